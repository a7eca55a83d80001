import type { AssessedAs } from '../assessment.ts';
import type { Fact } from '../fact.ts';
import type { Decision, PersonRecord, StatusHeld, Tick } from '../record.ts';
import type { Scheme } from '../scheme.ts';
import { aRecord, type FactChange, meetings, onDay } from '../testing/records.ts';
import { testWorkedCases, type WorkedCase } from '../testing/worked-cases.ts';
import type { Profession } from '../types.ts';
import { ruRbo2020Leader, ruRbo2020SupervisorLeader, ruRbo2020TrainingLeader } from './ru-rbo-2020.ts';

// Domain, section 6, table: balint-movement.ru, text of 1 December 2020. Hours are academic, of 45 minutes.

const ANNA = 'anna00000001';
const SUPERVISOR = 'supervisor01';
/** The day on which they are assessed. */
const ON = '2024-03-01';

/** So many minutes until the end of 2020, before all that is counted by years. */
const before = (activity: Fact['activity'], minutes: number, change: FactChange = {}): Fact =>
  onDay('2012-01-10', activity, {
    activity,
    minutes,
    elsewhere: { ledBy: SUPERVISOR },
    sum: { until: Date.UTC(2020, 11, 20), sessions: 1, presented: 0 },
    ...change,
  });
/** As the person declares it: nobody confirms it. */
const therapy = (minutes: number): Fact => {
  const { confirmedBy: _, ...fact } = before('personal-therapy', minutes, { declaredBy: ANNA });
  return fact;
};

const held = (person: string, status: string, from: string, change: Partial<StatusHeld> = {}): StatusHeld => ({
  person,
  status,
  from,
  ...change,
});
const OF_SUPERVISOR = held(SUPERVISOR, 'supervisor-leader', '2010-01-01');

const as = (profession: Profession, practiceSince: string) => ({
  profile: { professions: [{ profession, from: '2000-01-01' }], trainings: [], practiceSince },
});

/** The worked cases of one of the three statuses. */
const casesOf = ({ id, requires }: Scheme, record: Partial<PersonRecord>, parts: readonly string[]) => {
  const tick = (name: string): Tick => ({ scheme: id, tick: name, on: '2024-01-15', by: 'admin0000001' });
  const ticks = ['leader-course', 'interview'].map(tick);
  const decisions: readonly Decision[] = [{ scheme: id, by: 'committee', verdict: 'approved', on: '2024-02-01' }];
  const passes = aRecord({ statuses: [OF_SUPERVISOR], ticks, decisions, ...record });
  const root = requires.id;
  const all = ['experience', 'personal-therapy', 'leader-course', 'psychotherapy', 'supervision', ...parts];
  const but = (
    others: Readonly<Record<string, AssessedAs | 'none'>>,
    whole: AssessedAs = 'met',
  ): WorkedCase['expected'] => ({
    [root]: whole,
    ...Object.fromEntries([...all, 'interview', 'committee'].map((part) => [`${root}/${part}`, others[part] ?? 'met'])),
  });
  const one = (
    name: string,
    change: Partial<PersonRecord>,
    expected: WorkedCase['expected'] = but({}),
  ): WorkedCase => ({
    name,
    record: { ...passes, ...change },
    on: ON,
    expected,
  });
  const short = (name: string, change: Partial<PersonRecord>, ...missing: readonly string[]): WorkedCase =>
    one(name, change, but(Object.fromEntries(missing.map((part) => [part, 'short'])), 'short'));
  const waiting = (name: string, change: Partial<PersonRecord>, part: string): WorkedCase =>
    one(name, change, but({ [part]: 'waiting' }, 'waiting'));
  const forAll: readonly WorkedCase[] = [
    short('the leader course is not complete', { ticks: [tick('interview')] }, 'leader-course'),
    short('no interview', { ticks: [tick('leader-course')] }, 'interview'),
    waiting('the committee did not decide so far', { decisions: [] }, 'committee'),
  ];
  /** A holder of the status since a day, with these hours. */
  const holder = (
    name: string,
    from: string,
    [on, to]: readonly [string, string],
    facts: readonly Fact[],
    expected: WorkedCase['expected'],
  ): WorkedCase => ({
    name,
    record: { ...passes, facts, statuses: [...passes.statuses, held(ANNA, root, from)] },
    on,
    expected,
    to,
  });
  return { one, but, short, waiting, forAll, holder };
};

const inGroup = (day: string, registered = true) => onDay(day, 'led', { role: 'leader', held: { registered } });
const supervisedOn = (day: string) => onDay(day, 'supervised', { activity: 'supervision' });

/** No number is published for the renewal, so nobody can say that it is met. */
const renewal = (hours: AssessedAs): WorkedCase['expected'] => ({
  award: 'met',
  renewal: hours === 'met' ? 'not-assessable' : 'short',
  'renewal/registered-hours': hours,
  'renewal/how-many': 'not-assessable',
});

/** 100 × 45 = 4 500 min, 300 × 45 = 13 500 min, 30 × 45 = 1 350 min. */
const LEADER = {
  therapy: [therapy(4500)],
  psychotherapy: [before('psychotherapy', 13_500)],
  supervision: [before('supervision', 1350)],
};
const ofLeader = (change: Partial<Record<keyof typeof LEADER, readonly Fact[]>> = {}) => ({
  facts: Object.values({ ...LEADER, ...change }).flat(),
});
const leader = casesOf(ruRbo2020Leader, { ...ofLeader(), ...as('psychologist', '2021-03-01') }, []);

testWorkedCases(ruRbo2020Leader, [
  leader.one('just passes: 3 years, 100 h of therapy, 300 h of practice, 30 h of supervision', {}),
  leader.waiting('3 years of experience tomorrow', as('psychologist', '2021-03-02'), 'experience'),
  leader.short('4 499 of 4 500 min of therapy', ofLeader({ therapy: [therapy(4499)] }), 'personal-therapy'),
  leader.short(
    '13 499 of 13 500 min of practice',
    ofLeader({ psychotherapy: [before('psychotherapy', 13_499)] }),
    'psychotherapy',
  ),
  leader.short(
    '1 349 of 1 350 min of supervision',
    ofLeader({ supervision: [before('supervision', 1349)] }),
    'supervision',
  ),
  leader.short(
    '30 h of supervision by somebody who is no supervisor',
    ofLeader({ supervision: [before('supervision', 1350, { elsewhere: { ledBy: 'dora00000001' } })] }),
    'supervision',
  ),
  leader.short(
    'a psychotherapist without practice',
    { ...ofLeader({ psychotherapy: [] }), ...as('psychotherapist', '2021-03-01') },
    'psychotherapy',
  ),
  leader.one(
    'a doctor: neither practice nor supervision is asked for',
    { facts: LEADER.therapy, ...as('doctor', '2021-03-01') },
    leader.but({ psychotherapy: 'none', supervision: 'none' }),
  ),
  leader.short(
    'a doctor without personal therapy, which every profession needs',
    { ...ofLeader({ therapy: [] }) },
    'personal-therapy',
  ),
  ...leader.forAll,
  leader.holder(
    'on the last day of 3 years, with a session in a registered group and a supervision',
    '2021-03-02',
    [ON, '2024-03-02'],
    [inGroup('2022-05-05'), supervisedOn('2022-06-06')],
    { ...renewal('met'), 'renewal/supervised': 'met' },
  ),
  leader.holder(
    'with a session in a group that was not registered',
    '2021-03-02',
    [ON, '2024-03-02'],
    [inGroup('2022-05-05', false), supervisedOn('2022-06-06')],
    { ...renewal('short'), 'renewal/supervised': 'met' },
  ),
  leader.holder(
    'with a session, and no supervision since the award',
    '2021-03-02',
    [ON, '2024-03-02'],
    [inGroup('2022-05-05'), supervisedOn('2021-03-01')],
    { ...renewal('met'), renewal: 'short', 'renewal/supervised': 'short' },
  ),
  leader.holder('3 years later to the day it has lapsed', '2021-03-01', [ON, '2024-03-01'], [], { award: 'expired' }),
]);

/** In each of 3 years from 1 March 2021 on. */
const YEARS = ['2021', '2022', '2023'];
/** Once a month from 20 March on. */
const led = (months: number, year: string) =>
  meetings(months, { from: `${year}-03-20`, every: { months: 1 } }, 'led', { role: 'leader' });
/** Every other month from 25 March on, 90 min each. */
const supervised = (count: number, year: string) =>
  meetings(count, { from: `${year}-03-25`, every: { months: 2 } }, 'supervised', { activity: 'supervision' });

/** Of so many academic hours, abroad. */
const seminar = (index: number, academicHours: number, change: FactChange = {}) =>
  onDay(`2022-0${index}-15`, 'seminar', {
    activity: 'leader-training',
    minutes: academicHours * 45,
    ...change,
    held: { event: { id: `seminar-${index}`, kind: 'seminar', international: true }, ...change.held },
  });
const national = { held: { event: { id: 'national', kind: 'seminar' } } } as const;

/**
 * 200 × 45 = 9 000 min, 2 000 × 45 = 90 000 min. Of the supervision 3 × 4 × 90 = 1 080 min lie in the years, by others:
 * the 9 000 min were before.
 */
const TRAINING = {
  therapy: [therapy(9000)],
  psychotherapy: [before('psychotherapy', 90_000)],
  supervision: [before('supervision', 9000)],
  led: YEARS.flatMap((year) => led(9, year)),
  supervised: YEARS.flatMap((year) => supervised(4, year)),
  seminars: [1, 2, 3, 4, 5, 6].map((index) => seminar(index, 20)),
};
const ofTraining = (change: Partial<Record<keyof typeof TRAINING, readonly Fact[]>> = {}) => ({
  facts: Object.values({ ...TRAINING, ...change }).flat(),
});
const statuses = (...of: readonly StatusHeld[]) => ({ statuses: [OF_SUPERVISOR, ...of] });

const training = casesOf(
  ruRbo2020TrainingLeader,
  { ...ofTraining(), ...as('psychologist', '2018-03-01'), ...statuses(held(ANNA, 'leader', '2021-03-01')) },
  ['before', 'leading', 'supervised-each-year', 'international-seminars', 'international-hours'],
);

testWorkedCases(ruRbo2020TrainingLeader, [
  training.one(
    'just passes: 6 years, 200 h, 2 000 h, 200 h; 3 years a leader, each with 9 months and 4 supervisions; 6 × 20 = 120 h',
    {},
  ),
  training.waiting('6 years of experience tomorrow', as('psychologist', '2018-03-02'), 'experience'),
  training.short('8 999 of 9 000 min of therapy', ofTraining({ therapy: [therapy(8999)] }), 'personal-therapy'),
  training.short(
    '89 999 of 90 000 min of practice',
    ofTraining({ psychotherapy: [before('psychotherapy', 89_999)] }),
    'psychotherapy',
  ),
  training.short(
    '8 999 of 9 000 min of supervision',
    ofTraining({ supervision: [before('supervision', 8999)] }),
    'supervision',
  ),
  training.one(
    'a teacher: neither practice nor supervision by the hour is asked for',
    { ...ofTraining({ psychotherapy: [], supervision: [] }), ...as('teacher', '2018-03-01') },
    training.but({ psychotherapy: 'none', supervision: 'none' }),
  ),
  training.waiting(
    '3 years a leader tomorrow, and a leader of another society before',
    statuses(held(ANNA, 'leader', '2015-01-01', { society: 'north' }), held(ANNA, 'leader', '2021-03-02')),
    'before',
  ),
  training.one(
    'a leader until yesterday',
    statuses(held(ANNA, 'leader', '2021-03-01', { until: '2024-02-29' })),
    training.but({ before: 'expired' }, 'expired'),
  ),
  training.short(
    'led in 8 months of 9 in one of the years',
    ofTraining({ led: [...led(9, '2021'), ...led(8, '2022'), ...led(9, '2023')] }),
    'leading',
  ),
  training.short(
    'in 9 months of one year co-led only',
    ofTraining({
      led: [
        ...led(9, '2021'),
        ...led(9, '2022').map((fact) => ({ ...fact, role: 'co-leader' as const })),
        ...led(9, '2023'),
      ],
    }),
    'leading',
  ),
  training.short(
    '3 supervisions of 4 in one of the years, and 5 in the next',
    ofTraining({ supervised: [...supervised(4, '2021'), ...supervised(3, '2022'), ...supervised(5, '2023')] }),
    'supervised-each-year',
  ),
  training.short(
    '5 of 6 international seminars, of 24 h each: 120 h',
    ofTraining({ seminars: [1, 2, 3, 4, 5].map((index) => seminar(index, 24)) }),
    'international-seminars',
  ),
  training.short(
    '5 international seminars, and one that was none',
    ofTraining({ seminars: [...[1, 2, 3, 4, 5].map((index) => seminar(index, 24)), seminar(6, 20, national)] }),
    'international-seminars',
  ),
  training.short(
    '6 international seminars of 5 × 20 + 19 = 119 of 120 h',
    ofTraining({ seminars: [...TRAINING.seminars.slice(1), seminar(1, 19)] }),
    'international-hours',
  ),
  ...training.forAll,
  training.holder(
    'on the last day of 5 years, with a session in a registered group',
    '2019-03-02',
    [ON, '2024-03-02'],
    [inGroup('2022-05-05')],
    renewal('met'),
  ),
  training.holder(
    'with a session in a group that was not registered',
    '2019-03-02',
    [ON, '2024-03-02'],
    [inGroup('2022-05-05', false)],
    renewal('short'),
  ),
  training.holder('5 years later to the day it has lapsed', '2019-03-01', [ON, '2024-03-01'], [], { award: 'expired' }),
]);

/** 250 × 45 = 11 250 min, 3 000 × 45 = 135 000 min. */
const forSupervisors = { held: { format: 'supervisors-group' } } as const;
const abroad = (index: number) =>
  seminar(index, 16, {
    held: { ...forSupervisors.held, event: { id: `seminar-${index}`, kind: 'seminar', international: true } },
  });
const SUPERVISING = {
  therapy: [therapy(11_250)],
  psychotherapy: [before('psychotherapy', 135_000)],
  supervision: [before('supervision', 11_250)],
  led: YEARS.flatMap((year) => led(9, year)),
  supervised: YEARS.flatMap((year) => supervised(5, year)),
  seminars: [1, 2, 3].map(abroad),
};
const ofSupervising = (change: Partial<Record<keyof typeof SUPERVISING, readonly Fact[]>> = {}) => ({
  facts: Object.values({ ...SUPERVISING, ...change }).flat(),
});

const supervising = casesOf(
  ruRbo2020SupervisorLeader,
  {
    ...ofSupervising(),
    ...as('psychotherapist', '2016-03-01'),
    ...statuses(held(ANNA, 'training-leader', '2021-03-01')),
  },
  ['before', 'leading', 'supervised-each-year', 'international-seminars'],
);

testWorkedCases(ruRbo2020SupervisorLeader, [
  supervising.one(
    'just passes: 8 years, 250 h, 3 000 h, 250 h; 3 years a training leader, each with 9 months and 5 supervisions; 3 seminars',
    {},
  ),
  supervising.waiting('8 years of experience tomorrow', as('psychotherapist', '2016-03-02'), 'experience'),
  supervising.short(
    '11 249 of 11 250 min of therapy',
    ofSupervising({ therapy: [therapy(11_249)] }),
    'personal-therapy',
  ),
  supervising.short(
    '134 999 of 135 000 min of practice',
    ofSupervising({ psychotherapy: [before('psychotherapy', 134_999)] }),
    'psychotherapy',
  ),
  supervising.short(
    '11 249 of 11 250 min of supervision',
    ofSupervising({ supervision: [before('supervision', 11_249)] }),
    'supervision',
  ),
  supervising.one(
    'a social worker: neither practice nor supervision by the hour is asked for',
    { ...ofSupervising({ psychotherapy: [], supervision: [] }), ...as('social-worker', '2016-03-01') },
    supervising.but({ psychotherapy: 'none', supervision: 'none' }),
  ),
  supervising.waiting(
    '3 years a training leader tomorrow',
    statuses(held(ANNA, 'training-leader', '2021-03-02')),
    'before',
  ),
  supervising.short(
    'led in 8 months of 9 in one of the years',
    ofSupervising({ led: [...led(9, '2021'), ...led(8, '2022'), ...led(9, '2023')] }),
    'leading',
  ),
  supervising.short(
    '4 supervisions of 5 in one of the years',
    ofSupervising({ supervised: [...supervised(5, '2021'), ...supervised(4, '2022'), ...supervised(5, '2023')] }),
    'supervised-each-year',
  ),
  supervising.short(
    '2 of 3 international seminars for supervisors',
    ofSupervising({ seminars: [abroad(1), abroad(2)] }),
    'international-seminars',
  ),
  supervising.short(
    '3 international seminars, one of them for leaders',
    ofSupervising({ seminars: [abroad(1), abroad(2), seminar(3, 20)] }),
    'international-seminars',
  ),
  ...supervising.forAll,
  supervising.holder(
    'on the last day of 5 years, with a session in a registered group',
    '2019-03-02',
    [ON, '2024-03-02'],
    [inGroup('2022-05-05')],
    renewal('met'),
  ),
  supervising.holder(
    'with a session in a group that was not registered',
    '2019-03-02',
    [ON, '2024-03-02'],
    [inGroup('2022-05-05', false)],
    renewal('short'),
  ),
  supervising.holder('5 years later to the day it has lapsed', '2019-03-01', [ON, '2024-03-01'], [], {
    award: 'expired',
  }),
]);
