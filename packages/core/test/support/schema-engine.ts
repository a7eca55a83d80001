import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';

const prisma = join(import.meta.dirname, '../../prisma');

/** The schema of one kind of database: its own part and the models. */
export const schemaOf = (provider: string) =>
  [`${provider}/schema.prisma`, 'models.prisma'].map((path) => ({
    path,
    content: readFileSync(join(prisma, path), 'utf8'),
  }));

/** The kept migrations, as Prisma's engine wants to be told of them. */
export const migrationsOf = (provider: string) => {
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

/** Prisma's own schema engine on an SQLite file, offline: it runs as WebAssembly. */
export const schemaEngine = async (path: string): Promise<engine.SchemaEngine> => {
  await begun;
  const datamodels = schemaOf('sqlite').map(({ path: name, content }): [string, string] => [name, content]);
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaBetterSqlite3({ url: `file:${path}` }));
  return engine.SchemaEngine.new({ datamodels }, () => undefined, adapter);
};
