import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryStore } from '../src/app/memory-store.ts';
import { openStore } from '../src/store/index.ts';
import { aHistory, everything, play } from './support/history.ts';
import { temporaryFile } from './support/temporary.ts';

test('a random history is answered alike in memory and on SQLite, and ends the same, also when opened again', async () => {
  const history = fc.asyncProperty(aHistory(60), async (steps) => {
    const url = `file:${temporaryFile('balint.db')}`;
    const memory = memoryStore();
    const sqlite = await openStore(url);
    try {
      for (const [index, step] of steps.entries())
        expect(await play(sqlite, step, index)).toEqual(await play(memory, step, index));
      expect(await everything(sqlite)).toEqual(await everything(memory));
    } finally {
      await sqlite.close();
    }
    const again = await openStore(url);
    expect(await everything(again)).toEqual(await everything(memory));
    await again.close();
  });
  await fc.assert(history, { numRuns: 20 });
}, 120_000);
