import { withoutCase } from '../choosing.ts';
import { type Group, membershipOf } from '../group.ts';
import type { Person } from '../person.ts';
import type { Refusal } from '../refusal.ts';
import { no, ok, type Result } from '../result.ts';
import { type Session, seatOf } from '../session.ts';
import { isLastAdministrator, type Society } from '../society.ts';
import { anonymousHistory, type StatusHistory } from '../status.ts';
import type { Instant, PersonId } from '../types.ts';
import { keysOf } from '../uniting.ts';
import { isLastLeader, without } from './circle.ts';
import type { Caller, Context } from './context.ts';
import { isAlive } from './invitations.ts';
import { entryOf } from './journal.ts';
import { tracesOf } from './keys.ts';
import { cardOf, panelOf } from './post.ts';
import { denied, standpointOf } from './standpoint.ts';
import type { Change, Traces } from './store.ts';
import { ripples } from './upcoming.ts';

/** Why somebody cannot be erased yet, and where the way on begins. */
export interface Hindrance {
  readonly refusal: Refusal;
  readonly group?: Group;
  readonly session?: Session;
}

/** Somebody as they are about to be erased: the groups they leave by it, and what stands against it. */
export interface Erasable {
  readonly person: Person;
  readonly groups: readonly Group[];
  readonly hindrance?: Hindrance;
}

type Erased = Result<Person, Refusal>;

/**
 * Erasing somebody: the name, the accounts, and every row by which they could be found go in one commit. What stays
 * are facts and seats of meetings that were held, under a key that leads to nobody.
 */
export const erasing = (context: Context) => {
  const { store, decide } = context;

  /** Whoever asks, as they would be erased. */
  const mine = async (caller: Caller): Promise<Result<Erasable, Refusal>> => {
    const person = await store.personBy(caller.identity);
    return person ? ok(erasable(await found(person))) : no({ code: 'not-known' });
  };

  /** Somebody of the society, for an administrator whom they asked to erase them. */
  const theirs = async (caller: Caller, id: PersonId): Promise<Result<Erasable & { readonly me: Person }, Refusal>> => {
    const [me, [person]] = await Promise.all([store.personBy(caller.identity), store.people([id])]);
    if (!me) return no({ code: 'not-known' });
    const refusal = denied('keep-society', standpointOf(me, await store.roles({ person: me.id })));
    if (refusal) return no(refusal);
    if (person?.society !== me.society) return no({ code: 'not-seated', person: id });
    return ok({ ...erasable(await found(person)), me });
  };

  /** Erases whoever asks; afterwards nobody is known by their account. */
  const eraseMe = (caller: Caller): Promise<Erased> =>
    decide<Erased>(caller, async (now) => {
      const person = await store.personBy(caller.identity);
      return person ? erased(person, now) : { answer: no({ code: 'not-known' }) };
    });

  /** Erases somebody who asked an administrator; the journal keeps that it was done, and the key alone. */
  const erasePerson = (caller: Caller, id: PersonId): Promise<Erased> =>
    decide<Erased>(caller, async (now) => {
      const asked = await theirs(caller, id);
      return asked.ok ? erased(asked.value.person, now, asked.value.me) : { answer: asked };
    });

  /** Erases somebody whose time is over, by the rule of their society; nobody who has come back since they were found. */
  const erase = (lapsed: Person): Promise<void> =>
    decide<void>({}, async (now) => {
      const [person] = await store.people([lapsed.id]);
      const all = person?.version === lapsed.version ? await found(person) : undefined;
      if (!all || all.groups.length > 0 || all.roles.length > 0) return { answer: undefined };
      const done = { did: 'erase', person: lapsed.id } as const;
      const entries = [entryOf(context, { society: lapsed.society }, done, now)];
      return { answer: undefined, change: { ...(await changeFor(all, now)), entries } };
    });

  const erased = async (person: Person, now: Instant, by?: Person) => {
    const all = await found(person);
    const { hindrance } = erasable(all);
    if (hindrance) return { answer: no(hindrance.refusal) };
    const entries = by ? [entryOf(context, by, { did: 'erase', person: person.id }, now)] : [];
    return { answer: ok(person), change: { ...(await changeFor(all, now)), entries } };
  };

  const found = async (person: Person): Promise<Found> => {
    // Read before the roles that it guards, or it could be newer than they are.
    const society = await store.society(person.society);
    const { traces, resting } = await tracesOf(store, person);
    const ids = traces.groups.map((group) => group.id);
    const [histories, roles, running] = await Promise.all([
      store.histories([person, ...resting].map(({ id }) => id)),
      traces.roles.length > 0 ? store.roles({ society: person.society }) : [],
      ids.length > 0 ? store.sessions({ groups: ids, states: ['running'] }) : [],
    ]);
    return { person, resting, society, traces, histories, groups: groupsOf(person, traces), roles, running };
  };

  /** All that goes, and all that follows for those who stay. */
  const changeFor = async (all: Found, now: Instant): Promise<Change> => {
    const { person, resting, society, traces, groups, running } = all;
    const left = groups.map((group) => without(group, person.id, now));
    const rippled = await Promise.all(left.map((group) => ripples(store, group, now)));
    const going = running.filter((one) => seatOf(one, person.id));
    const given = traces.invitations.filter(
      (one) => keysOf(person).includes(one.by) && one.person !== person.id && isAlive(one, now),
    );
    return {
      forget: { people: [person, ...resting] },
      groups: left,
      histories: staying(all),
      sessions: [...rippled.flatMap((one) => one.sessions), ...going.map((session) => gone(session, person.id, now))],
      raise: [
        ...rippled.flatMap((one) => one.raise),
        ...going.flatMap((session) => [cardOf(session.id), panelOf(session.id)]),
      ],
      notifications: rippled.flatMap((one) => one.notifications),
      invitations: given.map((one) => ({ ...one, revoked: now })),
      // Written as it is: of two administrators who go at once, the second finds that they are the last.
      societies: society && traces.roles.length > 0 ? [society] : [],
    };
  };

  return { mine, theirs, eraseMe, erasePerson, erase };
};

interface Found {
  readonly person: Person;
  /** The rows of their other keys. */
  readonly resting: readonly Person[];
  readonly society: Society | undefined;
  readonly traces: Traces;
  /** Of all of their keys. */
  readonly histories: readonly StatusHistory[];
  /** Those that somebody leaves by going. */
  readonly groups: readonly Group[];
  readonly roles: Traces['roles'];
  /** Meetings that run in groups they were ever in. */
  readonly running: readonly Session[];
}

/** The statuses by which they led, under each of their keys: from now on nothing leads from one key to another. */
const staying = ({ person, resting, histories }: Found): readonly StatusHistory[] => {
  const all = [person, ...resting].map(
    ({ id, society }) => histories.find((one) => one.id === id) ?? { id, version: 0, society, held: [] },
  );
  const [{ held } = { held: [] }] = all.map(anonymousHistory);
  return all.filter((one) => one.held !== held && one.held.length + held.length > 0).map((one) => ({ ...one, held }));
};

const groupsOf = ({ id }: Person, { groups }: Traces): readonly Group[] =>
  groups.filter((group) => group.ended === undefined && membershipOf(group, id) !== undefined);

const erasable = (found: Found): Erasable => {
  const { person, groups } = found;
  const hindrance = hindranceOf(found);
  return { person, groups, ...(hindrance ? { hindrance } : {}) };
};

const hindranceOf = ({ person, groups, roles, running }: Found): Hindrance | undefined => {
  const session = running.find(({ leading }) => leading === person.id);
  if (session) return { refusal: { code: 'leads-a-meeting' }, session };
  if (isLastAdministrator(roles, person.id)) return { refusal: { code: 'last-administrator' } };
  const group = groups.find((one) => isLastLeader(one, person.id));
  return group && { refusal: { code: 'leads-alone' }, group };
};

/** A meeting that runs, without somebody's offer, and left by them: those who had not come have no seat in it. */
const gone = (session: Session, person: PersonId, now: Instant): Session => {
  const rest = withoutCase(session, person);
  const seats = rest.seats.flatMap((seat) => {
    if (seat.person !== person) return [seat];
    if (seat.arrived === undefined) return [];
    return [seat.left === undefined ? { ...seat, left: now } : seat];
  });
  return { ...rest, seats, followUps: rest.followUps.filter((item) => item.presenter !== person) };
};
