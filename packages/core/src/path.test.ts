import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ALWAYS,
  followed,
  HOMES,
  inPractice,
  notAdmitted,
  type OnFile,
  type Path,
  pathOf,
  recordOf,
  SOCIETIES,
  TRAININGS,
  unfollowed,
  withNoTraining,
  withoutProfession,
  withoutTraining,
  withProfession,
  withTraining,
} from './path.ts';
import { RECOGNITIONS } from './recognition.ts';
import { recordSchema } from './record.ts';
import { SCHEMES } from './schemes/index.ts';
import { heldFact } from './testing/facts.ts';
import { id } from './testing/store-values.ts';
import { PROFESSIONS } from './types.ts';

const [ANNA, LEADER, NORTH] = [id('anna'), id('leader'), id('north')];
const EMPTY: Path = { entries: [] };
const FULL: Path = {
  entries: [{ scheme: 'uk-2020', edition: '2020', on: '2022-03-01' }],
  professions: [{ profession: 'doctor', from: '2014-07-01' }],
  trainings: [{ training: 'specialist', on: '2019-01-31' }],
  practiceSince: '2014-07-01',
};
const RBO = { id: 'ru-rbo-2020-leader', edition: '2020' };

/** One thing that somebody says of themselves, as a change of their path. */
const aSaying = (): fc.Arbitrary<(path: Path) => Path> => {
  const day = fc.constantFrom('2019-02-28', '2020-05-01', '2024-12-31');
  const scheme = fc.constantFrom(...SCHEMES);
  const training = fc.constantFrom(...TRAININGS);
  const profession = fc.constantFrom(...PROFESSIONS);
  return fc.oneof(
    fc.tuple(scheme, day).map(
      ([one, on]) =>
        (path: Path) =>
          followed(path, one, on),
    ),
    scheme.map((one) => (path: Path) => unfollowed(path, one.id)),
    fc.tuple(profession, day).map(
      ([one, from]) =>
        (path: Path) =>
          withProfession(path, one, from),
    ),
    profession.map((one) => (path: Path) => withoutProfession(path, one)),
    fc.tuple(training, day).map(
      ([one, on]) =>
        (path: Path) =>
          withTraining(path, one, on),
    ),
    training.map((one) => (path: Path) => withoutTraining(path, one)),
    fc.constant(withNoTraining),
    fc.option(day, { nil: undefined }).map((since) => (path: Path) => inPractice(path, since)),
  );
};

describe('what somebody says of themselves', () => {
  test('begins with the profession they gave when they joined, held since ever', () => {
    expect(pathOf({ profession: 'nurse' })).toEqual({
      entries: [],
      professions: [{ profession: 'nurse', from: ALWAYS }],
    });
    expect(pathOf({})).toEqual({ entries: [] });
    expect(pathOf({ profession: 'nurse', path: FULL })).toBe(FULL);
  });

  test('names each scheme, profession and training once, whatever is said in whichever order', () => {
    fc.assert(
      fc.property(fc.array(aSaying(), { maxLength: 20 }), (sayings) => {
        const path = sayings.reduce((before, say) => say(before), EMPTY);
        const { entries, professions = [], trainings = [] } = path;
        for (const names of [
          entries.map(({ scheme }) => scheme),
          professions.map(({ profession }) => profession),
          trainings.map(({ training }) => training),
        ])
          expect(new Set(names).size).toBe(names.length);
      }),
    );
  });

  test('said twice is as said once', () => {
    fc.assert(
      fc.property(fc.array(aSaying(), { maxLength: 10 }), aSaying(), (sayings, last) => {
        const once = last(sayings.reduce((before, say) => say(before), FULL));
        expect(last(once)).toEqual(once);
      }),
    );
  });

  test.each<[string, (path: Path) => Path, Path]>([
    [
      'a scheme more stands last, with its edition',
      (path) => followed(path, RBO, '2024-05-01'),
      { ...FULL, entries: [...FULL.entries, { scheme: 'ru-rbo-2020-leader', edition: '2020', on: '2024-05-01' }] },
    ],
    [
      'a scheme on another day is entered on that day alone',
      (path) => followed(path, { id: 'uk-2020', edition: '2020' }, '2023-01-01'),
      { ...FULL, entries: [{ scheme: 'uk-2020', edition: '2020', on: '2023-01-01' }] },
    ],
    ['a scheme is followed no more', (path) => unfollowed(path, 'uk-2020'), { ...FULL, entries: [] }],
    ['a scheme that was not followed changes nothing', (path) => unfollowed(path, 'nl-balint'), FULL],
    [
      'a second profession',
      (path) => withProfession(path, 'psychotherapist', '2020-01-01'),
      {
        ...FULL,
        professions: [
          { profession: 'doctor', from: '2014-07-01' },
          { profession: 'psychotherapist', from: '2020-01-01' },
        ],
      },
    ],
    [
      'a profession from another day',
      (path) => withProfession(path, 'doctor', '2015-01-01'),
      { ...FULL, professions: [{ profession: 'doctor', from: '2015-01-01' }] },
    ],
    ['no profession', (path) => withoutProfession(path, 'doctor'), { ...FULL, professions: [] }],
    [
      'a second training',
      (path) => withTraining(path, 'psychoanalysis', '2021-01-01'),
      {
        ...FULL,
        trainings: [
          { training: 'specialist', on: '2019-01-31' },
          { training: 'psychoanalysis', on: '2021-01-01' },
        ],
      },
    ],
    [
      'a training on another day',
      (path) => withTraining(path, 'specialist', '2020-01-31'),
      { ...FULL, trainings: [{ training: 'specialist', on: '2020-01-31' }] },
    ],
    ['none of the trainings', withNoTraining, { ...FULL, trainings: [] }],
    [
      'in practice since another day',
      (path) => inPractice(path, '2016-01-01'),
      { ...FULL, practiceSince: '2016-01-01' },
    ],
  ])('%s', (_, say, after) => {
    expect(say(FULL)).toEqual(after);
  });

  test('of the last training that is taken away nothing is left, not even that there is none', () => {
    const { trainings: _, ...unsaid } = FULL;
    expect(withoutTraining(FULL, 'specialist')).toStrictEqual(unsaid);
    expect(withoutTraining(withTraining(FULL, 'psychoanalysis', '2021-01-01'), 'psychoanalysis')).toEqual(FULL);
  });

  test('of practice nothing is left where nothing is said', () => {
    const { practiceSince: _, ...unsaid } = FULL;
    expect(inPractice(FULL, undefined)).toStrictEqual(unsaid);
  });

  test('is the same object where what is taken away was never said', () => {
    for (const path of [FULL, EMPTY, withNoTraining(EMPTY)]) {
      expect(withoutProfession(path, 'coach')).toBe(path);
      expect(withoutTraining(path, 'psychoanalysis')).toBe(path);
    }
  });
});

const onFile = (change: Partial<OnFile> = {}): OnFile => ({
  person: ANNA,
  path: FULL,
  facts: [heldFact({ society: NORTH, person: ANNA })],
  histories: [
    {
      id: ANNA,
      held: [
        { id: id('one'), status: 'member', from: '2016-01-01', until: '2019-12-31' },
        { id: id('two'), status: 'member', society: 'dbg', from: '2018-01-01' },
        { id: id('three'), status: 'training-leader', from: '2021-01-01' },
      ],
    },
    {
      id: LEADER,
      held: [
        { id: id('four'), status: 'member', from: '2001-01-01' },
        { id: id('five'), status: 'leader', society: 'rbo', from: '2005-01-01', until: '2024-12-31' },
      ],
    },
  ],
  society: { id: NORTH, short: 'balint-uk' },
  ...change,
});

describe('a record from what is on file', () => {
  test('has what the person said, the memberships of the person alone, and the statuses of everybody', () => {
    const { facts } = onFile();
    expect(recordOf(onFile(), { society: 'rbo' })).toStrictEqual({
      person: ANNA,
      facts,
      profile: {
        professions: [{ profession: 'doctor', from: '2014-07-01' }],
        trainings: [{ training: 'specialist', on: '2019-01-31' }],
        practiceSince: '2014-07-01',
      },
      memberships: [
        { society: 'balint-uk', from: '2016-01-01', until: '2019-12-31' },
        { society: 'dbg', from: '2018-01-01' },
      ],
      statuses: [
        { person: ANNA, status: 'training-leader', society: 'balint-uk', from: '2021-01-01' },
        { person: LEADER, status: 'leader', society: 'rbo', from: '2005-01-01', until: '2024-12-31' },
      ],
      entries: FULL.entries,
      ticks: [],
      decisions: [],
      waivers: [],
      societies: { [NORTH]: 'balint-uk' },
    });
  });

  test('takes a society without a short name for that of the scheme', () => {
    for (const society of ['rbo', 'abs']) {
      const record = recordOf(onFile({ society: { id: NORTH } }), { society });
      expect(record.societies).toEqual({ [NORTH]: society });
      expect(record.memberships.map((one) => one.society)).toEqual([society, 'dbg']);
      expect(record.statuses.map((one) => one.society)).toEqual([society, 'rbo']);
    }
  });

  test('tells nothing said from none', () => {
    const profileOf = (path: Path) => recordOf(onFile({ path }), { society: 'rbo' }).profile;
    expect(profileOf(EMPTY)).toStrictEqual({ professions: [] });
    expect(profileOf(withNoTraining(EMPTY))).toStrictEqual({ professions: [], trainings: [] });
  });

  test('is one that can be read as data, whatever somebody said', () => {
    fc.assert(
      fc.property(fc.array(aSaying(), { maxLength: 20 }), fc.constantFrom(...SCHEMES), (sayings, scheme) => {
        const path = sayings.reduce((before, say) => say(before), EMPTY);
        const record = recordOf(onFile({ path }), scheme);
        expect(recordSchema.parse(JSON.parse(JSON.stringify(record)))).toEqual(record);
      }),
    );
  });
});

/** The words under these keys, wherever they stand. */
const wordsUnder = (value: unknown, keys: readonly string[]): readonly string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, below]) => [
        ...(keys.includes(key) && Array.isArray(below) ? below.filter((one) => typeof one === 'string') : []),
        ...(keys.includes(key) && typeof below === 'string' ? [below] : []),
        ...wordsUnder(below, keys),
      ]);

describe('entering a scheme', () => {
  test.each([
    [{}, '2023-06-01', undefined],
    [{ until: '2023-05-31' }, '2023-05-31', undefined],
    [{ until: '2023-05-31' }, '2023-06-01', { code: 'entrance-closed', day: '2023-05-31', ask: 'lake' }],
    [{ from: '2023-05-31' }, '2023-05-31', undefined],
    [{ from: '2023-05-31' }, '2023-05-30', { code: 'entrance-not-yet', day: '2023-05-31', ask: 'lake' }],
  ])('with the entrance %j on %s', (entrance, on, refusal) => {
    expect(notAdmitted({ entrance: { ...entrance, ask: 'lake' } }, on)).toEqual(refusal);
    expect(notAdmitted({}, on)).toBeUndefined();
  });
});

describe('what somebody chooses from', () => {
  test.each(SCHEMES.map((scheme) => [scheme.id, scheme] as const))(
    'has every training that %s asks about',
    (_, scheme) => {
      const asked = wordsUnder(scheme, ['trainings', 'without', 'after']);
      expect(asked.filter((training) => !TRAININGS.some((one) => one === training))).toEqual([]);
    },
  );

  test('has no training that no scheme asks about', () => {
    expect([...new Set(wordsUnder(SCHEMES, ['trainings', 'without', 'after']))].sort()).toEqual([...TRAININGS].sort());
  });

  test('has every society whose status or hours a scheme asks for, each once', () => {
    const asked = SCHEMES.map(({ requires, renewal }) => ({ requires, renewal }));
    const named = wordsUnder(asked, ['society', 'societies']);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((one) => !SOCIETIES.includes(one))).toEqual([]);
    for (const list of [SOCIETIES, HOMES]) expect(new Set(list).size).toBe(list.length);
  });

  test('has every society that awards a status, or whose hours another one takes, as one that has groups', () => {
    expect(RECOGNITIONS.filter(({ society }) => !HOMES.includes(society))).toEqual([]);
    expect(SCHEMES.filter(({ awards, society }) => awards !== undefined && !HOMES.includes(society))).toEqual([]);
    // A chamber of physicians accredits, and leads no group.
    expect(HOMES).not.toContain('de-chamber');
  });
});
