import type { User } from 'grammy/types';
import { CannotDo } from './errors.ts';
import { postService, setStatus } from './members.ts';
import { drawChat } from './screen.ts';
import type { Group, NewGroup, Person, Seen, Topic } from './types.ts';
import { headOf, isIn, nameOf, openRoom, type Room, statusOf, type World } from './world.ts';

/** A group and the room it is now; the room changes when the group becomes a supergroup. */
export interface OpenGroup {
  readonly group: Group;
  readonly room: () => Room;
}

/** A new group with its owner in it, and not yet the bot. */
export const createGroup = (world: World, what: NewGroup): OpenGroup => {
  const owner: User = what.owner?.user ?? { id: OWNER, is_bot: false, first_name: 'Owner' };
  const isSuper = what.supergroup === true || what.forum === true;
  if (!world.accounts.has(owner.id))
    world.accounts.set(owner.id, { user: owner, started: false, blocked: false, toasts: [] });
  const earlier: Room[] = [];
  let room = openRoom(world, {
    id: idOf(world, isSuper),
    type: isSuper ? 'supergroup' : 'group',
    title: what.title,
    isForum: what.forum === true,
  });
  room.members.set(owner.id, 'creator');

  const userOf = (who: Person | 'bot'): User => (who === 'bot' ? world.bot : who.user);
  const messages = (): readonly Seen[] => [...earlier, room].flatMap((each) => [...each.messages.values()]);

  const group: Group = {
    get id() {
      return room.id;
    },
    get type() {
      return room.type;
    },
    title: what.title,
    get messages() {
      return messages();
    },
    get screen() {
      return drawChat(messages());
    },
    get members() {
      const everybody = [world.bot, ...[...world.accounts.values()].map(({ user }) => user)];
      return everybody.filter((user) => isIn(room, user.id));
    },
    get topics() {
      return [...room.topics].map(([id, name]): Topic => ({ group, id, name }));
    },
    adds: (who, options) => {
      const [user, by] = [userOf(who), options?.by?.user ?? owner];
      if (isIn(room, user.id)) throw new CannotDo(`${nameOf(user)} is in ${what.title} already`);
      if (!isIn(room, by.id)) throw new CannotDo(`${nameOf(by)} is not in ${what.title}`);
      setStatus(world, room, user, 'member', by);
      const words = by.id === user.id ? `${nameOf(user)} joined the group` : `${nameOf(by)} added ${nameOf(user)}`;
      postService(world, room, by, words, { new_chat_members: [user] });
    },
    removes: (who, options) => {
      const [user, by] = [userOf(who), options?.by?.user ?? owner];
      if (!isIn(room, user.id)) throw new CannotDo(`${nameOf(user)} is not in ${what.title}`);
      if (!['creator', 'administrator'].includes(statusOf(room, by.id)))
        throw new CannotDo(`${nameOf(by)} is no administrator of ${what.title}`);
      setStatus(world, room, user, 'kicked', by);
      postService(world, room, by, `${nameOf(by)} removed ${nameOf(user)}`, { left_chat_member: user });
    },
    promotes: (who) => {
      const user = userOf(who);
      if (!isIn(room, user.id)) throw new CannotDo(`${nameOf(user)} is not in ${what.title}`);
      setStatus(world, room, user, 'administrator', owner);
    },
    migrate: () => {
      if (room.type === 'supergroup') throw new CannotDo(`${what.title} is a supergroup already`);
      const old = room;
      const next = openRoom(world, { id: idOf(world, true), type: 'supergroup', title: what.title });
      for (const [id, status] of old.members) if (id !== world.bot.id) next.members.set(id, status);
      const status = old.members.get(world.bot.id);
      if (status && isIn(old, world.bot.id)) setStatus(world, next, world.bot, status, owner);
      postService(world, old, owner, 'The group became a supergroup', { migrate_to_chat_id: next.id });
      postService(world, next, owner, 'The group became a supergroup', { migrate_from_chat_id: old.id });
      old.movedTo = next;
      earlier.push(old);
      room = next;
      world.emit({ kind: 'migrated', at: world.now(), chat: headOf(old), to: headOf(next) });
    },
    topic: (name) => {
      if (!room.isForum) throw new CannotDo(`${what.title} has no topics`);
      const id = room.nextId();
      room.topics.set(id, name);
      postService(world, room, owner, `Topic ${name}`, { forum_topic_created: { name, icon_color: 0x6fb9f0 } }, id);
      return { group, id, name };
    },
  };
  return { group, room: () => room };
};

const OWNER = 1_999_999_999;

/** Small groups have negative ids, supergroups such that begin with -100. */
const idOf = (world: World, isSuper: boolean): number =>
  isSuper ? -1_001_000_000_000 - world.next() : -4_000_000 - world.next();
