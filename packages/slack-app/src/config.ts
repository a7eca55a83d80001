import {
  commonSettings,
  type Environment,
  parseSettings,
  portSetting,
  type Settings,
  serverSetting,
  settingsOf,
} from '@balintkit/core/operator';
import * as z from 'zod';

/** What the app needs to know before it starts: exactly one of `appToken` and `signingSecret` is there. */
export interface Config extends Settings {
  /** The bot's token, `xoxb-…`. */
  readonly token: string;
  /** The app's token, `xapp-…`: everything comes down a socket that is opened from here. */
  readonly appToken?: string;
  /** What Slack signs with where it posts to `http` instead. */
  readonly signingSecret?: string;
  /** Another server of the web API; without it Slack's own. */
  readonly apiUrl?: string;
}

/** The sentences for whoever runs the app, beside those of every front-end: all the prose there is in this package. */
export const WORDS = {
  noToken:
    'SLACK_BOT_TOKEN is missing. It stands under "OAuth & Permissions" on the page of your app at api.slack.com/apps, once the app is installed, and begins with xoxb-.',
  oddToken: 'SLACK_BOT_TOKEN does not look like the token of a bot: it begins with xoxb-.',
  oddAppToken:
    'SLACK_APP_TOKEN does not look like the token of an app: it begins with xapp-, and stands under "Basic Information", "App-Level Tokens".',
  oddSecret:
    'SLACK_SIGNING_SECRET does not look like a signing secret: a row of letters and digits, which stands under "Basic Information".',
  noWay:
    'Slack has no way to reach the app yet. Set SLACK_APP_TOKEN for Socket Mode, which needs no address of your own; or SLACK_SIGNING_SECRET, where Slack posts to an address of yours.',
  bothWays:
    'SLACK_APP_TOKEN and SLACK_SIGNING_SECRET are both set, and Slack can reach the app in one way only. Leave SLACK_SIGNING_SECRET empty for Socket Mode, or SLACK_APP_TOKEN where Slack posts to an address of yours.',
  oddApi: 'SLACK_API_URL must be the address of a server of the web API, beginning with http:// or https://.',
  refused: {
    bot: 'Slack does not know this SLACK_BOT_TOKEN, or knows it no more. Look it up again under "OAuth & Permissions" on the page of your app; where the app was taken out of the workspace, install it again first.',
    app: 'Slack does not know this SLACK_APP_TOKEN, or knows it no more. Make one under "Basic Information", "App-Level Tokens", with the scope connections:write.',
  },
  broken: (fault: string) => `The app has stopped because something broke: ${fault}`,
  firstCode: (code: string) =>
    `There is no administrator yet. Whoever types this in Slack becomes one: /balint start ${code} (this code replaces any that was printed before)`,
} as const;

const appToken = z.string().regex(/^xapp-[\w-]+$/, WORDS.oddAppToken);
const secret = z.string().regex(/^(?!xox|xapp)[\w-]{16,}$/, WORDS.oddSecret);
const isOneWay = (given: object, ways: (one: boolean, other: boolean) => boolean): boolean =>
  ways('SLACK_APP_TOKEN' in given, 'SLACK_SIGNING_SECRET' in given);

const shape = (folder: string) =>
  z
    .object({
      SLACK_BOT_TOKEN: z.string(WORDS.noToken).regex(/^xoxb-[\w-]+$/, WORDS.oddToken),
      SLACK_APP_TOKEN: appToken.optional(),
      SLACK_SIGNING_SECRET: secret.optional(),
      SLACK_API_URL: serverSetting(WORDS.oddApi),
      ...commonSettings(folder),
      SLACK_PORT: portSetting('SLACK_PORT'),
    })
    .refine((given) => isOneWay(given, (one, other) => one || other), { error: WORDS.noWay, when: () => true })
    .refine((given) => isOneWay(given, (one, other) => !(one && other)), { error: WORDS.bothWays, when: () => true });

/** Reads the environment, and `.env` in `folder` for what it does not say. Throws a `ConfigError` that lists everything. */
export const readConfig = (environment: Environment, folder: string): Config => {
  const read = parseSettings(shape(folder), environment, folder);
  const { SLACK_BOT_TOKEN: token, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = read;
  const { SLACK_API_URL: apiUrl, SLACK_PORT: port = signingSecret === undefined ? undefined : 3000 } = read;
  return {
    ...settingsOf(read, port),
    token,
    ...(appToken && { appToken }),
    ...(signingSecret && { signingSecret }),
    ...(apiUrl && { apiUrl: `${apiUrl}/` }),
  };
};
