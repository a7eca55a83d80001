import { expect, test } from 'vitest';
import { fuzz, inMemory } from './fuzz.ts';
import type { PlayedThrough } from './play.ts';
import { shortest } from './shortest.ts';
import { IS_TORTURE } from './size.ts';

/** What every run of this size comes by, and more often than this: otherwise it saw nothing. */
const REACHED = {
  'tap open': 20,
  'tap advance': 50,
  'tap choose': 20,
  'tap settle-set': 5,
  'tap attest': 5,
  'session running': 100,
  'session settling': 20,
  'session sealed': 10,
  fact: 30,
  amendment: 1,
  'form ended': 50,
  'form date': 20,
  'request asked': 0,
};

const times = ({ reached }: PlayedThrough, what: string): number => reached.get(what) ?? 0;
const kinds = ({ reached }: PlayedThrough, what: RegExp): number =>
  [...reached.keys()].filter((one) => what.test(one)).length;

const COUNT = IS_TORTURE ? 100_000 : 10_000;

test(`${COUNT} random updates in memory leave everything whole, evenings among them from the first date to what they prove`, {
  timeout: IS_TORTURE ? 3_600_000 : 300_000,
}, async () => {
  const played = await fuzz(inMemory, COUNT);
  expect(played.updates).toBeGreaterThanOrEqual(COUNT);
  for (const [what, least] of Object.entries(REACHED)) expect(times(played, what), what).toBeGreaterThan(least);
  expect(kinds(played, /^tap (?!none)/)).toBeGreaterThan(50);
  expect(kinds(played, /^form (?!ended)/)).toBeGreaterThan(6);
  expect(kinds(played, /^refused /)).toBeGreaterThan(3);
});

test('a list is cut down to what it takes to fail', async () => {
  const all = Array.from({ length: 100 }, (_, index) => index);
  const fails = async (some: readonly number[]) => [7, 8, 60].every((one) => some.includes(one));
  expect(await shortest(all, fails, () => true)).toEqual([7, 8, 60]);
  expect(await shortest(all, fails, () => false)).toEqual(all);
});

test('what failed at the end of a long list is found without trying much of it', async () => {
  const all = Array.from({ length: 100_000 }, (_, index) => index);
  let tried = 0;
  const fails = async (some: readonly number[]) => {
    tried += some.length;
    return some.includes(99_990) && some.includes(99_999);
  };
  expect(await shortest(all, fails, () => true)).toEqual([99_990, 99_999]);
  expect(tried).toBeLessThan(200);
});
