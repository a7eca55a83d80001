import type { MemberRole } from './group.ts';
import type { Stage } from './protocol.ts';
import type {
  FactId,
  Format,
  GroupId,
  Id,
  Instant,
  Minutes,
  Mode,
  PersonId,
  SeriesId,
  SessionId,
  SocietyId,
  Zone,
} from './types.ts';

export const ACTIVITIES = [
  'balint-group',
  'theory',
  'leader-training',
  'supervision',
  'intervision',
  'personal-therapy',
  'psychotherapy',
  'frame',
  'opening-balance',
] as const;
/**
 * What somebody took part in. `supervision`: of one's own Balint work. `personal-therapy`: one's own; `psychotherapy`:
 * practised. `frame`: welcomes, announcements, receptions, adjournment. `opening-balance` is a history brought along; it
 * counts in the queue alone.
 */
export type Activity = (typeof ACTIVITIES)[number];

export const EVENT_KINDS = ['course', 'seminar', 'intensive', 'weekend', 'conference'] as const;
/** What kind of event several hours belong to. */
export type EventKind = (typeof EVENT_KINDS)[number];

/** An event that hours belong to: several meetings under one title. */
export interface EventAttended {
  readonly id: Id;
  readonly kind: EventKind;
  /** Whether it was certified as a whole, and whether a documented test was passed at its end. */
  readonly certified?: true;
  readonly test?: true;
  readonly international?: true;
}

export const AMEND_REASONS = ['was-there', 'was-not-there', 'minutes', 'case', 'people'] as const;
/** Why a fact replaces another: a code from this list, never a text. */
export type AmendReason = (typeof AMEND_REASONS)[number];

/** Who did what with one case. What the case was about is nowhere. */
export interface CaseRoles {
  readonly presented: PersonId;
  readonly led: PersonId;
  readonly coLed?: PersonId;
}

/** The meeting a fact comes from, as it was. */
export interface MeetingHeld {
  readonly group: GroupId;
  readonly session: SessionId;
  readonly series?: SeriesId;
  readonly format: Format;
  readonly mode: Mode;
  /** How many people were there. */
  readonly present: number;
  /** One entry for each case discussed. */
  readonly cases: readonly CaseRoles[];
  /** Whether the group was registered with the society, and its meetings reported. */
  readonly registered: boolean;
  readonly byStage: Readonly<Partial<Record<Stage, Minutes>>>;
  readonly event?: EventAttended;
}

/** What is known of hours that were not held here; what nobody wrote down is not there. */
export interface Elsewhere
  extends Partial<
    Pick<MeetingHeld, 'group' | 'series' | 'format' | 'mode' | 'present' | 'cases' | 'registered' | 'event'>
  > {
  /** Who led, where the leader has a key here. */
  readonly ledBy?: PersonId;
  /** Of a supervision: that the meeting it was about had been recorded. The recording itself is nowhere. */
  readonly onTape?: true;
}

/**
 * Something that was true, never a number of points. Facts are appended, never edited: a later one may amend an
 * earlier one and then stands in its place.
 */
export interface Fact {
  readonly id: FactId;
  readonly society: SocietyId;
  readonly person: PersonId;
  readonly activity: Activity;
  readonly role: MemberRole;
  /** When it began. Of a sum (`count` is there): the first day of it. */
  readonly start: Instant;
  readonly zone: Zone;
  readonly minutes: Minutes;
  readonly held?: MeetingHeld;
  /** In the place of `held`, for hours from elsewhere. */
  readonly elsewhere?: Elsewhere;
  /** What was entered as a sum counts in sums, never for a window, a month or a year. */
  readonly sum?: { readonly until: Instant; readonly sessions: number; readonly presented: number };
  readonly declaredBy: PersonId;
  readonly confirmedBy?: PersonId;
  /** Set when somebody confirmed in the leader's stead, after 14 days. */
  readonly inStead?: 'co-leader' | 'coordinator';
  /** True where the person entered themselves and the leader confirmed it. */
  readonly addedSelf?: true;
  readonly amends?: { readonly fact: FactId; readonly why: AmendReason };
  /** When it was written down. */
  readonly at: Instant;
}

/** Where and how hours were spent, here or elsewhere. */
export const settingOf = ({ held, elsewhere }: Pick<Fact, 'held' | 'elsewhere'>): Elsewhere => held ?? elsewhere ?? {};

/**
 * The facts that stand: those no other fact amends, and of these the ones in which somebody was there or, in a balance
 * brought along, presented.
 */
export const standing = (facts: readonly Fact[]): readonly Fact[] => {
  const amended = new Set<FactId>();
  for (const { amends } of facts) if (amends) amended.add(amends.fact);
  return facts.filter((fact) => !amended.has(fact.id) && (fact.minutes > 0 || (fact.sum?.presented ?? 0) > 0));
};
