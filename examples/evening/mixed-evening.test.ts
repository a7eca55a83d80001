import { openStore } from '@balintkit/core/store';
import { expect, onTestFinished, test } from 'vitest';
import { bind } from './company.ts';
import { COMMON_TO_ALL, FACTS, GROUP_CHAT } from './expected.ts';
import { commonTo, ledgerOf, tableOf } from './ledger.ts';
import { mixedActorsOn, mixedCastOn } from './mixed-acting.ts';
import { actBeginning, actMeeting } from './script.ts';
import { cards } from './seen.ts';
import { openSlackStage } from './slack-stage.ts';
import { counted, openStage, standingClock } from './stage.ts';
import { ENGLISH } from './story.ts';
import { temporaryFile } from './temporary.ts';
import { transcriptOf } from './transcript.ts';

/** What an evening may take on a machine that has other things to do, in ms. */
const LONG = 180_000;

test(
  'a group with a chat on Telegram and a channel on Slack, half of it on each, ends its evening with the same facts',
  async () => {
    const store = await openStore(`file:${temporaryFile()}`);
    onTestFinished(store.close);
    const shared = { store: { ...store, close: async () => {} }, clock: standingClock(ENGLISH.begins) };
    const chance = counted();
    const telegram = await openStage({ ...shared, chance, limits: 'off' });
    onTestFinished(telegram.close);
    const slack = await openSlackStage({ ...shared, chance });
    onTestFinished(slack.close);
    /** What one of them does may give the other something to show. */
    const quiet = async () => {
      await telegram.quiet();
      await slack.quiet();
      await telegram.quiet();
    };
    const cast = mixedCastOn(telegram, slack);
    const stage = { clock: shared.clock, quiet };
    const actors = mixedActorsOn({ stage, transcript: transcriptOf(telegram.telegram) }, slack);

    await actBeginning(actors, { code: slack.code }, cast);
    await bind(actors, cast.people.Bo, cast.chat);
    await actMeeting(actors, cast);

    const ledger = await ledgerOf(store);
    expect(tableOf(ledger)).toBe(FACTS);
    expect(commonTo(ledger)).toEqual(COMMON_TO_ALL);
    expect(cards(cast.chat.telegram)).toEqual(GROUP_CHAT);
    const there = cast.chat.slack.messages.filter(({ from, subtype }) => from.isBot && subtype === undefined);
    expect(there.map(({ text }) => text)).toEqual(GROUP_CHAT.map((text) => text.replaceAll('\n\n', '\n')));
  },
  LONG,
);
