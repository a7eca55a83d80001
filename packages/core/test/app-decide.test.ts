import { describe, expect, it } from 'vitest';
import { type App, createApp, type Store } from '../src/app/index.ts';
import { StoreError } from '../src/errors.ts';
import { openStore } from '../src/store/index.ts';
import { DAY } from '../src/types.ts';
import { testDatabase } from './support/postgresql.ts';
import {
  codeOf,
  counted,
  createWorld,
  EVENING,
  FRAME,
  gathering,
  idOf,
  must,
  NAMES,
  peopled,
  personOf,
  STORES,
} from './support/world.ts';

/** The app of another process on the same store. */
const another = (store: Store, clock: () => number): App =>
  createApp({ store, clock, chance: counted('x'), wait: async () => {} });

const database = await testDatabase();
const SHARED = [...STORES, ['postgresql', async () => openStore(await database.emptied())] as const];

describe.each(SHARED)('many at once, on %s', (_, open) => {
  it('answers twelve taps at once, and all of them are in what is kept', async () => {
    const { world, session } = await gathering(open);
    const offers = NAMES.map((name) =>
      world.app.meetings.act(world.as(name), session.id, { act: 'offer', person: idOf(name) }),
    );
    const answers = (await Promise.all(offers)).map(must);
    expect(answers.map(({ happened }) => happened)).toEqual(
      NAMES.map((name) => [{ what: 'offered', person: idOf(name) }]),
    );
    const stored = await world.store.session(session.id);
    expect(stored?.offers.map((offer) => offer.by)).toEqual(NAMES.map(idOf));
    expect(stored?.version).toBe(2 + NAMES.length);
  });

  it('answers them also from two processes, and loses none', async () => {
    const { world, session } = await gathering(open);
    const apps = [world.app, another(world.store, () => world.now)];
    const taps = NAMES.map((name, index) =>
      apps[index % 2]?.meetings.act(world.as(name), session.id, { act: 'offer', person: idOf(name) }),
    );
    for (const answer of await Promise.all(taps)) expect(answer?.ok).toBe(true);
    expect((await world.store.session(session.id))?.offers).toHaveLength(NAMES.length);
  });

  it('moves a meeting on once when the button is tapped twelve times', async () => {
    const { world, session } = await gathering(open);
    const taps = NAMES.map(() =>
      world.app.meetings.act(world.as('lena'), session.id, { act: 'advance', from: 'gathering.0' }),
    );
    const happened = (await Promise.all(taps)).map(must).flatMap((meeting) => meeting.happened);
    expect(happened).toEqual([{ what: 'phase-changed' }]);
    expect((await world.store.session(session.id))?.at).toMatchObject({ phase: 'opening' });
  });

  it('never gives one number to two meetings', async () => {
    const { world, north } = await peopled(open);
    const other = another(world.store, () => world.now);
    const days = [1, 2, 3, 4, 5, 6];
    const dates = await Promise.all(
      days.map((day) =>
        (day % 2 === 0 ? world.app : other).dates.schedule(world.as('lena'), north.id, { starts: EVENING + day * DAY }),
      ),
    );
    const numbers = dates.flatMap((one) => must(one).sessions.map((session) => session.number));
    expect(numbers.sort()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('lets in twelve who claim their seats at once', async () => {
    const { world, north } = await peopled(open);
    const links = await Promise.all(
      NAMES.map(async (name) => {
        const { group } = must(await world.app.groups.enter(world.as('lena'), north.id, name, 'member'));
        const person = group.members.at(-1)?.person ?? '';
        return must(await world.app.joining.invite(world.as('lena'), north.id, 'member', person)).invitation.token;
      }),
    );
    const profile = { language: 'en', zone: 'Europe/Stockholm' };
    const joined = await Promise.all(
      NAMES.map((name, index) => world.app.joining.join(world.as(name), links[index] ?? '', { ...profile, name })),
    );
    expect(joined.map(codeOf)).toEqual(NAMES.map(() => 'ok'));
    for (const name of NAMES) expect((await world.person(name)).name).toBe(name);
  });
});

describe.each(SHARED)('an update that comes twice, on %s', (_, open) => {
  it('has one effect, and is answered from how things stand', async () => {
    const { world, session } = await gathering(open);
    const offer = () =>
      world.app.meetings.act(world.as('ann', 'u1'), session.id, { act: 'offer', person: idOf('ann') });
    expect(must(await offer()).happened).toHaveLength(1);
    await world.act('ann', session, { act: 'withdraw', person: idOf('ann') });
    const again = must(await offer());
    expect(again.happened).toEqual([]);
    expect(again.session.offers).toEqual([]);
    expect((await world.store.session(session.id))?.offers).toEqual([]);
  });

  it('is not told that a meeting has moved on by its own doing', async () => {
    const { world, session } = await gathering(open);
    const on = () =>
      world.app.meetings.act(world.as('lena', 'u1'), session.id, { act: 'advance', from: 'gathering.0' });
    must(await on());
    await world.act('lena', session, { act: 'advance', from: 'opening.0' });
    expect(must(await on()).session.at?.phase).toBe('call');
  });

  it('has one effect also when both come at once, to two processes', async () => {
    const { world, session } = await gathering(open);
    const other = another(world.store, () => world.now);
    const answers = await Promise.all(
      [world.app, other, world.app, other].map((app) =>
        app.meetings.act(world.as('ann', 'u1'), session.id, { act: 'offer', person: idOf('ann') }),
      ),
    );
    expect(answers.map(codeOf)).toEqual(['ok', 'ok', 'ok', 'ok']);
    expect(answers.flatMap((answer) => must(answer).happened)).toHaveLength(1);
  });

  it('creates one group, enters one person, schedules once and takes the panel once', async () => {
    const { world, north } = await peopled(open);
    const twice = async <T>(work: (update: string) => Promise<T>, update: string) => [
      await work(update),
      await work(update),
    ];
    const [created, again] = await twice(
      (update) => world.app.groups.create(world.as('ada', update), { ...FRAME, name: 'West' }, true),
      'create',
    );
    if (!created || !again) throw new Error('no answers');
    expect(must(again).group.id).toBe(must(created).group.id);
    expect(await world.store.groups({ society: must(created).group.society })).toHaveLength(2);

    const entered = await twice(
      (update) => world.app.groups.enter(world.as('lena', update), north.id, 'Rosa', 'member'),
      'enter',
    );
    expect(entered.map((one) => must(one).group.members.length)).toEqual([7, 7]);

    const dates = await twice(
      (update) => world.app.dates.schedule(world.as('lena', update), north.id, { starts: EVENING }),
      'schedule',
    );
    const [first, second] = dates.map((one) => must(one).sessions.map((session) => session.id));
    expect(second).toEqual(first);

    const session = await world.store.session(first?.[0] ?? '');
    if (!session) throw new Error('no meeting');
    world.now = EVENING;
    await world.act('lena', session, { act: 'open' });
    const posts = () => world.store.posts(`panel:${session.id}`);
    await world.app.meetings.takePanel(world.as('lena', 'panel'), session.id);
    const taken = await posts();
    must(await world.app.meetings.takePanel(world.as('lena', 'panel'), session.id));
    expect(await posts()).toEqual(taken);
  });

  it('takes back nothing that was done since', async () => {
    const { world } = await gathering(open);
    const set = async (name: string, update: string) =>
      must(await world.app.people.set(world.as('ann', update), { name })).name;
    expect(await set('Ann', 'u1')).toBe('Ann');
    expect(await set('Anna', 'u2')).toBe('Anna');
    expect(await set('Ann', 'u1')).toBe('Anna');
    expect((await world.person('ann')).name).toBe('Anna');
  });

  it('means another update on another platform', async () => {
    const { world } = await gathering(open);
    await world.app.people.set(world.as('ann', '7'), { name: 'Ann' });
    expect(await world.app.repeated(world.as('bea', '7'))).toBe(true);
    const elsewhere = { identity: { platform: 'slack', tenant: 'T1', id: 'ann' }, update: '7' };
    expect(await world.app.repeated(elsewhere)).toBe(false);
    expect(await world.app.repeated(world.as('ann'))).toBe(false);
  });
});

describe('a decision', () => {
  it('is taken again from what is there when somebody was faster, at most sixteen times', async () => {
    const { store } = await createWorld();
    let [commits, loads, waits] = [0, 0, 0];
    const slow: Store = { ...store, commit: async () => (++commits < 4 ? 'stale' : 'committed') };
    const wait = async () => {
      waits += 1;
    };
    const app = createApp({ store: slow, clock: () => 0, chance: counted(), wait });
    const attempt = async () => ({ answer: ++loads, change: {} });
    expect(await app.decide({}, attempt)).toBe(4);
    expect([loads, waits]).toEqual([4, 3]);
    const never = createApp({
      store: { ...store, commit: async () => 'stale' },
      clock: () => 0,
      chance: counted(),
      wait,
    });
    loads = 0;
    await expect(never.decide({}, attempt)).rejects.toThrow(StoreError);
    expect(loads).toBe(16);
  });

  it('writes nothing for an update that was seen, whatever it comes to', async () => {
    const { app, store } = await createWorld();
    const renamed = async (name: string) =>
      app.decide({ update: 'u' }, async (_, again) => ({ answer: again, change: { people: [personOf(name)] } }));
    expect(await renamed('ann')).toBe(false);
    expect(await renamed('bea')).toBe(true);
    expect((await store.people([idOf('ann'), idOf('bea')])).map(({ id }) => id)).toEqual([idOf('ann')]);
  });

  it('tells those who listen after each commit, and not before', async () => {
    const { app, store } = await createWorld();
    const heard: boolean[] = [];
    const seen = { key: '::u', at: 0 };
    const stop = app.onCommit(() => heard.push(true));
    await app.decide({}, async () => ({ answer: 1 }));
    expect(heard).toEqual([]);
    await app.decide({ update: 'u' }, async () => ({ answer: 1, change: {} }));
    expect([heard.length, await store.seen(seen.key)]).toEqual([1, true]);
    stop();
    await app.decide({}, async () => ({ answer: 1, change: {} }));
    expect(heard).toHaveLength(1);
  });
});
