import { describe, expect, test } from 'vitest';
import type { Seat } from './session.ts';
import { group, id, START, session } from './testing/store-values.ts';
import { HOUR, MINUTE } from './types.ts';
import { unitedGroup, unitedSession } from './uniting.ts';

const [ANNA, ANNE, BO] = [id('anna'), id('anne'), id('bo')];
const seat = (person: string, change: Partial<Seat> = {}): Seat => ({ person, role: 'member', ...change });

describe('two entries of one person', () => {
  test.each([
    ['observer', 'member', 'member'],
    ['leader', 'member', 'leader'],
    ['co-leader', 'leader', 'leader'],
    ['observer', 'observer', 'observer'],
  ] as const)('a %s and a %s have one place in the group, as %s, from the earlier day', (a, b, role) => {
    const members = [
      { person: ANNA, role: a, since: 7 },
      { person: ANNE, role: b, since: 3 },
    ];
    expect(unitedGroup(group('north', { members }), ANNE, ANNA).members).toEqual([{ person: ANNA, role, since: 3 }]);
  });

  test('a place that was left before stays in the list as one that was left', () => {
    const members = [
      { person: ANNE, role: 'member', since: 1, until: 2 },
      { person: ANNA, role: 'member', since: 7 },
    ] as const;
    expect(unitedGroup(group('north', { members }), ANNE, ANNA).members).toEqual([
      { person: ANNA, role: 'member', since: 1, until: 2 },
      { person: ANNA, role: 'member', since: 7 },
    ]);
  });

  const seated = (state: 'planned' | 'running' | 'settling', a: Partial<Seat>, b: Partial<Seat>) =>
    unitedSession(session('first', { state, seats: [seat(ANNA, a), seat(BO), seat(ANNE, b)] }), ANNE, ANNA).seats;

  test.each<[string, 'planned' | 'running' | 'settling', Partial<Seat>, Partial<Seat>, Partial<Seat>]>([
    ['what was said last holds', 'planned', at('coming', 1), at('not-coming', 2), at('not-coming', 2)],
    ['a place is not given up for a wait', 'planned', at('coming', 1), at('waiting', 2), at('coming', 1)],
    ['an answer holds over none', 'planned', {}, at('not-coming', 2), at('not-coming', 2)],
    [
      'who came with one account and has not left is there',
      'running',
      { arrived: START, left: START + MINUTE },
      { arrived: START + MINUTE },
      { arrived: START },
    ],
    [
      'who has left with both has left',
      'running',
      { arrived: START, left: START + MINUTE },
      { left: START + HOUR },
      { arrived: START, left: START + HOUR },
    ],
    ['the longer time is settled', 'settling', { settled: 0 }, { settled: 45 }, { settled: 45 }],
    ['what is known is not lost to a settled nothing', 'settling', {}, { settled: 0 }, {}],
  ])('%s', (_, state, a, b, one) => {
    expect(seated(state, a, b)).toEqual([seat(ANNA, one), seat(BO)]);
  });

  test('one offer stays, the earlier one, and none of whoever leads now', () => {
    const offers = [
      { by: ANNA, at: 5 },
      { by: BO, at: 4 },
      { by: ANNE, at: 3 },
    ];
    const seats = [seat(ANNA), seat(BO), seat(ANNE)];
    expect(unitedSession(session('first', { seats, offers }), ANNE, ANNA).offers).toEqual([
      { by: BO, at: 4 },
      { by: ANNA, at: 3 },
    ]);
    const leads = [seat(ANNA), seat(BO), seat(ANNE, { role: 'leader' })];
    expect(unitedSession(session('first', { seats: leads, offers }), ANNE, ANNA).offers).toEqual([{ by: BO, at: 4 }]);
  });

  test('a meeting that neither had to do with is the same object', () => {
    const other = session('first', { seats: [seat(BO)] });
    expect(unitedSession(other, ANNE, ANNA)).toBe(other);
  });
});

function at(is: 'coming' | 'not-coming' | 'waiting', moment: number): Partial<Seat> {
  return { answer: { is, at: moment } };
}
