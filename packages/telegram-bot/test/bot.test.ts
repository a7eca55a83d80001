import { setTimeout as pause } from 'node:timers/promises';
import type { Reply, Request } from '@balintkit/core/chat';
import type { Log } from '@balintkit/core/operator';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLoopback, type Group, type Loopback, type Person } from '../loopback/index.ts';
import { createBot, type TelegramBot } from '../src/bot.ts';
import { TokenRefused } from '../src/poll.ts';
import { card, type ScriptedChat, scriptedChat } from './support/scripted-chat.ts';

const TOKEN = '77:loopback-token';
let loopback: Loopback;
let anna: Person;
let boris: Person;
let group: Group;
let bot: TelegramBot | undefined;
let logged: { readonly event: string; readonly [name: string]: unknown }[];
const log: Log = (level, event, data) => {
  logged.push({ event, ...data });
  loopback.log(level, event, data);
};

beforeEach(async () => {
  loopback = await createLoopback({ token: TOKEN, botUsername: 'BalintBot', now: Date.now, limits: 'off' });
  anna = loopback.person({ id: 1001, firstName: 'Anna', languageCode: 'sv' });
  boris = loopback.person({ id: 1002, firstName: 'Boris' });
  group = loopback.group({ title: 'North', owner: anna });
  group.adds(boris);
  logged = [];
});
afterEach(async () => {
  await bot?.stop();
  bot = undefined;
  await loopback.close();
});

type Respond = (request: Request) => readonly Reply[] | Promise<readonly Reply[]>;
const serve = (respond: Respond, more?: Parameters<typeof scriptedChat>[1]): ScriptedChat => {
  const chat = scriptedChat(respond, more);
  bot = createBot({ chat, token: TOKEN, apiRoot: loopback.apiRoot, now: Date.now, log });
  bot.start().catch(() => undefined);
  return chat;
};
const calls = (method: string) => loopback.calls.filter((call) => call.method === method);
const inGroup = { in: undefined as unknown as Group };
const lastOf = (who: { readonly messages: readonly { readonly text: string }[] }) => who.messages.at(-1)?.text;
const say = (text: string): Reply => ({ reply: 'say', card: card(text) });
const offer = { label: 'I have a case', intent: { do: 'offer', session: 'abcdefghijkl' } } as const;

beforeEach(() => {
  Object.assign(inGroup, { in: group });
});

/** A bot whose card stands in the group, and whose answer to a tap on it is `replies`. */
const withCard = async (replies: readonly Reply[]): Promise<ScriptedChat> => {
  const chat = serve(({ doing }) =>
    doing.did === 'tap'
      ? replies
      : doing.did === 'added'
        ? [{ reply: 'say', card: card('Meeting 14', [[offer]]) }]
        : [],
  );
  group.adds('bot');
  await loopback.idle();
  return chat;
};

describe('what no messenger would send', () => {
  const from = { id: 1001, is_bot: false, first_name: 'Anna' };
  it.each([
    ['a message without a chat', { message: { message_id: 1, date: 1, text: 'x' } }],
    ['a message that is none', { message: 7 }],
    ['words that are a number', { message: { message_id: 1, from, chat: { id: 1001, type: 'private' }, text: 7 } }],
    ['a tap by nobody', { callback_query: { id: 'q', data: 'home' } }],
    ['a tap on a message without a chat', { callback_query: { id: 'q', from, message: { message_id: 1 } } }],
    ['a member who is nothing', { my_chat_member: { from, chat: { id: -4, type: 'group' } } }],
    ['a kind that does not exist', { something: {} }],
  ])('is passed over, a tap answered, and holds up nobody: %s', async (_, update) => {
    const chat = serve(() => [say('hello')]);
    anna.start();
    await loopback.idle();
    loopback.forge(update);
    boris.start();
    await loopback.idle();
    expect(lastOf(boris.chat)).toBe('hello');
    expect(chat.requests).toHaveLength(2);
    expect(calls('answerCallbackQuery').map(({ payload }) => payload.callback_query_id)).toEqual(
      'callback_query' in update ? ['q'] : [],
    );
    expect(logged.filter(({ event }) => /^(poll|update|respond)\.failed$/.test(event))).toEqual([]);
  });
});

describe('what is written', () => {
  it('in private is answered there', async () => {
    serve(({ doing }) => [say(`${doing.did}, ${'rest' in doing ? doing.rest : ''}`)]);
    anna.start('code');
    await loopback.idle();
    expect(lastOf(anna.chat)).toBe('command, code');
  });
  it('in private is answered in the order of the replies', async () => {
    serve(() => [say('first'), { reply: 'say', card: card('second'), private: true }]);
    anna.start();
    await loopback.idle();
    expect(anna.chat.messages.map(({ text }) => text)).toEqual(['/start', 'first', 'second']);
  });
  it('as a command in a group is answered in its topic, or in private where it is meant for one', async () => {
    const forum = loopback.group({ title: 'South', forum: true, owner: anna });
    serve(({ doing }) =>
      doing.did === 'command' && doing.name === 'next'
        ? [say('On Thursday'), { reply: 'say', card: card('You stand second'), private: true }]
        : [],
    );
    forum.adds('bot');
    const topic = forum.topic('Dates');
    anna.start();
    anna.says('/next@BalintBot', { in: topic });
    await loopback.idle();
    expect(forum.messages.at(-1)).toMatchObject({ text: 'On Thursday', topic: topic.id });
    expect(lastOf(anna.chat)).toBe('You stand second');
  });
  it('as talk in a group never reaches the conversation', async () => {
    const chat = serve(() => []);
    group.adds('bot');
    group.promotes('bot');
    boris.says('I had a patient yesterday', inGroup);
    boris.sendsPhoto(inGroup);
    await loopback.idle();
    expect(chat.requests.map(({ doing }) => doing.did)).toEqual(['added']);
    expect(JSON.stringify([logged])).not.toContain('patient');
  });
  it('is answered in the group with the way to the bot where the person never pressed Start', async () => {
    serve(({ doing }) =>
      doing.did === 'command'
        ? [
            { reply: 'say', card: card('Your credits'), private: true },
            { reply: 'say', card: card('More'), private: true },
          ]
        : [],
    );
    group.adds('bot');
    boris.says('/credits', inGroup);
    await loopback.idle();
    const last = group.messages.at(-1);
    expect(last?.text).toBe('Here I cannot say it.');
    expect(last?.buttons.flat().map(({ text, url }) => [text, url])).toEqual([
      ['Open a chat with me', 'https://t.me/BalintBot?start=hello'],
    ]);
    expect(calls('sendMessage')).toHaveLength(2);
    boris.opens('Open a chat with me', inGroup);
    await loopback.idle();
    expect(lastOf(boris.chat)).toBe('More');
  });
  it('gets a passing line as a message, since nothing was tapped', async () => {
    serve(() => [{ reply: 'toast', text: 'Noted.' }]);
    anna.start();
    await loopback.idle();
    expect(lastOf(anna.chat)).toBe('Noted.');
  });
});

describe('a tap', () => {
  it('is answered with a passing line, once, and reaches the conversation as its intent', async () => {
    const chat = await withCard([{ reply: 'toast', text: 'Noted.' }]);
    const toast = await boris.taps('I have a case', inGroup);
    await loopback.idle();
    expect(toast).toMatchObject({ text: 'Noted.' });
    expect(calls('answerCallbackQuery')).toHaveLength(1);
    const request = chat.requests.at(-1);
    expect(request).toMatchObject({ language: 'en', private: false, doing: { did: 'tap', intent: offer.intent } });
    expect(request?.doing).toHaveProperty('message', String(group.messages.at(-1)?.id));
  });
  it('is answered without words where there are none, and where nothing can be made of it', async () => {
    await withCard([]);
    expect(await boris.taps('I have a case', inGroup)).toMatchObject({ text: '' });
    const card = group.messages.at(-1);
    expect(await boris.taps({ data: 'menu/1' }, { ...inGroup, ...(card ? { message: card } : {}) })).toMatchObject({
      text: '',
    });
    expect(calls('answerCallbackQuery')).toHaveLength(2);
  });
  it('changes the message it stood under', async () => {
    await withCard([{ reply: 'show', card: card('Meeting 14: nine are coming') }]);
    await boris.taps('I have a case', inGroup);
    await loopback.idle();
    expect(lastOf(group)).toBe('Meeting 14: nine are coming');
    expect(calls('sendMessage')).toHaveLength(1);
  });
  it('changes nothing where the message reads so already', async () => {
    await withCard([{ reply: 'show', card: card('Meeting 14', [[offer]]) }]);
    await boris.taps('I have a case', inGroup);
    await loopback.idle();
    expect(calls('sendMessage')).toHaveLength(1);
    expect(logged.map(({ event }) => event)).not.toContain('answer.lost');
  });
  it('brings a new message where the old one cannot be changed any more', async () => {
    await withCard([{ reply: 'show', card: card('Meeting 14, again') }]);
    const old = group.messages.at(-1);
    if (!old || !bot) throw new Error('no card');
    await bot.bot.api.deleteMessage(group.id, old.id);
    await boris.taps({ data: 'home' }, { ...inGroup, message: old });
    await loopback.idle();
    expect(lastOf(group)).toBe('Meeting 14, again');
  });
  it('opens the chat with the bot where a private answer cannot be heard, and shows nothing to the group', async () => {
    await withCard([
      { reply: 'toast', text: 'Noted.' },
      { reply: 'say', card: card('You stand second'), private: true },
    ]);
    const before = group.messages.length;
    expect(await boris.taps('I have a case', inGroup)).toMatchObject({ url: 'https://t.me/BalintBot?start=hello' });
    await loopback.idle();
    expect(group.messages).toHaveLength(before);
    anna.start();
    expect(await anna.taps('I have a case', inGroup)).toMatchObject({ text: 'Noted.' });
    await loopback.idle();
    expect(lastOf(anna.chat)).toBe('You stand second');
  });
  it('that comes again opens nothing twice, and still shows nothing to the group', async () => {
    await withCard([{ reply: 'say', card: card('You stand second'), private: true }]);
    const before = group.messages.length;
    await boris.taps('I have a case', inGroup);
    // While it is in hand, what comes again is passed over.
    await loopback.idle();
    loopback.redeliver(loopback.updates.at(-1)?.update_id ?? 0);
    await loopback.idle();
    expect(calls('answerCallbackQuery')).toHaveLength(2);
    expect(group.messages).toHaveLength(before);
  });
  it('shows the group the way where Telegram would not open it', async () => {
    await withCard([{ reply: 'say', card: card('You stand second'), private: true }]);
    loopback.fault((method, { url }) =>
      method === 'answerCallbackQuery' && url
        ? { status: 400, body: { ok: false, error_code: 400, description: 'Bad Request: URL_INVALID' } }
        : undefined,
    );
    expect(await boris.taps('I have a case', inGroup)).toMatchObject({ text: '' });
    await loopback.idle();
    expect(lastOf(group)).toBe('Here I cannot say it.');
  });
});

describe('what breaks', () => {
  it('in the conversation is answered with an apology in the reader’s language, and logged without words', async () => {
    const chat = serve(({ doing }) => {
      if (doing.did !== 'added') throw new Error('the name of a patient');
      return [{ reply: 'say', card: card('Meeting 14', [[offer]]) }];
    });
    group.adds('bot');
    await loopback.idle();
    expect(await anna.taps('I have a case', inGroup)).toMatchObject({ text: 'sorry (sv)' });
    anna.start();
    await loopback.idle();
    expect(lastOf(anna.chat)).toBe('sorry (sv)');
    expect(chat.requests).toHaveLength(3);
    expect(logged.filter(({ event }) => event === 'respond.failed')).toHaveLength(2);
    expect(JSON.stringify(logged)).not.toContain('patient');
  });
  it('where an apology is made holds up nobody, and is logged without words', async () => {
    const apology = () => {
      throw new Error('the name of a patient');
    };
    const chat = { ...scriptedChat(({ doing }) => (doing.did === 'text' ? [say('Hello')] : apology())), apology };
    bot = createBot({ chat, token: TOKEN, apiRoot: loopback.apiRoot, now: Date.now, log });
    bot.start().catch(() => undefined);
    anna.start();
    anna.says('next');
    await loopback.idle();
    expect(lastOf(anna.chat)).toBe('Hello');
    expect(logged).toContainEqual(expect.objectContaining({ event: 'update.failed', fault: 'Error' }));
    expect(JSON.stringify(logged)).not.toContain('patient');
  });
  it('in the conversation when nobody asked is told to nobody', async () => {
    serve(() => {
      throw new Error('x');
    });
    group.adds('bot');
    await loopback.idle();
    expect(calls('sendMessage')).toHaveLength(0);
  });
  it.each([
    [
      'too many',
      { status: 429, body: { ok: false, error_code: 429, description: 'Too Many', parameters: { retry_after: 1 } } },
      2,
    ],
    [
      'too many for long',
      { status: 429, body: { ok: false, error_code: 429, description: 'Too Many', parameters: { retry_after: 4 } } },
      1,
    ],
    ['a failure of Telegram', { status: 502, body: 'Bad Gateway' }, 2],
    ['a lost connection', { drop: true, effect: false }, 2],
    ['a refusal', { status: 400, body: { ok: false, error_code: 400, description: 'Bad Request: x' } }, 1],
  ])('on the way of an answer is tried once more, within 3 s: %s', async (_, fault, tries) => {
    serve(() => [say('Hello')]);
    loopback.fault((method, __, n) => (method === 'sendMessage' && n === 1 ? fault : undefined));
    anna.start();
    await loopback.idle();
    expect(calls('sendMessage')).toHaveLength(tries);
    expect(lastOf(anna.chat)).toBe(tries === 2 ? 'Hello' : '/start');
    expect(logged.some(({ event }) => event === 'answer.lost')).toBe(tries === 1);
  });
  it('twice on the way of an answer is given up', async () => {
    serve(() => [say('Hello')]);
    loopback.fault((method) => (method === 'sendMessage' ? { status: 502 } : undefined));
    anna.start();
    await loopback.idle();
    expect(calls('sendMessage')).toHaveLength(2);
    expect(logged.at(-1)).toMatchObject({ event: 'answer.lost', is: 'retry' });
  });
  it('by hanging for ever is given up, told in the log, and holds up no other chat', async () => {
    const chat = scriptedChat(({ doing }) => [{ reply: 'toast', text: 'Noted.' }, say(doing.did)]);
    bot = createBot({ chat, token: TOKEN, apiRoot: loopback.apiRoot, now: Date.now, log, patience: 0.2 });
    bot.start().catch(() => undefined);
    const hangs = { delay: Number.POSITIVE_INFINITY };
    loopback.fault((method, { chat_id }, n) => {
      if (method === 'getMe' && n === 2) return { body: { ok: true, result: {} } };
      return (method === 'getMe' && n === 1) || Number(chat_id) === anna.id ? hangs : undefined;
    });
    anna.start();
    boris.start();
    while (lastOf(boris.chat) !== 'command') await pause(5);
    while (!logged.some(({ event }) => event === 'answer.lost')) await pause(5);
    expect(logged.filter(({ event }) => event === 'call.failed')).toMatchObject([
      { call: 'getMe', fault: 'HttpError', code: 'ETIMEDOUT' },
      { call: 'getMe', fault: 'HttpError', code: 'odd-answer' },
    ]);
    expect(logged.at(-1)).toMatchObject({ event: 'answer.lost', is: 'retry' });
    expect(JSON.stringify(logged)).not.toContain(TOKEN);
  });
  it('on the way of the worker is not tried again here', async () => {
    const chat = serve(() => []);
    anna.start();
    await loopback.idle();
    loopback.fault((method) => (method === 'sendMessage' ? { status: 502 } : undefined));
    expect(await chat.deliver().send({ platform: 'telegram', tenant: '', id: '1001' }, card('x'))).toMatchObject({
      is: 'retry',
    });
    expect(calls('sendMessage')).toHaveLength(1);
  });
});

describe('a group that becomes a supergroup', () => {
  it('is told of by its own message', async () => {
    const chat = serve(() => []);
    group.adds('bot');
    await loopback.idle();
    const before = String(group.id);
    group.migrate();
    await loopback.idle();
    const moved = chat.requests.filter(({ doing }) => doing.did === 'migrated');
    expect(moved.map(({ place, doing }) => [place.id, doing])).toEqual(
      Array(2).fill([before, { did: 'migrated', to: { platform: 'telegram', tenant: '', id: String(group.id) } }]),
    );
  });
  it('is told of by the worker where it finds out first', async () => {
    const chat = serve(() => []);
    group.adds('bot');
    await loopback.idle();
    const place = { platform: 'telegram', tenant: '', id: String(group.id), thread: '3' };
    await bot?.stop();
    group.migrate();
    expect(await chat.deliver().send(place, card('x'))).toMatchObject({ is: 'retry' });
    expect(chat.moves).toEqual([[place, { ...place, id: String(group.id) }]]);
  });
});

describe('starting and stopping', () => {
  const list = { scope: 'group', language: 'sv', commands: [{ name: 'next', description: 'Nästa träff' }] } as const;

  it('proposes commands for each place and language, and tells Telegram only what changed', async () => {
    const help = { name: 'help', description: 'x'.repeat(300) } as const;
    const commands = [list, { scope: 'private', language: 'en', commands: [help] } as const];
    serve(() => [], { commands });
    anna.start();
    const asked = async (method: string, times: number) => {
      while (calls(method).filter(({ answer }) => answer).length < times) await pause(5);
      await loopback.idle();
    };
    await asked('setMyCommands', 2);
    group.adds('bot');
    expect(anna.commands(inGroup)).toEqual([{ command: 'next', description: 'Nästa träff' }]);
    expect(boris.commands(inGroup)).toEqual([]);
    expect(boris.commands()).toEqual([{ command: 'help', description: 'x'.repeat(256) }]);
    await bot?.stop();
    serve(() => [], { commands });
    await asked('getMyCommands', 4);
    expect(calls('setMyCommands')).toHaveLength(2);
  });
  it('goes on where Telegram will not hear of commands', async () => {
    loopback.fault((method) =>
      method === 'getMyCommands' ? { status: 400, body: { ok: false, error_code: 400, description: 'x' } } : undefined,
    );
    serve(() => [say('Hello')], { commands: [list] });
    anna.start();
    await loopback.idle();
    expect(lastOf(anna.chat)).toBe('Hello');
    while (!logged.some(({ event }) => event === 'commands.failed')) await pause(5);
  });
  it('runs the worker for as long, and says who it is before the first update', async () => {
    const chat = scriptedChat(() => []);
    bot = createBot({ chat, token: TOKEN, apiRoot: loopback.apiRoot, now: Date.now, log });
    let name = '';
    const running = bot.start({
      onReady: (me) => {
        name = `${me.username} after ${calls('getUpdates').length}`;
      },
    });
    anna.start();
    await loopback.idle();
    expect(chat.workerLog).toEqual(['start']);
    expect(logged).toContainEqual({ event: 'worker.failed', error: 'StoreError' });
    await bot.stop();
    await running;
    expect(chat.workerLog).toEqual(['start', 'stop']);
    expect(name).toBe('BalintBot after 0');
  });
  it('finishes what is in hand', async () => {
    serve(async () => {
      await pause(200);
      return [say('Hello')];
    });
    anna.start();
    while (!logged.some(({ event }) => event === 'update')) await pause(5);
    await bot?.stop();
    expect(lastOf(anna.chat)).toBe('Hello');
  });
  it('refuses a token Telegram does not know', async () => {
    const chat = scriptedChat(() => []);
    const other = createBot({ chat, token: '78:another-token', apiRoot: loopback.apiRoot, now: Date.now, log });
    await expect(other.start()).rejects.toThrow(TokenRefused);
    expect(chat.workerLog).toEqual([]);
  });
  it('can be stopped while Telegram cannot be reached', async () => {
    const chat = scriptedChat(() => []);
    const lost = createBot({ chat, token: TOKEN, apiRoot: 'http://127.0.0.1:9', now: Date.now, log });
    const running = lost.start();
    await pause(300);
    await lost.stop();
    await expect(running).resolves.toBeUndefined();
  });
  it('polls although somebody set a webhook', async () => {
    serve(() => []);
    anna.start();
    await loopback.idle();
    expect(calls('deleteWebhook')).toHaveLength(1);
  });
});
