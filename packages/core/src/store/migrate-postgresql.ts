import type { Migration } from './generated/migrations.ts';
import { missing, refuseForeign } from './migrate.ts';

/** One connection of node-postgres, as far as it is needed here. */
export interface Connection {
  query(sql: string, values?: string[]): Promise<{ readonly rows: readonly { readonly name?: unknown }[] }>;
}

/** The key under which Prisma's own command line migrates too. */
const LOCK = 72707369;

/** How long the others wait for the one that migrates. */
const PATIENCE = "SET LOCAL lock_timeout = '2min'; SET LOCAL statement_timeout = '10min'";

/** Prisma's own table of migrations, so that its command line finds the history as it left it. */
const HISTORY = `
CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum"              VARCHAR(64) NOT NULL,
    "finished_at"           TIMESTAMPTZ,
    "migration_name"        VARCHAR(255) NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        TIMESTAMPTZ,
    "started_at"            TIMESTAMPTZ NOT NULL DEFAULT now(),
    "applied_steps_count"   INTEGER NOT NULL DEFAULT 0
)`;

const RECORD = `
INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at", "applied_steps_count")
VALUES (gen_random_uuid(), $1, $2, now(), 1)`;

/**
 * Brings a database to the newest schema, in one transaction and under a lock: of the processes that open it at once
 * one does, and the others find nothing left to do. Rejects with a `StoreError` for a database that knows migrations
 * this version does not, and for one that is somebody else's.
 */
export const migrate = async (connection: Connection, migrations: readonly Migration[]): Promise<void> => {
  const names = async (sql: string) => (await connection.query(sql)).rows.map(({ name }) => name);
  // What each statement sees begins with itself: whoever waited for the lock sees what was done under it.
  await connection.query('BEGIN ISOLATION LEVEL READ COMMITTED');
  try {
    await connection.query(PATIENCE);
    await connection.query(`SELECT pg_advisory_xact_lock(${LOCK})`);
    refuseForeign(await names('SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()'));
    await connection.query(HISTORY);
    const applied = await names(
      'SELECT migration_name AS name FROM "_prisma_migrations" WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
    );
    for (const { name, checksum, sql } of missing(migrations, applied)) {
      await connection.query(sql);
      await connection.query(RECORD, [checksum, name]);
    }
    await connection.query('COMMIT');
  } catch (error) {
    await connection.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
};
