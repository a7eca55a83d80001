import { memoryStore } from '@balintkit/core/app';
import { openStore } from '@balintkit/core/store';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { COMMON_TO_ALL, FACTS, GROUP_CHAT, SETTLED } from './expected.ts';
import { commonTo, ledgerOf, tableOf } from './ledger.ts';
import type { Trap } from './processes.ts';
import { missing, sentOnSlack } from './said.ts';
import { actEvening, BEGINS } from './script.ts';
import { type SlackDirecting, slackActorsOn } from './slack-acting.ts';
import { openSlackProcessStage, type SlackProcessStage } from './slack-process-stage.ts';
import { dense, openSlackStage, type SlackStage, saidIn, slackCastOn } from './slack-stage.ts';
import { slackTranscriptOf } from './slack-transcript.ts';
import { counted, standingClock } from './stage.ts';
import { temporaryFile } from './temporary.ts';

/** The deaths of one evening: before which step the trap is laid, and where the process falls into it. */
const DEATHS: readonly (readonly [step: string, trap: Trap])[] = [
  // a form was handed in, and nobody heard of it
  ['Astrid fills in https://meet.example.org/north, I do', { snare: 'after a commit' }],
  // in the middle of a form: the answers are kept, and the next page was not shown
  ['Bo fills in English, Bo, Doctor, Stockholm, I have read this', { snare: 'after a commit' }],
  // at the end of a form: decided, and not on the disk
  ['Clara fills in I accept the rules', { snare: 'before a commit' }],
  // acknowledged and committed, and never answered
  ['David presses I have a case', { call: 'chat.postMessage', says: /^Noted/, carriedOut: false }],
  // the day before: a reminder is claimed, and never arrives
  ['it is 2026-11-25T17:30:00.000Z', { call: 'chat.postMessage', says: /You will be late/, carriedOut: false }],
  // an hour before: between posting a reminder and marking it
  ['it is 2026-11-26T16:30:00.000Z', { call: 'chat.postMessage', says: /It begins today/, carriedOut: true }],
  // the panels are claimed, and not posted
  ['Astrid presses Open the meeting', { snare: 'posts claimed' }],
  // between changing the group's card and marking it
  ['Hanna presses Stop', { call: 'chat.update', says: /Stop was said/, carriedOut: true }],
  // while settling: acknowledged, and not on the disk
  ['Astrid presses 60 min', { snare: 'before a commit' }],
  // sealed, and not answered
  ['Astrid presses Confirm for all 9', { snare: 'after a commit' }],
  // on the morning after: what is due is claimed, and never arrives
  ['it is 2026-11-27T08:30:00.000Z', { call: 'chat.postMessage', says: /min as member/, carriedOut: false }],
];

/**
 * What is said once alone: whoever did the same again, since they had not heard it, reads that it stands, and where they
 * are.
 */
const UNHEARD = [
  `
Astrid: The group is registered.
Balint group North
Your part: leader.
Closed · small group · online
One member; room for 5 to 12.
It is not bound to a chat. Add me to the group's chat and write /balint bind there.
No dates are set at the moment.
`,
  `
David: Noted. You stand second for 26 November.
In this group fewer points go first; equal points: who presented longest ago.
You have 0 points.
There is nothing to prepare. You may withdraw at any moment.
`,
].map((text) => text.trim());

describe('an evening on Slack in which the process is killed again and again ends as one in which it was not', () => {
  let calm: readonly string[] = [];
  beforeAll(async () => {
    const options = { store: memoryStore(), clock: standingClock(BEGINS), chance: counted() };
    const stage = await openSlackStage(options);
    try {
      calm = (await playedOn(stage)).sent;
    } finally {
      await stage.close();
    }
  }, 120_000);

  test.each([
    ['down a websocket', false],
    ['posted and signed', true],
  ])('with what people do brought %s', { timeout: 400_000 }, async (_, byHttp) => {
    const url = `file:${temporaryFile()}`;
    const stage = await openSlackProcessStage({ database: url, starts: BEGINS, byHttp });
    onTestFinished(stage.close);
    const laid: string[] = [];
    const { cast, sent } = await playedOn(stage, {
      deaths: stage.deaths,
      before: async (what) => {
        expect(stage.deaths(), 'each trap was fallen into').toBe(laid.length);
        const [step, trap] = DEATHS[laid.length] ?? [];
        if (trap === undefined || what !== step) return;
        laid.push(step);
        await stage.lay(trap);
      },
    });
    expect(laid, 'each trap was laid').toEqual(DEATHS.map(([step]) => step));
    expect(stage.deaths()).toBe(DEATHS.length);

    const store = await openStore(url);
    onTestFinished(store.close);
    const ledger = await ledgerOf(store);
    expect(tableOf(ledger)).toBe(FACTS);
    expect(commonTo(ledger)).toEqual(COMMON_TO_ALL);

    expect(saidIn(cast.chat)).toEqual(GROUP_CHAT.map(dense));
    for (const { dm } of [cast.people.Astrid, cast.people.Bo])
      expect(saidIn(dm).findLast((text) => text.includes('meeting 1, 90 min'))).toBe(dense(SETTLED));
    expect(missing(calm, sent), 'nothing is lost but answers to what was done once more').toEqual(UNHEARD);
    expect(missing(sent, calm).length, 'what was said twice').toBeLessThanOrEqual(DEATHS.length);
  });
});

/** The evening on a stage, and everything the app sent. */
const playedOn = async (
  stage: SlackStage | SlackProcessStage,
  directing: Pick<SlackDirecting, 'before' | 'deaths'> = {},
) => {
  const { slack } = stage;
  const sent = sentOnSlack(slack);
  const cast = slackCastOn(slack);
  const actors = slackActorsOn({ stage, transcript: slackTranscriptOf(slack), ...directing }, slack);
  await actEvening(actors, stage, cast);
  return { cast, sent };
};
