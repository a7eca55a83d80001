import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';

// The chat that is opened without a token, as somebody types in it: it is stopped in the middle, and begun again.

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));
const { TELEGRAM_BOT_TOKEN: _, ...env } = process.env;

/** One start in this folder. A line is typed, and what is printed is waited for. */
const startIn = (folder: string) => {
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), MAIN], { cwd: folder, env });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines = createInterface({ input: child.stdout });
  const until = (wanted: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const read: string[] = [];
      const timer = setTimeout(() => reject(new Error(`no ${wanted} in:\n${read.join('\n')}`)), 20_000);
      const look = (line: string) => {
        read.push(line);
        const found = wanted.exec(line);
        if (!found) return;
        clearTimeout(timer);
        lines.off('line', look);
        resolve(found);
      };
      lines.on('line', look);
    });
  return {
    until,
    types: (line: string, wanted: RegExp) => {
      const answered = until(wanted);
      child.stdin.write(`${line}\n`);
      return answered;
    },
    kill: () => new Promise((over) => child.once('exit', over) && child.kill('SIGKILL')),
  };
};

const CODE = /Begin with: {2}leader: \/start (\w+)$/;

test('a society is founded in the chat one can try, though it was killed on the way, with the code of the last start', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'balint-start-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));

  const first = startIn(folder);
  const [, dead] = await first.until(CODE);
  await first.types(`Åsa: /start ${dead}`, /Which language do its groups speak/);
  await first.types('Åsa taps Svenska', /Vad heter föreningen/);
  await first.types('Åsa: Föreningen Söder', /Vad heter du/);
  await first.kill();

  const second = startIn(folder);
  const [, code] = await second.until(CODE);
  expect(code).not.toBe(dead);
  await second.types(`Åsa: /start ${code}`, /Vad heter du/);
  await second.types('Åsa taps Åsa', /I vilken tidszon/);
  await second.types('Åsa taps Stockholm', /Efter vilken regel/);
  await second.types('Åsa taps SFAM', /Det som sparas om dig/);
  await second.types('Åsa taps Jag har läst detta', /Föreningen Söder har bildats/);
  await second.kill();

  const third = startIn(folder);
  await third.until(/Going on with balint-trial\.db/);
  await third.types('Åsa: /start', /^ {2}\| Föreningen Söder$/);
});
