import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Person } from '@balintkit/telegram-bot/loopback';
import { describe, expect, test } from 'vitest';
import { castOn } from './cast.ts';
import { bind, found, invite, join as joins, newGroup, oneDate, toNext } from './company.ts';
import { COMMON_TO_ALL, FACTS, GROUP_CHAT, SETTLED } from './expected.ts';
import { foreignIn } from './foreign.ts';
import { asTold, commonTo, ledgerOf, tableOf } from './ledger.ts';
import { playedOn } from './played.ts';
import { type Cell, cellsOf } from './remains.ts';
import { EVENING, MINUTE, playEvening } from './script.ts';
import { cards, words } from './seen.ts';
import { ENGLISH, RUSSIAN, SWEDISH } from './story.ts';
import { temporaryDatabase, temporaryFile } from './temporary.ts';

// The whole evening over loopback HTTP, with real grammY and a real database. Where what people read was meant to
// change, accept it and read the transcript from beginning to end:
//   npx -y pnpm@10 vitest run examples/evening -u

/** What an evening may take on a machine that has other things to do, in ms. */
const LONG = 120_000;

/** Each language on each database and by each way; with EVENINGS=all each of them with each of the others. */
const EVENINGS = Object.entries({
  SQLite: async () => `file:${temporaryFile()}`,
  PostgreSQL: temporaryDatabase,
}).flatMap(([database, urlOf], place) =>
  [false, true].flatMap((byWebhook) =>
    [ENGLISH, RUSSIAN, SWEDISH].flatMap((story, index) => {
      const isOdd = (place + index + Number(byWebhook)) % 2 === 1;
      const way = byWebhook ? 'brought by webhook' : 'fetched';
      return isOdd && process.env.EVENINGS !== 'all'
        ? []
        : [[database, way, story.language, { story, byWebhook, urlOf }] as const];
    }),
  ),
);

describe('an evening of ten people', () => {
  test.each(EVENINGS)(
    'on %s, with updates that are %s, in %s: reads as it is kept, ends with its facts, and leaves no trace of Stop, a declined question or a reminder',
    async (_, __, language, { story, byWebhook, urlOf }) => {
      const url = await urlOf();
      const { store, stage, transcript, close } = await playedOn(url, { story, byWebhook });
      const { people, chat } = await playEvening({ stage, transcript, story });

      const kept = story === ENGLISH ? 'transcript.txt' : `transcript.${language}.txt`;
      await expect(transcript.text()).toMatchFileSnapshot(join(import.meta.dirname, kept));
      expect(foreignIn(transcript.text(), language)).toEqual([]);

      const ledger = asTold(await ledgerOf(store), story);
      expect(tableOf(ledger)).toBe(FACTS);
      const start = new Date(story.evening).toISOString();
      expect(commonTo(ledger)).toEqual({ ...COMMON_TO_ALL, start, zone: story.zone });
      if (story === ENGLISH) {
        expect(cards(chat)).toEqual(GROUP_CHAT);
        for (const leader of [people.Astrid, people.Bo]) expect(words(leader)).toContain(SETTLED);
      }

      const proposed = ({ commands }: Person) => commands().find(({ command }) => command === 'rules')?.description;
      expect(proposed(people.Astrid)).toBe(story.t.say('command-rules'));
      const visitor = stage.telegram.person({ id: 7, firstName: 'Bert', languageCode: 'en' });
      expect(proposed(visitor)).toBe(ENGLISH.t.say('command-rules'));

      const outcomes = stage.telegram.deliveries.map(({ outcome }) => outcome);
      expect(outcomes.length > 100).toBe(byWebhook);
      expect(outcomes.filter((outcome) => outcome !== 200)).toEqual([]);

      await close();
      expect((await cellsOf(url)).filter(({ text }) => SAID.test(text.replace(PLANNED, '')))).toEqual([]);
      const file = url.startsWith('file:') ? readFileSync(url.slice('file:'.length), 'latin1') : '';
      expect(SAID.exec(file.replace(PLANNED, ''))?.[0]).toBe(undefined);
    },
    LONG,
  );

  test(
    'ends the same where every update is delivered twice',
    async () => {
      const url = `file:${temporaryFile()}`;
      const { store, stage, transcript, close } = await playedOn(url, { deliverTwice: true });
      const { people, chat } = await playEvening({ stage, transcript });

      const ledger = await ledgerOf(store);
      expect(tableOf(ledger)).toBe(FACTS);
      expect(commonTo(ledger)).toEqual(COMMON_TO_ALL);
      expect(cards(chat)).toEqual(GROUP_CHAT);
      for (const { chat: own } of [people.Astrid, people.Bo]) {
        const panels = own.messages.filter(({ text }) => text.includes('meeting 1, 90 min'));
        expect(panels.map(({ text }) => text)).toEqual([SETTLED]);
      }

      // What was said of itself was said once; only answers may have been given again.
      const heard = Object.values(people).map(({ name, chat: own }) => {
        const count = (words: RegExp) => own.messages.filter(({ text }) => words.test(text)).length;
        return [name, count(/would like to join/), count(/It begins today/), count(/min are over/), count(/min as /)];
      });
      expect(heard).toEqual([
        //         asked, reminded, over time, next morning
        ['Astrid', 8, 1, 9, 1],
        ['Bo', 8, 1, 9, 1],
        ['Clara', 0, 1, 0, 1],
        ['David', 0, 1, 0, 1],
        ['Elin', 0, 1, 0, 1],
        ['Fatima', 0, 1, 0, 1],
        ['Gustav', 0, 1, 0, 1],
        ['Hanna', 0, 1, 0, 1],
        ['Ivan', 0, 1, 0, 1],
        ['Jonna', 0, 0, 0, 0],
      ]);
      const sorry = stage.telegram.calls.filter(({ payload }) => String(payload.text).includes('Something went wrong'));
      expect(sorry).toEqual([]);
      expect(ledger.sessions).toHaveLength(3);
      expect(ledger.group.members).toHaveLength(10);

      await close();
      const cells = await cellsOf(url);
      const [requests, sealed] = ['JoinRequest', 'Fact'].map(
        (table) => cells.filter((cell) => cell.table === table && cell.column === 'id').length,
      );
      expect([requests, sealed]).toEqual([8, 9]);
    },
    LONG,
  );
});

/** What Stop, declining and reminding are called wherever they are kept while they last. */
const SAID = /halt|stop|pause|declin|remind|advice|evaluation|personal-question|moment/i;
/** Reminders before a meeting, and the wish for them. */
const PLANNED = /"reminders"|reminder-(day|hour)/g;

describe('a meeting in which Stop was said, a question declined and a rule recalled', () => {
  test(
    'leaves the same data as one in which nothing was',
    async () => {
      const [spoken, silent] = [await meetingKept(true), await meetingKept(false)];
      expect(silent.length).toBeGreaterThan(300);
      expect(spoken).toEqual(silent);
    },
    LONG,
  );

  /** Everything in the database after a small meeting, but for counts of how often something was written. */
  const meetingKept = async (areSaid: boolean): Promise<readonly Cell[]> => {
    const url = `file:${temporaryFile()}`;
    const { stage, actors, close } = await playedOn(url);
    const { taps, tapsAll, at } = actors;
    const { people, chat } = castOn(stage.telegram);
    const { Astrid: leader, Clara: presenter, Hanna: member } = people;
    await found(actors, stage, leader);
    await newGroup(actors, leader, {
      name: 'South',
      openness: 'Closed',
      mode: 'Online',
      where: 'https://meet.example.org',
    });
    await bind(actors, leader, chat);
    const link = await invite(actors, leader, 'South', 'member');
    for (const person of [presenter, member]) await joins(actors, leader, person, link);
    await oneDate(actors, leader, 'South', '26.11', '18:30');
    await at(EVENING);
    await toNext(actors, leader, 'South');
    await taps(leader, 'Open the meeting');
    await taps(presenter, 'I have a case', chat);
    await tapsAll(leader, 'First case: Clara', 'Next: opening');
    await at(EVENING + 5 * MINUTE);
    await taps(leader, 'Next: presentation');
    await at(EVENING + 10 * MINUTE);
    await taps(leader, 'Next: questions');
    if (areSaid) await taps(presenter, 'I decline this question', chat);
    await at(EVENING + 15 * MINUTE);
    await taps(leader, 'Next: discussion');
    if (areSaid) {
      await tapsAll(leader, 'A sentence to say…', 'also on the card');
      await taps(member, 'Stop', chat);
      await tapsAll(leader, 'A pause', 'Go on, all agree');
    }
    await at(EVENING + 40 * MINUTE);
    await taps(leader, "Next: presenter's return");
    await tapsAll(leader, 'Close the meeting', /^Confirm for all/);
    await close();
    return (await cellsOf(url)).filter(({ table, column }) => !COUNTS.has(table) && !COUNTS.has(`${table}.${column}`));
  };

  /** That something was done, and how often; not what, nor by whom. And when the file was made. */
  const COUNTS: ReadonlySet<string> = new Set([
    '_prisma_migrations',
    'Seen',
    'Session.version',
    'Post.wanted',
    'Post.ref',
  ]);
});
