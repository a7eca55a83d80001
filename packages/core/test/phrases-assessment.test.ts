import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assess } from '../src/assess.ts';
import { forecast, PACES, whatIf } from '../src/assess-ahead.ts';
import { ASSESSED_AS, ASSESSED_UNITS, type Assessed, type Assessment, type Help, WHYS } from '../src/assessment.ts';
import { ACTIVITIES, EVENT_KINDS, type Fact } from '../src/fact.ts';
import { MEMBER_ROLES } from '../src/group.ts';
import {
  type Broken,
  type ExplainedAssessment,
  explainAssessment,
  explainEntering,
  explainForecast,
  explainWhatIf,
  LANGUAGES,
  onBroken,
  phrases,
  schemeTitle,
} from '../src/phrases/index.ts';
import { ratio } from '../src/ratio.ts';
import { type PersonRecord, WAIVER_REASONS } from '../src/record.ts';
import {
  AMOUNTS,
  BUCKETS,
  DECIDERS,
  type Filter,
  type Mark,
  type Requirement,
  type Scheme,
  TICK_KINDS,
  UNKNOWNS,
  WEIGHTS,
} from '../src/scheme.ts';
import { schemeSchema } from '../src/scheme-schema.ts';
import { SCHEMES } from '../src/schemes/index.ts';
import { usAbs2014 } from '../src/schemes/us-abs-2014.ts';
import { facts as someFacts } from '../src/testing/arbitraries.ts';
import { aRecord, meetings, northAsks, onDay, sum, unconfirmed } from '../src/testing/records.ts';
import { FORMATS, MODES, PROFESSIONS } from '../src/types.ts';

let before: (broken: Broken) => void;
beforeAll(() => {
  before = onBroken((broken) => {
    throw new Error(`${broken.language}: ${broken.why} in ${broken.id}`);
  });
});
afterAll(() => {
  onBroken(before);
});

const sentences = ({ origin, whole, lines, next, renewal }: ExplainedAssessment): readonly string[] => [
  ...origin,
  ...whole,
  ...(next === undefined ? [] : [next]),
  ...[...lines, ...(renewal?.lines ?? [])].flatMap(({ asked, stands }) => [asked, ...stands]),
];

const printed = ({ title, origin, whole, next, lines, renewal }: ExplainedAssessment): string =>
  [
    title,
    ...origin,
    ...whole,
    ...(next === undefined ? [] : [next]),
    '',
    ...[lines, ...(renewal ? [renewal.lines] : [])].flatMap((all, index) => [
      ...(index > 0 ? ['', renewal?.title] : []),
      ...all.map(({ depth, asked, stands }) => `${'  '.repeat(depth)}- ${[asked, ...stands].join(' ')}`),
    ]),
    '',
  ].join('\n');

/** What of it is no sentence: empty, without an end, doubled, or showing how it is made. */
const broken = (all: readonly string[]): readonly string[] =>
  all.filter((one) => !/^[\p{Lu}\d].*\.$/su.test(one) || /undefined|\bnone\b|\.\.$|\{|\}| ,|, ,|\s\s/.test(one));

const every = <T>(of: (language: string) => T): readonly T[] => LANGUAGES.map(of);

const AMOUNT = fc.integer({ min: 1, max: 4 });
const some = <T>(all: readonly T[]): fc.Arbitrary<readonly T[]> =>
  fc.uniqueArray(fc.constantFrom(...all), { minLength: 1, maxLength: 2 });
const LIMITS = fc.record({ least: AMOUNT, most: fc.constant(200) }, { requiredKeys: [] });
const ASKED_OF = { statuses: some(['leader', 'elder']), society: fc.constant('north') };
const ASKED = fc.record(ASKED_OF, { requiredKeys: ['statuses'] });
const TRAININGS = some(['psychoanalysis', 'singing']);
const SPAN = fc.oneof(
  AMOUNT.map((years) => ({ years })),
  AMOUNT.map((months) => ({ months })),
);
const yes = fc.constant<true>(true);

const aFilter: fc.Arbitrary<Filter> = fc.record(
  {
    activities: some(ACTIVITIES),
    formats: some(FORMATS),
    roles: some(MEMBER_ROLES),
    modes: some(MODES),
    events: some(EVENT_KINDS),
    outside: some(EVENT_KINDS),
    international: fc.boolean(),
    certified: yes,
    registered: yes,
    onTape: yes,
    lasts: LIMITS,
    present: LIMITS,
    ledBy: ASKED,
    confirmedBy: ASKED,
    societies: some(['north', 'abs']),
    ownWord: yes,
  },
  { requiredKeys: ['activities'] },
);
const wide: fc.Arbitrary<Filter> = fc.oneof(fc.constant<Filter>({ activities: ['balint-group'] }), aFilter);

const aMark: fc.Arbitrary<Mark> = fc
  .tuple(
    fc.oneof(
      fc.constant({ is: 'entry' } as const),
      fc.record({ is: fc.constant('first' as const), of: wide }),
      fc.constant({ is: 'tick', tick: 'fee' } as const),
      TRAININGS.map((trainings) => ({ is: 'training' as const, trainings })),
      fc.record({ ...ASKED_OF, is: fc.constant('status' as const) }, { requiredKeys: ['is', 'statuses'] }),
      fc.constantFrom(...DECIDERS).map((by) => ({ is: 'decision' as const, by })),
    ),
    fc.option(SPAN, { nil: undefined }),
  )
  .map(([mark, plus]) => ({ ...mark, ...(plus && { plus }) }));

const aCondition = fc.record(
  { professions: some(PROFESSIONS), trainings: TRAININGS, without: TRAININGS },
  { requiredKeys: [] },
);
const named = {
  id: fc.constant('x'),
  weight: fc.constantFrom(...WEIGHTS),
  when: aCondition,
  words: fc.constant({ en: 'What we call it', sv: 'Vad vi kallar det' }),
  ours: yes,
};
const between = { from: aMark, until: aMark };
const of = <T extends object>(fields: { [Key in keyof T]: fc.Arbitrary<T[Key]> }, ...required: (keyof T)[]) =>
  fc.record({ ...named, ...fields }, { requiredKeys: ['id', ...required] as never });
const kind = <K extends Requirement['kind']>(one: K) => fc.constant(one);

const aSum = of(
  {
    ...between,
    kind: kind('sum'),
    of: wide,
    unit: fc.constantFrom(...AMOUNTS, ...BUCKETS),
    atLeast: AMOUNT,
    each: fc.record({ unit: fc.constantFrom(...AMOUNTS, 'day', 'month'), atLeast: AMOUNT }),
    inARow: yes,
    inOne: fc.constantFrom('group', 'event', 'leader'),
    caps: fc.array(fc.record({ of: wide, most: AMOUNT }), { minLength: 1, maxLength: 2 }),
  },
  'kind',
  'of',
  'unit',
  'atLeast',
);
const PART = fc.constantFrom(ratio(1, 3), ratio(1, 2), ratio(1));

const aLeaf: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: aSum },
  {
    weight: 1,
    arbitrary: of(
      {
        ...between,
        kind: kind('share'),
        of: wide,
        among: wide,
        unit: fc.constantFrom(...AMOUNTS),
        most: PART,
        least: PART,
      },
      'kind',
      'of',
      'among',
      'unit',
    ),
  },
  { weight: 1, arbitrary: of({ ...between, kind: kind('apart'), of: wide, length: SPAN }, 'kind', 'of', 'length') },
  { weight: 1, arbitrary: of({ ...between, kind: kind('ends'), of: wide, are: wide }, 'kind', 'of', 'are') },
  {
    weight: 2,
    arbitrary: of(
      {
        ...between,
        kind: kind('tick'),
        tick: fc.constantFrom('fee', 'song'),
        is: fc.constantFrom(...TICK_KINDS),
        times: AMOUNT,
        years: AMOUNT,
      },
      'kind',
      'tick',
      'is',
    ),
  },
  { weight: 1, arbitrary: of({ kind: kind('membership'), from: aMark }, 'kind') },
  {
    weight: 1,
    arbitrary: of(
      { kind: kind('status'), statuses: some(['leader']), society: fc.constant('north'), years: AMOUNT },
      'kind',
      'statuses',
    ),
  },
  { weight: 1, arbitrary: of({ kind: kind('practice'), years: AMOUNT, after: TRAININGS }, 'kind', 'years') },
  { weight: 1, arbitrary: of({ kind: kind('profile'), is: aCondition }, 'kind', 'is') },
  { weight: 1, arbitrary: of({ kind: kind('decision'), by: fc.constantFrom(...DECIDERS) }, 'kind', 'by') },
  { weight: 1, arbitrary: of({ kind: kind('unknown'), why: fc.constantFrom(...UNKNOWNS) }, 'kind', 'why') },
);

const renamed = (all: readonly unknown[]) => all.map((one, index) => ({ ...(one as object), id: `p${index}` }));
const parts = (arbitrary: fc.Arbitrary<unknown>) => fc.array(arbitrary, { minLength: 1, maxLength: 3 }).map(renamed);
const aTree: fc.Arbitrary<unknown> = fc.oneof(
  aLeaf,
  of({ kind: fc.constantFrom('all', 'any', 'stages'), of: parts(aLeaf) }, 'kind', 'of'),
  of({ kind: kind('window'), length: SPAN, of: parts(aSum) }, 'kind', 'length', 'of'),
  of({ kind: kind('split'), of: parts(aSum) }, 'kind', 'of'),
);

const aScheme: fc.Arbitrary<Scheme> = fc
  .record(
    {
      requires: parts(aTree).map((all) => ({ kind: 'all', id: 'root', of: all })),
      renewal: parts(aTree).map((all) => ({ kind: 'all', id: 'again', of: all })),
      completeness: fc.constantFrom('complete', 'partial', 'guideline'),
      entrance: fc.constant({ from: '2016-01-01', until: '2030-01-01', ask: 'the society' }),
    },
    { requiredKeys: ['requires', 'completeness'] },
  )
  .map((one) => {
    const base = { ...northAsks({ kind: 'membership', id: 'root' }), awards: 'leader', valid: { years: 3 } };
    return schemeSchema.safeParse({ ...base, ...one }).data;
  })
  .filter((one) => one !== undefined);

const WHOSE = { person: 'anna00000001', society: 'north0000001' };
const OWN = { scheme: 'north-2026', by: 'admin0000001' } as const;
const aPerson: fc.Arbitrary<PersonRecord> = fc
  .record({
    facts: someFacts(WHOSE, 8),
    activity: fc.constantFrom(...ACTIVITIES),
    isKnown: fc.boolean(),
    verdict: fc.constantFrom('approved', 'deferred', 'not-approved'),
    until: fc.constantFrom('2021-01-01', '2040-01-01'),
  })
  .map(({ facts, activity, isKnown, verdict, until }) =>
    aRecord({
      facts: [...facts, ...facts.map((fact) => ({ ...fact, id: `${fact.id}x`, activity }))].map((fact, index) => {
        const { confirmedBy: _, ...open } = fact;
        return index % 3 === 0 ? open : fact;
      }),
      profile: { professions: [], ...(isKnown && { trainings: [], practiceSince: '2019-05-01' }) },
      memberships: [{ society: 'north', from: '2018-01-01', until }],
      statuses: [{ person: WHOSE.person, status: 'leader', society: 'north', from: '2020-01-01', until }],
      entries: [{ scheme: 'north-2026', edition: '2026', on: '2018-01-01' }],
      ticks: isKnown ? [{ ...OWN, tick: 'fee', on: '2019-01-01' }] : [],
      decisions: DECIDERS.map((by) => ({ scheme: 'north-2026', by, verdict, on: '2020-01-01' })),
      waivers: isKnown ? [{ ...OWN, path: 'root/p0', reason: 'equivalent', on: '2020-01-01' }] : [],
    }),
  );

const NAMES: Readonly<Record<string, string>> = {
  statuses: 'held',
  trainings: 'training',
  after: 'training',
  without: 'training',
  tick: 'tick',
  societies: 'society-name',
  society: 'society-name',
  awards: 'held',
};

/** The phrases that a scheme needs for what it names by ids. */
const namesIn = (scheme: Scheme): readonly string[] => {
  const within = (data: unknown): readonly string[] =>
    typeof data !== 'object' || data === null
      ? []
      : Object.entries(data).flatMap(([key, value]) => [
          ...(NAMES[key] === undefined ? [] : [value].flat().map((id) => `${NAMES[key]}-${id}`)),
          ...within(value),
        ]);
  return [`scheme-${scheme.id}`, ...within(scheme)];
};

describe('an explanation never lacks a sentence', () => {
  it('whatever a scheme asks, and however somebody stands, today and ahead', () => {
    fc.assert(
      fc.property(aScheme, aPerson, fc.constantFrom('2017-05-05', '2026-11-22'), (scheme, record, on) => {
        const assessment = assess(record, scheme, on);
        const ahead = forecast(record, scheme, on);
        const planned = assess(
          whatIf(
            record,
            record.facts.map((fact) => ({ ...fact, id: `${fact.id}y` })),
          ),
          scheme,
          on,
        );
        for (const language of LANGUAGES) {
          const t = phrases(language);
          const said = explainAssessment(t, assessment, scheme, record);
          expect(said.lines.map(({ depth }) => depth)[0]).toBe(0);
          expect(broken(sentences(said))).toEqual([]);
          expect(broken(explainForecast(t, ahead, scheme))).toEqual([]);
          expect(broken(explainWhatIf(t, assessment, planned, scheme))).toEqual([]);
          const { entrance, asked, origin } = explainEntering(t, scheme, on);
          expect(broken([...entrance, ...asked, ...origin])).toEqual([]);
        }
      }),
      { numRuns: 80 },
    );
  });

  const HELP: readonly Help[] = [
    ...ASSESSED_UNITS.map((unit) => ({ is: 'more' as const, amount: ratio(3, 2), unit })),
    { is: 'confirm', facts: ['a', 'b'] },
    { is: 'wait', until: '2027-01-01' },
    ...TICK_KINDS.map((one) => ({ is: 'tick' as const, tick: 'song', kind: one })),
    ...DECIDERS.map((by) => ({ is: 'decide' as const, by })),
    { is: 'join', society: 'north' },
    { is: 'hold', statuses: ['leader', 'elder'] },
    { is: 'train', trainings: ['singing'] },
    { is: 'tell-profession' },
    { is: 'tell-trainings' },
    { is: 'tell-practice' },
    { is: 'ask' },
    { is: 'ask', whom: 'the board' },
  ];

  it.each(ASSESSED_AS)('for what is %s, whatever the reason, the unit and the help', (status) => {
    const scheme = northAsks(sum({ id: 'root' }));
    for (const why of WHYS)
      for (const unit of status === 'short' ? ASSESSED_UNITS : (['session', 'part'] as const)) {
        const tree: Assessed = {
          ...{ path: 'root', kind: 'sum', status, why, unit, evidence: [] },
          ...{ have: ratio(1, 2), need: ratio(1), helps: HELP },
        };
        const assessment: Assessment = { ...assess(aRecord(), scheme, '2026-11-22'), status, tree };
        const all = every((language) => explainAssessment(phrases(language), assessment, scheme, { facts: [] }));
        expect(all.flatMap(sentences).filter((one) => broken([one]).length > 0)).toEqual([]);
        expect(all.map(({ lines }) => lines[0]?.stands.length ?? 0)).toEqual(
          LANGUAGES.map(() => HELP.length + 1 - DECIDERS.length),
        );
      }
  });

  it.each(PACES)('for a day that is %s', (pace) => {
    const day = { path: 'sum', pace, on: '2027-01-01', earliest: '2026-12-01', latest: '2027-03-01' };
    const { latest: _, ...open } = day;
    const root: Requirement = { kind: 'all', id: 'root', of: [sum()] };
    for (const one of [day, open, { ...day, since: '2026-11-01' }])
      for (const on of ['2026-11-22', '2020-11-22']) {
        const whole = { ...one, path: 'root' };
        const alone = every((language) =>
          explainForecast(phrases(language), { on, whole, parts: [] }, northAsks(root)),
        );
        const parts = [{ ...one, path: 'root/sum' }];
        const both = every((language) => explainForecast(phrases(language), { on, whole, parts }, northAsks(root)));
        expect(broken([...alone.flat(), ...both.flat()])).toEqual([]);
        expect(both.map((lines) => lines.length)).toEqual(LANGUAGES.map(() => (pace === 'done' ? 1 : 2)));
      }
  });

  it.each(LANGUAGES)('nor the titles and names of what ships, in %s', (language) => {
    const t = phrases(language);
    const lacking = SCHEMES.flatMap((scheme) => namesIn(scheme)).filter((id) => t.find(id) === undefined);
    expect(lacking).toEqual([]);
  });

  it.each(SCHEMES.map((scheme) => [scheme.id, scheme] as const))('for a stranger under %s', (_, scheme) => {
    const assessment = assess(aRecord(), scheme, '2026-11-22');
    for (const language of LANGUAGES)
      expect(broken(sentences(explainAssessment(phrases(language), assessment, scheme, { facts: [] })))).toEqual([]);
  });
});

const led = (count: number) => meetings(count, { from: '2022-02-15', every: { months: 1 } }, 'led', { role: 'leader' });
const supervised = (count: number) =>
  meetings(count, { from: '2022-02-20', every: { months: 2 } }, 'supervised', {
    activity: 'supervision',
    elsewhere: { onTape: true },
  });
const intensive = (from: string): readonly Fact[] =>
  meetings(4, { from, every: { days: 1 } }, 'intensive', {
    activity: 'leader-training',
    held: { event: { id: `intensive-${from}`, kind: 'intensive' } },
  });
const ticked = (tick: string, on: string) => ({ scheme: 'us-abs-2014', tick, on, by: 'admin0000001' });

const complete = aRecord({
  facts: [...led(24), ...supervised(12), ...['2021-11-04', '2023-03-02', '2024-01-11'].flatMap(intensive)],
  entries: [{ scheme: 'us-abs-2014', edition: '2014', on: '2022-01-01' }],
  memberships: [{ society: 'abs', from: '2022-01-01' }],
  ticks: [
    ticked('application', '2022-01-10'),
    ticked('fee', '2022-02-19'),
    ticked('last-intensive-evaluated', '2024-01-14'),
  ],
  decisions: [
    { scheme: 'us-abs-2014', by: 'committee', verdict: 'approved', on: '2024-02-10' },
    { scheme: 'us-abs-2014', by: 'council', verdict: 'approved', on: '2024-02-20' },
  ],
});
const halfway: PersonRecord = {
  ...complete,
  facts: [
    ...led(14),
    ...supervised(7).map((fact, index) => (index > 4 ? unconfirmed(fact) : fact)),
    ...intensive('2021-11-04'),
  ],
  ticks: complete.ticks.slice(0, 2),
  decisions: [],
};

describe.each(LANGUAGES)('read aloud in %s', (language) => {
  const t = phrases(language);
  const said = (record: PersonRecord, on: string) =>
    explainAssessment(t, assess(record, usAbs2014, on), usAbs2014, record);

  it('somebody is halfway, and sees when it could be', async () => {
    const planned = whatIf(
      halfway,
      meetings(7, { from: '2023-03-30', every: { days: 7 } }, 'planned', {
        activity: 'supervision',
        elsewhere: { onTape: true },
      }),
    );
    const closed = { ...usAbs2014, entrance: { until: '2023-05-31', ask: 'abs' } };
    const entering = explainEntering(t, closed, '2023-06-01');
    const text = [
      printed(said(halfway, '2023-03-25')),
      ...explainForecast(t, forecast(halfway, usAbs2014, '2023-03-25'), usAbs2014),
      '',
      ...explainWhatIf(
        t,
        assess(halfway, usAbs2014, '2023-06-01'),
        assess(planned, usAbs2014, '2023-06-01'),
        usAbs2014,
      ),
      '',
      entering.title,
      ...entering.origin,
      ...entering.entrance,
      '',
    ].join('\n');
    await expect(text).toMatchFileSnapshot(`kept/assessment-halfway.${language}.txt`);
  });

  it('somebody has done everything that is known', async () => {
    await expect(printed(said(complete, '2024-03-01'))).toMatchFileSnapshot(`kept/assessment-complete.${language}.txt`);
  });
});

describe('what is not asked of somebody', () => {
  const WAIVED: Readonly<Record<string, readonly string[]>> = {
    en: [
      'This was waived on 2 March 2026 and is not asked of you: prior learning was recognised.',
      'This was waived on 2 March 2026 and is not asked of you: something equivalent was recognised in its place.',
      'This was waived on 2 March 2026 and is not asked of you: an exception was made for you.',
    ],
    ru: [
      'От этого вы освобождены с 2 марта 2026: засчитано прежнее обучение.',
      'От этого вы освобождены с 2 марта 2026: вместо этого засчитан равноценный опыт.',
      'От этого вы освобождены с 2 марта 2026: для вас сделано исключение.',
    ],
    sv: [
      'Detta befriades du från den 2 mars 2026: tidigare lärande har tillgodoräknats.',
      'Detta befriades du från den 2 mars 2026: något likvärdigt har tillgodoräknats i stället.',
      'Detta befriades du från den 2 mars 2026: ett undantag har gjorts för dig.',
    ],
  };

  it.each(LANGUAGES)('says in %s since when, and why', (language) => {
    const scheme = northAsks(sum());
    const said = WAIVER_REASONS.map((reason) => {
      const waivers = [{ scheme: scheme.id, path: 'sum', reason, on: '2026-03-02', by: 'admin0000001' }];
      const assessment = assess(aRecord({ waivers }), scheme, '2026-11-22');
      return explainAssessment(phrases(language), assessment, scheme, { facts: [] }).lines[0]?.stands;
    });
    expect(said).toEqual(WAIVED[language]?.map((one) => [one]));
  });
});

const ON = '2026-11-22';
const all = (...parts: readonly Requirement[]): Requirement => ({ kind: 'all', id: 'all', of: parts });
const GROUP: Filter = { activities: ['balint-group'] };
const MEMBER: Filter = { ...GROUP, roles: ['member'] };
const saidOf = (scheme: Scheme, record: Partial<PersonRecord> = {}, language = 'en'): ExplainedAssessment =>
  explainAssessment(phrases(language), assess(aRecord(record), scheme, ON), scheme, aRecord(record));

describe('what is asked', () => {
  const asked = (requirement: unknown): readonly (string | undefined)[] => {
    const scheme = northAsks(all({ id: 'one', ...(requirement as object) } as Requirement));
    return every((language) => saidOf(scheme, {}, language).lines[1]?.asked);
  };
  const share = { kind: 'share', of: { ...MEMBER, modes: ['in-person'] }, among: MEMBER, unit: 'session' } as const;
  const within = { from: { is: 'entry' }, until: { is: 'entry', plus: { years: 2 } } };

  it.each([
    [
      'a part that is the whole',
      { ...share, least: ratio(1) },
      [
        'All meetings in a Balint group, as member: in person.',
        'Все встречи балинтовской группы, в роли участника: очно.',
        'Alla träffar i Balintgrupp, som deltagare: på plats.',
      ],
    ],
    [
      'a half',
      { ...share, least: ratio(1, 2) },
      [
        'At least half of the meetings in a Balint group, as member: in person.',
        'Не меньше половины встреч балинтовской группы, в роли участника: очно.',
        'Minst hälften av träffarna i Balintgrupp, som deltagare: på plats.',
      ],
    ],
    [
      'another part',
      { ...share, most: ratio(1, 4), unit: 'hour' },
      [
        'No more than 25% of the time in a Balint group, as member: in person.',
        'Не больше 25 % времени балинтовской группы, в роли участника: очно.',
        'Högst 25 % av tiden i Balintgrupp, som deltagare: på plats.',
      ],
    ],
    [
      'hours outside of some events',
      sum({ id: 'one', of: { ...GROUP, outside: ['course', 'conference'] } }),
      [
        'At least 1 meeting in a Balint group, except at courses and conferences.',
        'Не меньше 1 встречи балинтовской группы, кроме курсов и конференций.',
        'Minst 1 träff i Balintgrupp, utom på kurser och konferenser.',
      ],
    ],
    [
      'hours outside of all events',
      sum({ id: 'one', of: { ...GROUP, outside: EVENT_KINDS } }),
      [
        'At least 1 meeting in a Balint group, in a standing group.',
        'Не меньше 1 встречи балинтовской группы, в постоянной группе.',
        'Minst 1 träff i Balintgrupp, i en fast grupp.',
      ],
    ],
    [
      'hours within a time of the entry',
      sum({ id: 'one', ...(within as object) }),
      [
        'At least 1 meeting in a Balint group, within 2 years of your entry.',
        'Не меньше 1 встречи балинтовской группы, в течение 2 лет с того дня, когда вы начали.',
        'Minst 1 träff i Balintgrupp, inom 2 år från den dag då du började.',
      ],
    ],
    [
      'hours before the application',
      sum({ id: 'one', until: { is: 'tick', tick: 'application' } }),
      [
        'At least 1 meeting in a Balint group, before your application.',
        'Не меньше 1 встречи балинтовской группы, до подачи заявления.',
        'Minst 1 träff i Balintgrupp, före din ansökan.',
      ],
    ],
    [
      'a ticked year',
      { kind: 'tick', tick: 'fee', is: 'fee', times: 2, years: 1 },
      [
        'The fee, twice in the year of the course.',
        'Взнос, 2 раза в течение года программы.',
        'Avgiften, 2 gånger under programmets år.',
      ],
    ],
    [
      'a training',
      { kind: 'profile', is: { trainings: ['medical-degree'] } },
      ['A degree in medicine.', 'Высшее медицинское образование.', 'Läkarexamen.'],
    ],
    [
      'a tick with a name of its own',
      { kind: 'tick', tick: 'testimonial', is: 'document', times: 2, words: { en: 'a testimonial', sv: 'ett intyg' } },
      ['A testimonial, twice.', 'A testimonial, 2 раза.', 'Ett intyg, 2 gånger.'],
    ],
  ])('is said as one says it: %s', (_, requirement, words) => {
    expect(Object.fromEntries(LANGUAGES.map((language, at) => [language, asked(requirement)[at]]))).toEqual({
      en: words[0],
      ru: words[1],
      sv: words[2],
    });
  });

  it('says that there is nothing to take a part of, and not that it is none', () => {
    const scheme = northAsks(all({ ...share, id: 'one', least: ratio(1) }));
    const digital = onDay('2026-03-02', 'digital', { held: { mode: 'online' } });
    expect(saidOf(scheme).lines[1]?.stand).toBe('Nothing counts here yet.');
    expect(saidOf(scheme, { facts: [digital] }).lines[1]?.stand).toBe('At present it is 0%.');
  });

  it.each(LANGUAGES)('has titles in %s that are not cut', (language) => {
    const titles = SCHEMES.map((scheme) => schemeTitle(phrases(language), scheme));
    expect(titles.filter((title) => title.length >= 60)).toEqual([]);
  });
});

describe('the next step', () => {
  const tick: Requirement = { kind: 'tick', id: 'tick', tick: 'plan', is: 'document' };
  const decision: Requirement = { kind: 'decision', id: 'decision', by: 'committee' };
  const late = (id: string) => sum({ id, atLeast: 3, until: { is: 'entry', plus: { months: 1 } } });
  const entered = { entries: [{ scheme: 'north-2026', edition: '2026', on: '2020-01-01' }] };

  it('is what one can do, then what others enter, then what they decide', () => {
    expect(saidOf(northAsks(all(decision, tick, sum()))).next).toContain('Still missing: 1 meeting.');
    expect(saidOf(northAsks(all(decision, tick))).next).toContain('your individual plan.');
    expect(saidOf(northAsks(all(decision))).next).toContain('the decision of the committee.');
  });

  it('is to ask about what came too late, unless there is another way', () => {
    const lost = northAsks(all(sum(), late('late')));
    expect(saidOf(lost, entered).next).toMatch(/^The next step: at least 3 meetings .* Where to ask: north\.$/);
    const ways = northAsks({ kind: 'any', id: 'any', of: [all(late('late')), sum()] });
    expect(saidOf(ways, entered).next).toContain('Still missing: 1 meeting.');
  });

  it.each([
    ['earlier', { until: '2024-01-01' }],
    ['later', { from: '2030-01-01' }],
  ])('is only where to ask for who may not enter: this is for those who entered %s', (when, days) => {
    const { next, lines } = saidOf(northAsks(all(sum()), { entrance: { ...days, ask: 'the office' } }));
    expect(next).toBe('Where to ask: the office.');
    expect(lines.map(({ asked, stands }) => [asked, ...stands])).toEqual([
      [
        'Our own.',
        `This edition is for people who entered ${when}. The criteria for you are not on file here.`,
        'Where to ask: the office.',
      ],
    ]);
  });

  it('names no requirement where all that is known is met', () => {
    const facts = [onDay('2026-03-02', 'held')];
    expect(saidOf(northAsks(all(sum()), { completeness: 'partial' }), { facts }).next).toBe('Where to ask: north.');
  });
});

describe('a day ahead', () => {
  const weekly = (count: number, from: string) => meetings(count, { from, every: { days: 14 } }, 'fortnightly');
  const ahead = (requires: Requirement, facts: readonly Fact[]) =>
    every((language) => {
      const scheme = northAsks(requires);
      return explainForecast(phrases(language), forecast(aRecord({ facts }), scheme, ON), scheme);
    });

  it('is not named for who began less than three months ago', () => {
    const root = sum({ atLeast: 26 });
    expect(ahead(root, weekly(4, '2026-09-29'))).toEqual([
      ['It is too early to say: it began only on 29 September 2026.'],
      ['Говорить об этом рано: начало было только 29 сентября 2026.'],
      ['Det är för tidigt att säga: det började först den 29 september 2026.'],
    ]);
    expect(ahead(all(root), weekly(4, '2026-09-29'))[0]).toEqual([
      'It is too early to name a day for the whole: part of it began only on 29 September 2026.',
      'It is too early to say of this: at least 26 meetings in a Balint group (begun on 29 September 2026).',
    ]);
  });

  it('is a year alone where it is far', () => {
    const slow = meetings(3, { from: '2025-11-01', every: { months: 5 } }, 'slow');
    expect(ahead(sum({ atLeast: 9 }), slow)).toEqual([
      [
        'What can be foreseen of it, taken together: at the present pace about 2029, not before 2028; in quiet months it would take longer, and nobody can say how much.',
      ],
      [
        'Всё, что можно предвидеть, вместе: при нынешнем темпе — примерно в 2029 году, не раньше 2028 года; если встреч будет мало, это затянется, и насколько — сказать нельзя.',
      ],
      [
        'Det som går att förutse, allt tillsammans: i nuvarande takt omkring 2029, inte före 2028; i lugna månader tar det längre tid, och hur mycket kan ingen säga.',
      ],
    ]);
  });

  it('stands first, and what has none is gathered by what it waits for', () => {
    const theory = (id: string, atLeast: number) => sum({ id, atLeast, of: { activities: ['theory'] } });
    const decision: Requirement = { kind: 'decision', id: 'decision', by: 'committee' };
    const asked = all(theory('a', 2), decision, sum({ atLeast: 40 }), theory('b', 3));
    const paced = 'At the present pace about 24 May 2027, between 11 May 2027 and 8 June 2027.';
    expect(ahead(asked, weekly(27, '2025-11-18'))[0]).toEqual([
      'No day can be named for the whole: not all of it went forward in the last twelve months.',
      `At least 40 meetings in a Balint group. ${paced}`,
      'Nothing was added here in the last twelve months: at least 2 meetings of theory; at least 3 meetings of theory.',
      'This depends on people, not on time: the decision of the committee.',
    ]);
    expect(ahead(all(decision, sum({ atLeast: 40 })), weekly(27, '2025-11-18'))[0]?.[0]).toBe(
      `What can be foreseen of it, taken together: a${paced.slice(1)} What depends on people comes on top.`,
    );
  });
});
