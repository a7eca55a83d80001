import { afterAll } from 'vitest';
import { memoryStore } from '../src/app/memory-store.ts';
import { openStore } from '../src/store/index.ts';
import { openPostgresql } from '../src/store/postgresql.ts';
import { prismaStore } from '../src/store/prisma-store.ts';
import { storeContract } from '../src/testing/store-contract.ts';
import { testDatabase } from './support/postgresql.ts';
import { temporaryFile } from './support/temporary.ts';

storeContract('memory', async () => memoryStore());
storeContract('sqlite', () => openStore(`file:${temporaryFile('balint.db')}`));

// Opened once for all: to connect takes longer than what is asked then.
const database = await testDatabase();
const postgresql = await openPostgresql(database.url);
afterAll(() => postgresql.close());
storeContract('postgresql', async () => {
  await database.emptied();
  return { ...prismaStore(postgresql), close: async () => {} };
});
