import type { Message } from 'grammy/types';
import { messageIn, topicOf, writableRoom } from './access.ts';
import { formatText } from './entities.ts';
import { ApiError, badRequest } from './errors.ts';
import type { Formatted } from './html.ts';
import { isImage } from './image.ts';
import { parseInlineKeyboard, parseKeyboard } from './keyboard.ts';
import { DELETABLE_FOR, LIMITS } from './limits.ts';
import { flag, integer, type Payload, text, upload } from './payload.ts';
import type { Seen, StoredFile } from './types.ts';
import { messageOf } from './wire.ts';
import { amend, type Draft, keepFile, post, type Room, remove, statusOf, type World } from './world.ts';

/** sendMessage. */
export const sendMessage = (world: World, payload: Payload): Message =>
  send(world, payload, { kind: 'text', ...messageText(world, payload, 'message is too long') });

/** sendDocument. */
export const sendDocument = (world: World, payload: Payload): Message => {
  const file = fileOf(world, payload, 'document', LIMITS.documentBytes);
  return send(world, payload, { kind: 'document', file, ...caption(world, payload) });
};

/** sendPhoto. */
export const sendPhoto = (world: World, payload: Payload): Message => {
  const file = fileOf(world, payload, 'photo', LIMITS.photoBytes);
  if (!isImage(file.bytes)) throw badRequest('IMAGE_PROCESS_FAILED');
  return send(world, payload, { kind: 'photo', file, ...caption(world, payload) });
};

/** editMessageText: the keyboard goes where none is given, as with Telegram. */
export const editMessageText = (world: World, payload: Payload): Message => {
  const words = messageText(world, payload, 'MESSAGE_TOO_LONG');
  const buttons = parseInlineKeyboard(payload.reply_markup);
  const { room, message } = ownMessage(world, payload);
  if (message.kind !== 'text') throw badRequest('there is no text in the message to edit');
  return change(world, room, message, { ...words, buttons });
};

/** editMessageCaption. */
export const editMessageCaption = (world: World, payload: Payload): Message => {
  const words = caption(world, payload);
  const buttons = parseInlineKeyboard(payload.reply_markup);
  const { room, message } = ownMessage(world, payload);
  if (message.kind === 'text') throw badRequest('there is no caption in the message to edit');
  return change(world, room, message, { ...words, buttons });
};

/** editMessageReplyMarkup. */
export const editMessageReplyMarkup = (world: World, payload: Payload): Message => {
  const buttons = parseInlineKeyboard(payload.reply_markup);
  const { room, message } = ownMessage(world, payload);
  return change(world, room, message, { buttons });
};

/** deleteMessage: own messages and those of a private chat for 48 hours; in a group an administrator may delete any. */
export const deleteMessage = (world: World, payload: Payload): true => {
  const room = writableRoom(world, payload);
  const message = messageIn(room, payload, 'message to delete not found');
  const isAdministrator = statusOf(room, world.bot.id) === 'administrator';
  const isOwn = message.from.id === world.bot.id;
  if (!isOwn && room.type !== 'private' && !isAdministrator) throw badRequest("message can't be deleted");
  if (world.now() - message.at > DELETABLE_FOR && !isAdministrator)
    throw badRequest("message can't be deleted for everyone");
  remove(world, room, message);
  return true;
};

const send = (world: World, payload: Payload, content: Pick<Draft, 'kind' | 'text' | 'entities' | 'file'>): Message => {
  if ('ephemeral_message_parameters' in payload) throw badRequest('the loopback server has no ephemeral messages');
  const buttons = parseKeyboard(payload.reply_markup);
  const room = writableRoom(world, payload);
  const topic = topicOf(room, payload);
  const replyTo = replyOf(room, payload);
  world.countSend(room.id, room.type === 'private' ? 'private' : 'group');
  return messageOf(
    world,
    room,
    post(world, room, {
      from: world.bot,
      ...content,
      buttons,
      topic,
      replyTo,
      silent: flag(payload, 'disable_notification'),
    }),
  );
};

const change = (world: World, room: Room, message: Seen, changed: Parameters<typeof amend>[3]): Message => {
  const shown = ({ text, entities, buttons }: Seen): string => JSON.stringify([text, entities, buttons]);
  if (shown(message) === shown({ ...message, ...changed })) {
    throw badRequest(
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    );
  }
  return messageOf(world, room, amend(world, room, message, changed));
};

const ownMessage = (world: World, payload: Payload): { readonly room: Room; readonly message: Seen } => {
  const room = writableRoom(world, payload);
  const message = messageIn(room, payload, 'message to edit not found');
  if (message.from.id !== world.bot.id || message.kind === 'service') throw badRequest("message can't be edited");
  return { room, message };
};

const messageText = (world: World, payload: Payload, tooLong: string): Formatted => {
  const words = formatted(world, payload, 'text', 'entities');
  if (words.text === '') throw badRequest('message text is empty');
  if (words.text.length > LIMITS.text) throw badRequest(tooLong);
  return words;
};

const caption = (world: World, payload: Payload): Formatted => {
  const words = formatted(world, payload, 'caption', 'caption_entities');
  if (words.text.length > LIMITS.caption) throw badRequest('message caption is too long');
  return words;
};

const formatted = (world: World, payload: Payload, name: string, entities: string): Formatted => {
  const mode = text(payload, 'parse_mode');
  const raw = { text: text(payload, name) ?? '', entities: payload[entities], ...(mode === undefined ? {} : { mode }) };
  return formatText(raw, (id) => world.accounts.get(id)?.user);
};

const fileOf = (world: World, payload: Payload, name: string, most: number): StoredFile => {
  const sent = upload(payload, name);
  if (sent && sent.bytes.length > most) throw new ApiError(413, 'Request Entity Too Large');
  if (sent?.bytes.length === 0) throw badRequest('file must be non-empty');
  if (sent) return keepFile(world, sent);
  const id = text(payload, name);
  if (!id) throw badRequest(`there is no ${name} in the request`);
  const known = world.files.get(id);
  if (!known) throw badRequest('wrong file identifier/HTTP URL specified');
  return known;
};

const replyOf = (room: Room, payload: Payload): number | undefined => {
  const parameters = payload.reply_parameters;
  const given = typeof parameters === 'object' && parameters !== null ? (parameters as Payload) : payload;
  const id = integer(given, given === payload ? 'reply_to_message_id' : 'message_id');
  if (id === undefined || room.messages.has(id)) return id;
  if (flag(given, 'allow_sending_without_reply')) return undefined;
  throw badRequest('message to be replied not found');
};
