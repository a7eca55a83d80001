/** What a link to the bot is for; `undefined` for a link elsewhere. */
export type BotLink = { readonly kind: 'start'; readonly payload: string | undefined } | { readonly kind: 'group' };

const HOSTS: ReadonlySet<string> = new Set(['t.me', 'telegram.me', 'telegram.dog']);

/** Reads `https://t.me/a_bot?start=…` and `?startgroup=…`. */
export const botLinkOf = (link: string): BotLink | undefined => {
  const full = link.includes('://') ? link : `https://${link}`;
  if (!URL.canParse(full)) return undefined;
  const { hostname, pathname, searchParams } = new URL(full);
  if (!HOSTS.has(hostname) || !/^\/\w+$/.test(pathname)) return undefined;
  if (searchParams.has('startgroup')) return { kind: 'group' };
  return { kind: 'start', payload: searchParams.get('start') || undefined };
};
