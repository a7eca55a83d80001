import { describe, expect, it } from 'vitest';
import { assess } from './assess.ts';
import { assessEditions, forecast, nearness, whatIf } from './assess-ahead.ts';
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
  // 26 meetings in the twelve months before 22 November 2026, the first on 2 December 2025: one in 14 days.
  const record = aRecord({ facts: fortnightly(26, '2025-12-02') });

  it('goes by the pace of the last twelve months, with the range of their quarters', () => {
    // 26 of 39 are there. 13 missing × 12 ÷ 26 = 6 months of 30.4375 days = 182.625, and so 183 days.
    // By quarters from 22 November: 6, 6, 7 and 7 meetings. 13 × 3 ÷ 7 months = 169.6 days; 13 × 3 ÷ 6 = 197.8 days.
    const { whole, parts } = forecast(record, northAsks(sum({ atLeast: 39 })), ON);
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
    const spring = aRecord({ facts: fortnightly(4, '2026-03-03') });
    const { whole } = forecast(spring, northAsks(sum({ atLeast: 8 })), ON);
    expect(whole).toMatchObject({ pace: 'paced', on: '2027-11-23' });
    expect(whole.latest).toBeUndefined();
    const old = aRecord({ facts: fortnightly(4, '2024-03-05') });
    expect(forecast(old, northAsks(sum({ atLeast: 8 })), ON).whole).toEqual({ path: 'sum', pace: 'no-pace' });
  });

  it('is as late as the latest of what is asked, and leaves out what hangs on people', () => {
    const status: Requirement = { kind: 'status', id: 'status', statuses: ['leader'], years: 3 };
    const decision: Requirement = { kind: 'decision', id: 'decision', by: 'committee' };
    const held = { ...record, statuses: [{ person: record.person, status: 'leader', from: '2024-08-01' }] };
    const asked = all(sum({ atLeast: 39 }), status, decision, sum({ id: 'wish', atLeast: 999, weight: 'desirable' }));
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
      of: [sum({ id: 'far', atLeast: 99 }), sum({ id: 'near', atLeast: 39 })],
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
      of: [sum({ id: 'one', atLeast: 39 }), sum({ id: 'two', atLeast: 1 })],
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
