import { rmSync } from 'node:fs';
import type { Instant } from '@balintkit/core';
import { type App, createApp, type Store } from '@balintkit/core/app';
import { createChat } from '@balintkit/core/chat';
import { createDocuments } from '@balintkit/core/documents';
import { openStore } from '@balintkit/core/store';
import { createBot, type Log } from '@balintkit/telegram-bot';
import { createLoopback, type Loopback } from '@balintkit/telegram-bot/loopback';
import { type Clock, createClock } from './clock.ts';
import type { Desk } from './desk/wire.ts';
import { beginsOn, liveThrough, settleIn } from './society.ts';

const BOT = 'balint_playground_bot';

/** A bot at work on a database and a messenger of its own. */
export interface Scene extends Pick<Desk, 'scene' | 'file'> {
  readonly telegram: Loopback;
  /** For looking into what is stored. */
  readonly app: App;
  readonly clock: Clock;
  /** Where it is set, and whom one sees at first, for somebody who reads this language. */
  readonly setFor: (language: string) => Pick<Desk, 'zone' | 'first'>;
  /** Waits until every update was answered, and everything due has gone out. */
  readonly quiet: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What a scene is opened with. */
export interface SceneOptions {
  /** The database file; what is there is deleted. */
  readonly file: string;
  /** The token of its bot; Telegram knows no such one. */
  readonly token: string;
  readonly chance: (length: number) => string;
  readonly log: Log;
  /** Called after each write. */
  readonly onChange: () => void;
}

/** An empty database in this file, which says when it was written to. */
export const openAnew = async ({ file, onChange }: SceneOptions): Promise<Store> => {
  for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
  return watched(await openStore(`file:${file}`), onChange);
};

const watched = (store: Store, onChange: () => void): Store => {
  const after =
    <Given extends readonly unknown[], T>(write: (...given: Given) => Promise<T>) =>
    async (...given: Given): Promise<T> => {
      const done = await write(...given);
      onChange();
      return done;
    };
  return { ...store, commit: after(store.commit), settle: after(store.settle) };
};

/** The demo: a society with a past, on the evening of a meeting. The clock runs, and the bot does as it does anywhere. */
export const openDemo = async (options: SceneOptions & { readonly now: Instant }): Promise<Scene> => {
  const { file, token, chance, log, now } = options;
  const begins = beginsOn(now);
  const clock = createClock(begins - 60_000);
  const store = await openAnew(options);
  const telegram = await createLoopback({
    token,
    botUsername: BOT,
    botName: 'Balint',
    now: clock.now,
    limits: 'off',
  });
  const settled = settleIn(telegram);
  await liveThrough(store, settled, begins, chance);

  const app = createApp({ store, clock: clock.now, chance });
  const chat = createChat(app, createDocuments(app.people));
  const bot = createBot({ chat, token, apiRoot: telegram.apiRoot, now: clock.now, log });
  let running: Promise<void> = Promise.resolve();
  await new Promise<void>((ready, failed) => {
    running = bot.start({ onReady: () => ready() });
    running.catch(failed);
  });
  const quiet = async (): Promise<void> => {
    await telegram.idle();
    await app.tick(clock.now());
    await bot.worker.drain(clock.now());
    await telegram.idle();
  };

  for (const { chat, people } of settled) {
    chat.adds('bot');
    for (const person of people) person.start();
  }
  await quiet();
  clock.moveTo(begins);
  await quiet();
  clock.run();

  const setFor: Scene['setFor'] = (language) => {
    const { circle, people, chat } = settled.find((one) => one.circle.language === language) ?? settled[0];
    // The leader and two who may present; the co-leader is one tap away.
    const accounts = [people[0], ...people.slice(2, 4)].map(({ id }) => id);
    return { zone: circle.frame.zone, first: { accounts, rooms: [chat.id] } };
  };
  return {
    scene: 'demo',
    file,
    telegram,
    app,
    clock,
    setFor,
    quiet,
    close: async () => {
      await bot.stop();
      await running;
      await telegram.close();
      await store.close();
    },
  };
};
