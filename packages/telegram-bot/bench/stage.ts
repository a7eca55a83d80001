import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { encodeIntent, type Intent } from '@balintkit/core/chat';
import { openStore } from '@balintkit/core/store';
import { rateOf } from '../../core/bench/bench.ts';
import { createLoopback, type Group, type Loopback, type Person, type Seen } from '../loopback/index.ts';
import { CHATS, found, idOf, OFFERING, SEATS, type Size, sessionOf } from './found.ts';

const TOKEN = '123456789:AAbenchbenchbenchbenchbenchbenchbench';
const MEMORY_FOLDER = '/dev/shm';
const PATIENCE = 60_000;
const TSX = import.meta.resolve('tsx');
const MEMORY = new URL('memory-hook.ts', import.meta.url).href;

/** Which bot: the whole one as people run it, or one of grammY and Prisma alone (`bare.ts`). */
export type Which = 'ours' | 'bare';

const MAIN: Readonly<Record<Which, string>> = {
  ours: fileURLToPath(new URL('../src/main.ts', import.meta.url)),
  bare: fileURLToPath(new URL('bare.ts', import.meta.url)),
};

/** What a process holds, in MB. */
interface Memory {
  /** After what nobody needs any more was collected. */
  readonly heap: number;
  readonly rss: number;
}

/** A bot in a process of its own, against a Bot API server on loopback HTTP, with fifty groups that wait for their meeting. */
export interface Stage {
  /** So many rounds of taps: chats side by side, one after another within a chat; the taps a second. */
  readonly taps: (rounds: number) => Promise<number>;
  /** The next tap of a chat; resolves when its answer has reached the server. */
  readonly tap: (chat: number) => Promise<void>;
  readonly memory: () => Promise<Memory>;
  /** Looks whether the store holds what was tapped: each tap has raised the version of its meeting by one. Then ends. */
  readonly close: () => Promise<void>;
}

/** A Bot API server without anybody, and a folder for a database. */
export const openServer = async () => {
  // In memory where there is such a folder: what is measured is the program, and not the disk.
  const folder = mkdtempSync(join(existsSync(MEMORY_FOLDER) ? MEMORY_FOLDER : tmpdir(), 'balint-bench-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  const telegram = await createLoopback({ token: TOKEN, botUsername: 'bench_bot', now: Date.now, limits: 'off' });
  return {
    telegram,
    database: `file:${join(folder, 'balint.db')}`,
    start: (which: Which): ChildProcess =>
      fork(MAIN[which], {
        cwd: folder,
        env: {
          PATH: process.env.PATH,
          TELEGRAM_BOT_TOKEN: TOKEN,
          TELEGRAM_API_ROOT: telegram.apiRoot,
          DATABASE_URL: `file:${join(folder, 'balint.db')}`,
          LOG_LEVEL: 'fatal',
        },
        execArgv: ['--import', TSX, '--import', MEMORY],
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      }),
    close: async () => {
      await telegram.close();
      process.off('exit', remove);
      remove();
    },
  };
};

/** Ends a process as whoever runs it does. */
export const end = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) throw new Error('a bot has ended by itself');
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const [code] = await ended;
  if (code !== 0) throw new Error(`a bot has ended with ${code}`);
};

/** Waits until it is so. */
const until = async (isSo: () => boolean, what: string): Promise<void> => {
  const last = Date.now() + PATIENCE;
  while (!isSo()) {
    if (Date.now() > last) throw new Error(`still to come after ${PATIENCE} ms: ${what}`);
    await pause(20);
  }
};

/** One tap: who, what, and what it is answered with when it was done. */
interface Step {
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
export const STEPS = stepsOf(0).length;
/** How many taps there are in a round: everything once in each chat, so that all rounds are alike. */
export const ROUND = CHATS * STEPS;

/** People by chat and seat, in their groups, with a chat of their own. */
const populate = (telegram: Loopback) =>
  Array.from({ length: CHATS }, (_, chat) => {
    const people = Array.from({ length: SEATS }, (_, seat): Person => {
      const person = telegram.person({ id: Number(idOf(chat, seat)), firstName: `P${seat}`, languageCode: 'en' });
      // They have talked to the bot before, or it could not write to those who offer a case.
      person.start();
      return person;
    });
    const group = telegram.group({ title: `Group ${chat}`, owner: people[0] as Person });
    for (const person of people.slice(1)) group.adds(person);
    return { people, group };
  });

const cardIn = (group: Group): Seen | undefined =>
  group.messages.findLast(({ from, buttons }) => from.is_bot && buttons.length > 0);

/** Two years of meetings every six weeks or so, and as many strangers as people in the groups. */
export const PLAIN: Size = { facts: 20, strangers: 1 };

/** Groups that stand already, and a bot that has posted their cards. */
export const openStage = async (which: Which, size = PLAIN): Promise<Stage> => {
  const { telegram, database, start, close } = await openServer();
  const chats = populate(telegram);
  await found(
    database,
    chats.map(({ group }) => group.id),
    size,
  );
  for (const { group } of chats) group.adds('bot');
  // What people did so far is nothing to measure.
  await telegram.call(`/bot${TOKEN}/deleteWebhook`, { body: '{"drop_pending_updates":true}' });
  const child = start(which);
  await until(() => chats.every(({ group }) => cardIn(group) !== undefined), 'the cards');
  await telegram.idle({ timeout: PATIENCE });

  const done = Array.from({ length: CHATS }, () => 0);
  const scripts = chats.map((_, chat) => stepsOf(chat));
  const cards = chats.map(({ group }) => cardIn(group) as Seen);

  const tap = async (chat: number): Promise<void> => {
    const steps = scripts[chat] ?? [];
    const { seat, intent, says } = steps[(done[chat] ?? 0) % steps.length] as (typeof steps)[number];
    done[chat] = (done[chat] ?? 0) + 1;
    const { people, group } = chats[chat] as (typeof chats)[number];
    const options = { message: cards[chat] as Seen, in: group, timeout: PATIENCE };
    const { text } = (await people[seat]?.taps({ data: encodeIntent(intent) }, options)) ?? { text: '' };
    if (!says.test(text)) throw new Error(`${encodeIntent(intent)} was answered: ${text}`);
  };

  return {
    tap,
    taps: (rounds) =>
      rateOf(rounds * ROUND, async () => {
        const one = async (chat: number): Promise<void> => {
          for (let times = rounds * STEPS; times > 0; times -= 1) await tap(chat);
        };
        await Promise.all(chats.map((_, chat) => one(chat)));
      }),
    memory: async () => {
      child.send('memory');
      const [told] = await once(child, 'message');
      return told as Memory;
    },
    close: async () => {
      await telegram.idle({ timeout: PATIENCE });
      await end(child);
      const store = await openStore(database);
      for (const [chat, taps] of done.entries()) {
        const { version } = (await store.session(sessionOf(chat))) ?? { version: 0 };
        if (version !== 1 + taps) throw new Error(`${taps} taps have led to version ${version} of ${sessionOf(chat)}`);
      }
      await store.close();
      await close();
    },
  };
};
