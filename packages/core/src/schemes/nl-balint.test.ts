import type { AssessedAs } from '../assessment.ts';
import type { Fact } from '../fact.ts';
import type { PersonRecord, Tick } from '../record.ts';
import { aRecord, meetings, onDay } from '../testing/records.ts';
import { testWorkedCases, type WorkedCase } from '../testing/worked-cases.ts';
import { nlBalint } from './nl-balint.ts';

// Domain, section 6: balintnederland.nl, page nieuwe_groep_starten; its annex is unseen.

const coLed = (count: number) =>
  meetings(count, { from: '2019-02-05', every: { days: 14 } }, 'co-led', { role: 'co-leader' });
/** Each of 60 minutes. */
const supervised = (count: number) =>
  meetings(count, { from: '2019-03-01', every: { days: 14 } }, 'supervised', { activity: 'supervision', minutes: 60 });
const course: readonly Fact[] = [
  onDay('2019-06-12', 'course', {
    activity: 'leader-training',
    held: { event: { id: 'course', kind: 'course' } },
  }),
];
const BEFORE = [...coLed(3), ...supervised(5), ...course];

const tick = (name: string): Tick => ({ scheme: 'nl-balint', tick: name, on: '2019-09-01', by: 'admin0000001' });
const since = (training: string) => ({ professions: [], trainings: [{ training, on: '2005-07-01' }] });

const enters: PersonRecord = aRecord({
  facts: BEFORE,
  profile: since('medical-degree'),
  ticks: [tick('general-practice'), tick('national-register')],
});

const PARTS = ['degree', 'general-practice', 'one-of', 'co-led', 'supervision', 'course'];

/** Everything is met but these; of the whole nobody can say more, since the annex was not read. */
const but = (
  others: Readonly<Record<string, AssessedAs>> = {},
  whole: AssessedAs = 'not-assessable',
): WorkedCase['expected'] => ({
  entry: whole,
  ...Object.fromEntries(PARTS.map((part) => [`entry/${part}`, others[part] ?? 'met'])),
  'entry/annex': 'not-assessable',
});

const one = (name: string, change: Partial<PersonRecord>, expected: WorkedCase['expected']): WorkedCase => ({
  name,
  record: { ...enters, ...change },
  on: '2019-12-01',
  expected,
});

/** Recognised on 2 December 2019: the years of the award begin on each 2 December. */
const AWARD = { statuses: [{ person: 'anna00000001', status: 'leader', from: '2019-12-02' }] };
const led = [onDay('2022-03-08', 'led', { role: 'leader' })];
const intervision = (...days: readonly string[]) =>
  days.map((day) => onDay(day, 'intervision', { activity: 'intervision' }));
const EACH_YEAR = intervision('2020-12-01', '2020-12-02', '2022-10-01', '2023-10-01', '2024-12-01');

const renews = (
  name: string,
  facts: readonly Fact[],
  renewal: Readonly<Record<'led' | 'each-year', AssessedAs>>,
  { on = '2024-12-01', award = 'met' as AssessedAs } = {},
): WorkedCase => ({
  name,
  record: { ...enters, ...AWARD, facts: [...BEFORE, ...facts] },
  on,
  expected: {
    award,
    renewal: Object.values(renewal).every((status) => status === 'met') ? 'met' : 'short',
    'renewal/led': renewal.led,
    'renewal/each-year': renewal['each-year'],
  },
  to: '2024-12-02',
});

testWorkedCases(nlBalint, [
  one('just enters: a doctor in the register, 3 co-led, 5 × 60 min of supervision, 1 course', {}, but()),
  one(
    'has a behavioural degree and belongs to a society of psychotherapists',
    {
      profile: since('behavioural-degree'),
      ticks: [tick('general-practice'), tick('psychotherapy-society')],
    },
    but(),
  ),
  one(
    'is competent in supervision or groups',
    { ticks: [tick('general-practice'), tick('supervision-or-groups')] },
    but(),
  ),
  one('has no academic degree of either kind', { profile: since('nursing') }, but({ degree: 'short' }, 'short')),
  one(
    'has no experience with the work of general practitioners',
    { ticks: [tick('national-register')] },
    but({ 'general-practice': 'short' }, 'short'),
  ),
  one(
    'is neither in the register nor in a society, and has no such competence',
    { ticks: [tick('general-practice')] },
    but({ 'one-of': 'short' }, 'short'),
  ),
  one(
    '2 of 3 co-led, which blocks nothing unless it was imposed',
    { facts: [...coLed(2), ...supervised(5), ...course] },
    but({ 'co-led': 'short' }),
  ),
  one(
    '4 × 60 min of 5 h of supervision, which blocks nothing either',
    { facts: [...coLed(3), ...supervised(4), ...course] },
    but({ supervision: 'short' }),
  ),
  one('no course, which blocks nothing either', { facts: [...coLed(3), ...supervised(5)] }, but({ course: 'short' })),

  renews(
    'just renews: led once in 5 years; intervision in each, on its first or last day too',
    [...led, ...EACH_YEAR],
    { led: 'met', 'each-year': 'met' },
  ),
  renews(
    'theory in the place of one intervision',
    [...led, ...EACH_YEAR.slice(1), onDay('2020-05-01', 'lecture', { activity: 'theory' })],
    { led: 'met', 'each-year': 'met' },
  ),
  renews('never led, though co-led', [onDay('2022-03-08', 'co-led', { role: 'co-leader' }), ...EACH_YEAR], {
    led: 'short',
    'each-year': 'met',
  }),
  renews('led on the day before the award alone', [onDay('2019-12-01', 'led', { role: 'leader' }), ...EACH_YEAR], {
    led: 'short',
    'each-year': 'met',
  }),
  renews(
    'intervision in 4 years of 5, twice in the first',
    [...led, ...intervision('2020-11-01', '2020-12-01', '2022-10-01', '2023-10-01', '2024-12-01')],
    { led: 'met', 'each-year': 'short' },
  ),
  renews(
    'did everything, and five years later to the day the award has lapsed',
    [...led, ...EACH_YEAR],
    { led: 'met', 'each-year': 'met' },
    { on: '2024-12-02', award: 'expired' },
  ),
]);
