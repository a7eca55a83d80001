import type BetterSqlite3 from 'better-sqlite3';
import type { Migration } from './generated/migrations.ts';
import { missing, refuseForeign } from './migrate.ts';

/** Prisma's own table of migrations, so that its command line finds the history as it left it. */
const HISTORY = `
CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
)`;

const RECORD = `
INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "started_at", "finished_at", "applied_steps_count")
VALUES (lower(hex(randomblob(16))), ?, ?, unixepoch() * 1000, unixepoch() * 1000, 1)`;

/** Changes nothing, and is refused where nothing can be changed: SQLite opens such a file without a word. */
const WRITES = 'DELETE FROM "_prisma_migrations" WHERE FALSE';

const names = (db: BetterSqlite3.Database, sql: string): readonly unknown[] => db.prepare(sql).pluck().all();

/**
 * Brings a database to the newest schema, in one transaction: of two processes that open it at once, the second finds
 * nothing left to do. Throws a `StoreError` for a database that knows migrations this version does not, for one that is
 * somebody else's, and what SQLite says where it cannot be written to.
 */
export const migrate = (db: BetterSqlite3.Database, migrations: readonly Migration[]): void => {
  // A migration that makes a table anew must not take the rows that point to it along; inside of one it is too late.
  db.pragma('foreign_keys = OFF');
  db.transaction(() => {
    refuseForeign(names(db, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"));
    db.exec(HISTORY);
    const applied = names(
      db,
      'SELECT migration_name FROM "_prisma_migrations" WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
    );
    for (const { name, checksum, sql } of missing(migrations, applied)) {
      db.exec(sql);
      db.prepare(RECORD).run(checksum, name);
    }
    db.exec(WRITES);
  }).immediate();
};
