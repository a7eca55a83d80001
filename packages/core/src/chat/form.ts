import type { Phrases } from '../phrases/index.ts';
import type { Refusal } from '../refusal.ts';
import type { Instant, Zone } from '../types.ts';
import type { OwnWords } from '../wording.ts';
import { type Asking, type Replies, refuse, whyNot } from './asking.ts';
import type { Reply } from './reply.ts';

/** What a field is read with. */
export interface Reading {
  readonly t: Phrases;
  readonly zone: Zone;
  readonly now: Instant;
  /** What was answered so far, and what the form began with. */
  readonly answers: Answers;
  /** The society's own words, where it has any. */
  readonly words?: OwnWords;
}

export type Answers = Readonly<Record<string, unknown>>;

/** What a form is about: ids, and where it was begun. */
export type About = Readonly<Record<string, string>>;

/** One of the answers a field offers. `value` fits into a button. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

/** A field of a form, as data: a platform shows it as it can, one by one or all at once. */
export interface Field {
  readonly key: string;
  readonly kind: 'text' | 'choice' | 'date' | 'time' | 'number' | 'zone' | 'dates' | 'link';
  /** The question; further lines help. */
  readonly ask: (reading: Reading) => readonly string[];
  readonly options?: ((reading: Reading) => readonly Option[]) | undefined;
  /** A choice in the place of which another can be typed. */
  readonly typed?: true;
  /** How many options stand side by side. */
  readonly columns?: number;
  /** Reads what was typed or picked; `undefined` where it cannot be read. */
  readonly parse: (text: string, reading: Reading) => unknown;
  /** Says what could not be read, and what to write instead. */
  readonly misread: (text: string, reading: Reading) => string;
  /** May be left out; its value is then `null`. */
  readonly optional?: true;
  /** Its answer where that is known already, as it would be typed: offered, or standing there at first. */
  readonly known?: (answers: Answers) => unknown;
  /** Whether it is asked at all, after what was answered so far. */
  readonly when?: (answers: Answers) => boolean;
}

/** A form: fields in order, and what is done with the answers. */
export interface Form {
  readonly id: string;
  readonly fields: readonly Field[];
  /** Begun anew while it is open, it goes on with what was answered. */
  readonly goesOn?: true;
  /** Its answer `language` is the one the form goes on in: that of somebody who is not known yet. */
  readonly speaks?: true;
  /** What is known at the beginning, which is not asked for. */
  readonly begin: (asking: Asking, about: About) => Promise<Begun>;
  /** The use case. Where it makes something new, its commit drops the dialogue. */
  readonly submit: (asking: Asking, about: About, answers: Answers) => Promise<Submitted>;
}

/** What a form begins with, or why it cannot be begun. */
export type Begun =
  | { readonly answers: Answers; readonly intro?: readonly string[] }
  | { readonly refused: Awaited<Replies> };

/** What came of a form: it is over, or one of its fields has to be answered anew, and why. */
export type Submitted =
  | { readonly over: true; readonly replies: readonly Reply[] }
  | { readonly over: false; readonly again: string; readonly why: string };

/** The form is over, with what is said and shown of that. */
export const done = (...replies: readonly Reply[]): Submitted => ({ over: true, replies });

/** The form is over, because no other answer would help. */
export const ended = async (asking: Asking, refusal: Refusal): Promise<Submitted> =>
  done(...(await refuse(asking, refusal)));

/** The answer to this field has to be another one. */
export const anew = async (asking: Asking, refusal: Refusal, again: string): Promise<Submitted> => ({
  over: false,
  again,
  why: await whyNot(asking, refusal),
});

/** A form that cannot be begun. */
export const refused = async (asking: Asking, refusal: Refusal): Promise<Begun> => ({
  refused: await refuse(asking, refusal),
});

/** Whether a field is asked at all, after what was answered so far. */
export const isAsked = (field: Field, answers: Answers): boolean => field.when?.(answers) ?? true;

/** The first field that is asked after this one; from the beginning without one. */
export const fieldAfter = (fields: readonly Field[], answers: Answers, key?: string): Field | undefined => {
  const from = key === undefined ? 0 : fields.findIndex((field) => field.key === key) + 1;
  return fields.slice(from).find((field) => isAsked(field, answers));
};

/** The field that was asked before this one. */
export const fieldBefore = (fields: readonly Field[], answers: Answers, key: string): Field | undefined => {
  const index = fields.findIndex((field) => field.key === key);
  return fields.slice(0, Math.max(0, index)).findLast((field) => isAsked(field, answers));
};
