import type { Ratio } from './ratio.ts';
import type { WaiverReason } from './record.ts';
import { AMOUNTS, BUCKETS, type Decider, type Requirement, type TickKind, UNKNOWNS, type Weight } from './scheme.ts';
import type { Completeness, FactId, LocalDate } from './types.ts';

export const ASSESSED_AS = ['met', 'short', 'waiting', 'waived', 'not-assessable', 'expired'] as const;
/** How a requirement stands. `waiting`: for a person or for a date. `expired`: it was so, and is no longer. */
export type AssessedAs = (typeof ASSESSED_AS)[number];

/** Whether nothing is left to be done for it. */
export const isMetOrWaived = ({ status }: { readonly status: AssessedAs }): boolean =>
  status === 'met' || status === 'waived';

export const WHYS = [
  ...['enough', 'too-few', 'too-much', 'not-such', 'unconfirmed', 'not-yet', 'too-late', 'not-begun', 'earlier-stage'],
  ...['parts', 'nothing-applies', 'waived', 'not-on-file', 'undecided', 'deferred', 'not-approved'],
  ...['not-a-member', 'membership-ended', 'membership-broken', 'no-status', 'status-ended', 'no-training'],
  ...['profile-unknown', 'profile-other', 'partial', 'entered-earlier', 'entered-later', 'lapsed'],
  ...UNKNOWNS,
] as const;
/**
 * Why it stands so. `not-such`: there is something, but not of the kind asked for. `not-begun`: what it counts from is
 * not there yet. `too-late`: the time for it is over. `parts`: its parts say why. `partial`: what is on file is met, and not everything is on file.
 */
export type Why = (typeof WHYS)[number];

/** The kinds of help there are. */
export const HELPS = [
  'more',
  'confirm',
  'wait',
  'tick',
  'decide',
  'join',
  'hold',
  'train',
  'tell-profession',
  'tell-trainings',
  'tell-practice',
  'ask',
] as const;
/** What would help: more of it, a confirmation, waiting until a day, a tick, a decision, and so on. */
export type Help =
  | { readonly is: 'more'; readonly amount: Ratio; readonly unit: AssessedUnit }
  | { readonly is: 'confirm'; readonly facts: readonly FactId[] }
  | { readonly is: 'wait'; readonly until: LocalDate }
  | { readonly is: 'tick'; readonly tick: string; readonly kind: TickKind }
  | { readonly is: 'decide'; readonly by: Decider }
  | { readonly is: 'join'; readonly society: string }
  | { readonly is: 'hold'; readonly statuses: readonly string[] }
  | { readonly is: 'train'; readonly trainings: readonly string[] }
  | { readonly is: 'tell-profession' | 'tell-trainings' | 'tell-practice' }
  /** Whom, where the scheme names somebody. */
  | { readonly is: 'ask'; readonly whom?: string };

/** The units there are in a tree. */
export const ASSESSED_UNITS = [...AMOUNTS, ...BUCKETS, 'tick', 'part', 'requirement'] as const;
/** What `have` and `need` are in. `part`: of a whole. */
export type AssessedUnit = (typeof ASSESSED_UNITS)[number];

/** A requirement as it stands for a person on a day. One that does not apply to them is not there. */
export interface Assessed {
  /** From the root of the scheme; `requirementAt` finds what is asked. */
  readonly path: string;
  readonly kind: Requirement['kind'];
  readonly weight?: Weight;
  readonly status: AssessedAs;
  readonly why: Why;
  /** Of what was waived: why. */
  readonly reason?: WaiverReason;
  readonly have?: Ratio;
  readonly need?: Ratio;
  readonly unit?: AssessedUnit;
  /** What would be added if everything were confirmed. */
  readonly waiting?: Ratio;
  /** The facts that count, by date. */
  readonly evidence: readonly FactId[];
  /** The day from which it was met. */
  readonly since?: LocalDate;
  /** The stretch of time that was found best: its last day is the one before `to`. */
  readonly window?: { readonly from: LocalDate; readonly to: LocalDate };
  readonly helps: readonly Help[];
  readonly of?: readonly Assessed[];
}

/** What was awarded, how long it is valid, and how its renewal stands. */
export interface Award {
  readonly status: string;
  readonly from: LocalDate;
  /** The first day on which it is valid no more; not there: unlimited, or unknown. */
  readonly to?: LocalDate;
  readonly lapsed: boolean;
  readonly renewal?: Assessed;
}

/** How a person stands under a scheme on a day. */
export interface Assessment {
  readonly scheme: string;
  readonly edition: string;
  readonly completeness: Completeness;
  readonly on: LocalDate;
  readonly entered?: LocalDate;
  /** That of the tree, or `expired` where an award lapsed. */
  readonly status: AssessedAs;
  readonly tree: Assessed;
  /** The rows of recognition by which hours of other societies count. */
  readonly recognised?: readonly string[];
  readonly award?: Award;
}
