import type { Chat } from './index.ts';

/**
 * The same conversation, of which one answer begins in each turn of the event loop, and first screens where no answer is
 * about to. A database within the process never makes its caller wait: where all began as it came, nothing that comes
 * meanwhile would be heard, or acknowledged in time, before all was done.
 */
export const paced = (chat: Chat): Chat => {
  const begins = createTurnstile();
  return {
    ...chat,
    respond: (request) => begins('soon', () => chat.respond(request)),
    home: (request) => begins('later', () => chat.home(request)),
  };
};

const createTurnstile = () => {
  const waiting = { soon: [] as (() => void)[], later: [] as (() => void)[] };
  let isSet = false;

  const turn = (): void => {
    isSet = false;
    const begin = waiting.soon.shift() ?? waiting.later.shift();
    begin?.();
    if (waiting.soon.length + waiting.later.length > 0) set();
  };
  const set = (): void => {
    if (!isSet) setImmediate(turn);
    isSet = true;
  };

  return <T>(when: keyof typeof waiting, work: () => Promise<T>): Promise<T> =>
    new Promise<void>((begin) => {
      waiting[when].push(begin);
      set();
    }).then(work);
};
