import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { encodeIntent, INTENT_NAMES, type Intent, MOST_BYTES, parseIntent } from '../src/chat/index.ts';
import { shapeOf } from '../src/chat/intent.ts';
import { writtenIntent, writtenPart } from '../src/testing/index.ts';

/** The longest text that a part takes: found by trying, from long to short. */
const longest = (schema: z.ZodType): number => {
  const candidates = Array.from({ length: 80 }, (_, less) => 80 - less).flatMap((length) => [
    'a'.repeat(length),
    '9'.repeat(length),
    `${'a'.repeat(Math.max(0, length - 2))}.9`,
  ]);
  const closed = fc.sample(writtenPart(schema), 200);
  return Math.max(
    ...[...candidates, ...closed].filter((text) => schema.safeParse(text).success).map((one) => one.length),
  );
};

const A = 'AAAAAAAAAAAA';

describe('an intent on a button', () => {
  it.each(INTENT_NAMES)('%s is read as it was written', (name) => {
    fc.assert(
      fc.property(writtenIntent(name), (text) => {
        const intent = parseIntent(text);
        expect(intent?.do).toBe(name);
        expect(encodeIntent(intent as Intent)).toBe(text);
        expect(parseIntent(encodeIntent(intent as Intent))).toEqual(intent);
      }),
      { numRuns: 60 },
    );
  });

  it.each(INTENT_NAMES)('%s fits into 64 bytes, whatever it carries', (name) => {
    const parts = Object.values(shapeOf(name)).map(longest);
    expect(parts.every((length) => length > 0)).toBe(true);
    expect(parts.reduce((sum, length) => sum + length + 1, name.length)).toBeLessThanOrEqual(MOST_BYTES);
  });

  it('holds numbers and flags as such, not as texts', () => {
    expect(parseIntent(`extend:${A}:case.1:15`)).toEqual({ do: 'extend', session: A, from: 'case.1', to: 15 });
    expect(parseIntent(`remind:${A}:case.1:advice:y`)).toMatchObject({ card: true });
    expect(parseIntent('set:reminders:n')).toEqual({ do: 'set', key: 'reminders', is: false });
  });

  it('refuses to write one that is too long', () => {
    const value = 'a'.repeat(60);
    expect(() => encodeIntent({ do: 'pick', field: 'name', value })).toThrow(RangeError);
  });
});

describe('anything else on a button', () => {
  it.each([
    ['nothing', ''],
    ['another bot’s', 'vote_42'],
    ['a name alone that wants more', 'offer'],
    ['a part too much', `offer:${A}:${A}`],
    ['a part too little', `member:${A}`],
    ['an id that is too short', 'offer:AAAA'],
    ['an id with a sign in it', 'offer:AAAAAAAAAAA-'],
    ['an id with a line break behind it', `offer:${A}\n`],
    ['an id of letters that only look so', 'offer:АААААААААААА'],
    ['an answer that nobody gives', `answer:${A}:perhaps`],
    ['a place on a waiting list that nobody takes by themselves', `answer:${A}:waiting`],
    ['a number with leading noughts', `extend:${A}:case.1:005`],
    ['a negative number', `extend:${A}:case.1:-5`],
    ['a fraction', `extend:${A}:case.1:1.5`],
    ['a number that is too large', `extend:${A}:case.1:10000`],
    ['a flag in another spelling', 'set:reminders:true'],
    ['a rule there is not', 'rule:10'],
    ['a phase without its case', `advance:${A}:case`],
    ['what every object has', 'constructor'],
    ['what every object has, with parts', `__proto__:${A}`],
    ['a thousand letters', `pick:name:${'a'.repeat(1000)}`],
  ])('%s is none of ours', (_, text) => {
    expect(parseIntent(text)).toBeUndefined();
  });

  it('is none of ours, whatever stands there', () => {
    const noise = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.array(fc.string()).map((all) => all.join(':')),
    );
    fc.assert(
      fc.property(noise, (text) => {
        const intent = parseIntent(text);
        if (intent) expect(encodeIntent(intent)).toBe(text);
      }),
      { numRuns: 500 },
    );
  });
});
