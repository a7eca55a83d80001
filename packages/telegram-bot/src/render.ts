import { type Card, type Choice, encodeIntent, harmless, labelOf, short } from '@balintkit/core/chat';
import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types';
import { addressOf, webAddress } from './address.ts';
import { toHtml } from './html.ts';
import type { Me } from './request.ts';

/** Telegram's sizes: letters in UTF-16 units, the keyboard in bytes of JSON. */
const MOST = { label: 64, toast: 200, buttons: 100, inRow: 8, keyboard: 10_000 } as const;

/** A card as `sendMessage` and `editMessageText` take it. */
export interface Rendered {
  readonly text: string;
  readonly parse_mode: 'HTML';
  readonly link_preview_options: { readonly is_disabled: true };
  readonly reply_markup?: InlineKeyboardMarkup;
  readonly disable_notification?: true;
}

/** A card within Telegram's limits. Throws a `RangeError` for a button that cannot carry what it should. */
export const render = (card: Card, me: Me): Rendered => {
  const keyboard = keyboardOf(card.choices ?? [], me);
  return {
    text: toHtml(card.lines, me),
    parse_mode: 'HTML',
    link_preview_options: { is_disabled: true },
    ...(keyboard.length === 0 ? {} : { reply_markup: { inline_keyboard: keyboard } }),
    ...(card.silent ? { disable_notification: true } : {}),
  };
};

/** The line that passes after a tap. */
export const renderToast = (text: string): string => short(harmless(text).trim(), MOST.toast);

/** Rows that are too wide are broken; what does not fit any more is left out, whole rows from the end. */
const keyboardOf = (rows: readonly (readonly Choice[])[], me: Me): InlineKeyboardButton[][] => {
  const kept: InlineKeyboardButton[][] = [];
  for (const row of rows.flatMap((choices) => broken(choices.flatMap((choice) => buttonOf(choice, me))))) {
    const longer = [...kept, row];
    const isTooMuch =
      longer.flat().length > MOST.buttons || Buffer.byteLength(JSON.stringify(longer)) > MOST.keyboard - 100;
    if (isTooMuch) return kept;
    kept.push(row);
  }
  return kept;
};

const broken = (row: readonly InlineKeyboardButton[]): InlineKeyboardButton[][] =>
  row.length === 0 ? [] : [row.slice(0, MOST.inRow), ...broken(row.slice(MOST.inRow))];

/** None for an address Telegram would refuse, and the whole message with it. */
const buttonOf = (choice: Choice, me: Me): readonly InlineKeyboardButton[] => {
  const text = labelOf(choice.label, MOST.label);
  if ('intent' in choice) return [{ text, callback_data: encodeIntent(choice.intent) }];
  if ('start' in choice) return [{ text, url: addressOf(me, choice.start) }];
  const url = webAddress(choice.url);
  return url === undefined ? [] : [{ text, url }];
};
