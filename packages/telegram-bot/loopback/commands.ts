import type { BotCommand } from 'grammy/types';
import { readableRoom } from './access.ts';
import { badRequest } from './errors.ts';
import { LIMITS } from './limits.ts';
import { integer, type Payload, text } from './payload.ts';
import { type Room, statusOf, type World } from './world.ts';

/** setMyCommands: one list per scope and language. */
export const setMyCommands = (world: World, payload: Payload): true => {
  const list = payload.commands;
  if (!Array.isArray(list)) throw badRequest("can't parse commands: expected an Array of BotCommand");
  if (list.length > LIMITS.commands) throw badRequest('BOT_COMMANDS_TOO_MUCH');
  const key = keyOf(world, payload);
  world.commands.set(key, list.map(parseCommand));
  return true;
};

/** deleteMyCommands. */
export const deleteMyCommands = (world: World, payload: Payload): true => {
  world.commands.delete(keyOf(world, payload));
  return true;
};

/** getMyCommands: what was set for exactly this scope and language. */
export const getMyCommands = (world: World, payload: Payload): readonly BotCommand[] =>
  world.commands.get(keyOf(world, payload)) ?? [];

/** What a messenger proposes to a person in a chat: the narrowest scope that has a list, in their language before any (Bot API, "Determining list of commands"). */
export const commandsFor = (world: World, room: Room, userId: number): readonly BotCommand[] => {
  const isAdministrator = ['creator', 'administrator'].includes(statusOf(room, userId));
  const scopes =
    room.type === 'private'
      ? [`chat:${room.id}`, 'all_private_chats', 'default']
      : [
          `chat_member:${room.id}:${userId}`,
          ...(isAdministrator ? [`chat_administrators:${room.id}`] : []),
          `chat:${room.id}`,
          ...(isAdministrator ? ['all_chat_administrators'] : []),
          'all_group_chats',
          'default',
        ];
  const language = world.accounts.get(userId)?.user.language_code?.slice(0, 2) ?? '';
  const keys = scopes.flatMap((scope) => [`${scope}/${language}`, `${scope}/`]);
  return keys.map((key) => world.commands.get(key)).find((list) => list !== undefined && list.length > 0) ?? [];
};

const SIMPLE_SCOPES: readonly string[] = ['default', 'all_private_chats', 'all_group_chats', 'all_chat_administrators'];

const keyOf = (world: World, payload: Payload): string => {
  const language = text(payload, 'language_code') ?? '';
  if (!/^([a-z]{2})?$/.test(language)) throw badRequest('invalid language code specified');
  const scope = (payload.scope ?? { type: 'default' }) as Payload;
  const type = text(scope, 'type') ?? '';
  if (SIMPLE_SCOPES.includes(type)) return `${type}/${language}`;
  if (!['chat', 'chat_administrators', 'chat_member'].includes(type))
    throw badRequest("can't parse BotCommandScope: unsupported type specified");
  const room = readableRoom(world, scope);
  return `${type}:${room.id}${type === 'chat_member' ? `:${integer(scope, 'user_id')}` : ''}/${language}`;
};

const parseCommand = (given: Payload): BotCommand => {
  const command = (text(given, 'command') ?? '').trim().replace(/^\//, '');
  const description = (text(given, 'description') ?? '').trim();
  if (command === '') throw badRequest('command must be non-empty');
  if (command.length > LIMITS.commandName) throw badRequest(`command length must not exceed ${LIMITS.commandName}`);
  if (!/^[a-z0-9_]+$/.test(command)) throw badRequest('BOT_COMMAND_INVALID');
  if (description === '') throw badRequest('command description must be non-empty');
  if ([...description].length > LIMITS.commandDescription)
    throw badRequest(`command description length must not exceed ${LIMITS.commandDescription}`);
  return { command, description };
};
