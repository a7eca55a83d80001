import { daysLater, instantOf, localDateOf } from './clock.ts';
import { guidance } from './course.ts';
import type { Person, Place } from './person.ts';
import { endsAt, leadersOfSession, phaseKey, type Session } from './session.ts';
import { ATTEST_BY_LEADER } from './settling.ts';
import {
  DAY,
  type GroupId,
  HOUR,
  type Id,
  type Instant,
  MINUTE,
  type PersonId,
  type SessionId,
  type Zone,
} from './types.ts';

export const NOTIFICATION_KINDS = [
  // to a person, about a meeting
  'reminder-day',
  'reminder-hour',
  'moved',
  'cancelled',
  'place-offered',
  'stand-in',
  'closed',
  'settle',
  'over-time',
  'next-morning',
  // to a person, about a group
  'asked-to-join',
  'first-talk',
  'welcome',
  'named-leader',
  'unreachable',
  'left',
  'chat-lost',
  'ended',
  // to a person, about a chat
  'added',
  // to a person, about the society
  'named-role',
  // to a group's chat
  'group-season',
  'group-moved',
  'group-cancelled',
  'group-ended',
] as const;
/** What a notification says; its words are made when it is sent, from what is true then. */
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** At whom a notification aims: a person, wherever they can be reached, or a place. */
export type Aim = { readonly person: PersonId } | { readonly place: Place };

/** What a notification is about: ids alone, never a text. */
export interface About {
  readonly group?: GroupId;
  readonly session?: SessionId;
  /** The revision of the session it was planned for; one of an earlier revision is dropped unsent. */
  readonly revision?: number;
  readonly person?: PersonId;
  readonly request?: Id;
  /** The chat that was lost, or in which the bot is new. */
  readonly chat?: Place;
  /** When the session began before it was moved. */
  readonly from?: Instant;
  /** How many sessions a season has. */
  readonly count?: number;
  /** The phase that ran over, as its key. */
  readonly phase?: string;
}

/** A message that is due at a moment. */
export interface Notification {
  /** Unique: `session:revision:person:kind` and the like, so that planning twice plans once. */
  readonly key: string;
  readonly kind: NotificationKind;
  /** The platform whose worker delivers it. */
  readonly platform: string;
  readonly aim: Aim;
  readonly due: Instant;
  readonly about: About;
}

/** A person as planning sees them: where they are reached, and when it is morning there. */
export type Reachable = Pick<Person, 'id' | 'identities' | 'zone'>;

/** A private word to somebody; nothing where they have no identity to reach them by. */
export const toPerson = (
  person: Reachable | undefined,
  kind: NotificationKind,
  due: Instant,
  about: About,
  key: string,
): readonly Notification[] => {
  const platform = person?.identities[0]?.platform;
  return person && platform !== undefined ? [{ key, kind, platform, aim: { person: person.id }, due, about }] : [];
};

/** A word to each place a group is bound to. */
export const toPlaces = (
  places: readonly Place[],
  kind: NotificationKind,
  due: Instant,
  about: About,
  key: string,
): readonly Notification[] =>
  places.map((place) => ({
    key: `${key}:${place.platform}:${place.tenant}:${place.id}`,
    kind,
    platform: place.platform,
    aim: { place },
    due,
    about,
  }));

/** How long the reminder of the day before may come late, after a process was down, and still be of use. */
const LATE = 2 * HOUR;

/** How long after its end by plan a meeting's leaders are reminded to settle it. */
const SETTLE_AFTER = 10 * MINUTE;

/**
 * What is due to the people of a planned meeting: a reminder a day and an hour before, and to the leaders a word to
 * settle. Whoever does not want or need it then is passed over when it is sent. Keys carry the revision, so that a
 * moved meeting is planned anew.
 */
export const planned = (session: Session, people: readonly Reachable[], now: Instant): readonly Notification[] => {
  const { id, revision, starts } = session;
  const leaders = leadersOfSession(session);
  const words = [
    { kind: 'reminder-day', due: starts - DAY, until: starts - DAY + LATE },
    { kind: 'reminder-hour', due: starts - HOUR, until: starts },
    { kind: 'settle', due: endsAt(session) + SETTLE_AFTER, until: endsAt(session) + ATTEST_BY_LEADER },
  ] as const;
  return people.flatMap((person) =>
    words
      .filter(({ kind, until }) => now < until && (kind !== 'settle' || leaders.includes(person.id)))
      .flatMap(({ kind, due }) =>
        toPerson(person, kind, due, { session: id, revision }, `${id}:${revision}:${person.id}:${kind}`),
      ),
  );
};

/** A word to the leaders when the phase at hand has taken as long as it usually does; none where it has already. */
export const overTime = (session: Session, people: readonly Reachable[], now: Instant): readonly Notification[] => {
  const usual = guidance(session);
  const { at } = session;
  if (usual === undefined || at === undefined || session.state !== 'running' || session.moment?.halt) return [];
  const due = at.since + usual * MINUTE;
  if (due <= now) return [];
  const about = { session: session.id, revision: session.revision, phase: phaseKey(at) };
  return people.flatMap((person) =>
    toPerson(person, 'over-time', due, about, `${session.id}:${person.id}:over-time:${due}`),
  );
};

/** At what time of day the line on the morning after comes, in each person's own zone. */
const MORNING = '08:00';

/** The silent line on the morning after the meeting, or after it was settled where that was later. */
export const nextMorning = (session: Session, people: readonly Reachable[], now: Instant): readonly Notification[] =>
  people.flatMap((person) => {
    const due = morningAfter(Math.max(endsAt(session), now), person.zone);
    const key = `${session.id}:${session.revision}:${person.id}:next-morning`;
    return toPerson(person, 'next-morning', due, { session: session.id }, key);
  });

const morningAfter = (moment: Instant, zone: Zone): Instant => {
  const today = localDateOf(moment, zone);
  const morning = instantOf(today, MORNING, zone);
  return morning > moment ? morning : instantOf(daysLater(today, 1), MORNING, zone);
};
