import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';
import type { Provider } from '../../src/store/generated/migrations.ts';
import { Described } from './described.ts';

const prisma = join(import.meta.dirname, '../../prisma');

/** The schema of one kind of database: its own part and the models. */
const schemaOf = (provider: string) =>
  [`${provider}/schema.prisma`, 'models.prisma'].map((path) => ({
    path,
    content: readFileSync(join(prisma, path), 'utf8'),
  }));

/** The kept migrations, as Prisma's engine wants to be told of them. */
const migrationsOf = (provider: string) => {
  const baseDir = join(prisma, provider, 'migrations');
  const names = readdirSync(baseDir, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: `provider = "${provider}"` },
    shadowDbInitScript: '',
    migrationDirectories: names.map(({ name }) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok' as const, value: readFileSync(join(baseDir, name, 'migration.sql'), 'utf8') },
      },
    })),
  };
};

/** What this test needs of a global whose values Node's types do not declare. */
declare const WebAssembly: {
  instantiate(
    code: Uint8Array,
    imports: Readonly<Record<string, object>>,
  ): Promise<{ readonly instance: { readonly exports: Readonly<Record<string, () => void>> } }>;
};

/** The engine is one module with one memory: begun twice, it mixes the two up. */
const begun = (async () => {
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
  const code = readFileSync(join(folder, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(code, { './schema_engine_bg.js': engine });
  engine.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start?.();
})();

/** Prisma's own schema engine on a database, offline: it runs as WebAssembly. */
const schemaEngine = async (provider: Provider, url: string): Promise<engine.SchemaEngine> => {
  await begun;
  const datamodels = schemaOf(provider).map(({ path: name, content }): [string, string] => [name, content]);
  const adapter = provider === 'sqlite' ? new PrismaBetterSqlite3({ url }) : new Described(url);
  return engine.SchemaEngine.new({ datamodels }, () => undefined, bindMigrationAwareSqlAdapterFactory(adapter));
};

const filters = { externalTables: [], externalEnums: [] };

/** What a database lacks of the model file: exit code 0 where nothing, 2 and the SQL where something. */
export const difference = async (provider: Provider, url: string) => {
  const files = schemaOf(provider);
  const schema = await schemaEngine(provider, url);
  return schema.diff({
    from: { tag: 'schemaDatasource', files, configDir: '' },
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: true,
    filters,
  });
};

/** What Prisma finds in the history of a database, and what it applies to go on from there. */
export const historyOf = async (provider: Provider, url: string) => {
  const schema = await schemaEngine(provider, url);
  const migrationsList = migrationsOf(provider);
  const found = await schema.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters });
  return { ...found, ...(await schema.applyMigrations({ migrationsList, filters })) };
};

/** A history that Prisma would have left so itself. */
export const CLEAN = {
  hasMigrationsTable: true,
  editedMigrationNames: [],
  failedMigrationNames: [],
  history: null,
  appliedMigrationNames: [],
};
