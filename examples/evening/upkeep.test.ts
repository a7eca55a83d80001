import { describe, expect, test } from 'vitest';
import { lastOf, linkIn } from './cast.ts';
import { bind, fillIn, invite, oneDate, standing, toNext } from './company.ts';
import { ledgerOf, tableOf } from './ledger.ts';
import { NORTH, ONLINE } from './north.ts';
import { playedOn } from './played.ts';
import { EVENING, HOUR, MINUTE } from './script.ts';
import { cards, labels, passing, words } from './seen.ts';

// What happens to a group over the years: its chat is lost or changed, its leader goes, people leave, and it ends.

const group = async (...dates: readonly string[]) => {
  const played = await playedOn();
  const cast = await standing(played.actors, played.stage, ONLINE, {
    coLeader: 'Bo',
    members: ['Clara', 'David'],
  });
  for (const date of dates) await oneDate(played.actors, cast.people.Astrid, NORTH, date, '18:30');
  return { ...played, ...cast, leader: cast.people.Astrid };
};

describe('the chat of a group', () => {
  test('from which the bot is taken stays without cards until it is bound again; its leaders are told', async () => {
    const { actors, leader, people, chat } = await group('26.11');
    const { step, at, says, taps } = actors;
    chat.promotes(people.Clara);
    await step('Clara takes the bot out', () => chat.removes('bot', { by: people.Clara }));
    for (const one of [leader, people.Bo])
      expect(words(one).filter((text) => text.includes("I cannot write in the group's chat any more"))).toHaveLength(1);
    expect(lastOf(leader).text).toContain(NORTH);
    await oneDate(actors, leader, NORTH, '10.12', '18:30');
    expect(lastOf(leader).text).toContain('The group is not bound to a chat; members see the dates under /next.');
    expect(cards(chat)).toHaveLength(1);
    await at(EVENING - HOUR);
    expect(lastOf(people.David).text).toContain('It begins today at 18:30');
    await says(leader, '/groups');
    await taps(leader, NORTH);
    expect(lastOf(leader).text).toContain("Add me to the group's chat and write /bind there");
    await bind(actors, leader, chat);
    expect(cards(chat).at(-1)).toContain('26 November');
    await taps(people.David, 'I shall be late', chat);
    expect(passing(people.David)).toContain('you will be late');
  });

  test('that is bound already is bound again without a second card', async () => {
    const { actors, leader, chat } = await group('26.11', '10.12');
    const before = cards(chat);
    await actors.says(leader, '/bind', chat);
    expect(lastOf(leader).text).toContain('The chat was bound already. A card that is missing there comes anew.');
    expect(cards(chat)).toEqual(before);
  });

  test('is changed for another one, and the cards stand in that one', async () => {
    const { stage, actors, leader, people, chat } = await group('26.11');
    const other = stage.telegram.group({ title: 'Another chat', owner: leader });
    other.adds(people.Clara);
    await bind(actors, leader, other);
    await actors.taps(people.Clara, 'I cannot come', other);
    expect(cards(other)).toEqual([expect.stringContaining('3 of 4 are coming')]);
    await oneDate(actors, leader, NORTH, '10.12', '18:30');
    expect(cards(chat)).toEqual([`${NORTH} · meeting 1\nThe cards of this group stand elsewhere now.`]);
    expect(chat.messages.flatMap(labels)).toEqual([]);
    expect(cards(other)).toHaveLength(2);
    await actors.says(leader, '/groups');
    await actors.tapsAll(leader, NORTH, 'Change…', 'Take the cards out of the chat');
    expect(cards(other).every((text) => text.includes('This card is no longer kept up to date.'))).toBe(true);
    expect(other.messages.flatMap(labels)).toEqual([]);
  });

  test('may become a supergroup in the middle of a meeting: its card stands there, with Stop on it', async () => {
    const { actors, leader, people, chat } = await group('26.11');
    const { at, taps, step } = actors;
    await at(EVENING);
    await toNext(actors, leader, NORTH);
    await taps(leader, 'Open the meeting');
    await step('the group becomes a supergroup', () => chat.migrate());
    await at(EVENING + MINUTE);
    expect(words(leader).join()).not.toContain('I am in the new chat');
    await taps(leader, 'Next: opening');
    await taps(people.Clara, 'Stop', chat);
    expect(cards(chat).at(-1)).toBe('Meeting 1\nStop was said. We pause.');
  });
});

describe('a group that ends', () => {
  test('cancels what was planned, and everybody is told once that it has ended', async () => {
    const { store, actors, leader, people, chat } = await group('26.11', '10.12');
    const { says, tapsAll, at } = actors;
    await says(leader, '/groups');
    await tapsAll(leader, NORTH, 'Change…', 'End the group…');
    expect(lastOf(leader).text).toContain('Its planned meetings are cancelled');
    await actors.taps(leader, 'Yes, end it');
    for (const person of [people.Bo, people.Clara, people.David]) {
      expect(words(person).join()).not.toContain('is cancelled');
      expect(words(person).filter((text) => text.includes('has ended'))).toEqual([
        expect.stringContaining('Your hours stay'),
      ]);
    }
    expect(cards(chat).at(-1)).toContain('The group has ended.');
    expect(cards(chat).filter((text) => text.includes('This meeting is cancelled.'))).toHaveLength(2);
    expect(chat.messages.flatMap(labels)).toEqual([]);
    expect((await ledgerOf(store)).sessions.map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
    const heard = words(people.Clara);
    await at(EVENING - HOUR);
    expect(words(people.Clara)).toEqual(heard);
  });

  test('waits for the meeting that runs to come to its end, and to be confirmed', async () => {
    const { store, actors, leader, people, chat } = await group('26.11');
    const { says, tapsAll, at, taps } = actors;
    await at(EVENING);
    await toNext(actors, leader, NORTH);
    await tapsAll(leader, 'Open the meeting', 'Next: opening');
    await says(leader, '/groups');
    await tapsAll(leader, NORTH, 'Change…', 'End the group…');
    expect(lastOf(leader).text).toContain('Meeting 1, Thursday 26 November, is not confirmed yet.');
    await taps(people.Clara, 'Stop', chat);
    await tapsAll(leader, 'Go on, all agree', 'Close the meeting', /^Confirm/);
    await says(leader, '/groups');
    await tapsAll(leader, NORTH, 'Change…', 'End the group…', 'Yes, end it');
    expect(cards(chat)).toContain(`${NORTH} · meeting 1\nThe meeting took place.`);
    expect(words(people.Clara).at(-1)).toContain(`${NORTH} has ended.`);
    expect((await ledgerOf(store)).facts).toHaveLength(4);
  });
});

describe('a leader', () => {
  test('is followed by a member: the meetings to come are theirs, and their own offer is none', async () => {
    const { actors, leader, people, chat } = await group('26.11');
    const { says, taps, tapsAll, at } = actors;
    const { Clara: next } = people;
    await taps(next, 'I have a case', chat);
    await says(leader, '/groups');
    await tapsAll(leader, NORTH, 'Members', /^Clara/, 'Make leader');
    expect(lastOf(next).text).toContain('From now on you are leader of this group.');
    await says(next, '/queue');
    expect(lastOf(next).text).toContain('Nobody has offered a case yet');
    await at(EVENING);
    await toNext(actors, next, NORTH);
    await taps(next, 'Open the meeting');
    expect(next.chat.messages.some(({ text }) => text.includes('Leading: Clara'))).toBe(true);
    await toNext(actors, leader, NORTH);
    expect(labels(lastOf(leader))).toEqual(['I am here', 'I have a case', 'Stop']);
  });

  test('who is not known yet comes by a link of their own, and the former one is a member', async () => {
    const { store, actors, leader, people } = await group('26.11');
    const { says, tapsAll, opens, at } = actors;
    const { Fatima: next } = people;
    await says(leader, '/groups');
    await tapsAll(leader, NORTH, 'Invitations', 'Invite: leader');
    const link = linkIn(leader);
    await opens(next, link);
    expect(lastOf(next).text).toContain('as leader');
    await fillIn(actors, next);
    const { group: north, name } = await ledgerOf(store);
    expect(north.members.map(({ person, role }) => `${name(person)} ${role}`)).toEqual(
      expect.arrayContaining(['Astrid member', 'Fatima leader']),
    );
    await opens(people.Gustav, link);
    expect(lastOf(people.Gustav).text).toContain('This invitation has expired or was taken back');
    await at(EVENING - 24 * HOUR);
    expect(labels(lastOf(next))).toContain('Cancel the meeting…');
  });

  test('who is replaced during a meeting leads it to its end', async () => {
    const { store, actors, leader } = await group('26.11');
    const { says, taps, tapsAll, at } = actors;
    await at(EVENING);
    await toNext(actors, leader, NORTH);
    await taps(leader, 'Open the meeting');
    await says(leader, '/groups');
    await tapsAll(leader, NORTH, 'Members', /^David/, 'Make leader');
    await tapsAll(leader, 'Next: opening', 'Close the meeting', /^Confirm/);
    const table = tableOf(await ledgerOf(store));
    expect(table).toMatch(/^Astrid +leader +90 /m);
    expect(table).toMatch(/^David +member +90 /m);
  });
});

describe('somebody who', () => {
  test('leaves or is removed while a meeting runs has their place in it, Stop, and the hours', async () => {
    const { store, actors, leader, people, chat } = await group('26.11');
    const { says, taps, tapsAll, at } = actors;
    const { Clara, David } = people;
    await at(EVENING);
    await toNext(actors, leader, NORTH);
    await tapsAll(leader, 'Open the meeting', 'Next: opening');
    await says(Clara, '/groups');
    await tapsAll(Clara, NORTH, 'Leave the group…', 'Yes, leave');
    await says(leader, '/groups');
    await tapsAll(leader, NORTH, 'Members', /^David/, 'Remove from the group…', 'Yes, remove');
    await taps(David, 'Stop', chat);
    expect(passing(David)).toBe('Stop. We pause.');
    await at(EVENING + 90 * MINUTE);
    await tapsAll(leader, 'Close the meeting', /^Confirm/);
    await at(EVENING + 15 * HOUR);
    for (const person of [Clara, David]) expect(lastOf(person).text).toContain('Meeting 1: 90 min as member');
    expect((await ledgerOf(store)).facts).toHaveLength(4);
  });

  test('gets a new account alone can use its link, and nothing they said is lost', async () => {
    const { stage, actors, leader, people, chat } = await group('26.11');
    const { says, taps, tapsAll, opens } = actors;
    const { Clara: old, David } = people;
    await taps(old, 'I shall be late', chat);
    await says(leader, '/groups');
    await tapsAll(leader, NORTH, 'Members', /^Clara/, 'New account…');
    const link = linkIn(leader);
    await opens(David, link);
    expect(lastOf(David).text).toContain('the link is for another person');
    const fresh = stage.telegram.person({ id: 2002, firstName: 'C.', languageCode: 'en' });
    chat.adds(fresh);
    await opens(fresh, link);
    await tapsAll(fresh, 'English', 'Clara', 'Doctor', 'Stockholm', 'I have read this', 'I accept the rules');
    await toNext(actors, fresh, NORTH);
    expect(lastOf(fresh).text).toContain('You will be late.');
    await taps(old, 'I cannot come', chat);
    expect(passing(old)).toContain('I do not know you yet');
    expect(cards(chat).at(-1)).toContain('4 of 4 are coming');
  });

  test('belongs already gains and loses nothing by the link of an observer', async () => {
    const { actors, leader, people } = await group('26.11');
    await actors.opens(people.Clara, await invite(actors, leader, NORTH, 'observer'));
    expect(lastOf(people.Clara).text).toContain('You belong to this group already');
  });
});
