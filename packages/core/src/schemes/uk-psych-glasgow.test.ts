import type { AssessedAs } from '../assessment.ts';
import type { PersonRecord } from '../record.ts';
import { aRecord, meetings, onDay } from '../testing/records.ts';
import { testWorkedCases, type WorkedCase } from '../testing/worked-cases.ts';
import { ukPsychGlasgow } from './uk-psych-glasgow.ts';

// Domain, section 5, participant tracks: mypsych.nhsggc.org.uk.

const attended = (count: number) => meetings(count, { from: '2023-09-06', every: { days: 7 } }, 'group');
const form = (on: string) => ({ scheme: 'uk-psych-glasgow', tick: 'assessment-form', on, by: 'admin0000001' });

const passes: PersonRecord = aRecord({ facts: attended(30), ticks: [form('2024-02-01'), form('2024-08-01')] });

const one = (
  name: string,
  change: Partial<PersonRecord>,
  others: Readonly<Record<string, AssessedAs>> = {},
): WorkedCase => ({
  name,
  record: { ...passes, ...change },
  on: '2024-09-01',
  expected: {
    training: Object.values(others)[0] ?? 'met',
    'training/attendances': others.attendances ?? 'met',
    'training/forms': others.forms ?? 'met',
  },
});

testWorkedCases(ukPsychGlasgow, [
  one('just passes: 30 attendances and 2 forms', {}),
  one('29 of 30 attendances', { facts: attended(29) }, { attendances: 'short' }),
  one(
    '29 attendances, and one as an observer',
    { facts: [...attended(29), onDay('2024-08-01', 'watched', { role: 'observer' })] },
    { attendances: 'short' },
  ),
  one('1 of 2 forms', { ticks: [form('2024-02-01')] }, { forms: 'short' }),
]);
