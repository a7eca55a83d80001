import { DateTime, IANAZone } from 'luxon';
import * as z from 'zod';
import { type Instant, type LocalDate, MINUTE, type Zone } from './types.ts';

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
  const there = DateTime.fromISO(`${date}T${time}`, { zone: zoneOf(zone) });
  if (!there.isValid) throw new RangeError(`no such moment: ${date} ${time} ${zone}`);
  return Math.min(...there.getPossibleOffsets().map((either) => either.toMillis()));
};

/**
 * A zone that knows how far its clocks were off in the minutes it was asked for: to find that out takes long, and clocks
 * are put forward and back between two minutes.
 */
class KnownZone extends IANAZone {
  readonly #offsets = new Map<number, number>();

  override offset(instant: Instant): number {
    const minute = Math.floor(instant / MINUTE);
    const known = this.#offsets.get(minute);
    if (known !== undefined) return known;
    const offset = super.offset(instant);
    if (this.#offsets.size >= MOST) this.#offsets.clear();
    this.#offsets.set(minute, offset);
    return offset;
  }
}

/** As many minutes as a zone knows at most, and as many zones. */
const MOST = 1_000;
const zones = new Map<Zone, KnownZone>();

const zoneOf = (name: Zone): KnownZone => {
  const known = zones.get(name);
  if (known) return known;
  const zone = new KnownZone(name);
  if (zones.size >= MOST) zones.clear();
  zones.set(name, zone);
  return zone;
};

const clockIn = (zone: Zone, instant: Instant): DateTime<true> => {
  const there = DateTime.fromMillis(instant, { zone: zoneOf(zone) });
  if (!there.isValid) throw new RangeError(`no such moment: ${instant} ${zone}`);
  return there;
};

/** The calendar day that a moment falls on in a zone. */
export const localDateOf = (instant: Instant, zone: Zone): LocalDate => clockIn(zone, instant).toISODate();

/** What a wall clock in a zone shows at a moment, to the minute. */
export const localTimeOf = (instant: Instant, zone: Zone): LocalTime => clockIn(zone, instant).toFormat('HH:mm');

/** The moment so many years earlier by the calendar of a zone. */
export const yearsBefore = (instant: Instant, years: number, zone: Zone): Instant =>
  clockIn(zone, instant).minus({ years }).toMillis();

/** The calendar day so many days later; no zone is needed for that. */
export const daysLater = (date: LocalDate, days: number): LocalDate =>
  localDateOf(DateTime.fromISO(date, { zone: 'UTC' }).plus({ days }).toMillis(), 'UTC');
