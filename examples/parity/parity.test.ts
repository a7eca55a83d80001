import { createApp, memoryStore } from '@balintkit/core/app';
import {
  type Chat,
  COMMANDS,
  createChat,
  type Doing,
  INTENT_NAMES,
  type Intent,
  parseIntent,
  type Reply,
  type Span,
} from '@balintkit/core/chat';
import { LANGUAGES } from '@balintkit/core/phrases';
import { EVENING, writtenIntent } from '@balintkit/core/testing';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { counted } from '../evening/stage.ts';
import { cardOf, type Front, type Hand, type On, slackFront, telegramFront } from './fronts.ts';

// What there is to do and to be told is done and told by each front-end: whoever adds something to one language of the
// two must teach it to the other.

const FRONTS: readonly (readonly [Front['name'], (on: On) => Promise<Front>])[] = [
  ['telegram', telegramFront],
  ['slack', slackFront],
];

/** A conversation that answers everything with what is next. */
const scripted = () => {
  const chat = createChat(createApp({ store: memoryStore(), clock: () => EVENING, chance: counted() }));
  let next: readonly Reply[] = [];
  const answers = (...replies: readonly Reply[]): void => {
    next = replies;
  };
  const speaks = (): Chat => ({ ...chat, respond: async () => next });
  return { speaks, now: () => EVENING, answers };
};

/** Each kind of span, with the words that must be there to be read. */
const SPANS: Readonly<Record<string, readonly [Span, string]>> = {
  text: ['Plain words & <signs>', 'Plain words & <signs>'],
  strong: [{ strong: 'Strong words' }, 'Strong words'],
  soft: [{ soft: 'Soft words' }, 'Soft words'],
  code: [{ code: 'CODE-1' }, 'CODE-1'],
  link: [{ link: 'A link', to: 'https://example.org/there' }, 'A link'],
  moment: [{ at: EVENING, said: 'on Thursday at 18:30', shows: 'day-and-time' }, ':30'],
  start: [{ start: `j-${'a'.repeat(22)}` }, `j-${'a'.repeat(22)}`],
};
type KeysOf<U> = U extends string ? never : keyof U;
/** Whoever adds a span finds here that it is shown nowhere. */
const SPAN_KEYS: Readonly<Record<KeysOf<Span>, true>> = {
  ...{ strong: true, soft: true, code: true, link: true, to: true, at: true, said: true, shows: true, start: true },
};

/** Each kind of reply; a window has a test of its own, and is told to nobody who takes forms field by field. */
const REPLIES: Readonly<Record<Exclude<Reply['reply'], 'form' | 'wrong'>, (text: string) => Reply>> = {
  toast: (text) => ({ reply: 'toast', text }),
  say: (text) => ({ reply: 'say', card: cardOf([[text]]) }),
  show: (text) => ({ reply: 'show', card: cardOf([[text]]) }),
};

/** Each thing somebody can do, beside handing in a window. */
const DOES: Readonly<Record<Exclude<Doing['did'], 'filled'>, (hand: Hand, front: Front) => Promise<void>>> = {
  tap: (hand) => hand.taps('Help'),
  command: (hand) => hand.commands('next'),
  text: (hand) => hand.writes('Some words'),
  other: (hand) => hand.sendsPicture(),
  added: (_, { moves }) => moves.added(),
  migrated: (_, { moves }) => moves.migrated(),
  removed: (_, { moves }) => moves.removed(),
};

describe.each(FRONTS)('on %s', (name, open) => {
  test('every button there can be is shown, and read as what it was', { timeout: 60_000 }, async () => {
    const script = scripted();
    const front = await open(script);
    const hand = front.person('Anna', 'en');
    const all = INTENT_NAMES.flatMap((intent) =>
      fc.sample(writtenIntent(intent), { seed: 7, numRuns: 2 }).map((text) => parseIntent(text) as Intent),
    );
    const labelled = all.map((intent, index) => ({ label: `${index + 1} ${intent.do}`, intent }));
    for (let from = 0; from < labelled.length; from += 40) {
      const some = labelled.slice(from, from + 40);
      script.answers({
        reply: 'say',
        card: cardOf(
          [['All of it']],
          some.map((one) => [one]),
        ),
      });
      await hand.commands('start');
      script.answers();
      const before = front.requests.length;
      for (const { label } of some) await hand.taps(label);
      const read = front.requests.slice(before).map(({ doing }) => (doing.did === 'tap' ? doing.intent : doing));
      expect(read).toEqual(some.map(({ intent }) => intent));
    }
    expect(new Set(labelled.map(({ intent }) => intent.do)).size).toBe(INTENT_NAMES.length);
  });

  test('every command is understood, alone and with what stands behind it', async () => {
    const script = scripted();
    const front = await open(script);
    const hand = front.person('Anna', 'en');
    for (const command of COMMANDS) {
      await hand.commands(command);
      await hand.commands(`${command} Some Thing`);
    }
    await hand.starts('hello');
    const read = front.requests.map(({ doing, private: alone }) => ({ doing, alone }));
    const asked = (command: string, rest: string) => ({ doing: { did: 'command', name: command, rest }, alone: true });
    expect(read).toEqual([
      ...COMMANDS.flatMap((command) => [asked(command, ''), asked(command, 'Some Thing')]),
      asked('start', 'hello'),
    ]);
  });

  test.each(Object.entries(SPANS))('a span can be read: %s', async (_, [span, words]) => {
    const script = scripted();
    const front = await open(script);
    const hand = front.person('Anna', 'en');
    script.answers({ reply: 'say', card: cardOf([['Before ', span, ' behind']]) });
    await hand.commands('start');
    expect(hand.reads()).toContain(words);
    expect(hand.reads()).toMatch(/Before[\s\S]*behind/);
    const tried = new Set(Object.values(SPANS).flatMap(([one]) => (typeof one === 'string' ? [] : Object.keys(one))));
    expect(tried).toEqual(new Set(Object.keys(SPAN_KEYS)));
  });

  test.each(Object.entries(REPLIES))(
    'a reply arrives: %s, after a command, a tap, and from the group',
    async (_, make) => {
      const script = scripted();
      const front = await open(script);
      const [hand, other] = [front.person('Anna', 'en'), front.person('Bo', 'en')];
      front.group(hand, other);
      await front.moves.added();
      script.answers({ reply: 'say', card: cardOf([['Here']], [[{ label: 'Help', intent: { do: 'help' } }]]) });
      await hand.commands('start');
      await hand.commands('next', 'group');
      script.answers(make('After a tap'));
      await hand.taps('Help');
      script.answers(make('After a command'));
      await hand.commands('next');
      script.answers(make('In the group'));
      await hand.taps('Help', 'group');
      for (const words of ['After a tap', 'After a command']) expect(hand.reads()).toContain(words);
      expect(`${hand.reads()}${hand.readsGroup()}`).toContain('In the group');
      expect(other.reads()).not.toMatch(/After|In the group/);
    },
  );

  test('what is for one alone is not read by the group', async () => {
    const script = scripted();
    const front = await open(script);
    const [hand, other] = [front.person('Anna', 'en'), front.person('Bo', 'en')];
    front.group(hand, other);
    await front.moves.added();
    script.answers({ reply: 'say', card: cardOf([['Hello']]) });
    await hand.commands('start');
    script.answers({ reply: 'say', private: true, card: cardOf([['Yours alone']]) });
    await hand.commands('queue', 'group');
    expect(hand.reads()).toContain('Yours alone');
    expect(other.readsGroup()).not.toContain('Yours alone');
  });

  test('everything that people do is heard', async () => {
    const script = scripted();
    const front = await open(script);
    const hand = front.person('Anna', 'en');
    front.group(hand, front.person('Bo', 'en'));
    script.answers({ reply: 'say', card: cardOf([['Here']], [[{ label: 'Help', intent: { do: 'help' } }]]) });
    await hand.commands('start');
    for (const [did, does] of Object.entries(DOES)) {
      const before = front.requests.length;
      await does(hand, front);
      const news = front.requests.slice(before).map(({ doing }) => doing.did);
      expect(news, did).toContain(did);
    }
    const people = front.requests.filter(({ doing }) => ['tap', 'command', 'text', 'other'].includes(doing.did));
    for (const { identity } of people) expect(identity).toMatchObject({ platform: name, id: hand.id });
  });

  test('a button leads out, or into the bot', async () => {
    const script = scripted();
    const front = await open(script);
    const hand = front.person('Anna', 'en');
    const ways = [[{ label: 'Out', url: 'https://example.org/out' }], [{ label: 'In', start: 'hello' }]] as const;
    script.answers({ reply: 'say', card: cardOf([['Two ways']], ways) });
    await hand.commands('start');
    expect(hand.buttons()).toEqual(expect.arrayContaining(['Out', 'In']));
    if (name === 'slack') await hand.taps('In');
    else await hand.starts('hello');
    expect(front.requests.at(-1)?.doing).toEqual({ did: 'command', name: 'start', rest: 'hello' });
  });

  test.each(LANGUAGES)('people are answered in the language of their client: %s', async (language) => {
    const app = createApp({ store: memoryStore(), clock: () => EVENING, chance: counted() });
    const chat = createChat(app, undefined, name === 'slack' ? 'whole' : 'stepwise');
    const front = await open({ now: () => EVENING, speaks: () => chat });
    const hand = front.person('Anna', language);
    await hand.starts('hello');
    const [reply] = front.replies;
    expect(reply && 'card' in reply && reply.card.language).toBe(language);
    const first = reply && 'card' in reply ? reply.card.lines.flat()[0] : '';
    const words = typeof first === 'object' && 'strong' in first ? first.strong : String(first);
    expect(hand.reads()).toContain(words);
  });
});
