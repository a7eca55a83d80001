import type { AssessedAs } from '../assessment.ts';
import type { PersonRecord, StatusHeld, Tick } from '../record.ts';
import { aRecord, onDay } from '../testing/records.ts';
import { testWorkedCases, type WorkedCase } from '../testing/worked-cases.ts';
import { ibfFrame } from './ibf-frame.ts';

// Domain, section 6: balintinternational.com/guidelines-on-balint-group-leadership/, 2016; item 6 is cut.

const attended = onDay('2019-03-05', 'attended');
const coLed = onDay('2020-05-05', 'co-led', {
  role: 'co-leader',
  held: { cases: [{ presented: 'carl00000001', led: 'leader000001', coLed: 'anna00000001' }] },
});

const JUDGED = {
  safety: 'safety-and-boundaries',
  relationship: 'focus-on-the-relationship',
  'own-style': 'openness-about-own-style',
  'group-processes': 'awareness-of-group-processes',
  'a-beginning': 'accreditation-as-a-beginning',
};
const TICKS = ['professional-training', 'leader-report', 'supervisor-report', ...Object.values(JUDGED)].map(
  (tick): Tick => ({ scheme: 'ibf-frame', tick, on: '2021-02-01', by: 'admin0000001' }),
);
const leader = (change: Partial<StatusHeld> = {}): StatusHeld => ({
  person: 'leader000001',
  status: 'leader',
  from: '2015-01-01',
  ...change,
});

/** Whoever meets everything on file: how long is long enough, and item 6, nobody can compute. */
const passes: PersonRecord = aRecord({ facts: [attended, coLed], statuses: [leader()], ticks: TICKS });

const PARTS = [
  ...['professional-training', 'in-a-group', 'co-leading', 'leader-report', 'supervisor-report', 'judged-on'],
  ...Object.keys(JUDGED).map((part) => `judged-on/${part}`),
];

const short = (...parts: readonly string[]): WorkedCase['expected'] => ({
  frame: parts.length > 0 ? 'short' : 'not-assessable',
  ...Object.fromEntries(
    PARTS.map((part): [string, AssessedAs] => [`frame/${part}`, parts.includes(part) ? 'short' : 'met']),
  ),
  'frame/long-enough': 'not-assessable',
  'frame/item-6': 'not-assessable',
});

const one = (name: string, change: Partial<PersonRecord>, expected: WorkedCase['expected']): WorkedCase => ({
  name,
  record: { ...passes, ...change },
  on: '2021-03-01',
  expected,
});

const without = (name: string) => ({ ticks: TICKS.filter(({ tick }) => tick !== name) });

testWorkedCases(ibfFrame, [
  one('meets all that is on file: 1 session as a member, 1 co-led, 2 reports, 5 judgements', {}, short()),
  one('co-led with somebody who trains leaders', { statuses: [leader({ status: 'training-leader' })] }, short()),
  one('no basic professional training', without('professional-training'), short('professional-training')),
  one('never a member of a group', { facts: [coLed] }, short('in-a-group')),
  one('never co-led', { facts: [attended] }, short('co-leading')),
  one('co-led with a leader whom nobody accredited', { statuses: [] }, short('co-leading')),
  one(
    'co-led on the day after the status of the leader ended',
    { statuses: [leader({ until: '2020-05-04' })] },
    short('co-leading'),
  ),
  one('the leader did not report', without('leader-report'), short('leader-report')),
  one('the supervisor did not report', without('supervisor-report'), short('supervisor-report')),
  ...Object.entries(JUDGED).map(([part, tick]) =>
    one(`nobody judged: ${tick}`, without(tick), short('judged-on', `judged-on/${part}`)),
  ),
]);
