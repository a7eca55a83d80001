import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf, dayOf } from './assess-day.ts';
import { ACTIVITIES } from './fact.ts';
import { ratio } from './ratio.ts';
import type { PersonRecord } from './record.ts';
import type { Filter, Requirement, SplitRequirement, SumRequirement } from './scheme.ts';
import { entered, type FactChange, GROUP, meetings, onDay, standing, sum, unconfirmed } from './testing/records.ts';

// What a scheme must be able to say: domain, section 6, its last paragraph. The conventions: section 5, its last paragraph.

const weekly = (count: number, change: FactChange = {}, from = '2026-01-06') =>
  meetings(count, { from, every: { days: 7 } }, 'weekly', change);
const monthly = (count: number, change: FactChange = {}, from = '2025-01-31') =>
  meetings(count, { from, every: { months: 1 } }, 'monthly', change);

describe('a sum', () => {
  // Domain, section 5: academic hour 45, clock hour 60, double hour 90 minutes.
  it.each([
    ['minute', 900, 10, 90, 'met', ratio(900)],
    ['minute', 901, 10, 90, 'short', ratio(900)],
    ['academic-hour', 20, 10, 90, 'met', ratio(20)],
    ['academic-hour', 21, 10, 90, 'short', ratio(20)],
    ['hour', 15, 10, 90, 'met', ratio(15)],
    ['hour', 15, 10, 89, 'short', ratio(89, 6)],
    ['hour', 16, 10, 90, 'short', ratio(15)],
    ['double-hour', 10, 10, 90, 'met', ratio(10)],
    ['double-hour', 10, 10, 89, 'short', ratio(89, 9)],
    ['session', 10, 10, 15, 'met', ratio(10)],
    ['session', 11, 10, 15, 'short', ratio(10)],
    ['case', 20, 10, 90, 'met', ratio(20)],
    ['case', 21, 10, 90, 'short', ratio(20)],
    ['group', 1, 10, 90, 'met', ratio(1)],
    ['group', 2, 10, 90, 'short', ratio(1)],
    ['day', 10, 10, 90, 'met', ratio(10)],
    ['day', 11, 10, 90, 'short', ratio(10)],
    ['leader', 1, 10, 90, 'met', ratio(1)],
    ['leader', 2, 10, 90, 'short', ratio(1)],
  ] as const)('in %ss needs %i: %i meetings of %i minutes are %s', (unit, atLeast, count, minutes, status, have) => {
    expect(standing(sum({ unit, atLeast }), { facts: weekly(count, { minutes }) })).toMatchObject({
      status,
      have,
      need: ratio(atLeast),
      unit,
    });
  });

  it('says from which day it was met, which facts count, and how much is missing', () => {
    const all = weekly(4);
    expect(standing(sum({ atLeast: 3 }), { facts: all })).toMatchObject({
      why: 'enough',
      since: '2026-01-20',
      evidence: all.map(({ id }) => id),
      helps: [],
    });
    expect(standing(sum({ atLeast: 6 }), { facts: all })).toMatchObject({
      why: 'too-few',
      helps: [{ is: 'more', amount: ratio(2), unit: 'session' }],
    });
  });

  it.each([
    ['case-led', 'anna00000001', 1],
    ['case-co-led', 'anna00000001', 2],
    ['case-led-or-co-led', 'anna00000001', 3],
    ['case-presented', 'anna00000001', 1],
    ['case', 'anna00000001', 4],
  ] as const)('tells %s from what others did', (unit, person, count) => {
    const other = 'leader000001';
    const cases = [
      { presented: 'carl00000001', led: person, coLed: other },
      { presented: 'carl00000001', led: other, coLed: person },
      { presented: 'dora00000001', led: other, coLed: person },
      { presented: person, led: other },
    ];
    const facts = [onDay('2026-01-06', 'seminar', { held: { cases } })];
    expect(standing(sum({ unit, atLeast: 9 }), { facts }).have).toEqual(ratio(count));
  });

  it.each<[string, Filter, FactChange, FactChange]>([
    ['role', { ...GROUP, roles: ['leader', 'co-leader'] }, { role: 'co-leader' }, { role: 'member' }],
    ['format', { ...GROUP, formats: ['small-group'] }, {}, { held: { format: 'lecture' } }],
    ['mode', { ...GROUP, modes: ['in-person'] }, {}, { held: { mode: 'online' } }],
    ['activity', { activities: ['theory', 'balint-group'] }, { activity: 'theory' }, { activity: 'intervision' }],
    ['registered', { ...GROUP, registered: true }, {}, { held: { registered: false } }],
    [
      'event kind',
      { ...GROUP, events: ['weekend'] },
      { held: { event: { id: 'event0000001', kind: 'weekend' } } },
      { held: { event: { id: 'event0000001', kind: 'course' } } },
    ],
    [
      'no event of a kind',
      { ...GROUP, outside: ['course'] },
      { held: { event: { id: 'event0000001', kind: 'weekend' } } },
      { held: { event: { id: 'event0000001', kind: 'course' } } },
    ],
    ['no event', { ...GROUP, outside: ['weekend'] }, {}, { held: { event: { id: 'event0000001', kind: 'weekend' } } }],
    [
      'international',
      { ...GROUP, international: true },
      { held: { event: { id: 'event0000001', kind: 'weekend', international: true } } },
      { held: { event: { id: 'event0000001', kind: 'weekend' } } },
    ],
    [
      'not international',
      { ...GROUP, international: false },
      { held: { event: { id: 'event0000001', kind: 'weekend' } } },
      { held: { event: { id: 'event0000001', kind: 'weekend', international: true } } },
    ],
    [
      'certified',
      { ...GROUP, certified: true },
      { held: { event: { id: 'event0000001', kind: 'course', certified: true } } },
      { held: { event: { id: 'event0000001', kind: 'course' } } },
    ],
    ['recorded', { ...GROUP, onTape: true }, { elsewhere: { onTape: true } }, { elsewhere: {} }],
    ['its length', { ...GROUP, lasts: { least: 60, most: 90 } }, { minutes: 90 }, { minutes: 91 }],
    ['its length', { ...GROUP, lasts: { least: 60, most: 90 } }, { minutes: 60 }, { minutes: 59 }],
    ['people present', { ...GROUP, present: { most: 9 } }, { held: { present: 9 } }, { held: { present: 10 } }],
    ['people present', { ...GROUP, present: { least: 4 } }, { elsewhere: { present: 4 } }, { elsewhere: {} }],
  ])('asks for %s', (_, of, such, other) => {
    const have = (change: FactChange) => standing(sum({ of }), { facts: [onDay('2026-01-06', 'one', change)] }).have;
    expect(have(such)).toEqual(ratio(1));
    expect(have(other)).toEqual(ratio(0));
  });

  it('asks for a status that somebody else held on the day of the meeting, whenever it was entered', () => {
    const statuses = [
      { person: 'leader000001', status: 'accredited', from: '2026-01-13', until: '2026-01-20' },
      { person: 'anna00000001', status: 'accredited', from: '2020-01-01' },
    ];
    const asked = { statuses: ['accredited'] };
    const ofNorth = { ...asked, society: 'north' };
    // Meetings on 6, 13, 20 and 27 January: the first day and the last of the status are in it.
    for (const of of [
      { ...GROUP, ledBy: asked },
      { ...GROUP, ledBy: ofNorth },
      { ...GROUP, confirmedBy: asked },
      { ...GROUP, confirmedBy: ofNorth },
    ])
      expect(standing(sum({ of }), { facts: weekly(4), statuses }).evidence).toEqual([
        'weekly-2026-01-13',
        'weekly-2026-01-20',
      ]);
    const ofSouth = { ...GROUP, ledBy: { ...asked, society: 'south' } };
    expect(standing(sum({ of: ofSouth }), { facts: weekly(4), statuses }).evidence).toEqual([]);
  });

  it('takes whoever attested a meeting without a case for its leader, and nobody who did it in the leader’s stead', () => {
    const statuses = [{ person: 'leader000001', status: 'accredited', from: '2020-01-01' }];
    const of: Filter = { ...GROUP, ledBy: { statuses: ['accredited'] } };
    const status = (change: FactChange) =>
      standing(sum({ of }), { facts: [onDay('2026-01-06', 'one', change)], statuses }).status;
    expect(status({ held: { cases: [] } })).toBe('met');
    expect(status({ held: { cases: [] }, inStead: 'coordinator' })).toBe('short');
    expect(status({ elsewhere: { ledBy: 'leader000001' } })).toBe('met');
    expect(status({ elsewhere: {} })).toBe('short');
  });

  it('asks for the status of others, not of the person, and of whoever will confirm not yet', () => {
    const asked = { statuses: ['accredited'] };
    const statuses = [{ person: 'anna00000001', status: 'accredited', from: '2020-01-01' }];
    const cases = [{ presented: 'carl00000001', led: 'anna00000001' }];
    const led = onDay('2026-01-06', 'led', { role: 'leader', held: { cases } });
    expect(standing(sum({ of: { ...GROUP, ledBy: asked } }), { facts: [led], statuses }).status).toBe('short');
    const open = unconfirmed(led);
    for (const of of [
      { ...GROUP, confirmedBy: asked },
      { ...GROUP, confirmedBy: asked, ownWord: true as const },
    ])
      expect(standing(sum({ of }), { facts: [open], statuses }).status).toBe('waiting');
  });

  it('keeps apart what nobody confirmed, unless the person’s own word is enough', () => {
    const open = unconfirmed(onDay('2026-01-06', 'own'));
    const facts = [...weekly(2, {}, '2026-02-03'), open];
    expect(standing(sum({ atLeast: 3 }), { facts })).toMatchObject({
      status: 'waiting',
      why: 'unconfirmed',
      have: ratio(2),
      waiting: ratio(1),
      helps: [{ is: 'confirm', facts: [open.id] }],
    });
    expect(standing(sum({ atLeast: 4 }), { facts })).toMatchObject({
      status: 'short',
      helps: [{ is: 'confirm' }, { is: 'more', amount: ratio(1) }],
    });
    expect(standing(sum({ atLeast: 3, of: { ...GROUP, ownWord: true } }), { facts }).status).toBe('met');
  });

  it('counts in each month by the calendar of the place, also where clocks change', () => {
    const late = { zone: 'America/New_York', start: Date.parse('2026-03-01T01:30Z') };
    const night = { zone: 'Europe/Stockholm', start: Date.parse('2026-03-28T23:30Z') };
    const facts = [late, night].map((change, index) => ({ ...onDay('2026-01-06', `one${index}`), ...change }));
    const days = standing(sum({ unit: 'day', atLeast: 2 }), { facts });
    expect(days.since).toBe('2026-03-29');
    expect(standing(sum({ unit: 'month', atLeast: 2 }), { facts })).toMatchObject({ status: 'met' });
    // In one zone for both, the first would be in March as well.
    const alike = facts.map((fact) => ({ ...fact, zone: 'Europe/Stockholm' }));
    expect(standing(sum({ unit: 'month', atLeast: 2 }), { facts: alike })).toMatchObject({ have: ratio(1) });
  });

  it('asks for so much in each of so many months, in a row where it says so', () => {
    const twice = [...monthly(6), ...monthly(6, {}, '2025-01-10').map((fact) => ({ ...fact, id: `${fact.id}-b` }))];
    const each = { unit: 'session', atLeast: 2 } as const;
    expect(standing(sum({ unit: 'month', each, atLeast: 6 }), { facts: twice }).status).toBe('met');
    expect(standing(sum({ unit: 'month', each, atLeast: 6 }), { facts: twice.slice(1) })).toMatchObject({
      status: 'short',
      have: ratio(5),
    });
    const gap = twice.filter(({ id }) => !id.startsWith('monthly-2025-03'));
    expect(standing(sum({ unit: 'month', atLeast: 5 }), { facts: gap }).status).toBe('met');
    expect(standing(sum({ unit: 'month', atLeast: 4, inARow: true }), { facts: gap })).toMatchObject({
      have: ratio(3),
    });
    expect(standing(sum({ unit: 'month', atLeast: 3, inARow: true }), { facts: gap })).toMatchObject({
      status: 'met',
      since: '2025-06-10',
    });
  });

  // Domain, section 5: a year of a course runs from the entry date.
  it('counts years from the day of entry, and what was before it in none', () => {
    const facts = [
      ...meetings(2, { from: '2024-03-01', every: { days: 1 } }, 'before'),
      ...meetings(2, { from: '2025-02-28', every: { days: 1 } }, 'edge'),
      ...meetings(2, { from: '2025-03-03', every: { days: 1 } }, 'second'),
    ];
    const each = { unit: 'session', atLeast: 2 } as const;
    const years = (on: string, atLeast = 2) =>
      standing(sum({ unit: 'year', each, atLeast }), { facts, ...entered(on) }).have;
    expect(years('2024-03-01')).toEqual(ratio(2));
    // From 2 March: in the first year one of 2024 and two of 2025 (28 February and 1 March), then two.
    expect(years('2024-03-02')).toEqual(ratio(2));
    expect(years('2024-03-03')).toEqual(ratio(2));
    expect(years('2025-03-01')).toEqual(ratio(1));
    expect(years('2025-03-04')).toEqual(ratio(0));
  });

  it('counts an event that is long enough, by whatever makes it long', () => {
    const event = { id: 'event0000001', kind: 'seminar' } as const;
    const facts = meetings(8, { from: '2026-01-06', every: { days: 1 } }, 'seminar', { held: { event } });
    const events = (atLeast: number, unit: 'academic-hour' | 'day') =>
      standing(sum({ unit: 'event', each: { unit, atLeast } }), { facts }).status;
    expect([events(16, 'academic-hour'), events(17, 'academic-hour')]).toEqual(['met', 'short']);
    expect([events(8, 'day'), events(9, 'day')]).toEqual(['met', 'short']);
  });

  it('asks for months within years', () => {
    const facts = [...monthly(9, {}, '2024-01-10'), ...monthly(8, {}, '2025-01-10')];
    const years = (atLeast: number) =>
      standing(sum({ unit: 'year', each: { unit: 'month', atLeast }, atLeast: 2 }), {
        facts,
        ...entered('2024-01-01'),
      });
    expect(years(9)).toMatchObject({ status: 'short', have: ratio(1) });
    expect(years(8)).toMatchObject({ status: 'met' });
  });

  it('in one group takes the group that has most', () => {
    const facts = [...weekly(3), ...weekly(4, { held: { group: 'south0000001' } }, '2026-05-05')];
    expect(standing(sum({ atLeast: 5, inOne: 'group' }), { facts })).toMatchObject({ status: 'short', have: ratio(4) });
    expect(standing(sum({ atLeast: 4, inOne: 'group' }), { facts }).status).toBe('met');
    expect(standing(sum({ atLeast: 7 }), { facts }).status).toBe('met');
  });

  it('in one group names as evidence what is in that group', () => {
    const south = weekly(4, { held: { group: 'south0000001' } }, '2026-05-05');
    const asked = sum({ atLeast: 3, inOne: 'group' });
    expect(standing(asked, { facts: [...weekly(3), ...south] })).toMatchObject({
      since: '2026-01-20',
      evidence: south.map(({ id }) => id),
    });
  });

  it('takes no more than the cap from what is capped', () => {
    const conference = weekly(4, { held: { format: 'large-group' } });
    const facts = [...conference, ...weekly(6, {}, '2026-05-05')];
    const caps = (most: number) => [{ of: { ...GROUP, formats: ['large-group'] as const }, most }];
    expect(standing(sum({ atLeast: 9, caps: caps(3) }), { facts })).toMatchObject({ status: 'met', have: ratio(9) });
    expect(standing(sum({ atLeast: 9, caps: caps(2) }), { facts })).toMatchObject({ status: 'short', have: ratio(8) });
  });

  // Meetings of 90 minutes: of a cap of two hours the second fills half an hour.
  it('names as evidence what counts at least in part, and nothing beyond a cap', () => {
    const large = weekly(3, { held: { format: 'large-group' } });
    const small = onDay('2026-05-05', 'small');
    const caps = [{ of: { ...GROUP, formats: ['large-group'] as const }, most: 2 }];
    expect(standing(sum({ unit: 'hour', atLeast: 9, caps }), { facts: [...large, small] })).toMatchObject({
      have: ratio(7, 2),
      evidence: ['weekly-2026-01-06', 'weekly-2026-01-13', small.id],
    });
  });

  it('asks to confirm what would count then, and nothing beyond a cap', () => {
    const held = { format: 'large-group' } as const;
    const small = unconfirmed(onDay('2026-05-05', 'small'));
    const beyond = unconfirmed(onDay('2026-04-05', 'beyond', { held }));
    const caps = [{ of: { ...GROUP, formats: ['large-group'] as const }, most: 2 }];
    expect(standing(sum({ atLeast: 9, caps }), { facts: [...weekly(2, { held }), beyond, small] })).toMatchObject({
      have: ratio(2),
      waiting: ratio(1),
      helps: [{ is: 'confirm', facts: [small.id] }, { is: 'more' }],
    });
  });

  it('names as evidence only that in which there is something of what is asked for', () => {
    const led = onDay('2026-01-06', 'led', { held: { cases: [{ presented: 'carl00000001', led: 'anna00000001' }] } });
    const facts = [led, onDay('2026-01-13', 'not-led')];
    const share: Requirement = { kind: 'share', id: 's', of: GROUP, among: GROUP, unit: 'case-led', least: ratio(1) };
    const split: Requirement = { kind: 'split', id: 'split', of: [sum({ unit: 'case-led' })] };
    expect(standing(sum({ unit: 'case-led' }), { facts }).evidence).toEqual([led.id]);
    expect(standing(share, { facts }).evidence).toEqual([led.id]);
    expect(standing(split, { facts }).of?.map(({ evidence }) => evidence)).toEqual([[led.id]]);
  });

  it('names as evidence of months what lies in one', () => {
    const until = onDay('2026-01-30', 'last').start;
    const total = { ...onDay('2026-01-06', 'total'), sum: { until, sessions: 4, presented: 0 } };
    const one = onDay('2026-02-03', 'one');
    expect(standing(sum({ unit: 'month' }), { facts: [total, one] }).evidence).toEqual([one.id]);
  });

  // Design, section 3: what was logged as a sum counts in sums, never for a window, month or year.
  it('counts what was logged as a sum in sums, and for no day, month or year', () => {
    const last = onDay('2026-06-30', 'last').start;
    const facts = [{ ...onDay('2026-01-06', 'sum'), minutes: 900, sum: { until: last, sessions: 10, presented: 2 } }];
    expect(standing(sum({ atLeast: 10 }), { facts })).toMatchObject({ status: 'met', since: '2026-06-30' });
    expect(standing(sum({ unit: 'hour', atLeast: 15 }), { facts }).status).toBe('met');
    expect(standing(sum({ unit: 'case-presented', atLeast: 2 }), { facts }).status).toBe('met');
    for (const unit of ['day', 'month', 'year'] as const)
      expect(standing(sum({ unit }), { facts }).have).toEqual(ratio(0));
    expect(standing({ kind: 'window', id: 'w', length: { years: 9 }, of: [sum({})] }, { facts }).status).toBe('short');
    expect(standing(sum({}), { facts }, { on: '2026-06-29' }).status).toBe('short');
    expect(standing(sum({ of: { ...GROUP, lasts: { least: 1 } } }), { facts }).status).toBe('short');
    const apart: Requirement = { kind: 'apart', id: 'apart', of: GROUP, length: { months: 1 } };
    expect(standing(apart, { facts: [...facts, onDay('2026-01-05', 'one')] }).status).toBe('waiting');
  });

  it('never counts an opening balance, nor what lies after the day of the assessment', () => {
    const all = { of: { activities: ACTIVITIES } };
    const facts = [onDay('2026-11-22', 'today'), onDay('2026-11-23', 'tomorrow')];
    const balance = { ...onDay('2026-01-06', 'balance'), activity: 'opening-balance' as const };
    expect(standing(sum({ ...all, atLeast: 9 }), { facts: [...facts, balance] })).toMatchObject({
      have: ratio(1),
      evidence: ['today-2026-11-22'],
    });
  });
});

describe('what a sum counts from, and before', () => {
  const facts = [...weekly(3), onDay('2026-01-13', 'theory', { activity: 'theory' })];
  const ticks = [{ scheme: 'north-2026', tick: 'application', on: '2026-01-13', by: 'admin0000001' }];
  const have = (change: Partial<SumRequirement>, record: Partial<PersonRecord> = {}) =>
    standing(sum({ atLeast: 9, ...change }), { facts, ticks, ...record }).have;

  it('has the day of the mark in what follows, and not in what was before', () => {
    expect(have({ from: { is: 'tick', tick: 'application' } })).toEqual(ratio(2));
    expect(have({ until: { is: 'tick', tick: 'application' } })).toEqual(ratio(1));
    expect(have({ from: { is: 'first', of: { activities: ['theory'] } } })).toEqual(ratio(2));
    expect(have({ until: { is: 'first', of: { activities: ['theory'] } } })).toEqual(ratio(1));
  });

  it('does not divide what was logged as a sum and began before the mark', () => {
    const until = onDay('2026-02-03', 'last').start;
    const total = { ...onDay('2026-01-12', 'total'), sum: { until, sessions: 4, presented: 0 } };
    const of = sum({ atLeast: 9, from: { is: 'tick', tick: 'application' } });
    expect(standing(of, { facts: [total], ticks }).have).toEqual(ratio(0));
    expect(standing(of, { facts: [{ ...total, start: onDay('2026-01-13', 'day').start }], ticks }).have).toEqual(
      ratio(4),
    );
  });

  it('may be so long after it', () => {
    const from = { is: 'entry', plus: { months: 1 } } as const;
    expect(have({ from }, entered('2025-12-13'))).toEqual(ratio(2));
    expect(have({ from }, entered('2025-12-14'))).toEqual(ratio(1));
    expect(have({ until: from }, entered('2025-12-20'))).toEqual(ratio(2));
  });

  it('knows trainings, statuses and decisions', () => {
    const profile = { professions: [], trainings: [{ training: 'psychotherapy', on: '2026-01-20' }] };
    expect(have({ from: { is: 'training', trainings: ['psychotherapy'] } }, { profile })).toEqual(ratio(1));
    const statuses = [{ person: 'anna00000001', status: 'leader', from: '2026-01-07' }];
    expect(have({ from: { is: 'status', statuses: ['leader'] } }, { statuses })).toEqual(ratio(2));
    const earlier = { person: 'anna00000001', status: 'leader', society: 'south', from: '2020-01-01' };
    const ofNorth = { is: 'status', statuses: ['leader'], society: 'north' } as const;
    expect(have({ from: ofNorth }, { statuses: [earlier, ...statuses] })).toEqual(ratio(2));
    const decisions = [
      { scheme: 'north-2026', by: 'committee', verdict: 'deferred', on: '2026-01-01' },
      { scheme: 'north-2026', by: 'committee', verdict: 'approved', on: '2026-01-20' },
    ] as const;
    expect(have({ from: { is: 'decision', by: 'committee' } }, { decisions })).toEqual(ratio(1));
  });

  it('waits where what it counts from is not there yet, and has no end where what it ends with is not', () => {
    expect(standing(sum({ from: { is: 'tick', tick: 'other' } }), { facts, ticks })).toMatchObject({
      status: 'waiting',
      why: 'not-begun',
    });
    expect(have({ until: { is: 'tick', tick: 'other' } })).toEqual(ratio(3));
    const tomorrow = [{ scheme: 'north-2026', tick: 'other', on: '2026-11-23', by: 'admin0000001' }];
    expect(standing(sum({ from: { is: 'tick', tick: 'other' } }), { facts, ticks: tomorrow }).why).toBe('not-begun');
  });

  it('is too late once its end is there, but for what waits to be confirmed', () => {
    const until = { is: 'entry', plus: { months: 1 } } as const;
    const { confirmedBy: _, ...unconfirmed } = onDay('2026-01-07', 'own');
    const sums = (on: string) =>
      standing(sum({ atLeast: 9, until }), { facts: [...facts, unconfirmed], ...entered('2025-12-20') }, { on });
    const confirm = { is: 'confirm', facts: ['own-2026-01-07'] };
    const more = { is: 'more', amount: ratio(6), unit: 'session' };
    expect(sums('2026-01-19')).toMatchObject({ why: 'too-few', have: ratio(2), helps: [confirm, more] });
    expect(sums('2026-01-20')).toMatchObject({ why: 'too-late', helps: [confirm, { is: 'ask', whom: 'north' }] });
    expect(standing(sum({ atLeast: 2, until }), { facts, ...entered('2025-12-20') }).status).toBe('met');
  });
});

describe('a window', () => {
  const window = (length: { years: number } | { months: number }, ...of: readonly SumRequirement[]): Requirement => ({
    kind: 'window',
    id: 'window',
    length,
    of,
  });
  const at = (...days: readonly string[]) => days.map((day) => onDay(day, 'one'));

  // Domain, section 5: a window of N years includes its first day and excludes the same day N years later.
  it.each([
    ['2023-03-31', '2026-03-30', 'met'],
    ['2023-03-31', '2026-03-31', 'short'],
    ['2024-02-29', '2027-02-27', 'met'],
    ['2024-02-29', '2027-02-28', 'short'],
  ])('of three years from %s reaches to %s: %s', (first, last, status) => {
    expect(standing(window({ years: 3 }, sum({ atLeast: 2 })), { facts: at(first, last) }, { on: last }).status).toBe(
      status,
    );
  });

  it('is looked for among all that begin on a day of an item', () => {
    const two = window({ years: 1 }, sum({ atLeast: 2 }));
    const stands = (...days: readonly string[]) => standing(two, { facts: at(...days) });
    expect(stands('2020-01-01', '2021-01-01', '2021-06-01')).toMatchObject({
      status: 'met',
      window: { from: '2021-01-01', to: '2022-01-01' },
    });
    expect(stands('2020-01-01', '2020-06-01', '2026-11-01')).toMatchObject({
      status: 'met',
      window: { from: '2020-01-01' },
    });
    const days = window({ years: 1 }, sum({ unit: 'group', each: { unit: 'day', atLeast: 2 } }));
    expect(standing(days, { facts: at('2020-01-01', '2021-01-01') }).status).toBe('short');
    expect(standing(days, { facts: at('2020-01-01', '2021-01-01', '2026-03-01', '2026-04-01') })).toMatchObject({
      status: 'met',
      window: { from: '2026-03-01' },
    });
  });

  it('of which each month is asked for cannot be filled any more where one went by', () => {
    const months = window({ months: 3 }, sum({ unit: 'month', atLeast: 3 }));
    const stands = (...days: readonly string[]) => standing(months, { facts: at(...days) });
    expect(stands('2026-09-10', '2026-10-10')).toMatchObject({
      of: [{ have: ratio(2) }],
      window: { from: '2026-09-01', to: '2026-12-01' },
    });
    expect(stands('2026-09-10', '2026-11-10')).toMatchObject({
      of: [{ have: ratio(1) }],
      window: { from: '2026-11-01', to: '2027-02-01' },
    });
  });

  it('is the same for all its sums', () => {
    const theory = sum({ id: 'theory', of: { activities: ['theory'] } });
    const early = [onDay('2020-01-10', 'theory', { activity: 'theory' })];
    const asked = window({ years: 1 }, sum({ atLeast: 2 }), theory);
    const two = at('2026-01-06', '2026-02-06');
    expect(standing(asked, { facts: [...two, ...early] })).toMatchObject({
      status: 'short',
      of: [{ status: 'met' }, { status: 'short' }],
      window: { from: '2026-01-06', to: '2027-01-06' },
    });
    const late = [onDay('2026-03-01', 'theory', { activity: 'theory' })];
    expect(standing(asked, { facts: [...two, ...late] })).toMatchObject({ status: 'met', since: '2026-03-01' });
  });

  it('shows what is past where nothing can be filled any more, and says so', () => {
    const asked = window({ months: 6 }, sum({ atLeast: 3 }));
    expect(standing(asked, { facts: at('2020-01-06', '2020-02-06') })).toMatchObject({
      status: 'short',
      why: 'too-late',
      helps: [{ is: 'ask', whom: 'north' }],
      of: [{ have: ratio(2), helps: [] }],
    });
    expect(standing(asked, { facts: at('2020-01-06', '2020-02-06', '2026-11-01') })).toMatchObject({
      of: [{ have: ratio(1), helps: [{ is: 'more', amount: ratio(2) }] }],
      window: { from: '2026-11-01', to: '2027-05-01' },
    });
  });

  it('waits where only a confirmation is missing', () => {
    const { confirmedBy: _, ...unconfirmed } = onDay('2026-02-06', 'one');
    expect(
      standing(window({ years: 1 }, sum({ atLeast: 2 })), { facts: [...at('2026-01-06'), unconfirmed] }),
    ).toMatchObject({ status: 'waiting', of: [{ have: ratio(1), waiting: ratio(1) }] });
  });
});

describe('sums that share no hour', () => {
  const online: Filter = { ...GROUP, modes: ['online'] };
  const split = (any: number, such: number): Requirement => ({
    kind: 'split',
    id: 'split',
    of: [sum({ id: 'any', atLeast: any }), sum({ id: 'online', of: online, atLeast: such })],
  });
  const facts = [...weekly(3), ...weekly(4, { held: { mode: 'online' } }, '2026-05-05')];

  it.each([
    [3, 4, 'met', 'met'],
    [4, 3, 'met', 'met'],
    [3, 5, 'met', 'short'],
    [4, 4, 'met', 'short'],
    [5, 3, 'met', 'short'],
    [8, 0, 'short', 'short'],
  ])('need %i of any and %i online of 3 and 4: %s, %s', (any, such, first, second) => {
    const asked = such > 0 ? split(any, such) : split(any, 1);
    expect(standing(asked, { facts }).of?.map(({ status }) => status)).toEqual([first, second]);
  });

  it('are met by the same hours where they may share them', () => {
    const shared: Requirement = {
      kind: 'all',
      id: 'all',
      of: [sum({ id: 'any', atLeast: 7 }), sum({ of: online, atLeast: 4 })],
    };
    expect(standing(shared, { facts }).status).toBe('met');
    expect(standing(split(7, 4), { facts }).status).toBe('short');
  });

  it('divide an hour where they count in time', () => {
    const halves: SplitRequirement = {
      kind: 'split',
      id: 'split',
      of: [sum({ id: 'a', unit: 'minute', atLeast: 60 }), sum({ id: 'b', unit: 'minute', atLeast: 30 })],
    };
    expect(standing(halves, { facts: weekly(1) })).toMatchObject({ status: 'met', since: '2026-01-06' });
    const more = { ...halves, of: halves.of.map((one) => ({ ...one, atLeast: one.atLeast * 3 })) };
    expect(standing(more, { facts: weekly(7) })).toMatchObject({ status: 'met', since: '2026-01-20' });
  });

  it('never lack an hour that another division would have left them', () => {
    const filters: readonly Filter[] = [GROUP, online, { ...GROUP, roles: ['leader'] }];
    const kinds = fc.array(fc.record({ online: fc.boolean(), leads: fc.boolean() }), { maxLength: 7 });
    const needs = fc.tuple(...filters.map(() => fc.integer({ min: 1, max: 3 })));
    fc.assert(
      fc.property(kinds, needs, (all, wanted) => {
        const hours = all.map((kind, index) =>
          onDay(dateOf(dayOf('2026-01-06') + index), 'one', {
            role: kind.leads ? 'leader' : 'member',
            held: { mode: kind.online ? 'online' : 'in-person' },
          }),
        );
        const asked: Requirement = {
          kind: 'split',
          id: 'split',
          of: filters.map((of, index) => sum({ id: `s${index}`, of, atLeast: wanted[index] ?? 1 })),
        };
        const serves = (kind: (typeof all)[number]) => [true, kind.online, kind.leads];
        const canBe = (left: typeof all, missing: readonly number[]): boolean => {
          const [first, ...rest] = left;
          if (missing.every((one) => one === 0)) return true;
          if (!first) return false;
          return [-1, 0, 1, 2].some((to) =>
            to < 0
              ? canBe(rest, missing)
              : serves(first)[to] &&
                missing[to] &&
                canBe(
                  rest,
                  missing.map((one, at) => (at === to ? one - 1 : one)),
                ),
          );
        };
        expect(standing(asked, { facts: hours }).status).toBe(canBe(all, wanted) ? 'met' : 'short');
      }),
      { numRuns: 200 },
    );
  });
});
