/** A moment: milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

/** A length of time in whole minutes. */
export type Minutes = number;

/** A time zone by its IANA name, such as `Europe/Stockholm`. */
export type Zone = string;

/** A calendar day as ISO text, such as `2026-11-26`; which day it is depends on the zone it is read in. */
export type LocalDate = string;

/** A language by its BCP 47 tag, such as `en`, `ru` or `sv`. */
export type Language = string;

/** Twelve characters of `[0-9a-zA-Z]`, drawn from the source of chance that was passed in. */
export type Id = string;

/** The id of a society. */
export type SocietyId = Id;
/** The id of a society's branch. */
export type BranchId = Id;
/** The key of a person, which facts carry; names and identities hang on it elsewhere. */
export type PersonId = Id;
/** The id of a group. */
export type GroupId = Id;
/** The id of a season of sessions, put into the calendar at once. */
export type SeriesId = Id;
/** The id of a session. */
export type SessionId = Id;
/** The id of a fact. */
export type FactId = Id;

/** One minute in milliseconds. */
export const MINUTE = 60_000;
/** One hour in milliseconds. */
export const HOUR = 60 * MINUTE;
/** 24 hours in milliseconds; a calendar day may be longer or shorter. */
export const DAY = 24 * HOUR;

export const MODES = ['in-person', 'online', 'hybrid'] as const;
/** How a session is held. */
export type Mode = (typeof MODES)[number];

export const FORMATS = [
  'small-group',
  'large-group',
  'fishbowl',
  'sculpture',
  'psychodrama',
  'supervision-group',
  'supervisors-group',
  'leader-seminar',
  'intensive',
  'introduction-course',
  'lecture',
  'round-table',
] as const;
/** What kind of meeting it is (domain, section 3). */
export type Format = (typeof FORMATS)[number];

export const PROFESSIONS = [
  'doctor',
  'psychologist',
  'psychotherapist',
  'nurse',
  'midwife',
  'social-worker',
  'teacher',
  'coach',
  'other',
] as const;
/** What somebody does for a living, as far as the rules of training and credits tell professions apart. */
export type Profession = (typeof PROFESSIONS)[number];

export const COMPLETENESS = ['complete', 'guideline', 'partial'] as const;
/** How much of its source a piece of data holds; people see it wherever the data is shown. */
export type Completeness = (typeof COMPLETENESS)[number];

/** Where a piece of data comes from: an address or a short citation, and how it was read. */
export interface Source {
  readonly cite: string;
  /** `primary`: read at its origin; `secondary`: reported by others; `ours`: our own template. */
  readonly read: 'primary' | 'secondary' | 'ours';
}
