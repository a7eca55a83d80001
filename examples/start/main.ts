import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import { openStore } from '@balintkit/core/store';
import { BEGINS, playEvening } from '../evening/script.ts';
import { openStage, standingClock } from '../evening/stage.ts';
import { transcriptOf } from '../evening/transcript.ts';
import { createTerminal, HELP } from './terminal.ts';

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const chance = (length: number): string => Array.from({ length }, () => LETTERS[randomInt(LETTERS.length)]).join('');

const NO_TOKEN = `There is no bot token yet, so this opens a chat to try: the real bot and a real database file, and you act all the people.
To run the bot on Telegram:
  1. Open a chat with @BotFather on Telegram, send /newbot, and answer its two questions.
  2. Copy .env.example to .env, and put the token it gives you behind TELEGRAM_BOT_TOKEN=
  3. Start again. The one-time code that is printed then makes you the first administrator.
`;

/** The token, from the environment or from `.env`. */
const token = (): string | undefined => {
  const file = existsSync('.env') ? parseEnv(readFileSync('.env', 'utf8')) : {};
  return (process.env.TELEGRAM_BOT_TOKEN ?? file.TELEGRAM_BOT_TOKEN)?.trim() || undefined;
};

/** Runs the real bot as it would be run anywhere; its exit code is ours. */
const runBot = (): void => {
  const main = fileURLToPath(new URL('main.ts', import.meta.resolve('@balintkit/telegram-bot')));
  const bot = spawn(process.execPath, ['--import', 'tsx', main], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => bot.kill(signal));
  bot.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
};

/** Plays the scripted evening and prints the conversation. */
const play = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'balint-'));
  const store = await openStore(`file:${join(folder, 'evening.db')}`);
  const stage = await openStage({ store, clock: standingClock(BEGINS), chance, limits: 'off' });
  try {
    await playEvening({ stage, transcript: transcriptOf(stage.telegram, console.log) });
  } finally {
    await stage.close();
    rmSync(folder, { recursive: true });
  }
};

/** A small terminal chat over the loopback server; the database stays, so that one can stop and come back. */
const chat = async (): Promise<void> => {
  console.log(NO_TOKEN);
  const store = await openStore('file:./balint-trial.db');
  let ahead = 0;
  const clock = {
    now: () => Date.now() + ahead,
    moveTo: (instant: number) => {
      ahead = Math.max(ahead, instant - Date.now());
    },
  };
  // The database knows the ids of an earlier trial; a moment does not come twice.
  const stage = await openStage({ store, clock, chance, limits: 'off', after: Date.now() });
  const transcript = transcriptOf(stage.telegram, console.log);
  const terminal = createTerminal(stage);
  console.log(HELP);
  if (stage.code !== undefined)
    console.log(`\nNobody is administrator yet. Begin with:  leader: /start ${stage.code}\n`);
  else console.log('\nGoing on with balint-trial.db. Say /start as somebody who was there before.\n');
  const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: '» ' });
  const due = setInterval(() => void stage.quiet().then(transcript.step, () => {}), 2_000);
  lines.prompt();
  for await (const line of lines) {
    if (line.trim() === 'quit') break;
    try {
      for (const said of await terminal(line)) console.log(said);
      await stage.quiet();
      transcript.step();
    } catch (error) {
      console.log(error instanceof Error ? error.message : String(error));
    }
    lines.prompt();
  }
  clearInterval(due);
  lines.close();
  await stage.close();
};

if (process.argv.includes('--play')) await play();
else if (token() === undefined) await chat();
else runBot();
