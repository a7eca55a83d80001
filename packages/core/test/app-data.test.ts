import { describe, expect, it } from 'vitest';
import type { Store } from '../src/app/index.ts';
import { phaseKey } from '../src/session.ts';
import { DAY, HOUR } from '../src/types.ts';
import {
  countCalls,
  EVENING,
  identityOf,
  idOf,
  must,
  peopled,
  SOCIETY,
  STORES,
  scheduled,
  type World,
} from './support/world.ts';

/** Mia presented at one meeting, offers at the next, asked to join another group, was out of a third, and has a form open. */
const lived = async (open?: () => Promise<Store>): Promise<World> => {
  const { world, north } = await peopled(open);
  const { app } = world;
  const session = await scheduled(world, north);
  const next = await scheduled(world, north, EVENING + 14 * DAY);
  await world.act('mia', next, { act: 'offer', person: idOf('mia') });
  world.now = EVENING;
  await world.act('lena', session, { act: 'open' });
  await world.act('mia', session, { act: 'offer', person: idOf('mia') });
  let meeting = await world.act('lena', session, { act: 'choose', case: 1, presenter: idOf('mia') });
  while (meeting.at?.phase !== 'discussion')
    meeting = await world.act('lena', session, { act: 'advance', from: meeting.at ? phaseKey(meeting.at) : '' });
  world.now = EVENING + 2 * HOUR;
  await world.act('lena', session, { act: 'close' });
  await world.act('lena', session, { act: 'attest' });
  await world.act('lena', session, { act: 'amend', person: idOf('mia'), minutes: 60, why: 'minutes' });
  const south = await world.group({ name: 'South' }, { max: 'leader' });
  const { invitation } = must(await app.joining.invite(world.as('max'), south.id, 'member'));
  must(await app.joining.join(world.as('mia'), invitation.token, { name: 'Mia', language: 'en', zone: 'UTC' }));
  const west = await world.group({ name: 'West' }, { max: 'leader', mia: 'member' });
  must(await app.groups.leave(world.as('mia'), west.id));
  must(await app.groups.end(world.as('ada'), west.id));
  must(await app.societies.nameRole(world.as('ada'), idOf('mia'), 'committee'));
  await app.dialogues.keep(world.as('mia'), { form: 'my-name', about: {}, answers: { x: 1 }, field: 'name' });
  return world;
};

describe.each(STORES)('everything kept about somebody, on %s', (_, open) => {
  it('is collected: rows, memberships past and present, hours with what replaced them, meetings, and what is under way', async () => {
    const world = await lived(open);
    const data = await world.app.people.myData(idOf('mia'));
    expect(data).toMatchObject({
      made: world.now,
      society: { name: 'SFAM', administratorByCode: false },
      person: { key: idOf('mia'), name: 'Mia', settings: { reminders: true } },
      accounts: [identityOf('mia')],
      roles: [{ role: 'committee' }],
      memberships: [
        { group: 'North', role: 'member', since: 0 },
        { group: 'West', role: 'member', since: 0, until: world.now },
      ],
      requests: [{ group: 'South', as: 'member', state: 'asked' }],
      forms: [{ form: 'my-name', field: 'name', answers: { x: 1 } }],
      journal: [{ did: 'name-role', byMe: false, aboutMe: true, what: 'committee' }],
    });
    expect(data?.facts.map(({ minutes, amends }) => [minutes, amends?.why]).sort()).toEqual([
      [60, 'minutes'],
      [90, undefined],
    ]);
    expect(data?.facts[0]?.meeting).toMatchObject({ group: 'North', cases: [{ presented: true, ledBy: 'Lena' }] });
    expect(data?.meetings.map(({ state, presented, offered }) => [state, presented, offered !== undefined])).toEqual([
      ['sealed', 1, false],
      ['planned', 0, true],
    ]);
    expect(data?.due.map(({ kind }) => kind)).toContain('named-role');
  });

  it('tells of the journal what was done by them and about them, and in which group', async () => {
    const { world, north } = await peopled(open);
    must(await world.app.groups.setRole(world.as('ada'), north.id, idOf('mia'), 'co-leader'));
    must(await world.app.groups.edit(world.as('ada'), north.id, { name: 'Up there' }));
    const group = 'Up there';
    const journal = async (name: string) => (await world.app.people.myData(idOf(name)))?.journal;
    expect(await journal('ada')).toMatchObject([
      { did: 'edit-group', byMe: true, aboutMe: false, group, what: 'name' },
      { did: 'keep-group', byMe: true, aboutMe: false, group, what: 'co-leader' },
    ]);
    expect(await journal('mia')).toMatchObject([
      { did: 'keep-group', byMe: false, aboutMe: true, group, what: 'co-leader' },
    ]);
  });

  it('names nobody else but leaders, holds no key but one’s own, and no secret of a link', async () => {
    const world = await lived(open);
    const text = JSON.stringify(await world.app.people.myData(idOf('max')));
    for (const name of ['mia', 'noa', 'olga', 'lena', 'cora', 'ada']) expect(text, name).not.toContain(idOf(name));
    expect(text).not.toMatch(/Mia|Noa|Olga|Ada/);
    expect(text).toContain('Lena');
    const tokens = (await world.store.groups({ society: SOCIETY })).map(({ id }) => world.store.invitations(id));
    for (const { token } of (await Promise.all(tokens)).flat()) expect(text).not.toContain(token);
    expect(await world.app.people.myData(idOf('nemo'))).toBeUndefined();
  });
});

it('costs as many queries for many meetings as for none', async () => {
  const { world, north } = await peopled();
  const calls = countCalls(world.store);
  const cost = async () => {
    const before = { ...calls };
    await world.app.people.myData(idOf('mia'));
    return Object.entries(calls)
      .flatMap(([name, now]) => Array<string>(now - (before[name] ?? 0)).fill(name))
      .toSorted();
  };
  const none = await cost();
  expect(none).toEqual(['facts', 'histories', 'people', 'people', 'sessions', 'setup', 'society', 'traces']);
  for (let week = 0; week < 30; week += 1) await scheduled(world, north, EVENING + week * 7 * DAY);
  expect(await cost()).toEqual(none);
  // One more for groups that she was never in, however many.
  for (const name of ['South', 'West', 'East']) {
    const { id } = await world.group({ name }, { max: 'leader' });
    const { invitation } = must(await world.app.joining.invite(world.as('max'), id, 'member'));
    const profile = { name: 'Mia', language: 'en', zone: 'UTC' };
    must(await world.app.joining.join(world.as('mia'), invitation.token, profile));
  }
  expect(await cost()).toEqual([...none, 'groups'].toSorted());
});
