import type { AssessedAs } from '../assessment.ts';
import type { Fact } from '../fact.ts';
import type { PersonRecord, Tick } from '../record.ts';
import { aRecord, meetings, onDay } from '../testing/records.ts';
import { testWorkedCases, type WorkedCase } from '../testing/worked-cases.ts';
import { DAY } from '../types.ts';
import { usAbs2014 } from './us-abs-2014.ts';

// Domain, section 6: americanbalintsociety.org, roadmap of 2014 (module 170722) and module 174147.

const led = (count: number, from = '2022-02-15') =>
  meetings(count, { from, every: { months: 1 } }, 'led', { role: 'leader' });
const supervised = (count: number) =>
  meetings(count, { from: '2022-02-20', every: { months: 2 } }, 'supervised', {
    activity: 'supervision',
    elsewhere: { onTape: true },
  });
const aMonthLater = (fact: Fact): Fact => ({ ...fact, start: fact.start + 28 * DAY });
const unconfirmed = ({ confirmedBy: _, ...fact }: Fact): Fact => fact;
/** So many days in a row, as one intensive. */
const intensive = (from: string, days = 4) =>
  meetings(days, { from, every: { days: 1 } }, 'intensive', {
    activity: 'leader-training',
    held: { event: { id: `intensive-${from}`, kind: 'intensive' } },
  });
const INTENSIVES: readonly Fact[] = [
  ...intensive('2021-11-04'),
  ...intensive('2023-03-02'),
  ...intensive('2024-01-11'),
];
const FACTS: readonly Fact[] = [...led(24), ...supervised(12), ...INTENSIVES];

const tick = (name: string, on: string): Tick => ({ scheme: 'us-abs-2014', tick: name, on, by: 'admin0000001' });
const TICKS = [
  tick('application', '2022-01-10'),
  tick('fee', '2022-02-19'),
  tick('last-intensive-evaluated', '2024-01-14'),
];
const DECISIONS: PersonRecord['decisions'] = [
  { scheme: 'us-abs-2014', by: 'committee', verdict: 'approved', on: '2024-02-10' },
  { scheme: 'us-abs-2014', by: 'council', verdict: 'approved', on: '2024-02-20' },
];

const passes: PersonRecord = aRecord({
  facts: FACTS,
  entries: [{ scheme: 'us-abs-2014', edition: '2014', on: '2022-01-01' }],
  memberships: [{ society: 'abs', from: '2022-01-01' }],
  ticks: TICKS,
  decisions: DECISIONS,
});

const PARTS = [
  ...['membership', 'first-intensive', 'application', 'fee', 'two-years', 'two-years/leading', 'two-years/supervision'],
  ...['planned-pace', 'intensives', 'evaluation', 'committee', 'council'],
];

/** Everything is met but these; of the whole nobody can say more, since step 11 was never read. */
const but = (
  others: Readonly<Record<string, AssessedAs>> = {},
  whole: AssessedAs = 'short',
): WorkedCase['expected'] => ({
  credential: Object.keys(others).length > 0 ? whole : 'not-assessable',
  ...Object.fromEntries(PARTS.map((part) => [`credential/${part}`, others[part] ?? 'met'])),
  'credential/step-11': 'not-assessable',
});

const one = (name: string, change: Partial<PersonRecord>, expected: WorkedCase['expected']): WorkedCase => ({
  name,
  record: { ...passes, ...change },
  on: '2024-03-01',
  expected,
});

const without = (name: string) => ({ ticks: TICKS.filter((known) => known.tick !== name) });

const facts = (...all: readonly (readonly Fact[])[]) => ({ facts: all.flat() });
const [first = [], second = [], third = []] = [
  intensive('2021-11-04'),
  intensive('2023-03-02'),
  intensive('2024-01-11'),
];

testWorkedCases(usAbs2014, [
  one(
    'just passes: led in 24 months of 24, 12 supervised (6 + 6), 3 intensives of 4 days, the first of them before',
    {},
    but(),
  ),

  one(
    'became a member a day after entry: not throughout',
    { memberships: [{ society: 'abs', from: '2022-01-02' }] },
    but({ membership: 'short' }),
  ),
  one(
    'was a member until yesterday',
    { memberships: [{ society: 'abs', from: '2022-01-01', until: '2024-02-29' }] },
    but({ membership: 'expired' }, 'expired'),
  ),
  one(
    'two memberships without a day between them are throughout',
    {
      memberships: [
        { society: 'abs', from: '2023-01-01' },
        { society: 'abs', from: '2021-01-01', until: '2022-12-31' },
      ],
    },
    but(),
  ),
  one(
    'the first intensive ended on the day of the application: 3 of its 4 days were before',
    { ticks: [tick('application', '2021-11-07'), ...without('application').ticks] },
    but({ 'first-intensive': 'short' }),
  ),
  one(
    'a first intensive of 3 days, then three of 4',
    facts(led(24), supervised(12), intensive('2021-11-04', 3), intensive('2022-03-03'), second, third),
    but({ 'first-intensive': 'short' }),
  ),
  one('never applied', without('application'), but({ application: 'short' })),
  one(
    'paid on the day of the first supervision, which is not before it',
    { ticks: [tick('fee', '2022-02-20'), ...without('fee').ticks] },
    but({ fee: 'short' }),
  ),
  {
    ...one(
      'led in 23 months of 24, and the last is under way',
      facts(
        led(23, '2022-03-15'),
        supervised(12).map((fact, index) => (index === 0 ? aMonthLater(fact) : fact)),
        INTENSIVES,
      ),
      but({ 'two-years': 'short', 'two-years/leading': 'short' }),
    ),
    on: '2024-02-28',
  },
  one(
    'led in 24 months with a gap: 23, none, 1. In the two years that begin with the last there is no supervision yet',
    facts(led(23), led(1, '2024-02-15'), supervised(12), INTENSIVES),
    but({ 'two-years': 'short', 'two-years/leading': 'short', 'two-years/supervision': 'short' }),
  ),
  one(
    '11 of 12 supervised: 6 and 5 in the years of the course',
    facts(led(24), supervised(11), INTENSIVES),
    but({ 'two-years': 'short', 'two-years/supervision': 'short', 'planned-pace': 'short' }),
  ),
  one(
    '12 supervised, the last unconfirmed',
    facts(led(24), supervised(11), supervised(12).slice(11).map(unconfirmed), INTENSIVES),
    but({ 'two-years': 'waiting', 'two-years/supervision': 'waiting', 'planned-pace': 'waiting' }, 'waiting'),
  ),
  one(
    '12 supervised, one of a meeting that was not recorded',
    facts(
      led(24),
      supervised(11),
      [onDay('2023-12-20', 'not-recorded', { activity: 'supervision', elsewhere: {} })],
      INTENSIVES,
    ),
    but({ 'two-years': 'short', 'two-years/supervision': 'short', 'planned-pace': 'short' }),
  ),
  one('2 of 3 intensives', facts(led(24), supervised(12), first, second), but({ intensives: 'short' })),
  one(
    'the last intensive was left after 3 of 4 days',
    facts(led(24), supervised(12), first, second, third.slice(0, 3)),
    but({ intensives: 'short' }),
  ),
  one('nobody evaluated the last intensive', without('last-intensive-evaluated'), but({ evaluation: 'short' })),
  one('the committee did not decide yet', { decisions: DECISIONS.slice(1) }, but({ committee: 'waiting' }, 'waiting')),
  one('the council did not decide yet', { decisions: DECISIONS.slice(0, 1) }, but({ council: 'waiting' }, 'waiting')),
  one(
    'the council deferred, and later did not approve',
    {
      decisions: [
        ...DECISIONS.slice(0, 1),
        { scheme: 'us-abs-2014', by: 'council', verdict: 'not-approved', on: '2024-02-25' },
        { scheme: 'us-abs-2014', by: 'council', verdict: 'deferred', on: '2024-02-20' },
      ],
    },
    but({ council: 'short' }),
  ),
  one(
    'the third intensive was waived by the committee',
    {
      ...facts(led(24), supervised(12), first, second),
      waivers: [
        {
          scheme: 'us-abs-2014',
          path: 'credential/intensives',
          reason: 'prior-learning',
          on: '2024-02-01',
          by: 'committee001',
        },
      ],
    },
    but({ intensives: 'waived' }, 'not-assessable'),
  ),
]);
