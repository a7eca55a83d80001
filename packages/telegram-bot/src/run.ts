import { type Opened as Behind, type RunOptions as Options, runProgram } from '@balintkit/core/operator';
import { GrammyError } from 'grammy';
import { addressOf } from './address.ts';
import { type BotOptions, createBot } from './bot.ts';
import { type Config, readConfig, WORDS } from './config.ts';
import { TokenRefused } from './poll.ts';
import type { Me } from './request.ts';

/** Everything behind the bot, once it is open. */
export type Opened = Behind & Required<Pick<BotOptions, 'chat' | 'web'>>;

/** What running the bot takes from its process. */
export type RunOptions = Options<Config, Opened>;

/** Opens, serves and stops; the exit code. */
export const run = (options: RunOptions): Promise<0 | 1> =>
  runProgram<Config, Opened, Me>(
    {
      read: readConfig,
      create: (config, { chat, web }, log) => createBot({ ...config, chat, web, now: options.now, log }),
      firstCode: (code, me) => WORDS.firstCode(code, addressOf(me, code)),
      problem: (error) => {
        if (error instanceof GrammyError && error.method === 'setWebhook') return WORDS.notHooked(error.description);
        return error instanceof TokenRefused ? WORDS.refused : undefined;
      },
      port: 'TELEGRAM_PORT',
      broken: WORDS.broken,
    },
    options,
  );
