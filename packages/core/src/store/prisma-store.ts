import type { Store } from '../app/store.ts';
import { claims } from './claims.ts';
import { statements } from './commit.ts';
import { type Database, write } from './database.ts';
import { reads } from './reads.ts';

/** The store on a database that Prisma speaks to. */
export const prismaStore = (database: Database): Store => ({
  ...reads(database),
  ...claims(database),
  commit: async (change) => ((await write(database, statements(database, change))) === 'stale' ? 'stale' : 'committed'),
  close: database.close,
});
