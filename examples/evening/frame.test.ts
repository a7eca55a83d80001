import { describe, expect, test } from 'vitest';
import { lastOf, linkIn } from './cast.ts';
import { bind, fillIn, invite, newGroup, oneDate, standing, toNext } from './company.ts';
import { ledgerOf, tableOf } from './ledger.ts';
import { playedOn } from './played.ts';
import { BEGINS, EVENING, HOUR, MINUTE } from './script.ts';
import { cards, labels, passing, words } from './seen.ts';

// Who belongs to a group, how they are reached, and in which chat it meets.

const DAY = 24 * HOUR;
const NORTH = 'Balint group North';
const ONLINE = { name: NORTH, openness: 'Closed', mode: 'Online', where: 'https://meet.example.org/north' } as const;

describe('joining', () => {
  test('a leader who writes themselves has the bot say nothing, and may still welcome', async () => {
    const { stage, actors } = await playedOn();
    const { taps, tapsAll, opens } = actors;
    const { people } = await standing(actors, stage, ONLINE, { members: [] });
    const { Astrid: leader, Clara: newcomer } = people;
    await opens(newcomer, await invite(actors, leader, NORTH, 'member'));
    await fillIn(actors, newcomer);
    const heard = words(newcomer);
    await taps(leader, 'I shall write myself');
    expect(words(newcomer)).toEqual(heard);
    expect(lastOf(leader).text).toContain('You write to them yourself');
    await tapsAll(leader, 'Welcome…', 'None of these: welcome');
    expect(words(newcomer)).toHaveLength(heard.length + 1);
    expect(lastOf(newcomer).text).toContain(`You belong to ${NORTH}`);
  });

  test('a link that was taken back, or is a month old, lets nobody in and says so', async () => {
    const { stage, actors } = await playedOn();
    const { taps, opens, at } = actors;
    const { people } = await standing(actors, stage, ONLINE, { members: [] });
    const { Astrid: leader, Clara, David } = people;
    const revoked = await invite(actors, leader, NORTH, 'member');
    await taps(leader, 'Take back');
    await opens(Clara, revoked);
    expect(lastOf(Clara).text).toContain('This invitation has expired or was taken back');
    const fresh = await invite(actors, leader, NORTH, 'member');
    expect(fresh).not.toBe(revoked);
    await opens(Clara, fresh);
    expect(lastOf(Clara).text).toContain(`You are invited to ${NORTH}`);
    await at(BEGINS + 31 * DAY);
    await opens(David, fresh);
    expect(lastOf(David).text).toContain('This invitation has expired or was taken back');
  });
});

describe('a member', () => {
  test('who is removed is told by no bot, and loses place and offer', async () => {
    const { stage, actors } = await playedOn();
    const { taps, tapsAll, says } = actors;
    const { people, chat } = await standing(actors, stage, ONLINE, { members: ['Clara', 'David'] });
    const { Astrid: leader, Clara: removed } = people;
    await oneDate(actors, leader, NORTH, '26.11', '18:30');
    await taps(removed, 'I have a case', chat);
    const heard = words(removed);
    await says(leader, '/groups');
    await tapsAll(leader, NORTH, 'Members', /^Clara/, 'Remove from the group…', 'Yes, remove');
    expect(words(removed)).toEqual(heard);
    expect(chat.messages.at(-1)?.text).toContain('2 of 2 are coming');
    await says(leader, '/queue');
    expect(lastOf(leader).text).not.toContain('Clara');
    await taps(removed, 'I have a case', chat);
    expect(passing(removed)).toContain('This is for members of the group');
  });

  test('may leave, but the only leader may not', async () => {
    const { stage, actors } = await playedOn();
    const { taps, tapsAll, says } = actors;
    const { people } = await standing(actors, stage, ONLINE, { members: ['Clara'] });
    const { Astrid: leader, Clara: member } = people;
    await says(member, '/groups');
    await tapsAll(member, NORTH, 'Leave the group…', 'Yes, leave');
    await says(leader, '/groups');
    await tapsAll(leader, NORTH, 'Leave the group…');
    expect(passing(leader)).toContain('A group needs a leader');
    expect(words(member).at(-1)).toContain('You are in no group at the moment');
    await taps(leader, 'Members');
    expect(labels(lastOf(leader))).toContain('Astrid · leader');
    expect(labels(lastOf(leader))).not.toContain('Clara · member');
  });

  test('entered by name is answered and settled for, and keeps their hours when they come with an account', async () => {
    const { store, stage, actors } = await playedOn();
    const { taps, tapsAll, says, at, opens } = actors;
    const { people } = await standing(actors, stage, ONLINE, { members: ['Clara'] });
    const { Astrid: leader, Elin: grete } = people;
    await says(leader, '/groups');
    await tapsAll(leader, NORTH, 'Members', 'Enter somebody by name…');
    await says(leader, 'Grete');
    await taps(leader, 'Member');
    await oneDate(actors, leader, NORTH, '26.11', '18:30');
    await at(EVENING - HOUR);
    await toNext(actors, leader, NORTH);
    await tapsAll(leader, 'Who is coming', /^Clara/, /^Grete/, /^Grete/);
    await at(EVENING + 100 * MINUTE);
    await tapsAll(leader, 'Enter the meeting…', 'Change a person…', /^Grete/, '45 min', 'Back', /^Confirm/);
    expect(`\n${tableOf(await ledgerOf(store))}\n`).toBe(`
who     role    minutes  presented  led  co-led  declared by  confirmed by
Astrid  leader  90       –          –    –       Astrid       Astrid
Grete   member  45       –          –    –       Astrid       Astrid
`);
    await says(leader, '/groups');
    await tapsAll(leader, NORTH, 'Members', /^Grete/, 'A link for this person');
    await opens(grete, linkIn(leader));
    await tapsAll(grete, 'English', 'Grete', 'Nurse', 'Stockholm', 'I have read this', 'I accept the rules');
    await says(grete, '/credits');
    expect(lastOf(grete).text).toContain('Balint group: 0.75 points, 1 meeting');
    await opens(people.David, linkIn(leader));
    expect(lastOf(people.David).text).toContain('This invitation has expired or was taken back');
  });

  test('whose account is lost goes on with a new one, and the old one is nobody', async () => {
    const { stage, actors } = await playedOn();
    const { taps, tapsAll, says, opens } = actors;
    const { people, chat } = await standing(actors, stage, ONLINE, { members: ['Clara'] });
    const { Astrid: leader, Clara: old } = people;
    await oneDate(actors, leader, NORTH, '26.11', '18:30');
    await taps(old, 'I have a case', chat);
    const fresh = stage.telegram.person({ id: 2002, firstName: 'Clara L.', languageCode: 'en' });
    chat.adds(fresh);
    await says(leader, '/groups');
    await tapsAll(leader, NORTH, 'Members', /^Clara/, 'New account…');
    await opens(fresh, linkIn(leader));
    await tapsAll(fresh, 'English', 'Clara', 'Doctor', 'Stockholm', 'I have read this', 'I accept the rules');
    await says(fresh, '/queue');
    expect(lastOf(fresh).text).toContain('You stand first');
    await says(old, '/queue');
    expect(lastOf(old).text).toContain('I do not know you yet');
  });

  test('who blocked the bot is told of by the leader, once, and is back with the first word', async () => {
    const { stage, actors } = await playedOn();
    const { step, at, tapsAll, opens } = actors;
    const { people } = await standing(actors, stage, ONLINE, { members: ['Clara', 'David'] });
    const { Astrid: leader, Clara: gone } = people;
    await oneDate(actors, leader, NORTH, '26.11', '18:30');
    await step('Clara blocks the bot', () => gone.blocks());
    await at(EVENING - 24 * HOUR);
    await at(EVENING - HOUR);
    const told = words(leader).filter((text) => /^My messages to Clara .* do not arrive any more/.test(text));
    expect(told).toHaveLength(1);
    const back = /https:\/\/t\.me\/\S+/.exec(told[0] ?? '')?.[0] ?? '';
    expect(words(gone).filter((text) => text.includes('It begins'))).toEqual([]);
    await opens(gone, back);
    await at(EVENING + 20 * MINUTE);
    await toNext(actors, leader, NORTH);
    await tapsAll(leader, 'Cancel the meeting…', 'Yes, cancel it');
    expect(lastOf(gone).text).toContain('is cancelled');
  });
});

describe('the chat of a group', () => {
  test('may be one topic of a forum, and the cards stand in that one', async () => {
    const { stage, actors } = await playedOn();
    const { step, taps, tapsAll, says } = actors;
    const { people } = await standing(actors, stage, ONLINE, { members: ['Clara'] });
    const { Astrid: leader, Clara: member } = people;
    const forum = stage.telegram.group({ title: 'Balint house', owner: leader, forum: true });
    forum.adds(member);
    forum.topic('Talk');
    const dates = forum.topic('Dates');
    await step('the bot is added', () => forum.adds('bot', { by: leader }));
    await says(leader, '/bind', dates);
    await oneDate(actors, leader, NORTH, '26.11', '18:30');
    await taps(member, 'I cannot come', dates);
    await toNext(actors, leader, NORTH);
    await tapsAll(leader, 'Cancel the meeting…', 'Yes, cancel it');
    expect(cards(forum)).toEqual([
      expect.stringContaining('This meeting is cancelled'),
      expect.stringContaining('Meeting 1, Thursday 26 November'),
    ]);
    expect(new Set(forum.messages.filter(({ from }) => from.is_bot).map(({ topic }) => topic))).toEqual(
      new Set([dates.id]),
    );
  });

  test('stays bound when it becomes a supergroup, and its card is sent anew', async () => {
    const { stage, actors } = await playedOn();
    const { step, taps } = actors;
    const { people, chat } = await standing(actors, stage, ONLINE, { members: ['Clara'] });
    const { Astrid: leader, Clara: member } = people;
    await oneDate(actors, leader, NORTH, '26.11', '18:30');
    const before = chat.id;
    await step('the group becomes a supergroup', () => chat.migrate());
    expect(chat.id).not.toBe(before);
    await taps(member, 'I cannot come', chat);
    const there = chat.messages.filter((message) => message.chat === chat.id && message.from.is_bot);
    expect(there.map(({ text }) => text)).toEqual([expect.stringContaining('One of 2 is coming')]);
  });

  test('is one that no other group has', async () => {
    const { store, stage, actors } = await playedOn();
    const { says, tapsAll } = actors;
    const { people, chat } = await standing(actors, stage, ONLINE, { members: [] });
    const { Astrid: leader } = people;
    await says(leader, '/start');
    await newGroup(actors, leader, { ...ONLINE, name: 'South' });
    const other = stage.telegram.group({ title: 'Another chat', owner: leader });
    await bind(actors, leader, other);
    await tapsAll(leader, 'South');
    await says(leader, '/bind', chat);
    const { group } = await ledgerOf(store);
    const bound = (await store.groups({ society: group.society })).map(({ name, places }) => [
      name,
      places.map(({ id }) => id),
    ]);
    expect(bound).toEqual([
      [NORTH, [String(chat.id)]],
      ['South', [String(other.id)]],
    ]);
  });
});
