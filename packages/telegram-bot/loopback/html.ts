import type { MessageEntity, User } from 'grammy/types';
import { badRequest } from './errors.ts';
import { checkLink } from './link.ts';

/** Words and what is marked in them; offsets in UTF-16 units. */
export interface Formatted {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
}

type PlainType = MessageEntity.CommonMessageEntity['type'];

const PLAIN: Readonly<Record<string, PlainType>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  'tg-spoiler': 'spoiler',
  span: 'spoiler',
};
const TAGS: ReadonlySet<string> = new Set([
  ...Object.keys(PLAIN),
  'a',
  'pre',
  'code',
  'blockquote',
  'tg-emoji',
  'tg-time',
]);
const LITERALS: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

const NAME = /[^\s>]*/y;
const ATTRIBUTE = /\s*([^\s=>/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([A-Za-z0-9.-]+)(?=[\s>])))?/y;
const REFERENCE = /&(?:#(\d{1,8})|#x([0-9a-f]{1,8})|([a-z]+));?/iy;

interface OpenTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly offset: number;
}

interface Span {
  readonly offset: number;
  readonly length: number;
}

/**
 * Telegram's HTML, read as its own server does (TDLib, `parse_html`): unknown, unclosed and crossed tags are 400 "can't parse entities" with a byte offset,
 * an unknown `&name;` stays as it is. `userById` finds the people that `tg://user?id=` names.
 */
export const parseHtml = (html: string, userById: (id: number) => User | undefined): Formatted => {
  const entities: MessageEntity[] = [];
  const open: OpenTag[] = [];
  const languages = new Map<MessageEntity, string>();
  let text = '';
  let at = 0;
  const refusal = (what: string, position: number, more = ''): Error =>
    badRequest(`can't parse entities: ${what} at byte offset ${Buffer.byteLength(html.slice(0, position))}${more}`);

  const startTag = (begin: number): void => {
    at = endOf(NAME, html, begin + 1);
    if (at >= html.length) throw refusal('Unclosed start tag', begin);
    const name = html.slice(begin + 1, at).toLowerCase();
    if (!TAGS.has(name)) throw refusal(`Unsupported start tag "${name}"`, begin);
    const attributes = new Map<string, string>();
    for (;;) {
      const found = matchAt(ATTRIBUTE, html, at);
      if (!found) break;
      attributes.set(found[1]?.toLowerCase() ?? '', decode(found[2] ?? found[3] ?? found[4]?.toLowerCase() ?? ''));
      at += found[0].length;
    }
    at = endOf(/\s*/y, html, at);
    if (at >= html.length) throw refusal(`Unclosed start tag "${name}"`, begin);
    if (html[at] !== '>') throw refusal(`Unexpected character in the tag "${name}"`, begin);
    if (name === 'span' && attributes.get('class') !== 'tg-spoiler')
      throw refusal('Tag "span" must have class "tg-spoiler"', begin);
    at += 1;
    open.push({ name, attributes, offset: text.length });
  };

  const endTag = (begin: number): void => {
    const last = open.pop();
    if (!last) throw refusal('Unexpected end tag', begin);
    at = endOf(NAME, html, begin + 2);
    const name = html.slice(begin + 2, at).toLowerCase();
    at = endOf(/\s*/y, html, at);
    if (html[at] !== '>') throw refusal('Unclosed end tag', begin);
    if (name !== '' && name !== last.name)
      throw refusal('Unmatched end tag', begin, `, expected "</${last.name}>", found "</${name}>"`);
    at += 1;
    if (text.length > last.offset) close(last);
  };

  const close = (tag: OpenTag): void => {
    const span = { offset: tag.offset, length: text.length - tag.offset };
    const inner = entities.at(-1);
    const isAround = inner?.offset === span.offset && inner.length === span.length;
    const language = tag.name === 'pre' && isAround ? languages.get(inner) : undefined;
    if (language) entities.pop();
    const mark = language ? { type: 'pre' as const, ...span, language } : markOf(tag, span, text, userById);
    if (mark) entities.push(mark);
    const own = tag.name === 'code' && tag.attributes.get('class')?.match(/^language-(.+)$/)?.[1];
    if (mark && own) languages.set(mark, own);
  };

  while (at < html.length) {
    const begin = at;
    if (html[at] === '<') {
      if (html[at + 1] === '/') endTag(begin);
      else startTag(begin);
      continue;
    }
    const reference = html[at] === '&' ? referenceAt(html, at) : undefined;
    text += reference?.character ?? html[at];
    at += reference?.length ?? 1;
  }
  const unclosed = open.at(-1);
  if (unclosed)
    throw badRequest(`can't parse entities: Can't find end tag corresponding to start tag "${unclosed.name}"`);
  return { text, entities: entities.sort((a, b) => a.offset - b.offset || b.length - a.length) };
};

const markOf = (
  { name, attributes }: OpenTag,
  span: Span,
  text: string,
  userById: (id: number) => User | undefined,
): MessageEntity | undefined => {
  const plain = PLAIN[name];
  if (plain) return { type: plain, ...span };
  if (name === 'blockquote')
    return { type: attributes.has('expandable') ? 'expandable_blockquote' : 'blockquote', ...span };
  if (name === 'a') return linkOf(attributes.get('href') || text.slice(span.offset), span, userById);
  if (name === 'tg-emoji') return emojiOf(attributes.get('emoji-id') ?? '', span);
  if (name === 'tg-time') return dateOf(Number(attributes.get('unix')), attributes.get('format') ?? '', span);
  return { type: name === 'pre' ? 'pre' : 'code', ...span };
};

const emojiOf = (id: string, span: Span): MessageEntity => {
  if (!/^[1-9]\d*$/.test(id)) throw badRequest("can't parse entities: Invalid custom emoji identifier specified");
  return { type: 'custom_emoji', ...span, custom_emoji_id: id };
};

const dateOf = (unix: number, format: string, span: Span): MessageEntity => {
  const isFormat = (value: string): value is MessageEntity.DateTimeMessageEntity['date_time_format'] =>
    /^(r|w?[dD]?[tT]?)$/.test(value);
  if (!Number.isSafeInteger(unix) || unix <= 0 || !isFormat(format))
    throw badRequest("can't parse entities: Invalid date specified");
  return { type: 'date_time', ...span, unix_time: unix, date_time_format: format };
};

const linkOf = (url: string, span: Span, userById: (id: number) => User | undefined): MessageEntity | undefined => {
  const id = url.match(/^tg:\/\/user\/?\?id=(\d+)$/)?.[1];
  if (id) {
    const user = userById(Number(id));
    return user && { type: 'text_mention', ...span, user };
  }
  const checked = checkLink(url);
  return 'url' in checked ? { type: 'text_link', ...span, url: checked.url } : undefined;
};

const referenceAt = (source: string, position: number): { character: string; length: number } | undefined => {
  const found = matchAt(REFERENCE, source, position);
  if (!found) return undefined;
  const code = found[1] ? Number(found[1]) : found[2] ? Number.parseInt(found[2], 16) : 0;
  const character = code > 0 && code < 0x10ffff ? String.fromCodePoint(code) : LITERALS[found[3] ?? ''];
  return character === undefined ? undefined : { character, length: found[0].length };
};

const decode = (value: string): string =>
  value.replace(/&[^&]+/g, (part) => {
    const reference = referenceAt(part, 0);
    return reference ? reference.character + part.slice(reference.length) : part;
  });

const matchAt = (pattern: RegExp, source: string, position: number): RegExpExecArray | null => {
  pattern.lastIndex = position;
  return pattern.exec(source);
};

const endOf = (pattern: RegExp, source: string, position: number): number =>
  position + (matchAt(pattern, source, position)?.[0].length ?? 0);
