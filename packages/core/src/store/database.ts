import type { Sql } from '@prisma/client/runtime/client';
import { StoreError, type StoreFault } from '../errors.ts';
import type { Prisma, PrismaClient } from './generated/sqlite/client.ts';

export type Statement<T = unknown> = Prisma.PrismaPromise<T>;

/** What the store needs of a database. Each kind of database has a file that opens it, and they differ in nothing else. */
export interface Database {
  /** For reading alone; it sees what was committed and waits for no writer. */
  readonly reader: PrismaClient;
  /** For writing alone, and in transactions alone. */
  readonly writer: PrismaClient;
  /** When a write may begin: at once, or when the one before it is done. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  /** How a claim passes by what others are claiming at this moment; empty where there is one writer at a time. */
  readonly skipLocked: Sql;
  /** How a row is held that is looked at to be changed; empty there too. */
  readonly lock: Sql;
  readonly close: () => Promise<void>;
}

/** One piece of work after another, whatever becomes of each. */
export const oneByOne = (): Database['inTurn'] => {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
};

/** Everything as soon as it comes; `done` when what was begun has ended. */
export const atOnce = (): { readonly inTurn: Database['inTurn']; readonly done: () => Promise<void> } => {
  const open = new Set<Promise<unknown>>();
  return {
    inTurn: (work) => {
      const turn = work();
      const ended = turn.catch(() => undefined).finally(() => open.delete(ended));
      open.add(ended);
      return turn;
    },
    done: async () => {
      await Promise.all(open);
    },
  };
};

/** The answer of a query, or a `StoreError`. */
export const read = async <T>(query: Statement<T>): Promise<T> => {
  try {
    return await query;
  } catch (error) {
    throw broken(error);
  }
};

/** Writes in one transaction, all or nothing; `stale` where a row to be changed is not there, or a new one is. */
export const write = async (
  { writer, inTurn }: Database,
  statements: readonly Statement[],
): Promise<readonly unknown[] | 'stale'> => {
  if (statements.length === 0) return [];
  // Prisma runs a batch of one outside of a transaction.
  const batch = statements.length === 1 ? [...statements, writer.$queryRaw`SELECT 1`] : [...statements];
  try {
    return await inTurn(() => writer.$transaction(batch));
  } catch (error) {
    if (isStale(error)) return 'stale';
    throw broken(error);
  }
};

/** One statement in a transaction of its own. */
export const writeOne = async <T>({ writer, inTurn }: Database, statement: Statement<T>): Promise<T> => {
  try {
    const [result] = await inTurn(() => writer.$transaction([statement, writer.$queryRaw`SELECT 1`]));
    return result;
  } catch (error) {
    throw broken(error);
  }
};

const isStale = (error: unknown): boolean => {
  const signs = signsOf(error);
  if (signs.some((sign) => STALE.has(sign))) return true;
  return signs.some((sign) => EMPTY.has(sign)) && /\bversion\b/.test(String(error));
};

/**
 * Prisma's codes for a row that is there already, and for one that is not there; the databases' for the first, in plain
 * SQL; and PostgreSQL's for two who wait for each other.
 */
const STALE: ReadonlySet<string> = new Set([
  ...['P2002', 'P2025'],
  ...['SQLITE_CONSTRAINT_PRIMARYKEY', 'SQLITE_CONSTRAINT_UNIQUE', '23505'],
  ...['40001', '40P01'],
]);

/** The databases' codes for a column that came out empty: a version does where the one before it does not stand. */
const EMPTY: ReadonlySet<string> = new Set(['SQLITE_CONSTRAINT_NOTNULL', '23502']);

/** What broke, in words without data; the cause tells the rest. `otherwise` is what it is where no sign is known. */
export const broken = (
  cause: unknown,
  otherwise: readonly [StoreFault, string] = ['broken', 'the database broke'],
): StoreError => {
  if (cause instanceof StoreError) return cause;
  const signs = signsOf(cause);
  const [, code, words] = FAULTS.find(([sign]) => signs.some((one) => sign.test(one))) ?? ['', ...otherwise];
  return new StoreError(code, words, { cause });
};

/** By the codes of SQLite, PostgreSQL and the network, and by what is said where there is no code. */
const FAULTS: readonly (readonly [RegExp, StoreFault, string])[] = [
  [/^SQLITE_BUSY|^55P03$/, 'locked', 'the database stayed locked by another process; end that one'],
  [/^SQLITE_FULL|^53100$|^ENOSPC$/, 'disk-full', 'the disk is full; make room on it'],
  [/^SQLITE_NOTADB/, 'not-a-database', 'the file is not a database; name another one, or put a copy in its place'],
  [/^SQLITE_CORRUPT|^XX00[12]$/, 'damaged', 'the database is damaged; put a copy in its place'],
  [
    /^SQLITE_READONLY|^25006$/,
    'read-only',
    'the database cannot be written to; give the user of this program the right to write it and its folder',
  ],
  [
    /^SQLITE_CANTOPEN|directory does not exist|^(EISDIR|EACCES|EPERM|EROFS)$/,
    'cannot-open',
    'its folder is not there, it is a folder itself, or the user of this program may not read and write there',
  ],
  [/^ENOENT$/, 'missing', 'the folder is not there'],
  [/^EEXIST$/, 'taken', 'there is a file of this name already'],
  [/^SQLITE_IOERR/, 'disk-failed', 'the disk refuses to read or write; look after it, and after its limits'],
  [
    /^28...$|password must be a string/,
    'denied',
    'the database refuses this user or this password; correct them in the URL',
  ],
  [/^3D000$/, 'no-database', 'there is no database of this name; make it, or name another one'],
  [/^42501$/, 'forbidden', 'the user of the database may not do that; let it make and change tables'],
  [/^53300$/, 'no-connection', 'the database has no connection left; let it allow more'],
  [/^57014$|^P2028$|^Query read timeout/, 'slow', 'the database took too long'],
  [
    /^Tls|^CERT_|SELF_SIGNED|UNABLE_TO_|not support SSL/,
    'not-encrypted',
    'the connection to the database cannot be encrypted; correct sslmode in the URL, or its certificate',
  ],
  [
    /^(ECONNREF|ENOTF|EAI_|EHOST|ENET|ETIMED)|NotReachable$|^57P03$|connect(ion)?( |_)timeout|trying to connect/i,
    'unreachable',
    'the database cannot be reached; see that it runs, and that host and port are right',
  ],
  [
    /^ECONNRESET$|^EPIPE$|^ConnectionClosed$|^08...$|^57P0.$|^Connection terminated/,
    'lost',
    'the connection to the database was lost',
  ],
];

/** What names a fault, at whichever depth Prisma puts it. */
const signsOf = (error: unknown, depth = 5): readonly string[] => {
  if (typeof error !== 'object' || error === null || depth === 0) return [];
  const signs = Object.entries(error).flatMap(([key, value]) => {
    if (typeof value !== 'string') return signsOf(value, depth - 1);
    return ['code', 'originalCode', 'kind'].includes(key) ? [value] : [];
  });
  return signs.length === 0 && error instanceof Error ? [error.message] : signs;
};
