import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createLoopback } from '@balintkit/telegram-bot/loopback';
import { expect, onTestFinished, test } from 'vitest';

// `pnpm start`, as somebody runs it who has no token yet, and as somebody runs it who has.

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));
const { TELEGRAM_BOT_TOKEN: _, SLACK_BOT_TOKEN: __, ...environment } = process.env;
const TOKEN = '4711:AAloopback-only-no-such-bot-exists-here';

const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'balint-start-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** One start in this folder. */
const startIn = (folder: string) => {
  const given = ['--import', import.meta.resolve('tsx'), MAIN, '--no-open'];
  const child = spawn(process.execPath, given, { cwd: folder, env: environment });
  onTestFinished(() => void child.kill('SIGKILL'));
  const said: string[] = [];
  const complained: string[] = [];
  child.stderr.on('data', (data) => complained.push(String(data)));
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => said.push(line));
  return {
    /** The first line in which this stands. */
    until: async (wanted: RegExp): Promise<RegExpExecArray> => {
      for (;;) {
        const found = said.map((line) => wanted.exec(line)).find((match) => match !== null);
        if (found) return found;
        const gone = child.exitCode ?? child.signalCode;
        if (gone !== null) throw new Error(`ended by ${gone}: ${[...said, ...complained].join('\n')}`);
        await Promise.race([once(lines, 'line'), once(child, 'exit')]);
      }
    },
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const [code] = await ended;
      return { code, complained };
    },
  };
};

test('without a token a page is served on which one can act, until it is asked to end', async () => {
  const folder = temporaryFolder();
  const started = startIn(folder);
  await started.until(/@BotFather/);
  const [, port = ''] = await started.until(/The playground is open: http:\/\/localhost:(\d+)$/);
  const at = `http://127.0.0.1:${port}`;

  const page = await fetch(at);
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(await page.text()).toMatch(/^<!doctype html>/i);

  const deed = { do: 'new-account', name: 'Nora', language: 'en' };
  const done = await fetch(`${at}/telegram/deeds`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(deed),
  });
  expect(await done.json()).toEqual({ made: expect.any(Number) });
  expect(existsSync(join(folder, port === '4646' ? 'balint-playground.db' : `balint-playground-${port}.db`))).toBe(
    true,
  );

  expect(await started.stop()).toEqual({ code: 0, complained: [] });
});

test('with a token it says which bot it runs, runs it, and shows its one-time code', async () => {
  const telegram = await createLoopback({ token: TOKEN, botUsername: 'ours_bot', now: Date.now });
  onTestFinished(() => telegram.close());
  const folder = temporaryFolder();
  writeFileSync(join(folder, '.env'), `TELEGRAM_BOT_TOKEN=${TOKEN}\nTELEGRAM_API_ROOT=${telegram.apiRoot}\n`);

  const started = startIn(folder);
  await started.until(/There is a bot token in \.env: this runs bot 4711 on Telegram\./);
  await started.until(/https:\/\/t\.me\/ours_bot\?start=/);
  const { code } = await started.stop();
  expect(code).toBe(0);
  expect(existsSync(join(folder, 'balint.db'))).toBe(true);
});
