import { tell } from './chat.ts';
import { letterOf, pushEvent } from './events.ts';
import { messageOf } from './wire.ts';
import { headOf, post, type Room, type World } from './world.ts';

/** Somebody comes into a channel; the app is told where it is in there, and of itself. */
export const join = (world: World, room: Room, who: string, by: string): void => {
  if (room.members.has(who)) return;
  room.members.add(who);
  world.emit({ kind: 'member', at: world.now(), chat: headOf(room), who, is: 'in' });
  postService(world, room, who, `has joined the ${room.kind === 'private' ? 'group' : 'channel'}`, 'channel_join');
  if (!room.members.has(world.bot.userId)) return;
  const inviter = by === who ? {} : { inviter: by };
  pushEvent(world, { type: 'member_joined_channel', ...membership(world, room, who), ...inviter }, room);
};

/** Somebody goes, or is sent. Of its own going the app is told by `channel_left` or `group_left` alone, as by Slack. */
export const leave = (world: World, room: Room, who: string, by = who): void => {
  if (!room.members.has(who)) return;
  postService(world, room, who, `has left the ${room.kind === 'private' ? 'group' : 'channel'}`, 'channel_leave');
  const isHeard = room.members.has(world.bot.userId);
  room.members.delete(who);
  world.emit({ kind: 'member', at: world.now(), chat: headOf(room), who, is: 'out' });
  if (who === world.bot.userId)
    pushEvent(
      world,
      { type: room.kind === 'private' ? 'group_left' : 'channel_left', channel: room.id, actor_id: by },
      room,
    );
  else if (isHeard) pushEvent(world, { type: 'member_left_channel', ...membership(world, room, who) }, room);
};

const membership = (world: World, room: Room, who: string) => ({
  user: who,
  channel: room.id,
  channel_type: letterOf(room),
  team: world.accounts.get(who)?.user.team ?? world.team.id,
});

/** A line that the client writes. */
const postService = (world: World, room: Room, from: string, text: string, subtype: string): void => {
  const message = post(world, room, { from, text, subtype });
  tell(world, 'sent', room, message);
  if (from === world.bot.userId || !room.members.has(world.bot.userId)) return;
  const kind = room.kind === 'private' ? 'group' : 'channel';
  pushEvent(world, { ...messageOf(world, message), channel: room.id, channel_type: kind, event_ts: message.ts }, room);
};
