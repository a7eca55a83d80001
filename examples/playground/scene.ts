import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Instant } from '@balintkit/core';
import { type App, createApp, type Store } from '@balintkit/core/app';
import { type CommandList, createChat } from '@balintkit/core/chat';
import { createDocuments } from '@balintkit/core/documents';
import type { Log } from '@balintkit/core/operator';
import { openStore } from '@balintkit/core/store';
import { createSlackApp } from '@balintkit/slack-app';
import { createLoopback as createWorkspace } from '@balintkit/slack-app/loopback';
import { createBot } from '@balintkit/telegram-bot';
import { createLoopback as createTelegram, type Loopback } from '@balintkit/telegram-bot/loopback';
import { platformOf, TEAM } from './cast.ts';
import { type Clock, createClock } from './clock.ts';
import type { Desk } from './desk/wire.ts';
import type { Slack } from './slack/people.ts';
import { beginsOn, liveThrough, type Settled, settleIn } from './society.ts';

const BOT = 'balint_playground_bot';
const NAME = 'Balint';

/** A bot at work on a database and platforms of its own. */
export interface Scene extends Pick<Desk, 'scene' | 'file'> {
  readonly telegram: Loopback;
  /** Where it has a workspace of Slack too. */
  readonly slack?: Slack;
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

/** The demo: a society with a past, on the evening of two meetings. The clock runs, and the bots do as they do anywhere. */
export const openDemo = async (options: SceneOptions & { readonly now: Instant }): Promise<Scene> => {
  const { file, token, chance, log, now } = options;
  const begins = beginsOn(now);
  const clock = createClock(begins - 60_000);
  const store = await openAnew(options);
  const telegram = await createTelegram({ token, botUsername: BOT, botName: NAME, now: clock.now, limits: 'off' });
  const credentials = { token: `xoxb-${chance(24)}`, appToken: `xapp-${chance(24)}`, signingSecret: chance(24) };
  const workspace = { ...credentials, team: TEAM, botName: NAME, now: clock.now, limits: 'off' } as const;
  const loopback = await createWorkspace(workspace);

  const app = createApp({ store, clock: clock.now, chance });
  const make = createDocuments(app.people);
  const bot = createBot({ chat: createChat(app, make), token, apiRoot: telegram.apiRoot, now: clock.now, log });
  const chat = createChat(app, make, 'whole');
  const slackApp = createSlackApp({ ...credentials, chat, apiUrl: loopback.apiUrl, now: clock.now, log });
  const slack: Slack = { loopback, languages: new Map(), commands: commandsIn(chat.commands) };

  const settled = settleIn(telegram, slack);
  await liveThrough(store, settled, begins, chance);
  const endSlack = await started(slackApp);
  // What people do before the socket is open would be brought to nobody.
  while (loopback.sockets === 0) await pause(5);
  const endTelegram = await started(bot);
  const quiet = async (): Promise<void> => {
    await Promise.all([telegram.idle(), loopback.idle()]);
    await app.tick(clock.now());
    await Promise.all([bot, slackApp].map(({ worker }) => worker.drain(clock.now())));
    await Promise.all([telegram.idle(), loopback.idle()]);
  };

  for (const { meetBot } of settled) meetBot();
  await quiet();
  clock.moveTo(begins);
  await quiet();
  clock.run();

  return {
    scene: 'demo',
    file,
    telegram,
    slack,
    app,
    clock,
    setFor: (language) => lookFor(settled, language),
    quiet,
    close: async () => {
      await Promise.all([endSlack(), endTelegram()]);
      await Promise.all([telegram.close(), loopback.close()]);
      await store.close();
    },
  };
};

/** Starts a bot. Resolves, once it serves, to what stops it. */
const started = async (bot: {
  start(options: { readonly onReady: () => unknown }): Promise<void>;
  stop(): Promise<void>;
}): Promise<() => Promise<void>> => {
  let running: Promise<void> = Promise.resolve();
  await new Promise<void>((ready, failed) => {
    running = bot.start({ onReady: () => ready() });
    running.catch(failed);
  });
  return async () => {
    await bot.stop();
    await running;
  };
};

/** All commands stand behind one word. */
const commandsIn =
  (lists: readonly CommandList[]): Slack['commands'] =>
  (language, scope) => {
    const inScope = lists.filter((list) => list.scope === scope);
    const list = inScope.find((one) => one.language === language) ?? inScope.find((one) => one.language === 'en');
    return (list?.commands ?? []).map(({ name, description }) => ({
      command: name === 'start' ? 'balint' : `balint ${name}`,
      description,
    }));
  };

/** On each platform the leader, the chat and two who may present, of the circle led there that reads this language, or else of the first; the co-leader is one tap away. */
const lookFor = (settled: readonly [Settled, ...Settled[]], language: string): Pick<Desk, 'zone' | 'first'> => {
  const own = settled.filter(({ circle }) => circle.language === language);
  const shown = own.length === 0 ? settled.slice(0, 1) : own;
  const on = (platform: 'telegram' | 'slack') => {
    const { circle, chats = {} } = shown.find(({ circle: { people } }) => platformOf(people[0]) === platform) ?? {};
    const people = [...(circle?.people.slice(0, 1) ?? []), ...(circle?.people.slice(2, 4) ?? [])];
    const accounts = people.filter((figure) => platformOf(figure) === platform).map(({ account }) => account);
    return { accounts, rooms: chats[platform] === undefined ? [] : [chats[platform]] };
  };
  const [telegram, slack] = [on('telegram'), on('slack')];
  return {
    zone: (shown[0] ?? settled[0]).circle.frame.zone,
    first: { accounts: telegram.accounts.map(Number), rooms: telegram.rooms.map(Number), people: slack.accounts },
  };
};
