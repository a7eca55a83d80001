import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll } from 'vitest';

/** A PostgreSQL database for the tests of one file. */
export interface TestDatabase {
  readonly url: string;
  /** Does something behind the store's back. */
  readonly query: (sql: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** The URL, when there is nothing in the database but tables, or not even those. */
  readonly emptied: () => Promise<string>;
  readonly bare: () => Promise<string>;
}

/** Makes a database that is gone when the tests of this file are over. */
export const testDatabase = async (): Promise<TestDatabase> => {
  const server = process.env.TEST_POSTGRES_URL ?? '';
  const name = `balint_${randomUUID().replaceAll('-', '')}`;
  const url = new URL(server);
  url.pathname = name;
  const admin = new pg.Client(server);
  await admin.connect();
  await admin.query(`CREATE DATABASE "${name}"`);
  const client = new pg.Client(url.href);
  await client.connect();
  afterAll(async () => {
    await client.end();
    await admin.query(`DROP DATABASE "${name}" WITH (FORCE)`);
    await admin.end();
  });

  const query: TestDatabase['query'] = async (sql) => (await client.query(sql)).rows;
  const tables = `SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`;
  return {
    url: url.href,
    query,
    emptied: async () => {
      const all = await query(tables);
      await query(all.map(({ tablename }) => `DELETE FROM "${tablename}"`).join(';'));
      return url.href;
    },
    bare: async () => {
      await query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
      return url.href;
    },
  };
};
