import { createApp, type Store } from '@balintkit/core/app';
import { createChat } from '@balintkit/core/chat';
import { createDocuments } from '@balintkit/core/documents';
import type { Log } from '@balintkit/core/operator';
import { type BotOptions, createBot } from '@balintkit/telegram-bot';
import { createLoopback, freePort, type Loopback, type LoopbackOptions } from '@balintkit/telegram-bot/loopback';

/** A token of the loopback server; Telegram knows no such bot. */
export const TOKEN = '4242:AAloopback-only-no-such-bot-exists-here';
export const BOT = 'balint_evening_bot';

/** A webhook on loopback, at this port, or handed in at another one. */
export const served = (port: number, handedIn = port): NonNullable<BotOptions['http']> => ({
  host: '127.0.0.1',
  port,
  webhook: { url: `http://127.0.0.1:${handedIn}/telegram`, secret: 'loopback-only' },
});

/** A clock that can be moved on. */
export interface Clock {
  readonly now: () => number;
  readonly moveTo: (instant: number) => unknown;
}

/** A clock that stands until it is moved, and never goes back. */
export const standingClock = (starts: number): Clock => {
  let now = starts;
  return {
    now: () => now,
    moveTo: (instant) => {
      now = Math.max(now, instant);
    },
  };
};

/** A source of ids that counts, so that two runs have the same; `from` keeps a process apart from the one before it. */
export const counted = (from = 0): ((length: number) => string) => {
  let count = from;
  return (length) => {
    count += 1;
    return String(count).padStart(length, '0').slice(-length);
  };
};

/** The bot over a loopback server. */
export interface Stage {
  readonly telegram: Loopback;
  readonly clock: Clock;
  /** Waits until every update was answered, and everything due has gone out. */
  readonly quiet: () => Promise<void>;
  /** The one-time code, as the first start prints it. */
  readonly code: string | undefined;
  readonly close: () => Promise<void>;
}

/** A stage whose bot runs in this process. */
export interface OwnStage extends Stage {
  /** Stops the bot and starts it anew on the same data. */
  readonly restart: () => Promise<void>;
}

export interface StageOptions extends Pick<LoopbackOptions, 'deliverTwice' | 'limits' | 'port' | 'webhook'> {
  readonly store: Store;
  readonly clock: Clock;
  /** The bot's token, if not the one that all tests share. */
  readonly token?: string;
  readonly chance: (length: number) => string;
  /** Whether Telegram brings the updates; otherwise they are fetched. */
  readonly byWebhook?: boolean;
  /** Without HTTP: the bot calls the server within this process. */
  readonly direct?: boolean;
  /** Who reads what is logged; the server looks through it without one. */
  readonly log?: Log;
}

/** Real grammY over loopback HTTP, in this process. What is due goes out when the stage is asked to be quiet. */
export const openStage = async ({
  store,
  clock,
  token = TOKEN,
  chance,
  byWebhook,
  direct,
  log: listener,
  ...options
}: StageOptions): Promise<OwnStage> => {
  const telegram = await createLoopback({
    token,
    botUsername: BOT,
    botName: 'Balint',
    now: clock.now,
    ...options,
  });
  const log = listener ?? telegram.log;
  /** A file goes over HTTP all the same. */
  const call = (url: string, init: RequestInit) =>
    typeof init.body === 'object' ? fetch(url, { ...init, signal: null }) : telegram.call(url, init as never);
  const http = byWebhook ? { http: served(await freePort()) } : {};

  const startBot = async () => {
    const app = createApp({ store, clock: clock.now, chance });
    const chat = createChat(app, createDocuments(app.people));
    const bot = createBot({
      chat: { ...chat, worker: (...given) => ({ ...chat.worker(...given), start: () => {} }) },
      token,
      apiRoot: telegram.apiRoot,
      ...http,
      ...(direct ? { fetch: call as never } : {}),
      now: clock.now,
      log,
    });
    let running: Promise<void> = Promise.resolve();
    await new Promise<void>((ready, failed) => {
      running = bot.start({ onReady: () => ready() });
      running.catch(failed);
    });
    const code = await app.founding.firstCode();
    const stop = async () => {
      await bot.stop();
      await running;
    };
    return { app, bot, code, stop };
  };

  let { app, bot, code, stop } = await startBot();
  return {
    telegram,
    clock,
    quiet: async () => {
      await telegram.idle();
      await app.tick(clock.now());
      await bot.worker.drain(clock.now());
      await telegram.idle();
    },
    get code() {
      return code;
    },
    restart: async () => {
      await stop();
      ({ app, bot, code, stop } = await startBot());
    },
    close: async () => {
      await stop();
      await telegram.close();
      await store.close();
    },
  };
};
