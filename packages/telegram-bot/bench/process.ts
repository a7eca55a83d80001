import type { ChildProcess } from 'node:child_process';
import { type Bench, byTurns, type Figure } from '../../core/bench/bench.ts';
import { end, type Which } from '../../core/bench/process.ts';
import { ROUND } from '../../core/bench/tapping.ts';
import { openServer, openStage } from './stage.ts';

/** From the start of a process to its first answer, in starts a second: the database is there, and somebody has written. */
const starting = async () => {
  const { telegram, start, close } = await openServer();
  const person = telegram.person({ id: 1001, firstName: 'Anna', languageCode: 'en' });
  const once = async (which: Which): Promise<number> => {
    person.start();
    const before = person.chat.messages.length;
    const answered = new Promise<void>((resolve) => {
      const forget = telegram.on((happening) => {
        if (happening.kind !== 'sent' || !happening.message.from.is_bot) return;
        forget();
        resolve();
      });
    });
    const began = performance.now();
    const child: ChildProcess = start(which);
    await answered;
    const took = performance.now() - began;
    if (person.chat.messages.length !== before + 1) throw new Error('there is not one answer');
    await telegram.idle();
    await end(child);
    return 1_000 / took;
  };
  return { once, close };
};

const answering: Bench = {
  name: 'start.answer',
  run: async () => {
    const { once, close } = await starting();
    // The rates are starts a second, so that here too a ratio above 1 says that ours is faster.
    const { ours, theirs, ratio } = await byTurns(
      3,
      () => once('ours'),
      () => once('bare'),
    );
    await close();
    const versus = `grammY and Prisma alone: ${Math.round(1_000 / theirs)} ms`;
    return [{ name: 'start.answer', value: 1_000 / ours, unit: 'ms', versus, ratio }];
  },
};

/** In rounds: about a thousand taps, and about a hundred thousand. */
const [FEW, MANY] = [1, 91];

const remembering: Bench = {
  name: 'memory.taps',
  run: async () => {
    const stage = await openStage('ours');
    await stage.taps(FEW);
    const few = await stage.memory();
    await stage.taps(MANY - FEW);
    const many = await stage.memory();
    await stage.close();
    const figure = (name: string, was: number, is: number): Figure => {
      const versus = `after ${FEW * ROUND} taps: ${was.toFixed(1)} MB`;
      return { name: `memory.taps ${name}`, value: is, unit: 'MB', versus, ratio: was / is };
    };
    return [figure('heap', few.heap, many.heap), figure('rss', few.rss, many.rss)];
  },
};

/** The process in which the bot runs. */
export const processes: readonly Bench[] = [answering, remembering];
