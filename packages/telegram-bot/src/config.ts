import { ConfigError } from '@balintkit/core';
import { databaseUrl, type Environment, readSettings } from '@balintkit/core/operator';
import type { HookOptions, ListenOptions } from '@balintkit/core/web';
import * as z from 'zod';
import { LOG_LEVELS, type LogLevel } from './log.ts';

/** Where to serve over HTTP; `webhook`: the address at which Telegram reaches it, and the secret Telegram shows there. */
export type Http = Pick<ListenOptions, 'host' | 'port'> & {
  readonly webhook?: Pick<HookOptions<never>, 'url' | 'secret'>;
};

/** What the bot needs to know before it starts. */
export interface Config {
  readonly token: string;
  readonly apiRoot?: string;
  /** A file, its path absolute, or a PostgreSQL database. */
  readonly databaseUrl: string;
  readonly logLevel: LogLevel;
  /** Absent where nothing is served. */
  readonly http?: Http;
}

/** The sentences for whoever runs the bot, beside those of every bot: all the prose there is in this package. */
export const WORDS = {
  noToken: 'TELEGRAM_BOT_TOKEN is missing. @BotFather on Telegram gives you one when you send it /newbot.',
  oddToken:
    'TELEGRAM_BOT_TOKEN does not look like a token: @BotFather writes it as digits, a colon and about 35 letters.',
  oddRoot: 'TELEGRAM_API_ROOT must be the address of a Bot API server, beginning with http:// or https://.',
  oddLevel: `LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}.`,
  oddPort: 'TELEGRAM_PORT must be a whole number from 1 to 65535.',
  oddHook:
    'TELEGRAM_WEBHOOK_URL must be the address at which Telegram reaches the bot, beginning with https:// (http:// on this computer only).',
  oddSecret: 'TELEGRAM_WEBHOOK_SECRET must be 1 to 256 characters, each a letter from A to Z, a digit, _ or -.',
  halfHook: 'TELEGRAM_WEBHOOK_URL and TELEGRAM_WEBHOOK_SECRET go together: set both, or neither to fetch updates.',
  refused: 'Telegram does not know this TELEGRAM_BOT_TOKEN. Ask @BotFather for it again with /token.',
  notOpened: (why: string) => `The data at DATABASE_URL cannot be opened: ${why}.`,
  notServed: (why: string) => `HOST and TELEGRAM_PORT cannot be listened on: ${why}.`,
  notHooked: (why: string) => `Telegram does not take TELEGRAM_WEBHOOK_URL: ${why}.`,
  broken: (fault: string) => `The bot has stopped because something broke: ${fault}`,
  firstCode: (code: string, address: string) =>
    `There is no administrator yet. Whoever opens this link and presses Start becomes one: ${address} (or send the bot: /start ${code})`,
} as const;

/** With TLS, or on this very computer. */
const HOOK = /^(https:\/\/|http:\/\/(localhost|127(\.\d+){3}|\[::1\])[:/])/i;
const hook = z.string().refine((url) => URL.canParse(url) && HOOK.test(url), WORDS.oddHook);
const secret = z.string().regex(/^[\w-]{1,256}$/, WORDS.oddSecret);
const port = z.coerce.number(WORDS.oddPort).refine((n) => Number.isInteger(n) && n > 0 && n < 65_536, WORDS.oddPort);

const shape = (folder: string) =>
  z
    .object({
      TELEGRAM_BOT_TOKEN: z.string(WORDS.noToken).regex(/^\d+:[\w-]{10,}$/, WORDS.oddToken),
      TELEGRAM_API_ROOT: z
        .url({ protocol: /^https?$/, error: WORDS.oddRoot })
        .transform((root) => root.replace(/\/+$/, ''))
        .optional(),
      DATABASE_URL: databaseUrl(folder),
      LOG_LEVEL: z.enum(LOG_LEVELS, WORDS.oddLevel).default('info'),
      HOST: z.string().default('127.0.0.1'),
      TELEGRAM_PORT: port.optional(),
      TELEGRAM_WEBHOOK_URL: hook.optional(),
      TELEGRAM_WEBHOOK_SECRET: secret.optional(),
    })
    .refine((given) => 'TELEGRAM_WEBHOOK_URL' in given === 'TELEGRAM_WEBHOOK_SECRET' in given, {
      error: WORDS.halfHook,
      when: () => true,
    });

/** Reads the environment, and `.env` in `folder` for what it does not say. Throws a `ConfigError` that lists everything. */
export const readConfig = (environment: Environment, folder: string): Config => {
  const read = shape(folder).safeParse(readSettings(environment, folder));
  if (!read.success) throw new ConfigError(read.error.issues.map(({ message }) => message));
  const { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot, DATABASE_URL, LOG_LEVEL: logLevel } = read.data;
  const { HOST: host, TELEGRAM_PORT, TELEGRAM_WEBHOOK_URL: url, TELEGRAM_WEBHOOK_SECRET: secret } = read.data;
  const webhook = url && secret ? { url, secret } : undefined;
  const port = TELEGRAM_PORT ?? (webhook && 8080);
  return {
    token,
    ...(apiRoot && { apiRoot }),
    databaseUrl: DATABASE_URL,
    logLevel,
    ...(port && { http: { host, port, ...(webhook && { webhook }) } }),
  };
};
