import { type CreditRule, clauseFor, hoursOf, isTooMany, type Worth, worthBy } from './credit.ts';
import { isAllTime, type Period } from './credit-period.ts';
import type { SeriesAttended } from './credit-series.ts';
import { type Fact, settingOf } from './fact.ts';
import { type Ratio, ratio, ZERO } from './ratio.ts';
import { type FactId, type Instant, MINUTE, type Minutes, type SeriesId } from './types.ts';

export const NOT_COUNTED = [
  'opening-balance',
  'sum-in-a-window',
  'sum-of-meetings',
  'no-rate',
  'left-out',
  'too-many',
  'too-short',
  'at-the-same-time',
  'capped',
  'no-series',
  'below-attendance',
  'not-ticked',
] as const;
/**
 * Why a fact earns nothing. `opening-balance`: counts in the queue alone. `sum-in-a-window`: what was entered as a
 * sum has no dates of its own, so it counts over all time only. `sum-of-meetings`: the rule goes by each meeting, and
 * a sum does not say how long each was. `no-rate`: the rule publishes none for it. `left-out`: the rule excludes it by
 * name. `too-many`: people. `too-short`: nothing is left after rounding. `at-the-same-time` as other hours, which count.
 * `capped`: a limit cut all of it. `no-series`: it belongs to none, or came after its months. `below-attendance`: too
 * few meetings of its series. `not-ticked`: something else is missing that its series needs.
 */
export type NotCounted = (typeof NOT_COUNTED)[number];

/** What a limit took from a line, and from which part of it: its clause or one of its extras. */
export interface Cut {
  readonly limit: string;
  readonly of: string;
  readonly by: Ratio;
}

/** What a fact earns, and how. */
export interface Earned extends Worth {
  /** Minutes in which other hours count already. */
  readonly overlap?: Minutes;
  /** Points on top for the event that ends with it, before any cut; they are in `points`. */
  readonly extras?: readonly { readonly of: string; readonly points: Ratio }[];
  /** Extras not given because the event earns too much by its hours. */
  readonly tooLong?: readonly string[];
  readonly cuts?: readonly Cut[];
}

/** One fact in a statement, and what became of it. `waiting`: nobody confirmed it yet. */
export type Line = {
  readonly fact: FactId;
  readonly start: Instant;
  readonly minutes: Minutes;
  readonly sessions: number;
} & (
  | ({ readonly is: 'counted' } & Earned)
  | ({ readonly is: 'waiting' } & Earned)
  | { readonly is: 'not-counted'; readonly why: NotCounted; readonly cuts?: readonly Cut[] }
);

/** Each fact by itself: what its hours earn, or why nothing. The facts stand, oldest first. */
export const linesOf = (
  facts: readonly Fact[],
  rule: CreditRule,
  period: Period,
  series: ReadonlyMap<SeriesId, SeriesAttended>,
): readonly Line[] => {
  const overlaps = overlapsOf(facts, rule);
  const allTime = isAllTime(period);
  return facts.map((fact) => {
    const earned = earnedBy(fact, rule, overlaps.get(fact.id) ?? 0, allTime, series);
    const { id, start, minutes, sum } = fact;
    const sessions = sum?.sessions ?? 1;
    if (typeof earned === 'string') return { is: 'not-counted', fact: id, start, minutes, sessions, why: earned };
    // What was spread first would take further fields slowly.
    const is = fact.confirmedBy === undefined ? 'waiting' : 'counted';
    return { is, fact: id, start, minutes, sessions, ...earned };
  });
};

const earnedBy = (
  fact: Fact,
  rule: CreditRule,
  overlap: Minutes,
  allTime: boolean,
  series: ReadonlyMap<SeriesId, SeriesAttended>,
): Earned | NotCounted => {
  if (fact.activity === 'opening-balance') return 'opening-balance';
  if (fact.sum && !allTime) return 'sum-in-a-window';
  const hours = hoursOf(fact);
  const clause = clauseFor(rule, hours);
  if (!clause) return 'no-rate';
  if (clause.kind === 'omission') return 'left-out';
  if (fact.sum && (clause.kind === 'series' || clause.round)) return 'sum-of-meetings';
  if (clause.kind === 'series') return inSeries(fact, clause.id, series.get(settingOf(fact).series ?? ''));
  if (isTooMany(clause, hours)) return 'too-many';
  if (overlap > 0 && overlap === fact.minutes) return 'at-the-same-time';
  const worth = worthBy(clause, fact.minutes - overlap);
  if (worth.rounded === 0) return 'too-short';
  return overlap > 0 ? { ...worth, overlap } : worth;
};

/** Of a series that is complete each meeting counts, and the last of them is the one that makes it a series. */
const inSeries = (fact: Fact, clause: string, series: SeriesAttended | undefined): Earned | NotCounted => {
  if (settingOf(fact).series === undefined) return 'no-series';
  if (fact.confirmedBy === undefined) return { points: ZERO, clause };
  if (!series?.facts.includes(fact.id)) return 'no-series';
  if (series.complete) return { points: ratio(series.facts.at(-1) === fact.id ? 1 : 0), clause };
  return series.attended < series.clause.least ? 'below-attendance' : 'not-ticked';
};

/** Of each fact the minutes in which other hours count already, where a rule counts what overlaps once. */
const overlapsOf = (facts: readonly Fact[], rule: CreditRule): ReadonlyMap<FactId, Minutes> => {
  const overlaps = new Map<FactId, Minutes>();
  if (!rule.once) return overlaps;
  const taken: Stretch[] = [];
  for (const fact of facts.filter((one) => isRated(one, rule)).sort(firstConfirmedThenEarlierThenLonger)) {
    const overlap = take(taken, { from: fact.start, to: fact.start + fact.minutes * MINUTE });
    if (overlap > 0) overlaps.set(fact.id, overlap);
  }
  return overlaps;
};

const isRated = (fact: Fact, rule: CreditRule): boolean => {
  const hours = hoursOf(fact);
  const clause = fact.sum ? undefined : clauseFor(rule, hours);
  return clause?.kind === 'rate' && !isTooMany(clause, hours);
};

const firstConfirmedThenEarlierThenLonger = (a: Fact, b: Fact): number =>
  Number(a.confirmedBy === undefined) - Number(b.confirmedBy === undefined) ||
  a.start - b.start ||
  b.minutes - a.minutes ||
  (a.id < b.id ? -1 : 1);

interface Stretch {
  readonly from: Instant;
  readonly to: Instant;
}

/** Takes a stretch of time into those that are taken, which lie apart and in order; how much of it was taken before. */
const take = (taken: Stretch[], { from, to }: Stretch): Minutes => {
  const first = firstEndingAfter(taken, from);
  let after = first;
  while ((taken[after]?.from ?? to) < to) after += 1;
  const met = taken.slice(first, after);
  const all = [...met, { from, to }];
  const joined = { from: Math.min(...all.map((one) => one.from)), to: Math.max(...all.map((one) => one.to)) };
  taken.splice(first, met.length, joined);
  const overlap = met.reduce((total, one) => total + Math.min(to, one.to) - Math.max(from, one.from), 0);
  return Math.round(overlap / MINUTE);
};

/** Where the first stretch lies that ends after a moment, found by halving. */
const firstEndingAfter = (taken: readonly Stretch[], moment: Instant): number => {
  let [low, high] = [0, taken.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((taken[middle]?.to ?? 0) > moment) high = middle;
    else low = middle + 1;
  }
  return low;
};
