import { Api, type GrammyError } from 'grammy';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  CannotDo,
  createLoopback,
  drawMessage,
  type Group,
  type Happening,
  type Loopback,
  type Person,
} from '../loopback/index.ts';

const TOKEN = '42:TEST';
const clock = Date.UTC(2026, 10, 26, 17, 30);
let loopback: Loopback;
let api: Api;
let anna: Person;
let bert: Person;
let north: Group;

beforeEach(async () => {
  loopback = await createLoopback({
    token: TOKEN,
    botUsername: 'helper_bot',
    botName: 'Helper',
    now: () => clock,
    limits: 'off',
  });
  api = new Api(TOKEN, { apiRoot: loopback.apiRoot });
  anna = loopback.person({ id: 7, firstName: 'Anna', lastName: 'Berg', username: 'anna', languageCode: 'sv' });
  bert = loopback.person({ id: 8, firstName: 'Bert' });
  north = loopback.group({ title: 'North', owner: anna });
});
afterEach(() => loopback.close());

/** What the bot hears of a series of acts. */
const heard = (...acts: readonly (() => unknown)[]) => {
  const from = loopback.updates.length;
  for (const act of acts) act();
  return loopback.updates.slice(from);
};
const words = (...acts: readonly (() => unknown)[]) => heard(...acts).map(({ message }) => message?.text);

test('Start opens the chat, and a deep link brings its payload', () => {
  expect(() => anna.says('hello')).toThrow('Anna Berg has not pressed Start');
  expect(words(() => anna.start())).toEqual(['/start']);
  expect(words(() => anna.opens('https://t.me/helper_bot?start=abc_-1'))).toEqual(['/start abc_-1']);
  expect(words(() => anna.opens('tg://resolve?domain=helper_bot&start=abc'))).toEqual(['/start abc']);
  expect(() => anna.opens('https://t.me/other_bot?start=abc')).toThrow(CannotDo);
  expect(() => anna.start('not allowed')).toThrow('a link cannot carry the payload');
  expect(() => anna.start('x'.repeat(65))).toThrow(CannotDo);
  expect(loopback.updates[0]?.message).toMatchObject({
    from: { id: 7, first_name: 'Anna', last_name: 'Berg', username: 'anna', language_code: 'sv' },
    chat: { id: 7, type: 'private', username: 'anna' },
    date: clock / 1000,
    entities: [{ type: 'bot_command', offset: 0, length: 6 }],
  });
});

test('a link under a button or under words is opened by what it says, and a tap on it opens it too', async () => {
  north.adds('bot');
  north.adds(bert);
  await api.sendMessage(north.id, 'Meet <a href="https://t.me/helper_bot?start=words">me in private</a>', {
    parse_mode: 'HTML',
    reply_markup: {
      inline_keyboard: [
        [
          { text: 'Privately', url: 'https://t.me/helper_bot?start=button' },
          { text: 'Elsewhere', url: 'https://example.org' },
        ],
      ],
    },
  });
  expect(words(() => bert.opens('Privately', { in: north }))).toEqual(['/start button']);
  expect(words(() => bert.opens('me in private', { in: north }))).toEqual(['/start words']);
  const before = loopback.updates.length;
  expect(await bert.taps('Privately', { in: north })).toMatchObject({ url: 'https://t.me/helper_bot?start=button' });
  expect(loopback.updates.at(-1)?.message).toMatchObject({ text: '/start button', chat: { id: 8 } });
  expect(await bert.taps('Elsewhere', { in: north })).toMatchObject({ url: 'https://example.org/' });
  expect(loopback.updates.length).toBe(before + 1);
  expect(north.screen).toContain(
    'Meet me in private (https://t.me/helper_bot?start=words)\n  [ Privately ↗ ] [ Elsewhere ↗ ]',
  );
});

test('a startgroup link adds the bot and tells it the payload', () => {
  const updates = heard(() => anna.opens('https://t.me/helper_bot?startgroup=code', { in: north }));
  expect(updates[0]?.my_chat_member).toMatchObject({ from: { id: 7 }, new_chat_member: { status: 'member' } });
  expect(updates.at(-1)?.message).toMatchObject({ text: '/start@helper_bot code', chat: { id: north.id } });
});

test('blocking and unblocking are told to the bot, and Start unblocks', () => {
  anna.start();
  const [blocked, ...more] = heard(anna.blocks, anna.blocks);
  expect(more).toEqual([]);
  expect(blocked?.my_chat_member).toMatchObject({
    chat: { id: 7 },
    old_chat_member: { status: 'member' },
    new_chat_member: { status: 'kicked' },
  });
  expect(() => anna.says('hello')).toThrow('has blocked the bot');
  const [unblocked, start] = heard(() => anna.start());
  expect(unblocked?.my_chat_member?.new_chat_member.status).toBe('member');
  expect(start?.message?.text).toBe('/start');
});

test('a photo and a sticker arrive as such', () => {
  anna.start();
  const [photo, sticker] = heard(
    () => anna.sendsPhoto({ caption: 'look' }),
    () => anna.sendsSticker({ emoji: '👍' }),
  );
  expect(photo?.message).toMatchObject({ caption: 'look', photo: [{ width: 1, height: 1 }] });
  expect(photo?.message?.text).toBeUndefined();
  expect(sticker?.message).toMatchObject({ sticker: { emoji: '👍', type: 'regular' } });
  expect(anna.screen).toBe('Anna Berg: /start\nAnna Berg:\n  [photo]\n  look\nAnna Berg: [sticker 👍]');
});

test('privacy mode: commands, replies and mentions are heard in a group, talk is not', async () => {
  north.adds('bot');
  const card = await api.sendMessage(north.id, 'Card');
  const say = (text: string, replyTo?: number) => () => anna.says(text, { in: north, ...(replyTo ? { replyTo } : {}) });
  const hers = anna.says('first', { in: north });
  expect(
    words(
      say('we talk'),
      say('/next'),
      say('/next@helper_bot'),
      say('/next@Helper_Bot now'),
      say('/next@other_bot'),
      say('see /next'),
      say('@helper_bot hello'),
      say('@helper_bots hello'),
      say('yes', card.message_id),
      say('yes too', hers.id),
      () => anna.sendsSticker({ in: north }),
    ),
  ).toEqual(['/next', '/next@helper_bot', '/next@Helper_Bot now', '@helper_bot hello', 'yes']);
  expect(loopback.updates.at(-1)?.message?.reply_to_message).toMatchObject({
    message_id: card.message_id,
    from: { id: 42 },
  });
  north.promotes('bot');
  expect(words(say('we talk'))).toEqual(['we talk']);
});

test('without privacy mode everything is heard', async () => {
  const open = await createLoopback({ token: TOKEN, botUsername: 'helper_bot', now: () => clock, privacy: false });
  const carl = open.person({ id: 9, firstName: 'Carl' });
  const group = open.group({ title: 'Open', owner: carl });
  group.adds('bot');
  carl.says('we talk', { in: group });
  expect(open.updates.at(-1)?.message?.text).toBe('we talk');
  await open.close();
});

test('who comes and goes: service messages for all, my_chat_member for the bot', () => {
  const carl = loopback.person({ id: 9, firstName: 'Carl' });
  expect(
    heard(
      () => north.adds(carl),
      () => carl.leaves(north),
    ),
  ).toEqual([]);
  const [mine, added] = heard(() => north.adds('bot', { by: anna }));
  expect(mine?.my_chat_member).toMatchObject({
    chat: { id: north.id, type: 'group' },
    from: { id: 7 },
    old_chat_member: { status: 'left' },
    new_chat_member: { status: 'member' },
  });
  expect(added?.message).toMatchObject({ new_chat_members: [{ id: 42 }], from: { id: 7 } });
  expect(heard(() => north.adds(bert)).map(({ message }) => message?.new_chat_members?.[0]?.id)).toEqual([8]);
  expect(north.members.map(({ id }) => id)).toEqual([42, 7, 8]);
  expect(() => north.adds(bert)).toThrow('Bert is in North already');
  expect(heard(() => bert.leaves(north)).map(({ message }) => message?.left_chat_member?.id)).toEqual([8]);
  expect(() => bert.says('hello', { in: north })).toThrow('Bert is not in North');
  expect(() => bert.sees({ in: north })).toThrow(CannotDo);
  expect(north.screen).toBe(
    '— Anna Berg added Carl —\n— Carl left the group —\n— Anna Berg added Helper —\n— Anna Berg added Bert —\n— Bert left the group —',
  );
});

test('a bot removed from a group cannot write there, and hears nothing more', async () => {
  north.adds('bot');
  const [left] = heard(() => north.removes('bot'));
  expect(left?.my_chat_member?.new_chat_member.status).toBe('left');
  await expect(api.sendMessage(north.id, 'x')).rejects.toMatchObject({
    error_code: 403,
    description: 'Forbidden: bot was kicked from the group chat',
  });
  expect(heard(() => anna.says('/next', { in: north }))).toEqual([]);
  const south = loopback.group({ title: 'South', owner: anna, supergroup: true });
  south.adds('bot');
  expect(heard(() => south.removes('bot'))[0]?.my_chat_member?.new_chat_member.status).toBe('kicked');
  await expect(api.sendMessage(south.id, 'x')).rejects.toMatchObject({
    description: 'Forbidden: bot was kicked from the supergroup chat',
  });
});

test('a bot that leaves is not a member any more', async () => {
  north.adds('bot');
  await api.leaveChat(north.id);
  expect(north.members.map(({ id }) => id)).toEqual([7]);
  await expect(api.sendMessage(north.id, 'x')).rejects.toMatchObject({
    error_code: 403,
    description: 'Forbidden: bot is not a member of the group chat',
  });
});

test('a group becomes a supergroup: a new id, told in both chats, and the old one points to it', async () => {
  north.adds('bot');
  north.adds(bert);
  const { message_id } = await api.sendMessage(north.id, 'Card');
  const old = north.id;
  const updates = heard(north.migrate);
  expect(north.id).not.toBe(old);
  expect(north.type).toBe('supergroup');
  expect(updates).toMatchObject([
    { my_chat_member: { chat: { id: north.id } } },
    { message: { chat: { id: old }, migrate_to_chat_id: north.id } },
    { message: { chat: { id: north.id }, migrate_from_chat_id: old } },
  ]);
  const moved = {
    error_code: 400,
    description: 'Bad Request: group chat was upgraded to a supergroup chat',
    parameters: { migrate_to_chat_id: north.id },
  };
  await expect(api.sendMessage(old, 'x')).rejects.toMatchObject(moved);
  await expect(api.editMessageText(old, message_id, 'x')).rejects.toMatchObject(moved);
  await api.sendMessage(north.id, 'here');
  expect(bert.sees({ in: north })).toContain('Helper: here');
  expect(north.messages.map(({ text }) => text)).toContain('Card');
});

test('messages of supergroups are counted apart, those of small groups and people together', async () => {
  const south = loopback.group({ title: 'South', supergroup: true });
  for (const group of [north, south]) group.adds('bot');
  anna.start();
  const ids = async (chat: number) => (await api.sendMessage(chat, 'x')).message_id;
  expect(await ids(south.id)).toBe(2);
  expect(await ids(south.id)).toBe(3);
  expect(await ids(7)).toBeLessThan(await ids(north.id));
});

test('topics of a forum: kept on what is sent, edited and tapped, and refused elsewhere', async () => {
  const forum = loopback.group({ title: 'Forum', owner: anna, forum: true });
  forum.adds('bot');
  const topic = forum.topic('Balint');
  const card = await api.sendMessage(forum.id, 'Card', {
    message_thread_id: topic.id,
    reply_markup: { inline_keyboard: [[{ text: 'Go', callback_data: 'g' }]] },
  });
  expect(card).toMatchObject({ message_thread_id: topic.id, is_topic_message: true, chat: { is_forum: true } });
  expect(
    await api.editMessageText(forum.id, card.message_id, 'Changed', { reply_markup: card.reply_markup as never }),
  ).toMatchObject({ message_thread_id: topic.id });
  const [said] = heard(() => anna.says('/next', { in: topic }));
  expect(said?.message).toMatchObject({ message_thread_id: topic.id, is_topic_message: true });
  const tapped = anna.taps('Go', { in: topic });
  expect(loopback.updates.at(-1)?.callback_query?.message).toMatchObject({ message_thread_id: topic.id });
  await api.answerCallbackQuery(loopback.updates.at(-1)?.callback_query?.id ?? '', { text: 'Noted.' });
  await tapped;
  expect(anna.sees({ in: topic })).toContain('( Noted. )');
  expect(anna.screen).toBe('');
  await api.sendMessage(forum.id, 'General');
  expect(anna.sees({ in: topic })).not.toContain('General');
  expect(anna.sees({ in: forum })).toContain('General');
  await expect(api.sendMessage(forum.id, 'x', { message_thread_id: 99 })).rejects.toMatchObject({
    description: 'Bad Request: message thread not found',
  });
  north.adds('bot');
  await expect(api.sendMessage(north.id, 'x', { message_thread_id: topic.id })).rejects.toMatchObject({
    description: 'Bad Request: message thread not found',
  });
});

test('deleting what another wrote in a group takes an administrator', async () => {
  north.adds('bot');
  const hers = anna.says('hello', { in: north });
  await expect(api.deleteMessage(north.id, hers.id)).rejects.toMatchObject({
    description: "Bad Request: message can't be deleted",
  } satisfies Partial<GrammyError>);
  north.promotes('bot');
  await api.deleteMessage(north.id, hers.id);
  expect(north.messages.some(({ text }) => text === 'hello')).toBe(false);
});

test('everything that changes is told as it happens', async () => {
  const told: Happening[] = [];
  const stop = loopback.on((happening) => told.push(happening));
  anna.start();
  const keyboard = { reply_markup: { inline_keyboard: [[{ text: 'Go', callback_data: 'g' }]] } };
  const card = await api.sendMessage(7, 'Card', keyboard);
  const tapped = anna.taps('Go');
  await api.answerCallbackQuery(loopback.updates.at(-1)?.callback_query?.id ?? '', { text: 'Noted.' });
  await tapped;
  await api.editMessageText(7, card.message_id, 'Changed', keyboard);
  await api.deleteMessage(7, card.message_id);
  anna.blocks();
  north.adds('bot');
  north.migrate();
  stop();
  anna.start();
  expect(told.map(({ kind, chat }) => `${kind} ${chat.title}`)).toEqual([
    'sent Anna Berg',
    'sent Anna Berg',
    'tapped Anna Berg',
    'toast Anna Berg',
    'edited Anna Berg',
    'deleted Anna Berg',
    'blocked Anna Berg',
    'member North',
    'sent North',
    'member North',
    'sent North',
    'sent North',
    'migrated North',
  ]);
  expect(told[1]).toMatchObject({ message: { text: 'Card' }, at: clock });
  expect(told[3]).toMatchObject({ person: { id: 7 }, toast: { text: 'Noted.' }, message: { text: 'Card' } });
  expect(told[4]).toMatchObject({ message: { text: 'Changed' } });
});

test('it can be seen who has pressed Start and who blocks the bot, and a file is found by its id', () => {
  expect([anna.started, anna.blocked]).toEqual([false, false]);
  anna.start();
  anna.blocks();
  expect([anna.started, anna.blocked]).toEqual([true, true]);
  anna.unblocks();
  expect([anna.started, anna.blocked]).toEqual([true, false]);
  const { file } = anna.sendsPhoto();
  expect(file && loopback.file(file.id)).toBe(file);
  expect(loopback.file('file-0')).toBe(undefined);
});

test('whoever is in a group adds to it, whoever runs it removes, and a reply is to a message that is there', () => {
  const cleo = loopback.person({ id: 9, firstName: 'Cleo' });
  expect(() => north.adds(cleo, { by: bert })).toThrow('Bert is not in North');
  north.adds(bert);
  north.adds(cleo, { by: bert });
  expect(() => north.removes(cleo, { by: bert })).toThrow('Bert is no administrator of North');
  north.promotes(bert);
  north.removes(cleo, { by: bert });
  expect(north.members.map(({ id }) => id)).toEqual([7, 8]);
  const said = bert.says('Here', { in: north });
  expect(anna.says('Welcome', { in: north, replyTo: said }).replyTo).toBe(said.id);
  expect(() => anna.says('What?', { in: north, replyTo: said.id + 100 })).toThrow('there is no message');
});

test('a message is drawn with its buttons', async () => {
  anna.start();
  await api.sendMessage(7, 'One\n\nTwo', {
    reply_markup: { inline_keyboard: [[{ text: 'A', callback_data: 'a' }], [{ text: 'B', callback_data: 'b' }]] },
  });
  const message = anna.chat.messages.at(-1);
  expect(message && drawMessage(message)).toBe('Helper:\n  One\n\n  Two\n  [ A ]\n  [ B ]');
});
