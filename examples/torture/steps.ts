import * as fc from 'fast-check';

/** What kind of thing is done next, and how often among the others. */
const KINDS = {
  // the bulk of it: buttons that stand somewhere
  tap: 27,
  'tap-elsewhere': 8,
  'tap-mutated': 4,
  // what brings an evening on, as people would
  'go-on': 20,
  answer: 7,
  command: 7,
  talk: 4,
  start: 3,
  // what is not words
  thing: 2,
  malformed: 6,
  again: 3,
  'two-fingers': 2,
  // around the people
  chats: 1,
  fault: 2,
  time: 4,
} as const;

/** One of them. */
export type Kind = keyof typeof KINDS;

/** One thing that is done: numbers, read against whatever stands at that moment, so that any part of a list of steps can be played. */
export interface Step {
  readonly kind: Kind;
  /** Who, where, which, and one more. */
  readonly who: number;
  readonly where: number;
  readonly which: number;
  readonly more: number;
  /** Whatever a keyboard gives. */
  readonly odd: string;
}

const number = fc.nat({ max: 0xffff });

/** Signs that have broken programs before. */
const SIGNS = [
  '\u200b\u200d\u2060\ufeff',
  '\u202eevil\u202c',
  '\u2067\u2066',
  'lone \ud83d half',
  '\udc00\ud800',
  'nul \u0000 in it',
  '👩‍👩‍👧‍👦🏳️‍🌈🫠',
  'אסתר לוי',
  '<b>&amp;</b><a href="tg://user?id=1">x</a>',
  '/',
  '/@',
  '{"a":[1]}',
  '\'; DROP TABLE "Person"; --',
  '__proto__',
  '$& $1 %s {0}',
  '٢٦.١١',
  '26.11',
  '99.99.9999',
  '25:61',
  '-1',
  '1e9',
  'https://example.org/a b',
  'javascript:alert(1)',
  '\n\n\n',
  'x'.repeat(4096),
  '🫠'.repeat(2048),
  '&'.repeat(4096),
] as const;

const odd = fc.oneof(
  { weight: 6, arbitrary: fc.constant('') },
  { weight: 2, arbitrary: fc.constantFrom<string>(...SIGNS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 70 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 70 }) },
);

const kind = fc.oneof(
  ...Object.entries(KINDS).map(([name, weight]) => ({ weight, arbitrary: fc.constant(name as Kind) })),
);

const aStep: fc.Arbitrary<Step> = fc.record({
  kind,
  who: number,
  where: number,
  which: number,
  more: number,
  odd,
});

/** So many steps; the same again for the same seed. */
export const stepsOf = (seed: number, count: number): readonly Step[] =>
  fc
    .sample(fc.array(aStep, { minLength: 500, maxLength: 500, size: 'max' }), { seed, numRuns: Math.ceil(count / 500) })
    .flat();
