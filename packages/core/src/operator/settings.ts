import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import * as z from 'zod';
import { ConfigError } from '../errors.ts';
import { LOG_LEVELS, type LogLevel } from './log.ts';

/** Names and what they are set to. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What is said where settings cannot be used. */
export const SETTINGS_WORDS = {
  unreadable: (file: string) => `${file} is there but cannot be read.`,
  oddDatabase:
    'DATABASE_URL must name a file, such as file:./balint.db, or a PostgreSQL database, such as postgresql://user:password@host/database; signs such as # / ? @ in a password are written %23 %2F %3F %40.',
  oddLevel: `LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}.`,
  oddPort: (name: string) => `${name} must be a whole number from 1 to 65535.`,
  notOpened: (why: string) => `The data at DATABASE_URL cannot be opened: ${why}.`,
  notServed: (port: string, why: string) => `HOST and ${port} cannot be listened on: ${why}.`,
} as const;

/** What every front-end needs to know before it starts. */
export interface Settings {
  /** A file, its path absolute, or a PostgreSQL database. */
  readonly databaseUrl: string;
  readonly logLevel: LogLevel;
  /** Absent where nothing is served. */
  readonly http?: { readonly host: string; readonly port: number };
}

/** The environment, and `.env` in `folder` for what it does not say. A value left empty counts as not given. Throws a `ConfigError`. */
const readSettings = (environment: Environment, folder: string): Environment => ({
  ...given(readEnv(folder)),
  ...given(environment),
});

const readEnv = (folder: string): Environment => {
  const file = join(folder, '.env');
  try {
    return parseEnv(readFileSync(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new ConfigError([SETTINGS_WORDS.unreadable(file)]);
  }
};

const given = (environment: Environment): Environment =>
  Object.fromEntries(
    Object.entries(environment)
      .map(([name, value]) => [name, value?.trim()] as const)
      .filter(([, value]) => value),
  );

/** Whether a URL names a PostgreSQL database. An @ behind the host means that the host is none: a sign in the password has cut it off. */
export const isPostgresql = (url: string): boolean =>
  /^postgres(ql)?:\/\/.(?!.*[/?#].*@)/.test(url) && URL.canParse(url);

/** `DATABASE_URL`; a file is named by its absolute path then, so that all bots open the same one, wherever they are started. */
export const databaseUrl = (folder: string): z.ZodType<string, string | undefined> =>
  z
    .string()
    .refine((url) => /^file:./.test(url) || isPostgresql(url), SETTINGS_WORDS.oddDatabase)
    .default('file:./balint.db')
    .transform((url) => (isPostgresql(url) ? url : `file:${resolve(folder, url.slice('file:'.length))}`));

/** The part of a front-end's environment that is called the same in all of them. */
export const commonSettings = (folder: string) => ({
  DATABASE_URL: databaseUrl(folder),
  LOG_LEVEL: z.enum(LOG_LEVELS, SETTINGS_WORDS.oddLevel).default('info'),
  HOST: z.string().default('127.0.0.1'),
});

/** Settings from that part, and from the port at which something is served. */
export const settingsOf = (
  read: z.output<z.ZodObject<ReturnType<typeof commonSettings>>>,
  port: number | undefined,
): Settings => ({
  databaseUrl: read.DATABASE_URL,
  logLevel: read.LOG_LEVEL,
  ...(port && { http: { host: read.HOST, port } }),
});

/** The port that a variable of this name says. */
export const portSetting = (name: string) =>
  z.coerce
    .number(SETTINGS_WORDS.oddPort(name))
    .refine((n) => Number.isInteger(n) && n > 0 && n < 65_536, SETTINGS_WORDS.oddPort(name))
    .optional();

/** The address of a platform's server, without a slash at its end; `odd` is said of anything else. */
export const serverSetting = (odd: string) =>
  z
    .url({ protocol: /^https?$/, error: odd })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional();

/** The environment, and `.env` in `folder`, in this shape. Throws a `ConfigError` that lists everything. */
export const parseSettings = <S extends z.ZodType>(shape: S, environment: Environment, folder: string): z.output<S> => {
  const read = shape.safeParse(readSettings(environment, folder));
  if (!read.success) throw new ConfigError(read.error.issues.map(({ message }) => message));
  return read.data;
};

/** Where a database is, without who may open it and by which password. */
export const placeOf = (url: string): string => {
  if (!isPostgresql(url)) return url;
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname}`;
};
