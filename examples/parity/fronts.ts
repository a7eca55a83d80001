import { setTimeout as pause } from 'node:timers/promises';
import type { Card, Chat, Reply, Request } from '@balintkit/core/chat';
import { createSlackApp } from '@balintkit/slack-app';
import * as slackLoopback from '@balintkit/slack-app/loopback';
import { createBot } from '@balintkit/telegram-bot';
import * as telegramLoopback from '@balintkit/telegram-bot/loopback';
import { onTestFinished } from 'vitest';

// Both front-ends, each over the server of its own platform, seen through the same few verbs.

/** Somebody on one of the platforms. */
export interface Hand {
  /** As requests have it. */
  readonly id: string;
  /** Resolve when all of it was answered. */
  commands(text: string, where?: 'group'): Promise<void>;
  writes(text: string): Promise<void>;
  /** The newest button that is called so. */
  taps(label: string, where?: 'group'): Promise<void>;
  /** Something that stands nowhere. */
  taps(value: { readonly value: string }): Promise<void>;
  /** Follows an address that opens the bot. */
  starts(payload: string): Promise<void>;
  sendsPicture(): Promise<void>;
  /** All that can be read in private, and what passes. */
  reads(): string;
  readsGroup(): string;
  /** The labels in sight in private. */
  buttons(): readonly string[];
}

/** A front-end on its platform. */
export interface Front {
  readonly name: 'telegram' | 'slack';
  /** What was asked, in the order in which it came. */
  readonly requests: readonly Request[];
  /** What was answered. */
  readonly replies: readonly Reply[];
  person(name: string, language: string): Hand;
  /** The chat of a group, with everybody in it; the bot comes, the chat gets another id, the bot goes. */
  group(...hands: readonly Hand[]): void;
  readonly moves: { added(): Promise<void>; migrated(): Promise<void>; removed(): Promise<void> };
}

/** On Slack, what is a window there. */
export interface SlackFront extends Front {
  readonly modal: (hand: Hand) => slackLoopback.Modal | undefined;
  /** Fills questions in and hands the window in; what is wrong, if anything is. */
  readonly handsIn: (
    hand: Hand,
    answers: Readonly<Record<string, string | undefined>>,
  ) => Promise<Readonly<Record<string, string>> | undefined>;
}

/** Somebody's conversation, by what the front-end is told: with its forms whole or not. */
type Speaks = (front: Front['name']) => Chat;

const heard = (chat: Chat) => {
  const requests: Request[] = [];
  const replies: Reply[] = [];
  const listening: Chat = {
    ...chat,
    respond: async (request) => {
      requests.push(request);
      const all = await chat.respond(request);
      replies.push(...all);
      return all;
    },
    worker: (...given) => ({ ...chat.worker(...given), start: () => {} }),
  };
  return { requests, replies, listening };
};

export interface On {
  readonly now: () => number;
  readonly speaks: Speaks;
}

export const telegramFront = async ({ now, speaks }: On): Promise<Front> => {
  const token = '4242:AAloopback-only-no-such-bot-exists-here';
  const bot = { botUsername: 'balint_parity_bot', botName: 'Balint' };
  const telegram = await telegramLoopback.createLoopback({ token, ...bot, now, limits: 'off' });
  const { requests, replies, listening } = heard(speaks('telegram'));
  const call = (url: string, init: RequestInit) =>
    typeof init.body === 'object' ? fetch(url, { ...init, signal: null }) : telegram.call(url, init as never);
  const front = createBot({
    chat: listening,
    token,
    apiRoot: telegram.apiRoot,
    fetch: call as never,
    now,
    log: telegram.log,
  });
  let running: Promise<void> = Promise.resolve();
  await new Promise<void>((ready) => {
    running = front.start({ onReady: () => ready() });
  });
  onTestFinished(async () => {
    await front.stop();
    await running;
    await telegram.close();
  });
  const idle = () => telegram.idle();
  const people = new Map<Hand, telegramLoopback.Person>();
  let chat: telegramLoopback.Group | undefined;
  const inGroup = (where?: 'group') => (where && chat ? { in: chat } : {});
  return {
    name: 'telegram',
    requests,
    replies,
    person: (firstName, languageCode) => {
      const one = telegram.person({ id: 7001 + people.size, firstName, languageCode });
      const does = async (act: () => unknown): Promise<void> => {
        await act();
        await idle();
      };
      const hand: Hand = {
        id: String(one.id),
        commands: (text, where) => does(() => one.says(`/${text}`, inGroup(where))),
        writes: (text) => does(() => one.says(text)),
        taps: (which: string | { readonly value: string }, where?: 'group') =>
          does(() =>
            typeof which === 'string'
              ? one.taps(which, inGroup(where))
              : one.taps(
                  { data: which.value },
                  { message: one.chat.messages.findLast(({ from }) => from.is_bot) ?? 0 },
                ),
          ),
        starts: (payload) => does(() => one.start(payload)),
        sendsPicture: () => does(() => one.sendsPhoto()),
        reads: () => [one.screen, ...one.toasts.map(({ text }) => text)].join('\n'),
        readsGroup: () => one.sees(inGroup('group')),
        buttons: () => one.chat.messages.flatMap(({ buttons }) => buttons.flat().map(({ text }) => text)),
      };
      people.set(hand, one);
      return hand;
    },
    group: (...hands) => {
      const all = hands.flatMap((hand) => people.get(hand) ?? []);
      const [owner] = all;
      chat = telegram.group({ title: 'parity', ...(owner ? { owner } : {}) });
      for (const one of all.slice(1)) chat.adds(one);
    },
    moves: {
      added: async () => {
        chat?.adds('bot');
        await idle();
      },
      migrated: async () => {
        chat?.migrate();
        await idle();
      },
      removed: async () => {
        chat?.removes('bot');
        await idle();
      },
    },
  };
};

const LOCALES: Readonly<Record<string, string>> = { en: 'en-GB', ru: 'ru-RU', sv: 'sv-SE' };

export const slackFront = async ({ now, speaks }: On): Promise<SlackFront> => {
  const [token, appToken] = ['xoxb-parity-only', 'xapp-parity-only'];
  const signed = { token, appToken, signingSecret: 'parity-only-not-a-secret' };
  const slack = await slackLoopback.createLoopback({ ...signed, botName: 'Balint', now, limits: 'off', settle: 5 });
  const { requests, replies, listening } = heard(speaks('slack'));
  const front = createSlackApp({ chat: listening, token, appToken, apiUrl: slack.apiUrl, now, log: slack.log });
  const inHand = new Set<Promise<unknown>>();
  const handle = front.bolt.processEvent.bind(front.bolt);
  front.bolt.processEvent = (event) => {
    const doing = handle(event);
    const done = doing.catch(() => undefined).finally(() => inHand.delete(done));
    inHand.add(done);
    return doing;
  };
  let running: Promise<void> = Promise.resolve();
  await new Promise<void>((ready) => {
    running = front.start({ onReady: () => ready() });
  });
  while (slack.sockets === 0) await pause(5);
  onTestFinished(async () => {
    await front.stop();
    await running;
    await slack.close();
  });
  const idle = async (): Promise<void> => {
    do {
      await slack.idle();
      await Promise.all(inHand);
    } while (inHand.size > 0);
  };
  const people = new Map<Hand, slackLoopback.Person>();
  const personOf = (hand: Hand): slackLoopback.Person => {
    const one = people.get(hand);
    if (!one) throw new Error('nobody has this hand');
    return one;
  };
  let channel: slackLoopback.Channel | undefined;
  const inGroup = (where?: 'group') => (where && channel ? { in: channel } : {});
  return {
    name: 'slack',
    requests,
    replies,
    person: (name, language) => {
      const one = slack.person({
        name: `${name.toLowerCase()}x`,
        realName: name,
        locale: LOCALES[language] ?? language,
      });
      const does = async (act: () => unknown): Promise<void> => {
        await act();
        await idle();
      };
      const hand: Hand = {
        id: one.id,
        commands: (text, where) => does(() => one.commands(`/balint ${text}`, inGroup(where))),
        writes: (text) => does(() => one.says(text)),
        taps: (which: string | { readonly value: string }, where?: 'group') =>
          does(() => {
            if (typeof which === 'string') return one.presses(which, inGroup(where));
            const message = one.dm.messages.findLast(({ from }) => from.isBot);
            return one.presses(which, message ? { message } : {});
          }),
        starts: (payload) => does(() => one.commands(`/balint start ${payload}`)),
        sendsPicture: () =>
          does(async () => {
            const event_id = `EvPicture${requests.length}`;
            const event = { type: 'message', subtype: 'file_share', text: '', user: one.id, channel: one.dm.id };
            await slack.forge({ kind: 'event', body: { type: 'event_callback', team_id: one.team, event_id, event } });
          }),
        reads: () => [one.sees(), ...one.ephemerals.map(({ text }) => text), one.modal?.screen ?? ''].join('\n'),
        readsGroup: () => one.sees(inGroup('group')),
        buttons: () => one.messages().flatMap(({ buttons }) => buttons.flat().map(({ label }) => label)),
      };
      people.set(hand, one);
      return hand;
    },
    group: (...hands) => {
      const all = hands.map(personOf);
      const [owner] = all;
      channel = slack.channel({ name: 'parity', ...(owner ? { owner } : {}) });
      for (const one of all.slice(1)) channel.adds(one);
    },
    moves: {
      added: async () => {
        channel?.adds('bot');
        await idle();
      },
      migrated: async () => {
        channel?.changesId();
        await idle();
      },
      removed: async () => {
        channel?.removes('bot');
        await idle();
      },
    },
    modal: (hand) => personOf(hand).modal,
    handsIn: async (hand, answers) => {
      const one = personOf(hand);
      one.fills(answers);
      const wrong = await one.submits();
      await idle();
      return wrong;
    },
  };
};

/** A message of these lines and buttons. */
export const cardOf = (lines: Card['lines'], choices?: Card['choices']): Card => ({
  lines,
  language: 'en',
  ...(choices ? { choices } : {}),
});
