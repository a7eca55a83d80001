import { describe, expect, it } from 'vitest';
import type { Caller } from '../src/app/index.ts';
import type { Entry } from '../src/entry.ts';
import { DAY, HOUR } from '../src/types.ts';
import {
  codeOf,
  ELSEWHERE,
  EVENING,
  FRAME,
  idOf,
  interrupted,
  must,
  peopled,
  personOf,
  SOCIETY,
  STORES,
  scheduled,
  type World,
} from './support/world.ts';

const journal = async ({ store }: World): Promise<readonly Entry[]> => store.entries(SOCIETY, 0, 99);

/** The journal as lines: who, what, about whom, which. */
const lines = async (world: World): Promise<readonly string[]> =>
  (await journal(world)).map(({ by, did, person, what }) =>
    [by, did, person, what].map((one) => (one ?? '-').replace(/0+$/, '')).join(' '),
  );

describe.each(STORES)('the journal, on %s', (_, open) => {
  it('keeps what an office let somebody do, and nothing that leaders do as such', async () => {
    const { world, north } = await peopled(open);
    const { app } = world;
    const [ada, carl, lena] = ['ada', 'carl', 'lena'].map((name) => world.as(name)) as [never, never, never];
    must(await app.groups.edit(lena, north.id, { name: 'Norra' }));
    must(await app.groups.setRole(lena, north.id, idOf('max'), 'co-leader'));
    must(await app.joining.invite(lena, north.id, 'member'));
    must(await app.dates.schedule(lena, north.id, { starts: EVENING }));
    expect(await lines(world)).toEqual([]);

    must(await app.groups.create(ada, { ...FRAME, name: 'West' }, false));
    world.now += HOUR;
    must(await app.groups.edit(carl, north.id, { name: 'North', minutes: 60 }));
    world.now += HOUR;
    must(await app.groups.setRole(ada, north.id, idOf('max'), 'leader'));
    world.now += HOUR;
    must(await app.groups.remove(ada, north.id, idOf('noa')));
    world.now += HOUR;
    must(await app.joining.invite(ada, north.id, 'leader'));
    world.now += HOUR;
    must(await app.joining.invite(ada, north.id, 'member', idOf('mia')));
    world.now += HOUR;
    must(await app.groups.end(ada, north.id));
    expect((await lines(world)).toReversed()).toEqual([
      'ada register-group - -',
      'carl edit-group - name.minutes',
      'ada name-leader max leader',
      'ada keep-group noa remove',
      'ada name-leader - leader',
      'ada move-identity mia -',
      'ada end-group - -',
    ]);
    expect((await journal(world)).at(-2)).toMatchObject({ society: SOCIETY, group: north.id });
  });

  it('keeps nothing of what was refused, changed nothing, or came twice', async () => {
    const { world, north } = await peopled(open);
    await world.app.groups.end(world.as('mia'), north.id);
    await world.app.groups.remove(world.as('ada'), north.id, idOf('zoe'));
    await world.app.groups.edit(world.as('ada'), north.id, { name: 'North' });
    await world.app.societies.nameRole(world.as('ada'), idOf('kim'), 'committee');
    await world.app.societies.takeRole(world.as('ada'), idOf('max'), 'committee');
    await world.app.societies.set(world.as('ada'), { name: 'SFAM' });
    expect(await lines(world)).toEqual([]);
    for (const _ of [1, 2]) must(await world.app.groups.create(world.as('ada', 'u1'), { ...FRAME, name: 'W' }, false));
    expect(await lines(world)).toEqual(['ada register-group - -']);
  });

  it('keeps who moved a meeting, and who settled one in the leader’s stead', async () => {
    const { world, north } = await peopled(open);
    const session = await scheduled(world, north);
    await world.act('ada', session, { act: 'move', starts: EVENING + HOUR, minutes: 90 });
    world.now = EVENING + 3 * HOUR;
    await world.act('lena', session, { act: 'close' });
    world.now += 15 * DAY;
    await world.act('carl', session, { act: 'settle-seat', person: idOf('mia'), minutes: 30 });
    world.now += HOUR;
    await world.act('carl', session, { act: 'attest' });
    expect(await lines(world)).toEqual([
      'carl settle-in-stead - attest',
      'carl settle-in-stead mia settle-seat',
      'ada keep-meeting - move',
    ]);
    expect((await journal(world))[0]).toMatchObject({ session: session.id, group: north.id });
  });
});

describe.each(STORES)('roles, on %s', (_, open) => {
  const held = async ({ store }: World) =>
    (await store.roles({ society: SOCIETY })).map(({ person, role }) => `${person.replace(/0+$/, '')} ${role}`).sort();

  it('are given and taken back by an administrator, who is told of in the journal', async () => {
    const { world } = await peopled(open);
    const ada = world.as('ada');
    must(await world.app.societies.nameRole(ada, idOf('mia'), 'administrator'));
    must(await world.app.societies.nameRole(ada, idOf('mia'), 'administrator'));
    expect(await held(world)).toContain('mia administrator');
    expect(await world.due()).toEqual(['named-role mia']);
    expect(codeOf(await world.app.societies.load(world.as('mia')))).toBe('ok');
    world.now += HOUR;
    must(await world.app.societies.takeRole(world.as('mia'), idOf('carl'), 'coordinator'));
    expect(await held(world)).toEqual(['ada administrator', 'brit coordinator', 'kim committee', 'mia administrator']);
    expect(await lines(world)).toEqual(['mia take-role carl coordinator', 'ada name-role mia administrator']);
  });

  it('go to people of the society who have an account', async () => {
    const { world, north } = await peopled(open);
    const ada = world.as('ada');
    must(await world.app.groups.enter(ada, north.id, 'Nora', 'member'));
    const nora = (await world.store.group(north.id))?.members.at(-1)?.person ?? '';
    for (const person of [nora, idOf('otto'), idOf('nemo')])
      expect(codeOf(await world.app.societies.nameRole(ada, person, 'committee'))).toBe('not-seated');
    const seen = must(await world.app.societies.load(ada));
    const names = (await world.app.societies.members(seen)).map(({ name }) => name);
    expect(names).toEqual(['Ada', 'Brit', 'Carl', 'Cora', 'Kim', 'Lena', 'Max', 'Mia', 'Noa', 'Olga']);
  });

  it('leave one administrator at least, also when two lay theirs down at once', async () => {
    const { world } = await peopled(open);
    const { app } = world;
    const resign = (name: string) => app.societies.takeRole(world.as(name), idOf(name), 'administrator');
    expect(codeOf(await resign('ada'))).toBe('last-administrator');
    must(await app.societies.nameRole(world.as('ada'), idOf('mia'), 'administrator'));
    const codes = (await Promise.all([resign('ada'), resign('mia')])).map(codeOf).sort();
    expect(codes).toEqual(['last-administrator', 'ok']);
    expect((await held(world)).filter((one) => one.endsWith('administrator'))).toHaveLength(1);
  });
});

describe.each(STORES)('the society, on %s', (_, open) => {
  it('is set from now on: a meeting that was opened keeps its credit rule', async () => {
    const { world, north } = await peopled(open);
    const session = await scheduled(world, north);
    world.now = EVENING;
    await world.act('lena', session, { act: 'open' });
    must(await world.app.societies.set(world.as('ada'), { creditRule: 'nl-knmg', name: 'KNMG', language: 'sv' }));
    expect(await world.store.society(SOCIETY)).toMatchObject({ creditRule: 'nl-knmg', name: 'KNMG', language: 'sv' });
    expect((await world.store.session(session.id))?.creditRule).toBe('se-sfam');
    must(await world.app.societies.set(world.as('ada'), { creditRule: 'none' }));
    expect(await world.store.society(SOCIETY)).not.toHaveProperty('creditRule');
    expect((await lines(world)).toSorted()).toEqual([
      'ada set-society - creditRule',
      'ada set-society - creditRule.name.language',
    ]);
  });

  it('has its own words until they are reset, and says so in the journal by a code alone', async () => {
    const { world } = await peopled(open);
    const { app, store } = world;
    const chair = { words: { language: 'en', set: { 'role-leader': 'chair' } } } as const;
    expect(codeOf(await app.societies.set(world.as('lena'), chair))).toBe('administrators-only');
    must(await app.societies.set(world.as('ada'), chair));
    must(await app.societies.set(world.as('ada'), chair));
    const unit = { other: 'ак. ч.' };
    must(await app.societies.set(world.as('ada'), { words: { language: 'ru', set: { 'credit-points': unit } } }));
    expect(await store.society(SOCIETY)).toMatchObject({
      words: { en: { 'role-leader': 'chair' }, ru: { 'credit-points': unit } },
    });
    must(await app.societies.set(world.as('ada'), { words: { language: 'en', reset: 'role-leader' } }));
    must(await app.societies.set(world.as('ada'), { words: { language: 'ru', reset: 'credit-points' } }));
    expect(await store.society(SOCIETY)).not.toHaveProperty('words');
    expect(await store.society(ELSEWHERE)).not.toHaveProperty('words');
    expect(await lines(world)).toEqual(Array.from({ length: 4 }, () => 'ada set-society - words'));
  });
});

describe('each deed by office', () => {
  const PROFILE = { name: 'Nina', language: 'en', zone: 'Europe/Stockholm' } as const;

  /** A group with a date, a link, and somebody who asks to join; and what an administrator who is not in it can do there. */
  const scene = async () => {
    const { world, north } = await peopled();
    const { app } = world;
    const session = await scheduled(world, north);
    const { invitation } = must(await app.joining.invite(world.as('lena'), north.id, 'member'));
    must(await app.joining.join(world.as('nina'), invitation.token, PROFILE));
    const [request] = await app.joining.waitingRequests(north.id);
    if (!request) throw new Error('nobody asked');
    const mia = idOf('mia');
    const [from, minutes] = [EVENING - 300 * DAY, 90];
    const act = (caller: Caller, deed: Parameters<World['app']['meetings']['act']>[2]) =>
      app.meetings.act(caller, session.id, deed);
    const deeds = {
      create: (by: Caller) => app.groups.create(by, { ...FRAME, name: 'West' }, false),
      edit: (by: Caller) => app.groups.edit(by, north.id, { minutes: 60 }),
      'name a leader': (by: Caller) => app.groups.setRole(by, north.id, mia, 'leader'),
      'set a role': (by: Caller) => app.groups.setRole(by, north.id, mia, 'observer'),
      remove: (by: Caller) => app.groups.remove(by, north.id, mia),
      enter: (by: Caller) => app.groups.enter(by, north.id, 'Nora', 'member'),
      balance: (by: Caller) => app.groups.balance(by, north.id, mia, { minutes, sessions: 1, presented: 0, from }),
      bind: (by: Caller) => app.groups.bind(by, north.id, { platform: 'telegram', tenant: '', id: '-200' }),
      unbind: (by: Caller) => app.groups.unbind(by, north.id),
      invite: (by: Caller) => app.joining.invite(by, north.id, 'observer'),
      'invite a leader': (by: Caller) => app.joining.invite(by, north.id, 'leader'),
      'give a new account': (by: Caller) => app.joining.invite(by, north.id, 'member', mia),
      revoke: (by: Caller) => app.joining.revoke(by, north.id, invitation.token),
      welcome: (by: Caller) => app.joining.answerJoin(by, request.id, 'welcome'),
      'invite to a talk': (by: Caller) => app.joining.answerJoin(by, request.id, 'first-talk'),
      schedule: (by: Caller) => app.dates.schedule(by, north.id, { starts: EVENING + 7 * DAY }),
      move: (by: Caller) => act(by, { act: 'move', starts: EVENING + HOUR, minutes }),
      cancel: (by: Caller) => act(by, { act: 'cancel' }),
      'stand in': (by: Caller) => act(by, { act: 'stand-in', person: idOf('max') }),
      answer: (by: Caller) => act(by, { act: 'answer', person: mia, is: 'not-coming' }),
      end: (by: Caller) => app.groups.end(by, north.id),
      'name a role': (by: Caller) => app.societies.nameRole(by, mia, 'committee'),
      'take a role': (by: Caller) => app.societies.takeRole(by, idOf('kim'), 'committee'),
      set: (by: Caller) => app.societies.set(by, { retention: 5, zone: 'Europe/Oslo' }),
      words: (by: Caller) => app.societies.set(by, { words: { language: 'en', set: { 'role-leader': 'chair' } } }),
      erase: (by: Caller) => app.erasing.erasePerson(by, mia),
    };
    return { world, deeds };
  };
  type Name = keyof Awaited<ReturnType<typeof scene>>['deeds'];
  /** What makes something new each time it is asked for. */
  const NEW: ReadonlySet<Name> = new Set(['create', 'enter', 'balance']);

  it('writes one line, none when its update comes twice or it changes nothing, and none where it is refused', async () => {
    const names = Object.keys((await scene()).deeds) as Name[];
    for (const name of names) {
      const { world, deeds } = await scene();
      for (const stranger of ['noa', 'kim', 'brit', 'nemo']) {
        const refused: { readonly ok: boolean } = await deeds[name](world.as(stranger));
        expect(refused.ok, `${name} by ${stranger}`).toBe(false);
      }
      await deeds[name](world.as('otto'));
      expect(await journal(world), name).toEqual([]);
      expect(codeOf(await deeds[name](world.as('ada', 'u1'))), name).toBe('ok');
      const [line, ...more] = await journal(world);
      expect(line, name).toMatchObject({ society: SOCIETY, at: world.now, by: idOf('ada') });
      expect(JSON.stringify(line), name).not.toMatch(/West|Nora|Nina|Mia|chair|Oslo/);
      await deeds[name](world.as('ada', 'u1'));
      if (!NEW.has(name)) await deeds[name](world.as('ada', 'u2'));
      expect([line, ...more], name).toEqual(await journal(world));
      expect(more, name).toEqual([]);
    }
  });
});

describe('of two who act at the same moment, whenever one comes between what the other reads', () => {
  type Deed = (world: World) => Promise<unknown>;
  const asks = (name: string, deed: (app: World['app'], caller: ReturnType<World['as']>) => Promise<unknown>): Deed => {
    return (world) => deed(world.app, world.as(name));
  };
  const resigns = (name: string) =>
    asks(name, (app, caller) => app.societies.takeRole(caller, idOf(name), 'administrator'));
  const takes = (name: string, from: string) =>
    asks(name, (app, caller) => app.societies.takeRole(caller, idOf(from), 'administrator'));
  const erasesSelf = (name: string) => asks(name, (app, caller) => app.erasing.eraseMe(caller));
  const erases = (name: string, whom: string) =>
    asks(name, (app, caller) => app.erasing.erasePerson(caller, idOf(whom)));
  const names = (name: string, whom: string) =>
    asks(name, (app, caller) => app.societies.nameRole(caller, idOf(whom), 'administrator'));
  const lapses: Deed = (world) => world.app.tick(world.now);

  it.each<readonly [string, Deed, Deed]>([
    ['both lay it down', resigns('ada'), resigns('zoe')],
    ['each takes it from the other', takes('ada', 'zoe'), takes('zoe', 'ada')],
    ['both are erased', erasesSelf('ada'), erasesSelf('zoe')],
    ['one lays it down, the other is erased', resigns('ada'), erasesSelf('zoe')],
    ['one takes it, the other erases', takes('ada', 'zoe'), erases('zoe', 'ada')],
    ['each erases the other', erases('ada', 'zoe'), erases('zoe', 'ada')],
    ['one is named and is erased', names('ada', 'noa'), erasesSelf('noa')],
    ['one is named and is erased by the other', names('ada', 'noa'), erases('zoe', 'noa')],
    ['one is named and lapses', names('ada', 'old'), lapses],
  ])('%s: somebody stays who keeps the society, and a role is held by somebody who is there', async (_, one, two) => {
    for (const [first, second] of [
      [one, two],
      [two, one],
    ] as const)
      for (let number = 0, most = 0; number <= most; number += 1) {
        const { world } = await peopled();
        const { app, store } = world;
        await store.commit({ people: [personOf('old', { accepted: 0, heard: 0 })] });
        await world.roles({ society: SOCIETY, person: idOf('zoe'), role: 'administrator' });
        must(await app.societies.set(world.as('ada'), { retention: 3 }));
        const plain = { ...store };
        const calls = interrupted(store, number, () => second(world));
        await first(world);
        if (number === 0) most = calls();
        const roles = await plain.roles({ society: SOCIETY });
        const there = new Set((await plain.people(roles.map(({ person }) => person))).map(({ id }) => id));
        expect(roles.filter(({ person }) => !there.has(person))).toEqual([]);
        expect(roles.map(({ role }) => role)).toContain('administrator');
      }
  });
});
