import { setTimeout as pause } from 'node:timers/promises';
import { StoreError } from '@balintkit/core';
import type { Reply, Request } from '@balintkit/core/chat';
import type { Log } from '@balintkit/core/operator';
import { createWeb } from '@balintkit/core/web';
import { Api } from 'grammy';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLoopback, freePort, type Loopback, type Person } from '../loopback/index.ts';
import { createBot, type TelegramBot } from '../src/bot.ts';
import { card, type ScriptedChat, scriptedChat } from './support/scripted-chat.ts';

const TOKEN = '77:loopback-token';
const secret = 'only-Telegram_knows';
let loopback: Loopback;
let anna: Person;
let boris: Person;
let port: number;
let bot: TelegramBot | undefined;
let logged: object[];
let storeAnswers: () => Promise<boolean>;
const log: Log = (level, event, data) => {
  logged.push({ event, ...data });
  loopback.log(level, event, data);
};

const open = async (timeout = 10_000): Promise<void> => {
  const webhook = { timeout, retry: 30 };
  loopback = await createLoopback({ token: TOKEN, botUsername: 'BalintBot', now: Date.now, limits: 'off', webhook });
  anna = loopback.person({ id: 1001, firstName: 'Anna' });
  boris = loopback.person({ id: 1002, firstName: 'Boris' });
};

beforeEach(async () => {
  await open();
  port = await freePort();
  logged = [];
  storeAnswers = async () => false;
});
afterEach(async () => {
  await bot?.stop();
  bot = undefined;
  await loopback.close();
});

type Respond = (request: Request) => readonly Reply[] | Promise<readonly Reply[]>;
const say = (text: string): Reply => ({ reply: 'say', card: card(text) });
const textOf = ({ doing }: Request): string => ('text' in doing ? doing.text : doing.did);
const heard = ({ chat }: Person): readonly string[] =>
  chat.messages.filter(({ from }) => from.is_bot).map(({ text }) => text);
const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await pause(5);
};

/** A bot that serves: by webhook, by polling beside a served port, or by polling alone. */
const serve = async (respond: Respond, by: 'webhook' | 'port' | 'polling' = 'webhook'): Promise<ScriptedChat> => {
  const chat = scriptedChat(respond);
  const webhook = { url: `http://127.0.0.1:${port}/hook/telegram`, secret };
  const http = { host: '127.0.0.1', port, ...(by === 'webhook' ? { webhook } : {}) };
  const web = createWeb({ app: { store: { seen: () => storeAnswers() } } });
  const options = by === 'polling' ? {} : { http };
  bot = createBot({ chat, token: TOKEN, apiRoot: loopback.apiRoot, now: Date.now, log, web, ...options });
  bot.start().catch(() => undefined);
  await until(() => logged.some((line) => 'event' in line && line.event === 'started'));
  logged.length = 0;
  return chat;
};

interface Posting {
  readonly path?: string;
  readonly method?: string;
  readonly shown?: string | undefined;
  readonly body?: string;
}
const update = JSON.stringify({ update_id: 5, message: { message_id: 1, text: 'a patient' } });
const post = async ({ path = '/hook/telegram', method = 'POST', shown = secret, body = update }: Posting) => {
  const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': shown };
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    headers,
    ...(method === 'POST' ? { body } : {}),
  });
  return [answer.status, await answer.text()];
};
const outcomes = (id: number | undefined) =>
  loopback.deliveries.filter((delivery) => delivery.update === id).map(({ outcome }) => outcome);

describe('a webhook', () => {
  it('is set with its secret and the kinds of updates that are read, and stays set at a stop', async () => {
    await serve(({ doing }) => [say(doing.did)]);
    anna.start();
    await loopback.idle();
    expect(heard(anna)).toEqual(['command']);
    await bot?.stop();
    const [set] = loopback.calls.filter(({ method }) => method === 'setWebhook');
    const allowed_updates = ['message', 'callback_query', 'my_chat_member'];
    const url = `http://127.0.0.1:${port}/hook/telegram`;
    expect(set?.payload).toEqual({ url, secret_token: secret, allowed_updates });
    expect(loopback.calls.map(({ method }) => method)).not.toContain('deleteWebhook');
    expect(loopback.calls.map(({ method }) => method)).not.toContain('getUpdates');
  });

  it('is set again until Telegram takes it, which asks processes that start together to wait', async () => {
    const wait = { ok: false, error_code: 429, description: 'Too Many Requests', parameters: { retry_after: 0.01 } };
    const odd = { body: { ok: true, result: 'was set' } };
    const faults = [{ status: 429, body: wait }, odd, { drop: true }, { status: 502 }];
    loopback.fault((method, _, n) => (method === 'setWebhook' ? faults[n - 1] : undefined));
    await serve(({ doing }) => [say(doing.did)]);
    anna.start();
    await loopback.idle();
    expect(heard(anna)).toEqual(['command']);
  });

  it('that Telegram does not take does not hold up a stop', async () => {
    loopback.fault((method) => (method === 'setWebhook' ? { status: 502 } : undefined));
    const serving = serve(() => []);
    await until(() => logged.some((line) => 'event' in line && line.event === 'call.failed'));
    expect(JSON.stringify(logged)).not.toContain(secret);
    await expect(Promise.race([bot?.stop().then(() => 'stopped'), pause(4_000, 'waits')])).resolves.toBe('stopped');
    await serving;
  });

  it('does nothing without its secret', async () => {
    const chat = await serve(() => [say('Hello')]);
    for (const shown of ['', 'only-Telegram_knowz', `${secret}s`, secret.slice(0, -1)])
      expect(await post({ shown })).toEqual([401, '']);
    expect(await post({ shown: '', body: 'x'.repeat(2_000_000) })).toEqual([401, '']);
    expect(chat.requests).toEqual([]);
  });

  it('answers what is no update kindly, writes none of it down, and goes on', async () => {
    await serve(() => [say('Hello')]);
    for (const body of ['', 'a patient', '[]', 'null', '{"message":{"text":"a patient"}}', '{"update_id":"7"}'])
      expect(await post({ body })).toEqual([400, '']);
    expect(await post({ body: '{"update_id":7}' })).toEqual([200, '']);
    expect(await post({ method: 'GET' })).toEqual([405, '']);
    expect(await post({ path: '/hook' })).toEqual([404, '']);
    expect(await post({ path: '/' })).toEqual([404, '']);
    expect(await post({ body: JSON.stringify({ update_id: 1, pad: 'x'.repeat(2_000_000) }) })).toEqual([413, '']);
    anna.start();
    await loopback.idle();
    expect(heard(anna)).toEqual(['Hello']);
    expect(JSON.stringify(logged)).not.toContain('patient');
  });
});

describe('updates by webhook', () => {
  it('of one chat are handled one after another, several chats side by side', async () => {
    const story: string[] = [];
    await serve(async (request) => {
      const who = `${request.called} ${textOf(request)}`;
      story.push(`begin ${who}`);
      if (who === 'Anna command') await until(() => story.includes('end Boris command'));
      if (who === 'Anna tap') await pause(20);
      story.push(`end ${who}`);
      return [{ reply: 'say', card: card('Card', [[{ label: 'Go', intent: { do: 'home' } }]]) }];
    });
    anna.start();
    boris.start();
    await loopback.idle();
    // Telegram brings a tap and a message of one chat on two connections.
    const tapped = anna.taps('Go');
    anna.says('later');
    await tapped;
    await loopback.idle();
    expect(story.slice(0, 2).toSorted()).toEqual(['begin Anna command', 'begin Boris command']);
    expect(story.slice(4)).toEqual(['begin Anna tap', 'end Anna tap', 'begin Anna later', 'end Anna later']);
  });

  it('that are slow come again, and are handled and answered once', async () => {
    await loopback.close();
    await open(300);
    const chat = await serve(async () => {
      await until(() => loopback.deliveries.length >= 2);
      await pause(200);
      return [say('Hello')];
    });
    anna.start();
    await loopback.idle();
    expect(outcomes(loopback.updates[0]?.update_id)).toEqual(['Read timeout expired', 'Read timeout expired', 200]);
    expect(chat.requests).toHaveLength(1);
    expect(heard(anna)).toEqual(['Hello']);
  });

  it('that come again after they were handled are answered from today', async () => {
    const chat = await serve(() => [say(`Hello ${chat.requests.length}`)]);
    anna.start();
    await loopback.idle();
    loopback.redeliver(loopback.updates[0]?.update_id ?? 0);
    await loopback.idle();
    expect(heard(anna)).toEqual(['Hello 1', 'Hello 2']);
    expect(new Set(chat.requests.map((request) => request.update)).size).toBe(1);
  });

  it('are not confirmed while the store is broken, and nobody is told it went wrong', async () => {
    let broken = 3;
    await serve(() => {
      broken -= 1;
      if (broken >= 0) throw new StoreError('broken', 'the name of a patient');
      return [say('Hello')];
    });
    anna.start();
    await loopback.idle();
    expect(outcomes(loopback.updates[0]?.update_id)).toEqual([500, 500, 500, 200]);
    expect(heard(anna)).toEqual(['Hello']);
    const line = expect.objectContaining({ event: 'update.failed', fault: 'StoreError', code: 'broken' });
    expect(logged.filter((one) => 'fault' in one)).toEqual([line, line, line]);
    expect(JSON.stringify(logged)).not.toContain('patient');
  });

  it('are confirmed with an apology where something else of ours broke, as it would break again', async () => {
    await serve(() => {
      throw new TypeError('x');
    });
    anna.start();
    await loopback.idle();
    expect(outcomes(loopback.updates[0]?.update_id)).toEqual([200]);
    expect(heard(anna)).toEqual(['sorry (en)']);
  });
});

describe('stopping', () => {
  it('finishes and answers what has begun; the rest comes to the next process', async () => {
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const first = await serve(async (request) => {
      if (textOf(request) === 'begun') await held;
      return [{ reply: 'say', card: card(`1: ${textOf(request)}`, [[{ label: 'Go', intent: { do: 'home' } }]]) }];
    });
    anna.start();
    await loopback.idle();
    anna.says('begun');
    await until(() => first.requests.length === 2);
    // On a connection of its own, behind what has begun in this chat.
    const tapped = anna.taps('Go');
    anna.says('not begun');
    await pause(50);
    const stopped = bot?.stop();
    boris.start();
    await pause(50);
    release();
    await stopped;
    expect(first.requests.map(textOf)).toEqual(['command', 'begun']);
    expect(heard(anna)).toEqual(['1: command', '1: begun']);
    const [, begun, tap, behind, other] = loopback.updates.map(({ update_id: id }) => id);
    await until(() => outcomes(begun).length > 0 && outcomes(tap).length > 0);
    expect(outcomes(begun)).toEqual([200]);
    expect(outcomes(tap)[0]).toBe(503);

    const second = await serve((request) => [say(`2: ${textOf(request)}`)]);
    await tapped;
    await loopback.idle();
    expect(second.requests.map(textOf).toSorted()).toEqual(['command', 'not begun', 'tap']);
    for (const id of [tap, behind, other]) expect(outcomes(id).at(-1)).toBe(200);
  });

  it('waits for what has begun also when Telegram does not any more', async () => {
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const chat = await serve(() => held.then(() => [say('Hello')]));
    anna.start();
    await until(() => chat.requests.length === 1);
    await new Api(TOKEN, { apiRoot: loopback.apiRoot }).deleteWebhook();
    const stopped = bot?.stop();
    await expect(Promise.race([stopped, pause(200, 'waits')])).resolves.toBe('waits');
    release();
    await stopped;
    expect(heard(anna)).toEqual(['Hello']);
  });

  it('is not held up by Telegram, which keeps its connections', async () => {
    await serve(() => []);
    anna.start();
    await loopback.idle();
    await expect(Promise.race([bot?.stop().then(() => 'stopped'), pause(2_000, 'waits')])).resolves.toBe('stopped');
  });
});

describe('from polling to a webhook and back', () => {
  it('loses nothing, whatever came while nobody served', async () => {
    const all: string[] = [];
    const respond: Respond = (request) => {
      all.push(textOf(request));
      return [];
    };
    await serve(respond, 'polling');
    anna.start();
    await loopback.idle();
    for (const [by, before, during] of [
      ['webhook', 'a', 'b'],
      ['polling', 'c', 'd'],
      ['webhook', 'e', 'f'],
      ['port', 'g', 'h'],
    ] as const) {
      await bot?.stop();
      anna.says(before);
      await serve(respond, by);
      anna.says(during);
      await loopback.idle();
    }
    expect(all).toEqual(['command', ...'abcdefgh']);
  });
});

describe('health', () => {
  it.each(['webhook', 'port'] as const)('is served beside: %s', async (by) => {
    await serve(() => [], by);
    const health = () => post({ path: '/health', method: 'GET' });
    expect(await health()).toEqual([200, '{"ok":true}']);
    storeAnswers = () => Promise.reject(new StoreError('disk-full', 'the disk is full'));
    expect(await health()).toEqual([503, '{"ok":false}']);
    expect(await post({ path: '/health' })).toEqual([405, '']);
  });
  it('is not served where nothing was said of a port', async () => {
    await serve(() => [], 'polling');
    await expect(post({ path: '/health', method: 'GET' })).rejects.toThrow();
  });
});
