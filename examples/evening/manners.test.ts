import type { Group, Person } from '@balintkit/telegram-bot/loopback';
import { describe, expect, test } from 'vitest';
import type { Actors } from './acting.ts';
import { lastOf } from './cast.ts';
import { found, invite, oneDate, standing, toNext } from './company.ts';
import { ledgerOf } from './ledger.ts';
import { playedOn } from './played.ts';
import { EVENING, HOUR } from './script.ts';
import { cards, labels, passing, words } from './seen.ts';

// What the bot answers to what it did not expect: each has a kind word, and nothing changes by it.

const NORTH = 'Balint group North';
const ONLINE = { name: NORTH, openness: 'Closed', mode: 'Online', where: 'https://meet.example.org/north' } as const;

/** A button that somebody sees elsewhere, or saw before. */
const dataOf = (messages: Group['messages'], label: string | RegExp): string => {
  const all = messages.flatMap((message) => message.buttons.flat());
  const data = all.findLast(({ text }) => (typeof label === 'string' ? text === label : label.test(text)))?.data;
  if (data === undefined) throw new Error(`nobody sees ${label}`);
  return data;
};

const tapsWith = ({ step }: Actors, person: Person, data: string): Promise<void> =>
  step(`${person.name} taps a button that is not theirs`, () => person.taps({ data }, { message: lastOf(person) }));

describe('a button', () => {
  const running = async () => {
    const played = await playedOn();
    const { actors, stage } = played;
    const cast = await standing(actors, stage, ONLINE, { members: ['Clara', 'David'] });
    await oneDate(actors, cast.people.Astrid, NORTH, '26.11', '18:30');
    await actors.at(EVENING - HOUR);
    await toNext(actors, cast.people.Astrid, NORTH);
    await actors.taps(cast.people.Astrid, 'Open the meeting');
    return { ...played, ...cast };
  };

  test('of the leader does nothing in the hand of a member, but say whose it is', async () => {
    const { store, actors, people } = await running();
    const { Astrid: leader, Clara: member } = people;
    const before = (await ledgerOf(store)).sessions;
    for (const label of [
      /^Next: opening/,
      /^No case this time|^No further case/,
      'Close the meeting',
      'Who is here…',
      'Hand over…',
    ]) {
      await tapsWith(actors, member, dataOf(leader.chat.messages, label));
      expect(passing(member), String(label)).toContain('Only the leader');
    }
    expect((await ledgerOf(store)).sessions).toEqual(before);
  });

  test('of a meeting does nothing in the hand of somebody from outside', async () => {
    const { store, actors, people, chat } = await running();
    const { Fatima: outsider } = people;
    const before = (await ledgerOf(store)).sessions;
    for (const label of ['I am here', 'I have a case', 'Stop']) {
      await actors.taps(outsider, label, chat);
      expect(passing(outsider), label).toContain('I do not know you yet');
    }
    expect((await ledgerOf(store)).sessions).toEqual(before);
    expect(words(outsider)).toEqual([]);
  });

  test('from an earlier phase moves nothing, and says where the meeting is', async () => {
    const { actors, people } = await running();
    const { Astrid: leader } = people;
    const old = dataOf(leader.chat.messages, /^Next: opening/);
    await actors.tapsAll(leader, /^Next: opening/, /^No case this time|^No further case/, /^Next: /);
    const panel = lastOf(leader);
    await tapsWith(actors, leader, old);
    expect(passing(leader)).toContain('The meeting has moved on');
    expect(lastOf(leader).text).toBe(panel.text);
  });

  test('that no version of this program wrote is answered too', async () => {
    const { actors, people } = await running();
    for (const data of ['vote:1', 'session:nonsense', 'stop']) {
      await tapsWith(actors, people.Clara, data);
      expect(passing(people.Clara), data).toContain('This button is out of date');
    }
  });
});

describe('what is written', () => {
  test('in private and asked for by nobody is not read, and the person is told so', async () => {
    const { actors, stage } = await playedOn();
    const { people } = await standing(actors, stage, ONLINE, { members: ['Clara'] });
    const { Clara: member } = people;
    await actors.says(member, 'A patient of mine has stopped eating.');
    expect(lastOf(member).text).toContain('do not read what is written otherwise');
    await actors.step('Clara sends a photograph', () => member.sendsPhoto());
    expect(lastOf(member).text).toContain('do not read what is written otherwise');
    await actors.says(member, '/nonsense');
    expect(lastOf(member).text).toContain('I do not know this command');
    await actors.says(member, '/cancel');
    expect(lastOf(member).text).toContain('There is no form open');
  });

  test('in the group is answered in private, and by nothing where it is no command', async () => {
    const { actors, stage } = await playedOn();
    const { people, chat } = await standing(actors, stage, ONLINE, { members: ['Clara'] });
    const { Clara: member } = people;
    await oneDate(actors, people.Astrid, NORTH, '26.11', '18:30');
    const [there, heard] = [cards(chat), words(member).length];
    await actors.says(member, 'Who has a case on Thursday?', chat);
    await actors.says(member, '/nonsense', chat);
    expect(words(member)).toHaveLength(heard);
    await actors.says(member, '/queue', chat);
    expect(lastOf(member).text).toContain('You have not offered a case');
    expect(cards(chat)).toEqual(there);
  });

  test('by somebody who has closed the chat with the bot is answered with a way to open it', async () => {
    const { actors, stage } = await playedOn();
    const { people, chat } = await standing(actors, stage, ONLINE, { members: ['Clara'] });
    const { Clara: member } = people;
    await oneDate(actors, people.Astrid, NORTH, '26.11', '18:30');
    await actors.step('Clara blocks the bot', () => member.blocks());
    await actors.says(member, '/queue', chat);
    const door = chat.messages.at(-1);
    expect(door?.text).toBe('I answer this in private. Open a chat with me first.');
    expect(door?.text).not.toContain('Clara');
    expect(labels(door)).toEqual(['Open a chat with me']);
  });
});

describe('a form', () => {
  test('says what it could not read, asks again, and takes no photograph for a date', async () => {
    const { actors, stage } = await playedOn();
    const { people, chat } = await standing(actors, stage, ONLINE, { members: [] });
    const { Astrid: leader } = people;
    const { says, taps, tapsAll, step } = actors;
    await says(leader, '/groups');
    await tapsAll(leader, NORTH, 'One date…');
    await says(leader, '32.13');
    expect(lastOf(leader).text).toContain('I could not read “32.13”. Write a date like 14 Nov');
    await step('Astrid sends a photograph', () => leader.sendsPhoto());
    expect(lastOf(leader).text).toMatch(/^A picture or a file does not fit here.*On which day\?/s);
    await says(leader, 'next Thursday');
    await says(leader, '26/11');
    expect(lastOf(leader).text).toContain('At what time?');
    await says(leader, '25:00');
    expect(lastOf(leader).text).toContain('I could not read “25:00”');
    await says(leader, '7 pm');
    expect(cards(chat).at(-1)).toContain('26 November, 19:00');
    await taps(leader, 'To the group');
  });

  test('can be left with /cancel, and nothing of it is kept', async () => {
    const { store, actors, stage } = await playedOn();
    const { says, step, taps } = actors;
    const { Astrid } = { Astrid: stage.telegram.person({ id: 1001, firstName: 'Astrid', languageCode: 'en' }) };
    await found(actors, stage, Astrid);
    await taps(Astrid, 'New group');
    await says(Astrid, 'North');
    await says(Astrid, '/cancel');
    expect(lastOf(Astrid).text).toContain('You have left the form. Nothing was changed.');
    expect(await store.dialogue({ platform: 'telegram', tenant: '', id: '1001' })).toBe(undefined);
    await says(Astrid, 'Closed');
    expect(lastOf(Astrid).text).toContain('do not read what is written otherwise');
    await step('Astrid taps a button of the form that was left', () => Astrid.taps('Open'));
    expect(passing(Astrid)).toContain('This form is over');
  });

  test('goes on where it was after a restart', async () => {
    const { store, actors, stage } = await playedOn();
    const { says, taps, opens } = actors;
    const { people } = await standing(actors, stage, ONLINE, { members: [] });
    const { Astrid: leader, Clara: newcomer } = people;
    await opens(newcomer, await invite(actors, leader, NORTH, 'member'));
    await taps(newcomer, 'English');
    await says(newcomer, 'Clara Berg');
    await stage.restart();
    await taps(newcomer, 'Nurse');
    await says(newcomer, 'Stockholm');
    await stage.restart();
    for (const label of ['I have read this', 'I accept the rules']) await taps(newcomer, label);
    await stage.restart();
    expect(lastOf(leader).text).toContain('Clara Berg would like to join');
    await actors.tapsAll(leader, 'Welcome…', 'None of these: welcome');
    const { group, name } = await ledgerOf(store);
    expect(group.members.map(({ person }) => name(person))).toEqual(['Astrid', 'Clara Berg']);
  });

  test('that founds a society goes on with the code of the next start, and keeps what was answered', async () => {
    const { store, actors, stage } = await playedOn();
    const founder = stage.telegram.person({ id: 1001, firstName: 'Astrid', languageCode: 'en' });
    await actors.step('Astrid presses Start', () => founder.start(stage.code));
    await actors.taps(founder, 'English');
    await actors.says(founder, 'Balint Society North');
    await actors.taps(founder, 'Astrid');
    const former = stage.code;
    await stage.restart();
    expect(stage.code).not.toBe(former);
    await actors.says(founder, 'Stockholm');
    await actors.tapsAll(founder, 'SFAM', 'I have read this');
    expect(words(founder).at(-1)).toContain('each start prints a new one');
    await actors.step('Astrid sends the new code', () => founder.start(stage.code));
    await actors.taps(founder, 'I have read this');
    expect(await store.societies()).toMatchObject([{ name: 'Balint Society North', zone: 'Europe/Stockholm' }]);
    expect(await store.dialogue({ platform: 'telegram', tenant: '', id: '1001' })).toBe(undefined);
  });

  test('goes back a question at a time, and takes the new answer', async () => {
    const { store, actors, stage } = await playedOn();
    const { says, taps, tapsAll } = actors;
    const { people } = await standing(actors, stage, ONLINE, { members: [] });
    const { Astrid: leader } = people;
    await says(leader, '/start');
    await taps(leader, 'New group');
    await says(leader, 'West');
    await tapsAll(leader, 'Closed', 'In person', 'Back', 'Back', 'Open', 'In person', 'Skip', 'I do');
    const { group } = await ledgerOf(store);
    const west = (await store.groups({ society: group.society })).find(({ name }) => name === 'West');
    expect([west?.openness, west?.mode, west?.venue]).toEqual(['open', 'in-person', {}]);
  });
});
