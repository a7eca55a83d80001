import { tooMany } from './errors.ts';

/** Telegram's sizes: text in UTF-16 units after entities are parsed, data in bytes. */
export const LIMITS = {
  text: 4096,
  caption: 1024,
  toast: 200,
  callbackData: 64,
  buttons: 100,
  /** Telegram accepts more and its apps do not show them; refused here. */
  buttonsInRow: 8,
  keyboardBytes: 10_000,
  commands: 100,
  commandName: 32,
  commandDescription: 256,
  documentBytes: 50_000_000,
  photoBytes: 10_000_000,
  /** Longest a getUpdates waits, in seconds. */
  longPoll: 50,
  updatesAtOnce: 100,
  webhookConnections: 100,
} as const;

/** A message can be deleted for everyone for 48 hours. */
export const DELETABLE_FOR = 48 * 3_600_000;

/** A tap can be answered for a while; Telegram does not say how long, seconds to a few minutes are reported. */
export const ANSWERABLE_FOR = 2 * 60_000;

interface Rate {
  readonly sends: number;
  /** ms. */
  readonly within: number;
}

/** Telegram's FAQ: one a second to a person (short bursts go through), twenty a minute to a group, thirty a second over all. */
export const RATES = {
  private: { sends: 5, within: 5_000 },
  group: { sends: 20, within: 60_000 },
  overall: { sends: 30, within: 1_000 },
} as const satisfies Record<string, Rate>;

/** Counts a send to a chat, or throws 429 with the seconds until one fits again. A refused send counts for nothing. */
export type CountSend = (chat: number, kind: 'private' | 'group') => void;

/** What counts sends against `RATES` by the clock given. */
export const createRates = (now: () => number): CountSend => {
  const overall: number[] = [];
  const perChat = new Map<number, number[]>();
  return (chat, kind) => {
    const at = now();
    const own = perChat.get(chat) ?? [];
    perChat.set(chat, own);
    const wait = Math.max(waiting(own, RATES[kind], at), waiting(overall, RATES.overall, at));
    if (wait > 0) throw tooMany(Math.ceil(wait / 1000));
    own.push(at);
    overall.push(at);
  };
};

/** ms until one more send fits; forgets sends that no longer count, and those a clock set back has left in the future. */
const waiting = (times: number[], rate: Rate, at: number): number => {
  while (times[0] !== undefined && (times[0] <= at - rate.within || times[0] > at)) times.shift();
  const oldest = times[times.length - rate.sends];
  return oldest === undefined ? 0 : oldest + rate.within - at;
};
