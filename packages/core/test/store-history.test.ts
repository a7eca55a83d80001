import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryStore } from '../src/app/memory-store.ts';
import { openStore } from '../src/store/index.ts';
import { aHistory, everything, play } from './support/history.ts';
import { testDatabase } from './support/postgresql.ts';
import { temporaryFile } from './support/temporary.ts';

const database = await testDatabase();

test.each([
  ['SQLite', async () => `file:${temporaryFile('balint.db')}`, 8],
  ['PostgreSQL', database.emptied, 4],
] as const)(
  'a random history is answered alike in memory and on %s, and ends the same, also when opened again',
  async (_, place, numRuns) => {
    const history = fc.asyncProperty(aHistory(60), async (steps) => {
      const url = await place();
      const memory = memoryStore();
      const store = await openStore(url);
      try {
        for (const [index, step] of steps.entries())
          expect(await play(store, step, index)).toEqual(await play(memory, step, index));
        expect(await everything(store)).toEqual(await everything(memory));
      } finally {
        await store.close();
      }
      const again = await openStore(url);
      expect(await everything(again)).toEqual(await everything(memory));
      await again.close();
    });
    await fc.assert(history, { numRuns });
  },
  120_000,
);
