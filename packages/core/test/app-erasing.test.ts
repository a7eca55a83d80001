import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { type App, type Caller, createApp, memoryStore, type Store, type Tables } from '../src/app/index.ts';
import { leadersOf, membershipOf } from '../src/group.ts';
import { phaseKey } from '../src/session.ts';
import { openStore } from '../src/store/index.ts';
import { heldFact } from '../src/testing/index.ts';
import { DAY, HOUR } from '../src/types.ts';
import { testDatabase } from './support/postgresql.ts';
import { temporaryFile } from './support/temporary.ts';
import {
  codeOf,
  counted,
  EVENING,
  identityOf,
  idOf,
  must,
  peopled,
  personOf,
  SOCIETY,
  STORES,
  scheduled,
  type World,
} from './support/world.ts';

const database = await testDatabase();

/** Everything that stands in a store, cell by cell: every table, every column, as text. */
type Cells = () => Promise<readonly Cell[]>;
interface Cell {
  readonly table: string;
  readonly text: string;
}

const BARE: readonly (readonly [string, () => Promise<readonly [Store, Cells]>])[] = [
  [
    'memory',
    async () => {
      const tables: Tables = new Map();
      const cells: Cells = async () =>
        [...tables].flatMap(([table, rows]) => [...rows].map((row) => ({ table, text: JSON.stringify(row) })));
      return [memoryStore(tables), cells];
    },
  ],
  [
    'sqlite',
    async () => {
      const path = temporaryFile('erased.db');
      const cells: Cells = async () => {
        const db = new BetterSqlite3(path, { readonly: true });
        const names = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all().map(String);
        const found = names.flatMap((table) => textsOf(table, db.prepare(`SELECT * FROM "${table}"`).all()));
        db.close();
        return found;
      };
      return [await openStore(`file:${path}`), cells];
    },
  ],
  [
    'postgresql',
    async () => {
      const cells: Cells = async () => {
        const tables = await database.query("SELECT tablename FROM pg_tables WHERE schemaname = 'public'");
        const found: Cell[] = [];
        for (const { tablename: table } of tables)
          found.push(...textsOf(String(table), await database.query(`SELECT * FROM "${table}"`)));
        return found;
      };
      return [await openStore(await database.emptied()), cells];
    },
  ],
];

const textsOf = (table: string, rows: readonly unknown[]): readonly Cell[] =>
  rows.flatMap((row) => Object.values(row as object).map((value) => ({ table, text: `${value}` })));

const SHARED = [...STORES, ['postgresql', async () => openStore(await database.emptied())] as const];

const KEY = 'keyOfSomeone';
const NAME = 'Wilhelmina Quist';
const HERE = { platform: 'telegram', tenant: '', id: '987650001' };
const THERE = { platform: 'slack', tenant: 'T9', id: 'U0WILLA' };
const caller: Caller = { identity: HERE };

/** Whatever leads to Wilhelmina, wherever it stands. */
const isTrace = (text: string, secrets: readonly string[]): boolean =>
  [NAME, 'Wilhelmina', HERE.id, THERE.id, ...secrets].some((one) => text.includes(one));

/** Somebody who did everything there is to do, in a group they co-lead and in others; gives back the secrets of their links. */
const livedThrough = async (world: World, north: string): Promise<readonly string[]> => {
  const { app, store } = world;
  const profile = { name: NAME, language: 'en', zone: 'UTC' };
  // Entered by name, and given a link of their own.
  const entered = must(await app.groups.enter(world.as('lena'), north, NAME, 'member'));
  const nameless = entered.group.members.at(-1)?.person ?? '';
  await store.commit({
    people: [personOf('will', { id: KEY, name: NAME, identities: [HERE, THERE], profession: 'nurse' })],
    roles: [{ society: SOCIETY, person: KEY, role: 'committee' }],
  });
  const { invitation: made } = must(await app.joining.invite(world.as('lena'), north, 'member'));
  must(await app.joining.join(caller, made.token, profile));
  const [request] = await app.joining.waitingRequests(north);
  must(await app.joining.answerJoin(world.as('lena'), request?.id ?? '', 'welcome'));
  must(await app.groups.setRole(world.as('lena'), north, KEY, 'co-leader'));
  must(await app.joining.invite(caller, north, 'observer'));
  const { invitation: own } = must(await app.joining.invite(world.as('ada'), north, 'member', KEY));
  // Asked to join another group.
  const south = await world.group({ name: 'South' }, { max: 'leader' });
  const { invitation: other } = must(await app.joining.invite(world.as('max'), south.id, 'member'));
  must(await app.joining.join(caller, other.token, profile));
  // Led and presented at a meeting, and offers at the next.
  const session = await scheduled(world, { id: north });
  const next = await scheduled(world, { id: north }, EVENING + 14 * DAY);
  must(await app.meetings.act(caller, next.id, { act: 'offer', person: KEY }));
  world.now = EVENING;
  await world.act('lena', session, { act: 'open' });
  must(await app.meetings.takePanel(caller, session.id));
  must(await app.meetings.act(caller, session.id, { act: 'offer', person: KEY }));
  let meeting = await world.act('lena', session, { act: 'choose', case: 1, presenter: KEY });
  while (meeting.at?.phase !== 'discussion')
    meeting = await world.act('lena', session, { act: 'advance', from: meeting.at ? phaseKey(meeting.at) : '' });
  world.now = EVENING + 2 * HOUR;
  await world.act('lena', session, { act: 'close' });
  await world.act('lena', session, { act: 'attest' });
  await app.tick(EVENING + 14 * DAY - HOUR);
  // Somebody opened the link that was made for them, and is asked for the name.
  await app.dialogues.keep(world.as('wanda'), {
    form: 'join',
    about: { token: own.token },
    answers: { called: NAME },
    field: 'name',
  });
  // A code for a third account, which nobody has typed.
  must(await app.linking.makeCode(caller));
  // A form under way on each platform.
  for (const identity of [HERE, THERE])
    await app.dialogues.keep({ identity }, { form: 'my-name', about: {}, answers: { name: NAME }, field: 'name' });
  // A link that is none.
  await app.joining.invited(caller, 'A'.repeat(22));
  expect(await store.people([nameless])).toHaveLength(1);
  must(await app.erasing.erasePerson(world.as('ada'), nameless));
  return [own.token];
};

describe.each(BARE)('somebody who did everything and is erased, on %s', (_, open) => {
  it('leaves no name, no account and no link of theirs in any table', async () => {
    const [store, cells] = await open();
    const { world, north } = await peopled(async () => store);
    const secrets = await livedThrough(world, north.id);
    const before = new Set((await cells()).flatMap(({ table, text }) => (isTrace(text, secrets) ? [table] : [])));
    // The test would see what it looks for.
    for (const table of ['Person', 'Identity', 'Dialogue', 'Guess', 'Post', 'Invitation'])
      expect([...before].some((one) => one === table || one === PLURALS[table])).toBe(true);
    const traces = await store.traces(personOf('will', { id: KEY, identities: [HERE, THERE] }));
    expect(Object.entries(traces).filter(([, all]) => all.length === 0)).toEqual([]);

    must(await world.app.erasing.eraseMe(caller));
    expect((await cells()).filter(({ text }) => isTrace(text, secrets))).toEqual([]);
    expect(await world.app.people.known(caller)).toBeUndefined();
    expect(await store.linkCode({ id: KEY })).toBeUndefined();
    // What other people's evidence rests on is there, by the key.
    const facts = await store.facts({ society: SOCIETY, people: [KEY] });
    expect(facts.map(({ minutes, role }) => [minutes, role])).toEqual([[90, 'co-leader']]);
    const [fact] = await store.facts({ society: SOCIETY, people: [idOf('mia')] });
    expect(fact?.held?.cases[0]?.presented).toBe(KEY);
    expect(fact?.held?.present).toBe(7);
  });

  it('is nowhere that somebody could be: no group, role, request or meeting to come', async () => {
    const [store] = await open();
    const { world, north } = await peopled(async () => store);
    await livedThrough(world, north.id);
    const [given] = (await store.invitations(north.id)).filter(({ by }) => by === KEY);
    must(await world.app.erasing.eraseMe(caller));
    const group = await store.group(north.id);
    expect(group && membershipOf(group, KEY)).toBeUndefined();
    expect(group && leadersOf(group)).toEqual([idOf('lena'), idOf('cora')]);
    expect(await store.roles({ person: KEY })).toEqual([]);
    expect(await store.requests({ person: KEY })).toEqual([]);
    expect((await store.invitation(given?.token ?? ''))?.revoked).toBe(world.now);
    const [next] = await world.app.dates.coming([north.id], world.now, 1);
    const seen = must(await world.app.meetings.look(world.as('lena'), next?.id ?? ''));
    expect(JSON.stringify([seen.session.seats, seen.session.offers])).not.toContain(KEY);
    expect((await store.notifications('due', 500)).filter(({ aim }) => 'person' in aim && aim.person === KEY)).toEqual(
      [],
    );
    expect(codeOf(await world.app.erasing.eraseMe(caller))).toBe('not-known');
  });
});

const PLURALS: Readonly<Record<string, string>> = {
  Person: 'people',
  Identity: 'identities',
  Dialogue: 'dialogues',
  Guess: 'guesses',
  Post: 'posted',
  Invitation: 'invitations',
};

describe.each(SHARED)('erasing, on %s', (_, open) => {
  it('waits until a meeting is closed, a group has a leader, and a society an administrator', async () => {
    const { world, north } = await peopled(open);
    const { app } = world;
    expect(must(await app.erasing.mine(world.as('lena'))).hindrance?.group?.id).toBe(north.id);
    expect(codeOf(await app.erasing.eraseMe(world.as('lena')))).toBe('leads-alone');
    expect(codeOf(await app.erasing.eraseMe(world.as('ada')))).toBe('last-administrator');
    expect(codeOf(await app.erasing.erasePerson(world.as('ada'), idOf('ada')))).toBe('last-administrator');
    const session = await scheduled(world, north);
    world.now = EVENING;
    await world.act('cora', session, { act: 'open' });
    await world.act('cora', session, { act: 'hand-over', to: idOf('cora') });
    expect(must(await app.erasing.mine(world.as('cora'))).hindrance?.session?.id).toBe(session.id);
    expect(codeOf(await app.erasing.eraseMe(world.as('cora')))).toBe('leads-a-meeting');
    world.now += HOUR;
    await world.act('cora', session, { act: 'close' });
    must(await app.erasing.eraseMe(world.as('cora')));
    must(await app.groups.setRole(world.as('ada'), north.id, idOf('max'), 'leader'));
    must(await app.erasing.eraseMe(world.as('lena')));
    must(await app.societies.nameRole(world.as('ada'), idOf('max'), 'administrator'));
    must(await app.erasing.eraseMe(world.as('ada')));
    expect((await world.store.roles({ society: SOCIETY })).map(({ person }) => person)).not.toContain(idOf('ada'));
  });

  it('of two administrators at once leaves one', async () => {
    const { world } = await peopled(open);
    must(await world.app.societies.nameRole(world.as('ada'), idOf('mia'), 'administrator'));
    const both = await Promise.all(['ada', 'mia'].map((name) => world.app.erasing.eraseMe(world.as(name))));
    expect(both.map(codeOf).sort()).toEqual(['last-administrator', 'ok']);
  });

  it('gives the place to whoever waits for it', async () => {
    const { world, north } = await peopled(open, { openness: 'open', room: { from: 2, to: 3 } });
    const session = await scheduled(world, north);
    for (const name of ['mia', 'max'])
      await world.act(name, session, { act: 'answer', person: idOf(name), is: 'coming' });
    must(await world.app.erasing.eraseMe(world.as('mia')));
    expect(await world.due()).toContain('place-offered max');
  });

  it('takes somebody out of a meeting that runs: the offer, and the seat of whoever had not come', async () => {
    const { world, north } = await peopled(open);
    const session = await scheduled(world, north);
    world.now = EVENING;
    await world.act('lena', session, { act: 'open' });
    for (const name of ['mia', 'max']) await world.act(name, session, { act: 'offer', person: idOf(name) });
    await world.act('max', session, { act: 'arrive', person: idOf('max') });
    world.now += HOUR;
    for (const name of ['mia', 'max']) must(await world.app.erasing.eraseMe(world.as(name)));
    const after = await world.store.session(session.id);
    expect(after?.offers).toEqual([]);
    expect(after?.seats.find(({ person }) => person === idOf('mia'))).toBeUndefined();
    expect(after?.seats.find(({ person }) => person === idOf('max'))).toMatchObject({ left: world.now });
  });

  it('by an administrator stands in the journal, by the key alone; of one’s own accord it stands nowhere', async () => {
    const { world } = await peopled(open);
    must(await world.app.erasing.eraseMe(world.as('noa')));
    expect(await world.store.entries(SOCIETY, 0, 9)).toEqual([]);
    must(await world.app.erasing.erasePerson(world.as('ada'), idOf('mia')));
    expect(await world.store.entries(SOCIETY, 0, 9)).toMatchObject([
      { did: 'erase', by: idOf('ada'), person: idOf('mia') },
    ]);
    expect(codeOf(await world.app.erasing.erasePerson(world.as('ada'), idOf('mia')))).toBe('not-seated');
  });

  it('leaves others what they have: their facts, and the account to whoever joins by it anew', async () => {
    const { world, north } = await peopled(open);
    await world.store.commit({
      facts: [
        heldFact({ id: 'one000000000', society: SOCIETY, person: idOf('max') }),
        heldFact({ id: 'two000000000', society: SOCIETY, person: idOf('mia') }),
      ],
    });
    must(await world.app.erasing.eraseMe(world.as('mia')));
    expect(await world.store.facts({ society: SOCIETY, people: [idOf('max'), idOf('mia')] })).toHaveLength(2);
    const { invitation } = must(await world.app.joining.invite(world.as('lena'), north.id, 'co-leader'));
    const joined = must(
      await world.app.joining.join(world.as('mia'), invitation.token, { name: 'M', language: 'en', zone: 'UTC' }),
    );
    expect(joined.me.id).not.toBe(idOf('mia'));
  });

  it('leaves no trace of an account they had before, and lets its next owner in', async () => {
    const { world, north } = await peopled(open);
    const session = await scheduled(world, north);
    world.now = EVENING;
    await world.act('lena', session, { act: 'open' });
    must(await world.app.meetings.takePanel(world.as('cora'), session.id));
    await world.app.dialogues.keep(world.as('cora'), { form: 'my-name', about: {}, answers: {}, field: 'name' });
    const standing = async () => (await world.store.posts(`panel:${session.id}`)).map(({ place }) => place.id);
    expect(await standing()).toContain('cora');
    const { invitation } = must(await world.app.joining.invite(world.as('ada'), north.id, 'member', idOf('cora')));
    const profile = { name: 'Cora', language: 'en', zone: 'UTC' };
    must(await world.app.joining.join(world.as('cora2'), invitation.token, profile));
    expect(await standing()).not.toContain('cora');
    expect(await world.store.dialogue(identityOf('cora'))).toBeUndefined();
    expect((await world.person('cora2')).id).toBe(idOf('cora'));
  });

  it.each([
    [
      'is welcomed into a group',
      async ({ app, as, group, store }: World) => {
        const { id } = await group({ name: 'South' }, { max: 'leader' });
        const { invitation } = must(await app.joining.invite(as('max'), id, 'member'));
        must(await app.joining.join(as('mia'), invitation.token, { name: 'Mia', language: 'en', zone: 'UTC' }));
        const [request] = await store.requests({ groups: [id] });
        return (other: App) => other.joining.answerJoin(as('max'), request?.id ?? '', 'welcome');
      },
    ],
    [
      'is given a role',
      async ({ as }: World) =>
        (other: App) =>
          other.societies.nameRole(as('ada'), idOf('mia'), 'administrator'),
    ],
  ])('leaves nobody where there is no person, when somebody %s at the same moment', async (_, prepare) => {
    const { world } = await peopled(open);
    const { store } = world;
    const deed = await prepare(world);
    // Another process, which has read and not written yet when the person is gone.
    const slow = { ...store };
    slow.commit = async (change) => {
      slow.commit = store.commit;
      must(await world.app.erasing.eraseMe(world.as('mia')));
      return store.commit(change);
    };
    const other = createApp({ store: slow, clock: () => world.now, chance: counted('x'), wait: async () => {} });
    expect(codeOf(await deed(other))).not.toBe('ok');
    const groups = await store.groups({ society: SOCIETY });
    expect(groups.filter((group) => membershipOf(group, idOf('mia')))).toEqual([]);
    expect(await store.roles({ person: idOf('mia') })).toEqual([]);
    expect(await store.requests({ person: idOf('mia') })).toEqual([]);
  });
});
