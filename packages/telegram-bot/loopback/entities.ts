import type { MessageEntity, User } from 'grammy/types';
import { badRequest } from './errors.ts';
import { type Formatted, parseHtml } from './html.ts';

/** Text as a bot hands it over. */
export interface RawText {
  readonly text: string;
  readonly mode?: string;
  readonly entities?: unknown;
}

/**
 * Text as Telegram keeps it: parsed (HTML, or entities given, or plain), trimmed, and with links, mentions and commands found in it.
 * The Markdown modes are refused, since nothing here can read them.
 */
export const formatText = (raw: RawText, userById: (id: number) => User | undefined): Formatted => {
  const mode = raw.mode?.toLowerCase() ?? '';
  if (mode.startsWith('markdown')) throw badRequest('the loopback server reads parse_mode HTML only');
  if (mode !== '' && mode !== 'html') throw badRequest('unsupported parse_mode');
  const parsed = mode === 'html' ? parseHtml(raw.text, userById) : { text: raw.text, entities: givenEntities(raw) };
  return withFound(trimmed(parsed));
};

const givenEntities = (raw: RawText): readonly MessageEntity[] => {
  if (raw.entities === undefined) return [];
  if (!Array.isArray(raw.entities)) throw badRequest("can't parse entities: expected an Array of MessageEntity");
  if (!raw.entities.every((entity) => fits(entity, raw.text.length))) throw badRequest('ENTITY_BOUNDS_INVALID');
  return raw.entities;
};

const fits = ({ offset, length, type }: Partial<MessageEntity>, size: number): boolean =>
  typeof type === 'string' &&
  Number.isInteger(offset) &&
  Number.isInteger(length) &&
  Number(offset) >= 0 &&
  Number(length) > 0 &&
  Number(offset) + Number(length) <= size;

/** White space goes from the end, and from the beginning up to the first entity. */
const trimmed = ({ text, entities }: Formatted): Formatted => {
  const firstMark = Math.min(text.length, ...entities.map((entity) => entity.offset));
  const lead = Math.min(firstMark, text.length - text.trimStart().length);
  const kept = text.trimEnd().slice(lead);
  const fitted = entities
    .map((entity) => ({
      ...entity,
      offset: entity.offset - lead,
      length: Math.min(entity.length, kept.length - (entity.offset - lead)),
    }))
    .filter((entity) => entity.length > 0);
  return { text: kept, entities: fitted };
};

const FOUND: readonly { readonly type: MessageEntity.CommonMessageEntity['type']; readonly pattern: RegExp }[] = [
  { type: 'url', pattern: /(?<![\w@.])(?:https?:\/\/|t\.me\/)[^\s<>"]*[^\s<>".,;:!?)\]]/gi },
  { type: 'email', pattern: /(?<![\w.])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g },
  { type: 'bot_command', pattern: /(?<![\w/<>@.:])\/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/])/g },
  { type: 'mention', pattern: /(?<![\w/@.])@[A-Za-z][A-Za-z0-9_]{3,31}(?!\w)/g },
  { type: 'hashtag', pattern: /(?<![\p{L}\p{N}_&])#[\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*/gu },
];
const OPAQUE: ReadonlySet<string> = new Set([
  'pre',
  'code',
  'text_link',
  'text_mention',
  ...FOUND.map(({ type }) => type),
]);

const withFound = ({ text, entities }: Formatted): Formatted => {
  const all: MessageEntity[] = [...entities];
  for (const { type, pattern } of FOUND) {
    for (const { 0: words, index } of text.matchAll(pattern)) {
      const taken = all.some(
        (entity) =>
          OPAQUE.has(entity.type) && entity.offset < index + words.length && index < entity.offset + entity.length,
      );
      if (!taken) all.push({ type, offset: index, length: words.length });
    }
  }
  return { text, entities: all.sort((a, b) => a.offset - b.offset || b.length - a.length) };
};
