import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SETTINGS_WORDS } from '@balintkit/core/operator';
import { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Loopback } from '../loopback/index.ts';
import { WORDS } from '../src/config.ts';
import { type Opened, type RunOptions, run } from '../src/run.ts';
import { scriptedChat } from './support/scripted-chat.ts';
import { APP_TOKEN, openLoopback, pause, SIGNING_SECRET, TOKEN } from './support/served.ts';

let slack: Loopback;
let printed: string[];
let complaints: string[];
/** What was closed of this test's own. */
let closed: true[];
let stop: () => void;

beforeEach(async () => {
  slack = await openLoopback();
  [printed, complaints, closed] = [[], [], []];
});
afterEach(() => slack.close());

const opened = (code?: string, own = closed): Opened => ({
  chat: scriptedChat(() => [{ reply: 'toast', text: 'Hello' }]),
  web: new Hono(),
  firstCode: async () => code,
  close: async () => void own.push(true),
});
const environment = () => ({
  SLACK_BOT_TOKEN: TOKEN,
  SLACK_APP_TOKEN: APP_TOKEN,
  SLACK_API_URL: slack.apiUrl,
  LOG_LEVEL: 'silent',
});
const start = (options: Partial<RunOptions> = {}): Promise<number> =>
  run({
    environment: environment(),
    folder: mkdtempSync(join(tmpdir(), 'run-')),
    now: Date.now,
    open: async () => opened(),
    onEnd: (end) => {
      stop = end;
    },
    print: (line) => void printed.push(line),
    complain: (line) => void complaints.push(line),
    ...options,
  });
const connected = async (): Promise<void> => {
  while (slack.sockets === 0) await pause(5);
};
const refuses = (call: string, error: string) =>
  slack.fault((method) => (method === call ? { status: 200, body: { ok: false, error } } : undefined));

const never = new Promise<never>(() => {});
/** Calls without which nobody is answered. */
const EARLY = ['auth.test', 'apps.connections.open'];

describe('running', () => {
  it('serves until it is asked to end, and closes what it opened', async () => {
    const anna = slack.person({ name: 'anna' });
    const running = start();
    await connected();
    await anna.commands('/balint');
    while (!anna.dm.screen.includes('Hello')) await pause(5);
    expect(closed).toHaveLength(0);
    stop();
    expect(await running).toBe(0);
    expect(closed).toHaveLength(1);
    expect([printed, complaints]).toEqual([[], []]);
  });
  it.each<[string, () => Partial<Opened>, string?]>([
    ['the data', () => ({ close: () => never })],
    ['the conversation', () => ({ chat: scriptedChat(() => never) })],
    ['Slack, at auth.test', () => ({}), 'auth.test'],
    ['Slack, at apps.connections.open', () => ({}), 'apps.connections.open'],
    ['Slack, at users.info', () => ({}), 'users.info'],
    ['Slack, at chat.postMessage', () => ({}), 'chat.postMessage'],
  ])('stops in time whatever stands still: %s', async (_, still, method = '') => {
    slack.fault((called) => (called === method ? { delay: Number.POSITIVE_INFINITY } : undefined));
    const running = start({ open: async () => ({ ...opened(), ...still() }), patience: 200 });
    if (!EARLY.includes(method)) {
      await connected();
      await slack.person({ name: 'anna' }).commands('/balint');
    }
    await pause(50);
    stop();
    await expect(Promise.race([running, pause(2_000).then(() => 'still runs')])).resolves.toBe(0);
  });
  it('prints what makes the first administrator', async () => {
    const running = start({ open: async () => opened('Code42') });
    await connected();
    stop();
    await running;
    expect(printed).toEqual([WORDS.firstCode('Code42')]);
    expect(printed[0]).toMatch(/\/balint start Code42 \(this code replaces/);
  });
});

describe('what cannot run says why and ends with 1', () => {
  it('an environment that is wrong', async () => {
    expect(await start({ environment: { LOG_LEVEL: 'loud' } })).toBe(1);
    expect(complaints).toEqual([WORDS.noToken, SETTINGS_WORDS.oddLevel, WORDS.noWay]);
  });
  it('data that cannot be opened', async () => {
    expect(await start({ open: () => Promise.reject(new Error('file is not a database')) })).toBe(1);
    expect(complaints).toEqual([SETTINGS_WORDS.notOpened('file is not a database')]);
  });
  it.each(['invalid_auth', 'not_authed', 'account_inactive', 'token_revoked'])(
    'a token Slack does not know: %s',
    async (error) => {
      const heal = refuses('auth.test', error);
      expect(await start()).toBe(1);
      heal();
      refuses('apps.connections.open', error);
      expect(await start()).toBe(1);
      expect(complaints).toEqual([WORDS.refused.bot, WORDS.refused.app]);
      expect(closed).toHaveLength(2);
    },
  );
  it('a port that is taken', async () => {
    const { SLACK_APP_TOKEN: _, ...rest } = environment();
    const SLACK_PORT = new URL(slack.apiUrl).port;
    expect(await start({ environment: { ...rest, SLACK_SIGNING_SECRET: SIGNING_SECRET, SLACK_PORT } })).toBe(1);
    expect(complaints).toEqual([SETTINGS_WORDS.notServed('SLACK_PORT', 'EADDRINUSE')]);
    expect(closed).toHaveLength(1);
  });
  it('something nobody thought of, without its words', async () => {
    const firstCode = () => Promise.reject(new TypeError('a name'));
    expect(await start({ open: async () => ({ ...opened(), firstCode }) })).toBe(1);
    expect(complaints.join()).toContain('TypeError');
    expect(complaints.join()).not.toContain('a name');
    expect(closed).toHaveLength(1);
  });
  it('the program itself, in a line for each thing that is to be mended', { timeout: 90_000 }, () => {
    const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
    const tsx = import.meta.resolve('tsx');
    const cwd = mkdtempSync(join(tmpdir(), 'main-'));
    const ends = (given: Readonly<Record<string, string>>, ...words: readonly string[]) => {
      const options = { cwd, env: { PATH: process.env.PATH, ...given }, encoding: 'utf8' } as const;
      const { status, stderr, stdout } = spawnSync(process.execPath, ['--import', tsx, main, ...words], options);
      return [status, ...`${stdout}${stderr}`.trim().split('\n')];
    };
    expect(ends({ LOG_LEVEL: 'loud' })).toEqual([1, WORDS.noToken, SETTINGS_WORDS.oddLevel, WORDS.noWay]);
    // Taking care of the data needs no token.
    expect(ends({}, 'backup', 'copy.db')).toEqual([1, expect.stringContaining('there is no data yet')]);
    const letter = join(cwd, 'letter.txt');
    writeFileSync(letter, 'Dear colleague');
    expect(ends({ ...environment(), DATABASE_URL: 'file:./letter.txt' })[1]).toMatch(/not a database/);
    expect(readFileSync(letter, 'utf8')).toBe('Dear colleague');
  });
});
