import { daysLater, isZone, type LocalTime, localDateOf } from '../clock.ts';
import type { Language, LocalDate, Minutes, Zone } from '../types.ts';
import type { Here } from './dates.ts';
import { namesIn, weekdayIndex } from './names.ts';
import { phrases } from './phrases.ts';
import type { WordId } from './say.ts';

/** What people type, made comparable: small letters, no accents, no dots at the end of words. */
const fold = (text: string): string =>
  text.normalize('NFKC').toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ς', 'σ').trim();

const listed = (language: Language, ...ids: readonly WordId[]): readonly string[] =>
  ids.flatMap((id) => phrases(language).say(id).split(',').map(fold));

/** The words of a text without those that say nothing of their own. */
const wordsOf = (text: string, fillers: readonly string[]): readonly string[] =>
  fold(text)
    .split(/,(?!\d)|\s/)
    .filter((word) => word !== '' && !fillers.includes(word.replace(/\.$/, '')));

/**
 * Which of some names is meant: by its whole, by its first three letters or more, in another grammatical case, or with
 * the article that Swedish puts behind it, `torsdagen`.
 */
const indexIn = (word: string, ...lists: readonly (readonly string[])[]): number | undefined => {
  const asked = word.replace(/\.$/, '');
  const found = (fits: (name: string) => boolean) => {
    const all = lists.flatMap((names) =>
      names.flatMap((name, at) => (fits(fold(name).replace(/\.$/, '')) ? [at] : [])),
    );
    return new Set(all).size === 1 ? all[0] : undefined;
  };
  const inflected = (name: string) =>
    asked.length > 3 && name.startsWith(asked.slice(0, -1)) && Math.abs(name.length - asked.length) < 2;
  return (
    found((name) => name === asked) ??
    found((name) => asked.length > 2 && name.startsWith(asked)) ??
    found(inflected) ??
    found((name) => asked === `${name}en`)
  );
};

/**
 * A day as people type it: `26.11`, `26/11/2026`, `26/11 2026`, `2026-11-26`, `Thursday`, `26 November`, `tomorrow`.
 * The day stands before the month, except with slashes in `en-US`, or where only the other order makes a date. Without
 * a year it is the next such day, today included. `undefined` for anything else, and where weekday and date disagree.
 */
export const readDate = (
  text: string,
  { language, zone, now }: Here & { readonly language: Language },
): LocalDate | undefined => {
  const today = localDateOf(now, zone);
  const typed = fold(text);
  if (listed(language, 'read-today').includes(typed)) return today;
  if (listed(language, 'read-tomorrow').includes(typed)) return daysLater(today, 1);
  if (listed(language, 'read-after-tomorrow').includes(typed)) return daysLater(today, 2);
  if (listed(language, 'read-yesterday').includes(typed)) return daysLater(today, -1);
  const { weekdays, weekdaysShort, months, monthsShort, monthsAlone } = namesIn(phrases(language).language);
  const [first = '', ...others] = wordsOf(text, listed(language, 'read-fillers'));
  const weekday = indexIn(first, weekdays, weekdaysShort);
  if (weekday !== undefined && others.length === 0) return daysLater(today, (weekday - weekdayIndex(today) + 7) % 7);
  const rest = (weekday === undefined ? [first, ...others] : others).join(' ');
  const written = inFigures(rest, language) ?? inWords(rest, (word) => indexIn(word, months, monthsAlone, monthsShort));
  const date = written && dayOf(written, today);
  return date !== undefined && (weekday === undefined || weekday === weekdayIndex(date)) ? date : undefined;
};

interface Written {
  readonly day: number;
  /** From 1. */
  readonly month: number;
  readonly year?: number;
}

const FIGURES = /^(\d{1,2}) ?([./-]) ?(\d{1,2})(?: ?\2 ?(\d{4}|\d{2})|[ -](\d{4}))?\.?$/;
const YEAR_FIRST = /^(\d{4})([./-])(\d{1,2})\2(\d{1,2})$/;

const inFigures = (text: string, language: Language): Written | undefined => {
  const [, year, , month, day] = YEAR_FIRST.exec(text) ?? [];
  if (year) return { year: Number(year), month: Number(month), day: Number(day) };
  const [whole, one, sign, two, last, apart] = FIGURES.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const third = last ?? apart;
  const withYear = third === undefined ? {} : { year: Number(third) + (third.length === 2 ? 2000 : 0) };
  const [a, b] = [Number(one), Number(two)];
  const monthFirst = sign === '/' && (b > 12 || (a <= 12 && language.toLowerCase() === 'en-us'));
  return monthFirst ? { day: b, month: a, ...withYear } : { day: a, month: b, ...withYear };
};

const DAY_FIRST = /^(\d{1,2})([^\d\s]*) ?(\p{L}*)\.? ?(\d{4})?$/u;
const MONTH_FIRST = /^(\p{L}+)\.? (\d{1,2})(?:\.|\p{L}{1,3})?(?: (\d{4}))?$/u;

const inWords = (text: string, monthOf: (word: string) => number | undefined): Written | undefined => {
  const [, day, behind = '', word = '', year] = DAY_FIRST.exec(text) ?? [];
  const [, month, after, itsYear] = MONTH_FIRST.exec(text) ?? [];
  const index = monthOf(word || behind.replace(/^\W+(?=\p{L})/u, '') || month || '');
  const figure = day ?? after;
  const inYear = year ?? itsYear;
  if (index === undefined || figure === undefined) return undefined;
  return { day: Number(figure), month: index + 1, ...(inYear !== undefined && { year: Number(inYear) }) };
};

/** The 29th of February comes round after eight years at the latest. */
const YEARS_TO_LOOK = 9;

const dayOf = ({ day, month, year }: Written, today: LocalDate): LocalDate | undefined => {
  if (year !== undefined) return existing(year, month, day);
  const years = Array.from({ length: YEARS_TO_LOOK }, (_, later) => Number(today.slice(0, 4)) + later);
  return years.map((one) => existing(one, month, day)).find((date) => date !== undefined && date >= today);
};

const existing = (year: number, month: number, day: number): LocalDate | undefined => {
  const date = new Date(Date.UTC(year, month - 1, day));
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same ? date.toISOString().slice(0, 10) : undefined;
};

const CLOCK = /^(\d{1,2})(?:(?:[:.h-]| )?(\d{2}))?h? ?(?:([ap])\.? ?m\.?)?$/;
const UNIT = /(\d) ?(\p{L}+)\.? ?/gu;

/** A time of day as people type it: `18:30`, `18.30`, `1830`, `18`, `6:30 pm`. `undefined` for anything else. */
export const readTime = (text: string, language: Language): LocalTime | undefined => {
  const [hourWords, minuteWords] = [listed(language, 'read-hours'), listed(language, 'read-minutes')];
  const [beforeNoon, afterNoon] = [listed(language, 'read-before-noon'), listed(language, 'read-after-noon')];
  const typed = wordsOf(text, listed(language, 'read-fillers'))
    .join(' ')
    .replace(UNIT, (whole, digit: string, word: string) => {
      if (hourWords.includes(word)) return `${digit}h `;
      return minuteWords.includes(word) ? `${digit} ` : whole;
    })
    .replace(/\p{L}+$/u, (word) => (beforeNoon.includes(word) ? 'am' : afterNoon.includes(word) ? 'pm' : word))
    .replace(/h (?=\d)/, 'h')
    .trim();
  const [whole, hours, minutes = '00', half] = CLOCK.exec(typed) ?? [];
  if (whole === undefined || Number(minutes) > 59) return undefined;
  const hour = Number(hours);
  if (half === undefined) return hour < 24 ? `${String(hour).padStart(2, '0')}:${minutes}` : undefined;
  if (hour < 1 || hour > 12) return undefined;
  return `${String((hour % 12) + (half === 'p' ? 12 : 0)).padStart(2, '0')}:${minutes}`;
};

const AMOUNT = /(\d+(?:[.,]\d+)?) ?(\p{L}*)\.? ?/gu;
const PLAIN_FRACTIONS = ['5', '50', '25', '75'];

/**
 * A length of time as people type it: `90`, `90 min`, `1 h 30`, `1:30`, `1.5 h`, `1½ hours`. A bare number is minutes,
 * a bare 1.5 is hours. `undefined` for anything else, and for what is no whole number of minutes.
 */
export const readDuration = (text: string, language: Language): Minutes | undefined => {
  const inDecimals = text.replace(/(\d*) ?½/g, (_, whole: string) => `${whole || '0'}.5`);
  const typed = wordsOf(inDecimals, listed(language, 'read-fillers')).join(' ');
  const [, clockHours, clockMinutes] = /^(\d{1,2}):([0-5]\d)$/.exec(typed) ?? [];
  if (clockHours !== undefined) return Number(clockHours) * 60 + Number(clockMinutes);
  const amounts = [...typed.matchAll(AMOUNT)];
  if (amounts.length === 0 || amounts.length > 2 || typed.replace(AMOUNT, '') !== '') return undefined;
  const [hourWords, minuteWords] = [listed(language, 'read-hours'), listed(language, 'read-minutes')];
  const minutes = amounts.map(([, figure = '', unit = ''], index) => {
    const fraction = figure.split(/[.,]/)[1];
    const asHours = Number(figure.replace(',', '.')) * 60;
    if (hourWords.includes(unit)) return index === 0 ? asHours : Number.NaN;
    if (minuteWords.includes(unit)) return asHours / 60;
    if (unit !== '' || (index === 0 && amounts.length > 1)) return Number.NaN;
    if (fraction === undefined) return asHours / 60;
    return PLAIN_FRACTIONS.includes(fraction) ? asHours : Number.NaN;
  });
  const total = minutes.reduce((sum, one) => sum + one, 0);
  return Number.isSafeInteger(total) ? total : undefined;
};

const zonesByCity = new Map<Language, ReadonlyMap<string, Zone>>();

/** Zones by the names of their cities; the later of two cities of one name is not found. */
const citiesIn = (language: Language): ReadonlyMap<string, Zone> => {
  const before = zonesByCity.get(language);
  if (before) return before;
  const cities = new Map<string, Zone>();
  const add = (name: string, zone: Zone) => {
    const city = fold(name.replaceAll('_', ' '));
    if (!cities.has(city)) cities.set(city, zone);
  };
  for (const zone of Intl.supportedValuesOf('timeZone'))
    for (const name of [phrases(language).city(zone), phrases('en').city(zone), zone.split('/').at(-1) ?? ''])
      add(name, zone);
  for (const entry of phrases(language).say('read-cities').split(',')) {
    const [name = '', zone = ''] = entry.split('=');
    add(name, zone.trim());
  }
  zonesByCity.set(language, cities);
  return cities;
};

/** A time zone as people type it: `Stockholm`, `Europe/Stockholm`, `UTC`. `undefined` for anything else. */
export const readZone = (text: string, language: Language): Zone | undefined => {
  const typed = text.trim().replaceAll(' ', '_');
  if (typed.toLowerCase() === 'utc') return 'UTC';
  if (typed.includes('/') && isZone(typed))
    return new Intl.DateTimeFormat('en', { timeZone: typed }).resolvedOptions().timeZone;
  return citiesIn(phrases(language).language).get(fold(text.replaceAll('_', ' ')));
};
