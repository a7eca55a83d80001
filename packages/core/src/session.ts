import type { CaseRoles } from './fact.ts';
import {
  type Group,
  type MemberRole,
  type Membership,
  membershipOf,
  membersOf,
  type Openness,
  type Room,
  type Venue,
} from './group.ts';
import type { Protocol, Stage } from './protocol.ts';
import { standard } from './protocols/default.ts';
import { protocolOf } from './protocols/index.ts';
import type { Offer, OffersOpen } from './queue.ts';
import type {
  Format,
  GroupId,
  Instant,
  Minutes,
  Mode,
  PersonId,
  SeriesId,
  SessionId,
  SocietyId,
  Zone,
} from './types.ts';
import { MINUTE } from './types.ts';

export const SESSION_STATES = ['planned', 'running', 'settling', 'sealed', 'cancelled'] as const;
/** Where a meeting stands. `running` begins with the gathering; `settling` is when attendance is put right. */
export type SessionState = (typeof SESSION_STATES)[number];

export const ANSWERS = ['coming', 'not-coming', 'late', 'waiting', 'offered'] as const;
/** What somebody said about a meeting. `waiting`: no room yet; `offered`: a place came free and is held for them. */
export type Answer = (typeof ANSWERS)[number];

/** One person's part in one meeting. */
export interface Seat {
  readonly person: PersonId;
  readonly role: MemberRole;
  readonly answer?: { readonly is: Answer; readonly at: Instant };
  readonly arrived?: Instant;
  readonly left?: Instant;
  /** True where the person said of themselves, after the meeting, that they were there. */
  readonly addedSelf?: true;
  /** What the leader settled, where it differs from what is known; 0: was not there. */
  readonly settled?: Minutes;
}

export const REMINDERS = ['advice', 'evaluation', 'personal-question'] as const;
/** What a leader may remind the group of (domain, section 3, rules 1 and 2). */
export type Reminder = (typeof REMINDERS)[number];

/** `halted` by a Stop or for a pause. */
export type Halt = { readonly for: 'stop' | 'pause'; readonly since: Instant };

/** What concerns this very moment of a case. It is dropped when the moment is over and leaves not even a count. */
export interface Moment {
  readonly halt?: Halt;
  readonly declined?: true;
  readonly reminder?: { readonly of: Reminder; readonly onCard: boolean };
}

/**
 * Where a meeting is: a phase of its protocol, or one of two that every protocol has: `gathering`, and `call`, in
 * which the meeting rests while nobody has been chosen for the next case. `case` counts from 1; 0 is the meeting as
 * a whole.
 */
export interface At {
  readonly phase: string;
  readonly case: number;
  /** When the phase began. */
  readonly since: Instant;
  /** Minutes the leader added to the guidance time. */
  readonly extended: Minutes;
}

/** A slot for a case: who presents and who led it, or that nobody will. */
export type Slot = CaseRoles | 'nobody';

/** Something the group comes back to: it names the presenter and the earlier meeting, nothing else. */
export interface FollowUp {
  readonly presenter: PersonId;
  readonly session: SessionId;
}

/** One meeting of a group. A plain value: `step` gives the next one. */
export interface Session {
  readonly id: SessionId;
  readonly version: number;
  readonly society: SocietyId;
  readonly group: GroupId;
  readonly series?: SeriesId;
  /** Which meeting of the group it is, from 1. */
  readonly number: number;
  readonly starts: Instant;
  readonly minutes: Minutes;
  readonly zone: Zone;
  readonly format: Format;
  readonly mode: Mode;
  readonly venue: Venue;
  /** From 1; raised by each move, so that notifications of an earlier date can be told apart. */
  readonly revision: number;
  /** The revision whose notifications were planned; 0 before that. */
  readonly plannedFor: number;
  readonly state: SessionState;
  /** The copy of the protocol it runs by; frozen when it opens, push-back applied. */
  readonly protocol: Protocol;
  /** The credit rule it was opened under. */
  readonly creditRule?: string;
  readonly registered: boolean;
  readonly openness: Openness;
  readonly room: Room;
  /** From when people may offer a case. */
  readonly offersOpen: OffersOpen;
  readonly pushBack: boolean;
  /** How many cases it has time for. */
  readonly cases: number;
  readonly seats: readonly Seat[];
  /** Who leads at this moment. */
  readonly leading?: PersonId;
  /** Somebody who leads this one meeting in the leader's place. */
  readonly standIn?: PersonId;
  readonly offers: readonly Offer[];
  readonly slots: readonly Slot[];
  readonly followUps: readonly FollowUp[];
  readonly at?: At;
  readonly moment?: Moment;
  /** When the gathering ended and the meeting began; who arrived before that was there from the start. */
  readonly begun?: Instant;
  readonly closed?: Instant;
  /** How long it lasted, where that differs from the plan. */
  readonly lasted?: Minutes;
  /** Who confirmed the attendance, where it was not the leader. */
  readonly inStead?: 'co-leader' | 'coordinator';
  /** Milliseconds spent by stage. */
  readonly spent: Readonly<Partial<Record<Stage, number>>>;
}

/** The part somebody has in a meeting, if any. */
export const seatOf = (session: Session, person: PersonId): Seat | undefined =>
  session.seats.find((seat) => seat.person === person);

/** Those who may lead this meeting: the stand-in or the leader first, then co-leaders. */
export const leadersOfSession = (session: Session): readonly PersonId[] => [
  ...session.seats.filter((seat) => seat.role === 'leader').map((seat) => seat.person),
  ...session.seats.filter((seat) => seat.role === 'co-leader').map((seat) => seat.person),
];

/** Who leads: at this moment, or from the opening on the first of the leaders who did not say they cannot come. */
export const leaderOf = (session: Session): PersonId | undefined =>
  session.leading ?? leadersOfSession(session).find((person) => seatOf(session, person)?.answer?.is !== 'not-coming');

/** Whether somebody can present a case here: everybody can, but an observer and whoever leads. */
export const mayPresent = (session: Session, person: PersonId): boolean => {
  const seat = seatOf(session, person);
  return seat !== undefined && seat.role !== 'observer' && leaderOf(session) !== person;
};

/** Who presents and leads a case, counted from 1; nothing where nobody was chosen, or the choice was nobody. */
export const caseOf = (session: Session, number: number): CaseRoles | undefined => {
  const slot = session.slots[number - 1];
  return slot === 'nobody' ? undefined : slot;
};

/** The case being worked on, if there is one; in its call a case has not begun. */
export const caseNow = (session: Session): CaseRoles | undefined =>
  session.at && session.at.phase !== 'call' ? caseOf(session, session.at.case) : undefined;

/** Everybody whose case this meeting has taken up or is about to. */
export const presenters = (session: Session): readonly PersonId[] =>
  session.slots.flatMap((slot) => (slot === 'nobody' ? [] : [slot.presented]));

/** The phase's name in buttons: an act that moves a meeting names the phase it leaves. */
export const phaseKey = (at: Pick<At, 'phase' | 'case'>): string => `${at.phase}.${at.case}`;

/** When a meeting ends by its plan. */
export const endsAt = (session: Session): Instant => session.starts + session.minutes * MINUTE;

/** What is a meeting's own; the rest it has from its group. */
export type Dated = Pick<Session, 'id' | 'number' | 'starts' | 'series'>;

/** A new meeting of a group, not stored yet, as the group is today. */
export const planSession = (group: Group, dated: Dated): Session =>
  following(
    {
      ...dated,
      ...frameOf(group),
      version: 0,
      society: group.society,
      group: group.id,
      minutes: group.minutes,
      zone: group.zone,
      revision: 1,
      plannedFor: 0,
      state: 'planned',
      protocol: protocolOf(group.protocol) ?? standard,
      seats: [],
      offers: [],
      slots: [],
      followUps: [],
      spent: {},
    },
    group,
  );

/** What a planned meeting takes over from its group. */
const frameOf = ({ format, mode, venue, openness, room, offers, pushBack, cases, registered }: Group) => ({
  format,
  mode,
  venue,
  openness,
  room,
  offersOpen: offers,
  pushBack,
  cases,
  registered,
});

/**
 * A planned meeting as its group is today: who belongs to it and leads it, where and how it is held, how offers open.
 * The offer of somebody who cannot present any more falls. From its opening on a meeting keeps its own. Gives the same
 * object back where nothing changed.
 */
export const following = (session: Session, group: Group): Session => {
  if (session.state !== 'planned') return session;
  const { standIn, ...rest } = session;
  const kept = standIn !== undefined && membershipOf(group, standIn) ? { standIn } : {};
  const seats = membersOf(group).map((member) => seatToday(session, member, kept.standIn));
  const today = { ...rest, ...kept, ...frameOf(group), seats };
  const followed = { ...today, offers: session.offers.filter((offer) => mayPresent(today, offer.by)) };
  return alike(session, followed) ? session : followed;
};

const seatToday = (session: Session, { person, role }: Membership, standIn: PersonId | undefined): Seat => {
  const former = role === 'leader' && standIn !== undefined ? 'member' : role;
  const seat = seatOf(session, person);
  const today = person === standIn ? 'leader' : former;
  return seat?.role === today ? seat : { ...seat, person, role: today };
};

const alike = (a: Session, b: Session): boolean =>
  Object.keys({ ...a, ...b }).every((key) => isAlike(a[key as keyof Session], b[key as keyof Session]));

const isAlike = (a: unknown, b: unknown): boolean => {
  if (a === b) return true;
  const haveSame = Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((one, at) => one === b[at]);
  return haveSame || JSON.stringify(a) === JSON.stringify(b);
};
