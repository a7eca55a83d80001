import { type Card, type Choice, encodeIntent, labelOf } from '@balintkit/core/chat';
import type { types } from '@slack/bolt';
import { toFallback, toSections, webAddress } from './mrkdwn.ts';
import { startValue } from './request.ts';

/** Slack's sizes, letters in UTF-16 units. A row may hold more buttons, but breaks anywhere then. */
const MOST = { label: 75, blocks: 50, rows: 40, inRow: 5 } as const;

/** A card as `chat.postMessage` and `chat.update` take it. */
export interface Rendered {
  /** What a notification shows. */
  readonly text: string;
  readonly blocks: (types.SectionBlock | types.ActionsBlock)[];
}

/** A card within Slack's limits. Throws a `RangeError` for a button that cannot carry what it should. */
export const render = (card: Card): Rendered => ({ text: toFallback(card.lines), blocks: blocksOf(card, 0) });

/** A card as somebody's home in the app, for `views.publish`, one part below the other. */
export const renderHome = (card: Card): types.HomeView => ({
  type: 'home',
  blocks: (card.parts ?? [card]).flatMap(blocksOf),
});

const blocksOf = ({ lines, choices = [] }: Pick<Card, 'lines' | 'choices'>, part: number): Rendered['blocks'] => {
  const first = part * MOST.blocks;
  const rows = rowsOf(choices, first);
  return [
    ...toSections(lines, MOST.blocks - rows.length).map((text, index) => sectionOf(text, first + index)),
    ...rows.map((elements, row) => ({ type: 'actions' as const, block_id: `row-${first + row}`, elements })),
  ];
};

/** Text in a block, in which nothing is a link or a name but what was written as such. */
export const sectionOf = (text: string, index: number): types.SectionBlock => ({
  type: 'section',
  block_id: `text-${index}`,
  text: { type: 'mrkdwn', text, verbatim: true },
});

/** A text without formatting, never empty, as titles, labels and buttons take it. */
export const plainText = (text: string, most: number): types.PlainTextElement => ({
  type: 'plain_text',
  text: labelOf(text, most),
  emoji: false,
});

/** Rows that are too wide are broken; where they are too many, they are filled, and what is too much is left out. */
const rowsOf = (rows: readonly (readonly Choice[])[], first: number): types.Button[][] => {
  const made = rows.map((row) => row.flatMap(buttonOf)).flatMap(broken);
  return (made.length <= MOST.rows ? made : broken(made.flat()).slice(0, MOST.rows)).map((row, y) =>
    row.map((button, x) => ({ ...button, action_id: `${first + y}.${x}` })),
  );
};

const broken = (row: readonly types.Button[]): types.Button[][] =>
  row.length === 0 ? [] : [row.slice(0, MOST.inRow), ...broken(row.slice(MOST.inRow))];

/** None for an address Slack would refuse, and the whole message with it. */
const buttonOf = (choice: Choice): readonly types.Button[] => {
  const button = { type: 'button' as const, text: plainText(choice.label, MOST.label) };
  if ('intent' in choice) return [{ ...button, value: encodeIntent(choice.intent) }];
  if ('start' in choice) return [{ ...button, value: startValue(choice.start) }];
  const url = webAddress(choice.url);
  return url === undefined ? [] : [{ ...button, url }];
};
