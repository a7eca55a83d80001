import type { Activity, EventKind } from './fact.ts';
import type { MemberRole } from './group.ts';
import type { Ratio } from './ratio.ts';
import type { Completeness, Format, Language, LocalDate, Mode, Profession, Source } from './types.ts';

/** How long an hour is under its several names (domain, section 5). */
export const MINUTES_OF = { minute: 1, 'academic-hour': 45, hour: 60, 'double-hour': 90 } as const;

export const AMOUNTS = [
  'minute',
  'academic-hour',
  'hour',
  'double-hour',
  'session',
  'case',
  'case-led',
  'case-co-led',
  'case-led-or-co-led',
  'case-presented',
] as const;
/**
 * What is added up. `session`: one meeting. `case`: discussed while the person was there; the others: led, co-led
 * or presented by them.
 */
export type Amount = (typeof AMOUNTS)[number];

export const BUCKETS = ['event', 'group', 'leader', 'day', 'month', 'year'] as const;
/**
 * What is counted by how many different ones there are. `leader`: others who led or co-led. `month`: of the calendar;
 * `year`: of the course, from the day of entry or from where the sum begins.
 */
export type Bucket = (typeof BUCKETS)[number];

/** What a sum is counted in. */
export type SumUnit = Amount | Bucket;

/** A length of time by the calendar. */
export type Span = { readonly years: number } | { readonly months: number };

/** One of these statuses, held on the day in question; of whichever society where none is named. */
export interface StatusAsked {
  readonly statuses: readonly string[];
  readonly society?: string;
}

/** Which facts are meant: all it names have to hold, and what is not there is not asked. */
export interface Filter {
  readonly activities: readonly Activity[];
  readonly formats?: readonly Format[];
  readonly roles?: readonly MemberRole[];
  readonly modes?: readonly Mode[];
  readonly events?: readonly EventKind[];
  /** Not at an event of these kinds; of all of them: in a standing group. */
  readonly outside?: readonly EventKind[];
  /** Of an event: only the international ones, or only the others. */
  readonly international?: boolean;
  readonly certified?: true;
  /** The group was registered with the society, and its meetings reported. */
  readonly registered?: true;
  /** A supervision of a meeting that had been recorded. */
  readonly onTape?: true;
  /** How many minutes one meeting lasts, and how many people are there. */
  readonly lasts?: Limits;
  readonly present?: Limits;
  /** Somebody else who led or co-led, and whoever confirmed, held this status on the day of the fact. */
  readonly ledBy?: StatusAsked;
  readonly confirmedBy?: StatusAsked;
  /** Held by one of these societies. */
  readonly societies?: readonly string[];
  /** The person's own word is enough: it needs no confirmation. */
  readonly ownWord?: true;
}

/** From the least to the most, both included. */
export interface Limits {
  readonly least?: number;
  readonly most?: number;
}

/** A day that something else settles, or so long after it. */
export type Mark = { readonly plus?: Span } & (
  | { readonly is: 'entry' }
  | { readonly is: 'first'; readonly of: Filter }
  | { readonly is: 'tick'; readonly tick: string }
  | { readonly is: 'training'; readonly trainings: readonly string[] }
  | ({ readonly is: 'status' } & StatusAsked)
  | { readonly is: 'decision'; readonly by: Decider }
);

/** What has to be true of the person, on the day of the assessment. */
export interface Condition {
  readonly professions?: readonly Profession[];
  /** One of these trainings was completed. */
  readonly trainings?: readonly string[];
  /** None of these was. */
  readonly without?: readonly string[];
}

export const WEIGHTS = ['desirable', 'guideline'] as const;
/** What never blocks: wished for, or meant as a plan. */
export type Weight = (typeof WEIGHTS)[number];

export const TICK_KINDS = [
  'document',
  'certificate',
  'report',
  'form',
  'interview',
  'evaluation',
  'approval',
  'application',
  'fee',
] as const;
/** What somebody ticks off: that it exists, or took place. What it says is nowhere. */
export type TickKind = (typeof TICK_KINDS)[number];

export const DECIDERS = ['committee', 'council', 'society', 'trainer', 'chamber'] as const;
/** Who decides. */
export type Decider = (typeof DECIDERS)[number];

export const UNKNOWNS = ['not-published', 'not-read', 'for-the-committee'] as const;
/**
 * Why nobody can compute it: the society published no criterion or number; it did, and the source was not read so far;
 * or it is for the committee to say.
 */
export type Unknown = (typeof UNKNOWNS)[number];

interface Named {
  /** A word unique among its siblings; the words from the root on, joined by `/`, are its path. */
  readonly id: string;
  /** Binding where it is not there. */
  readonly weight?: Weight;
  /** Asked only of people of whom this is true. */
  readonly when?: Condition;
  /** What the society calls it. */
  readonly words?: Readonly<Record<Language, string>>;
  readonly source?: Source;
  /** True where it is our reading of what the source says. */
  readonly ours?: true;
}

/** Counts from the first mark on, and before the second: that day itself is too late. */
interface Between {
  readonly from?: Mark;
  readonly until?: Mark;
}

/** All of them. */
export interface AllRequirement extends Named {
  readonly kind: 'all';
  readonly of: readonly Requirement[];
}

/** As many of them as it says; one where it does not. */
export interface AnyRequirement extends Named {
  readonly kind: 'any';
  readonly of: readonly Requirement[];
  readonly atLeast?: number;
}

/** One after the other: for each counts only what comes after the day on which the one before was met. */
export interface StagesRequirement extends Named {
  readonly kind: 'stages';
  readonly of: readonly Requirement[];
}

/** So much of it, added up. */
export interface SumRequirement extends Named, Between {
  readonly kind: 'sum';
  readonly of: Filter;
  readonly unit: SumUnit;
  readonly atLeast: number;
  /** What makes an event, a group, a leader, a day, a month or a year count: so much within it. */
  readonly each?: { readonly unit: Amount | 'day' | 'month'; readonly atLeast: number };
  /** Days, months or years without a gap. */
  readonly inARow?: true;
  /** All of it in one and the same group, in one event, or with one leader. */
  readonly inOne?: 'group' | 'event' | 'leader';
  /** No more than so much of the need may come from these; a fact falls under the first that speaks of it. */
  readonly caps?: readonly { readonly of: Filter; readonly most: number }[];
}

/** Several sums in one and the same stretch of time: its first day is in it, the same day so much later is not. */
export interface WindowRequirement extends Named {
  readonly kind: 'window';
  readonly length: Span;
  readonly of: readonly SumRequirement[];
}

/** Several sums that share no hour: each fact serves one of them, or is divided between them. */
export interface SplitRequirement extends Named {
  readonly kind: 'split';
  readonly of: readonly SumRequirement[];
}

/** At most or at least such a part of the whole. */
export interface ShareRequirement extends Named, Between {
  readonly kind: 'share';
  readonly of: Filter;
  readonly among: Filter;
  readonly unit: Amount;
  readonly most?: Ratio;
  readonly least?: Ratio;
}

/** The first and the last lie so far apart: first day + length ≤ last day. */
export interface ApartRequirement extends Named, Between {
  readonly kind: 'apart';
  readonly of: Filter;
  readonly length: Span;
}

/** The first and the last of these are such. */
export interface EndsRequirement extends Named, Between {
  readonly kind: 'ends';
  readonly of: Filter;
  readonly are: Filter;
}

/** Ticked off so many times; in each of so many years of the course where it says so. */
export interface TickRequirement extends Named, Between {
  readonly kind: 'tick';
  readonly tick: string;
  readonly is: TickKind;
  readonly times?: number;
  readonly years?: number;
}

/** Member of the society on the day of the assessment; without a break since the mark where there is one. */
export interface MembershipRequirement extends Named {
  readonly kind: 'membership';
  readonly from?: Mark;
}

/** Holds one of these statuses, and has for so many years without a break. */
export interface StatusRequirement extends Named, StatusAsked {
  readonly kind: 'status';
  readonly years?: number;
}

/** In practice for so many years; since one of the trainings was completed where it says so. */
export interface PracticeRequirement extends Named {
  readonly kind: 'practice';
  readonly years: number;
  readonly after?: readonly string[];
}

/** This is true of the person. */
export interface ProfileRequirement extends Named {
  readonly kind: 'profile';
  readonly is: Condition;
}

/** Somebody decided so. */
export interface DecisionRequirement extends Named {
  readonly kind: 'decision';
  readonly by: Decider;
}

/** Something is asked that cannot be computed. */
export interface UnknownRequirement extends Named {
  readonly kind: 'unknown';
  readonly why: Unknown;
}

/** One condition of a scheme, or several. The list is closed. */
export type Requirement =
  | AllRequirement
  | AnyRequirement
  | StagesRequirement
  | SumRequirement
  | WindowRequirement
  | SplitRequirement
  | ShareRequirement
  | ApartRequirement
  | EndsRequirement
  | TickRequirement
  | MembershipRequirement
  | StatusRequirement
  | PracticeRequirement
  | ProfileRequirement
  | DecisionRequirement
  | UnknownRequirement;

/** For a time one mode counts as another. */
export interface Overlay {
  readonly id: string;
  readonly from: LocalDate;
  /** The last day. */
  readonly until?: LocalDate;
  readonly mode: Mode;
  readonly as: Mode;
  readonly source: Source;
}

/** Who may enter: those whose day of entry lies in here, both days included. */
export interface Entrance {
  readonly from?: LocalDate;
  readonly until?: LocalDate;
  /** Where everybody else has to ask, since the criteria for them are not on file. */
  readonly ask: string;
}

/** What a society asks for, as data. A published edition never changes again. */
export interface Scheme {
  readonly id: string;
  readonly edition: string;
  readonly title: string;
  /** The society's own short name, such as `abs`; a table of recognition names it so. */
  readonly society: string;
  readonly source: Source;
  readonly completeness: Completeness;
  readonly entrance?: Entrance;
  /** The status that whoever meets it is given. */
  readonly awards?: string;
  /** How long an award is valid; it lapses then. Not there: unlimited, or unknown where `completeness` is partial. */
  readonly valid?: Span;
  readonly requires: Requirement;
  /** What is asked for within the time of validity, so that it is prolonged. */
  readonly renewal?: Requirement;
  readonly overlays?: readonly Overlay[];
  /** `own`: hours of other societies count where a table of recognition says so. Not there: all count. */
  readonly hours?: 'own';
}

/** On which side of the entrance a day lies; nothing where one may enter on it. */
export const outsideEntrance = (
  { entrance }: Pick<Scheme, 'entrance'>,
  on: LocalDate,
): 'before' | 'after' | undefined => {
  if (entrance?.from !== undefined && on < entrance.from) return 'before';
  return entrance?.until !== undefined && on > entrance.until ? 'after' : undefined;
};
