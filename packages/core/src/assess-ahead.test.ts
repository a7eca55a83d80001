import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from './assess.ts';
import { assessEditions, forecast, nearness, whatIf } from './assess-ahead.ts';
import { dateOf, dayOf, later } from './assess-day.ts';
import { ratio } from './ratio.ts';
import type { Requirement } from './scheme.ts';
import { aRecord, entered, GROUP, meetings, northAsks, onDay, sum } from './testing/records.ts';

const ON = '2026-11-22';
const fortnightly = (count: number, from: string) => meetings(count, { from, every: { days: 14 } }, 'fortnightly');
const all = (...of: readonly Requirement[]): Requirement => ({ kind: 'all', id: 'all', of });

describe('what if', () => {
  it('takes what is planned as attended and confirmed, and leaves the record as it was', () => {
    const record = aRecord({ facts: fortnightly(2, '2026-01-06') });
    const { confirmedBy: _, ...planned } = onDay('2027-01-12', 'planned');
    const scheme = northAsks(sum({ atLeast: 3 }));
    expect(assess(record, scheme, '2027-01-12').tree.status).toBe('short');
    expect(assess(whatIf(record, [planned]), scheme, '2027-01-12').tree.status).toBe('met');
    expect(assess(whatIf(record, [planned]), scheme, '2027-01-11').tree.status).toBe('short');
    expect(record.facts).toHaveLength(2);
  });
});

describe('a forecast', () => {
  // 27 meetings, one in 14 days from 18 November 2025 on: 26 of them in the twelve months before 22 November 2026.
  const record = aRecord({ facts: fortnightly(27, '2025-11-18') });

  it('goes by the pace of the last twelve months, with the range of their quarters', () => {
    // 27 of 40 are there. 13 missing × 12 ÷ 26 = 6 months of 30.4375 days = 182.625, and so 183 days.
    // By quarters from 22 November: 6, 6, 7 and 7 meetings. 13 × 3 ÷ 7 months = 169.6 days; 13 × 3 ÷ 6 = 197.8 days.
    const { whole, parts } = forecast(record, northAsks(sum({ atLeast: 40 })), ON);
    expect(parts).toEqual([]);
    expect(whole).toEqual({
      path: 'sum',
      pace: 'paced',
      on: '2027-05-24',
      earliest: '2027-05-11',
      latest: '2027-06-08',
    });
  });

  it('has no latest day where a quarter added nothing, and no day where the year did', () => {
    // 4 in the 264 days since 3 March 2026, and 4 are missing: 264 days more.
    const spring = aRecord({ facts: fortnightly(4, '2026-03-03') });
    const { whole } = forecast(spring, northAsks(sum({ atLeast: 8 })), ON);
    expect(whole).toMatchObject({ pace: 'paced', on: '2027-08-13' });
    expect(whole.latest).toBeUndefined();
    const old = aRecord({ facts: fortnightly(4, '2024-03-05') });
    expect(forecast(old, northAsks(sum({ atLeast: 8 })), ON).whole).toEqual({ path: 'sum', pace: 'no-pace' });
  });

  describe('of what began within the year', () => {
    const began = '2026-07-07';

    it('goes by the time since then, and by the quarters since then', () => {
      // 10 in the 138 days since 7 July; 16 are missing: 138 × 16 ÷ 10 = 220.8, and so 221 days.
      // The one whole quarter since then, from 22 August, has 6: 16 × 91.3125 ÷ 6 = 243.5 days.
      const facts = fortnightly(10, began);
      expect(forecast(aRecord({ facts }), northAsks(sum({ atLeast: 26 })), ON)).toEqual({
        on: ON,
        whole: { path: 'sum', pace: 'paced', on: '2027-07-01', earliest: '2027-07-01', latest: '2027-07-24' },
        parts: [],
      });
    });

    it('is too early below three months, and says since when', () => {
      const asked = northAsks(sum({ atLeast: 26 }));
      const on = (day: string) => forecast(aRecord({ facts: fortnightly(4, began) }), asked, day).whole;
      expect(on('2026-10-06')).toEqual({ path: 'sum', pace: 'too-early', since: began });
      expect(on('2026-10-07').pace).toBe('paced');
    });

    it('makes the whole too early, and of alternatives only where there is no other', () => {
      const facts = [
        ...fortnightly(4, '2026-10-06'),
        ...meetings(27, { from: '2025-11-18', every: { days: 14 } }, 't', { activity: 'theory' }),
      ];
      const of = [sum({ id: 'new', atLeast: 26 }), sum({ id: 'old', atLeast: 40, of: { activities: ['theory'] } })];
      const asked = (requires: Requirement) => forecast(aRecord({ facts }), northAsks(requires), ON).whole;
      expect(asked(all(...of))).toEqual({ path: 'all', pace: 'too-early', since: '2026-10-06' });
      expect(asked({ kind: 'any', id: 'any', of })).toMatchObject({ pace: 'paced', on: '2027-05-24' });
    });
  });

  it('never lies outside its own range, names no day before three months, and is not slowed by the time before', () => {
    const offsets = fc.uniqueArray(fc.integer({ min: 1, max: 500 }), { maxLength: 30 });
    fc.assert(
      fc.property(offsets, fc.integer({ min: 0, max: 500 }), (days, ago) => {
        const today = dayOf(ON);
        const first = today - ago;
        const held = [0, ...days].filter((day) => day <= ago).map((day) => first + day);
        const record = aRecord({ facts: held.map((day) => onDay(dateOf(day), 'held')) });
        const { whole } = forecast(record, northAsks(sum({ atLeast: held.length + 1 })), ON);
        const { pace, on = '', earliest = '', latest = on } = whole;
        expect(pace === 'too-early').toBe(later(first, { months: 3 }) > today);
        if (pace !== 'paced') return;
        expect([earliest <= on, on <= latest, earliest > ON]).toEqual([true, true, true]);
        if (first > later(today, { months: -12 })) expect(dayOf(on) - today).toBe(Math.ceil(ago / held.length));
      }),
    );
  });

  it('leaves to people what came too late', () => {
    const until = { is: 'entry', plus: { months: 1 } } as const;
    const asked = all(sum({ atLeast: 40 }), sum({ id: 'soon', atLeast: 9, until }));
    const late = { ...record, ...entered('2025-11-18') };
    expect(forecast(late, northAsks(asked), ON).parts.map(({ pace }) => pace)).toEqual(['paced', 'not-foreseen']);
    expect(forecast(late, northAsks(asked), ON).whole).toMatchObject({ pace: 'paced', on: '2027-05-24' });
  });

  it('says nothing of other ways where one is met', () => {
    const any: Requirement = { kind: 'any', id: 'any', of: [sum(), sum({ id: 'far', atLeast: 99 })] };
    expect(forecast(record, northAsks(all(any)), ON).parts).toEqual([]);
  });

  it('is as late as the latest of what is asked, and leaves out what hangs on people', () => {
    const status: Requirement = { kind: 'status', id: 'status', statuses: ['leader'], years: 3 };
    const decision: Requirement = { kind: 'decision', id: 'decision', by: 'committee' };
    const held = { ...record, statuses: [{ person: record.person, status: 'leader', from: '2024-08-01' }] };
    const asked = all(sum({ atLeast: 40 }), status, decision, sum({ id: 'wish', atLeast: 999, weight: 'desirable' }));
    const { whole, parts } = forecast(held, northAsks(asked), ON);
    expect(whole).toMatchObject({ path: 'all', pace: 'paced', on: '2027-08-01', latest: '2027-08-01' });
    expect(parts.map(({ path, pace }) => [path, pace])).toEqual([
      ['all/sum', 'paced'],
      ['all/status', 'dated'],
      ['all/decision', 'not-foreseen'],
    ]);
  });

  it('takes the earliest of alternatives, and nothing for what is met', () => {
    const any: Requirement = {
      kind: 'any',
      id: 'any',
      of: [sum({ id: 'far', atLeast: 99 }), sum({ id: 'near', atLeast: 40 })],
    };
    expect(forecast(record, northAsks(any), ON).whole).toMatchObject({ path: 'any', on: '2027-05-24' });
    expect(forecast(record, northAsks(all(sum())), ON).whole).toEqual({ path: 'all', pace: 'done' });
  });

  it('foresees nothing where all that is left hangs on people', () => {
    const decision: Requirement = { kind: 'decision', id: 'decision', by: 'committee' };
    expect(forecast(record, northAsks(all(sum(), decision)), ON).whole).toEqual({ path: 'all', pace: 'not-foreseen' });
  });

  it('does not put on people what is merely not known', () => {
    const unknown: Requirement = { kind: 'unknown', id: 'unknown', why: 'not-read' };
    const decision: Requirement = { kind: 'decision', id: 'decision', by: 'committee' };
    const asked = forecast(record, northAsks(all(sum(), unknown)), ON);
    expect(asked.whole).toEqual({ path: 'all', pace: 'not-known' });
    expect(asked.parts.at(-1)).toEqual({ path: 'all/unknown', pace: 'not-known' });
    expect(forecast(record, northAsks(all(sum(), unknown, decision)), ON).whole.pace).toBe('not-foreseen');
    expect(forecast(record, northAsks(all(sum(), { ...unknown, why: 'for-the-committee' })), ON).whole.pace).toBe(
      'not-foreseen',
    );
    expect(forecast(record, northAsks(all(sum()), { completeness: 'partial' }), ON).whole.pace).toBe('not-known');
  });

  it('foresees nothing of a stage that did not begin', () => {
    const stages: Requirement = {
      kind: 'stages',
      id: 'stages',
      of: [sum({ id: 'one', atLeast: 40 }), sum({ id: 'two', atLeast: 1 })],
    };
    expect(forecast(record, northAsks(stages), ON).whole).toEqual({ path: 'stages', pace: 'no-pace' });
  });
});

describe('two editions', () => {
  const record = aRecord({ facts: fortnightly(10, '2026-01-06'), ...entered('2020-01-01') });
  const older = northAsks(all(sum({ atLeast: 20 }), sum({ id: 'theory', of: { activities: ['theory'] } })), {
    edition: '2020',
  });
  const newer = northAsks(all(sum({ atLeast: 12 }), sum({ id: 'theory', of: { activities: ['theory'] } })));

  it('are both assessed, and the nearer is named', () => {
    const { all: both, nearest } = assessEditions(record, [older, newer], ON);
    expect(both.map(({ edition }) => edition)).toEqual(['2020', '2026']);
    expect(nearest).toBe(1);
    expect(assessEditions(record, [older, older], ON).nearest).toBe(0);
  });

  it('are not near to those they do not admit', () => {
    const closed = { ...newer, entrance: { from: '2024-01-01', ask: 'the society' } };
    expect(assessEditions(record, [closed, older], ON).nearest).toBe(1);
    expect(assessEditions(record, [closed], ON).nearest).toBe(-1);
  });

  it('are measured by the mean of what binds, and of alternatives the best', () => {
    const near = (requires: Requirement) => nearness(assess(record, northAsks(requires), ON).tree);
    expect(near(all(sum({ atLeast: 20 }), sum({ id: 'b' })))).toBe(0.75);
    expect(near({ kind: 'any', id: 'any', of: [sum({ atLeast: 20 }), sum({ id: 'b', atLeast: 40 })] })).toBe(0.5);
    expect(near(all(sum({ atLeast: 20 }), sum({ id: 'b', atLeast: 99, weight: 'guideline' })))).toBe(0.5);
    const most: Requirement = { kind: 'share', id: 's', of: GROUP, among: GROUP, unit: 'hour', most: ratio(1, 2) };
    expect(near(most)).toBe(0);
  });
});
