import { minutesOf } from './attendance.ts';
import type { CaseRoles, Fact } from './fact.ts';
import { standing } from './fact.ts';
import { type Group, MEMBER_ROLES, type MemberRole, membershipOf } from './group.ts';
import type { Person } from './person.ts';
import type { Offer } from './queue.ts';
import { mayPresent, type Seat, type Session, seatOf } from './session.ts';
import type { PersonId } from './types.ts';

// Two entries of one person become one. What is still open goes over from one key to the other, so that nobody sits
// twice; what is sealed stays under the key it was written under, and is read as of one.

/** The stronger of two parts: a leader before a co-leader, a member before an observer. */
const stronger = (a: MemberRole, b: MemberRole): MemberRole =>
  MEMBER_ROLES.indexOf(a) <= MEMBER_ROLES.indexOf(b) ? a : b;

const swap =
  (from: PersonId, to: PersonId) =>
  (person: PersonId): PersonId =>
    person === from ? to : person;

/** The group in which somebody has one place, with the stronger part; the same object where the key was never in it. */
export const unitedGroup = (group: Group, from: PersonId, to: PersonId): Group => {
  if (!group.members.some(({ person }) => person === from)) return group;
  const [kept, gone] = [membershipOf(group, to), membershipOf(group, from)];
  const key = swap(from, to);
  const members = group.members.flatMap((one) => {
    if (kept && gone && one === gone) return [];
    if (kept && gone && one === kept)
      return [{ ...one, role: stronger(kept.role, gone.role), since: Math.min(kept.since, gone.since) }];
    return [{ ...one, person: key(one.person) }];
  });
  return { ...group, members };
};

/** The meeting in which somebody has one seat, with the stronger part, and one offer, the earlier one. */
export const unitedSession = (session: Session, from: PersonId, to: PersonId): Session => {
  if (!JSON.stringify(session).includes(`"${from}"`)) return session;
  const key = swap(from, to);
  const { leading, standIn, ...rest } = session;
  const next: Session = {
    ...rest,
    ...(leading === undefined ? {} : { leading: key(leading) }),
    ...(standIn === undefined ? {} : { standIn: key(standIn) }),
    seats: unitedSeats(session, from, to),
    slots: session.slots.map((slot) => (slot === 'nobody' ? slot : keyed(slot, key))),
    followUps: session.followUps
      .map((one) => ({ ...one, presenter: key(one.presenter) }))
      .filter((one, index, all) => index === all.findIndex((other) => isSame(one, other))),
  };
  const offers = session.offers.map((one) => ({ ...one, by: key(one.by) }));
  return { ...next, offers: earliest(offers).filter(({ by }) => by !== to || mayPresent(next, by)) };
};

const isSame = (a: Session['followUps'][number], b: Session['followUps'][number]): boolean =>
  a.presenter === b.presenter && a.session === b.session;

/** One offer of each, the earliest. */
const earliest = (offers: readonly Offer[]): readonly Offer[] =>
  offers.filter(
    (one) =>
      one === offers.filter(({ by }) => by === one.by).reduce((first, other) => (other.at < first.at ? other : first)),
  );

const unitedSeats = (session: Session, from: PersonId, to: PersonId): readonly Seat[] => {
  const [kept, gone] = [seatOf(session, to), seatOf(session, from)];
  if (!gone) return session.seats;
  if (!kept) return session.seats.map((one) => (one === gone ? { ...one, person: to } : one));
  const one = oneSeat(session, kept, gone);
  return session.seats.flatMap((seat) => (seat === gone ? [] : [seat === kept ? one : seat]));
};

/** Whoever sat twice was there as long as on the seat on which it was longer. */
const oneSeat = (session: Session, a: Seat, b: Seat): Seat => {
  const longer = minutesOf(session, b) > minutesOf(session, a) ? b : a;
  const { arrived: _, left: __, answer: ___, ...seat } = longer;
  const answer = answerOf(a, b);
  const there = session.state === 'running' ? thereOf(a, b) : timesOf(longer);
  return { ...seat, ...there, ...(answer ? { answer } : {}), person: a.person, role: stronger(a.role, b.role) };
};

const timesOf = ({ arrived, left }: Seat): Pick<Seat, 'arrived' | 'left'> => ({
  ...(arrived === undefined ? {} : { arrived }),
  ...(left === undefined ? {} : { left }),
});

/** Who came with one account and has not left with it is there. */
const thereOf = (a: Seat, b: Seat): Pick<Seat, 'arrived' | 'left'> => {
  const came = [a, b].filter((seat) => seat.arrived !== undefined || seat.left !== undefined);
  const arrived = came.flatMap((seat) => seat.arrived ?? []);
  const left = came.flatMap((seat) => seat.left ?? []);
  return {
    ...(arrived.length > 0 ? { arrived: Math.min(...arrived) } : {}),
    ...(left.length > 0 && left.length === came.length ? { left: Math.max(...left) } : {}),
  };
};

/** A place that one has is not given up for a wait; otherwise what was said last. */
const answerOf = ({ answer: a }: Seat, { answer: b }: Seat): Seat['answer'] => {
  if (!a || !b) return a ?? b;
  const has = ({ is }: NonNullable<Seat['answer']>) => is === 'coming' || is === 'late';
  const waits = ({ is }: NonNullable<Seat['answer']>) => is === 'waiting' || is === 'offered';
  if (has(a) && waits(b)) return a;
  if (has(b) && waits(a)) return b;
  return b.at > a.at ? b : a;
};

const keyed = ({ presented, led, coLed }: CaseRoles, key: (person: PersonId) => PersonId): CaseRoles => {
  const roles = { presented: key(presented), led: key(led) };
  const co = coLed === undefined ? undefined : key(coLed);
  return co === undefined || co === roles.led || co === roles.presented ? roles : { ...roles, coLed: co };
};

/** Every key under which something of somebody stands; their own first. */
export const keysOf = ({ id, aliases = [] }: Pick<Person, 'id' | 'aliases'>): readonly PersonId[] => [
  id,
  ...aliases.map(({ key }) => key),
];

/** By which key somebody is known today, whichever of theirs is asked about. */
export const keyAmong =
  (people: readonly Pick<Person, 'id' | 'aliases'>[]) =>
  (key: PersonId): PersonId =>
    people.find(({ aliases = [] }) => aliases.some((one) => one.key === key))?.id ?? key;

/** A fact as it reads where its people have one key each. */
export const keyedFact = (fact: Fact, key: (person: PersonId) => PersonId): Fact => ({
  ...fact,
  person: key(fact.person),
  declaredBy: key(fact.declaredBy),
  ...(fact.confirmedBy === undefined ? {} : { confirmedBy: key(fact.confirmedBy) }),
  ...(fact.held ? { held: { ...fact.held, cases: fact.held.cases.map((one) => keyed(one, key)) } } : {}),
});

/**
 * Facts as of one person each, whichever of their keys they were written under. A meeting in which somebody was seated
 * twice counts once, by the seat on which they were there longer. Nothing that is stored is touched.
 */
export const asOne = (facts: readonly Fact[], people: readonly Pick<Person, 'id' | 'aliases'>[]): readonly Fact[] => {
  if (people.every(({ aliases = [] }) => aliases.length === 0)) return facts;
  const key = keyAmong(people);
  const stands = standing(facts);
  const counts = new Map<string, Fact>();
  for (const fact of stands.filter(({ held }) => held !== undefined)) {
    const of = `${key(fact.person)}:${fact.held?.session}`;
    const other = counts.get(of);
    if (!other || fact.minutes > other.minutes) counts.set(of, fact);
  }
  const isDouble = ({ person, held }: Fact): boolean => {
    const counted = held && counts.get(`${key(person)}:${held.session}`);
    return counted !== undefined && counted.person !== person;
  };
  return facts.filter((fact) => !isDouble(fact)).map((fact) => keyedFact(fact, key));
};
