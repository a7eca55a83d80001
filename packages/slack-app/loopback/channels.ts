import { CannotDo } from './errors.ts';
import { pushEvent } from './events.ts';
import { join, leave } from './members.ts';
import { seenBy } from './reading.ts';
import { drawChat } from './screen.ts';
import type { Channel, Happening, NewChannel, Person, Raw, Seen } from './types.ts';
import { seconds } from './wire.ts';
import { headOf, idFor, openRoom, type Room, type World } from './world.ts';

/** A channel and its room. */
export interface OpenChannel {
  readonly channel: Channel;
  readonly room: Room;
}

/** A new channel, in which its owner is alone. */
export const createChannel = (world: World, { name, isPrivate }: NewChannel, owner: Person): OpenChannel => {
  const room = openRoom(world, { id: idFor(world, 'C'), name, kind: isPrivate ? 'private' : 'channel' });
  room.members.add(owner.id);
  const idOf = (who: Person | 'bot'): string => (who === 'bot' ? world.bot.userId : who.id);

  /** Tells of a change, the app too where it is in there. */
  const change = (did: Extract<Happening, { kind: 'channel' }>['did'], event: Raw): void => {
    world.emit({ kind: 'channel', at: world.now(), chat: headOf(room), did });
    if (room.members.has(world.bot.userId)) pushEvent(world, event, room);
  };
  const typed = (what: 'archive' | 'unarchive' | 'rename'): string =>
    `${room.kind === 'private' ? 'group' : 'channel'}_${what}`;
  const archive = (archived: boolean): void => {
    if (room.archived === archived) return;
    room.archived = archived;
    const type = typed(archived ? 'archive' : 'unarchive');
    change(archived ? 'archived' : 'unarchived', { type, channel: room.id, user: owner.id });
  };
  const messages = (): readonly Seen[] => [...room.messages.values()].map((message) => seenBy(world, message));

  const channel: Channel = {
    get id() {
      return room.id;
    },
    get name() {
      return room.name;
    },
    kind: room.kind,
    get archived() {
      return room.archived;
    },
    get members() {
      return [...room.members];
    },
    get messages() {
      return messages();
    },
    get screen() {
      return drawChat(messages());
    },
    adds: (who, options) => {
      const by = options?.by ?? owner;
      if (room.archived) throw new CannotDo(`#${room.name} is archived`);
      if (!room.members.has(by.id)) throw new CannotDo(`${by.realName} is not in #${room.name}`);
      join(world, room, idOf(who), by.id);
    },
    removes: (who) => leave(world, room, idOf(who), owner.id),
    archives: () => archive(true),
    unarchives: () => archive(false),
    renames: (to) => {
      room.name = to;
      change('renamed', { type: typed('rename'), channel: { id: room.id, name: to, created: seconds(room.created) } });
    },
    changesId: () => {
      const old = room.id;
      world.rooms.delete(old);
      room.id = idFor(world, 'C');
      world.rooms.set(room.id, room);
      for (const [ts, message] of room.messages) room.messages.set(ts, { ...message, channel: room.id });
      change('moved', { type: 'channel_id_changed', old_channel_id: old, new_channel_id: room.id });
    },
  };
  return { channel, room };
};
