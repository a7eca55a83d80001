import type { Sql } from '@prisma/client/runtime/client';
import { StoreError } from '../errors.ts';
import type { Prisma, PrismaClient } from './generated/sqlite/client.ts';

export type Statement<T = unknown> = Prisma.PrismaPromise<T>;

/** What the store needs of a database. Each kind of database has a file that opens it, and they differ in nothing else. */
export interface Database {
  /** For reading alone; it sees what was committed and waits for no writer. */
  readonly reader: PrismaClient;
  /** For writing alone, and in transactions alone. */
  readonly writer: PrismaClient;
  /** When a write may begin: at once, or when the one before it is done. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  /** How a claim passes by what others are claiming at this moment; empty where there is one writer at a time. */
  readonly skipLocked: Sql;
  readonly close: () => Promise<void>;
}

/** One piece of work after another, whatever becomes of each. */
export const oneByOne = (): Database['inTurn'] => {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
};

/** The answer of a query, or a `StoreError`. */
export const read = async <T>(query: Statement<T>): Promise<T> => {
  try {
    return await query;
  } catch (error) {
    throw broken(error);
  }
};

/** Writes in one transaction, all or nothing; `stale` where a row to be changed is not there, or a new one is. */
export const write = async (
  { writer, inTurn }: Database,
  statements: readonly Statement[],
): Promise<readonly unknown[] | 'stale'> => {
  if (statements.length === 0) return [];
  // Prisma runs a batch of one outside of a transaction.
  const batch = statements.length === 1 ? [...statements, writer.$queryRaw`SELECT 1`] : [...statements];
  try {
    return await inTurn(() => writer.$transaction(batch));
  } catch (error) {
    if (STALE.has(codeOf(error))) return 'stale';
    throw broken(error);
  }
};

/** One statement in a transaction of its own. */
export const writeOne = async <T>({ writer, inTurn }: Database, statement: Statement<T>): Promise<T> => {
  try {
    const [result] = await inTurn(() => writer.$transaction([statement, writer.$queryRaw`SELECT 1`]));
    return result;
  } catch (error) {
    throw broken(error);
  }
};

/** Prisma's codes for a row that is there already, and for one that is not there. */
const STALE: ReadonlySet<unknown> = new Set(['P2002', 'P2025']);

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

/** What broke, in words without data; the cause tells the rest. */
export const broken = (cause: unknown, otherwise = 'the database broke'): StoreError => {
  if (cause instanceof StoreError) return cause;
  const code = driverCode(cause) ?? '';
  const [, words = otherwise] = WORDS.find(([start]) => code.startsWith(start)) ?? [];
  return new StoreError(words, { cause });
};

const WORDS = [
  ['SQLITE_BUSY', 'the database stayed locked by another process'],
  ['SQLITE_FULL', 'the disk is full'],
  ['SQLITE_NOTADB', 'the file is not a database'],
  ['SQLITE_CORRUPT', 'the database is damaged'],
  ['SQLITE_READONLY', 'the database cannot be written to'],
] as const;

/** The database's own code, which Prisma puts at one depth or another of what it throws. */
const driverCode = (error: unknown, depth = 5): string | undefined => {
  if (typeof error === 'string') return error.startsWith('SQLITE_') ? error : undefined;
  if (typeof error !== 'object' || error === null || depth === 0) return undefined;
  return Object.values(error)
    .map((part) => driverCode(part, depth - 1))
    .find((code) => code !== undefined);
};
