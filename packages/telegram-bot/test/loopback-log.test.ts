import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLoopback, type Loopback, type Person } from '../loopback/index.ts';
import { createBot, type TelegramBot } from '../src/bot.ts';
import { card, scriptedChat } from './support/scripted-chat.ts';

// The guard that all bots under test log through: a leak that is planted makes it fail.

const TOKEN = '77:loopback-token-of-nobody';
let loopback: Loopback;
let anna: Person;
let bot: TelegramBot;

beforeEach(async () => {
  loopback = await createLoopback({ token: TOKEN, botUsername: 'BalintBot', now: Date.now, limits: 'off' });
  anna = loopback.person({ id: 1001, firstName: 'Anna', lastName: 'Berg', username: 'annaberg' });
  const group = loopback.group({ title: 'Kväll hos "Bo"', owner: anna });
  const offer = { label: 'I have a case', intent: { do: 'offer', session: 'abcdefghij42' } } as const;
  const chat = scriptedChat(() => [{ reply: 'say', card: card('Your place is second', [[offer]]) }]);
  bot = createBot({ chat, token: TOKEN, apiRoot: loopback.apiRoot, now: Date.now, log: loopback.log });
  bot.start().catch(() => undefined);
  group.adds('bot');
  anna.start('j-aSecretOfOneLink0000');
  anna.says('My patient died\nlast week');
  await loopback.idle();
});
afterEach(async () => {
  await bot.stop();
  await loopback.close().catch(() => undefined);
});

const LEAKS: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
  ['the token', { at: `https://api.telegram.org/bot${TOKEN}/getMe` }],
  ['the secret half of the token', { why: 'loopback-token-of-nobody' }],
  ['a name', { why: 'user Anna not found' }],
  ['a last name, deep inside', { error: { cause: ['Berg'] } }],
  ['a user name', { to: '@annaberg' }],
  ['the title of a chat, quotes and all', { chat: 'Kväll hos "Bo"' }],
  ['what somebody wrote', { text: 'My patient died' }],
  ['a line of what somebody wrote', { text: 'said: last week' }],
  ['the secret of a link', { start: 'j-aSecretOfOneLink0000' }],
  ['what the bot said', { text: 'Your place is second' }],
  ['which button was tapped', { data: 'offer:abcdefghij42' }],
];

describe('a log line under test', () => {
  it('may hold events, codes and numbers, as all the lines of the bot do', async () => {
    loopback.log('warn', 'answer.lost', { update: '17', is: 'poison', why: '400 chat not found', faults: 3 });
    loopback.log('info', 'annaberger', { at: 'Annapurna (file:///x/bergen.ts:1:2)' });
    await bot.stop();
    await loopback.close();
  });

  it.each(LEAKS)('may not hold %s', async (_, data) => {
    loopback.log('warn', 'planted', data);
    await bot.stop();
    await expect(loopback.close()).rejects.toThrow('gives away');
  });

  it('may not have it in the name of its event either', async () => {
    loopback.log('warn', 'Anna.lost');
    await bot.stop();
    await expect(loopback.close()).rejects.toThrow('gives away "Anna": ["warn","Anna.lost"');
  });
});
