import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import BetterSqlite3 from 'better-sqlite3';
import { LRUCache } from 'lru-cache';

/** As many statements as are held ready; a list of another length makes another statement. */
const MOST = 500;
/** A longer one is of a long list, and seldom comes again. */
const LONGEST = 10_000;

/** As much of a statement as Prisma's adapter uses. */
interface Ready {
  readonly reader: boolean;
  bind(values: readonly unknown[]): Ready;
  run(): BetterSqlite3.RunResult;
  columns(): readonly BetterSqlite3.ColumnDefinition[];
  raw(): Ready;
  all(): readonly unknown[];
}

/**
 * Keeps the statements of a connection ready for the next time they are asked. Prisma's adapter makes each one anew,
 * binds its values for good and throws it away, and making it takes longer than what it does.
 */
export const keepReady = (connection: SqlDriverAdapter): void => {
  const db: unknown = Reflect.get(connection, 'client');
  if (!(db instanceof BetterSqlite3)) throw new TypeError('the adapter holds its database somewhere else');
  const ready = new LRUCache<string, Ready>({ max: MOST });
  const prepare = (text: string): Ready => {
    if (text.length > LONGEST) return readied(db, text);
    const known = ready.get(text);
    if (known) return known;
    const statement = readied(db, text);
    ready.set(text, statement);
    return statement;
  };
  Object.assign(db, { prepare });
};

const NOTHING: BetterSqlite3.RunResult = { changes: 0, lastInsertRowid: 0 };

const readied = (db: BetterSqlite3.Database, text: string): Ready => {
  const made = BetterSqlite3.prototype.prepare.call(db, text);
  if (made.reader) made.raw();
  let values: readonly unknown[] = [];
  let rows: readonly unknown[] | undefined;
  let columns: readonly BetterSqlite3.ColumnDefinition[] | undefined;
  /** What it was bound to is held no longer than it is needed. */
  const taken = (): readonly unknown[] => {
    const now = values;
    values = [];
    return now;
  };
  const statement: Ready = {
    reader: made.reader,
    bind: (given) => {
      [values, rows] = [given, undefined];
      return statement;
    },
    // A full disk has SQLite roll back by itself, and a second time would hide what was wrong.
    run: () => (text === 'ROLLBACK' && !db.inTransaction ? NOTHING : made.run(taken())),
    columns: () => {
      // Asked before the rows, but the columns of a table that was altered are known only when it has run. Those that
      // are named stay as they are; to list them takes longer than a row.
      rows = made.all(taken());
      if (columns === undefined || text.includes('*')) columns = made.columns();
      return columns;
    },
    raw: () => statement,
    all: () => {
      const found = rows ?? made.all(taken());
      rows = undefined;
      return found;
    },
  };
  return statement;
};
