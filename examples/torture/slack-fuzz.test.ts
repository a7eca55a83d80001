import { expect, test } from 'vitest';
import { shortest } from './shortest.ts';
import { IS_TORTURE, SEED } from './size.ts';
import { playOnSlack } from './slack-play.ts';
import { type Step, stepsOf } from './steps.ts';

/** Each on a society of its own. */
const RUN = IS_TORTURE ? 5_000 : 500;
const RUNS = IS_TORTURE ? 10 : 1;
/** Few steps come by everything only where chance begins well. */
const FIRST = IS_TORTURE ? SEED : SEED + 1;

/** What every run of this size comes by, and more often than this: otherwise it saw nothing. */
const REACHED = {
  'tap open': 2,
  'tap advance': 10,
  'session running': 1,
  'session sealed': 0,
  fact: 0,
  'page errors': 1,
  'page closed': 1,
};

const kindOf = ([flaw = '']: readonly string[]): string => flaw.replace(/\d+/g, '').slice(0, 60);

test(`${RUN * RUNS} random payloads of Slack’s leave everything whole, and each that is whole is acknowledged once`, {
  timeout: IS_TORTURE ? 3_600_000 : 120_000,
}, async () => {
  for (let run = 0; run < RUNS; run += 1) {
    const steps = stepsOf(FIRST + run, RUN * 3);
    const { flaws, steps: played, updates, reached } = await playOnSlack(steps, RUN);
    if (flaws.length > 0) {
      const fails = async (some: readonly Step[]) => kindOf((await playOnSlack(some, RUN)).flaws) === kindOf(flaws);
      const ends = performance.now() + 300_000;
      const cut = IS_TORTURE ? await shortest(steps.slice(0, played), fails, () => performance.now() < ends) : [];
      throw new Error(
        [
          `seed ${FIRST + run}, after ${played} steps:`,
          ...new Set(flaws.slice(0, 20)),
          ...cut.map((one) => JSON.stringify(one)),
        ].join('\n'),
      );
    }
    expect(updates).toBeGreaterThanOrEqual(RUN);
    for (const [what, least] of Object.entries(REACHED))
      expect(reached.get(what) ?? 0, `${what}: ${JSON.stringify([...reached])}`).toBeGreaterThan(least);
    expect([...reached.keys()].filter((one) => /^tap (?!none)/.test(one)).length).toBeGreaterThan(20);
  }
});
