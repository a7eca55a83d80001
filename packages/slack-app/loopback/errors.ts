import type { Raw } from './types.ts';

/** A call that Slack refuses: `message` is its `error`; `more` stands beside it in the answer. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly more: Raw;
  /** Slack answers with 200 unless a rate was passed. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(error: string, more: Raw = {}, status = 200, headers: Readonly<Record<string, string>> = {}) {
    super(error);
    this.more = more;
    this.status = status;
    this.headers = headers;
  }
}

/** Something a person cannot do in their client, such as pressing a button that is not there, or that the app did not answer. Never sent to the app. */
export class CannotDo extends Error {
  override readonly name = 'CannotDo';
}

/** What is wrong with a part of what was sent, and where it stands (a JSON pointer). */
export interface Flaw {
  readonly what: string;
  readonly at: string;
}

/** Refuses where anything is wrong, worded as Slack does: `invalid_blocks` in messages, `invalid_arguments` in views. */
export const refuseFlaws = (error: 'invalid_blocks' | 'invalid_arguments', flaws: readonly Flaw[]): void => {
  if (flaws.length === 0) return;
  const errors = flaws.map(({ what, at }) => `${what} [json-pointer:${at}]`);
  throw new ApiError(error, { errors, response_metadata: { messages: errors.map((each) => `[ERROR] ${each}`) } });
};

/** 429 with the seconds to wait. */
export const tooMany = (seconds: number): ApiError =>
  new ApiError('ratelimited', {}, 429, { 'retry-after': String(seconds) });
