import { describe, expect, it } from 'vitest';
import { assess } from '../assess.ts';
import type { AssessedAs } from '../assessment.ts';
import type { Fact } from '../fact.ts';
import type { PersonRecord } from '../record.ts';
import { aRecord, meetings, onDay } from '../testing/records.ts';
import { testWorkedCases, type WorkedCase } from '../testing/worked-cases.ts';
import { ukPsychNorthwest } from './uk-psych-northwest.ts';

// Domain, section 5, participant tracks: nwb-extranet.frank-digital.co.uk, psychotherapy FAQ.

const groups = (count: number) => meetings(count, { from: '2023-09-06', every: { days: 14 } }, 'group');
const unconfirmed = ({ confirmedBy: _, ...fact }: Fact): Fact => fact;
const form = (on: string) => ({ scheme: 'uk-psych-northwest', tick: 'assessment-form', on, by: 'admin0000001' });

// Core training from 2 August 2023: its second year ends with 1 August 2025.
const passes: PersonRecord = aRecord({
  facts: [...groups(24), onDay('2025-08-01', 'last')],
  entries: [{ scheme: 'uk-psych-northwest', edition: 'undated', on: '2023-08-02' }],
  ticks: [form('2024-07-01'), form('2025-07-01')],
});

const one = (
  name: string,
  change: Partial<PersonRecord>,
  others: Readonly<Record<string, AssessedAs>> = {},
  on = '2025-08-20',
): WorkedCase => ({
  name,
  record: { ...passes, ...change },
  on,
  expected: {
    training: Object.values(others)[0] ?? 'met',
    'training/groups': others.groups ?? 'met',
    'training/forms': others.forms ?? 'met',
  },
});

testWorkedCases(ukPsychNorthwest, [
  one('just passes: 24 groups and a 25th on the last day of the second year, 2 forms', {}),
  one('24 of 25 groups', { facts: groups(24) }, { groups: 'short' }),
  one(
    '24 groups, and a 25th on the first day of the third year',
    { facts: [...groups(24), onDay('2025-08-02', 'late')] },
    { groups: 'short' },
  ),
  one(
    '24 groups, and one on the day before core training began',
    { facts: [onDay('2023-08-01', 'early'), ...groups(24)] },
    { groups: 'short' },
  ),
  one(
    '24 groups, and one as an observer',
    { facts: [...groups(24), onDay('2025-07-31', 'watched', { role: 'observer' })] },
    { groups: 'short' },
  ),
  one(
    '25 groups, the last unconfirmed',
    { facts: [...groups(24), unconfirmed(onDay('2025-08-01', 'last'))] },
    { groups: 'waiting' },
  ),
  one('nobody said when core training began', { entries: [] }, { groups: 'waiting' }),
  one('1 of 2 forms', { ticks: [form('2024-07-01')] }, { forms: 'short' }),
]);

describe('the end of the second core year', () => {
  it('is the last chance: what is missing then can be made up no more', () => {
    const groupsOn = (on: string) => assess({ ...passes, facts: groups(24) }, ukPsychNorthwest, on).tree.of?.[0];
    expect(groupsOn('2025-08-01')).toMatchObject({ why: 'too-few', helps: [{ is: 'more' }] });
    expect(groupsOn('2025-08-02')).toMatchObject({
      why: 'too-late',
      helps: [{ is: 'ask', whom: 'uk-psych-northwest' }],
    });
  });
});
