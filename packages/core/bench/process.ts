import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Answers } from './hook.ts';

const MEMORY_FOLDER = '/dev/shm';
const TSX = import.meta.resolve('tsx');
const HOOK = new URL('hook.ts', import.meta.url).href;

/** For how long something is waited for, in ms. */
export const PATIENCE = 60_000;

/** Which program: the whole one as people run it, or one of the platform's library and Prisma alone (`bare.ts`). */
export type Which = 'ours' | 'bare';

/** What a process holds, in MB. */
export interface Memory {
  readonly heap: number;
  readonly rss: number;
}

/** A folder for a database, in memory where there is such a folder: what is measured is the program, and not the disk. */
export const openFolder = () => {
  const folder = mkdtempSync(join(existsSync(MEMORY_FOLDER) ? MEMORY_FOLDER : tmpdir(), 'balint-bench-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  const database = `file:${join(folder, 'balint.db')}`;
  return {
    database,
    /** Runs a main file on it. */
    start: (main: string, environment: Readonly<Record<string, string>>): ChildProcess =>
      fork(main, {
        cwd: folder,
        env: { PATH: process.env.PATH, DATABASE_URL: database, LOG_LEVEL: 'fatal', ...environment },
        execArgv: ['--import', TSX, '--import', HOOK],
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      }),
    remove: () => {
      process.off('exit', remove);
      remove();
    },
  };
};

/** Asks something of a process that `openFolder` started; of each one thing at a time. */
export const ask = async <Asked extends keyof Answers>(
  child: ChildProcess,
  asked: Asked,
): Promise<Awaited<ReturnType<Answers[Asked]>>> => {
  child.send(asked);
  const [told] = await once(child, 'message');
  return told;
};

/** Ends a process as whoever runs it does. */
export const end = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) throw new Error('a program has ended by itself');
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const [code] = await ended;
  if (code !== 0) throw new Error(`a program has ended with ${code}`);
};

/** Waits until it is so. */
export const until = async (isSo: () => boolean | Promise<boolean>, what: string): Promise<void> => {
  const last = Date.now() + PATIENCE;
  while (!(await isSo())) {
    if (Date.now() > last) throw new Error(`still to come after ${PATIENCE} ms: ${what}`);
    await pause(20);
  }
};
