import type { ChatMemberUpdated, Message, User } from 'grammy/types';
import type { MemberStatus, Seen } from './types.ts';
import { chatOf, memberOf, messageOf, seconds } from './wire.ts';
import { headOf, isIn, nameOf, post, type Room, statusOf, type World } from './world.ts';

/** Changes what somebody is in a group. The bot is told of itself, and, where it is an administrator, of others. */
export const setStatus = (world: World, room: Room, user: User, status: MemberStatus, by: User): void => {
  const old = statusOf(room, user.id);
  if (old === status) return;
  room.members.set(user.id, status);
  const change: ChatMemberUpdated = {
    chat: chatOf(world, room),
    from: by,
    date: seconds(world.now()),
    old_chat_member: memberOf(user, told(room, old)),
    new_chat_member: memberOf(user, told(room, status)),
  };
  if (user.id === world.bot.id) world.updates.push({ my_chat_member: change });
  else if (statusOf(room, world.bot.id) === 'administrator') world.updates.push({ chat_member: change });
  world.emit({ kind: 'member', at: world.now(), chat: headOf(room), person: user, status, by });
};

/** In a small group somebody removed is simply gone; only supergroups ban. */
const told = (room: Room, status: MemberStatus): MemberStatus =>
  room.type === 'group' && status === 'kicked' ? 'left' : status;

/** Blocking and unblocking, told to the bot as a change of its own membership. */
export const pushBlocked = (world: World, room: Room, person: User, isBlocked: boolean): void =>
  world.updates.push({
    my_chat_member: {
      chat: chatOf(world, room),
      from: person,
      date: seconds(world.now()),
      old_chat_member: memberOf(world.bot, isBlocked ? 'member' : 'kicked'),
      new_chat_member: memberOf(world.bot, isBlocked ? 'kicked' : 'member'),
    },
  });

/** A line such as "Anna joined", seen by everyone and told to the bot while it is in the group. */
export const postService = (
  world: World,
  room: Room,
  from: User,
  text: string,
  service: Partial<Message>,
  topic?: number,
): Seen => {
  const message = post(world, room, { from, kind: 'service', text, service, topic });
  if (isIn(room, world.bot.id)) world.updates.push({ message: messageOf(world, room, message) });
  return message;
};

/** leaveChat. */
export const botLeaves = (world: World, room: Room): void => {
  setStatus(world, room, world.bot, 'left', world.bot);
  postService(world, room, world.bot, `${nameOf(world.bot)} left the group`, { left_chat_member: world.bot });
};
