import type { AssessedAs } from '../assessment.ts';
import type { Fact } from '../fact.ts';
import type { PersonRecord, Tick } from '../record.ts';
import { aRecord, type FactChange, meetings, onDay } from '../testing/records.ts';
import { testWorkedCases, type WorkedCase } from '../testing/worked-cases.ts';
import { itSrba } from './it-srba.ts';

// Domain, section 6: scuolaromanabalint.it/metodologia/accreditamento-conduttori.html, the guideline of one school.

const TRAINER = 'bruno0000001';
const YEARS = { from: '2019-01-10', every: { days: 18 } };

/** Every eighteenth day: the 60th lies 59 × 18 = 1062 days after the first, within 3 years. */
const attended = (count: number, change: FactChange = {}) => meetings(count, YEARS, 'attended', change);
const coLed = (day: string, led = TRAINER) =>
  onDay(day, 'co-led', {
    role: 'co-leader',
    society: 'elsewhere001',
    held: { cases: [{ presented: 'carl00000001', led, coLed: 'anna00000001' }] },
  });
const supervised = onDay('2021-10-09', 'supervised', { activity: 'supervision' });
const PRACTICE = [coLed('2021-09-09'), supervised];

const tick = (name: string): Tick => ({ scheme: 'it-srba', tick: name, on: '2022-01-15', by: 'admin0000001' });
const TICKS = ['earlier-training', 'two-year-course', 'feedback', 'positive-evaluation'].map(tick);

const passes: PersonRecord = aRecord({
  facts: [...attended(60), ...PRACTICE],
  statuses: [{ person: TRAINER, status: 'trainer', society: 'srba', from: '2010-01-01' }],
  ticks: TICKS,
  societies: { elsewhere001: 'north' },
});

const PARTS = [
  ...['earlier-training', 'two-year-course', 'three-years', 'three-years/analytic-group', 'co-leading'],
  ...['feedback', 'supervision', 'evaluation'],
];

const but = (others: Readonly<Record<string, AssessedAs>> = {}): WorkedCase['expected'] => ({
  accreditation: Object.values(others)[0] ?? 'met',
  ...Object.fromEntries(PARTS.map((part) => [`accreditation/${part}`, others[part] ?? 'met'])),
});

const one = (name: string, change: Partial<PersonRecord>, expected: WorkedCase['expected']): WorkedCase => ({
  name,
  record: { ...passes, ...change },
  on: '2022-02-01',
  expected,
});

const without = (name: string) => ({ ticks: TICKS.filter((known) => known.tick !== name) });
const short = (part: string) => but({ [part]: 'short' });
const groupShort = but({ 'three-years': 'short', 'three-years/analytic-group': 'short' });
const ofFacts = (...facts: readonly Fact[]) => ({ facts });

testWorkedCases(itSrba, [
  one('just passes: 60 sessions from 10 January 2019 to 7 December 2021, co-led once, supervised once', {}, but()),
  one(
    '60 sessions, the last on 9 January 2022, the last day of the 3 years',
    ofFacts(...attended(59), onDay('2022-01-09', 'attended'), ...PRACTICE),
    but(),
  ),
  one(
    '60 sessions, the last on 10 January 2022: within 3 years there are 59',
    ofFacts(...attended(59), onDay('2022-01-10', 'attended'), ...PRACTICE),
    groupShort,
  ),
  one('59 of 60 sessions', ofFacts(...attended(59), ...PRACTICE), groupShort),
  one(
    '60 sessions, one of them in a group of another society',
    ofFacts(...attended(59), onDay('2021-12-07', 'north', { society: 'elsewhere001' }), ...PRACTICE),
    groupShort,
  ),
  one('no earlier training', without('earlier-training'), short('earlier-training')),
  one('the two-year course is not complete', without('two-year-course'), short('two-year-course')),
  one('never co-led', ofFacts(...attended(60), supervised), short('co-leading')),
  one(
    'co-led with a leader who is no trainer',
    ofFacts(...attended(60), coLed('2021-09-09', 'leader000001'), supervised),
    short('co-leading'),
  ),
  one(
    'co-led with somebody on the day before they became a trainer',
    { statuses: [{ person: TRAINER, status: 'trainer', society: 'srba', from: '2021-09-10' }] },
    short('co-leading'),
  ),
  one('no feedback', without('feedback'), short('feedback')),
  one('never supervised', ofFacts(...attended(60), coLed('2021-09-09')), short('supervision')),
  one('not evaluated so far', without('positive-evaluation'), short('evaluation')),
]);
