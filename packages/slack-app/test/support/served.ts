import type { Reply, Request } from '@balintkit/core/chat';
import { onTestFinished } from 'vitest';
import { createLoopback, type Loopback, type LoopbackOptions } from '../../loopback/index.ts';
import { createSlackApp, type SlackApp, type SlackAppOptions } from '../../src/index.ts';
import { type ScriptedChat, scriptedChat } from './scripted-chat.ts';

export const TOKEN = 'xoxb-11-22-loopbackOnlyNoSuchBot';
export const APP_TOKEN = 'xapp-1-A0-11-loopbackOnlyNoSuchApp';
export const SIGNING_SECRET = '0123456789abcdef0123456789abcdef';

/** Any port that is free now. */
const freePort = async (): Promise<number> => {
  const { createServer } = await import('node:net');
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  const { port } = server.address() as { readonly port: number };
  await new Promise((closed) => server.close(closed));
  return port;
};

export const openLoopback = async (options: Partial<LoopbackOptions> = {}): Promise<Loopback> => {
  const tokens = { token: TOKEN, appToken: APP_TOKEN, signingSecret: SIGNING_SECRET };
  return createLoopback({ ...tokens, now: Date.now, limits: 'off', settle: 10, ...options });
};

export interface Served {
  readonly slack: Loopback;
  readonly app: SlackApp;
  readonly chat: ScriptedChat;
  readonly port: number;
  readonly running: Promise<void>;
  /** Resolves when everything that was brought is acknowledged and done. */
  idle(): Promise<void>;
}

export type Way = 'socket' | 'http';

/** An app that runs against a loopback, over a socket or over HTTP; both end with the test. */
export const serve = async (
  way: Way,
  respond: (request: Request) => readonly Reply[] | Promise<readonly Reply[]>,
  more: Parameters<typeof scriptedChat>[1] & {
    readonly loopback?: Partial<LoopbackOptions>;
    readonly app?: Partial<SlackAppOptions>;
  } = {},
): Promise<Served> => {
  const slack = await openLoopback(more.loopback);
  const chat = scriptedChat(respond, more);
  const port = await freePort();
  const app = createSlackApp({
    chat,
    token: TOKEN,
    ...(way === 'socket' ? { appToken: APP_TOKEN } : { signingSecret: SIGNING_SECRET }),
    http: { host: '127.0.0.1', port },
    apiUrl: slack.apiUrl,
    now: Date.now,
    log: slack.log,
    patience: 5,
    ...more.app,
  });
  let inHand = 0;
  const { processEvent } = app.bolt;
  app.bolt.processEvent = async (event) => {
    inHand += 1;
    await processEvent.call(app.bolt, event).finally(() => {
      inHand -= 1;
    });
  };
  const idle = async (): Promise<void> => {
    do {
      await pause(5);
      await slack.idle();
    } while (inHand > 0);
  };
  if (way === 'http') slack.postTo(`http://127.0.0.1:${port}/slack/events`);
  let running: Promise<void> = Promise.resolve();
  await new Promise<void>((ready) => {
    running = app.start({ onReady: () => ready() });
    running.catch(() => undefined);
  });
  while (way === 'socket' ? slack.sockets === 0 : !(await isListening(port))) await pause(5);
  onTestFinished(async () => {
    await app.stop();
    await slack.close();
  });
  return { slack, app, chat, port, running, idle };
};

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

const isListening = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/`).then(
    () => true,
    () => false,
  );
