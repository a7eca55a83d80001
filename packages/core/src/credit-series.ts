import { localDateOf } from './clock.ts';
import { type CreditRule, clauseFor, hoursOf, type SeriesClause, type SeriesTick } from './credit.ts';
import { type Fact, settingOf } from './fact.ts';
import type { FactId, Instant, Minutes, SeriesId } from './types.ts';

/** That something a series needs beside its meetings is there. */
export interface SeriesTicked {
  readonly series: SeriesId;
  readonly tick: SeriesTick;
}

/** How far somebody is in one series of meetings. Only what was confirmed counts. */
export interface SeriesAttended {
  readonly series: SeriesId;
  readonly clause: SeriesClause;
  /** When the first meeting of it began that somebody was at. */
  readonly since: Instant;
  /** In how many of its months somebody was there. */
  readonly attended: number;
  /** What is needed beside the meetings, and is not there. */
  readonly missing: readonly SeriesTick[];
  readonly complete: boolean;
  /** The minutes of its meetings. */
  readonly minutes: Minutes;
  /** Its meetings that were confirmed; the last of them completes it. */
  readonly facts: readonly FactId[];
}

/** Each series of somebody's facts, by its id: facts that stand, oldest first. What has no series is in none. */
export const seriesOf = (
  facts: readonly Fact[],
  rule: CreditRule,
  ticked: readonly SeriesTicked[],
): ReadonlyMap<SeriesId, SeriesAttended> => {
  if (!rule.clauses.some(({ kind }) => kind === 'series')) return new Map();
  const meetings = new Map<SeriesId, { readonly clause: SeriesClause; readonly all: Fact[] }>();
  for (const fact of facts) {
    const clause = clauseFor(rule, hoursOf(fact));
    const { series } = settingOf(fact);
    if (clause?.kind !== 'series' || series === undefined || fact.sum || fact.confirmedBy === undefined) continue;
    const found = meetings.get(series);
    if (found) found.all.push(fact);
    else meetings.set(series, { clause, all: [fact] });
  }
  return new Map(
    [...meetings].map(([series, { clause, all }]) => {
      const ticks = ticked.flatMap((one) => (one.series === series ? [one.tick] : []));
      return [series, attendedOf(series, clause, all, ticks)];
    }),
  );
};

const attendedOf = (
  series: SeriesId,
  clause: SeriesClause,
  all: readonly Fact[],
  ticks: readonly SeriesTick[],
): SeriesAttended => {
  const months = all.map(monthOf);
  const within = all.filter((_, index) => (months[index] ?? 0) < (months[0] ?? 0) + clause.meetings);
  const attended = new Set(within.map(monthOf)).size;
  const missing = clause.needs.filter((need) => !ticks.includes(need));
  return {
    series,
    clause,
    since: all[0]?.start ?? 0,
    attended,
    missing,
    complete: attended >= clause.least && missing.length === 0,
    minutes: within.reduce((total, { minutes }) => total + minutes, 0),
    facts: within.map(({ id }) => id),
  };
};

/** The calendar months, counted on. */
const monthOf = ({ start, zone }: Fact): number => {
  const [year = 0, month = 0] = localDateOf(start, zone).split('-').map(Number);
  return 12 * year + month;
};
