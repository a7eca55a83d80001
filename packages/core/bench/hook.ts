import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { collect } from './collect.ts';
import type { Memory } from './process.ts';

// Loaded into a program's process before its main file: answers what is asked of it, and ends with whoever started it.

/** What a process can be asked, and what it tells. */
export interface Answers {
  /** What it holds after what nobody needs any more was collected. */
  memory(): Memory;
  /** Answered when it has next to nothing left to do. */
  rest(): Promise<'rests'>;
}

/** For how long, in ms, a process is watched, and at how much of that time, spent on work, it still rests. */
const [WATCHED, RESTS] = [20, 0.2];

const answers: Answers = {
  memory: () => {
    collect();
    const { heapUsed, rss } = process.memoryUsage();
    return { heap: heapUsed / 2 ** 20, rss: rss / 2 ** 20 };
  },
  rest: async () => {
    for (;;) {
      const before = performance.eventLoopUtilization();
      await pause(WATCHED);
      if (performance.eventLoopUtilization(before).utilization < RESTS) return 'rests';
    }
  },
};

process.on('message', async (asked: keyof Answers) => process.send?.(await answers[asked]()));
process.on('disconnect', () => process.exit(1));
// Whoever listens here does not keep the process from ending.
process.channel?.unref();
