import { type Opened as Behind, type RunOptions as Options, runProgram } from '@balintkit/core/operator';
import { createSlackApp, type Me, type SlackAppOptions } from './app.ts';
import { TokenRefused } from './calls.ts';
import { type Config, readConfig, WORDS } from './config.ts';

/** Everything behind the app, once it is open. */
export type Opened = Behind & Required<Pick<SlackAppOptions, 'chat' | 'web'>>;

/** What running the app takes from its process. */
export type RunOptions = Options<Config, Opened>;

/** Opens, serves and stops; the exit code. */
export const run = (options: RunOptions): Promise<0 | 1> =>
  runProgram<Config, Opened, Me>(
    {
      read: readConfig,
      create: (config, { chat, web }, log) => createSlackApp({ ...config, chat, web, now: options.now, log }),
      firstCode: WORDS.firstCode,
      problem: (error) => (error instanceof TokenRefused ? WORDS.refused[error.token] : undefined),
      port: 'SLACK_PORT',
      broken: WORDS.broken,
    },
    options,
  );
