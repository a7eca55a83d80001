import { badRequest, forbidden, migrated } from './errors.ts';
import { integer, type Payload, text } from './payload.ts';
import type { Seen } from './types.ts';
import { type Room, statusOf, type World } from './world.ts';

/** The chat a call names, for reading. Refuses chats the bot cannot know of. */
export const readableRoom = (world: World, payload: Payload): Room => {
  const id = text(payload, 'chat_id');
  if (id === undefined || id === '') throw badRequest('chat_id is empty');
  const room = world.rooms.get(Number(id));
  if (!room || (room.type !== 'private' && !room.members.has(world.bot.id))) throw badRequest('chat not found');
  return room;
};

/** The chat a call names, for writing: the person pressed Start and has not blocked the bot, the bot is in the group, the group has not moved. */
export const writableRoom = (world: World, payload: Payload): Room => {
  const room = readableRoom(world, payload);
  if (room.movedTo) throw migrated(room.movedTo.id);
  if (room.type === 'private') {
    const account = world.accounts.get(room.id);
    if (!account?.started) throw forbidden("bot can't initiate conversation with a user");
    if (account.blocked) throw forbidden('bot was blocked by the user');
    return room;
  }
  const status = statusOf(room, world.bot.id);
  if (status === 'kicked') throw forbidden(`bot was kicked from the ${room.type} chat`);
  if (status === 'left') throw forbidden(`bot is not a member of the ${room.type} chat`);
  return room;
};

/** The forum topic a call names, or none. */
export const topicOf = (room: Room, payload: Payload): number | undefined => {
  const topic = integer(payload, 'message_thread_id');
  if (topic !== undefined && !room.topics.has(topic)) throw badRequest('message thread not found');
  return topic;
};

/** The message a call names. */
export const messageIn = (room: Room, payload: Payload, missing: string): Seen => {
  const id = integer(payload, 'message_id');
  if (!id) throw badRequest('message identifier is not specified');
  const message = room.messages.get(id);
  if (!message) throw badRequest(missing);
  return message;
};
