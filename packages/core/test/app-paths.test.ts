import { describe, expect, it } from 'vitest';
import type { Caller } from '../src/app/index.ts';
import { assess } from '../src/assess.ts';
import type { Assessed } from '../src/assessment.ts';
import { localDateOf } from '../src/clock.ts';
import type { Fact } from '../src/fact.ts';
import { followed, inPractice, unfollowed, withNoTraining, withoutTraining, withTraining } from '../src/path.ts';
import type { Scheme } from '../src/scheme.ts';
import { dePsgvBalint } from '../src/schemes/de-psgv-balint.ts';
import { nlBalint } from '../src/schemes/nl-balint.ts';
import { ruRbo2020Programme } from '../src/schemes/ru-rbo-2020-programme.ts';
import { uk2020 } from '../src/schemes/uk-2020.ts';
import type { StatusEntry } from '../src/status.ts';
import { heldFact } from '../src/testing/index.ts';
import { DAY } from '../src/types.ts';
import {
  codeOf,
  countCalls,
  ELSEWHERE,
  EVENING,
  idOf,
  interrupted,
  must,
  peopled,
  personOf,
  SOCIETY,
  STORES,
  type World,
} from './support/world.ts';

const RECOGNISED = { status: 'recognised-leader', society: 'de-chamber', from: '2026-01-01' } as const;

/** A meeting of Mia's so many days before the evening, led by somebody; an observer confirmed it. */
const attended = (by: string, days: number, change: Partial<Fact> = {}): Fact => {
  const cases = [{ presented: idOf('max'), led: idOf(by) }];
  return {
    ...heldFact({
      id: `fact${days}`,
      society: SOCIETY,
      person: idOf('mia'),
      start: EVENING - days * DAY,
      held: { session: `session${days}`, cases },
    }),
    confirmedBy: idOf('olga'),
    ...change,
  };
};

/** How somebody stands under a scheme, at each path. */
const standings = async (world: World, name: string, scheme: Scheme): Promise<ReadonlyMap<string, Assessed>> => {
  const { record } = must(await world.app.paths.progress(world.as(name)));
  const flat = (one: Assessed): readonly Assessed[] => [one, ...(one.of ?? []).flatMap(flat)];
  const { tree } = assess(record(scheme), scheme, localDateOf(EVENING, 'Europe/Stockholm'));
  return new Map(flat(tree).map((one) => [one.path, one]));
};

const have = async (world: World, scheme: Scheme, path: string): Promise<number | undefined> => {
  const found = (await standings(world, 'mia', scheme)).get(path);
  if (!found) throw new Error(`no ${path}`);
  return found.have && found.have.of / found.have.over;
};
/** Hours of 45 minutes with a leader whom a chamber recognises. */
const recognised = (world: World) => have(world, dePsgvBalint, 'balint-group/hours');

const enter = async (world: World, whose: string, entry: Omit<StatusEntry, 'id'>, by = 'ada') =>
  must(await world.app.statuses.enter(world.as(by), idOf(whose), entry));

const heldBy = async (world: World, name: string): Promise<readonly Omit<StatusEntry, 'id'>[]> =>
  (await world.store.histories([idOf(name)])).flatMap(({ held }) => held.map(({ id: _, ...entry }) => entry));

const slack = (name: string): Caller => ({ identity: { platform: 'slack', tenant: 'T1', id: `U${name}` } });

/** Somebody of the society known on the other platform alone, under a key of their own. */
const known = async ({ store }: World, name: string): Promise<void> => {
  await store.commit({ people: [personOf(name, { identities: [slack(name).identity] })] });
};

const unite = async ({ app, as }: World, name: string, other: string): Promise<void> => {
  must(await app.linking.link(slack(other), must(await app.linking.makeCode(as(name)))));
};

const inAForm = async ({ app, as, store }: World, name: string) => {
  const form = { form: 'my-training', about: {}, answers: {}, field: 'training' } as const;
  must({ ok: true, value: await app.dialogues.keep(as(name), form) });
  return async () => (await store.dialogue(as(name).identity))?.form;
};

describe.each(STORES)('a path to accreditation, on %s', (_, open) => {
  it('enters a scheme on a day on which it was open, and on no other', async () => {
    const { world } = await peopled(open);
    const { follow } = world.app.paths;
    expect(codeOf(await follow(world.as('mia'), uk2020, '2023-06-01'))).toBe('entrance-closed');
    expect((await world.person('mia')).path).toBeUndefined();
    must(await follow(world.as('mia'), uk2020, '2023-05-31'));
    expect((await world.person('mia')).path?.entries).toEqual([
      { scheme: 'uk-2020', edition: '2020', on: '2023-05-31' },
    ]);
  });

  it('follows a scheme from a day, from another day instead, and no more', async () => {
    const { world } = await peopled(open);
    const { paths } = world.app;
    const entries = async () => must(await paths.seen(world.as('mia'))).path.entries;
    must(await paths.tell(world.as('mia'), (path) => followed(path, nlBalint, '2024-05-01')));
    must(await paths.tell(world.as('mia'), (path) => followed(path, uk2020, '2022-01-01')));
    expect(await entries()).toEqual([
      { scheme: 'nl-balint', edition: 'undated', on: '2024-05-01' },
      { scheme: 'uk-2020', edition: '2020', on: '2022-01-01' },
    ]);
    must(await paths.tell(world.as('mia'), (path) => followed(path, uk2020, '2023-01-01')));
    must(await paths.alter(world.as('mia'), (path) => unfollowed(path, 'nl-balint')));
    expect(await entries()).toEqual([{ scheme: 'uk-2020', edition: '2020', on: '2023-01-01' }]);
    expect(must(await paths.seen(world.as('max'))).path.entries).toEqual([]);
  });

  it('has the effect of an update once, also where that comes again after something else', async () => {
    const { world } = await peopled(open);
    const { paths } = world.app;
    const first = () => paths.tell(world.as('mia', 'u1'), (path) => followed(path, uk2020, '2022-01-01'));
    must(await first());
    must(await paths.alter(world.as('mia', 'u2'), (path) => unfollowed(path, 'uk-2020')));
    const { version } = await world.person('mia');
    expect(must(await first()).path?.entries).toEqual([]);
    expect((await world.person('mia')).version).toBe(version);
  });

  it('is written where something changes, and only there', async () => {
    const { world } = await peopled(open);
    const { paths } = world.app;
    must(await paths.alter(world.as('mia'), withNoTraining));
    const { version } = await world.person('mia');
    must(await paths.alter(world.as('mia'), withNoTraining));
    must(await paths.tell(world.as('mia'), withNoTraining));
    must(await paths.alter(world.as('mia'), (path) => withoutTraining(path, 'specialist')));
    expect((await world.person('mia')).version).toBe(version);
  });

  it('ends the form that asked for it, also where nothing changes, and no form by a button', async () => {
    const { world } = await peopled(open);
    const { paths } = world.app;
    const form = await inAForm(world, 'mia');
    for (let round = 0; round < 2; round += 1) {
      must(await paths.alter(world.as('mia'), (path) => followed(path, uk2020, '2022-01-01')));
      expect(await form()).toBe('my-training');
    }
    for (let round = 0; round < 2; round += 1) {
      const asked = await inAForm(world, 'mia');
      must(await paths.tell(world.as('mia'), withNoTraining));
      expect(await asked()).toBeUndefined();
    }
  });

  it('keeps what is said on two platforms at the same moment, whenever one comes between', async () => {
    for (let number = 0, most = 0; number <= most; number += 1) {
      const { world } = await peopled(open);
      const { paths } = world.app;
      const other = () => paths.alter(world.as('mia'), (path) => inPractice(path, '2014-07-01'));
      const calls = interrupted(world.store, number, other);
      must(await paths.tell(world.as('mia'), (path) => withTraining(path, 'specialist', '2019-01-31')));
      if (number === 0) {
        most = calls();
        await other();
      }
      expect((await world.person('mia')).path).toEqual({
        entries: [],
        trainings: [{ training: 'specialist', on: '2019-01-31' }],
        practiceSince: '2014-07-01',
      });
    }
  });

  it('tells how far it is in a fixed number of queries, however many meetings and leaders there were', async () => {
    const counted = async (meetings: number) => {
      const { world } = await peopled(open);
      const leaders = ['lena', 'cora', 'noa', 'zoe'];
      const facts = Array.from({ length: meetings }, (_, index) => attended(leaders[index % 4] ?? '', index + 1));
      await world.store.commit({ facts });
      for (const one of leaders) await enter(world, one, RECOGNISED);
      const calls = countCalls(world.store);
      expect(await recognised(world)).toBe(meetings * 2);
      return calls;
    };
    const few = await counted(1);
    expect(await counted(60)).toEqual(few);
    expect(Object.values(few).reduce((sum, count) => sum + count)).toBeLessThanOrEqual(6);
  });

  it('counts hours by what their leader was that day, also where that was entered later', async () => {
    const { world } = await peopled(open);
    await world.store.commit({ facts: [attended('lena', 300), attended('lena', 200), attended('cora', 100)] });
    expect(await recognised(world)).toBe(0);
    // 200 days before is the 10th of May 2026.
    const seen = await enter(world, 'lena', { ...RECOGNISED, from: '2026-05-10' });
    expect(await recognised(world)).toBe(2);
    await enter(world, 'lena', { ...RECOGNISED, from: '2025-01-01', until: '2026-05-09' });
    expect(await recognised(world)).toBe(4);
    await enter(world, 'cora', { ...RECOGNISED, status: 'leader' });
    expect(await recognised(world)).toBe(4);
    const [entry] = seen.history.held;
    must(await world.app.statuses.drop(world.as('ada'), idOf('lena'), entry?.id ?? ''));
    expect(await recognised(world)).toBe(2);
  });

  it('counts hours by what whoever confirmed them was in the society that this one says it is', async () => {
    const { world } = await peopled(open);
    await world.store.commit({
      facts: [300, 200].map((days) => attended('cora', days, { confirmedBy: idOf('lena') })),
    });
    await enter(world, 'lena', { status: 'training-leader', from: '2020-01-01' });
    const hours = () => have(world, ruRbo2020Programme, 'programme/stages/stage-1/practice');
    // Without a name it is taken for the society whose scheme it is.
    expect(await hours()).toBe(4);
    must(await world.app.societies.set(world.as('ada'), { short: 'dbg' }));
    expect(await hours()).toBe(0);
    must(await world.app.societies.set(world.as('ada'), { short: 'rbo' }));
    expect(await hours()).toBe(4);
    must(await world.app.societies.set(world.as('ada'), { short: 'none' }));
    expect(await world.store.society(SOCIETY)).not.toHaveProperty('short');
  });

  it('counts hours whose leader has become one with somebody else, before it and since', async () => {
    const { world } = await peopled(open);
    await known(world, 'twin');
    await world.store.commit({ facts: [attended('twin', 200), attended('twin', 100)] });
    await enter(world, 'twin', { ...RECOGNISED, until: '2026-06-30' });
    expect(await recognised(world)).toBe(2);
    await unite(world, 'lena', 'twin');
    expect(await recognised(world)).toBe(2);
    // Entered for the person, it is of either key; entered for the former key, it is the person's.
    await enter(world, 'twin', { ...RECOGNISED, from: '2026-07-01' });
    expect(await heldBy(world, 'lena')).toHaveLength(2);
    expect(await recognised(world)).toBe(4);
  });

  it('counts one’s own hours of either key, and reads one’s own statuses by the key of today', async () => {
    const { world } = await peopled(open);
    await known(world, 'twin');
    await world.store.commit({ facts: [attended('lena', 200, { person: idOf('twin') }), attended('lena', 100)] });
    await enter(world, 'lena', RECOGNISED);
    await enter(world, 'twin', { status: 'member', from: '2020-01-01' });
    await unite(world, 'mia', 'twin');
    expect(await recognised(world)).toBe(4);
    must(await world.app.paths.alter(world.as('mia'), (path) => followed(path, uk2020, '2022-01-01')));
    expect((await standings(world, 'mia', uk2020)).get('accreditation/membership')?.status).toBe('met');
  });
});

describe.each(STORES)('statuses and paths of people who become one or are erased, on %s', (_, open) => {
  it('keeps the statuses of both, each once, and the path of whoever has one', async () => {
    const { world } = await peopled(open);
    await known(world, 'twin');
    const leader = { status: 'leader', from: '2022-01-01' } as const;
    for (const whose of ['mia', 'twin']) await enter(world, whose, leader);
    await enter(world, 'twin', { status: 'member', from: '2019-01-01' });
    must(await world.app.paths.alter(slack('twin'), (path) => followed(path, uk2020, '2022-03-01')));
    await unite(world, 'mia', 'twin');
    expect(await heldBy(world, 'mia')).toEqual([{ status: 'member', from: '2019-01-01' }, leader]);
    const seen = must(await world.app.paths.seen(slack('twin')));
    expect(must(await world.app.paths.progress(slack('twin'))).statuses).toEqual(seen.statuses);
    expect([seen.me.id, seen.path.entries.map(({ scheme }) => scheme), seen.statuses.length]).toEqual([
      idOf('mia'),
      ['uk-2020'],
      2,
    ]);
  });

  it('keeps the path of whoever made the code, where both have one', async () => {
    const { world } = await peopled(open);
    await known(world, 'twin');
    must(await world.app.paths.alter(slack('twin'), (path) => followed(path, uk2020, '2022-03-01')));
    must(await world.app.paths.alter(world.as('mia'), (path) => followed(path, nlBalint, '2024-05-01')));
    await unite(world, 'mia', 'twin');
    expect((await world.person('mia')).path?.entries.map(({ scheme }) => scheme)).toEqual(['nl-balint']);
  });

  it('has the path and the membership go with whoever is erased, and leaves by what they led', async () => {
    const { world } = await peopled(open);
    await world.store.commit({ facts: [attended('cora', 200), attended('cora', 100)] });
    await enter(world, 'cora', RECOGNISED);
    await enter(world, 'cora', { status: 'member', from: '2010-01-01' });
    must(await world.app.paths.alter(world.as('cora'), (path) => followed(path, uk2020, '2022-03-01')));
    const before = await standings(world, 'mia', dePsgvBalint);
    expect(await recognised(world)).toBe(4);
    must(await world.app.erasing.eraseMe(world.as('cora')));
    expect(await world.store.people([idOf('cora')])).toEqual([]);
    expect(await heldBy(world, 'cora')).toEqual([RECOGNISED]);
    expect(await standings(world, 'mia', dePsgvBalint)).toEqual(before);
    // There is nobody any more to enter anything for.
    expect(codeOf(await world.app.statuses.enter(world.as('ada'), idOf('cora'), RECOGNISED))).toBe('not-seated');
  });

  it('leaves hours as they are that were led under either key of whoever is erased', async () => {
    const { world } = await peopled(open);
    await known(world, 'twin');
    await world.store.commit({ facts: [attended('twin', 200), attended('cora', 100)] });
    await enter(world, 'twin', { ...RECOGNISED, until: '2026-06-30' });
    await unite(world, 'cora', 'twin');
    await enter(world, 'cora', { ...RECOGNISED, from: '2025-01-01', until: '2025-12-31' });
    await enter(world, 'cora', { ...RECOGNISED, from: '2026-07-01' });
    await world.store.commit({ facts: [attended('twin', 400, { id: 'fact-earlier0' })] });
    const before = await standings(world, 'mia', dePsgvBalint);
    expect(await recognised(world)).toBe(6);
    must(await world.app.erasing.eraseMe(world.as('cora')));
    expect(await standings(world, 'mia', dePsgvBalint)).toEqual(before);
  });
});

describe.each(STORES)('the statuses of a society’s people, on %s', (_, open) => {
  const MEMBER = { status: 'member', from: '2020-01-01' } as const;
  const journal = async ({ store }: World) => {
    const entries = await store.entries(SOCIETY, 0, 50);
    return entries.map(({ id: _, ...entry }) => entry);
  };

  it('are entered, ended and taken away, and the journal has a line of each, with keys and the code alone', async () => {
    const { world } = await peopled(open);
    const { statuses } = world.app;
    const { history } = await enter(world, 'max', { ...MEMBER, society: 'dbg' });
    const id = history.held[0]?.id ?? '';
    expect(await heldBy(world, 'max')).toEqual([{ ...MEMBER, society: 'dbg' }]);
    must(await statuses.end(world.as('ada'), idOf('max'), id, '2024-06-30'));
    expect(await heldBy(world, 'max')).toEqual([{ ...MEMBER, society: 'dbg', until: '2024-06-30' }]);
    const seen = must(await statuses.drop(world.as('ada'), idOf('max'), id));
    expect(seen.history.held).toEqual([]);
    expect(await heldBy(world, 'max')).toEqual([]);
    const line = { society: SOCIETY, at: world.now, by: idOf('ada'), person: idOf('max'), what: 'member' };
    expect(await journal(world)).toEqual(
      ['drop-status', 'end-status', 'enter-status'].map((did) => ({ ...line, did })),
    );
  });

  it('are the same after a second tap as after the first', async () => {
    const { world } = await peopled(open);
    const { statuses } = world.app;
    const { history } = await enter(world, 'max', MEMBER);
    const id = history.held[0]?.id ?? '';
    const twice = async (deed: () => Promise<unknown>, lines: number) => {
      await deed();
      const [{ version } = { version: 0 }] = await world.store.histories([idOf('max')]);
      await deed();
      expect((await world.store.histories([idOf('max')]))[0]?.version).toBe(version);
      expect(await journal(world)).toHaveLength(lines);
    };
    await twice(() => enter(world, 'max', MEMBER), 1);
    await twice(() => statuses.end(world.as('ada'), idOf('max'), id, '2024-06-30').then(must), 2);
    await twice(() => statuses.drop(world.as('ada'), idOf('max'), id).then(must), 3);
    expect(must(await statuses.end(world.as('ada'), idOf('max'), id, '2024-06-30')).history.held).toEqual([]);
    expect(await journal(world)).toHaveLength(3);
  });

  it('have the effect of an update once, also where that comes again after something else', async () => {
    const { world } = await peopled(open);
    const { statuses } = world.app;
    const first = () => statuses.enter(world.as('ada', 'u1'), idOf('max'), MEMBER);
    const { history } = must(await first());
    must(await statuses.drop(world.as('ada', 'u2'), idOf('max'), history.held[0]?.id ?? ''));
    expect(must(await first()).history.held).toEqual([]);
    expect(await heldBy(world, 'max')).toEqual([]);
    expect(await journal(world)).toHaveLength(2);
  });

  it('end the form in which they are entered or ended, also where nothing changes; a tap on a mistake ends none', async () => {
    const { world } = await peopled(open);
    const { statuses } = world.app;
    for (let round = 0; round < 2; round += 1) {
      const entered = await inAForm(world, 'ada');
      const { history } = await enter(world, 'max', MEMBER);
      expect(await entered()).toBeUndefined();
      const ended = await inAForm(world, 'ada');
      must(await statuses.end(world.as('ada'), idOf('max'), history.held[0]?.id ?? '', '2024-06-30'));
      expect(await ended()).toBeUndefined();
    }
    const other = await inAForm(world, 'ada');
    const { history } = must(await statuses.seen(world.as('ada'), idOf('max')));
    for (let round = 0; round < 2; round += 1) {
      must(await statuses.drop(world.as('ada'), idOf('max'), history.held[0]?.id ?? ''));
      expect(await other()).toBe('my-training');
    }
  });

  it('are of no other society, whose administrator sees and enters none', async () => {
    const { world } = await peopled(open);
    const { statuses } = world.app;
    const { history } = await enter(world, 'max', MEMBER);
    const id = history.held[0]?.id ?? '';
    const otto = world.as('otto');
    expect(codeOf(await statuses.seen(otto, idOf('max')))).toBe('not-seated');
    expect(codeOf(await statuses.enter(otto, idOf('max'), { ...MEMBER, from: '2001-01-01' }))).toBe('not-seated');
    expect(codeOf(await statuses.end(otto, idOf('max'), id, '2024-06-30'))).toBe('not-seated');
    expect(codeOf(await statuses.drop(otto, idOf('max'), id))).toBe('not-seated');
    expect(codeOf(await statuses.seen(world.as('ada'), idOf('otto')))).toBe('not-seated');
    expect(codeOf(await statuses.seen(world.as('ada'), idOf('gone')))).toBe('not-seated');
    expect(must(await statuses.people(otto)).map(({ name }) => name)).toEqual(['Otto']);
    expect(await heldBy(world, 'max')).toEqual([MEMBER]);
    expect(await world.store.entries(ELSEWHERE, 0, 9)).toEqual([]);
  });

  it('can be entered for everybody who is in a group or holds a role, by name', async () => {
    const { world, north } = await peopled(open);
    const south = await world.group({ name: 'South' }, { zoe: 'leader' });
    const names = async () => must(await world.app.statuses.people(world.as('ada'))).map(({ name }) => name);
    expect(await names()).toEqual(
      ['Ada', 'Brit', 'Carl', 'Cora', 'Kim', 'Lena', 'Max', 'Mia', 'Noa', 'Olga', 'Zoe'].sort(),
    );
    must(await world.app.groups.end(world.as('ada'), south.id));
    must(await world.app.groups.leave(world.as('max'), north.id));
    must(await world.app.erasing.eraseMe(world.as('mia')));
    expect(await names()).toEqual(['Ada', 'Brit', 'Carl', 'Cora', 'Kim', 'Lena', 'Noa', 'Olga']);
  });

  it('are all kept where two administrators enter them at the same moment, whenever one comes between', async () => {
    for (let number = 0, most = 0; number <= most; number += 1) {
      const { world } = await peopled(open);
      await world.roles({ society: SOCIETY, person: idOf('zoe'), role: 'administrator' });
      const other = () => enter(world, 'max', { ...MEMBER, status: 'leader' }, 'zoe');
      const calls = interrupted(world.store, number, other);
      await enter(world, 'max', MEMBER);
      if (number === 0) {
        most = calls();
        await other();
      }
      expect((await heldBy(world, 'max')).map(({ status }) => status).sort()).toEqual(['leader', 'member']);
      expect(await journal(world)).toHaveLength(2);
    }
  });

  it('come to nobody who is erased at the same moment, whenever that comes between', async () => {
    for (let number = 0, most = 0; number <= most; number += 1) {
      const { world } = await peopled(open);
      const { store, app } = world;
      const plain = { ...store };
      const other = () => app.erasing.eraseMe(world.as('max'));
      const calls = interrupted(store, number, other);
      await app.statuses.enter(world.as('ada'), idOf('max'), MEMBER);
      if (number === 0) {
        most = calls();
        await other();
      }
      expect(await plain.people([idOf('max')])).toEqual([]);
      expect((await plain.histories([idOf('max')])).flatMap(({ held }) => held)).toEqual([]);
    }
  });
});
