import { parseBlocks } from './blocks.ts';
import { ApiError } from './errors.ts';
import { LIMITS, RESPONSE_FOR } from './limits.ts';
import type { Method } from './methods.ts';
import { flag, text } from './payload.ts';
import { seenBy } from './reading.ts';
import type { Raw } from './types.ts';
import { messageOf } from './wire.ts';
import { accountOf, headOf, isStranger, openDirect, post, type Room, type Stored, type World } from './world.ts';

/** Where a call wants to write: a conversation by its id, or a person, whose direct message is opened. */
export const writableRoom = (world: World, channel: string | undefined): Room => {
  const account = channel === undefined ? undefined : world.accounts.get(channel);
  if (account && !isStranger(world, account)) return openDirect(world, account);
  const room = findRoom(world, channel);
  if (room.archived) throw new ApiError('is_archived');
  if (!room.members.has(world.bot.userId)) throw new ApiError('not_in_channel');
  return room;
};

/** A conversation the bot may know of: private ones only while it is in them. */
export const findRoom = (world: World, channel: string | undefined): Room => {
  const room = world.rooms.get(channel ?? '');
  if (!room || (room.kind === 'private' && !room.members.has(world.bot.userId)))
    throw new ApiError('channel_not_found');
  return room;
};

/** Text and blocks of a message; refuses what Slack refuses. */
export const wordsOf = (world: World, payload: Raw): Pick<Stored, 'text' | 'blocks'> => {
  const blocks = parseBlocks(world, payload.blocks);
  const words = text(payload, 'text') ?? '';
  if (words.length > LIMITS.text) throw new ApiError('msg_too_long');
  if (words.trim() === '' && blocks.length === 0) throw new ApiError('no_text');
  return { text: words, blocks };
};

/** Under which message a call wants to write. */
export const threadOf = (payload: Raw): Pick<Stored, 'thread'> => {
  const thread = text(payload, 'thread_ts');
  return thread === undefined ? {} : { thread };
};

/** Puts a changed message in place of the old one. */
const amend = (world: World, room: Room, old: Stored, change: Pick<Stored, 'text' | 'blocks'>): Stored => {
  const message = { ...old, ...change, edited: world.now() };
  room.messages.set(old.ts, message);
  tell(world, 'edited', room, message);
  return message;
};

/** Tells who listens of a message. */
export const tell = (world: World, kind: 'sent' | 'edited' | 'deleted', room: Room, message: Stored): void =>
  world.emit({ kind, at: world.now(), chat: headOf(room), message: seenBy(world, message) });

/** Takes a message away. */
const drop = (world: World, room: Room, message: Stored): void => {
  room.messages.delete(message.ts);
  tell(world, 'deleted', room, message);
};

/** Puts a message of the bot's into a conversation, and tells of it. */
export const say = (world: World, room: Room, draft: Pick<Stored, 'text'> & Partial<Stored>): Stored => {
  const message = post(world, room, { ...draft, from: world.bot.userId });
  tell(world, 'sent', room, message);
  return message;
};

export const postMessage: Method = (world, payload) => {
  const room = writableRoom(world, text(payload, 'channel'));
  const words = wordsOf(world, payload);
  world.countUse(`channel ${room.id}`, 'channel');
  const message = say(world, room, { ...words, ...threadOf(payload) });
  return { channel: room.id, ts: message.ts, message: messageOf(world, message) };
};

export const postEphemeral: Method = (world, payload) => {
  const room = writableRoom(world, text(payload, 'channel'));
  const account = accountOf(world, text(payload, 'user'));
  if (!room.members.has(account.user.id)) throw new ApiError('user_not_in_channel');
  const message = say(world, room, { ...wordsOf(world, payload), ...threadOf(payload), onlyFor: account.user.id });
  return { message_ts: message.ts };
};

/** Its own message, in a conversation that is named by its own id. */
const ownMessage = (world: World, payload: Raw, refusal: string): { readonly room: Room; readonly message: Stored } => {
  const room = findRoom(world, text(payload, 'channel'));
  const message = room.messages.get(text(payload, 'ts') ?? '');
  if (!message) throw new ApiError('message_not_found');
  if (message.from !== world.bot.userId) throw new ApiError(refusal);
  return { room, message };
};

export const update: Method = (world, payload) => {
  const { room, message } = ownMessage(world, payload, 'cant_update_message');
  if (room.archived) throw new ApiError('is_archived');
  if (!room.members.has(world.bot.userId)) throw new ApiError('not_in_channel');
  const changed = amend(world, room, message, wordsOf(world, payload));
  return { channel: room.id, ts: changed.ts, text: changed.text, message: messageOf(world, changed) };
};

export const remove: Method = (world, payload) => {
  const { room, message } = ownMessage(world, payload, 'cant_delete_message');
  drop(world, room, message);
  return { channel: room.id, ts: message.ts };
};

/** An answer posted to a response URL: something new, or in place of what was pressed. */
export const respond = (world: World, id: string, payload: Raw): void => {
  const answerable = world.answerables.get(id);
  if (!answerable || world.now() - answerable.at > RESPONSE_FOR) throw new ApiError('expired_url', {}, 404);
  if (answerable.uses >= LIMITS.responses) throw new ApiError('used_url', {}, 404);
  answerable.uses += 1;
  const { account, room, message } = answerable;
  const isInstead = flag(payload, 'replace_original') || flag(payload, 'delete_original');
  if (!message || !isInstead) {
    const isOpen = payload.response_type === 'in_channel';
    say(world, room, { ...wordsOf(world, payload), ...(isOpen ? {} : { onlyFor: account.user.id }) });
  } else if (message.onlyFor !== undefined) {
    replaceEphemeral(world, account.ephemerals, message, payload);
  } else {
    const current = room.messages.get(message.ts);
    if (!current) throw new ApiError('message_not_found', {}, 404);
    if (flag(payload, 'delete_original')) drop(world, room, current);
    else amend(world, room, current, wordsOf(world, payload));
  }
};

const replaceEphemeral = (world: World, ephemerals: Stored[], message: Stored, payload: Raw): void => {
  const index = ephemerals.findIndex(({ ts }) => ts === message.ts);
  if (index < 0) return;
  if (flag(payload, 'delete_original')) ephemerals.splice(index, 1);
  else ephemerals.splice(index, 1, { ...message, ...wordsOf(world, payload), edited: world.now() });
};
