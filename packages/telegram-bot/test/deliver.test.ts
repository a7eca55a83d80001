import type { Deliver } from '@balintkit/core/chat';
import { Api } from 'grammy';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLoopback, type Fault, type Loopback, type Person } from '../loopback/index.ts';
import { sound } from '../src/calls.ts';
import { createDeliver } from '../src/deliver.ts';
import { placeOf } from '../src/request.ts';
import { card } from './support/scripted-chat.ts';

const NOW = 1_800_000_000_000;
const TOKEN = '77:loopback-token';

let loopback: Loopback;
let anna: Person;
let deliver: Deliver;
let migrations: [string, string][];
let events: string[];

beforeEach(async () => {
  loopback = await createLoopback({ token: TOKEN, botUsername: 'BalintBot', now: () => NOW });
  anna = loopback.person({ id: 1001, firstName: 'Anna' });
  migrations = [];
  events = [];
  const api = new Api(TOKEN, { apiRoot: loopback.apiRoot, timeoutSeconds: 0.3 });
  api.config.use(sound);
  deliver = createDeliver(api, {
    me: () => loopback.bot,
    now: () => NOW,
    chat: {
      make: async ({ document, for: person, language }) => {
        if (person === 'broken') throw new Error('no such person');
        const bytes = new TextEncoder().encode(`${document} ${language} å<b>`);
        return [
          { name: `${person}.html`, mime: 'text/html', bytes },
          { name: 'b.json', mime: 'application/json', bytes },
        ];
      },
      migrated: async (from, to) => {
        migrations.push([from.id, to.id]);
        throw new Error('told all the same');
      },
    },
    log: (_, event) => void events.push(event),
  });
});
afterEach(() => loopback.close());

const home = [[{ label: 'Home', intent: { do: 'home' } as const }]];
const answers = (error_code: number, description: string, more: object = {}): Fault => ({
  status: error_code,
  body: { ok: false, error_code, description, ...more },
});
const sent = async (text = 'Tonight at 18:30'): Promise<string> => {
  const outcome = await deliver.send(placeOf(anna.id), card(text, home));
  return outcome.is === 'sent' ? outcome.ref : '';
};

describe('sending', () => {
  it('names the message', async () => {
    anna.start();
    const ref = await sent();
    expect(anna.chat.messages.at(-1)).toMatchObject({ id: Number(ref), text: 'Tonight at 18:30' });
  });
  it('goes into the topic', async () => {
    const forum = loopback.group({ title: 'South', forum: true });
    forum.adds('bot');
    const topic = forum.topic('Dates');
    expect(await deliver.send(placeOf(forum.id, topic.id), card('x'))).toMatchObject({ is: 'sent' });
    expect(forum.messages.at(-1)?.topic).toBe(topic.id);
  });
  it('reaches nobody who never pressed Start, blocked the bot, or put it out', async () => {
    expect(await deliver.send(placeOf(anna.id), card('x'))).toEqual({ is: 'unreachable' });
    anna.start();
    anna.blocks();
    expect(await deliver.send(placeOf(anna.id), card('x'))).toEqual({ is: 'unreachable' });
    const group = loopback.group({ title: 'North' });
    group.adds('bot');
    group.removes('bot');
    expect(await deliver.send(placeOf(group.id), card('x'))).toEqual({ is: 'unreachable' });
  });
  it('reaches no chat that does not exist, and no topic that is gone', async () => {
    expect(await deliver.send(placeOf(-12345), card('x'))).toEqual({ is: 'unreachable' });
    const forum = loopback.group({ title: 'South', forum: true });
    forum.adds('bot');
    expect(await deliver.send(placeOf(forum.id, 999), card('x'))).toEqual({ is: 'unreachable' });
  });
  it('tells of a group that moved, and is to be tried again', async () => {
    const group = loopback.group({ title: 'North' });
    group.adds('bot');
    const before = String(group.id);
    group.migrate();
    expect(await deliver.send(placeOf(before), card('x'))).toEqual({ is: 'retry', at: NOW });
    expect(migrations).toEqual([[before, String(group.id)]]);
    expect(events).toEqual(['migration.failed']);
  });
});

describe('files that a card names', () => {
  const files = (person: string) => [{ document: 'my-data', for: person, language: 'sv' }] as const;

  it('are made, and follow the words one after another', async () => {
    anna.start();
    expect(await deliver.send(placeOf(anna.id), { ...card('Two files:'), files: files('anna') })).toMatchObject({
      is: 'sent',
    });
    const [words, ...sent] = anna.chat.messages.filter(({ from }) => from.is_bot);
    expect(words?.text).toBe('Two files:');
    expect(sent.map(({ file }) => file?.name)).toEqual(['anna.html', 'b.json']);
    expect(new TextDecoder().decode(sent[0]?.file?.bytes)).toBe('my-data sv å<b>');
  });

  it('hold the words back where they cannot be made', async () => {
    anna.start();
    const before = anna.chat.messages.length;
    const sent = await deliver.send(placeOf(anna.id), { ...card('Two files:'), files: files('broken') });
    expect(sent).toEqual({ is: 'poison', why: 'Error' });
    expect(anna.chat.messages.length).toBe(before);
  });
});

describe('a send that fails', () => {
  it.each<[string, Fault, object, number]>([
    [
      'too many',
      answers(429, 'Too Many Requests', { parameters: { retry_after: 7 } }),
      { is: 'retry', at: NOW + 7_000 },
      1,
    ],
    ['a failure of Telegram', { status: 502, body: '<html>Bad Gateway</html>' }, { is: 'retry', at: NOW + 5_000 }, 1],
    ['an inner error', answers(500, 'Internal Server Error'), { is: 'retry', at: NOW + 5_000 }, 1],
    ['a lost connection', { drop: true, effect: false }, { is: 'retry', at: NOW + 5_000 }, 1],
    ['a token taken back', answers(401, 'Unauthorized'), { is: 'retry', at: NOW + 60_000 }, 1],
    [
      'no right to write',
      answers(400, 'Bad Request: not enough rights to send text messages to the chat'),
      { is: 'unreachable' },
      1,
    ],
    [
      'a bad button',
      answers(400, 'Bad Request: BUTTON_DATA_INVALID'),
      { is: 'poison', why: '400 BUTTON_DATA_INVALID' },
      1,
    ],
    [
      'bad markup',
      answers(400, `Bad Request: can't parse entities: Unsupported start tag "my patient"`),
      { is: 'poison', why: "400 can't parse entities" },
      1,
    ],
    [
      'a bad address',
      answers(400, `Bad Request: inline keyboard button URL 'x.my' is invalid: Wrong`),
      { is: 'poison', why: '400 inline keyboard button URL' },
      1,
    ],
  ])('is tried once and says what it was: %s', async (_, fault, outcome, calls) => {
    anna.start();
    loopback.fault((method) => (method === 'sendMessage' ? fault : undefined));
    expect(await deliver.send(placeOf(anna.id), card('x'))).toEqual(outcome);
    expect(loopback.calls.filter(({ method }) => method === 'sendMessage')).toHaveLength(calls);
  });
  it.each<[string, Fault, edited?: 'edited']>([
    ['nothing', { body: '' }],
    ['a page', { body: '<html>Welcome</html>' }],
    ['half of it', { body: '{"ok":true,"result":{"mess' }],
    ['null', { body: 'null' }],
    ['a list', { body: '[]' }],
    ['no result', { body: '{"ok":true}' }],
    ['another result', { body: '{"ok":true,"result":true}' }, 'edited'],
    ['a message without a number', { body: '{"ok":true,"result":{"message_id":"7"}}' }, 'edited'],
    ['a refusal without a code', { body: '{"ok":false}' }],
    ['a refusal without words', { body: '{"ok":false,"error_code":400}' }],
    ['words for seconds', answers(429, 'Too Many', { parameters: { retry_after: 'soon' } })],
    ['a thousand years', answers(429, 'Too Many', { parameters: { retry_after: 3e10 } })],
    ['nothing at all', { delay: Number.POSITIVE_INFINITY }],
  ])('is to be tried again where the answer is none: %s', async (_, fault, edited) => {
    anna.start();
    const stop = loopback.fault((method) => (method === 'sendMessage' ? fault : undefined));
    const later = { is: 'retry', at: NOW + 5_000 };
    expect(await deliver.send(placeOf(anna.id), card('x'))).toEqual(later);
    stop();
    const ref = await sent();
    loopback.fault((method) => (method === 'editMessageText' ? fault : undefined));
    expect(await deliver.edit(placeOf(anna.id), ref, card('y'))).toEqual(edited ? { is: edited } : later);
  });
  it.each([
    [{}, 1_000],
    [{ parameters: {} }, 1_000],
    [{ parameters: { retry_after: 0 } }, 0],
    [{ parameters: { retry_after: 86_400 } }, 86_400_000],
  ])('waits as long as is asked for: %j', async (more, wait) => {
    anna.start();
    loopback.fault((method) => (method === 'sendMessage' ? answers(429, 'Too Many', more) : undefined));
    expect(await deliver.send(placeOf(anna.id), card('x'))).toEqual({ is: 'retry', at: NOW + wait });
  });
  it('is poison where the card itself cannot be drawn', async () => {
    anna.start();
    const bad = card('x', [[{ label: 'Open', start: 'not a payload' }]]);
    expect(await deliver.send(placeOf(anna.id), bad)).toEqual({ is: 'poison', why: 'RangeError' });
  });
});

describe('editing', () => {
  it('changes words and buttons in place', async () => {
    anna.start();
    const ref = await sent();
    expect(await deliver.edit(placeOf(anna.id), ref, card('Cancelled'))).toEqual({ is: 'edited' });
    expect(anna.chat.messages.at(-1)).toMatchObject({ id: Number(ref), text: 'Cancelled', buttons: [] });
  });
  it('is done where the message reads so already', async () => {
    anna.start();
    const ref = await sent('Same');
    expect(await deliver.edit(placeOf(anna.id), ref, card('Same', home))).toEqual({ is: 'edited' });
  });
  it('finds nothing where the message is gone or was never the bot’s', async () => {
    const hello = anna.start();
    expect(await deliver.edit(placeOf(anna.id), '99999', card('x'))).toEqual({ is: 'gone' });
    expect(await deliver.edit(placeOf(anna.id), String(hello.id), card('x'))).toEqual({ is: 'gone' });
  });
  it('fails like a send', async () => {
    anna.start();
    const ref = await sent();
    const stop = loopback.fault(() => answers(429, 'Too Many Requests', { parameters: { retry_after: 2 } }));
    expect(await deliver.edit(placeOf(anna.id), ref, card('x'))).toEqual({ is: 'retry', at: NOW + 2_000 });
    stop();
    anna.blocks();
    expect(await deliver.edit(placeOf(anna.id), ref, card('x'))).toEqual({ is: 'unreachable' });
  });
});
