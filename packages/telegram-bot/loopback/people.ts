import { commandsFor } from './commands.ts';
import { formatText } from './entities.ts';
import { CannotDo } from './errors.ts';
import { ONE_PIXEL } from './image.ts';
import { type BotLink, isPayload, parseBotLink } from './link.ts';
import { postService, pushBlocked, setStatus } from './members.ts';
import { drawChat } from './screen.ts';
import { tap } from './tapping.ts';
import type { Chat, Group, NewPerson, Person, Seen, Where } from './types.ts';
import { messageOf } from './wire.ts';
import {
  type Account,
  type Draft,
  isIn,
  keepFile,
  nameOf,
  openRoom,
  post,
  type Room,
  type Spot,
  statusOf,
  type World,
} from './world.ts';

/** Finds the room of a group handle. */
export type RoomOfGroup = (group: Group) => Room;

/** A new person, who has not pressed Start. */
export const createPerson = (world: World, who: NewPerson, roomOfGroup: RoomOfGroup): Person => {
  if (world.accounts.has(who.id) || who.id === world.bot.id)
    throw new CannotDo(`there is somebody with the id ${who.id} already`);
  const user = {
    id: who.id,
    is_bot: false,
    first_name: who.firstName,
    ...(who.lastName === undefined ? {} : { last_name: who.lastName }),
    ...(who.username === undefined ? {} : { username: who.username }),
    ...(who.languageCode === undefined ? {} : { language_code: who.languageCode }),
  };
  const account: Account = { user, started: false, blocked: false, toasts: [] };
  world.accounts.set(user.id, account);
  const own = openRoom(world, { id: user.id, type: 'private', title: nameOf(user) });

  /** Where the person looks; groups only while in them. */
  const lookAt = (where?: Where): Spot => {
    if (!where?.in) return { room: own };
    const room = roomOfGroup('group' in where.in ? where.in.group : where.in);
    if (!isIn(room, user.id)) throw new CannotDo(`${nameOf(user)} is not in ${room.title}`);
    return 'group' in where.in ? { room, topic: where.in.id } : { room };
  };
  /** Where the person acts; in private only after Start, and unless blocked. */
  const actIn = (where?: Where): Spot => {
    const spot = lookAt(where);
    if (spot.room === own && !account.started) throw new CannotDo(`${nameOf(user)} has not pressed Start`);
    if (spot.room === own && account.blocked) throw new CannotDo(`${nameOf(user)} has blocked the bot`);
    return spot;
  };
  const send = ({ room, topic }: Spot, draft: Omit<Draft, 'from' | 'topic'>): Seen => {
    const message = post(world, room, { from: user, topic, ...draft });
    if (hears(world, room, message)) world.updates.push({ message: messageOf(world, room, message) });
    return message;
  };
  const sendText = (spot: Spot, text: string, replyTo?: number): Seen => {
    const words = formatText({ text }, () => undefined);
    if (words.text === '') throw new CannotDo('an empty message cannot be sent');
    return send(spot, { kind: 'text', ...words, replyTo });
  };
  const inSight = (where?: Where): readonly Seen[] => messagesAt(lookAt(where));
  const lastToastIn = (room: Room) => account.toasts.findLast((toast) => toast.chat === room.id);
  const chat: Chat = {
    id: own.id,
    type: own.type,
    title: own.title,
    get messages() {
      return [...own.messages.values()];
    },
    get screen() {
      return drawChat(chat.messages, lastToastIn(own));
    },
  };

  const person: Person = {
    id: user.id,
    user,
    name: nameOf(user),
    get started() {
      return account.started;
    },
    get blocked() {
      return account.blocked;
    },
    chat,
    get screen() {
      return chat.screen;
    },
    toasts: account.toasts,
    sees: (where) => {
      const { room } = lookAt(where);
      return drawChat(inSight(where), lastToastIn(room));
    },
    commands: (where) => commandsFor(world, lookAt(where).room, user.id),
    start: (payload) => {
      if (payload !== undefined && !isPayload(payload))
        throw new CannotDo(`a link cannot carry the payload "${payload}"`);
      if (account.blocked) person.unblocks();
      account.started = true;
      return sendText({ room: own }, payload === undefined ? '/start' : `/start ${payload}`);
    },
    says: (text, options) => {
      const isStart = !options?.in && /^\/start(\s|$)/.test(text);
      if (isStart && !account.started) account.started = true;
      const spot = actIn(options);
      const replyTo = typeof options?.replyTo === 'object' ? options.replyTo.id : options?.replyTo;
      if (replyTo !== undefined && !spot.room.messages.has(replyTo))
        throw new CannotDo(`there is no message ${replyTo} to reply to`);
      return sendText(spot, text, replyTo);
    },
    taps: async (which, options) => {
      const follow = (url: string): void => {
        if (leadsHere(world, url)) person.opens(url, options);
      };
      return tap(world, { account, spot: actIn(options), messages: inSight(options), follow }, which, options);
    },
    opens: (link, where) => {
      const url = linkBehind(inSight(where), link) ?? link;
      const asked = leadsHere(world, url);
      if (!asked) throw new CannotDo(`"${link}" does not lead to this bot`);
      if (asked.startGroup === undefined) return person.start(asked.start === '' ? undefined : asked.start);
      if (!where?.in) throw new CannotDo('name the group the bot is to be added to');
      const group = 'group' in where.in ? where.in.group : where.in;
      if (!isIn(roomOfGroup(group), world.bot.id)) group.adds('bot', { by: person });
      return sendText(actIn(where), `/start@${world.me.username} ${asked.startGroup}`.trim());
    },
    sendsPhoto: (options) => {
      const file = keepFile(world, { name: 'photo.png', mime: 'image/png', bytes: options?.bytes ?? ONE_PIXEL });
      return send(actIn(options), {
        kind: 'photo',
        file,
        ...formatText({ text: options?.caption ?? '' }, () => undefined),
      });
    },
    sendsSticker: (options) => {
      const file = keepFile(world, { name: 'sticker.webp', mime: 'image/webp', bytes: new Uint8Array() });
      return send(actIn(options), { kind: 'sticker', text: options?.emoji ?? '🙂', file });
    },
    blocks: () => block(true),
    unblocks: () => block(false),
    leaves: (group) => {
      const { room } = lookAt({ in: group });
      setStatus(world, room, user, 'left', user);
      postService(world, room, user, `${nameOf(user)} left the group`, { left_chat_member: user });
    },
  };

  const block = (blocked: boolean): void => {
    if (account.blocked === blocked) return;
    account.blocked = blocked;
    pushBlocked(world, own, user, blocked);
    world.emit({
      kind: blocked ? 'blocked' : 'unblocked',
      at: world.now(),
      chat: { id: own.id, type: own.type, title: own.title },
      person: user,
    });
  };

  return person;
};

const leadsHere = (world: World, url: string): BotLink | undefined => {
  const link = parseBotLink(url);
  return link?.username.toLowerCase() === world.me.username.toLowerCase() ? link : undefined;
};

/** Whether the bot gets a message: everything in private; in a group what privacy mode lets through, and everything as an administrator. */
const hears = (world: World, room: Room, message: Seen): boolean => {
  if (room.type === 'private') return true;
  const status = statusOf(room, world.bot.id);
  if (status === 'administrator') return true;
  if (status !== 'member') return false;
  if (!world.hasPrivacy) return true;
  const words = message.entities.map(({ type, offset, length }) => ({
    type,
    offset,
    text: message.text.slice(offset, offset + length).toLowerCase(),
  }));
  const own = `@${world.me.username.toLowerCase()}`;
  const command = words.find(({ type, offset }) => type === 'bot_command' && offset === 0)?.text;
  const isForBot = command !== undefined && (!command.includes('@') || command.endsWith(own));
  const isReply = message.replyTo !== undefined && room.messages.get(message.replyTo)?.from.id === world.bot.id;
  return isForBot || isReply || words.some(({ type, text }) => type === 'mention' && text === own);
};

const messagesAt = ({ room, topic }: Spot): readonly Seen[] =>
  [...room.messages.values()].filter((message) => topic === undefined || message.topic === topic);

/** The link under a button's label or under words, newest first. */
const linkBehind = (messages: readonly Seen[], words: string): string | undefined => {
  const links = messages.toReversed().flatMap((message) => [
    ...message.buttons.flat().map(({ text, url }) => ({ text, url })),
    ...message.entities.map((entity) => ({
      text: message.text.slice(entity.offset, entity.offset + entity.length),
      url: entity.type === 'text_link' ? entity.url : undefined,
    })),
  ]);
  return links.find(({ text, url }) => text === words && url !== undefined)?.url;
};
