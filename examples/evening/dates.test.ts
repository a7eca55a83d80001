import { describe, expect, test } from 'vitest';
import { lastOf } from './cast.ts';
import { change, oneDate, standing, toNext } from './company.ts';
import { ledgerOf, tableOf } from './ledger.ts';
import { playedOn } from './played.ts';
import { EVENING, HOUR, MINUTE } from './script.ts';
import { cards, labels, passing, words } from './seen.ts';

// What happens around the dates of a group: who comes, what is moved, who stands where in the queue, and what is put
// right afterwards.

const DAY = 24 * HOUR;
const NORTH = 'Balint group North';
const ONLINE = { name: NORTH, openness: 'Closed', mode: 'Online', where: 'https://meet.example.org/north' } as const;

describe('an open group with room for three', () => {
  const open = async () => {
    const played = await playedOn();
    const { actors, stage } = played;
    const cast = await standing(
      actors,
      stage,
      { ...ONLINE, openness: 'Open' },
      { members: ['Clara', 'David', 'Elin', 'Fatima'] },
    );
    const { Astrid: leader } = cast.people;
    await actors.says(leader, '/groups');
    await actors.tapsAll(leader, NORTH, 'Change…', 'People');
    await actors.says(leader, '2-3');
    await oneDate(actors, leader, NORTH, '26.11', '18:30');
    return { ...played, ...cast };
  };

  test('has whoever is too many wait, and gives a place that comes free to the next in line', async () => {
    const { actors, people, chat } = await open();
    const { taps } = actors;
    const { Clara, David, Elin, Fatima } = people;
    for (const person of [Clara, David, Elin, Fatima]) await taps(person, 'I am coming', chat);
    expect(passing(David)).toContain('you are coming');
    expect(passing(Elin)).toContain('You are on the waiting list');
    expect(cards(chat).at(-1)).toContain('3 are coming');
    const heard = words(Fatima);
    await taps(Clara, 'I cannot come', chat);
    expect(lastOf(Elin).text).toContain('A place has come free, and it is held for you');
    expect(words(Fatima)).toEqual(heard);
    await taps(Elin, 'Not this time');
    expect(lastOf(Fatima).text).toContain('A place has come free');
    await taps(Fatima, 'I take the place');
    expect(passing(Fatima)).toContain('you are coming');
    expect(cards(chat).at(-1)).toContain('3 are coming');
  });

  test('lets nobody offer a case who waits for a place', async () => {
    const { actors, people, chat } = await open();
    const { taps } = actors;
    const { Clara, David, Elin } = people;
    for (const person of [Clara, David, Elin]) await taps(person, 'I am coming', chat);
    await taps(Elin, 'I have a case', chat);
    expect(passing(Elin)).toContain('The waiting list comes first');
    await taps(Clara, 'I have a case', chat);
    expect(passing(Clara)).toContain('You stand first');
  });
});

describe('a meeting that is', () => {
  test('moved: everybody is told, the card has the new time, and reminders come for that one alone', async () => {
    const { actors, stage } = await playedOn();
    const { says, taps, at } = actors;
    const { people, chat } = await standing(actors, stage, ONLINE, { coLeader: 'Bo', members: ['Clara', 'David'] });
    const { Astrid: leader, Bo, Clara, David } = people;
    await oneDate(actors, leader, NORTH, '26.11', '18:30');
    await at(EVENING - 23 * HOUR);
    await toNext(actors, leader, NORTH);
    await taps(leader, 'Move…');
    await says(leader, '28.11');
    await says(leader, '17:00');
    for (const person of [Bo, Clara, David]) {
      expect(lastOf(person).text).toContain(
        'from Thursday 26 November, 18:30 (Stockholm) to Saturday 28 November, 17:00',
      );
    }
    expect(words(leader).filter((text) => text.includes('The meeting is moved'))).toEqual([]);
    expect(cards(chat)).toEqual([
      expect.stringContaining('Saturday 28 November, 17:00–18:30'),
      expect.stringContaining('Meeting 1 is moved'),
    ]);
    await at(EVENING - HOUR);
    expect(words(Clara).filter((text) => text.includes('It begins'))).toEqual([]);
    await at(EVENING + 2 * DAY - 2.5 * HOUR);
    expect(words(Clara).filter((text) => text.includes('It begins'))).toEqual([
      expect.stringContaining('It begins today at 17:00'),
    ]);
  });

  test('cancelled: everybody is told, the card says so and what is next, and nobody is reminded', async () => {
    const { actors, stage } = await playedOn();
    const { tapsAll, at } = actors;
    const { people, chat } = await standing(actors, stage, ONLINE, { members: ['Clara', 'David'] });
    const { Astrid: leader, Clara, David } = people;
    await oneDate(actors, leader, NORTH, '26.11', '18:30');
    await oneDate(actors, leader, NORTH, '10.12', '18:30');
    await toNext(actors, leader, NORTH);
    await tapsAll(leader, 'Cancel the meeting…', 'Yes, cancel it');
    for (const person of [Clara, David]) expect(lastOf(person).text).toContain('is cancelled');
    expect(cards(chat)[0]).toContain('This meeting is cancelled.\nNext: Thursday 10 December, 18:30');
    const heard = words(Clara);
    await at(EVENING - HOUR);
    expect(words(Clara)).toEqual(heard);
    await actors.taps(Clara, 'I have a case', chat);
    expect(passing(Clara)).toContain('for 10 December');
  });

  test('led by a stand-in for once: the panel is theirs, and the group keeps its leader', async () => {
    const { store, actors, stage } = await playedOn();
    const { tapsAll, taps, at } = actors;
    const { people } = await standing(actors, stage, ONLINE, { members: ['Clara', 'David'] });
    const { Astrid: leader, Clara: standIn } = people;
    await oneDate(actors, leader, NORTH, '26.11', '18:30');
    await toNext(actors, leader, NORTH);
    await tapsAll(leader, 'Stand-in leader…', 'Clara');
    await taps(leader, 'I cannot come');
    await at(EVENING);
    await toNext(actors, standIn, NORTH);
    await tapsAll(standIn, 'Open the meeting', 'Close the meeting');
    await taps(standIn, /^Confirm/);
    expect(`\n${tableOf(await ledgerOf(store))}\n`).toBe(`
who    role    minutes  presented  led  co-led  declared by  confirmed by
Clara  leader  90       –          –    –       Clara        Clara
David  member  90       –          –    –       Clara        Clara
`);
    const { group, name } = await ledgerOf(store);
    expect(group.members.map(({ person, role }) => [name(person), role])).toContainEqual(['Astrid', 'leader']);
  });
});

describe('the queue', () => {
  test('puts behind who brings a history along, once the leader has entered it', async () => {
    const { actors, stage } = await playedOn();
    const { taps, tapsAll, says } = actors;
    const { people, chat } = await standing(actors, stage, ONLINE, { members: ['Clara', 'David'] });
    const { Astrid: leader, Clara, David } = people;
    await oneDate(actors, leader, NORTH, '26.11', '18:30');
    for (const person of [Clara, David]) await taps(person, 'I have a case', chat);
    const order = async () => {
      await says(leader, '/queue');
      return [...lastOf(leader).text.matchAll(/^\d\. (\w+): ([\d.]+) points?/gm)].map(
        ([, who, points]) => `${who} ${points}`,
      );
    };
    expect(await order()).toEqual(['Clara 0', 'David 0']);
    await says(leader, '/groups');
    await tapsAll(leader, NORTH, 'Members', /^Clara/, 'Opening balance…');
    for (const answer of ['40', '26', '2', '1.9.2024']) await says(leader, answer);
    expect(await order()).toEqual(['David 0', 'Clara 40']);
    await says(Clara, '/queue');
    expect(lastOf(Clara).text).toContain('You stand second');
    await says(Clara, '/credits');
    expect(lastOf(Clara).text).not.toContain('40 points');
  });

  test('is closed when the last case is chosen, and a late offer can stand for the next date', async () => {
    const { actors, stage } = await playedOn();
    const { taps, tapsAll, at, says } = actors;
    const { people, chat } = await standing(actors, stage, ONLINE, { members: ['Clara', 'David'] });
    const { Astrid: leader, Clara, David: late } = people;
    await change(actors, leader, NORTH, 'Cases', '1');
    await oneDate(actors, leader, NORTH, '26.11', '18:30');
    await at(EVENING);
    await toNext(actors, leader, NORTH);
    await taps(leader, 'Open the meeting');
    await taps(Clara, 'I have a case', chat);
    await oneDate(actors, leader, NORTH, '10.12', '18:30');
    const old = chat.messages.find((message) => labels(message).includes('I am here'));
    const button = old?.buttons.flat().find(({ text }) => text === 'I have a case');
    await tapsAll(leader, 'First case: Clara');
    if (!old || button?.data === undefined) throw new Error('no card with an offer on it');
    await actors.step('David taps what was there a moment ago', () =>
      late.taps({ data: button.data ?? '' }, { in: chat, message: old }),
    );
    expect(passing(late)).toContain('Offers are closed');
    expect(lastOf(late).text).toContain('Your offer can stand for Thursday 10 December, 18:30');
    await taps(late, 'Keep it');
    await at(EVENING + DAY);
    await says(late, '/queue');
    expect(lastOf(late).text).toContain('You stand first');
    expect(lastOf(late).text).toContain('meeting 2');
  });
});

describe('afterwards', () => {
  /** A meeting of which nobody has said who was there, with one case of Clara's. */
  const closed = async () => {
    const played = await playedOn();
    const { actors, stage } = played;
    const { taps, tapsAll, at } = actors;
    const cast = await standing(actors, stage, ONLINE, { coLeader: 'Bo', members: ['Clara', 'David', 'Elin'] });
    const { Astrid: leader, Clara, Elin } = cast.people;
    await oneDate(actors, leader, NORTH, '26.11', '18:30');
    await taps(Elin, 'I cannot come', cast.chat);
    await at(EVENING);
    await toNext(actors, leader, NORTH);
    await taps(leader, 'Open the meeting');
    await taps(Clara, 'I have a case', cast.chat);
    await tapsAll(leader, 'First case: Clara', 'Next: opening', 'Next: presentation');
    await oneDate(actors, leader, NORTH, '10.12', '18:30');
    await at(EVENING + 90 * MINUTE);
    await taps(leader, 'Close the meeting');
    return { ...played, ...cast };
  };

  test('who was there after all says so, and it is marked', async () => {
    const { store, actors, people } = await closed();
    const { taps, says } = actors;
    const { Astrid: leader, Elin } = people;
    await says(Elin, '/start');
    await taps(Elin, /who was there/);
    await taps(Elin, 'I was there');
    await taps(leader, /^Confirm/);
    expect(tableOf(await ledgerOf(store))).toMatch(
      /^Elin .* 90 .* Elin {9}Astrid {8}added themselves$|^Elin.*90.*Elin +Astrid +added themselves$/m,
    );
  });

  test('a correction after confirming amends the fact, and the credits follow', async () => {
    const { store, actors, people } = await closed();
    const { taps, tapsAll, says } = actors;
    const { Astrid: leader, David } = people;
    await taps(leader, /^Confirm/);
    await says(David, '/credits');
    expect(lastOf(David).text).toContain('1.5 points');
    await tapsAll(leader, 'Correct…', /^David/, '30 min');
    await says(David, '/credits');
    expect(lastOf(David).text).toContain('0.5 points');
    const { facts, name } = await ledgerOf(store);
    const his = facts.filter(({ person }) => name(person) === 'David');
    expect(his.map(({ minutes, amends }) => [minutes, amends?.why])).toEqual([
      [90, undefined],
      [30, 'minutes'],
    ]);
    expect(his[1]?.amends?.fact).toBe(his[0]?.id);
  });

  test('the leader alone confirms for fourteen days, then the co-leader may, and it is marked', async () => {
    const { store, actors, people } = await closed();
    const { taps, says, at } = actors;
    const { Bo: coLeader } = people;
    await says(coLeader, '/start');
    await taps(coLeader, /who was there\?$/);
    expect(lastOf(coLeader).text).toContain('The leader confirms it.');
    expect(
      lastOf(coLeader)
        .buttons.flat()
        .map(({ text }) => text),
    ).not.toContainEqual(expect.stringMatching(/^Confirm/));
    expect((await ledgerOf(store)).facts).toEqual([]);
    await at(EVENING + 15 * DAY);
    await says(coLeader, '/start');
    await taps(coLeader, /who was there\?$/);
    await taps(coLeader, /^Confirm/);
    expect(tableOf(await ledgerOf(store))).toMatch(/^Clara.* Bo +Bo +in stead: co-leader$/m);
  });

  test('a follow-up is put on the next agenda by the leader, and taken off again by the presenter', async () => {
    const { actors, people, chat } = await closed();
    const { taps, tapsAll, says } = actors;
    const { Astrid: leader, Clara } = people;
    await tapsAll(leader, /^Confirm/, 'Follow-up: Clara');
    expect(cards(chat).at(-1)).toContain('Follow-up: Clara');
    await says(Clara, '/next');
    await taps(Clara, /10 December/);
    await taps(Clara, 'No follow-up: Clara');
    expect(cards(chat).at(-1)).not.toContain('Follow-up');
  });

  test('the line on the next morning, and reminders, are sent to nobody who does not want them', async () => {
    const { actors, people } = await closed();
    const { taps, tapsAll, says, at } = actors;
    const { Astrid: leader, David } = people;
    await says(David, '/settings');
    await tapsAll(David, 'No line on the morning after', 'No reminders');
    await taps(leader, /^Confirm/);
    await at(EVENING + 15 * HOUR);
    await at(EVENING + 14 * DAY - HOUR);
    expect(words(David).filter((text) => /min as member|begins today at 18:30/.test(text))).toEqual([]);
    const { Clara } = people;
    expect(words(Clara).filter((text) => /min as member|begins today at 18:30/.test(text))).toHaveLength(2);
  });
});
