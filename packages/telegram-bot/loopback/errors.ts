import type { ResponseParameters } from 'grammy/types';

/** A call that Telegram refuses: `code` is the HTTP status and `error_code`, `message` the description as the Bot API words it. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: number;
  readonly parameters: ResponseParameters | undefined;

  constructor(code: number, description: string, parameters?: ResponseParameters) {
    super(description);
    this.code = code;
    this.parameters = parameters;
  }
}

/** Something a person cannot do in their messenger, such as tapping a button that is not there. Thrown by the people's verbs, never sent to the bot. */
export class CannotDo extends Error {
  override readonly name = 'CannotDo';
}

/** 400, worded as the Bot API does. */
export const badRequest = (description: string): ApiError => new ApiError(400, `Bad Request: ${description}`);

/** 403, worded as the Bot API does. */
export const forbidden = (description: string): ApiError => new ApiError(403, `Forbidden: ${description}`);

/** 429 with the seconds to wait. */
export const tooMany = (seconds: number): ApiError =>
  new ApiError(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds });

/** 400 that tells the id of the supergroup a group has become. */
export const migrated = (to: number): ApiError =>
  new ApiError(400, 'Bad Request: group chat was upgraded to a supergroup chat', { migrate_to_chat_id: to });
