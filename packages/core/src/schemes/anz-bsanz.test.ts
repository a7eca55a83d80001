import type { AssessedAs } from '../assessment.ts';
import { type CaseRoles, EVENT_KINDS, type EventKind, type Fact } from '../fact.ts';
import type { PersonRecord, Tick } from '../record.ts';
import { aRecord, type FactChange, meetings } from '../testing/records.ts';
import { testWorkedCases, type WorkedCase } from '../testing/worked-cases.ts';
import { anzBsanz } from './anz-bsanz.ts';

// Domain, section 6: balintanz.org/accredited-leadership/accreditation-pathway/.

const LED: CaseRoles = { presented: 'carl00000001', led: 'anna00000001', coLed: 'leader000001' };
const CO_LED: CaseRoles = { presented: 'dora00000001', led: 'leader000001', coLed: 'anna00000001' };
const OTHERS: CaseRoles = { presented: 'dora00000001', led: 'leader000001' };

/** Meetings with these cases, co-led with an accredited leader. */
const coLed = (count: number, from: string, cases: readonly CaseRoles[], change: FactChange = {}) =>
  meetings(count, { from, every: { days: 7 } }, 'co-led', {
    zone: 'Australia/Melbourne',
    role: 'co-leader',
    ...change,
    held: { cases, ...change.held },
  });
const ONLINE: FactChange = { held: { mode: 'online' } };
const inPerson = (count: number) => coLed(count, '2022-03-01', [LED, CO_LED]);
const online = (count: number, change: FactChange = {}) =>
  coLed(count, '2023-03-07', [CO_LED], { ...change, held: { ...ONLINE.held, ...change.held } });
const MEETINGS: readonly Fact[] = [...inPerson(10), ...online(10)];

const supervised = (count: number, from: string, format: 'supervision-group' | 'small-group' = 'supervision-group') =>
  meetings(count, { from, every: { months: 1 } }, 'supervised', {
    zone: 'Australia/Melbourne',
    activity: 'supervision',
    elsewhere: { ledBy: 'trainer00001', format },
  });
/** One in a group, nine alone. */
const FIRST_YEAR = [...supervised(1, '2022-02-15'), ...supervised(9, '2022-03-15', 'small-group')];
const SECOND_YEAR = supervised(10, '2023-02-15');

interface Kind {
  readonly international?: true;
  readonly society?: string;
  readonly kind?: EventKind;
}

const intensive = (from: string, { international, society, kind = 'intensive' }: Kind = {}) =>
  meetings(3, { from, every: { days: 1 } }, 'intensive', {
    zone: 'Australia/Melbourne',
    activity: 'leader-training',
    ...(society !== undefined && { society }),
    held: { event: { id: `intensive-${from}`, kind, ...(international && { international }) } },
  });
const INTENSIVES = [...intensive('2022-05-20'), ...intensive('2023-05-19')];
const unconfirmed = ({ confirmedBy: _, ...fact }: Fact): Fact => fact;

const tick = (name: string, on: string): Tick => ({ scheme: 'anz-bsanz', tick: name, on, by: 'admin0000001' });
const TICKS = [tick('plan', '2022-02-10'), tick('yearly-record', '2022-12-01'), tick('yearly-record', '2023-12-01')];
const APPROVED = { ticks: [...TICKS, tick('international-intensive', '2023-01-10')] };

const facts = (...all: readonly (readonly Fact[])[]) => ({ facts: all.flat() });
const passes: PersonRecord = aRecord({
  ...facts(MEETINGS, FIRST_YEAR, SECOND_YEAR, INTENSIVES),
  entries: [{ scheme: 'anz-bsanz', edition: 'undated', on: '2022-02-01' }],
  statuses: [
    { person: 'leader000001', status: 'leader', from: '2015-01-01' },
    { person: 'trainer00001', status: 'leader-trainer', from: '2015-01-01' },
  ],
  ticks: TICKS,
  decisions: [{ scheme: 'anz-bsanz', by: 'committee', verdict: 'approved', on: '2024-02-05' }],
});

const DESIRABLE = ['co-led-with-accredited', 'ongoing-group', 'supervision-group', 'face-to-face'];
const BINDING = ['plan', 'cases', 'meetings', 'supervision', 'intensives', 'yearly-record', 'committee'];
type Others = Readonly<Record<string, AssessedAs>>;

/** Everything is met but these, and what is desirable changes nothing of the whole. */
const one = (name: string, change: Partial<PersonRecord>, others: Others = {}): WorkedCase => ({
  name,
  record: { ...passes, ...change },
  on: '2024-02-10',
  expected: {
    pathway: BINDING.flatMap((part) => others[part] ?? []).find((as) => as !== 'waived') ?? 'met',
    ...Object.fromEntries([...BINDING, ...DESIRABLE].map((part) => [`pathway/${part}`, 'met' as const])),
    ...Object.fromEntries(Object.entries(others).map(([part, as]) => [`pathway/${part}`, as])),
  },
});

testWorkedCases(anzBsanz, [
  one(
    'just passes: 10 meetings × 2 cases + 10 × 1 = 30 over 20, half of them face to face; 10 + 10 supervised; 2 intensives',
    {},
    { 'intensives/two-own': 'met', 'intensives/one-international': 'short' },
  ),
  one(
    'just passes with 1 intensive of the society and 1 international, approved',
    {
      ...facts(
        MEETINGS,
        FIRST_YEAR,
        SECOND_YEAR,
        intensive('2022-05-20'),
        intensive('2023-05-19', { international: true }),
      ),
      ...APPROVED,
    },
    { 'intensives/two-own': 'short', 'intensives/one-international': 'met' },
  ),

  one(
    '29 cases: 9 × 2 + 11 × 1 over 20 meetings',
    facts(inPerson(9), online(11), FIRST_YEAR, SECOND_YEAR, INTENSIVES),
    {
      cases: 'short',
      'face-to-face': 'short',
    },
  ),
  one(
    '30 cases, one of them led by others alone',
    facts(MEETINGS.slice(0, 19), coLed(1, '2023-06-06', [OTHERS], ONLINE), FIRST_YEAR, SECOND_YEAR, INTENSIVES),
    { cases: 'short' },
  ),
  one(
    '30 cases over 19 meetings: 11 × 2 + 8 × 1',
    facts(inPerson(11), online(8), FIRST_YEAR, SECOND_YEAR, INTENSIVES),
    { meetings: 'short', 'co-led-with-accredited': 'short' },
  ),
  one('10 + 9 supervised', facts(MEETINGS, FIRST_YEAR, SECOND_YEAR.slice(1), INTENSIVES), { supervision: 'short' }),
  one(
    '9 + 11 supervised: ten in each year, and not twenty in two',
    {
      ...facts(MEETINGS, FIRST_YEAR.slice(0, 9), supervised(11, '2023-02-15'), INTENSIVES),
    },
    { supervision: 'short' },
  ),
  {
    ...one(
      '10 supervised in the first year and 10 in the third, none between',
      facts(MEETINGS, FIRST_YEAR, supervised(10, '2024-02-15'), INTENSIVES),
      { supervision: 'short' },
    ),
    on: '2024-12-31',
  },
  one(
    '10 + 10 supervised, the first of them by somebody who was no leader trainer yet',
    {
      statuses: [
        { person: 'leader000001', status: 'leader', from: '2015-01-01' },
        { person: 'trainer00001', status: 'leader-trainer', from: '2022-02-16' },
      ],
    },
    { supervision: 'short' },
  ),
  one(
    '10 + 10 supervised, the last unconfirmed',
    facts(MEETINGS, FIRST_YEAR, SECOND_YEAR.slice(0, 9), SECOND_YEAR.slice(9).map(unconfirmed), INTENSIVES),
    { supervision: 'waiting' },
  ),
  one('1 intensive of the society', facts(MEETINGS, FIRST_YEAR, SECOND_YEAR, intensive('2022-05-20')), {
    intensives: 'short',
  }),
  one(
    '1 of the society and 1 international, not approved',
    facts(MEETINGS, FIRST_YEAR, SECOND_YEAR, intensive('2022-05-20'), intensive('2023-05-19', { international: true })),
    { intensives: 'short' },
  ),
  one(
    '2 international, approved',
    {
      ...facts(
        MEETINGS,
        FIRST_YEAR,
        SECOND_YEAR,
        intensive('2022-05-20', { international: true }),
        intensive('2023-05-19', { international: true }),
      ),
      ...APPROVED,
    },
    { intensives: 'short', 'intensives/one-international/own': 'short' },
  ),
  one(
    '1 of the society and 1 of another, which is not international; approved',
    {
      ...facts(
        MEETINGS,
        FIRST_YEAR,
        SECOND_YEAR,
        intensive('2022-05-20'),
        intensive('2023-05-19', { society: 'america00001' }),
      ),
      societies: { america00001: 'abs' },
      ...APPROVED,
    },
    { intensives: 'short' },
  ),
  one(
    '1 international and 1 of another society, approved: none of the society',
    {
      ...facts(
        MEETINGS,
        FIRST_YEAR,
        SECOND_YEAR,
        intensive('2022-05-20', { international: true }),
        intensive('2023-05-19', { society: 'america00001' }),
      ),
      societies: { america00001: 'abs' },
      ...APPROVED,
    },
    { intensives: 'short', 'intensives/one-international/own': 'short' },
  ),
  one(
    '1 intensive, a seminar of the society and an international one, approved',
    {
      ...facts(
        MEETINGS,
        FIRST_YEAR,
        SECOND_YEAR,
        intensive('2022-05-20'),
        intensive('2023-05-19', { kind: 'seminar' }),
        intensive('2023-08-18', { kind: 'seminar', international: true }),
      ),
      ...APPROVED,
    },
    { intensives: 'short', 'intensives/one-international/own': 'met' },
  ),
  one(
    'a seminar of the society and an international intensive, approved',
    {
      ...facts(
        MEETINGS,
        FIRST_YEAR,
        SECOND_YEAR,
        intensive('2022-05-20', { kind: 'seminar' }),
        intensive('2023-05-19', { international: true }),
      ),
      ...APPROVED,
    },
    { intensives: 'short', 'intensives/one-international/own': 'short' },
  ),
  one('no plan was agreed', { ticks: TICKS.slice(1) }, { plan: 'short' }),
  one('the record of one year of two', { ticks: TICKS.slice(0, 2) }, { 'yearly-record': 'short' }),
  one('the committee did not decide yet', { decisions: [] }, { committee: 'waiting' }),
  one(
    'prior learning is recognised in the place of supervision',
    {
      ...facts(MEETINGS, FIRST_YEAR, INTENSIVES),
      waivers: [
        {
          scheme: 'anz-bsanz',
          path: 'pathway/supervision',
          reason: 'prior-learning',
          on: '2022-02-10',
          by: 'committee001',
        },
      ],
    },
    { supervision: 'waived' },
  ),

  one(
    '19 co-led with an accredited leader, 1 led alone: less than is wished for',
    facts(inPerson(10), online(9), online(10, { role: 'leader' }).slice(9), FIRST_YEAR, SECOND_YEAR, INTENSIVES),
    { 'co-led-with-accredited': 'short' },
  ),
  ...EVENT_KINDS.map((kind) =>
    one(
      `a standing group as a member, and led at a ${kind} only`,
      facts(
        coLed(1, '2022-02-22', [OTHERS], { role: 'member' }),
        MEETINGS.map((fact) =>
          fact.held ? { ...fact, held: { ...fact.held, event: { id: `${kind}00000001`, kind } } } : fact,
        ),
        FIRST_YEAR,
        SECOND_YEAR,
        INTENSIVES,
      ),
      { 'ongoing-group': 'short' },
    ),
  ),
  one(
    '30 cases over 20 meetings, in one of which a member led 2 of them: 19 meetings led',
    facts(
      MEETINGS.slice(1),
      coLed(1, '2022-03-01', [LED, CO_LED], { role: 'member' }),
      FIRST_YEAR,
      SECOND_YEAR,
      INTENSIVES,
    ),
    { meetings: 'short', 'co-led-with-accredited': 'short', 'face-to-face': 'short' },
  ),
  one(
    '20 co-led, the first with somebody who was no leader yet',
    {
      statuses: [
        { person: 'leader000001', status: 'leader', from: '2022-03-02' },
        { person: 'trainer00001', status: 'leader-trainer', from: '2015-01-01' },
      ],
    },
    { 'co-led-with-accredited': 'short' },
  ),
  one(
    '20 co-led with a leader of another society, and supervised by its trainer',
    { statuses: passes.statuses.map((held) => ({ ...held, society: 'abs' })) },
    { supervision: 'short', 'co-led-with-accredited': 'short' },
  ),
  one('20 co-led with a leader trainer', {
    statuses: ['leader000001', 'trainer00001'].map((person) => ({
      person,
      status: 'leader-trainer',
      from: '2015-01-01',
    })),
  }),
  one(
    '10 led and 10 co-led, equal but for what is wished for',
    facts(coLed(10, '2022-03-01', [LED, CO_LED], { role: 'leader' }), online(10), FIRST_YEAR, SECOND_YEAR, INTENSIVES),
    { 'co-led-with-accredited': 'short' },
  ),
  one(
    'supervised in a group before the first year only',
    facts(MEETINGS, supervised(1, '2022-01-15'), supervised(10, '2022-02-15', 'small-group'), SECOND_YEAR, INTENSIVES),
    { 'supervision-group': 'short' },
  ),
  one(
    'the first supervision in a group in the second year',
    facts(MEETINGS, supervised(10, '2022-02-15', 'small-group'), SECOND_YEAR, INTENSIVES),
    { 'supervision-group': 'short' },
  ),
  one(
    '9 of 20 face to face, the tenth hybrid',
    facts(
      inPerson(9),
      coLed(1, '2022-06-07', [LED, CO_LED], { held: { mode: 'hybrid' } }),
      online(10),
      FIRST_YEAR,
      SECOND_YEAR,
      INTENSIVES,
    ),
    { 'face-to-face': 'short' },
  ),
]);
