import { isRaw } from './payload.ts';

/** Who reads: moments stand in their zone. Without a reader, in the words that were sent along. */
export interface Reader {
  readonly tz: string;
  readonly locale: string;
  readonly now: number;
}

/** What ids stand for. */
export type Names = (id: string) => string;

/** What people read where a text object stands. */
export const readText = (object: unknown, names: Names, reader?: Reader): string => {
  if (!isRaw(object) || typeof object.text !== 'string') return '';
  return object.type === 'plain_text' ? object.text : readMrkdwn(object.text, names, reader);
};

/** `mrkdwn` as people read it: marks taken away, mentions and moments resolved, an address behind its words. */
export const readMrkdwn = (text: string, names: Names, reader?: Reader): string =>
  text
    .split(/(<[^<>]+>|`[^`\n]+`)/)
    .map((part) => {
      if (part.startsWith('<') && part.endsWith('>')) return readToken(part.slice(1, -1), names, reader);
      return unescapeText(part.startsWith('`') && part.length > 1 ? part.slice(1, -1) : withoutMarks(part));
    })
    .join('');

/** Slack escapes these three and no others. */
export const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const unescapeText = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

const withoutMarks = (text: string): string =>
  text.replaceAll(/(?<![\p{L}\p{N}_*~])([*_~])(?=\S)([^\n]*?\S)\1(?![\p{L}\p{N}_*~])/gu, (_, _mark, inner: string) =>
    withoutMarks(inner),
  );

const readToken = (token: string, names: Names, reader?: Reader): string => {
  const [what = '', words] = splitOnce(token, '|');
  const said = words === undefined ? undefined : unescapeText(words);
  if (what.startsWith('!date^')) return readMoment(what.slice('!date^'.length), said ?? '', reader);
  if (what.startsWith('!')) return `@${said ?? what.slice(1)}`;
  if (what.startsWith('@')) return `@${names(what.slice(1))}`;
  if (what.startsWith('#')) return `#${said ?? names(what.slice(1))}`;
  const address = unescapeText(what);
  return said === undefined || said === address ? address : `${said} (${address})`;
};

const splitOnce = (text: string, at: string): readonly [string, string?] => {
  const index = text.indexOf(at);
  return index < 0 ? [text] : [text.slice(0, index), text.slice(index + 1)];
};

const readMoment = (token: string, fallback: string, reader: Reader | undefined): string => {
  const [seconds = '', pattern = ''] = token.split('^');
  if (!reader || !/^\d+$/.test(seconds)) return fallback;
  const at = Number(seconds) * 1000;
  return pattern.replaceAll(/\{(\w+)\}/g, (whole, name: string) => PARTS[name]?.(at, reader) ?? whole);
};

const shown = (at: number, { locale, tz }: Reader, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locale, { ...options, timeZone: tz }).format(at).replaceAll(' ', ' ');

const dayOf = (at: number, tz: string): string => new Intl.DateTimeFormat('en-CA', { timeZone: tz }).format(at);

/** Whole days from today, where the reader is. */
const daysAway = (at: number, { now, tz }: Reader): number =>
  (Date.parse(dayOf(at, tz)) - Date.parse(dayOf(now, tz))) / 86_400_000;

const long = { dateStyle: 'long' } as const;
const full = { dateStyle: 'full' } as const;
const short = { dateStyle: 'medium' } as const;

/** `yesterday`, `today` and `tomorrow` where they fit, in the reader's words. */
const pretty =
  (style: Intl.DateTimeFormatOptions) =>
  (at: number, reader: Reader): string => {
    const days = daysAway(at, reader);
    if (Math.abs(days) > 1) return shown(at, reader, style);
    return new Intl.RelativeTimeFormat(reader.locale, { numeric: 'auto' }).format(days, 'day');
  };

const PARTS: Readonly<Record<string, (at: number, reader: Reader) => string>> = {
  date_num: (at, { tz }) => dayOf(at, tz),
  date: (at, reader) => shown(at, reader, long),
  date_long: (at, reader) => shown(at, reader, full),
  date_short: (at, reader) => shown(at, reader, short),
  date_pretty: pretty(long),
  date_long_pretty: pretty(full),
  date_short_pretty: pretty(short),
  time: (at, reader) => shown(at, reader, { timeStyle: 'short' }),
  time_secs: (at, reader) => shown(at, reader, { timeStyle: 'medium' }),
  ago: (at, reader) =>
    new Intl.RelativeTimeFormat(reader.locale).format(Math.round((at - reader.now) / 60_000), 'minute'),
};
