import { IANAZone } from 'luxon';
import type { Span } from './scheme.ts';
import { DAY, type Instant, type LocalDate, MINUTE, type Zone } from './types.ts';

/** A calendar day as a number: days since 1970-01-01, wherever the calendar hangs. */
export type Day = number;

/** The number of a calendar day. */
export const dayOf = (date: LocalDate): Day => Date.parse(date) / DAY;

/** The calendar day of a number. */
export const dateOf = (day: Day): LocalDate => new Date(day * DAY).toISOString().slice(0, 10);

/** The earliest of some days, if there are any. */
export const earliest = (days: readonly Day[]): Day | undefined => (days.length > 0 ? Math.min(...days) : undefined);

const months = new Map<Day, number>();

/** The month of the calendar that a day lies in, counted from the year 0. What was asked once is remembered. */
export const monthOf = (day: Day): number => {
  const known = months.get(day);
  if (known !== undefined) return known;
  const date = new Date(day * DAY);
  const month = date.getUTCFullYear() * 12 + date.getUTCMonth();
  months.set(day, month);
  return month;
};

/** The first day of a month. */
export const firstOf = (month: number): Day => Date.UTC(Math.floor(month / 12), month % 12) / DAY;

/** How many months a span is. */
export const monthsOf = (span: Span): number => ('years' in span ? span.years * 12 : span.months);

/** The same day so much later; the last of the month where that month is shorter. */
export const later = (day: Day, span: Span): Day => {
  const month = monthOf(day);
  const then = firstOf(month + monthsOf(span));
  return Math.min(then + day - firstOf(month), firstOf(month + monthsOf(span) + 1) - 1);
};

/** How many whole months lie between two days, the first being the earlier. */
export const monthsBetween = (first: Day, last: Day): number => {
  const months = monthOf(last) - monthOf(first);
  return later(first, { months }) <= last ? months : months - 1;
};

const WEEK = 7 * DAY;

/** How far a zone is from UTC within a week, in ms: before a moment and from it on. */
interface Offsets {
  readonly before: number;
  readonly change: Instant;
  readonly after: number;
}

const offsets = new Map<Zone, Map<number, Offsets>>();

/** In no zone clocks change twice within a week. */
const offsetsIn = (week: number, zone: Zone): Offsets => {
  const at = IANAZone.create(zone);
  let [low, high] = [week * WEEK, (week + 1) * WEEK];
  const [before, after] = [at.offset(low), at.offset(high)];
  while (before !== after && high - low > MINUTE) {
    const middle = low + Math.floor((high - low) / MINUTE / 2) * MINUTE;
    if (at.offset(middle) === before) low = middle;
    else high = middle;
  }
  return { before: before * MINUTE, change: high, after: after * MINUTE };
};

/**
 * The calendar day that a moment falls on in a zone. To ask the calendar is slow, so what it said of a week is
 * remembered.
 */
export const dayIn = (instant: Instant, zone: Zone): Day => {
  let known = offsets.get(zone);
  if (!known) {
    known = new Map();
    offsets.set(zone, known);
  }
  const week = Math.floor(instant / WEEK);
  let found = known.get(week);
  if (!found) {
    found = offsetsIn(week, zone);
    known.set(week, found);
  }
  return Math.floor((instant + (instant < found.change ? found.before : found.after)) / DAY);
};
