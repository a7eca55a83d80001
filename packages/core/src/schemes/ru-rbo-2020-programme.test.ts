import type { AssessedAs } from '../assessment.ts';
import type { Fact } from '../fact.ts';
import type { PersonRecord, StatusHeld, Tick } from '../record.ts';
import { aRecord, type FactChange, meetings, onDay } from '../testing/records.ts';
import { testWorkedCases, type WorkedCase } from '../testing/worked-cases.ts';
import type { Profession } from '../types.ts';
import { ruRbo2020Programme } from './ru-rbo-2020-programme.ts';

// Domain, section 6: balint-movement.ru, text of 1 December 2020. A meeting of 90 minutes is 2 academic hours of 45.

const ANNA = 'anna00000001';
const TRAINER = 'trainer00001';

/** From 3 September 2019 on, each so many days after the one before. */
const first = (count: number, days = 8) => meetings(count, { from: '2019-09-03', every: { days } }, 'first');
const theory = (count: number, from = '2019-10-02') =>
  meetings(count, { from, every: { days: 2 } }, 'theory', { activity: 'theory' });
/** From 1 September 2020 on. */
const second = (count: number, days = 12) => meetings(count, { from: '2020-09-01', every: { days } }, 'second');

const SEMINAR_DAYS = ['2020-09-12', '2020-11-14', '2021-01-16', '2021-02-13', '2021-03-13', '2021-05-15'];
const led = { presented: 'carl00000001', led: ANNA };
const coLed = { presented: 'carl00000001', led: 'dora00000001', coLed: ANNA };
const CASES = [[led], [led], [coLed], [coLed], [], []];

const seminarDay = (day: string, id: string, change: FactChange = {}) =>
  onDay(day, 'seminar', {
    activity: 'leader-training',
    minutes: 360,
    confirmedBy: TRAINER,
    ...change,
    held: { cases: [], event: { id, kind: 'seminar' }, ...change.held },
  });
/** The day after, in the same month. */
const next = (day: string) => `${day.slice(0, 8)}${Number(day.slice(8)) + 1}`;
/** Two days of 360 min, which are 8 + 8 = 16 h. What Anna led is on the first. */
const seminar = (index: number, cases = CASES[index] ?? []): readonly Fact[] => {
  const day = SEMINAR_DAYS[index] ?? '';
  return [seminarDay(day, `seminar-${index}`, { held: { cases } }), seminarDay(next(day), `seminar-${index}`)];
};
const SEMINARS = SEMINAR_DAYS.flatMap((_, index) => seminar(index));

/** As the person declares it: nobody confirms it. */
const therapy = (sessions: number): Fact => {
  const { confirmedBy: _, ...fact } = onDay('2018-01-10', 'therapy', {
    activity: 'personal-therapy',
    declaredBy: ANNA,
    minutes: sessions * 50,
    elsewhere: {},
    sum: { until: Date.UTC(2020, 11, 20), sessions, presented: 0 },
  });
  return fact;
};

const PARTS = {
  first: first(36),
  firstTheory: theory(4),
  second: second(24),
  seminars: SEMINARS,
  theory: theory(56, '2021-01-12'),
  therapy: [therapy(100)],
};
const facts = (change: Partial<Record<keyof typeof PARTS, readonly Fact[]>> = {}) => ({
  facts: Object.values({ ...PARTS, ...change }).flat(),
});

const tick = (name: string, on: string): Tick => ({
  scheme: 'ru-rbo-2020-programme',
  tick: name,
  on,
  by: 'admin0000001',
});
const TICKS = [tick('stage-1', '2020-06-20'), tick('theory-block-4', '2021-06-01')];
const held = (person: string, status: string, change: Partial<StatusHeld> = {}): StatusHeld => ({
  person,
  status,
  from: '2015-01-01',
  ...change,
});
const STATUSES = [held('leader000001', 'leader'), held(TRAINER, 'training-leader')];

const as = (professions: readonly Profession[], ...trainings: readonly string[]) => ({
  profile: {
    professions: professions.map((profession) => ({ profession, from: '2010-01-01' })),
    trainings: trainings.map((training) => ({ training, on: '2012-06-01' })),
  },
});

const passes: PersonRecord = aRecord({ ...facts(), ...as(['psychologist']), statuses: STATUSES, ticks: TICKS });

const FIRST = ['practice', 'theory', 'ten-months', 'certificate'].map((part) => `stages/stage-1/${part}`);
const SECOND = ['practice', 'seminars', 'two-days-each', 'leading', 'co-leading', 'ten-months'].map(
  (part) => `stages/stage-2/${part}`,
);
const ALL = [
  'stages',
  'stages/stage-1',
  ...FIRST,
  'stages/stage-2',
  ...SECOND,
  'theory',
  'theory-block-4',
  'personal-therapy',
];

const but = (
  others: Readonly<Record<string, AssessedAs | 'none'>> = {},
  programme: AssessedAs = 'met',
): WorkedCase['expected'] => ({
  programme,
  ...Object.fromEntries(ALL.map((part) => [`programme/${part}`, others[part] ?? 'met'])),
});
const short = (...parts: readonly string[]) => but(Object.fromEntries(parts.map((part) => [part, 'short'])), 'short');
/** The first stage is short, and so nothing of the second counts so far. */
const firstShort = (part: string): WorkedCase['expected'] => ({
  programme: 'short',
  'programme/stages': 'short',
  'programme/stages/stage-1': 'short',
  [`programme/stages/stage-1/${part}`]: 'short',
  'programme/stages/stage-2': 'waiting',
});
const secondShort = (...parts: readonly string[]) =>
  short('stages', 'stages/stage-2', ...parts.map((part) => `stages/stage-2/${part}`));

const one = (name: string, change: Partial<PersonRecord>, expected: WorkedCase['expected']): WorkedCase => ({
  name,
  record: { ...passes, ...change },
  on: '2021-07-01',
  expected,
});

const without = (name: string) => ({ ticks: TICKS.filter((known) => known.tick !== name) });
const half = (day: string) => onDay(day, 'half', { minutes: 45 });

testWorkedCases(ruRbo2020Programme, [
  one(
    'just passes: 36 × 2 = 72 h and 4 × 2 = 8 h, then 24 × 2 = 48 h and 6 × 16 = 96 h, 60 × 2 = 120 h of theory, 100 sessions',
    {},
    but(),
  ),

  one(
    '71 of 72 h of practice: 35 × 2 + 1',
    facts({ first: [...first(35), half('2020-06-09')], second: [] }),
    firstShort('practice'),
  ),
  one(
    '72 h, of which nobody of the society certified 2',
    facts({ first: [...first(35), onDay('2020-06-09', 'first', { confirmedBy: 'carl00000001' })], second: [] }),
    firstShort('practice'),
  ),
  one(
    '7 of 8 h of theory, having studied psychoanalysis before',
    {
      ...facts({
        firstTheory: [...theory(3), onDay('2020-05-05', 'half', { activity: 'theory', minutes: 45 })],
        theory: [],
      }),
      ...as(['psychologist'], 'psychoanalysis'),
    },
    firstShort('theory'),
  ),
  one(
    '71 of 72 h at the certificate: the first meeting afterwards makes up for it, and is missing in the second stage',
    facts({ first: [...first(35), half('2020-06-09')] }),
    secondShort('practice'),
  ),
  one('no certificate of the first stage', without('stage-1'), firstShort('certificate')),
  one(
    '72 h in 9 months, September to May, though a stage is planned for 10',
    facts({ first: first(36, 7) }),
    but({ 'stages/stage-1/ten-months': 'short' }),
  ),

  one(
    '47 of 48 h in a regular group: 23 × 2 + 1',
    facts({ second: [...second(23), half('2021-06-04')] }),
    secondShort('practice'),
  ),
  one(
    '48 h, of which 2 on the day of the certificate, which still belongs to the first stage',
    facts({ second: [onDay('2020-06-20', 'early'), ...second(24).slice(1)] }),
    secondShort('practice'),
  ),
  one(
    '48 h in 9 months, September to May',
    facts({ second: second(24, 11) }),
    but({ 'stages/stage-2/ten-months': 'short' }),
  ),
  one('5 of 6 seminars', facts({ seminars: SEMINARS.slice(0, 10) }), secondShort('seminars', 'two-days-each')),
  one(
    '6 seminars, of the last 8 + 7 = 15 of 16 h',
    facts({ seminars: [...SEMINARS.slice(0, 11), seminarDay('2021-05-16', 'seminar-5', { minutes: 315 })] }),
    secondShort('seminars'),
  ),
  one(
    '6 seminars, the last with 16 h in one day',
    facts({ seminars: [...SEMINARS.slice(0, 10), seminarDay('2021-05-15', 'seminar-5', { minutes: 720 })] }),
    secondShort('two-days-each'),
  ),
  one(
    '6 seminars, the last certified by a leader who may certify the base course only',
    facts({
      seminars: [...SEMINARS.slice(0, 10), ...seminar(5).map((fact) => ({ ...fact, confirmedBy: 'leader000001' }))],
    }),
    secondShort('seminars', 'two-days-each'),
  ),
  one(
    'led in the seminars once of twice',
    facts({ seminars: [...seminar(0), ...seminar(1, []), ...SEMINARS.slice(4)] }),
    secondShort('leading'),
  ),
  one(
    'co-led in the seminars once of twice',
    facts({ seminars: [...SEMINARS.slice(0, 6), ...seminar(3, []), ...SEMINARS.slice(8)] }),
    secondShort('co-leading'),
  ),

  one(
    '119 of 120 h of theory: 59 × 2 + 1',
    facts({ theory: [...theory(55, '2021-01-12'), onDay('2021-06-15', 'half', { activity: 'theory', minutes: 45 })] }),
    short('theory'),
  ),
  one(
    '8 h of theory, having studied psychoanalysis before',
    { ...facts({ theory: [] }), ...as(['psychologist'], 'psychoanalysis') },
    but({ theory: 'none' }),
  ),
  one(
    'never attended block 4, though psychoanalysis was studied',
    { ...without('theory-block-4'), ...as(['psychologist'], 'psychoanalysis') },
    but({ theory: 'none', 'theory-block-4': 'short' }, 'short'),
  ),

  one('99 of 100 sessions of personal therapy', facts({ therapy: [therapy(99)] }), short('personal-therapy')),
  one('a coach with 99 of 100', { ...facts({ therapy: [therapy(99)] }), ...as(['coach']) }, short('personal-therapy')),
  one('a teacher with 50 of 50', { ...facts({ therapy: [therapy(50)] }), ...as(['teacher']) }, but()),
  one(
    'a social worker with 49 of 50',
    { ...facts({ therapy: [therapy(49)] }), ...as(['social-worker']) },
    short('personal-therapy'),
  ),
  one(
    'a doctor, who is in neither list: the committee says',
    as(['doctor']),
    but({ 'personal-therapy': 'not-assessable' }, 'not-assessable'),
  ),
  one('a doctor who is a psychotherapist too, with 100', as(['doctor', 'psychotherapist']), but()),
]);
