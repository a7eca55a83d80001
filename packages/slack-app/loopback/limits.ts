import { tooMany } from './errors.ts';

/** Slack's sizes, in UTF-16 units, and its numbers of parts. Source: the reference of Block Kit and of the methods. */
export const LIMITS = {
  blocksInMessage: 50,
  blocksInView: 100,
  text: 40_000,
  blockText: 3000,
  headerText: 150,
  field: 2000,
  fields: 10,
  elements: 25,
  contextElements: 10,
  buttonText: 75,
  value: 2000,
  url: 3000,
  id: 255,
  options: 100,
  optionText: 75,
  optionValue: 150,
  placeholder: 150,
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
  inputText: 3000,
  label: 2000,
  viewTitle: 24,
  viewButton: 24,
  privateMetadata: 3000,
  viewsOnEachOther: 3,
  responses: 5,
} as const;

/** A trigger opens one view, for three seconds. */
export const TRIGGER_FOR = 3_000;

/** A response URL is good for five uses in thirty minutes. */
export const RESPONSE_FOR = 30 * 60_000;

interface Rate {
  readonly calls: number;
  /** ms. */
  readonly within: number;
}

/** One message a second in a channel, of which a short burst goes through; each method by its tier, at the number that is promised. */
export const RATES = {
  channel: { calls: 5, within: 5_000 },
  1: { calls: 1, within: 60_000 },
  2: { calls: 20, within: 60_000 },
  3: { calls: 50, within: 60_000 },
  4: { calls: 100, within: 60_000 },
  special: { calls: 600, within: 60_000 },
} as const satisfies Record<string | number, Rate>;

/** Which of the rates. */
export type Tier = keyof typeof RATES;

/** Counts a use of something, or throws 429 with the seconds until one fits again. A refused one counts for nothing. */
export type CountUse = (what: string, tier: Tier) => void;

/** What counts against `RATES` by the clock given. */
export const createRates = (now: () => number): CountUse => {
  const used = new Map<string, number[]>();
  return (what, tier) => {
    const at = now();
    const rate: Rate = RATES[tier];
    const times = (used.get(what) ?? []).filter((time) => time > at - rate.within && time <= at);
    used.set(what, times);
    const oldest = times[times.length - rate.calls];
    if (oldest !== undefined) throw tooMany(Math.ceil((oldest + rate.within - at) / 1000));
    times.push(at);
  };
};
