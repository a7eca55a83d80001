import { describe, expect, it } from 'vitest';
import { panelOf } from '../src/app/index.ts';
import type { Intent } from '../src/chat/intent.ts';
import { DAY, HOUR, MINUTE } from '../src/types.ts';
import type { Platform } from './support/platform.ts';
import { talkIn } from './support/talk.ts';
import { BEFORE, onStage, type Stage } from './support/worker-stage.ts';
import { EVENING, idOf, must, NORTH, scheduled } from './support/world.ts';

const CHAT = NORTH.id;

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
