import type { Store } from '../app/store.ts';
import { StoreError } from '../errors.ts';

/**
 * Opens the store at a URL: `file:./balint.db` is an SQLite file, made where there is none. Its schema is brought to
 * this version's. Rejects with a `StoreError` for a URL of another kind, a file that is not a database or comes from a
 * newer version, and a file that cannot be opened.
 */
export const openStore = async (url: string): Promise<Store> => {
  const [, scheme, rest = ''] = /^([a-z][a-z0-9+.-]*):(.*)$/is.exec(url) ?? [];
  if (scheme !== 'file' || rest === '')
    throw new StoreError(
      `a store is opened by a URL such as file:./balint.db, not by ${scheme ?? 'one without a scheme'}`,
    );
  const [{ openSqlite }, { prismaStore }] = await Promise.all([import('./sqlite.ts'), import('./prisma-store.ts')]);
  return prismaStore(await openSqlite(rest));
};
