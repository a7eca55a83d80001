import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { App, HTTPReceiver, LogLevel, SocketModeReceiver } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLoopback, type Loopback, type LoopbackOptions, type Person } from '../loopback/index.ts';

const TOKEN = 'xoxb-1-TEST';
const APP_TOKEN = 'xapp-1-TEST';
const SECRET = 'shh-secret';
const clock = Date.UTC(2026, 10, 26, 17, 30);

let loopback: Loopback;
let app: App;
let anna: Person;

/** Bolt as anybody would run it, by websocket or by HTTP. */
const start = async (how: 'socket' | 'http', options: Partial<LoopbackOptions> = {}): Promise<void> => {
  loopback = await createLoopback({
    token: TOKEN,
    appToken: APP_TOKEN,
    signingSecret: SECRET,
    now: () => clock,
    limits: 'off',
    ...options,
  });
  const clientOptions = { slackApiUrl: loopback.apiUrl };
  const logLevel = LogLevel.ERROR;
  const receiver =
    how === 'socket'
      ? new SocketModeReceiver({ appToken: APP_TOKEN, logLevel, installerOptions: { clientOptions } })
      : new HTTPReceiver({ signingSecret: SECRET, logLevel });
  app = new App({ token: TOKEN, receiver, clientOptions, logLevel });
  define();
  const started = await (how === 'socket' ? app.start() : app.start({ port: 0, host: '127.0.0.1' }));
  if (how === 'http')
    loopback.postTo(`http://127.0.0.1:${((started as Server).address() as AddressInfo).port}/slack/events`);
  anna = loopback.person({ name: 'anna', realName: 'Anna Berg' });
};

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const MODAL = {
  type: 'modal' as const,
  callback_id: 'tell',
  title: plain('Tell me'),
  submit: plain('Send'),
  blocks: [
    {
      type: 'input' as const,
      block_id: 'what',
      label: plain('What'),
      element: { type: 'plain_text_input' as const, action_id: 'a' },
    },
  ],
};

/** An app that echoes, asks and shows. */
const define = (): void => {
  app.message(async ({ message, say }) => {
    if (message.subtype === undefined) await say(`You said: ${message.text}`);
  });
  app.command('/balint', async ({ ack, command, client, respond }) => {
    await ack();
    if (command.text === 'ask') await client.views.open({ trigger_id: command.trigger_id, view: MODAL });
    else await respond({ text: `Did: ${command.text}` });
  });
  app.view('tell', async ({ ack, view, body, client }) => {
    const what = view.state.values.what?.a?.value ?? '';
    if (what === 'wrong') return ack({ response_action: 'errors', errors: { what: 'Not that.' } });
    await ack();
    await client.chat.postMessage({ channel: body.user.id, text: `Told: ${what}` });
  });
  app.event('app_home_opened', async ({ event, client }) => {
    const elements = [{ type: 'button' as const, action_id: 'go', text: plain('Go'), value: 'v' }];
    await client.views.publish({
      user_id: event.user,
      view: { type: 'home', blocks: [{ type: 'actions', elements }] },
    });
  });
  app.action('go', async ({ ack, body, client }) => {
    await ack();
    await client.chat.postMessage({ channel: body.user.id, text: 'Gone.' });
  });
};

afterEach(async () => {
  await app.stop();
  await loopback.close();
});

describe.each(['socket', 'http'] as const)('an app of bolt, by %s', (how) => {
  beforeEach(() => start(how));

  test('hears what is written, and answers', async () => {
    anna.says('hello');
    await loopback.idle();
    expect(anna.dm.screen).toBe('Anna Berg: hello\nHelper: You said: hello');
  });

  test('answers a command to the person alone', async () => {
    await anna.commands('/balint next');
    await loopback.idle();
    expect(anna.ephemerals).toMatchObject([{ text: 'Did: next' }]);
  });

  test('opens a modal, says what is wrong at its question, and takes it', async () => {
    await anna.commands('/balint ask');
    await loopback.idle();
    anna.fills({ What: 'wrong' });
    expect(await anna.submits()).toEqual({ what: 'Not that.' });
    anna.fills({ What: 'all of it' });
    expect(await anna.submits()).toBeUndefined();
    await loopback.idle();
    expect(anna.modal).toBeUndefined();
    expect(anna.dm.messages.map(({ text }) => text)).toEqual(['Told: all of it']);
  });

  test('publishes a Home whose button works', async () => {
    anna.opensHome();
    await loopback.idle();
    await anna.presses('Go');
    await loopback.idle();
    expect(anna.dm.messages.map(({ text }) => text)).toEqual(['Gone.']);
  });

  test('sends a file', async () => {
    const { channel } = await app.client.conversations.open({ users: anna.id });
    await app.client.filesUploadV2({
      channel_id: channel?.id ?? '',
      file: Buffer.from('abc'),
      filename: 'a.txt',
      title: 'A',
    });
    expect(anna.dm.messages).toMatchObject([{ files: [{ title: 'A' }] }]);
  });
});

test('bolt does nothing about what comes twice', async () => {
  await start('http', { deliverTwice: true });
  anna.says('hello');
  await loopback.idle();
  expect(anna.dm.messages.map(({ text }) => text)).toEqual(['hello', 'You said: hello', 'You said: hello']);
});

test('bolt turns away what is not signed, or was signed long ago', async () => {
  await start('http');
  const body = { type: 'event_callback', event_id: 'EvX', event: { type: 'message', channel: 'C', text: 'x' } };
  const stale = Math.floor(Date.now() / 1000) - 600;
  for (const forged of [{ signature: 'wrong' }, { signature: 'none' }, { timestamp: stale }])
    expect((await loopback.forge({ kind: 'event', body, ...forged })).outcome).toBe(401);
});

test('an app told to come back comes back', { timeout: 20_000 }, async () => {
  await start('socket');
  await loopback.idle();
  expect(loopback.sockets).toBe(1);
  loopback.refresh();
  const deadline = Date.now() + 15_000;
  while (loopback.calls.filter(({ method }) => method === 'apps.connections.open').length < 2 || loopback.sockets < 1) {
    if (Date.now() > deadline) throw new Error('it did not come back');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  anna.says('hello');
  await loopback.idle();
  expect(anna.dm.messages).toHaveLength(2);
});
