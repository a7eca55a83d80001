import * as z from 'zod';
import { localDateSchema } from './clock.ts';
import { InvalidData } from './errors.ts';
import { ACTIVITIES, EVENT_KINDS } from './fact.ts';
import { MEMBER_ROLES } from './group.ts';
import {
  AMOUNTS,
  BUCKETS,
  type Bucket,
  DECIDERS,
  type Mark,
  type Requirement,
  type Scheme,
  type SumRequirement,
  type SumUnit,
  TICK_KINDS,
  UNKNOWNS,
  WEIGHTS,
} from './scheme.ts';
import { COMPLETENESS, FORMATS, MODES, PROFESSIONS } from './types.ts';

const word = z.string().regex(/^[a-z0-9-]{1,40}$/);
const words = z.array(word).min(1).max(40);
const line = z.string().trim().min(1).max(300);
const count = z.int().min(1).max(100_000);
const oneOf = <const T extends readonly string[]>(of: T) => z.array(z.enum(of)).min(1).max(of.length);

const source = z.strictObject({ cite: line, read: z.enum(['primary', 'secondary', 'ours']) });
const span = z.union([
  z.strictObject({ years: z.int().min(1).max(100) }),
  z.strictObject({ months: z.int().min(1).max(1200) }),
]);
const limits = z.strictObject({ least: count.exactOptional(), most: count.exactOptional() });
const statusAsked = z.strictObject({ statuses: words, society: word.exactOptional() });
const ratio = z
  .strictObject({ of: z.int().min(0).max(1000), over: z.int().min(1).max(1000) })
  .refine(({ of, over }) => of <= over, { error: 'more-than-all' satisfies SchemeFlaw });

const filter = z.strictObject({
  activities: oneOf(ACTIVITIES),
  formats: oneOf(FORMATS).exactOptional(),
  roles: oneOf(MEMBER_ROLES).exactOptional(),
  modes: oneOf(MODES).exactOptional(),
  events: oneOf(EVENT_KINDS).exactOptional(),
  outside: oneOf(EVENT_KINDS).exactOptional(),
  international: z.boolean().exactOptional(),
  certified: z.literal(true).exactOptional(),
  registered: z.literal(true).exactOptional(),
  onTape: z.literal(true).exactOptional(),
  lasts: limits.exactOptional(),
  present: limits.exactOptional(),
  ledBy: statusAsked.exactOptional(),
  confirmedBy: statusAsked.exactOptional(),
  societies: words.exactOptional(),
  ownWord: z.literal(true).exactOptional(),
});

const plus = { plus: span.exactOptional() };
const mark: z.ZodType<Mark> = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('entry'), ...plus }),
  z.strictObject({ is: z.literal('first'), of: filter, ...plus }),
  z.strictObject({ is: z.literal('tick'), tick: word, ...plus }),
  z.strictObject({ is: z.literal('training'), trainings: words, ...plus }),
  z.strictObject({ is: z.literal('status'), statuses: words, society: word.exactOptional(), ...plus }),
  z.strictObject({ is: z.literal('decision'), by: z.enum(DECIDERS), ...plus }),
]);

const condition = z.strictObject({
  professions: oneOf(PROFESSIONS).exactOptional(),
  trainings: words.exactOptional(),
  without: words.exactOptional(),
});

const named = {
  id: word,
  weight: z.enum(WEIGHTS).exactOptional(),
  when: condition.exactOptional(),
  words: z.record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/), line).exactOptional(),
  source: source.exactOptional(),
  ours: z.literal(true).exactOptional(),
};
const stretch = { from: mark.exactOptional(), until: mark.exactOptional() };
const amount = z.enum(AMOUNTS);

const sum = z.strictObject({
  ...named,
  ...stretch,
  kind: z.literal('sum'),
  of: filter,
  unit: z.enum([...AMOUNTS, ...BUCKETS]),
  atLeast: count,
  each: z.strictObject({ unit: z.enum([...AMOUNTS, 'day', 'month']), atLeast: count }).exactOptional(),
  inARow: z.literal(true).exactOptional(),
  inOne: z.enum(['group', 'event', 'leader']).exactOptional(),
  caps: z
    .array(z.strictObject({ of: filter, most: count }))
    .min(1)
    .max(10)
    .exactOptional(),
});

const several = z
  .array(z.lazy(() => requirement))
  .min(1)
  .max(60);
const sums = z.array(sum).min(1).max(10);

const requirement: z.ZodType<Requirement> = z.discriminatedUnion('kind', [
  z.strictObject({ ...named, kind: z.literal('all'), of: several }),
  z.strictObject({ ...named, kind: z.literal('any'), of: several, atLeast: count.exactOptional() }),
  z.strictObject({ ...named, kind: z.literal('stages'), of: several }),
  sum,
  z.strictObject({ ...named, kind: z.literal('window'), length: span, of: sums }),
  z.strictObject({ ...named, kind: z.literal('split'), of: sums }),
  z.strictObject({
    ...named,
    ...stretch,
    kind: z.literal('share'),
    of: filter,
    among: filter,
    unit: amount,
    most: ratio.exactOptional(),
    least: ratio.exactOptional(),
  }),
  z.strictObject({ ...named, ...stretch, kind: z.literal('apart'), of: filter, length: span }),
  z.strictObject({ ...named, ...stretch, kind: z.literal('ends'), of: filter, are: filter }),
  z.strictObject({
    ...named,
    ...stretch,
    kind: z.literal('tick'),
    tick: word,
    is: z.enum(TICK_KINDS),
    times: count.exactOptional(),
    years: count.exactOptional(),
  }),
  z.strictObject({ ...named, kind: z.literal('membership'), from: mark.exactOptional() }),
  z.strictObject({
    ...named,
    kind: z.literal('status'),
    statuses: words,
    society: word.exactOptional(),
    years: count.exactOptional(),
  }),
  z.strictObject({ ...named, kind: z.literal('practice'), years: count, after: words.exactOptional() }),
  z.strictObject({ ...named, kind: z.literal('profile'), is: condition }),
  z.strictObject({ ...named, kind: z.literal('decision'), by: z.enum(DECIDERS) }),
  z.strictObject({ ...named, kind: z.literal('unknown'), why: z.enum(UNKNOWNS) }),
]);

export const SCHEME_FLAWS = [
  'id-twice',
  'more-than-there-are',
  'more-than-all',
  'neither-most-nor-least',
  'each-of-what',
  'in-a-row-of-what',
  'in-one-of-what',
  'too-much-for-a-window',
  'too-much-for-a-split',
  'units-of-a-split',
  'entrance-backwards',
  'renewal-of-what',
] as const;
/** What `schemeSchema` says, as the message of an issue, where fields are right one by one but not together. */
export type SchemeFlaw = (typeof SCHEME_FLAWS)[number];

type Say = (flaw: SchemeFlaw, ...path: (string | number)[]) => void;

/** Whether a unit is one that is counted by how many different ones there are. */
export const isBucket = (unit: SumUnit): unit is Bucket => (BUCKETS as readonly string[]).includes(unit);
const isCalendar = (unit: SumUnit): boolean => ['day', 'month', 'year'].includes(unit);
/** What hours are added up in, as against things that are counted. */
const isTime = (unit: SumUnit): boolean => ['minute', 'academic-hour', 'hour', 'double-hour'].includes(unit);

const checkSum = (one: SumRequirement, say: Say): void => {
  if (one.each && !isBucket(one.unit)) say('each-of-what', 'each');
  if (one.inARow && !isCalendar(one.unit)) say('in-a-row-of-what', 'inARow');
  if (one.inOne && (one.inOne === one.unit || one.caps)) say('in-one-of-what', 'inOne');
};

const check = (one: Requirement, say: Say): void => {
  if (one.kind === 'sum') checkSum(one, say);
  if (one.kind === 'share' && one.most === undefined && one.least === undefined) say('neither-most-nor-least');
  if (one.kind === 'any' && (one.atLeast ?? 1) > one.of.length) say('more-than-there-are', 'atLeast');
  if (one.kind === 'window')
    one.of.forEach(({ inARow, inOne, unit }, index) => {
      if (inARow || inOne || unit === 'year') say('too-much-for-a-window', 'of', index);
    });
  if (one.kind === 'split') checkSplit(one.of, say);
  if (!('of' in one) || !Array.isArray(one.of)) return;
  const children: readonly Requirement[] = one.of;
  children.forEach((child, index) => {
    if (children.findIndex(({ id }) => id === child.id) < index) say('id-twice', 'of', index, 'id');
    check(child, (flaw, ...path) => say(flaw, 'of', index, ...path));
  });
};

const checkSplit = (all: readonly SumRequirement[], say: Say): void => {
  all.forEach((one, index) => {
    if (one.each || one.inARow || one.inOne || one.caps || isBucket(one.unit)) say('too-much-for-a-split', 'of', index);
    const first = all[0]?.unit ?? one.unit;
    if (one.unit !== first && !(isTime(one.unit) && isTime(first))) say('units-of-a-split', 'of', index, 'unit');
  });
};

/**
 * A scheme as data from outside, so that a society brings its own. What it accepts goes through JSON and back
 * unchanged. Beyond wrong fields it refuses each of `SCHEME_FLAWS`.
 */
export const schemeSchema: z.ZodType<Scheme> = z
  .strictObject({
    id: word,
    edition: z.string().trim().min(1).max(40),
    title: z.string().trim().min(1).max(120),
    society: word,
    source,
    completeness: z.enum(COMPLETENESS),
    entrance: z
      .strictObject({ from: localDateSchema.exactOptional(), until: localDateSchema.exactOptional(), ask: line })
      .exactOptional(),
    awards: word.exactOptional(),
    valid: span.exactOptional(),
    requires: requirement,
    renewal: requirement.exactOptional(),
    overlays: z
      .array(
        z.strictObject({
          id: word,
          from: localDateSchema,
          until: localDateSchema.exactOptional(),
          mode: z.enum(MODES),
          as: z.enum(MODES),
          source,
        }),
      )
      .max(20)
      .exactOptional(),
    hours: z.literal('own').exactOptional(),
  })
  .superRefine((scheme, context) => {
    const say =
      (...start: (string | number)[]): Say =>
      (flaw, ...path) =>
        context.addIssue({ code: 'custom', message: flaw, path: [...start, ...path] });
    check(scheme.requires, say('requires'));
    if (scheme.renewal) check(scheme.renewal, say('renewal'));
    if (scheme.renewal?.id === scheme.requires.id) say('renewal', 'id')('id-twice');
    if (scheme.renewal && !(scheme.valid && scheme.awards)) say('renewal')('renewal-of-what');
    const { from, until } = scheme.entrance ?? {};
    if (from !== undefined && until !== undefined && until < from) say('entrance', 'until')('entrance-backwards');
    (scheme.overlays ?? []).forEach((overlay, index) => {
      if (overlay.until !== undefined && overlay.until < overlay.from)
        say('overlays', index, 'until')('entrance-backwards');
    });
  });

/** A scheme from JSON. Throws `InvalidData` with the way to each flaw, and never the data itself. */
export const parseScheme = (data: unknown): Scheme => {
  const parsed = schemeSchema.safeParse(data);
  if (!parsed.success) throw new InvalidData('scheme', parsed.error.issues);
  return parsed.data;
};

/** What a scheme is built of, each under its name in `$defs`. */
const SHAPES: Readonly<Record<string, z.ZodType>> = {
  Word: word,
  Text: line,
  LocalDate: localDateSchema,
  Span: span,
  Ratio: ratio,
  Limits: limits,
  Source: source,
  Condition: condition,
  StatusAsked: statusAsked,
  Filter: filter,
  Mark: mark,
  SumRequirement: sum,
  Requirement: requirement,
};

/** The shape of a scheme as JSON Schema, for editors and for societies; `parseScheme` checks more than it can say. */
export const schemeJsonSchema = (): Record<string, unknown> => {
  const metadata = z.registry<{ readonly id: string }>();
  for (const [id, shape] of Object.entries(SHAPES)) metadata.add(shape, { id });
  return { ...z.toJSONSchema(schemeSchema, { metadata }) };
};
