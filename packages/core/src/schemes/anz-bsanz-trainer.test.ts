import type { AssessedAs } from '../assessment.ts';
import { EVENT_KINDS, type EventKind, type Fact } from '../fact.ts';
import type { PersonRecord, Tick } from '../record.ts';
import { aRecord, type FactChange, meetings, onDay } from '../testing/records.ts';
import { testWorkedCases, type WorkedCase } from '../testing/worked-cases.ts';
import { anzBsanzTrainer } from './anz-bsanz-trainer.ts';

// Domain, section 6: balintanz.org/accredited-leadership/accreditation-pathway/, its part on leader trainers, which is cut.

const led = (count: number, change: FactChange = {}) =>
  meetings(count, { from: '2020-07-07', every: { days: 14 } }, 'led', {
    zone: 'Australia/Melbourne',
    role: 'leader',
    ...change,
  });
const last = (minutes: number, change: FactChange = {}) =>
  onDay('2021-06-01', 'led', { zone: 'Australia/Melbourne', role: 'leader', minutes, ...change });
const at = (kind: EventKind): FactChange => ({ held: { event: { id: `${kind}00000001`, kind } } });
const again = (fact: Fact): Fact => ({ ...fact, id: `${fact.id}-again` });

/** Three days, co-led with this person. */
const workshop = (from: string, by: string, kind: EventKind = 'intensive', change: FactChange = {}) =>
  meetings(3, { from, every: { days: 1 } }, 'workshop', {
    zone: 'Australia/Melbourne',
    role: 'co-leader',
    ...change,
    held: {
      cases: [{ presented: 'carl00000001', led: by, coLed: 'anna00000001' }],
      event: { id: `workshop-${from}`, kind },
    },
  });
const [FIRST, SECOND] = ['2020-10-09', '2021-10-08'];
const WITH_TRAINER = [...workshop(FIRST, 'trainer00001'), ...workshop(SECOND, 'trainer00001')];

const weekends = (first: string, second: string) => [
  ...workshop(FIRST, first, 'weekend', { activity: 'leader-training' }),
  ...workshop(SECOND, second, 'weekend', { activity: 'leader-training' }),
];

const tick = (name: string, on: string): Tick => ({ scheme: 'anz-bsanz-trainer', tick: name, on, by: 'admin0000001' });
const TICKS = [
  tick('invitation', '2020-05-20'),
  tick('supervisor-report', '2020-11-01'),
  tick('supervisor-report', '2021-04-01'),
  tick('portfolio', '2021-12-01'),
];
const SUPERVISED = { ticks: [...TICKS, tick('workshop-supervised', '2021-11-01')] };
const without = (name: string) => ({ ticks: TICKS.filter((known) => known.tick !== name) });

const facts = (...all: readonly (readonly Fact[])[]) => ({ facts: all.flat() });
// 2020-01-01 + 2 years = 2022-01-01. 13 × 90 + 30 = 1 200 min = 20 h.
const passes: PersonRecord = aRecord({
  ...facts(led(13), [last(30)], WITH_TRAINER),
  entries: [{ scheme: 'anz-bsanz-trainer', edition: 'undated', on: '2020-06-01' }],
  statuses: [
    { person: 'anna00000001', status: 'leader', from: '2020-01-01' },
    { person: 'leader000001', status: 'leader', from: '2010-01-01' },
    { person: 'trainer00001', status: 'leader-trainer', from: '2010-01-01' },
  ],
  ticks: TICKS,
});

const PARTS = ['invitation', 'accredited', 'led', 'ongoing-group', 'workshops', 'supervisor', 'portfolio'];
const UNKNOWN = ['varied-settings', 'several-co-leaders', 'rest'];
type Others = Readonly<Record<string, AssessedAs>>;

/** Everything is met but these; of the whole nobody can say more, since the source is cut. */
const one = (name: string, change: Partial<PersonRecord>, others: Others = {}): WorkedCase => ({
  name,
  record: { ...passes, ...change },
  on: '2022-01-01',
  expected: {
    trainer: PARTS.flatMap((part) => others[part] ?? [])[0] ?? 'not-assessable',
    ...Object.fromEntries(PARTS.map((part) => [`trainer/${part}`, 'met' as const])),
    ...Object.fromEntries(UNKNOWN.map((part) => [`trainer/${part}`, 'not-assessable' as const])),
    ...Object.fromEntries(Object.entries(others).map(([part, as]) => [`trainer/${part}`, as])),
  },
});

testWorkedCases(anzBsanzTrainer, [
  one(
    'just passes: 2 years a leader; 13 × 90 + 30 = 1 200 min = 20 h led; 2 workshops with a trainer',
    {},
    {
      'workshops/two-with-trainer': 'met',
      'workshops/one-with-leader': 'short',
    },
  ),
  one(
    'just passes with 1 workshop with a trainer and 1 with an accredited leader, supervised',
    { ...facts(led(13), [last(30)], workshop(FIRST, 'trainer00001'), workshop(SECOND, 'leader000001')), ...SUPERVISED },
    { 'workshops/two-with-trainer': 'short', 'workshops/one-with-leader': 'met' },
  ),

  one('was not invited', without('invitation'), { invitation: 'short' }),
  { ...one('a leader for 2 years less a day', {}, { accredited: 'waiting' }), on: '2021-12-31' },
  one(
    'is a leader no more',
    {
      statuses: passes.statuses.map((held) =>
        held.person === 'anna00000001' ? { ...held, until: '2021-12-31' } : held,
      ),
    },
    { accredited: 'expired' },
  ),
  one(
    'a leader of another society',
    {
      statuses: passes.statuses.map((held) => (held.person === 'anna00000001' ? { ...held, society: 'abs' } : held)),
    },
    { accredited: 'short' },
  ),
  one(
    '2 workshops with a trainer of another society, supervised',
    {
      statuses: passes.statuses.map((held) => (held.person === 'trainer00001' ? { ...held, society: 'abs' } : held)),
      ...SUPERVISED,
    },
    { workshops: 'short', 'workshops/one-with-leader/with-trainer': 'short' },
  ),
  one(
    '1 workshop with a trainer, 1 with a leader of another society, supervised',
    {
      ...facts(led(13), [last(30)], workshop(FIRST, 'trainer00001'), workshop(SECOND, 'leader000001')),
      statuses: passes.statuses.map((held) => (held.person === 'leader000001' ? { ...held, society: 'abs' } : held)),
      ...SUPERVISED,
    },
    { workshops: 'short', 'workshops/one-with-leader/with-either': 'short' },
  ),
  one('1 199 of 1 200 min led', facts(led(13), [last(29)], WITH_TRAINER), { led: 'short' }),
  one('1 200 min, 30 of them co-led', facts(led(13), [last(30, { role: 'co-leader' })], WITH_TRAINER), {
    led: 'short',
  }),
  ...EVENT_KINDS.map((kind) =>
    one(
      `20 h led at a ${kind} only, and a standing group co-led`,
      facts(led(13, at(kind)), [last(30, at(kind))], led(1, { role: 'co-leader' }).map(again), WITH_TRAINER),
      { 'ongoing-group': 'short' },
    ),
  ),
  one(
    'workshops at weekends, as leader training: 2 with a trainer',
    facts(led(13), [last(30)], weekends('trainer00001', 'trainer00001')),
    { 'workshops/two-with-trainer': 'met' },
  ),
  one(
    'workshops at weekends, as leader training: 1 with a trainer and 1 with an accredited leader, supervised',
    { ...facts(led(13), [last(30)], weekends('trainer00001', 'leader000001')), ...SUPERVISED },
    { 'workshops/one-with-leader': 'met' },
  ),
  one(
    '1 workshop with a trainer, 1 with somebody who is no leader, supervised',
    { ...facts(led(13), [last(30)], workshop(FIRST, 'trainer00001'), workshop(SECOND, 'nobody000001')), ...SUPERVISED },
    { workshops: 'short' },
  ),
  one(
    '1 workshop, 1 as a member, and 2 conferences, all with a trainer, supervised',
    {
      ...facts(
        led(13),
        [last(30)],
        workshop(FIRST, 'trainer00001'),
        workshop(SECOND, 'trainer00001', 'intensive', { role: 'member' }),
        workshop('2021-03-05', 'trainer00001', 'conference'),
        workshop('2021-08-06', 'trainer00001', 'conference'),
      ),
      ...SUPERVISED,
    },
    { workshops: 'short' },
  ),
  one(
    '2 workshops with a leader, 1 as a member and 1 conference with a trainer, supervised',
    {
      ...facts(
        led(13),
        [last(30)],
        workshop(FIRST, 'leader000001'),
        workshop(SECOND, 'leader000001'),
        workshop('2021-03-05', 'trainer00001', 'intensive', { role: 'member' }),
        workshop('2021-08-06', 'trainer00001', 'conference'),
      ),
      ...SUPERVISED,
    },
    { workshops: 'short', 'workshops/one-with-leader/with-trainer': 'short' },
  ),
  one(
    '1 of 2 workshops',
    { ...facts(led(13), [last(30)], workshop(FIRST, 'trainer00001')), ...SUPERVISED },
    {
      workshops: 'short',
    },
  ),
  one(
    '1 workshop with a trainer and 1 with an accredited leader, without supervision',
    facts(led(13), [last(30)], workshop(FIRST, 'trainer00001'), workshop(SECOND, 'leader000001')),
    { workshops: 'short', 'workshops/one-with-leader/supervised': 'short' },
  ),
  one(
    '2 workshops with an accredited leader, supervised',
    { ...facts(led(13), [last(30)], workshop(FIRST, 'leader000001'), workshop(SECOND, 'leader000001')), ...SUPERVISED },
    { workshops: 'short', 'workshops/one-with-leader/with-trainer': 'short' },
  ),
  one(
    '1 report of the supervisor in each of two years, and not 2 in one',
    {
      ticks: [
        ...without('supervisor-report').ticks,
        tick('supervisor-report', '2020-11-01'),
        tick('supervisor-report', '2021-11-01'),
      ],
    },
    { supervisor: 'short' },
  ),
  one('no portfolio', without('portfolio'), { portfolio: 'short' }),
]);
