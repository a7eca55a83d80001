import BetterSqlite3 from 'better-sqlite3';

/** One cell of a database. */
export interface Cell {
  readonly table: string;
  readonly column: string;
  readonly text: string;
}

/** Everything that stands in a database file, cell by cell, in every table and column there is. */
export const cellsOf = (path: string): readonly Cell[] => {
  const db = new BetterSqlite3(path, { readonly: true });
  try {
    const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as readonly string[];
    return tables.flatMap((table) =>
      (db.prepare(`SELECT * FROM "${table}"`).all() as readonly Readonly<Record<string, unknown>>[]).flatMap((row) =>
        Object.entries(row).map(([column, value]) => ({ table, column, text: String(value) })),
      ),
    );
  } finally {
    db.close();
  }
};

/** What a worker has still to do at a moment; nothing where all that is due has gone out. */
export const leftToDo = (path: string, now: number): readonly string[] => {
  const db = new BetterSqlite3(path, { readonly: true });
  try {
    const list = (sql: string, ...values: readonly unknown[]) =>
      db
        .prepare(sql)
        .pluck()
        .all(...values) as string[];
    return [
      ...list(`SELECT 'post ' || subject FROM "Post" WHERE behind > 0`),
      ...list(`SELECT 'notification ' || "key" FROM "Notification" WHERE state = 'due' AND due <= ?`, now),
    ];
  } finally {
    db.close();
  }
};
