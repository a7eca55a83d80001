import { beforeEach, describe, expect, test } from 'vitest';
import type { Post, Store } from '../app/store.ts';
import { DAY } from '../types.ts';
import * as of from './store-values.ts';
import { START } from './store-values.ts';

const NOW = START + DAY;
const UNTIL = NOW + 60_000;

/** The part of `storeContract` that is about what goes out: notifications, posts, leases, and what is kept for a time. */
export const outboxContract = (open: () => Store): void => {
  let store: Store;
  beforeEach(() => {
    store = open();
  });

  describe('notifications', () => {
    const keys = async (now = NOW, until = UNTIL, limit = 99, platform = 'here') =>
      (await store.claim(platform, now, until, limit)).map(({ notification }) => notification.key);
    const waiting = async (state: 'due' | 'dead' = 'due') =>
      (await store.notifications(state, 99)).map(({ key }) => key);
    const plan = (...all: readonly string[]) =>
      store.commit({ notifications: all.map((key, index) => of.notification(key, { due: START + index })) });

    test('that are planned again stay as they are, sent or not', async () => {
      await plan('a', 'b');
      await keys();
      await store.settle('a', { is: 'sent' });
      const again = ['a', 'b', 'c', 'c'].map((key) => of.notification(key, { due: NOW, kind: 'moved' }));
      expect(await store.commit({ notifications: again })).toBe('committed');
      expect(await waiting()).toEqual(['b', 'c']);
      expect((await store.notifications('due', 1))[0]).toStrictEqual(of.notification('b', { due: START + 1 }));
      expect(await keys()).toEqual(['c']);
    });

    test('are claimed with what they say, when they are due, on their platform, the longest due first', async () => {
      const full = { ...of.fullNotification, due: START + 5 };
      await store.commit({
        notifications: [
          full,
          of.notification('now', { due: NOW }),
          of.notification('later', { due: NOW + 1 }),
          of.notification('first', { due: START - 1 }),
          of.notification('elsewhere', { platform: 'there' }),
        ],
      });
      expect(await keys(NOW, UNTIL, 1)).toEqual(['first']);
      expect(await store.claim('here', NOW, UNTIL, 9)).toStrictEqual([
        { notification: full, tries: 0 },
        { notification: of.notification('now', { due: NOW }), tries: 0 },
      ]);
      expect(await keys(NOW, UNTIL, 9, 'there')).toEqual(['elsewhere']);
      expect(await keys(NOW + 1)).toEqual(['later']);
    });

    test('that are held are nobody else’s until the claim runs out, and come back as tried once more', async () => {
      await plan('a', 'b');
      await keys(NOW, UNTIL, 1);
      expect(await keys(NOW, UNTIL, 9)).toEqual(['b']);
      expect(await keys(UNTIL - 1)).toEqual([]);
      expect(await store.claim('here', UNTIL, UNTIL + 1, 9)).toEqual([
        { notification: of.notification('a', { due: START }), tries: 1 },
        { notification: of.notification('b', { due: START + 1 }), tries: 1 },
      ]);
      expect((await store.claim('here', UNTIL + 1, UNTIL + 2, 1))[0]?.tries).toBe(2);
    });

    test('claimed by many at once are each held by one', async () => {
      const all = Array.from({ length: 100 }, (_, index) => `n${index}`);
      await plan(...all);
      const held = await Promise.all(Array.from({ length: 12 }, () => keys(NOW, UNTIL, 10)));
      expect(held.flat()).toHaveLength(100);
      expect(held.flat().toSorted()).toEqual(all.toSorted());
    });

    test.each(['sent', 'dropped', 'dead'] as const)(
      'that are %s are claimed no more, whatever is said later',
      async (is) => {
        await plan('a');
        await keys();
        await store.settle('a', { is });
        await store.settle('a', { is: 'later', due: NOW });
        await store.settle('a', { is: is === 'sent' ? 'dead' : 'sent' });
        expect(await keys(UNTIL + DAY)).toEqual([]);
        expect(await waiting()).toEqual([]);
        expect(await waiting('dead')).toEqual(is === 'dead' ? ['a'] : []);
      },
    );

    test('that are given back are due at the moment that was said, on the platform that was said', async () => {
      await plan('a', 'b');
      await keys();
      await store.settle('a', { is: 'later', due: NOW + 5 });
      await store.settle('b', { is: 'later', due: NOW + 6, platform: 'there' });
      expect(await keys(NOW + 4)).toEqual([]);
      expect(await store.claim('here', NOW + 6, UNTIL, 9)).toEqual([
        { notification: of.notification('a', { due: NOW + 5 }), tries: 1 },
      ]);
      expect(await store.claim('there', NOW + 6, UNTIL, 9)).toEqual([
        { notification: of.notification('b', { due: NOW + 6, platform: 'there' }), tries: 1 },
      ]);
    });

    test('that are dead are listed the earliest first, and get another chance when asked', async () => {
      await store.commit({
        notifications: ['c', 'a', 'b'].map((key, index) => of.notification(key, { due: START + index })),
      });
      await keys();
      for (const key of ['a', 'b', 'c']) await store.settle(key, { is: 'dead' });
      expect(await waiting('dead')).toEqual(['c', 'a', 'b']);
      expect(await store.notifications('dead', 2)).toHaveLength(2);
      expect(await store.revive('a', NOW + 9)).toBe(true);
      expect(await store.revive('a', NOW + 9)).toBe(false);
      expect(await store.revive('none', NOW)).toBe(false);
      expect(await waiting('dead')).toEqual(['c', 'b']);
      expect(await keys(NOW + 8)).toEqual([]);
      expect(await store.claim('here', NOW + 9, UNTIL, 9)).toEqual([
        { notification: of.notification('a', { due: NOW + 9 }), tries: 0 },
      ]);
    });

    test('that nobody planned can be settled without harm', async () => {
      await store.settle('none', { is: 'sent' });
      await store.settle('none', { is: 'later', due: NOW });
      expect(await waiting()).toEqual([]);
    });

    test('of a whole year for many people are planned in one commit', async () => {
      const all = Array.from({ length: 3000 }, (_, index) => of.notification(`n${index}`, { due: START + index }));
      expect(await store.commit({ notifications: all })).toBe('committed');
      expect(await store.notifications('due', 5000)).toStrictEqual(all);
    });
  });

  describe('posts', () => {
    const { subject } = of.post('card');
    const read = async (id: string): Promise<Post | undefined> =>
      (await store.posts(subject)).find((post) => post.id === of.id(id));
    const lagging = async (now = NOW, until = UNTIL, limit = 99) =>
      (await store.claimPosts('here', now, until, limit)).map(({ id }) => id).toSorted();

    test('that show a subject in a place already stay as they are', async () => {
      const thread = of.post('thread', { place: of.chat('-1001', { thread: '5' }) });
      const panel = of.post('panel', { subject: 'panel:x' });
      await store.commit({ posts: [of.post('card', { ref: '1' })] });
      await store.commit({ posts: [of.post('again'), thread, panel, of.post('twice', { place: thread.place })] });
      const posts = await store.posts(subject);
      expect(posts).toHaveLength(2);
      expect(posts).toEqual(expect.arrayContaining([of.post('card', { ref: '1' }), thread]));
      expect(await store.posts('panel:x')).toStrictEqual([panel]);
    });

    test('lag once their subject was raised; one that comes with the same change stays as given', async () => {
      await store.commit({ posts: [of.post('card', { ref: '1', wanted: 3, shown: 3 })] });
      expect(await lagging()).toEqual([]);
      const late = of.post('late', { place: of.chat('-1002') });
      await store.commit({ raise: [subject, 'other'], posts: [late] });
      expect(await read('card')).toStrictEqual(of.post('card', { ref: '1', wanted: 4, shown: 3 }));
      expect(await read('late')).toStrictEqual(late);
      expect(await store.claimPosts('there', NOW, UNTIL, 9)).toEqual([]);
      expect(await lagging()).toEqual([of.id('card'), of.id('late')]);
    });

    test('that are held are nobody else’s until the claim runs out, also when raised meanwhile', async () => {
      await store.commit({ posts: [of.post('card')] });
      expect(await store.claimPosts('here', NOW, UNTIL, 9)).toStrictEqual([of.post('card')]);
      await store.commit({ raise: [subject] });
      expect(await lagging(UNTIL - 1)).toEqual([]);
      expect(await store.claimPosts('here', UNTIL, UNTIL + 1, 9)).toStrictEqual([of.post('card', { wanted: 2 })]);
    });

    test('lag all but the one that is spared, which the answer to a tap changes by itself', async () => {
      const shown = { ref: '1', wanted: 1, shown: 1 };
      const other = of.post('other', { ...shown, place: of.chat('-1002') });
      await store.commit({ posts: [of.post('card', shown), other] });
      await store.commit({ raise: [subject], spare: { place: of.post('card').place, ref: '1' } });
      expect(await lagging()).toEqual([of.id('other')]);
      await store.commit({ raise: [subject], spare: { place: of.post('card').place, ref: '2' } });
      expect(await lagging(UNTIL + DAY)).toEqual([of.id('card'), of.id('other')]);
      const unsent = of.post('unsent', { subject: 'panel:x' });
      await store.commit({ posts: [unsent] });
      await store.commit({ raise: ['panel:x'], spare: { place: unsent.place, ref: '1' } });
      expect(await store.posts('panel:x')).toStrictEqual([{ ...unsent, wanted: 2 }]);
    });

    test('lag no more when they show what is wanted, and still do when more was wanted meanwhile', async () => {
      await store.commit({ posts: [of.post('card')] });
      await lagging();
      await store.commit({ raise: [subject] });
      await store.settlePost(of.id('card'), { shown: 1, ref: '4711' });
      expect(await read('card')).toStrictEqual(of.post('card', { wanted: 2, shown: 1, ref: '4711' }));
      expect(await lagging()).toEqual([of.id('card')]);
      await store.settlePost(of.id('card'), { shown: 2, ref: '4711' });
      expect(await lagging(UNTIL + DAY)).toEqual([]);
    });

    test('rest until the moment that was said, however much they lag, and no longer', async () => {
      await store.commit({ posts: [of.post('card')] });
      await lagging();
      await store.settlePost(of.id('card'), { shown: 1, ref: '4711', until: UNTIL + 5 });
      await store.commit({ raise: [subject] });
      expect(await read('card')).toStrictEqual(of.post('card', { wanted: 2, shown: 1, ref: '4711' }));
      expect(await lagging(UNTIL + 4)).toEqual([]);
      expect(await lagging(UNTIL + 5)).toEqual([of.id('card')]);
      await store.settlePost(of.id('card'), { shown: 2, ref: '4711', until: UNTIL + DAY });
      await store.recall('here', UNTIL + 9);
      await store.commit({ raise: [subject] });
      expect(await lagging(UNTIL + 9)).toEqual([of.id('card')]);
    });

    test('are tried again at the moment that was said, or forgotten when the message is gone', async () => {
      await store.commit({ posts: [of.post('card'), of.post('gone', { place: of.chat('-1002') })] });
      await lagging();
      await store.settlePost(of.id('card'), { at: NOW + 5 });
      await store.settlePost(of.id('gone'), { gone: true });
      await store.settlePost(of.id('none'), { gone: true });
      await store.settlePost(of.id('none'), { shown: 1, ref: '1' });
      expect(await lagging(NOW + 4)).toEqual([]);
      expect(await lagging(NOW + 5)).toEqual([of.id('card')]);
      expect(await store.posts(subject)).toStrictEqual([of.post('card')]);
    });

    test('put off by a clock that ran ahead are recalled, with the notifications, and nothing else is', async () => {
      const year = NOW + 365 * DAY;
      await store.commit({
        posts: [of.post('card'), of.post('other', { place: { ...of.chat('-1002'), platform: 'there' } })],
        notifications: [
          ...['tried', 'held'].map((key) => of.notification(key, { due: START })),
          of.notification('planned', { due: year }),
          of.notification('there', { due: START, platform: 'there' }),
        ],
      });
      for (const platform of ['here', 'there']) {
        await store.claimPosts(platform, NOW, year, 9);
        await store.claim(platform, NOW, year, 9);
      }
      await store.settle('tried', { is: 'later', due: year });
      await store.settlePost(of.id('card'), { at: year });
      await store.recall('here', UNTIL);
      const keys = async (now: number) =>
        (await store.claim('here', now, now + 9, 9)).map((one) => one.notification.key);
      expect([await keys(UNTIL - 1), await lagging(UNTIL - 1)]).toEqual([[], []]);
      expect([(await keys(UNTIL)).toSorted(), await lagging(UNTIL)]).toEqual([['held', 'tried'], [of.id('card')]]);
      expect([await store.claim('there', UNTIL, year, 9), await store.claimPosts('there', UNTIL, year, 9)]).toEqual([
        [],
        [],
      ]);
      expect(await keys(year)).toEqual(expect.arrayContaining(['planned']));
    });

    test('turned to a page keep it until they are turned back, and lag neither by the one nor by the other', async () => {
      const panel = of.post('panel', { subject: 'panel:x', ref: '1', shown: 1 });
      await store.commit({ posts: [panel] });
      await store.turnPost(panel.id, 'hand-list:session00001');
      await store.turnPost(of.id('none'), 'hand-list:session00001');
      expect(await lagging()).toEqual([]);
      await store.commit({ raise: ['panel:x'] });
      const turned = { ...panel, wanted: 2, page: 'hand-list:session00001' };
      expect(await store.claimPosts('here', NOW, UNTIL, 9)).toStrictEqual([turned]);
      await store.settlePost(panel.id, { shown: 2, ref: '1' });
      expect(await store.posts('panel:x')).toStrictEqual([{ ...turned, shown: 2 }]);
      await store.turnPost(panel.id, undefined);
      expect(await store.posts('panel:x')).toStrictEqual([{ ...panel, wanted: 2, shown: 2 }]);
    });

    test('of a retired subject are forgotten, and may be posted anew in the same change', async () => {
      const kept = of.post('card', { ref: '1', shown: 1 });
      const other = of.post('other', { subject: 'panel:x' });
      await store.commit({ posts: [kept, of.post('gone', { place: of.chat('-1002') }), other] });
      await store.commit({
        retire: [subject],
        raise: [subject],
        posts: [kept, of.post('new', { place: of.chat('7') })],
      });
      expect((await store.posts(subject)).map(({ id }) => id).toSorted()).toEqual([of.id('card'), of.id('new')]);
      expect(await read('card')).toStrictEqual(kept);
      await store.commit({ retire: [subject] });
      expect(await store.posts(subject)).toEqual([]);
      expect(await store.posts('panel:x')).toStrictEqual([other]);
    });

    test('claimed by many at once are each held by one', async () => {
      const all = Array.from({ length: 60 }, (_, index) => of.post(`p${index}`, { place: of.chat(`${index}`) }));
      await store.commit({ posts: all });
      const held = await Promise.all(Array.from({ length: 8 }, () => lagging(NOW, UNTIL, 10)));
      expect(held.flat().toSorted()).toEqual(all.map(({ id }) => id).toSorted());
    });
  });

  test('a lease belongs to one holder at a time, who may extend it', async () => {
    const taken = await Promise.all(['a', 'b', 'c'].map((holder) => store.lease('tick', holder, NOW, UNTIL)));
    expect(taken.filter(Boolean)).toHaveLength(1);
    const holder = ['a', 'b', 'c'][taken.indexOf(true)] ?? '';
    expect(await store.lease('tick', 'other', UNTIL - 1, UNTIL + 9)).toBe(false);
    expect(await store.lease('other', 'other', NOW, UNTIL)).toBe(true);
    expect(await store.lease('tick', holder, NOW, UNTIL + 5)).toBe(true);
    expect(await store.lease('tick', 'other', UNTIL, UNTIL + 9)).toBe(false);
    expect(await store.lease('tick', 'other', UNTIL + 5, UNTIL + 9)).toBe(true);
    expect(await store.lease('tick', holder, UNTIL + 5, UNTIL + 9)).toBe(false);
    // One whose clock is a little ahead of ours holds it, and one whose clock was years ahead does not.
    const [soon, years] = [UNTIL + 20, UNTIL + 1e11];
    expect(await store.lease('tick', 'ahead', soon, soon + 9)).toBe(true);
    expect(await store.lease('tick', 'other', soon - 9, soon)).toBe(false);
    expect(await store.lease('tick', 'ahead', years, years + 9)).toBe(true);
    expect(await store.lease('tick', 'other', soon, soon + 9)).toBe(true);
  });

  test('only what is kept for a time is dropped, and only before its moment', async () => {
    const at = (of_: number) => START + of_;
    for (const age of [1, 2]) await store.commit({ seen: { key: `u${age}`, at: at(age) } });
    await store.commit({
      dialogues: [of.dialogue('anna', { at: at(1) }), of.dialogue('bo', { at: at(2) })],
      guesses: [of.guesses('anna', { at: at(1) }), of.guesses('bo', { at: at(2) })],
      codes: [of.linkCode('anna', { at: at(1) }), of.linkCode('bo', { at: at(2) })],
      notifications: ['sent', 'dropped', 'dead', 'due'].flatMap((state) =>
        [1, 2].map((age) => of.notification(`${state}${age}`, { due: at(age) })),
      ),
      sessions: [of.session('first')],
    });
    for (const is of ['sent', 'dropped', 'dead'] as const)
      for (const age of [1, 2]) await store.settle(`${is}${age}`, { is });
    await store.prune({ seen: at(2), sent: at(2), dialogues: at(2), guesses: at(2), codes: at(2) });

    expect([await store.seen('u1'), await store.seen('u2')]).toEqual([false, true]);
    expect(await store.dialogue(of.identity('anna'))).toBeUndefined();
    expect(await store.dialogue(of.identity('bo'))).toBeDefined();
    expect(await store.guesses(of.identity('anna'))).toBeUndefined();
    expect(await store.guesses(of.identity('bo'))).toBeDefined();
    expect(await store.linkCode({ id: of.id('anna') })).toBeUndefined();
    expect(await store.linkCode({ id: of.id('bo') })).toBeDefined();
    expect(await store.session(of.id('first'))).toBeDefined();
    expect(await store.notifications('due', 9)).toHaveLength(2);
    expect(await store.notifications('dead', 9)).toHaveLength(2);
    // Planned anew, only those that were dropped can be claimed.
    await store.commit({
      notifications: ['sent1', 'sent2', 'dropped1', 'dropped2'].map((key) => of.notification(key, { kind: 'moved' })),
    });
    const claimed = await store.claim('here', NOW, UNTIL, 9);
    expect(claimed.map(({ notification }) => notification.key).toSorted()).toEqual([
      'dropped1',
      'due1',
      'due2',
      'sent1',
    ]);
  });
};
