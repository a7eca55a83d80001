import * as z from 'zod';
import { localDateSchema, zoneSchema } from './clock.ts';
import { ACTIVITIES, AMEND_REASONS, EVENT_KINDS, type Fact } from './fact.ts';
import { MEMBER_ROLES } from './group.ts';
import { STAGES } from './protocol.ts';
import { DECIDERS, type Decider } from './scheme.ts';
import { FORMATS, type Id, type LocalDate, MODES, type PersonId, PROFESSIONS, type Profession } from './types.ts';

/** From a day on; to a day, which is the last, where it has ended. */
interface Dated {
  readonly from: LocalDate;
  readonly until?: LocalDate;
}

/** What somebody is by profession and training, each from its day on. */
export interface Profile {
  readonly professions: readonly { readonly profession: Profession; readonly from: LocalDate }[];
  /** The trainings completed; open words, such as `psychoanalysis`. Not there: nobody said so far. */
  readonly trainings?: readonly { readonly training: string; readonly on: LocalDate }[];
  readonly practiceSince?: LocalDate;
}

/** A status somebody holds or held, such as `leader`; the list of them is a society's own. */
export interface StatusHeld extends Dated {
  readonly person: PersonId;
  readonly status: string;
  /** The society's short name; not there: the home society's. */
  readonly society?: string;
}

/** A membership of a society, by its short name. */
export interface SocietyMembership extends Dated {
  readonly society: string;
}

/** When somebody entered a scheme, and the edition they are pinned to. */
export interface Entered {
  readonly scheme: string;
  readonly edition: string;
  readonly on: LocalDate;
}

/** That something exists or took place: what, when, and who says so. */
export interface Tick {
  readonly scheme: string;
  readonly tick: string;
  readonly on: LocalDate;
  readonly by: PersonId;
}

export const VERDICTS = ['approved', 'deferred', 'not-approved'] as const;
/** What was decided; why is nowhere. */
export type Verdict = (typeof VERDICTS)[number];

/** What somebody decided about this person under a scheme; the latest of a decider holds. */
export interface Decision {
  readonly scheme: string;
  readonly by: Decider;
  readonly verdict: Verdict;
  readonly on: LocalDate;
}

export const WAIVER_REASONS = ['prior-learning', 'equivalent', 'exception'] as const;
/** Why something is not asked of this person: a code from this list, never a text. */
export type WaiverReason = (typeof WAIVER_REASONS)[number];

/** A requirement that is not asked of this person. */
export interface Waiver {
  readonly scheme: string;
  /** Of the requirement, from the root of the scheme. */
  readonly path: string;
  readonly reason: WaiverReason;
  readonly on: LocalDate;
  readonly by: PersonId;
}

/** What an assessment reads of one person. Plain data; it goes through JSON and back unchanged. */
export interface PersonRecord {
  readonly person: PersonId;
  readonly facts: readonly Fact[];
  readonly profile: Profile;
  readonly memberships: readonly SocietyMembership[];
  /** Of the person, and of those who led, co-led or confirmed. */
  readonly statuses: readonly StatusHeld[];
  readonly entries: readonly Entered[];
  readonly ticks: readonly Tick[];
  readonly decisions: readonly Decision[];
  readonly waivers: readonly Waiver[];
  /** The short names of societies by their ids; a society that is not in it is the home society. */
  readonly societies?: Readonly<Record<Id, string>>;
}

const id = z.string().min(1).max(40);
const word = z.string().regex(/^[a-z0-9-]{1,40}$/);
const count = z.int().min(0);
const instant = z.int();
const dated = { from: localDateSchema, until: localDateSchema.exactOptional() };
const cases = z.array(z.strictObject({ presented: id, led: id, coLed: id.exactOptional() }));
const format = z.enum(FORMATS);
const mode = z.enum(MODES);
const event = z.strictObject({
  id,
  kind: z.enum(EVENT_KINDS),
  certified: z.literal(true).exactOptional(),
  test: z.literal(true).exactOptional(),
  international: z.literal(true).exactOptional(),
});

const fact: z.ZodType<Fact> = z.strictObject({
  id,
  society: id,
  person: id,
  activity: z.enum(ACTIVITIES),
  role: z.enum(MEMBER_ROLES),
  start: instant,
  zone: zoneSchema,
  minutes: count,
  held: z
    .strictObject({
      group: id,
      session: id,
      series: id.exactOptional(),
      format,
      mode,
      present: count,
      cases,
      registered: z.boolean(),
      byStage: z.partialRecord(z.enum(STAGES), count),
      event: event.exactOptional(),
    })
    .exactOptional(),
  elsewhere: z
    .strictObject({
      group: id.exactOptional(),
      series: id.exactOptional(),
      format: format.exactOptional(),
      mode: mode.exactOptional(),
      present: count.exactOptional(),
      cases: cases.exactOptional(),
      registered: z.boolean().exactOptional(),
      event: event.exactOptional(),
      ledBy: id.exactOptional(),
      onTape: z.literal(true).exactOptional(),
    })
    .exactOptional(),
  sum: z.strictObject({ until: instant, sessions: count, presented: count }).exactOptional(),
  declaredBy: id,
  confirmedBy: id.exactOptional(),
  inStead: z.enum(['co-leader', 'coordinator']).exactOptional(),
  addedSelf: z.literal(true).exactOptional(),
  amends: z.strictObject({ fact: id, why: z.enum(AMEND_REASONS) }).exactOptional(),
  at: instant,
});

/** A record as data from outside. */
export const recordSchema: z.ZodType<PersonRecord> = z.strictObject({
  person: id,
  facts: z.array(fact),
  profile: z.strictObject({
    professions: z.array(z.strictObject({ profession: z.enum(PROFESSIONS), from: localDateSchema })),
    trainings: z.array(z.strictObject({ training: word, on: localDateSchema })).exactOptional(),
    practiceSince: localDateSchema.exactOptional(),
  }),
  memberships: z.array(z.strictObject({ society: word, ...dated })),
  statuses: z.array(z.strictObject({ person: id, status: word, society: word.exactOptional(), ...dated })),
  entries: z.array(z.strictObject({ scheme: word, edition: z.string().min(1).max(40), on: localDateSchema })),
  ticks: z.array(z.strictObject({ scheme: word, tick: word, on: localDateSchema, by: id })),
  decisions: z.array(
    z.strictObject({ scheme: word, by: z.enum(DECIDERS), verdict: z.enum(VERDICTS), on: localDateSchema }),
  ),
  waivers: z.array(
    z.strictObject({
      scheme: word,
      path: z.string().min(1).max(400),
      reason: z.enum(WAIVER_REASONS),
      on: localDateSchema,
      by: id,
    }),
  ),
  societies: z.record(id, word).exactOptional(),
});
