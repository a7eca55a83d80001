import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { onTestFinished } from 'vitest';

/** The path of a database file that is gone when the test is over. */
export const temporaryFile = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'balint-evening-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'balint.db');
};

/** The URL of a PostgreSQL database that is gone when the test is over. */
export const temporaryDatabase = async (): Promise<string> => {
  const server = process.env.TEST_POSTGRES_URL ?? '';
  const name = `balint_evening_${randomUUID().replaceAll('-', '')}`;
  const tell = async (sql: string) => {
    const client = new pg.Client(server);
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  await tell(`CREATE DATABASE "${name}"`);
  onTestFinished(() => tell(`DROP DATABASE "${name}" WITH (FORCE)`));
  return Object.assign(new URL(server), { pathname: name }).href;
};
