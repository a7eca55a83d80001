import { setTimeout as pause } from 'node:timers/promises';
import type { Intent } from '../src/chat/index.ts';
import { openStore } from '../src/store/index.ts';
import { createLatencies, rateOf } from './bench.ts';
import { CHATS, OFFERING, SEATS, sessionOf } from './groups.ts';

/** One tap: who, what, and what it is answered with when it was done. */
export interface Step {
  readonly seat: number;
  readonly intent: Intent;
  readonly says: RegExp;
}

/** What is tapped on a card again and again: all come, some offer a case and take it back, all do not come after all. */
const stepsOf = (chat: number): readonly Step[] => {
  const session = sessionOf(chat);
  const all = Array.from({ length: SEATS }, (_, seat) => seat);
  const each = (seats: readonly number[], intent: Intent, says: RegExp) =>
    seats.map((seat) => ({ seat, intent, says }));
  return [
    ...each(all, { do: 'answer', session, is: 'coming' }, /^Noted: you are coming/),
    ...each(OFFERING, { do: 'offer', session }, /^Noted. You stand/),
    ...each(OFFERING, { do: 'withdraw', session }, /^Withdrawn/),
    ...each(all, { do: 'answer', session, is: 'not-coming' }, /^Noted: you cannot come/),
  ];
};

/** How many different taps there are in a chat. */
const STEPS = stepsOf(0).length;
/** How many taps there are in a round: everything once in each chat, so that all rounds are alike. */
export const ROUND = CHATS * STEPS;

/** Fifty groups that wait for their meeting, and what their people tap on its card. */
export interface Tapping {
  /** The next tap of a chat; resolves when its answer has reached the server. A platform may have it acknowledged before. */
  readonly tap: (chat: number, onAcknowledged?: () => void) => Promise<void>;
  /** So many rounds of taps: chats side by side, one after another within a chat; the taps a second. */
  readonly taps: (rounds: number) => Promise<number>;
  /** Resolves when what is done after the answers is done too. */
  readonly finish: () => Promise<void>;
  /** Looks whether the store holds what was tapped: each tap has raised the version of its meeting by one. */
  readonly check: (database: string) => Promise<void>;
}

/** `act` taps and resolves to the answer. `finish` waits for what is done after the answers. */
export const createTapping = (
  act: (chat: number, step: Step, onAcknowledged: () => void) => Promise<string>,
  finish = async (): Promise<void> => {},
): Tapping => {
  const done = Array.from({ length: CHATS }, () => 0);
  const scripts = done.map((_, chat) => stepsOf(chat));

  const tap: Tapping['tap'] = async (chat, onAcknowledged = () => {}) => {
    const step = scripts[chat]?.[(done[chat] ?? 0) % STEPS] as Step;
    done[chat] = (done[chat] ?? 0) + 1;
    const text = await act(chat, step, onAcknowledged);
    if (!step.says.test(text)) throw new Error(`${JSON.stringify(step.intent)} was answered: ${text}`);
  };

  return {
    tap,
    finish,
    taps: (rounds) =>
      rateOf(rounds * ROUND, async () => {
        const one = async (chat: number): Promise<void> => {
          for (let times = rounds * STEPS; times > 0; times -= 1) await tap(chat);
        };
        await Promise.all(done.map((_, chat) => one(chat)));
        await finish();
      }),
    check: async (database) => {
      const store = await openStore(database);
      for (const [chat, taps] of done.entries()) {
        const { version } = (await store.session(sessionOf(chat))) ?? { version: 0 };
        if (version !== 1 + taps) throw new Error(`${taps} taps have led to version ${version} of ${sessionOf(chat)}`);
      }
      await store.close();
    },
  };
};

/** Measures something on stages that are open meanwhile. */
export const on = async <S extends { readonly close: () => Promise<void> }, T>(
  open: readonly (() => Promise<S>)[],
  measure: (...stages: S[]) => Promise<T>,
): Promise<T> => {
  const stages: S[] = [];
  for (const one of open) stages.push(await one());
  const measured = await measure(...stages);
  for (const stage of stages) await stage.close();
  return measured;
};

/** So many taps a second, for so many seconds. */
export interface Load {
  readonly aSecond: number;
  readonly seconds: number;
}

/**
 * From the moment a tap was to come, however late the one before it was answered, to the moment it is acknowledged, and
 * to the moment its answer is there. No two groups do the same at the same time.
 */
export const waitsOf = async ({ tap, taps, finish }: Omit<Tapping, 'check'>, { aSecond, seconds }: Load) => {
  await taps(1);
  await Promise.all(
    Array.from({ length: CHATS }, async (_, chat) => {
      for (let ahead = 0; ahead < chat % STEPS; ahead += 1) await tap(chat);
    }),
  );
  // What was tapped so far is not to be waited for by what comes.
  await finish();
  const [acknowledged, answered] = [createLatencies(), createLatencies()];
  const begins = performance.now() + 100;
  const all = Array.from({ length: aSecond * seconds }, async (_, index) => {
    const due = begins + (index * 1_000) / aSecond;
    await pause(due - performance.now());
    await tap(index % CHATS, () => acknowledged.note(performance.now() - due));
    answered.note(performance.now() - due);
  });
  await Promise.all(all);
  if (answered.count() !== aSecond * seconds) throw new Error('not every tap was measured');
  const told = ({ at }: typeof answered) => ({ p50: at(50), p99: at(99) });
  return { acknowledged: told(acknowledged), answered: told(answered) };
};
