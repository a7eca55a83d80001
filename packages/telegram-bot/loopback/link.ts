/**
 * A link as Telegram keeps it, or why it is none. Without a scheme `http://` is put before it; a host without a dot (`http://localhost`) is refused,
 * as TDLib's `check_link` does.
 */
export const checkLink = (link: string): { readonly url: string } | { readonly reason: string } => {
  const trimmed = link.trim();
  if (/^(tg|ton|tonsite):\/?\/?./i.test(trimmed)) return { url: trimmed };
  const scheme = trimmed.match(/^([a-z][a-z0-9+.-]*):\/\//i)?.[1]?.toLowerCase();
  if (scheme && scheme !== 'http' && scheme !== 'https') return { reason: 'Unsupported URL protocol' };
  const full = scheme ? trimmed : `http://${trimmed}`;
  const host = full.match(/^https?:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i)?.[1];
  if (!host?.includes('.') || host.startsWith('.') || host.endsWith('.') || /\s/.test(full) || !URL.canParse(full))
    return { reason: 'Wrong HTTP URL' };
  return { url: /^https?:\/\/[^/?#]+$/i.test(full) ? `${full}/` : full };
};

/** What a link to a bot asks for. */
export interface BotLink {
  readonly username: string;
  readonly start?: string;
  readonly startGroup?: string;
}

/** Reads `t.me/<bot>?start=…`, `?startgroup=…` and their `tg://resolve` twins; undefined for anything else. */
export const parseBotLink = (link: string): BotLink | undefined => {
  const full = link.includes('://') ? link : `https://${link}`;
  if (!URL.canParse(full)) return undefined;
  const url = new URL(full);
  const isWeb = ['t.me', 'telegram.me', 'telegram.dog'].includes(url.hostname);
  const username = isWeb
    ? url.pathname.slice(1).replace(/\/$/, '')
    : url.protocol === 'tg:' && url.hostname === 'resolve'
      ? url.searchParams.get('domain')
      : null;
  if (!username) return undefined;
  const start = url.searchParams.get('start');
  const startGroup = url.searchParams.get('startgroup');
  return { username, ...(start === null ? {} : { start }), ...(startGroup === null ? {} : { startGroup }) };
};

/** A payload a deep link may carry. */
export const isPayload = (payload: string): boolean => /^[A-Za-z0-9_-]{1,64}$/.test(payload);
