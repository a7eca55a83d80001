import { setTimeout as pause } from 'node:timers/promises';
import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { oneDate, standing } from './company.ts';
import { ledgerOf } from './ledger.ts';
import { NORTH, ONLINE } from './north.ts';
import { playedOn } from './played.ts';
import { EVENING, HOUR } from './script.ts';
import { cards, passing, words } from './seen.ts';
import { temporaryFile } from './temporary.ts';

// Under fire: nothing is lost, nothing is said twice, and work goes on after.

const SECOND = 1_000;

const group = async () => {
  const path = temporaryFile();
  const played = await playedOn(`file:${path}`);
  const cast = await standing(played.actors, played.stage, ONLINE, { members: ['Clara', 'David'] });
  await oneDate(played.actors, cast.people.Astrid, NORTH, '26.11', '18:30');
  return { ...played, ...cast, telegram: played.stage.telegram, path };
};

test('a storm of 429, for five minutes and with times of all kinds, loses nothing and repeats nothing', async () => {
  const { actors, clock, stage, people, chat, telegram } = await group();
  const { Clara, David } = people;
  const times = [0, 1, 7, 40, undefined, 3, 0];
  const asked: number[] = [];
  const calm = telegram.fault((method, { chat_id }) => {
    if (!/^(sendMessage|editMessageText)$/.test(method)) return undefined;
    const retry_after = times[asked.push(Number(chat_id)) % times.length];
    const parameters = retry_after === undefined ? {} : { retry_after };
    return { status: 429, body: { ok: false, error_code: 429, description: 'Too Many Requests', parameters } };
  });
  const before = words(David).length;
  await actors.taps(Clara, 'I cannot come', chat);
  await clock.moveTo(EVENING - 24 * HOUR);
  for (let looks = 0; looks < 20; looks += 1) {
    await clock.moveTo(clock.now() + 15 * SECOND);
    await stage.quiet();
  }
  expect(cards(chat)).toEqual([expect.stringContaining('3 of 3 are coming')]);
  expect(words(David)).toHaveLength(before);
  // Each chat is asked once at each look at most.
  expect(asked.filter((id) => id === David.id).length).toBeLessThan(25);
  calm();
  for (let looks = 0; looks < 3; looks += 1) {
    await clock.moveTo(clock.now() + 40 * SECOND);
    await stage.quiet();
  }
  expect(cards(chat)).toEqual([expect.stringContaining('2 of 3 are coming')]);
  expect(words(David).slice(before)).toEqual([expect.stringContaining('26 November')]);
});

test('a database that is locked for six seconds is told of kindly; nothing is written by half, and a second tap does it', async () => {
  const { store, actors, people, chat, telegram, path } = await group();
  const { Clara } = people;
  const other = new BetterSqlite3(path);
  other.exec('BEGIN EXCLUSIVE');
  const freed = pause(6 * SECOND).then(() => other.close());
  await Clara.taps('I have a case', { in: chat, timeout: 20 * SECOND });
  await freed;
  await telegram.idle({ timeout: 20 * SECOND });
  expect(passing(Clara)).toBe('Something went wrong on my side, and nothing was lost. Please try again in a moment.');
  expect((await ledgerOf(store)).sessions.flatMap(({ offers }) => offers)).toEqual([]);
  await actors.taps(Clara, 'I have a case', chat);
  expect(passing(Clara)).toBe('Noted. You stand first for 26 November.');
  expect((await ledgerOf(store)).sessions.flatMap(({ offers }) => offers)).toHaveLength(1);
});
