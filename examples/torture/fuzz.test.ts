import { memoryStore, type Tables } from '@balintkit/core/app';
import { openStore } from '@balintkit/core/store';
import { describe, expect, test } from 'vitest';
import { cellsOf } from '../evening/remains.ts';
import { temporaryFile } from '../evening/temporary.ts';
import { type PlayedThrough, type PlayOptions, playThrough } from './play.ts';
import { shortest } from './shortest.ts';
import { IS_TORTURE } from './size.ts';
import { type Step, stepsOf } from './steps.ts';

// Whatever people send, in whichever order: the process lives, every tap is answered, and what is kept is whole. A run
// that fails says its seed; `TORTURE_SEED=… pnpm torture` plays it again, and cuts it down to the steps that it takes.

const GIVEN = process.env.TORTURE_SEED;
const SEED = GIVEN === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(GIVEN);
/** How long a run that was asked for again is cut down, in ms. */
const CUTS = 300_000;

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

type Place = () => Promise<Omit<PlayOptions, 'most'>>;

const inMemory: Place = async () => {
  const tables: Tables = new Map();
  const dump = async () => JSON.stringify([...tables].map(([name, rows]) => [name, ...rows]));
  return { store: memoryStore(tables), dump, direct: true };
};

const onSqlite =
  (byWebhook: boolean): Place =>
  async () => {
    const url = `file:${temporaryFile()}`;
    const dump = async () => (await cellsOf(url)).map(({ text }) => text).join('\n');
    return { store: await openStore(url), dump, byWebhook };
  };

/** What it is that does not hold, whoever it is about this time. */
const kindOf = ([flaw = '']: readonly string[]): string => flaw.replace(/\d+/g, '').slice(0, 60);

/** Plays so many updates; where something does not hold, says what, and how to see it again. */
const fuzz = async (place: Place, most: number): Promise<PlayedThrough> => {
  const steps = stepsOf(SEED, most * 2);
  const played = await playThrough(steps, { ...(await place()), most });
  if (played.flaws.length === 0) return played;
  const first = steps.slice(0, played.steps);
  const fails = async (some: readonly Step[]) =>
    kindOf((await playThrough(some, await place())).flaws) === kindOf(played.flaws);
  const ends = performance.now() + CUTS;
  const cut = GIVEN === undefined ? [] : await shortest(first, fails, () => performance.now() < ends);
  throw new Error(
    [
      `seed ${SEED}, after ${played.steps} steps:`,
      ...new Set(played.flaws.slice(0, 20)),
      ...(cut.length > 0 ? [`${cut.length} of these steps are enough:`, ...cut.map((one) => JSON.stringify(one))] : []),
    ].join('\n'),
  );
};

const times = ({ reached }: PlayedThrough, what: string): number => reached.get(what) ?? 0;
const kinds = ({ reached }: PlayedThrough, what: RegExp): number =>
  [...reached.keys()].filter((one) => what.test(one)).length;

describe('random updates leave everything whole', () => {
  const count = IS_TORTURE ? 100_000 : 10_000;

  test(`${count} in memory, evenings among them from the first date to what they prove`, {
    timeout: IS_TORTURE ? 3_600_000 : 300_000,
  }, async () => {
    const played = await fuzz(inMemory, count);
    expect(played.updates).toBeGreaterThanOrEqual(count);
    for (const [what, least] of Object.entries(REACHED)) expect(times(played, what), what).toBeGreaterThan(least);
    expect(kinds(played, /^tap (?!none)/)).toBeGreaterThan(50);
    expect(kinds(played, /^form (?!ended)/)).toBeGreaterThan(6);
    expect(kinds(played, /^refused /)).toBeGreaterThan(3);
  });

  test.each([
    ['fetched', false, 1_000],
    ['brought by webhook', true, 1_000],
  ] as const)('on SQLite, %s', { timeout: 300_000 }, async (_, byWebhook, most) => {
    const played = await fuzz(onSqlite(byWebhook), most);
    expect(played.updates).toBeGreaterThanOrEqual(most);
    expect(times(played, 'session running')).toBeGreaterThan(10);
  });
});

test('a list is cut down to what it takes to fail', async () => {
  const all = Array.from({ length: 100 }, (_, index) => index);
  const fails = async (some: readonly number[]) => [7, 8, 60].every((one) => some.includes(one));
  expect(await shortest(all, fails, () => true)).toEqual([7, 8, 60]);
  expect(await shortest(all, fails, () => false)).toEqual(all);
});
