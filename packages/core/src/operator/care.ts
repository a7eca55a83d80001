import { resolve } from 'node:path';
import * as z from 'zod';
import { ConfigError, StoreError } from '../errors.ts';
import type { Instant } from '../types.ts';
import { databaseUrl, type Environment, isPostgresql, parseSettings, placeOf } from './settings.ts';

/** What taking care of the data takes from its process. */
export interface Care {
  readonly environment: Environment;
  /** Where `.env` lies, and from where files are named. */
  readonly folder: string;
  readonly now: () => Instant;
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
}

/** The sentences for whoever takes care of the data. */
export const CARE_WORDS = {
  usage:
    '"backup FILE" writes a copy of the data to a new file, also while the bot runs; "restore FILE" puts one back while it does not. Without either the bot starts.',
  copied: (place: string, file: string, bytes: number, at: Instant) =>
    `${file} is a whole copy of ${place}: ${sized(bytes)}, with everything that was answered before ${timed(at)}.`,
  notCopied: (place: string, file: string, why: string) => `${place} was not copied to ${file}: ${why}.`,
  restored: (file: string, place: string) => `${place} is as ${file} has it. The bot can be started now.`,
  keptAside: (aside: string) => `What was there before lies in ${aside}.`,
  notRestored: (file: string, place: string, why: string) =>
    `${place} was left as it is, and ${file} was not put in its place: ${why}.`,
  dump: (place: string, line: string) =>
    `${place} is a PostgreSQL database, which is copied by PostgreSQL's own program. It asks for the password: ${line}`,
  undump: (place: string, line: string) =>
    `${place} is a PostgreSQL database, into which a copy is put by PostgreSQL's own program, while no bot runs. It asks for the password: ${line}`,
} as const;

/** `backup FILE` and `restore FILE`, as a front-end's program was told them; the exit code. */
export const takeCare = async (words: readonly string[], care: Care): Promise<0 | 1> => {
  const { environment, folder, now, print, complain } = care;
  const [what = '', name = '', ...rest] = words;
  if (!['backup', 'restore'].includes(what) || name === '' || rest.length > 0) {
    complain(CARE_WORDS.usage);
    return 1;
  }
  const file = resolve(folder, name);
  try {
    const { DATABASE_URL } = parseSettings(z.object({ DATABASE_URL: databaseUrl(folder) }), environment, folder);
    const said = await (what === 'backup' ? copy : putBack)(DATABASE_URL, file, now());
    for (const line of said) print(line);
    return 0;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    for (const problem of error.problems) complain(problem);
    return 1;
  }
};

type Work = (url: string, file: string, now: Instant) => Promise<readonly string[]>;

const copy: Work = async (url, file, now) => {
  const place = placeOf(url);
  if (isPostgresql(url)) throw new ConfigError([CARE_WORDS.dump(place, dumpLine(url, file))]);
  const { backup } = await import('../store/index.ts');
  const bytes = await backup(url, file).catch(told((why) => CARE_WORDS.notCopied(place, file, why)));
  return [CARE_WORDS.copied(place, file, bytes, now)];
};

const putBack: Work = async (url, file, now) => {
  const place = placeOf(url);
  if (isPostgresql(url)) throw new ConfigError([CARE_WORDS.undump(place, undumpLine(url, file))]);
  const { restore } = await import('../store/index.ts');
  const aside = await restore(file, url, now).catch(told((why) => CARE_WORDS.notRestored(file, place, why)));
  return [CARE_WORDS.restored(file, place), ...(aside === undefined ? [] : [CARE_WORDS.keptAside(aside)])];
};

const told =
  (words: (why: string) => string) =>
  (error: unknown): never => {
    throw error instanceof StoreError ? new ConfigError([words(error.message)]) : error;
  };

const dumpLine = (url: string, file: string): string =>
  `pg_dump --format=custom --file=${quoted(file)} --dbname=${quoted(withoutPassword(url))}`;

const undumpLine = (url: string, file: string): string =>
  `pg_restore --clean --if-exists --single-transaction --dbname=${quoted(withoutPassword(url))} ${quoted(file)}`;

/** What says where and who, and how the connection is encrypted. */
const SHOWN = ['host', 'port', 'user', 'sslmode', 'sslrootcert'];

const withoutPassword = (url: string): string => {
  const shown = new URL(url);
  shown.password = '';
  for (const name of [...shown.searchParams.keys()]) if (!SHOWN.includes(name)) shown.searchParams.delete(name);
  return shown.href;
};

/** As a shell takes it. */
const quoted = (word: string): string => `'${word.replaceAll("'", `'\\''`)}'`;

const sized = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

/** `2026-11-26 17:30:00 UTC` */
const timed = (at: Instant): string => `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
