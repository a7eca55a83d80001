import type { AssessedAs } from '../assessment.ts';
import type { Fact } from '../fact.ts';
import type { PersonRecord } from '../record.ts';
import { aRecord, type FactChange, meetings, onDay } from '../testing/records.ts';
import { testWorkedCases, type WorkedCase } from '../testing/worked-cases.ts';
import { dePsgvBalint } from './de-psgv-balint.ts';

// Domain, section 5, participant tracks: medico-seminare.de and havn.fobima.de. An hour has 45 minutes.

/** Double hours of 90 minutes, so many days apart. */
const met = (count: number, from: string, change: FactChange = {}) =>
  meetings(count, { from, every: { days: 7 } }, 'met', { zone: 'Europe/Berlin', ...change });
const online = (count: number, from: string, change: FactChange = {}) =>
  met(count, from, { ...change, held: { mode: 'online' } });
const last = (day: string, change: FactChange = {}) => onDay(day, 'last', { zone: 'Europe/Berlin', ...change });
const unconfirmed = ({ confirmedBy: _, ...fact }: Fact): Fact => fact;

const facts = (...all: readonly (readonly Fact[])[]) => ({ facts: all.flat() });
const closed = (on: string): PersonRecord['ticks'][number] => ({
  scheme: 'de-psgv-balint',
  tick: 'closed-group-with-one-leader',
  on,
  by: 'admin0000001',
});

// 9 January + 6 months = 9 July, and + 3 months = 9 April.
const passes: PersonRecord = aRecord({
  facts: [...met(14, '2025-01-09'), last('2025-07-09')],
  statuses: [{ person: 'leader000001', status: 'recognised-leader', from: '2010-01-01' }],
});

const PARTS = ['hours', 'in-person', 'six-months', 'three-months', 'online', 'online/none'];
const BINDING = ['hours', 'in-person', 'six-months'];
type Others = Readonly<Record<string, AssessedAs>>;

const one = (name: string, change: Partial<PersonRecord>, others: Others = {}): WorkedCase => {
  const standing = BINDING.flatMap((part) => others[part] ?? []);
  return {
    name,
    record: { ...passes, ...change },
    on: '2025-12-01',
    expected: {
      'balint-group': standing.find((as) => as === 'short') ?? standing[0] ?? 'met',
      ...Object.fromEntries(PARTS.map((part) => [`balint-group/${part}`, 'met' as const])),
      ...Object.fromEntries(Object.entries(others).map(([part, as]) => [`balint-group/${part}`, as])),
    },
  };
};

/** Seven double hours online in the middle, first and last in person: 5 × 2 + 2 × 2 + 1 = 15 hours in person of 30. */
const middleOnline = (change: FactChange = {}, short: readonly Fact[] = []) =>
  facts(met(5, '2025-01-09'), online(7, '2025-03-06', change), met(2, '2025-06-05'), short, [
    last('2025-07-10', { minutes: 45 }),
  ]);
const HOUR_ONLINE = online(1, '2025-06-30', { minutes: 45 });
const WISHED: Others = {
  'online/none': 'short',
  'online/as-wished': 'met',
  'online/as-wished/at-most-90': 'met',
  'online/as-wished/closed-group': 'met',
  'online/as-wished/first-and-last': 'met',
};
const NOT_AS_WISHED: Others = { ...WISHED, online: 'short', 'online/as-wished': 'short' };

testWorkedCases(dePsgvBalint, [
  one('just passes: 15 double hours = 30 h of 45 min, all in person, from 9 January to 9 July', {}),
  one(
    'just passes online too: in person 7 × 90 + 45 = 675 min = 15 h; online 7 × 90 + 45 = 675 min = 15 h',
    { ...middleOnline({}, HOUR_ONLINE), ticks: [closed('2025-07-10')] },
    WISHED,
  ),

  one(
    '14 double hours and 89 minutes: 1 349 of 1 350 min',
    facts(met(14, '2025-01-09'), [last('2025-07-09', { minutes: 89 })]),
    { hours: 'short' },
  ),
  one('14 double hours = 28 of 30 h', facts(met(13, '2025-01-09'), [last('2025-07-09')]), { hours: 'short' }),
  one('15 double hours, the last unconfirmed', facts(met(14, '2025-01-09'), [unconfirmed(last('2025-07-09'))]), {
    hours: 'waiting',
    'six-months': 'waiting',
  }),
  one(
    'a leader whom the chamber recognises only from the second session on: 14 double hours, and 16 January + 6 months is later than 9 July',
    { statuses: [{ person: 'leader000001', status: 'recognised-leader', from: '2025-01-10' }] },
    { hours: 'short', 'six-months': 'waiting' },
  ),
  one(
    '15 double hours online with a recognised leader, and 15 in person with another',
    {
      ...facts(
        met(15, '2025-01-08', { held: { cases: [{ presented: 'carl00000001', led: 'leader000002' }] } }),
        online(15, '2025-01-09'),
      ),
      ticks: [closed('2025-07-10')],
    },
    { ...NOT_AS_WISHED, 'in-person': 'short', 'six-months': 'waiting', 'online/as-wished/first-and-last': 'short' },
  ),
  one(
    '15 double hours with a leader whom somebody else recognised',
    { statuses: [{ person: 'leader000001', status: 'recognised-leader', society: 'dbg', from: '2010-01-01' }] },
    {
      ...{ hours: 'short', 'in-person': 'short', 'six-months': 'short', 'three-months': 'short' },
      ...{ online: 'short', 'online/none': 'short' },
    },
  ),
  one(
    '15 double hours, one of them as an observer',
    facts(met(13, '2025-01-09'), [last('2025-07-09'), onDay('2025-06-05', 'watched', { role: 'observer' })]),
    { hours: 'short' },
  ),
  one(
    'in person 7 × 90 + 44 = 674 of 675 min; an amount, and not half of what there is',
    {
      ...facts(met(7, '2025-01-09'), online(20, '2025-03-06'), [last('2025-07-31', { minutes: 44 })]),
      ticks: [closed('2025-07-31')],
    },
    { ...WISHED, 'in-person': 'short' },
  ),
  one(
    'in person 15 h of 75: an amount is enough',
    {
      ...facts(met(7, '2025-01-09'), online(30, '2025-03-06'), [last('2025-11-06', { minutes: 45 })]),
      ticks: [closed('2025-11-06')],
    },
    WISHED,
  ),
  one('from 9 January to 8 July: a day short of 6 months', facts(met(14, '2025-01-09'), [last('2025-07-08')]), {
    'six-months': 'waiting',
  }),
  one(
    'from 9 January to 9 April: 3 months, enough to some payers',
    facts(met(12, '2025-01-09'), [onDay('2025-04-07', 'more'), onDay('2025-04-08', 'more'), last('2025-04-09')]),
    { 'six-months': 'waiting' },
  ),
  one(
    'from 9 January to 8 April: a day short of 3 months',
    facts(met(12, '2025-01-09'), [onDay('2025-04-06', 'more'), onDay('2025-04-07', 'more'), last('2025-04-08')]),
    { 'six-months': 'waiting', 'three-months': 'waiting' },
  ),

  one(
    'online sessions of 91 minutes are not as wished, which blocks nothing',
    { ...middleOnline({ minutes: 91 }, HOUR_ONLINE), ticks: [closed('2025-07-10')] },
    { ...NOT_AS_WISHED, 'online/as-wished/at-most-90': 'short' },
  ),
  one(
    'one of eight online sessions of 91 minutes',
    { ...middleOnline({}, online(1, '2025-06-30', { minutes: 91 })), ticks: [closed('2025-07-10')] },
    { ...NOT_AS_WISHED, 'online/as-wished/at-most-90': 'short' },
  ),
  one('nobody ticked off that the group is closed and has one leader', middleOnline({}, HOUR_ONLINE), {
    ...NOT_AS_WISHED,
    'online/as-wished/closed-group': 'short',
  }),
  one(
    'the last session online',
    {
      ...facts(met(8, '2025-01-09'), online(7, '2025-06-05')),
      ticks: [closed('2025-07-17')],
    },
    { ...NOT_AS_WISHED, 'online/as-wished/first-and-last': 'short' },
  ),
]);
