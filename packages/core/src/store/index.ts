import type { Store } from '../app/store.ts';
import { StoreError } from '../errors.ts';

/**
 * Opens the store at a URL: `file:./balint.db` is an SQLite file, made where there is none, and
 * `postgresql://user:password@host/database` a database that several processes may share. Its schema is brought to this
 * version's. Rejects with a `StoreError` for a URL of another kind, a file that is not a database, a server that cannot
 * be reached or refuses, and a database that comes from a newer version.
 */
export const openStore = async (url: string): Promise<Store> => {
  const [, scheme, rest = ''] = /^([a-z][a-z0-9+.-]*):(.*)$/is.exec(url) ?? [];
  const { prismaStore } = await import('./prisma-store.ts');
  if (scheme === 'file' && rest !== '') return prismaStore(await (await import('./sqlite.ts')).openSqlite(rest));
  if (scheme === 'postgresql' || scheme === 'postgres')
    return prismaStore(await (await import('./postgresql.ts')).openPostgresql(url));
  throw new StoreError(
    `a store is opened by a URL such as file:./balint.db or postgresql://user:password@host/database, not by ${scheme ?? 'one without a scheme'}`,
  );
};
