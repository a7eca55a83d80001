import type { Happening, Step } from './act.ts';
import { answerTo, placesLeft, waiting, withSeat } from './attendance.ts';
import { withoutCase } from './choosing.ts';
import { underway } from './course.ts';
import { changed, type Rule, unchanged } from './outcome.ts';
import { no } from './result.ts';
import { endsAt, type Session, seatOf } from './session.ts';
import type { Instant } from './types.ts';

/** Coming, coming late, or not coming. An open meeting that is full puts people on its waiting list. */
export const answer: Rule<'answer'> = (session, act, now) => {
  if (session.state !== 'planned') return no({ code: session.state === 'running' ? 'already-begun' : 'closed' });
  if (now >= endsAt(session)) return no({ code: 'closed' });
  const seat = seatOf(session, act.person);
  if (!seat) return no({ code: 'not-seated', person: act.person });
  const is = act.is === 'not-coming' ? act.is : answerTo(session, seat, act.is);
  if (seat.answer?.is === is) return unchanged(session);
  const kept = is === 'not-coming' ? withoutCase(session, act.person) : session;
  const answered = withSeat(kept, { ...seat, answer: { is, at: now } });
  const { session: next, happened } = passOn(answered, now);
  return changed(next, { what: 'answered', person: act.person }, ...happened);
};

/** Offers each place that is free to the next in line, whatever made it free. The same meeting where there is none. */
export const passOn = (session: Session, now: Instant, ...happened: readonly Happening[]): Step => {
  const [next] = waiting(session);
  if (session.state !== 'planned' || next === undefined || placesLeft(session) <= 0) return { session, happened };
  const offered = withSeat(session, { ...next, answer: { is: 'offered', at: now } });
  return passOn(offered, now, ...happened, { what: 'place-offered', person: next.person });
};

/** Somebody came in. Coming back after leaving counts as having stayed. */
export const arrive: Rule<'arrive'> = (session, act, now) => {
  const meeting = underway(session);
  if (!meeting.ok) return meeting;
  const seat = seatOf(session, act.person);
  if (!seat) return no({ code: 'not-seated', person: act.person });
  if (seat.arrived !== undefined && seat.left === undefined) return unchanged(session);
  const { left: _, ...rest } = seat;
  return changed(withSeat(session, { ...rest, arrived: seat.arrived ?? now }), { what: 'arrived', person: act.person });
};

/** Somebody went before the end, and with them the case they would have presented. */
export const leave: Rule<'leave'> = (session, act, now) => {
  const meeting = underway(session);
  if (!meeting.ok) return meeting;
  const seat = seatOf(session, act.person);
  if (!seat) return no({ code: 'not-seated', person: act.person });
  if (seat.left !== undefined) return unchanged(session);
  const gone = withSeat(withoutCase(session, act.person), { ...seat, left: now });
  return changed(gone, { what: 'left', person: act.person });
};
