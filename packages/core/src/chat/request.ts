import type { Identity, Place } from '../person.ts';
import type { Instant, Language } from '../types.ts';
import type { Intent } from './intent.ts';

/** What somebody did on a platform, in words every platform shares. */
export type Doing =
  /** Tapped a button; `undefined` where it carried nothing we wrote. */
  | { readonly did: 'tap'; readonly intent: Intent | undefined; readonly message?: string }
  /** Wrote a command: its name without the sign before it, and what stood behind it. */
  | { readonly did: 'command'; readonly name: string; readonly rest: string }
  /** Wrote something in private. It is read only as an answer to a form, and kept nowhere else. */
  | { readonly did: 'text'; readonly text: string }
  /** Handed in a page of questions: what was typed or picked, by key; empty where it was left out. */
  | { readonly did: 'filled'; readonly form: string; readonly answers: Readonly<Record<string, string>> }
  /** Sent something that has no text: a picture, a file, a voice. */
  | { readonly did: 'other' }
  /** The bot was added to a chat by this person. */
  | { readonly did: 'added' }
  /** The bot can be reached no more in this chat, or a person blocked it. */
  | { readonly did: 'removed' }
  /** A chat got another id. */
  | { readonly did: 'migrated'; readonly to: Place };

/** One thing somebody did, parsed at the edge. */
export interface Request {
  /** The platform's id of the update, unique with its platform and tenant: its effect happens once. */
  readonly update: string;
  readonly identity: Identity;
  /** What the person is called there, offered as a name when they join. */
  readonly called: string;
  /** The language the platform says the person reads. */
  readonly language: Language;
  readonly place: Place;
  /** Whether only this person reads along. */
  readonly private: boolean;
  /** Where the chat is a group's: what it is called. */
  readonly title?: string;
  readonly doing: Doing;
  readonly at: Instant;
}
