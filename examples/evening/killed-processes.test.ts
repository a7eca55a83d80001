import { memoryStore } from '@balintkit/core/app';
import { openStore } from '@balintkit/core/store';
import type { Loopback } from '@balintkit/telegram-bot/loopback';
import { expect, onTestFinished, test } from 'vitest';
import type { Cast } from './cast.ts';
import { COMMON_TO_ALL, FACTS, GROUP_CHAT, SETTLED } from './expected.ts';
import { commonTo, ledgerOf, tableOf } from './ledger.ts';
import { openProcessStage } from './process-stage.ts';
import type { Trap } from './processes.ts';
import { line, missing, sentOn } from './said.ts';
import { BEGINS, playEvening } from './script.ts';
import { counted, openStage, type Stage, standingClock } from './stage.ts';
import { temporaryFile } from './temporary.ts';
import { transcriptOf } from './transcript.ts';

/** The deaths of one evening: before which step the trap is laid, and where the process falls into it. */
const DEATHS: readonly (readonly [step: string, trap: Trap])[] = [
  // in the middle of a form: the answer is kept, and the next question was not asked
  ['Astrid writes https://meet.example.org/north', { snare: 'after a commit' }],
  // at the end of a form: decided, and not on the disk
  ['Clara taps I accept the rules', { snare: 'before a commit' }],
  // a form was handed in, and nobody heard of it
  ['Astrid taps Skip', { snare: 'after a commit' }],
  // an hour before the meeting: between sending a reminder and marking it
  ['it is 2026-11-26T16:30:00.000Z', { call: 'sendMessage', says: /It begins today/, carriedOut: true }],
  // the panels are claimed, and not sent
  ['Astrid taps Open the meeting', { snare: 'posts claimed' }],
  // between changing the group's card and marking it
  ['Hanna taps Stop', { call: 'editMessageText', says: /Stop was said/, carriedOut: true }],
  // while settling, before the commit
  ['Astrid taps 60 min', { snare: 'before a commit' }],
  // sealed, and not answered
  ['Astrid taps Confirm for all 9', { snare: 'after a commit' }],
  // on the morning after: what is due is claimed, and never arrives
  ['it is 2026-11-27T08:30:00.000Z', { call: 'sendMessage', says: /min as member/, carriedOut: false }],
];

test('an evening in which the process is killed nine times ends as one in which it was not', {
  timeout: 180_000,
}, async () => {
  const calm = await playedOn(
    await openStage({ store: memoryStore(), clock: standingClock(BEGINS), chance: counted(), limits: 'off' }),
  );

  const url = `file:${temporaryFile()}`;
  const stage = await openProcessStage({ database: url, starts: BEGINS });
  const laid: string[] = [];
  const { cast, sent, read } = await playedOn(stage, async (what) => {
    const [step, trap] = DEATHS[laid.length] ?? [];
    if (trap === undefined || what !== step) return;
    expect(stage.deaths(), 'each trap was fallen into').toBe(laid.length);
    laid.push(step);
    await stage.lay(trap);
  });
  expect(laid, 'each trap was laid').toEqual(DEATHS.map(([step]) => step));
  expect(stage.deaths()).toBe(DEATHS.length);

  const store = await openStore(url);
  const ledger = await ledgerOf(store);
  await store.close();
  expect(tableOf(ledger)).toBe(FACTS);
  expect(commonTo(ledger)).toEqual(COMMON_TO_ALL);

  // Of a card that was sent twice the second one lives.
  const cards = cast.chat.messages.filter(({ from }) => from.is_bot).map(({ text }) => text);
  for (const card of GROUP_CHAT) expect(cards).toContain(card);
  expect(cards.at(-1)).toBe(GROUP_CHAT.at(-1));
  expect(settledBy(cast)).toEqual([SETTLED, SETTLED]);

  // Whoever handed in a form and never heard of it reads where they are.
  expect([...read].filter((one) => !calm.read.has(one))).toEqual(['Astrid: Balint Society North\nYour next meetings:']);
  expect(missing(calm.sent, sent), 'nothing that was to be said is lost').toEqual([]);
  expect(missing(sent, calm.sent).length, 'what was said twice').toBeLessThanOrEqual(DEATHS.length);
});

/** The evening on a stage, and everything the bot sent, each as the chat and the words it was sent with. */
const playedOn = async (stage: Stage, before?: (what: string) => Promise<void>) => {
  const sent = sentOn(stage.telegram);
  const read = readOn(stage.telegram);
  let isOpen = true;
  const close = async () => {
    if (isOpen) await stage.close();
    isOpen = false;
  };
  onTestFinished(close);
  const acting = { stage, transcript: transcriptOf(stage.telegram), patience: 60_000 };
  const cast = await playEvening(before ? { ...acting, before } : acting);
  await close();
  return { cast, sent, read };
};

/** Everything anybody was shown, each once. */
const readOn = (telegram: Loopback): ReadonlySet<string> => {
  const read = new Set<string>();
  telegram.on((one) => {
    if (one.kind === 'toast') read.add(`${one.person.first_name} hears: ${one.toast.text}`);
    if ((one.kind === 'sent' || one.kind === 'edited') && one.message.from.is_bot) {
      read.add(line(one.chat.title, one.message.text));
    }
  });
  return read;
};

/** How the leaders' living panels stand. */
const settledBy = ({ people }: Cast) =>
  [people.Astrid, people.Bo].map(
    ({ chat }) => chat.messages.findLast(({ text }) => text.includes('meeting 1, 90 min'))?.text,
  );
