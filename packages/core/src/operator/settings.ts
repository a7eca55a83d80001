import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import * as z from 'zod';
import { ConfigError } from '../errors.ts';

/** Names and what they are set to. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What is said where settings cannot be used. */
export const SETTINGS_WORDS = {
  unreadable: (file: string) => `${file} is there but cannot be read.`,
  oddDatabase:
    'DATABASE_URL must name a file, such as file:./balint.db, or a PostgreSQL database, such as postgresql://user:password@host/database; signs such as # / ? @ in a password are written %23 %2F %3F %40.',
} as const;

/** The environment, and `.env` in `folder` for what it does not say. A value left empty counts as not given. Throws a `ConfigError`. */
export const readSettings = (environment: Environment, folder: string): Environment => ({
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

/** Where a database is, without who may open it and by which password. */
export const placeOf = (url: string): string => {
  if (!isPostgresql(url)) return url;
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname}`;
};
