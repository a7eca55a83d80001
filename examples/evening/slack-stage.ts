import { setTimeout as pause } from 'node:timers/promises';
import { createApp, memoryStore, type Store } from '@balintkit/core/app';
import { createChat } from '@balintkit/core/chat';
import { createDocuments } from '@balintkit/core/documents';
import { openStore } from '@balintkit/core/store';
import { createSlackApp } from '@balintkit/slack-app';
import {
  type Channel,
  type Chat,
  createLoopback,
  type Loopback,
  type LoopbackOptions,
  type Person,
} from '@balintkit/slack-app/loopback';
import { freePort } from '@balintkit/telegram-bot/loopback';
import { onTestFinished } from 'vitest';
import type { Actors } from './acting.ts';
import type { Cast } from './cast.ts';
import { notingWhatIsInHand } from './in-hand.ts';
import { slackActorsOn } from './slack-acting.ts';
import { type SlackTranscript, slackTranscriptOf } from './slack-transcript.ts';
import { type Clock, counted, type Stage, standingClock } from './stage.ts';
import { ENGLISH, NAMES, type Name, type Story } from './story.ts';

/** Credentials of the loopback server; Slack knows no such app. */
export const CREDENTIALS = {
  token: 'xoxb-loopback-only',
  appToken: 'xapp-loopback-only',
  signingSecret: 'loopback-only-not-a-secret',
} as const;
const { token, appToken, signingSecret } = CREDENTIALS;

/** The app over a loopback server, in this process. */
export interface SlackStage extends Omit<Stage, 'telegram'> {
  readonly slack: Loopback;
  /** Stops the app and starts it anew on the same data. */
  readonly restart: () => Promise<void>;
}

export interface SlackStageOptions extends Pick<LoopbackOptions, 'deliverTwice' | 'limits' | 'pace'> {
  readonly store: Store;
  readonly clock: Clock;
  readonly chance: (length: number) => string;
  /** Whether Slack posts what people do, signed; otherwise it comes down a websocket. */
  readonly byHttp?: boolean;
}

/** Real Bolt over a loopback server. What is due goes out when the stage is asked to be quiet. */
export const openSlackStage = async ({
  store,
  clock,
  chance,
  byHttp,
  ...options
}: SlackStageOptions): Promise<SlackStage> => {
  const slack = await createLoopback({
    ...CREDENTIALS,
    botName: 'Balint',
    limits: 'off',
    settle: 5,
    ...options,
    now: clock.now,
  });
  const port = byHttp ? await freePort() : undefined;
  if (port !== undefined) slack.postTo(`http://127.0.0.1:${port}/slack/events`);
  const inHand = new Set<Promise<unknown>>();

  const startApp = async () => {
    const app = createApp({ store, clock: clock.now, chance });
    const chat = createChat(app, createDocuments(app.people), 'whole');
    const front = createSlackApp({
      chat: {
        ...chat,
        worker: (...given) => ({ ...chat.worker(...given), start: () => {} }),
      },
      token,
      ...(port === undefined ? { appToken } : { signingSecret, http: { host: '127.0.0.1', port } }),
      apiUrl: slack.apiUrl,
      now: clock.now,
      log: slack.log,
    });
    notingWhatIsInHand(front, inHand);
    let running: Promise<void> = Promise.resolve();
    await new Promise<void>((ready, failed) => {
      running = front.start({ onReady: () => ready() });
      running.catch(failed);
    });
    while (port === undefined && slack.sockets === 0) await pause(5);
    const code = await app.founding.firstCode();
    const stop = async () => {
      await front.stop();
      await running;
      while (slack.sockets > 0) await pause(5);
    };
    return { app, front, code, stop };
  };

  /** Waits until nobody does anything any more. */
  const idle = async (): Promise<void> => {
    do {
      await slack.idle();
      await Promise.all(inHand);
    } while (inHand.size > 0);
    await slack.idle();
  };

  let { app, front, code, stop } = await startApp();
  return {
    slack,
    clock,
    quiet: async () => {
      await idle();
      await app.tick(clock.now());
      await front.worker.drain(clock.now());
      await idle();
    },
    get code() {
      return code;
    },
    restart: async () => {
      await stop();
      ({ app, front, code, stop } = await startApp());
    },
    close: async () => {
      await stop();
      await slack.close();
      await store.close();
    },
  };
};

/** Everybody with an account, and the channel of their group. */
export const slackCastOn = (slack: Loopback, story: Story = ENGLISH): Cast<Person, Channel> => {
  const people = Object.fromEntries(
    NAMES.map((name) => [
      name,
      slack.person({
        name: name.toLowerCase(),
        realName: story.called[name],
        locale: LOCALES[story.language] ?? 'en-GB',
        tz: story.zone,
      }),
    ]),
  ) as Record<Name, Person>;
  const chat = slack.channel({ name: story.chat.toLowerCase().replaceAll(' ', '-'), owner: people.Astrid });
  for (const name of NAMES) if (name !== 'Astrid') chat.adds(people[name]);
  return { people, chat };
};

const LOCALES: Readonly<Record<string, string>> = { en: 'en-GB', ru: 'ru-RU', sv: 'sv-SE' };

/** A stage on Slack for one test, with everything in hand; it is closed when the test is over, if not before. */
export interface SlackPlayed {
  readonly store: Store;
  readonly stage: SlackStage;
  readonly cast: Cast<Person, Channel>;
  readonly transcript: SlackTranscript;
  readonly actors: Actors<Person, Channel>;
  readonly close: () => Promise<void>;
}

/** A stage on the database at a URL, or in memory where none is named. */
export const slackPlayedOn = async (
  url?: string,
  options: Pick<SlackStageOptions, 'deliverTwice' | 'byHttp'> & { readonly story?: Story } = {},
): Promise<SlackPlayed> => {
  const { story = ENGLISH, ...rest } = options;
  const store = url === undefined ? memoryStore() : await openStore(url);
  const clock = standingClock(story.begins);
  const stage = await openSlackStage({ store, clock, chance: counted(), ...rest });
  const cast = slackCastOn(stage.slack, story);
  const transcript = slackTranscriptOf(stage.slack, undefined, story.zone);
  let isOpen = true;
  const close = async () => {
    if (isOpen) await stage.close();
    isOpen = false;
  };
  onTestFinished(close);
  const actors = slackActorsOn({ stage, transcript, story }, stage.slack);
  return { store, stage, cast, transcript, actors, close };
};

/** What the app says in a conversation. */
export const saidIn = ({ messages }: Chat): readonly string[] =>
  messages.flatMap(({ from, subtype, text }) => (from.isBot && subtype === undefined ? [text] : []));

/** A text as it stands on Slack, where blocks stand apart without a blank line between them. */
export const dense = (text: string): string => text.replaceAll('\n\n', '\n');
