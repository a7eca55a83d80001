import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import { backup, openStore, restore } from '../src/store/index.ts';
import * as of from '../src/testing/store-values.ts';
import { temporaryFile } from './support/temporary.ts';

const NOW = Date.UTC(2026, 10, 27, 8, 30, 5);

let path: string;
let copy: string;
let url: string;
beforeEach(() => {
  path = temporaryFile('balint.db');
  copy = join(dirname(path), 'copy.db');
  url = `file:${path}`;
});

/** A database with one meeting of this number. */
const withMeeting = async (number: number, at = url): Promise<void> => {
  const store = await openStore(at);
  await store.commit({ sessions: [of.session('first', { number })] });
  await store.close();
};
const numberIn = async (file: string): Promise<number | undefined> => {
  const store = await openStore(`file:${file}`);
  const session = await store.session(of.id('first'));
  await store.close();
  return session?.number;
};
const inFolder = () => readdirSync(dirname(path)).toSorted();
const edit = (file: string, sql: string): void => {
  const db = new BetterSqlite3(file);
  db.exec(sql);
  db.close();
};

describe('a copy', () => {
  test('has what was committed by its moment, while the store is open and goes on', async () => {
    const store = await openStore(url);
    await store.commit({ sessions: [of.session('first', { number: 1 })] });
    const bytes = await backup(url, copy);
    await store.commit({ sessions: [of.session('second', { number: 2 })] });
    await store.close();
    expect(bytes).toBe(statSync(copy).size);
    expect(inFolder()).toEqual(['balint.db', 'copy.db']);
    const copied = await openStore(`file:${copy}`);
    expect([await copied.session(of.id('first')), await copied.session(of.id('second'))]).toEqual([
      expect.objectContaining({ number: 1 }),
      undefined,
    ]);
    await copied.close();
  });

  test('is for nobody else to read', async () => {
    await withMeeting(1);
    await backup(url, copy);
    expect((statSync(copy).mode & 0o777).toString(8)).toBe('600');
  });

  test.each([
    ['there is no data', 'there is no data yet', () => {}],
    [
      'its name is taken',
      'there is a file of this name already',
      async () => {
        await withMeeting(1);
        writeFileSync(copy, 'mine');
      },
    ],
    [
      'the data is damaged',
      'the database is damaged',
      async () => {
        await withMeeting(1);
        truncateSync(path, 40_000);
      },
    ],
    ['it is no database', 'the file is not a database', () => writeFileSync(path, 'x'.repeat(5_000))],
    ['it is somebody else’s', 'the database belongs to another program', () => edit(path, 'CREATE TABLE "mine" (a)')],
    [
      'it comes from a newer version',
      /comes from a newer version: it has 2099_later/,
      async () => {
        await withMeeting(1);
        edit(
          path,
          `UPDATE "_prisma_migrations" SET "migration_name" = '2099_later' WHERE "migration_name" LIKE '%words'`,
        );
      },
    ],
  ])('is not made where %s, and nothing is left of it', async (_, why, prepare) => {
    await prepare();
    const before = inFolder();
    await expect(backup(url, copy)).rejects.toThrow(why);
    expect(inFolder()).toEqual(before);
    if (existsSync(copy)) expect(readFileSync(copy, 'utf8')).toBe('mine');
  });

  test('is not made in a folder that is not there', async () => {
    await withMeeting(1);
    await expect(backup(url, join(dirname(path), 'none', 'copy.db'))).rejects.toThrow('the folder is not there');
  });

  test('is not made of a database of another kind', async () => {
    await expect(backup('postgresql://me:secret@host/db', copy)).rejects.toThrow('only an SQLite file');
    await expect(restore(copy, 'postgresql://me:secret@host/db', NOW)).rejects.toThrow('only an SQLite file');
  });
});

describe('to go back to a copy', () => {
  test('puts it in the place of what is there, which is kept under the date', async () => {
    await withMeeting(1);
    await backup(url, copy);
    edit(path, 'UPDATE "Session" SET "number" = 2');
    chmodSync(path, 0o640);
    const aside = await restore(copy, url, NOW);
    expect(basename(aside ?? '')).toBe('balint-until-2026-11-27T083005Z.db');
    expect(inFolder()).toEqual(['balint-until-2026-11-27T083005Z.db', 'balint.db', 'copy.db']);
    expect((statSync(path).mode & 0o777).toString(8)).toBe('640');
    expect(await numberIn(path)).toBe(1);
    expect(await numberIn(aside ?? '')).toBe(2);
    expect(await numberIn(copy)).toBe(1);
  });

  test('works where nothing is left but a log, which is not read as if it belonged to the copy', async () => {
    await withMeeting(1);
    await backup(url, copy);
    const stray = join(dirname(path), 'balint.db-wal');
    writeFileSync(stray, 'left over');
    rmSync(path);
    expect(await restore(copy, url, NOW)).toBeUndefined();
    expect(existsSync(stray)).toBe(false);
    expect(await numberIn(path)).toBe(1);
  });

  test('works where what is there is damaged', async () => {
    await withMeeting(1);
    await backup(url, copy);
    writeFileSync(path, 'x'.repeat(5_000));
    const aside = await restore(copy, url, NOW);
    expect(readFileSync(aside ?? '', 'utf8')).toBe('x'.repeat(5_000));
    expect(await numberIn(path)).toBe(1);
  });

  test('takes what was written last along, where the copy was made with its log beside it', async () => {
    const other = `file:${join(dirname(path), 'other.db')}`;
    const store = await openStore(other);
    await store.commit({ sessions: [of.session('first', { number: 7 })] });
    expect(statSync(join(dirname(path), 'other.db-wal')).size).toBeGreaterThan(0);
    await restore(join(dirname(path), 'other.db'), url, NOW);
    await store.close();
    expect(await numberIn(path)).toBe(7);
  });

  test('lets every living message be looked at again, since it may show what the copy does not know', async () => {
    const store = await openStore(url);
    await store.commit({ posts: [of.post('card', { ref: '1', wanted: 3, shown: 3 })] });
    expect(await store.claimPosts(of.post('card').place.platform, NOW, NOW + 60_000, 5)).toEqual([]);
    await store.close();
    await backup(url, copy);
    await restore(copy, url, NOW);
    const back = await openStore(url);
    const behind = await back.claimPosts(of.post('card').place.platform, NOW, NOW + 60_000, 5);
    await back.close();
    expect(behind).toEqual([expect.objectContaining({ ref: '1', wanted: 4, shown: 3 })]);
  });

  test('is refused while anybody has it open, and changes nothing', async () => {
    await withMeeting(1);
    await backup(url, copy);
    const store = await openStore(url);
    await store.commit({ sessions: [of.session('second', { number: 2 })] });
    const before = inFolder();
    await expect(restore(copy, url, NOW)).rejects.toThrow('somebody has it open, such as a bot; stop it first');
    expect(inFolder()).toEqual(before);
    expect((await store.session(of.id('second')))?.number).toBe(2);
    await store.close();
    await restore(copy, url, NOW);
    expect(await numberIn(path)).toBe(1);
  });

  test.each([
    ['there is none', 'there is no such copy', () => {}],
    ['it is damaged', 'the database is damaged', () => truncateSync(copy, 40_000)],
    [
      'it is somebody else’s',
      'the database belongs to another program',
      () => edit(copy, 'DROP TABLE "_prisma_migrations"'),
    ],
    ['it is no database', 'the file is not a database', () => writeFileSync(copy, 'x'.repeat(5_000))],
    ['it is empty', 'the database belongs to another program', () => truncateSync(copy)],
    [
      'it comes from a newer version',
      /comes from a newer version: it has 2099_later/,
      () =>
        edit(
          copy,
          `UPDATE "_prisma_migrations" SET "migration_name" = '2099_later' WHERE "migration_name" LIKE '%words'`,
        ),
    ],
  ])('is refused where %s, and changes nothing', async (_, why, spoil) => {
    await withMeeting(1);
    if (why !== 'there is no such copy') await backup(url, copy);
    await spoil();
    const before = inFolder();
    await expect(restore(copy, url, NOW)).rejects.toThrow(why);
    expect(inFolder()).toEqual(before);
    expect(await numberIn(path)).toBe(1);
  });
});
