import * as z from 'zod';
import type { Span } from '../messenger/wire.ts';

// What the page and a workspace's server say to each other. Nothing here knows what the app is about.

/** A text with its marks. */
export interface Words {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** A button: a link, or pressed. What it sends then is the app's own, and stays true where the message has changed meanwhile. */
export interface ButtonSeen {
  readonly id: string;
  readonly text: string;
  readonly style?: 'primary' | 'danger';
  readonly url?: string;
  readonly sends?: string;
}

/** One of the answers a question offers. */
interface OptionSeen {
  readonly label: string;
  readonly value: string;
}

/** How a question is answered: typed, on one line or several, by the calendar or the clock, by one or some of a list, or by one of a few. */
type QuestionKind = 'text' | 'lines' | 'number' | 'date' | 'time' | 'list' | 'some' | 'few';

/** A question of a window. */
export interface QuestionSeen {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly label: string;
  readonly hint?: string;
  readonly optional: boolean;
  readonly options: readonly OptionSeen[];
  readonly value?: string | readonly string[];
  /** What was wrong with it when it was last handed in. */
  readonly error?: string;
}

/** A part of a message, of a Home or of a window. */
export type BlockSeen = { readonly id: string } & (
  | { readonly kind: 'words'; readonly words: readonly Words[]; readonly button?: ButtonSeen }
  | { readonly kind: 'small'; readonly words: readonly Words[] }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'line' }
  | { readonly kind: 'picture'; readonly alt: string }
  | { readonly kind: 'buttons'; readonly buttons: readonly ButtonSeen[] }
  | { readonly kind: 'question'; readonly question: QuestionSeen }
);

/** A file to be kept, under `files/ID`. */
interface FileSeen {
  readonly id: string;
  readonly name: string;
  readonly size: number;
}

/** A message as it stands now. */
export interface MessageSeen {
  /** Slack's own name of it, `1700000000.000100`; a later message has a higher one. */
  readonly id: string;
  readonly from: string;
  readonly name: string;
  /** ms UTC. */
  readonly at: number;
  readonly edited?: number;
  readonly blocks: readonly BlockSeen[];
  readonly files: readonly FileSeen[];
  /** Whether nobody else sees it. */
  readonly alone: boolean;
  /** What a line tells that nobody wrote: whoever it is from came or left. */
  readonly told?: 'came' | 'left' | 'other';
}

/** A window that is open over everything else somebody sees. */
export interface ModalSeen {
  readonly id: string;
  /** Becomes another one where the window reads otherwise. */
  readonly hash: string;
  readonly title: string;
  readonly submit?: string;
  readonly close?: string;
  readonly blocks: readonly BlockSeen[];
}

/** Somebody with an account, and what their client shows. */
export interface PersonSeen {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  readonly locale: string;
  readonly zone: string;
  readonly home: readonly BlockSeen[];
  /** Between this person and the app. */
  readonly messages: readonly MessageSeen[];
  /** What this person alone sees in channels, by channel. */
  readonly alone: Readonly<Record<string, readonly MessageSeen[]>>;
  readonly modal?: ModalSeen;
}

/** A channel, without what only one person sees there. */
export interface ChannelSeen {
  readonly id: string;
  readonly name: string;
  readonly isPrivate: boolean;
  /** Whoever is in it, the app too. */
  readonly members: readonly string[];
  readonly messages: readonly MessageSeen[];
}

/** Everything in a workspace. `version` rises with each change, `opened` when everything begins anew. */
export interface Workspace {
  readonly version: number;
  readonly opened: number;
  readonly platform: 'slack';
  readonly team: string;
  readonly bot: { readonly id: string; readonly name: string };
  /** Nobody where this scene has no workspace. */
  readonly people: readonly PersonSeen[];
  readonly channels: readonly ChannelSeen[];
}

const id = z.string().min(1).max(64);
const who = id;
/** A channel; the direct message with the app carries the id of whose it is. */
const room = id;

/** What people do in a workspace. The server answers a deed with `Done`, or 400 with a `Refused`. */
export const deedSchema = z.discriminatedUnion('do', [
  /** A text that begins with a slash is a command. */
  z.object({ do: z.literal('say'), who, room, text: z.string().trim().min(1).max(4000) }),
  /** A button on a message, or without one on the window that is open or the Home. */
  z.object({
    do: z.literal('press'),
    who,
    on: z.union([z.object({ room, message: id }), z.enum(['home', 'modal'])]),
    sends: z.string().min(1).max(2000),
  }),
  z.object({ do: z.literal('open'), who, tab: z.enum(['home', 'messages']) }),
  /** Answers by question; nothing for what is left out. */
  z.object({
    do: z.literal('hand-in'),
    who,
    answers: z.record(z.string(), z.union([z.string().max(3000), z.array(z.string()).max(100), z.null()])),
  }),
  z.object({ do: z.literal('close'), who }),
  z.object({
    do: z.literal('new-account'),
    name: z.string().trim().min(1).max(64),
    language: z.string().regex(/^[a-z]{2}$/),
  }),
  /** `account` is brought into a channel or taken out by `who`; by themselves, they join or leave. */
  z.object({ do: z.literal('add'), who, room, account: id }),
  z.object({ do: z.literal('remove'), who, room, account: id }),
]);
/** One deed. */
export type SlackDeed = z.infer<typeof deedSchema>;

/** What came of a deed. */
export interface Done {
  /** The account that was made. */
  readonly made?: string;
}

// Under the workspace's own address, `/slack`:
//   GET  state                          Workspace
//   GET  events                         server-sent events: `changed`, data {"version": 7}; then `state` is fetched anew
//   POST deeds                          SlackDeed in, Done or (400) Refused out
//   GET  commands?who=ID&room=ID        Command[]
//   GET  files/ID                       the bytes, with their type; never as HTML
