import type { ActOf } from './act.ts';
import { answerTo, isComing } from './attendance.ts';
import { choosing, hasBegun, openCases, underway } from './course.ts';
import type { CaseRoles } from './fact.ts';
import { changed, type Rule, unchanged } from './outcome.ts';
import type { Refusal } from './refusal.ts';
import { no } from './result.ts';
import {
  caseNow,
  endsAt,
  leadersOfSession,
  mayPresent,
  type Seat,
  type Session,
  type Slot,
  seatOf,
} from './session.ts';
import type { Instant, PersonId } from './types.ts';

/** Somebody would present. There is nothing to say about the case. Offering means coming, or being there. */
export const offer: Rule<'offer'> = (session, act, now) => {
  if (hasOffered(session, act.person)) return unchanged(session);
  const refusal = cannotPresent(session, act.person);
  if (refusal) return no(refusal);
  if (isTakenUp(session, act.person)) return unchanged(session);
  const closed = cannotOffer(session, act, now);
  if (closed) return no(closed);
  if (session.state === 'planned' && !hasPlace(session, act.person)) return no({ code: 'waiting-for-a-place' });
  return changed(withOffer(session, act.person, now), { what: 'offered', person: act.person });
};

const hasOffered = (session: Session, person: PersonId): boolean => session.offers.some((one) => one.by === person);

const cannotPresent = (session: Session, person: PersonId): Refusal | undefined => {
  if (mayPresent(session, person)) return undefined;
  const seat = seatOf(session, person);
  if (!seat) return { code: 'not-seated', person };
  return { code: seat.role === 'observer' ? 'observers-only-stop' : 'leading-now' };
};

/** Whether the case of somebody was chosen and is not over: their offer has led to where it should. */
const isTakenUp = (session: Session, person: PersonId): boolean =>
  caseNow(session)?.presented === person ||
  session.slots.some((slot, index) => isFor(slot, person) && !hasBegun(session, index + 1));

/**
 * Why an offer cannot be made now: offers stand open, from when the group chose, until the last case is chosen. Until
 * that case begins a leader may enter one, and choose anew.
 */
const cannotOffer = (session: Session, { by, kept }: ActOf<'offer'>, now: Instant): Refusal | undefined => {
  if (isOver(session, now)) return { code: 'offers-closed' };
  const entered = session.state === 'running' && leadersOfSession(session).includes(by);
  if (!choosing(session) && !(entered && openCases(session).length > 0)) return { code: 'offers-closed' };
  const { offersOpen: opens } = session;
  if (opens === 'from-the-announcement' || kept !== undefined) return undefined;
  if (session.state === 'planned') return { code: 'offers-not-yet', opens };
  return opens === 'in-the-room' && !entered ? { code: 'offers-not-yet', opens } : undefined;
};

/** A meeting that was closed, or that nobody opened until it would have ended. */
const isOver = (session: Session, now: Instant): boolean =>
  session.state === 'planned' ? now >= endsAt(session) : session.state !== 'running';

const hasPlace = (session: Session, person: PersonId): boolean => {
  const seat = seatOf(session, person);
  return seat !== undefined && answerTo(session, seat, 'coming') === 'coming';
};

const withOffer = (session: Session, person: PersonId, now: Instant): Session => ({
  ...session,
  seats: session.seats.map((seat) => (seat.person === person ? asThere(session, seat, now) : seat)),
  offers: [...session.offers, { by: person, at: now }],
});

/** Whoever offers comes, or, once people gather, is there; whoever had left is back. */
const asThere = (session: Session, { left: _, ...seat }: Seat, now: Instant): Seat => {
  if (seat.arrived !== undefined || isComing(session, seat)) return seat;
  return session.state === 'planned' ? { ...seat, answer: { is: 'coming', at: now } } : { ...seat, arrived: now };
};

/** Taking an offer back, at any moment before one's case begins; a later case then moves up. */
export const withdraw: Rule<'withdraw'> = (session, act) => {
  const without = withoutCase(session, act.person);
  if (without !== session) return changed(without, { what: 'withdrew', person: act.person });
  return session.state === 'running' && session.slots.some((slot) => isFor(slot, act.person))
    ? no({ code: 'case-begun' })
    : unchanged(session);
};

/**
 * The meeting without somebody's offer, and without the case they were chosen for unless it has begun. The same object
 * where there was neither.
 */
export const withoutCase = (session: Session, person: PersonId): Session => {
  const slots = slotsLeft(session, (slot) => !isFor(slot, person));
  if (slots === session.slots && !hasOffered(session, person)) return session;
  return { ...session, slots, offers: session.offers.filter((one) => one.by !== person) };
};

/**
 * The slots that are left where of the cases that have not begun only some stay. Where one falls, it is open again
 * that nobody presents after it. The same array where none does.
 */
export const slotsLeft = (session: Session, stays: (slot: CaseRoles) => boolean): readonly Slot[] => {
  const left = session.slots.filter((slot, index) => slot === 'nobody' || hasBegun(session, index + 1) || stays(slot));
  return left.length === session.slots.length ? session.slots : left.filter((slot) => slot !== 'nobody');
};

const isFor = (slot: Slot, who: PersonId | 'nobody'): boolean =>
  slot === 'nobody' ? who === 'nobody' : slot.presented === who;

/** The leader names who presents a case, among those who offered, or that nobody does. The queue only advises. */
export const choose: Rule<'choose'> = (session, act, now) => {
  const meeting = underway(session);
  if (!meeting.ok) return meeting;
  const { case: number, presenter } = act;
  if (number < 1 || number > session.cases) return no({ code: 'no-such-case' });
  const index = number - 1;
  const slot = session.slots[index];
  if (slot && isFor(slot, presenter)) return unchanged(session);
  if (hasBegun(session, number)) return no({ code: 'case-begun' });
  // Chosen for another case that has not begun, they move here, and what stood between moves up.
  const others = session.slots.filter((one, at) => at === index || !isFor(one, presenter) || hasBegun(session, at + 1));
  const earlier = others.slice(0, index);
  if (earlier.length < index || earlier.includes('nobody')) return no({ code: 'no-such-case' });
  const happening = { what: 'chosen', case: number, presenter } as const;
  if (presenter === 'nobody') return changed({ ...session, slots: [...earlier, 'nobody'] }, happening);
  const refusal = cannotPresent(session, presenter) ?? cannotBeChosen(session, presenter);
  if (refusal) return no(refusal);
  const offered = hasOffered(session, presenter) ? session : withOffer(session, presenter, now);
  const roles = rolesOf(session, presenter, meeting.value.leading);
  return changed({ ...offered, slots: [...earlier, roles, ...others.slice(number)] }, happening);
};

/** Where the leader asks in the room, to name somebody is to enter their offer; everywhere else they offer first. */
const cannotBeChosen = (session: Session, presenter: PersonId): Refusal | undefined => {
  if (caseNow(session)?.presented === presenter) return { code: 'no-offer' };
  return session.offersOpen === 'in-the-room' || hasOffered(session, presenter) ? undefined : { code: 'no-offer' };
};

/** Who presents and leads a case, and who co-leads: the first of the other leaders who is there. */
export const rolesOf = (session: Session, presented: PersonId, led: PersonId): CaseRoles => {
  const coLed = leadersOfSession(session).find(
    (person) => person !== led && person !== presented && mayBeThere(session, person),
  );
  return coLed === undefined ? { presented, led } : { presented, led, coLed };
};

const mayBeThere = (session: Session, person: PersonId): boolean => {
  const seat = seatOf(session, person);
  return seat?.left === undefined && (seat?.arrived !== undefined || seat?.answer?.is !== 'not-coming');
};

/** Gives the lead to another leader of the meeting. Whoever leads presents no case to come, and has no offer. */
export const handOver: Rule<'hand-over'> = (session, act) => {
  const meeting = underway(session);
  if (!meeting.ok) return meeting;
  if (meeting.value.leading === act.to) return unchanged(session);
  if (!leadersOfSession(session).includes(act.to)) return no({ code: 'not-a-leader-here', person: act.to });
  if (caseNow(session)?.presented === act.to) return no({ code: 'presenting-now' });
  return changed({ ...withoutCase(session, act.to), leading: act.to }, { what: 'handed-over', to: act.to });
};
