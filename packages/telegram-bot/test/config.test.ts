import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError } from '@balintkit/core';
import { SETTINGS_WORDS } from '@balintkit/core/operator';
import { describe, expect, it } from 'vitest';
import { readConfig, WORDS } from '../src/config.ts';

const TELEGRAM_BOT_TOKEN = '123456789:AAbbCCddEEffGGhhIIjjKKllMMnnOOppQQr';
const folderWith = (env?: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'config-'));
  if (env !== undefined) writeFileSync(join(folder, '.env'), env);
  return folder;
};
const problems = (environment: Record<string, string>, folder = folderWith()): readonly string[] => {
  try {
    readConfig(environment, folder);
    return [];
  } catch (error) {
    return error instanceof ConfigError ? error.problems : [String(error)];
  }
};

describe('the environment', () => {
  it('needs a token alone', () => {
    const folder = folderWith();
    expect(readConfig({ TELEGRAM_BOT_TOKEN }, folder)).toEqual({
      token: TELEGRAM_BOT_TOKEN,
      databaseUrl: `file:${join(folder, 'balint.db')}`,
      logLevel: 'info',
    });
  });
  it('names another server, another file and another level', () => {
    const environment = { TELEGRAM_BOT_TOKEN, TELEGRAM_API_ROOT: 'http://127.0.0.1:8081/', LOG_LEVEL: 'debug' };
    expect(readConfig({ ...environment, DATABASE_URL: 'file:/var/lib/balint.db' }, folderWith())).toEqual({
      token: TELEGRAM_BOT_TOKEN,
      apiRoot: 'http://127.0.0.1:8081',
      databaseUrl: 'file:/var/lib/balint.db',
      logLevel: 'debug',
    });
  });
  it.each([
    'postgresql://balint:p%23ss@db.example.org:5433/balint?sslmode=verify-full',
    'postgres://balint@localhost/balint',
  ])('names a PostgreSQL database, which is left as it is: %s', (DATABASE_URL) => {
    expect(readConfig({ TELEGRAM_BOT_TOKEN, DATABASE_URL }, folderWith()).databaseUrl).toBe(DATABASE_URL);
  });
  it.each([
    'mysql://a:secret@b/c',
    'postgresql:',
    'postgresql://me:secret#x@host/db',
    'postgresql://me:2024/secret@host/db',
    'postgresql://me:2024?secret@host/db',
    'postgresql://me:2024#secret@host/db',
    'postgresql://me:sec@ret/secret@host/db',
    'postgresql//a:secret@b',
    'sqlite.db',
  ])('says which databases there are for another one, and not its password: %s', (DATABASE_URL) => {
    expect(problems({ TELEGRAM_BOT_TOKEN, DATABASE_URL })).toEqual([SETTINGS_WORDS.oddDatabase]);
  });
  it('lists all that is missing or wrong at once, and never the token itself', () => {
    const wrong = { TELEGRAM_API_ROOT: 'api.telegram.org', DATABASE_URL: 'balint.db', LOG_LEVEL: 'loud' };
    expect(problems(wrong)).toEqual([
      WORDS.noToken,
      WORDS.oddRoot,
      SETTINGS_WORDS.oddDatabase,
      SETTINGS_WORDS.oddLevel,
    ]);
    expect(problems({ ...wrong, TELEGRAM_BOT_TOKEN: 'secret' })[0]).toBe(WORDS.oddToken);
    expect(problems({ TELEGRAM_BOT_TOKEN: 'secret' }).join()).not.toContain('secret');
    expect(problems({ TELEGRAM_BOT_TOKEN, TELEGRAM_API_ROOT: 'ftp://x.org' })).toEqual([WORDS.oddRoot]);
    expect(problems({ TELEGRAM_BOT_TOKEN, DATABASE_URL: 'file:' })).toEqual([SETTINGS_WORDS.oddDatabase]);
  });
  it('names a webhook, where to listen for it, and where to listen without one', () => {
    const hook = { TELEGRAM_WEBHOOK_URL: 'https://bot.example.org/x', TELEGRAM_WEBHOOK_SECRET: 'aZ0_-' };
    const webhook = { url: 'https://bot.example.org/x', secret: 'aZ0_-' };
    const http = (environment: Record<string, string>) =>
      readConfig({ TELEGRAM_BOT_TOKEN, ...environment }, folderWith()).http;
    expect(http(hook)).toEqual({ host: '127.0.0.1', port: 8080, webhook });
    expect(http({ ...hook, HOST: '::', TELEGRAM_PORT: '65535' })).toEqual({ host: '::', port: 65_535, webhook });
    expect(http({ TELEGRAM_PORT: '1' })).toEqual({ host: '127.0.0.1', port: 1 });
    expect(http({ HOST: '0.0.0.0' })).toBeUndefined();
    for (const url of ['http://localhost:8080/', 'http://127.0.0.1/x', 'http://[::1]:8443/x'])
      expect(http({ ...hook, TELEGRAM_WEBHOOK_URL: url })).toMatchObject({ webhook: { url } });
  });
  it('lists what is wrong with a webhook with all the rest', () => {
    const { oddHook, oddSecret, halfHook, noToken } = WORDS;
    const oddPort = SETTINGS_WORDS.oddPort('TELEGRAM_PORT');
    const TELEGRAM_WEBHOOK_URL = 'https://bot.example.org/';
    const odd = { TELEGRAM_WEBHOOK_URL: 'http://bot.example.org/', TELEGRAM_WEBHOOK_SECRET: 'a b' };
    expect(problems({ ...odd, TELEGRAM_PORT: '0' })).toEqual([noToken, oddPort, oddHook, oddSecret]);
    expect(problems({ TELEGRAM_WEBHOOK_URL, LOG_LEVEL: 'loud' })).toEqual([noToken, SETTINGS_WORDS.oddLevel, halfHook]);
    expect(problems({ TELEGRAM_BOT_TOKEN, TELEGRAM_WEBHOOK_SECRET: 'x' })).toEqual([halfHook]);
    for (const TELEGRAM_PORT of ['65536', '-1', '80.5', 'http'])
      expect(problems({ TELEGRAM_BOT_TOKEN, TELEGRAM_PORT })).toEqual([oddPort]);
    for (const url of ['bot.example.org', 'ftp://bot.example.org', 'https://', 'http://127.0.0.1.example.org/'])
      expect(problems({ TELEGRAM_BOT_TOKEN, ...odd, TELEGRAM_WEBHOOK_SECRET: 'x', TELEGRAM_WEBHOOK_URL: url })).toEqual(
        [oddHook],
      );
    for (const TELEGRAM_WEBHOOK_SECRET of ['x'.repeat(257), 'ö', 'a.b'])
      expect(problems({ TELEGRAM_BOT_TOKEN, TELEGRAM_WEBHOOK_URL, TELEGRAM_WEBHOOK_SECRET })).toEqual([oddSecret]);
  });
});

describe('.env', () => {
  it('says what the environment does not, and paths are read from its folder', () => {
    const folder = folderWith(
      `TELEGRAM_BOT_TOKEN="${TELEGRAM_BOT_TOKEN}" # mine\nDATABASE_URL=file:data/b.db\nLOG_LEVEL=warn\n`,
    );
    expect(readConfig({ LOG_LEVEL: 'error' }, folder)).toEqual({
      token: TELEGRAM_BOT_TOKEN,
      databaseUrl: `file:${join(folder, 'data/b.db')}`,
      logLevel: 'error',
    });
  });
  it('counts a value left empty as not given', () => {
    const folder = folderWith('TELEGRAM_BOT_TOKEN=\nTELEGRAM_API_ROOT=\nDATABASE_URL=\nLOG_LEVEL= \n');
    expect(problems({}, folder)).toEqual([WORDS.noToken]);
    expect(readConfig({ TELEGRAM_BOT_TOKEN, LOG_LEVEL: '' }, folder)).toMatchObject({ logLevel: 'info' });
    expect(readConfig({ TELEGRAM_BOT_TOKEN: '' }, folderWith(`TELEGRAM_BOT_TOKEN=${TELEGRAM_BOT_TOKEN}`)).token).toBe(
      TELEGRAM_BOT_TOKEN,
    );
  });
  it('that cannot be read is a problem', () => {
    const folder = folderWith();
    mkdirSync(join(folder, '.env'));
    expect(problems({ TELEGRAM_BOT_TOKEN }, folder)).toEqual([SETTINGS_WORDS.unreadable(join(folder, '.env'))]);
  });
});
