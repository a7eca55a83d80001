import type { Deed } from '../app/index.ts';
import { minutesOf } from '../attendance.ts';
import type { AmendReason } from '../fact.ts';
import { leadersOfSession, type Session, seatOf } from '../session.ts';
import type { Minutes, PersonId } from '../types.ts';

// What a tap means where it names one thing and the deed wants several.

/** Who of a case is somebody else; `nobody` presented: there was no such case; co-led by `nobody`. */
export interface CaseChange {
  readonly presented?: PersonId | 'nobody';
  readonly led?: PersonId;
  readonly coLed?: PersonId | 'nobody';
}

/**
 * A case with one of its people changed, by the number of its slot. One that is new is led by who led the meeting; whoever
 * co-led and now led changes places with who led.
 */
export const caseDeed = (session: Session, of: number, change: CaseChange): Deed => {
  const slot = session.slots[of - 1];
  const former = slot === 'nobody' ? undefined : slot;
  const presented = change.presented ?? former?.presented ?? 'nobody';
  const leaders = leadersOfSession(session).filter((person) => person !== presented);
  const led = change.led ?? former?.led ?? leaders[0] ?? presented;
  const coLed = change.coLed ?? otherLeader(session, leaders, led, former);
  const act = session.state === 'sealed' ? 'amend-case' : 'settle-case';
  const apart = coLed !== undefined && coLed !== 'nobody' && coLed !== led && coLed !== presented;
  return { act, case: of, presented, led, ...(apart ? { coLed } : {}) };
};

const otherLeader = (
  session: Session,
  leaders: readonly PersonId[],
  led: PersonId,
  former: { readonly led: PersonId; readonly coLed?: PersonId } | undefined,
): PersonId | undefined => {
  if (former) return former.coLed === led ? former.led : former.coLed;
  return leaders.find((person) => person !== led && minutesThere(session, person) > 0);
};

const minutesThere = (session: Session, person: PersonId): Minutes => {
  const seat = seatOf(session, person);
  return seat ? minutesOf(session, seat) : 0;
};

/** How long somebody was there, put right after the meeting was sealed. */
export const amendDeed = (session: Session, person: PersonId, minutes: Minutes): Deed => ({
  act: 'amend',
  person,
  minutes,
  why: whyOf(minutesThere(session, person), minutes),
});

/** The code of an amendment, from what was true before. */
const whyOf = (before: Minutes, after: Minutes): AmendReason =>
  after === 0 ? 'was-not-there' : before === 0 ? 'was-there' : 'minutes';
