import type { Loopback } from '@balintkit/telegram-bot/loopback';
import { asked, change } from '../evening/remains.ts';
import type { Stage } from '../evening/stage.ts';

/** A notification, as it is kept. */
export interface Notice {
  readonly key: string;
  readonly state: string;
  readonly kind: string;
  /** The identity number of whom it is for, and the number of the meeting it is about. */
  readonly chat?: string;
  readonly meeting?: number;
}

const NOTICES = `
SELECT n."key", n."state", n."kind", i."id" AS "chat", s."number" AS "meeting" FROM "Notification" n
LEFT JOIN "Identity" i ON n."aim" LIKE '%"' || i."person" || '"%'
LEFT JOIN "Session" s ON n."about" LIKE '%"' || s."id" || '"%'`;

/** All notifications of a database. */
export const noticesOf = async (database: string): Promise<readonly Notice[]> =>
  (await asked(database, NOTICES)).map(({ key, state, kind, chat, meeting }) => ({
    key: String(key),
    state: String(state),
    kind: String(kind),
    ...(chat ? { chat: String(chat) } : {}),
    ...(meeting ? { meeting: Number(meeting) } : {}),
  }));

/** What is sent once to each, by the words it is known by; the first group is the meeting's number. */
const ONCE = {
  'reminder-hour': /meeting (\d+)\nIt begins /,
  'next-morning': /^Meeting (\d+): \d+ min as /m,
} as const;

/** Everything the bot sends of its own accord, from outside. */
export interface Tells {
  /** Those of which no message was ever seen. */
  readonly missing: (notices: readonly Notice[]) => readonly string[];
  /** Each message that was seen once too often. */
  readonly repeats: () => readonly string[];
}

export const tellsOf = (telegram: Loopback): Tells => {
  const seen = new Map<string, number>();
  telegram.on((one) => {
    if (one.kind !== 'sent' || !one.message.from.is_bot) return;
    const key = keyOf(one.chat.type === 'private', String(one.chat.id), one.message.text);
    if (key !== undefined) seen.set(key, (seen.get(key) ?? 0) + 1);
  });
  return {
    missing: (notices) =>
      notices.flatMap(({ kind, chat, meeting }) => {
        const key = `${kind} ${meeting} in ${chat}`;
        return Object.hasOwn(ONCE, kind) && !seen.has(key) ? [key] : [];
      }),
    repeats: () => [...seen].flatMap(([key, count]) => Array.from({ length: count - 1 }, () => key)),
  };
};

/** What a message is, where it is one that comes once; in the group's chat that is everything. */
const keyOf = (isPrivate: boolean, chat: string, text: string): string | undefined => {
  if (!isPrivate) {
    const meeting = /meeting (\d+)/.exec(text)?.[1];
    return meeting === undefined ? `in the group: ${text}` : `the card of meeting ${meeting}`;
  }
  for (const [kind, words] of Object.entries(ONCE)) {
    const meeting = words.exec(text)?.[1];
    if (meeting !== undefined) return `${kind} ${meeting} in ${chat}`;
  }
  return undefined;
};

/** Has every living message made anew, and gives back those that became another one by it. */
export const freshened = async ({ telegram, quiet }: Stage, database: string): Promise<readonly string[]> => {
  const chats = [...telegram.groups, ...telegram.people.map(({ chat }) => chat)];
  const shown = () => new Map(chats.flatMap((chat) => chat.messages.map((one) => [`${chat.id} ${one.id}`, one.text])));
  const before = shown();
  await change(database, 'UPDATE "Post" SET "wanted" = "wanted" + 1, "behind" = "behind" + 1, "free" = 0');
  await quiet();
  const newest = Math.max(...[...before.values()].map(meetingIn));
  // Which meeting came next is kept up to date on the card of the last one alone.
  const lasting = (text: string) => (meetingIn(text) < newest ? text.replace(/\nNext: .*/, '') : text);
  return [...shown()].flatMap(([id, text]) => {
    const was = before.get(id) ?? 'nothing';
    return lasting(was) === lasting(text) ? [] : [`was: ${was}\nis: ${text}`];
  });
};

const meetingIn = (text: string): number => Number(/ meeting (\d+)/.exec(text)?.[1] ?? 0);
