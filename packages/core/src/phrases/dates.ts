import { type LocalTime, localDateOf, localTimeOf } from '../clock.ts';
import { DAY, type Instant, type Language, type LocalDate, MINUTE, type Minutes, type Zone } from '../types.ts';
import { namesIn, weekdayIndex } from './names.ts';
import type { Say } from './say.ts';

/** Where a time is read: in which zone, and at which moment. The year is shown where it is not that moment's. */
export interface Here {
  readonly zone: Zone;
  readonly now: Instant;
  /** Whether the zone's city stands behind: `(Stockholm)`. */
  readonly city?: boolean;
}

/** Times and durations as people say them, in one language. */
export interface Dates {
  /** `18:30` */
  time(instant: Instant, zone: Zone): LocalTime;
  /** `Thursday 26 November` */
  date(instant: Instant, here: Here): string;
  /** `Thursday 26 November`, of a day of the calendar. */
  day(date: LocalDate, here: Here): string;
  /** `Thursday 26 November, 18:30 (Stockholm)` */
  dateTime(instant: Instant, here: Here): string;
  /** `18:30–20:00 (Stockholm)` */
  range(starts: Instant, minutes: Minutes, here: Here): string;
  /** `Thursday 26 November, 18:30–20:00 (Stockholm)` */
  dateRange(starts: Instant, minutes: Minutes, here: Here): string;
  /** `today at 20:30`, `tomorrow at 18:30`, `Thursday at 18:30` within six days, and `dateTime` further off. */
  relative(instant: Instant, here: Here): string;
  /** The same as it stands within a sentence, where a language says it otherwise there. */
  when(instant: Instant, here: Here): string;
  /** `for today`, `for Thursday`, `for 3 December` */
  forDay(instant: Instant, here: Here): string;
  /** `1 Jan – 26 Nov 2026`, both days included. */
  period(first: LocalDate, last: LocalDate): string;
  /** `26 Nov 2026` */
  short(date: LocalDate): string;
  /** `November 2026`, of any day in it. */
  month(date: LocalDate): string;
  /** `1 h 30 min` */
  duration(minutes: Minutes): string;
  /** `90 min` */
  minutes(minutes: Minutes): string;
  /** `Stockholm`, of `Europe/Stockholm`. */
  city(zone: Zone): string;
}

const KEYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** Years, months from 0 and days of a calendar day. */
const partsOf = (date: LocalDate) => {
  const [year = '', month = '', day = ''] = date.split('-');
  return { year, month: Number(month) - 1, day: String(Number(day)) };
};

const daysBetween = (first: LocalDate, last: LocalDate): number => (Date.parse(last) - Date.parse(first)) / DAY;

/** The dates of one language, worded by its messages `date-…`, `time-…` and `duration-…`. */
export const createDates = (language: Language, say: Say): Dates => {
  const names = namesIn(language);

  const short = (date: LocalDate, withYear: boolean): string => {
    const { year, month, day } = partsOf(date);
    const shown = { day, month: names.monthsShort[month] ?? '' };
    return withYear ? say('date-short-year', { ...shown, year }) : say('date-short', shown);
  };
  const inCity = (text: string, { zone, city }: Here): string =>
    city ? say('time-in-city', { time: text, city: dates.city(zone) }) : text;
  const until = (starts: Instant, minutes: Minutes, zone: Zone): string =>
    say('time-range', { from: dates.time(starts, zone), to: dates.time(starts + minutes * MINUTE, zone) });
  const daysOff = (instant: Instant, { zone, now }: Here): number =>
    daysBetween(localDateOf(now, zone), localDateOf(instant, zone));
  const weekdayKey = (instant: Instant, zone: Zone): string => KEYS[weekdayIndex(localDateOf(instant, zone))] ?? '';
  /** From yesterday to six days from now. */
  const near = (instant: Instant, here: Here): string | undefined => {
    const off = daysOff(instant, here);
    const time = dates.time(instant, here.zone);
    if (off === 0) return inCity(say('date-today', { time }), here);
    if (off === 1) return inCity(say('date-tomorrow', { time }), here);
    if (off === -1) return inCity(say('date-yesterday', { time }), here);
    if (off < 0 || off > 6) return undefined;
    return inCity(say('date-weekday', { weekday: weekdayKey(instant, here.zone), time }), here);
  };
  const further = (instant: Instant, { zone, now }: Here): string => {
    const { year, month, day } = partsOf(localDateOf(instant, zone));
    const shown = {
      weekday: weekdayKey(instant, zone),
      day,
      month: names.months[month] ?? '',
      time: dates.time(instant, zone),
    };
    const thisYear = year === partsOf(localDateOf(now, zone)).year;
    return thisYear ? say('date-further', shown) : say('date-further-year', { ...shown, year });
  };

  const dates: Dates = {
    time: localTimeOf,
    date: (instant, here) => dates.day(localDateOf(instant, here.zone), here),
    day: (date, { zone, now }) => {
      const { year, month, day } = partsOf(date);
      const shown = { weekday: names.weekdays[weekdayIndex(date)] ?? '', day, month: names.months[month] ?? '' };
      const thisYear = year === partsOf(localDateOf(now, zone)).year;
      return thisYear ? say('date-long', shown) : say('date-long-year', { ...shown, year });
    },
    dateTime: (instant, here) =>
      inCity(say('date-time', { date: dates.date(instant, here), time: dates.time(instant, here.zone) }), here),
    range: (starts, minutes, here) => inCity(until(starts, minutes, here.zone), here),
    dateRange: (starts, minutes, here) =>
      inCity(say('date-time', { date: dates.date(starts, here), time: until(starts, minutes, here.zone) }), here),
    relative: (instant, here) => near(instant, here) ?? dates.dateTime(instant, here),
    when: (instant, here) => near(instant, here) ?? inCity(further(instant, here), here),
    forDay: (instant, here) => {
      const off = daysOff(instant, here);
      if (off === 0) return say('date-for-today');
      if (off > 0 && off < 7) return say('date-for-weekday', { weekday: weekdayKey(instant, here.zone) });
      const { day, month } = partsOf(localDateOf(instant, here.zone));
      return say('date-for-date', { day, month: names.months[month] ?? '' });
    },
    period: (first, last) => {
      const sameYear = partsOf(first).year === partsOf(last).year;
      if (first === last) return short(first, true);
      return say('date-period', { from: short(first, !sameYear), to: short(last, true) });
    },
    short: (date) => short(date, true),
    month: (date) => {
      const { year, month } = partsOf(date);
      return say('date-month', { month: names.monthsAlone[month] ?? '', year });
    },
    duration: (minutes) => {
      const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
      if (hours === 0) return say('duration-minutes', { minutes });
      return rest === 0 ? say('duration-hours', { hours }) : say('duration-both', { hours, minutes: rest });
    },
    minutes: (minutes) => say('duration-minutes', { minutes }),
    city: (zone) => {
      const place = zone.split('/').at(-1) ?? zone;
      return say('time-city', { place, city: place.replaceAll('_', ' ') });
    },
  };
  return dates;
};
