import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { StoreError } from '../src/errors.ts';
import { type Migration, migrations } from '../src/store/generated/migrations.ts';
import { openStore } from '../src/store/index.ts';
import { migrate } from '../src/store/migrate-postgresql.ts';
import { testDatabase } from './support/postgresql.ts';
import { CLEAN, difference, historyOf } from './support/schema-engine.ts';

const { url, query, bare } = await testDatabase();
/** Prisma's engine keeps its lock on a database for as long as its connection is open. */
const prismas = await testDatabase();
const [one, other] = [new pg.Client(url), new pg.Client(url)];
beforeAll(() => Promise.all([one.connect(), other.connect()]));
afterAll(() => Promise.all([one.end(), other.end()]));
beforeEach(bare);

const migration = (name: string, sql: string): Migration => ({ name, checksum: 'c0ffee', sql });
const tables = async () =>
  (await query("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")).map((row) => row.tablename);

describe('a database of PostgreSQL that was opened', () => {
  beforeEach(async () => {
    await (await openStore(url)).close();
  });

  test('has the schema of models.prisma', async () => {
    expect(await difference('postgresql', url)).toMatchObject({ exitCode: 0 });
  });

  test('would be found different if a column or an index were', async () => {
    await query('DROP INDEX "Fact_session_idx"; ALTER TABLE "Society" ADD COLUMN "motto" TEXT');
    const stdout = expect.stringMatching(/motto|Fact_session_idx/);
    expect(await difference('postgresql', url)).toMatchObject({ exitCode: 2, stdout });
  });

  test('has a history of migrations that Prisma finds clean, and goes on from', async () => {
    await (await openStore(prismas.url)).close();
    expect(await historyOf('postgresql', prismas.url)).toMatchObject(CLEAN);
  });

  test('is refused when it comes from a newer version, and left as it is', async () => {
    await migrate(one, [
      ...migrations.postgresql,
      migration('99990101000000_later', 'CREATE TABLE "Later" ("id" TEXT)'),
    ]);
    const opening = openStore(url);
    await expect(opening).rejects.toThrow(StoreError);
    await expect(opening).rejects.toThrow(/newer version.*99990101000000_later/);
    expect(await query('SELECT * FROM "Later"')).toEqual([]);
  });
});

describe('migrating PostgreSQL', () => {
  test('applies each migration once, in order, also where two begin at once', async () => {
    const first = migration('1_one', 'CREATE TABLE "A" ("id" TEXT)');
    const second = migration(
      '2_two',
      `ALTER TABLE "A" RENAME TO "B"; SELECT pg_sleep(0.1); INSERT INTO "B" VALUES ('x')`,
    );
    await migrate(one, [first]);
    await Promise.all([migrate(one, [first, second]), migrate(other, [first, second])]);
    expect(await tables()).toEqual(['B', '_prisma_migrations']);
    expect(await query('SELECT * FROM "B"')).toEqual([{ id: 'x' }]);
    const kept = 'SELECT migration_name, checksum, applied_steps_count FROM "_prisma_migrations" ORDER BY 1';
    expect((await query(kept)).map(Object.values)).toEqual([
      ['1_one', 'c0ffee', 1],
      ['2_two', 'c0ffee', 1],
    ]);
  });

  test('applies all or none when one of them fails', async () => {
    const good = migration('1_good', 'CREATE TABLE "A" ("id" TEXT)');
    const bad = migration('2_bad', 'CREATE TABLE "B" ("id" TEXT); NONSENSE');
    await expect(migrate(one, [good, bad])).rejects.toThrow(/syntax/);
    expect(await tables()).toEqual([]);
    await migrate(one, [good]);
    expect(await tables()).toEqual(['A', '_prisma_migrations']);
  });

  test('leaves another program’s database alone', async () => {
    await query('CREATE TABLE "recipes" ("id" TEXT)');
    await expect(migrate(one, migrations.postgresql)).rejects.toThrow(/another program/);
    expect(await tables()).toEqual(['recipes']);
  });
});
