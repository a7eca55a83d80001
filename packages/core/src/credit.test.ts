import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BALINT_GROUP, type CreditRule, MINUTES } from './credit.ts';
import { ALL_TIME, between, calendarYear } from './credit-period.ts';
import { CREDIT_RULES, creditRuleOf } from './credit-rules/index.ts';
import { nlKnmg } from './credit-rules/nl-knmg.ts';
import { nzCpd } from './credit-rules/nz-cpd.ts';
import { seSfam } from './credit-rules/se-sfam.ts';
import { shown, state } from './credit-statement.ts';
import type { Fact } from './fact.ts';
import { add, ratio, times, ZERO } from './ratio.ts';
import { anInstant, anOpeningBalance, facts, heldFact, openingBalance, ZONES } from './testing/index.ts';
import { DAY, FORMATS, HOUR } from './types.ts';

const year = calendarYear(2026, 'Europe/Stockholm');
const whose = { person: 'anna00000001', society: 'society00001' };

describe('the credit rules that ship', () => {
  // Domain, section 5: se-sfam, nl-knmg and nz-cpd each give 1 point per hour, and no cap or rounding is published.
  it.each([
    ['se-sfam', 60, ratio(1)],
    ['se-sfam', 90, ratio(3, 2)],
    ['se-sfam', 50, ratio(5, 6)],
    ['se-sfam', 1, ratio(1, 60)],
    ['nl-knmg', 90, ratio(3, 2)],
    ['nl-knmg', 120, ratio(2)],
    ['nz-cpd', 90, ratio(3, 2)],
    ['nz-cpd', 45, ratio(3, 4)],
  ])('%s gives for %i minutes exactly what its source says', (id, minutes, points) => {
    const rule = creditRuleOf(id) ?? MINUTES;
    expect(state([heldFact({ minutes })], rule, year)).toMatchObject({
      rule: id,
      unit: 'point',
      points,
      minutes,
      sessions: 1,
      lines: [{ is: 'counted', fact: 'fact00000001', points, clause: 'balint-group' }],
    });
  });

  // Domain, section 5: activities without a published rate earn 0 points with that reason.
  it.each(FORMATS.filter((format) => !BALINT_GROUP.includes(format)))(
    'give nothing for a %s, and say why',
    (format) => {
      for (const rule of [seSfam, nlKnmg, nzCpd]) {
        expect(state([heldFact({ held: { format } })], rule, year)).toMatchObject({
          points: ZERO,
          minutes: 0,
          sessions: 0,
          lines: [{ is: 'not-counted', why: 'no-rate', minutes: 90 }],
        });
      }
    },
  );

  it('say which is history and which is partial', () => {
    expect(CREDIT_RULES.map(({ id, superseded = false, completeness }) => [id, superseded, completeness])).toEqual([
      ['se-sfam', false, 'partial'],
      ['nl-knmg', false, 'complete'],
      ['nz-cpd', true, 'complete'],
      ['de-cme-2024-c', false, 'guideline'],
      ['us-aafp', false, 'partial'],
      ['us-abfm', false, 'partial'],
    ]);
    expect([seSfam, nlKnmg, nzCpd].map(({ edition }) => edition)).toEqual(['2015', 'undated', '2011–2013']);
    expect(creditRuleOf('xx-none')).toBeUndefined();
  });
});

describe('a statement', () => {
  it('counts an hour in the year in which it began, by the calendar of the zone that was asked for', () => {
    const newYear = heldFact({ start: Date.parse('2027-01-01T00:00+01:00') });
    const eve = heldFact({ start: Date.parse('2026-12-31T23:59+01:00') });
    expect(state([newYear], seSfam, year).lines).toEqual([]);
    expect(state([eve], seSfam, year).lines).toHaveLength(1);
    expect(state([newYear], seSfam, calendarYear(2026, 'America/New_York')).lines).toHaveLength(1);
  });

  it('of some days has the first and the last of them in it, also when clocks change', () => {
    const period = between('2026-10-24', '2026-10-25', 'Europe/Stockholm');
    expect(period).toEqual({ from: Date.parse('2026-10-24T00:00+02:00'), to: Date.parse('2026-10-26T00:00+01:00') });
    expect(period.to - period.from).toBe(2 * DAY + HOUR);
  });

  // Design, section 3: an opening balance counts in the queue alone.
  it('never counts an opening balance, and says so', () => {
    const given = state([openingBalance(), heldFact()], seSfam, ALL_TIME);
    expect(given).toMatchObject({
      points: ratio(3, 2),
      sessions: 1,
      lines: [{ is: 'not-counted', why: 'opening-balance', sessions: 40 }, { is: 'counted' }],
    });
  });

  // Design, section 3: what was logged as a sum counts in sums, never for a window, month or year.
  it('counts a sum over all time alone, with its sessions', () => {
    const sum = heldFact({ minutes: 600, sum: { until: heldFact().start + 30 * DAY, sessions: 8, presented: 0 } });
    expect(state([sum], seSfam, ALL_TIME)).toMatchObject({ points: ratio(10), minutes: 600, sessions: 8 });
    expect(state([sum], seSfam, year)).toMatchObject({
      points: ZERO,
      lines: [{ is: 'not-counted', why: 'sum-in-a-window' }],
    });
    // A sum that reaches into the period is explained in it; one that ended before is not.
    expect(state([sum], seSfam, between('2026-12-01', '2026-12-31', 'UTC')).lines).toHaveLength(1);
    expect(state([sum], seSfam, calendarYear(2027, 'UTC')).lines).toEqual([]);
  });

  it('holds what was amended no longer, and the amendment in its place', () => {
    const amended = heldFact({ id: 'fact00000002', minutes: 60, amends: { fact: 'fact00000001', why: 'minutes' } });
    expect(state([heldFact(), amended], seSfam, year)).toMatchObject({
      points: ratio(1),
      lines: [{ fact: 'fact00000002' }],
    });
    const gone = heldFact({ id: 'fact00000002', minutes: 0, amends: { fact: 'fact00000001', why: 'was-not-there' } });
    expect(state([heldFact(), gone], seSfam, year).lines).toEqual([]);
  });

  // UX, sketch "Credits": "Waiting to be confirmed: 1.5 points".
  it('keeps apart what nobody confirmed yet', () => {
    const { confirmedBy: _, ...unconfirmed } = heldFact();
    expect(state([unconfirmed], seSfam, year)).toMatchObject({
      points: ZERO,
      sessions: 0,
      waiting: ratio(3, 2),
      lines: [{ is: 'waiting', points: ratio(3, 2) }],
    });
  });

  it('asks the clauses in order, and each only for the roles it names', () => {
    const rule: CreditRule = {
      ...seSfam,
      id: 'own',
      clauses: [
        { kind: 'rate', id: 'leading', of: { activities: ['balint-group'], roles: ['leader'] }, points: 2, per: 45 },
        ...seSfam.clauses,
      ],
    };
    const earned = (role: Fact['role']) => state([heldFact({ role })], rule, year).lines[0];
    expect(earned('leader')).toMatchObject({ clause: 'leading', points: ratio(4) });
    expect(earned('member')).toMatchObject({ clause: 'balint-group', points: ratio(3, 2) });
  });

  it('is in minutes where a society has no rule', () => {
    expect(state([heldFact()], MINUTES, year)).toMatchObject({ unit: 'minute', points: ratio(90) });
  });

  it('goes by date, and within one moment always in the same order', () => {
    const [first, second] = [heldFact({ id: 'fact00000009', start: heldFact().start - DAY }), heldFact()];
    const third = heldFact({ id: 'fact00000002' });
    const ids = (all: readonly Fact[]) => state(all, seSfam, year).lines.map(({ fact }) => fact);
    expect(ids([first, second, third])).toEqual(['fact00000009', 'fact00000001', 'fact00000002']);
    expect(ids([third, second, first])).toEqual(['fact00000009', 'fact00000001', 'fact00000002']);
  });

  it('is the same in whatever order the facts come', () => {
    const shuffled = facts(whose).chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        expect(state(other, seSfam, ALL_TIME)).toEqual(state(all, seSfam, ALL_TIME));
      }),
    );
  });

  it('of two periods that meet is the statement of both together', () => {
    const cuts = fc.uniqueArray(anInstant(), { minLength: 3, maxLength: 3 }).map((all) => all.sort((a, b) => a - b));
    fc.assert(
      fc.property(facts(whose, 20), cuts, (all, [from = 0, cut = 0, to = 0]) => {
        const [early, late] = [state(all, seSfam, { from, to: cut }), state(all, seSfam, { from: cut, to })];
        const both = state(all, seSfam, { from, to });
        expect(both.points).toEqual(add(early.points, late.points));
        expect(both.minutes).toBe(early.minutes + late.minutes);
        expect(both.sessions).toBe(early.sessions + late.sessions);
      }),
    );
  });

  it('is so many times as much for so many times the minutes', () => {
    fc.assert(
      fc.property(facts(whose), fc.integer({ min: 1, max: 9 }), (all, factor) => {
        const longer = all.map((fact) => ({ ...fact, minutes: fact.minutes * factor }));
        expect(state(longer, nlKnmg, ALL_TIME).points).toEqual(
          times(state(all, nlKnmg, ALL_TIME).points, ratio(factor)),
        );
      }),
    );
  });

  it('is not moved by any opening balance, in any period', () => {
    fc.assert(
      fc.property(facts(whose), anOpeningBalance(whose), fc.constantFrom(...ZONES), (all, balance, zone) => {
        for (const period of [ALL_TIME, calendarYear(2025, zone)]) {
          expect(state([...all, balance], seSfam, period).points).toEqual(state(all, seSfam, period).points);
        }
      }),
    );
  });
});

describe('points as people see them', () => {
  it.each([
    [ratio(3, 2), 1.5],
    [ratio(5, 6), 0.83],
    [ratio(5, 3), 1.67],
    [ratio(1, 8), 0.13],
    [ratio(201, 200), 1.01],
    [ratio(12), 12],
    [ZERO, 0],
  ])('%o is %d', (points, number) => {
    expect(shown(points)).toBe(number);
  });
});
