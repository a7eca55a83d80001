import type { Me } from './request.ts';

/** Where somebody opens a chat with this bot and hands it `start`; empty opens the chat alone. Throws a `RangeError` for what Telegram would not carry. */
export const addressOf = (me: Me, start: string): string => {
  if (start === '') return `https://t.me/${me.username}`;
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(start))
    throw new RangeError(`not to be handed over by a link: ${start.length} characters`);
  return `https://t.me/${me.username}?start=${start}`;
};

/** An address that Telegram takes for a button or a link, as it writes it: http or https, and a host with a dot. */
export const webAddress = (address: string): string | undefined => {
  if (!/^https?:\/\/\S+$/i.test(address) || !URL.canParse(address)) return undefined;
  const { href, hostname } = new URL(address);
  return /^[^.].*\.[^.]+$/.test(hostname) ? href : undefined;
};
