import type { Instant, Place } from '@balintkit/core';
import { type Doing, parseIntent, type Request } from '@balintkit/core/chat';
import type { CallbackQuery, Chat, ChatMember, ChatMemberUpdated, Message, Update, User } from 'grammy/types';
import * as z from 'zod';

export const PLATFORM = 'telegram';

/** The kinds of updates that are read here; asked for by name. */
export const UPDATES = ['message', 'callback_query', 'my_chat_member'] as const satisfies readonly (keyof Update)[];

/** Whether this is anything Telegram could have sent as an update. */
export const isUpdate = (thing: unknown): thing is Update =>
  typeof thing === 'object' && thing !== null && 'update_id' in thing && Number.isInteger(thing.update_id);

/** The bot itself, as Telegram knows it. */
export interface Me {
  readonly id: number;
  readonly username: string;
}

const text = z.string().optional();
const whole = z.int().optional();
const chat = z.object({ id: z.int(), title: text });
const from = z.object({ id: z.int(), first_name: text, last_name: text, language_code: text });
const message = z.object({ chat, message_thread_id: whole });
const entities = z.array(z.object({ type: text, offset: z.int(), length: z.int() })).optional();
const moved = { migrate_to_chat_id: whole, migrate_from_chat_id: whole };
const member = z.object({ status: text });

/** As far as an update is read; one that is otherwise holds up nothing and nobody. */
const READ = z.object({
  message: message.extend({ from: from.optional(), text, entities, ...moved }).optional(),
  callback_query: z.object({ from, message: message.optional(), data: text }).optional(),
  my_chat_member: z.object({ from, chat, old_chat_member: member, new_chat_member: member }).optional(),
});

interface Found {
  readonly from: User;
  readonly chat: Chat;
  readonly thread?: number | undefined;
  readonly doing: Doing;
}

/** What a person did, in words every platform shares; `undefined` for what is not meant for the bot, such as talk in a group. */
export const toRequest = (update: Update, me: Me, at: Instant): Request | undefined => {
  const found = READ.safeParse(update).success ? find(update, me) : undefined;
  if (!found) return undefined;
  const { from, chat, thread, doing } = found;
  return {
    update: String(update.update_id),
    identity: placeOf(from.id),
    called: [from.first_name, from.last_name].filter(Boolean).join(' '),
    language: from.language_code ?? 'en',
    place: placeOf(chat.id, thread),
    private: chat.type === 'private',
    ...(chat.title === undefined ? {} : { title: chat.title }),
    doing,
    at,
  };
};

export const placeOf = (id: number | string, thread?: number): Place => ({
  platform: PLATFORM,
  tenant: '',
  id: String(id),
  ...(thread === undefined ? {} : { thread: String(thread) }),
});

/** The chat an update belongs to: updates of one chat are handled one after another. */
export const chatOf = ({ message, callback_query: tap, my_chat_member: membership }: Update): string =>
  String((message ?? tap?.message ?? membership)?.chat?.id ?? tap?.from?.id ?? '');

const find = ({ message, callback_query: tap, my_chat_member: membership }: Update, me: Me): Found | undefined => {
  const found = message ? readMessage(message, me) : tap ? readTap(tap) : membership && readMembership(membership);
  const isOurs = found && found.chat.type !== 'channel' && (!found.from.is_bot || found.doing.did === 'migrated');
  return isOurs ? found : undefined;
};

const readMessage = (message: Message, me: Me): Found | undefined => {
  const { from, chat, migrate_to_chat_id: to, migrate_from_chat_id: before } = message;
  if (!from) return undefined;
  if (to !== undefined) return { from, chat, doing: { did: 'migrated', to: placeOf(to) } };
  if (before !== undefined) {
    return { from, chat: { ...chat, id: before } as Chat, doing: { did: 'migrated', to: placeOf(chat.id) } };
  }
  if (message.sender_chat) return undefined;
  const doing = readCommand(message, me) ?? (chat.type === 'private' ? readPrivate(message) : undefined);
  return doing && { from, chat, thread: threadOf(message), doing };
};

/** A command to this bot: alone, or with this bot's name behind it. In private nobody else is there to be meant. */
const readCommand = ({ text = '', entities = [], chat }: Message, me: Me): Doing | undefined => {
  const command = entities.find(({ type, offset }) => type === 'bot_command' && offset === 0);
  if (!command) return undefined;
  const [name = '', bot] = text.slice(1, command.length).toLowerCase().split('@');
  if (chat.type !== 'private' && bot !== undefined && bot !== me.username.toLowerCase()) return undefined;
  return { did: 'command', name, rest: text.slice(command.length).trim() };
};

/** What Telegram itself notes in a private chat when somebody changes a thing about the chat. */
const NOTES = ['pinned_message', 'message_auto_delete_timer_changed', 'chat_background_set', 'write_access_allowed'];

const readPrivate = (message: Message): Doing | undefined => {
  if (message.text !== undefined) return { did: 'text', text: message.text };
  return NOTES.some((note) => note in message) ? undefined : { did: 'other' };
};

const readTap = ({ from, message, data }: CallbackQuery): Found | undefined =>
  message && {
    from,
    chat: message.chat,
    thread: 'from' in message ? threadOf(message) : undefined,
    doing: { did: 'tap', intent: parseIntent(data ?? ''), message: String(message.message_id) },
  };

/** Outside forums a thread is only a chain of replies, in which nothing can be sent. */
const threadOf = ({ is_topic_message: isTopic, message_thread_id: thread }: Message): number | undefined =>
  isTopic ? thread : undefined;

/** Blocked or removed, and added to a group; to be unblocked is nothing until the person writes. */
const readMembership = ({ from, chat, ...change }: ChatMemberUpdated): Found | undefined => {
  const [was, is] = [isIn(change.old_chat_member), isIn(change.new_chat_member)];
  if (was && !is) return { from, chat, doing: { did: 'removed' } };
  return !was && is && chat.type !== 'private' ? { from, chat, doing: { did: 'added' } } : undefined;
};

const isIn = (member: ChatMember): boolean =>
  member.status === 'restricted' ? member.is_member : member.status !== 'left' && member.status !== 'kicked';
