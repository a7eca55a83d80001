import type { Bring } from './delivery.ts';
import { ApiError } from './errors.ts';
import type { CountUse } from './limits.ts';
import type { Bot, ChatHead, Happening, Raw, StoredFile, Team } from './types.ts';

/** Who somebody is. */
export interface User {
  readonly id: string;
  readonly name: string;
  readonly realName: string;
  readonly team: string;
  readonly tz: string;
  readonly locale: string;
}

/** A person's account, and what their client shows. */
export interface Account {
  readonly user: User;
  deactivated: boolean;
  dm?: Room;
  home?: View;
  /** Modals, one upon the other. */
  readonly modals: View[];
  readonly ephemerals: Stored[];
}

/** A message as the server keeps it. */
export interface Stored {
  readonly ts: string;
  readonly channel: string;
  readonly at: number;
  /** User id. */
  readonly from: string;
  readonly text: string;
  readonly blocks: readonly Raw[];
  readonly files: readonly StoredFile[];
  readonly edited?: number;
  readonly onlyFor?: string;
  readonly thread?: string;
  readonly subtype?: string;
}

/** A channel or a direct message, and everything in it. */
export interface Room {
  id: string;
  name: string;
  readonly kind: ChatHead['kind'];
  readonly created: number;
  archived: boolean;
  readonly members: Set<string>;
  /** By ts, in the order they were sent. */
  readonly messages: Map<string, Stored>;
}

/** A modal or a Home. What is said in it is `raw`; what was filled in is kept by block and action, as `state.values` has it. */
export interface View {
  readonly id: string;
  readonly owner: string;
  /** The channel's workspace may be another than the owner's. */
  readonly previous?: string;
  raw: Raw;
  hash: string;
  values: Readonly<Record<string, Raw>>;
  errors: Readonly<Record<string, string>>;
}

/** What a person's act lets the app do for a moment. */
interface Trigger {
  readonly account: Account;
  readonly at: number;
  used: boolean;
}

/** Where answers to an act go. */
export interface Answerable {
  readonly account: Account;
  readonly room: Room;
  readonly message?: Stored;
  readonly at: number;
  uses: number;
}

/** Everything the server knows. One value, changed in place, by the functions below and the verbs of the people. */
export interface World {
  readonly now: () => number;
  readonly team: Team;
  readonly bot: Bot;
  /** `http://127.0.0.1:…`, known once the server listens. */
  base: string;
  installed: boolean;
  readonly slashes: readonly string[];
  readonly subscribed: ReadonlySet<string>;
  readonly accounts: Map<string, Account>;
  readonly rooms: Map<string, Room>;
  /** Open modals and Homes. */
  readonly views: Map<string, View>;
  readonly triggers: Map<string, Trigger>;
  readonly answerables: Map<string, Answerable>;
  readonly files: Map<string, StoredFile>;
  readonly uploads: Map<string, { readonly name: string; readonly length: number; bytes?: Uint8Array }>;
  readonly bring: Bring;
  readonly countUse: CountUse;
  readonly emit: (happening: Happening) => void;
  /** A number never given before. */
  readonly next: () => number;
}

/** An id as Slack's look: a letter or two and at least eight more. */
export const idFor = (world: World, prefix: string): string =>
  `${prefix}${world.next().toString(36).toUpperCase().padStart(10, '0')}`;

/** Seconds with six digits behind, never twice the same. */
export const stampOf = (world: World): string =>
  `${Math.floor(world.now() / 1000)}.${String(world.next()).padStart(6, '0')}`;

/** A message about to be sent. */
export type Draft = Pick<Stored, 'from' | 'text'> &
  Partial<Pick<Stored, 'blocks' | 'files' | 'subtype' | 'onlyFor' | 'thread'>>;

/** Puts a message into a conversation; one that a single person sees goes to that person. */
export const post = (world: World, room: Room, draft: Draft): Stored => {
  const message: Stored = {
    blocks: [],
    files: [],
    ...draft,
    ts: stampOf(world),
    channel: room.id,
    at: world.now(),
  };
  if (message.onlyFor === undefined) room.messages.set(message.ts, message);
  else world.accounts.get(message.onlyFor)?.ephemerals.push(message);
  return message;
};

/** A trigger of this person's, good for three seconds by the world's clock. */
export const triggerFor = (world: World, account: Account): string => {
  const id = `${world.next()}.${world.now()}.${idFor(world, 'x').toLowerCase()}`;
  world.triggers.set(id, { account, at: world.now(), used: false });
  return id;
};

/** Where this act can be answered. */
export const responseUrlFor = (world: World, answerable: Omit<Answerable, 'at' | 'uses'>): string => {
  const id = idFor(world, 'R');
  world.answerables.set(id, { ...answerable, at: world.now(), uses: 0 });
  return `${world.base}/respond/${world.team.id}/${id}`;
};

/** An empty conversation. */
export const openRoom = (world: World, { id, name, kind }: ChatHead): Room => {
  const room: Room = {
    id,
    name,
    kind,
    created: world.now(),
    archived: false,
    members: new Set(),
    messages: new Map(),
  };
  world.rooms.set(room.id, room);
  return room;
};

/** The direct message between somebody and the bot, which the first who needs it opens. */
export const openDirect = (world: World, account: Account): Room => {
  account.dm ??= openRoom(world, { id: idFor(world, 'D'), name: 'directmessage', kind: 'direct' });
  account.dm.members.add(account.user.id).add(world.bot.userId);
  return account.dm;
};

/** Who a direct message is with. */
export const partnerIn = (world: World, room: Room): Account | undefined =>
  [...world.accounts.values()].find(({ dm }) => dm === room);

export const headOf = ({ id, name, kind }: Room): ChatHead => ({ id, name, kind });

/** Whether somebody of another workspace is in there. */
export const isShared = (world: World, room: Room): boolean =>
  [...room.members].some((id) => isStranger(world, world.accounts.get(id)));

/** Whether somebody belongs to another workspace. */
export const isStranger = (world: World, account: Account | undefined): boolean =>
  account !== undefined && account.user.team !== world.team.id;

/** What somebody is called. */
export const nameOf = (world: World, id: string): string =>
  id === world.bot.userId ? world.bot.name : (world.accounts.get(id)?.user.realName ?? id);

/** The account a call names. */
export const accountOf = (world: World, id: string | undefined): Account => {
  const account = world.accounts.get(id ?? '');
  if (!account) throw new ApiError('user_not_found');
  return account;
};
