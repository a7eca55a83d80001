import type { Group } from '@balintkit/telegram-bot/loopback';
import { describe, expect, test } from 'vitest';
import { lastOf } from './cast.ts';
import { oneDate, standing, toNext } from './company.ts';
import { ledgerOf, tableOf } from './ledger.ts';
import { NORTH, ONLINE, panelOf } from './north.ts';
import { playedOn } from './played.ts';
import { EVENING, HOUR, MINUTE } from './script.ts';
import { cards, labels, passing } from './seen.ts';

// What a leader does with a meeting beside moving it on, and what becomes of taps that come twice, or too late.

/** A meeting that has begun, in its opening; Clara and David have a case, in that order. */
const opened = async () => {
  const played = await playedOn();
  const { actors } = played;
  const cast = await standing(actors, played.stage, ONLINE, {
    coLeader: 'Bo',
    members: ['Clara', 'David', 'Fatima'],
  });
  const { Astrid: leader, Clara, David } = cast.people;
  await oneDate(actors, leader, NORTH, '26.11', '18:30');
  for (const person of [Clara, David]) await actors.taps(person, 'I have a case', cast.chat);
  await actors.at(EVENING);
  await toNext(actors, leader, NORTH);
  await actors.taps(leader, 'Open the meeting');
  await actors.taps(Clara, 'I am here', cast.chat);
  await actors.taps(leader, 'Next: opening');
  return { ...played, ...cast, leader };
};

/** The same, with Clara's case told and asked about. */
const inQuestions = async () => {
  const meeting = await opened();
  await meeting.actors.tapsAll(meeting.leader, 'First case: Clara', 'Next: presentation');
  await meeting.actors.at(EVENING + 10 * MINUTE);
  await meeting.actors.taps(meeting.leader, 'Next: questions');
  return meeting;
};

const card = (chat: Group): string => cards(chat).at(-1) ?? '';

describe('a phase', () => {
  test('is gone back from, and on again, and the group reads where it is', async () => {
    const { actors, leader, chat } = await inQuestions();
    await actors.taps(leader, 'Back: presentation');
    expect(card(chat)).toContain('Now: presentation');
    expect(card(chat)).toContain('Presenter: Clara');
    await actors.tapsAll(leader, 'Next: questions', 'Next: discussion');
    expect(card(chat)).toContain('Now: discussion');
  });

  test('is given more time, once for each tap on the button as it stands', async () => {
    const { actors, leader } = await inQuestions();
    const [before] = [panelOf(leader)];
    await actors.taps(leader, '+5 min');
    await actors.step('Astrid taps the same button once more', () => leader.taps('+5 min', { message: before.id }));
    expect(panelOf(leader).text).toContain('about 15 min');
    const five = before.buttons.flat().find(({ text }) => text === '+5 min')?.data ?? '';
    await actors.step('and the one that stood there first', () => leader.taps({ data: five }, { message: before.id }));
    expect(panelOf(leader).text).toContain('about 15 min');
  });
});

describe('Stop', () => {
  test('said twice is one pause, and names nobody', async () => {
    const { actors, leader, people, chat } = await inQuestions();
    const before = chat.messages.findLast((message) => labels(message).includes('Stop'));
    const stop = before?.buttons.flat().find(({ text }) => text === 'Stop')?.data ?? '';
    await actors.taps(people.Fatima, 'Stop', chat);
    const paused = cards(chat);
    await actors.step('Fatima taps once more', () =>
      people.Fatima.taps({ data: stop }, { in: chat, message: before?.id ?? 0 }),
    );
    expect(people.Fatima.toasts.slice(-2).map(({ text }) => text)).toEqual(['Stop. We pause.', 'Stop. We pause.']);
    expect(cards(chat)).toEqual(paused);
    expect(card(chat)).toBe('Meeting 1 · first case\nStop was said. We pause.');
    expect(panelOf(leader).text).not.toContain('Fatima');
    await actors.taps(leader, 'Go on, all agree');
    expect(card(chat)).toContain('Now: questions');
  });

  test('may end the case; what was said to whom is nowhere, and the next case follows', async () => {
    const { store, actors, leader, people, chat } = await inQuestions();
    await actors.taps(people.Clara, 'I decline this question', chat);
    await actors.taps(people.Fatima, 'Stop', chat);
    await actors.tapsAll(leader, 'End this case', 'Second case: David', 'Next: presentation');
    expect(card(chat)).toContain('Presenter: David');
    expect(card(chat)).not.toContain('unanswered');
    const { sessions } = await ledgerOf(store);
    expect(JSON.stringify(sessions)).not.toMatch(/halt|stop|declin/i);
  });
});

describe('who leads', () => {
  test('is handed over and back, and each case tells who led it', async () => {
    const { store, actors, leader, people } = await inQuestions();
    const { Bo: coLeader } = people;
    await actors.tapsAll(leader, 'Next: discussion', "Next: presenter's return", 'Hand over…', 'Bo');
    await actors.tapsAll(coLeader, 'Second case: David', 'Next: presentation', 'Hand over…', 'Astrid');
    expect(panelOf(coLeader).text).toContain('Leading: Astrid');
    await actors.at(EVENING + 90 * MINUTE);
    await actors.tapsAll(leader, 'Close the meeting', /^Confirm/);
    const [fact] = (await ledgerOf(store)).facts;
    const { name } = await ledgerOf(store);
    expect(fact?.held?.cases.map(({ presented, led }) => `${name(presented)}, led by ${name(led)}`)).toEqual([
      'Clara, led by Astrid',
      'David, led by Bo',
    ]);
  });
});

describe('somebody who', () => {
  test('comes late says so in private, and has the minutes from then on', async () => {
    const { store, actors, leader, people } = await inQuestions();
    const { Fatima: late } = people;
    await actors.at(EVENING + 30 * MINUTE);
    await toNext(actors, late, NORTH);
    await actors.taps(late, 'I am here');
    expect(passing(late)).toBe('Welcome.');
    expect(labels(lastOf(late))).not.toContain('I am here');
    await actors.at(EVENING + 90 * MINUTE);
    await actors.tapsAll(leader, 'Close the meeting', /^Confirm/);
    expect(tableOf(await ledgerOf(store))).toMatch(/^Fatima +member +60 /m);
  });

  test('goes early has the minutes until then, and leaves the case they were chosen for to the next', async () => {
    const { store, actors, leader } = await opened();
    await actors.taps(leader, 'First case: Clara');
    await actors.at(EVENING + 15 * MINUTE);
    await actors.tapsAll(leader, 'Who is here…', '✓ Clara', 'Back to the panel');
    expect(labels(panelOf(leader))).toContain('First case: David');
    await actors.at(EVENING + 90 * MINUTE);
    await actors.tapsAll(leader, 'Close the meeting', /^Confirm/);
    expect(tableOf(await ledgerOf(store))).toMatch(/^Clara +member +15 +– /m);
  });

  test('presented puts a follow-up on the next agenda, once however often they tap', async () => {
    const { actors, leader, people, chat } = await inQuestions();
    await actors.at(EVENING + 90 * MINUTE);
    await actors.taps(leader, 'Close the meeting');
    await oneDate(actors, leader, NORTH, '10.12', '18:30');
    await actors.taps(leader, /^Confirm/);
    await actors.at(EVENING + 15 * HOUR);
    for (const _ of [1, 2]) await actors.taps(people.Clara, 'A follow-up next time');
    expect(passing(people.Clara)).toContain('a follow-up, without any details');
    expect(card(chat).match(/Follow-up: Clara/g)).toHaveLength(1);
  });
});

describe('an old panel', () => {
  test('moves nothing once the meeting is closed, and says that it is over', async () => {
    const { store, actors, leader } = await inQuestions();
    const old = panelOf(leader);
    const acts = old.buttons.flat().filter(({ data }) => /^(advance|back|extend):/.test(data ?? ''));
    expect(acts.map(({ text }) => text)).toEqual(['Next: discussion', 'Back: presentation', '+5 min']);
    await actors.at(EVENING + 90 * MINUTE);
    await actors.taps(leader, 'Close the meeting');
    const closed = (await ledgerOf(store)).sessions;
    for (const { text, data } of acts) {
      await actors.step(`Astrid taps ${text} of before`, () => leader.taps({ data: data ?? '' }, { message: old.id }));
      expect(passing(leader), text).toBe('This meeting is over. The leader can still put right who was there.');
    }
    expect((await ledgerOf(store)).sessions).toEqual(closed);
  });

  test('takes the meeting up again where it was closed by mistake', async () => {
    const { actors, leader, chat } = await inQuestions();
    await actors.taps(leader, 'Close the meeting');
    expect(card(chat)).toContain('The meeting took place.');
    await actors.taps(leader, 'The meeting goes on');
    expect(card(chat)).toContain('Now: questions');
    expect(panelOf(leader).text).toContain('First case · questions');
  });
});
