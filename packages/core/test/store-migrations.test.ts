import BetterSqlite3 from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import { StoreError } from '../src/errors.ts';
import { migrations } from '../src/store/generated/migrations.ts';
import { openStore } from '../src/store/index.ts';
import { migrate } from '../src/store/migrate-sqlite.ts';
import * as of from '../src/testing/store-values.ts';
import { CLEAN, difference, historyOf } from './support/schema-engine.ts';
import { temporaryFile } from './support/temporary.ts';

describe('a database that was opened', () => {
  let path: string;
  beforeEach(async () => {
    path = temporaryFile('balint.db');
    await (await openStore(`file:${path}`)).close();
  });

  test('has the schema of models.prisma', async () => {
    expect(await difference('sqlite', `file:${path}`)).toMatchObject({ exitCode: 0 });
  });

  test('would be found different if a column or an index were', async () => {
    const db = new BetterSqlite3(path);
    db.exec('DROP INDEX "Fact_session_idx"; ALTER TABLE "Society" ADD COLUMN "motto" TEXT');
    db.close();
    expect(await difference('sqlite', `file:${path}`)).toMatchObject({
      exitCode: 2,
      stdout: expect.stringMatching(/motto|Fact_session_idx/),
    });
  });

  test('has a history of migrations that Prisma finds clean, and goes on from', async () => {
    expect(await historyOf('sqlite', `file:${path}`)).toMatchObject(CLEAN);
  });

  test('is refused when it comes from a newer version, and left as it is', async () => {
    const db = new BetterSqlite3(path);
    migrate(db, [...migrations.sqlite, migration('99990101000000_later', 'CREATE TABLE "Later" ("id" TEXT)')]);
    const opening = openStore(`file:${path}`);
    await expect(opening).rejects.toThrow(StoreError);
    await expect(opening).rejects.toThrow(/newer version.*99990101000000_later/);
    expect(db.prepare('SELECT count(*) FROM "Later"').pluck().get()).toBe(0);
    db.close();
  });

  test('keeps what is in it when it is brought to the next version', async () => {
    const store = await openStore(`file:${path}`);
    await store.commit({ people: [of.person('anna')] });
    await store.close();
    const db = new BetterSqlite3(path);
    // As Prisma remakes a table: it is copied, dropped and renamed while `Identity` points to it.
    const remade = migration(
      '99990101000000_remade',
      `PRAGMA foreign_keys=OFF;
       CREATE TABLE "new_Person" AS SELECT * FROM "Person"; DROP TABLE "Person"; ALTER TABLE "new_Person" RENAME TO "Person";
       PRAGMA foreign_keys=ON;`,
    );
    migrate(db, [...migrations.sqlite, remade]);
    expect(db.prepare('SELECT person FROM "Identity"').pluck().all()).toEqual([of.id('anna')]);
    db.close();
  });
});

const migration = (name: string, sql: string) => ({ name, checksum: 'c0ffee', sql });

describe('migrating', () => {
  const tables = (db: BetterSqlite3.Database) =>
    db.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").pluck().all();

  test('applies each migration once, in order', () => {
    const db = new BetterSqlite3(':memory:');
    const one = migration('1_one', 'CREATE TABLE "A" ("id" TEXT)');
    const two = migration('2_two', 'ALTER TABLE "A" RENAME TO "B"; INSERT INTO "B" VALUES (\'x\')');
    migrate(db, [one]);
    migrate(db, [one, two]);
    migrate(db, [one, two]);
    expect(tables(db)).toEqual(['B', '_prisma_migrations']);
    expect(db.prepare('SELECT count(*) FROM "B"').pluck().get()).toBe(1);
    const kept = 'SELECT migration_name, checksum, applied_steps_count FROM "_prisma_migrations" ORDER BY 1';
    expect(db.prepare(kept).raw().all()).toEqual([
      ['1_one', 'c0ffee', 1],
      ['2_two', 'c0ffee', 1],
    ]);
  });

  test('applies all or none when one of them fails', () => {
    const db = new BetterSqlite3(':memory:');
    const good = migration('1_good', 'CREATE TABLE "A" ("id" TEXT)');
    expect(() => migrate(db, [good, migration('2_bad', 'CREATE TABLE "B" ("id" TEXT); NONSENSE')])).toThrow(/syntax/);
    expect(tables(db)).toEqual([]);
    migrate(db, [good]);
    expect(tables(db)).toEqual(['A', '_prisma_migrations']);
  });

  test('leaves another program’s database alone', () => {
    const db = new BetterSqlite3(':memory:');
    db.exec('CREATE TABLE "recipes" ("id" TEXT)');
    expect(() => migrate(db, migrations.sqlite)).toThrow(/another program/);
    expect(tables(db)).toEqual(['recipes']);
  });
});
