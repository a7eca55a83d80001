import { openStore } from '@balintkit/core/store';
import type { Person } from '@balintkit/telegram-bot/loopback';
import { describe, expect, onTestFinished, test } from 'vitest';
import { actorsOn } from './acting.ts';
import { lastOf } from './cast.ts';
import { oneDate, standing } from './company.ts';
import { ledgerOf } from './ledger.ts';
import { NORTH, ONLINE } from './north.ts';
import { playedOn } from './played.ts';
import { asksToWait } from './refusing.ts';
import { BEGINS, EVENING, HOUR, MINUTE } from './script.ts';
import { cards, passing, words } from './seen.ts';
import { counted, openStage, standingClock } from './stage.ts';
import { temporaryFile } from './temporary.ts';
import { transcriptOf } from './transcript.ts';

// Telegram asks to wait: nothing is lost by it, nothing is said twice, and the cards are right in the end.

const SECOND = 1_000;

const group = async () => {
  const played = await playedOn(`file:${temporaryFile()}`);
  const cast = await standing(played.actors, played.stage, ONLINE, { members: ['Clara', 'David'] });
  await oneDate(played.actors, cast.people.Astrid, NORTH, '26.11', '18:30');
  return { ...played, ...cast, telegram: played.stage.telegram };
};

const reminders = (person: Person): number => words(person).filter((text) => text.includes('It begins')).length;

describe('asked to wait', () => {
  test('a moment, the answer to a tap is given again, and once', async () => {
    const { actors, people, chat, telegram } = await group();
    asksToWait(telegram, 0, 'answerCallbackQuery');
    await actors.taps(people.Clara, 'I have a case', chat);
    expect(people.Clara.toasts.map(({ text }) => text)).toEqual(['Noted. You stand first for 26 November.']);
    expect(words(people.Clara).filter((text) => text.includes('You stand first'))).toHaveLength(1);
  });

  test('long, the answer to a tap is lost alone: what was meant is done, and a second tap says so', async () => {
    const { store, actors, clock, stage, people, chat, telegram } = await group();
    const { Clara } = people;
    asksToWait(telegram, 30, 'answerCallbackQuery');
    await expect(Clara.taps('I have a case', { in: chat, timeout: 200 })).rejects.toThrow('had no answer');
    await clock.moveTo(BEGINS + 3 * MINUTE);
    await stage.quiet();
    expect(lastOf(Clara).text).toContain('You stand first for 26 November');
    await actors.taps(Clara, 'I have a case', chat);
    expect(passing(Clara)).toBe('Noted. You stand first for 26 November.');
    expect((await ledgerOf(store)).sessions.flatMap(({ offers }) => offers)).toHaveLength(1);
    expect(words(Clara).filter((text) => text.includes('You stand first'))).toHaveLength(1);
  });

  test('a reminder comes when the time is up, once, and holds up nobody else’s', async () => {
    const { actors, people, telegram } = await group();
    const { Clara, David } = people;
    asksToWait(telegram, 40, 'sendMessage', Clara.id);
    await actors.at(EVENING - HOUR);
    expect([reminders(Clara), reminders(David)]).toEqual([0, 1]);
    await actors.at(EVENING - HOUR + 39 * SECOND);
    expect(reminders(Clara)).toBe(0);
    await actors.at(EVENING - HOUR + 40 * SECOND);
    await actors.at(EVENING - HOUR + 80 * SECOND);
    expect([reminders(Clara), reminders(David)]).toEqual([1, 1]);
  });

  test('the group’s card is changed when the time is up, to what is true then', async () => {
    const { actors, people, chat, telegram } = await group();
    asksToWait(telegram, 40, 'editMessageText', chat.id);
    await actors.taps(people.Clara, 'I cannot come', chat);
    await actors.taps(people.David, 'I cannot come', chat);
    expect(cards(chat)).toEqual([expect.stringContaining('3 of 3 are coming')]);
    await actors.at(BEGINS + 40 * SECOND);
    expect(cards(chat)).toEqual([expect.stringContaining('One of 3 is coming')]);
  });

  test('a new card is sent when the time is up, and once', async () => {
    const { actors, people, chat, telegram } = await group();
    asksToWait(telegram, 40, 'sendMessage', chat.id);
    await oneDate(actors, people.Astrid, NORTH, '10.12', '18:30');
    expect(cards(chat)).toHaveLength(1);
    await actors.at(BEGINS + 40 * SECOND);
    await actors.at(BEGINS + 80 * SECOND);
    expect(cards(chat)).toEqual([expect.stringContaining('26 November'), expect.stringContaining('10 December')]);
  });
});

test('whoever has just read much gets the reminder a little later, and once', async () => {
  const clock = standingClock(BEGINS);
  const store = await openStore(`file:${temporaryFile()}`);
  const stage = await openStage({ store, clock, chance: counted(), limits: 'telegram' });
  onTestFinished(stage.close);
  const pace = () => clock.moveTo(clock.now() + 2 * SECOND);
  const actors = actorsOn({ stage, transcript: transcriptOf(stage.telegram), before: pace });
  const { people } = await standing(actors, stage, ONLINE, { members: ['Clara', 'David'] });
  const { Clara, David } = people;
  await oneDate(actors, people.Astrid, NORTH, '26.11', '18:30');
  await clock.moveTo(EVENING - HOUR - SECOND);
  for (let asked = 0; asked < 5; asked += 1) Clara.says('/next');
  await stage.telegram.idle();
  await clock.moveTo(EVENING - HOUR);
  await stage.quiet();
  expect([reminders(Clara), reminders(David)]).toEqual([0, 1]);
  for (const seconds of [2, 4, 6, 8]) {
    await clock.moveTo(EVENING - HOUR + seconds * SECOND);
    await stage.quiet();
  }
  expect([reminders(Clara), reminders(David)]).toEqual([1, 1]);
});
