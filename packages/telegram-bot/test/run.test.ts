import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { SETTINGS_WORDS } from '@balintkit/core/operator';
import { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLoopback, freePort, type Loopback } from '../loopback/index.ts';
import { WORDS } from '../src/config.ts';
import { type Opened, type RunOptions, run } from '../src/run.ts';
import { scriptedChat } from './support/scripted-chat.ts';

const TOKEN = '77:loopback-token';
let loopback: Loopback;
let printed: string[];
let complaints: string[];
let closed: number;
let stop: () => void;

beforeEach(async () => {
  loopback = await createLoopback({ token: TOKEN, botUsername: 'BalintBot', now: Date.now });
  [printed, complaints, closed] = [[], [], 0];
});
afterEach(() => loopback.close());

const opened = (code?: string): Opened => ({
  chat: scriptedChat(() => [{ reply: 'toast', text: 'Hello' }], {
    commands: [{ scope: 'group', language: 'en', commands: [{ name: 'next', description: 'Next' }] }],
  }),
  web: new Hono(),
  firstCode: async () => code,
  close: async () => void closed++,
});
const start = (options: Partial<RunOptions> & { readonly token?: string }): Promise<number> =>
  run({
    environment: {
      TELEGRAM_BOT_TOKEN: options.token ?? TOKEN,
      TELEGRAM_API_ROOT: loopback.apiRoot,
      LOG_LEVEL: 'silent',
    },
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

describe('running', () => {
  it('serves until it is asked to end, and closes what it opened', async () => {
    const anna = loopback.person({ id: 1001, firstName: 'Anna' });
    const running = start({});
    anna.start();
    await loopback.idle();
    expect(anna.screen).toContain('Hello');
    expect(closed).toBe(0);
    stop();
    expect(await running).toBe(0);
    expect(closed).toBe(1);
    expect([printed, complaints]).toEqual([[], []]);
  });
  it('stops in time whatever stands still: the data, the conversation, or Telegram', async () => {
    const never = new Promise<never>(() => {});
    const anna = loopback.person({ id: 1001, firstName: 'Anna' });
    const hangs = (method: string) =>
      loopback.fault((called) => (called === method ? { delay: Number.POSITIVE_INFINITY } : undefined));
    const scenes: readonly (readonly [Partial<Opened>, string?])[] = [
      [{ close: () => never }],
      [{ chat: scriptedChat(() => never) }],
      [{}, 'getMe'],
      [{}, 'getMyCommands'],
      [{}, 'getUpdates'],
      [{}, 'sendMessage'],
    ];
    for (const [still, method] of scenes) {
      const heals = method === undefined ? () => {} : hangs(method);
      const calls = loopback.calls.length;
      const running = start({ open: async () => ({ ...opened(), ...still }), patience: 200 });
      anna.start();
      while (!loopback.calls.slice(calls).some((call) => call.method === (method ?? 'getUpdates'))) await pause(5);
      await pause(50);
      stop();
      await expect(Promise.race([running, pause(1_000, 'still runs')])).resolves.toBe(0);
      heals();
    }
  });
  it('prints the one-time code while there is no administrator', async () => {
    const running = start({ open: async () => opened('Code42') });
    loopback.person({ id: 1001, firstName: 'Anna' }).start();
    await loopback.idle();
    stop();
    await running;
    expect(printed).toEqual([WORDS.firstCode('Code42', 'https://t.me/BalintBot?start=Code42')]);
  });
});

describe('what cannot run says why and ends with 1', () => {
  it('an environment that is wrong', async () => {
    expect(await start({ environment: { LOG_LEVEL: 'loud' } })).toBe(1);
    expect(complaints).toEqual([WORDS.noToken, SETTINGS_WORDS.oddLevel]);
  });
  it('data that cannot be opened', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'run-'));
    const open = () => Promise.reject(new Error('file is not a database'));
    expect(await start({ folder, open })).toBe(1);
    expect(complaints).toEqual([SETTINGS_WORDS.notOpened('file is not a database')]);
  });
  it('a token Telegram does not know, from the start or taken back later', async () => {
    expect(await start({ token: '78:another-token' })).toBe(1);
    const unauthorized = { status: 401, body: { ok: false, error_code: 401, description: 'Unauthorized' } };
    loopback.fault((method) => (method === 'getUpdates' ? unauthorized : undefined));
    expect(await start({})).toBe(1);
    expect(complaints).toEqual([WORDS.refused, WORDS.refused]);
    expect(closed).toBe(2);
  });
  it('an address that Telegram does not take, and a port that is taken', async () => {
    const [port, taken] = [await freePort(), new URL(loopback.apiRoot).port];
    const environment = {
      TELEGRAM_BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: loopback.apiRoot,
      TELEGRAM_PORT: String(port),
      TELEGRAM_WEBHOOK_URL: 'https://bot.example.org',
      TELEGRAM_WEBHOOK_SECRET: 'secret',
      LOG_LEVEL: 'silent',
    };
    const description = 'Bad Request: bad webhook: Failed to resolve host: Name or service not known';
    const refusal = { status: 400, body: { ok: false, error_code: 400, description } };
    loopback.fault((method) => (method === 'setWebhook' ? refusal : undefined));
    expect(await start({ environment })).toBe(1);
    expect(await start({ environment: { ...environment, TELEGRAM_PORT: taken } })).toBe(1);
    expect(complaints).toEqual([WORDS.notHooked(description), SETTINGS_WORDS.notServed('TELEGRAM_PORT', 'EADDRINUSE')]);
    expect(closed).toBe(2);
  });
  it('something nobody thought of, without its words', async () => {
    const firstCode = () => Promise.reject(new TypeError('a name'));
    expect(await start({ open: async () => ({ ...opened(), firstCode }) })).toBe(1);
    expect(complaints.join()).toContain('TypeError');
    expect(complaints.join()).not.toContain('a name');
    expect(closed).toBe(1);
  });
  it('the program itself, in a line for each thing that is to be mended', () => {
    const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
    const tsx = import.meta.resolve('tsx');
    const { TELEGRAM_BOT_TOKEN: _, ...env } = process.env;
    const cwd = mkdtempSync(join(tmpdir(), 'main-'));
    const ends = (environment: Readonly<Record<string, string>>, ...words: readonly string[]) => {
      const options = { cwd, env: { ...env, ...environment }, encoding: 'utf8' } as const;
      const { status, stderr, stdout } = spawnSync(process.execPath, ['--import', tsx, main, ...words], options);
      return [status, ...`${stdout}${stderr}`.trim().split('\n')];
    };
    expect(ends({ LOG_LEVEL: 'loud' })).toEqual([1, WORDS.noToken, SETTINGS_WORDS.oddLevel]);
    // Taking care of the data needs no token.
    expect(ends({ LOG_LEVEL: 'loud' }, 'backup', 'copy.db')).toEqual([
      1,
      expect.stringContaining('there is no data yet'),
    ]);
    const letter = join(cwd, 'letter.txt');
    writeFileSync(letter, 'Dear colleague');
    expect(ends({ TELEGRAM_BOT_TOKEN: '123456:AAbbCCddEEffGGhhIIjjKK', DATABASE_URL: 'file:./letter.txt' })).toEqual([
      1,
      SETTINGS_WORDS.notOpened(
        `file:${letter}: the file is not a database; name another one, or put a copy in its place`,
      ),
    ]);
    expect(readFileSync(letter, 'utf8')).toBe('Dear colleague');
  });
});
