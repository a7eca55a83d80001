import type { Group, Person } from '@balintkit/telegram-bot/loopback';
import { describe, expect, test } from 'vitest';
import { lastOf } from './cast.ts';
import { invite, join, oneDate, standing, toNext } from './company.ts';
import { ledgerOf } from './ledger.ts';
import { NORTH, ONLINE } from './north.ts';
import { playedOn } from './played.ts';
import { EVENING } from './script.ts';
import { cards, labels, passing, words } from './seen.ts';

// What people bring that nobody thought of: names, codes from elsewhere, two fingers on one button, a way out of each form.

const group = async () => {
  const played = await playedOn();
  const cast = await standing(played.actors, played.stage, ONLINE, { members: ['Clara'] });
  return { ...played, ...cast, leader: cast.people.Astrid };
};

describe('a name', () => {
  test('is read as it is written, with signs, from right to left, and with pictures', async () => {
    const { stage, actors, leader, chat } = await group();
    await oneDate(actors, leader, NORTH, '26.11', '18:30');
    const names = ['<b>Bob</b> & “Q”', 'אסתר לוי', 'Zoë 🌿', '*_[Ann](x)_*'];
    const link = await invite(actors, leader, NORTH, 'member');
    for (const [index, firstName] of names.entries()) {
      const person = stage.telegram.person({ id: 3001 + index, firstName, languageCode: 'en' });
      chat.adds(person);
      await join(actors, leader, person, link);
      await actors.taps(person, 'I have a case', chat);
    }
    await actors.says(leader, '/queue');
    // One that runs the other way is held together.
    names[1] = `\u2068${names[1]}\u2069`;
    for (const name of names) expect(lastOf(leader).text).toContain(`${name}: 0 points`);
    await actors.at(EVENING);
    await toNext(actors, leader, NORTH);
    await actors.tapsAll(leader, 'Open the meeting', `First case: ${names[0]}`, 'Next: opening', 'Next: presentation');
    expect(cards(chat).at(-1)).toContain(`Presenter: ${names[0]}`);
    expect(cards(chat).join()).not.toContain('&lt;');
  });

  test('that is too long is asked for again, and stands on one line', async () => {
    const { store, actors, leader, people } = await group();
    const { David: newcomer } = people;
    await actors.opens(newcomer, await invite(actors, leader, NORTH, 'member'));
    await actors.taps(newcomer, 'English');
    await actors.says(newcomer, 'x'.repeat(81));
    expect(lastOf(newcomer).text).toContain('Please write between 1 and 80 letters, on one line.');
    await actors.says(newcomer, 'Maximilian\nvon und zu Hohenheim');
    await actors.tapsAll(newcomer, 'Doctor', 'Stockholm', 'I have read this', 'I accept the rules');
    expect(lastOf(leader).text).toContain('Maximilian von und zu Hohenheim would like to join');
    expect((await ledgerOf(store)).group.members).toHaveLength(2);
  });
});

test('a code or a link from elsewhere lets nobody in, and says what would', async () => {
  const { store, stage, actors, leader, people } = await group();
  const { David: stranger } = people;
  const starts = (payload?: string) => actors.step(`David presses Start: ${payload}`, () => stranger.start(payload));
  for (const code of [stage.code, 'abcdefghijkl']) {
    await starts(code);
    expect(lastOf(stranger).text).toContain('This code does not work');
  }
  await starts(`j-${'a'.repeat(22)}`);
  expect(lastOf(stranger).text).toContain('This invitation has expired or was taken back');
  for (const payload of ['nonsense', 'hello', 'j-', undefined]) {
    await starts(payload);
    expect(lastOf(stranger).text).toContain('An invitation from the leader of a group lets you in');
  }
  await actors.opens(stranger, await invite(actors, leader, NORTH, 'member'));
  await actors.tapsAll(stranger, 'English', 'David');
  await actors.taps(leader, 'Take back');
  await actors.tapsAll(stranger, 'Doctor', 'Stockholm', 'I have read this', 'I accept the rules');
  expect(passing(stranger)).toContain('This invitation has expired or was taken back');
  expect(await store.personBy({ platform: 'telegram', tenant: '', id: String(stranger.id) })).toBe(undefined);
  expect(words(leader).join()).not.toContain('David would like to join');
});

test('every form of a group can be left, and nothing is changed by it', async () => {
  const { store, actors, leader } = await group();
  const { says, taps, tapsAll } = actors;
  await oneDate(actors, leader, NORTH, '26.11', '18:30');
  const before = await ledgerOf(store);
  const leaves = async (form: string) => {
    expect(labels(lastOf(leader)), form).toContain('Cancel');
    await says(leader, '/cancel');
    expect(lastOf(leader).text, form).toBe('You have left the form. Nothing was changed.');
  };
  const page = async (...ways: readonly (string | RegExp)[]) => {
    await says(leader, '/groups');
    await tapsAll(leader, NORTH, ...ways);
  };
  for (const form of ['A whole season…', 'One date…']) {
    await page(form);
    await says(leader, '10.12');
    await leaves(form);
  }
  await page('Members', 'Enter somebody by name…');
  await says(leader, 'Grete');
  await leaves('a person by name');
  await page('Members', /^Clara/, 'Opening balance…');
  await says(leader, '40');
  await leaves('an opening balance');
  await page('Change…');
  const edits = labels(lastOf(leader)).filter((label) => !/…$|chat$|^Back$/.test(label));
  expect(edits).toHaveLength(14);
  for (const edit of edits) {
    await page('Change…', edit);
    await leaves(edit);
  }
  await toNext(actors, leader, NORTH);
  await taps(leader, 'Move…');
  await says(leader, '28.11');
  await taps(leader, 'Cancel');
  expect(lastOf(leader).text).toBe('You have left the form. Nothing was changed.');
  const after = await ledgerOf(store);
  expect([after.group, after.sessions]).toEqual([before.group, before.sessions]);
});

describe('two fingers on one button', () => {
  const twice = async (person: Person, label: string, where?: Group) => {
    const all = where?.messages ?? person.chat.messages;
    const message = all.findLast((one) => labels(one).includes(label));
    const data = message?.buttons.flat().find(({ text }) => text === label)?.data;
    if (!message || data === undefined) throw new Error(`no button ${label}`);
    const on = { message, ...(where ? { in: where } : {}) };
    await Promise.all([person.taps({ data }, on), person.taps({ data }, on)]);
  };

  test('do the thing once, and it is said to both', async () => {
    const { store, actors, leader, people, chat } = await group();
    const { step, says, taps } = actors;
    const { Clara } = people;
    await says(leader, '/groups');
    await taps(leader, NORTH);
    await taps(leader, 'One date…');
    await says(leader, '26.11');
    await step('Astrid taps 18:30 twice', () => twice(leader, '18:30'));
    expect((await ledgerOf(store)).sessions).toHaveLength(1);
    await step('Clara offers twice', () => twice(Clara, 'I have a case', chat));
    expect(Clara.toasts.map(({ text }) => text)).toEqual(Array(2).fill('Noted. You stand first for 26 November.'));
    expect(words(Clara).filter((text) => text.includes('You stand first'))).toHaveLength(1);
    await toNext(actors, leader, NORTH);
    await taps(leader, 'Cancel the meeting…');
    await step('Astrid cancels twice', () => twice(leader, 'Yes, cancel it'));
    expect(words(Clara).filter((text) => text.includes('is cancelled'))).toHaveLength(1);
    expect(cards(chat).filter((text) => text.includes('is cancelled.'))).toHaveLength(2);
    await says(leader, '/groups');
    await actors.tapsAll(leader, NORTH, 'Members', /^Clara/, 'Remove from the group…');
    await step('Astrid removes twice', () => twice(leader, 'Yes, remove'));
    expect(leader.toasts.slice(-2).map(({ text }) => text)).toEqual(['Noted.', 'Noted.']);
  });
});

test('in a topic of a forum a stranger changes nothing, and is answered in that topic or in private', async () => {
  const { store, stage, actors, leader, people } = await group();
  const { step, says, taps } = actors;
  const { Clara, Hanna: stranger } = people;
  const forum = stage.telegram.group({ title: 'House', owner: leader, forum: true });
  for (const person of [Clara, stranger]) forum.adds(person);
  const talk = forum.topic('Talk');
  const dates = forum.topic('Dates');
  await step('the bot is added', () => forum.adds('bot', { by: leader }));
  await says(leader, '/bind', dates);
  await oneDate(actors, leader, NORTH, '26.11', '18:30');
  const before = await ledgerOf(store);
  for (const label of ['I cannot come', 'I have a case']) {
    await taps(stranger, label, dates);
    expect(passing(stranger), label).toContain('I do not know you yet');
  }
  await says(stranger, '/next', talk);
  expect(forum.messages.at(-1)).toMatchObject({ topic: talk.id, text: expect.stringContaining('Open a chat with me') });
  await says(Clara, '/bind', talk);
  expect(lastOf(Clara).text).toContain('Only the leader can do this');
  await says(Clara, '/queue', talk);
  expect(lastOf(Clara).text).toContain('You have not offered a case for 26 November');
  expect(await ledgerOf(store)).toMatchObject({ group: before.group, sessions: before.sessions });
});
