import { describe, expect, it } from 'vitest';
import { assess } from '../assess.ts';
import type { AssessedAs } from '../assessment.ts';
import type { EventKind, Fact } from '../fact.ts';
import { RECOGNITIONS } from '../recognition.ts';
import type { PersonRecord } from '../record.ts';
import { aRecord, type FactChange, meetings } from '../testing/records.ts';
import { testWorkedCases, type WorkedCase } from '../testing/worked-cases.ts';
import { uk2020 } from './uk-2020.ts';

// Domain, section 6: balint.co.uk, required experience and training programme, and criteria for accreditation, April 2020.

const WEEKLY = { days: 7 };
const attended = (count: number, from = '2021-01-05', change: FactChange = {}) =>
  meetings(count, { from, every: WEEKLY }, 'attended', change);
const coLed = (count: number, change: FactChange = {}) =>
  meetings(count, { from: '2022-01-11', every: WEEKLY }, 'co-led', { role: 'co-leader', ...change });
/** A meeting on each of two days, as a member. */
const weekend = (from: string, change: FactChange = {}) =>
  meetings(2, { from, every: { days: 1 } }, 'weekend', {
    ...change,
    held: { event: { id: `weekend-${from}`, kind: 'weekend' } },
  });
/** One meeting, as a member. */
const at = (kind: EventKind, day: string) => attended(1, day, { held: { event: { id: `${kind}-${day}`, kind } } });
const leadership = (from: string) =>
  meetings(2, { from, every: { days: 1 } }, 'leadership', {
    activity: 'leader-training',
    held: { event: { id: `leadership-${from}`, kind: 'course' } },
  });
const EVENTS: readonly Fact[] = [...leadership('2021-10-02'), ...leadership('2022-10-01')];
const again = (fact: Fact): Fact => ({ ...fact, id: `${fact.id}-again` });
const unconfirmed = ({ confirmedBy: _, ...fact }: Fact): Fact => fact;

const TRAINED: PersonRecord['profile'] = {
  professions: [{ profession: 'doctor', from: '2010-01-01' }],
  trainings: [{ training: 'psychodynamic-psychotherapy', on: '2018-06-30' }],
};
const UNTRAINED: PersonRecord['profile'] = { ...TRAINED, trainings: [] };

const facts = (...all: readonly (readonly Fact[])[]) => ({ facts: all.flat() });
const passes: PersonRecord = aRecord({
  ...facts(attended(8), coLed(20), EVENTS),
  profile: TRAINED,
  memberships: [{ society: 'balint-uk', from: '2021-01-01' }],
  entries: [{ scheme: 'uk-2020', edition: '2020', on: '2021-01-01' }],
  ticks: [{ scheme: 'uk-2020', tick: 'supervisor-report', on: '2022-11-01', by: 'admin0000001' }],
  decisions: [{ scheme: 'uk-2020', by: 'council', verdict: 'approved', on: '2022-12-01' }],
});
/** Held by the society in Greece. */
const GREEK = { society: 'greece000001' };
const societies = { greece000001: 'hellenic', sweden000001: 'sweden' };

const PARTS = ['membership', 'co-leading', 'leadership-events', 'supervisor', 'council'];
type Others = Readonly<Record<string, AssessedAs | 'none'>>;

const expectedOf = (others: Others, whole: AssessedAs | undefined, base: Others): WorkedCase['expected'] => ({
  accreditation: whole ?? (Object.keys(others).some((part) => !part.includes('/')) ? 'short' : 'met'),
  'accreditation/edition': 'not-assessable',
  ...Object.fromEntries(PARTS.map((part) => [`accreditation/${part}`, 'met' as const])),
  ...Object.fromEntries(Object.entries({ ...base, ...others }).map(([part, as]) => [`accreditation/${part}`, as])),
});

/** With the training the eight sessions are met, unless it says otherwise; of two weekends there is none. */
const trained = (others: Others = {}, whole?: AssessedAs) =>
  expectedOf(others, whole, {
    'member-if-trained': 'met',
    'member-if-trained/sessions': 'met',
    'member-if-trained/weekends': 'short',
    'member-if-untrained': 'none',
  });
const untrained = (others: Others = {}) =>
  expectedOf(others, undefined, { 'member-if-trained': 'none', 'member-if-untrained': 'met' });

const one = (name: string, change: Partial<PersonRecord>, expected: WorkedCase['expected']): WorkedCase => ({
  name,
  record: { ...passes, ...change },
  on: '2023-01-15',
  expected,
});
const entered = (on: string) => ({ entries: [{ scheme: 'uk-2020', edition: '2020', on }] });
const sevenOnly: Others = { 'member-if-trained': 'short', 'member-if-trained/sessions': 'short' };

testWorkedCases(uk2020, [
  one('just passes with a psychodynamic training: 8 as a member, 20 co-led, 2 leadership events', {}, trained()),
  one(
    'just passes with 2 weekends of the society instead of 8 sessions: 2 × 2 meetings are 4',
    facts(weekend('2021-03-06'), weekend('2021-09-04'), coLed(20), EVENTS),
    trained({ 'member-if-trained/sessions': 'short', 'member-if-trained/weekends': 'met' }),
  ),
  one(
    'just passes without that training: 16 sessions in a standing group + 2 weekends × 2 = 20',
    {
      ...facts(attended(16), weekend('2021-06-05'), weekend('2021-09-04'), coLed(20), EVENTS),
      profile: UNTRAINED,
    },
    untrained(),
  ),

  one(
    'just passes with a psychoanalytic training',
    { profile: { ...TRAINED, trainings: [{ training: 'psychoanalysis', on: '2018-06-30' }] } },
    trained(),
  ),

  one(
    'two conferences of the society are no weekends, nor is a weekend that was co-led',
    facts(
      weekend('2021-03-06'),
      at('conference', '2021-06-05'),
      at('conference', '2021-09-04'),
      weekend('2022-03-05', { role: 'co-leader' }),
      coLed(20),
      EVENTS,
    ),
    trained({ ...sevenOnly, 'member-if-trained/weekends': 'short' }),
  ),
  one('7 of 8 sessions as a member', facts(attended(7), coLed(20), EVENTS), trained(sevenOnly)),
  one(
    '8 sessions, one of them as an observer',
    facts(attended(7), attended(1, '2021-06-01', { role: 'observer' }), coLed(20), EVENTS),
    trained(sevenOnly),
  ),
  one(
    '8 sessions, the last unconfirmed',
    facts(attended(7), attended(8).slice(7).map(unconfirmed), coLed(20), EVENTS),
    trained({ 'member-if-trained': 'waiting', 'member-if-trained/sessions': 'waiting' }, 'waiting'),
  ),
  one(
    '1 of 2 weekends',
    facts(weekend('2021-03-06'), coLed(20), EVENTS),
    trained({ ...sevenOnly, 'member-if-trained/weekends': 'short' }),
  ),
  one(
    '8 sessions are too few without that training',
    { profile: UNTRAINED },
    untrained({ 'member-if-untrained': 'short' }),
  ),
  ...(['course', 'seminar', 'intensive', 'conference'] as const).map((kind) =>
    one(
      `19 of 20 without that training, and one at a ${kind}`,
      { ...facts(attended(19), at(kind, '2021-07-10'), coLed(20), EVENTS), profile: UNTRAINED },
      untrained({ 'member-if-untrained': 'short' }),
    ),
  ),
  one(
    'nobody said what trainings there are',
    { profile: { professions: TRAINED.professions } },
    expectedOf({}, 'not-assessable', {
      'member-if-trained': 'not-assessable',
      'member-if-untrained': 'not-assessable',
    }),
  ),
  one('not a member of the society', { memberships: [] }, trained({ membership: 'short' })),
  one('19 of 20 co-led', facts(attended(8), coLed(19), EVENTS), trained({ 'co-leading': 'short' })),
  one(
    '1 of 2 leadership events, though of twice as many days',
    facts(attended(8), coLed(20), leadership('2021-10-02'), leadership('2021-10-02').map(again)),
    trained({ 'leadership-events': 'short' }),
  ),
  one('no report of a supervisor', { ticks: [] }, trained({ supervisor: 'short' })),
  one('the council did not decide yet', { decisions: [] }, trained({ council: 'waiting' }, 'waiting')),

  { ...one('grandfathered: entered on the last day of May 2023', entered('2023-05-31'), trained()), on: '2026-11-22' },
  {
    ...one('entered on the first day of June 2023: the criteria are not on file', entered('2023-06-01'), {
      accreditation: 'not-assessable',
      'accreditation/membership': 'none',
    }),
    on: '2026-11-22',
  },
  {
    ...one('enters today: the criteria are not on file', { entries: [] }, { accreditation: 'not-assessable' }),
    on: '2026-11-22',
  },

  one(
    '7 sessions at home and 1 in Greece, one for one: 7 + 1 = 8',
    { ...facts(attended(7), attended(1, '2021-06-01', GREEK), coLed(20), EVENTS), societies },
    trained(),
  ),
  one(
    '7 sessions at home and 1 in Sweden, of which no table says anything',
    {
      ...facts(attended(7), attended(1, '2021-06-01', { society: 'sweden000001' }), coLed(20), EVENTS),
      societies,
    },
    trained(sevenOnly),
  ),
  one(
    'a weekend in Greece is no weekend of the society: 2 + 2 = 4 sessions as a member',
    { ...facts(weekend('2021-03-06', GREEK), weekend('2021-09-04'), coLed(20), EVENTS), societies },
    trained(sevenOnly),
  ),
  one(
    'what was co-led in Greece counts neither as co-led nor as attended: 19 of 20',
    { ...facts(attended(8), coLed(19), coLed(20, GREEK).slice(19), EVENTS), societies },
    trained({ 'co-leading': 'short' }),
  ),
]);

describe('entering since June 2023', () => {
  it('leads to whom to ask', () => {
    const { tree } = assess({ ...passes, ...entered('2023-06-01') }, uk2020, '2026-11-22');
    expect(tree).toMatchObject({ why: 'entered-later', helps: [{ is: 'ask', whom: 'balint.co.uk' }] });
  });
});

describe('the row hellenic-uk', () => {
  const greek = (count: number): PersonRecord => ({
    ...passes,
    ...facts(attended(count, '2021-01-05', GREEK), coLed(20), EVENTS),
    societies,
  });
  const sessions = (count: number, factor = { of: 1, over: 1 }) => {
    const rows = RECOGNITIONS.map((row) => ({ ...row, factor }));
    const { tree } = assess(greek(count), uk2020, '2023-01-15', rows);
    return tree.of?.find(({ path }) => path === 'accreditation/member-if-trained')?.status;
  };

  it('counts one for one, which a factor changed by one in either part would not', () => {
    expect([sessions(8), sessions(7)]).toEqual(['met', 'short']);
    expect(sessions(7, { of: 2, over: 1 })).toBe('met');
    expect(sessions(8, { of: 1, over: 2 })).toBe('short');
  });

  it('is named in the assessment, as our reading', () => {
    expect(assess(greek(8), uk2020, '2023-01-15').recognised).toEqual(['hellenic-uk']);
    expect(assess(passes, uk2020, '2023-01-15')).not.toHaveProperty('recognised');
    expect(RECOGNITIONS.find(({ id }) => id === 'hellenic-uk')).toMatchObject({ ours: true, scheme: uk2020.id });
  });
});
