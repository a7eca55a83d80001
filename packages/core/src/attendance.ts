import type { Answer, Seat, Session } from './session.ts';
import { MINUTE, type Minutes } from './types.ts';

/** The meeting with this seat in the place of the former one of that person. */
export const withSeat = (session: Session, seat: Seat): Session => ({
  ...session,
  seats: session.seats.map((one) => (one.person === seat.person ? seat : one)),
});

/**
 * Whether somebody counts as coming: in a closed group all who did not say otherwise, in an open one those who said so.
 * An observer sits outside the circle: nobody counts on them, and they were there when they came.
 */
export const isComing = (session: Session, seat: Seat): boolean => {
  if (seat.role === 'observer') return false;
  if (seat.answer) return seat.answer.is === 'coming' || seat.answer.is === 'late';
  return session.openness === 'closed' || seat.role === 'leader' || seat.role === 'co-leader';
};

/** Those who wait for a place, the longest first. */
export const waiting = (session: Session): readonly Seat[] =>
  session.seats
    .filter((seat) => seat.answer?.is === 'waiting')
    .sort((a, b) => (a.answer?.at ?? 0) - (b.answer?.at ?? 0));

/** How many places an open meeting has left; less than none where its room was made smaller. */
export const placesLeft = (session: Session): number =>
  session.room.to - session.seats.filter((seat) => isComing(session, seat) || seat.answer?.is === 'offered').length;

/** What becomes of a wish to come: an open meeting that is full, or has people waiting for it, has them wait. */
export const answerTo = (session: Session, seat: Seat, wish: 'coming' | 'late'): Answer => {
  if (session.openness === 'closed' || isComing(session, seat) || seat.answer?.is === 'offered') return wish;
  const line = waiting(session);
  const ahead = seat.answer?.is === 'waiting' ? line.indexOf(seat) : line.length;
  return ahead < placesLeft(session) ? wish : 'waiting';
};

/** How long the meeting lasted. */
export const lasted = (session: Session): Minutes => session.lasted ?? session.minutes;

/**
 * How long somebody was there: as the leader settled it, or as arrivals, leaving and answers tell. Whoever arrived
 * while people gathered was there from the start.
 */
export const minutesOf = (session: Session, seat: Seat): Minutes => {
  const most = lasted(session);
  if (seat.settled !== undefined) return Math.min(seat.settled, most);
  if (seat.arrived === undefined && !isComing(session, seat)) return 0;
  const { starts, begun = starts } = session;
  const { arrived = begun, left } = seat;
  const late = Math.max(0, arrived - Math.max(begun, starts));
  const early = left === undefined ? 0 : Math.max(0, starts + most * MINUTE - left);
  return Math.max(0, most - Math.round((late + early) / MINUTE));
};

/** Those who were there. */
export const attended = (session: Session): readonly Seat[] =>
  session.seats.filter((seat) => minutesOf(session, seat) > 0);
