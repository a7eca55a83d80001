import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localDateOf } from '../src/clock.ts';
import type { CreditRule } from '../src/credit.ts';
import { NOT_COUNTED } from '../src/credit-line.ts';
import { partsOf } from '../src/credit-over.ts';
import { ALL_TIME, calendarYear, periodOfRule } from '../src/credit-period.ts';
import { CREDIT_RULES, creditRuleOf } from '../src/credit-rules/index.ts';
import { seSfam } from '../src/credit-rules/se-sfam.ts';
import { usAafp } from '../src/credit-rules/us-aafp.ts';
import { type CreditRuleFlaw, creditRuleSchema } from '../src/credit-schema.ts';
import type { SeriesTicked } from '../src/credit-series.ts';
import { state, statements } from '../src/credit-statement.ts';
import { ACTIVITIES, EVENT_KINDS, type Fact } from '../src/fact.ts';
import {
  type Broken,
  creditRuleInList,
  explainCreditRule,
  explainLine,
  explainMonths,
  explainStatement,
  LANGUAGES,
  onBroken,
  phrases,
} from '../src/phrases/index.ts';
import { add, type Ratio, ratio, sum, toNumber, ZERO } from '../src/ratio.ts';
import { aHeldFact, anInstant, facts, openingBalance } from '../src/testing/index.ts';
import { DAY, MINUTE } from '../src/types.ts';
import { WORKED } from './credit/index.ts';
import { hours, type WorkedCase } from './credit/worked.ts';

/** Somebody's facts, and a rule they are stated by. */
interface Stated {
  readonly all: readonly Fact[];
  readonly rule: CreditRule;
  readonly ticked: readonly SeriesTicked[];
}

const whose = { person: 'anna00000001', society: 'society00001' };
const ruleOf = (id: string): CreditRule => {
  const rule = creditRuleOf(id);
  if (!rule) throw new Error(`there is no ${id}`);
  return rule;
};
const pointsOf = (rule: CreditRule, { attended, ticked }: WorkedCase) => state(attended, rule, ALL_TIME, ticked).points;

describe('a worked case', () => {
  it('is there for every rule that ships', () => {
    expect(Object.keys(WORKED)).toEqual(CREDIT_RULES.map(({ id }) => id));
  });

  it.each(Object.entries(WORKED).flatMap(([id, cases]) => cases.map((one) => ({ id, ...one }))))(
    'of $id: $what ($clause)',
    ({ id, ...one }) => {
      expect(pointsOf(ruleOf(id), one)).toEqual(one.points);
    },
  );
});

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Path = readonly (string | number)[];

/** Where numbers stand in a value, and what may be left out of it. */
const places = (value: Json, is: (at: Json) => boolean, path: Path = []): readonly Path[] => [
  ...(is(value) ? [path] : []),
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]) =>
        places(part, is, [...path, Array.isArray(value) ? Number(key) : key]),
      )
    : []),
];

const changed = (value: Json, [key, ...rest]: Path, change: (at: Json) => Json | undefined): Json | undefined => {
  if (key === undefined) return change(value);
  if (Array.isArray(value))
    return value.flatMap((part, at) => (at === key ? wrap(changed(part, rest, change)) : [part]));
  return Object.fromEntries(
    Object.entries(value as Record<string, Json>).flatMap(([name, part]) =>
      name === key ? wrap(changed(part, rest, change)).map((next) => [name, next]) : [[name, part]],
    ),
  );
};
const wrap = (value: Json | undefined): readonly Json[] => (value === undefined ? [] : [value]);

const jsonOf = (rule: CreditRule): Json => JSON.parse(JSON.stringify(rule));

/** Each rule with one number of it one more or one less, or one of its conditions left out. */
const MUTANTS = CREDIT_RULES.flatMap((rule) => {
  const json = jsonOf(rule);
  const mutant = (what: string, path: Path, change: (at: Json) => Json | undefined) => ({
    id: rule.id,
    what: `${path.join('.')} ${what}`,
    rule: changed(json, path, change) as unknown as CreditRule,
  });
  const numbers = places(json, (at) => typeof at === 'number');
  const modes = places(json, (at) => at === 'down' || at === 'nearest');
  const conditions = places(json, () => true).filter((path) =>
    ['once', 'round', 'people', 'extras', 'limits', 'upTo'].includes(String(path.at(-1))),
  );
  const inLists = places(json, () => true).filter(
    (path) => typeof path.at(-1) === 'number' && ['clauses', 'extras', 'limits', 'needs'].includes(String(path.at(-2))),
  );
  return [
    ...numbers.flatMap((path) => [
      mutant('and 1', path, (at) => Number(at) + 1),
      mutant('less 1', path, (at) => Number(at) - 1),
    ]),
    ...modes.map((path) => mutant('the other way', path, (at) => (at === 'down' ? 'nearest' : 'down'))),
    ...[...conditions, ...inLists].map((path) => mutant('left out', path, () => undefined)),
  ];
});

/** Whether a worked case shows that a rule is not what was published; one that cannot be computed shows it too. */
const isFound = ({ id, rule }: { readonly id: string; readonly rule: CreditRule }): boolean =>
  (WORKED[id] ?? []).some((one) => {
    try {
      const points = pointsOf(rule, one);
      return points.of !== one.points.of || points.over !== one.points.over;
    } catch {
      return true;
    }
  });

describe('a changed rule', () => {
  it('is one of many', () => {
    expect(MUTANTS.length).toBeGreaterThan(50);
    for (const { id } of CREDIT_RULES) expect(MUTANTS.filter((one) => one.id === id).length, id).toBeGreaterThan(3);
  });

  // To leave out what earns nothing by name leaves nothing without a reason, only with another one.
  const ONLY_A_REASON = ['us-aafp clauses.0 left out'];

  it('fails a worked case, whichever number or condition of it was changed', () => {
    const survived = MUTANTS.filter((one) => !isFound(one)).map(({ id, what }) => `${id} ${what}`);
    expect(survived).toEqual(ONLY_A_REASON);
    const reception = [hours('01-15T17:30', 60, { activity: 'frame' })];
    expect(state(reception, usAafp, ALL_TIME).lines).toMatchObject([{ is: 'not-counted', why: 'left-out' }]);
  });
});

/** Any facts there can be: of every activity, in events and series, confirmed or not, as sums, at the same time. */
const someFacts = (most = 12): fc.Arbitrary<readonly Fact[]> => {
  const others = fc
    .record({
      fact: aHeldFact(whose),
      activity: fc.constantFrom(...ACTIVITIES),
      present: fc.constantFrom(9, 25, 26, undefined),
      series: fc.constantFrom('series000001', undefined),
      event: fc.option(
        fc.record({
          id: fc.constantFrom('event0000001', 'event0000002', 'event0000003'),
          kind: fc.constantFrom(...EVENT_KINDS),
          certified: fc.boolean(),
          test: fc.boolean(),
        }),
        { nil: undefined },
      ),
      confirmed: fc.boolean(),
      start: fc.oneof(
        anInstant(),
        fc.integer({ min: 0, max: 400 }).map((n) => Date.UTC(2026, 0, 1) + n * 45 * MINUTE),
      ),
      sum: fc.boolean(),
    })
    .map(
      ({ fact: { held: _, confirmedBy = '', ...fact }, activity, present, series, event, confirmed, start, sum }) => ({
        ...fact,
        activity,
        start,
        elsewhere: {
          ...(present === undefined ? {} : { present }),
          ...(series === undefined ? {} : { series }),
          ...(event && {
            event: {
              id: event.id,
              kind: event.kind,
              ...(event.certified && { certified: true as const }),
              ...(event.test && { test: true as const }),
            },
          }),
        },
        ...(confirmed && { confirmedBy }),
        ...(sum && activity !== 'frame' && { sum: { until: start + 30 * DAY, sessions: 3, presented: 0 } }),
      }),
    );
  return fc
    .tuple(facts(whose, 4), fc.uniqueArray(others, { selector: ({ id }) => id, maxLength: most }))
    .map(([some, more]) => [...some, ...more.filter(({ id }) => !some.some((one) => one.id === id))]);
};

const aTicked = () =>
  fc
    .subarray(['survey-before', 'survey-after', 'changes-made', 'learning-log'] as const)
    .map((all) => all.map((tick) => ({ series: 'series000001', tick })));

/** A society's own rule with everything a rule can say. */
const everything: CreditRule = {
  ...seSfam,
  id: 'own',
  once: true,
  period: { years: 5, begins: '07-01' },
  clauses: [
    { kind: 'rate', id: 'leading', of: { activities: ['balint-group'], roles: ['leader'] }, points: 2, per: 45 },
    {
      kind: 'rate',
      id: 'learning',
      of: { activities: ['balint-group', 'theory', 'supervision'] },
      points: 3,
      per: 50,
      round: { to: 10, mode: 'nearest' },
      people: 30,
    },
    { kind: 'omission', id: 'frame', of: { activities: ['frame'] } },
  ],
  extras: [{ id: 'more', for: 'certified-event', points: 2, upTo: 9 }],
  limits: [
    { id: 'a-day', most: 4, each: 'day', of: ['learning', 'more'] },
    { id: 'a-year', most: 7, each: 'calendar-year', of: ['more'] },
  ],
};
const aRule = () => fc.constantFrom(...CREDIT_RULES, everything);

describe('under any rule', () => {
  it('the order of the facts never matters', () => {
    const shuffled = someFacts().chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, aRule(), aTicked(), ([all, other], rule, ticked) => {
        expect(state(other, rule, ALL_TIME, ticked)).toEqual(state(all, rule, ALL_TIME, ticked));
      }),
    );
  });

  it('two periods that meet add up, with every limit of a day or a calendar year', () => {
    const cuts = fc.uniqueArray(anInstant(), { minLength: 3, maxLength: 3 }).map((all) => all.sort((a, b) => a - b));
    fc.assert(
      fc.property(someFacts(), aRule(), aTicked(), cuts, (all, rule, ticked, [from = 0, cut = 0, to = 0]) => {
        const [early, late, both] = [
          { from, to: cut },
          { from: cut, to },
          { from, to },
        ].map((period) => state(all, rule, period, ticked));
        if (!early || !late || !both) throw new Error('three periods');
        expect(both.points).toEqual(add(early.points, late.points));
        expect(both.waiting).toEqual(add(early.waiting, late.waiting));
        expect(both.minutes).toBe(early.minutes + late.minutes);
        expect(both.sessions).toBe(early.sessions + late.sessions);
      }),
    );
  });

  it('what counts is what its lines say, and no limit is passed', () => {
    fc.assert(
      fc.property(someFacts(20), (all) => {
        const { lines, points } = state(all, everything, ALL_TIME);
        const counted = lines.filter((line) => line.is === 'counted');
        expect(points).toEqual(sum(counted.map((line) => line.points)));
        const more = new Map<string, Ratio>();
        for (const line of counted) {
          expect(line.points.of).toBeGreaterThan(0);
          const { start, zone } = all.find(({ id }) => id === line.fact) ?? { start: 0, zone: 'UTC' };
          const year = localDateOf(start, zone).slice(0, 4);
          const parts = partsOf(line).flatMap(({ of, points }) => (of === 'more' ? [points] : []));
          more.set(year, sum([more.get(year) ?? ZERO, ...parts]));
        }
        for (const total of more.values()) expect(toNumber(total)).toBeLessThanOrEqual(7);
      }),
    );
  });

  it('one written as JSON and read back states the same', () => {
    fc.assert(
      fc.property(someFacts(), aRule(), aTicked(), (all, rule, ticked) => {
        const read = creditRuleSchema.parse(JSON.parse(JSON.stringify(rule)));
        expect(read).toEqual(rule);
        expect(state(all, read, ALL_TIME, ticked)).toEqual(state(all, rule, ALL_TIME, ticked));
      }),
    );
  });

  it('several at once are each by itself', () => {
    const all = WORKED['de-cme-2024-c']?.flatMap(({ attended }) => attended) ?? [];
    const year = calendarYear(2026, 'Europe/Stockholm');
    expect(statements(all, CREDIT_RULES, year)).toEqual(CREDIT_RULES.map((rule) => state(all, rule, year)));
  });
});

describe('an explanation', () => {
  let before: (broken: Broken) => void;
  beforeAll(() => {
    before = onBroken((broken) => {
      throw new Error(`${broken.language}: ${broken.why} in ${broken.id}`);
    });
  });
  afterAll(() => {
    onBroken(before);
  });

  /** By each rule its worked cases, a history and sums; and two meetings of which a limit leaves nothing. */
  const KNOWN: readonly Stated[] = [
    ...CREDIT_RULES.flatMap(
      (rule) =>
        [
          ...(WORKED[rule.id] ?? []).map(({ attended, ticked = [] }) => ({ all: attended, rule, ticked })),
          {
            all: [openingBalance(), { ...openingBalance({ id: 'sum000000001' }), activity: 'balint-group' }],
            rule,
            ticked: [],
          },
        ] satisfies Stated[],
    ),
    {
      all: [hours('01-15T09:00', 90), hours('01-15T12:00', 90)],
      rule: { ...seSfam, limits: [{ id: 'cap', most: 1, each: 'day', of: ['balint-group'] }] },
      ticked: [],
    },
  ];

  describe.each(LANGUAGES)('in %s', (language) => {
    const t = phrases(language);
    const here = { zone: 'Europe/Stockholm', now: Date.UTC(2026, 10, 26) };
    const explained = ({ all, rule, ticked }: Stated): readonly string[] =>
      [ALL_TIME, calendarYear(2026, here.zone)].flatMap((period) => {
        const statement = state(all, rule, period, ticked);
        const lines = statement.lines.flatMap((line) => {
          const fact = all.find(({ id }) => id === line.fact);
          const said = fact ? explainLine(t, line, fact, { rule, statement }, here) : [];
          expect(said.length, 'what it was, and why').toBeGreaterThanOrEqual(2);
          return said;
        });
        return [
          ...lines,
          ...explainStatement(t, statement, rule, here),
          ...explainMonths(t, statement, here.zone),
          ...explainCreditRule(t, rule),
          creditRuleInList(t, rule),
        ];
      });
    const sound = (sentences: readonly string[]): void => {
      for (const sentence of sentences) expect(sentence).not.toMatch(/undefined|NaN|[{}]|^$|^\s|\s$/);
    };

    it('never lacks a sentence, whatever the facts are', () => {
      fc.assert(
        fc.property(someFacts(), aRule(), aTicked(), (all, rule, ticked) => sound(explained({ all, rule, ticked }))),
        { numRuns: 60 },
      );
    });

    it('never lacks one for anything that can become of a fact', () => {
      for (const stated of KNOWN) sound(explained(stated));
    });
  });

  it('is asked for everything that can become of a fact', () => {
    const seen = KNOWN.flatMap(({ all, rule, ticked }) =>
      [ALL_TIME, calendarYear(2024, 'UTC')].flatMap((period) =>
        state(all, rule, period, ticked).lines.map((line) => (line.is === 'not-counted' ? line.why : line.is)),
      ),
    );
    expect([...new Set(seen)].toSorted()).toEqual([...NOT_COUNTED, 'counted', 'waiting'].toSorted());
  });
});

describe('the period of a rule', () => {
  const at = (text: string) => Date.parse(text);

  it('is so many years up to the end of the running one, by its own first day', () => {
    expect(periodOfRule(everything, at('2026-11-22T12:00Z'), 'Europe/Stockholm')).toEqual({
      from: at('2022-07-01T00:00+02:00'),
      to: at('2027-07-01T00:00+02:00'),
    });
    expect(periodOfRule(everything, at('2026-06-30T21:59Z'), 'Europe/Stockholm')?.to).toBe(
      at('2026-07-01T00:00+02:00'),
    );
    expect(periodOfRule(everything, at('2026-06-30T22:00Z'), 'Europe/Stockholm')?.to).toBe(
      at('2027-07-01T00:00+02:00'),
    );
    const yearly: CreditRule = { ...seSfam, period: { years: 1 } };
    expect(periodOfRule(yearly, at('2026-11-22T12:00Z'), 'UTC')).toEqual(calendarYear(2026, 'UTC'));
  });

  it('is none where its source names none: of those that ship, none does', () => {
    for (const rule of CREDIT_RULES) expect(periodOfRule(rule, 0, 'UTC')).toBeUndefined();
  });
});

describe('a limit', () => {
  const capped = (each: 'day' | 'calendar-year' | 'period'): CreditRule => ({
    ...seSfam,
    limits: [{ id: 'cap', most: 2, each, of: ['balint-group'] }],
  });
  const evenings = [hours('01-15T09:00', 90), hours('01-15T12:00', 90), hours('01-16T09:00', 90)];
  const year = calendarYear(2026, 'Europe/Stockholm');

  it('of a day cuts what comes later on it', () => {
    // 1.5 and 0.5 of 1.5 on the first day, 1.5 on the second.
    const { points, lines } = state(evenings, capped('day'), year);
    expect(points).toEqual(ratio(7, 2));
    expect(lines[1]).toMatchObject({ points: ratio(1, 2), cuts: [{ limit: 'cap', of: 'balint-group', by: ratio(1) }] });
  });

  it('of a calendar year leaves nothing of what comes after it', () => {
    const { points, lines } = state(evenings, capped('calendar-year'), ALL_TIME);
    expect(points).toEqual(ratio(2));
    expect(lines[2]).toMatchObject({ is: 'not-counted', why: 'capped' });
  });

  it('of the period holds for what is asked, and all time is no period', () => {
    expect(state(evenings, capped('period'), year).points).toEqual(ratio(2));
    expect(state(evenings, capped('period'), ALL_TIME).points).toEqual(ratio(9, 2));
  });

  it('is filled by what is confirmed before what waits', () => {
    const waits = hours('01-15T07:00', 90, { confirmed: false });
    const { points, waiting } = state([waits, ...evenings], capped('calendar-year'), year);
    expect([points, waiting]).toEqual([ratio(2), ZERO]);
  });
});

describe('an event', () => {
  const event = { id: 'event0000001', kind: 'weekend', certified: true } as const;
  const rule = ruleOf('de-cme-2024-c');
  const eve = { ...hours('01-01T18:00', 90, { event }), start: Date.parse('2025-12-31T18:00+01:00') };

  it('earns its extra on the day of its last meeting, and once', () => {
    const over = [eve, hours('01-01T09:00', 90, { event })];
    const [before, after] = [2025, 2026].map(
      (year) => state(over, rule, calendarYear(year, 'Europe/Stockholm')).points,
    );
    expect([before, after]).toEqual([ratio(2), ratio(3)]);
  });

  it('earns it with what is confirmed, and lets it wait where nothing is', () => {
    const waits = hours('01-01T09:00', 90, { event, confirmed: false });
    expect(state([eve, waits], rule, ALL_TIME)).toMatchObject({ points: ratio(3), waiting: ratio(2) });
    expect(state([waits], rule, ALL_TIME)).toMatchObject({ points: ZERO, waiting: ratio(3) });
  });
});

describe('what was entered as a sum', () => {
  it('earns nothing where the rule goes by each meeting', () => {
    const sum: Fact = { ...openingBalance(), activity: 'balint-group' };
    for (const id of ['de-cme-2024-c', 'us-aafp', 'us-abfm'])
      expect(state([sum], ruleOf(id), ALL_TIME).lines).toMatchObject([{ why: 'sum-of-meetings' }]);
    expect(state([sum], seSfam, ALL_TIME).lines).toMatchObject([{ is: 'waiting', points: ratio(60) }]);
  });
});

describe('a rule from outside', () => {
  const flawed = (change: object): string[] => {
    const read = creditRuleSchema.safeParse({ ...everything, ...change });
    return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
  };
  const [first] = everything.clauses;
  const series = ruleOf('us-abfm').clauses[0];

  it.each<[CreditRuleFlaw, string, object]>([
    ['id-twice', 'clauses.1.id', { clauses: [first, first], extras: [], limits: [] }],
    ['id-twice', 'extras.0.id', { extras: [{ id: 'leading', for: 'test', points: 1 }], limits: [] }],
    ['id-twice', 'limits.0.id', { limits: [{ id: 'more', most: 1, each: 'day', of: ['more'] }] }],
    ['nothing-of-that-id', 'limits.0.of.1', { limits: [{ id: 'cap', most: 1, each: 'day', of: ['more', 'none'] }] }],
    ['unit-of-another-clause', 'clauses.0.kind', { clauses: [series], extras: [], limits: [] }],
    [
      'more-than-all',
      'clauses.0.least',
      { unit: 'series', clauses: [{ ...series, least: 9 }], extras: [], limits: [] },
    ],
  ])('is refused for %s, at %s', (flaw, path, change) => {
    expect(flawed(change)).toEqual([`${path} ${flaw}`]);
  });

  it('is refused for a number that is none, a day that no calendar has, and a key that nobody knows', () => {
    expect(flawed({ clauses: [{ ...first, per: 0 }], extras: [], limits: [] })[0]).toMatch(/^clauses\.0\.per/);
    expect(flawed({ period: { years: 5, begins: '02-29' } })[0]).toMatch(/^period\.begins/);
    expect(flawed({ note: 'free words' })).toHaveLength(1);
    expect(flawed({})).toEqual([]);
  });
});

it('no two rules have one id, and none changes without a new one: each names its edition', () => {
  expect(new Set(CREDIT_RULES.map(({ id }) => id)).size).toBe(CREDIT_RULES.length);
  expect(CREDIT_RULES.map(({ id, edition }) => [id, edition])).toEqual([
    ['se-sfam', '2015'],
    ['nl-knmg', 'undated'],
    ['nz-cpd', '2011–2013'],
    ['de-cme-2024-c', '2024-05-09'],
    ['us-aafp', 'undated'],
    ['us-abfm', 'undated'],
  ]);
});
