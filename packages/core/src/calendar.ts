import { RRuleTemporal } from 'rrule-temporal';
import * as z from 'zod';
import { instantOf, type LocalTime, localDateSchema, localTimeSchema, zoneSchema } from './clock.ts';
import { no, ok, type Result } from './result.ts';
import type { Instant, LocalDate, Zone } from './types.ts';

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
/** A day of the week by its English name, weeks beginning on Monday. */
export type Weekday = (typeof WEEKDAYS)[number];

/** The most sessions that one rhythm yields: a weekly group for two years and a bit. */
export const MOST_DATES = 120;

/** How often a group meets. There is no fifth weekday in most months, so `last` stands in its place. */
export type Every =
  | { readonly every: 'weeks'; readonly weeks: number; readonly on: Weekday }
  | { readonly every: 'month'; readonly nth: 1 | 2 | 3 | 4 | 'last'; readonly on: Weekday };

/** The rhythm of a season: always the same wall-clock time in the group's zone, from a day until a day, both included. */
export interface Rhythm {
  readonly repeats: Every;
  /** The first session is on the first fitting weekday of this day or after. */
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly at: LocalTime;
  readonly zone: Zone;
  /** Single days on which the group does not meet. */
  readonly without: readonly LocalDate[];
}

/** Why a rhythm yields no season. */
export type CalendarRefusal =
  | { readonly code: 'no-dates' }
  | { readonly code: 'too-many-dates'; readonly most: number };

/** A rhythm from outside. */
export const rhythmSchema: z.ZodType<Rhythm> = z.strictObject({
  repeats: z.discriminatedUnion('every', [
    z.strictObject({ every: z.literal('weeks'), weeks: z.int().min(1).max(52), on: z.enum(WEEKDAYS) }),
    z.strictObject({ every: z.literal('month'), nth: z.literal([1, 2, 3, 4, 'last']), on: z.enum(WEEKDAYS) }),
  ]),
  from: localDateSchema,
  until: localDateSchema,
  at: localTimeSchema,
  zone: zoneSchema,
  without: z.array(localDateSchema).max(MOST_DATES),
});

/**
 * The moments at which a season's sessions begin, in order. The wall-clock time is kept when clocks change; a time
 * that does not exist on one day is as much later as the clock was put forward (`instantOf`), and never left out.
 * Refuses a rhythm without a date and one with more than `MOST_DATES`.
 */
export const occurrences = (rhythm: Rhythm): Result<readonly Instant[], CalendarRefusal> => {
  const without = new Set(rhythm.without);
  const days = daysOf(rhythm, MOST_DATES + without.size + 1).filter((day) => !without.has(day));
  if (days.length === 0) return no({ code: 'no-dates' });
  if (days.length > MOST_DATES) return no({ code: 'too-many-dates', most: MOST_DATES });
  return ok(days.map((day) => instantOf(day, rhythm.at, rhythm.zone)));
};

/** The days alone, expanded in UTC, where no day has a gap: RFC 5545 would leave out a time that does not exist. */
const daysOf = ({ repeats, from, until }: Rhythm, most: number): readonly LocalDate[] => {
  const start = `DTSTART:${compact(from)}T000000Z`;
  const rule = `RRULE:${parts(repeats, from)};UNTIL=${compact(until)}T000000Z`;
  return new RRuleTemporal({ rruleString: `${start}\n${rule}` })
    .all((_, index) => index < most)
    .map((day) => day.toPlainDate().toString());
};

const parts = (repeats: Every, from: LocalDate): string => {
  const day = twoLetters(repeats.on);
  if (repeats.every === 'month') return `FREQ=MONTHLY;BYDAY=${repeats.nth === 'last' ? -1 : repeats.nth}${day}`;
  // A week that starts on the season's first day: so the first fitting weekday belongs to the first week.
  return `FREQ=WEEKLY;INTERVAL=${repeats.weeks};BYDAY=${day};WKST=${twoLetters(weekdayOf(from))}`;
};

const compact = (date: LocalDate): string => date.replaceAll('-', '');
const twoLetters = (day: Weekday): string => day.slice(0, 2).toUpperCase();
const weekdayOf = (date: LocalDate): Weekday => WEEKDAYS.at(new Date(date).getUTCDay() - 1) ?? 'sunday';
