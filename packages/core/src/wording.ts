import * as z from 'zod';
import type { Language } from './types.ts';

/** The words of roles that a society may say in another way, as the texts name them. */
export const ROLE_WORDS = [
  'role-leader',
  'role-co-leader',
  'role-member',
  'role-observer',
  'society-role-administrator',
  'society-role-committee',
  'society-role-coordinator',
] as const;

export const WORD_KEYS = [...ROLE_WORDS, 'credit-points'] as const;
/** A word that a society may have of its own: that of a role, or the unit of credits. */
export type WordKey = (typeof WORD_KEYS)[number];

export const PLURAL_FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;
/** A kind of number that a language may tell apart, as CLDR names it. */
export type PluralForm = (typeof PLURAL_FORMS)[number];

/** A unit as it stands behind numbers of each kind; `other` alone stands behind every number. */
export type UnitForms = { readonly [F in PluralForm]?: string } & { readonly other: string };

/** A society's own words in one language; the others are the language's. */
export type Words = { readonly [K in (typeof ROLE_WORDS)[number]]?: string } & {
  readonly 'credit-points'?: UnitForms;
};

/** A society's own words, by language. */
export type OwnWords = Readonly<Record<Language, Words>>;

/** What becomes of a society's words in one language: some are set, or one is the language's again. */
export type WordChange = { readonly language: Language } & ({ readonly set: Words } | { readonly reset: WordKey });

/** The most letters of a word. */
export const LONGEST_WORD = 40;

/** A word of a society: on one line, of letters that are seen. */
export const wordSchema = z
  .string()
  .max(LONGEST_WORD)
  .regex(/^(?=.*[^\s\p{C}\p{Default_Ignorable_Code_Point}\u2800])(?:[\u200c\u200d]|[^\p{C}\p{Zl}\p{Zp}])+$/u);

/** A unit with its forms. */
export const unitSchema: z.ZodType<UnitForms> = z.strictObject({
  zero: wordSchema.exactOptional(),
  one: wordSchema.exactOptional(),
  two: wordSchema.exactOptional(),
  few: wordSchema.exactOptional(),
  many: wordSchema.exactOptional(),
  other: wordSchema,
} satisfies Record<PluralForm, z.ZodType>);

/** The words of one language; any other key is refused. */
export const wordsSchema: z.ZodType<Words> = z.strictObject({
  'role-leader': wordSchema.exactOptional(),
  'role-co-leader': wordSchema.exactOptional(),
  'role-member': wordSchema.exactOptional(),
  'role-observer': wordSchema.exactOptional(),
  'society-role-administrator': wordSchema.exactOptional(),
  'society-role-committee': wordSchema.exactOptional(),
  'society-role-coordinator': wordSchema.exactOptional(),
  'credit-points': unitSchema.exactOptional(),
} satisfies Record<WordKey, z.ZodType>);

/** The words after a change; nothing where none is left. What changes nothing gives back the same object. */
export const reworded = (own: OwnWords | undefined, change: WordChange): OwnWords | undefined => {
  const { language } = change;
  const before = own?.[language] ?? {};
  const words = 'reset' in change ? { ...before, [change.reset]: undefined } : { ...before, ...change.set };
  const next = Object.entries({ ...own, [language]: present(words) }).filter(([, one]) => Object.keys(one).length > 0);
  const all = next.length === 0 ? undefined : Object.fromEntries(next);
  return JSON.stringify(all) === JSON.stringify(own) ? own : all;
};

const present = (words: { readonly [K in WordKey]?: Words[K] | undefined }): Words =>
  Object.fromEntries(Object.entries(words).filter(([, word]) => word !== undefined));
