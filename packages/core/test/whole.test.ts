import { expect, test } from 'vitest';
import { factsOf } from '../src/sealing.ts';
import {
  ANNA,
  CO_LEADER,
  does,
  flawsIn,
  type Kept,
  LEADER,
  lostBetween,
  northGroup,
  plannedMeeting,
  play,
  wholeEvening,
} from '../src/testing/index.ts';
import * as of from '../src/testing/store-values.ts';

const group = northGroup();
const running = play(plannedMeeting(), wholeEvening.slice(0, 30)).session;
const { session, now } = play(plannedMeeting(), [...wholeEvening, does.attest]);
let count = 0;
const id = () => {
  count += 1;
  return `fact${String(count).padStart(8, '0')}`;
};
const facts = factsOf(session, { by: LEADER, at: now, id });

/** A society after an evening: everything that is kept of it. */
const whole: Kept = {
  societies: [{ id: group.society, version: 1, name: 'S', language: 'sv', zone: 'UTC', since: 0 }],
  roles: [{ society: group.society, person: LEADER, role: 'administrator' }],
  people: group.members.map(({ person }) => ({ ...of.person(person), id: person, society: group.society })),
  groups: [group],
  sessions: [session],
  facts,
  histories: [of.history(LEADER, { held: [of.fullStatus] })],
  invitations: [],
  requests: [],
  dialogues: [],
  posts: [{ ...of.post('p'), subject: `card:${session.id}` }],
};

test('what is whole has no flaw, also while a meeting runs and before it does', () => {
  expect(facts.length).toBeGreaterThan(5);
  expect(running.state).toBe('running');
  expect(flawsIn(whole)).toEqual([]);
  for (const one of [running, plannedMeeting()]) expect(flawsIn({ ...whole, sessions: [one], facts: [] })).toEqual([]);
  expect(lostBetween(whole, whole)).toEqual([]);
});

const [fact, ...others] = facts;
const seats = [...session.seats, ...session.seats.slice(0, 1)];
const broken: readonly (readonly [string, Partial<Kept>])[] = [
  ['has an administrator', { roles: [] }],
  ['a role is held once', { roles: [...whole.roles, ...whole.roles] }],
  ['is held in their own society', { roles: [...whole.roles, { ...whole.roles[0], society: 'x' } as never] }],
  ['an account is of one person', { people: whole.people.map((one) => ({ ...one, identities: [of.identity('1')] })) }],
  ['has members of its society', { people: whole.people.slice(1) }],
  ['has each member once', { groups: [{ ...group, members: [...group.members, ...group.members] }] }],
  ['each meeting of a group has a number', { sessions: [session, { ...session, id: 'other0000001' }] }],
  ['has each person in one seat', { sessions: [{ ...session, seats }] }],
  ['is led while it runs', { sessions: [{ ...running, leading: undefined as never }], facts: [] }],
  ['is led by one who may lead', { sessions: [{ ...running, leading: ANNA }], facts: [] }],
  ['has no offer of whoever leads', { sessions: [{ ...running, offers: [{ by: LEADER, at: 0 }] }], facts: [] }],
  ['has a moment only while it runs', { sessions: [{ ...session, moment: {} }] }],
  ['one lives for each who was there', { facts: others }],
  ['one lives for each who was there', { facts: [...facts, { ...fact, id: 'twice0000001' } as never] }],
  ['there are some only where it is sealed', { sessions: [{ ...session, state: 'settling' }] }],
  ['a fact is amended once', { facts: facts.map((one) => ({ ...one, amends: { fact: 'x', why: 'minutes' } })) }],
  ['comes from a meeting that is there', { sessions: [] }],
  ['a subject has one message in a place', { posts: [...whole.posts, ...whole.posts] }],
  ['is not ahead', { posts: whole.posts.map((one) => ({ ...one, shown: one.wanted + 1 })) }],
  ['sessions: at.phase', { sessions: [{ ...running, at: { phase: 'a b', case: 0, since: 0, extended: 0 } }] }],
];

test.each(broken)('what is broken is told: %s', (flaw, change) => {
  expect(flawsIn({ ...whole, ...change }).join('\n')).toContain(flaw);
});

test('what went backwards is told', () => {
  const older = { ...group, version: 0 };
  const change: Partial<Kept> = { groups: [older], sessions: [running], facts: others };
  expect(lostBetween(whole, { ...whole, ...change })).toEqual([
    `groups: ${group.id} went back`,
    `fact ${fact?.id} was changed`,
    `session ${session.id} was unsealed`,
  ]);
  expect(lostBetween(whole, { ...whole, people: whole.people.filter((one) => one.id !== CO_LEADER) })).toEqual([]);
});
