// Writes the migrations that lead from the kept ones to prisma/models.prisma, one for each kind of database, without a
// network: pnpm migration NAME. Without a name the SQL is only printed.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import pg from 'pg';
import { migrations, type Provider } from '../src/store/generated/migrations.ts';
import { migrate as migratePostgresql } from '../src/store/migrate-postgresql.ts';
import { migrate as migrateSqlite } from '../src/store/migrate-sqlite.ts';
import { startPostgresql } from '../test/support/postgresql-server.ts';
import { difference } from '../test/support/schema-engine.ts';

const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);

const name = process.argv[2];
if (name !== undefined && !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('The name of a migration is small letters, digits and underscores: add_reminders');
  process.exit(1);
}

/** Prints or writes what a database lacks that went through the kept migrations. */
const lead = async (provider: Provider, url: string): Promise<void> => {
  const { exitCode, stdout } = await difference(provider, url);
  if (exitCode === 0) {
    console.log(`The migrations of ${provider} already lead to models.prisma.`);
  } else if (name === undefined) {
    console.log(`-- ${provider}\n${stdout}`);
  } else {
    const made = join(import.meta.dirname, '../prisma', provider, 'migrations', `${stamp}_${name}`);
    mkdirSync(made);
    writeFileSync(join(made, 'migration.sql'), stdout ?? '');
    console.log(relative(process.cwd(), made));
  }
};

const folder = mkdtempSync(join(tmpdir(), 'balint-migration-'));
const server = await startPostgresql();
try {
  const path = join(folder, 'balint.db');
  const sqlite = new BetterSqlite3(path);
  migrateSqlite(sqlite, migrations.sqlite);
  sqlite.close();
  await lead('sqlite', `file:${path}`);

  const postgresql = new pg.Client(server.url);
  await postgresql.connect();
  await migratePostgresql(postgresql, migrations.postgresql);
  await postgresql.end();
  await lead('postgresql', server.url);
} finally {
  await server.stop();
  rmSync(folder, { recursive: true });
}
