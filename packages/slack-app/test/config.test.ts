import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError } from '@balintkit/core';
import { SETTINGS_WORDS } from '@balintkit/core/operator';
import { describe, expect, it } from 'vitest';
import { readConfig, WORDS } from '../src/config.ts';

const SLACK_BOT_TOKEN = 'xoxb-12-34-aBcD';
const SLACK_APP_TOKEN = 'xapp-1-A01-22-abcdef';
const SLACK_SIGNING_SECRET = '0123456789abcdef0123456789abcdef';

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
  it('needs two tokens alone, for a socket', () => {
    const folder = folderWith();
    expect(readConfig({ SLACK_BOT_TOKEN, SLACK_APP_TOKEN }, folder)).toEqual({
      token: SLACK_BOT_TOKEN,
      appToken: SLACK_APP_TOKEN,
      databaseUrl: `file:${join(folder, 'balint.db')}`,
      logLevel: 'info',
    });
  });
  it('needs a token and a secret, for Slack to post to a port', () => {
    expect(readConfig({ SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET }, folderWith())).toMatchObject({
      signingSecret: SLACK_SIGNING_SECRET,
      http: { host: '127.0.0.1', port: 3000 },
    });
    const elsewhere = { SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET, HOST: '::', SLACK_PORT: '65535' };
    expect(readConfig(elsewhere, folderWith()).http).toEqual({ host: '::', port: 65_535 });
  });
  it('says where to serve beside a socket', () => {
    const { http } = readConfig({ SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_PORT: '1' }, folderWith());
    expect(http).toEqual({ host: '127.0.0.1', port: 1 });
  });
  it('says one way in which Slack reaches the app, and not two', () => {
    expect(problems({ SLACK_BOT_TOKEN })).toEqual([WORDS.noWay]);
    expect(problems({ SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET })).toEqual([WORDS.bothWays]);
    expect(problems({ SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET: '' })).toEqual([]);
  });
  it('names another server, which ends as Slack’s own does', () => {
    for (const SLACK_API_URL of ['http://127.0.0.1:8081/api', 'http://127.0.0.1:8081/api/'])
      expect(readConfig({ SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_API_URL }, folderWith()).apiUrl).toBe(
        'http://127.0.0.1:8081/api/',
      );
  });
  it('lists all that is missing or wrong at once, and never a token itself', () => {
    const wrong = { SLACK_API_URL: 'slack.com', DATABASE_URL: 'balint.db', LOG_LEVEL: 'loud', SLACK_PORT: '0' };
    const rest = [
      WORDS.oddApi,
      SETTINGS_WORDS.oddDatabase,
      SETTINGS_WORDS.oddLevel,
      SETTINGS_WORDS.oddPort('SLACK_PORT'),
    ];
    expect(problems(wrong)).toEqual([WORDS.noToken, ...rest, WORDS.noWay]);
    const swapped = { SLACK_BOT_TOKEN: SLACK_APP_TOKEN, SLACK_APP_TOKEN: SLACK_BOT_TOKEN };
    expect(problems(swapped)).toEqual([WORDS.oddToken, WORDS.oddAppToken]);
    expect(problems({ SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET: SLACK_APP_TOKEN })).toEqual([WORDS.oddSecret]);
    expect([...problems(swapped), ...problems(wrong)].join()).not.toMatch(/aBcD|abcdef/);
  });
  it('is filled up by .env', () => {
    const folder = folderWith(
      `SLACK_BOT_TOKEN=${SLACK_BOT_TOKEN}\nSLACK_APP_TOKEN=${SLACK_APP_TOKEN}\nLOG_LEVEL=warn\n`,
    );
    expect(readConfig({ LOG_LEVEL: 'error' }, folder)).toMatchObject({ token: SLACK_BOT_TOKEN, logLevel: 'error' });
  });
});
