import { expect } from 'vitest';
import { type App, createApp } from '../../src/app/index.ts';
import {
  type Card,
  type Choice,
  createChat,
  encodeIntent,
  type Intent,
  parseIntent,
  type Reply,
  type Request,
} from '../../src/chat/index.ts';
import type { Place } from '../../src/person.ts';
import { onBroken } from '../../src/phrases/index.ts';
import { counted, identityOf, NORTH, type World } from './world.ts';

/** The platform’s limits that a card keeps by itself: what a front-end would have to cut is lost to the reader. */
const MOST = { label: 64, buttons: 100, keyboard: 9_900, text: 4096 };

/** A card as plain lines. */
export const linesOf = ({ lines }: Card): readonly string[] =>
  lines.map((line) =>
    line
      .map((span) => {
        if (typeof span === 'string') return span;
        if ('strong' in span) return span.strong;
        if ('start' in span) return `start:${span.start}`;
        if ('soft' in span) return span.soft;
        if ('said' in span) return span.said;
        return 'code' in span ? span.code : span.link;
      })
      .join(''),
  );

export const choicesOf = ({ choices = [] }: Card): readonly Choice[] => choices.flat();
export const labelsOf = (card: Card): readonly string[] => choicesOf(card).map(({ label }) => label);
/** A card as one text, buttons in brackets below. */
export const textOf = (card: Card): string =>
  [...linesOf(card), ...(card.choices ?? []).map((row) => row.map(({ label }) => `[${label}]`).join(' '))].join('\n');

/** What every card keeps to, whoever reads it. */
export const expectSound = (card: Card): void => {
  const text = linesOf(card).join('\n');
  expect(text.trim(), 'a card says something').not.toBe('');
  expect(text, 'nothing that was never put in').not.toMatch(/undefined|null|\[object|NaN|\{ ?\$|Invalid/);
  expect(text, 'one empty line is enough, and none stands at an end').not.toMatch(/^\n|\n\n\n|\n$/);
  for (const row of card.choices ?? []) expect(row.length, 'a row has buttons').toBeGreaterThan(0);
  const choices = choicesOf(card);
  expect(choices.length).toBeLessThanOrEqual(MOST.buttons);
  for (const one of choices) {
    expect(one.label.trim()).not.toBe('');
    expect(one.label.length, one.label).toBeLessThanOrEqual(MOST.label);
    if ('intent' in one) expect(parseIntent(encodeIntent(one.intent)), one.label).toEqual(one.intent);
  }
  const keyboard = (card.choices ?? []).map((row) =>
    row.map((one) => ({ text: one.label, callback_data: 'intent' in one ? encodeIntent(one.intent) : '' })),
  );
  expect(Buffer.byteLength(JSON.stringify(keyboard))).toBeLessThanOrEqual(MOST.keyboard);
};

/** What somebody was answered: toasts, and cards in the order in which they came. */
export interface Answer {
  readonly replies: readonly Reply[];
  readonly toasts: readonly string[];
  readonly cards: readonly Card[];
  /** All of it as one text. */
  readonly text: string;
}

/** What a reply shows where a form is walked field by field. */
const shownBy = (reply: Exclude<Reply, { reply: 'toast' }>): Card => ('card' in reply ? reply.card : reply.door);

const answerOf = (replies: readonly Reply[]): Answer => {
  const cards = replies.flatMap((reply) => (reply.reply === 'toast' ? [] : [shownBy(reply)]));
  const toasts = replies.flatMap((reply) => (reply.reply === 'toast' ? [reply.text] : []));
  for (const toast of toasts) expect(toast.length, toast).toBeLessThanOrEqual(200);
  cards.forEach(expectSound);
  return { replies, toasts, cards, text: [...toasts, ...cards.map(textOf)].join('\n') };
};

type Doing = Request['doing'];

/** People who talk with the chat of a world: each has a private chat, in which replies become messages. */
export interface Talk {
  readonly world: World;
  app: App;
  /** The messages somebody has in private, the newest last. */
  readonly has: (name: string) => readonly Card[];
  readonly last: (name: string) => Card;
  /** Anything somebody does; in the group’s chat where a place is given. */
  readonly does: (name: string, doing: Doing, change?: Partial<Request>) => Promise<Answer>;
  readonly writes: (name: string, text: string, change?: Partial<Request>) => Promise<Answer>;
  /** A command with what stands behind it, such as `start CODE`. */
  readonly commands: (name: string, text: string, change?: Partial<Request>) => Promise<Answer>;
  /** Taps the newest button that is called so. */
  readonly taps: (name: string, label: string | RegExp, change?: Partial<Request>) => Promise<Answer>;
  /** Taps a button that may stand nowhere. */
  readonly wants: (name: string, intent: Intent, change?: Partial<Request>) => Promise<Answer>;
  /** The program is stopped and started again on the same store. */
  readonly restarts: () => void;
}

/** A request that comes from the group’s chat. */
export const inGroup = (place: Place = NORTH): Partial<Request> => ({ place, private: false, title: 'North chat' });

/** `forms` is how the platform tells forms. */
export const talkIn = (world: World, forms: 'whole' | 'stepwise' = 'stepwise'): Talk => {
  onBroken(({ language, id, why }) => {
    throw new Error(`${language}: ${why} in ${id}`);
  });
  const messages = new Map<string, { ref: string; card: Card }[]>();
  let updates = 0;
  let refs = 0;
  const inbox = (name: string) => {
    const known = messages.get(name);
    if (known) return known;
    const fresh: { ref: string; card: Card }[] = [];
    messages.set(name, fresh);
    return fresh;
  };

  const arrive = (name: string, { doing }: Request, replies: readonly Reply[]): void => {
    const box = inbox(name);
    for (const reply of replies) {
      if (reply.reply === 'toast') continue;
      const tapped = doing.did === 'tap' ? box.find(({ ref }) => ref === doing.message) : undefined;
      if (reply.reply === 'show' && tapped) tapped.card = reply.card;
      else box.push({ ref: String(++refs), card: shownBy(reply) });
    }
  };

  const talk: Talk = {
    world,
    app: world.app,
    has: (name) => inbox(name).map(({ card }) => card),
    last: (name) => {
      const message = inbox(name).at(-1);
      if (!message) throw new Error(`${name} has no message`);
      return message.card;
    },
    does: async (name, doing, change = {}) => {
      const identity = identityOf(name);
      const request: Request = {
        update: `u${++updates}`,
        identity,
        called: name[0]?.toUpperCase() + name.slice(1),
        language: 'en',
        place: identity,
        private: true,
        doing,
        at: world.now,
        ...change,
      };
      const replies = await createChat(talk.app, undefined, forms).respond(request);
      arrive(name, request, replies);
      return answerOf(replies);
    },
    writes: (name, text, change) => talk.does(name, { did: 'text', text }, change),
    commands: (name, text, change) => {
      const [command = '', ...rest] = text.split(' ');
      return talk.does(name, { did: 'command', name: command, rest: rest.join(' ') }, change);
    },
    taps: (name, label, change) => {
      const fits = (choice: Choice) => (typeof label === 'string' ? choice.label === label : label.test(choice.label));
      const message = inbox(name).findLast(({ card }) => choicesOf(card).some(fits));
      const choice = message && choicesOf(message.card).find(fits);
      if (!message || !choice || !('intent' in choice))
        throw new Error(
          `${name} sees no ${label}, but:\n${inbox(name)
            .map(({ card }) => textOf(card))
            .join('\n--\n')}`,
        );
      const intent = parseIntent(encodeIntent(choice.intent));
      return talk.does(name, { did: 'tap', intent, message: message.ref }, change);
    },
    wants: (name, intent, change) => talk.does(name, { did: 'tap', intent: parseIntent(encodeIntent(intent)) }, change),
    restarts: () => {
      talk.app = createApp({ store: world.store, clock: () => world.now, chance: counted('r'), wait: async () => {} });
    },
  };
  return talk;
};
