import type { InlineKeyboardButton } from 'grammy/types';
import { badRequest } from './errors.ts';
import { LIMITS } from './limits.ts';
import { checkLink } from './link.ts';
import type { Button } from './types.ts';

/** Rows of buttons out of a `reply_markup`; empty for none and for keyboards that are not inline. Refuses what Telegram refuses. */
export const parseKeyboard = (markup: unknown): readonly (readonly Button[])[] => {
  if (markup === undefined || markup === null || markup === '') return [];
  if (typeof markup !== 'object') throw badRequest('object expected as reply markup');
  if (!('inline_keyboard' in markup)) return [];
  if (!Array.isArray(markup.inline_keyboard))
    throw badRequest('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array');
  const rows = markup.inline_keyboard.map((row: unknown) => {
    if (!Array.isArray(row))
      throw badRequest('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays');
    return row.map(parseButton);
  });
  const tooLong = rows.flat().length > LIMITS.buttons || rows.some((row) => row.length > LIMITS.buttonsInRow);
  if (tooLong || JSON.stringify(markup).length > LIMITS.keyboardBytes) throw badRequest('reply markup is too long');
  return rows.filter((row) => row.length > 0);
};

/** Refuses any reply markup that is not inline, as edits do. */
export const parseInlineKeyboard = (markup: unknown): readonly (readonly Button[])[] => {
  if (typeof markup === 'object' && markup !== null && !('inline_keyboard' in markup))
    throw badRequest('inline keyboard expected');
  return parseKeyboard(markup);
};

const OTHER_KINDS = [
  'web_app',
  'login_url',
  'disabled',
  'switch_inline_query',
  'switch_inline_query_current_chat',
  'switch_inline_query_chosen_chat',
  'copy_text',
] as const;

const parseButton = (button: unknown): Button => {
  if (typeof button !== 'object' || button === null)
    throw badRequest("can't parse inline keyboard button: expected an Object");
  const { text, url, callback_data: data } = button as Record<string, unknown>;
  if (typeof text !== 'string')
    throw badRequest('can\'t parse inline keyboard button: Field "text" must be of type String');
  if (text.trim() === '') throw badRequest('inline keyboard button text must be non-empty');
  const raw = button as InlineKeyboardButton;
  if (typeof url === 'string' && url !== '') {
    const checked = checkLink(url);
    if ('reason' in checked) throw badRequest(`inline keyboard button URL '${url}' is invalid: ${checked.reason}`);
    return { text, url: checked.url, raw: { ...raw, url: checked.url } as InlineKeyboardButton };
  }
  if (typeof data === 'string' && data !== '') {
    if (Buffer.byteLength(data) > LIMITS.callbackData) throw badRequest('BUTTON_DATA_INVALID');
    return { text, data, raw };
  }
  if (!OTHER_KINDS.some((kind) => kind in button))
    throw badRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
  return { text, raw };
};
