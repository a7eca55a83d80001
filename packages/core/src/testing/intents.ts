import * as fc from 'fast-check';
import * as z from 'zod';
import { FORMS } from '../chat/forms/index.ts';
import { type IntentName, shapeOf } from '../chat/intent.ts';

// All that people can be shown to do, for the tests of those who show it.

/** Texts that a part of a button takes, by the JSON schema of what is written there. */
const textsOf = (schema: z.core.JSONSchema.BaseSchema): fc.Arbitrary<string> => {
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => textsOf(one as z.core.JSONSchema.BaseSchema)));
  if (schema.const !== undefined) return fc.constant(String(schema.const));
  if (schema.enum) return fc.constantFrom(...schema.enum.map(String));
  if (schema.pattern) return fc.stringMatching(new RegExp(schema.pattern));
  throw new Error(`no texts for ${JSON.stringify(schema)}`);
};

/** Every text that a part of a button takes. */
export const writtenPart = (schema: z.ZodType): fc.Arbitrary<string> =>
  textsOf(z.toJSONSchema(schema, { io: 'input' }));

/** Everything a button of this name can hold, as it is written. */
export const writtenIntent = (name: IntentName): fc.Arbitrary<string> =>
  fc.tuple(...Object.values(shapeOf(name)).map(writtenPart)).map((values) => [name, ...values].join(':'));

/** The forms there are, by their ids. */
export const FORM_IDS: readonly string[] = FORMS.map(({ id }) => id);
