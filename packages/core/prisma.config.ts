import { defineConfig } from 'prisma/config';

// Generating needs no schema engine, yet the command line fetches one unless it is told of a file that exists.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: 'prisma/sqlite',
  migrations: { path: 'prisma/sqlite/migrations' },
});
