import { openStore } from '@balintkit/core/store';
import { expect, onTestFinished, test } from 'vitest';
import { actorsOn } from './acting.ts';
import { lastOf } from './cast.ts';
import { oneDate, standing, toNext } from './company.ts';
import { ledgerOf } from './ledger.ts';
import { NORTH, ONLINE } from './north.ts';
import { openProcessStage } from './process-stage.ts';
import { BEGINS, EVENING, HOUR } from './script.ts';
import { cards, labels, words } from './seen.ts';
import { temporaryFile } from './temporary.ts';
import { transcriptOf } from './transcript.ts';

test('two processes on one database: whoever taps is answered by either, each message is sent once, and the cards are right', async () => {
  const url = `file:${temporaryFile()}`;
  const stage = await openProcessStage({ database: url, starts: BEGINS, processes: 2 });
  onTestFinished(stage.close);
  const actors = actorsOn({ stage, transcript: transcriptOf(stage.telegram), patience: 30_000 });
  const { taps, step, at } = actors;
  const { people, chat } = await standing(actors, stage, ONLINE, { coLeader: 'Bo', members: ['Clara', 'David'] });
  const { Astrid: leader, Bo, Clara, David } = people;
  const members = [Clara, David];
  await oneDate(actors, leader, NORTH, '26.11', '18:30');

  await step('both offer at once', () =>
    Promise.all(members.map((person) => person.taps('I have a case', { in: chat }))),
  );
  for (const person of members) {
    expect(
      person.toasts.map(({ text }) => text),
      person.name,
    ).toEqual([expect.stringContaining('Noted. You stand')]);
    expect(
      words(person).filter((text) => text.includes('Noted.')),
      person.name,
    ).toHaveLength(1);
  }
  await actors.says(leader, '/queue');
  expect(lastOf(leader).text.match(/^\d\. .*0 points/gm)).toHaveLength(2);

  await step('two cannot come', () =>
    Promise.all([Bo, Clara].map((person) => person.taps('I cannot come', { in: chat }))),
  );
  expect(cards(chat)).toEqual([expect.stringContaining('2 of 4 are coming')]);
  await toNext(actors, Bo, NORTH);
  await taps(Bo, 'I can come after all');

  await at(EVENING - 24 * HOUR);
  await at(EVENING - HOUR);
  for (const person of [leader, Bo, David]) {
    expect(
      words(person).filter((text) => text.includes('It begins')),
      person.name,
    ).toHaveLength(1);
  }

  await toNext(actors, leader, NORTH);
  await taps(leader, 'Open the meeting');
  await step('both leaders move on at once', () =>
    Promise.all([leader, Bo].map((person) => person.taps('Next: opening'))),
  );
  for (const person of [leader, Bo]) {
    expect(person.toasts.at(-1)?.text, person.name).toBe('Now: opening');
    const panels = person.chat.messages.filter((message) => labels(message).includes('Hand over…'));
    expect(
      panels.map(({ text }) => text.split('\n')[0]),
      person.name,
    ).toEqual(['Opening']);
  }
  await step('David and Bo say Stop at once', () =>
    Promise.all([David, Bo].map((person) => person.taps('Stop', { in: chat }))),
  );
  expect(cards(chat)).toEqual(['Meeting 1\nStop was said. We pause.']);

  const [one = 0, other = 0] = stage.dealt();
  expect(Math.abs(one - other)).toBeLessThanOrEqual(1);
  const store = await openStore(url);
  const [session] = (await ledgerOf(store)).sessions;
  await store.close();
  expect(session?.offers).toHaveLength(1);
}, 120_000);
