import type { CreditRule, Unit } from './credit.ts';
import { type Line, linesOf } from './credit-line.ts';
import { limitedTo, withExtras } from './credit-over.ts';
import { isAllTime, type Period } from './credit-period.ts';
import { type SeriesAttended, type SeriesTicked, seriesOf } from './credit-series.ts';
import { type Fact, standing } from './fact.ts';
import { type Ratio, sum, toNumber } from './ratio.ts';
import type { Minutes, SeriesId } from './types.ts';

/** Credits computed from facts, with the way there. Points are exact, but where the rule rounds; `shown` rounds them. */
export interface Statement {
  /** The id of the rule it was computed by. */
  readonly rule: string;
  readonly unit: Unit;
  readonly period: Period;
  /** By date. What is outside the period or was amended is not in it. */
  readonly lines: readonly Line[];
  /** The lines that count, together. */
  readonly points: Ratio;
  /** Their minutes; those that overlap count once where the rule says so. */
  readonly minutes: Minutes;
  readonly sessions: number;
  /** What the lines that wait will add. */
  readonly waiting: Ratio;
  /** Under a rule of series: each of which something is in the period. */
  readonly series: readonly SeriesAttended[];
}

/**
 * The statement of one person's facts under a rule: each fact that stands and touches the period is explained. What
 * goes over several facts (an event, a series, a day's or a year's limit) reads those outside the period too, so that
 * two periods which meet add up.
 */
export const state = (
  facts: readonly Fact[],
  rule: CreditRule,
  period: Period,
  ticked: readonly SeriesTicked[] = [],
): Statement => {
  const all = standing(facts).toSorted((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
  const series = seriesOf(all, rule, ticked);
  const { extras = [], limits = [] } = rule;
  const earned = withExtras(all, linesOf(all, rule, period, series), extras);
  const dated = limitedTo(
    all,
    earned,
    limits.filter(({ each }) => each !== 'period'),
  );
  const touching = all.map(({ start, sum }) => start < period.to && (sum?.until ?? start) >= period.from);
  const within = <T>(_: T, place: number): boolean => touching[place] === true;
  const whole = isAllTime(period) ? [] : limits.filter(({ each }) => each === 'period');
  const lines = limitedTo(all.filter(within), dated.filter(within), whole);
  const counted = lines.filter((line) => line.is === 'counted');
  return {
    rule: rule.id,
    unit: rule.unit,
    period,
    lines,
    points: sum(counted.map((line) => line.points)),
    minutes: counted.reduce((total, line) => total + line.minutes - (line.overlap ?? 0), 0),
    sessions: counted.reduce((total, line) => total + line.sessions, 0),
    waiting: sum(lines.flatMap((line) => (line.is === 'waiting' ? [line.points] : []))),
    series: touched(series, lines),
  };
};

const touched = (series: ReadonlyMap<SeriesId, SeriesAttended>, lines: readonly Line[]): readonly SeriesAttended[] => {
  if (series.size === 0) return [];
  const here = new Set(lines.map((line) => line.fact));
  return [...series.values()].filter((one) => one.facts.some((fact) => here.has(fact)));
};

/** The same facts under several rules at once, in their order. */
export const statements = (
  facts: readonly Fact[],
  rules: readonly CreditRule[],
  period: Period,
  ticked: readonly SeriesTicked[] = [],
): readonly Statement[] => rules.map((rule) => state(facts, rule, period, ticked));

/** Points as people see them: to two decimals, halves up. For display alone. */
export const shown = (points: Ratio): number => Math.round(toNumber({ ...points, of: points.of * 100 })) / 100;
