import { raw, type Sql } from '@prisma/client/runtime/client';
import { Prisma } from './generated/sqlite/browser.ts';

// Pieces of plain SQL, which is written where Prisma's own queries cost too much for what is asked at each tap.

/** As many rows or values as go into one statement. */
const AT_ONCE = 500;

/** A list, in pieces that fit a statement; none of an empty one. */
export const pieces = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, index) =>
    all.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  );

/** The name of a table or column; never one from outside. */
export const quoted = (name: string): Sql => raw(`"${name}"`);

export const columnList = (columns: readonly string[]): Sql => raw(columns.map((column) => `"${column}"`).join(', '));

/** All columns of each table, by their names: what a statement gives stays the same, whatever a table gets besides. */
export const COLUMNS = Object.fromEntries(
  Object.values(Prisma.ModelName).map((table) => [table, columnList(Object.keys(Prisma[`${table}ScalarFieldEnum`]))]),
) as Readonly<Record<Prisma.ModelName, Sql>>;
