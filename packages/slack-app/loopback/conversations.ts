import { findRoom } from './chat.ts';
import { ApiError } from './errors.ts';
import type { Method } from './methods.ts';
import { flag, text } from './payload.ts';
import { botUserOf, channelOf, userOf } from './wire.ts';
import { accountOf, isStranger, openDirect } from './world.ts';

export const open: Method = (world, payload) => {
  const [user, ...others] = (text(payload, 'users') ?? '').split(',').filter(Boolean);
  if (user === undefined) throw new ApiError('users_list_not_supplied');
  if (others.length > 0) throw new ApiError('method_not_supported_for_channel_type');
  const account = accountOf(world, user);
  if (account.deactivated) throw new ApiError('user_disabled');
  if (isStranger(world, account)) throw new ApiError('user_not_visible');
  const room = openDirect(world, account);
  return { channel: flag(payload, 'return_im') ? channelOf(world, room) : { id: room.id } };
};

export const info: Method = (world, payload) => ({
  channel: channelOf(world, findRoom(world, text(payload, 'channel'))),
});

export const members: Method = (world, payload) => ({
  members: [...findRoom(world, text(payload, 'channel')).members],
  response_metadata: { next_cursor: '' },
});

export const userInfo: Method = (world, payload) => {
  const id = text(payload, 'user');
  if (id === world.bot.userId) return { user: botUserOf(world) };
  return { user: userOf(world, accountOf(world, id), flag(payload, 'include_locale')) };
};
