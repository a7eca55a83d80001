import * as z from 'zod';

// What the page and a messenger's server say to each other. Nothing here knows what the bot is about.

/** Somebody with an account, and the bot as one of them. */
export interface Account {
  readonly id: number;
  readonly name: string;
  readonly isBot: boolean;
  /** What the messenger is set to. */
  readonly language?: string;
  /** Whether they have pressed Start, and whether they block the bot. */
  readonly started: boolean;
  readonly blocked: boolean;
}

/** A stretch of a text that is more than plain. Offsets count UTF-16 code units. */
export interface Span {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
  /** A moment (ms UTC) that is shown to each reader in their own zone, and how, such as `{date_long_pretty} {time}`. */
  readonly at?: number;
  readonly shows?: string;
}

/** A button: a link, or tapped. What it sends then is the bot's own, and stays true where the message has changed meanwhile. */
interface ButtonSeen {
  readonly text: string;
  readonly url?: string;
  readonly sends?: string;
}

/** A file to open, under `files/ID`. */
interface FileSeen {
  readonly id: string;
  readonly name: string;
  readonly mime: string;
  readonly size: number;
}

/** A message as it stands now. */
export interface MessageSeen {
  readonly id: number;
  readonly from: number;
  readonly name: string;
  /** ms UTC. */
  readonly at: number;
  readonly edited?: number;
  readonly kind: 'text' | 'photo' | 'document' | 'sticker' | 'service';
  readonly text: string;
  readonly spans: readonly Span[];
  readonly buttons: readonly (readonly ButtonSeen[])[];
  readonly file?: FileSeen;
  readonly replyTo?: number;
  readonly silent: boolean;
  /** What a service message tells of whoever it is from: whom they brought in or took out; by themselves, they left. */
  readonly told?: { readonly does: 'adds' | 'removes'; readonly whom: readonly string[] } | { readonly does: 'leaves' };
}

/** A chat. A private one is between its one person and the bot, and has that person's id. */
export interface Room {
  readonly id: number;
  readonly kind: 'private' | 'group';
  readonly title: string;
  /** Accounts in it, the bot too where it is in. */
  readonly members: readonly number[];
  readonly messages: readonly MessageSeen[];
}

/** Everything in a messenger. `version` rises with each change, `opened` when everything begins anew. */
export interface Messenger {
  readonly version: number;
  readonly opened: number;
  readonly platform: 'telegram';
  readonly bot: Account;
  readonly accounts: readonly Account[];
  readonly rooms: readonly Room[];
}

/** What the messenger proposes to somebody who types `/`. */
export interface Command {
  readonly command: string;
  readonly description: string;
}

/** What a tap is answered with: nothing for an empty text, a window that is to be closed for an alert. */
interface ToastSeen {
  readonly text: string;
  readonly alert: boolean;
}

const id = z.int();
const who = id;
const room = id;

/** What people do in a messenger. The server answers a deed with `Done`, or 400 with a `Refused`. */
export const deedSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('start'), who, payload: z.string().max(64).optional() }),
  z.object({ do: z.literal('say'), who, room, text: z.string().min(1).max(4096), replyTo: id.optional() }),
  z.object({ do: z.literal('tap'), who, room, message: id, sends: z.string().min(1).max(64) }),
  /** A link to the bot, with an invitation or a group to add it to (`room`). */
  z.object({ do: z.literal('open'), who, link: z.string().max(512), room: room.optional() }),
  z.object({ do: z.literal('send'), who, room, what: z.enum(['photo', 'sticker']) }),
  z.object({ do: z.literal('block'), who, is: z.boolean() }),
  z.object({
    do: z.literal('new-account'),
    name: z.string().trim().min(1).max(64),
    language: z.string().regex(/^[a-z]{2}$/),
  }),
  z.object({ do: z.literal('new-group'), who, title: z.string().trim().min(1).max(64) }),
  /** `account` is brought in or taken out by `who`; by themselves, they leave. */
  z.object({ do: z.literal('add'), who, room, account: id }),
  z.object({ do: z.literal('remove'), who, room, account: id }),
]);
/** One deed. */
export type MessengerDeed = z.infer<typeof deedSchema>;

/** What came of a deed. */
export interface Done {
  readonly toast?: ToastSeen;
  /** The account or the group that was made. */
  readonly made?: number;
}

/** Why a messenger would not let somebody do that, in English. */
export interface Refused {
  readonly why: string;
}

// Under the messenger's own address, `/telegram`:
//   GET  state                          Messenger
//   GET  events                         server-sent events: `changed`, data {"version": 7}; then `state` is fetched anew
//   POST deeds                          MessengerDeed in, Done or (400) Refused out
//   GET  commands?who=ID&room=ID        Command[]
//   GET  files/ID                       the bytes, with their type; never as HTML
