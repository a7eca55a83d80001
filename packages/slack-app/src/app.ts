import { faultOf, type Instant } from '@balintkit/core';
import { createLanes } from '@balintkit/core/app';
import { apologizing, type Chat, isAsked, paced, type Request, type Worker } from '@balintkit/core/chat';
import { createServing, type Log, type Serve, type Serving } from '@balintkit/core/operator';
import { aborted, listen } from '@balintkit/core/web';
import { App, type ViewResponseAction } from '@slack/bolt';
import { Hono } from 'hono';
import * as z from 'zod';
import { createAnswer, type Window } from './answer.ts';
import { createPatientWeb, createWeb, quiet, type Web } from './calls.ts';
import type { Config } from './config.ts';
import { createDeliver } from './deliver.ts';
import { createHomes, withHomes } from './homes.ts';
import { createRoutes } from './http.ts';
import { createPeople } from './people.ts';
import { COMMAND, EVENTS, fromAction, fromCommand, fromEvent, fromSubmission, isGuest } from './request.ts';
import { createSocket, persist } from './socket.ts';

/** What an app is made of; at `http` it serves `web`, and Slack posts there. */
export interface SlackAppOptions extends Omit<Config, 'databaseUrl' | 'logLevel'> {
  /** The conversation behind the app, which tells its forms whole. */
  readonly chat: Chat;
  /** Routes for others, such as `createWeb` makes. */
  readonly web?: Hono;
  /** Seconds after which a call is given up; 10 unless told. */
  readonly patience?: number;
  readonly now: () => Instant;
  readonly log: Log;
}

/** The app itself, as its workspace knows it. */
export interface Me {
  readonly team: string;
  readonly user: string;
  readonly bot: string;
}

/** An app that serves until it is stopped; `start` rejects with `TokenRefused`. */
export interface SlackApp extends Serving<Me> {
  /** Bolt's app, for a receiver of one's own; it answers from `start` on. */
  readonly bolt: App;
  readonly worker: Worker;
}

/** Whoever handed in a page is kept waiting for so long, in ms; Slack gives up after three seconds. */
const WAITS = 2_000;

/** Balint Kit's app on Slack: two translations and a wire. */
export const createSlackApp = (options: SlackAppOptions): SlackApp => {
  const { token, appToken, signingSecret, http, apiUrl, web = new Hono(), patience = 10, now, log } = options;
  const chat = paced(options.chat);
  const calling = { apiUrl, patience, log };
  const [patient, apart] = [createPatientWeb(token, calling), createWeb(token, calling)];
  let me: Me | undefined;

  const socket = appToken === undefined ? undefined : createSocket(appToken, calling);
  const receiver = socket?.receiver ?? { init: () => {}, start: async () => {}, stop: async () => {} };
  const authorize = async () => {
    me ??= await identify(apart);
    return { botToken: token, botId: me.bot, botUserId: me.user, teamId: me.team };
  };
  const bolt = new App({ authorize, receiver, convoStore: false, logger: quiet(log), attachFunctionToken: false });
  bolt.error(async (error) => log('error', 'update.failed', faultOf(error)));

  const people = createPeople(apart, log);
  const homes = createHomes({ web: apart, chat, people, now, log });
  const outside = { now, chat };
  const answer = createAnswer({ web: patient, deliver: createDeliver(patient, outside), chat, log });
  const worker = chat.worker(withHomes(createDeliver(apart, outside), homes), (event, data) =>
    log('warn', event, data),
  );
  const lanes = createLanes<string, void>();
  const respond = apologizing(chat, log);

  const handle = async (request: Request, window: Window, isForeign: boolean): Promise<void> => {
    const known = isAsked(request) ? await people.introduce(request) : request;
    if (isForeign) return isAsked(request) ? answer(known, window, chat.stranger(known.language)) : undefined;
    await answer(known, window, await respond(known));
  };

  /** What people do in one place is handled in the order in which it came. */
  const take = async (body: unknown, read: Read, window: Window = {}): Promise<void> => {
    const request = read(body, now());
    log('debug', 'update', { update: request?.update, did: request?.doing.did ?? 'nothing' });
    if (!request || request.identity.tenant !== me?.team) return;
    const isForeign = isGuest(body, me.team);
    await lanes.take(request.update, request.place.id, () => handle(request, window, isForeign));
    // Beside, so that whoever tapped in the same place after them does not wait for it.
    const home = `home ${request.update}`;
    if (isAsked(request) && !isForeign) await lanes.take(home, home, () => homes(request.identity));
  };

  /** What was not acknowledged, because the socket is gone, is done all the same. */
  const acknowledge = (ack: () => Promise<void>): Promise<void> =>
    ack().catch((error: unknown) => log('info', 'tap.unanswered', faultOf(error)));

  bolt.command(COMMAND, async ({ body, ack }) => {
    await acknowledge(ack);
    await take(body, fromCommand, { trigger: body.trigger_id });
  });
  bolt.action({ type: 'block_actions' }, async ({ body, ack }) => {
    await acknowledge(ack);
    await take(body, fromAction, { trigger: body.trigger_id });
  });
  bolt.view({ type: 'view_submission' }, async ({ body, ack }) => {
    let isOpen = true;
    const settle = async (response?: ViewResponseAction): Promise<boolean> => {
      const waited = isOpen;
      isOpen = false;
      if (waited) await acknowledge(() => (response ? ack(response) : ack()));
      return waited;
    };
    const late = setTimeout(settle, WAITS);
    await take(body, fromSubmission, { settle }).finally(() => clearTimeout(late));
    await settle();
  });
  for (const name of EVENTS)
    bolt.event(name, async ({ body, event }) => {
      if (event.type === 'user_change') people.forget(event.user.id);
      if (event.type !== 'app_home_opened') return take(body, fromEvent);
      const request = fromEvent(body, now());
      if (request && request.identity.tenant === me?.team) await homes(request.identity, 'anew');
    });

  const serve: Serve<Me> = async (stopping, onReady) => {
    const persisting = { log, signal: stopping.signal };
    log('info', 'starting');
    me = await persist('auth.test', 'bot', () => identify(apart), persisting);
    if (!me) return;
    await onReady(me);
    const routes = signingSecret === undefined ? web : createRoutes({ signingSecret, bolt, beside: web });
    const site = http && (await listen({ ...http, fetch: routes.fetch }));
    worker.start();
    log('info', 'started');
    try {
      await (socket ? socket.run(persisting) : aborted(stopping.signal));
    } finally {
      stopping.abort();
      await site?.stop();
      await Promise.all([worker.stop(), Promise.allSettled(lanes.open.values())]);
    }
    log('info', 'stopped');
  };

  // Pages that were handed in are answered before the socket goes.
  const ending = () => Promise.allSettled(lanes.open.values());
  return { bolt, worker, ...createServing(serve, ending) };
};

type Read = (body: unknown, at: Instant) => Request | undefined;

const IDENTIFIED = z.object({ team_id: z.string(), user_id: z.string(), bot_id: z.string() });

const identify = async (web: Web): Promise<Me> => {
  const { team_id: team, user_id: user, bot_id: bot } = IDENTIFIED.parse(await web.auth.test());
  return { team, user, bot };
};
