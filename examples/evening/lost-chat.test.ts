import { describe, expect, test } from 'vitest';
import { bind } from './company.ts';
import { NORTH, smallGroup } from './north.ts';
import { forbids } from './refusing.ts';
import { cards, labels, words } from './seen.ts';

// What becomes of a group's cards when its chat is lost, or is another one.

describe('the leader is told, once and in private, that the group’s chat cannot be reached', () => {
  test('when the bot is taken out', async () => {
    const { actors, leader, chat } = await smallGroup('26.11');
    const heard = words(leader).length;
    await actors.step('the bot is taken out', () => chat.removes('bot'));
    expect(words(leader).slice(heard)).toHaveLength(1);
  });
  test('when it may not write there any more', async () => {
    const { stage, actors, leader, people, chat } = await smallGroup('26.11');
    forbids(stage.telegram, chat.id);
    const heard = words(leader).length;
    await actors.taps(people.Clara, 'I cannot come', chat);
    expect(words(leader).slice(heard)).toHaveLength(1);
  });
});

test('the card comes back by /bind, when the bot may write in its chat again', async () => {
  const { stage, actors, leader, people, chat } = await smallGroup('26.11');
  const off = forbids(stage.telegram, chat.id);
  await actors.taps(people.Clara, 'I cannot come', chat);
  off();
  await actors.says(leader, '/bind', chat);
  await actors.taps(people.David, 'I cannot come', chat);
  expect(cards(chat).at(-1)).toContain('2 of 4 are coming');
});

test('nobody is asked to bind a chat that has become a supergroup and is bound', async () => {
  const { actors, leader, chat } = await smallGroup('26.11');
  const heard = words(leader);
  await actors.step('supergroup', () => chat.migrate());
  expect(words(leader)).toEqual(heard);
});

describe('a card that has left its chat', () => {
  test('invites to nothing there, when another chat is bound', async () => {
    const { stage, actors, leader, chat } = await smallGroup('26.11');
    await bind(actors, leader, stage.telegram.group({ title: 'Another', owner: leader }));
    expect(chat.messages.flatMap(labels)).toEqual([]);
  });
  test('invites to nothing there, when the cards are taken out', async () => {
    const { actors, leader, chat } = await smallGroup('26.11');
    await actors.says(leader, '/groups');
    await actors.tapsAll(leader, NORTH, 'Change…', 'Take the cards out of the chat');
    expect(chat.messages.flatMap(labels)).toEqual([]);
  });
});
