import { DAY, HOUR, type Instant, MINUTE, type Minutes } from './types.ts';

/** How often something was guessed wrong, and when for the last time. */
export interface Wrong {
  readonly count: number;
  readonly at: Instant;
}

/** What wrong guesses cost: so many are free; from then on each makes wait, twice as long as the one before. */
interface Pace {
  readonly free: number;
  /** The first wait, and the longest. */
  readonly first: number;
  readonly longest: number;
  /** So long after the last wrong guess they are forgotten. */
  readonly kept: number;
}

/** One account, whatever it guesses: somebody who types it off a screen is through before anything is felt. */
export const BY_ACCOUNT: Pace = { free: 5, first: MINUTE, longest: HOUR, kept: DAY };
/** All accounts together, at the one-time code: no number of accounts gets further than about a hundred guesses an hour. */
export const BY_ALL: Pace = { free: 100, first: MINUTE, longest: HOUR, kept: HOUR };

/** How long the next guess has to wait, in minutes that have begun; 0 where it may be made now. */
export const waitAfter = (wrong: Wrong | undefined, pace: Pace, now: Instant): Minutes => {
  if (!wrong || isForgotten(wrong, pace, now) || wrong.count < pace.free) return 0;
  const wait = Math.min(pace.first * 2 ** (wrong.count - pace.free), pace.longest);
  return Math.max(0, Math.ceil((wrong.at + wait - now) / MINUTE));
};

/** One more wrong guess. */
export const counted = (wrong: Wrong | undefined, pace: Pace, now: Instant): Wrong => ({
  count: wrong && !isForgotten(wrong, pace, now) ? wrong.count + 1 : 1,
  at: now,
});

/** It was long ago; or it lies far ahead, since a clock ran wrong and was put right. */
const isForgotten = ({ at }: Wrong, { kept }: Pace, now: Instant): boolean => Math.abs(now - at) >= kept;
