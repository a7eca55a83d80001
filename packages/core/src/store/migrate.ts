import { StoreError } from '../errors.ts';
import type { Migration } from './generated/migrations.ts';

/** Throws a `StoreError` where the tables of a database are somebody else's. */
export const refuseForeign = (tables: readonly unknown[]): void => {
  if (tables.length > 0 && !tables.includes('_prisma_migrations'))
    throw new StoreError('foreign', 'the database belongs to another program; name another one');
};

/** The migrations a database did not go through yet. Throws a `StoreError` where it knows one that this version does not. */
export const missing = (migrations: readonly Migration[], applied: readonly unknown[]): readonly Migration[] => {
  const unknown = applied.find((name) => !migrations.some((one) => one.name === name));
  if (unknown !== undefined)
    throw new StoreError(
      'newer',
      `the database comes from a newer version: it has ${unknown}, which this one does not know; install that version, or put back the copy from before`,
    );
  return migrations.filter(({ name }) => !applied.includes(name));
};
