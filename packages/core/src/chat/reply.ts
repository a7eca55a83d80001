import type { Document } from '../document.ts';
import type { Instant, Language } from '../types.ts';
import type { Field, Option } from './form.ts';
import type { Intent } from './intent.ts';

/** A stretch of text. What people typed stands in it as it is; `render` escapes it. */
export type Span =
  | string
  | { readonly strong: string }
  | { readonly soft: string }
  | { readonly code: string }
  | { readonly link: string; readonly to: string }
  /** A moment: a platform that knows its reader's zone shows it there, any other one as it is `said`. */
  | { readonly at: Instant; readonly said: string; readonly shows: 'day' | 'time' | 'day-and-time' }
  /** The address at which somebody opens a chat with this bot and hands it `start`; to be read, copied, passed on. */
  | { readonly start: string };

/** A line of text; an empty one is a blank line. */
export type Line = readonly Span[];

/** A button: an intent with a label, or a way to somewhere outside. */
export type Choice =
  | { readonly label: string; readonly intent: Intent }
  | { readonly label: string; readonly url: string }
  /** Opens a chat with this bot and hands it `start`; the front-end knows its own address. */
  | { readonly label: string; readonly start: string };

/** A message as data: text and rows of buttons. */
export interface Card {
  readonly lines: readonly Line[];
  readonly choices?: readonly (readonly Choice[])[];
  /** The same once more in its parts, each of lines and the buttons that belong below them, for where they can stand so. */
  readonly parts?: readonly Pick<Card, 'lines' | 'choices'>[];
  /** Delivered without a sound. */
  readonly silent?: true;
  /** What is sent along, below it. */
  readonly files?: readonly Document[];
  readonly language: Language;
}

/** A question of a form, where several are asked at once. */
export interface Question {
  readonly key: string;
  readonly kind: Field['kind'];
  readonly label: string;
  readonly help: readonly string[];
  /** `value` is what a pick says. */
  readonly options: readonly Option[];
  /** Whether something may be typed: in the place of the options, where there are any. */
  readonly typed: boolean;
  readonly optional: boolean;
  /** What stands there at first, as it would be typed or picked. */
  readonly value?: string;
}

/** As much of a form as can be asked at once. */
export interface Page {
  readonly form: string;
  readonly title: string;
  /** What is said above the questions. */
  readonly intro: readonly string[];
  readonly questions: readonly Question[];
  /** What the button says that hands it in, and the one that leaves it. */
  readonly does: string;
  readonly leaves: string;
  readonly language: Language;
}

/**
 * What the sender of a request gets to see. `toast`: a short line that passes. `say`: a new message. `show`: the
 * message they tapped now reads so; a new one where it cannot be changed, or nothing was tapped. `form`: a page of
 * questions is opened, or takes the place of the one that was handed in; where it cannot be opened, the `door` to it is
 * said. `wrong`: what was handed in stays open, with what is wrong beside the questions, by their keys.
 */
export type Reply =
  | { readonly reply: 'toast'; readonly text: string }
  | { readonly reply: 'say'; readonly card: Card; readonly private?: true }
  | { readonly reply: 'show'; readonly card: Card }
  | { readonly reply: 'form'; readonly page: Page; readonly door: Card }
  | { readonly reply: 'wrong'; readonly why: Readonly<Record<string, string>>; readonly door: Card };

/** What became of something sent. `ref` is the platform's own name of the message. */
export type Sent =
  | { readonly is: 'sent'; readonly ref: string }
  | { readonly is: 'unreachable' }
  | { readonly is: 'retry'; readonly at: number }
  /** It can never be sent as it is. `why` is the platform's code, for the log. */
  | { readonly is: 'poison'; readonly why: string };

/** What became of an edit; `gone` where the message is no more. */
export type Edited = Exclude<Sent, { readonly is: 'sent' }> | { readonly is: 'edited' } | { readonly is: 'gone' };
