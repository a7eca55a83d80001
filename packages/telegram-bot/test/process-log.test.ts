import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createLoopback, freePort, type Loopback } from '../loopback/index.ts';

// The program itself, saying all it can say: its lines go through the guard that every bot under test logs through.

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const TOKEN = '4242:AAtoken-of-a-program-that-tells-all';
const SECRET = 'what-only-Telegram-shows-4711';
let loopback: Loopback;
let folder: string;
let child: ChildProcess | undefined;

beforeEach(async () => {
  loopback = await createLoopback({ token: TOKEN, botUsername: 'BalintBot', now: Date.now, limits: 'off' });
  folder = mkdtempSync(join(tmpdir(), 'process-log-'));
});
afterEach(() => {
  child?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** Starts it; everything it writes is kept. */
const start = (environment: Readonly<Record<string, string>>) => {
  const { TELEGRAM_BOT_TOKEN: _, ...env } = process.env;
  const own = { TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: loopback.apiRoot, LOG_LEVEL: 'trace' };
  const started = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), MAIN], {
    cwd: folder,
    env: { ...env, ...own, ...environment },
  });
  child = started;
  const written = { logged: '', printed: '' };
  started.stderr.on('data', (bytes) => {
    written.logged += bytes;
  });
  started.stdout.on('data', (bytes) => {
    written.printed += bytes;
  });
  const ended = new Promise<void>((resolve) => started.once('close', () => resolve()));
  const until = async (wanted: RegExp): Promise<string> => {
    for (;;) {
      const found = wanted.exec(written.logged + written.printed);
      if (found) return found[1] ?? '';
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  return { started, written, ended, until };
};

it('writes down no token, no secret, no name and no word of anybody, whatever breaks', async () => {
  const port = await freePort();
  const { started, written, ended, until } = start({
    TELEGRAM_WEBHOOK_URL: `http://127.0.0.1:${port}/hook`,
    TELEGRAM_WEBHOOK_SECRET: SECRET,
    TELEGRAM_PORT: String(port),
  });
  await until(/"msg":"(started)"/);
  const code = await until(/\/start (\w{12})\)/);
  const anna = loopback.person({ id: 1001, firstName: 'Annelise', lastName: 'Bergqvist' });
  loopback.fault((method, _, n) =>
    method === 'sendMessage' && n % 3 === 0
      ? { status: 400, body: { ok: false, error_code: 400, description: "Bad Request: can't parse 'Annelise'" } }
      : undefined,
  );
  anna.start('wrongwrong01');
  anna.start(code);
  for (const text of ['My patient is called Knut', '/mydata', '/start j-aSecretOfOneLink000000', 'Föreningen Söder'])
    anna.says(text);
  await loopback.idle();
  started.kill('SIGTERM');
  await ended;
  const lines = written.logged.trim().split('\n');
  expect(lines.length).toBeGreaterThan(8);
  expect(written.logged).toContain('answer.lost');
  for (const line of lines) loopback.log('any', 'line', JSON.parse(line));
  await loopback.close();
});

it('tells where the data is that it cannot open, without the password', async () => {
  const { written, ended } = start({ DATABASE_URL: 'postgresql://me:hunter-4711@127.0.0.1:1/balint' });
  await ended;
  await loopback.close();
  expect(written.logged).toContain('postgresql://127.0.0.1:1/balint');
  expect(written.logged + written.printed).not.toMatch(/hunter|4711|me:/);
});
