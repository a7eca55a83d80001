/** What a test, a bench or a playground holds in its hands. Everything here is plain data or a verb. */

/** An object of Slack's own, as it came or went. */
export type Raw = Readonly<Record<string, unknown>>;

/** How a loopback is made. All durations are milliseconds. */
export interface LoopbackOptions {
  /** The bot's, `xoxb-…`. */
  readonly token: string;
  /** The app's, `xapp-…`, which opens a websocket. */
  readonly appToken: string;
  /** What is posted is signed with it. */
  readonly signingSecret: string;
  /** The workspace; by default one of its own making. */
  readonly team?: Partial<Team>;
  /** Shown as the bot's name; default `Helper`. */
  readonly botName?: string;
  /** The clock of messages, rates and triggers, in ms UTC. Signatures and waiting for answers keep real time. */
  readonly now: () => number;
  /** Default: any free port. */
  readonly port?: number;
  /** Real time every answer takes longer; default 0. */
  readonly slow?: number;
  /** Whether messages are held to Slack's rates (`RATES`); default `slack`. */
  readonly limits?: 'slack' | 'off';
  /** Everything comes once more after it was acknowledged, as when the answer was lost; default false. */
  readonly deliverTwice?: boolean;
  /** Slash commands of the app; default `/balint`. */
  readonly commands?: readonly string[];
  /** Events the app is subscribed to; default all there are here (`EVENTS`). */
  readonly events?: readonly string[];
  /** Scopes of the bot's token; default all there are. A call without its scope is `missing_scope`. */
  readonly scopes?: readonly string[];
  /** How what is sent to the app is brought. */
  readonly pace?: Pace;
  /**
   * Real time without a call after which the app counts as quiet; default 30. A compromise: an app works on after it
   * has acknowledged, and nothing outside it can know that it is about to call again.
   */
  readonly settle?: number;
}

/** Real time, in ms. */
export interface Pace {
  /** An acknowledgement that takes longer counts as none; default 3 000, as Slack's. */
  readonly timeout?: number;
  /** The pause before an event is brought again, up to three times; default 100, where Slack takes up to an hour. */
  readonly retry?: number;
}

/** A workspace. */
export interface Team {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
}

/** The app's own account. */
export interface Bot {
  /** `B…` */
  readonly id: string;
  /** `U…` */
  readonly userId: string;
  /** `A…` */
  readonly appId: string;
  readonly name: string;
}

/** A button as people see it. */
export interface Button {
  readonly label: string;
  readonly value?: string;
  readonly url?: string;
  readonly actionId: string;
  readonly blockId: string;
  readonly raw: Raw;
}

/** Who wrote something. */
export interface Writer {
  readonly id: string;
  readonly name: string;
  readonly isBot: boolean;
}

/** A message as it stood when it was read. An edit makes a new value and leaves this one alone. */
export interface Seen {
  /** Slack's name of it within the channel, `1700000000.000100`. */
  readonly ts: string;
  /** `C…` or `D…`. */
  readonly channel: string;
  /** ms UTC. */
  readonly at: number;
  readonly from: Writer;
  /** As read: from the blocks, or from the text where there are none. Moments stand in the reader's zone, or in their fallback where nobody in particular reads. */
  readonly text: string;
  /** What notifications show, as it was sent. */
  readonly fallback: string;
  readonly blocks: readonly Raw[];
  /** By blocks. */
  readonly buttons: readonly (readonly Button[])[];
  readonly files: readonly StoredFile[];
  /** When it was last edited, in ms UTC. */
  readonly edited?: number;
  /** The one person who sees it, until the client is reloaded. */
  readonly onlyFor?: string;
  /** The `ts` of the message under which it stands, in a thread. */
  readonly thread?: string;
  /** Of a line such as `joined the channel`: its subtype. */
  readonly subtype?: string;
}

/** A file as it lies on the server. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly bytes: Uint8Array;
}

/** A channel or a direct message, by its head. */
export interface ChatHead {
  readonly id: string;
  readonly name: string;
  readonly kind: 'channel' | 'private' | 'direct';
}

/** A conversation as people see it. */
export interface Chat extends ChatHead {
  /** What stands there now, oldest first; without what only one person sees. */
  readonly messages: readonly Seen[];
  /** The conversation as text. */
  readonly screen: string;
}

/** A channel, with what its people do to it. After `changesId` the same value is the channel under its new id. */
export interface Channel extends Chat {
  /** User ids. */
  readonly members: readonly string[];
  readonly archived: boolean;
  /** Without `by` the owner does it. */
  adds(who: Person | 'bot', options?: { readonly by?: Person }): void;
  removes(who: Person | 'bot'): void;
  archives(): void;
  unarchives(): void;
  renames(name: string): void;
  /** Gets another id, as a channel that is shared with another workspace does; the old one is `channel_not_found`. */
  changesId(): void;
}

/** The app's Home as one person sees it. */
export interface Home {
  /** Whether anything was ever published to this person. */
  readonly published: boolean;
  readonly blocks: readonly Raw[];
  readonly text: string;
  readonly buttons: readonly (readonly Button[])[];
  readonly screen: string;
}

/** One of the answers a question offers. */
export interface Option {
  readonly label: string;
  readonly value: string;
}

/** A question on a modal. */
export interface Question {
  readonly blockId: string;
  readonly actionId: string;
  readonly label: string;
  readonly hint?: string;
  /** The element's type, such as `plain_text_input`. */
  readonly kind: string;
  readonly optional: boolean;
  readonly options: readonly Option[];
  /** What stands there now: what was filled in, or what it opened with; a list where several can be picked. */
  readonly value?: string | readonly string[];
  /** What the app found wrong with it when it was last handed in. */
  readonly error?: string;
}

/** A modal that is open, as it stands; the topmost where one lies on another. */
export interface Modal {
  readonly id: string;
  readonly hash: string;
  readonly title: string;
  /** What the buttons say. */
  readonly submit?: string;
  readonly close?: string;
  /** What is said between the questions. */
  readonly text: string;
  readonly questions: readonly Question[];
  /** By block id. */
  readonly errors: Readonly<Record<string, string>>;
  readonly buttons: readonly (readonly Button[])[];
  readonly blocks: readonly Raw[];
  readonly screen: string;
}

/** Something that changed, as it happens. */
export type Happening = { readonly at: number } & (
  | { readonly kind: 'sent' | 'edited' | 'deleted'; readonly chat: ChatHead; readonly message: Seen }
  | { readonly kind: 'pressed'; readonly person: string; readonly button: Button }
  | { readonly kind: 'command'; readonly person: string; readonly text: string }
  | { readonly kind: 'home'; readonly person: string }
  | { readonly kind: 'modal'; readonly person: string; readonly did: 'opened' | 'updated' | 'wrong' | 'closed' }
  | { readonly kind: 'member'; readonly chat: ChatHead; readonly who: string; readonly is: 'in' | 'out' }
  | { readonly kind: 'channel'; readonly chat: ChatHead; readonly did: 'archived' | 'unarchived' | 'renamed' | 'moved' }
);

/** A call the app made, in the order of arrival. Posts to a response URL are called `response_url`, uploads `upload`. */
export interface Call {
  readonly method: string;
  /** Parsed; what came as JSON text within a form is parsed too. */
  readonly payload: Raw;
  readonly at: number;
  /** How many calls of this method there were with this one. */
  readonly n: number;
  /** What the server made of it; absent while it works and when a fault kept it from being carried out. */
  answer?: Raw;
}

/**
 * What goes wrong with a call. `status` or `body`: this is answered and the call is not carried out, unless `effect` says so.
 * `delay` (real ms, Infinity hangs until close) and `drop` (the connection is reset): it is carried out first, unless `effect` is false.
 */
export interface Fault {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | object;
  readonly delay?: number;
  readonly drop?: boolean;
  readonly effect?: boolean;
}

/** Asked at every call; `n` counts the calls of this method from 1. */
export type FaultScript = (method: string, payload: Raw, n: number) => Fault | undefined;

/** What is brought to the app. */
export const DELIVERED = ['event', 'interaction', 'command'] as const;
/** One of them. */
export type Delivered = (typeof DELIVERED)[number];

/** One try to bring something to the app, when it was over. */
export interface Delivery {
  /** The event's id; the trigger of a command or an interaction. */
  readonly id: string;
  readonly kind: Delivered;
  readonly body: Raw;
  /** From 0. */
  readonly retry: number;
  /** The status of the answer; 200 for an acknowledged envelope; otherwise why there was none. */
  readonly outcome: number | string;
  /** What the acknowledgement carried. */
  readonly answer?: Raw | string;
  readonly at: number;
}

/** Something no Slack would send, or a signature it would not make. */
export interface Forged {
  readonly kind: Delivered;
  readonly body: Raw;
  /** Default: the right one, `none` leaves the header out, anything else stands in it. Not asked for on a websocket. */
  readonly signature?: 'right' | 'wrong' | 'none' | (string & {});
  /** Seconds; default now, in real time. */
  readonly timestamp?: number;
}

/** Where a verb is meant; without `in`, the direct message with the bot. */
export interface Where {
  readonly in?: Channel;
}

/** A button: its label, a pattern of it, its place (from 1) on the newest thing with buttons, or its value. */
export type WhichButton = string | RegExp | number | { readonly value: string };

/** Where a button is looked for; without it on the open modal, in the direct message (what only this person sees there first), on the Home. */
export interface WhereToPress extends Where {
  /** In a message, as it is seen or by its `ts`; with `{ value }` the button may be gone meanwhile. */
  readonly message?: Seen | string;
  /** On the Home and nowhere else. */
  readonly home?: true;
}

/** A person with a Slack client. Verbs throw `CannotDo` where a client would not let them, and where the app did not acknowledge. */
export interface Person {
  /** `U…` */
  readonly id: string;
  /** The handle. */
  readonly name: string;
  readonly realName: string;
  /** `T…`; another workspace's for a guest through a shared channel. */
  readonly team: string;
  readonly tz: string;
  /** The direct message with the bot; empty until somebody writes. */
  readonly dm: Chat;
  readonly home: Home;
  /** The one that is open. */
  readonly modal: Modal | undefined;
  /** What nobody else saw, oldest first. */
  readonly ephemerals: readonly Seen[];
  /** The text of a conversation this person is in, with what only they see there, moments in their zone. */
  sees(where?: Where): string;
  /** The same as messages. */
  messages(where?: Where): readonly Seen[];
  /** A slash command such as `/balint next`; resolves when it is acknowledged. */
  commands(text: string, where?: Where): Promise<void>;
  /** Writes a message. */
  says(text: string, where?: Where): Seen;
  /** Presses a button on the newest message that has it, or where `options` say. Resolves when it is acknowledged. */
  presses(which: WhichButton, options?: WhereToPress): Promise<Button>;
  /** Opens the tab of the app; its Home is published after that, by the app. */
  opensHome(tab?: 'home' | 'messages'): void;
  /** Answers questions of the open modal, by their labels or block ids; options by label or value, dates as `2026-11-03`, times as `18:30`, nothing as `undefined`. */
  fills(answers: Readonly<Record<string, string | readonly string[] | undefined>>): void;
  /** Hands the open modal in. Resolves to what is wrong by block id, or to nothing. */
  submits(): Promise<Readonly<Record<string, string>> | undefined>;
  /** Closes the open modal; the one below it is seen again, unless it clears them all. */
  closes(): void;
  leaves(channel: Channel): void;
  /** The account is closed by an administrator of the workspace. */
  deactivates(): void;
}

/** Who a new person is. */
export interface NewPerson {
  /** The handle. */
  readonly name: string;
  readonly realName?: string;
  /** Default `en-US`. */
  readonly locale?: string;
  /** Default `Europe/London`. */
  readonly tz?: string;
  /** The other workspace (`T…`) to which this person belongs, met in a shared channel. */
  readonly guestOf?: string;
  /** `U…`; default one of its own making. */
  readonly id?: string;
}

/** A new channel. Without `owner` somebody called `owner` made it. */
export interface NewChannel {
  readonly name: string;
  readonly owner?: Person;
  readonly isPrivate?: boolean;
}

/** A running server and the people on it. */
export interface Loopback {
  /** For `SLACK_API_URL` and the web client's `slackApiUrl`; ends with `/api/`. */
  readonly apiUrl: string;
  readonly token: string;
  readonly team: Team;
  readonly bot: Bot;
  readonly people: readonly Person[];
  readonly channels: readonly Channel[];
  readonly calls: readonly Call[];
  /** Every try to bring something to the app, in the order in which they were over. */
  readonly deliveries: readonly Delivery[];
  /** How many websockets are open. */
  readonly sockets: number;
  /** Somebody new in the workspace, who has not met the bot. */
  person(who: NewPerson): Person;
  /** A new channel, in which its owner is alone. */
  channel(what: NewChannel): Channel;
  /** From now on commands, interactions and events are posted there, signed; without a URL they go down the websocket. */
  postTo(url: string | undefined): void;
  /** Tells every websocket to go and come back, as Slack does every few hours. */
  refresh(reason?: 'warning' | 'refresh_requested' | 'link_disabled'): void;
  /** A file that was uploaded, by its id. */
  file(id: string): StoredFile | undefined;
  /** Adds a script of faults; the first that answers wins. Returns what takes it away. */
  fault(script: FaultScript): () => void;
  /** Listens to everything that changes. Returns what stops it. */
  on(listener: (happening: Happening) => void): () => void;
  /** Brings something once more, by the id of its delivery. */
  redeliver(id: string): Promise<Delivery>;
  /** Brings what no Slack would. */
  forge(what: Forged): Promise<Delivery>;
  /** The app is taken out of the workspace: its token is worth nothing more. */
  uninstalls(): void;
  /** Resolves when all that was brought is acknowledged, no call is under way and there was none for `settle` ms; rejects after `timeout` real ms (default 10 000) with what is left. */
  idle(options?: { readonly timeout?: number }): Promise<void>;
  /** A log for the app under test: no line of it may hold a token, a name, or anything that was written or read here. */
  log(level: string, event: string, data?: Readonly<Record<string, unknown>>): void;
  /** Rejects where a log line gave something away. */
  close(): Promise<void>;
}
