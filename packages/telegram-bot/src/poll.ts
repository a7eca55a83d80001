import { setTimeout as sleep } from 'node:timers/promises';
import { createLanes } from '@balintkit/core/app';
import { type Api, GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import { faultOf, type Log } from './log.ts';
import { chatOf, isUpdate, UPDATES } from './request.ts';

/** Telegram does not know the token. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';
}

/** Seconds for `longest`, the long poll; ms for the rest. */
export const PACE = { longest: 30, whileOpen: 200, afterFault: 250, afterFaultAtMost: 15_000 };

export interface PollOptions {
  readonly api: Pick<Api, 'getUpdates'>;
  /** Handles one update; one that rejects counts as handled. */
  readonly handle: (update: Update) => Promise<unknown>;
  readonly log: Log;
  readonly pace?: typeof PACE;
}

/** Fetches updates and hands them out: chats side by side, one chat in order. */
export interface Poll {
  /** Resolves when stopped and everything taken was handled and confirmed; rejects with `TokenRefused`. */
  run(): Promise<void>;
  stop(): void;
}

/**
 * Confirms an update when it and all before it were handled, so that a process killed at any moment loses none: the
 * offset is the smallest unfinished id. What comes again meanwhile was taken already and is skipped.
 */
export const createPoll = ({ api, handle, log, pace = PACE }: PollOptions): Poll => {
  const stopping = new AbortController();
  const { open, take } = createLanes<number, unknown>();
  const taken = new Set<number>();
  let next = 0;

  const offset = (): number => (open.size > 0 ? Math.min(...open.keys()) : next);

  const fetch = async (ask: { readonly limit: number; readonly timeout: number }): Promise<readonly Update[]> => {
    const from = offset();
    for (const id of taken) if (id < from) taken.delete(id);
    const signal = stopping.signal.aborted ? undefined : stopping.signal;
    const updates: unknown = await api.getUpdates({ ...ask, offset: from, allowed_updates: UPDATES }, signal as never);
    if (!Array.isArray(updates) || !updates.every(isUpdate)) throw new TypeError('not a list of updates');
    return updates;
  };

  const takeOnce = (update: Update): void => {
    const id = update.update_id;
    if (!taken.has(id)) take(id, chatOf(update), () => handle(update)).catch(() => undefined);
    taken.add(id);
    next = Math.max(next, id + 1);
  };

  const pause = (ms: number): Promise<unknown> =>
    sleep(ms, undefined, { signal: stopping.signal }).catch(() => undefined);

  const serve = async (): Promise<void> => {
    let faults = 0;
    while (!stopping.signal.aborted) {
      try {
        for (const update of await fetch({ limit: 100, timeout: open.size > 0 ? 0 : pace.longest })) takeOnce(update);
        faults = 0;
        if (open.size > 0) await Promise.race([sleep(pace.whileOpen), Promise.allSettled(open.values())]);
      } catch (error) {
        if (stopping.signal.aborted) return;
        if (error instanceof GrammyError && error.error_code === 401) throw new TokenRefused();
        log('warn', 'poll.failed', { ...faultOf(error), faults });
        await pause(waitAfter(error, faults, pace));
        faults += 1;
      }
    }
  };

  return {
    run: async () => {
      try {
        await serve();
      } finally {
        await Promise.allSettled(open.values());
      }
      await fetch({ limit: 1, timeout: 0 }).catch((error) => log('warn', 'confirm.failed', faultOf(error)));
    },
    stop: () => stopping.abort(),
  };
};

const waitAfter = (error: unknown, faults: number, pace: typeof PACE): number => {
  const asked = error instanceof GrammyError ? error.parameters.retry_after : undefined;
  return asked === undefined ? Math.min(pace.afterFault * 2 ** faults, pace.afterFaultAtMost) : asked * 1_000;
};
