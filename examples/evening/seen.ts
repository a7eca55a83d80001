import type { Group, Person, Seen } from '@balintkit/telegram-bot/loopback';

/** The words of everything in a private chat, oldest first. */
export const words = (person: Person): readonly string[] => person.chat.messages.map(({ text }) => text);

/** The words of what the bot has in a group's chat. */
export const cards = (chat: Group): readonly string[] =>
  chat.messages.filter(({ from }) => from.is_bot).map(({ text }) => text);

/** The last word that passed after a tap. */
export const passing = (person: Person): string | undefined => person.toasts.at(-1)?.text;

/** The labels of a message's buttons. */
export const labels = (message: Seen | undefined): readonly string[] =>
  message?.buttons.flat().map(({ text }) => text) ?? [];
