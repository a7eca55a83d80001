import type { Phrases } from '../../phrases/index.ts';
import type { Id, Instant, PersonId, Zone } from '../../types.ts';
import type { Intent } from '../intent.ts';
import type { Card, Choice, Line, Span } from '../reply.ts';
import { labelled } from '../short.ts';

/** Whoever reads a card: in which language and zone, at which moment, and what people are called. */
export interface Reader {
  readonly t: Phrases;
  readonly zone: Zone;
  readonly now: Instant;
  readonly name: (person: PersonId) => string;
  /** Whether messages arrive at somebody: they have an account, and have not closed their chat with the bot. */
  readonly reached: (person: PersonId) => boolean;
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

/** A card in parts, each with buttons of its own. */
export const cardInParts = (
  t: Phrases,
  parts: readonly (readonly [lines: readonly (string | Line)[], rows: readonly Row[]])[],
): Card => ({
  ...card(
    t,
    parts.flatMap(([lines]) => lines),
    parts.flatMap(([, rows]) => rows),
  ),
  parts: parts.map(([lines, rows]) => card(t, lines, rows)),
});

export const choice = (label: string, intent: Intent): Choice => ({ label, intent });

/** A button with a name on it, which is shortened where the label would be too long. */
export const named = (name: string, intent: Intent, label: (name: string) => string = (plain) => plain): Choice =>
  choice(labelled(name, label), intent);

/** Somebody who asked to join, on the way to the answer. */
export const joinRow = (
  { t, name }: Pick<Reader, 't' | 'name'>,
  { id, person }: { readonly id: Id; readonly person: PersonId },
): Row => [
  named(name(person), { do: 'join-request', request: id }, (who) => t.say('button-join-request', { name: who })),
];

/** What somebody is called where a line or a label begins. A name stays as its owner writes it. */
export const atStart = ({ t, name }: Pick<Reader, 't' | 'name'>, person: PersonId): string => {
  const called = name(person);
  return called === t.say('name-unknown') ? t.capital(called) : called;
};

/** A line that stands out. */
export const strong = (text: string): Line => [{ strong: text }];

/** A moment within a text: a platform that knows its reader's zone shows it there. */
export type Moment = Extract<Span, { readonly at: Instant }>;

/** A moment as it is said, by its day and time unless told. */
export const moment = (at: Instant, said: string, shows: Moment['shows'] = 'day-and-time'): Moment => ({
  at,
  said,
  shows,
});

/** A text with the moments that stand in it; where one of them is said otherwise there, the text alone. */
export const timed = (text: string, ...moments: readonly Moment[]): Line => {
  let line: Line = [text];
  for (const one of moments) {
    const at = line.findIndex((span) => typeof span === 'string' && span.includes(one.said));
    const span = line[at];
    if (typeof span !== 'string') return [text];
    const from = span.indexOf(one.said);
    const around = [span.slice(0, from), one, span.slice(from + one.said.length)];
    line = line.toSpliced(at, 1, ...around.filter((part) => part !== ''));
  }
  return line;
};

/** Buttons under one another, so many in a row. */
export const grid = (choices: readonly Choice[], columns: number): readonly Row[] =>
  Array.from({ length: Math.ceil(choices.length / columns) }, (_, row) =>
    choices.slice(row * columns, (row + 1) * columns),
  );

/** The choice in a list of one, or none where it does not apply. */
export const when = <T>(holds: boolean, ...items: readonly T[]): readonly T[] => (holds ? items : []);

/** How many entries of a list stand on one card; with the longest names they fit into a keyboard. */
const PAGE = 24;

/** One page of a list. A page that is not there any more is the last one. */
export const pageOf = <T>(all: readonly T[], page: number, size = PAGE): readonly T[] => {
  const at = clamped(all.length, page, size);
  return all.slice(at * size, (at + 1) * size);
};

/** The ways to the pages before and after. */
export const pageRow = (t: Phrases, count: number, page: number, to: (page: number) => Intent, size = PAGE): Row => {
  const at = clamped(count, page, size);
  return [
    ...when(at > 0, choice(t.say('button-previous'), to(at - 1))),
    ...when((at + 1) * size < count, choice(t.say('button-next-page'), to(at + 1))),
  ];
};

/** On which page of a list something stands; the first where it is not on it. */
export const pageWith = <T>(all: readonly T[], is: (one: T) => boolean): number =>
  Math.max(0, Math.floor(all.findIndex(is) / PAGE));

/** A list as buttons, a page at a time, with the ways to the other pages. */
export const listRows = <T>(
  t: Phrases,
  all: readonly T[],
  page: number,
  columns: number,
  make: (one: T) => Choice,
  to: (page: number) => Intent,
): readonly Row[] => [...grid(pageOf(all, page).map(make), columns), pageRow(t, all.length, page, to)];

const clamped = (count: number, page: number, size: number): number =>
  Math.min(page, Math.max(0, Math.ceil(count / size) - 1));

/** Asks once before something that cannot be undone, and names what will happen. */
export const sureCard = (
  t: Phrases,
  question: string,
  yes: Parameters<typeof choice>,
  no: Parameters<typeof choice>,
): Card => card(t, [question], [[choice(...yes)], [choice(...no)]]);
