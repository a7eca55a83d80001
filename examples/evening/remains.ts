import BetterSqlite3 from 'better-sqlite3';
import pg from 'pg';

/** One cell of a database. */
export interface Cell {
  readonly table: string;
  readonly column: string;
  readonly text: string;
}

type Row = Readonly<Record<string, unknown>>;

/** Asks the database at a URL, behind the back of whoever has it open. */
const ask = async (url: string, ...questions: readonly string[]): Promise<readonly (readonly Row[])[]> => {
  if (url.startsWith('file:')) {
    const db = new BetterSqlite3(url.slice('file:'.length), { readonly: true });
    try {
      return questions.map((sql) => db.prepare(sql).all() as readonly Row[]);
    } finally {
      db.close();
    }
  }
  const client = new pg.Client(url);
  await client.connect();
  try {
    const answers: (readonly Row[])[] = [];
    for (const sql of questions) answers.push((await client.query(sql)).rows);
    return answers;
  } finally {
    await client.end();
  }
};

/** The rows that answer a question. */
export const asked = async (url: string, question: string): Promise<readonly Row[]> =>
  (await ask(url, question))[0] ?? [];

/** Changes something in the database at a URL, behind the back of whoever has it open. */
export const change = async (url: string, sql: string): Promise<void> => {
  if (!url.startsWith('file:')) {
    await ask(url, sql);
    return;
  }
  const db = new BetterSqlite3(url.slice('file:'.length));
  try {
    db.exec(sql);
  } finally {
    db.close();
  }
};

/** Everything that stands in a database, cell by cell, in every table and column there is. */
export const cellsOf = async (url: string): Promise<readonly Cell[]> => {
  const list = url.startsWith('file:')
    ? "SELECT name FROM sqlite_master WHERE type = 'table'"
    : "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'";
  const [named = []] = await ask(url, list);
  const tables = named.map(({ name }) => String(name));
  const kept = await ask(url, ...tables.map((table) => `SELECT * FROM "${table}"`));
  return tables.flatMap((table, index) =>
    (kept[index] ?? []).flatMap((row) =>
      Object.entries(row).map(([column, value]) => ({ table, column, text: String(value) })),
    ),
  );
};

/** What a worker has still to do at a moment; nothing where all that is due has gone out. */
export const leftToDo = async (url: string, now: number): Promise<readonly string[]> => {
  const left = await ask(
    url,
    `SELECT 'post ' || subject AS what FROM "Post" WHERE behind > 0`,
    `SELECT 'notification ' || "key" AS what FROM "Notification" WHERE state = 'due' AND due <= ${now}`,
  );
  return left.flat().map(({ what }) => String(what));
};
