/**
 * The whole bot as a process of its own, for tests that kill it: a real database, and a worker that runs by itself.
 * Its clock is set from outside, and it can be told to kill itself at a point where no one outside could hit it.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { createApp, type Store } from '@balintkit/core/app';
import { createChat } from '@balintkit/core/chat';
import { createLog } from '@balintkit/core/operator';
import { openStore } from '@balintkit/core/store';
import { createBot } from '@balintkit/telegram-bot';
import { counted, served } from './stage.ts';

/** Where a process may die of itself: around a commit, and when the worker has claimed cards. */
export const SNARES = ['before a commit', 'after a commit', 'posts claimed'] as const;
export type Snare = (typeof SNARES)[number];

/** What the process is told. */
export type Order = { readonly now: number } | { readonly snare: Snare };
/** What it tells: that it serves, that a snare lies, and up to when it has looked for what is due. */
export type Report = { readonly code: string | null } | { readonly laid: true } | { readonly ticked: number };

/** What it starts with. */
export interface Start {
  /** Its URL. */
  readonly database: string;
  readonly token: string;
  readonly apiRoot: string;
  readonly now: number;
  /** Where its ids begin. */
  readonly from: number;
  /** Where it listens, and at which port updates are handed in for it; without it they are fetched. */
  readonly hook?: { readonly port: number; readonly to: number };
}

const serve = async ({ database, token, apiRoot, now, from, hook }: Start): Promise<void> => {
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
  const http = hook ? { http: served(hook.port, hook.to) } : {};
  const bot = createBot({ chat: createChat(ticking), token, apiRoot, ...http, now: clock, log: createLog('fatal') });
  process.on('message', (order: Order) => {
    if ('now' in order) {
      instant = order.now;
      bot.worker.wake();
    } else {
      snare = order.snare;
      tell({ laid: true });
    }
  });
  process.on('disconnect', () => process.exit());
  const code = await app.founding.firstCode();
  await bot.start({ onReady: () => tell({ code: code ?? null }) });
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
