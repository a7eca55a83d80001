import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { empty } from '@prisma/client/runtime/client';
import type { SqlDriverAdapter, SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import BetterSqlite3 from 'better-sqlite3';
import { StoreError } from '../errors.ts';
import { broken, type Database, oneByOne } from './database.ts';
import { migrations } from './generated/migrations.ts';
import { PrismaClient } from './generated/sqlite/client.ts';
import { migrate } from './migrate-sqlite.ts';
import { keepReady } from './ready.ts';

/** How long a process waits for another one's write, in milliseconds. */
const BUSY = 5_000;

/** `FULL`: what was answered as done is on the disk. `secure_delete`: what was erased is not left lying in the file. */
const PRAGMAS = 'PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;';

/** Opens a file, makes it where there is none, and brings it to the newest schema. Rejects with a `StoreError`. */
export const openSqlite = async (path: string): Promise<Database> => {
  const clients: PrismaClient[] = [];
  const close = async () => {
    await Promise.all(clients.map((client) => client.$disconnect()));
  };
  try {
    prepare(path);
    const writer = clientOf(path, onlyTransactions);
    const reader = clientOf(path, onlyReads);
    clients.push(writer, reader);
    await Promise.all(clients.map((client) => client.$connect()));
    const inTurn = oneByOne();
    return { reader, writer, inTurn, skipLocked: empty, lock: empty, close: () => inTurn(close) };
  } catch (error) {
    await close();
    throw broken(error, ['cannot-open', 'the database cannot be opened']);
  }
};

/** In a write-ahead log readers and the writer do not wait for each other, and what was acknowledged is not lost. */
const prepare = (path: string): void => {
  const db = new BetterSqlite3(path, { timeout: BUSY });
  try {
    const mode = db.pragma('journal_mode = WAL', { simple: true });
    if (mode !== 'wal')
      throw new StoreError('cannot-open', `the database cannot keep a write-ahead log: its journal is ${mode}`);
    migrate(db, migrations.sqlite);
  } finally {
    db.close();
  }
};

type Guard = (connection: SqlDriverAdapter) => Promise<void>;

const clientOf = (path: string, guard: Guard): PrismaClient => {
  const connections = new PrismaBetterSqlite3({ url: `file:${path}`, timeout: BUSY });
  const adapter: SqlDriverAdapterFactory = {
    provider: connections.provider,
    adapterName: connections.adapterName,
    connect: async () => {
      const connection = await connections.connect();
      keepReady(connection);
      await connection.executeScript(PRAGMAS);
      await guard(connection);
      return connection;
    },
  };
  // A write may wait as long as the file may be locked. For longer messages Prisma reads the calling source file at each
  // error, and a stale commit is one.
  return new PrismaClient({
    adapter,
    errorFormat: 'minimal',
    transactionOptions: { maxWait: 30_000, timeout: 30_000 },
  });
};

/** One client is one connection: outside of a transaction a write would join, and leave with, somebody else's. */
const onlyTransactions: Guard = async (connection) => {
  const refuse = async () => {
    throw new StoreError('broken', 'the writer was used outside of a transaction');
  };
  Object.assign(connection, { queryRaw: refuse, executeRaw: refuse });
};

const onlyReads: Guard = (connection) => connection.executeScript('PRAGMA query_only = ON;');
