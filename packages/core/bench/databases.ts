import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store } from '../src/app/index.ts';
import { openStore } from '../src/store/index.ts';
import { startPostgresql } from '../test/support/postgresql-server.ts';
import type { Figure } from './bench.ts';

/** An empty store on each database. Both wait for the disk: what they answered as done is on it. */
export interface Databases {
  readonly sqlite: Store;
  readonly postgresql: Store;
}

/** Lends both databases to a piece of work; they are gone when it has ended, however it ended. */
export const withDatabases = async <T>(work: (databases: Databases) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'balint-bench-'));
  try {
    const server = await startPostgresql([]);
    try {
      const sqlite = await openStore(`file:${join(folder, 'bench.db')}`);
      try {
        const postgresql = await openStore(server.url);
        return await work({ sqlite, postgresql }).finally(() => postgresql.close());
      } finally {
        await sqlite.close();
      }
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** What was measured on both: PostgreSQL is compared with SQLite. */
export const besideEachOther = (
  name: string,
  unit: string,
  { postgresql, sqlite, ratio }: { readonly postgresql: number; readonly sqlite: number; readonly ratio: number },
): readonly Figure[] => [
  { name: `${name}.sqlite`, value: sqlite, unit },
  { name: `${name}.postgresql`, value: postgresql, unit, versus: `${name}.sqlite`, ratio },
];
