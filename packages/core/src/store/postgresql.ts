import { PrismaPg } from '@prisma/adapter-pg';
import { sqltag as sql } from '@prisma/client/runtime/client';
import { StoreError } from '../errors.ts';
import { atOnce, broken, type Database } from './database.ts';
import { migrations } from './generated/migrations.ts';
import { PrismaClient } from './generated/postgresql/client.ts';
import type { PrismaClient as Either } from './generated/sqlite/client.ts';
import { migrate } from './migrate-postgresql.ts';

/** How many connections a process has at most; a server allows a hundred unless it is told otherwise. */
const CONNECTIONS = { writer: 6, reader: 4 };

/**
 * Nothing waits for ever: not for somebody else's lock, not for an answer, and nobody waits for a process that stands
 * still in the middle. Each statement sees what is committed when it begins, and a guard waits for the one before it.
 */
const SETTINGS = `
SET search_path TO public;
SET default_transaction_isolation TO 'read committed';
SET lock_timeout TO '5s';
SET statement_timeout TO '20s';
SET idle_in_transaction_session_timeout TO '10s'`;

/** What holds where the server does not even answer, in milliseconds. */
const UNANSWERED = { connectionTimeoutMillis: 10_000, query_timeout: 25_000, keepAlive: true };

/** Opens a database, and brings it to the newest schema. Rejects with a `StoreError`, in which there is no password. */
export const openPostgresql = async (url: string): Promise<Database> => {
  // An @ behind the host means that the host is none: a sign in the password has cut it off.
  if (!URL.canParse(url) || /:\/\/.*[/?#].*@/.test(url))
    throw new StoreError(
      'bad-url',
      'the URL of the database cannot be read; signs such as # / ? @ in a password are written %23 %2F %3F %40',
    );
  const clients: Either[] = [];
  const disconnect = async () => {
    await Promise.all(clients.map((client) => client.$disconnect()));
  };
  try {
    await prepare(url);
    const [writer, reader] = [clientOf(url, CONNECTIONS.writer), clientOf(url, CONNECTIONS.reader)];
    clients.push(writer, reader);
    const { inTurn, done } = atOnce();
    const close = async () => {
      await done();
      await disconnect();
    };
    return { reader, writer, inTurn, skipLocked: sql`FOR UPDATE SKIP LOCKED`, lock: sql`FOR UPDATE`, close };
  } catch (error) {
    await disconnect();
    throw broken(error, ['cannot-open', 'the database cannot be opened']);
  }
};

const connections = (url: string, max: number) => ({
  ...UNANSWERED,
  connectionString: url,
  fallback_application_name: 'balint-kit',
  max,
  onConnect: async (client: { query(text: string): Promise<unknown> }) => {
    await client.query(SETTINGS);
  },
});

const prepare = async (url: string): Promise<void> => {
  const { query_timeout: _, ...config } = connections(url, 1);
  const adapter = await new PrismaPg(config).connect();
  try {
    const connection = await adapter.underlyingDriver().connect();
    // What breaks while it is in use is told by the query too.
    connection.on('error', () => undefined);
    try {
      await migrate(connection, migrations.postgresql);
    } finally {
      connection.release(true);
    }
  } finally {
    await adapter.dispose();
  }
};

/** Made from the same models, the clients differ in types alone, and those of SQLite ask for less. */
const clientOf = (url: string, most: number): Either =>
  new PrismaClient({
    adapter: new PrismaPg(connections(url, most)),
    errorFormat: 'minimal',
    transactionOptions: { maxWait: 30_000, timeout: 30_000 },
  }) as unknown as Either;
