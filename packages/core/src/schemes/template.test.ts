import { describe, expect, it } from 'vitest';
import type { AssessedAs } from '../assessment.ts';
import type { PersonRecord, Tick } from '../record.ts';
import type { AllRequirement, Scheme, SumRequirement } from '../scheme.ts';
import { parseScheme } from '../scheme-schema.ts';
import { aRecord, meetings } from '../testing/records.ts';
import { testWorkedCases, type WorkedCase } from '../testing/worked-cases.ts';
import { templateFor } from './template.ts';

const form = templateFor({ id: 'north-2026', edition: '2026', title: 'Leader of the north', society: 'north' });

const TICKS = ['professional-training', 'leader-course', 'supervisor-report'].map(
  (tick): Tick => ({ scheme: 'north-2026', tick, on: '2026-02-01', by: 'admin0000001' }),
);
const record: PersonRecord = aRecord({
  facts: meetings(30, { from: '2024-01-10', every: { days: 14 } }, 'attended'),
  memberships: [{ society: 'north', from: '2020-01-01' }],
  ticks: TICKS,
  decisions: [{ scheme: 'north-2026', by: 'committee', verdict: 'approved', on: '2026-03-01' }],
});

const OPEN = ['practice', 'participation', 'co-leading', 'supervision'];

const but = (others: Readonly<Record<string, AssessedAs>>, open = OPEN): WorkedCase['expected'] => ({
  accreditation: Object.values(others)[0] ?? (open.length > 0 ? 'not-assessable' : 'met'),
  ...Object.fromEntries(
    ['membership', 'professional-training', 'programme', 'report', 'committee'].map((part) => [
      `accreditation/${part}`,
      others[part] ?? 'met',
    ]),
  ),
  ...Object.fromEntries(open.map((part) => [`accreditation/${part}`, 'not-assessable'])),
});

const one = (name: string, change: Partial<PersonRecord>, expected: WorkedCase['expected']): WorkedCase => ({
  name,
  record: { ...record, ...change },
  on: '2026-04-01',
  expected,
});
const without = (name: string) => ({ ticks: TICKS.filter(({ tick }) => tick !== name) });

testWorkedCases(form, [
  one('whoever has all that the form names: the rest nobody can compute', {}, but({})),
  one('no member', { memberships: [] }, but({ membership: 'short' })),
  one('no professional training', without('professional-training'), but({ 'professional-training': 'short' })),
  one('the programme is not complete', without('leader-course'), but({ programme: 'short' })),
  one('no report', without('supervisor-report'), but({ report: 'short' })),
  one('the committee did not decide so far', { decisions: [] }, but({ committee: 'waiting' })),
]);

describe('the template', () => {
  it('names no number', () => {
    expect(JSON.stringify({ ...form, id: '', edition: '' })).not.toMatch(/\d/);
  });
});

/** 30 meetings of 90 minutes are 45 h: what the society of the north would ask for, and for nothing else that is open. */
const participation: SumRequirement = {
  kind: 'sum',
  id: 'participation',
  of: { activities: ['balint-group'] },
  unit: 'hour',
  atLeast: 45,
};
const { of } = form.requires as AllRequirement;
const filled: Scheme = {
  ...form,
  completeness: 'complete',
  requires: {
    kind: 'all',
    id: 'accreditation',
    of: of.flatMap((asked) => {
      if (asked.id === participation.id) return participation;
      return asked.kind === 'unknown' ? [] : asked;
    }),
  },
};

describe('the template that a society filled in', () => {
  testWorkedCases(parseScheme(JSON.parse(JSON.stringify(filled))), [
    one('just passes: 30 × 1.5 = 45 h', {}, { ...but({}, []), 'accreditation/participation': 'met' }),
    one(
      '44 of 45 h: 29 × 1.5 + 0.5',
      { facts: record.facts.map((fact, index) => (index === 0 ? { ...fact, minutes: 30 } : fact)) },
      { ...but({}, []), accreditation: 'short', 'accreditation/participation': 'short' },
    ),
  ]);
});
