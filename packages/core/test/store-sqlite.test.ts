import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { inspect } from 'node:util';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Store } from '../src/app/store.ts';
import { InvalidData, StoreError } from '../src/errors.ts';
import { type Database, oneByOne } from '../src/store/database.ts';
import { openStore } from '../src/store/index.ts';
import { prismaStore } from '../src/store/prisma-store.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import * as of from '../src/testing/store-values.ts';
import { START } from '../src/testing/store-values.ts';
import { temporaryFile } from './support/temporary.ts';

let path: string;
let database: Database;
let store: Store;
beforeEach(async () => {
  path = temporaryFile('balint.db');
  database = await openSqlite(path);
  store = prismaStore(database);
});
afterEach(() => database.close());

/** Does something to the file behind the store's back. */
const behindItsBack = <T>(work: (db: BetterSqlite3.Database) => T): T => {
  const db = new BetterSqlite3(path);
  try {
    return work(db);
  } finally {
    db.close();
  }
};

test('writes of one process are made one by one, also after one that failed', async () => {
  const inTurn = oneByOne();
  const course: string[] = [];
  const work = (name: string) => async () => {
    course.push(`${name} begins`);
    await new Promise((done) => setTimeout(done, 2));
    course.push(`${name} ends`);
    if (name === 'b') throw new Error('b fails');
    return name;
  };
  const [a, b, c] = ['a', 'b', 'c'].map((name) => inTurn(work(name)));
  await expect(b).rejects.toThrow('b fails');
  expect([await a, await c]).toEqual(['a', 'c']);
  expect(course).toEqual(['a', 'b', 'c'].flatMap((name) => [`${name} begins`, `${name} ends`]));
});

describe('the connections', () => {
  test.each([
    ['journal_mode', 'wal', 'wal'],
    ['foreign_keys', 1n, 1n],
    ['busy_timeout', 5000n, 5000n],
    ['synchronous', 2n, 2n],
    ['secure_delete', 1n, 1n],
    ['query_only', 0n, 1n],
  ])('have %s set', async (pragma, ofWriter, ofReader) => {
    const sql = `PRAGMA ${pragma}`;
    const { writer, reader } = database;
    const [[written]] = await writer.$transaction([
      writer.$queryRawUnsafe<[object]>(sql),
      writer.$queryRawUnsafe('SELECT 1'),
    ]);
    const [read] = await reader.$queryRawUnsafe<[object]>(sql);
    expect(Object.values(written)).toEqual([ofWriter]);
    expect(Object.values(read)).toEqual([ofReader]);
  });

  test('refuse a write outside of a transaction', async () => {
    const { writer } = database;
    const data = { key: 'lone', at: 1 };
    const outside = /outside of a transaction/;
    await expect(writer.seen.create({ data })).rejects.toThrow(outside);
    await expect(writer.seen.deleteMany()).rejects.toThrow(outside);
    await expect(writer.$executeRaw`DELETE FROM "Seen"`).rejects.toThrow(outside);
    // Prisma begins no transaction for a batch of one.
    await expect(writer.$transaction([writer.seen.create({ data })])).rejects.toThrow(outside);
    expect(await store.seen('lone')).toBe(false);
  });

  test('refuse a write by the reader', async () => {
    const { reader } = database;
    const data = { key: 'lone', at: 1 };
    await expect(reader.seen.create({ data })).rejects.toThrow(/readonly/);
    await expect(reader.$transaction([reader.seen.create({ data }), reader.seen.count()])).rejects.toThrow(/readonly/);
    expect(await store.seen('lone')).toBe(false);
  });
});

test('no read, write or claim searches a whole table, so that costs stay flat as it grows', async () => {
  const statements: string[] = [];
  // It has nothing ready yet, and makes each statement anew.
  const store = prismaStore(await openSqlite(path));
  const prepared = vi.spyOn(BetterSqlite3.prototype, 'prepare');
  try {
    await store.commit({
      setup: of.setup(),
      societies: [of.society()],
      people: [of.person('anna')],
      groups: [of.group('north', { members: [{ person: of.id('anna'), role: 'leader', since: START }] })],
      sessions: [of.session('first')],
      dialogues: [of.dialogue('anna')],
      roles: [of.role()],
      series: [of.series()],
      invitations: [of.invitation('open')],
      requests: [of.request('ask')],
      facts: [of.fullFact],
      notifications: [of.notification('n')],
      posts: [of.post('card')],
      seen: { key: 'u', at: START },
    });
    await store.commit({
      setup: of.setup({ version: 1 }),
      societies: [of.society({ version: 1 })],
      people: [of.person('anna', { version: 1 })],
      groups: [of.group('north', { version: 1, members: [{ person: of.id('anna'), role: 'leader', since: START }] })],
      sessions: [of.session('first', { version: 1 })],
      dialogues: [of.dialogue('anna', { version: 1 })],
      forget: { dialogues: [of.identity('bo')], roles: [of.role({ person: of.id('bo') })] },
      raise: ['a', 'b'],
      retire: ['c'],
    });
    const groups = [of.id('north'), of.id('south')];
    const range = { from: START - 1, to: START + 1 };
    await Promise.all([
      store.setup(),
      store.society(of.id('society')),
      store.roles({ society: of.id('society') }),
      store.roles({ person: of.id('anna') }),
      store.people([of.id('anna'), of.id('bo')]),
      store.personBy(of.identity('anna')),
      store.group(of.id('north')),
      store.groupsAt(of.chat('-1')),
      store.groups({ person: of.id('anna') }),
      store.groups({ society: of.id('society') }),
      store.session(of.id('first')),
      ...[groups.slice(1), groups].flatMap((some) => [
        store.sessions({ groups: some }),
        store.sessions({ groups: some, ...range, limit: 3, newestFirst: true }),
        store.sessions({ groups: some, ...range, states: ['planned'], limit: 1 }),
        store.sessions({ groups: some, from: START, states: ['planned', 'running'] }),
      ]),
      store.lastNumber(of.id('north')),
      store.series(of.id('season')),
      store.facts({ society: of.id('society'), people: [of.id('anna'), of.id('bo')] }),
      store.facts({ session: of.id('first') }),
      store.invitation('secret'),
      store.invitations(of.id('north')),
      store.request(of.id('ask')),
      store.requests({ groups: [of.id('north')] }),
      store.requests({ groups, person: of.id('anna'), states: ['asked', 'first-talk'] }),
      store.requests({ person: of.id('anna') }),
      store.dialogue(of.identity('anna')),
      store.seen('u'),
      store.posts('card:x'),
      store.unplanned(START, 9),
      store.notifications('due', 9),
      store.claim('here', START, START + 9, 9),
      store.settle('n', { is: 'sent' }),
      store.settle('n', { is: 'later', due: START }),
      store.claimPosts('here', START, START + 9, 9),
      store.settlePost(of.id('card'), { shown: 1, ref: '1' }),
      store.settlePost(of.id('card'), { at: START }),
      store.settlePost(of.id('card'), { gone: true }),
      store.revive('n', START),
      store.recall('here', START),
      store.lease('tick', 'me', START, START + 9),
      store.prune({ seen: START, sent: START, dialogues: START, guesses: START, codes: START }),
    ]);
  } finally {
    statements.push(...prepared.mock.calls.map(([sql]) => sql));
    prepared.mockRestore();
    await store.close();
  }
  const asked = new Set(statements.filter((sql) => /^\s*(SELECT|INSERT|UPDATE|DELETE|WITH)/.test(sql)));
  expect(asked.size).toBeGreaterThan(45);
  const scans = behindItsBack((db) =>
    [...asked].flatMap((sql) => {
      const holes = sql.split('?').length - 1;
      const plan = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(Array(holes).fill(1));
      return plan
        .map((row) => String(Object(row).detail))
        .filter((step) => step.startsWith('SCAN') && step !== 'SCAN CONSTANT ROW' && step !== 'SCAN free');
    }),
  );
  expect(scans).toEqual([]);
});

describe('a statement that is held ready', () => {
  test('is made once, and asks for what it is asked each time', async () => {
    const people = [of.person('anna'), of.person('bo')];
    await store.commit({ people });
    const prepared = vi.spyOn(BetterSqlite3.prototype, 'prepare');
    try {
      for (const { id } of [...people, ...people]) expect(await store.people([id])).toMatchObject([{ id }]);
      const both = people.map(({ id }) => store.people([id]));
      expect((await Promise.all(both)).flat()).toMatchObject(people.map(({ id }) => ({ id })));
      expect(prepared).toHaveBeenCalledTimes(1);
    } finally {
      prepared.mockRestore();
    }
  });

  test('sees a table as it is after somebody else has altered it', async () => {
    await store.commit({ sessions: [of.session('first')] });
    const all = () => database.reader.$queryRaw<object[]>`SELECT * FROM "Session"`;
    const [first, [row]] = [await store.session(of.id('first')), await all()];
    behindItsBack((db) => {
      const columns = (db.pragma('table_info("Session")') as { name: string; type: string }[]).reverse();
      db.exec(`
        CREATE TABLE "Turned" ("new" TEXT DEFAULT 'x', ${columns.map(({ name, type }) => `"${name}" ${type}`)});
        INSERT INTO "Turned" SELECT 'x', ${columns.map(({ name }) => `"${name}"`)} FROM "Session";
        DROP TABLE "Session";
        ALTER TABLE "Turned" RENAME TO "Session"`);
    });
    expect(await store.session(of.id('first'))).toEqual(first);
    expect(await all()).toEqual([{ ...row, new: 'x' }]);
  });

  test('does not stay for ever where there are very many', async () => {
    const { reader } = database;
    const ask = (number: number) => reader.$queryRawUnsafe<[{ number: bigint }]>(`SELECT ${number} AS "number"`);
    const prepared = vi.spyOn(BetterSqlite3.prototype, 'prepare');
    try {
      for (let number = 1; number <= 1_000; number += 1) expect(Number((await ask(number))[0].number)).toBe(number);
      const made = prepared.mock.calls.length;
      await ask(1_000);
      expect(prepared).toHaveBeenCalledTimes(made);
      await ask(1);
      expect(prepared).toHaveBeenCalledTimes(made + 1);
    } finally {
      prepared.mockRestore();
    }
  });
});

test('a row that was read lately is read anew as soon as anything in it is another', async () => {
  const { fullGroup, fullSession } = of;
  await store.commit({ groups: [fullGroup], sessions: [fullSession] });
  const read = () => Promise.all([store.group(fullGroup.id), store.session(fullSession.id)]);
  const [group, session] = await read();
  expect((await read()).map((one, index) => one === [group, session][index])).toEqual([true, true]);
  behindItsBack((db) => db.exec(`UPDATE "Group" SET "name" = 'Another'; UPDATE "Session" SET "version" = 7`));
  expect(await read()).toEqual([
    { ...group, name: 'Another' },
    { ...session, version: 7 },
  ]);
});

test('facts that were read are counted from then on, and read anew when another process has written more', async () => {
  const { fullFact } = of;
  await store.commit({ facts: [fullFact] });
  const asked = { society: fullFact.society, people: [fullFact.person] };
  const first = await store.facts(asked);
  expect((await store.facts(asked))[0]).toBe(first[0]);
  expect(Object.isFrozen(first[0])).toBe(true);
  const other = await openStore(`file:${path}`);
  const later = { ...fullFact, id: of.id('later'), start: fullFact.start + 1 };
  await other.commit({ facts: [later] });
  await other.close();
  expect(await store.facts(asked)).toEqual([fullFact, later]);
});

test('people are read anew each time: nothing that names anybody is held', async () => {
  await store.commit({ people: [of.fullPerson] });
  const read = async () => (await store.people([of.fullPerson.id]))[0];
  const [first, second] = [await read(), await read()];
  expect(second).toEqual(first);
  expect(second).not.toBe(first);
});

test('a column that stays empty breaks the commit, and is not taken for somebody else who was faster', async () => {
  behindItsBack((db) =>
    db.exec(`DROP TABLE "Seen"; CREATE TABLE "Seen" ("key" TEXT PRIMARY KEY, "at", "more" TEXT NOT NULL)`),
  );
  const commit = store.commit({ seen: { key: 'telegram 1', at: 1 }, sessions: [of.session('first')] });
  await expect(commit).rejects.toMatchObject({ code: 'broken' });
  expect(await store.session(of.id('first'))).toBeUndefined();
});

describe('a row that does not fit its schema', () => {
  beforeEach(async () => {
    await store.commit({ sessions: [of.fullSession], people: [of.fullPerson], facts: [of.fullFact] });
  });

  test.each([
    ['an unknown field', `"course" = json_set("course", '$.note', 'x')`, []],
    ['an unknown field deep inside', `"course" = json_set("course", '$.seats[1].comment', 'x')`, ['seats', 1]],
    ['a word not on the list', `"course" = json_set("course", '$.seats[0].role', 'boss')`, ['seats', 0, 'role']],
    ['a word not on the list, in a column', `"state" = 'asleep'`, ['state']],
    ['no JSON', `"protocol" = '{'`, ['protocol']],
    ['JSON of another kind', `"course" = '"text"'`, ['venue']],
    ['a sentence for an id', `"group" = 'a sentence is no id'`, ['group']],
  ])('is refused with the way to the flaw: %s', async (_, change, way) => {
    behindItsBack((db) => db.exec(`UPDATE "Session" SET ${change}`));
    const refused = await store.session(of.fullSession.id).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(InvalidData);
    expect(refused).toMatchObject({ path: way });
    expect(String(refused)).toMatch(/^InvalidData: session; at /);
  });

  test('is not written either, nor anything with it', async () => {
    const session = Object.assign(of.session('second'), { note: 'what was said' });
    const seat = Object.assign({ person: of.id('bo'), role: 'member' } as const, { comment: 'what was said' });
    for (const sessions of [[session], [of.session('second', { seats: [seat] })]]) {
      const commit = store.commit({ societies: [of.society()], sessions });
      await expect(commit).rejects.toThrow(InvalidData);
      await expect(commit).rejects.not.toThrow(/what was said/);
    }
    expect(await store.societies()).toEqual([]);
  });
});

describe('when the store breaks', () => {
  test('it says so without telling what was to be written', async () => {
    behindItsBack((db) => db.exec('DROP TABLE "Identity"; DROP TABLE "Person"'));
    const secret = of.person('anna', { name: 'Anna Andersson', identities: [of.identity('987654321')] });
    for (const work of [store.commit({ people: [secret] }), store.personBy(of.identity('987654321'))]) {
      const broken = await work.catch((error: unknown) => error);
      expect(broken).toBeInstanceOf(StoreError);
      expect(broken).toHaveProperty('cause');
      expect(inspect(broken, { depth: 9 })).not.toMatch(/Andersson|987654321/);
    }
  });

  test('by a lock that is held too long, it says so, nothing is written, and it goes on after', async () => {
    const { writer } = database;
    await writer.$transaction([writer.$queryRaw`PRAGMA busy_timeout = 20`, writer.$queryRaw`SELECT 1`]);
    const change = { societies: [of.society()], seen: { key: 'u', at: START } };
    const other = new BetterSqlite3(path);
    other.exec('BEGIN IMMEDIATE');
    const works = [
      store.commit(change),
      store.lease('tick', 'me', START, START + 9),
      store.settle('n', { is: 'sent' }),
    ];
    for (const work of works) {
      await expect(work).rejects.toThrow(StoreError);
      await expect(work).rejects.toThrow(/locked by another process/);
      await expect(work).rejects.toMatchObject({ code: 'locked' });
    }
    other.close();
    expect(await store.societies()).toEqual([]);
    expect(await store.commit(change)).toBe('committed');
    expect(await store.seen('u')).toBe(true);
  });
});

/** Rights hold for everybody but root, who becomes nobody meanwhile. */
const asNobody = async <T>(work: () => Promise<T>): Promise<T> => {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(65_534);
  try {
    return await work();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
};

describe('a disk', () => {
  const tell = (sql: string) =>
    database.writer.$transaction([database.writer.$queryRawUnsafe(sql), database.writer.$queryRaw`SELECT 1`]);
  /** More than there is room for, and something small with it. */
  const large = (name: string) => ({
    seen: { key: name, at: START },
    people: Array.from({ length: 400 }, (_, index) => of.person(`${name}-${index}`)),
  });

  test('that is full refuses a change as a whole and says so; reads go on, and so does all when there is room again', async () => {
    await store.commit({ societies: [of.society()] });
    await tell('PRAGMA max_page_count = 1');
    for (const name of ['one', 'two'])
      await expect(store.commit(large(name))).rejects.toMatchObject({ name: 'StoreError', code: 'disk-full' });
    expect(await store.seen('one')).toBe(false);
    expect(await store.people([of.id('one-0')])).toEqual([]);
    expect(await store.societies()).toHaveLength(1);
    await tell('PRAGMA max_page_count = 1000000');
    expect(await store.commit(large('one'))).toBe('committed');
    expect(await store.people([of.id('one-399')])).toHaveLength(1);
  });

  test('that scribbles over the file meanwhile: it is said that it is damaged, and nothing of what it holds', async () => {
    await store.commit({ people: Array.from({ length: 400 }, (_, index) => of.person(`p${index}`)) });
    behindItsBack((db) => db.pragma('wal_checkpoint(TRUNCATE)'));
    writeFileSync(path, readFileSync(path).fill('Anna Andersson ', 3 * 4096));
    const told = await store.people([of.id('p7')]).catch((error: unknown) => error);
    expect(told).toMatchObject({ name: 'StoreError', code: 'damaged' });
    expect(inspect(told, { depth: 9 })).not.toContain('Andersson');
  });
});

describe('opening', () => {
  const refusal = (url: string) => openStore(url).catch((error: unknown) => error);

  test.each([
    ['a URL of another kind', 'mysql://root:secret@host/db', /file:.*not by mysql/],
    ['no URL', 'balint.db', /file:/],
    ['nothing', '', /file:/],
    ['a folder that is not there', 'file:/nowhere/at/all/balint.db', /its folder is not there/],
    ['a store in memory alone', 'file::memory:', /write-ahead log/],
  ])('refuses %s', async (_, url, words) => {
    const refused = await refusal(url);
    expect(refused).toBeInstanceOf(StoreError);
    expect(String(refused)).toMatch(words);
    expect(inspect(refused)).not.toMatch(/secret/);
  });

  test.each<[string, string, (good: Buffer) => Buffer]>([
    ['that is a letter', 'not-a-database', () => Buffer.from('Dear colleague, '.repeat(200))],
    ['that is a word', 'not-a-database', () => Buffer.from('Hi')],
    ['that was cut off in its first page', 'damaged', (good) => good.subarray(0, 60)],
    ['that was cut off in the middle', 'damaged', (good) => good.subarray(0, 40_000)],
    // The version of SQLite's format with which it may be written, of which there are two.
    ['that only a later SQLite may write', 'read-only', (good) => Buffer.from(good).fill(3, 18, 19)],
  ])('refuses a file %s, and leaves it as it is', async (_, code, made) => {
    await database.close();
    const other = temporaryFile('other.db');
    const content = made(readFileSync(path));
    writeFileSync(other, content);
    const message = expect.stringContaining(`file:${other}: `);
    expect(await refusal(`file:${other}`)).toMatchObject({ name: 'StoreError', code, message });
    expect(readFileSync(other).equals(content)).toBe(true);
    expect(readdirSync(dirname(other))).toEqual(['other.db']);
  });

  test('refuses a folder, and what the user of the program may not write', async () => {
    await database.close();
    const folder = dirname(path);
    expect(await refusal(`file:${folder}`)).toMatchObject({ code: 'cannot-open' });
    chmodSync(path, 0o444);
    chmodSync(folder, 0o777);
    expect(await asNobody(() => refusal(`file:${path}`))).toMatchObject({ code: 'read-only' });
    chmodSync(path, 0o666);
    chmodSync(folder, 0o555);
    expect(await asNobody(() => refusal(`file:${path}`))).toMatchObject({ code: 'read-only' });
    expect(await asNobody(() => refusal(`file:${folder}/new.db`))).toMatchObject({ code: 'cannot-open' });
    chmodSync(folder, 0o777);
    chmodSync(path, 0o000);
    expect(await asNobody(() => refusal(`file:${path}`))).toMatchObject({ code: 'cannot-open' });
  });

  test('finds what was there when it was closed', async () => {
    await store.commit({ people: [of.fullPerson] });
    await database.close();
    const again = await openStore(`file:${path}`);
    expect(await again.personBy(of.identity('7'))).toStrictEqual({ ...of.fullPerson, version: 1 });
    await again.close();
    database = await openSqlite(path);
  });

  test('waits with closing for what was begun', async () => {
    const commits = Array.from({ length: 20 }, (_, index) => store.commit({ seen: { key: `u${index}`, at: START } }));
    await store.close();
    expect(new Set(await Promise.all(commits))).toEqual(new Set(['committed']));
    database = await openSqlite(path);
  });
});
