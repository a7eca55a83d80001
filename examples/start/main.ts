import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import { openPlayground } from '../playground/playground.ts';
import { openBrowser } from './browser.ts';

const NO_TOKEN = `There is no bot token yet, so this opens the playground: the real bot and a real database file, and you act all the people.
To run the bot on Telegram:
  1. Open a chat with @BotFather on Telegram, send /newbot, and answer its two questions.
  2. Copy .env.example to .env, and put the token it gives you behind TELEGRAM_BOT_TOKEN=
  3. Start again. The one-time code that is printed then makes you the first administrator.
`;

/** The token, and where it stands; empty counts as not given. */
const findToken = (): { readonly token: string; readonly from: string } | undefined => {
  const given = process.env.TELEGRAM_BOT_TOKEN?.trim();
  if (given) return { token: given, from: 'the environment' };
  const file = existsSync('.env') ? parseEnv(readFileSync('.env', 'utf8')) : {};
  const kept = file.TELEGRAM_BOT_TOKEN?.trim();
  return kept ? { token: kept, from: '.env' } : undefined;
};

/** Runs the real bot as it would be run anywhere; its exit code is ours. */
const runBot = (): void => {
  const main = fileURLToPath(new URL('main.ts', import.meta.resolve('@balintkit/telegram-bot')));
  const bot = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), main], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => bot.kill(signal));
  bot.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
};

/** Serves the playground until it is asked to end. */
const play = async (): Promise<void> => {
  console.log(NO_TOKEN);
  const { address, close } = await openPlayground({ folder: process.cwd() }).catch((error: unknown) => {
    console.error(`The playground could not be opened: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  });
  console.log(`The playground is open: ${address}\nCtrl+C closes it.`);
  if (!process.argv.includes('--no-open')) openBrowser(address);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close());
};

const found = findToken();
if (found) {
  // What stands before the colon is the bot's public id.
  console.log(`There is a bot token in ${found.from}: this runs bot ${found.token.split(':')[0]} on Telegram.`);
  runBot();
} else await play();
