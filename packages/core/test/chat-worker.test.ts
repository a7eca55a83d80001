import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createApp, memoryStore, panelOf, type Store } from '../src/app/index.ts';
import { createChat, type Sent, type Worker } from '../src/chat/index.ts';
import type { Intent } from '../src/chat/intent.ts';
import { StoreError } from '../src/errors.ts';
import { phaseKey, type Session } from '../src/session.ts';
import { DAY, HOUR, MINUTE } from '../src/types.ts';
import { type Platform, platformOf } from './support/platform.ts';
import { talkIn } from './support/talk.ts';
import { counted, EVENING, identityOf, idOf, must, NORTH, peopled, scheduled, type World } from './support/world.ts';

interface Stage {
  readonly world: World;
  readonly platform: Platform;
  readonly worker: Worker;
  readonly session: Session;
  readonly group: string;
  readonly log: string[];
  /** What is due at a moment is planned and delivered. */
  readonly at: (now: number) => Promise<number>;
}

const onStage = async (frame: Parameters<typeof peopled>[1] = {}, store: Store = memoryStore()): Promise<Stage> => {
  const { world, north } = await peopled(async () => store, frame);
  const session = await scheduled(world, north);
  const platform = platformOf();
  const log: string[] = [];
  const worker = createChat(world.app).worker(platform.deliver, (event, data) =>
    log.push([event, ...Object.entries(data).flatMap(([key, value]) => (key === 'at' ? [] : [value]))].join(' ')),
  );
  const at = async (now: number) => {
    world.now = now;
    await world.app.tick(now);
    return worker.drain(now);
  };
  return { world, platform, worker, session, group: north.id, log, at };
};

const retry = (at: number): Sent => ({ is: 'retry', at });
const CHAT = NORTH.id;
const BEFORE = EVENING - 7 * DAY;

describe('what is due', () => {
  it('goes out to each who wants it, and to nobody twice', async () => {
    const { platform, at } = await onStage();
    await at(EVENING - DAY);
    for (const name of ['lena', 'cora', 'mia', 'max', 'noa', 'olga']) expect(platform.at(name)).toHaveLength(1);
    expect(platform.at('mia')[0]).toContain('Vasagatan 1');
    const before = platform.calls.sent;
    await at(EVENING - DAY + MINUTE);
    expect(platform.calls.sent).toBe(before);
  });

  it('is told once by two processes, however slow the platform is', async () => {
    const { platform, at, world } = await onStage();
    const other = createChat(world.app).worker(platform.deliver);
    await at(BEFORE);
    const real = platform.deliver.send;
    let isOthers = false;
    Object.assign(platform.deliver, {
      send: async (...what: Parameters<typeof real>) => {
        world.now += 20_000;
        const sent = await real(...what);
        if (!isOthers) {
          isOthers = true;
          await other.drain(world.now);
          isOthers = false;
        }
        return sent;
      },
    });
    await at(EVENING - DAY);
    for (let minutes = 1; minutes <= 5; minutes += 1) await at(world.now + MINUTE);
    for (const name of ['lena', 'cora', 'mia', 'max', 'noa', 'olga']) expect(platform.at(name), name).toHaveLength(1);
  });

  it('is told the platform alone that it aims at', async () => {
    const { world, at, platform } = await onStage();
    const other = platformOf('elsewhere');
    await at(EVENING - DAY);
    await createChat(world.app).worker(other.deliver).drain(EVENING);
    expect(other.messages).toEqual([]);
    expect(platform.messages.length).toBeGreaterThan(0);
  });

  it('waits as long as the platform says, and is not lost', async () => {
    const { platform, at } = await onStage();
    await at(BEFORE);
    platform.refuses = ({ id }) => (id === 'mia' ? (retry(EVENING - DAY + 40_000) as never) : undefined);
    await at(EVENING - DAY);
    expect(platform.at('mia')).toEqual([]);
    expect(platform.at('max')).toHaveLength(1);
    platform.refuses = undefined;
    await at(EVENING - DAY + 39_999);
    expect(platform.at('mia')).toEqual([]);
    await at(EVENING - DAY + 40_000);
    expect(platform.at('mia')).toHaveLength(1);
  });

  it('keeps its order in a chat that asks to wait, which is asked once for all that is due, and others go on', async () => {
    const { world, platform, at } = await onStage();
    await at(BEFORE);
    const asked: string[] = [];
    let until = EVENING - DAY + 40_000;
    platform.refuses = ({ id }) => {
      if (id !== 'mia' || world.now >= until) return undefined;
      asked.push(id);
      return { is: 'retry', at: until };
    };
    const keys = ['first', 'second', 'third'];
    const told = (await world.store.groups({ person: idOf('mia') })).map(({ id }) => id);
    await world.store.commit({
      notifications: keys.map((key, index) => ({
        key,
        kind: 'welcome' as const,
        aim: { person: idOf('mia') },
        platform: 'telegram',
        due: EVENING - DAY + index,
        about: { group: told[0] ?? '' },
      })),
    });
    const order: string[] = [];
    const { settle } = world.store;
    world.store.settle = async (key, outcome) => {
      if (outcome.is === 'sent') order.push(key);
      return settle(key, outcome);
    };
    await at(EVENING - DAY + 10);
    expect(asked).toHaveLength(1);
    expect(platform.at('max')).toHaveLength(1);
    // Longer, for the first alone: the others wait behind it.
    until += 20_000;
    await at(EVENING - DAY + 40_010);
    expect(asked).toHaveLength(2);
    await at(EVENING - DAY + 60_010);
    expect(order.filter((key) => keys.includes(key))).toEqual(keys);
    expect(asked).toHaveLength(2);
  });

  it('is put aside where it can never be sent, with the reason in the log, and can be tried again', async () => {
    const { platform, at, world, log } = await onStage();
    await at(BEFORE);
    platform.refuses = ({ id }) => (id === 'mia' ? { is: 'poison', why: '400 no such thing' } : undefined);
    await at(EVENING - DAY);
    const [dead] = await world.store.notifications('dead', 9);
    expect(dead).toMatchObject({ kind: 'reminder-day', aim: { person: idOf('mia') } });
    expect(log).toEqual(['notification.dead reminder-day 400 no such thing']);
    expect(platform.at('max')).toHaveLength(1);
    platform.refuses = undefined;
    await world.store.revive(dead?.key ?? '', EVENING - DAY);
    await at(EVENING - DAY + MINUTE);
    expect(platform.at('mia')).toHaveLength(1);
  });

  it('holds nobody else up where our own hands fail, and is put aside after five times', async () => {
    const { platform, at, world, log } = await onStage();
    await at(BEFORE);
    const real = platform.deliver.send;
    Object.assign(platform.deliver, {
      send: async (...[place, card]: Parameters<typeof real>) => {
        if (place.id === 'lena') throw new TypeError('a bug');
        return real(place, card);
      },
    });
    await at(EVENING - DAY);
    expect(platform.at('olga')).toHaveLength(1);
    expect(log).toEqual(['notification.failed reminder-day TypeError']);
    for (let minutes = 1; minutes <= 6; minutes += 1) await at(EVENING - DAY + minutes * MINUTE);
    expect(log).toHaveLength(5);
    expect((await world.store.notifications('dead', 9)).map(({ aim }) => aim)).toEqual([{ person: idOf('lena') }]);
  });

  it('is never put aside because the store broke, however often', async () => {
    const store = memoryStore();
    let broken = 36;
    const settle: Store['settle'] = async (key, outcome) => {
      if (outcome.is === 'sent' && broken-- > 0) throw new StoreError('disk-full', 'the disk is full');
      return store.settle(key, outcome);
    };
    const { log, at } = await onStage({}, { ...store, settle });
    for (let minutes = 0; minutes <= 24; minutes += 2) await at(EVENING - DAY + minutes * MINUTE);
    expect(log).toHaveLength(36);
    expect(new Set(log)).toEqual(new Set(['notification.failed reminder-day StoreError disk-full']));
    expect(await store.notifications('dead', 9)).toEqual([]);
  });
});

describe('somebody at whom nothing arrives', () => {
  const blocked =
    (...names: readonly string[]) =>
    ({ id }: { readonly id: string }) =>
      names.includes(id) ? ({ is: 'unreachable' } as const) : undefined;

  it('hears on their other platform', async () => {
    const { platform, world, at } = await onStage();
    const mia = await world.person('mia');
    const elsewhere = { platform: 'elsewhere', tenant: 'T1', id: 'U1' };
    await world.store.commit({ people: [{ ...mia, identities: [...mia.identities, elsewhere] }] });
    const other = platformOf('elsewhere');
    await at(BEFORE);
    platform.refuses = blocked('mia');
    await at(EVENING - DAY);
    await createChat(world.app)
      .worker(other.deliver)
      .drain(EVENING - DAY);
    expect(other.at('U1')[0]).toContain('Thursday 26 November');
    expect(other.messages[0]?.place).toEqual(elsewhere);
    expect(platform.at('lena').join()).not.toContain('Mia');
  });

  it('is told of to the leaders, once, with what to send', async () => {
    const { platform, at, world, session } = await onStage();
    await at(BEFORE);
    platform.refuses = blocked('mia');
    await at(EVENING - DAY);
    const told = () => platform.at('lena').filter((text) => text.includes('My messages to Mia'));
    expect(told()).toEqual([
      expect.stringMatching(/My messages to Mia \(North\) do not arrive any more.*\nstart:hello/s),
    ]);
    expect(platform.at('cora').filter((text) => text.includes('Mia'))).toHaveLength(1);
    await world.act('lena', session, { act: 'move', starts: EVENING + DAY, minutes: 90 });
    await at(EVENING);
    await at(EVENING + DAY - HOUR);
    expect(told()).toHaveLength(1);
    expect(await world.person('mia')).toMatchObject({ unreachable: EVENING - DAY });
  });

  it('and is back before the leaders read it, is not told of', async () => {
    const { platform, at, world } = await onStage();
    await world.app.reach.lost(identityOf('mia'));
    await world.app.people.heard(world.as('mia'));
    await at(BEFORE);
    expect(platform.at('lena').join()).not.toContain('Mia');
  });

  it('loses a panel, and the other leader is told', async () => {
    const { platform, at, world, session } = await onStage();
    await at(BEFORE);
    platform.refuses = blocked('cora');
    world.now = EVENING;
    await world.act('lena', session, { act: 'open' });
    await at(EVENING);
    expect(await world.store.posts(panelOf(session.id))).toHaveLength(1);
    await at(EVENING + 1000);
    expect(platform.at('lena').join()).toContain('My messages to Cora (North) do not arrive');
  });
});

describe("a group's chat", () => {
  const AGAIN = 'Add me to the chat again, as somebody who may write, and write /bind there: that brings them back.';
  const toldIn = (platform: Platform, name: string) => platform.at(name).filter((text) => text.includes(AGAIN));
  const shut =
    (...chats: readonly string[]) =>
    ({ id }: { readonly id: string }) =>
      chats.includes(id) ? ({ is: 'unreachable' } as const) : undefined;
  const placesOf = async ({ world, group }: Stage) => (await world.store.group(group))?.places;

  it('in which nothing can be written any more is given up, and its leaders are told once', async () => {
    const stage = await onStage();
    const { platform, at, world, session, group } = stage;
    await at(BEFORE);
    platform.refuses = shut(CHAT);
    await world.act('mia', session, { act: 'answer', person: idOf('mia'), is: 'not-coming' });
    await world.act('lena', session, { act: 'move', starts: EVENING + DAY, minutes: 90 });
    await at(BEFORE + 1000);
    expect(await placesOf(stage)).toEqual([]);
    await at(BEFORE + 2000);
    for (const name of ['lena', 'cora'])
      expect(toldIn(platform, name), name).toEqual([
        expect.stringMatching(/^North\nI cannot write in the group's chat/),
      ]);
    expect(platform.at('mia').join()).not.toContain(AGAIN);
    platform.refuses = undefined;
    must(await world.app.groups.bind(world.as('lena'), group, NORTH));
    await at(BEFORE + 3000);
    expect(platform.at(CHAT).at(-1)).toContain('Friday 27 November');
    expect(toldIn(platform, 'lena')).toHaveLength(1);
  });

  it('is given up for a word that does not arrive, too', async () => {
    const stage = await onStage();
    const { platform, at, world, session } = stage;
    await at(BEFORE);
    const [card] = await world.store.posts(`card:${session.id}`);
    await world.store.settlePost(card?.id ?? '', { gone: true });
    platform.refuses = shut(CHAT);
    await world.act('lena', session, { act: 'move', starts: EVENING + DAY, minutes: 90 });
    await world.store.settlePost((await world.store.posts(`card:${session.id}`))[0]?.id ?? '', { gone: true });
    await at(BEFORE + 1000);
    await at(BEFORE + 2000);
    expect(await placesOf(stage)).toEqual([]);
    expect(toldIn(platform, 'lena')).toHaveLength(1);
    expect(await world.store.notifications('due', 9)).toEqual([]);
  });

  it('from which the bot is taken is told of, unless it is bound again by then', async () => {
    const stage = await onStage();
    const { platform, at, world, group } = stage;
    await at(BEFORE);
    await world.app.groups.chatMoved(NORTH, undefined);
    must(await world.app.groups.bind(world.as('lena'), group, NORTH));
    await at(BEFORE + 1000);
    expect(toldIn(platform, 'lena')).toEqual([]);
    await world.app.groups.chatMoved(NORTH, undefined);
    await at(BEFORE + 2000);
    expect([toldIn(platform, 'lena').length, toldIn(platform, 'cora').length]).toEqual([1, 1]);
  });

  it('that is bound again has the card anew that was deleted, and the others as they stand', async () => {
    const { platform, at, world, group } = await onStage();
    await scheduled(world, { id: group }, EVENING + DAY);
    await at(BEFORE);
    const bind = async () => must(await world.app.groups.bind(world.as('lena'), group, NORTH));
    const titles = () => platform.at(CHAT).map((text) => text.split('\n')[0]);
    await bind();
    await at(BEFORE + 1000);
    expect(titles()).toEqual(['North · meeting 1', 'North · meeting 2']);
    platform.messages.splice(0, 1);
    await bind();
    await at(BEFORE + 2000);
    expect(titles()).toEqual(['North · meeting 2', 'North · meeting 1']);
  });

  it('is told of in a moment to whoever put the bot there, unless a group is bound to it by then', async () => {
    const { platform, at, world } = await onStage();
    const added = async (id: string) => world.app.groups.added(world.as('lena', `added ${id}`), { ...NORTH, id });
    await at(BEFORE);
    await added('-300');
    await added('-1001');
    await world.app.groups.chatMoved(NORTH, { ...NORTH, id: '-1001' });
    await at(BEFORE + 1000);
    expect(platform.at('lena').join()).not.toContain('I am in the new chat');
    await at(BEFORE + 5000);
    expect(platform.at('lena')).toEqual([
      "I am in the new chat now. Write /bind there, and the group's meetings will appear in it.",
    ]);
  });

  it('that a group leaves shows for the last time that its card is no more, and is changed no further', async () => {
    const { platform, at, world, session, group } = await onStage();
    await at(BEFORE);
    must(await world.app.groups.bind(world.as('lena'), group, { ...NORTH, id: '-200' }));
    await at(BEFORE + 1000);
    expect(platform.at(CHAT)).toEqual(['North · meeting 1\nThe cards of this group stand elsewhere now.']);
    expect(platform.at('-200').at(-1)).toContain('5 of 5 are coming');
    must(await world.app.groups.unbind(world.as('lena'), group));
    await at(BEFORE + 2000);
    expect(platform.at('-200')).toEqual([
      'North · meeting 1\nThis card is no longer kept up to date. /next shows your meetings.',
    ]);
    expect(await world.store.posts(`left:${session.id}`)).toEqual([]);
    const { edited } = platform.calls;
    await world.act('mia', session, { act: 'answer', person: idOf('mia'), is: 'not-coming' });
    await at(BEFORE + 3000);
    expect(platform.calls.edited).toBe(edited);
  });

  it.each([
    ['where nothing can be changed any more', { is: 'unreachable' }],
    ['where the message is no more', { is: 'gone' }],
    ['where it can never be changed', { is: 'poison', why: '400' }],
    ['that has another id by now', { is: 'retry', at: BEFORE + 1000 }],
  ] as const)('%s is left without a last word, and nothing breaks', async (_, outcome) => {
    const { platform, at, world, session, group, log } = await onStage();
    await at(BEFORE);
    must(await world.app.groups.bind(world.as('lena'), group, { ...NORTH, thread: '7' }));
    platform.edits.push(() => outcome);
    await at(BEFORE + 1000);
    expect(await world.store.posts(`left:${session.id}`)).toEqual([]);
    expect((await world.store.group(group))?.places).toEqual([{ ...NORTH, thread: '7' }]);
    expect(log).toEqual([]);
    expect(platform.at('lena')).toEqual([]);
  });

  it('waits for its last word as long as the platform says', async () => {
    const { platform, at, world, group } = await onStage();
    await at(BEFORE);
    must(await world.app.groups.unbind(world.as('lena'), group));
    platform.edits.push(() => ({ is: 'retry', at: BEFORE + 30_000 }));
    await at(BEFORE + 1000);
    expect(platform.at(CHAT).join()).toContain('5 of 5');
    await at(BEFORE + 30_000);
    expect(platform.at(CHAT).join()).toContain('This card is no longer kept up to date.');
  });

  it('of a group that ends reads so, and has no button left; its members are told in private', async () => {
    const { platform, at, world, group } = await onStage();
    await at(BEFORE);
    must(await world.app.groups.end(world.as('lena'), group));
    await at(BEFORE + 1000);
    expect(platform.at(CHAT)).toEqual([
      expect.stringMatching(/This meeting is cancelled\.$/),
      'North\nThe group has ended. Meetings that were planned do not take place.',
    ]);
    for (const name of ['cora', 'mia', 'max', 'noa', 'olga'])
      expect(platform.at(name)).toEqual([
        'North has ended.\nMeetings that were planned do not take place. Your hours stay: /credits shows them.',
      ]);
    expect(platform.at('lena')).toEqual([]);
  });

  it('hears nothing of who left: the leaders do, unless they are back', async () => {
    const { platform, at, world, group } = await onStage();
    await at(BEFORE);
    const heard = platform.at(CHAT).length;
    must(await world.app.groups.leave(world.as('mia'), group));
    must(await world.app.groups.leave(world.as('max'), group));
    const link = must(await world.app.joining.invite(world.as('lena'), group, 'co-leader')).invitation.token;
    must(await world.app.joining.join(world.as('max'), link, { name: 'Max', language: 'en', zone: 'UTC' }));
    await at(BEFORE + 1000);
    for (const name of ['lena', 'cora']) expect(platform.at(name)).toEqual(['Mia has left North.\n[To the group]']);
    expect(platform.at(CHAT)).toHaveLength(heard);
  });
});

describe('a living message', () => {
  const panels = ({ platform }: Stage) => platform.at('lena').filter((text) => text.includes('Leading:'));

  it('is sent once, and then changed in its place, many changes in one edit', async () => {
    const { platform, at, world, session } = await onStage();
    await at(BEFORE);
    expect(platform.at(CHAT).join('\n')).toContain('5 of 5 are coming');
    for (const name of ['mia', 'max', 'noa'])
      await world.act(name, session, { act: 'answer', person: idOf(name), is: 'not-coming' });
    await at(BEFORE + 1000);
    expect(platform.calls.edited).toBe(1);
    expect(platform.at(CHAT).filter((text) => text.includes('meeting 1'))).toHaveLength(1);
    expect(platform.at(CHAT).join('\n')).toContain('2 of 5 are coming');
  });

  it('is not touched where nothing of it has changed', async () => {
    const { platform, at } = await onStage();
    await at(BEFORE);
    await at(BEFORE + MINUTE);
    expect(platform.calls.edited).toBe(0);
  });

  it('waits as long as the platform says, and then shows what is true by then', async () => {
    const { platform, at, world, session } = await onStage();
    await at(BEFORE);
    platform.edits.push(() => ({ is: 'retry', at: BEFORE + 30_000 }));
    await world.act('mia', session, { act: 'answer', person: idOf('mia'), is: 'not-coming' });
    await at(BEFORE + 1000);
    await world.act('max', session, { act: 'answer', person: idOf('max'), is: 'not-coming' });
    await at(BEFORE + 2000);
    expect(platform.at(CHAT).join('\n')).toContain('5 of 5');
    await at(BEFORE + 30_000);
    expect(platform.at(CHAT).join('\n')).toContain('3 of 5');
    expect(platform.calls.edited).toBe(2);
  });

  it('that was deleted is sent anew while it is needed', async () => {
    const { platform, at, world, session } = await onStage();
    await at(BEFORE);
    platform.messages.length = 0;
    await world.act('mia', session, { act: 'answer', person: idOf('mia'), is: 'not-coming' });
    await at(BEFORE + 1000);
    expect(platform.at(CHAT)).toEqual([expect.stringContaining('4 of 5 are coming')]);
    await world.act('max', session, { act: 'answer', person: idOf('max'), is: 'not-coming' });
    await at(BEFORE + 2000);
    expect(platform.at(CHAT)).toEqual([expect.stringContaining('3 of 5 are coming')]);
  });

  it('that was deleted stays away once the meeting is over', async () => {
    const { platform, at, world, session } = await onStage();
    await at(BEFORE);
    platform.messages.length = 0;
    world.now = EVENING + 2 * HOUR;
    await world.act('lena', session, { act: 'close' });
    await at(EVENING + 2 * HOUR);
    expect(platform.at(CHAT)).toEqual([]);
  });

  it('is forgotten where it can never be changed, and the log says why', async () => {
    const { platform, at, world, session, log } = await onStage();
    await at(BEFORE);
    platform.edits.push(() => ({ is: 'poison', why: '400' }));
    await world.act('mia', session, { act: 'answer', person: idOf('mia'), is: 'not-coming' });
    await at(BEFORE + 1000);
    expect(log).toEqual(['post.dead card 400']);
    expect(await world.store.posts(`card:${session.id}`)).toEqual([]);
  });

  it('holds nobody else up where our own hands fail', async () => {
    const { platform, at, world, session, log, group } = await onStage();
    await at(BEFORE);
    const next = await scheduled(world, { id: group }, EVENING + DAY);
    platform.edits.push(() => {
      throw new Error('broken');
    });
    await world.act('mia', session, { act: 'answer', person: idOf('mia'), is: 'not-coming' });
    expect(await at(BEFORE + 1000)).toBeGreaterThan(0);
    expect(log).toEqual(['post.failed card Error']);
    expect(platform.at(CHAT).some((text) => text.includes(`meeting ${next.number}`))).toBe(true);
    await at(BEFORE + 1000 + MINUTE);
    expect(platform.at(CHAT).join('\n')).toContain('4 of 5');
  });

  it('is each leader’s panel while the meeting runs, and the way to settle it afterwards', async () => {
    const stage = await onStage();
    const { at, world, session, platform } = stage;
    await at(BEFORE);
    world.now = EVENING;
    await world.act('lena', session, { act: 'open' });
    await at(EVENING);
    expect(panels(stage)).toHaveLength(1);
    expect(platform.at('cora').join()).toContain('Leading: Lena');
    expect(platform.at('mia').join()).not.toContain('Leading:');
    const meeting = await world.act('cora', session, { act: 'advance', from: 'gathering.0' });
    await at(EVENING + 1000);
    expect(panels(stage)[0]).toContain('Opening');
    await world.act('cora', meeting, { act: 'close' });
    await at(EVENING + 2000);
    expect(panels(stage)).toEqual([]);
    expect(platform.at('lena').join()).toContain('Who was there?');
  });
});

describe('a list that was opened in a panel', () => {
  const opened = async (frame: Parameters<typeof onStage>[0] = {}) => {
    const stage = await onStage(frame);
    const { world, session, at, platform } = stage;
    world.now = EVENING;
    await world.act('lena', session, { act: 'open' });
    await at(EVENING);
    const talk = talkIn(world);
    const [panel] = await world.store
      .posts(panelOf(session.id))
      .then((all) => all.filter((one) => one.place.id === 'lena'));
    const tap = (intent: Intent) => talk.does('lena', { did: 'tap', intent, message: panel?.ref ?? '' });
    const seen = () => platform.at('lena').at(-1) ?? '';
    return { ...stage, tap, seen, goes: (now: number) => at(EVENING + now) };
  };

  it('stays open while others tap, and shows what they did; the way back leads to the panel', async () => {
    const { world, session, tap, seen, goes } = await opened();
    await tap({ do: 'arrived-list', session: session.id, page: 0 });
    await world.act('mia', session, { act: 'arrive', person: idOf('mia') });
    await goes(1000);
    expect(seen()).toContain('Who is here');
    expect(seen()).toContain('✓ Mia');
    await tap({ do: 'panel', session: session.id });
    await world.act('max', session, { act: 'offer', person: idOf('max') });
    await goes(2000);
    expect(seen()).toContain('Offers, in order');
  });

  it('gives way to a Stop, and to the panel once its phase or its meeting is over', async () => {
    const { world, session, tap, seen, goes } = await opened();
    const meeting = await world.act('lena', session, { act: 'advance', from: 'gathering.0' });
    await tap({ do: 'remind-list', session: session.id, from: 'opening.0' });
    await world.act('cora', session, { act: 'extend', from: 'opening.0', to: 5 });
    await goes(1000);
    expect(seen()).toContain('A sentence to say');
    await world.act('mia', session, { act: 'stop' });
    await goes(2000);
    expect(seen()).toContain('Stop was said');
    await world.act('cora', session, { act: 'resume' });
    await world.act('cora', meeting, { act: 'advance', from: 'opening.0' });
    await goes(3000);
    expect(seen()).toContain('Leading: Lena');
    await tap({ do: 'hand-list', session: session.id });
    await world.act('cora', session, { act: 'close' });
    await goes(4000);
    expect(seen()).toContain('Who was there?');
  });
});

describe('what was overtaken', () => {
  const dropped: readonly (readonly [
    what: string,
    act: (stage: Stage) => Promise<unknown>,
    when: number,
    who: string,
  ])[] = [
    [
      'a reminder of a meeting that was cancelled',
      ({ world, session }) => world.act('lena', session, { act: 'cancel' }),
      EVENING - DAY,
      'mia',
    ],
    [
      'a reminder for somebody who does not come',
      ({ world, session }) => world.act('mia', session, { act: 'answer', person: idOf('mia'), is: 'not-coming' }),
      EVENING - DAY,
      'mia',
    ],
    [
      'a reminder for somebody who left the group',
      ({ world, group }) => world.app.groups.leave(world.as('mia'), group),
      EVENING - DAY,
      'mia',
    ],
    [
      'a reminder for somebody who wants none',
      ({ world }) => world.app.people.set(world.as('mia'), { settings: { reminders: false, nextMorning: true } }),
      EVENING - DAY,
      'mia',
    ],
    [
      'a reminder of the hour before for somebody who wants none',
      ({ world }) => world.app.people.set(world.as('mia'), { settings: { reminders: false, nextMorning: true } }),
      EVENING - HOUR,
      'mia',
    ],
    [
      'a reminder of the hour before, when the meeting has long begun',
      async () => undefined,
      EVENING + 45 * MINUTE,
      'mia',
    ],
  ];

  it.each(dropped)('%s is not sent', async (_, act, when, who) => {
    const stage = await onStage();
    await stage.at(EVENING - DAY - MINUTE);
    await act(stage);
    stage.platform.messages.length = 0;
    await stage.at(when);
    expect(stage.platform.at(who).filter((text) => !text.includes('is cancelled'))).toEqual([]);
  });

  it('of a meeting that was moved is told by its new date alone', async () => {
    const { at, world, session, platform } = await onStage();
    await at(EVENING - DAY - MINUTE);
    await world.act('lena', session, { act: 'move', starts: EVENING + DAY, minutes: 90 });
    await world.act('lena', session, { act: 'move', starts: EVENING + 2 * DAY, minutes: 90 });
    await at(EVENING - DAY);
    expect(platform.at('mia')).toEqual([expect.stringContaining('to Saturday 28 November, 18:30')]);
    const told = platform.at(CHAT).filter((text) => text.includes('is moved'));
    expect(told).toEqual([expect.stringContaining('Saturday 28 November')]);
    await at(EVENING + DAY);
    expect(platform.at('mia').at(-1)).toContain('Saturday 28 November, 18:30–20:00');
  });

  it('of a meeting that was moved and then cancelled is told as cancelled alone', async () => {
    const { at, world, session, platform } = await onStage();
    await at(BEFORE);
    await world.act('lena', session, { act: 'move', starts: EVENING + DAY, minutes: 90 });
    await world.act('lena', session, { act: 'cancel' });
    await at(BEFORE + 1000);
    expect(platform.at('mia')).toEqual([expect.stringContaining('is cancelled')]);
    expect(platform.at(CHAT).filter((text) => /moved/.test(text))).toEqual([]);
  });

  it('is not written into a chat the group has left', async () => {
    const { at, world, session, platform, group } = await onStage();
    await at(BEFORE);
    await world.act('lena', session, { act: 'move', starts: EVENING + DAY, minutes: 90 });
    must(await world.app.groups.unbind(world.as('lena'), group));
    await at(BEFORE + 1000);
    expect(platform.at(CHAT).filter((text) => /moved/.test(text))).toEqual([]);
    expect(platform.at('mia')).toHaveLength(1);
  });

  it('over time is not whispered once the phase was left, given more time, or halted', async () => {
    for (const act of ['leave', 'extend', 'stop'] as const) {
      const { at, world, session, platform } = await onStage();
      await at(BEFORE);
      world.now = EVENING;
      await world.act('lena', session, { act: 'open' });
      const meeting = await world.act('lena', session, { act: 'advance', from: 'gathering.0' });
      const from = meeting.at ? phaseKey(meeting.at) : '';
      if (act === 'leave') await world.act('lena', session, { act: 'advance', from });
      if (act === 'extend') await world.act('lena', session, { act: 'extend', from, to: 60 });
      if (act === 'stop') await world.act('mia', session, { act: 'stop' });
      await at(EVENING + 20 * MINUTE);
      expect(
        platform.at('lena').filter((text) => text.includes('are over')),
        act,
      ).toEqual([]);
    }
  });

  it('over time is whispered otherwise: to the leaders, without a sound', async () => {
    const { at, world, session, platform } = await onStage();
    await at(BEFORE);
    world.now = EVENING;
    await world.act('lena', session, { act: 'open' });
    await world.act('lena', session, { act: 'advance', from: 'gathering.0' });
    await at(EVENING + 5 * MINUTE);
    const whispers = platform.messages.filter(({ card }) => JSON.stringify(card.lines).includes('are over'));
    expect(whispers.map(({ place }) => place.id).toSorted()).toEqual(['cora', 'lena']);
    expect(whispers.every(({ card }) => card.silent)).toBe(true);
  });

  it('the line on the morning after goes to those who were there and want it', async () => {
    const { at, world, session, platform } = await onStage();
    await world.app.people.set(world.as('max'), { settings: { reminders: true, nextMorning: false } });
    await world.act('noa', session, { act: 'answer', person: idOf('noa'), is: 'not-coming' });
    world.now = EVENING + 2 * HOUR;
    await world.act('lena', session, { act: 'close' });
    await world.act('lena', session, { act: 'attest' });
    await world.app.people.set(world.as('cora'), { settings: { reminders: true, nextMorning: false } });
    await world.act('lena', session, { act: 'amend', person: idOf('olga'), minutes: 0, why: 'was-not-there' });
    platform.messages.length = 0;
    await at(EVENING + DAY);
    const told = platform.messages.filter(({ card }) => JSON.stringify(card.lines).includes('Meeting 1: 90 min'));
    expect(told.map(({ place }) => place.id).toSorted()).toEqual(['lena', 'mia']);
    expect(told.every(({ card }) => card.silent)).toBe(true);
  });

  it('a place that was held is told only while it is', async () => {
    const { at, world, session, platform, group } = await onStage({ openness: 'open', room: { from: 2, to: 3 } });
    void group;
    for (const name of ['mia', 'max'])
      await world.act(name, session, { act: 'answer', person: idOf(name), is: 'coming' });
    await world.act('noa', session, { act: 'answer', person: idOf('noa'), is: 'coming' });
    await at(BEFORE);
    platform.messages.length = 0;
    await world.act('mia', session, { act: 'answer', person: idOf('mia'), is: 'not-coming' });
    await world.act('max', session, { act: 'answer', person: idOf('max'), is: 'not-coming' });
    const stored = await world.store.session(session.id);
    expect(stored?.seats.filter(({ answer }) => answer?.is === 'offered').length).toBeGreaterThan(0);
    await at(BEFORE + 1000);
    const held = platform.messages.filter(({ card }) => JSON.stringify(card.lines).includes('held for you'));
    expect(held.map(({ place }) => place.id)).toEqual(
      stored?.seats.filter(({ answer }) => answer?.is === 'offered').map(({ person }) => person.replace(/0+$/, '')),
    );
  });

  it('who leads one meeting in the leader’s place hears of it, unless that was taken back', async () => {
    const { at, world, platform, session } = await onStage();
    await at(BEFORE);
    await world.act('lena', session, { act: 'stand-in', person: idOf('max') });
    await at(BEFORE + 1000);
    expect(platform.at('max')).toEqual([expect.stringContaining("You lead this meeting, in the leader's place.")]);
    await world.act('lena', session, { act: 'stand-in', person: idOf('noa') });
    await world.act('lena', session, { act: 'stand-in', person: 'nobody' });
    await at(BEFORE + 2000);
    expect(platform.at('noa')).toEqual([]);
  });

  it('a meeting that is to be settled is told of when it is closed, and not again at its planned end', async () => {
    const { at, world, platform, session } = await onStage({ presence: 'panel' });
    await at(EVENING - HOUR);
    world.now = EVENING;
    await world.act('lena', session, { act: 'open' });
    await world.act('cora', session, { act: 'close' });
    platform.messages.length = 0;
    await at(EVENING + 1000);
    await at(EVENING + 2 * HOUR);
    expect(platform.at('lena').filter((text) => text.includes('Who was there?'))).toHaveLength(1);
  });

  it('who is named leader hears of it, unless they are it no more', async () => {
    const { at, world, platform, group } = await onStage();
    await at(BEFORE);
    must(await world.app.groups.setRole(world.as('ada'), group, idOf('max'), 'co-leader'));
    must(await world.app.groups.setRole(world.as('ada'), group, idOf('noa'), 'co-leader'));
    must(await world.app.groups.setRole(world.as('ada'), group, idOf('noa'), 'member'));
    await at(BEFORE + 1000);
    expect(platform.at('max')).toEqual([expect.stringContaining('From now on you are co-leader of this group.')]);
    expect(platform.at('noa')).toEqual([]);
  });

  it('whoever asked to join is told of until somebody has answered', async () => {
    const { at, world, platform, group } = await onStage();
    await at(BEFORE);
    const { invitation } = must(await world.app.joining.invite(world.as('lena'), group, 'member'));
    must(
      await world.app.joining.join(world.as('nina'), invitation.token, { name: 'Nina', language: 'en', zone: 'UTC' }),
    );
    const [request] = await world.app.joining.waitingRequests(group);
    must(await world.app.joining.answerJoin(world.as('cora'), request?.id ?? '', 'first-talk'));
    must(await world.app.joining.answerJoin(world.as('cora'), request?.id ?? '', 'welcome'));
    await at(BEFORE + 1000);
    expect(platform.at('lena').join()).not.toContain('Nina');
    // Of two words to the newcomer only the later one is true.
    expect(platform.at('nina')).toEqual([expect.stringContaining('You belong to North.')]);
  });
});

describe('a crash between sending and marking', () => {
  it('repeats one message at most, and loses none', async () => {
    const store = memoryStore();
    let crashes = true;
    const stage = await onStage(
      {},
      {
        ...store,
        settle: async (key, outcome) => {
          if (crashes && outcome.is === 'sent') {
            crashes = false;
            throw new Error('killed');
          }
          return store.settle(key, outcome);
        },
      },
    );
    await stage.at(EVENING - DAY);
    const counts = () => ['lena', 'cora', 'mia', 'max', 'noa', 'olga'].map((name) => stage.platform.at(name).length);
    expect(counts()).toEqual([1, 1, 1, 1, 1, 1]);
    await stage.at(EVENING - DAY + 2 * MINUTE);
    expect(counts().toSorted()).toEqual([1, 1, 1, 1, 1, 2]);
    await stage.at(EVENING - DAY + 5 * MINUTE);
    expect(counts().toSorted()).toEqual([1, 1, 1, 1, 1, 2]);
  });
});

describe('the loop', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** Lets everything run that waits for nothing but its turn. */
  const settle = async () => {
    for (let turns = 0; turns < 400; turns += 1) await Promise.resolve();
  };

  it('delivers at once what this process has committed, and looks every second for what others have', async () => {
    const { world, platform, worker, session } = await onStage();
    worker.start();
    worker.start();
    await settle();
    expect(platform.at(CHAT).length).toBeGreaterThan(0);
    await world.act('mia', session, { act: 'answer', person: idOf('mia'), is: 'not-coming' });
    await settle();
    expect(platform.at(CHAT).join()).toContain('4 of 5');
    // Another process on the same store.
    const { store } = world;
    const other = createApp({ store, clock: () => world.now, chance: counted('o'), wait: async () => {} });
    must(
      await other.meetings.act(world.as('max'), session.id, { act: 'answer', person: idOf('max'), is: 'not-coming' }),
    );
    await settle();
    expect(platform.at(CHAT).join()).toContain('4 of 5');
    await vi.advanceTimersByTimeAsync(1000);
    await settle();
    expect(platform.at(CHAT).join()).toContain('3 of 5');
    await worker.stop();
  });

  it('ends when nothing is under way, and begins nothing more', async () => {
    const { world, platform, worker } = await onStage();
    await world.app.tick(EVENING - DAY);
    world.now = EVENING - DAY;
    let release: () => void = () => {};
    const slow = new Promise<void>((done) => {
      release = done;
    });
    platform.sends.push(async () => {
      await slow;
      return { is: 'sent', ref: '' };
    });
    worker.start();
    await settle();
    expect(platform.calls.sent).toBe(1);
    let ended = false;
    const ending = worker.stop().then(() => {
      ended = true;
    });
    await settle();
    expect(ended).toBe(false);
    release();
    await ending;
    expect(platform.calls.sent).toBe(1);
    // What was left is delivered by the next start.
    world.now += 2 * MINUTE;
    worker.start();
    await settle();
    await worker.stop();
    expect(platform.calls.sent).toBeGreaterThan(5);
    await worker.stop();
  });

  it('goes on after the store or the clockwork has failed', async () => {
    const store = memoryStore();
    let broken = 2;
    const stage = await onStage(
      {},
      {
        ...store,
        claimPosts: async (...query) => {
          if (broken-- > 0) throw new Error('the disk is full');
          return store.claimPosts(...query);
        },
      },
    );
    const { platform, worker, log } = stage;
    worker.start();
    await settle();
    await vi.advanceTimersByTimeAsync(1000);
    await vi.advanceTimersByTimeAsync(1000);
    await settle();
    await worker.stop();
    expect(log).toEqual(['worker.failed Error', 'worker.failed Error']);
    expect(platform.at(CHAT).length).toBeGreaterThan(0);
  });

  it('waits no hour for what was put off where the clock is set back by one, and sends nothing twice', async () => {
    const { world, platform, worker } = await onStage();
    world.now = EVENING - DAY + 1000;
    let refused = 0;
    platform.refuses = () => (++refused <= 3 ? { is: 'retry', at: world.now + 5000 } : undefined);
    worker.start();
    await settle();
    const passes = async (seconds: number) => {
      for (let passed = 0; passed < seconds; passed += 1) {
        world.now += 1000;
        await vi.advanceTimersByTimeAsync(1000);
        await settle();
      }
    };
    const before = platform.messages.length;
    expect(before).toBeGreaterThan(0);
    world.now -= HOUR;
    await passes(62);
    expect(platform.messages.length).toBe(before + 3);
    await passes(2 * 60);
    expect(platform.messages.length).toBe(before + 3);
    await worker.stop();
  });

  it('waits no year for what a process put off whose clock ran ahead', async () => {
    const { world, platform, worker } = await onStage();
    world.now = EVENING - DAY + 1000;
    await world.app.tick(world.now);
    const held = await world.store.claim('telegram', world.now, world.now + 365 * DAY, 99);
    expect(held.length).toBeGreaterThan(3);
    worker.start();
    await settle();
    expect(platform.at('mia')).toHaveLength(0);
    world.now += MINUTE;
    await vi.advanceTimersByTimeAsync(1000);
    await settle();
    await worker.stop();
    expect(platform.at('mia')).toHaveLength(1);
  });

  it('calls the clockwork every five seconds', async () => {
    const { world, platform, worker } = await onStage();
    world.now = EVENING - DAY - MINUTE;
    worker.start();
    await settle();
    world.now = EVENING - DAY + 1000;
    await vi.advanceTimersByTimeAsync(1000);
    await settle();
    await worker.stop();
    expect(platform.at('mia')).toHaveLength(1);
  });
});
