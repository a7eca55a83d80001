import type { BotCommand, MessageEntity, User, UserFromGetMe } from 'grammy/types';
import type { CountSend } from './limits.ts';
import type {
  Button,
  ChatHead,
  Happening,
  MemberStatus,
  MessageKind,
  Seen,
  StoredFile,
  Toast,
  Upload,
} from './types.ts';
import type { Updates } from './updates.ts';
import type { Webhook } from './webhook.ts';

/** A person's account, as the server knows it. */
export interface Account {
  readonly user: User;
  /** Has pressed Start at least once. */
  started: boolean;
  blocked: boolean;
  readonly toasts: Toast[];
}

/** A chat and everything in it. */
export interface Room {
  readonly id: number;
  readonly type: ChatHead['type'];
  readonly title: string;
  readonly isForum: boolean;
  /** Status by user id; empty in a private chat. */
  readonly members: Map<number, MemberStatus>;
  readonly topics: Map<number, string>;
  /** By id, in the order they were sent. */
  readonly messages: Map<number, Seen>;
  /** Supergroups count their messages themselves; private chats and small groups share one count. */
  readonly nextId: () => number;
  movedTo?: Room;
}

/** Where somebody acts: a chat, and the topic in a forum. */
export interface Spot {
  readonly room: Room;
  readonly topic?: number;
}

/** A tap that waits for the bot's answer. */
interface OpenTap {
  readonly at: number;
  readonly room: Room;
  readonly message: Seen;
  readonly account: Account;
  readonly answered: (toast: Toast) => void;
}

/** Everything the server knows. One value, changed in place, by the functions below and the verbs of the people. */
export interface World {
  readonly now: () => number;
  readonly bot: User;
  /** What getMe says. */
  readonly me: UserFromGetMe;
  readonly hasPrivacy: boolean;
  readonly accounts: Map<number, Account>;
  readonly rooms: Map<number, Room>;
  readonly files: Map<string, StoredFile>;
  readonly commands: Map<string, readonly BotCommand[]>;
  readonly taps: Map<string, OpenTap>;
  readonly updates: Updates;
  readonly webhook: Webhook;
  readonly countSend: CountSend;
  readonly emit: (happening: Happening) => void;
  /** A number never given before. */
  readonly next: () => number;
}

/** A message about to be sent. */
export interface Draft {
  readonly from: User;
  readonly kind: MessageKind;
  readonly text: string;
  readonly entities?: readonly MessageEntity[];
  readonly buttons?: readonly (readonly Button[])[];
  readonly topic?: number | undefined;
  readonly file?: StoredFile | undefined;
  readonly replyTo?: number | undefined;
  readonly silent?: boolean;
  readonly service?: Seen['service'];
}

/** Puts a message into a chat. */
export const post = (world: World, room: Room, draft: Draft): Seen => {
  const { topic, file, replyTo, service } = draft;
  const message: Seen = {
    id: room.nextId(),
    chat: room.id,
    at: world.now(),
    from: draft.from,
    kind: draft.kind,
    text: draft.text,
    entities: draft.entities ?? [],
    buttons: draft.buttons ?? [],
    silent: draft.silent ?? false,
    ...(topic === undefined ? {} : { topic }),
    ...(file === undefined ? {} : { file }),
    ...(replyTo === undefined ? {} : { replyTo }),
    ...(service === undefined ? {} : { service }),
  };
  room.messages.set(message.id, message);
  world.emit({ kind: 'sent', at: message.at, chat: headOf(room), message });
  return message;
};

/** Puts a changed message in place of the old one. */
export const amend = (
  world: World,
  room: Room,
  old: Seen,
  change: Partial<Pick<Seen, 'text' | 'entities' | 'buttons'>>,
): Seen => {
  const message: Seen = { ...old, ...change, edited: world.now() };
  room.messages.set(message.id, message);
  world.emit({ kind: 'edited', at: world.now(), chat: headOf(room), message });
  return message;
};

/** Takes a message away. */
export const remove = (world: World, room: Room, message: Seen): void => {
  room.messages.delete(message.id);
  world.emit({ kind: 'deleted', at: world.now(), chat: headOf(room), message });
};

/** Keeps a file, under an id of its own. */
export const keepFile = (world: World, file: Upload): StoredFile => {
  const stored: StoredFile = { id: `file-${world.next()}`, ...file };
  world.files.set(stored.id, stored);
  return stored;
};

/** An empty chat. */
export const openRoom = (
  world: World,
  room: Pick<Room, 'id' | 'type' | 'title'> & { readonly isForum?: boolean },
): Room => {
  let last = 0;
  const own = room.type === 'supergroup' ? () => ++last : world.next;
  const opened: Room = {
    isForum: false,
    members: new Map(),
    topics: new Map(),
    messages: new Map(),
    nextId: own,
    ...room,
  };
  world.rooms.set(opened.id, opened);
  return opened;
};

export const headOf = (room: Room): ChatHead => ({ id: room.id, type: room.type, title: room.title });

export const statusOf = (room: Room, userId: number): MemberStatus => room.members.get(userId) ?? 'left';

export const isIn = (room: Room, userId: number): boolean => !['left', 'kicked'].includes(statusOf(room, userId));

/** First and last name. */
export const nameOf = (user: User): string => [user.first_name, user.last_name].filter(Boolean).join(' ');
