import { describe, expect, it } from 'vitest';
import { cardOf } from '../src/app/index.ts';
import { createChat } from '../src/chat/index.ts';
import type { Place } from '../src/person.ts';
import { HOUR, MINUTE } from '../src/types.ts';
import { platformOf } from './support/platform.ts';
import { inGroup, talkIn } from './support/talk.ts';
import { codeOf, EVENING, idOf, must, NORTH, peopled, STORES, scheduled, type World } from './support/world.ts';

const CHANNEL: Place = { platform: 'slack', tenant: 'T1', id: 'C1' };
const WHERE = { platform: 'slack', tenant: 'T1' };

/** A world with a worker for each platform; `drain` brings both up to date. */
const staged = async (open?: Parameters<typeof peopled>[0]) => {
  const { world, north } = await peopled(open);
  const [telegram, slack] = [platformOf('telegram'), platformOf('slack')];
  const drain = async () => {
    for (const { deliver } of [telegram, slack]) await createChat(world.app).worker(deliver).drain(world.now);
  };
  return { world, north, telegram, slack, drain };
};

const slackOf = (name: string) => ({ identity: { platform: 'slack', tenant: 'T1', id: `U${name}` } });

/** Somebody of the group as they are known on the other platform too. */
const alsoThere = async (world: World, name: string) => {
  const code = must(await world.app.linking.makeCode(world.as(name)));
  must(await world.app.linking.link(slackOf(name), code));
};

describe.each(STORES)('a group with two chats on %s', (_, open) => {
  it('has its card in both, and what changes it is edited in both, each by its own worker', async () => {
    const { world, north, telegram, slack, drain } = await staged(open);
    const session = await scheduled(world, north);
    await drain();
    expect([telegram.at(NORTH.id).length, slack.at('C1').length]).toEqual([1, 0]);
    const bound = must(await world.app.groups.bind(world.as('lena'), north.id, CHANNEL));
    expect(bound.group.places).toEqual([NORTH, CHANNEL]);
    await drain();
    expect([telegram.at(NORTH.id).length, slack.at('C1').length]).toEqual([1, 1]);
    expect(slack.at('C1')).toEqual(telegram.at(NORTH.id));
    expect(await world.store.posts(cardOf(session.id))).toHaveLength(2);

    await world.act('mia', session, { act: 'answer', person: idOf('mia'), is: 'not-coming' });
    const edits = [telegram.calls.edited, slack.calls.edited];
    await drain();
    expect([telegram.calls.edited, slack.calls.edited]).toEqual(edits.map((count) => count + 1));
    expect(slack.at('C1')).toEqual(telegram.at(NORTH.id));
    expect([telegram.calls.sent, slack.calls.sent], 'no new messages').toEqual([1, 1]);
  });

  it('has one queue, wherever an offer is made, and a second tap from the other side does nothing', async () => {
    const { world, north } = await staged(open);
    const session = await scheduled(world, north);
    must(await world.app.groups.bind(world.as('lena'), north.id, CHANNEL));
    await alsoThere(world, 'mia');
    await world.act('max', session, { act: 'offer', person: idOf('max') });
    world.now += MINUTE;
    const offer = { act: 'offer', person: idOf('mia') } as const;
    must(await world.app.meetings.act(slackOf('mia'), session.id, offer));
    expect(must(await world.app.meetings.act(world.as('mia'), session.id, offer)).happened).toEqual([]);
    const seen = must(await world.app.meetings.look(world.as('lena'), session.id));
    expect(seen.session.offers.map(({ by }) => by)).toEqual([idOf('max'), idOf('mia')]);
  });

  it('replaces a chat of the same workspace, and leaves the others', async () => {
    const { world, north, slack, drain } = await staged(open);
    await scheduled(world, north);
    must(await world.app.groups.bind(world.as('lena'), north.id, CHANNEL));
    await drain();
    const second = must(await world.app.groups.bind(world.as('lena'), north.id, { ...CHANNEL, id: 'C2' }));
    expect(second.group.places.map(({ id }) => id)).toEqual([NORTH.id, 'C2']);
    const other = must(await world.app.groups.bind(world.as('lena'), north.id, { ...CHANNEL, tenant: 'T2', id: 'C3' }));
    expect(other.group.places.map(({ id }) => id)).toEqual([NORTH.id, 'C2', 'C3']);
    await drain();
    expect(['C1', 'C2', 'C3'].map((id) => slack.at(id).length)).toEqual([1, 1, 1]);
  });

  it('is unbound of the one that is named, whose card shows its last; the other one stays', async () => {
    const { world, north, telegram, drain } = await staged(open);
    const session = await scheduled(world, north);
    must(await world.app.groups.bind(world.as('lena'), north.id, CHANNEL));
    await drain();
    must(await world.app.groups.unbind(world.as('lena'), north.id, WHERE));
    await drain();
    expect((await world.store.group(north.id))?.places).toEqual([NORTH]);
    expect((await world.store.posts(cardOf(session.id))).map(({ place }) => place)).toEqual([NORTH]);
    const before = telegram.calls.edited;
    await world.act('mia', session, { act: 'answer', person: idOf('mia'), is: 'not-coming' });
    await drain();
    expect(telegram.calls.edited).toBe(before + 1);
    expect(codeOf(await world.app.groups.unbind(world.as('lena'), north.id, WHERE)), 'again is harmless').toBe('ok');
  });

  it('keeps one chat when the other is lost', async () => {
    const { world, north, slack, drain } = await staged(open);
    await scheduled(world, north);
    must(await world.app.groups.bind(world.as('lena'), north.id, CHANNEL));
    slack.refuses = ({ id }) => (id === 'C1' ? { is: 'unreachable' } : undefined);
    await drain();
    expect((await world.store.group(north.id))?.places).toEqual([NORTH]);
    expect(await world.due()).toContain('chat-lost lena');
  });

  it('hears in both that a meeting was moved, and shows in both what runs', async () => {
    const { world, north, telegram, slack, drain } = await staged(open);
    const session = await scheduled(world, north);
    must(await world.app.groups.bind(world.as('lena'), north.id, CHANNEL));
    await drain();
    await world.act('lena', session, { act: 'move', starts: EVENING + HOUR, minutes: 90 });
    await drain();
    expect([telegram.at(NORTH.id).length, slack.at('C1').length]).toEqual([2, 2]);
    world.now = EVENING + HOUR;
    await world.act('lena', session, { act: 'open' });
    await drain();
    expect(slack.at('C1')).toEqual(telegram.at(NORTH.id));
  });
});

describe('the page of a group with two chats', () => {
  it('names both, and the way out of each', async () => {
    const { world, north } = await staged();
    const talk = talkIn(world);
    await talk.commands('lena', 'bind', inGroup(CHANNEL));
    const page = await talk.wants('lena', { do: 'group', group: north.id });
    expect(page.text).toContain('Telegram and Slack');
    const edit = await talk.wants('lena', { do: 'edit', group: north.id });
    expect(edit.text).toContain('[Take the cards off Telegram]\n[Take the cards off Slack]');
    // A button from before there were two asks which.
    expect((await talk.wants('lena', { do: 'unbind', group: north.id })).text).toContain('off Slack');
    const after = await talk.wants('lena', { do: 'unbind-from', group: north.id, ...WHERE });
    expect(after.text).toContain('[Take the cards out of the chat]');
    expect((await world.store.group(north.id))?.places).toEqual([NORTH]);
  });
});
