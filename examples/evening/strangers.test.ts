import type { Group, Person } from '@balintkit/telegram-bot/loopback';
import { expect, test } from 'vitest';
import { invite } from './company.ts';
import { ledgerOf } from './ledger.ts';
import { NORTH, smallGroup } from './north.ts';
import { cards, labels, passing, words } from './seen.ts';

// The bot in chats that are none of a group's: whoever adds it there, writes there or carries a card there learns nothing.

const PEOPLE_OF_NORTH = ['Astrid', 'Bo', 'Clara', 'David'];
/** What nobody outside of the group may read. */
const SECRETS = /Astrid|Clara|David|Balint group North|meet\.example|26 November|points/;

/** Everything the bot has said in a chat, with its buttons. */
const heardIn = (chat: Pick<Group, 'messages'>): string =>
  chat.messages
    .filter(({ from }) => from.is_bot)
    .map((message) => [message.text, ...labels(message)].join('\n'))
    .join('\n');
const heardBy = (person: Person): string => [heardIn(person.chat), ...person.toasts.map(({ text }) => text)].join('\n');

const COMMANDS = '/start /next /queue /credits /groups /rules /settings /link /mydata /erase /help /cancel /bind'.split(
  ' ',
);

const stood = async () => {
  const played = await smallGroup('26.11');
  const { stage } = played;
  const stranger = stage.telegram.person({ id: 5001, firstName: 'Stranger', languageCode: 'en' });
  const friend = stage.telegram.person({ id: 5002, firstName: 'Friend', languageCode: 'en' });
  const theirs = stage.telegram.group({ title: 'Somewhere else', owner: stranger });
  theirs.adds(friend);
  return { ...played, stranger, friend, theirs };
};

test('in a chat of strangers the bot says nothing of anybody, whatever is written or tapped there', async () => {
  const { actors, store, stranger, friend, theirs, leader } = await stood();
  const before = await ledgerOf(store);
  await actors.step('a stranger adds the bot', () => theirs.adds('bot', { by: stranger }));
  for (const person of [stranger, friend]) for (const command of COMMANDS) await actors.says(person, command, theirs);
  expect(heardIn(theirs)).not.toMatch(SECRETS);
  for (const person of [stranger, friend]) {
    await actors.step('opens the chat', () => person.start());
    for (const command of COMMANDS) await actors.says(person, command);
    expect(heardBy(person)).not.toMatch(SECRETS);
  }
  expect(words(leader).join()).not.toMatch(/Stranger|Somewhere else/);
  const { group, sessions } = await ledgerOf(store);
  expect([group, sessions]).toEqual([before.group, before.sessions]);
});

test('a leader who is in such a chat is answered there by nothing, and binds it only by a word of their own', async () => {
  const { actors, store, stranger, theirs, leader, chat } = await stood();
  theirs.adds(leader);
  await actors.step('a stranger adds the bot', () => theirs.adds('bot', { by: stranger }));
  for (const command of ['/next', '/queue', '/credits', '/groups', '/mydata', '/settings', '/help'])
    await actors.says(leader, command, theirs);
  expect(heardIn(theirs)).toBe('');
  const { group } = await ledgerOf(store);
  expect(group.places.map(({ id }) => id)).toEqual([String(chat.id)]);
});

test('a card that is carried into another chat does nothing there for strangers, and shows nothing new', async () => {
  const { actors, store, stranger, theirs, chat } = await stood();
  await actors.step('a stranger adds the bot', () => theirs.adds('bot', { by: stranger }));
  await actors.step('the stranger presses Start', () => stranger.start());
  const card = chat.messages.findLast((message) => message.buttons.length > 0);
  if (!card) throw new Error('there is no card');
  const before = await ledgerOf(store);
  // Telegram lets nobody tap what was forwarded; a client that was tampered with sends the data of the buttons.
  const place = stranger.chat.messages.at(-1);
  if (!place) throw new Error('there is no message');
  for (const { data = '' } of card.buttons.flat()) {
    await actors.step(`taps ${data}`, () => stranger.taps({ data }, { message: place }));
    expect(passing(stranger)).toContain('I do not know you yet');
  }
  expect(heardBy(stranger)).not.toMatch(SECRETS);
  const { group, sessions } = await ledgerOf(store);
  expect([group, sessions]).toEqual([before.group, before.sessions]);
});

test('a bound chat in which a stranger sits shows what the group sees, and no place, link, points or private word', async () => {
  const { actors, stranger, chat, leader } = await stood();
  chat.adds(stranger);
  for (const command of COMMANDS) await actors.says(stranger, command, chat);
  for (const label of ['I cannot come', 'I have a case']) await actors.taps(stranger, label, chat);
  await invite(actors, leader, NORTH, 'member');
  await actors.says(leader, '/queue', chat);
  await actors.step('the group becomes a supergroup', () => chat.migrate());
  await actors.taps(stranger, 'I have a case', chat);
  const seen = cards(chat).join('\n');
  expect(seen).toContain('26 November');
  expect(seen).not.toMatch(/meet\.example|points|https:\/\/t\.me\/\S+start=j-/);
  for (const name of PEOPLE_OF_NORTH) expect(seen).not.toContain(name);
  expect(heardBy(stranger)).not.toMatch(SECRETS);
});
