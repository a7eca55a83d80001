import { setTimeout as sleep } from 'node:timers/promises';
import { faultOf } from '@balintkit/core';
import { createLanes } from '@balintkit/core/app';
import type { Log } from '@balintkit/core/operator';
import { keepTrying } from '@balintkit/core/web';
import { type Api, GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import { chatOf, UPDATES } from './request.ts';

/** Telegram does not know the token. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';
}

/** Seconds for `longest`, the long poll; ms for the rest. While updates are in hand and none come, it asks ever less often. */
export const PACE = { longest: 30, whileOpen: 2, whileOpenAtMost: 200, afterFault: 250, afterFaultAtMost: 15_000 };

export interface PollOptions {
  readonly api: Pick<Api, 'deleteWebhook' | 'getUpdates'>;
  /** Handles one update; one that rejects counts as handled. */
  readonly handle: (update: Update) => Promise<unknown>;
  readonly log: Log;
  readonly pace?: typeof PACE;
}

/** Fetches updates and hands them out: chats side by side, one chat in order. */
export interface Poll {
  /** Resolves when stopped and everything that had begun was handled and confirmed; rejects with `TokenRefused`. */
  run(): Promise<void>;
  stop(): void;
}

/**
 * Confirms an update when it and all before it were handled, so that a process killed at any moment loses none: the
 * offset is the smallest unfinished id. What comes again meanwhile is skipped, what a stop left not begun comes again.
 */
export const createPoll = ({ api, handle, log, pace = PACE }: PollOptions): Poll => {
  const stopping = new AbortController();
  const { open, take } = createLanes<number, unknown>();
  const [taken, left] = [new Set<number>(), new Set<number>()];
  let [next, isOpen, patience] = [0, false, pace.whileOpen];

  const offset = (): number => Math.min(...open.keys(), ...left, next);

  const fetch = async (ask: { readonly limit: number; readonly timeout: number }): Promise<readonly Update[]> => {
    const from = offset();
    for (const id of taken) if (id < from) taken.delete(id);
    const signal = stopping.signal.aborted ? undefined : stopping.signal;
    return api.getUpdates({ ...ask, offset: from, allowed_updates: UPDATES }, signal as never);
  };

  const takeOnce = (update: Update): void => {
    const id = update.update_id;
    const work = async () => (stopping.signal.aborted ? left.add(id) : handle(update));
    if (!taken.has(id)) take(id, chatOf(update), work).catch(() => undefined);
    taken.add(id);
    next = Math.max(next, id + 1);
  };

  const round = async (): Promise<void> => {
    // As long as updates are brought, none can be fetched.
    if (!isOpen) isOpen = await api.deleteWebhook({}, stopping.signal as never);
    const before = next;
    for (const update of await fetch({ limit: 100, timeout: open.size > 0 ? 0 : pace.longest })) takeOnce(update);
    patience = next > before ? pace.whileOpen : Math.min(2 * patience, pace.whileOpenAtMost);
    if (open.size > 0) await Promise.race([sleep(patience), Promise.allSettled(open.values())]);
  };

  return {
    run: async () => {
      try {
        await persist('getUpdates', round, { log, signal: stopping.signal, pace });
      } finally {
        await Promise.allSettled(open.values());
      }
      await fetch({ limit: 1, timeout: 0 }).catch((error) => log('warn', 'confirm.failed', faultOf(error)));
    },
    stop: () => stopping.abort(),
  };
};

type Work<T> = () => Promise<T | undefined>;
export type Persisting = Pick<PollOptions, 'log' | 'pace'> & { readonly signal: AbortSignal };

/** Calls Telegram until that gives something, or is stopped. Rejects with what no later try would mend. */
export const persist = <T>(call: string, work: Work<T>, { log, signal, pace = PACE }: Persisting) => {
  const onFault = (error: unknown, faults: number): number => {
    const { error_code: code, method, parameters } = error instanceof GrammyError ? error : {};
    // Telegram's answers to a token that it does not know, and to one that is none.
    if (code === 401 || (code === 404 && method === 'getMe')) throw new TokenRefused();
    if (code === 400 && method === 'setWebhook') throw error;
    log('warn', 'call.failed', { call, ...faultOf(error), faults });
    return (parameters?.retry_after ?? 0) * 1_000;
  };
  return keepTrying(work, { signal, pace, onFault });
};
