import { beforeEach, expect, test } from 'vitest';
import type { Change, Store } from '../app/store.ts';
import { DAY } from '../types.ts';
import * as of from './store-values.ts';
import { START } from './store-values.ts';

/** The part of `storeContract` that is about writing: all or nothing, and one after another. */
export const commitContract = (open: () => Store): void => {
  let store: Store;
  beforeEach(() => {
    store = open();
  });

  test.each(Object.entries(failures))('nothing of a change is written when %s', async (_, failing) => {
    await store.commit(base);
    const before = await everything(store);
    expect(await store.commit(together(next, failing))).toBe('stale');
    expect(await everything(store)).toStrictEqual(before);
    expect(await store.commit(next)).toBe('committed');
    expect(await everything(store)).not.toStrictEqual(before);
  });

  test('the effect of an update happens once', async () => {
    const seen = { key: 'update:1', at: START };
    expect(await store.seen('update:1')).toBe(false);
    const answers = await Promise.all(
      ['a', 'b', 'c'].map((name) => store.commit({ sessions: [of.session(name)], seen })),
    );
    expect(answers.toSorted()).toEqual(['committed', 'stale', 'stale']);
    expect(await store.seen('update:1')).toBe(true);
    expect(await store.sessions({ groups: [of.id('north')] })).toHaveLength(1);
  });

  test('of fifty commits at once on one session each is answered, and one is written', async () => {
    await store.commit({ sessions: [of.session('first')] });
    const sessions = Array.from({ length: 50 }, (_, number) => of.session('first', { version: 1, number }));
    const answers = await Promise.all(sessions.map((session) => store.commit({ sessions: [session] })));
    const written = sessions.filter((_, index) => answers[index] === 'committed');
    expect(written).toHaveLength(1);
    expect(answers.filter((answer) => answer === 'stale')).toHaveLength(49);
    expect(await store.session(of.id('first'))).toEqual({ ...written[0], version: 2 });
  });

  test('twelve who add to one session at once, and try again when stale, all find their place in it', async () => {
    await store.commit({ sessions: [of.session('first')] });
    const offer = async (by: string): Promise<void> => {
      const session = await store.session(of.id('first'));
      const offers = [...(session?.offers ?? []), { by, at: START }];
      const answer = session && (await store.commit({ sessions: [{ ...session, offers }] }));
      if (answer !== 'committed') await offer(by);
    };
    const names = Array.from({ length: 12 }, (_, index) => of.id(`p${index}`));
    await Promise.all(names.map(offer));
    const session = await store.session(of.id('first'));
    expect(session?.version).toBe(13);
    expect(session?.offers.map(({ by }) => by).toSorted()).toEqual(names.toSorted());
  });

  test('an identity finds the person it belongs to now, also when it passes to another in one change', async () => {
    const [mine, spare] = [of.identity('1'), of.identity('1', 'there')];
    await store.commit({ people: [of.person('anna', { identities: [mine, spare] }), of.person('bo')] });
    expect((await store.personBy(spare))?.id).toBe(of.id('anna'));
    expect(await store.personBy({ ...mine, tenant: 'T1' })).toBeUndefined();
    const change = {
      people: [
        of.person('bo', { version: 1, identities: [mine] }),
        of.person('anna', { version: 1, identities: [spare] }),
      ],
    };
    expect(await store.commit(change)).toBe('committed');
    expect((await store.personBy(mine))?.id).toBe(of.id('bo'));
    expect((await store.personBy(spare))?.identities).toEqual([spare]);
    expect(await store.personBy(of.identity('bo'))).toBeUndefined();
  });

  test('a chat finds the groups that are bound to it now, in whichever thread', async () => {
    const [whole, thread, other] = [of.chat('-1'), of.chat('-1', { thread: '5' }), of.chat('-1', { thread: '6' })];
    const elsewhere = of.group('east', { places: [of.chat('-2'), of.chat('-1', { tenant: 'T1' })] });
    await store.commit({
      groups: [
        of.group('north', { places: [thread] }),
        of.group('south'),
        of.group('b', { places: [other] }),
        elsewhere,
      ],
    });
    const bound = async () => (await store.groupsAt(whole)).map(({ id }) => id);
    expect(await bound()).toEqual([of.id('b'), of.id('north')]);
    const change = {
      groups: [
        of.group('south', { version: 1, places: [thread, whole] }),
        of.group('north', { version: 1, places: [] }),
      ],
    };
    expect(await store.commit(change)).toBe('committed');
    expect(await bound()).toEqual([of.id('b'), of.id('south')]);
    expect((await store.groupsAt(thread)).map(({ places }) => places)).toEqual([[other], [thread, whole]]);
  });

  test('a role is held once, a branch apart, until it is forgotten', async () => {
    const [whole, branch] = [
      of.role({ role: 'coordinator' }),
      of.role({ role: 'coordinator', branch: of.id('malmo') }),
    ];
    await store.commit({ roles: [whole, branch] });
    expect(await store.commit({ roles: [whole] })).toBe('committed');
    expect(await store.roles({ person: of.id('anna') })).toHaveLength(2);
    await store.commit({ forget: { roles: [whole] } });
    expect(await store.roles({ society: of.id('society') })).toStrictEqual([branch]);
    await store.commit({ forget: { roles: [branch] }, roles: [branch] });
    expect(await store.roles({ society: of.id('society') })).toStrictEqual([branch]);
    expect(await store.roles({ person: of.id('bo') })).toEqual([]);
  });

  test('a dialogue that is forgotten can be begun anew, in the same change too', async () => {
    await store.commit({ dialogues: [of.fullDialogue] });
    const anew = of.dialogue('anna', { form: 'join' });
    expect(await store.commit({ forget: { dialogues: [anew.identity] }, dialogues: [anew] })).toBe('committed');
    expect(await store.dialogue(anew.identity)).toStrictEqual({ ...anew, version: 1 });
    await store.commit({ forget: { dialogues: [anew.identity, of.identity('nobody')] } });
    expect(await store.dialogue(anew.identity)).toBeUndefined();
  });

  test('a person is forgotten at the version that was read, with all that leads to them and nothing else', async () => {
    const anna = of.person('anna', { identities: [of.identity('7'), of.identity('U8', 'there')] });
    const kept = {
      people: [of.person('bo')],
      roles: [of.role({ person: of.id('bo') })],
      requests: [of.request('r2', { person: of.id('bo') })],
      invitations: [of.invitation('by', { usedBy: anna.id })],
      dialogues: [of.dialogue('bo')],
      notifications: [of.notification('n2', { aim: { person: of.id('bo') }, about: { person: anna.id } })],
      posts: [of.post('p2'), of.post('p3', { place: of.chat('7', { platform: 'there' }) })],
      facts: [{ ...of.fullFact, person: anna.id }],
      histories: [of.fullHistory],
      entries: [of.entry('e1', { person: anna.id })],
    } satisfies Change;
    const link = of.invitation('for', { person: anna.id });
    await store.commit({ ...kept, people: [anna, ...kept.people] });
    await store.commit({
      roles: [of.role({ person: anna.id })],
      requests: [of.request('r1', { person: anna.id })],
      invitations: [link],
      dialogues: [of.dialogue('7'), of.dialogue('nina', { about: { token: link.token } })],
      guesses: [of.guesses('7')],
      codes: [of.linkCode('anna'), of.linkCode('bo')],
      notifications: [of.notification('n1'), of.notification('n0')],
      posts: [of.post('p1', { place: of.chat('7') })],
    });
    await store.settle('n0', { is: 'sent' });
    const read = { ...anna, version: 1 };
    expect(await store.commit({ forget: { people: [{ ...anna, version: 2 }] } })).toBe('stale');
    expect((await store.traces(read)).requests).toHaveLength(1);
    expect(await store.commit({ forget: { people: [read] }, sessions: [of.session('first')] })).toBe('committed');

    expect(await store.people([anna.id])).toEqual([]);
    for (const identity of anna.identities) expect(await store.personBy(identity)).toBeUndefined();
    const { invitations, entries, ...rest } = await store.traces(read);
    expect(Object.values(rest).flat()).toEqual([]);
    expect([invitations, entries]).toEqual([kept.invitations, kept.entries]);
    expect(await store.invitation(link.token)).toBeUndefined();
    expect(await store.linkCode({ id: anna.id })).toBeUndefined();
    expect(await store.linkCode({ id: of.id('bo') })).toBeDefined();
    expect(await store.dialogue(of.identity('nina'))).toBeUndefined();
    expect(await store.dialogue(of.identity('bo'))).toBeDefined();
    expect(await store.notifications('due', 9)).toEqual(kept.notifications);
    expect(await store.roles({ society: of.id('society') })).toEqual(kept.roles);
    expect(await store.posts(`card:${of.id('first')}`)).toHaveLength(2);
    expect(await store.facts({ society: of.id('society'), people: [anna.id] })).toHaveLength(1);
    expect(await store.commit({ forget: { people: [read] } })).toBe('stale');
    expect(await store.commit({ people: [of.person('cy', { identities: anna.identities })] })).toBe('committed');
  });

  test('a code is found by its sign and by whose it is, has its sign alone, and goes when it is forgotten', async () => {
    const code = of.linkCode('anna', { sign: 'ABC' });
    expect(await store.commit({ codes: [code] })).toBe('committed');
    expect(await store.linkCode({ sign: 'ABC' })).toStrictEqual({ ...code, version: 1 });
    expect(await store.linkCode({ sign: 'ABD' })).toBeUndefined();
    expect(await store.commit({ codes: [of.linkCode('bo', { sign: 'ABC' })] })).toBe('stale');
    expect(await store.commit({ codes: [{ ...code, version: 1, sign: 'ABD' }] })).toBe('committed');
    expect(await store.linkCode({ sign: 'ABC' })).toBeUndefined();
    expect(await store.commit({ codes: [of.linkCode('bo', { sign: 'ABC' })] })).toBe('committed');
    expect(await store.commit({ forget: { codes: [code.id] } })).toBe('committed');
    expect(await store.linkCode({ id: code.id })).toBeUndefined();
    expect(await store.linkCode({ sign: 'ABC' })).toBeDefined();
  });

  test('an account that is nobody’s any more leaves neither a form nor a guess nor a message in its chat, and nothing else goes', async () => {
    const left = of.identity('7');
    await store.commit({
      dialogues: [of.dialogue('7'), of.dialogue('bo')],
      guesses: [of.guesses('7'), of.guesses('bo')],
      posts: [
        of.post('p1', { place: of.chat('7') }),
        of.post('p2'),
        of.post('p3', { place: of.chat('7', { platform: 'there' }) }),
      ],
    });
    expect(await store.commit({ forget: { accounts: [] } })).toBe('committed');
    expect(await store.posts(`card:${of.id('first')}`)).toHaveLength(3);
    expect(await store.commit({ forget: { accounts: [left] } })).toBe('committed');
    expect(await store.dialogue(left)).toBeUndefined();
    expect([await store.guesses(left), await store.guesses(of.identity('bo'))]).toMatchObject([
      undefined,
      { count: 1 },
    ]);
    expect(await store.dialogue(of.identity('bo'))).toBeDefined();
    const ids = (await store.posts(`card:${of.id('first')}`)).map(({ id }) => id);
    expect(ids.toSorted()).toEqual([of.id('p2'), of.id('p3')].toSorted());
  });

  test('a change of nothing is committed', async () => {
    expect(await store.commit({})).toBe('committed');
    expect(await store.commit({ people: [], raise: [], forget: { roles: [] } })).toBe('committed');
  });
};

const base: Change = {
  setup: of.setup(),
  societies: [of.society()],
  people: [of.person('anna'), of.person('bo')],
  groups: [of.group('north', { places: [of.chat('-1001')] })],
  sessions: [of.session('first')],
  histories: [of.history('anna')],
  dialogues: [of.dialogue('anna')],
  guesses: [of.guesses('anna')],
  codes: [of.linkCode('anna')],
  facts: [of.fullFact],
  posts: [of.post('card')],
  seen: { key: 'update:1', at: START },
};

/** A change to everything in `base`, that would be written if it came alone. */
const next: Change = {
  setup: of.setup({ version: 1, usedBy: of.id('anna') }),
  societies: [of.society({ version: 1, name: 'renamed' })],
  people: [of.person('anna', { version: 1, name: 'Anna' })],
  groups: [of.group('north', { version: 1, places: [of.chat('-1001'), of.chat('-1003')] })],
  sessions: [of.session('third')],
  histories: [of.history('anna', { version: 1, held: [of.fullStatus] })],
  dialogues: [of.dialogue('bo')],
  guesses: [of.guesses('anna', { version: 1, count: 2 })],
  codes: [of.linkCode('anna', { version: 1, wrong: 2 })],
  forget: { dialogues: [of.identity('anna')] },
  roles: [of.role()],
  series: [of.series()],
  invitations: [of.invitation('open')],
  requests: [of.request('ask')],
  facts: [{ ...of.fullFact, id: of.id('late') }],
  notifications: [of.notification('late')],
  posts: [of.post('late', { place: of.chat('-1002') })],
  raise: [of.post('card').subject],
  seen: { key: 'update:2', at: START },
};

const failures: Readonly<Record<string, Change>> = {
  'the setup is stale': { setup: of.setup() },
  'a society is stale': { societies: [of.society({ id: of.id('other'), version: 2 })] },
  'one of the people is stale': { people: [of.person('cy'), of.person('bo', { version: 7 })] },
  'a group is stale': { groups: [of.group('south', { version: 1 })] },
  'one of the sessions is stale': { sessions: [of.session('second'), of.session('first')] },
  'a session comes twice': { sessions: [of.session('third')] },
  'a history is stale': { histories: [of.history('bo', { version: 1 })] },
  'a dialogue is stale': { dialogues: [of.dialogue('cy', { version: 1 })] },
  'a count of guesses is stale': { guesses: [of.guesses('cy', { version: 1 })] },
  'a code is stale': { codes: [of.linkCode('cy', { version: 1 })] },
  'a code has the sign of another': { codes: [of.linkCode('cy', { sign: 'Sanna' })] },
  'the update was seen': { seen: { key: 'update:1', at: START + DAY } },
  'a fact is known': { facts: [of.fullFact] },
  'an identity belongs to somebody else': { people: [of.person('cy', { identities: [of.identity('bo')] })] },
  'a chat belongs to another group': { groups: [of.group('south', { places: [of.chat('-1001')] })] },
};

/** Everything the test values can have touched, to see that nothing was. */
const everything = async (store: Store) => ({
  setup: await store.setup(),
  societies: await store.societies(),
  roles: await store.roles({ society: of.id('society') }),
  people: await store.people(['anna', 'bo', 'cy'].map(of.id)),
  groups: await store.groups({ society: of.id('society') }),
  groupsOfAnna: await store.groups({ person: of.id('anna') }),
  chats: await Promise.all(['-1001', '-1002'].map((one) => store.groupsAt(of.chat(one)))),
  sessions: await store.sessions({ groups: [of.id('north')] }),
  histories: await store.histories(['anna', 'bo'].map(of.id)),
  guesses: await store.guesses(of.identity('anna')),
  code: await store.linkCode({ id: of.id('anna') }),
  series: await store.series(of.id('season')),
  facts: await store.facts({ session: of.id('first') }),
  invitations: await store.invitations(of.id('north')),
  requests: await store.requests({ groups: [of.id('north')] }),
  dialogues: await Promise.all(['anna', 'bo'].map((one) => store.dialogue(of.identity(one)))),
  planned: await store.notifications('due', 10),
  posts: await store.posts(of.post('card').subject),
  seen: [await store.seen('update:1'), await store.seen('update:2')],
});

/** Both changes as one; of what there can be one of, the other's. */
const together = (one: Change, other: Change): Change => {
  const lists = (Object.keys(other) as (keyof Change)[]).map((key) => {
    const [before, after] = [one[key], other[key]];
    return [key, Array.isArray(before) && Array.isArray(after) ? [...before, ...after] : after];
  });
  return { ...one, ...Object.fromEntries(lists) };
};
