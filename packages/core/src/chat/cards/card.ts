import type { Phrases } from '../../phrases/index.ts';
import type { Instant, PersonId, Zone } from '../../types.ts';
import type { Intent } from '../intent.ts';
import type { Card, Choice, Line } from '../reply.ts';

/** Whoever reads a card: in which language and zone, at which moment, and what people are called. */
export interface Reader {
  readonly t: Phrases;
  readonly zone: Zone;
  readonly now: Instant;
  readonly name: (person: PersonId) => string;
}

export type Row = readonly Choice[];

/** A card in the reader's language. Lines that are texts stand for themselves; rows without buttons are left out. */
export const card = (t: Phrases, lines: readonly (string | Line)[], rows: readonly Row[] = []): Card => {
  const choices = rows.filter((row) => row.length > 0);
  return {
    lines: lines.map((line) => (typeof line === 'string' ? (line === '' ? [] : [line]) : line)),
    language: t.language,
    ...(choices.length > 0 ? { choices } : {}),
  };
};

export const choice = (label: string, intent: Intent): Choice => ({ label, intent });

/** A line that stands out. */
export const strong = (text: string): Line => [{ strong: text }];

/** Buttons under one another, so many in a row. */
export const grid = (choices: readonly Choice[], columns: number): readonly Row[] =>
  Array.from({ length: Math.ceil(choices.length / columns) }, (_, row) =>
    choices.slice(row * columns, (row + 1) * columns),
  );

/** The choice in a list of one, or none where it does not apply. */
export const when = <T>(holds: boolean, ...items: readonly T[]): readonly T[] => (holds ? items : []);
