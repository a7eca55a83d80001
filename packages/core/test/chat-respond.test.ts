import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { COMMANDS, type CommandName, createChat, INTENT_NAMES } from '../src/chat/index.ts';
import { phrases } from '../src/phrases/index.ts';
import { DAY, HOUR } from '../src/types.ts';
import { halted, planned, settling, TABLE } from './support/buttons.ts';
import { type Answer, choicesOf, inGroup, labelsOf, linesOf, type Talk, talkIn, textOf } from './support/talk.ts';
import {
  createWorld,
  EVENING,
  identityOf,
  idOf,
  must,
  NORTH,
  peopled,
  scheduled,
  type World,
} from './support/world.ts';

const t = phrases('en');

/** What was said to one person alone. */
const isPrivate = ({ replies }: Answer): boolean =>
  replies.every((reply) => reply.reply === 'say' && reply.private === true);

describe('a no', () => {
  it.each(TABLE.filter(([, signs]) => signs.split(' ')[3] === 'x'))(
    'to %s is a short word on a tap',
    async (_, __, stage, intent) => {
      const made = await stage();
      const { replies } = await made.talk.wants('mia', intent(made));
      expect(replies).toEqual([{ reply: 'toast', text: expect.stringMatching(/\.$/) }]);
    },
  );

  it.each(['next', 'queue', 'credits', 'groups', 'settings', 'bind'])(
    'to /%s is a message on a command, and to its sender alone',
    async (command) => {
      const talk = talkIn((await peopled()).world);
      for (const where of [{}, inGroup()]) {
        const answer = await talk.commands('nemo', command, where);
        expect(answer.toasts).toEqual([]);
        expect(answer.text).toContain('I do not know you yet.');
        expect(isPrivate(answer)).toBe(true);
      }
    },
  );

  it('to what was typed is said in the question it belongs to', async () => {
    const { talk, group } = await planned();
    await talk.wants('lena', { do: 'form', form: 'date', about: group });
    await talk.writes('lena', '26 November');
    const { cards } = await talk.writes('lena', '18:30');
    expect(cards).toHaveLength(1);
    expect(textOf(cards[0] as never)).toMatch(/^This group already has a meeting .*\n\nAt what time\?/s);
  });

  it('names the phase a meeting has moved on to', async () => {
    const { talk, session, world } = await planned();
    world.now = EVENING;
    await talk.wants('lena', { do: 'open', session: session.id });
    await talk.wants('lena', { do: 'advance', session: session.id, from: 'gathering.0' });
    await talk.wants('cora', { do: 'advance', session: session.id, from: 'opening.0' });
    const late = await talk.wants('lena', { do: 'extend', session: session.id, from: 'opening.0', to: 5 });
    expect(late.toasts).toEqual(['The meeting has moved on (now: first case, who has a case?).']);
  });
});

describe('what is said in a group', () => {
  it('is read by nobody', async () => {
    const { talk, written } = await planned();
    for (const doing of [{ did: 'text', text: 'She told of a man of forty' }, { did: 'other' }] as const)
      expect((await talk.does('mia', doing, inGroup())).replies).toEqual([]);
    expect(written()).toEqual([]);
  });

  it('answers no form, even where one is open', async () => {
    const { talk, group, world } = await planned();
    await talk.wants('lena', { do: 'form', form: 'enter-person', about: group });
    const before = await world.store.dialogue(identityOf('lena'));
    expect((await talk.writes('lena', 'a man of forty', inGroup())).replies).toEqual([]);
    expect(await world.store.dialogue(identityOf('lena'))).toEqual(before);
  });
});

describe('a command', () => {
  it.each(COMMANDS.filter((name) => name !== 'bind'))('/%s in a group is answered in private', async (name) => {
    for (const who of ['mia', 'lena', 'ada', 'olga', 'nemo']) {
      const { talk } = await planned();
      const answer = await talk.commands(who, name, inGroup());
      expect(answer.replies.length, who).toBeGreaterThan(0);
      expect(isPrivate(answer), who).toBe(true);
    }
  });

  it.each(COMMANDS)('/%s is a message of its own in private', async (name) => {
    for (const who of ['mia', 'lena', 'ada', 'olga', 'nemo']) {
      const { talk } = await planned();
      const { replies } = await talk.commands(who, name);
      expect(replies.map(({ reply }) => reply)).toEqual(['say']);
    }
  });

  it('that nobody knows is said to be so, and passed over in a group, where it may be another bot’s', async () => {
    const { talk } = await planned();
    expect((await talk.commands('mia', 'weather')).text).toBe(
      'I do not know this command. /help shows those there are.',
    );
    expect((await talk.commands('mia', 'weather', inGroup())).replies).toEqual([]);
    expect((await talk.commands('mia', 'constructor')).text).toContain('I do not know this command');
  });

  it('lists are there for both scopes, each with a description', () => {
    const lists = createChat({} as never).commands;
    const names = (scope: string) =>
      lists.filter((one) => one.scope === scope).flatMap(({ commands }) => commands.map(({ name }) => name));
    expect(new Set<CommandName>([...names('private'), ...names('group')])).toEqual(new Set(COMMANDS));
    expect(names('private')).not.toContain('bind');
    for (const { commands } of lists)
      for (const { description } of commands) expect(description).toMatch(/^\p{Lu}.{5,}/u);
  });

  it('/bind binds the chat it is written in, says so, and is told to be written there otherwise', async () => {
    const { world, talk } = await planned();
    const west = await world.group({ name: 'West' }, { zoe: 'leader' });
    const place = { ...NORTH, id: '-200', thread: '7' };
    const bound = await talk.commands('zoe', 'bind', inGroup(place));
    expect(isPrivate(bound)).toBe(true);
    expect(bound.text).toMatch(/^The chat is bound\.\n\nWest\n/);
    expect((await world.store.group(west.id))?.places).toEqual([place]);
    const again = await talk.commands('zoe', 'bind', inGroup(place));
    expect(again.text).toContain('The chat was bound already. A card that is missing there comes anew.');
    expect((await talk.commands('zoe', 'bind')).text).toContain('This is done in the group');
    expect((await talk.commands('mia', 'bind', inGroup(place))).text).toContain('Only the leader can do this.');
    expect((await talk.commands('zoe', 'bind', inGroup())).text).toContain('Another group is bound to this chat.');
  });

  it('/queue is about the meeting of the chat it is written in', async () => {
    const { world, talk } = await planned();
    const west = await world.group({ name: 'West' }, { lena: 'leader', mia: 'member' }, { ...NORTH, id: '-200' });
    await scheduled(world, west, EVENING - DAY);
    expect((await talk.commands('mia', 'queue')).text).toContain('West · meeting 1');
    expect((await talk.commands('mia', 'queue', inGroup())).text).toContain('North · meeting 1');
    expect((await talk.commands('lena', 'queue', inGroup())).text).toContain('North · meeting 1: who would present');
    expect((await talk.commands('zoe', 'queue')).text).toContain('No meeting is planned.');
  });

  it('/start with what is neither a code nor a link greets', async () => {
    const { talk } = await planned();
    for (const rest of ['', ' hello', ' ../../etc', ` j-${'x'.repeat(23)}`])
      expect((await talk.commands('mia', `start${rest}`)).text).toContain('Your next meetings:');
    expect((await talk.commands('nemo', 'start hello')).text).toContain('This is the secretary of Balint groups.');
    expect((await talk.commands('nemo', `start ${'x'.repeat(12)}`)).text).toContain('This code does not work');
    expect((await talk.commands('nemo', `start j-${'x'.repeat(22)}`)).text).toContain('This invitation has expired');
  });
});

describe('a button', () => {
  it('of an earlier time has its kind answer', async () => {
    const { talk } = await planned();
    const { toasts, cards } = await talk.does('mia', { did: 'tap', intent: undefined, message: '7' });
    expect(toasts).toEqual(['This button is out of date. /next shows your meetings.']);
    expect(cards).toEqual([]);
  });

  it('in a stranger’s hand does nothing but say so', async () => {
    const { talk, session, written } = await planned();
    const { toasts } = await talk.wants('nemo', { do: 'offer', session: session.id }, inGroup());
    expect(toasts[0]).toContain('I do not know you yet. The leader of a group can send you an invitation');
    expect(written()).toEqual([]);
  });

  it('of a form that is over has its kind answer', async () => {
    const { talk } = await planned();
    const { toasts } = await talk.wants('mia', { do: 'pick', field: 'name', value: 'yes' });
    expect(toasts).toEqual(['This form is over: it was answered, or left. /help shows what can be done.']);
  });
});

describe('talk in private', () => {
  it('is not read, and said not to be', async () => {
    const { talk, written } = await planned();
    for (const doing of [{ did: 'text', text: 'Good evening' }, { did: 'other' }] as const) {
      const { text } = await talk.does('mia', doing);
      expect(text).toContain('I go by commands and buttons');
    }
    expect(written()).toEqual([]);
  });
});

describe('a chat', () => {
  it('the bot is added to answers nothing there; whoever did it is told soon, if they are known', async () => {
    const { talk, world } = await planned();
    const before = await world.due();
    for (const name of ['nemo', 'lena'])
      expect((await talk.does(name, { did: 'added' }, inGroup({ ...NORTH, id: '-300' }))).replies).toEqual([]);
    const due = await world.due();
    expect(due.filter((one) => !before.includes(one))).toEqual(['added lena']);
    expect(due).toHaveLength(before.length + 1);
  });

  it('that got another id stays bound, and one the bot was taken out of does not', async () => {
    const { talk, world, group } = await planned();
    const to = { ...NORTH, id: '-1001' };
    expect((await talk.does('lena', { did: 'migrated', to }, inGroup())).replies).toEqual([]);
    expect((await world.store.group(group))?.places).toEqual([to]);
    expect((await talk.does('lena', { did: 'removed' }, inGroup(to))).replies).toEqual([]);
    expect((await world.store.group(group))?.places).toEqual([]);
  });
});

describe('somebody who closed their chat', () => {
  const lost = async () => {
    const made = await planned();
    await made.talk.does('mia', { did: 'removed' });
    return made;
  };

  it('is out of reach, and stays so while they tap in the group', async () => {
    const { talk, world, session } = await lost();
    expect(await world.person('mia')).toHaveProperty('unreachable');
    await talk.wants('mia', { do: 'answer', session: session.id, is: 'late' }, inGroup());
    expect(await world.person('mia')).toHaveProperty('unreachable');
  });

  it('is back with the first thing they do in private', async () => {
    const { talk, world } = await lost();
    await talk.commands('mia', 'start hello');
    expect(await world.person('mia')).not.toHaveProperty('unreachable');
  });

  it('gets a door in the group where an answer could not be delivered', () => {
    const card = createChat({} as never).unreachable('en');
    expect(textOf(card)).toBe('I answer this in private. Open a chat with me first.\n[Open a chat with me]');
    expect(choicesOf(card)[0]).toMatchObject({ start: 'hello' });
  });
});

it('what broke is said to have lost nothing, in the language of whoever asked', () => {
  expect(createChat({} as never).apology('xx')).toEqual([{ reply: 'toast', text: t.say('toast-broken') }]);
});

describe('somebody with two accounts', () => {
  it('hears from then on at the one used last', async () => {
    const { talk, world } = await planned();
    const mia = await world.person('mia');
    const slack = { platform: 'elsewhere', tenant: 'T', id: 'mia2' };
    await world.store.commit({ people: [{ ...mia, identities: [...mia.identities, slack] }] });
    await talk.commands('mia', 'next', { identity: slack, place: slack });
    expect((await world.person('mia')).identities[0]).toEqual(slack);
    await talk.commands('mia', 'next');
    expect((await world.person('mia')).identities[0]).toEqual(identityOf('mia'));
  });
});

describe('/help', () => {
  const help = async (name: string) => (await (await planned()).talk.commands(name, 'help')).text;

  it('fits the person', async () => {
    const [stranger, observer, member, leader, administrator] = await Promise.all(
      ['nemo', 'olga', 'mia', 'lena', 'ada'].map(help),
    );
    expect(stranger).toMatch(/An invitation from the leader.*\[The rules\]/s);
    expect(stranger).not.toContain('/queue');
    expect(observer).not.toMatch(/\/queue|offer a case/);
    expect(member).toMatch(/offer a case.*\/queue.*\/credits/s);
    expect(member).not.toMatch(/As a leader|For the society/);
    expect(leader).toMatch(/As a leader.*\/bind/s);
    expect(leader).not.toContain('For the society');
    expect(administrator).toContain('For the society');
    for (const text of [observer, member, leader, administrator, stranger])
      expect(text).toContain('read nothing of what is said in a group');
  });

  it('names commands that there are, one on a line', async () => {
    for (const name of ['nemo', 'olga', 'mia', 'lena', 'ada'])
      for (const line of (await help(name)).split('\n')) {
        const named = [...line.matchAll(/\/(\w+)/g)].map(([, command]) => command as CommandName);
        expect(named.filter((command) => !COMMANDS.includes(command))).toEqual([]);
        expect(named.length).toBeLessThanOrEqual(1);
      }
  });
});

describe('the first screen', () => {
  it('shows what comes, what waits, and the ways on', async () => {
    const { talk, world, session } = await settling();
    const lena = await talk.commands('lena', 'start');
    expect(lena.text).toContain('To be confirmed:');
    expect(lena.text).toContain('[North, meeting 1: who was there?]');
    await talk.taps('lena', /who was there/);
    expect(textOf(talk.last('lena'))).toContain('Who was there? North · meeting 1');
    const mia = await talk.commands('mia', 'start');
    expect(mia.text).toContain('meeting 1: who was there?');
    await talk.taps('mia', /who was there/);
    await talk.taps('mia', 'I was there');
    expect((await world.store.session(session.id))?.seats.find(({ person }) => person === idOf('mia'))).toMatchObject({
      addedSelf: true,
    });
    expect((await talk.commands('mia', 'start')).text).not.toContain('who was there');
    expect((await talk.commands('olga', 'start')).text).not.toContain('who was there');
  });

  it('tells whoever asked to join that the leader answers', async () => {
    const { talk, world, ids } = await planned();
    const asked = (await talk.commands('nina', 'start')).text;
    expect(asked).toContain('You have asked to join North. Its leader answers you; there is nothing more to do.');
    expect(asked).not.toContain('You are in no group');
    must(await world.app.joining.answerJoin(world.as('lena'), ids.request ?? '', 'by-hand'));
    expect((await talk.commands('nina', 'start')).text).not.toContain('You have asked');
  });

  it('of somebody in a form leads back into it', async () => {
    const { talk, group } = await planned();
    expect((await talk.commands('lena', 'start')).text).not.toContain('Go on with the form');
    await talk.wants('lena', { do: 'form', form: 'enter-person', about: group });
    await talk.commands('lena', 'start');
    await talk.taps('lena', 'Go on with the form');
    expect(textOf(talk.last('lena'))).toContain('What is the person called?');
  });
});

describe('an empty list says what would fill it, and gives the button', () => {
  const alone = async (act: (talk: Talk, world: World, group: string) => Promise<Answer>) => {
    const world = await createWorld();
    const talk = talkIn(world);
    const { world: one } = await peopled();
    void one;
    await talk.commands('fay', `start ${await world.app.founding.firstCode()}`);
    for (const text of ['English', 'Society', 'Fay', 'Stockholm', 'SFAM']) await talk.writes('fay', text);
    await talk.taps('fay', 'I have read this');
    return act(talk, world, '');
  };

  it.each([
    [
      'no group, for an administrator',
      (talk: Talk) => talk.commands('fay', 'groups'),
      /There is no group at the moment\..*\[New group\]/s,
    ],
    [
      'no group on the first screen',
      (talk: Talk) => talk.commands('fay', 'start'),
      /There is no group at the moment\..*\[New group\]/s,
    ],
    ['no meeting', (talk: Talk) => talk.commands('fay', 'next'), /When the leader sets dates.*\[My groups\]/s],
    ['no queue', (talk: Talk) => talk.commands('fay', 'queue'), /When the leader sets dates.*\[My groups\]/s],
    ['no credits', (talk: Talk) => talk.commands('fay', 'credits'), /A meeting counts once.*\[My next meetings\]/s],
  ])('%s', async (_, act, expected) => {
    expect((await alone(act)).text).toMatch(expected);
  });

  it.each([
    [
      'no dates',
      (talk: Talk, group: string) => talk.wants('lena', { do: 'group', group }),
      /No dates are set at the moment\..*\[A whole season…\]/s,
    ],
    [
      'no chat',
      (talk: Talk, group: string) => talk.wants('lena', { do: 'group', group }),
      /It is not bound to a chat\. Add me/,
    ],
    [
      'no invitation',
      (talk: Talk, group: string) => talk.wants('lena', { do: 'invitations', group }),
      /No invitation is open at the moment\..*\[Invite: member\]/s,
    ],
  ])('%s', async (_, act, expected) => {
    const { world } = await peopled();
    const west = await world.group({ name: 'West' }, { lena: 'leader' });
    expect((await act(talkIn(world), west.id)).text).toMatch(expected);
  });

  it('no offer', async () => {
    const { talk } = await planned();
    expect((await talk.commands('lena', 'queue')).text).toMatch(
      /Nobody has offered a case yet\..*\[Enter an offer…\]/s,
    );
    expect((await talk.commands('mia', 'queue')).text).toMatch(/You have not offered a case.*\[I have a case\]/s);
  });
});

describe('whoever asked to join', () => {
  it('stands on the group’s page until the leader has answered, and can be answered from there', async () => {
    const { talk, group, world } = await planned();
    const seen = await talk.wants('lena', { do: 'group', group });
    expect(labelsOf(seen.cards[0] as never)).toContain('Asks to join: Nina');
    expect((await talk.wants('mia', { do: 'group', group })).text).not.toContain('Nina');
    await talk.taps('lena', 'Asks to join: Nina');
    await talk.taps('lena', 'Welcome…');
    expect(linesOf(talk.last('lena')).join()).toContain('Is this a relative of somebody in the group');
    await talk.taps('lena', 'None of these: welcome');
    expect((await talk.wants('lena', { do: 'group', group })).text).not.toContain('Asks to join');
    const nina = await world.store.personBy(identityOf('nina'));
    expect((await world.store.group(group))?.members.some(({ person }) => person === nina?.id)).toBe(true);
  });
});

describe('whoever keeps a group', () => {
  it('neither sees nor answers that they have asked to join it themselves', async () => {
    const { talk, group, world } = await planned();
    const { invitation } = must(await world.app.joining.invite(world.as('carl'), group, 'member'));
    must(
      await world.app.joining.join(world.as('carl'), invitation.token, { name: 'Carl', language: 'en', zone: 'UTC' }),
    );
    const seen = await talk.wants('carl', { do: 'group', group });
    expect(seen.text).toContain('[Asks to join: Nina]');
    expect(seen.text).not.toContain('Asks to join: Carl');
    const own = (await world.store.requests({ person: idOf('carl') }))[0]?.id ?? '';
    for (const intent of [
      { do: 'join-request', request: own },
      { do: 'join-answer', request: own, is: 'welcome-ask' },
      { do: 'join-answer', request: own, is: 'welcome' },
    ] as const)
      expect((await talk.wants('carl', intent)).text).toMatch(/^This is your own request\./);
    expect((await talk.wants('lena', { do: 'group', group })).text).toContain('[Asks to join: Carl]');
  });
});

describe('whoever belongs by a link at once', () => {
  it.each([
    ['co-leader', 'You belong to North, as co-leader.'],
    ['leader', 'You belong to North, as leader.'],
  ] as const)('reads as what: %s', async (as, words) => {
    const { talk, group, world } = await planned();
    const { invitation } = must(await world.app.joining.invite(world.as('ada'), group, as));
    await talk.commands('zoe', `start j-${invitation.token}`);
    expect((await talk.taps('zoe', 'I accept the rules')).text).toContain(words);
  });
});

describe('ending a group', () => {
  it('is asked once its meetings are confirmed or cancelled, and the way to each of those stands in the answer', async () => {
    const { talk, group, session, world } = await settling();
    await scheduled(world, { id: group }, EVENING + DAY);
    world.now = EVENING + 2 * DAY;
    const asked = await talk.wants('ada', { do: 'end-ask', group });
    expect(asked.text).toBe(
      [
        'Meeting 1, Thursday 26 November, is not confirmed yet. Confirm it, or cancel it; then the group can be ended.',
        '[Meeting 1, 26 Nov 2026 · to be settled]',
        '[Cancel meeting 1…]',
        '[Meeting 2, 27 Nov 2026 · to be settled]',
        '[Cancel meeting 2…]',
        '[Back]',
      ].join('\n'),
    );
    const tapped = await talk.wants('ada', { do: 'end-group', group });
    expect(tapped.toasts[0]).toContain('Meeting 1, Thursday 26 November, is not confirmed yet.');
    expect(tapped.cards.map(textOf)).toEqual([asked.text]);
    expect((await world.store.group(group))?.ended).toBeUndefined();
    await talk.taps('ada', 'Meeting 2, 27 Nov 2026 · to be settled');
    await talk.taps('ada', 'Cancel the meeting…');
    await talk.taps('ada', 'Yes, cancel it');
    await talk.wants('ada', { do: 'end-ask', group });
    await talk.taps('ada', 'Cancel meeting 1…');
    await talk.taps('ada', 'Yes, cancel it');
    expect((await world.store.session(session.id))?.state).toBe('cancelled');
    await talk.wants('ada', { do: 'end-ask', group });
    await talk.taps('ada', 'Yes, end it');
    expect((await world.store.group(group))?.ended).toBe(world.now);
  });

  it('offers no way to cancel a meeting that runs', async () => {
    const { talk, group } = await halted();
    const { text } = await talk.wants('lena', { do: 'end-ask', group });
    expect(text).toContain('[Meeting 1, 26 Nov 2026 · to be settled]');
    expect(text).not.toContain('[Cancel meeting 1…]');
  });
});

describe('an invitation', () => {
  const otherWays = (text: string) => text.split('\n').filter((line) => /^(Somebody on|\/(balint )?start)/.test(line));
  it('says what is typed on another platform, where the group is on it too, and there alone', async () => {
    const { talk, group, world } = await planned();
    await talk.wants('lena', { do: 'invite', group, as: 'member' });
    expect(otherWays(textOf(talk.last('lena')))).toEqual([]);
    const place = { platform: 'slack', tenant: 'T1', id: 'C1' };
    must(await world.app.groups.bind(world.as('lena'), group, place));
    const invited = await talk.wants('lena', { do: 'invite', group, as: 'member' });
    const token = /start:(j-[\w-]{22})/.exec(invited.text)?.[1];
    expect(otherWays(invited.text)).toEqual([
      'Somebody on Slack sends me this instead:',
      `/start ${token}`,
      `/balint start ${token}`,
    ]);
  });
});

describe('a link that lives', () => {
  it('is shown as it is, however old, and no second one is made', async () => {
    const { talk, group, world, ids } = await planned();
    world.now += 20 * DAY;
    await talk.wants('lena', { do: 'invitations', group });
    await talk.taps('lena', /^Member · /);
    expect(linesOf(talk.last('lena'))).toContain(`start:j-${ids.token}`);
    expect(await world.store.invitations(group)).toHaveLength(1);
    await talk.taps('lena', 'Take back');
    expect(textOf(talk.last('lena'))).toContain('No invitation is open at the moment.');
    const dead = await talk.wants('lena', { do: 'invitation', group, invitation: ids.token ?? '' });
    expect(dead.text).toContain('No invitation is open at the moment.');
  });
});

describe('a coordinator', () => {
  it('registers a group in the own branch', async () => {
    const { talk, world } = await planned();
    await talk.wants('carl', { do: 'form', form: 'new-group', about: 'AAAAAAAAAAAA' });
    await talk.writes('carl', 'East');
    for (const label of ['Closed', 'Online', 'Skip', 'Somebody else']) await talk.taps('carl', label);
    const [east] = (await world.store.groups({ society: 'society00001' })).filter(({ name }) => name === 'East');
    expect(east).toMatchObject({ branch: 'branchNorth0', members: [] });
    expect(textOf(talk.last('carl'))).toContain('It has no leader yet.');
  });
});

describe('the last leader', () => {
  it('is told before being asked whether they would go', async () => {
    const { talk, group } = await planned();
    expect((await talk.wants('lena', { do: 'leave-ask', group })).toasts[0]).toContain('A group needs a leader.');
    const removing = await talk.wants('cora', { do: 'remove-ask', group, person: idOf('lena') });
    expect(removing.toasts[0]).toContain('A group needs a leader.');
  });
});

describe('the words of the chat', () => {
  const folder = fileURLToPath(new URL('../src', import.meta.url));
  const files = (under: string): readonly string[] =>
    readdirSync(join(folder, under), { recursive: true })
      .map(String)
      .filter((file) => file.endsWith('.ts') && !file.includes('generated'))
      .map((file) => readFileSync(join(folder, under, file), 'utf8'));
  const sources = [...files('chat'), ...files('phrases')].join('\n');
  const ftl = readFileSync(join(folder, 'phrases/en.ftl'), 'utf8');
  const ids = ftl
    .split(/^## /m)
    .filter((section) => /^(Chat|Commands)/.test(section))
    .flatMap((section) => [...section.matchAll(/^([\w-]+) =/gm)].map(([, id = '']) => id));

  /** What can name a message: a word in quotes, or one with places in it that are filled in. */
  const patterns = [...sources.matchAll(/['`]([a-z][\w-]*(?:\$\{[^}]*\}[\w-]*)*|[a-z][\w-]*-)['`]/g)].map(
    ([, text = '']) => new RegExp(`^${text.replaceAll(/\$\{[^}]*\}/g, '[\\w-]+')}$`),
  );

  it('are all said somewhere', () => {
    expect(ids.length).toBeGreaterThan(250);
    // Questions and lists of options are put together of a prefix and a value.
    const built = /^(leads|rhythm|push-back|field)-/;
    expect(ids.filter((id) => !built.test(id) && !patterns.some((pattern) => pattern.test(id)))).toEqual([]);
  });

  it('have a label for each thing of a group that can be changed', async () => {
    const { talk, group } = await planned();
    const { cards } = await talk.wants('lena', { do: 'edit', group });
    const forms = choicesOf(cards[0] as never).flatMap((one) =>
      'intent' in one && one.intent.do === 'form' ? [one.intent.form] : [],
    );
    expect(forms.length).toBe(14);
    expect(INTENT_NAMES).toContain('form');
  });
});

it('a meeting is opened, moved and cancelled by whoever keeps the group for the society, from its card', async () => {
  const { talk, session, world } = await planned();
  world.now = EVENING - HOUR;
  const ada = await talk.wants('ada', { do: 'session', session: session.id });
  expect(ada.text).toMatch(/\[Who is coming\]\n\[Move…\] \[Cancel the meeting…\]\n\[Stand-in leader…\]/);
  expect(ada.text).not.toMatch(/Open the meeting|Order of offers|Vasagatan/);
  await talk.taps('ada', 'Cancel the meeting…');
  await talk.taps('ada', 'Yes, cancel it');
  expect((await world.store.session(session.id))?.state).toBe('cancelled');
});
