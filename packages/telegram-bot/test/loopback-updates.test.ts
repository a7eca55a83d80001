import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Api, Bot, type GrammyError, HttpError } from 'grammy';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ANSWERABLE_FOR, createLoopback, type Loopback, type LoopbackOptions, type Person } from '../loopback/index.ts';

const TOKEN = '42:TEST';
let clock = Date.UTC(2026, 10, 26, 17, 30);
let loopback: Loopback;
let api: Api;
let anna: Person;
const running: Bot[] = [];

const open = async (options: Partial<LoopbackOptions> = {}): Promise<void> => {
  loopback = await createLoopback({
    token: TOKEN,
    botUsername: 'helper_bot',
    now: () => clock,
    limits: 'off',
    ...options,
  });
  api = new Api(TOKEN, { apiRoot: loopback.apiRoot });
  anna = loopback.person({ id: 7, firstName: 'Anna' });
};

/** A bot that polls; grammY confirms a batch when all of it was handled. */
const run = (define: (bot: Bot) => void): Bot => {
  const bot = new Bot(TOKEN, { client: { apiRoot: loopback.apiRoot } });
  define(bot);
  bot.catch(() => {});
  bot.start({ allowed_updates: ['message', 'callback_query', 'my_chat_member', 'chat_member'] }).catch(() => {});
  running.push(bot);
  return bot;
};

beforeEach(() => open());
afterEach(async () => {
  await Promise.all(running.splice(0).map((bot) => bot.stop().catch(() => {})));
  await loopback.close();
});

const texts = (updates: readonly { message?: { text?: string } }[]) => updates.map(({ message }) => message?.text);

test('update ids grow by one, and an update stays until a later offset confirms it', async () => {
  anna.start();
  anna.says('one');
  anna.says('two');
  const all = await api.getUpdates();
  expect(texts(all)).toEqual(['/start', 'one', 'two']);
  const [first = 0, second, third] = all.map(({ update_id }) => update_id);
  expect([second, third]).toEqual([first + 1, first + 2]);
  expect(texts(await api.getUpdates())).toEqual(['/start', 'one', 'two']);
  expect(texts(await api.getUpdates({ limit: 1 }))).toEqual(['/start']);
  expect(texts(await api.getUpdates({ offset: first + 2 }))).toEqual(['two']);
  expect(texts(await api.getUpdates())).toEqual(['two']);
  expect(texts(await api.getUpdates({ offset: -1 }))).toEqual(['two']);
  expect(await api.getUpdates({ offset: first + 3 })).toEqual([]);
});

test('a long poll waits for what comes', async () => {
  const polled = api.getUpdates({ timeout: 20 });
  const arrived = until(() => loopback.calls.length === 1);
  await arrived;
  anna.start();
  anna.says('both at once');
  expect(texts(await polled)).toEqual(['/start', 'both at once']);
});

test('a second poll that would wait ends the first with 409', async () => {
  const first = api.getUpdates({ timeout: 20 }).catch((error: GrammyError) => error);
  await until(() => loopback.calls.length === 1);
  const second = api.getUpdates({ timeout: 20 });
  expect(await first).toMatchObject({
    error_code: 409,
    description: expect.stringContaining('terminated by other getUpdates request'),
  });
  anna.start();
  expect(texts(await second)).toEqual(['/start']);
});

test('chat_member comes only when it is asked for by name, and to administrators', async () => {
  const group = loopback.group({ title: 'North' });
  await api.getUpdates({ allowed_updates: ['chat_member'] });
  group.adds('bot');
  group.adds(anna);
  group.removes(anna);
  expect(loopback.updates).toEqual([]);
  await api.getUpdates({ allowed_updates: [] });
  group.promotes('bot');
  group.adds(anna);
  await api.getUpdates({ allowed_updates: ['message', 'chat_member'] });
  group.removes(anna);
  const kinds = loopback.updates.map((update) => Object.keys(update)[1]);
  expect(kinds).toEqual(['my_chat_member', 'message', 'chat_member', 'message']);
  expect(loopback.updates[2]?.chat_member).toMatchObject({
    old_chat_member: { status: 'member' },
    new_chat_member: { status: 'left', user: { id: 7 } },
  });
});

test('a tap comes to the bot, and its answer to the person', async () => {
  run((bot) => {
    bot.command('start', (context) =>
      context.reply('Coming?', {
        reply_markup: {
          inline_keyboard: [
            [
              { text: 'Yes', callback_data: 'y' },
              { text: 'No', callback_data: 'n' },
            ],
          ],
        },
      }),
    );
    bot.callbackQuery('y', (context) => context.answerCallbackQuery('Noted.'));
    bot.callbackQuery('n', (context) => context.answerCallbackQuery({ text: 'Really?', show_alert: true }));
  });
  anna.start();
  await loopback.idle();
  expect(await anna.taps('Yes')).toMatchObject({ text: 'Noted.', alert: false });
  expect(await anna.taps(2)).toMatchObject({ text: 'Really?', alert: true });
  expect(await anna.taps({ data: 'y' })).toMatchObject({ text: 'Noted.' });
  expect(await anna.taps(/^Y/)).toMatchObject({ text: 'Noted.' });
  expect(anna.toasts.map(({ text }) => text)).toEqual(['Noted.', 'Really?', 'Noted.', 'Noted.']);
  expect(anna.screen).toBe('Anna: /start\nhelper_bot:\n  Coming?\n  [ Yes ] [ No ]\n( Noted. )');
});

test('a tap is answered once, in at most 200 characters, and not too late', async () => {
  anna.start();
  await api.sendMessage(7, 'Card', { reply_markup: { inline_keyboard: [[{ text: 'Yes', callback_data: 'y' }]] } });
  const queryId = () => loopback.updates.at(-1)?.callback_query?.id ?? '';
  const tooOld = {
    error_code: 400,
    description: 'Bad Request: query is too old and response timeout expired or query ID is invalid',
  };

  const tapped = anna.taps('Yes');
  await expect(api.answerCallbackQuery(queryId(), { text: 'x'.repeat(201) })).rejects.toMatchObject({
    description: 'Bad Request: MESSAGE_TOO_LONG',
  });
  await api.answerCallbackQuery(queryId(), { text: 'x'.repeat(200) });
  await tapped;
  await expect(api.answerCallbackQuery(queryId())).rejects.toMatchObject(tooOld);

  const late = anna.taps('Yes', { timeout: 50 });
  clock += ANSWERABLE_FOR + 1;
  await expect(api.answerCallbackQuery(queryId())).rejects.toMatchObject(tooOld);
  await expect(late).rejects.toThrow('Anna tapped "Yes" and had no answer for 50 ms');
});

test('a button that is not there says so, and names those that are', async () => {
  anna.start();
  await expect(anna.taps('Yes')).rejects.toThrow('Anna sees no button "Yes"; there are no buttons at all');
  const card = await api.sendMessage(7, 'Card', {
    reply_markup: { inline_keyboard: [[{ text: 'Go', callback_data: 'g' }]] },
  });
  await expect(anna.taps('Yes')).rejects.toThrow('the newest message with buttons has "Go"');
  await api.editMessageText(7, card.message_id, 'Done');
  await expect(anna.taps({ data: 'g' })).rejects.toThrow('no button with the data "g"');
  const stale = anna.taps({ data: 'g' }, { message: card.message_id });
  expect(loopback.updates.at(-1)?.callback_query).toMatchObject({ data: 'g', message: { text: 'Done' } });
  await api.answerCallbackQuery(loopback.updates.at(-1)?.callback_query?.id ?? '');
  expect(await stale).toMatchObject({ text: '' });
});

test('a tap on the newest message that has the button, or on the one named', async () => {
  anna.start();
  const card = (data: string) => ({ reply_markup: { inline_keyboard: [[{ text: 'Go', callback_data: data }]] } });
  const old = await api.sendMessage(7, 'old', {
    reply_markup: {
      inline_keyboard: [
        [...(card('old').reply_markup.inline_keyboard[0] ?? []), { text: 'Second', callback_data: '2' }],
      ],
    },
  });
  await api.sendMessage(7, 'new', card('new'));
  await api.sendMessage(7, 'other', { reply_markup: { inline_keyboard: [[{ text: 'Stop', callback_data: 's' }]] } });
  await expect(anna.taps(2)).rejects.toThrow('no button 2');
  const taps = [anna.taps('Go'), anna.taps('Go', { message: old.message_id }), anna.taps(1)];
  expect(loopback.updates.slice(-3).map(({ callback_query }) => callback_query?.data)).toEqual(['new', 'old', 's']);
  for (const { callback_query } of loopback.updates.slice(-3)) await api.answerCallbackQuery(callback_query?.id ?? '');
  await Promise.all(taps);
});

test('idle waits for the bot to finish, and says what is left when it does not', async () => {
  anna.start();
  await expect(loopback.idle({ timeout: 30 })).rejects.toThrow(/updates not confirmed: \d+/);
  let handled = 0;
  run((bot) =>
    bot.on('message', async () => {
      await new Promise((resolve) => setTimeout(resolve, 30));
      handled += 1;
    }),
  );
  anna.says('second');
  await loopback.idle();
  expect(handled).toBe(2);
});

test('idle waits for a tap to be answered', async () => {
  anna.start();
  await api.sendMessage(7, 'Card', { reply_markup: { inline_keyboard: [[{ text: 'Go', callback_data: 'g' }]] } });
  const tapped = anna.taps('Go');
  const last = loopback.updates.at(-1);
  await api.getUpdates({ offset: (last?.update_id ?? 0) + 1 });
  await expect(loopback.idle({ timeout: 20 })).rejects.toThrow('taps not answered: Anna');
  const idle = loopback.idle();
  await api.answerCallbackQuery(last?.callback_query?.id ?? '');
  await Promise.all([idle, tapped]);
});

test('with deliverTwice a bot gets every update again, with its id, and a tap is answered from today', async () => {
  await loopback.close();
  await open({ deliverTwice: true });
  const seen: string[] = [];
  run((bot) => {
    bot.on('message:text', async (context) => {
      seen.push(`${context.update.update_id} ${context.message.text}`);
      await context.reply('Card', { reply_markup: { inline_keyboard: [[{ text: 'Go', callback_data: 'g' }]] } });
    });
    bot.on('callback_query', async (context) => {
      seen.push(`${context.update.update_id} tap`);
      await context.answerCallbackQuery('Once').catch((error: GrammyError) => seen.push(error.description));
    });
  });
  anna.start();
  await loopback.idle();
  expect(await anna.taps('Go')).toMatchObject({ text: 'Once' });
  await loopback.idle();
  const [first, second] = loopback.updates.map(({ update_id }) => update_id);
  expect(seen).toEqual([
    `${first} /start`,
    `${first} /start`,
    `${second} tap`,
    `${second} tap`,
    expect.stringContaining('query is too old'),
  ]);
  expect(anna.toasts.length).toBe(1);
});

test('redeliver brings one update again', async () => {
  const seen: number[] = [];
  run((bot) => bot.on('message', (context) => void seen.push(context.update.update_id)));
  anna.start();
  anna.says('second');
  await loopback.idle();
  const first = loopback.updates[0]?.update_id ?? 0;
  loopback.redeliver(first);
  await loopback.idle();
  expect(seen).toEqual([first, first + 1, first]);
});

test('what is redelivered comes whatever the offset, until it was fetched and confirmed', async () => {
  anna.start();
  const first = loopback.updates[0]?.update_id ?? 0;
  await api.getUpdates({ offset: first + 1 });
  loopback.redeliver(first);
  expect(texts(await api.getUpdates({ offset: first + 1 }))).toEqual(['/start']);
  expect(await api.getUpdates({ offset: first + 1 })).toEqual([]);
  expect(() => loopback.redeliver(1)).toThrow('no update 1');
});

test('a bot killed before it confirmed gets the update again when it is started again', async () => {
  const script = `
    const url = '${loopback.apiRoot}/bot${TOKEN}/';
    const call = (method, body) => fetch(url + method, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }).then((r) => r.json());
    let offset = 0;
    for (;;) {
      const { result } = await call('getUpdates', { offset, timeout: 20 });
      for (const { update_id, message } of result) {
        await call('sendMessage', { chat_id: message.chat.id, text: 'got ' + message.text });
        if (message.text === 'wait') await new Promise(() => setInterval(() => {}, 1000));
        offset = update_id + 1;
      }
    }`;
  const start = () => spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: 'inherit' });
  const first = start();
  anna.start();
  anna.says('wait');
  await until(() => anna.chat.messages.some(({ text }) => text === 'got wait'));
  first.kill('SIGKILL');
  await once(first, 'exit');
  const second = start();
  await until(() => anna.chat.messages.filter(({ text }) => text === 'got wait').length === 2);
  second.kill('SIGKILL');
  await once(second, 'exit');
  expect(anna.chat.messages.filter(({ text }) => text === 'got /start').length).toBe(2);
});

test('a killed long poll does not swallow what comes after', async () => {
  const hangUp = new AbortController();
  const dead = api.getUpdates({ timeout: 20 }, hangUp.signal as never).catch(() => 'hung up');
  await until(() => loopback.calls.length === 1);
  hangUp.abort();
  expect(await dead).toBe('hung up');
  await until(() => loopback.calls[0]?.answer !== undefined);
  anna.start();
  expect(texts(await api.getUpdates({ timeout: 20 }))).toEqual(['/start']);
});

test('faults: a server error, garbage, a reset after the effect, a late answer, a hang', async () => {
  anna.start();
  const send = () => api.sendMessage(7, 'hello');
  const sent = () => anna.chat.messages.filter(({ text }) => text === 'hello').length;

  const heal = loopback.fault((method, payload, n) =>
    method === 'sendMessage' && payload.text === 'hello' && n === 1 ? { status: 500 } : undefined,
  );
  await expect(send()).rejects.toMatchObject({ error_code: 500 });
  expect(sent()).toBe(0);
  await send();
  expect(sent()).toBe(1);
  heal();

  const garbage = loopback.fault(() => ({ status: 502, body: '<html>bad gateway</html>' }));
  await expect(send()).rejects.toBeInstanceOf(HttpError);
  expect(sent()).toBe(1);
  garbage();

  const drop = loopback.fault(() => ({ drop: true }));
  await expect(send()).rejects.toBeInstanceOf(HttpError);
  expect(sent()).toBe(2);
  drop();

  const dropBefore = loopback.fault(() => ({ drop: true, effect: false }));
  await expect(send()).rejects.toBeInstanceOf(HttpError);
  expect(sent()).toBe(2);
  dropBefore();

  const slow = loopback.fault(() => ({ delay: 30 }));
  await send();
  expect(sent()).toBe(3);
  slow();

  loopback.fault(() => ({ delay: Number.POSITIVE_INFINITY }));
  const hanging = send().catch((error: unknown) => error);
  await until(() => sent() === 4);
  await expect(loopback.idle({ timeout: 20 })).rejects.toThrow('calls under way: 1');
  await loopback.close();
  expect(await hanging).toBeInstanceOf(HttpError);
  await open();
});

test('what is forged comes as it stands, whatever was asked for and confirmed, once', async () => {
  anna.start();
  const [first] = await api.getUpdates({ allowed_updates: ['message'] });
  await api.getUpdates({ offset: (first?.update_id ?? 0) + 1 });
  loopback.forge({ no_such_kind: null });
  loopback.forge({ update_id: 5, message: 7 });
  const wanted = { limit: 100, offset: (first?.update_id ?? 0) + 1 };
  const next = (first?.update_id ?? 0) + 1;
  expect(await api.getUpdates(wanted)).toEqual([
    { update_id: 5, message: 7 },
    { update_id: next, no_such_kind: null },
  ]);
  expect(await api.getUpdates({ offset: next + 1 })).toEqual([]);
});

test('a call within the process is carried out, counted and refused as over HTTP', async () => {
  anna.start();
  const direct = new Api(TOKEN, { apiRoot: loopback.apiRoot, fetch: loopback.call as never });
  const sent = await direct.sendMessage(7, 'hello');
  expect(anna.chat.messages.at(-1)).toMatchObject({ id: sent.message_id, text: 'hello' });
  await expect(direct.sendMessage(8, 'hello')).rejects.toMatchObject({ error_code: 400 });
  loopback.fault((_, __, n) => (n === 3 ? { drop: true } : undefined));
  await expect(direct.sendMessage(7, 'again')).rejects.toBeInstanceOf(HttpError);
  expect(loopback.calls.map(({ method, n }) => [method, n])).toEqual([1, 2, 3].map((n) => ['sendMessage', n]));
});

test('drop_pending_updates forgets what waits', async () => {
  anna.start();
  await api.deleteWebhook({ drop_pending_updates: true });
  expect(await api.getUpdates()).toEqual([]);
});

/** Resolves when a condition holds; the test's own timeout ends it otherwise. */
const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
};
