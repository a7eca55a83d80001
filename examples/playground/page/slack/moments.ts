import { createContext } from 'preact';

/** Who reads a text: moments stand in their zone and language. */
export interface Reader {
  readonly locale: string;
  readonly zone: string;
  /** ms UTC. */
  readonly now: number;
}

/** Around what somebody reads whose client shows moments; without it they stand as they were written. */
export const ReaderContext = createContext<Reader | undefined>(undefined);

/** A moment as a reader is shown it, by a pattern such as `{date_long_pretty} {time}`; nothing where the pattern is of a kind unknown here. */
export const momentIn = (at: number, shows: string, reader: Reader): string | undefined => {
  let isKnown = true;
  const text = shows.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const part = PARTS[name];
    isKnown &&= part !== undefined;
    return part?.(at, reader) ?? '';
  });
  return isKnown ? text : undefined;
};

type Part = (at: number, reader: Reader) => string;

const shown =
  (options: Intl.DateTimeFormatOptions): Part =>
  (at, { locale, zone }) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: zone }).format(at);

const dayIn = (at: number, zone: string): number =>
  Date.parse(new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(at));

/** `yesterday`, `today` and `tomorrow` where they fit. */
const pretty =
  (plain: Part): Part =>
  (at, reader) => {
    const days = (dayIn(at, reader.zone) - dayIn(reader.now, reader.zone)) / 86_400_000;
    if (Math.abs(days) > 1) return plain(at, reader);
    return new Intl.RelativeTimeFormat(reader.locale, { numeric: 'auto' }).format(days, 'day');
  };

const DATE = shown({ dateStyle: 'long' });
const LONG = shown({ dateStyle: 'full' });
const SHORT = shown({ dateStyle: 'medium' });

const PARTS: Readonly<Record<string, Part>> = {
  date: DATE,
  date_long: LONG,
  date_short: SHORT,
  date_pretty: pretty(DATE),
  date_long_pretty: pretty(LONG),
  date_short_pretty: pretty(SHORT),
  time: shown({ timeStyle: 'short' }),
  time_secs: shown({ timeStyle: 'medium' }),
};
