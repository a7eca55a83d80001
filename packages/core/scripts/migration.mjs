// Writes the migration that leads from the kept ones to prisma/models.prisma, without a network or a schema engine of
// Prisma's own: node packages/core/scripts/migration.mjs NAME. Without a name the SQL is only printed.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';

const prisma = join(dirname(dirname(fileURLToPath(import.meta.url))), 'prisma');
const provider = 'sqlite';
const folder = join(prisma, provider, 'migrations');

const name = process.argv[2];
if (name !== undefined && !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('The name of a migration is small letters, digits and underscores: add_reminders');
  process.exit(1);
}

const wasm = join(
  dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm')),
  'schema_engine_bg.wasm',
);
const { instance } = await WebAssembly.instantiate(readFileSync(wasm), { './schema_engine_bg.js': engine });
engine.__wbg_set_wasm(instance.exports);
instance.exports.__wbindgen_start();
// A panic of the engine tells its reason here alone.
globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => console.error(message) };

const files = [join(provider, 'schema.prisma'), 'models.prisma'].map((path) => ({
  path,
  content: readFileSync(join(prisma, path), 'utf8'),
}));
const kept = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

/** A database in memory that went through the kept migrations. */
class Migrated extends PrismaBetterSqlite3 {
  async connect() {
    const database = await super.connect();
    for (const name of kept) await database.executeScript(readFileSync(join(folder, name, 'migration.sql'), 'utf8'));
    return database;
  }
}

const schemaEngine = await engine.SchemaEngine.new(
  { datamodels: files.map(({ path, content }) => [path, content]) },
  () => {},
  bindMigrationAwareSqlAdapterFactory(new Migrated({ url: ':memory:' })),
);
const { exitCode, stdout } = await schemaEngine.diff({
  from: { tag: 'schemaDatasource', files, configDir: '' },
  to: { tag: 'schemaDatamodel', files },
  script: true,
  shadowDatabaseUrl: null,
  exitCode: true,
  filters: { externalTables: [], externalEnums: [] },
});

if (exitCode === 0) {
  console.log('The migrations already lead to models.prisma.');
} else if (name === undefined) {
  process.stdout.write(stdout);
} else {
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const made = join(folder, `${stamp}_${name}`);
  mkdirSync(made);
  writeFileSync(join(made, 'migration.sql'), stdout);
  console.log(relative(process.cwd(), made));
}
