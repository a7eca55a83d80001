import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { found, invite, newGroup } from './company.ts';
import { COMMON_TO_ALL, FACTS, GROUP_CHAT, SETTLED } from './expected.ts';
import { foreignIn } from './foreign.ts';
import { asTold, commonTo, ledgerOf, tableOf } from './ledger.ts';
import { cellsOf } from './remains.ts';
import { actEvening } from './script.ts';
import { slackActorsOn } from './slack-acting.ts';
import { dense, type SlackStage, saidIn, slackPlayedOn } from './slack-stage.ts';
import { ENGLISH, NAMES, RUSSIAN, type Story, SWEDISH } from './story.ts';
import { temporaryDatabase, temporaryFile } from './temporary.ts';

// The whole evening on Slack, over a server of its Web API on loopback, with real Bolt and a real database. Where what
// people read was meant to change, accept it and read the transcript from beginning to end:
//   npx -y pnpm@10 vitest run examples/evening/slack -u

/** What an evening may take on a machine that has other things to do, in ms. */
const LONG = 180_000;

const EVENINGS = [
  ['down a websocket', { story: ENGLISH, byHttp: false }],
  ['posted and signed', { story: SWEDISH, byHttp: true }],
] as const;

/** The words of the third one are kept as they are told on Telegram. */
const KEPT: ReadonlyMap<Story, string> = new Map([
  [ENGLISH, 'transcript-slack.txt'],
  [SWEDISH, 'transcript-slack.sv.txt'],
]);
const ON_DATABASES = [
  ...EVENINGS.map(
    ([way, evening]) => ['SQLite', way, { ...evening, urlOf: async () => `file:${temporaryFile()}` }] as const,
  ),
  ['PostgreSQL', 'down a websocket', { story: RUSSIAN, byHttp: false, urlOf: temporaryDatabase }],
] as const;

describe('an evening of ten people on Slack', () => {
  test.each(ON_DATABASES)(
    'on %s, with what they do brought %s: reads as it is kept, ends with its facts, and leaves no trace of Stop, a declined question or a reminder',
    async (_, __, { story, byHttp, urlOf }) => {
      const url = await urlOf();
      const { store, stage, actors, cast, transcript, close } = await slackPlayedOn(url, { story, byHttp });
      await actEvening(actors, stage, cast);

      const kept = KEPT.get(story);
      if (kept) await expect(transcript.text()).toMatchFileSnapshot(join(import.meta.dirname, kept));

      expect(foreignIn(transcript.text(), story.language)).toEqual([]);

      const ledger = asTold(await ledgerOf(store), story);
      expect(tableOf(ledger)).toBe(FACTS);
      const start = new Date(story.evening).toISOString();
      expect(commonTo(ledger)).toEqual({ ...COMMON_TO_ALL, start, zone: story.zone });
      if (story === ENGLISH) {
        expect(saidIn(cast.chat)).toEqual(GROUP_CHAT.map(dense));
        for (const leader of [cast.people.Astrid, cast.people.Bo]) expect(saidIn(leader.dm)).toContain(dense(SETTLED));
      }

      expect(stage.slack.calls.filter(({ answer }) => answer?.ok === false)).toEqual([]);
      expect(stage.slack.deliveries.filter(({ outcome }) => outcome !== 200)).toEqual([]);

      await close();
      expect((await cellsOf(url)).filter(({ text }) => SAID.test(text.replace(PLANNED, '')))).toEqual([]);
      const file = url.startsWith('file:') ? readFileSync(url.slice('file:'.length), 'latin1') : '';
      expect(SAID.exec(file.replace(PLANNED, ''))?.[0]).toBe(undefined);
    },
    LONG,
  );

  test.each(['at once', 'when all was quiet'])(
    'ends the same where everything is delivered twice, %s, and says nothing of itself twice',
    async (again) => {
      const url = `file:${temporaryFile()}`;
      const isAtOnce = again === 'at once';
      const { store, stage, transcript, cast, close } = await slackPlayedOn(url, { deliverTwice: isAtOnce });
      const before = isAtOnce ? () => {} : onceMore(stage);
      await actEvening(slackActorsOn({ stage, transcript, before }, stage.slack), stage, cast);

      const ledger = await ledgerOf(store);
      expect(tableOf(ledger)).toBe(FACTS);
      expect(commonTo(ledger)).toEqual(COMMON_TO_ALL);
      expect(ledger.sessions).toHaveLength(3);
      expect(ledger.group.members).toHaveLength(10);
      expect(saidIn(cast.chat)).toEqual(GROUP_CHAT.map(dense));

      // What was said of itself was said once; only answers may have been given again.
      const heard = NAMES.map((name) => {
        const { messages } = cast.people[name].dm;
        const count = (words: RegExp) => messages.filter(({ text }) => words.test(text)).length;
        return [name, count(/would like to join/), count(/It begins/), count(/min are over/), count(/min as /)];
      });
      expect(heard).toEqual(
        NAMES.map((name) => {
          const leads = name === 'Astrid' || name === 'Bo';
          const was = name === 'Jonna' ? 0 : 1;
          //           asked,         reminded, over time,  next morning
          return [name, leads ? 8 : 0, was, leads ? 9 : 0, was];
        }),
      );
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

describe('a form that is open while the app is started anew', () => {
  test.each(EVENINGS)('goes on where it was, with what they do brought %s', async (_, { byHttp }) => {
    const { stage, store, actors, cast } = await slackPlayedOn(`file:${temporaryFile()}`, { byHttp });
    const { Astrid: leader, Bo } = cast.people;
    await found(actors, stage, leader);
    await newGroup(actors, leader, {
      name: 'South',
      openness: 'Closed',
      mode: 'Online',
      where: 'https://meet.example.org',
    });
    await actors.opens(Bo, await invite(actors, leader, 'South', 'co-leader'));
    await actors.fillsIn(Bo, { taps: 'English' }, { taps: 'Bo' });
    await stage.restart();
    await actors.fillsIn(
      Bo,
      { taps: 'Doctor' },
      { taps: 'Stockholm' },
      { taps: 'I have read this' },
      { taps: 'I accept the rules' },
    );
    const { group, name } = await ledgerOf(store);
    expect(group.members.map(({ person }) => name(person))).toEqual(['Astrid', 'Bo']);
  });
});

/** Brings what was not brought twice yet once more, and waits until it was answered. */
const onceMore = ({ slack, quiet }: SlackStage): (() => Promise<void>) => {
  const brought = new Set<string>();
  return async () => {
    for (const { id } of slack.deliveries.filter((one) => !brought.has(one.id))) {
      brought.add(id);
      await slack.redeliver(id);
    }
    await quiet();
  };
};

/** What Stop, declining and reminding are called wherever they are kept while they last. */
const SAID = /halt|stop|pause|declin|remind|advice|evaluation|personal-question|moment/i;
/** Reminders before a meeting, and the wish for them. */
const PLANNED = /"reminders"|reminder-(day|hour)/g;
