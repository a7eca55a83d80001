import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Api } from 'grammy';
import type { Update } from 'grammy/types';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLoopback, type Loopback, type LoopbackOptions, type Person } from '../loopback/index.ts';

const TOKEN = '42:TEST';
let loopback: Loopback;
let api: Api;
let anna: Person;
let boris: Person;
let end: () => Promise<unknown>;
let url: string;

interface Came {
  readonly update: Update;
  readonly headers: IncomingMessage['headers'];
  readonly answer: (status?: number, words?: string) => void;
}
let came: Came[];
/** What is answered at once; `undefined` leaves it to the test. */
let status: number | undefined;

const serve = (request: IncomingMessage, response: ServerResponse): void => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const answer: Came['answer'] = (code = 200, words = '') => void response.writeHead(code).end(words);
    came.push({ update: JSON.parse(Buffer.concat(chunks).toString()), headers: request.headers, answer });
    if (status !== undefined) answer(status);
  });
};

const open = async (options: Partial<LoopbackOptions> = {}): Promise<void> => {
  const webhook = { retry: 20 };
  loopback = await createLoopback({ token: TOKEN, botUsername: 'helper_bot', now: () => 5_000, webhook, ...options });
  api = new Api(TOKEN, { apiRoot: loopback.apiRoot });
  anna = loopback.person({ id: 7, firstName: 'Anna' });
  boris = loopback.person({ id: 8, firstName: 'Boris' });
};

beforeEach(async () => {
  [came, status] = [[], 200];
  await open();
  const server = createServer(serve).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  end = async () => {
    server.close().closeAllConnections();
    await once(server, 'close');
  };
});
afterEach(async () => {
  await loopback.close();
  await end();
});

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await pause(2);
};
const texts = (): (string | undefined)[] => came.map(({ update }) => update.message?.text);
const outcomes = () => loopback.deliveries.map(({ outcome }) => outcome);

test('updates are brought with the secret, those that waited too, and 2xx confirms them', async () => {
  anna.start();
  await api.setWebhook(url, { secret_token: 'aZ_-9', allowed_updates: ['message'] });
  anna.says('now');
  await loopback.idle();
  expect(texts()).toEqual(['/start', 'now']);
  expect(came[0]?.headers).toMatchObject({
    'x-telegram-bot-api-secret-token': 'aZ_-9',
    'content-type': 'application/json',
  });
  expect(await api.getWebhookInfo()).toEqual({
    url,
    has_custom_certificate: false,
    pending_update_count: 0,
    max_connections: 40,
    allowed_updates: ['message'],
  });
});

test('an update comes again until it is confirmed, and holds the next of its chat', async () => {
  status = 500;
  await api.setWebhook(url);
  anna.start();
  anna.says('next');
  await until(() => came.length >= 3);
  expect(new Set(texts())).toEqual(new Set(['/start']));
  boris.start();
  await until(() => came.some(({ update }) => update.message?.from.id === boris.id));
  expect(await api.getWebhookInfo()).toMatchObject({
    pending_update_count: 3,
    last_error_date: 5,
    last_error_message: 'Wrong response from the webhook: 500',
  });
  status = 200;
  await loopback.idle();
  expect(came.filter(({ update }) => update.message?.from.id === anna.id).at(-1)?.update.message?.text).toBe('next');
});

test('an answer that is late, or a call, is none', async () => {
  status = undefined;
  await loopback.close();
  await open({ webhook: { timeout: 300, retry: 20 } });
  await api.setWebhook(url);
  anna.start();
  await until(() => came.length === 2);
  came[1]?.answer(200, JSON.stringify({ method: 'sendMessage', chat_id: 7, text: 'x' }));
  await until(() => came.length === 3);
  came[2]?.answer();
  await loopback.idle();
  expect(outcomes()).toEqual(['Read timeout expired', 'A call in the answer is not known here', 200]);
});

test('nobody there is tried again too', async () => {
  await end();
  await api.setWebhook(url);
  anna.start();
  await until(() => outcomes().length >= 2);
  expect(new Set(outcomes())).toEqual(new Set(['Connection failed']));
  end = async () => undefined;
});

test('no more are brought side by side than was said', async () => {
  status = undefined;
  await api.setWebhook(url, { max_connections: 1 });
  anna.start();
  boris.start();
  await until(() => came.length === 1);
  await pause(30);
  expect(came).toHaveLength(1);
  came[0]?.answer();
  await until(() => came.length === 2);
  came[1]?.answer();
  await loopback.idle();
});

test('getUpdates is refused while there is a webhook, and has what was not confirmed afterwards', async () => {
  status = 503;
  const poll = api.getUpdates({ timeout: 20 }).catch((error) => error);
  await until(() => loopback.calls.length === 1);
  await api.setWebhook(url);
  expect(await poll).toMatchObject({ error_code: 409, description: 'Conflict: terminated by setWebhook request' });
  await expect(api.getUpdates()).rejects.toMatchObject({
    error_code: 409,
    description: expect.stringContaining("can't use getUpdates method while webhook is active"),
  });
  anna.start();
  await until(() => came.length > 0);
  await api.deleteWebhook();
  expect((await api.getUpdates()).map(({ message }) => message?.text)).toEqual(['/start']);
  const tries = came.length;
  await pause(60);
  expect(came).toHaveLength(tries);
});

test('with deliverTwice every update comes again after it was confirmed', async () => {
  await loopback.close();
  await open({ deliverTwice: true });
  await api.setWebhook(url);
  anna.start();
  anna.says('next');
  await loopback.idle();
  expect(texts()).toHaveLength(4);
  expect(texts().filter((text) => text === 'next')).toHaveLength(2);
});

test('what Telegram would not take is refused, and what is not known here', async () => {
  const refused = (description: string) =>
    expect.objectContaining({ error_code: 400, description: `Bad Request: ${description}` });
  const https = refused('bad webhook: An HTTPS URL must be provided for webhook');
  await expect(api.setWebhook('http://bot.example.org/')).rejects.toEqual(https);
  await expect(api.setWebhook(url, { secret_token: 'ö' })).rejects.toEqual(
    refused('secret token contains unallowed characters'),
  );
  await expect(api.setWebhook(url, { ip_address: '10.0.0.1' })).rejects.toMatchObject({ error_code: 400 });
  expect(await api.getWebhookInfo()).toMatchObject({ url: '' });
});
