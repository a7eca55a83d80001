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
  readonly api: Pick<Api, 'deleteWebhook' | 'getUpdates'>;
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
  let [next, isOpen] = [0, false];

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

  const round = async (): Promise<void> => {
    // As long as updates are brought, none can be fetched.
    if (!isOpen) isOpen = await api.deleteWebhook({}, stopping.signal as never);
    for (const update of await fetch({ limit: 100, timeout: open.size > 0 ? 0 : pace.longest })) takeOnce(update);
    if (open.size > 0) await Promise.race([sleep(pace.whileOpen), Promise.allSettled(open.values())]);
  };

  return {
    run: async () => {
      try {
        await persist(round, { log, signal: stopping.signal, pace });
      } finally {
        await Promise.allSettled(open.values());
      }
      await fetch({ limit: 1, timeout: 0 }).catch((error) => log('warn', 'confirm.failed', faultOf(error)));
    },
    stop: () => stopping.abort(),
  };
};

type Persisting = Pick<PollOptions, 'log' | 'pace'> & { readonly signal: AbortSignal };

/** Works until that gives true or is stopped; waits after a fault. Rejects with what no later try would mend. */
export const persist = async (work: () => Promise<unknown>, { log, signal, pace = PACE }: Persisting) => {
  let faults = 0;
  while (!signal.aborted) {
    try {
      if ((await work()) === true) return;
      faults = 0;
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof GrammyError && error.error_code === 401) throw new TokenRefused();
      if (error instanceof GrammyError && error.error_code === 400 && error.method === 'setWebhook') throw error;
      log('warn', 'updates.failed', { ...faultOf(error), faults });
      const asked = error instanceof GrammyError ? error.parameters.retry_after : undefined;
      const own = Math.min(pace.afterFault * 2 ** faults, pace.afterFaultAtMost);
      await sleep(asked === undefined ? own : asked * 1_000, undefined, { signal }).catch(() => undefined);
      faults += 1;
    }
  }
};
