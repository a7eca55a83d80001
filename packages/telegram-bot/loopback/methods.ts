import type { ChatMember, Update } from 'grammy/types';
import { readableRoom, writableRoom } from './access.ts';
import { deleteMyCommands, getMyCommands, setMyCommands } from './commands.ts';
import { badRequest } from './errors.ts';
import { ANSWERABLE_FOR, LIMITS } from './limits.ts';
import { botLeaves } from './members.ts';
import { flag, integer, type Payload, text } from './payload.ts';
import {
  deleteMessage,
  editMessageCaption,
  editMessageReplyMarkup,
  editMessageText,
  sendDocument,
  sendMessage,
  sendPhoto,
} from './sending.ts';
import type { Toast } from './types.ts';
import type { OnGone } from './updates.ts';
import { chatOf, memberOf } from './wire.ts';
import { headOf, isIn, statusOf, type World } from './world.ts';

/** Carries out a call and returns its `result`, or throws `ApiError`. `onGone` is called back when the caller hangs up. */
export type Method = (world: World, payload: Payload, onGone: OnGone) => unknown;

const getUpdates: Method = (world, payload, onGone): Promise<readonly Update[]> => {
  const allowed = payload.allowed_updates;
  return world.updates.get(
    {
      offset: integer(payload, 'offset') ?? 0,
      limit: integer(payload, 'limit') ?? LIMITS.updatesAtOnce,
      timeout: integer(payload, 'timeout') ?? 0,
      ...(Array.isArray(allowed) ? { allowed } : {}),
    },
    onGone,
  );
};

const answerCallbackQuery: Method = (world, payload): true => {
  const id = text(payload, 'callback_query_id') ?? '';
  const words = text(payload, 'text') ?? '';
  const url = text(payload, 'url');
  const tap = world.taps.get(id);
  if (words.length > LIMITS.toast) throw badRequest('MESSAGE_TOO_LONG');
  if (!tap || world.now() - tap.at > ANSWERABLE_FOR)
    throw badRequest('query is too old and response timeout expired or query ID is invalid');
  world.taps.delete(id);
  const at = world.now();
  const toast: Toast = {
    text: words,
    alert: flag(payload, 'show_alert'),
    chat: tap.room.id,
    at,
    ...(url === undefined ? {} : { url }),
  };
  if (words !== '') {
    tap.account.toasts.push(toast);
    world.emit({ kind: 'toast', at, chat: headOf(tap.room), message: tap.message, person: tap.account.user, toast });
  }
  tap.answered(toast);
  return true;
};

const getChat: Method = (world, payload) => {
  const room = readableRoom(world, payload);
  const permissions = {
    can_send_messages: true,
    can_send_photos: true,
    can_send_documents: true,
    can_invite_users: true,
  };
  return {
    ...chatOf(world, room),
    accent_color_id: 0,
    max_reaction_count: 11,
    ...(room.type === 'private' ? {} : { permissions }),
  };
};

const getChatMember: Method = (world, payload): ChatMember => {
  const room = readableRoom(world, payload);
  const id = integer(payload, 'user_id');
  const user = id === world.bot.id ? world.bot : world.accounts.get(id ?? 0)?.user;
  if (!user) throw badRequest('invalid user_id specified');
  return memberOf(user, room.type === 'private' ? 'member' : statusOf(room, user.id));
};

const getChatMemberCount: Method = (world, payload): number => {
  const room = readableRoom(world, payload);
  return room.type === 'private' ? 2 : [...room.members.keys()].filter((id) => isIn(room, id)).length;
};

const leaveChat: Method = (world, payload): true => {
  const room = writableRoom(world, payload);
  if (room.type === 'private') throw badRequest("chat member status can't be changed in private chats");
  botLeaves(world, room);
  return true;
};

const setWebhook: Method = (world, payload): true => {
  const url = text(payload, 'url') ?? '';
  const secret = text(payload, 'secret_token');
  const allowed = payload.allowed_updates;
  const connections = Math.min(Math.max(integer(payload, 'max_connections') ?? 40, 1), LIMITS.webhookConnections);
  if ('certificate' in payload || 'ip_address' in payload)
    throw badRequest('a certificate and an address of its own are not known here');
  if (url !== '' && !/^(https:\/\/.|http:\/\/(127\.0\.0\.1|localhost)[:/])/.test(url))
    throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
  if (secret !== undefined && !/^[\w-]{1,256}$/.test(secret))
    throw badRequest('secret token contains unallowed characters');
  if (flag(payload, 'drop_pending_updates')) world.updates.drop();
  const given = { ...(secret === undefined ? {} : { secret }), ...(Array.isArray(allowed) ? { allowed } : {}) };
  world.webhook.set(url === '' ? undefined : { url, connections, ...given });
  return true;
};

const deleteWebhook: Method = (world, payload): true => {
  if (flag(payload, 'drop_pending_updates')) world.updates.drop();
  world.webhook.set(undefined);
  return true;
};

/** Every method there is. Another one is another line. */
const METHODS: Readonly<Record<string, Method>> = {
  answerCallbackQuery,
  deleteMessage,
  deleteMyCommands,
  deleteWebhook,
  editMessageCaption,
  editMessageReplyMarkup,
  editMessageText,
  getChat,
  getChatMember,
  getChatMemberCount,
  getMe: (world) => world.me,
  getMyCommands,
  getUpdates,
  getWebhookInfo: (world) => world.webhook.info(),
  leaveChat,
  sendDocument,
  sendMessage,
  sendPhoto,
  setMyCommands,
  setWebhook,
};

const BY_LOWER_CASE: ReadonlyMap<string, readonly [string, Method]> = new Map(
  Object.entries(METHODS).map(([name, method]) => [name.toLowerCase(), [name, method] as const]),
);

/** A method and its name as the Bot API spells it; names are read without regard to case. */
export const findMethod = (name: string): readonly [string, Method] | undefined =>
  BY_LOWER_CASE.get(name.toLowerCase());
