import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import { openPlayground } from '../playground/playground.ts';
import { openBrowser } from './browser.ts';

const NO_TOKEN = `There is no token yet, so this opens the playground: the real bot on Telegram and on Slack and a real database file, and you act all the people.
To run the bot on Telegram:
  1. Open a chat with @BotFather on Telegram, send /newbot, and answer its two questions.
  2. Copy .env.example to .env, and put the token it gives you behind TELEGRAM_BOT_TOKEN=
  3. Start again. The one-time code that is printed then makes you the first administrator.
To run the app on Slack:
  1. At api.slack.com/apps choose "Create New App", "From a manifest", and give it packages/slack-app/manifest.json.
  2. Install it in your workspace, and put its tokens into .env, behind SLACK_BOT_TOKEN= and SLACK_APP_TOKEN=
  3. Start again. Both run side by side where there are tokens for both.
`;

/** What can be run: where its program is, by what token it is known, and how it is told which one it is. */
const FRONTS = [
  {
    variable: 'TELEGRAM_BOT_TOKEN',
    package: '@balintkit/telegram-bot',
    // What stands before the colon is the bot's public id.
    runs: (token: string) => `bot ${token.split(':')[0]} on Telegram`,
  },
  { variable: 'SLACK_BOT_TOKEN', package: '@balintkit/slack-app', runs: () => 'the app on Slack' },
] as const;
type Front = (typeof FRONTS)[number];

/** A front-end's token, and where it stands; empty counts as not given. */
const findToken = ({ variable }: Front): { readonly token: string; readonly from: string } | undefined => {
  const given = process.env[variable]?.trim();
  if (given) return { token: given, from: 'the environment' };
  const file = existsSync('.env') ? parseEnv(readFileSync('.env', 'utf8')) : {};
  const kept = file[variable]?.trim();
  return kept ? { token: kept, from: '.env' } : undefined;
};

/** Runs the real thing as it would be run anywhere; an exit code other than 0 is ours. */
const run = ({ package: name }: Front): void => {
  const main = fileURLToPath(new URL('main.ts', import.meta.resolve(name)));
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), main], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => {
    process.exitCode ||= code ?? 1;
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

const found = FRONTS.flatMap((front) => {
  const token = findToken(front);
  return token ? [{ front, ...token }] : [];
});
for (const { front, token, from } of found) {
  console.log(`There is a bot token in ${from}: this runs ${front.runs(token)}.`);
  run(front);
}
if (found.length === 0) await play();
