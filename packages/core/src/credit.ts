import { type Activity, type Fact, settingOf } from './fact.ts';
import type { MemberRole } from './group.ts';
import { type Ratio, ratio } from './ratio.ts';
import type { Completeness, Format, Minutes, Source } from './types.ts';

export const UNITS = ['point', 'clock-hour', 'minute', 'series'] as const;
/** What a credit rule counts in. `series`: no amount at all, but whether a series of meetings is complete. */
export type Unit = (typeof UNITS)[number];

/** Which hours a clause speaks of; a list that is not there names all. */
export interface Kinds {
  readonly activities: readonly Activity[];
  readonly formats?: readonly Format[];
  readonly roles?: readonly MemberRole[];
}

/** To which step the minutes of each meeting are rounded before they are counted; half a step goes up to the nearest. */
export interface Rounding {
  readonly to: Minutes;
  readonly mode: 'down' | 'nearest';
}

/** So many points for so many minutes attended, in proportion; where it says so, rounded meeting by meeting. */
export interface Rate {
  readonly kind: 'rate';
  /** A word unique in its rule; a statement names it beside each fact that counts. */
  readonly id: string;
  readonly of: Kinds;
  readonly points: number;
  readonly per: Minutes;
  readonly round?: Rounding;
  /** The most people who may have been there. Where nobody wrote down how many, there were not too many. */
  readonly people?: number;
}

/** Hours that the source leaves out by name. */
export interface Omission {
  readonly kind: 'omission';
  readonly id: string;
  readonly of: Kinds;
}

export const SERIES_TICKS = ['survey-before', 'survey-after', 'changes-made', 'learning-log'] as const;
/** What a series may need beside the meetings; that it exists is all that is kept of it. */
export type SeriesTick = (typeof SERIES_TICKS)[number];

/** A series of meetings, one a calendar month, which is complete or not: it is never a number of points. */
export interface SeriesClause {
  readonly kind: 'series';
  readonly id: string;
  readonly of: Kinds;
  /** How many months it lasts, from the first that was attended. */
  readonly meetings: number;
  /** In how many of them somebody has to have been there at least. */
  readonly least: number;
  readonly needs: readonly SeriesTick[];
}

/** One sentence of a credit rule about hours. The list is closed: what a rule may say further is a variant more. */
export type Clause = Rate | Omission | SeriesClause;

export const EXTRAS = ['certified-event', 'test'] as const;
/** What a whole event may earn beside its hours: that it was certified, that a documented test was passed. */
export type ExtraFor = (typeof EXTRAS)[number];

/** Points on top, once for each event and not for each of its meetings; they fall on the day of its last meeting. */
export interface Extra {
  readonly id: string;
  readonly for: ExtraFor;
  readonly points: number;
  /** Given where the hours of the event come to no more than so many points. */
  readonly upTo?: number;
}

export const LIMITS_EACH = ['day', 'calendar-year', 'period'] as const;
/** For which stretch of time a limit holds; `period` is what a statement is asked for, and all time is none. */
export type LimitEach = (typeof LIMITS_EACH)[number];

/** The most points that clauses and extras may give together. What comes later is cut. */
export interface Limit {
  readonly id: string;
  readonly most: number;
  readonly each: LimitEach;
  /** Ids of clauses and extras. */
  readonly of: readonly string[];
}

/** So many years in a row, up to the end of the running one; a year may begin on another day (`07-01`) than 1 January. */
export interface RulePeriod {
  readonly years: number;
  readonly begins?: string;
}

/**
 * How a society turns hours into credits, as data. An hour is worth what the first clause says that speaks of it, and
 * nothing where none does. A rule without clauses gives no points. An id names one edition for good: what a source says
 * anew is another rule with another id.
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
  /** For how long credits are gathered, where the source says so. */
  readonly period?: RulePeriod;
  /** True where hours that overlap in time count once. */
  readonly once?: true;
  readonly clauses: readonly Clause[];
  readonly extras?: readonly Extra[];
  readonly limits?: readonly Limit[];
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

/** The rule itself where it gives points; minutes where there is none, or it gives none. */
export const countingRule = (rule: CreditRule | undefined): CreditRule =>
  rule?.clauses.some(({ kind }) => kind === 'rate') ? rule : MINUTES;

/** What a clause reads of a fact. */
export interface Hours {
  readonly activity: Activity;
  readonly format: Format;
  readonly role: MemberRole;
  readonly minutes: Minutes;
  /** How many people were there, where somebody wrote it down. */
  readonly present?: number;
}

/** The hours in a fact. Where no format was written down they are read as a small group's. */
export const hoursOf = (fact: Fact): Hours => {
  const { activity, role, minutes } = fact;
  const { format = 'small-group', present } = settingOf(fact);
  return present === undefined ? { activity, format, role, minutes } : { activity, format, role, minutes, present };
};

/** What hours earn, exactly. */
export interface Worth {
  readonly points: Ratio;
  /** The clause that says so. */
  readonly clause: string;
  /** The minutes that count, where they were rounded. */
  readonly rounded?: Minutes;
}

/** The first clause of a rule that speaks of some hours. */
export const clauseFor = (rule: CreditRule, hours: Hours): Clause | undefined =>
  rule.clauses.find(({ of }) => speaksOf(of, hours));

const speaksOf = ({ activities, formats, roles }: Kinds, hours: Hours): boolean =>
  activities.includes(hours.activity) &&
  (formats?.includes(hours.format) ?? true) &&
  (roles?.includes(hours.role) ?? true);

/** What a rate gives for some minutes. */
export const worthBy = (rate: Rate, minutes: Minutes): Worth => {
  const rounded = rate.round ? roundedBy(rate.round, minutes) : minutes;
  const points = ratio(rounded * rate.points, rate.per);
  return rounded === minutes ? { points, clause: rate.id } : { points, clause: rate.id, rounded };
};

const roundedBy = ({ to, mode }: Rounding, minutes: Minutes): Minutes =>
  to * (mode === 'down' ? Math.floor(minutes / to) : Math.round(minutes / to));

/** Whether more people were there than a rate allows. */
export const isTooMany = ({ people }: Rate, { present }: Hours): boolean =>
  people !== undefined && present !== undefined && present > people;

/** What a rule gives for some hours by themselves; nothing where no rate speaks of them. */
export const worth = (rule: CreditRule, hours: Hours): Worth | undefined => {
  const clause = clauseFor(rule, hours);
  return clause?.kind === 'rate' && !isTooMany(clause, hours) ? worthBy(clause, hours.minutes) : undefined;
};
