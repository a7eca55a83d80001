import { setTimeout as sleep } from 'node:timers/promises';
import { ConfigError, faultOf, type Instant } from '@balintkit/core';
import { GrammyError } from 'grammy';
import { addressOf } from './address.ts';
import { type BotOptions, createBot } from './bot.ts';
import { type Config, readConfig, WORDS } from './config.ts';
import { createLog, type Log } from './log.ts';
import { TokenRefused } from './poll.ts';
import type { Me } from './request.ts';

/** Everything behind the bot, once it is open. */
export interface Opened extends Required<Pick<BotOptions, 'chat' | 'web'>> {
  /** The one-time code of the first administrator; `undefined` where there is one. */
  firstCode(): Promise<string | undefined>;
  close(): Promise<void>;
}

/** What running the bot takes from its process. */
export interface RunOptions {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Where `.env` lies. */
  readonly folder: string;
  readonly now: () => Instant;
  readonly open: (config: Config, log: Log) => Promise<Opened>;
  /** Calls back when the process is asked to end. */
  readonly onEnd: (stop: () => void) => void;
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
  /** How long a stop may take, in ms; 9 seconds unless told. */
  readonly patience?: number;
}

/** Opens, serves and stops; the exit code. What whoever runs it has to mend is complained of in plain words. */
export const run = async ({ complain, ...options }: RunOptions): Promise<0 | 1> => {
  try {
    await serve(options);
    return 0;
  } catch (error) {
    for (const line of problemsOf(error)) complain(line);
    return 1;
  }
};

const serve = async (options: Omit<RunOptions, 'complain'>): Promise<void> => {
  const { environment, folder, now, open, onEnd, print, patience = 9_000 } = options;
  const config = readConfig(environment, folder);
  const log = createLog(config.logLevel);
  const opened = await open(config, log).catch((error: unknown) => {
    throw new ConfigError([WORDS.notOpened(error instanceof Error ? error.message : '')]);
  });
  const bot = createBot({ ...config, chat: opened.chat, web: opened.web, now, log });
  const onReady = async (me: Me): Promise<void> => {
    const code = await opened.firstCode();
    if (code !== undefined) print(WORDS.firstCode(code, addressOf(me, code)));
  };
  const asked = new Promise<void>(onEnd).then(() => void bot.stop());
  // Whatever stands still by then is left as a kill would leave it: what was not confirmed comes again.
  const late = asked.then(() => sleep(patience, undefined, { ref: false })).then(() => log('warn', 'stop.late'));
  await Promise.race([late, bot.start({ onReady }).finally(() => opened.close())]);
};

const problemsOf = (error: unknown): readonly string[] => {
  if (error instanceof ConfigError) return error.problems;
  if (error instanceof GrammyError && error.method === 'setWebhook') return [WORDS.notHooked(error.description)];
  if (error instanceof Error && 'syscall' in error && 'code' in error) return [WORDS.notServed(String(error.code))];
  return [error instanceof TokenRefused ? WORDS.refused : WORDS.broken(JSON.stringify(faultOf(error)))];
};
