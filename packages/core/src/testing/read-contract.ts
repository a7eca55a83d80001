import { beforeEach, describe, expect, test } from 'vitest';
import type { Change, Store } from '../app/store.ts';
import type { Session } from '../session.ts';
import { DAY, HOUR } from '../types.ts';
import * as of from './store-values.ts';
import { START } from './store-values.ts';

/** The part of `storeContract` that is about finding things. */
export const readContract = (open: () => Store): void => {
  let store: Store;
  beforeEach(() => {
    store = open();
  });

  const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);
  const named = (...names: readonly string[]) => names.map(of.id);

  test('what does not exist is undefined, or an empty list', async () => {
    expect(await store.setup()).toBeUndefined();
    expect(await store.society(of.id('none'))).toBeUndefined();
    expect(await store.personBy(of.identity('none'))).toBeUndefined();
    expect(await store.group(of.id('none'))).toBeUndefined();
    expect(await store.groupsAt(of.chat('none'))).toEqual([]);
    expect(await store.session(of.id('none'))).toBeUndefined();
    expect(await store.series(of.id('none'))).toBeUndefined();
    expect(await store.invitation('none')).toBeUndefined();
    expect(await store.request(of.id('none'))).toBeUndefined();
    expect(await store.dialogue(of.identity('none'))).toBeUndefined();
    expect(await store.seen('none')).toBe(false);
    expect(await store.lastNumber(of.id('none'))).toBe(0);
    const lists = [
      store.societies(),
      store.roles({ person: of.id('none') }),
      store.people(named('none')),
      store.groups({ person: of.id('none') }),
      store.sessions({ groups: named('none') }),
      store.facts({ session: of.id('none') }),
      store.facts({ society: of.id('none'), people: named('none') }),
      store.histories(named('none')),
      store.entries(of.id('none'), 0, 5),
      store.invitations(of.id('none')),
      store.requests({ person: of.id('none') }),
      store.posts('none'),
      store.unplanned(START, 5),
      store.notifications('due', 5),
    ];
    expect((await Promise.all(lists)).flat()).toEqual([]);
  });

  test('societies stand in the order of their age', async () => {
    const ages = [3, 1, 2].map((age) => of.society({ id: of.id(`s${age}`), since: START + age }));
    await store.commit({ societies: ages });
    expect(ids(await store.societies())).toEqual(named('s1', 's2', 's3'));
  });

  test('the journal of a society is read a page at a time, the newest line first', async () => {
    const lines = [2, 4, 1, 3].map((at) => of.entry(`e${at}`, { at: START + at }));
    const twin = of.entry('e3b', { at: START + 3 });
    await store.commit({ entries: [...lines, twin, of.entry('other', { society: of.id('other') })] });
    expect(ids(await store.entries(of.id('society'), 0, 3))).toEqual(named('e4', 'e3x', 'e3b'));
    expect(ids(await store.entries(of.id('society'), 3, 3))).toEqual(named('e2', 'e1'));
    expect(await store.entries(of.id('society'), 5, 3)).toEqual([]);
  });

  test('a line of the journal is written once', async () => {
    await store.commit({ entries: [of.entry('one')] });
    expect(await store.commit({ entries: [of.entry('one', { did: 'name-role' })] })).toBe('stale');
    expect(await store.entries(of.id('society'), 0, 9)).toEqual([of.entry('one')]);
  });

  test('those with whom nothing has happened since are found by their keys, so many after one of them', async () => {
    const member = { role: 'member', since: START } as const;
    const fact = (name: string, change: object) => ({
      ...of.fullFact,
      id: of.id(name),
      person: of.id(name),
      ...change,
    });
    await store.commit({
      people: [
        of.person('a1'),
        of.person('a2', { heard: START - 1, accepted: START - 1 }),
        of.person('a3', { identities: [] }),
        ...['heard', 'accepted'].map((field) => of.person(field, { [field]: START })),
        ...['ingroup', 'inoffice', 'fact', 'noted', 'elder'].map((name) => of.person(name)),
        of.person('other', { society: of.id('other') }),
      ],
      groups: [
        of.group('north', { members: [{ ...member, person: of.id('ingroup') }] }),
        of.group('south', { members: [{ ...member, person: of.id('a1') }], ended: START }),
        of.group('west', { members: [{ ...member, person: of.id('a2'), until: START }] }),
      ],
      roles: [of.role({ person: of.id('inoffice') })],
      facts: [
        fact('fact', { start: START, at: START - DAY }),
        fact('noted', { start: START - DAY, at: START }),
        fact('elder', { start: START - DAY, at: START - DAY }),
      ],
    });
    const idle = async (after: string, limit: number) => ids(await store.idle(of.id('society'), START, after, limit));
    expect(await idle('', 9)).toEqual(named('a1', 'a2', 'a3', 'elder'));
    expect(await idle('', 2)).toEqual(named('a1', 'a2'));
    expect(await idle(of.id('a2'), 9)).toEqual(named('a3', 'elder'));
    const [found] = await store.idle(of.id('society'), START, of.id('a1'), 1);
    expect(found).toStrictEqual({ ...of.person('a2', { heard: START - 1, accepted: START - 1 }), version: 1 });
  });

  test('all that leads to somebody is found at once: theirs, in order, and nobody else’s', async () => {
    const me = of.person('Anna', { identities: [of.identity('7'), of.identity('U8', 'there')] });
    const twin = of.id('anna');
    const member = (person: string, until?: number) =>
      ({ person, role: 'member', since: START, ...(until === undefined ? {} : { until }) }) as const;
    const to = (person: string) => ({ aim: { person } }) as const;
    const theirs = {
      roles: [of.role({ person: me.id }), of.role({ person: me.id, role: 'committee', society: of.id('other') })],
      groups: [
        of.group('A', { members: [member(me.id)], ended: START }),
        of.group('B', { members: [member(me.id, START), member(twin)] }),
      ],
      requests: [of.request('r1', { person: me.id }), of.request('r2', { person: me.id, at: START + 1 })],
      invitations: [
        of.invitation('by', { by: me.id, expires: START }),
        of.invitation('for', { person: me.id, expires: START + 1 }),
        of.invitation('used', { usedBy: me.id, expires: START + 2 }),
      ],
      dialogues: [of.dialogue('7')],
      guesses: [of.guesses('7')],
      notifications: [of.notification('n1', to(me.id)), of.notification('n2', { ...to(me.id), due: START + 1 })],
      posts: [of.post('p1', { place: of.chat('U8', { platform: 'there' }) })],
      entries: [of.entry('e2', { by: me.id, at: START + 1 }), of.entry('e1', { person: me.id })],
    };
    const others = {
      roles: [of.role({ person: twin })],
      groups: [of.group('C', { members: [member(twin)] })],
      requests: [of.request('r3', { person: twin })],
      invitations: [of.invitation('else', { by: twin })],
      dialogues: [of.dialogue('8')],
      guesses: [of.guesses('8')],
      notifications: [of.notification('n3', to(twin)), of.notification('n4', { ...to(me.id), due: START - 1 })],
      posts: [of.post('p2', { place: of.chat('7', { platform: 'there' }) })],
      entries: [of.entry('e3', { by: twin })],
    };
    expect(Object.values(await store.traces(me)).flat()).toEqual([]);
    await store.commit({ people: [me] });
    await store.commit(theirs);
    await store.commit(others);
    await store.settle('n4', { is: 'sent' });
    const versioned = (all: readonly object[]) => all.map((one) => ({ ...one, version: 1 }));
    const found = await store.traces({ ...me, version: 1 });
    expect({ ...found, roles: [...found.roles].sort((a, b) => (a.role < b.role ? -1 : 1)) }).toStrictEqual({
      ...theirs,
      groups: versioned(theirs.groups),
      dialogues: versioned(theirs.dialogues),
      guesses: versioned(theirs.guesses),
    });
  });

  test('roles are found by society and by person', async () => {
    const elsewhere = of.role({ society: of.id('other') });
    const other = of.role({ person: of.id('bo'), role: 'committee' });
    await store.commit({ roles: [of.role(), elsewhere, other] });
    const inOne = await store.roles({ society: of.id('society') });
    expect(inOne).toHaveLength(2);
    expect(inOne).toEqual(expect.arrayContaining([of.role(), other]));
    const ofOne = await store.roles({ person: of.id('anna') });
    expect(ofOne).toHaveLength(2);
    expect(ofOne).toEqual(expect.arrayContaining([of.role(), elsewhere]));
  });

  test('people are found once each, those who do not exist left out, and 2500 at once', async () => {
    const many = Array.from({ length: 2500 }, (_, index) => of.person(`p${index}`));
    await store.commit({ people: many });
    expect(ids(await store.people(named('p1', 'none', 'p2', 'p1'))).toSorted()).toEqual(named('p1', 'p2'));
    expect(await store.people([])).toEqual([]);
    expect(ids(await store.people(ids(many))).toSorted()).toEqual(ids(many).toSorted());
  });

  test('groups of a person are those not ended in which they are now, by name; of a society all', async () => {
    const since = START;
    const anna = { person: of.id('anna'), role: 'member', since } as const;
    const left = { ...anna, until: since + DAY };
    await store.commit({
      groups: [
        of.group('stays', { name: 'Örebro', members: [anna] }),
        of.group('leads', { name: 'arvika', members: [{ ...anna, role: 'leader' }] }),
        of.group('came-back', { name: 'Zagreb', members: [left, anna] }),
        of.group('left', { name: 'B', members: [left] }),
        of.group('ended', { name: 'C', members: [anna], ended: since + DAY }),
        of.group('others', { name: 'D', members: [{ ...anna, person: of.id('bo') }] }),
        of.group('elsewhere', { society: of.id('other'), name: 'Åre', members: [anna] }),
      ],
    });
    expect(ids(await store.groups({ person: of.id('anna') }))).toEqual(
      named('elsewhere', 'leads', 'stays', 'came-back'),
    );
    expect(ids(await store.groups({ society: of.id('society') }))).toEqual(
      named('leads', 'left', 'ended', 'others', 'stays', 'came-back'),
    );
    await store.commit({ groups: [of.group('leads', { version: 1, members: [left] })] });
    expect(ids(await store.groups({ person: of.id('anna') }))).toEqual(named('elsewhere', 'stays', 'came-back'));
  });

  describe('sessions', () => {
    const all: readonly Session[] = [
      of.session('third', { starts: START + 2 * HOUR, number: 9, state: 'cancelled' }),
      of.session('first', { number: 7, state: 'sealed' }),
      of.session('fourth', { starts: START + 3 * HOUR, number: 8 }),
      of.session('second', { starts: START + HOUR, number: 3, group: of.id('south') }),
      of.session('other', { starts: START + HOUR, number: 20, group: of.id('west') }),
    ];
    const groups = named('north', 'south');
    beforeEach(async () => {
      await store.commit({ sessions: all });
    });

    test.each([
      ['of groups, the earliest first', { groups }, ['first', 'second', 'third', 'fourth']],
      ['the newest first', { groups, newestFirst: true }, ['fourth', 'third', 'second', 'first']],
      ['of no group', { groups: [] }, []],
      ['in states', { groups, states: ['planned', 'sealed'] as const }, ['first', 'second', 'fourth']],
      ['in no state', { groups, states: [] }, []],
      ['that start at a moment or later', { groups, from: START + HOUR }, ['second', 'third', 'fourth']],
      ['that start before a moment', { groups, to: START + HOUR }, ['first']],
      ['between two moments', { groups, from: START + HOUR, to: START + 3 * HOUR }, ['second', 'third']],
      ['a few', { groups, limit: 2 }, ['first', 'second']],
      ['the last few', { groups, limit: 2, newestFirst: true }, ['fourth', 'third']],
    ])('are found %s', async (_, query, found) => {
      expect(ids(await store.sessions(query))).toEqual(named(...found));
    });

    test('are counted by the highest number of their group', async () => {
      expect(await store.lastNumber(of.id('north'))).toBe(9);
      expect(await store.lastNumber(of.id('south'))).toBe(3);
    });
  });

  test('unplanned are the sessions that start before a moment at a revision not planned yet', async () => {
    const change: Change = {
      sessions: [
        of.session('later', { starts: START + 2, revision: 3, plannedFor: 2 }),
        of.session('soon', { starts: START + 1 }),
        of.session('planned', { starts: START, revision: 2, plannedFor: 2 }),
        of.session('at', { starts: START + 3 }),
        of.session('running', { starts: START, state: 'running' }),
        of.session('cancelled', { starts: START, state: 'cancelled' }),
      ],
    };
    await store.commit(change);
    expect(ids(await store.unplanned(START + 3, 9))).toEqual(named('soon', 'later'));
    expect(ids(await store.unplanned(START + 3, 1))).toEqual(named('soon'));
    await store.commit({
      sessions: [
        of.session('soon', { version: 1, plannedFor: 1 }),
        of.session('planned', { version: 1, revision: 3, plannedFor: 2 }),
      ],
    });
    expect(ids(await store.unplanned(START + 3, 9))).toEqual(named('planned', 'later'));
  });

  test('facts are found oldest first, by society and people and by session, for 2500 people at once', async () => {
    const { held, ...alone } = of.fullFact;
    const sum = (name: string, start: number, person = of.id('bo')) => ({ ...alone, id: of.id(name), start, person });
    const fact = (name: string, start: number, change = {}) => ({ ...sum(name, start), held, ...change });
    const crowd = Array.from({ length: 2500 }, (_, index) => of.id(`p${index}`));
    await store.commit({
      facts: [
        fact('late', START + 2),
        fact('early', START, { person: of.id('cy') }),
        fact('elsewhere', START, { society: of.id('other') }),
        sum('history', START + 1),
        ...crowd.map((person, index) => sum(`f${index}`, START - index, person)),
      ],
    });
    const find = async (...people: readonly string[]) =>
      ids(await store.facts({ society: of.id('society'), people: named(...people) }));
    expect(await find('bo')).toEqual(named('history', 'late'));
    expect(await find('bo', 'cy', 'none', 'bo')).toEqual(named('early', 'history', 'late'));
    expect(await find()).toEqual([]);
    expect(ids(await store.facts({ session: of.id('first') })).toSorted()).toEqual(named('early', 'elsewhere', 'late'));
    const all = await store.facts({ society: of.id('society'), people: [...crowd, of.id('bo')] });
    expect(ids(all)).toEqual([...crowd.map((_, index) => of.id(`f${index}`)).reverse(), ...named('history', 'late')]);
  });

  test('facts that come later are found beside those that were asked for before', async () => {
    const { held: _, ...sum } = of.fullFact;
    const write = (name: string, person: string, start: number, society = of.id('society')) =>
      store.commit({ facts: [{ ...sum, id: of.id(name), person: of.id(person), start, society }] });
    const find = async (...people: readonly string[]) =>
      ids(await store.facts({ society: of.id('society'), people: named(...people) }));
    await write('a1', 'anna', START);
    for (const _again of [1, 2]) expect(await find('anna', 'bo')).toEqual(named('a1'));
    await write('b1', 'bo', START + 1);
    expect(await find('bo')).toEqual(named('b1'));
    expect(await find('anna', 'bo')).toEqual(named('a1', 'b1'));
    await write('a0', 'anna', START - 1);
    await write('a2', 'anna', START + 2, of.id('other'));
    expect(await find('bo', 'anna')).toEqual(named('a0', 'a1', 'b1'));
    expect(await find('anna')).toEqual(named('a0', 'a1'));
    await write('a3', 'anna', START + 3, of.id('other'));
    expect(ids(await store.facts({ society: of.id('other'), people: named('anna') }))).toEqual(named('a2', 'a3'));
    expect(await find('anna')).toEqual(named('a0', 'a1'));
  });

  test('invitations stand by their end, requests by their age, of groups, of a person or of both', async () => {
    const other = of.id('south');
    await store.commit({
      invitations: [
        of.invitation('b', { expires: START + 2 }),
        of.invitation('a', { expires: START + 1 }),
        of.invitation('c', { group: other }),
      ],
      requests: [
        of.request('b', { at: START + 2 }),
        of.request('a', { at: START + 1, person: of.id('bo') }),
        of.request('c', { at: START, group: other, state: 'welcome' }),
      ],
    });
    const tokens = (await store.invitations(of.id('north'))).map(({ token }) => token);
    expect(tokens).toEqual(['a', 'b'].map((one) => one.padEnd(22, 'x')));
    expect(ids(await store.requests({ groups: [of.id('north')] }))).toEqual(named('a', 'b'));
    expect(ids(await store.requests({ person: of.id('anna') }))).toEqual(named('c', 'b'));
    const both = { groups: [of.id('north'), of.id('none')], person: of.id('anna') };
    expect(ids(await store.requests(both))).toEqual(named('c', 'a', 'b'));
    expect(ids(await store.requests({ ...both, states: ['welcome'] }))).toEqual(named('c'));
    expect(ids(await store.requests({ ...both, states: ['asked', 'withdrawn'] }))).toEqual(named('a', 'b'));
    expect(await store.requests({ groups: [], states: ['asked'] })).toEqual([]);
  });
};
