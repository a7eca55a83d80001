import { attended, minutesOf } from './attendance.ts';
import type { AmendReason, CaseRoles, Fact, MeetingHeld } from './fact.ts';
import type { Stage } from './protocol.ts';
import type { Seat, Session } from './session.ts';
import { type FactId, type Instant, MINUTE, type Minutes, type PersonId } from './types.ts';

/** Who wrote facts down, in whose stead if not as the leader, and when. */
export interface Attestation {
  readonly by: PersonId;
  readonly inStead?: 'co-leader' | 'coordinator';
  readonly at: Instant;
  /** A fresh id for the fact of this person. */
  readonly id: (person: PersonId) => FactId;
}

/** What a sealed meeting proves: one fact for each person who was there. */
export const factsOf = (session: Session, attestation: Attestation): readonly Fact[] =>
  attended(session).map((seat) => factOf(session, seat, attestation));

/**
 * The facts that replace those of people whose attendance was put right. Somebody who was not there after all gets
 * a fact of no minutes, which never counts and says that the former one fell.
 */
export const amendments = (
  session: Session,
  people: readonly PersonId[],
  why: AmendReason,
  former: readonly Fact[],
  attestation: Attestation,
): readonly Fact[] => {
  const amended = new Set(former.map((fact) => fact.amends?.fact));
  return session.seats
    .filter((seat) => people.includes(seat.person))
    .map((seat) => {
      const fact = factOf(session, seat, attestation);
      const last = former.find((one) => one.person === seat.person && !amended.has(one.id));
      return last ? { ...fact, amends: { fact: last.id, why } } : fact;
    });
};

const factOf = (session: Session, seat: Seat, { by, inStead, at, id }: Attestation): Fact => ({
  id: id(seat.person),
  society: session.society,
  person: seat.person,
  activity: 'balint-group',
  role: seat.role,
  start: session.starts,
  zone: session.zone,
  minutes: minutesOf(session, seat),
  held: heldAs(session),
  declaredBy: seat.addedSelf ? seat.person : by,
  confirmedBy: by,
  ...(inStead === undefined ? {} : { inStead }),
  ...(seat.addedSelf ? { addedSelf: true } : {}),
  at,
});

const heldAs = (session: Session): MeetingHeld => ({
  group: session.group,
  session: session.id,
  ...(session.series === undefined ? {} : { series: session.series }),
  format: session.format,
  mode: session.mode,
  present: attended(session).length,
  cases: session.slots.flatMap((slot): readonly CaseRoles[] => (slot === 'nobody' ? [] : [slot])),
  registered: session.registered,
  byStage: byStage(session),
});

const byStage = (session: Session): Readonly<Partial<Record<Stage, Minutes>>> =>
  Object.fromEntries(
    Object.entries(session.spent)
      .map(([stage, time]) => [stage, Math.round(time / MINUTE)] as const)
      .filter(([, minutes]) => minutes > 0),
  );
