import { DateTime, IANAZone } from 'luxon';
import * as z from 'zod';
import type { Instant, LocalDate, Zone } from './types.ts';

/** A time of day in 24 hours, such as `18:30`; which moment it is depends on the day and the zone. */
export type LocalTime = string;

/**
 * Whether a name is a time zone of the IANA list, such as `Asia/Vladivostok`. An offset such as `+03:00` is none, though
 * newer engines take it for one.
 */
export const isZone = (name: string): boolean => /^[A-Za-z]/.test(name) && IANAZone.isValidZone(name);

/** The name of a zone, from outside. */
export const zoneSchema = z.string().refine(isZone, { error: 'no-such-zone' });
/** A calendar day from outside, `2026-11-26`; a day that no calendar has is refused. */
export const localDateSchema = z.iso.date();
/** A time of day from outside, `18:30`. */
export const localTimeSchema = z.iso.time({ precision: -1 });

/**
 * The moment at which a wall clock in a zone shows that day and time. Where the clock is put forward over it, the
 * moment is as much later (02:30 becomes 03:30); where it is shown twice, the first of the two. Throws a `RangeError`
 * for what is no day, no time or no zone.
 */
export const instantOf = (date: LocalDate, time: LocalTime, zone: Zone): Instant => {
  const there = DateTime.fromISO(`${date}T${time}`, { zone: IANAZone.create(zone) });
  if (!there.isValid) throw new RangeError(`no such moment: ${date} ${time} ${zone}`);
  return Math.min(...there.getPossibleOffsets().map((either) => either.toMillis()));
};

const clockIn = (zone: Zone, instant: Instant): DateTime<true> => {
  const there = DateTime.fromMillis(instant, { zone: IANAZone.create(zone) });
  if (!there.isValid) throw new RangeError(`no such moment: ${instant} ${zone}`);
  return there;
};

/** What clocks have shown, by moment and zone: to find it takes long, and a card shows the same moments again and again. */
const shown = new Map<string, readonly [LocalDate, LocalTime]>();
const MOST = 1_000;

const shownAt = (instant: Instant, zone: Zone): readonly [LocalDate, LocalTime] => {
  const key = `${instant} ${zone}`;
  const known = shown.get(key);
  if (known) return known;
  const there = clockIn(zone, instant);
  const local = [there.toISODate(), there.toFormat('HH:mm')] as const;
  if (shown.size >= MOST) shown.clear();
  shown.set(key, local);
  return local;
};

/** The calendar day that a moment falls on in a zone. */
export const localDateOf = (instant: Instant, zone: Zone): LocalDate => shownAt(instant, zone)[0];

/** What a wall clock in a zone shows at a moment, to the minute. */
export const localTimeOf = (instant: Instant, zone: Zone): LocalTime => shownAt(instant, zone)[1];

/** The moment so many years earlier by the calendar of a zone. */
export const yearsBefore = (instant: Instant, years: number, zone: Zone): Instant =>
  clockIn(zone, instant).minus({ years }).toMillis();

/** The calendar day so many days later; no zone is needed for that. */
export const daysLater = (date: LocalDate, days: number): LocalDate =>
  localDateOf(DateTime.fromISO(date, { zone: 'UTC' }).plus({ days }).toMillis(), 'UTC');
