import { setTimeout as pause } from 'node:timers/promises';
import type { ProcessStage } from '../evening/process-stage.ts';
import { diceOf } from './size.ts';

/** The longest a process is left alone, in real ms. */
const SPARES = 1_200;
/** The most it kills while one thing goes on, so that they are spread over all that does. */
const MOST = 2;

/** Kills processes at random moments, one after another and as many as it was given, while it is let. */
export interface Killer {
  readonly left: () => number;
  /** How many were killed during what, each said once. */
  readonly during: ReadonlyMap<string, number>;
  /** Lets it kill while something goes on. */
  readonly while: (what: string, work: () => Promise<unknown>) => Promise<void>;
}

export const createKiller = (stage: ProcessStage, processes: number, kills: number): Killer => {
  const dice = diceOf('killer');
  const during = new Map<string, number>();
  let left = kills;

  return {
    left: () => left,
    during,
    while: async (what, work) => {
      let isOver = false;
      let most = Math.ceil(dice() * MOST);
      const killing = async (): Promise<void> => {
        while (!isOver && left > 0 && most > 0) {
          await pause(dice() * SPARES);
          if (isOver || !stage.kill(Math.floor(dice() * processes))) continue;
          left -= 1;
          most -= 1;
          during.set(what, (during.get(what) ?? 0) + 1);
        }
      };
      const hunting = killing();
      try {
        await work();
      } finally {
        isOver = true;
        await hunting;
      }
    },
  };
};
