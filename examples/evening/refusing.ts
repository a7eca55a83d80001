import type { Fault, Loopback } from '@balintkit/telegram-bot/loopback';

// How Telegram refuses a call, as the loopback server is told to.

/** A call like this is refused once, with a wish to wait so many seconds. */
export const asksToWait = (telegram: Loopback, seconds: number, method: string, chat?: number): void => {
  const refusal: Fault = {
    status: 429,
    body: {
      ok: false,
      error_code: 429,
      description: `Too Many Requests: retry after ${seconds}`,
      parameters: { retry_after: seconds },
    },
  };
  let isLeft = true;
  telegram.fault((called, payload) => {
    if (!isLeft || called !== method || (chat !== undefined && Number(payload.chat_id) !== chat)) return undefined;
    isLeft = false;
    return refusal;
  });
};

/** The bot may not write in a chat, until it may again: what is given back ends it. */
export const forbids = (telegram: Loopback, chat: number): (() => void) => {
  const description = 'Bad Request: not enough rights to send text messages to the chat';
  return telegram.fault((_, payload) =>
    Number(payload.chat_id) === chat ? { status: 400, body: { ok: false, error_code: 400, description } } : undefined,
  );
};
