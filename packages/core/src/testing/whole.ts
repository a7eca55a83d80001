import type { Dialogue, Invitation, JoinRequest, Post } from '../app/store.ts';
import { attended } from '../attendance.ts';
import { isStation } from '../course.ts';
import type { Fact } from '../fact.ts';
import { type Group, membersOf } from '../group.ts';
import type { Person } from '../person.ts';
import { caseNow, leadersOfSession, type Session, seatOf } from '../session.ts';
import { MOST_CASES } from '../settling.ts';
import type { RoleHeld, Society } from '../society.ts';
import type { StatusHistory } from '../status.ts';
import * as schemas from '../store/schemas.ts';

// What holds of everything that is kept, whatever was done to it and in whichever order.

/** All that a store holds of societies, as plain values. */
export interface Kept {
  readonly societies: readonly Society[];
  readonly roles: readonly RoleHeld[];
  readonly people: readonly Person[];
  readonly groups: readonly Group[];
  readonly sessions: readonly Session[];
  readonly facts: readonly Fact[];
  readonly histories: readonly StatusHistory[];
  readonly invitations: readonly Invitation[];
  readonly requests: readonly JoinRequest[];
  readonly dialogues: readonly Dialogue[];
  readonly posts: readonly Post[];
}

const SCHEMAS = {
  societies: schemas.societySchema,
  roles: schemas.roleSchema,
  people: schemas.personSchema,
  groups: schemas.groupSchema,
  sessions: schemas.sessionSchema,
  facts: schemas.factSchema,
  histories: schemas.statusHistorySchema,
  invitations: schemas.invitationSchema,
  requests: schemas.requestSchema,
  dialogues: schemas.dialogueSchema,
  posts: schemas.postSchema,
} as const satisfies Readonly<Record<keyof Kept, unknown>>;

type Checks = Readonly<Record<string, boolean>>;

/** What does not hold, each by what it is and whose. */
const broken = (of: string, checks: Checks): readonly string[] =>
  Object.entries(checks).flatMap(([what, holds]) => (holds ? [] : [`${of}: ${what}`]));

const differ = (all: readonly string[]): boolean => new Set(all).size === all.length;
const where = ({ platform, tenant, id, thread = '' }: Post['place']): string =>
  [platform, tenant, id, thread].join(' ');

/** Everything that is wrong with what is kept, a line for each; none where all of it is whole. */
export const flawsIn = (kept: Kept): readonly string[] => {
  const { societies, roles, people, groups, sessions, facts, requests, posts } = kept;
  const person = new Map(people.map((one) => [one.id, one]));
  const group = new Map(groups.map((one) => [one.id, one]));
  const session = new Map(sessions.map((one) => [one.id, one]));
  return [
    ...(Object.keys(SCHEMAS) as (keyof Kept)[]).flatMap((table) =>
      kept[table].flatMap((row) => {
        const read = SCHEMAS[table].safeParse(row);
        return read.success ? [] : read.error.issues.map(({ path, code }) => `${table}: ${path.join('.')} is ${code}`);
      }),
    ),
    ...broken('all', {
      'an account is of one person': differ(people.flatMap(({ identities }) => identities.map(where))),
      'a chat is bound to one group': differ(groups.flatMap(({ places }) => places.map(where))),
      'a subject has one message in a place': differ(posts.map((one) => `${one.subject} ${where(one.place)}`)),
      'a role is held once': differ(roles.map((one) => [one.person, one.role, one.branch].join())),
      'each meeting of a group has a number': differ(sessions.map((one) => `${one.group} ${one.number}`)),
      'a fact is amended once': differ(facts.flatMap(({ amends }) => amends?.fact ?? [])),
    }),
    ...societies.flatMap(({ id }) =>
      broken(`society ${id}`, {
        'has an administrator': roles.some(({ society, role }) => society === id && role === 'administrator'),
      }),
    ),
    ...roles.flatMap((one) =>
      broken(`role of ${one.person}`, {
        'is held in their own society': person.get(one.person)?.society === one.society,
      }),
    ),
    ...people.flatMap((one) =>
      broken(`person ${one.id}`, { 'has a society': societies.some(({ id }) => id === one.society) }),
    ),
    ...groups.flatMap((one) => flawsOfGroup(one, person)),
    ...sessions.flatMap((one) => [
      ...flawsOfSession(one),
      ...flawsOfFacts(
        one,
        facts.filter(({ held }) => held?.session === one.id),
      ),
      ...broken(`session ${one.id}`, { 'has its group': group.get(one.group)?.society === one.society }),
    ]),
    ...facts.flatMap((one) =>
      broken(`fact ${one.id}`, {
        'comes from a meeting that is there': one.held === undefined || session.has(one.held.session),
      }),
    ),
    ...kept.invitations.flatMap((one) =>
      broken('invitation', {
        'is into a group of its society': group.get(one.group)?.society === one.society,
        'is for somebody who is there': one.person === undefined || person.has(one.person),
      }),
    ),
    ...requests.flatMap((one) =>
      broken(`request ${one.id}`, {
        'is of somebody of the society': person.get(one.person)?.society === group.get(one.group)?.society,
      }),
    ),
    ...posts.flatMap((one) =>
      broken(`post ${one.subject}`, {
        'shows a meeting that is there': session.has(one.subject.slice(one.subject.indexOf(':') + 1)),
        'is not ahead': one.shown <= one.wanted,
      }),
    ),
  ];
};

const flawsOfGroup = (group: Group, person: ReadonlyMap<string, Person>): readonly string[] => {
  const members = membersOf(group);
  return broken(`group ${group.id}`, {
    'has each member once': differ(members.map((one) => one.person)),
    'has members of its society': members.every((one) => person.get(one.person)?.society === group.society),
    'has one leader at most': members.filter(({ role }) => role === 'leader').length <= 1,
    'has a place on a platform once': differ(group.places.map(({ platform }) => platform)),
    'has ended memberships that had begun': group.members.every(({ since, until = since }) => until >= since),
  });
};

const flawsOfSession = (session: Session): readonly string[] => {
  const { state, at, leading, seats, offers, slots, moment } = session;
  const runs = state === 'running';
  const isOver = state === 'settling' || state === 'sealed';
  const presented = slots.flatMap((slot) => (slot === 'nobody' ? [] : [slot]));
  return broken(`session ${session.id}, ${state}`, {
    'has each person in one seat': differ(seats.map((seat) => seat.person)),
    'has one leader seated at most': seats.filter(({ role }) => role === 'leader').length <= 1,
    'is led while it runs': !runs || (leading !== undefined && at !== undefined),
    'is led by one who may lead': !runs || leading === undefined || leadersOfSession(session).includes(leading),
    'is led by nobody before': state !== 'planned' || (leading === undefined && at === undefined),
    'stands at a station of its course': !runs || at === undefined || isStation(session, at),
    'has at most one offer of each': differ(offers.map(({ by }) => by)),
    'has offers of people seated there': isOver || offers.every(({ by }) => seatOf(session, by) !== undefined),
    'has no offer of whoever leads': !runs || offers.every(({ by }) => by !== leading),
    'has no more cases than time': slots.length <= (isOver ? MOST_CASES : session.cases),
    'chooses nobody last': isOver || !slots.slice(0, -1).includes('nobody'),
    'has nobody present and lead one case': presented.every((one) => one.presented !== one.led),
    'has nobody lead a case twice': presented.every((one) => one.coLed !== one.led && one.coLed !== one.presented),
    'is not led by whoever presents now': !runs || leading === undefined || caseNow(session)?.presented !== leading,
    'has a moment only while it runs': runs || moment === undefined,
    'is closed when it is over': !isOver || session.closed !== undefined,
    'planned no more than it was moved': session.plannedFor <= session.revision,
  });
};

/** A sealed meeting and what it proves, person by person. */
const flawsOfFacts = (session: Session, facts: readonly Fact[]): readonly string[] => {
  const amended = new Set(facts.flatMap(({ amends }) => amends?.fact ?? []));
  const living = facts.filter(({ id, minutes }) => !amended.has(id) && minutes > 0);
  const there = session.state === 'sealed' ? attended(session).map(({ person }) => person) : [];
  return broken(`facts of ${session.id}, ${session.state}`, {
    'there are some only where it is sealed': session.state === 'sealed' || facts.length === 0,
    'each amends one of the same person': facts.every(
      ({ amends, person }) => !amends || facts.some((one) => one.id === amends.fact && one.person === person),
    ),
    'one lives for each who was there, and for nobody else':
      living
        .map(({ person }) => person)
        .toSorted()
        .join() === there.toSorted().join(),
    'count those who were there': living.every(({ held }) => (held?.present ?? 0) > 0),
  });
};

/** What went backwards between a look and a later one: versions, and what can never be taken back. */
export const lostBetween = (before: Kept, after: Kept): readonly string[] => {
  const fell = (table: 'societies' | 'people' | 'groups' | 'sessions'): readonly string[] => {
    const now = new Map((after[table] as readonly { id: string; version: number }[]).map((one) => [one.id, one]));
    const gone = (id: string) => table !== 'people' && !now.has(id);
    return before[table].flatMap(({ id, version }) =>
      gone(id) || (now.get(id)?.version ?? version) < version ? [`${table}: ${id} went back`] : [],
    );
  };
  const facts = new Map(after.facts.map((one) => [one.id, JSON.stringify(one)]));
  const sealed = new Set(after.sessions.filter(({ state }) => state === 'sealed').map(({ id }) => id));
  return [
    ...(['societies', 'people', 'groups', 'sessions'] as const).flatMap(fell),
    ...before.facts.flatMap((one) => (facts.get(one.id) === JSON.stringify(one) ? [] : [`fact ${one.id} was changed`])),
    ...before.sessions.flatMap((one) =>
      one.state === 'sealed' && !sealed.has(one.id) ? [`session ${one.id} was unsealed`] : [],
    ),
  ];
};
