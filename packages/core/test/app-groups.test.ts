import { describe, expect, it } from 'vitest';
import { cardOf } from '../src/app/index.ts';
import { leadersOf, membershipOf, membersOf } from '../src/group.ts';
import type { Place } from '../src/person.ts';
import { DAY, HOUR } from '../src/types.ts';
import {
  codeOf,
  ELSEWHERE,
  EVENING,
  FRAME,
  idOf,
  must,
  NORTH,
  peopled,
  STORES,
  scheduled,
  type World,
} from './support/world.ts';

const TOPIC: Place = { ...NORTH, thread: '7' };
const OTHER: Place = { ...NORTH, id: '-200' };
const CHANNEL: Place = { platform: 'slack', tenant: 'T1', id: 'C1' };

const cards = async (world: World, session: string) =>
  (await world.store.posts(cardOf(session))).map(({ place }) => place);

describe.each(STORES)('a group, on %s', (_, open) => {
  it('is registered by an administrator, who may lead it', async () => {
    const { world } = await peopled(open);
    const led = must(await world.app.groups.create(world.as('ada'), { ...FRAME, name: 'East' }, true));
    expect(leadersOf(led.group)).toEqual([idOf('ada')]);
    expect(led.standpoint.role).toBe('leader');
    const plain = must(await world.app.groups.create(world.as('ada'), { ...FRAME, name: 'West' }, false));
    expect(membersOf(plain.group)).toEqual([]);
    expect((await world.store.group(plain.group.id))?.name).toBe('West');
  });

  it('is registered by a coordinator in their own branch only', async () => {
    const { world } = await peopled(open);
    const create = async (branch?: string) =>
      codeOf(await world.app.groups.create(world.as('carl'), { ...FRAME, ...(branch ? { branch } : {}) }, false));
    expect(await create('branchNorth0')).toBe('ok');
    expect(await create('branchSouth0')).toBe('administrators-only');
    expect(await create()).toBe('administrators-only');
  });

  it('is edited, and its cards to come show it', async () => {
    const { world, north } = await peopled(open);
    const session = await scheduled(world, north);
    const wanted = async () => (await world.store.posts(cardOf(session.id)))[0]?.wanted ?? 0;
    const before = await wanted();
    const { group } = must(await world.app.groups.edit(world.as('lena'), north.id, { name: 'Norr', mode: 'online' }));
    expect(group).toMatchObject({ name: 'Norr', mode: 'online' });
    expect(await wanted()).toBe(before + 1);
    expect((await world.app.meetings.display(session.id))?.session.mode).toBe('online');
    must(await world.app.groups.edit(world.as('lena'), north.id, { name: 'Norr' }));
    expect(await wanted()).toBe(before + 1);
  });

  it('is declared registered with its society by nobody but the society', async () => {
    const { world, north } = await peopled(open);
    const edit = async (name: string) =>
      codeOf(await world.app.groups.edit(world.as(name), north.id, { registered: false }));
    expect(await edit('lena')).toBe('administrators-only');
    expect(await edit('carl')).toBe('ok');
  });

  it('ends with its planned meetings; its members and its chat are told once, and what was held stays', async () => {
    const { world, north } = await peopled(open);
    const [first, second] = [await scheduled(world, north), await scheduled(world, north, EVENING + 7 * DAY)];
    const { group } = must(await world.app.groups.end(world.as('lena'), north.id));
    expect(group).toMatchObject({ ended: world.now, places: [] });
    expect(group.members).toHaveLength(6);
    for (const { id } of [first, second]) expect((await world.store.session(id))?.state).toBe('cancelled');
    const told = ['cora', 'max', 'mia', 'noa', 'olga'].map((name) => `ended ${name}`);
    expect((await world.due()).sort()).toEqual([...told, `group-ended in ${NORTH.id}`]);
  });

  it('does not end while a meeting of it is neither confirmed nor cancelled', async () => {
    const { world, north } = await peopled(open);
    const [first, second, third] = [
      await scheduled(world, north),
      await scheduled(world, north, EVENING + DAY),
      await scheduled(world, north, EVENING + 2 * DAY),
    ];
    const end = () => world.app.groups.end(world.as('ada'), north.id);
    const hindered = async () => {
      const ended = await end();
      return ended.ok || ended.refusal.code !== 'meetings-open' ? codeOf(ended) : ended.refusal.number;
    };
    world.now = third.starts - HOUR / 2;
    await world.act('lena', third, { act: 'open' });
    await world.act('lena', second, { act: 'close' });
    expect((await world.app.dates.open(north.id, world.now)).map(({ state }) => state)).toEqual([
      'planned',
      'settling',
      'running',
    ]);
    expect(await hindered()).toBe(1);
    await world.act('ada', first, { act: 'cancel' });
    expect(await hindered()).toBe(2);
    await world.act('ada', second, { act: 'cancel' });
    expect(await hindered()).toBe(3);
    world.now = third.starts + 2 * HOUR;
    await world.act('lena', third, { act: 'close' });
    expect(await hindered()).toBe(3);
    await world.act('lena', third, { act: 'attest' });
    expect(await hindered()).toBe('ok');
    expect(await world.store.facts({ session: third.id })).not.toEqual([]);
  });

  it('says the same to a second tap on ending, and refuses everything else after', async () => {
    const { world, north } = await peopled(open);
    const ended = must(await world.app.groups.end(world.as('lena'), north.id)).group.ended;
    world.now += HOUR;
    expect(must(await world.app.groups.end(world.as('lena'), north.id)).group.ended).toBe(ended);
    expect(codeOf(await world.app.groups.load(world.as('lena'), north.id))).toBe('group-ended');
    expect(codeOf(await world.app.groups.edit(world.as('lena'), north.id, { name: 'X' }))).toBe('group-ended');
    const date = await world.app.dates.schedule(world.as('lena'), north.id, { starts: EVENING });
    expect(codeOf(date)).toBe('group-ended');
    expect((await world.app.groups.mine(world.as('lena'))).member).toEqual([]);
    expect((await world.app.groups.mine(world.as('ada'))).kept).toEqual([]);
  });

  it('of another society is as one that does not exist', async () => {
    const { world, north } = await peopled(open);
    const { groups } = world.app;
    const otto = world.as('otto');
    expect(codeOf(await groups.load(otto, north.id))).toBe('not-yours');
    expect(codeOf(await groups.edit(otto, north.id, { name: 'X' }))).toBe('not-yours');
    expect(codeOf(await groups.end(otto, north.id))).toBe('not-yours');
    expect(codeOf(await groups.load(world.as('lena'), 'nosuchgroup0'))).toBe('not-yours');
  });

  it('is kept by nobody through an office in another society', async () => {
    const { world, north } = await peopled(open);
    await world.roles({ society: ELSEWHERE, person: idOf('zoe'), role: 'administrator' });
    expect(codeOf(await world.app.groups.edit(world.as('zoe'), north.id, { name: 'X' }))).toBe('leaders-only');
    expect((await world.app.groups.mine(world.as('zoe'))).kept).toEqual([]);
  });

  it('is shown to those who belong to it or keep it, and not to whoever holds an old button', async () => {
    const { world, north } = await peopled(open);
    const load = async (name: string) => codeOf(await world.app.groups.load(world.as(name), north.id));
    expect(await Promise.all(['mia', 'olga', 'ada', 'carl'].map(load))).toEqual(['ok', 'ok', 'ok', 'ok']);
    expect(await Promise.all(['zoe', 'kim', 'brit', 'otto', 'nemo'].map(load))).toEqual([
      'members-only',
      'members-only',
      'members-only',
      'not-yours',
      'not-known',
    ]);
    must(await world.app.groups.leave(world.as('mia'), north.id));
    expect(await load('mia')).toBe('members-only');
  });
});

describe.each(STORES)('the circle, on %s', (_, open) => {
  it('has one leader: naming another makes the former a member, and tells the new one', async () => {
    const { world, north } = await peopled(open);
    const { group } = must(await world.app.groups.setRole(world.as('ada'), north.id, idOf('mia'), 'leader'));
    expect(leadersOf(group)).toEqual([idOf('mia'), idOf('cora')]);
    expect(membershipOf(group, idOf('lena'))?.role).toBe('member');
    expect(await world.due()).toEqual(['named-leader mia']);
  });

  it('leaves the leader to be named by the society, and everybody else to the leader', async () => {
    const { world, north } = await peopled(open);
    const role = async (name: string, whom: string, as: 'leader' | 'co-leader' | 'member' | 'observer') =>
      codeOf(await world.app.groups.setRole(world.as(name), north.id, idOf(whom), as));
    expect(await role('lena', 'mia', 'leader')).toBe('administrators-only');
    expect(await role('cora', 'lena', 'member')).toBe('administrators-only');
    expect(await role('ada', 'lena', 'member')).toBe('last-leader');
    expect(await role('lena', 'mia', 'co-leader')).toBe('ok');
    expect(await role('lena', 'zoe', 'member')).toBe('not-seated');
    expect(await role('mia', 'max', 'observer')).toBe('ok');
    expect(await role('max', 'mia', 'member')).toBe('leaders-only');
  });

  it('is never left without its last leader', async () => {
    const { world, north } = await peopled(open);
    const { groups } = world.app;
    expect(codeOf(await groups.leave(world.as('lena'), north.id))).toBe('last-leader');
    expect(codeOf(await groups.remove(world.as('cora'), north.id, idOf('lena')))).toBe('last-leader');
    must(await groups.setRole(world.as('ada'), north.id, idOf('mia'), 'leader'));
    expect(codeOf(await groups.leave(world.as('lena'), north.id))).toBe('ok');
  });

  it('lets people go, silently, and keeps that they were in it; a second tap is harmless', async () => {
    const { world, north } = await peopled(open);
    const session = await scheduled(world, north);
    await world.act('mia', session, { act: 'offer', person: idOf('mia') });
    const { group } = must(await world.app.groups.remove(world.as('lena'), north.id, idOf('mia')));
    expect(membershipOf(group, idOf('mia'))).toBeUndefined();
    expect(group.members.find((one) => one.person === idOf('mia'))?.until).toBe(world.now);
    expect(await world.due()).toEqual([]);
    const seen = await world.app.meetings.display(session.id);
    expect(seen?.session.seats).toHaveLength(5);
    expect(seen?.session.offers).toEqual([]);
    const again = must(await world.app.groups.remove(world.as('lena'), north.id, idOf('mia')));
    expect(again.group.version).toBe(group.version + 1);
    expect(codeOf(await world.app.groups.leave(world.as('max'), north.id))).toBe('ok');
    expect(codeOf(await world.app.groups.leave(world.as('max'), north.id))).toBe('ok');
    expect((await world.app.groups.mine(world.as('max'))).member).toEqual([]);
  });

  it('tells its leaders who has left by themselves, once, and of nobody who was removed', async () => {
    const { world, north } = await peopled(open);
    must(await world.app.groups.remove(world.as('lena'), north.id, idOf('noa')));
    for (const _ of [1, 2]) must(await world.app.groups.leave(world.as('mia'), north.id));
    expect((await world.due()).sort()).toEqual(['left cora', 'left lena']);
    must(await world.app.groups.leave(world.as('cora'), north.id));
    expect((await world.due()).sort()).toEqual(['left cora', 'left lena', 'left lena']);
  });

  it('takes in somebody by name, for whom the leader answers and settles', async () => {
    const { world, north } = await peopled(open);
    const session = await scheduled(world, north);
    const { group } = must(await world.app.groups.enter(world.as('lena'), north.id, 'Rosa', 'member'));
    const rosa = group.members.at(-1)?.person ?? '';
    expect(await world.store.people([rosa])).toMatchObject([{ name: 'Rosa', identities: [], language: 'en' }]);
    await world.act('lena', session, { act: 'answer', person: rosa, is: 'not-coming' });
    world.now = EVENING + 2 * HOUR;
    await world.act('lena', session, { act: 'close' });
    await world.act('lena', session, { act: 'settle-seat', person: rosa, minutes: 90 });
    await world.act('lena', session, { act: 'attest' });
    const facts = await world.store.facts({ session: session.id });
    expect(facts.find((fact) => fact.person === rosa)).toMatchObject({ minutes: 90 });
    expect(await world.due()).not.toContain(`next-morning ${rosa}`);
  });

  it('takes in no leader by name but from the society', async () => {
    const { world, north } = await peopled(open);
    const enter = (name: string) => world.app.groups.enter(world.as(name), north.id, 'Rosa', 'leader');
    expect(codeOf(await enter('lena'))).toBe('administrators-only');
    const { group } = must(await enter('ada'));
    expect(leadersOf(group)).toHaveLength(2);
    expect(membershipOf(group, idOf('lena'))?.role).toBe('member');
  });

  it('counts what somebody brings along in the queue alone, and a second entry in place of the first', async () => {
    const { world, north } = await peopled(open);
    const session = await scheduled(world, north);
    const brought = { minutes: 600, sessions: 7, presented: 1, from: EVENING - 900 * DAY };
    must(await world.app.groups.balance(world.as('lena'), north.id, idOf('mia'), { ...brought, minutes: 6000 }));
    must(await world.app.groups.balance(world.as('lena'), north.id, idOf('mia'), brought));
    expect(must(await world.app.people.credits(world.as('mia'), 'all')).statement.points).toEqual({ of: 0, over: 1 });
    await world.act('mia', session, { act: 'offer', person: idOf('mia') });
    const { sight } = must(await world.app.meetings.look(world.as('mia'), session.id));
    expect(sight.mine?.place?.standing).toMatchObject({ amount: { of: 10, over: 1 }, presented: world.now });
    const stranger = await world.app.groups.balance(world.as('lena'), north.id, idOf('zoe'), brought);
    expect(codeOf(stranger)).toBe('not-seated');
  });

  it('shows in the cards of meetings to come', async () => {
    const { world, north } = await peopled(open);
    const session = await scheduled(world, north);
    const wanted = async () => (await world.store.posts(cardOf(session.id)))[0]?.wanted;
    must(await world.app.groups.enter(world.as('lena'), north.id, 'Rosa', 'member'));
    expect(await wanted()).toBe(2);
    must(await world.app.groups.leave(world.as('mia'), north.id));
    expect(await wanted()).toBe(3);
  });

  it('is listed to those who belong to it, and to those who keep it', async () => {
    const { world } = await peopled(open);
    const names = async (name: string) => {
      const { member, kept } = await world.app.groups.mine(world.as(name));
      return [member.map((one) => one.name), kept.map((one) => one.name)];
    };
    expect(await names('mia')).toEqual([['North'], []]);
    expect(await names('ada')).toEqual([[], ['North']]);
    expect(await names('carl')).toEqual([[], ['North']]);
    expect(await names('brit')).toEqual([[], []]);
    expect(await names('otto')).toEqual([[], []]);
    expect(await names('nemo')).toEqual([[], []]);
  });
});

describe.each(STORES)("a group's chat, on %s", (_, open) => {
  it('shows the next card once it is bound', async () => {
    const { world } = await peopled(open);
    const south = await world.group({ name: 'South' }, { lena: 'leader' });
    const [next, later] = [await scheduled(world, south), await scheduled(world, south, EVENING + DAY)];
    expect(await cards(world, next.id)).toEqual([]);
    must(await world.app.groups.bind(world.as('lena'), south.id, OTHER));
    expect(await cards(world, next.id)).toEqual([OTHER]);
    expect(await cards(world, later.id)).toEqual([]);
    expect((await world.store.groupsAt(OTHER)).map((group) => group.id)).toEqual([south.id]);
  });

  it('shows the card of a meeting that runs while it is bound', async () => {
    const { world } = await peopled(open);
    const south = await world.group({ name: 'South' }, { lena: 'leader' });
    const session = await scheduled(world, south);
    world.now = EVENING + HOUR;
    must(await world.app.groups.bind(world.as('lena'), south.id, OTHER));
    expect(await cards(world, session.id)).toEqual([OTHER]);
  });

  it('belongs to one group; threads of it are chats of their own', async () => {
    const { world, north } = await peopled(open);
    const south = await world.group({ name: 'South' }, { lena: 'leader' });
    const bind = async (place: Place) => codeOf(await world.app.groups.bind(world.as('lena'), south.id, place));
    expect(await bind(NORTH)).toBe('chat-taken');
    expect(await bind(TOPIC)).toBe('ok');
    expect((await world.store.group(south.id))?.places).toEqual([TOPIC]);
    expect((await world.store.group(north.id))?.places).toEqual([NORTH]);
  });

  it('can be another one: the cards leave the former, and stay on other platforms', async () => {
    const { world, north } = await peopled(open);
    const { groups } = world.app;
    must(await groups.bind(world.as('lena'), north.id, CHANNEL));
    const session = await scheduled(world, north);
    expect(await cards(world, session.id)).toHaveLength(2);
    const before = (await world.store.posts(cardOf(session.id))).find(({ place }) => place.id === 'C1');
    const { group } = must(await groups.bind(world.as('lena'), north.id, OTHER));
    expect(group.places).toEqual([CHANNEL, OTHER]);
    const after = await world.store.posts(cardOf(session.id));
    expect(after.map(({ place }) => place.id).sort()).toEqual(['-200', 'C1']);
    expect(after.find(({ place }) => place.id === 'C1')).toEqual(before);
    const version = (await world.store.group(north.id))?.version;
    must(await groups.bind(world.as('lena'), north.id, OTHER));
    expect((await world.store.posts(cardOf(session.id))).map(({ id }) => id).sort()).toEqual(
      after.map(({ id }) => id).sort(),
    );
    expect(version).toBeGreaterThan(1);
  });

  it('that is bound already gets the card that is missing, and none twice', async () => {
    const { world, north } = await peopled(open);
    const session = await scheduled(world, north);
    const bind = async () => must(await world.app.groups.bind(world.as('lena'), north.id, NORTH));
    const [card] = await world.store.posts(cardOf(session.id));
    await world.store.settlePost(card?.id ?? '', { shown: 1, ref: '7' });
    await bind();
    const looked = { ...card, ref: '7', wanted: 2, shown: 1 };
    expect(await world.store.posts(cardOf(session.id))).toEqual([looked]);
    await world.store.settlePost(card?.id ?? '', { gone: true });
    await bind();
    expect(await cards(world, session.id)).toEqual([NORTH]);
  });

  it('that the cards leave keeps a last word of those that were sent; one that is lost keeps none', async () => {
    const { world, north } = await peopled(open);
    const session = await scheduled(world, north);
    const sent = async () => {
      const [card] = await world.store.posts(cardOf(session.id));
      await world.store.settlePost(card?.id ?? '', { shown: 1, ref: '7' });
    };
    const left = async () => (await world.store.posts(`left:${session.id}`)).map(({ place, ref }) => [place, ref]);
    must(await world.app.groups.bind(world.as('lena'), north.id, TOPIC));
    expect(await left()).toEqual([]);
    await sent();
    must(await world.app.groups.bind(world.as('lena'), north.id, OTHER));
    expect(await left()).toEqual([[TOPIC, '7']]);
    await sent();
    must(await world.app.groups.unbind(world.as('lena'), north.id));
    expect(await left()).toEqual([
      [TOPIC, '7'],
      [OTHER, '7'],
    ]);
    must(await world.app.groups.bind(world.as('lena'), north.id, NORTH));
    await sent();
    await world.app.groups.chatMoved(NORTH, undefined);
    expect(await left()).toHaveLength(2);
  });

  it('that is lost is told of to its leaders, once', async () => {
    const { world, north } = await peopled(open);
    const south = await world.group({ name: 'South' }, { zoe: 'leader', mia: 'member' }, TOPIC);
    await world.app.groups.chatLost(TOPIC);
    expect(await world.due()).toEqual(['chat-lost zoe']);
    expect((await world.store.group(north.id))?.places).toEqual([NORTH]);
    for (const _ of [1, 2]) {
      await world.app.groups.chatLost(NORTH);
      await world.app.groups.chatMoved(NORTH, undefined);
    }
    expect((await world.due()).sort()).toEqual(['chat-lost cora', 'chat-lost lena', 'chat-lost zoe']);
    expect((await world.store.group(south.id))?.places).toEqual([]);
    must(await world.app.groups.bind(world.as('lena'), north.id, NORTH));
    await world.app.groups.chatLost(NORTH);
    expect(await world.due()).toHaveLength(5);
  });

  it('stays bound when the chat gets another id, threads too, and its cards come anew', async () => {
    const { world, north } = await peopled(open);
    const south = await world.group({ name: 'South' }, { lena: 'leader' }, TOPIC);
    must(await world.app.groups.bind(world.as('lena'), north.id, CHANNEL));
    const [one, two] = [await scheduled(world, north), await scheduled(world, south)];
    const before = await world.store.posts(cardOf(one.id));
    await world.app.groups.chatMoved(NORTH, OTHER);
    expect((await world.store.group(north.id))?.places).toEqual([OTHER, CHANNEL]);
    expect((await world.store.group(south.id))?.places).toEqual([{ ...OTHER, thread: '7' }]);
    const after = await world.store.posts(cardOf(one.id));
    expect(after.map(({ place }) => place.id).sort()).toEqual(['-200', 'C1']);
    expect(after.find(({ place }) => place.id === '-200')).toMatchObject({ wanted: 1, shown: 0 });
    expect(after.find(({ place }) => place.id === 'C1')).toEqual(before.find(({ place }) => place.id === 'C1'));
    expect(await cards(world, two.id)).toEqual([{ ...OTHER, thread: '7' }]);
    await world.app.groups.chatMoved(NORTH, OTHER);
    expect(await world.store.posts(cardOf(one.id))).toEqual(after);
  });

  it('gives way to a group that is bound to the new id already', async () => {
    const { world, north } = await peopled(open);
    const south = await world.group({ name: 'South' }, { lena: 'leader' }, OTHER);
    await world.app.groups.chatMoved(NORTH, OTHER);
    expect((await world.store.group(north.id))?.places).toEqual([]);
    expect((await world.store.group(south.id))?.places).toEqual([OTHER]);
  });

  it('is forgotten when the bot is taken out of it, or the leader unbinds it', async () => {
    const { world, north } = await peopled(open);
    const session = await scheduled(world, north);
    await world.app.groups.chatMoved(NORTH, undefined);
    expect((await world.store.group(north.id))?.places).toEqual([]);
    expect(await cards(world, session.id)).toEqual([]);
    must(await world.app.groups.bind(world.as('lena'), north.id, NORTH));
    expect(await cards(world, session.id)).toEqual([NORTH]);
    must(await world.app.groups.unbind(world.as('lena'), north.id));
    expect((await world.store.group(north.id))?.places).toEqual([]);
    expect(await cards(world, session.id)).toEqual([]);
    expect(codeOf(await world.app.groups.unbind(world.as('lena'), north.id))).toBe('ok');
  });
});
