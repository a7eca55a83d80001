import { readFileSync } from 'node:fs';
import { type Fact, type PersonRecord, parseScheme } from '@balintkit/core';
import { aRecord, type FactChange, meetings, testWorkedCases, type WorkedCase } from '@balintkit/core/testing';

// The board's decision of 12 May 2026, worked out by hand: who just passes, and who just fails in each sentence of it.

const scheme = parseScheme(JSON.parse(readFileSync(new URL('scheme.json', import.meta.url), 'utf8')));

const ONLINE: FactChange = { held: { mode: 'online' } };
const CO_LED: FactChange = { role: 'co-leader' };
const CO_LED_ONLINE: FactChange = { ...CO_LED, ...ONLINE };
const weekly = { days: 7 };
const monthly = { months: 1 };

const online = (count: number) => meetings(count, { from: '2026-05-06', every: weekly }, 'online', ONLINE);
const TAKEN_PART = [...meetings(12, { from: '2026-01-07', every: weekly }, 'attended'), ...online(4)];
/** In eight months, two of them in July and August. */
const CO_LEADING = [
  ...meetings(6, { from: '2027-01-15', every: monthly }, 'co-led', CO_LED),
  ...meetings(4, { from: '2027-01-22', every: monthly }, 'co-led', CO_LED_ONLINE),
  ...meetings(2, { from: '2027-07-15', every: monthly }, 'co-led', CO_LED_ONLINE),
];
/** Of somebody who holds no status. */
const UNKNOWN_LEADER = { presented: 'carl00000001', led: 'stranger0001' };
const SUPERVISED = meetings(6, { from: '2027-02-10', every: monthly }, 'supervised', { activity: 'supervision' });
const weekend = (from: string, change: { readonly international?: true } = {}) =>
  meetings(2, { from, every: { days: 1 } }, 'weekend', {
    held: { event: { id: `weekend-${from}`, kind: 'weekend', ...change } },
  });
const WEEKENDS = [...weekend('2026-09-12'), ...weekend('2027-09-11', { international: true })];
/** Five days of it. */
const COURSE = meetings(5, { from: '2026-10-05', every: { days: 1 } }, 'course', {
  activity: 'leader-training',
  held: { event: { id: 'course-2026', kind: 'course' } },
});

const LED = meetings(20, { from: '2028-09-15', every: monthly }, 'led', { role: 'leader' });
const INTERVISED = meetings(5, { from: '2028-10-02', every: { months: 12 } }, 'intervised', {
  activity: 'intervision',
});

const facts = (...all: readonly (readonly Fact[])[]) => ({ facts: all.flat() });
const passes: PersonRecord = aRecord({
  ...facts(TAKEN_PART, CO_LEADING, SUPERVISED, WEEKENDS),
  profile: {
    professions: [{ profession: 'doctor', from: '2020-01-01' }],
    trainings: [],
    practiceSince: '2025-06-01',
  },
  memberships: [{ society: 'lake', from: '2026-01-01' }],
  statuses: [{ person: 'leader000001', status: 'leader', society: 'lake', from: '2015-01-01' }],
  entries: [{ scheme: scheme.id, edition: scheme.edition, on: '2026-01-01' }],
  ticks: [{ scheme: scheme.id, tick: 'two-leaders', on: '2028-05-01', by: 'admin0000001' }],
  decisions: [{ scheme: scheme.id, by: 'society', verdict: 'approved', on: '2028-05-31' }],
});
const TRAINED = { ...passes.profile, trainings: [{ training: 'psychodynamic-psychotherapy', on: '2024-06-30' }] };

const MET: WorkedCase['expected'] = {
  leader: 'met',
  'leader/member': 'met',
  'leader/practice': 'met',
  'leader/way/as-a-member': 'met',
  'leader/way/as-a-member-if-trained': 'none',
  'leader/way/co-leading/meetings': 'met',
  'leader/way/co-leading/in-person': 'met',
  'leader/full-year': 'met',
  'leader/learning': 'met',
  'leader/two-leaders': 'met',
  'leader/weekend-abroad': 'met',
  'leader/theory': 'not-assessable',
  'leader/board': 'met',
};

const one = (
  name: string,
  change: Partial<PersonRecord>,
  expected: WorkedCase['expected'],
  on = '2028-06-01',
): WorkedCase => ({ name, record: { ...passes, ...change }, on, expected: { ...MET, ...expected } });
const short = (...paths: readonly string[]): WorkedCase['expected'] =>
  Object.fromEntries(['leader', ...paths.map((path) => `leader/${path}`)].map((path) => [path, 'short' as const]));

/** A leader since June 2028, on the last day on which that is valid. */
const renewed = (
  name: string,
  led: readonly Fact[],
  intervised: readonly Fact[],
  expected: WorkedCase['expected'],
): WorkedCase => {
  const status = { person: passes.person, status: 'leader', society: 'lake', from: '2028-06-01' };
  const change = { ...facts(passes.facts, led, intervised), statuses: [...passes.statuses, status] };
  const all = {
    renewal: Object.values(expected)[0] ?? 'met',
    'renewal/leading': 'met',
    'renewal/intervision': 'met',
  } as const;
  return { ...one(name, change, { award: 'met', ...all, ...expected }, '2033-05-31'), to: '2033-06-01' };
};

testWorkedCases(scheme, [
  one(
    'just passes: 12 + 4 online = 16, then 12 co-led in 8 months, 6 of them in person; 6 supervisions, 2 weekends',
    {},
    {},
  ),
  one(
    'a member since the day after the entry',
    { memberships: [{ society: 'lake', from: '2026-01-02' }] },
    short('member'),
  ),
  one(
    'three years of practice tomorrow',
    { profile: { ...passes.profile, practiceSince: '2025-06-02' } },
    { leader: 'waiting', 'leader/practice': 'waiting' },
  ),

  one(
    '15 of 16 meetings, and nothing that was co-led counts before the sixteenth',
    facts(TAKEN_PART.slice(1), CO_LEADING, SUPERVISED, WEEKENDS),
    short('way/as-a-member', 'way/co-leading/meetings', 'way/co-leading/in-person'),
  ),
  one(
    '11 + 4 of 5 online = 15 of 16',
    facts(
      TAKEN_PART.slice(1),
      meetings(1, { from: '2026-06-03', every: weekly }, 'online', ONLINE),
      CO_LEADING,
      SUPERVISED,
      WEEKENDS,
    ),
    short('way/as-a-member', 'way/co-leading/meetings', 'way/co-leading/in-person'),
  ),
  one(
    '15 of 16 in a standing group, and two at a weekend',
    facts(TAKEN_PART.slice(1), CO_LEADING, SUPERVISED, weekend('2026-06-06'), WEEKENDS),
    short('way/as-a-member', 'way/co-leading/meetings', 'way/co-leading/in-person'),
  ),
  one(
    'just passes with that training: 8 online',
    { ...facts(online(8), CO_LEADING, SUPERVISED, WEEKENDS), profile: TRAINED },
    { 'leader/way/as-a-member': 'none', 'leader/way/as-a-member-if-trained': 'met' },
  ),
  one(
    '7 of 8 with that training',
    { ...facts(online(7), CO_LEADING, SUPERVISED, WEEKENDS), profile: TRAINED },
    {
      ...short('way/as-a-member-if-trained', 'way/co-leading/meetings', 'way/co-leading/in-person'),
      'leader/way/as-a-member': 'none',
    },
  ),

  one(
    '11 of 12 co-led after the sixteenth meeting, and one before it',
    facts(
      TAKEN_PART,
      CO_LEADING.slice(1),
      meetings(1, { from: '2026-05-20', every: weekly }, 'co-led', CO_LED),
      meetings(1, { from: '2027-01-16', every: weekly }, 'alone', { ...CO_LED, held: { cases: [UNKNOWN_LEADER] } }),
      SUPERVISED,
      WEEKENDS,
    ),
    short('way/co-leading/meetings'),
  ),
  one(
    '5 of 12 in person',
    facts(
      TAKEN_PART,
      CO_LEADING.slice(1),
      meetings(1, { from: '2027-01-15', every: weekly }, 'co-led', CO_LED_ONLINE),
      SUPERVISED,
      WEEKENDS,
    ),
    short('way/co-leading/in-person'),
  ),
  one(
    '5 of 6 supervisions within a year, and the sixth on the day a year after the first',
    facts(
      TAKEN_PART,
      CO_LEADING,
      SUPERVISED.slice(0, 5),
      meetings(1, { from: '2028-02-10', every: monthly }, 'supervised', { activity: 'supervision' }),
      WEEKENDS,
    ),
    short('full-year'),
  ),
  one(
    '7 of 8 months, since nothing was co-led in August',
    facts(
      TAKEN_PART,
      CO_LEADING.slice(0, -1),
      meetings(1, { from: '2027-07-22', every: weekly }, 'co-led', CO_LED_ONLINE),
      SUPERVISED,
      WEEKENDS,
    ),
    short('full-year'),
  ),
  one('1 of 2 weekends', facts(TAKEN_PART, CO_LEADING, SUPERVISED, WEEKENDS.slice(2)), short('learning')),
  one(
    'just passes with one course, and without the weekend abroad',
    facts(TAKEN_PART, CO_LEADING, SUPERVISED, COURSE),
    {
      'leader/weekend-abroad': 'short',
    },
  ),
  one('two leaders did not approve', { ticks: [] }, short('two-leaders')),
  one('the board did not decide so far', { decisions: [] }, { leader: 'waiting', 'leader/board': 'waiting' }),

  one(
    'began on the day before the first: the criteria are not on file',
    { entries: [{ scheme: scheme.id, edition: scheme.edition, on: '2025-12-31' }] },
    { ...Object.fromEntries(Object.keys(MET).map((path) => [path, 'none' as const])), leader: 'not-assessable' },
  ),

  renewed('just renewed: 20 led, and an intervision in each of five years', LED, INTERVISED, {}),
  renewed('19 of 20 led', LED.slice(1), INTERVISED, { 'renewal/leading': 'short' }),
  renewed('an intervision in 4 of 5 years', LED, INTERVISED.slice(1), { 'renewal/intervision': 'short' }),
]);
