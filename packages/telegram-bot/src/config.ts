import {
  commonSettings,
  type Environment,
  parseSettings,
  portSetting,
  type Settings,
  serverSetting,
  settingsOf,
} from '@balintkit/core/operator';
import type { HookOptions, ListenOptions } from '@balintkit/core/web';
import * as z from 'zod';

/** Where to serve over HTTP; `webhook`: the address at which Telegram reaches it, and the secret Telegram shows there. */
export type Http = Pick<ListenOptions, 'host' | 'port'> & {
  readonly webhook?: Pick<HookOptions<never>, 'url' | 'secret'>;
};

/** What the bot needs to know before it starts. */
export interface Config extends Settings {
  readonly token: string;
  /** Another Bot API server; without it Telegram's own. */
  readonly apiRoot?: string;
  /** By its webhook updates come; without one they are fetched. */
  readonly http?: Http;
}

/** The sentences for whoever runs the bot, beside those of every bot: all the prose there is in this package. */
export const WORDS = {
  noToken: 'TELEGRAM_BOT_TOKEN is missing. @BotFather on Telegram gives you one when you send it /newbot.',
  oddToken:
    'TELEGRAM_BOT_TOKEN does not look like a token: @BotFather writes it as digits, a colon and about 35 letters.',
  oddRoot: 'TELEGRAM_API_ROOT must be the address of a Bot API server, beginning with http:// or https://.',
  oddHook:
    'TELEGRAM_WEBHOOK_URL must be the address at which Telegram reaches the bot, beginning with https:// (http:// on this computer only).',
  oddSecret: 'TELEGRAM_WEBHOOK_SECRET must be 1 to 256 characters, each a letter from A to Z, a digit, _ or -.',
  halfHook: 'TELEGRAM_WEBHOOK_URL and TELEGRAM_WEBHOOK_SECRET go together: set both, or neither to fetch updates.',
  refused: 'Telegram does not know this TELEGRAM_BOT_TOKEN. Ask @BotFather for it again with /token.',
  notHooked: (why: string) => `Telegram does not take TELEGRAM_WEBHOOK_URL: ${why}.`,
  broken: (fault: string) => `The bot has stopped because something broke: ${fault}`,
  firstCode: (code: string, address: string) =>
    `There is no administrator yet. Whoever opens this link and presses Start becomes one: ${address} (or send the bot: /start ${code}). This code replaces any that was printed before.`,
} as const;

/** With TLS, or on this very computer. */
const HOOK = /^(https:\/\/|http:\/\/(localhost|127(\.\d+){3}|\[::1\])[:/])/i;
const hook = z.string().refine((url) => URL.canParse(url) && HOOK.test(url), WORDS.oddHook);
const secret = z.string().regex(/^[\w-]{1,256}$/, WORDS.oddSecret);

const shape = (folder: string) =>
  z
    .object({
      TELEGRAM_BOT_TOKEN: z.string(WORDS.noToken).regex(/^\d+:[\w-]{10,}$/, WORDS.oddToken),
      TELEGRAM_API_ROOT: serverSetting(WORDS.oddRoot),
      ...commonSettings(folder),
      TELEGRAM_PORT: portSetting('TELEGRAM_PORT'),
      TELEGRAM_WEBHOOK_URL: hook.optional(),
      TELEGRAM_WEBHOOK_SECRET: secret.optional(),
    })
    .refine((given) => 'TELEGRAM_WEBHOOK_URL' in given === 'TELEGRAM_WEBHOOK_SECRET' in given, {
      error: WORDS.halfHook,
      when: () => true,
    });

/** Reads the environment, and `.env` in `folder` for what it does not say. Throws a `ConfigError` that lists everything. */
export const readConfig = (environment: Environment, folder: string): Config => {
  const read = parseSettings(shape(folder), environment, folder);
  const { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot } = read;
  const { TELEGRAM_WEBHOOK_URL: url, TELEGRAM_WEBHOOK_SECRET: secret } = read;
  const webhook = url && secret ? { url, secret } : undefined;
  const { http, ...settings } = settingsOf(read, read.TELEGRAM_PORT ?? (webhook && 8080));
  return {
    ...settings,
    token,
    ...(apiRoot && { apiRoot }),
    ...(http && { http: { ...http, ...(webhook && { webhook }) } }),
  };
};
