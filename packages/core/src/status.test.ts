import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Requirement, Scheme } from './scheme.ts';
import { SCHEMES } from './schemes/index.ts';
import {
  anonymousHistory,
  endedStatus,
  STATUSES,
  type StatusEntry,
  type StatusHistory,
  statusesHeld,
  statusOf,
  withoutStatus,
  withStatus,
} from './status.ts';
import { id } from './testing/store-values.ts';

const [ANNA, BO, NORTH] = [id('anna'), id('bo'), id('north')];

const history = (held: readonly StatusEntry[] = [], change: Partial<StatusHistory> = {}): StatusHistory => ({
  id: ANNA,
  version: 3,
  society: NORTH,
  held,
  ...change,
});

const entry = (name: string, change: Partial<StatusEntry> = {}): StatusEntry => ({
  id: id(name),
  status: 'leader',
  from: '2020-05-01',
  ...change,
});

const MEMBER = entry('member', { status: 'member', from: '2015-01-01' });
const LEADER = entry('leader');
const ENDED = entry('ended', { status: 'supervisor', society: 'rbo', from: '2022-01-01', until: '2023-12-31' });

const aDay = (): fc.Arbitrary<string> =>
  fc.date({ min: new Date('2015-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }).map((day) => {
    const [date = ''] = day.toISOString().split('T');
    return date;
  });

/** Statuses of a few kinds and days, so that some begin as another one does. */
const entries = (): fc.Arbitrary<readonly StatusEntry[]> =>
  fc
    .array(
      fc.record(
        {
          status: fc.constantFrom(...STATUSES),
          society: fc.constantFrom('rbo', 'dbg'),
          from: fc.oneof(fc.constant('2020-05-01'), aDay()),
          until: aDay(),
        },
        { requiredKeys: ['status', 'from'] },
      ),
      { maxLength: 8 },
    )
    .map((all) => all.map((one, index) => ({ id: id(`e${index}`), ...one })));

const nameOf = ({ status, society, from }: StatusEntry): string => JSON.stringify([status, society, from]);

describe('a history of statuses', () => {
  test('holds each status of a society once for the day it begins, the earliest first, in whichever order they came', () => {
    fc.assert(
      fc.property(entries(), (all) => {
        const { held, ...rest } = all.reduce(withStatus, history());
        const { held: otherwise } = all.toReversed().reduce(withStatus, history());
        expect(rest).toEqual({ id: ANNA, version: 3, society: NORTH });
        expect(held.map(nameOf).sort()).toEqual([...new Set(all.map(nameOf))].sort());
        expect(held.map(({ from }) => from)).toEqual(held.map(({ from }) => from).toSorted());
        expect(otherwise.map(nameOf).sort()).toEqual(held.map(nameOf).sort());
      }),
    );
  });

  test.each([
    ['another status', { status: 'supervisor' }],
    ['the same of another society', { society: 'rbo' }],
    ['the same from another day', { from: '2020-05-02' }],
  ] as const)('takes up %s beside one it has', (_, change) => {
    expect(withStatus(history([LEADER]), entry('other', change)).held).toHaveLength(2);
  });

  test('is the same object where a status of that society begins that day already', () => {
    for (const before of [history([MEMBER, LEADER]), history([{ ...LEADER, until: '2024-06-30' }])])
      expect(withStatus(before, entry('again'))).toBe(before);
  });

  test('takes over the end of a status that it has already, and has it once', () => {
    const ending = entry('again', { until: '2024-06-30' });
    expect(withStatus(history([MEMBER, LEADER]), ending).held).toEqual([MEMBER, { ...LEADER, until: '2024-06-30' }]);
  });

  test('ends the status of that id and no other, on the day that was said last', () => {
    const before = history([MEMBER, LEADER, ENDED]);
    const after = endedStatus(before, LEADER.id, '2024-06-30');
    expect(after).toEqual({ ...before, held: [MEMBER, { ...LEADER, until: '2024-06-30' }, ENDED] });
    expect(statusOf(endedStatus(after, LEADER.id, '2024-07-31'), LEADER.id)?.until).toBe('2024-07-31');
  });

  test('takes away the status of that id and no other', () => {
    const before = history([MEMBER, LEADER, ENDED]);
    expect(withoutStatus(before, LEADER.id)).toEqual({ ...before, held: [MEMBER, ENDED] });
    expect(statusOf(withoutStatus(before, LEADER.id), LEADER.id)).toBeUndefined();
  });

  test('is the same object where nothing changes by it', () => {
    fc.assert(
      fc.property(entries(), (all) => {
        const before = all.reduce(withStatus, history());
        expect(withoutStatus(before, id('nobody'))).toBe(before);
        expect(endedStatus(before, id('nobody'), '2024-01-01')).toBe(before);
        for (const { id: key, until } of before.held)
          if (until !== undefined) expect(endedStatus(before, key, until)).toBe(before);
      }),
    );
  });

  test('of whoever is erased keeps by what they led and confirmed, and not that they were a member', () => {
    const before = history([MEMBER, LEADER, ENDED]);
    expect(anonymousHistory(before)).toEqual({ ...before, held: [LEADER, ENDED] });
    const led = history([LEADER, ENDED]);
    expect(anonymousHistory(led)).toBe(led);
  });
});

describe('statuses in a record', () => {
  test('say whose they are, and are of the society that keeps them where no other is named', () => {
    const all = [history([MEMBER, LEADER]), history([ENDED], { id: BO })];
    expect(statusesHeld(all, 'sfam')).toEqual([
      { person: ANNA, status: 'leader', society: 'sfam', from: '2020-05-01' },
      { person: BO, status: 'supervisor', society: 'rbo', from: '2022-01-01', until: '2023-12-31' },
    ]);
    expect(statusesHeld([history([LEADER])])).toEqual([{ person: ANNA, status: 'leader', from: '2020-05-01' }]);
  });
});

/** Every status that is asked for in a scheme, wherever that stands. */
const statusesAsked = ({ requires, renewal }: Scheme): readonly string[] => {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, below] of Object.entries(value)) {
      if (key === 'statuses') for (const status of below as readonly string[]) found.add(status);
      walk(below);
    }
  };
  const both: readonly (Requirement | undefined)[] = [requires, renewal];
  both.forEach(walk);
  return [...found];
};

describe('the statuses that can be entered', () => {
  test.each(SCHEMES.map((scheme) => [scheme.id, scheme] as const))(
    'are all that %s asks for and awards',
    (_, scheme) => {
      const { awards } = scheme;
      const asked = [...statusesAsked(scheme), ...(awards === undefined ? [] : [awards])];
      expect(asked.filter((status) => !STATUSES.some((one) => one === status))).toEqual([]);
    },
  );

  test('are membership and what some scheme asks for or awards', () => {
    const some = new Set(
      SCHEMES.flatMap((scheme) => [...statusesAsked(scheme), ...(scheme.awards ? [scheme.awards] : [])]),
    );
    expect([...STATUSES].sort()).toEqual([...some, 'member'].sort());
  });
});
