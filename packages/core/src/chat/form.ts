import type { Phrases } from '../phrases/index.ts';
import type { Instant, Zone } from '../types.ts';

/** What a field is read with. */
export interface Reading {
  readonly t: Phrases;
  readonly zone: Zone;
  readonly now: Instant;
  /** What was answered so far, and what the form began with. */
  readonly answers: Answers;
}

export type Answers = Readonly<Record<string, unknown>>;

/** One of the answers a field offers. `value` fits into a button. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

/** A field of a form, as data: a platform shows it as it can, one by one or all at once. */
export interface Field {
  readonly key: string;
  readonly kind: 'text' | 'choice' | 'date' | 'time' | 'number' | 'zone' | 'dates' | 'link';
  /** The question; a second line may help. */
  readonly ask: (reading: Reading) => readonly string[];
  readonly options?: ((reading: Reading) => readonly Option[]) | undefined;
  /** How many options stand side by side. */
  readonly columns?: number;
  /** Reads what was typed or picked; `undefined` where it cannot be read. */
  readonly parse: (text: string, reading: Reading) => unknown;
  /** Says what could not be read, and what to write instead. */
  readonly misread: (text: string, reading: Reading) => string;
  /** May be left out; its value is then `undefined`. */
  readonly optional?: true;
  /** Whether it is asked at all, after what was answered so far. */
  readonly when?: (answers: Answers) => boolean;
}

/** The first field that is asked after this one; from the beginning without one. */
export const fieldAfter = (fields: readonly Field[], answers: Answers, key?: string): Field | undefined => {
  const from = key === undefined ? 0 : fields.findIndex((field) => field.key === key) + 1;
  return fields.slice(from).find((field) => field.when?.(answers) ?? true);
};

/** The field that was asked before this one. */
export const fieldBefore = (fields: readonly Field[], answers: Answers, key: string): Field | undefined => {
  const index = fields.findIndex((field) => field.key === key);
  return fields.slice(0, Math.max(0, index)).findLast((field) => field.when?.(answers) ?? true);
};
