import type { Language, LocalDate } from '../types.ts';
import { localeOf } from './say.ts';

/** What a language calls days and months. Weeks begin on Monday, years in January. */
interface Names {
  readonly weekdays: readonly string[];
  readonly weekdaysShort: readonly string[];
  /** As they stand after the number of a day: `26 ноября`. */
  readonly months: readonly string[];
  readonly monthsShort: readonly string[];
  /** As they stand without a day: `ноябрь 2026`. */
  readonly monthsAlone: readonly string[];
}

const known = new Map<Language, Names>();

/** The names of days and months in a language. */
export const namesIn = (language: Language): Names => {
  const before = known.get(language);
  if (before) return before;
  const part = (type: 'weekday' | 'month', options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: 'UTC', calendar: 'gregory' });
    return (at: number) => format.formatToParts(at).find((one) => one.type === type)?.value ?? '';
  };
  const week = Array.from({ length: 7 }, (_, day) => Date.UTC(2024, 0, 1 + day));
  const year = Array.from({ length: 12 }, (_, month) => Date.UTC(2024, month, 1));
  const names: Names = {
    weekdays: week.map(part('weekday', { weekday: 'long' })),
    weekdaysShort: week.map(part('weekday', { weekday: 'short' })),
    months: year.map(part('month', { day: 'numeric', month: 'long' })),
    monthsShort: year.map(part('month', { day: 'numeric', month: 'short' })),
    monthsAlone: year.map(part('month', { month: 'long', year: 'numeric' })),
  };
  known.set(language, names);
  return names;
};

/** The weekday of a calendar day; 0 is Monday. */
export const weekdayIndex = (date: LocalDate): number => (new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7;

/** What a language calls itself, as it begins a line: `Svenska`. */
export const endonym = (language: Language): string =>
  capital(new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language, language);

/** The text with its first letter raised, as a line or a label begins. */
export const capital = (text: string, language: Language): string => {
  const [first = '', ...rest] = text;
  return first.toLocaleUpperCase(language) + rest.join('');
};
