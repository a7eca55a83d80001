import { answerTo, isComing, lasted, minutesOf } from './attendance.ts';
import { choosing, guidance, hasBegun, next, openCases, phaseAt, previous, type Station } from './course.ts';
import type { MemberRole, Openness, Presence, Venue } from './group.ts';
import type { Phase, Protocol } from './protocol.ts';
import { placeOf, type Ranked } from './queue.ts';
import {
  type At,
  caseNow,
  caseOf,
  type FollowUp,
  type Moment,
  mayPresent,
  phaseKey,
  type Seat,
  type Session,
  type SessionState,
  type Slot,
  seatOf,
} from './session.ts';
import { OPENS_BEFORE } from './step.ts';
import type { Instant, Minutes, Mode, PersonId, SessionId, Zone } from './types.ts';

/** What everybody in the group's chat may see of a meeting: no points, no places, nobody absent. */
export interface Shown {
  readonly id: SessionId;
  readonly number: number;
  readonly starts: Instant;
  readonly minutes: Minutes;
  readonly zone: Zone;
  readonly mode: Mode;
  readonly openness: Openness;
  readonly state: SessionState;
  readonly coming: number;
  readonly of: number;
  /** Whether people may offer a case by themselves now. */
  readonly offersOpen: boolean;
  readonly followUps: readonly FollowUp[];
  /** Where the meeting is; only where the group wants to see it on its card. */
  readonly now?: Running;
  /** While people gather, and cases are chosen, they may say that they are there. */
  readonly gathering: boolean;
}

/** A running meeting as the group's card shows it. */
export interface Running {
  readonly at: Pick<At, 'phase' | 'case'>;
  readonly phase?: Phase;
  readonly presenter?: PersonId;
  readonly halt?: Moment['halt'];
  readonly declined: boolean;
  /** Only a reminder the leader wanted on the card. */
  readonly reminder?: NonNullable<Moment['reminder']>;
}

/** What one person may see of their own part. */
export interface Mine {
  readonly person: PersonId;
  readonly role: MemberRole;
  readonly answer?: Seat['answer'];
  readonly minutes: Minutes;
  readonly arrived: boolean;
  readonly offered: boolean;
  /** Has a case: chosen and still to come, at hand, or, once the meeting is over, presented. */
  readonly chosen: boolean;
  readonly presenting: boolean;
  readonly mayOffer: boolean;
  /** The phase, by its key, in which they answer questions or decline them. */
  readonly declineIn?: string;
  /** The own place in the queue, with the reasons; nobody else's. */
  readonly place?: Ranked;
  /** Told in private to those who belong. */
  readonly venue: Venue;
}

/** What the leaders of a meeting see besides. */
export interface Leading {
  readonly leading?: PersonId;
  readonly standIn?: PersonId;
  readonly seats: readonly (Seat & { readonly minutes: Minutes })[];
  readonly order: readonly Ranked[];
  readonly slots: readonly Slot[];
  readonly cases: number;
  readonly choosing: boolean;
  /** The cases for which somebody can be chosen, the first time or anew. */
  readonly openCases: readonly number[];
  readonly at?: At;
  readonly phase?: Phase;
  readonly moment?: Moment;
  readonly closed?: Instant;
  /** Who confirmed it in the leader's place. */
  readonly inStead?: Session['inStead'];
  readonly presence: Presence;
  /** Where the meeting goes from here, and what it came from. */
  readonly next?: Station | 'no-presenter' | 'end';
  readonly previous?: Station;
  /** How long the phase usually takes, with what was added. */
  readonly usual?: Minutes;
  readonly protocol: Protocol;
  /** How long the meeting lasted, or is to last. */
  readonly lasted: Minutes;
  /** From when it can be opened. */
  readonly opens: Instant;
}

/** A meeting as one person, or a group's chat, may see it. */
export interface Sight {
  readonly shown: Shown;
  readonly mine?: Mine;
  readonly leading?: Leading;
}

/** Who looks: nobody in particular (a group's chat), or a person. */
export type Viewer = 'group' | PersonId;

/**
 * By what right somebody sees a meeting as its leaders do who is none of them. `leads-group`: a leader of the group,
 * where somebody else leads this meeting; not while it runs. `settles-in-stead`: a coordinator, who sees attendance
 * alone, and not who presented.
 */
export type Right = 'leads-group' | 'settles-in-stead';

/** Who may see what of a meeting, in one place: cards are built from this and from nothing else. */
export const view = (
  session: Session,
  presence: Presence,
  order: readonly Ranked[],
  viewer: Viewer,
  right?: Right,
): Sight => {
  const seat = viewer === 'group' ? undefined : seatOf(session, viewer);
  const leads =
    seat?.role === 'leader' || seat?.role === 'co-leader' || (right === 'leads-group' && !isRunning(session));
  const inStead = right === 'settles-in-stead' && session.state !== 'sealed' && session.state !== 'cancelled';
  return {
    shown: shownOf(session, presence),
    ...(seat ? { mine: mineOf(session, seat, order) } : {}),
    ...(leads ? { leading: leadingOf(session, presence, order) } : {}),
    ...(inStead && !leads ? { leading: attendanceOf(session, presence) } : {}),
  };
};

/** Who was there, and nothing of what was worked on. */
const attendanceOf = (session: Session, presence: Presence): Leading => {
  const { at: _, moment: __, ...frame } = session;
  return { ...leadingOf(frame, presence, []), slots: [] };
};

const isRunning = ({ state }: Session): boolean => state === 'running';

const shownOf = (session: Session, presence: Presence): Shown => {
  const now = presence === 'card-and-panel' ? runningOf(session) : undefined;
  return {
    id: session.id,
    number: session.number,
    starts: session.starts,
    minutes: session.minutes,
    zone: session.zone,
    mode: session.mode,
    openness: session.openness,
    // A silent group's card does not change from the opening to the close.
    state: presence === 'silent' && isRunning(session) ? 'planned' : session.state,
    coming: session.seats.filter((seat) => isComing(session, seat)).length,
    of: session.seats.filter((seat) => seat.role !== 'observer').length,
    offersOpen: presence === 'silent' && isRunning(session) ? standsOpen(session) : offersOpen(session),
    followUps: session.followUps,
    gathering: presence !== 'silent' && isRunning(session) && session.begun === undefined,
    ...(now ? { now } : {}),
  };
};

const standsOpen = ({ offersOpen: opens }: Session): boolean => opens === 'from-the-announcement';

const offersOpen = (session: Session): boolean => {
  if (session.offersOpen === 'in-the-room' || !choosing(session)) return false;
  return isRunning(session) || (session.state === 'planned' && standsOpen(session));
};

const runningOf = (session: Session): Running | undefined => {
  if (!isRunning(session) || !session.at) return undefined;
  const phase = phaseAt(session);
  const presenter = caseNow(session)?.presented;
  const { halt, reminder, declined } = session.moment ?? {};
  return {
    // How long a phase has taken is for the leaders alone.
    at: { phase: session.at.phase, case: session.at.case },
    declined: declined ?? false,
    ...(phase ? { phase } : {}),
    ...(presenter === undefined ? {} : { presenter }),
    ...(halt ? { halt } : {}),
    ...(reminder?.onCard ? { reminder } : {}),
  };
};

const mineOf = (session: Session, seat: Seat, order: readonly Ranked[]): Mine => {
  const place = placeOf(order, seat.person);
  const presenting = isRunning(session) && caseNow(session)?.presented === seat.person;
  const offered = session.offers.some((one) => one.by === seat.person);
  const chosen = session.slots.some(
    (_, index) => caseOf(session, index + 1)?.presented === seat.person && !isBehind(session, index + 1),
  );
  // Whoever presents comes, so an open meeting must have a place for them.
  const placed =
    seat.arrived !== undefined || isComing(session, seat) || answerTo(session, seat, 'coming') === 'coming';
  return {
    person: seat.person,
    role: seat.role,
    minutes: minutesOf(session, seat),
    arrived: seat.arrived !== undefined && seat.left === undefined,
    offered,
    chosen,
    presenting,
    mayOffer: !offered && !chosen && placed && mayPresent(session, seat.person) && offersOpen(session),
    venue: session.venue,
    ...(seat.answer ? { answer: seat.answer } : {}),
    ...(place ? { place } : {}),
    ...(presenting && session.at && phaseAt(session)?.presenter === 'answers'
      ? { declineIn: phaseKey(session.at) }
      : {}),
  };
};

/** Whether a case was done with earlier in a meeting that goes on; its presenter may offer another one. */
const isBehind = (session: Session, of: number): boolean =>
  isRunning(session) && hasBegun(session, of) && session.at?.case !== of;

const leadingOf = (session: Session, presence: Presence, order: readonly Ranked[]): Leading => {
  const phase = phaseAt(session);
  const usual = guidance(session);
  const before = session.at && previous(session, session.at);
  return {
    protocol: session.protocol,
    lasted: lasted(session),
    opens: session.starts - OPENS_BEFORE,
    ...(session.at ? { next: next(session, session.at) } : {}),
    ...(before ? { previous: before } : {}),
    ...(usual === undefined ? {} : { usual }),
    seats: session.seats.map((seat) => ({ ...seat, minutes: minutesOf(session, seat) })),
    order,
    slots: session.slots,
    cases: session.cases,
    choosing: choosing(session),
    openCases: isRunning(session) ? openCases(session) : [],
    presence,
    ...(session.leading === undefined ? {} : { leading: session.leading }),
    ...(session.standIn === undefined ? {} : { standIn: session.standIn }),
    ...(session.at ? { at: session.at } : {}),
    ...(phase ? { phase } : {}),
    ...(session.moment ? { moment: session.moment } : {}),
    ...(session.closed === undefined ? {} : { closed: session.closed }),
    ...(session.inStead === undefined ? {} : { inStead: session.inStead }),
  };
};
