import { openStore } from '@balintkit/core/store';
import { expect, onTestFinished, test } from 'vitest';
import { bind } from './company.ts';
import { COMMON_TO_ALL, FACTS, GROUP_CHAT } from './expected.ts';
import { commonTo, ledgerOf, tableOf } from './ledger.ts';
import { mixedActorsOn, mixedCastOn } from './mixed-acting.ts';
import { MIXED, openMixedProcessStage } from './mixed-process-stage.ts';
import type { Trap } from './processes.ts';
import { actBeginning, actMeeting, BEGINS } from './script.ts';
import { cards } from './seen.ts';
import { dense, saidIn } from './slack-stage.ts';
import { temporaryFile } from './temporary.ts';
import { transcriptOf } from './transcript.ts';

const { telegram, slack } = MIXED;

/** Before which step a trap is laid, for which process. */
const DEATHS: readonly (readonly [step: string, which: number, trap: Trap])[] = [
  // an offer was committed, and its answer not given
  ['David taps I have a case', telegram, { snare: 'after a commit' }],
  // between posting a reminder and marking it
  ['it is 2026-11-26T16:30:00.000Z', slack, { call: 'chat.postMessage', says: /It begins today/, carriedOut: true }],
  // what somebody did on Telegram is shown in the channel, and not marked as shown
  ['Hanna taps Stop', slack, { call: 'chat.update', says: /Stop was said/, carriedOut: true }],
  // what somebody did on Slack is to be shown to the co-leader on Telegram, and is not
  ['Astrid presses 60 min', telegram, { call: 'editMessageText', says: /Gustav: 60 min/, carriedOut: false }],
];

test('a group with a chat on Telegram and a channel on Slack, half of it on each, ends its evening with the same facts, though both are processes of their own on one database and each is killed twice', {
  timeout: 300_000,
}, async () => {
  const url = `file:${temporaryFile()}`;
  const stage = await openMixedProcessStage(url, BEGINS);
  onTestFinished(stage.close);
  const laid: string[] = [];
  const before = async (what: string) => {
    const victims = DEATHS.slice(0, laid.length).map(([, which]) => which);
    for (const which of [telegram, slack])
      expect(stage.deaths(which), 'each trap was fallen into').toBe(victims.filter((one) => one === which).length);
    // Who offers later comes later also where the points are the same.
    if (what === 'David taps I have a case') stage.clock.moveTo(stage.clock.now() + 1_000);
    const [step, which, trap] = DEATHS[laid.length] ?? [];
    if (trap === undefined || what !== step) return;
    laid.push(step);
    await stage.lay(trap, which);
  };
  const cast = mixedCastOn(stage);
  const actors = mixedActorsOn(stage, { transcript: transcriptOf(stage.telegram), before });
  await actBeginning(actors, stage, cast);
  await bind(actors, cast.people.Bo, cast.chat);
  await actMeeting(actors, cast);
  expect(laid, 'each trap was laid').toEqual(DEATHS.map(([step]) => step));

  const store = await openStore(url);
  onTestFinished(store.close);
  const ledger = await ledgerOf(store);
  expect(tableOf(ledger)).toBe(FACTS);
  expect(commonTo(ledger)).toEqual(COMMON_TO_ALL);
  expect(cards(cast.chat.telegram)).toEqual(GROUP_CHAT);
  expect(saidIn(cast.chat.slack)).toEqual(GROUP_CHAT.map(dense));
});
