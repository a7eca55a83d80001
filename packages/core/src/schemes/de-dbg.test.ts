import { describe, expect, it } from 'vitest';
import { assess } from '../assess.ts';
import type { AssessedAs } from '../assessment.ts';
import type { EventKind, Fact } from '../fact.ts';
import type { PersonRecord } from '../record.ts';
import { aRecord, type FactChange, meetings } from '../testing/records.ts';
import { testWorkedCases, type WorkedCase } from '../testing/worked-cases.ts';
import { deDbg } from './de-dbg.ts';

// Domain, section 6: balintgesellschaft.de/index.php?id=26, items 1 to 6. A double hour has 90 minutes.

const weekly = (count: number, from: string, change: FactChange = {}) =>
  meetings(count, { from, every: { days: 7 } }, 'weekly', { zone: 'Europe/Berlin', ...change });
/** Double hours before the qualification, when the leader was not recognised yet. */
const early = (count: number, change: FactChange = {}) => weekly(count, '2019-01-10', change);
/** Double hours after the qualification and after the first seminar, with a recognised leader. */
const late = (count: number, change: FactChange = {}) => weekly(count, '2021-02-04', change);
/** The same, but before the first seminar. */
const between = (count: number) => weekly(count, '2020-09-03');

/** Leader training of so many double hours, one a day. */
const training = (kind: EventKind, from: string, doubleHours: number) =>
  meetings(doubleHours, { from, every: { days: 1 } }, kind, {
    zone: 'Europe/Berlin',
    activity: 'leader-training',
    held: { event: { id: `${kind}-${from}`, kind } },
  });
const seminar = (from: string, doubleHours = 5) => training('seminar', from, doubleHours);
const FRIDAYS = ['2021-01-15', '2021-06-11', '2021-11-12', '2022-03-11', '2022-06-10', '2022-11-11'];
const seminars = (count: number, doubleHours = 5) =>
  FRIDAYS.slice(0, count).flatMap((day) => seminar(day, doubleHours));
const CONFERENCE: FactChange = { held: { format: 'large-group', event: { id: 'conference01', kind: 'conference' } } };
const unconfirmed = ({ confirmedBy: _, ...fact }: Fact): Fact => fact;

const facts = (...all: readonly (readonly Fact[])[]) => ({ facts: all.flat() });
const profileOf = (
  profession: PersonRecord['profile']['professions'][number]['profession'],
  training: string,
  on = '2020-06-30',
): Pick<PersonRecord, 'profile'> => ({
  profile: {
    professions: [{ profession, from: '2012-01-01' }],
    trainings: [{ training, on }],
    practiceSince: '2012-01-01',
  },
});

// 30 June 2020 + 3 years = 30 June 2023.
const passes: PersonRecord = aRecord({
  ...facts(early(35), late(70), seminars(6)),
  ...profileOf('doctor', 'specialist'),
  memberships: [{ society: 'dbg', from: '2021-02-01' }],
  statuses: [{ person: 'leader000001', status: 'leader', from: '2020-01-01' }],
});
const logbook = { scheme: 'de-dbg', tick: 'logbook', on: '2021-01-10', by: 'admin0000001' };

const HOURS = ['participation', 'before-leader-training', 'after-psychotherapy-training'];
const PARTS = ['qualification', 'experience', ...HOURS, 'seminars', 'seminar-hours', 'membership'];
type Others = Readonly<Record<string, AssessedAs | 'none'>>;

/** Everything is met but these; of the whole nobody can say more, since what follows the sixth item was never read. */
const one = (
  name: string,
  change: Partial<PersonRecord>,
  others: Others = {},
  whole: AssessedAs = Object.values(others).includes('short') ? 'short' : 'not-assessable',
): WorkedCase => ({
  name,
  record: { ...passes, ...change },
  on: '2023-06-30',
  expected: {
    leader: whole,
    ...Object.fromEntries(PARTS.map((part) => [`leader/${part}`, 'met' as const])),
    ...Object.fromEntries(Object.entries(others).map(([part, as]) => [`leader/${part}`, as])),
    'leader/items-from-7': 'not-assessable',
  },
});

testWorkedCases(deDbg, [
  one(
    'a doctor just passes: 35 before leader training + 70 after the qualification = 105; 6 seminars of 5 = 30',
    {},
    {
      'qualification/psychologist': 'none',
    },
  ),
  one('a doctor with the title of psychotherapy just passes', profileOf('doctor', 'psychotherapy-title'), {
    'qualification/doctor': 'met',
  }),
  one(
    'a psychologist just passes',
    { ...profileOf('psychologist', 'psychodynamic-approbation'), ticks: [logbook] },
    { 'qualification/psychologist': 'met', 'qualification/doctor': 'none' },
  ),
  one(
    'just passes with 52 of 105 at conferences, in large groups: the smaller part',
    facts(early(35, CONFERENCE), late(17, CONFERENCE), weekly(53, '2021-06-03'), seminars(6)),
  ),

  one(
    '53 of 105 at conferences: 52 + 52 = 104 count',
    facts(early(35, CONFERENCE), late(18, CONFERENCE), weekly(52, '2021-06-10'), seminars(6)),
    { participation: 'short' },
  ),
  one(
    '34 + 1 before leader training, of which 1 is after the qualification too, and 69 later: 35 and 70, but 104 in all',
    facts(early(34), between(1), late(69), seminars(6)),
    { participation: 'short' },
  ),
  one('34 before leader training + 71', facts(early(34), late(71), seminars(6)), {
    'before-leader-training': 'short',
  }),
  one('36 + 69 after the qualification', facts(early(36), late(69), seminars(6)), {
    'after-psychotherapy-training': 'short',
  }),
  one(
    '70 after the qualification, one of them with somebody who was no leader yet',
    {
      ...facts(early(35), late(70), seminars(6)),
      statuses: [{ person: 'leader000001', status: 'leader', from: '2021-02-05' }],
    },
    { 'after-psychotherapy-training': 'short' },
  ),
  one(
    '70 after the qualification, with a leader of another society',
    { statuses: [{ person: 'leader000001', status: 'leader', society: 'north', from: '2020-01-01' }] },
    { 'after-psychotherapy-training': 'short' },
  ),
  one(
    '105, one of them as an observer',
    facts(early(35), late(70).slice(1), late(1, { role: 'observer' }), seminars(6)),
    { participation: 'short', 'after-psychotherapy-training': 'short' },
  ),
  one(
    'the last of 105 unconfirmed',
    facts(early(35), late(69), late(70).slice(69).map(unconfirmed), seminars(6)),
    { participation: 'waiting', 'after-psychotherapy-training': 'waiting' },
    'waiting',
  ),
  one(
    '35 before leader training, one of them as an observer, + 71',
    facts(early(35).slice(1), early(1, { role: 'observer' }), late(71), seminars(6)),
    { 'before-leader-training': 'short' },
  ),
  one(
    '35 before the first seminar: a course for leaders, which is no seminar, came earlier',
    facts(early(35), training('course', '2019-01-11', 1), late(70), seminars(6)),
  ),
  one(
    '5 seminars of 5 double hours, and a conference for leaders of 5',
    facts(early(35), late(70), seminars(5), training('conference', '2022-11-11', 5)),
    { seminars: 'short', 'seminar-hours': 'short' },
  ),
  one('5 of 6 seminars, of 6 double hours each: 30', facts(early(35), late(70), seminars(5, 6)), { seminars: 'short' }),
  one(
    '6 seminars of 5 + 5 + 5 + 5 + 5 + 4 = 29 double hours',
    facts(early(35), late(70), seminars(5), seminar('2022-11-11', 4)),
    { 'seminar-hours': 'short' },
  ),
  one('not a member', { memberships: [] }, { membership: 'short' }),
  {
    ...one('2 years and 364 days after the qualification', {}, { experience: 'waiting' }, 'waiting'),
    on: '2023-06-29',
  },
  one(
    'in practice only since 1 July 2020',
    { profile: { ...passes.profile, practiceSince: '2020-07-01' } },
    { experience: 'waiting' },
    'waiting',
  ),
  one(
    'a doctor with neither title',
    { profile: { ...passes.profile, trainings: [] } },
    {
      qualification: 'short',
      'qualification/doctor': 'short',
      experience: 'short',
      'after-psychotherapy-training': 'waiting',
    },
  ),
  one(
    'a psychologist without the approbation',
    { ...profileOf('psychologist', 'specialist'), ticks: [logbook] },
    { qualification: 'short', 'qualification/psychologist/approbation': 'short' },
  ),
  one('a psychologist without a logbook', profileOf('psychologist', 'psychodynamic-approbation'), {
    qualification: 'short',
    'qualification/psychologist/logbook': 'short',
  }),
  one('a teacher, of whom the items that were seen say nothing', profileOf('teacher', 'specialist'), {
    qualification: 'not-assessable',
    'qualification/doctor': 'none',
    'qualification/psychologist': 'none',
  }),
]);

describe('hours before leader training', () => {
  it('cannot be made up once it began', () => {
    const { tree } = assess({ ...passes, ...facts(early(34), late(71), seminars(6)) }, deDbg, '2023-06-30');
    expect(tree.of?.find(({ path }) => path === 'leader/before-leader-training')?.why).toBe('too-late');
  });
});
