import { describe, expect, it } from 'vitest';
import { BY_ACCOUNT, BY_ALL, counted, type Wrong, waitAfter } from './guess.ts';
import { DAY, HOUR, MINUTE } from './types.ts';

/** Guesses wrong again and again, each time as soon as it may; gives back how long each was made to wait. */
const waitsOf = (pace: typeof BY_ACCOUNT, tries: number): readonly number[] => {
  const waits: number[] = [];
  let [wrong, now]: [Wrong | undefined, number] = [undefined, 0];
  for (let index = 0; index < tries; index += 1) {
    const wait = waitAfter(wrong, pace, now);
    waits.push(wait);
    now += wait * MINUTE;
    wrong = counted(wrong, pace, now);
  }
  return waits;
};

describe('guessing', () => {
  it('costs nothing five times, then a minute, twice as long each time, and never more than an hour', () => {
    expect(waitsOf(BY_ACCOUNT, 14)).toEqual([0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60]);
  });

  it('gets an account a few dozen tries a day', () => {
    const waits = waitsOf(BY_ACCOUNT, 1_000);
    let [tries, minutes] = [0, 0];
    for (const wait of waits) {
      minutes += wait;
      if (minutes > 24 * 60) break;
      tries += 1;
    }
    expect(tries).toBeLessThan(40);
  });

  it('gets all accounts together about a hundred tries an hour', () => {
    let [wrong, tries]: [Wrong | undefined, number] = [undefined, 0];
    for (let now = 0; now < 24 * HOUR; now += 1_000)
      for (let account = 0; account < 10 && waitAfter(wrong, BY_ALL, now) === 0; account += 1) {
        wrong = counted(wrong, BY_ALL, now);
        tries += 1;
      }
    expect(tries / 24).toBeLessThan(110);
  });

  it('says the minutes that have begun, to the last', () => {
    const wrong = { count: 5, at: 0 };
    expect([0, 1, MINUTE - 1, MINUTE].map((now) => waitAfter(wrong, BY_ACCOUNT, now))).toEqual([1, 1, 1, 0]);
  });

  it('is forgotten a day after the last, and where a clock ran years ahead', () => {
    const wrong = { count: 50, at: 0 };
    expect(waitAfter(wrong, BY_ACCOUNT, DAY)).toBe(0);
    expect(counted(wrong, BY_ACCOUNT, DAY)).toEqual({ count: 1, at: DAY });
    expect(counted(wrong, BY_ACCOUNT, DAY - 1).count).toBe(51);
    expect(waitAfter({ count: 50, at: 900 * DAY }, BY_ACCOUNT, 0)).toBe(0);
    // A clock that is a little behind another process's lets nobody off.
    expect(waitAfter(wrong, BY_ACCOUNT, -MINUTE)).toBeGreaterThan(0);
  });
});
