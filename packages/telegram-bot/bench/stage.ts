import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { encodeIntent } from '@balintkit/core/chat';
import { CHATS, found, idOf, PLAIN, SEATS } from '../../core/bench/groups.ts';
import { ask, end, type Memory, openFolder, PATIENCE, until, type Which } from '../../core/bench/process.ts';
import { createTapping, type Tapping } from '../../core/bench/tapping.ts';
import { createLoopback, type Group, type Loopback, type Person, type Seen } from '../loopback/index.ts';

const TOKEN = '123456789:AAbenchbenchbenchbenchbenchbenchbench';

const MAIN: Readonly<Record<Which, string>> = {
  ours: fileURLToPath(new URL('../src/main.ts', import.meta.url)),
  bare: fileURLToPath(new URL('bare.ts', import.meta.url)),
};

/** A bot in a process of its own, against a Bot API server on loopback HTTP, with fifty groups that wait for their meeting. */
export interface Stage extends Omit<Tapping, 'check'> {
  readonly memory: () => Promise<Memory>;
  /** Looks whether the store holds what was tapped, and ends. */
  readonly close: () => Promise<void>;
}

/** A Bot API server without anybody, and a folder for a database. */
export const openServer = async () => {
  const { database, start, remove } = openFolder();
  const telegram = await createLoopback({ token: TOKEN, botUsername: 'bench_bot', now: Date.now, limits: 'off' });
  return {
    telegram,
    database,
    start: (which: Which): ChildProcess =>
      start(MAIN[which], { TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: telegram.apiRoot }),
    close: async () => {
      await telegram.close();
      remove();
    },
  };
};

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

/** Groups that stand already, and a bot that has posted their cards. */
export const openStage = async (which: Which, size = PLAIN): Promise<Stage> => {
  const { telegram, database, start, close } = await openServer();
  const chats = populate(telegram);
  const at = { platform: 'telegram', tenant: '' };
  const places = chats.map(({ group }) => ({ ...at, id: String(group.id) }));
  await found(database, { identity: (id) => ({ ...at, id }), places }, size);
  for (const { group } of chats) group.adds('bot');
  // What people did so far is nothing to measure.
  await telegram.call(`/bot${TOKEN}/deleteWebhook`, { body: '{"drop_pending_updates":true}' });
  const child = start(which);
  await until(() => chats.every(({ group }) => cardIn(group) !== undefined), 'the cards');
  await telegram.idle({ timeout: PATIENCE });
  const cards = chats.map(({ group }) => cardIn(group) as Seen);

  const { check, ...tapping } = createTapping(async (chat, { seat, intent }) => {
    const { people, group } = chats[chat] as (typeof chats)[number];
    const options = { message: cards[chat] as Seen, in: group, timeout: PATIENCE };
    return (await people[seat]?.taps({ data: encodeIntent(intent) }, options))?.text ?? '';
  });

  return {
    ...tapping,
    memory: () => ask(child, 'memory'),
    close: async () => {
      await telegram.idle({ timeout: PATIENCE });
      await end(child);
      await check(database);
      await close();
    },
  };
};
