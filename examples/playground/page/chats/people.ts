import type { Account, Messenger, Room } from '../../messenger/wire.ts';
import type { Key } from './shown.ts';

/** One or two letters for somebody's picture. */
export const initialsOf = (name: string): string => {
  const words = name.split(/[\s·,-]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const letters = words.map((word) => word.match(/[\p{L}\p{N}]/u)?.[0] ?? '');
  const chosen = letters.length > 2 ? [letters[0], letters.at(-1)] : letters;
  return chosen.join('').toLocaleUpperCase() || '?';
};

const TINTS = 7;

/** Which of the colours is somebody's; it stays the same. */
export const tintOf = (id: Key): string => `tint-${Math.abs(typeof id === 'number' ? id : sumOf(id)) % TINTS}`;

const sumOf = (id: string): number => [...id].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 1009, 0);

/** The colour of somebody in a messenger; the bot has its own. */
export const tintIn = (messenger: Messenger, id: number): string => (id === messenger.bot.id ? 'tint-bot' : tintOf(id));

/** Somebody by id; the bot too. */
export const accountOf = (messenger: Messenger, id: number): Account | undefined =>
  id === messenger.bot.id ? messenger.bot : messenger.accounts.find((account) => account.id === id);

/** The people in a chat, without the bot, in the order in which they came into it. */
export const peopleIn = (messenger: Messenger, room: Room): readonly Account[] =>
  room.members.flatMap((member) => messenger.accounts.find(({ id }) => id === member) ?? []);

/** As whom one acts in a chat: in a private one its person, in a group whoever was chosen and is still in it. */
export const actorIn = (messenger: Messenger, room: Room, chosen: number | undefined): Account | undefined => {
  if (room.kind === 'private') return accountOf(messenger, room.id);
  const people = peopleIn(messenger, room);
  return people.find(({ id }) => id === chosen) ?? people[0];
};
