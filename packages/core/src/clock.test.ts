import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysLater, instantOf, isZone, localDateOf, localDateSchema, localTimeOf, localTimeSchema } from './clock.ts';
import { anInstant, ZONES } from './testing/index.ts';
import { DAY, HOUR, MINUTE } from './types.ts';

const at = (iso: string) => Date.parse(iso);

describe('the clock on the wall', () => {
  it.each([
    ['2026-11-26', '18:30', 'Europe/Stockholm', '2026-11-26T17:30Z'],
    ['2026-07-01', '18:30', 'Europe/Stockholm', '2026-07-01T16:30Z'],
    ['2026-11-26', '00:00', 'Asia/Vladivostok', '2026-11-25T14:00Z'],
    ['2026-11-26', '09:15', 'Asia/Kolkata', '2026-11-26T03:45Z'],
    ['2024-02-29', '23:59', 'America/New_York', '2024-03-01T04:59Z'],
  ])('%s %s in %s is %s', (date, time, zone, instant) => {
    expect(instantOf(date, time, zone)).toBe(at(instant));
  });

  // tz database: on 2027-03-28 Stockholm goes from 02:00 to 03:00, on 2026-10-25 from 03:00 back to 02:00;
  // Lord Howe Island moves by half an hour, on 2026-10-04 from 02:00 to 02:30.
  it('is as much later as the clock was put forward over a time that does not exist', () => {
    expect(instantOf('2027-03-28', '02:30', 'Europe/Stockholm')).toBe(at('2027-03-28T03:30+02:00'));
    expect(instantOf('2026-10-04', '02:10', 'Australia/Lord_Howe')).toBe(at('2026-10-04T02:40+11:00'));
  });

  it('is the first of the two where a time is shown twice', () => {
    expect(instantOf('2026-10-25', '02:30', 'Europe/Stockholm')).toBe(at('2026-10-25T02:30+02:00'));
    expect(instantOf('2026-11-01', '01:30', 'America/New_York')).toBe(at('2026-11-01T01:30-04:00'));
  });

  it('there and back is the same moment, or its first where it was shown twice', () => {
    fc.assert(
      fc.property(anInstant(), fc.constantFrom(...ZONES), (instant, zone) => {
        const back = instantOf(localDateOf(instant, zone), localTimeOf(instant, zone), zone);
        expect(back === instant || (back < instant && instant - back <= HOUR)).toBe(true);
      }),
    );
  });

  it('counts days by the calendar, not by hours', () => {
    expect(daysLater('2024-02-28', 2)).toBe('2024-03-01');
    expect(daysLater('2027-03-28', 1)).toBe('2027-03-29');
    expect(
      instantOf('2027-03-29', '00:00', 'Europe/Stockholm') - instantOf('2027-03-28', '00:00', 'Europe/Stockholm'),
    ).toBe(DAY - HOUR);
  });

  // tz database: Newfoundland went back by an hour at 00:01 until November 2011, not at a full hour as others.
  it.each([
    [
      'the moment before',
      [
        ['2010-11-07T02:30:59.999Z', '00:00'],
        ['2010-11-07T02:31:00.000Z', '23:01'],
      ],
    ],
    [
      'the moment itself',
      [
        ['2010-11-07T02:31:00.000Z', '23:01'],
        ['2010-11-07T02:30:59.999Z', '00:00'],
      ],
    ],
  ] as const)('shows what it shows on both sides of its turn, whichever is asked for first: %s', (_, asked) => {
    for (const [instant, shown] of asked) expect(localTimeOf(at(instant), 'America/St_Johns')).toBe(shown);
  });

  it('shows the same however many other moments it was asked for meanwhile', () => {
    const first = at('2026-11-26T17:30Z');
    for (let minute = 0; minute < 2_500; minute += 1) localTimeOf(first + minute * MINUTE, 'Europe/Stockholm');
    for (const hours of [0, 1, 2, 41]) {
      expect(localTimeOf(first + hours * HOUR, 'Europe/Stockholm')).toBe(
        `${String((18 + hours) % 24).padStart(2, '0')}:30`,
      );
    }
  });

  it('breaks on what is no day, no time or no zone', () => {
    expect(() => instantOf('2026-02-30', '18:30', 'Europe/Stockholm')).toThrow(RangeError);
    expect(() => instantOf('2026-02-03', '25:30', 'Europe/Stockholm')).toThrow(RangeError);
    expect(() => instantOf('2026-02-03', '18:30', 'Europe/Atlantis')).toThrow(RangeError);
    expect(() => localDateOf(Number.NaN, 'UTC')).toThrow(RangeError);
  });
});

describe('from outside', () => {
  it('a zone is a name of the IANA list, and not an offset or a word that depends on the machine', () => {
    for (const zone of [...ZONES, 'America/Argentina/Buenos_Aires', 'Etc/GMT+3']) expect(isZone(zone), zone).toBe(true);
    for (const no of ['', '+03:00', '-0300', 'UTC+3', 'local', 'system', 'Europe/Atlantis', ' ']) {
      expect(isZone(no), no).toBe(false);
    }
  });

  it('a day is one that a calendar has, a time one that a clock shows', () => {
    const day = (text: string) => localDateSchema.safeParse(text).success;
    const time = (text: string) => localTimeSchema.safeParse(text).success;
    expect(['2026-11-26', '2024-02-29'].filter(day)).toHaveLength(2);
    expect(['2026-02-29', '2026-13-01', '26-11-26', '2026-11-26T18:30'].filter(day)).toEqual([]);
    expect(['18:30', '00:00'].filter(time)).toHaveLength(2);
    expect(['24:00', '7:30', '18:30:00', '18:60'].filter(time)).toEqual([]);
  });
});
