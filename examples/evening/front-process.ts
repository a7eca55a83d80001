/**
 * A whole front-end as a process of its own, for tests that kill it: a real database, and a worker that runs by itself.
 * Its clock is set from outside, and it can be told to kill itself at a point where no one outside could hit it.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { createApp, type Store } from '@balintkit/core/app';
import { type Chat, createChat, type Worker } from '@balintkit/core/chat';
import { createDocuments } from '@balintkit/core/documents';
import { createLog } from '@balintkit/core/operator';
import { openStore } from '@balintkit/core/store';
import { createSlackApp } from '@balintkit/slack-app';
import { createBot } from '@balintkit/telegram-bot';
import { notingWhatIsInHand } from './in-hand.ts';
import { counted, served } from './stage.ts';

/** Where a process may die of itself: around a commit, and when the worker has claimed cards. */
export const SNARES = ['before a commit', 'after a commit', 'posts claimed'] as const;
export type Snare = (typeof SNARES)[number];

/** What the process is told; `rest` asks it to say so when nothing is in its hands. */
export type Order = { readonly now: number } | { readonly snare: Snare } | { readonly rest: number };
/** What it tells: that it serves, that a snare lies, that it rests, and up to when it has looked for what is due. */
export type Report =
  | { readonly code: string | null }
  | { readonly laid: true }
  | { readonly rested: number }
  | { readonly ticked: number };

/** The bot on Telegram: where it listens, and at which port updates are handed in for it; without it they are fetched. */
export interface OnTelegram {
  readonly token: string;
  readonly apiRoot: string;
  readonly hook?: { readonly port: number; readonly to: number };
}

/** The app on Slack: it opens a websocket, or is posted to where it listens. */
export interface OnSlack {
  readonly token: string;
  readonly apiUrl: string;
  readonly by: { readonly appToken: string } | { readonly signingSecret: string; readonly port: number };
}

/** What a process serves. */
export type Front = { readonly telegram: OnTelegram } | { readonly slack: OnSlack };

/** What it starts with. */
export interface Start {
  /** Its URL. */
  readonly database: string;
  readonly front: Front;
  readonly now: number;
  /** Where its ids begin. */
  readonly from: number;
}

/** A front-end that is not started yet. */
interface Made {
  readonly worker: Worker;
  readonly start: (onReady: () => unknown) => Promise<void>;
  /** Resolves when all that was acknowledged is done. */
  readonly rests: () => Promise<void>;
}

type Behind = { readonly chat: Chat; readonly now: () => number };

const serve = async ({ database, front, now, from }: Start): Promise<void> => {
  let instant = now;
  let snare: Snare | undefined;
  const clock = () => instant;
  const tell = (report: Report) => process.send?.(report);

  const store = await openStore(database);
  const app = createApp({ store: snared(store, () => snare), clock, chance: counted(from) });
  const ticking = {
    ...app,
    tick: async (at: number) => {
      await app.tick(at);
      tell({ ticked: at });
    },
  };
  const forms = 'slack' in front ? 'whole' : 'stepwise';
  const behind = { chat: createChat(ticking, createDocuments(app.people), forms), now: clock } as const;
  const made = 'slack' in front ? onSlack(front.slack, behind) : onTelegram(front.telegram, behind);
  process.on('message', (order: Order) => {
    if ('now' in order) {
      instant = order.now;
      made.worker.wake();
    } else if ('rest' in order) {
      void made.rests().then(() => tell({ rested: order.rest }));
    } else {
      snare = order.snare;
      tell({ laid: true });
    }
  });
  process.on('disconnect', () => process.exit());
  const code = await app.founding.firstCode();
  await made.start(() => tell({ code: code ?? null }));
};

/** The server itself knows what is in hand here: an update is confirmed when it was handled. */
const onTelegram = ({ token, apiRoot, hook }: OnTelegram, behind: Behind): Made => {
  const http = hook ? { http: served(hook.port, hook.to) } : {};
  const bot = createBot({ ...behind, token, apiRoot, ...http, log: createLog('fatal') });
  return { worker: bot.worker, start: (onReady) => bot.start({ onReady }), rests: async () => {} };
};

const onSlack = ({ token, apiUrl, by }: OnSlack, behind: Behind): Made => {
  const way = 'appToken' in by ? by : { signingSecret: by.signingSecret, http: { host: '127.0.0.1', port: by.port } };
  const served = 'appToken' in by ? 'connected' : 'started';
  let onServed: () => unknown = () => {};
  const log = (_: string, event: string) => void (event === served && onServed());
  const app = createSlackApp({ ...behind, ...way, token, apiUrl, log });
  const inHand = new Set<Promise<unknown>>();
  notingWhatIsInHand(app, inHand);
  return {
    worker: app.worker,
    start: (onReady) => {
      onServed = onReady;
      return app.start();
    },
    rests: async () => {
      while (inHand.size > 0) await Promise.all(inHand);
    },
  };
};

/** Longer than the bot waits before it fetches updates again while some are in hand, in ms. */
const IN_HAND = 500;

/** The store, which ends its process where a snare is laid. */
const snared = (store: Store, laid: () => Snare | undefined): Store => {
  const pass = async (snare: Snare): Promise<void> => {
    if (laid() !== snare) return;
    await pause(IN_HAND);
    process.kill(process.pid, 'SIGKILL');
  };
  return {
    ...store,
    commit: async (change) => {
      await pass('before a commit');
      const done = await store.commit(change);
      await pass('after a commit');
      return done;
    },
    claimPosts: async (...what) => {
      const held = await store.claimPosts(...what);
      if (held.length > 0) await pass('posts claimed');
      return held;
    },
    // The clock stands here: what rests for a moment would rest for ever.
    settlePost: (id, outcome) =>
      store.settlePost(id, 'shown' in outcome ? { shown: outcome.shown, ref: outcome.ref } : outcome),
  };
};

const [given] = process.argv.slice(2);
if (given !== undefined) await serve(JSON.parse(given) as Start);
