import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_DATES, occurrences, type Rhythm, rhythmSchema, WEEKDAYS } from './calendar.ts';
import { daysLater, localDateOf, localTimeOf } from './clock.ts';
import { ZONES } from './testing/index.ts';
import { DAY } from './types.ts';

const season: Rhythm = {
  repeats: { every: 'weeks', weeks: 2, on: 'thursday' },
  from: '2026-09-01',
  until: '2026-12-31',
  at: '18:30',
  zone: 'Europe/Stockholm',
  without: [],
};
const moments = (change: Partial<Rhythm>) => {
  const found = occurrences({ ...season, ...change });
  return found.ok ? found.value : [];
};
const days = (change: Partial<Rhythm>) => {
  const { zone } = { ...season, ...change };
  return moments(change).map((moment) => localDateOf(moment, zone));
};
const weekday = (date: string) => WEEKDAYS[(new Date(date).getUTCDay() + 6) % 7];

describe('the rhythm of a season', () => {
  it('begins on the first fitting weekday and goes on every so many weeks', () => {
    expect(days({ until: '2026-11-05' })).toEqual([
      '2026-09-03',
      '2026-09-17',
      '2026-10-01',
      '2026-10-15',
      '2026-10-29',
    ]);
    // A season that begins on a Saturday: its first Thursday is five days later, and not in the second week after.
    expect(days({ from: '2026-09-05', until: '2026-09-24' })).toEqual(['2026-09-10', '2026-09-24']);
  });

  it('includes its first and its last day', () => {
    expect(days({ from: '2026-09-03', until: '2026-09-17' })).toEqual(['2026-09-03', '2026-09-17']);
  });

  it('goes by the month: on the second Tuesday, on the last Friday', () => {
    expect(days({ repeats: { every: 'month', nth: 2, on: 'tuesday' } })).toEqual([
      '2026-09-08',
      '2026-10-13',
      '2026-11-10',
      '2026-12-08',
    ]);
    expect(days({ repeats: { every: 'month', nth: 'last', on: 'friday' } })).toEqual([
      '2026-09-25',
      '2026-10-30',
      '2026-11-27',
      '2026-12-25',
    ]);
  });

  it('leaves out single days, and loses no other for it', () => {
    expect(days({ without: ['2026-10-15', '2026-10-16'], until: '2026-11-05' })).toEqual([
      '2026-09-03',
      '2026-09-17',
      '2026-10-01',
      '2026-10-29',
    ]);
  });

  // tz database: Stockholm's clocks go back on 2026-10-25, and forward from 02:00 to 03:00 on 2027-03-28.
  it('keeps the time on the wall when clocks change', () => {
    expect(
      moments({ from: '2026-10-15', until: '2026-10-29' }).map((moment) => new Date(moment).toISOString()),
    ).toEqual(['2026-10-15T16:30:00.000Z', '2026-10-29T17:30:00.000Z']);
  });

  it('meets an hour later on the day on which its time does not exist, and does not leave the day out', () => {
    const nights = moments({
      repeats: { every: 'weeks', weeks: 1, on: 'sunday' },
      from: '2027-03-21',
      until: '2027-04-04',
      at: '02:30',
    });
    expect(nights.map((moment) => localTimeOf(moment, 'Europe/Stockholm'))).toEqual(['02:30', '03:30', '02:30']);
  });

  it('keeps its weekday, its distance and its wall-clock time in every zone, and lacks no date', () => {
    const rhythm = fc.record({
      on: fc.constantFrom(...WEEKDAYS),
      weeks: fc.integer({ min: 1, max: 5 }),
      from: fc.nat({ max: 3000 }).map((day) => daysLater('2020-01-01', day)),
      length: fc.integer({ min: 40, max: 400 }),
      zone: fc.constantFrom(...ZONES),
    });
    fc.assert(
      fc.property(rhythm, ({ on, weeks, from, length, zone }) => {
        const until = daysLater(from, length);
        const held = moments({ repeats: { every: 'weeks', weeks, on }, from, until, zone });
        const found = held.map((moment) => localDateOf(moment, zone));
        expect(Date.parse(found[0] ?? '') - Date.parse(from)).toBeLessThan(7 * DAY);
        expect(Date.parse(until) - Date.parse(found.at(-1) ?? '')).toBeLessThan(7 * weeks * DAY);
        const gaps = found.slice(1).map((day, index) => (Date.parse(day) - Date.parse(found[index] ?? '')) / DAY);
        expect(gaps).toEqual(gaps.map(() => 7 * weeks));
        expect(new Set(found.map(weekday))).toEqual(new Set([on]));
        expect(new Set(held.map((moment) => localTimeOf(moment, zone)))).toEqual(new Set(['18:30']));
      }),
    );
  });
});

describe('a rhythm that yields no season', () => {
  it('is refused where it has no date', () => {
    expect(occurrences({ ...season, until: '2026-09-02' })).toEqual({ ok: false, refusal: { code: 'no-dates' } });
    expect(occurrences({ ...season, until: '2026-08-01' })).toEqual({ ok: false, refusal: { code: 'no-dates' } });
    expect(occurrences({ ...season, until: '2026-09-03', without: ['2026-09-03'] })).toEqual({
      ok: false,
      refusal: { code: 'no-dates' },
    });
  });

  it('is refused where it has more dates than a season, left-out days not counted', () => {
    const weekly: Rhythm = { ...season, repeats: { every: 'weeks', weeks: 1, on: 'thursday' }, from: '2026-01-01' };
    const last = daysLater('2026-01-01', 7 * (MOST_DATES - 1));
    const refused = { ok: false, refusal: { code: 'too-many-dates', most: MOST_DATES } };
    expect(moments({ ...weekly, until: last })).toHaveLength(MOST_DATES);
    expect(occurrences({ ...weekly, until: daysLater(last, 7) })).toEqual(refused);
    expect(moments({ ...weekly, until: daysLater(last, 7), without: ['2026-01-08'] })).toHaveLength(MOST_DATES);
    expect(occurrences({ ...weekly, until: daysLater(last, 14), without: ['2026-01-08'] })).toEqual(refused);
    expect(occurrences({ ...weekly, until: '9999-12-31' })).toEqual(refused);
  });

  it('does not come in from outside where it is none', () => {
    expect(rhythmSchema.parse(JSON.parse(JSON.stringify(season)))).toEqual(season);
    for (const wrong of [
      { from: '2026-02-30' },
      { at: '25:00' },
      { zone: '+01:00' },
      { repeats: { every: 'weeks', weeks: 0, on: 'thursday' } },
      { repeats: { every: 'month', nth: 5, on: 'thursday' } },
      { title: 'x' },
    ]) {
      expect(rhythmSchema.safeParse({ ...season, ...wrong }).success, JSON.stringify(wrong)).toBe(false);
    }
  });
});
