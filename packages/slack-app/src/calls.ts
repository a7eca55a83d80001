import type { Log } from '@balintkit/core/operator';
import { onceMore } from '@balintkit/core/web';
import { type Logger, LogLevel, webApi } from '@slack/bolt';

/** Slack's web API, as it is called here. */
export type Web = webApi.WebClient;

/** How Slack is called. */
export interface Calling {
  /** Another server of the web API; without it Slack's own. */
  readonly apiUrl?: string | undefined;
  /** After how many seconds a call is given up. */
  readonly patience: number;
  readonly log: Log;
}

/** A client that tries nothing twice: when to try again is said to the caller. */
export const webOptions = ({ apiUrl, patience, log }: Calling): webApi.WebClientOptions => ({
  ...(apiUrl && { slackApiUrl: apiUrl }),
  timeout: patience * 1_000,
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  logger: quiet(log),
});

/** Calls Slack with nobody waiting. */
export const createWeb = (token: string, calling: Calling): Web => new webApi.WebClient(token, webOptions(calling));

/** Calls Slack for somebody who waits: with a second try. */
export const createPatientWeb = (token: string, calling: Calling): Web =>
  new webApi.WebClient(token, { ...webOptions(calling), fetch: twice });

const twice: typeof fetch = (url, init) =>
  onceMore(() => fetch(url, init), {
    read: ({ status, headers }) => ({ status, wait: Number(headers.get('retry-after') ?? 1) }),
    isLost: () => !init?.signal?.aborted,
  });

/** What Slack's library has to say is told by the name of an event alone: its words may hold what people typed. */
export const quiet = (log: Log): Logger => ({
  debug: () => {},
  info: () => {},
  warn: () => log('debug', 'library.warned'),
  error: () => log('debug', 'library.failed'),
  setLevel: () => {},
  getLevel: () => LogLevel.ERROR,
  setName: () => {},
});

/** Slack's code of a refusal; `undefined` where nobody knows what became of the call, which also goes for an answer no Slack would give. */
export const refusalOf = (error: unknown): string | undefined => {
  const code: unknown = error instanceof webApi.WebAPIPlatformError ? error.data.error : undefined;
  return typeof code === 'string' && /^[a-z][a-z_]{1,60}$/.test(code) ? code : undefined;
};

/** For how many seconds Slack asks to be left alone: eleven days at most, as what is longer no timer keeps. */
export const waitOf = (error: unknown): number | undefined => {
  if (error instanceof webApi.WebAPIRateLimitedError) return Math.min(Math.max(error.retryAfter, 0), 1e6);
  return refusalOf(error) === 'ratelimited' ? 1 : undefined;
};

/** Slack's answers to a token that it does not know, or knows no more. */
export const isTokenRefused = (error: unknown): boolean =>
  /^(invalid_auth|not_authed|account_inactive|token_(revoked|expired))$/.test(refusalOf(error) ?? '');

/** Slack does not know this token. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';
  /** The bot's token, or the app's. */
  readonly token: 'bot' | 'app';
  constructor(token: 'bot' | 'app') {
    super();
    this.token = token;
  }
}
