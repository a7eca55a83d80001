import type { Deliver } from '@balintkit/core/chat';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Fault, Loopback, Person } from '../loopback/index.ts';
import { createPatientWeb, createWeb } from '../src/calls.ts';
import { createDeliver } from '../src/deliver.ts';
import { channelAndTs, placeOf } from '../src/request.ts';
import { card } from './support/scripted-chat.ts';
import { openLoopback, TOKEN } from './support/served.ts';

const NOW = 1_800_000_000_000;

let slack: Loopback;
let anna: Person;
let deliver: Deliver;

const calling = () => ({ apiUrl: slack.apiUrl, patience: 5, log: slack.log });
const make = async ({ document, for: person, language }: { document: string; for: string; language: string }) => {
  if (person === 'broken') throw new Error('no such person');
  const bytes = new TextEncoder().encode(`${document} ${language} å<b>`);
  return [
    { name: `${person}.html`, mime: 'text/html', bytes },
    { name: 'b.json', mime: 'application/json', bytes },
  ];
};

beforeEach(async () => {
  slack = await openLoopback();
  anna = slack.person({ name: 'anna' });
  deliver = createDeliver(createWeb(TOKEN, calling()), { now: () => NOW, chat: { make } });
});
afterEach(() => slack.close());

const place = (id = anna.id) => placeOf(slack.team.id, id);
const home = [[{ label: 'Home', intent: { do: 'home' } as const }]];
const refuses = (error: string, more: Partial<Fault> = {}): Fault => ({
  status: 200,
  body: { ok: false, error },
  ...more,
});
const sent = async (text = 'Tonight at 18:30', id = anna.id): Promise<string> => {
  const outcome = await deliver.send(place(id), card(text, home));
  return outcome.is === 'sent' ? outcome.ref : '';
};

describe('sending', () => {
  it('opens the direct message, and names the message with the channel in which it stands', async () => {
    const { channel, ts } = channelAndTs(await sent());
    expect(anna.dm.messages.at(-1)).toMatchObject({ channel, ts, text: 'Tonight at 18:30' });
    expect(channel).toMatch(/^D/);
  });
  it('reaches no channel that the bot is not in, that is archived, or that never was', async () => {
    const north = slack.channel({ name: 'north', owner: anna });
    expect(await deliver.send(place(north.id), card('x'))).toEqual({ is: 'unreachable' });
    expect(await deliver.send(place('C0NOWHERE'), card('x'))).toEqual({ is: 'unreachable' });
    north.adds('bot');
    expect(await deliver.send(place(north.id), card('x'))).toMatchObject({ is: 'sent' });
    north.archives();
    expect(await deliver.send(place(north.id), card('x'))).toEqual({ is: 'unreachable' });
  });
});

describe('files that a card names', () => {
  const files = (person: string) => [{ document: 'my-data', for: person, language: 'sv' }] as const;

  it('are made, and follow the words one after another', async () => {
    expect(await deliver.send(place(), { ...card('Two files:'), files: files('anna') })).toMatchObject({ is: 'sent' });
    const found = anna.dm.messages.flatMap((message) => message.files);
    expect(anna.dm.messages[0]?.text).toBe('Two files:');
    expect(found.map(({ name }) => name)).toEqual(['anna.html', 'b.json']);
    expect(new TextDecoder().decode(found[0]?.bytes)).toBe('my-data sv å<b>');
  });
  it('hold the words back where they cannot be made', async () => {
    const outcome = await deliver.send(place(), { ...card('Two files:'), files: files('broken') });
    expect(outcome).toEqual({ is: 'poison', why: 'Error' });
    expect(anna.dm.messages).toEqual([]);
  });
});

describe('a send that fails', () => {
  it.each<[string, Fault, object]>([
    ['too many', { status: 429, headers: { 'retry-after': '7' }, body: '' }, { is: 'retry', at: NOW + 7_000 }],
    ['too many, without a time', { status: 429, body: '' }, { is: 'retry', at: NOW + 5_000 }],
    [
      'too many, for thousands of years',
      { status: 429, headers: { 'retry-after': '30000000000' }, body: '' },
      { is: 'retry', at: NOW + 1e9 },
    ],
    ['too many, said otherwise', refuses('ratelimited'), { is: 'retry', at: NOW + 1_000 }],
    ['a failure of Slack', { status: 502, body: '<html>Bad Gateway</html>' }, { is: 'retry', at: NOW + 5_000 }],
    ['an inner error', refuses('internal_error'), { is: 'retry', at: NOW + 5_000 }],
    ['a lost connection', { drop: true, effect: false }, { is: 'retry', at: NOW + 5_000 }],
    ['a page', { status: 200, body: '<html>Welcome, Anna</html>' }, { is: 'retry', at: NOW + 5_000 }],
    ['null', { status: 200, body: 'null' }, { is: 'retry', at: NOW + 5_000 }],
    ['no message', { status: 200, body: { ok: true } }, { is: 'retry', at: NOW + 5_000 }],
    ['words for a code', refuses('Anna is not here'), { is: 'retry', at: NOW + 5_000 }],
    ['a token taken back', refuses('token_revoked'), { is: 'retry', at: NOW + 60_000 }],
    ['the app’s account is closed', refuses('account_inactive'), { is: 'retry', at: NOW + 60_000 }],
    ['a scope that is missing', refuses('missing_scope'), { is: 'retry', at: NOW + 60_000 }],
    ['no right to write', refuses('restricted_action_read_only_channel'), { is: 'unreachable' }],
    ['nobody', refuses('user_not_found'), { is: 'unreachable' }],
    ['a bot', refuses('cannot_dm_bot'), { is: 'unreachable' }],
    ['bad blocks', refuses('invalid_blocks'), { is: 'poison', why: 'invalid_blocks' }],
    ['too long', refuses('msg_too_long'), { is: 'poison', why: 'msg_too_long' }],
  ])('is tried once and says what it was: %s', async (_, fault, outcome) => {
    slack.fault((method) => (method === 'chat.postMessage' ? fault : undefined));
    expect(await deliver.send(place(), card('x'))).toEqual(outcome);
    expect(slack.calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(1);
  });
  it('is to be tried again where Slack stays silent', async () => {
    const hasty = createDeliver(createWeb(TOKEN, { ...calling(), patience: 0.2 }), { now: () => NOW, chat: { make } });
    slack.fault(() => ({ delay: Number.POSITIVE_INFINITY, effect: false }));
    expect(await hasty.send(place(), card('x'))).toEqual({ is: 'retry', at: NOW + 5_000 });
  });
  it('is poison where the card itself cannot be drawn', async () => {
    const bad = card('x', [[{ label: 'x', intent: { do: 'group', group: 'x'.repeat(80) } }]]);
    expect(await deliver.send(place(), bad)).toEqual({ is: 'poison', why: 'RangeError' });
  });
});

describe('editing', () => {
  it('changes words and buttons in place, in the channel of the message', async () => {
    const ref = await sent();
    expect(await deliver.edit(place(), ref, card('Cancelled'))).toEqual({ is: 'edited' });
    expect(anna.dm.messages.at(-1)).toMatchObject({ text: 'Cancelled', buttons: [] });
  });
  it('finds nothing where the message is gone', async () => {
    const { channel } = channelAndTs(await sent());
    expect(await deliver.edit(place(), `${channel}:1.000001`, card('x'))).toEqual({ is: 'gone' });
    const ref = await sent();
    for (const error of ['message_not_found', 'cant_update_message', 'edit_window_closed']) {
      const heal = slack.fault((method) => (method === 'chat.update' ? refuses(error) : undefined));
      expect(await deliver.edit(place(), ref, card('x'))).toEqual({ is: 'gone' });
      heal();
    }
  });
  it('fails like a send', async () => {
    const ref = await sent();
    slack.fault(() => ({ status: 429, headers: { 'retry-after': '2' }, body: '' }));
    expect(await deliver.edit(place(), ref, card('x'))).toEqual({ is: 'retry', at: NOW + 2_000 });
  });
});

describe('for whoever waits', () => {
  it.each<[string, Fault, number, string]>([
    ['too many for a moment', { status: 429, headers: { 'retry-after': '1' }, body: '' }, 2, 'sent'],
    ['too many for long', { status: 429, headers: { 'retry-after': '4' }, body: '' }, 1, 'retry'],
    ['a failure of Slack', { status: 503, body: '' }, 2, 'sent'],
    ['a lost connection', { drop: true, effect: false }, 2, 'sent'],
    ['a refusal', refuses('invalid_blocks'), 1, 'poison'],
  ])('there is a second try, and no third: %s', async (_, fault, calls, is) => {
    const patient = createDeliver(createPatientWeb(TOKEN, { ...calling(), patience: 5 }), {
      now: () => NOW,
      chat: { make },
    });
    slack.fault((method, __, n) => (method === 'chat.postMessage' && n === 1 ? fault : undefined));
    expect((await patient.send(place(), card('x'))).is).toBe(is);
    expect(slack.calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(calls);
  });
});
