/** The Bot API's own shapes, made from what the server knows. */
import type { Chat, ChatMember, InlineKeyboardMarkup, Message, Update, User } from 'grammy/types';
import { imageSize } from './image.ts';
import type { MemberStatus, Seen } from './types.ts';
import type { Room, World } from './world.ts';

/** ms to the seconds of the Bot API. */
export const seconds = (at: number): number => Math.floor(at / 1000);

/** A `Message` outside channels, as updates carry it. */
export type WireMessage = Message & Update.NonChannel;

/** `Chat`. */
export const chatOf = (world: World, room: Room): Exclude<Chat, Chat.ChannelChat> => {
  if (room.type === 'group') return { id: room.id, type: 'group', title: room.title };
  if (room.type === 'supergroup')
    return { id: room.id, type: 'supergroup', title: room.title, ...(room.isForum ? { is_forum: true } : {}) };
  const user = world.accounts.get(room.id)?.user;
  return {
    id: room.id,
    type: 'private',
    first_name: user?.first_name ?? room.title,
    ...(user?.last_name === undefined ? {} : { last_name: user.last_name }),
    ...(user?.username === undefined ? {} : { username: user.username }),
  };
};

/** `Message`, with what it replies to one level deep. */
export const messageOf = (world: World, room: Room, seen: Seen, depth = 0): WireMessage => {
  const repliedTo = seen.replyTo === undefined || depth > 0 ? undefined : room.messages.get(seen.replyTo);
  const message = {
    message_id: seen.id,
    from: seen.from,
    chat: chatOf(world, room),
    date: seconds(seen.at),
    ...(seen.edited === undefined ? {} : { edit_date: seconds(seen.edited) }),
    ...(seen.topic === undefined ? {} : { message_thread_id: seen.topic, is_topic_message: true as const }),
    ...(repliedTo ? { reply_to_message: messageOf(world, room, repliedTo, depth + 1) } : {}),
    ...contentOf(seen),
    ...(seen.buttons.length > 0 ? { reply_markup: markupOf(seen) } : {}),
  };
  return message as WireMessage;
};

const markupOf = (seen: Seen): InlineKeyboardMarkup => ({
  inline_keyboard: seen.buttons.map((row) => row.map((button) => button.raw)),
});

const contentOf = (seen: Seen): Partial<Message> => {
  const entities = seen.entities.length > 0 ? [...seen.entities] : undefined;
  const caption: Partial<Message> =
    seen.text === '' ? {} : { caption: seen.text, ...(entities ? { caption_entities: entities } : {}) };
  const file = seen.file && {
    file_id: seen.file.id,
    file_unique_id: `unique-${seen.file.id}`,
    file_size: seen.file.bytes.length,
  };
  switch (seen.kind) {
    case 'service':
      return seen.service ?? {};
    case 'photo':
      return file ? { photo: [{ ...file, ...imageSize(seen.file.bytes) }], ...caption } : caption;
    case 'document':
      return file
        ? { document: { ...file, file_name: seen.file.name, mime_type: seen.file.mime }, ...caption }
        : caption;
    case 'sticker':
      return file
        ? {
            sticker: {
              ...file,
              type: 'regular',
              width: 512,
              height: 512,
              is_animated: false,
              is_video: false,
              emoji: seen.text,
            },
          }
        : {};
    case 'text':
      return { text: seen.text, ...(entities ? { entities } : {}) };
  }
};

const ADMINISTRATOR = {
  can_be_edited: false,
  is_anonymous: false,
  can_manage_chat: true,
  can_delete_messages: true,
  can_manage_video_chats: true,
  can_restrict_members: true,
  can_promote_members: false,
  can_change_info: true,
  can_invite_users: true,
  can_post_stories: true,
  can_edit_stories: true,
  can_delete_stories: true,
  can_pin_messages: true,
  can_manage_topics: true,
};

/** `ChatMember`. */
export const memberOf = (user: User, status: MemberStatus): ChatMember => {
  const member = {
    creator: { status, user, is_anonymous: false },
    administrator: { status, user, ...ADMINISTRATOR },
    member: { status, user },
    left: { status, user },
    kicked: { status, user, until_date: 0 },
  }[status];
  return member as ChatMember;
};
