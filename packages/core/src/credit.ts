import { daysLater, instantOf } from './clock.ts';
import { type Activity, type Fact, standing } from './fact.ts';
import type { MemberRole } from './group.ts';
import { type Ratio, ratio, sum, toNumber } from './ratio.ts';
import type { Completeness, FactId, Format, Instant, LocalDate, Minutes, Source, Zone } from './types.ts';

export const UNITS = ['point', 'minute'] as const;
/** What a credit rule counts in. */
export type Unit = (typeof UNITS)[number];

/** Which hours a clause speaks of; a list that is not there names all. */
export interface Kinds {
  readonly activities: readonly Activity[];
  readonly formats?: readonly Format[];
  readonly roles?: readonly MemberRole[];
}

/** So many points for so many minutes attended, in proportion: nothing is rounded. */
export interface Rate {
  readonly kind: 'rate';
  /** A word unique in its rule; a statement names it beside each fact that counts. */
  readonly id: string;
  readonly of: Kinds;
  readonly points: number;
  readonly per: Minutes;
}

/** One sentence of a credit rule. The list is closed: what a rule may say further is a variant more. */
export type Clause = Rate;

/**
 * How a society turns hours into credits, as data. An hour is worth what the first clause says that speaks of it, and
 * nothing where none does. A rule without clauses gives no points.
 */
export interface CreditRule {
  readonly id: string;
  readonly edition: string;
  readonly title: string;
  readonly unit: Unit;
  readonly source: Source;
  readonly completeness: Completeness;
  /** True where a later edition holds, which we do not have: shown as history. */
  readonly superseded?: true;
  readonly clauses: readonly Clause[];
}

/** The formats in which a Balint group works on a case; our reading where a rule says "Balint group" and no more. */
export const BALINT_GROUP: readonly Format[] = ['small-group', 'large-group', 'fishbowl', 'sculpture', 'psychodrama'];

/** What stands in for a credit rule where a society has none, or one that gives no points: a minute is a minute. */
export const MINUTES: CreditRule = {
  id: 'minutes',
  edition: '1',
  title: 'Minutes attended',
  unit: 'minute',
  source: { cite: 'Balint Kit, design section 3', read: 'ours' },
  completeness: 'complete',
  clauses: [{ kind: 'rate', id: 'minutes', of: { activities: ['balint-group'] }, points: 1, per: 1 }],
};

/** What a clause reads of a fact. */
export interface Hours {
  readonly activity: Activity;
  readonly format: Format;
  readonly role: MemberRole;
  readonly minutes: Minutes;
}

/** The hours in a fact. What was not held here carries no format and is read as a small group's. */
export const hoursOf = ({ activity, held, role, minutes }: Fact): Hours => ({
  activity,
  format: held?.format ?? 'small-group',
  role,
  minutes,
});

/** What hours earn, exactly. */
export interface Worth {
  readonly points: Ratio;
  /** The clause that says so. */
  readonly clause: string;
}

/** What a rule gives for some hours; nothing where no clause speaks of them. */
export const worth = (rule: CreditRule, hours: Hours): Worth | undefined => {
  const clause = rule.clauses.find(({ of }) => speaksOf(of, hours));
  return clause && { points: ratio(hours.minutes * clause.points, clause.per), clause: clause.id };
};

const speaksOf = ({ activities, formats, roles }: Kinds, hours: Hours): boolean =>
  activities.includes(hours.activity) &&
  (formats?.includes(hours.format) ?? true) &&
  (roles?.includes(hours.role) ?? true);

/** A stretch of time: `from` is in it, `to` is not. */
export interface Period {
  readonly from: Instant;
  readonly to: Instant;
}

/** As far back and ahead as a date can be written. */
export const ALL_TIME: Period = { from: -8.64e15, to: 8.64e15 };

/** From the first day to the last, both included, as a calendar in that zone has them. */
export const between = (first: LocalDate, last: LocalDate, zone: Zone): Period => ({
  from: instantOf(first, '00:00', zone),
  to: instantOf(daysLater(last, 1), '00:00', zone),
});

/** A calendar year in a zone. */
export const calendarYear = (year: number, zone: Zone): Period => between(`${year}-01-01`, `${year}-12-31`, zone);

export const NOT_COUNTED = ['opening-balance', 'sum-in-a-window', 'no-rate'] as const;
/**
 * Why a fact earns nothing. `opening-balance`: counts in the queue alone. `sum-in-a-window`: what was entered as a
 * sum has no dates of its own, so it counts over all time only. `no-rate`: the rule publishes none for it.
 */
export type NotCounted = (typeof NOT_COUNTED)[number];

/** One fact in a statement, and what became of it. `waiting`: nobody confirmed it yet. */
export type Line = {
  readonly fact: FactId;
  readonly start: Instant;
  readonly minutes: Minutes;
  readonly sessions: number;
} & (
  | ({ readonly is: 'counted' } & Worth)
  | ({ readonly is: 'waiting' } & Worth)
  | { readonly is: 'not-counted'; readonly why: NotCounted }
);

/** Credits computed from facts, with the way there. Points are exact; `shown` rounds them. */
export interface Statement {
  /** The id of the rule it was computed by. */
  readonly rule: string;
  readonly unit: Unit;
  readonly period: Period;
  /** By date. What is outside the period or was amended is not in it. */
  readonly lines: readonly Line[];
  /** The lines that count, together. */
  readonly points: Ratio;
  readonly minutes: Minutes;
  readonly sessions: number;
  /** What the lines that wait will add. */
  readonly waiting: Ratio;
}

/** The statement of one person's facts under a rule: each fact that stands and touches the period is explained. */
export const state = (facts: readonly Fact[], rule: CreditRule, period: Period): Statement => {
  const lines = standing(facts)
    .filter((fact) => fact.start < period.to && (fact.sum?.until ?? fact.start) >= period.from)
    .map((fact) => lineOf(fact, rule, period))
    .sort((a, b) => a.start - b.start || (a.fact < b.fact ? -1 : 1));
  const counted = lines.filter((line) => line.is === 'counted');
  return {
    rule: rule.id,
    unit: rule.unit,
    period,
    lines,
    points: sum(counted.map((line) => line.points)),
    minutes: counted.reduce((total, line) => total + line.minutes, 0),
    sessions: counted.reduce((total, line) => total + line.sessions, 0),
    waiting: sum(lines.flatMap((line) => (line.is === 'waiting' ? [line.points] : []))),
  };
};

const lineOf = (fact: Fact, rule: CreditRule, period: Period): Line => {
  const line = { fact: fact.id, start: fact.start, minutes: fact.minutes, sessions: fact.sum?.sessions ?? 1 };
  const earned = worth(rule, hoursOf(fact));
  if (fact.activity === 'opening-balance') return { ...line, is: 'not-counted', why: 'opening-balance' };
  if (fact.sum && !isAllTime(period)) return { ...line, is: 'not-counted', why: 'sum-in-a-window' };
  if (!earned) return { ...line, is: 'not-counted', why: 'no-rate' };
  // What was spread first would take further fields slowly.
  return { is: fact.confirmedBy === undefined ? 'waiting' : 'counted', ...line, ...earned };
};

const isAllTime = ({ from, to }: Period): boolean => from === ALL_TIME.from && to === ALL_TIME.to;

/** Points as people see them: to two decimals, halves up. For display alone. */
export const shown = (points: Ratio): number => Math.round(toNumber({ ...points, of: points.of * 100 })) / 100;
