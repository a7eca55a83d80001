import type { ActOf, Happening } from './act.ts';
import { attended, lasted, minutesOf, withSeat } from './attendance.ts';
import { spentUntil } from './course.ts';
import { changed, type Outcome, type Rule, unchanged } from './outcome.ts';
import type { Refusal } from './refusal.ts';
import { no } from './result.ts';
import { endsAt, type Seat, type Session, type Slot, seatOf } from './session.ts';
import { DAY, type Instant, type Minutes } from './types.ts';

/** How long the leader alone may attest a meeting; after that the co-leader, then the coordinator may, marked so. */
export const ATTEST_BY_LEADER = 14 * DAY;

/** The most cases that can be entered for one meeting. */
export const MOST_CASES = 6;

/** The longest meeting that can be entered. */
export const LONGEST: Minutes = 12 * 60;

/** Why a meeting is not to be settled now, or nothing. */
const notSettling = (session: Session): Refusal | undefined => {
  if (session.state === 'settling') return undefined;
  return { code: session.state === 'sealed' ? 'sealed' : 'not-over' };
};

/** A member says, until the leader has attested, that they were there. It is marked so. */
export const addSelf: Rule<'add-self'> = (session, act) => {
  const refusal = notSettling(session);
  if (refusal) return no(refusal);
  const seat = seatOf(session, act.by);
  if (!seat) return no({ code: 'not-seated', person: act.by });
  if (minutesOf(session, seat) > 0) return unchanged(session);
  const added = withSeat(session, { ...seat, addedSelf: true, settled: lasted(session) });
  return changed(added, { what: 'added-self', person: act.by });
};

/** Sets how long somebody was there; 0: was not. */
export const settleSeat: Rule<'settle-seat'> = (session, act) => {
  const refusal = notSettling(session);
  return refusal ? no(refusal) : withMinutes(session, act, { what: 'settled' });
};

const withMinutes = (
  session: Session,
  { person, minutes }: ActOf<'settle-seat'> | ActOf<'amend'>,
  happening: Happening,
): Outcome => {
  const seat = seatOf(session, person);
  if (!seat) return no({ code: 'not-seated', person });
  const most = lasted(session);
  if (!isWithin(minutes, 0, most)) return no({ code: 'minutes-out-of-range', most });
  if (minutesOf(session, seat) === minutes) return unchanged(session);
  return changed(withSeat(session, settled(seat, minutes)), happening);
};

/** Whoever was not there after all did not add themselves either. */
const settled = ({ addedSelf, ...seat }: Seat, minutes: Minutes): Seat => ({
  ...seat,
  ...(addedSelf && minutes > 0 ? { addedSelf } : {}),
  settled: minutes,
});

const isWithin = (minutes: Minutes, least: Minutes, most: Minutes): boolean =>
  Number.isInteger(minutes) && minutes >= least && minutes <= most;

/** Sets how long the whole meeting lasted; nobody was there for longer. */
export const settleLength: Rule<'settle-length'> = (session, act) => {
  const refusal = notSettling(session);
  if (refusal) return no(refusal);
  if (!isWithin(act.minutes, 1, LONGEST)) return no({ code: 'minutes-out-of-range', most: LONGEST });
  if (lasted(session) === act.minutes) return unchanged(session);
  return changed({ ...session, lasted: act.minutes }, { what: 'settled' });
};

/** Puts right who presented, led and co-led a case; enters one that was not run here, or takes one out. */
export const settleCase: Rule<'settle-case'> = (session, act, now) => {
  const refusal = notSettling(session);
  return refusal ? no(refusal) : withSlot(session, act, now, { what: 'settled' });
};

type Entry = ActOf<'settle-case'> | ActOf<'amend-case'>;

/** A case that is taken out leaves its slot to nobody, so that the others keep their numbers. */
const withSlot = (session: Session, entry: Entry, now: Instant, happening: Happening): Outcome => {
  const { slots } = session;
  const index = entry.case - 1;
  if (index < 0 || index > slots.length || index >= MOST_CASES) return no({ code: 'no-such-case' });
  const refusal = unfit(session, entry);
  if (refusal) return no(refusal);
  const slot = slotOf(entry);
  if (sameSlot(slots[index] ?? 'nobody', slot)) return unchanged(session);
  const put = [...slots.slice(0, index), slot, ...slots.slice(index + 1)];
  return changed({ ...overForGood(session, now), slots: put }, happening);
};

/** A meeting that is not taken up again: where it stood is gone, and the time of that phase is booked. */
const overForGood = (session: Session, now: Instant): Session => {
  const { at: _, ...rest } = session;
  return { ...rest, spent: spentUntil(session, session.closed ?? now) };
};

const unfit = (session: Session, { presented, led, coLed }: Entry): Refusal | undefined => {
  if (presented === 'nobody') return undefined;
  const stranger = [presented, led, coLed].find((person) => person !== undefined && !seatOf(session, person));
  if (stranger !== undefined) return { code: 'not-seated', person: stranger };
  if (seatOf(session, presented)?.role === 'observer') return { code: 'observers-only-stop' };
  return presented === led || presented === coLed ? { code: 'leading-now' } : undefined;
};

/** Whoever led did not also co-lead: a co-leader entered as both leaves the second place empty. */
const slotOf = ({ presented, led, coLed }: Entry): Slot => {
  if (presented === 'nobody') return 'nobody';
  return coLed === undefined || coLed === led ? { presented, led } : { presented, led, coLed };
};

const sameSlot = (a: Slot, b: Slot): boolean =>
  a === b ||
  (a !== 'nobody' && b !== 'nobody' && a.presented === b.presented && a.led === b.led && a.coLed === b.coLed);

/** Confirms the attendance. From now on it stands as facts, and a mistake is amended. */
export const attest: Rule<'attest'> = (session, act, now) => {
  if (session.state === 'sealed') return unchanged(session);
  const refusal = notSettling(session);
  if (refusal) return no(refusal);
  const from = endsAt(session) + ATTEST_BY_LEADER;
  if (act.as !== 'leader' && now < from) return no({ code: 'attest-later', from });
  if (attended(session).length === 0) return no({ code: 'nobody-there' });
  const inStead = act.as === 'leader' ? {} : { inStead: act.as };
  return changed({ ...overForGood(session, now), ...inStead, state: 'sealed', offers: [] }, { what: 'sealed' });
};

/**
 * Puts right what was attested: the fact of that person is replaced by a new one, and where it changes how many were
 * there, the facts of all who were, since they say so.
 */
export const amend: Rule<'amend'> = (session, act) => {
  if (session.state !== 'sealed') return no({ code: 'not-sealed' });
  const { person, why } = act;
  const put = withMinutes(session, act, { what: 'amended', people: [person], why });
  if (!put.ok || attended(put.value.session).length === attended(session).length) return put;
  const others = attended(session).flatMap((seat) => (seat.person === person ? [] : [seat.person]));
  return changed(put.value.session, ...put.value.happened, { what: 'amended', people: others, why: 'people' });
};

/** Puts right, after attesting, who presented, led and co-led a case: the facts of all who were there say so. */
export const amendCase: Rule<'amend-case'> = (session, act, now) => {
  if (session.state !== 'sealed') return no({ code: 'not-sealed' });
  const people = attended(session).map((seat) => seat.person);
  return withSlot(session, act, now, { what: 'amended', people, why: 'case' });
};
