/** What a test, a bench or a playground holds in its hands. Everything here is plain data or a verb. */
import type {
  ApiResponse,
  BotCommand,
  InlineKeyboardButton,
  Message,
  MessageEntity,
  Update,
  User,
  UserFromGetMe,
} from 'grammy/types';

/** How a loopback is made. All durations are milliseconds. */
export interface LoopbackOptions {
  /** `<id>:<secret>` as BotFather gives it; the part before the colon is the bot's id. */
  readonly token: string;
  /** Without `@`. */
  readonly botUsername: string;
  /** Shown as the bot's name; default the username. */
  readonly botName?: string;
  /** The clock of messages, rates and callback answers, in ms UTC. Long polls wait in real time. */
  readonly now: () => number;
  /** Default: any free port. */
  readonly port?: number;
  /** Real time every answer takes longer; default 0. */
  readonly slow?: number;
  /** Whether sends are held to Telegram's rates (`RATES`); default `telegram`. */
  readonly limits?: 'telegram' | 'off';
  /** Whether the bot, unless an administrator, hears only what is meant for it in groups; default true. */
  readonly privacy?: boolean;
  /** How updates are brought by webhook. */
  readonly webhook?: WebhookPace;
  /** Every update comes once more after it was confirmed, as after a crash; default false. */
  readonly deliverTwice?: boolean;
}

/** Real time, in ms. */
export interface WebhookPace {
  /** An answer that takes longer counts as none, and the update is brought again; default 10 000. */
  readonly timeout?: number;
  /** The pause before every further try but the first, which comes at once; default 100. */
  readonly retry?: number;
}

/** One try to bring an update by webhook, when it was over: the status of the answer, or why there was none. */
export interface Delivery {
  readonly update: number;
  readonly outcome: number | string;
  readonly at: number;
}

/** A button as people see it: `data` for a callback, `url` for a link, neither for other kinds. */
export interface Button {
  readonly text: string;
  readonly data?: string;
  readonly url?: string;
  readonly raw: InlineKeyboardButton;
}

/** A file as it lies on the server. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
}

/** A file on its way in, as found in a call's payload. */
export type Upload = Omit<StoredFile, 'id'>;

/** Which chat something happened in. In a private chat `title` is the person's name and `id` the person's id. */
export interface ChatHead {
  readonly id: number;
  readonly type: 'private' | 'group' | 'supergroup';
  readonly title: string;
}

/** What a message can be here. */
export const MESSAGE_KINDS = ['text', 'photo', 'document', 'sticker', 'service'] as const;
/** One of them. */
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** A message as it stood when it was read. An edit makes a new value and leaves this one alone. */
export interface Seen {
  readonly id: number;
  readonly chat: number;
  /** ms UTC. */
  readonly at: number;
  readonly from: User;
  readonly kind: MessageKind;
  /** Text or caption after entities were parsed; of a service message a sentence in English. */
  readonly text: string;
  readonly entities: readonly MessageEntity[];
  readonly buttons: readonly (readonly Button[])[];
  /** `message_thread_id`, in a forum topic. */
  readonly topic?: number;
  /** When it was last edited, in ms UTC. */
  readonly edited?: number;
  readonly file?: StoredFile;
  readonly replyTo?: number;
  readonly silent: boolean;
  /** What a service message says, in the Bot API's own fields. */
  readonly service?: Partial<Message>;
}

/** What a person is shown when the bot answers a tap. An empty `text` shows nothing. */
export interface Toast {
  readonly text: string;
  /** Shown in a window that must be closed. */
  readonly alert: boolean;
  readonly url?: string;
  /** Where it was tapped. */
  readonly chat: number;
  readonly at: number;
}

/** Something that changed, as it happens. */
export type Happening = { readonly at: number; readonly chat: ChatHead } & (
  | { readonly kind: 'sent' | 'edited' | 'deleted'; readonly message: Seen }
  | { readonly kind: 'tapped'; readonly message: Seen; readonly person: User; readonly button: Button }
  | { readonly kind: 'toast'; readonly message: Seen; readonly person: User; readonly toast: Toast }
  | { readonly kind: 'blocked' | 'unblocked'; readonly person: User }
  | { readonly kind: 'member'; readonly person: User; readonly status: MemberStatus; readonly by: User }
  | { readonly kind: 'migrated'; readonly to: ChatHead }
);

/** Where somebody stands in a chat, in Telegram's words. */
export type MemberStatus = 'creator' | 'administrator' | 'member' | 'left' | 'kicked';

/** A call the bot made, in the order of arrival. */
export interface Call {
  readonly method: string;
  /** Parsed; uploads stand where the bot put `attach://`. */
  readonly payload: Readonly<Record<string, unknown>>;
  readonly at: number;
  /** How many calls of this method there were with this one. */
  readonly n: number;
  /** What the server made of it; absent while it works and when a fault kept it from being carried out. */
  answer?: ApiResponse<unknown>;
}

/**
 * What goes wrong with a call. `status` or `body`: this is answered and the call is not carried out, unless `effect` says so.
 * `delay` (real ms, Infinity hangs until close) and `drop` (the connection is reset): it is carried out first, unless `effect` is false.
 */
export interface Fault {
  readonly status?: number;
  readonly body?: string | object;
  readonly delay?: number;
  readonly drop?: boolean;
  readonly effect?: boolean;
}

/** Asked at every call; `n` counts the calls of this method from 1. */
export type FaultScript = (method: string, payload: Readonly<Record<string, unknown>>, n: number) => Fault | undefined;

/** A topic of a forum. */
export interface Topic {
  readonly group: Group;
  readonly id: number;
  readonly name: string;
}

/** A chat as people see it. */
export interface Chat extends ChatHead {
  /** What stands there now, oldest first. */
  readonly messages: readonly Seen[];
  /** The chat as text. */
  readonly screen: string;
}

/** A group, with what its people do to it. After `migrate` the same value is the supergroup, under its new id. */
export interface Group extends Chat {
  readonly members: readonly User[];
  readonly topics: readonly Topic[];
  /** Without `by` the owner does it; anybody in the group may add, its owner and administrators remove. */
  adds(who: Person | 'bot', options?: { readonly by?: Person }): void;
  removes(who: Person | 'bot', options?: { readonly by?: Person }): void;
  promotes(who: Person | 'bot'): void;
  /** Becomes a supergroup with another id; calls to the old one get 400 with `migrate_to_chat_id`. */
  migrate(): void;
  /** Opens a topic; refuses outside a forum. */
  topic(name: string): Topic;
}

/** Where a verb is meant; without `in`, the private chat with the bot. */
export interface Where {
  readonly in?: Group | Topic;
}

/** A button: its label, a pattern of it, its place (from 1) on the newest message with buttons, or its data. */
export type WhichButton = string | RegExp | number | { readonly data: string };

/** A person with a messenger. Verbs throw `CannotDo` where a messenger would not let them. */
export interface Person {
  readonly id: number;
  readonly user: User;
  /** First and last name. */
  readonly name: string;
  /** Whether Start was pressed at least once. */
  readonly started: boolean;
  /** Whether the bot is blocked now. */
  readonly blocked: boolean;
  /** The private chat with the bot. */
  readonly chat: Chat;
  readonly screen: string;
  readonly toasts: readonly Toast[];
  /** The text of a chat this person is in. */
  sees(where?: Where): string;
  /** The commands the messenger proposes here. */
  commands(where?: Where): readonly BotCommand[];
  /** Presses Start: opens the chat to the bot, unblocks it, and sends `/start payload`. */
  start(payload?: string): Seen;
  says(text: string, options?: Where & { readonly replyTo?: Seen | number }): Seen;
  /**
   * Taps a button on the newest message that has it, or on `message`. Resolves to the bot's answer; rejects after `timeout` real ms (default 5000).
   * With `message` and `data` the button may be gone meanwhile, as on a screen not yet refreshed. A link button is opened.
   */
  taps(
    which: WhichButton,
    options?: Where & { readonly message?: Seen | number; readonly timeout?: number },
  ): Promise<Toast>;
  /** Follows a link to this bot, or the link under a label or words in sight: `?start=` presses Start, `?startgroup=` adds the bot to the group `in`. */
  opens(link: string, where?: Where): Seen;
  sendsPhoto(options?: Where & { readonly caption?: string; readonly bytes?: Uint8Array }): Seen;
  sendsSticker(options?: Where & { readonly emoji?: string }): Seen;
  blocks(): void;
  unblocks(): void;
  leaves(group: Group): void;
}

/** Who a new person is. */
export interface NewPerson {
  readonly id: number;
  readonly firstName: string;
  readonly lastName?: string;
  readonly username?: string;
  readonly languageCode?: string;
}

/** A new group; a forum is a supergroup from the start. Without `owner` somebody called Owner made it. */
export interface NewGroup {
  readonly title: string;
  readonly owner?: Person;
  readonly forum?: boolean;
  readonly supergroup?: boolean;
}

/** A running server and the people on it. */
export interface Loopback {
  /** For grammY's `client.apiRoot` and `TELEGRAM_API_ROOT`. */
  readonly apiRoot: string;
  readonly token: string;
  readonly bot: UserFromGetMe;
  readonly people: readonly Person[];
  readonly groups: readonly Group[];
  readonly calls: readonly Call[];
  /** Every try to bring an update by webhook, in the order in which they were over. */
  readonly deliveries: readonly Delivery[];
  /** Every update made so far, in order. */
  readonly updates: readonly Update[];
  /** Carries out a call within this process, as HTTP does, files apart: for many thousands of them. */
  call(
    url: string,
    init: { readonly body?: string; readonly signal?: Pick<AbortSignal, 'addEventListener'> },
  ): Promise<{ json(): Promise<unknown> }>;
  person(who: NewPerson): Person;
  group(what: NewGroup): Group;
  /** A file that was sent by anybody, by its id. */
  file(id: string): StoredFile | undefined;
  /** Adds a script of faults; the first that answers wins. Returns what takes it away. */
  fault(script: FaultScript): () => void;
  /** Listens to everything that changes. Returns what stops it. */
  on(listener: (happening: Happening) => void): () => void;
  /** Delivers an update once more, with its id. */
  redeliver(updateId: number): void;
  /** Delivers what no messenger would send, as it stands: of any kind, whole or not, asked for or not; with the next id where it has none. */
  forge(update: object): void;
  /** Resolves when every update is confirmed, every tap answered and no call under way; rejects after `timeout` real ms (default 10 000) with what is left. */
  idle(options?: { readonly timeout?: number }): Promise<void>;
  /** A log for the bot under test: no line of it may hold the token, a name, or anything that was written or read here. */
  log(level: string, event: string, data?: Readonly<Record<string, unknown>>): void;
  /** Rejects where a log line gave something away. */
  close(): Promise<void>;
}
