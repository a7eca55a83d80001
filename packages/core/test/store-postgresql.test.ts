import { inspect } from 'node:util';
import pg from 'pg';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../src/app/store.ts';
import { StoreError } from '../src/errors.ts';
import type { Database } from '../src/store/database.ts';
import { openStore } from '../src/store/index.ts';
import { openPostgresql } from '../src/store/postgresql.ts';
import { prismaStore } from '../src/store/prisma-store.ts';
import * as of from '../src/testing/store-values.ts';
import { START } from '../src/testing/store-values.ts';
import { testDatabase } from './support/postgresql.ts';

const { url, query, emptied } = await testDatabase();
const other = new pg.Client(url);
await other.connect();
afterAll(() => other.end());

let database: Database;
let store: Store;
beforeEach(async () => {
  database = await openPostgresql(url);
  store = prismaStore(database);
  await emptied();
});
afterEach(async () => {
  await other.query('ROLLBACK');
  await database.close();
});

describe('the connections', () => {
  test.each([
    ['search_path', 'public'],
    ['transaction_isolation', 'read committed'],
    ['lock_timeout', '5s'],
    ['statement_timeout', '20s'],
    ['idle_in_transaction_session_timeout', '10s'],
  ])('have %s set', async (setting, value) => {
    for (const client of [database.writer, database.reader])
      expect(await client.$queryRawUnsafe(`SHOW ${setting}`)).toEqual([{ [setting]: value }]);
  });

  test('are ten at most, however much is asked at once', async () => {
    const commits = Array.from({ length: 40 }, (_, index) => store.commit({ seen: { key: `u${index}`, at: START } }));
    const reads = Array.from({ length: 40 }, () => store.society(of.id('society')));
    const mine = `SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'balint-kit'`;
    const [counted] = await query(mine);
    await Promise.all([...commits, ...reads]);
    const [after] = await query(mine);
    for (const row of [counted, after]) expect(row?.count).toBeLessThanOrEqual(10);
  });
});

describe('two who write at once', () => {
  const pair = ['anna', 'bo'];
  const renamed = (names: readonly string[], name: string) => ({
    people: names.map((one) => of.person(one, { version: 1, name })),
  });

  test('change several people in whatever order they name them, and never wait for each other', async () => {
    await store.commit({ people: pair.map((one) => of.person(one)) });
    // Somebody who waits in a circle would be told only after the time to wait for a lock is over.
    await query(`ALTER ROLE CURRENT_USER SET deadlock_timeout = '1min'`);
    const patient = await openStore(url);
    await other.query('BEGIN');
    await other.query(`SELECT * FROM "Person" WHERE "id" = '${of.id('anna')}' FOR UPDATE`);
    const first = patient.commit(renamed(pair, 'first'));
    await waiting(1);
    const second = patient.commit(renamed(pair.toReversed(), 'second'));
    await waiting(2);
    await other.query('ROLLBACK');
    expect(await Promise.all([first, second])).toEqual(['committed', 'stale']);
    await patient.close();
    await query('ALTER ROLE CURRENT_USER RESET deadlock_timeout');
  });

  test.each([
    ['forgotten', `DELETE FROM "Person"`, []],
    ['changed', `UPDATE "Person" SET "version" = 2, "name" = 'first'`, [{ name: 'first', version: 2 }]],
  ])('do not bring back whoever was %s meanwhile', async (_, meanwhile, left) => {
    await store.commit({ people: [of.person('anna')] });
    await other.query('BEGIN');
    await other.query(meanwhile);
    const second = store.commit(renamed(['anna'], 'second'));
    await waiting(1);
    await other.query('COMMIT');
    expect(await second).toBe('stale');
    expect(await store.people([of.id('anna')])).toMatchObject(left);
  });

  test('who wait for each other all the same are parted, and one of them is stale', async () => {
    await store.commit({ people: pair.map((one) => of.person(one)), sessions: [of.session('first')] });
    await other.query('BEGIN');
    await other.query(`SELECT * FROM "Session" FOR UPDATE`);
    const commit = store.commit({ ...renamed(pair, 'one'), sessions: [of.session('first', { version: 1 })] });
    // By now it holds the people, and waits for the session.
    await waiting();
    const [mine, answer] = await Promise.allSettled([other.query(`SELECT * FROM "Person" FOR UPDATE`), commit]);
    await other.query('ROLLBACK');
    if (mine.status === 'fulfilled') expect(answer).toEqual({ status: 'fulfilled', value: 'stale' });
    else expect([mine.reason.code, answer.status]).toEqual(['40P01', 'fulfilled']);
  });
});

/** Waits until so many wait for a lock. */
const waiting = async (many = 1) => {
  const locked = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  while ((await query(locked)).length < many) await new Promise((done) => setTimeout(done, 5));
};

test('what somebody else is claiming is passed by, and not waited for', async () => {
  const keys = ['a', 'b', 'c'];
  await store.commit({ notifications: keys.map((key, index) => of.notification(key, { due: START + index })) });
  await store.commit({ posts: [of.post('card'), of.post('late', { place: of.chat('-1002') })] });
  await other.query('BEGIN');
  await other.query(`SELECT * FROM "Notification" WHERE "key" = 'a' FOR UPDATE`);
  await other.query(`SELECT * FROM "Post" WHERE "id" = '${of.id('card')}' FOR UPDATE`);
  const held = await store.claim('here', START + 9, START + 99, 2);
  expect(held.map(({ notification }) => notification.key)).toEqual(['b', 'c']);
  expect((await store.claimPosts('here', START + 9, START + 99, 9)).map(({ id }) => id)).toEqual([of.id('late')]);
  await other.query('ROLLBACK');
  expect(await store.claim('here', START + 9, START + 99, 9)).toHaveLength(1);
});

describe('when the store breaks', () => {
  const told = (work: Promise<unknown>) => work.catch((error: unknown) => error);

  /** Has each change of a session break with this code, as PostgreSQL itself would. */
  const breaking = async (code: string) => {
    await query(`
      CREATE OR REPLACE FUNCTION breaks() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'Anna Andersson' USING ERRCODE = '${code}', DETAIL = ''; END $$;
      CREATE TRIGGER breaks BEFORE INSERT ON "Session" EXECUTE FUNCTION breaks()`);
  };
  afterEach(() => query('DROP TRIGGER IF EXISTS breaks ON "Session"'));

  test.each([
    ['53100', /the disk is full/],
    ['25006', /cannot be written to/],
    ['55P03', /locked by another process/],
    ['57014', /took too long/],
    ['53300', /no connection left/],
    ['42501', /may not do that/],
    ['XX001', /is damaged/],
    ['57P01', /connection to the database was lost/],
    ['XX000', /the database broke/],
  ])('by %s, it says so in words', async (code, words) => {
    await breaking(code);
    const broken = await told(store.commit({ seen: { key: 'u', at: START }, sessions: [of.session('first')] }));
    expect(broken).toBeInstanceOf(StoreError);
    expect(String(broken)).toMatch(words);
    expect(await store.seen('u')).toBe(false);
  });

  test.each(['40001', '40P01'])('by %s, somebody was faster', async (code) => {
    await breaking(code);
    expect(await store.commit({ sessions: [of.session('first')] })).toBe('stale');
  });

  test('by a lock that is held too long, it says so, nothing is written, and it goes on after', async () => {
    const change = { societies: [of.society()], seen: { key: 'u', at: START } };
    await other.query('BEGIN');
    await other.query('LOCK TABLE "Society"');
    const broken = await told(store.commit(change));
    expect(String(broken)).toMatch(/StoreError: the database stayed locked by another process/);
    await other.query('ROLLBACK');
    expect(await store.seen('u')).toBe(false);
    expect(await store.commit(change)).toBe('committed');
  });

  test('by a lost connection, it says so and finds another one', async () => {
    await other.query('BEGIN');
    await other.query('LOCK TABLE "Session"');
    const commit = told(store.commit({ sessions: [of.session('first')] }));
    await waiting();
    await query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event_type = 'Lock'`);
    expect(String(await commit)).toMatch(/StoreError: the connection to the database was lost/);
    await other.query('ROLLBACK');
    expect(await store.commit({ sessions: [of.session('first')] })).toBe('committed');
  });

  test('it says so without telling what was to be written', async () => {
    await query('ALTER TABLE "Person" RENAME TO "Gone"');
    try {
      const secret = of.person('anna', { name: 'Anna Andersson', identities: [of.identity('987654321')] });
      const broken = await told(store.commit({ people: [secret] }));
      expect(broken).toBeInstanceOf(StoreError);
      expect(broken).toHaveProperty('cause');
      expect(inspect(broken, { depth: 9 })).not.toMatch(/Andersson|987654321/);
    } finally {
      await query('ALTER TABLE "Gone" RENAME TO "Person"');
    }
  });
});

describe('opening', () => {
  /** The URL of the tests, changed. */
  const at = (change: Partial<Pick<URL, 'password' | 'username' | 'pathname' | 'port' | 'hostname' | 'search'>>) =>
    Object.assign(new URL(url), change).href;

  test.each([
    [
      'a wrong password',
      at({ password: 'secret-4711' }),
      /^StoreError: postgresql:\/\/[\w.]+:\d+\/\w+: the database refuses this user or this password/,
    ],
    ['no password', at({ password: '' }), /refuses this user or this password/],
    ['an unknown user', at({ username: 'nobody', password: 'secret-4711' }), /refuses this user or this password/],
    ['a database that is not there', at({ pathname: '/none' }), /no database of this name/],
    ['a server that is not there', at({ port: '1', password: 'secret-4711' }), /cannot be reached/],
    ['a host that is not there', at({ hostname: 'nowhere.invalid', password: 'secret-4711' }), /cannot be reached/],
    ['encryption that the server has not', at({ search: '?sslmode=verify-full' }), /cannot be encrypted/],
    ['a URL that cannot be read', 'postgresql://me:secret-4711#x@host/db', /cannot be read.*%23/],
    ['a URL cut off in its password', 'postgresql://me:47@secret-4711/1@host/db', /cannot be read.*%23/],
  ])('refuses %s in plain words, and never tells the password', async (_, wrong, words) => {
    const refused = await openStore(wrong).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(StoreError);
    expect(String(refused)).toMatch(words);
    expect(inspect(refused, { depth: 9 })).not.toMatch(/secret-4711|loopback-only/);
  });

  test('finds what was there when it was closed, by either name of the scheme', async () => {
    await store.commit({ people: [of.fullPerson] });
    const again = await openStore(url.replace('postgresql:', 'postgres:'));
    expect(await again.personBy(of.identity('7'))).toStrictEqual({ ...of.fullPerson, version: 1 });
    await again.close();
  });

  test('waits with closing for what was begun, and leaves no connection behind', async () => {
    await other.query('BEGIN');
    await other.query('LOCK TABLE "Seen"');
    const commits = Array.from({ length: 20 }, (_, index) => store.commit({ seen: { key: `u${index}`, at: START } }));
    await waiting();
    const closing = store.close();
    await new Promise((done) => setTimeout(done, 50));
    await other.query('ROLLBACK');
    expect(new Set(await Promise.all(commits))).toEqual(new Set(['committed']));
    await closing;
    const mine = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'balint-kit'`;
    while ((await query(mine)).length > 0) await new Promise((done) => setTimeout(done, 5));
    database = await openPostgresql(url);
  });
});
