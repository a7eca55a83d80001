import { memoryStore, type Tables } from '@balintkit/core/app';
import { openStore } from '@balintkit/core/store';
import { cellsOf } from '../evening/remains.ts';
import { temporaryFile } from '../evening/temporary.ts';
import { type PlayedThrough, type PlayOptions, playThrough } from './play.ts';
import { shortest } from './shortest.ts';
import { IS_TORTURE, SEED } from './size.ts';
import { type Step, stepsOf } from './steps.ts';

// Whatever people send, in whichever order: the process lives, every tap is answered, and what is kept is whole. A run
// that fails says its seed; `TORTURE_SEED=… pnpm torture` plays it again, and cuts it down to the steps that it takes.

/** How long a run under torture is cut down, in ms. */
const CUTS = 300_000;

/** Where updates are played. */
type Place = () => Promise<Omit<PlayOptions, 'most'>>;

export const inMemory: Place = async () => {
  const tables: Tables = new Map();
  const dump = async () => JSON.stringify([...tables].map(([name, rows]) => [name, ...rows]));
  return { store: memoryStore(tables), dump, direct: true };
};

export const onSqlite =
  (byWebhook: boolean): Place =>
  async () => {
    const url = `file:${temporaryFile()}`;
    const dump = async () => (await cellsOf(url)).map(({ text }) => text).join('\n');
    return { store: await openStore(url), dump, byWebhook };
  };

/** What it is that does not hold, whoever it is about this time. */
const kindOf = ([flaw = '']: readonly string[]): string => flaw.replace(/\d+/g, '').slice(0, 60);

/** Plays so many updates; where something does not hold, says what, and how to see it again. */
export const fuzz = async (place: Place, most: number): Promise<PlayedThrough> => {
  const steps = stepsOf(SEED, most * 2);
  const played = await playThrough(steps, { ...(await place()), most });
  if (played.flaws.length === 0) return played;
  const first = steps.slice(0, played.steps);
  const fails = async (some: readonly Step[]) =>
    kindOf((await playThrough(some, await place())).flaws) === kindOf(played.flaws);
  const ends = performance.now() + CUTS;
  const cut = IS_TORTURE ? await shortest(first, fails, () => performance.now() < ends) : [];
  throw new Error(
    [
      `seed ${SEED}, after ${played.steps} steps:`,
      ...new Set(played.flaws.slice(0, 20)),
      ...(cut.length > 0 ? [`${cut.length} of these steps are enough:`, ...cut.map((one) => JSON.stringify(one))] : []),
    ].join('\n'),
  );
};
