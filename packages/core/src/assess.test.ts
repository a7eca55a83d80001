import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess, requirementAt } from './assess.ts';
import { dateOf, dayIn, dayOf, later, monthsBetween } from './assess-day.ts';
import { type Assessed, HELPS, WHYS } from './assessment.ts';
import { localDateOf } from './clock.ts';
import type { Fact } from './fact.ts';
import { MEMBER_ROLES } from './group.ts';
import { ratio } from './ratio.ts';
import { RECOGNITIONS, type Recognition, recognitionSchema } from './recognition.ts';
import { type PersonRecord, recordSchema, type StatusHeld } from './record.ts';
import {
  AMOUNTS,
  BUCKETS,
  type Filter,
  type Requirement,
  type ShareRequirement,
  type SumRequirement,
  WEIGHTS,
} from './scheme.ts';
import { schemeSchema } from './scheme-schema.ts';
import { anInstant, facts as someFacts, ZONES } from './testing/index.ts';
import {
  aRecord,
  entered,
  type FactChange,
  GROUP,
  meetings,
  northAsks,
  onDay,
  standing,
  sum,
  unconfirmed,
} from './testing/records.ts';
import { MODES } from './types.ts';

// What a scheme must be able to say: domain, section 6, its last paragraph. The conventions: section 5, its last paragraph.

const weekly = (count: number, change: FactChange = {}, from = '2026-01-06') =>
  meetings(count, { from, every: { days: 7 } }, 'weekly', change);
const facts = weekly(3);
const met = sum({ id: 'met', atLeast: 3 });
const short = sum({ id: 'short', atLeast: 4 });
const decision: Requirement = { kind: 'decision', id: 'committee', by: 'committee' };
const unknown: Requirement = { kind: 'unknown', id: 'unknown', why: 'not-published' };
const scheme = 'north-2026';
const own = (change: Omit<StatusHeld, 'person'>): StatusHeld => ({ person: 'anna00000001', ...change });

describe('several requirements', () => {
  const all = (...of: readonly Requirement[]) => standing({ kind: 'all', id: 'all', of }, { facts });

  it('are met together only', () => {
    expect(all(met, sum({ id: 'other' }))).toMatchObject({
      status: 'met',
      have: ratio(2),
      need: ratio(2),
      since: '2026-01-20',
    });
    expect(all(met, short)).toMatchObject({ status: 'short', why: 'parts', have: ratio(1), need: ratio(2) });
  });

  it('stand as the one that stands worst: short, then waiting, then what nobody can assess', () => {
    expect(all(met, unknown).status).toBe('not-assessable');
    expect(all(met, unknown, decision).status).toBe('waiting');
    expect(all(met, unknown, decision, short).status).toBe('short');
  });

  it.each(WEIGHTS)('that are %s never block, alone or beside others', (weight) => {
    expect(all(met, { ...short, weight })).toMatchObject({
      status: 'met',
      need: ratio(1),
      of: [{ status: 'met' }, { status: 'short', weight }],
    });
    expect(all({ ...short, weight }).status).toBe('met');
  });

  const any = (atLeast: number, ...of: readonly Requirement[]) =>
    standing({ kind: 'any', id: 'any', of, atLeast }, { facts });

  it('may be so many of several', () => {
    expect(any(1, short, met)).toMatchObject({ status: 'met', have: ratio(1), need: ratio(1) });
    expect(any(2, short, met).status).toBe('short');
    expect(any(2, short, met, decision).status).toBe('waiting');
    expect(any(2, short, met, unknown).status).toBe('not-assessable');
    expect(any(2, sum({ id: 'a' }), sum({ id: 'b', atLeast: 2 }), met)).toMatchObject({ since: '2026-01-13' });
  });

  const path = (one: Assessed): readonly string[] => [one.path, ...(one.of ?? []).flatMap(path)];

  it('have paths by which they are found again', () => {
    const asked: Requirement = { kind: 'all', id: 'a', of: [{ kind: 'any', id: 'b', of: [met] }, short] };
    expect(path(standing(asked, { facts }))).toEqual(['a', 'a/b', 'a/b/met', 'a/short']);
    expect(requirementAt(northAsks(asked), 'a/b/met')).toEqual(met);
    expect(requirementAt(northAsks(asked), 'a/c')).toBeUndefined();
  });
});

describe('stages', () => {
  const certificate: Requirement = { kind: 'tick', id: 'certificate', tick: 'certificate', is: 'certificate' };
  const stages: Requirement = {
    kind: 'stages',
    id: 'stages',
    of: [{ kind: 'all', id: 'one', of: [sum({ atLeast: 2 }), certificate] }, sum({ id: 'two', atLeast: 2 })],
  };
  const ticked = (on: string) => [{ scheme, tick: 'certificate', on, by: 'admin0000001' }];

  it('count what comes after the day on which the one before was met', () => {
    // Meetings on 6, 13, 20 and 27 January and 3 February.
    const have = (on: string) => standing(stages, { facts: weekly(5), ticks: ticked(on) }).of?.[1]?.have;
    expect(have('2026-01-19')).toEqual(ratio(3));
    expect(have('2026-01-20')).toEqual(ratio(2));
    expect(have('2026-01-06')).toEqual(ratio(3));
  });

  it('wait for the one before, however much is there', () => {
    expect(standing(stages, { facts: weekly(9) })).toMatchObject({
      status: 'short',
      of: [{ status: 'short' }, { status: 'waiting', why: 'earlier-stage', have: ratio(0) }],
    });
  });

  it('go on after a stage that was waived, or that is only wished for', () => {
    const waivers = [
      { scheme, path: 'stages/one', reason: 'prior-learning', on: '2026-01-06', by: 'committee001' },
    ] as const;
    expect(standing(stages, { facts, waivers })).toMatchObject({
      status: 'met',
      of: [{ status: 'waived' }, { have: ratio(2) }],
    });
    const wished: Requirement = { kind: 'stages', id: 'stages', of: [{ ...short, weight: 'desirable' }, met] };
    expect(standing(wished, { facts }).status).toBe('met');
  });
});

describe('what depends on the person', () => {
  const asked: Requirement = {
    kind: 'any',
    id: 'any',
    of: [
      { ...met, when: { professions: ['doctor'] } },
      { ...short, when: { professions: ['psychologist'], without: ['psychoanalysis'] } },
    ],
  };
  const as = (profile: PersonRecord['profile']) => standing(asked, { facts, profile });
  const psychologist = [{ profession: 'psychologist', from: '2020-01-01' }] as const;

  it('is not in the tree of those it does not apply to', () => {
    expect(as({ professions: [{ profession: 'doctor', from: '2020-01-01' }] })).toMatchObject({
      status: 'met',
      of: [{ path: 'any/met' }],
    });
    expect(as({ professions: psychologist, trainings: [] })).toMatchObject({
      status: 'short',
      of: [{ path: 'any/short' }],
    });
    const trained = [{ training: 'psychoanalysis', on: '2026-11-22' }];
    expect(as({ professions: psychologist, trainings: trained })).toMatchObject({
      status: 'not-assessable',
      why: 'nothing-applies',
      of: [],
    });
  });

  it.each([
    { kind: 'window', id: 'both', length: { years: 1 } },
    { kind: 'split', id: 'both' },
  ] as const)('is asked of no one else within a $kind, and of whom nobody knows is said so', (frame) => {
    const both: Requirement = { ...frame, of: [met, { ...short, when: { professions: ['psychologist'] } }] };
    const of = (professions: PersonRecord['profile']['professions']) =>
      standing(both, { facts, profile: { professions } });
    expect(of([{ profession: 'doctor', from: '2020-01-01' }])).toMatchObject({
      status: 'met',
      of: [{ path: 'both/met' }],
    });
    expect(of(psychologist)).toMatchObject({ status: 'short', of: [{}, { path: 'both/short' }] });
    expect(of([]).of?.[1]).toMatchObject({ why: 'profile-unknown', helps: [{ is: 'tell-profession' }] });
  });

  it('holds from its day on', () => {
    const tomorrow = [{ training: 'psychoanalysis', on: '2026-11-23' }];
    expect(as({ professions: psychologist, trainings: tomorrow })).toMatchObject({ of: [{ path: 'any/short' }] });
    expect(as({ professions: [{ profession: 'doctor', from: '2026-11-23' }] }).status).toBe('not-assessable');
  });

  it('cannot be assessed where nobody said so far', () => {
    expect(as({ professions: [] }).of?.[0]).toMatchObject({
      status: 'not-assessable',
      why: 'profile-unknown',
      helps: [{ is: 'tell-profession' }],
    });
    expect(as({ professions: psychologist }).of?.[0]).toMatchObject({ helps: [{ is: 'tell-trainings' }] });
  });

  it('may be asked for itself', () => {
    const is = { trainings: ['psychotherapy'], professions: ['psychologist'] } as const;
    const status = (profile: PersonRecord['profile']) => standing({ kind: 'profile', id: 'profile', is }, { profile });
    expect(
      status({ professions: psychologist, trainings: [{ training: 'psychotherapy', on: '2020-01-01' }] }).status,
    ).toBe('met');
    expect(status({ professions: psychologist, trainings: [] })).toMatchObject({
      status: 'short',
      why: 'profile-other',
      helps: [{ is: 'train', trainings: ['psychotherapy'] }],
    });
    expect(status({ professions: psychologist }).status).toBe('not-assessable');
  });

  it.each([
    ['2023-11-22', undefined, 'met', 'enough'],
    ['2023-11-23', undefined, 'waiting', 'not-yet'],
    ['2015-01-01', '2023-11-22', 'met', 'enough'],
    ['2015-01-01', '2023-11-23', 'waiting', 'not-yet'],
    ['2023-11-23', '2015-01-01', 'waiting', 'not-yet'],
  ] as const)('three years in practice since %s, qualified on %s, are %s', (practiceSince, qualified, status, why) => {
    const trainings = qualified ? [{ training: 'specialist', on: qualified }] : [];
    const asked: Requirement = { kind: 'practice', id: 'p', years: 3, ...(qualified && { after: ['specialist'] }) };
    expect(standing(asked, { profile: { professions: [], trainings, practiceSince } })).toMatchObject({ status, why });
  });

  it('tells what is missing about practice', () => {
    const asked: Requirement = { kind: 'practice', id: 'p', years: 3, after: ['specialist'] };
    const helps = (profile: Omit<PersonRecord['profile'], 'professions'>) =>
      standing(asked, { profile: { professions: [], ...profile } }).helps.map(({ is }) => is);
    expect(helps({})).toEqual(['tell-practice']);
    expect(helps({ practiceSince: '2010-01-01' })).toEqual(['tell-trainings']);
    expect(helps({ practiceSince: '2010-01-01', trainings: [] })).toEqual(['train']);
    expect(helps({ practiceSince: '2025-11-22', trainings: [{ training: 'specialist', on: '2010-01-01' }] })).toEqual([
      'wait',
    ]);
  });
});

describe('shares and distances', () => {
  const online: FactChange = { held: { mode: 'online' } };
  const share = (bound: Pick<ShareRequirement, 'least' | 'most'>): ShareRequirement => ({
    kind: 'share',
    id: 'share',
    of: { ...GROUP, modes: ['online'] },
    among: GROUP,
    unit: 'hour',
    ...bound,
  });

  it.each([
    [{ most: { of: 1, over: 2 } }, 3, 3, 'met', 'enough'],
    [{ most: { of: 1, over: 2 } }, 2, 3, 'short', 'too-much'],
    [{ least: { of: 1, over: 2 } }, 3, 3, 'met', 'enough'],
    [{ least: { of: 1, over: 2 } }, 4, 3, 'short', 'too-few'],
    [{ most: { of: 1, over: 2 } }, 0, 0, 'met', 'enough'],
    [{ least: { of: 1, over: 2 } }, 0, 0, 'short', 'too-few'],
  ])('%j with %i in person and %i online is %s', (bound, inPerson, remote, status, why) => {
    const all = [...weekly(inPerson), ...weekly(remote, online, '2026-05-05')];
    expect(standing(share(bound), { facts: all })).toMatchObject({ status, why, unit: 'part' });
  });

  it('never count more as a part than there is of the whole', () => {
    const all = [...weekly(2), ...weekly(2, online, '2026-05-05')];
    const asked: ShareRequirement = { ...share({ most: { of: 1, over: 1 } }), among: { ...GROUP, roles: ['leader'] } };
    expect(standing(asked, { facts: [...all, onDay('2026-08-01', 'led', { role: 'leader' })] }).have).toEqual(ratio(0));
  });

  // Domain, section 5: "N months apart" means first date + N months ≤ last date.
  it.each([
    ['2025-08-31', '2026-02-28', { months: 6 }, 'met'],
    ['2025-08-31', '2026-02-27', { months: 6 }, 'waiting'],
    ['2025-03-15', '2025-09-15', { months: 6 }, 'met'],
    ['2025-03-15', '2025-09-14', { months: 6 }, 'waiting'],
    ['2024-02-29', '2026-02-28', { years: 2 }, 'met'],
    ['2024-02-29', '2026-02-27', { years: 2 }, 'waiting'],
  ] as const)('%s and %s are %j apart: %s', (first, last, length, status) => {
    const apart: Requirement = { kind: 'apart', id: 'apart', of: GROUP, length };
    const two = [onDay(first, 'one'), onDay(last, 'one')];
    expect(standing(apart, { facts: two }).status).toBe(status);
    expect(standing(apart, { facts: [] }).status).toBe('short');
    if (status === 'waiting') expect(standing(apart, { facts: two }).helps).toMatchObject([{ is: 'wait' }]);
  });

  it('may ask how it begins and ends', () => {
    const ends: Requirement = { kind: 'ends', id: 'ends', of: GROUP, are: { ...GROUP, modes: ['in-person'] } };
    const middle = weekly(3, online, '2026-05-05');
    const [first, last] = [onDay('2026-01-06', 'first'), onDay('2026-09-01', 'last')];
    expect(standing(ends, { facts: [first, ...middle, last] }).status).toBe('met');
    expect(standing(ends, { facts: [...middle, last] })).toMatchObject({
      status: 'short',
      why: 'not-such',
      evidence: [last.id],
    });
    expect(standing(ends, { facts: [] })).toMatchObject({ status: 'waiting', why: 'not-begun' });
  });

  it('for a time one mode counts as another', () => {
    const source = { cite: 'a letter of 2020', read: 'ours' } as const;
    const overlays = [
      { id: 'pandemic', from: '2026-01-13', until: '2026-01-20', mode: 'online', as: 'in-person', source },
    ] as const;
    const asked = sum({ of: { ...GROUP, modes: ['in-person'] }, atLeast: 9 });
    expect(standing(asked, { facts: weekly(4, online) }, { overlays }).evidence).toEqual([
      'weekly-2026-01-13',
      'weekly-2026-01-20',
    ]);
  });
});

describe('ticks, memberships, statuses and decisions', () => {
  const tick = (on: string, name = 'report') => ({ scheme, tick: name, on, by: 'admin0000001' });

  it.each([
    [1, ['2026-01-10'], 'met'],
    [2, ['2026-01-10'], 'short'],
    [2, ['2026-01-10', '2026-11-22'], 'met'],
    [2, ['2026-01-10', '2026-11-23'], 'short'],
  ])('%i ticks of %j are %s', (times, days, status) => {
    const asked: Requirement = { kind: 'tick', id: 'report', tick: 'report', is: 'report', times };
    const others = [tick('2026-01-01', 'other'), { ...tick('2026-01-01'), scheme: 'another' }];
    expect(standing(asked, { ticks: [...days.map((day) => tick(day)), ...others] }).status).toBe(status);
  });

  it('may be asked for in each year of the course', () => {
    const asked: Requirement = { kind: 'tick', id: 'report', tick: 'report', is: 'report', times: 2, years: 2 };
    const stands = (...days: readonly string[]) =>
      standing(asked, { ticks: days.map((day) => tick(day)), ...entered('2024-03-01') });
    expect(stands('2024-03-01', '2025-02-28', '2025-03-01', '2025-04-01')).toMatchObject({
      status: 'met',
      have: ratio(2),
      unit: 'year',
      since: '2025-04-01',
    });
    expect(stands('2024-02-29', '2025-02-28', '2025-03-01', '2025-04-01')).toMatchObject({
      status: 'short',
      have: ratio(1),
      helps: [{ is: 'tick', tick: 'report', kind: 'report' }],
    });
    expect(stands('2024-03-01', '2024-03-02', '2024-03-03').have).toEqual(ratio(1));
  });

  it.each([
    [[['2020-01-01', undefined]], 'met', 'enough'],
    [[['2026-11-22', undefined]], 'short', 'membership-broken'],
    [[['2020-01-01', '2026-11-22']], 'met', 'enough'],
    [[['2020-01-01', '2026-11-21']], 'expired', 'membership-ended'],
    [
      [
        ['2020-01-01', '2022-12-31'],
        ['2023-01-01', undefined],
      ],
      'met',
      'enough',
    ],
    [
      [
        ['2020-01-01', '2022-12-31'],
        ['2023-01-02', undefined],
      ],
      'short',
      'membership-broken',
    ],
    [[['2026-11-23', undefined]], 'short', 'not-a-member'],
    [[], 'short', 'not-a-member'],
  ] as const)('a member since entry on 1 March 2022: %j is %s', (stretches, status, why) => {
    const memberships = stretches.map(([from, until]) => ({ society: 'north', from, ...(until && { until }) }));
    const asked: Requirement = { kind: 'membership', id: 'm', from: { is: 'entry' } };
    const elsewhere = { society: 'south', from: '2000-01-01' };
    expect(standing(asked, { memberships: [...memberships, elsewhere], ...entered('2022-03-01') })).toMatchObject({
      status,
      why,
    });
  });

  it.each([
    [[own({ status: 'leader', from: '2023-11-22' })], 'met', 'enough'],
    [[own({ status: 'leader', society: 'north', from: '2023-11-22' })], 'met', 'enough'],
    [[own({ status: 'leader', from: '2023-11-23' })], 'waiting', 'not-yet'],
    [[own({ status: 'leader', from: '2020-01-01', until: '2026-11-21' })], 'expired', 'status-ended'],
    [[{ ...own({ status: 'leader', from: '2020-01-01' }), person: 'carl00000001' }], 'short', 'no-status'],
    [[own({ status: 'supervisor', from: '2020-01-01' })], 'short', 'no-status'],
    [[own({ status: 'leader', society: 'south', from: '2020-01-01' })], 'short', 'no-status'],
  ] as const)('three years a leader of the north: %j is %s', (statuses, status, why) => {
    const asked: Requirement = { kind: 'status', id: 's', statuses: ['leader'], society: 'north', years: 3 };
    expect(standing(asked, { statuses })).toMatchObject({ status, why });
  });

  it('goes by the latest decision', () => {
    const decided = (...verdicts: readonly ('approved' | 'deferred' | 'not-approved')[]) =>
      standing(decision, {
        decisions: verdicts.map((verdict, index) => ({
          scheme,
          by: 'committee',
          verdict,
          on: `2026-01-0${index + 1}`,
        })),
      });
    expect(decided()).toMatchObject({
      status: 'waiting',
      why: 'undecided',
      helps: [{ is: 'decide', by: 'committee' }],
    });
    expect(decided('deferred')).toMatchObject({ status: 'waiting', why: 'deferred' });
    expect(decided('approved', 'not-approved')).toMatchObject({ status: 'short', why: 'not-approved' });
    expect(decided('not-approved', 'approved')).toMatchObject({ status: 'met', since: '2026-01-02' });
  });
});

describe('a scheme as a whole', () => {
  it('that is partial is never simply met', () => {
    expect(standing(met, { facts }, { completeness: 'partial' })).toMatchObject({
      status: 'not-assessable',
      why: 'partial',
      have: ratio(3),
      helps: [{ is: 'ask', whom: 'north' }],
    });
    expect(standing(short, { facts }, { completeness: 'partial' }).status).toBe('short');
    expect(standing(met, { facts }, { completeness: 'guideline' }).status).toBe('met');
  });

  const entrance = { from: '2020-04-01', until: '2023-05-31', ask: 'the society' };

  it.each([
    ['2020-03-31', 'not-assessable', 'entered-earlier'],
    ['2020-04-01', 'met', 'enough'],
    ['2023-05-31', 'met', 'enough'],
    ['2023-06-01', 'not-assessable', 'entered-later'],
  ])('admits by the day of entry: on %s it is %s', (on, status, why) => {
    const tree = standing(met, { facts, ...entered(on) }, { entrance });
    expect(tree).toMatchObject({ status, why });
    if (status === 'not-assessable') {
      expect(tree.helps).toEqual([{ is: 'ask', whom: 'the society' }]);
      expect(tree.have).toBeUndefined();
    }
  });

  it('takes whoever did not enter yet for one who would enter today', () => {
    expect(standing(met, { facts }, { entrance }).why).toBe('entered-later');
  });

  const renewed = northAsks(met, {
    awards: 'leader',
    valid: { years: 3 },
    renewal: sum({ id: 'renewal', unit: 'year', atLeast: 3 }),
  });
  const award = (status: Omit<StatusHeld, 'person'>, all: readonly Fact[] = facts, on = '2026-11-22') =>
    assess(aRecord({ facts: all, statuses: [own(status)] }), renewed, on);

  it('is valid for its time and lapses then', () => {
    expect(award({ status: 'leader', from: '2023-11-23' })).toMatchObject({
      status: 'met',
      award: { from: '2023-11-23', to: '2026-11-23', lapsed: false },
    });
    expect(award({ status: 'leader', from: '2023-11-22' })).toMatchObject({
      status: 'expired',
      tree: { status: 'met' },
      award: { to: '2026-11-22', lapsed: true },
    });
    expect(award({ status: 'leader', from: '2023-11-23', until: '2025-12-31' }).award).toMatchObject({
      to: '2026-01-01',
    });
    expect(award({ status: 'supervisor', from: '2000-01-01' }).award).toBeUndefined();
    expect(award({ status: 'leader', society: 'south', from: '2023-11-23' }).award).toBeUndefined();
  });

  it('counts for a renewal what lies within the time, by its own years', () => {
    const held = { status: 'leader', from: '2023-11-23' };
    const each = [onDay('2024-11-22', 'a'), onDay('2024-11-23', 'b'), onDay('2025-11-23', 'c')];
    expect(award(held, each).award?.renewal).toMatchObject({ status: 'met', path: 'renewal' });
    expect(award(held, [onDay('2023-11-22', 'a'), ...each.slice(1)]).award?.renewal).toMatchObject({
      status: 'short',
      have: ratio(2),
    });
  });

  it('counts for a renewal nothing from before the award, and nothing from after its end', () => {
    const plain = northAsks(met, {
      awards: 'leader',
      valid: { years: 1 },
      renewal: sum({ id: 'renewal', atLeast: 9 }),
    });
    const all = [
      onDay('2024-02-28', 'a'),
      onDay('2024-03-01', 'b'),
      onDay('2025-02-28', 'c'),
      onDay('2025-03-01', 'd'),
    ];
    const statuses = [own({ status: 'leader', from: '2024-03-01' })];
    expect(assess(aRecord({ facts: all, statuses }), plain, '2026-11-22').award?.renewal?.evidence).toEqual([
      'b-2024-03-01',
      'c-2025-02-28',
    ]);
  });

  it('waives what the committee waived, from that day on', () => {
    const waivers = [{ scheme, path: 'short', reason: 'exception', on: '2026-11-22', by: 'committee001' }] as const;
    expect(standing(short, { facts, waivers })).toMatchObject({
      ...{ status: 'waived', why: 'waived', reason: 'exception', since: '2026-11-22' },
    });
    expect(standing(short, { facts, waivers }, { on: '2026-11-21' }).status).toBe('short');
  });

  const south = { societies: { south0000001: 'south' }, facts: weekly(4, { society: 'south0000001' }) };
  const row: Recognition = {
    id: 'south-north',
    society: 'south',
    scheme,
    source: { cite: 'a treaty', read: 'ours' },
  };
  const recognised = (change: Partial<Recognition>, unit: SumRequirement['unit'] = 'session') =>
    assess(aRecord(south), northAsks(sum({ unit, atLeast: 9 }), { hours: 'own' }), '2026-11-22', [
      recognitionSchema.parse(JSON.parse(JSON.stringify({ ...row, ...change }))),
    ]).tree.have;

  it('counts the hours of others as a table says: by factor, cap and days', () => {
    expect(recognised({ scheme: 'another' })).toEqual(ratio(0));
    expect(recognised({ society: 'west' })).toEqual(ratio(0));
    expect(recognised({})).toEqual(ratio(4));
    expect(recognised({ factor: { of: 2, over: 3 } })).toEqual(ratio(8, 3));
    expect(recognised({ factor: { of: 2, over: 3 } }, 'hour')).toEqual(ratio(4));
    expect(recognised({ cap: { unit: 'session', most: 3 } })).toEqual(ratio(3));
    expect(recognised({ cap: { unit: 'hour', most: 5 } })).toEqual(ratio(3));
    expect(recognised({ of: { activities: ['balint-group'] } })).toEqual(ratio(4));
    expect(recognised({ of: { activities: ['supervision'] } })).toEqual(ratio(0));
    expect(recognised({ of: { activities: ['balint-group'], roles: ['co-leader'] } })).toEqual(ratio(0));
    expect(recognised({ from: '2026-01-13', until: '2026-01-20' })).toEqual(ratio(2));
    expect(recognised({ from: '2026-01-14', until: '2026-01-19' })).toEqual(ratio(0));
  });

  it('fills the cap of a table with what is confirmed, and only then with what waits', () => {
    const [first, ...later] = weekly(4, { society: 'south0000001' });
    const record = aRecord({ ...south, facts: first ? [unconfirmed(first), ...later] : [] });
    const upTo = (most: number, of: Filter = GROUP) =>
      assess(record, northAsks(sum({ of, atLeast: 9 }), { hours: 'own' }), '2026-11-22', [
        { ...row, cap: { unit: 'session', most } },
      ]).tree;
    expect(upTo(3)).toMatchObject({ have: ratio(3), evidence: later.map(({ id }) => id) });
    expect(upTo(3)).not.toHaveProperty('waiting');
    expect(upTo(4)).toMatchObject({ have: ratio(3), waiting: ratio(1) });
    expect(upTo(4, { ...GROUP, ownWord: true }).evidence).toEqual(record.facts.map(({ id }) => id));
  });

  it('names the rows of the table that were used, so that a reading of ours can be told as one', () => {
    const northOnly = northAsks(sum(), { hours: 'own' });
    expect(assess(aRecord(south), northOnly, '2026-11-22', [row]).recognised).toEqual(['south-north']);
    expect(assess(aRecord({ facts }), northOnly, '2026-11-22', [row])).not.toHaveProperty('recognised');
    expect(RECOGNITIONS.map((one) => recognitionSchema.parse(JSON.parse(JSON.stringify(one))))).toEqual(RECOGNITIONS);
    expect(RECOGNITIONS.find(({ id }) => id === 'hellenic-uk')).toMatchObject({ ours: true, factor: ratio(1) });
  });

  it('counts all hours where it says nothing, or those of the societies it names', () => {
    expect(standing(sum({ atLeast: 4 }), south).status).toBe('met');
    expect(standing(sum({ of: { ...GROUP, societies: ['south'] }, atLeast: 4 }), south).status).toBe('met');
    expect(standing(sum({ of: { ...GROUP, societies: ['north'] } }), south).status).toBe('short');
  });
});

describe('days', () => {
  it('are those of a calendar in the zone', () => {
    fc.assert(
      fc.property(anInstant(), fc.constantFrom(...ZONES, 'Africa/Casablanca', 'Pacific/Apia'), (instant, zone) => {
        expect(dateOf(dayIn(instant, zone))).toBe(localDateOf(instant, zone));
        expect(dayOf(dateOf(dayIn(instant, zone)))).toBe(dayIn(instant, zone));
      }),
    );
  });

  it.each([
    ['2026-03-29T00:59Z', 'Europe/Stockholm', '2026-03-29'],
    ['2026-03-29T21:59Z', 'Europe/Stockholm', '2026-03-29'],
    ['2026-03-29T22:00Z', 'Europe/Stockholm', '2026-03-30'],
    ['2026-10-25T22:59Z', 'Europe/Stockholm', '2026-10-25'],
    ['2026-10-25T23:00Z', 'Europe/Stockholm', '2026-10-26'],
    ['2011-12-30T09:59Z', 'Pacific/Apia', '2011-12-29'],
    ['2011-12-30T10:00Z', 'Pacific/Apia', '2011-12-31'],
  ])('%s in %s is %s, also where clocks change', (instant, zone, day) => {
    expect(dateOf(dayIn(Date.parse(instant), zone))).toBe(day);
  });

  it('go on by months, to the last of a shorter one', () => {
    expect(dateOf(later(dayOf('2024-01-31'), { months: 1 }))).toBe('2024-02-29');
    expect(dateOf(later(dayOf('2024-02-29'), { years: 1 }))).toBe('2025-02-28');
    expect(monthsBetween(dayOf('2024-01-31'), dayOf('2024-02-29'))).toBe(1);
    expect(monthsBetween(dayOf('2024-01-31'), dayOf('2024-02-28'))).toBe(0);
  });
});

const whose = { person: 'anna00000001', society: 'society00001' };
const aFilter = fc.record(
  { modes: fc.subarray([...MODES], { minLength: 1 }), roles: fc.subarray([...MEMBER_ROLES], { minLength: 1 }) },
  { requiredKeys: [] },
);
const aSum = fc
  .record({ of: aFilter, unit: fc.constantFrom(...AMOUNTS, ...BUCKETS), atLeast: fc.integer({ min: 1, max: 9 }) })
  .map(({ of, ...rest }) => sum({ of: { ...GROUP, ...of }, ...rest }));
const aTree = fc.letrec<{ tree: Requirement }>((tie) => {
  const several = fc
    .array(tie('tree'), { minLength: 1, maxLength: 4 })
    .map((of) => of.map((one, index) => ({ ...one, id: `n${index}` })));
  return {
    tree: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      aSum,
      fc.constantFrom<Requirement>(decision, unknown),
      several.map((of): Requirement => ({ kind: 'all', id: 'all', of })),
      several.map((of): Requirement => ({ kind: 'any', id: 'any', of })),
      several.map((of): Requirement => ({ kind: 'stages', id: 'stages', of })),
    ),
  };
}).tree;

const DONE = ['met', 'waived'];
const flat = (one: Assessed): readonly Assessed[] => [one, ...(one.of ?? []).flatMap(flat)];

describe('whatever the requirements', () => {
  const base = { ...entered('2016-01-01') };

  it('more hours that were attended and confirmed never make what was met short', () => {
    fc.assert(
      fc.property(aTree, someFacts(whose, 30), someFacts(whose, 30), (asked, some, more) => {
        const before = flat(assess(aRecord({ ...base, facts: some }), northAsks(asked), '2035-01-01').tree);
        const ids = new Set(some.map(({ id }) => id));
        const both = [...some, ...more.filter(({ id }) => !ids.has(id))];
        const after = new Map(
          flat(assess(aRecord({ ...base, facts: both }), northAsks(asked), '2035-01-01').tree).map((one) => [
            one.path,
            one,
          ]),
        );
        for (const { path, status } of before) if (DONE.includes(status)) expect(after.get(path)?.status).toBe(status);
      }),
      { numRuns: 300 },
    );
  });

  it('the order of the facts changes nothing, and JSON neither', () => {
    const shuffled = someFacts(whose, 20).chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length })),
    );
    fc.assert(
      fc.property(aTree, shuffled, (asked, [all, other]) => {
        const [one, two] = [aRecord({ ...base, facts: all }), aRecord({ ...base, facts: other })];
        const wanted = northAsks(asked);
        const expected = assess(one, wanted, '2030-01-01');
        expect(assess(two, wanted, '2030-01-01')).toEqual(expected);
        const record = recordSchema.parse(JSON.parse(JSON.stringify(one)));
        expect(assess(record, schemeSchema.parse(JSON.parse(JSON.stringify(wanted))), '2030-01-01')).toEqual(expected);
        expect(JSON.parse(JSON.stringify(expected))).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  it('what stands there has a code from the lists', () => {
    expect(new Set(WHYS).size).toBe(WHYS.length);
    fc.assert(
      fc.property(aTree, someFacts(whose), (asked, all) => {
        for (const { why, helps } of flat(assess(aRecord({ facts: all }), northAsks(asked), '2030-01-01').tree)) {
          expect(WHYS).toContain(why);
          for (const { is } of helps) expect(HELPS).toContain(is);
        }
      }),
      { numRuns: 50 },
    );
  });
});
