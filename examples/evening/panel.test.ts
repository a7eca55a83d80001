// What a leader's panel holds through, and what opens in it.

import { expect, test } from 'vitest';
import { oneDate, toNext } from './company.ts';
import { meetingBegun, NORTH, panelOf, smallGroup } from './north.ts';
import { asksToWait } from './refusing.ts';
import { EVENING, HOUR, MINUTE } from './script.ts';
import { cards, labels, passing, words } from './seen.ts';

const DAY = 24 * HOUR;

test('a panel whose edit Telegram asked to wait for is right when the time is up', async () => {
  const { stage, actors, leader } = await meetingBegun('26.11');
  asksToWait(stage.telegram, 30, 'editMessageText', leader.id);
  await actors.taps(leader, 'Next: who has a case?');
  await actors.at(EVENING + MINUTE);
  expect(panelOf(leader).text).toContain('Who has a case?');
});

test('a choice of nobody can be taken back from the panel', async () => {
  const { actors, leader } = await meetingBegun('26.11');
  await actors.tapsAll(leader, 'No case this time', /^Next: /, /^Back: who/, 'A case after all…', 'Clara');
  expect(passing(leader)).toBe('Clara presents the first case.');
  expect(labels(panelOf(leader))).toContain('Next: presentation');
});

test('who presents the first case can be changed until it begins', async () => {
  const { actors, leader, people, chat } = await meetingBegun('26.11');
  await actors.taps(people.David, 'I have a case', chat);
  await actors.taps(leader, 'First case: Clara');
  await actors.tapsAll(leader, 'First case: somebody else…', 'David');
  expect(panelOf(leader).text).toContain('First case: David');
  await actors.tapsAll(leader, 'First case: somebody else…', 'No case this time');
  expect(panelOf(leader).text).toContain('No case this time.');
});

test('what opens from an old panel says that the meeting is over', async () => {
  const { actors, leader } = await meetingBegun('26.11');
  const old = panelOf(leader);
  const lists = old.buttons
    .flat()
    .filter(({ data }) => /^(arrived-list|hand-list|remind-list|choose-list):/.test(data ?? ''));
  expect(lists.length).toBeGreaterThan(2);
  await actors.tapsAll(leader, 'Close the meeting', /^Confirm/);
  const settled = leader.chat.messages.find(({ id }) => id === old.id)?.text;
  for (const { data } of lists) {
    await actors.step('an old list', () => leader.taps({ data: data ?? '' }, { message: old.id }));
    expect.soft(leader.chat.messages.find(({ id }) => id === old.id)?.text, data).toBe(settled);
  }
});

test('closing what is confirmed does not say that it is to be confirmed', async () => {
  const { actors, leader } = await meetingBegun('26.11');
  const old = panelOf(leader);
  const close = old.buttons.flat().find(({ data }) => data?.startsWith('close:'))?.data ?? '';
  await actors.tapsAll(leader, 'Close the meeting', /^Confirm/);
  await actors.step('close once more', () => leader.taps({ data: close }, { message: old.id }));
  expect(passing(leader)).not.toContain('Now: who was there?');
});

test('the follow-up stands before the leader when its time has come', async () => {
  const { actors, leader, chat } = await meetingBegun('26.11');
  await actors.tapsAll(leader, 'First case: Clara', 'Next: presentation', 'Close the meeting');
  await oneDate(actors, leader, NORTH, '10.12', '18:30');
  await actors.tapsAll(leader, /^Confirm/, 'Follow-up: Clara');
  await actors.at(EVENING + 14 * DAY);
  await toNext(actors, leader, NORTH);
  await actors.tapsAll(leader, 'Open the meeting', 'Next: opening');
  expect.soft(cards(chat).at(-1)).toContain('Follow-up: Clara');
  expect(panelOf(leader).text).toContain('Follow-up: Clara');
});

test('more time that is over at once is not whispered at once', async () => {
  const { actors, leader } = await meetingBegun('26.11');
  await actors.at(EVENING + 11 * MINUTE);
  const heard = words(leader).length;
  await actors.taps(leader, '+5 min');
  expect(words(leader).slice(heard)).toEqual([]);
});

test('a list that is open stays open when somebody arrives', async () => {
  const { actors, leader, people, chat } = await smallGroup('26.11');
  await actors.at(EVENING);
  await toNext(actors, leader, NORTH);
  await actors.tapsAll(leader, 'Open the meeting', 'Who is here…');
  await actors.taps(people.Clara, 'I am here', chat);
  await actors.taps(leader, 'David');
  expect(passing(leader)).toBe('Noted.');
});

test('whoever is handed the lead holds a panel', async () => {
  const { actors, leader, people, chat } = await smallGroup('26.11');
  await actors.taps(people.Bo, 'I cannot come', chat);
  await actors.at(EVENING);
  await toNext(actors, leader, NORTH);
  await actors.taps(leader, 'Open the meeting');
  await actors.taps(people.Bo, 'I am here', chat);
  await actors.tapsAll(leader, 'Hand over…', 'Bo');
  expect(panelOf(people.Bo).text).toContain('Leading: Bo');
});
