import { setMaxListeners } from 'node:events';
import { isDeepStrictEqual } from 'node:util';
import type { Update, WebhookInfo } from 'grammy/types';
import { LIMITS } from './limits.ts';
import type { Delivery, WebhookPace } from './types.ts';
import type { Updates, Waiting } from './updates.ts';

/** Where updates are brought, as setWebhook says it. */
interface Hook {
  readonly url: string;
  readonly secret?: string;
  /** How many updates are brought side by side. */
  readonly connections: number;
  readonly allowed?: readonly string[];
}

/** Brings updates by POST while there is a hook. */
export interface Webhook {
  readonly deliveries: readonly Delivery[];
  info(): WebhookInfo;
  /** What was under way to another hook is not confirmed; `undefined` takes the hook away. */
  set(hook: Hook | undefined): void;
  close(): void;
}

interface WebhookOptions {
  readonly updates: Updates;
  readonly now: () => number;
  readonly pace: WebhookPace | undefined;
}

/**
 * A webhook as Telegram's own server keeps one: an update is confirmed by 2xx and otherwise brought again, once at once
 * and then after a pause. Messages of a chat come in order, taps of a person too, and the first of them holds the next.
 */
export const createWebhook = ({
  updates,
  now,
  pace: { timeout = 10_000, retry = 100 } = {},
}: WebhookOptions): Webhook => {
  const deliveries: Delivery[] = [];
  const held = new Set<string>();
  let hook: Hook | undefined;
  let underWay = 0;
  let ending = new AbortController();
  let lastFault: Delivery | undefined;

  const bringWhatWaits = (): void => {
    if (!hook) return;
    for (const waiting of updates.waiting()) {
      const lane = laneOf(waiting.update);
      if (underWay >= hook.connections) return;
      if (!held.has(lane)) void bring(hook, waiting, lane, 0);
    }
  };

  const bring = async (to: Hook, waiting: Waiting, lane: string, tries: number): Promise<void> => {
    const { signal } = ending;
    held.add(lane);
    underWay += 1;
    const trying = new AbortController();
    const hangUp = (): void => trying.abort();
    const late = setTimeout(hangUp, timeout);
    signal.addEventListener('abort', hangUp, { once: true });
    const outcome = await post(to, waiting.update, trying.signal);
    clearTimeout(late);
    signal.removeEventListener('abort', hangUp);
    if (signal.aborted) return;
    underWay -= 1;
    const delivery: Delivery = { update: waiting.update.update_id, outcome, at: now() };
    deliveries.push(delivery);
    if (isTaken(outcome)) {
      held.delete(lane);
      updates.done(waiting);
    } else {
      lastFault = delivery;
      const again = (): void => void (signal.aborted || bring(to, waiting, lane, tries + 1));
      setTimeout(again, tries === 0 ? 0 : retry);
    }
    bringWhatWaits();
  };

  const set = (next: Hook | undefined): void => {
    if (isDeepStrictEqual(next, hook)) return;
    ending.abort();
    ending = new AbortController();
    setMaxListeners(LIMITS.webhookConnections, ending.signal);
    held.clear();
    underWay = 0;
    hook = next;
    updates.bringTo(next && bringWhatWaits, next?.allowed);
    bringWhatWaits();
  };

  return {
    deliveries,
    info: () => ({
      url: hook?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: updates.unconfirmed().length,
      ...(hook ? { max_connections: hook.connections } : {}),
      ...(hook?.allowed ? { allowed_updates: hook.allowed as NonNullable<WebhookInfo['allowed_updates']> } : {}),
      ...(lastFault
        ? { last_error_date: Math.floor(lastFault.at / 1000), last_error_message: wordsOf(lastFault.outcome) }
        : {}),
    }),
    set,
    close: () => ending.abort(),
  };
};

const isTaken = (outcome: Delivery['outcome']): boolean =>
  typeof outcome === 'number' && outcome >= 200 && outcome < 300;

/** As Telegram words it for getWebhookInfo. */
const wordsOf = (outcome: Delivery['outcome']): string =>
  typeof outcome === 'number' ? `Wrong response from the webhook: ${outcome}` : outcome;

/** The status of the answer, or what became of it instead. */
const post = async (hook: Hook, update: Update, signal: AbortSignal): Promise<Delivery['outcome']> => {
  try {
    const answer = await fetch(hook.url, {
      method: 'POST',
      redirect: 'manual',
      signal,
      headers: {
        'content-type': 'application/json',
        ...(hook.secret === undefined ? {} : { 'x-telegram-bot-api-secret-token': hook.secret }),
      },
      body: JSON.stringify(update),
    });
    const words = await answer.text();
    return answer.ok && /"?method"?\s*[:=]/.test(words) ? 'A call in the answer is not known here' : answer.status;
  } catch {
    return signal.aborted ? 'Read timeout expired' : 'Connection failed';
  }
};

/** What keeps its order: the kind of an update, with its chat or else its person. */
const laneOf = ({ update_id: _, ...update }: Update): string => {
  const [[kind, what] = ['', {}]] = Object.entries(update) as [
    string,
    { chat?: { id: number }; from?: { id: number } },
  ][];
  return `${kind} ${what.chat?.id ?? what.from?.id}`;
};
