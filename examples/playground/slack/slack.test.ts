import { createLoopback } from '@balintkit/slack-app/loopback';
import { expect, onTestFinished, test } from 'vitest';
import { carryOut } from './deeds.ts';
import { arrive, type Slack } from './people.ts';
import { seenOf } from './seen.ts';
import { deedSchema } from './wire.ts';

const CREDENTIALS = { token: 'xoxb-1', appToken: 'xapp-1', signingSecret: 'secret' };

/** A workspace with a channel and two people, and the calls of an app that is not there. */
const openWorkspace = async () => {
  const loopback = await createLoopback({ ...CREDENTIALS, now: () => 1_795_370_000_000, limits: 'off' });
  onTestFinished(() => loopback.close());
  const slack: Slack = { loopback, languages: new Map(), commands: () => [] };
  const anna = arrive(slack, { name: 'Anna Berg', language: 'sv', id: 'U0ANNA' });
  const ben = arrive(slack, { name: 'Ben Okafor', language: 'en', id: 'U0BEN' });
  const channel = loopback.channel({ name: 'north', owner: anna });
  for (const who of [ben, 'bot'] as const) channel.adds(who);
  const call = async (method: string, body: object) => {
    const headers = { 'content-type': 'application/json; charset=utf-8', authorization: 'Bearer xoxb-1' };
    const answer = await fetch(`${loopback.apiUrl}${method}`, { method: 'POST', headers, body: JSON.stringify(body) });
    expect(await answer.json()).toMatchObject({ ok: true });
  };
  const look = () => seenOf(slack, 1, 1);
  return { slack, channel, call, look };
};

const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });
const plain = (text: string) => ({ type: 'plain_text', text });

test('everybody is shown with their language and zone, and what they alone see stands with them', async () => {
  const { channel, call, look } = await openWorkspace();
  await call('chat.postMessage', { channel: channel.id, text: 'Hello *all*' });
  await call('chat.postEphemeral', { channel: channel.id, user: 'U0BEN', text: 'Only you' });
  await call('chat.postMessage', { channel: 'U0ANNA', text: 'Privately' });
  const { people, channels } = look();
  expect(people.map(({ name, language, locale, zone }) => [name, language, locale, zone])).toEqual([
    ['Anna Berg', 'sv', 'sv-SE', 'Europe/Stockholm'],
    ['Ben Okafor', 'en', 'en-GB', 'Europe/London'],
  ]);
  const [anna, ben] = people;
  expect(channels[0]?.messages.at(-1)?.blocks).toEqual([
    {
      id: 'text',
      kind: 'words',
      words: [{ text: 'Hello all', spans: [{ type: 'bold', offset: 6, length: 3 }] }],
    },
  ]);
  expect(channels[0]?.messages.map(({ told }) => told)).toEqual(['came', 'came', undefined]);
  expect(ben?.alone[channel.id]).toMatchObject([{ alone: true, blocks: [{ words: [{ text: 'Only you' }] }] }]);
  expect(anna?.alone).toEqual({});
  expect(anna?.messages).toMatchObject([{ from: 'U000000BOT', blocks: [{ words: [{ text: 'Privately' }] }] }]);
});

test('every block is drawn from data: words, small words, headings, lines, pictures, buttons', async () => {
  const { call, look } = await openWorkspace();
  const button = (value: object) => ({ type: 'button', text: plain('Press'), action_id: 'a', ...value });
  const blocks = [
    { type: 'header', text: plain('Tonight') },
    { ...section('Words'), accessory: button({ value: 'beside', style: 'danger' }) },
    { type: 'divider' },
    { type: 'image', alt_text: 'A plan', image_url: 'https://example.org/a.png' },
    { type: 'context', elements: [{ type: 'mrkdwn', text: '_small_' }] },
    { type: 'actions', elements: [button({ value: 'go' }), button({ action_id: 'b', url: 'https://example.org' })] },
  ];
  await call('views.publish', { user_id: 'U0ANNA', view: { type: 'home', blocks } });
  expect(look().people[0]?.home).toMatchObject([
    { kind: 'heading', text: 'Tonight' },
    { kind: 'words', words: [{ text: 'Words' }], button: { text: 'Press', style: 'danger', sends: 'beside' } },
    { kind: 'line' },
    { kind: 'picture', alt: 'A plan' },
    { kind: 'small', words: [{ text: 'small' }] },
    { kind: 'buttons', buttons: [{ sends: 'go' }, { url: 'https://example.org' }] },
  ]);
});

test('what cannot be done is refused, also where there is no workspace', async () => {
  const { slack, channel } = await openWorkspace();
  const odd = [
    { do: 'say', who: 'U0NOBODY', room: channel.id, text: 'Hello' },
    { do: 'say', who: 'U0BEN', room: 'U0ANNA', text: 'Hello' },
    { do: 'press', who: 'U0BEN', on: 'home', sends: 'x' },
    { do: 'press', who: 'U0BEN', on: { room: channel.id, message: '1.0' }, sends: 'x' },
    { do: 'hand-in', who: 'U0BEN', answers: {} },
    { do: 'close', who: 'U0BEN' },
  ] as const;
  for (const deed of odd)
    await expect(carryOut(slack, deedSchema.parse(deed)), JSON.stringify(deed)).rejects.toThrow(/./);
  await expect(carryOut(undefined, { do: 'close', who: 'U0BEN' })).rejects.toThrow('There is no workspace here.');
  expect(seenOf(undefined, 1, 1).people).toEqual([]);
  for (const nothing of [{ do: 'fly' }, { do: 'say', who: 'U', room: 'U', text: '  ' }, { do: 'press', who: 'U' }])
    expect(deedSchema.safeParse(nothing).success).toBe(false);
});

test('whoever is new gets an account, joins a channel and leaves it', async () => {
  const { slack, channel, look } = await openWorkspace();
  const { made = '' } = await carryOut(slack, { do: 'new-account', name: 'Nora Vale', language: 'ru' });
  await carryOut(slack, { do: 'add', who: made, room: channel.id, account: made });
  expect(look().channels[0]?.members).toContain(made);
  expect(look().people.at(-1)).toMatchObject({ name: 'Nora Vale', locale: 'ru-RU' });
  await carryOut(slack, { do: 'remove', who: made, room: channel.id, account: made });
  expect(look().channels[0]?.members).not.toContain(made);
});
