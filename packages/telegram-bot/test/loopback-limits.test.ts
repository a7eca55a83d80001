import { Api, GrammyError, InputFile } from 'grammy';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLoopback, DELETABLE_FOR, type Loopback, type Person } from '../loopback/index.ts';

const TOKEN = '42:TEST';
let clock = Date.UTC(2026, 10, 26, 17, 30);
let loopback: Loopback;
let api: Api;
let anna: Person;

beforeEach(async () => {
  loopback = await createLoopback({ token: TOKEN, botUsername: 'helper_bot', now: () => clock, limits: 'off' });
  api = new Api(TOKEN, { apiRoot: loopback.apiRoot });
  anna = loopback.person({ id: 7, firstName: 'Anna', languageCode: 'en' });
  anna.start();
});
afterEach(() => loopback.close());

/** What a call is refused with. */
const refusal = async (call: Promise<unknown>): Promise<GrammyError> => {
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof GrammyError)) throw new Error(`not refused: ${String(error)}`);
  return error;
};
const button = (data: string, text = 'Tap') => ({
  reply_markup: { inline_keyboard: [[{ text, callback_data: data }]] },
});

test('getMe tells the bot of the token', async () => {
  expect(await api.getMe()).toMatchObject({ id: 42, is_bot: true, username: 'helper_bot' });
});

test('a wrong token is 401 and an unknown method 404', async () => {
  const wrong = await refusal(new Api('42:OTHER', { apiRoot: loopback.apiRoot }).getMe());
  expect(wrong).toMatchObject({ error_code: 401, description: 'Unauthorized' });
  const unknown = await refusal(api.getUserGifts(7));
  expect(unknown).toMatchObject({ error_code: 404, description: 'Not Found: method not found' });
});

test('method names are read without regard to case, parameters also from a query', async () => {
  const response = await fetch(`${loopback.apiRoot}/bot${TOKEN}/SENDMESSAGE?chat_id=7&text=hello`);
  expect(await response.json()).toMatchObject({
    ok: true,
    result: { text: 'hello', chat: { id: 7, type: 'private' } },
  });
  expect(loopback.calls.at(-1)).toMatchObject({
    method: 'sendMessage',
    payload: { chat_id: '7', text: 'hello' },
    n: 1,
  });
});

test('callback data is 1 to 64 bytes, not characters', async () => {
  await api.sendMessage(7, 'fits', button('x'.repeat(64)));
  expect((await refusal(api.sendMessage(7, 'long', button('x'.repeat(65))))).description).toBe(
    'Bad Request: BUTTON_DATA_INVALID',
  );
  expect((await refusal(api.sendMessage(7, 'wide', button('ж'.repeat(33))))).description).toBe(
    'Bad Request: BUTTON_DATA_INVALID',
  );
  expect((await refusal(api.sendMessage(7, 'none', button('')))).description).toContain('Text buttons are unallowed');
  expect((await refusal(api.sendMessage(7, 'mute', button('x', '')))).description).toContain('text must be non-empty');
});

test('a keyboard has at most 100 buttons, 8 in a row', async () => {
  const row = (length: number) => Array.from({ length }, (_, n) => ({ text: String(n), callback_data: `b${n}` }));
  const keyboard = (...rows: number[]) => ({ reply_markup: { inline_keyboard: rows.map(row) } });
  await api.sendMessage(7, 'wide', keyboard(8));
  expect((await refusal(api.sendMessage(7, 'wider', keyboard(9)))).description).toBe(
    'Bad Request: reply markup is too long',
  );
  await api.sendMessage(7, 'many', keyboard(...Array.from({ length: 20 }, () => 5)));
  const more = await refusal(api.sendMessage(7, 'more', keyboard(...Array.from({ length: 20 }, () => 5), 1)));
  expect(more.description).toBe('Bad Request: reply markup is too long');
});

test('a link button needs a real address', async () => {
  const link = (url: string) => ({ reply_markup: { inline_keyboard: [[{ text: 'Open', url }]] } });
  const sent = await api.sendMessage(7, 'good', link('t.me/helper_bot?start=abc'));
  expect(sent.reply_markup?.inline_keyboard[0]?.[0]).toMatchObject({ url: 'http://t.me/helper_bot?start=abc' });
  for (const url of ['http://localhost:8080/calendar', 'ftp://example.org', 'no address']) {
    expect((await refusal(api.sendMessage(7, 'bad', link(url)))).description).toContain(`URL '${url}' is invalid`);
  }
});

test('text is 1 to 4096 characters after entities are parsed', async () => {
  await api.sendMessage(7, `<b>${'x'.repeat(4096)}</b>`, { parse_mode: 'HTML' });
  expect((await refusal(api.sendMessage(7, 'x'.repeat(4097)))).description).toBe('Bad Request: message is too long');
  expect((await refusal(api.sendMessage(7, ' \n '))).description).toBe('Bad Request: message text is empty');
  expect((await refusal(api.sendMessage(7, '<b> </b>', { parse_mode: 'HTML' }))).description).toBe(
    'Bad Request: message text is empty',
  );
  const { message_id } = await api.sendMessage(7, 'short');
  expect((await refusal(api.editMessageText(7, message_id, 'x'.repeat(4097)))).description).toBe(
    'Bad Request: MESSAGE_TOO_LONG',
  );
});

test('a caption has at most 1024 characters', async () => {
  const file = () => new InputFile(Buffer.from('a,b'), 'list.csv');
  await api.sendDocument(7, file(), { caption: 'x'.repeat(1024) });
  expect((await refusal(api.sendDocument(7, file(), { caption: 'x'.repeat(1025) }))).description).toBe(
    'Bad Request: message caption is too long',
  );
});

test('a document and a photo arrive with their bytes, and a photo is a picture', async () => {
  const sent = await api.sendDocument(7, new InputFile(Buffer.from('a,b'), 'list.csv'), {
    ...button('go'),
    caption: '<i>hi</i>',
    parse_mode: 'HTML',
  });
  expect(sent).toMatchObject({
    document: { file_name: 'list.csv', file_size: 3 },
    caption: 'hi',
    caption_entities: [{ type: 'italic' }],
  });
  const seen = anna.chat.messages.at(-1);
  expect(Buffer.from(seen?.file?.bytes ?? []).toString()).toBe('a,b');
  expect(loopback.calls.at(-1)?.payload).toMatchObject({
    chat_id: '7',
    document: { name: 'list.csv' },
    reply_markup: { inline_keyboard: [[{ callback_data: 'go' }]] },
  });
  expect(Object.keys(loopback.calls.at(-1)?.payload ?? {}).toSorted()).toEqual([
    'caption',
    'chat_id',
    'document',
    'parse_mode',
    'reply_markup',
  ]);
  await api.sendDocument(7, sent.document.file_id);
  expect(anna.chat.messages.at(-1)?.file?.name).toBe('list.csv');
  expect((await refusal(api.sendDocument(7, 'no-such-file'))).description).toContain('wrong file identifier');
  expect((await refusal(api.sendPhoto(7, new InputFile(Buffer.from('text'), 'a.png')))).description).toBe(
    'Bad Request: IMAGE_PROCESS_FAILED',
  );
  expect((await refusal(api.sendDocument(7, new InputFile(Buffer.alloc(0), 'a.txt')))).description).toBe(
    'Bad Request: file must be non-empty',
  );
  const huge = new InputFile(Buffer.alloc(10_000_001), 'a.png');
  expect(await refusal(api.sendPhoto(7, huge))).toMatchObject({ error_code: 413 });
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAIAAAADCAYAAAC56t6BAAAAC0lEQVR4nGNgQAcAABIAAc2ZmWUAAAAASUVORK5CYII=',
    'base64',
  );
  expect(await api.sendPhoto(7, new InputFile(png, 'a.png'))).toMatchObject({ photo: [{ width: 2, height: 3 }] });
});

test('HTML becomes text with entities, in UTF-16 units', async () => {
  const html =
    '😀 <b>bold <i>both</i></b> &lt;tag&gt; &amp;amp; &nbsp; <a href="https://example.org/a?b=1&amp;c=2">link</a> <pre><code class="language-ts">x</code></pre>';
  const sent = await api.sendMessage(7, html, { parse_mode: 'HTML' });
  expect(sent.text).toBe('😀 bold both <tag> &amp; &nbsp; link x');
  expect(sent.entities).toEqual([
    { type: 'bold', offset: 3, length: 9 },
    { type: 'italic', offset: 8, length: 4 },
    { type: 'text_link', offset: 32, length: 4, url: 'https://example.org/a?b=1&c=2' },
    { type: 'pre', offset: 37, length: 1, language: 'ts' },
  ]);
});

test.each([
  ['<b>open', 'Can\'t find end tag corresponding to start tag "b"'],
  ['é<blink>x</blink>', 'Unsupported start tag "blink" at byte offset 2'],
  ['a < b', 'Unsupported start tag "" at byte offset 2'],
  ['<b><i>x</b></i>', 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'],
  ['x</b>', 'Unexpected end tag at byte offset 1'],
  ['<b', 'Unclosed start tag at byte offset 0'],
  ['<b>x</b', 'Unclosed end tag at byte offset 4'],
  ['<span class="x">x</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
])('HTML %s is refused', async (html, reason) => {
  const error = await refusal(api.sendMessage(7, html, { parse_mode: 'HTML' }));
  expect(error).toMatchObject({ error_code: 400, description: `Bad Request: can't parse entities: ${reason}` });
});

test('plain text keeps its angle brackets, and links, commands and mentions are found in it', async () => {
  const { text, entities } = await api.sendMessage(7, ' <b>/help</b> @someone https://example.org. ');
  expect(text).toBe('<b>/help</b> @someone https://example.org.');
  expect(entities?.map(({ type, offset, length }) => [type, text.slice(offset, offset + length)])).toEqual([
    ['mention', '@someone'],
    ['url', 'https://example.org'],
  ]);
});

test('a found link hides what looks like a tag in it, and white space around moves no entity', async () => {
  const { text, entities } = await api.sendMessage(7, '\n <b>See</b> https://example.org/#part \n', {
    parse_mode: 'HTML',
  });
  expect(text).toBe('See https://example.org/#part');
  expect(entities).toEqual([
    { type: 'bold', offset: 0, length: 3 },
    { type: 'url', offset: 4, length: 25 },
  ]);
});

test('HTML for quotes, dates and people', async () => {
  const html =
    '<blockquote expandable>a</blockquote> <tg-time unix="1795714200" format="wDT">b</tg-time> <a href="tg://user?id=7">c</a> <a href="tg://user?id=99">d</a>';
  const { entities } = await api.sendMessage(7, html, { parse_mode: 'HTML' });
  expect(entities).toMatchObject([
    { type: 'expandable_blockquote', offset: 0 },
    { type: 'date_time', offset: 2, unix_time: 1795714200, date_time_format: 'wDT' },
    { type: 'text_mention', offset: 4, user: { id: 7 } },
  ]);
});

test('an unknown parse mode and entities out of bounds are refused', async () => {
  expect((await refusal(api.sendMessage(7, 'x', { parse_mode: 'XML' as never }))).description).toBe(
    'Bad Request: unsupported parse_mode',
  );
  expect((await refusal(api.sendMessage(7, 'x', { parse_mode: 'MarkdownV2' }))).description).toContain(
    'reads parse_mode HTML only',
  );
  const outside = { entities: [{ type: 'bold' as const, offset: 0, length: 2 }] };
  expect((await refusal(api.sendMessage(7, 'x', outside))).description).toBe('Bad Request: ENTITY_BOUNDS_INVALID');
});

test('an edit that changes nothing is refused, and one without a keyboard takes it away', async () => {
  const { message_id } = await api.sendMessage(7, '<b>One</b>', { parse_mode: 'HTML', ...button('a') });
  const same = await refusal(api.editMessageText(7, message_id, '<b>One</b>', { parse_mode: 'HTML', ...button('a') }));
  expect(same.description).toMatch(/^Bad Request: message is not modified: /);
  expect((await refusal(api.editMessageReplyMarkup(7, message_id, button('a')))).description).toContain(
    'message is not modified',
  );
  clock += 60_000;
  expect(await api.editMessageText(7, message_id, 'One', button('a'))).toMatchObject({
    edit_date: clock / 1000,
    reply_markup: {},
  });
  expect(anna.chat.messages.at(-1)).toMatchObject({ text: 'One', entities: [], edited: clock });
  await api.editMessageText(7, message_id, 'Two');
  expect(anna.chat.messages.at(-1)).toMatchObject({ text: 'Two', buttons: [] });
  await api.editMessageReplyMarkup(7, message_id, button('b', 'Again'));
  expect(anna.chat.messages.at(-1)?.buttons).toMatchObject([[{ text: 'Again', data: 'b' }]]);
});

test('an edit takes an inline keyboard only, and a message for one member alone is not pretended', async () => {
  const { message_id } = await api.sendMessage(7, 'Card');
  const forced = { reply_markup: { force_reply: true } as never };
  expect((await refusal(api.editMessageText(7, message_id, 'x', forced))).description).toBe(
    'Bad Request: inline keyboard expected',
  );
  const alone = { ephemeral_message_parameters: { receiver_user_id: 7 } };
  expect((await refusal(api.sendMessage(7, 'x', alone))).description).toContain('no ephemeral messages');
});

test('only messages of the bot can be edited, text as text and captions as captions', async () => {
  const hers = anna.says('mine');
  expect((await refusal(api.editMessageText(7, hers.id, 'x'))).description).toBe(
    "Bad Request: message can't be edited",
  );
  expect((await refusal(api.editMessageText(7, 999, 'x'))).description).toBe('Bad Request: message to edit not found');
  const { message_id } = await api.sendDocument(7, new InputFile(Buffer.from('a'), 'a.txt'));
  expect((await refusal(api.editMessageText(7, message_id, 'x'))).description).toBe(
    'Bad Request: there is no text in the message to edit',
  );
  await api.editMessageCaption(7, message_id, { caption: 'now' });
  expect(anna.chat.messages.at(-1)?.text).toBe('now');
  const words = await api.sendMessage(7, 'words');
  expect((await refusal(api.editMessageCaption(7, words.message_id, { caption: 'x' }))).description).toBe(
    'Bad Request: there is no caption in the message to edit',
  );
});

test('a message can be deleted once, within 48 hours', async () => {
  const first = await api.sendMessage(7, 'first');
  await api.deleteMessage(7, first.message_id);
  expect(anna.chat.messages.map(({ text }) => text)).toEqual(['/start']);
  expect((await refusal(api.deleteMessage(7, first.message_id))).description).toBe(
    'Bad Request: message to delete not found',
  );
  const second = await api.sendMessage(7, 'second');
  clock += DELETABLE_FOR + 1;
  expect((await refusal(api.deleteMessage(7, second.message_id))).description).toBe(
    "Bad Request: message can't be deleted for everyone",
  );
});

test('a bot cannot write first, nor to someone who blocked it, nor to a chat it does not know', async () => {
  const bert = loopback.person({ id: 8, firstName: 'Bert' });
  expect(await refusal(api.sendMessage(8, 'hello'))).toMatchObject({
    error_code: 403,
    description: "Forbidden: bot can't initiate conversation with a user",
  });
  bert.start();
  await api.sendMessage(8, 'hello');
  bert.blocks();
  expect(await refusal(api.sendMessage(8, 'hello'))).toMatchObject({
    error_code: 403,
    description: 'Forbidden: bot was blocked by the user',
  });
  expect(await refusal(api.sendMessage(9, 'hello'))).toMatchObject({
    error_code: 400,
    description: 'Bad Request: chat not found',
  });
});

test('a reply names a message that is there', async () => {
  const hers = anna.says('question');
  expect(await api.sendMessage(7, 'answer', { reply_parameters: { message_id: hers.id } })).toMatchObject({
    reply_to_message: { text: 'question' },
  });
  const missing = { reply_parameters: { message_id: 999 } };
  expect((await refusal(api.sendMessage(7, 'answer', missing))).description).toBe(
    'Bad Request: message to be replied not found',
  );
  await api.sendMessage(7, 'answer', { reply_parameters: { message_id: 999, allow_sending_without_reply: true } });
});

test('commands are kept by scope and language, and each person is shown the narrowest list', async () => {
  const named = (command: string) => [{ command, description: command }];
  const group = loopback.group({ title: 'North', owner: anna });
  group.adds('bot');
  await api.setMyCommands(named('all'));
  await api.setMyCommands(named('alla'), { language_code: 'sv' });
  await api.setMyCommands(named('private'), { scope: { type: 'all_private_chats' } });
  await api.setMyCommands(named('here'), { scope: { type: 'chat_member', chat_id: group.id, user_id: 7 } });
  const bert = loopback.person({ id: 8, firstName: 'Bert', languageCode: 'sv' });
  group.adds(bert);
  const shown = (person: Person, where?: { in: typeof group }) => person.commands(where).map(({ command }) => command);
  await api.setMyCommands(named('lead'), { scope: { type: 'chat_administrators', chat_id: group.id } });
  expect(shown(anna)).toEqual(['private']);
  expect(shown(anna, { in: group })).toEqual(['here']);
  expect(shown(bert, { in: group })).toEqual(['alla']);
  await api.deleteMyCommands({ scope: { type: 'chat_member', chat_id: group.id, user_id: 7 } });
  expect(shown(anna, { in: group })).toEqual(['lead']);
  expect(await api.getMyCommands({ scope: { type: 'all_private_chats' } })).toEqual(named('private'));
  await api.deleteMyCommands({ scope: { type: 'all_private_chats' } });
  expect(shown(anna)).toEqual(['all']);
});

test.each([
  ['Help', 'words', 'BOT_COMMAND_INVALID'],
  ['x'.repeat(33), 'words', 'command length must not exceed 32'],
  ['help', '', 'command description must be non-empty'],
  ['help', 'x'.repeat(257), 'command description length must not exceed 256'],
])('the command %s "%s" is refused', async (command, description, reason) => {
  expect((await refusal(api.setMyCommands([{ command, description }]))).description).toBe(`Bad Request: ${reason}`);
});

test('a description of 256 characters and a hundred commands are accepted, one more is not', async () => {
  const commands = Array.from({ length: 101 }, (_, n) => ({ command: `c${n}`, description: 'x'.repeat(256) }));
  await api.setMyCommands(commands.slice(0, 100));
  expect((await refusal(api.setMyCommands(commands))).description).toBe('Bad Request: BOT_COMMANDS_TOO_MUCH');
});

test('rates: a person gets short bursts and one a second, a group twenty a minute, all together thirty a second', async () => {
  const strict = await createLoopback({ token: TOKEN, botUsername: 'helper_bot', now: () => clock });
  const bot = new Api(TOKEN, { apiRoot: strict.apiRoot });
  const people = Array.from({ length: 30 }, (_, n) => strict.person({ id: n + 1, firstName: `P${n}` }));
  for (const person of people) person.start();
  const group = strict.group({ title: 'North' });
  group.adds('bot');
  try {
    for (let n = 0; n < 5; n++) await bot.sendMessage(1, `${n}`);
    expect(await refusal(bot.sendMessage(1, 'more'))).toMatchObject({
      error_code: 429,
      description: 'Too Many Requests: retry after 5',
      parameters: { retry_after: 5 },
    });
    clock += 5_000;
    await bot.sendMessage(1, 'later');

    for (let n = 0; n < 20; n++) await bot.sendMessage(group.id, `${n}`);
    expect((await refusal(bot.sendMessage(group.id, 'more'))).parameters.retry_after).toBe(60);
    clock += 59_000;
    expect((await refusal(bot.sendMessage(group.id, 'more'))).parameters.retry_after).toBe(1);
    clock += 1_000;
    await bot.sendMessage(group.id, 'later');

    for (let n = 2; n <= 30; n++) await bot.sendMessage(n, 'to each');
    expect((await refusal(bot.sendMessage(1, 'one too many'))).parameters.retry_after).toBe(1);
    clock += 1_000;
    await bot.sendMessage(1, 'again');
    const { message_id } = await bot.sendMessage(1, 'card');
    clock -= 3_600_000;
    for (let n = 0; n < 5; n++) await bot.sendMessage(2, 'in a clock set back');
    for (let n = 0; n < 40; n++) await bot.editMessageText(1, message_id, `card ${n}`);
  } finally {
    await strict.close();
  }
});

test('what getChat, getChatMember and getWebhookInfo say', async () => {
  const group = loopback.group({ title: 'North', owner: anna });
  expect((await refusal(api.getChat(group.id))).description).toBe('Bad Request: chat not found');
  group.adds('bot');
  expect(await api.getChat(group.id)).toMatchObject({ id: group.id, type: 'group', title: 'North' });
  expect(await api.getChatMember(group.id, 7)).toMatchObject({ status: 'creator', user: { id: 7 } });
  expect(await api.getChatMember(group.id, 42)).toMatchObject({ status: 'member' });
  expect(await api.getChatMemberCount(group.id)).toBe(2);
  expect((await api.getWebhookInfo()).pending_update_count).toBe(loopback.updates.length);
});
