import type { CaseRoles, Fact } from '../fact.ts';
import type { Group } from '../group.ts';
import type { MyCase, MyData, MyFact, MyMeeting } from '../my-data.ts';
import type { Person } from '../person.ts';
import { caseOf, leadersOfSession, type Session, seatOf } from '../session.ts';
import type { GroupId, Instant, PersonId } from '../types.ts';
import { keyAmong, keyedFact, keysOf, unitedSession } from '../uniting.ts';
import type { Context } from './context.ts';
import { tracesOf } from './keys.ts';
import type { Invitation, Traces } from './store.ts';

/** What somebody sees of their own: how groups are called, and whoever led. */
interface Sight {
  readonly me: PersonId;
  /** Their own key, and those that are aliases of it. */
  readonly keys: readonly PersonId[];
  readonly group: (id: GroupId) => string;
  readonly leader: (id: PersonId | undefined) => string | undefined;
}

/**
 * Collects everything that is kept about one person, for them to take away, in a fixed number of queries.
 */
export const collecting = ({ store, clock }: Pick<Context, 'store' | 'clock'>) => {
  const myData = async (id: PersonId): Promise<MyData | undefined> => {
    const [person] = await store.people([id]);
    if (!person) return undefined;
    const keys = keysOf(person);
    const [society, setup, { traces }, histories, stored] = await Promise.all([
      store.society(person.society),
      store.setup(),
      tracesOf(store, person),
      store.histories([id]),
      store.facts({ society: person.society, people: keys }),
    ]);
    // One person, whichever key something was written under.
    const facts = stored.map((fact) => keyedFact(fact, keyAmong([person])));
    const asMine = (session: Session): Session =>
      keys.slice(1).reduce((one, key) => unitedSession(one, key, id), session);
    const groups = traces.groups.map((group) => group.id);
    const others = [...traces.requests, ...traces.invitations, ...traces.entries].flatMap(({ group }) => group ?? []);
    const isAway = others.some((one) => !groups.includes(one));
    const away = isAway ? await store.groups({ society: person.society }) : [];
    const all = groups.length === 0 ? [] : await store.sessions({ groups });
    const sessions = all.map(asMine).filter((session) => takesPart(session, id));
    const leaders = await store.people([...new Set([...sessions.flatMap(ledBy), ...facts.flatMap(ledByFact)])]);
    const names = new Map(leaders.map((one) => [one.id, one.name]));
    const called = new Map([...traces.groups, ...away].map((group) => [group.id, group.name]));
    const sight: Sight = {
      me: id,
      keys,
      group: (group) => called.get(group) ?? '',
      leader: (leader) => (leader === undefined ? undefined : names.get(leader)),
    };
    return {
      ...plain(person, traces, sight, clock()),
      society: {
        name: society?.name ?? '',
        administratorByCode: setup?.usedBy !== undefined && keys.includes(setup.usedBy),
        ...given('words', society?.words),
      },
      statuses: histories.flatMap(({ held }) => held.map(({ id: _, ...entry }) => entry)),
      facts: facts.map((fact) => factOf(fact, sight)),
      meetings: sessions.map((session) => meetingOf(session, sight)),
    };
  };
  return { myData };
};

const plain = (person: Person, traces: Traces, { me, keys, group }: Sight, now: Instant) => {
  const { id: key, path, identities, aliases = [], aliasOf: _, society: __, version: ___, ...row } = person;
  return {
    made: now,
    person: { key, ...row, ...(aliases.length > 0 ? { aliases: aliases.map((one) => one.key) } : {}) },
    ...given('path', path),
    accounts: identities,
    roles: traces.roles.map(({ role, branch }) => ({ role, ...given('branch', branch) })),
    memberships: traces.groups.flatMap((one) => membershipsOf(one, me)),
    requests: traces.requests.map(({ group: id, as, at, state }) => ({ group: group(id), as, at, state })),
    links: traces.invitations.map((one) => linkOf(one, keys, group)),
    forms: traces.dialogues.map(({ identity, form, field, at, answers }) => ({
      platform: identity.platform,
      form,
      field,
      at,
      answers,
    })),
    guesses: traces.guesses.map(({ identity: { platform }, count, at }) => ({ platform, count, at })),
    due: traces.notifications.map(({ kind, platform, due }) => ({ kind, platform, due })),
    living: traces.posts.map(({ place, subject, ref }) => ({
      platform: place.platform,
      subject,
      ...given('ref', ref),
    })),
    journal: traces.entries.map(({ at, did, by, person: whom, group: of, what }) => ({
      at,
      did,
      byMe: by !== undefined && keys.includes(by),
      aboutMe: whom !== undefined && keys.includes(whom),
      ...given('group', of === undefined ? undefined : group(of) || undefined),
      ...given('what', what),
    })),
  };
};

const given = <K extends string, T>(key: K, value: T | undefined) =>
  value === undefined ? {} : ({ [key]: value } as { readonly [P in K]: T });

const membershipsOf = ({ name, members }: Group, me: PersonId) =>
  members.filter((one) => one.person === me).map(({ person: _, ...rest }) => ({ group: name, ...rest }));

const linkOf = (
  { group, as, by, person, expires, revoked, usedBy }: Invitation,
  keys: readonly PersonId[],
  name: Sight['group'],
) => {
  const how = keys.includes(by)
    ? ('given' as const)
    : person !== undefined && keys.includes(person)
      ? ('made-for' as const)
      : ('used' as const);
  return { how, group: name(group), as, expires, ...given('revoked', revoked), used: usedBy !== undefined };
};

const casesOf = (session: Session): readonly CaseRoles[] =>
  session.slots.flatMap((_, index) => caseOf(session, index + 1) ?? []);

const takesPart = (session: Session, me: PersonId): boolean =>
  seatOf(session, me) !== undefined ||
  session.offers.some(({ by }) => by === me) ||
  session.followUps.some(({ presenter }) => presenter === me) ||
  casesOf(session).some(({ presented, led, coLed }) => [presented, led, coLed].includes(me));

const ledBy = (session: Session): readonly PersonId[] => [
  ...leadersOfSession(session),
  ...casesOf(session).flatMap(({ led, coLed }) => [led, ...(coLed === undefined ? [] : [coLed])]),
];

const ledByFact = ({ held }: Fact): readonly PersonId[] =>
  (held?.cases ?? []).flatMap(({ led, coLed }) => [led, ...(coLed === undefined ? [] : [coLed])]);

const myCase = ({ presented, led, coLed }: CaseRoles, { me, leader }: Sight): MyCase => ({
  presented: presented === me,
  ...given('ledBy', leader(led)),
  ...given('coLedBy', leader(coLed)),
});

const factOf = (fact: Fact, sight: Sight): MyFact => {
  const { held, declaredBy, confirmedBy, person: _, society: __, ...rest } = fact;
  return {
    ...rest,
    ...(held
      ? {
          meeting: {
            session: held.session,
            group: sight.group(held.group),
            format: held.format,
            mode: held.mode,
            present: held.present,
            registered: held.registered,
            cases: held.cases.map((one) => myCase(one, sight)),
          },
        }
      : {}),
    declaredByMe: declaredBy === sight.me,
    confirmed: confirmedBy !== undefined,
  };
};

const meetingOf = (session: Session, { me, group }: Sight): MyMeeting => {
  const { id, number, starts, zone, minutes, state, offers, followUps } = session;
  const { person: _, ...seat } = seatOf(session, me) ?? { person: me };
  const cases = casesOf(session);
  return {
    session: id,
    group: group(session.group),
    number,
    starts,
    zone,
    minutes,
    state,
    ...seat,
    ...given('offered', offers.find(({ by }) => by === me)?.at),
    presented: cases.filter(({ presented }) => presented === me).length,
    led: cases.filter(({ led, coLed }) => led === me || coLed === me).length,
    followUp: followUps.some(({ presenter }) => presenter === me),
  };
};
