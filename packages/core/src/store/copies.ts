import { chmodSync, closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { StoreError } from '../errors.ts';
import type { Instant } from '../types.ts';
import { broken } from './database.ts';
import { migrations } from './generated/migrations.ts';
import { missing } from './migrate.ts';

/** What lies beside a database and belongs to it. */
const BESIDE = ['-wal', '-shm', '-journal'] as const;

/**
 * Copies a database as it stands at one moment, also while others write to it; the number of bytes. The copy is looked
 * through, and appears under its name once it is whole and on the disk; nobody else may read it. Throws a `StoreError`.
 */
export const backupSqlite = (from: string, to: string): number => {
  if (!existsSync(from)) throw new StoreError('missing', 'there is no data yet');
  if (existsSync(to)) throw new StoreError('taken', 'there is a file of this name already');
  return safely(() =>
    copied(from, to, (copy) => {
      const { size } = statSync(copy);
      renameSync(copy, to);
      onDisk(dirname(to));
      return size;
    }),
  );
};

/**
 * Puts a copy in the place of a database, and gives back where that was put, if there was one. `now` names it. Every
 * living message counts as behind from then on, since what it shows may be newer than the copy. Throws a `StoreError`
 * where the copy is not whole, and where somebody has the database open; nothing is changed then.
 */
export const restoreSqlite = (from: string, to: string, now: Instant): string | undefined => {
  if (!existsSync(from)) throw new StoreError('missing', 'there is no such copy');
  return safely(() =>
    copied(from, to, (copy) => {
      raisePosts(copy);
      onDisk(copy);
      const lock = locked(to);
      try {
        const aside = putAside(to, now, lock === undefined);
        if (aside !== undefined) chmodSync(copy, statSync(aside).mode);
        renameSync(copy, to);
        onDisk(dirname(to));
        return aside;
      } finally {
        lock?.close();
      }
    }),
  );
};

const safely = <T>(work: () => T): T => {
  try {
    return work();
  } catch (error) {
    throw broken(error, ['broken', 'the copy cannot be made']);
  }
};

/** Makes a whole copy beside where it is to stand, under another name, and takes it away if it was not put there. */
const copied = <T>(from: string, to: string, place: (copy: string) => T): T => {
  const copy = `${to}.${process.pid}.partial`;
  // SQLite writes into an empty file that is there, and what it holds is for nobody else.
  closeSync(openSync(copy, 'wx', 0o600));
  try {
    withDatabase(from, (db) => {
      refuseOthers(db);
      db.prepare('VACUUM INTO ?').run(copy);
    });
    withDatabase(copy, lookThrough);
    onDisk(copy);
    return place(copy);
  } finally {
    for (const end of ['', ...BESIDE]) rmSync(`${copy}${end}`, { force: true });
  }
};

const withDatabase = <T>(path: string, work: (db: BetterSqlite3.Database) => T): T => {
  const db = new BetterSqlite3(path, { fileMustExist: true });
  try {
    return work(db);
  } finally {
    db.close();
  }
};

/** Nothing but what this version knows, or an earlier one made. */
const refuseOthers = (db: BetterSqlite3.Database): void => {
  const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all();
  const history =
    'SELECT migration_name FROM "_prisma_migrations" WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL';
  const applied = tables.includes('_prisma_migrations') ? db.prepare(history).pluck().all() : [];
  if (!applied.includes(migrations.sqlite[0]?.name))
    throw new StoreError('foreign', 'the database belongs to another program');
  missing(migrations.sqlite, applied);
};

const lookThrough = (db: BetterSqlite3.Database): void => {
  const isWhole = db.pragma('integrity_check', { simple: true }) === 'ok';
  if (!isWhole || (db.pragma('foreign_key_check') as unknown[]).length > 0)
    throw new StoreError('damaged', 'the database is damaged');
};

const raisePosts = (copy: string): void =>
  withDatabase(copy, (db) => {
    db.exec('UPDATE "Post" SET "wanted" = "wanted" + 1, "behind" = "behind" + 1, "free" = 0');
  });

/**
 * Holds a database for oneself alone, and folds its log into it; throws where anybody has it open, reading or not. One
 * that is too damaged to be read holds nobody up.
 */
const locked = (path: string): BetterSqlite3.Database | undefined => {
  if (!existsSync(path)) return undefined;
  const db = new BetterSqlite3(path, { fileMustExist: true, timeout: 0 });
  try {
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('journal_mode = DELETE');
    return db;
  } catch (error) {
    db.close();
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code.startsWith('SQLITE_BUSY'))
      throw new StoreError('locked', 'somebody has it open, such as a bot; stop it first');
    if (!/^SQLITE_(CORRUPT|NOTADB)/.test(code)) throw error;
    return undefined;
  }
};

/**
 * The database stays under its name too until another one takes it, so that at no moment there is none. What is left of
 * a log goes along, or it would be read as if it belonged to the copy.
 */
const putAside = (path: string, now: Instant, withLog: boolean): string | undefined => {
  const end = extname(path);
  const until = new Date(now).toISOString().slice(0, 19).replaceAll(':', '');
  const aside = join(dirname(path), `${basename(path, end)}-until-${until}Z${end}`);
  const isThere = existsSync(path);
  if (isThere) linkSync(path, aside);
  for (const beside of withLog ? BESIDE : []) if (existsSync(path + beside)) renameSync(path + beside, aside + beside);
  return isThere ? aside : undefined;
};

/** What was written to a file, or what was named in a folder, outlives a power cut. */
const onDisk = (path: string): void => {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
};
