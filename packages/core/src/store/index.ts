import type { Store } from '../app/store.ts';
import { StoreError } from '../errors.ts';
import type { Instant } from '../types.ts';

/**
 * Opens the store at a URL: `file:./balint.db` is an SQLite file, made where there is none, and
 * `postgresql://user:password@host/database` a database that several processes may share. Its schema is brought to this
 * version's. Rejects with a `StoreError` for a URL of another kind, a file that is not a database, a server that cannot
 * be reached or refuses, a database that comes from a newer version, and where the packages for it are not installed;
 * its words say where, and never a password.
 */
export const openStore = async (url: string): Promise<Store> => {
  const [scheme, rest] = parted(url);
  if (scheme === 'file' && rest !== '') {
    const { openSqlite } = await import('./sqlite.ts').catch(wanting(FOR_SQLITE));
    const { prismaStore } = await import('./prisma-store.ts');
    return prismaStore(await openSqlite(rest).catch(placed(url)));
  }
  if (scheme === 'postgresql' || scheme === 'postgres') {
    const { openPostgresql } = await import('./postgresql.ts').catch(wanting(FOR_POSTGRESQL));
    const { prismaStore } = await import('./prisma-store.ts');
    return prismaStore(await openPostgresql(url).catch(placed(url)));
  }
  throw new StoreError(
    'bad-url',
    `a store is opened by a URL such as file:./balint.db or postgresql://user:password@host/database, not by ${scheme ?? 'one without a scheme'}`,
  );
};

/**
 * Writes a copy of an SQLite database to a new file, as it stands at one moment and while it may be in use; gives back
 * its size in bytes. Rejects with a `StoreError` where there is no data, where the file is there already or cannot be
 * written, where the data is damaged or somebody else's, and for a database of another kind.
 */
export const backup = async (url: string, file: string): Promise<number> => {
  const path = pathOf(url);
  const { backupSqlite } = await import('./copies.ts').catch(wanting(FOR_SQLITE));
  return backupSqlite(path, file);
};

/**
 * Puts a copy in the place of an SQLite database, and gives back where that was put, if there was one; `now` is in its
 * new name. Rejects with a `StoreError`, and nothing is changed, where the copy is damaged, somebody else's or from a
 * newer version, where anybody has the database open, and for one of another kind.
 */
export const restore = async (file: string, url: string, now: Instant): Promise<string | undefined> => {
  const path = pathOf(url);
  const { restoreSqlite } = await import('./copies.ts').catch(wanting(FOR_SQLITE));
  return restoreSqlite(file, path, now);
};

const FOR_SQLITE = '@prisma/client, @prisma/adapter-better-sqlite3 and better-sqlite3';
const FOR_POSTGRESQL = '@prisma/client and @prisma/adapter-pg';

/** Says which packages are wanted where one is not there: they are optional peers, so nobody has installed them unasked. */
const wanting =
  (packages: string) =>
  (cause: unknown): never => {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'ERR_MODULE_NOT_FOUND')) throw cause;
    throw new StoreError('not-installed', `this store needs ${packages}: install them beside @balintkit/core`, {
      cause,
    });
  };

const parted = (url: string): readonly [scheme: string | undefined, rest: string] => {
  const [, scheme, rest = ''] = /^([a-z][a-z0-9+.-]*):(.*)$/is.exec(url) ?? [];
  return [scheme, rest];
};

const pathOf = (url: string): string => {
  const [scheme, path] = parted(url);
  if (scheme !== 'file' || path === '') throw new StoreError('bad-url', 'only an SQLite file is copied this way');
  return path;
};

/** Says where it was that a store could not be opened, without who may open it and by which password. */
const placed =
  (url: string) =>
  (cause: unknown): never => {
    if (!(cause instanceof StoreError) || cause.code === 'bad-url') throw cause;
    const { host, pathname } = new URL(url);
    const place = url.startsWith('file:') ? url : `postgresql://${host}${pathname}`;
    throw new StoreError(cause.code, `${place}: ${cause.message}`, { cause });
  };
