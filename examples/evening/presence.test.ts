import { join } from 'node:path';
import type { Happening, Loopback } from '@balintkit/telegram-bot/loopback';
import { expect, test } from 'vitest';
import { lastOf } from './cast.ts';
import { change, oneDate, standing, toNext } from './company.ts';
import { ledgerOf, tableOf } from './ledger.ts';
import { playedOn } from './played.ts';
import { EVENING, HOUR, MINUTE } from './script.ts';
import { labels } from './seen.ts';

// How present the bot is while people work, and how offers open, beside the whole evening (card and panel, from the
// announcement): each has its kept transcript. To accept what people read now:
//   npx -y pnpm@10 vitest run examples/evening/presence -u

const NORTH = 'Balint group North';
const IN_A_ROOM = {
  name: NORTH,
  openness: 'Closed',
  mode: 'In person',
  where: 'Folkungagatan 12, third floor',
} as const;
const PEOPLE = { coLeader: 'Bo', members: ['Clara', 'David', 'Elin'] } as const;

const kept = (name: string): string => join(import.meta.dirname, `transcript-${name}.txt`);

/** What the bot sends and changes from now on. */
const shownFrom = (telegram: Loopback): readonly Happening[] => {
  const shown: Happening[] = [];
  telegram.on((one) => {
    const isOurs = 'message' in one && one.message.from.is_bot;
    if (isOurs && (one.kind === 'sent' || one.kind === 'edited')) shown.push(one);
  });
  return shown;
};

const wordsOf = (all: readonly Happening[], chat: number): readonly string[] =>
  all.flatMap((one) => ('message' in one && one.chat.id === chat ? [one.message.text] : []));

test('a silent group sees and hears nothing while it meets, and enters its meeting afterwards on one screen', async () => {
  const { store, stage, actors, transcript } = await playedOn();
  const { taps, tapsAll, at, part, leftOut } = actors;
  const { people, chat } = await standing(actors, stage, IN_A_ROOM, PEOPLE);
  const { Astrid: leader } = people;

  part('A silent group');
  await change(actors, leader, NORTH, 'My presence', 'Silent');
  await leftOut('A meeting is set for Thursday 26 November, 18:30.', () =>
    oneDate(actors, leader, NORTH, '26.11', '18:30'),
  );
  await at(EVENING - 24 * HOUR);
  await at(EVENING - HOUR);

  part('The meeting: nothing is sent, and no card changes');
  await leftOut('Nobody opens it; its leader has no button for that.', async () => {
    await at(EVENING - 15 * MINUTE);
    await toNext(actors, leader, NORTH);
    expect(labels(lastOf(leader))).toContain('Order of offers');
    expect(labels(lastOf(leader))).not.toContain('Open the meeting');
  });
  const during = shownFrom(stage.telegram);
  for (const minutes of [-10, 0, 5, 20, 45, 75, 90, 99]) await at(EVENING + minutes * MINUTE);
  expect(during).toEqual([]);

  part('Afterwards');
  await at(EVENING + 100 * MINUTE);
  await tapsAll(leader, 'Enter the meeting…', 'Change a case…', 'One more case', 'Clara', 'Back');
  await tapsAll(leader, 'One more case', 'David', 'Led by Bo', 'Back', 'Back');
  await tapsAll(leader, 'Change a person…', /^Elin/, 'Was not there', 'Back');
  await taps(leader, /^Confirm/);
  await at(EVENING + 15 * HOUR);

  expect(`\n${tableOf(await ledgerOf(store))}\n`).toBe(`
who     role       minutes  presented  led  co-led  declared by  confirmed by
Astrid  leader     90       –          1    2       Astrid       Astrid
Bo      co-leader  90       –          2    1       Astrid       Astrid
Clara   member     90       1          –    –       Astrid       Astrid
David   member     90       2          –    –       Astrid       Astrid
`);
  expect(chat.messages.at(-1)?.text).toBe(`${NORTH} · meeting 1\nThe meeting took place.`);
  await expect(transcript.text()).toMatchFileSnapshot(kept('silent'));
});

test('with the panel in a room the co-leader alone holds one, and the group reads no phase', async () => {
  const { store, stage, actors, transcript } = await playedOn();
  const { taps, tapsAll, at, part, leftOut } = actors;
  const { people, chat } = await standing(actors, stage, IN_A_ROOM, PEOPLE);
  const { Astrid: leader, Bo: coLeader, Clara: presenter } = people;

  part('A group that meets in a room: panel, and offers from the gathering');
  await leftOut('A meeting is set for Thursday 26 November, 18:30.', () =>
    oneDate(actors, leader, NORTH, '26.11', '18:30'),
  );
  const [card] = chat.messages.filter(({ buttons }) => buttons.length > 0);
  expect(card?.buttons.flat().map(({ text }) => text)).toEqual(['I cannot come', 'I shall be late']);

  part('The meeting');
  await at(EVENING - 10 * MINUTE);
  await toNext(actors, leader, NORTH);
  const during = shownFrom(stage.telegram);
  await taps(leader, 'Open the meeting');
  await leftOut('Clara, David and Elin say in the chat that they are here.', async () => {
    for (const name of ['Clara', 'David', 'Elin'] as const) await taps(people[name], 'I am here', chat);
  });
  await taps(presenter, 'I have a case', chat);
  await at(EVENING);
  await tapsAll(coLeader, 'Next: opening', 'First case: Clara');
  await at(EVENING + 3 * MINUTE);
  await taps(coLeader, 'Next: presentation');
  await at(EVENING + 9 * MINUTE);
  await taps(coLeader, 'Next: questions');
  await at(EVENING + 13 * MINUTE);
  await taps(coLeader, 'Next: discussion');
  await at(EVENING + 41 * MINUTE);
  await tapsAll(coLeader, "Next: presenter's return", 'No further case');
  await at(EVENING + 43 * MINUTE);
  await taps(coLeader, 'Next: close');
  await at(EVENING + 44 * MINUTE);

  expect(new Set(wordsOf(during, chat.id))).toEqual(
    new Set([`${NORTH} · meeting 1\nThe group is gathering.`, `${NORTH} · meeting 1\nThe meeting is on.`]),
  );
  const [opened, ...more] = wordsOf(during, leader.id);
  expect([opened?.includes('The meeting is on.'), more]).toEqual([true, []]);
  expect(wordsOf(during, coLeader.id).some((words) => words.includes('Discussion: the usual 27 min are over'))).toBe(
    true,
  );
  const heads = coLeader.chat.messages.filter(({ text }) => text.startsWith('Close\n'));
  expect(heads, 'one panel, in place').toHaveLength(1);

  part('Afterwards');
  await taps(coLeader, 'Close the meeting');
  await at(EVENING + 100 * MINUTE);
  await tapsAll(leader, 'Another length…', '45 min', /^Confirm/);
  expect(`\n${tableOf(await ledgerOf(store))}\n`).toBe(`
who     role       minutes  presented  led  co-led  declared by  confirmed by
Astrid  leader     45       –          1    –       Astrid       Astrid
Bo      co-leader  45       –          –    1       Astrid       Astrid
Clara   member     45       1          –    –       Astrid       Astrid
David   member     45       –          –    –       Astrid       Astrid
Elin    member     45       –          –    –       Astrid       Astrid
`);
  await expect(transcript.text()).toMatchFileSnapshot(kept('panel'));
});

test('where offers are made in the room, the leader enters them', async () => {
  const { store, stage, actors, transcript } = await playedOn();
  const { taps, tapsAll, says, at, part, leftOut } = actors;
  const { people, chat } = await standing(actors, stage, IN_A_ROOM, { members: ['Clara', 'David', 'Elin'] });
  const { Astrid: leader, David: presenter } = people;

  part('Offers in the room');
  await change(actors, leader, NORTH, 'Offers', 'In the room');
  await leftOut('A meeting is set for Thursday 26 November, 18:30.', () =>
    oneDate(actors, leader, NORTH, '26.11', '18:30'),
  );
  await at(EVENING - 10 * MINUTE);
  await says(people.Clara, '/queue');
  await toNext(actors, leader, NORTH);
  for (const { messages } of [chat, people.Clara.chat, people.Elin.chat]) {
    expect(messages.flatMap(labels)).not.toContain('I have a case');
  }

  part('The meeting');
  await taps(leader, 'Open the meeting');
  await at(EVENING);
  await tapsAll(leader, 'Next: opening', 'Next: who has a case?', 'Who presents…', 'David', 'Next: presentation');
  await leftOut('The case is told, asked about and discussed.', async () => {
    await at(EVENING + 40 * MINUTE);
    await tapsAll(leader, 'Next: questions', 'Next: discussion');
  });
  await tapsAll(leader, "Next: presenter's return", 'Who presents…', 'Elin');
  await leftOut('So is the second one.', async () => {
    await tapsAll(leader, 'Next: presentation', 'Next: questions', 'Next: discussion');
    await at(EVENING + 85 * MINUTE);
    await tapsAll(leader, "Next: presenter's return");
  });
  await at(EVENING + 88 * MINUTE);
  await taps(leader, 'Next: close');
  await at(EVENING + 90 * MINUTE);
  await tapsAll(leader, 'Close the meeting', /^Confirm/);
  expect(presenter.toasts).toEqual([]);
  expect(`\n${tableOf(await ledgerOf(store))}\n`).toBe(`
who     role    minutes  presented  led   co-led  declared by  confirmed by
Astrid  leader  90       –          1, 2  –       Astrid       Astrid
Clara   member  90       –          –     –       Astrid       Astrid
David   member  90       1          –     –       Astrid       Astrid
Elin    member  90       2          –     –       Astrid       Astrid
`);
  await expect(transcript.text()).toMatchFileSnapshot(kept('in-the-room'));
});
