import { COMMANDS, fitted, harmless, isBlank, type Line, type Span } from '@balintkit/core/chat';
import { COMMAND } from './request.ts';

/** Slack's sizes in UTF-16 units; it takes about 13,000 for all blocks of a message, the buttons among them. */
const MOST = { section: 3000, card: 8000, fallback: 4000, url: 3000 } as const;

/** A stretch of text and how it is written; `marked` by signs that Slack sees at the edge of a word alone. */
interface Piece {
  readonly text: string;
  readonly write: (text: string) => string;
  readonly marked?: true;
}

/** Lines as sections of mrkdwn, at most so many; a blank line begins a new one. Too many lines are cut at the end of one. */
export const toSections = (lines: readonly Line[], most: number): readonly string[] => {
  const paragraphs: string[][] = [[]];
  for (const line of fit(lines)) {
    if (isBlank(line)) paragraphs.push([]);
    else paragraphs.at(-1)?.push(line);
  }
  const sections = paragraphs.flatMap((paragraph) => packed(paragraph, '\n'));
  if (sections.length === 0) return ['…'];
  return sections.length <= most ? sections : packed(sections, '\n\n');
};

/** Lines without any formatting, as a notification shows them. */
export const toFallback = (lines: readonly Line[]): string => {
  const texts = lines.map((line) => line.map((span) => pieceOf(span).text).join(''));
  const text = texts.filter((line) => !isBlank(line)).join('\n');
  return text === '' ? '…' : fitted(text, MOST.fallback, escaped);
};

/** An address that Slack takes for a link or a button, as it writes it: http or https. */
export const webAddress = (address: string): string | undefined => {
  if (!/^https?:\/\/\S+$/i.test(address) || !URL.canParse(address)) return undefined;
  const href = new URL(address).href.replaceAll('|', '%7C');
  return href.length <= MOST.url ? href : undefined;
};

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Signs that do something, and in the same order what only looks like them. */
const [SIGNS, ALIKE] = ['*＊_＿~`｀|', '∗﹡ˍ⸏∼ˋˋ∣'];
const SIGN = /[*＊_＿~`｀]/g;
const SIGN_AT_EDGE = /(?<![\p{L}\p{N}])[*＊_＿~]|[*＊_＿~](?![\p{L}\p{N}])|[`｀]/gu;

/** A sign as it is: Slack has no escape for it, but takes the words beside a date it cannot show for nothing else. */
const spared = (sign: string): string => `<!date^00000000^{_}|${sign}>`;

/** Among the words beside an address no such date may stand. */
const alike = (text: string, signs = /[*＊_＿~`｀|]/g): string =>
  escaped(text).replace(signs, (sign) => ALIKE.charAt(SIGNS.indexOf(sign)));

const plain = (text: string): string => escaped(text).replace(SIGN_AT_EDGE, spared);

/** A bare address, without what ends the sentence around it. */
const BARE = /(https?:\/\/\S*[^\s.,;:!?…)\]}'"»”])/i;

/** An address as it is typed; in letters of its own, where it had to be rewritten. */
const linked = (typed: string): string => {
  const address = webAddress(typed);
  if (address === undefined) return plain(typed);
  return /^[!-~]+$/.test(typed) ? `<${escaped(address)}>` : `<${escaped(address)}|${alike(typed)}>`;
};

/** Text in which an address can be tapped, and nothing else does anything. */
const written = (text: string): string =>
  text
    .split(BARE)
    .map((part, index) => (index % 2 === 1 ? linked(part) : plain(part)))
    .join('');

const marked =
  (sign: string, inside: (text: string) => string) =>
  (text: string): string => {
    const [, before = '', core = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
    return isBlank(core) ? plain(text) : `${before}${sign}${inside(core)}${sign}${after}`;
  };

const allSpared = (text: string): string => escaped(text).replace(SIGN, spared);

const COMMANDED = new RegExp(`(?<![^\\s(])/(?=(?:${COMMANDS.join('|')})(?![\\p{L}\\p{N}_/-]))`, 'gu');

/** Words in which a command stands as it is typed here, behind the one there is. What people are called has none. */
export const asTyped = (text: string): string => text.replace(COMMANDED, `${COMMAND} `);

/** How Slack is to show a moment, in its reader's own zone and language. */
const FORMATS = { day: '{date_long_pretty}', time: '{time}', 'day-and-time': '{date_long_pretty} {time}' } as const;

const pieceOf = (span: Span): Piece => {
  if (typeof span === 'string') return piece(asTyped(span), written);
  if ('strong' in span) return { ...piece(span.strong, marked('*', allSpared)), marked: true };
  if ('soft' in span) return { ...piece(span.soft, marked('_', allSpared)), marked: true };
  if ('code' in span) return codeOf(span.code);
  if ('start' in span) return codeOf(`${COMMAND} start ${span.start}`);
  if ('said' in span) {
    const token = `!date^${Math.floor(span.at / 1000)}^${FORMATS[span.shows]}`;
    return piece(span.said, (said) => `<${token}|${alike(said, /\|/g)}>`);
  }
  const address = webAddress(span.to);
  if (address === undefined) return piece(`${span.link} (${span.to})`, plain);
  return piece(span.link, (text) => `<${escaped(address)}|${isBlank(text) ? '…' : alike(text)}>`);
};

const piece = (text: string, write: Piece['write']): Piece => ({ text: harmless(text), write });

const codeOf = (text: string): Piece => {
  const write = marked('`', (code) => alike(code, /[`｀]/g));
  return { ...piece(text.trim(), write), marked: true };
};

/** A sign that formats is seen beside a blank alone: one without width stands in where there is none. */
const joined = (pieces: readonly Piece[]): string => {
  let line = '';
  let before: Piece | undefined;
  for (const one of pieces.filter(({ text }) => text !== '')) {
    const next = one.write(one.text);
    const isTight = (before?.marked || one.marked) && /\S$/.test(line) && /^\S/.test(next);
    line += isTight ? `\u200b${next}` : next;
    before = one;
  }
  // A line that begins so would be a quotation, escaped or not.
  return /^\s*(?:&gt;|＞)/.test(line) ? `\u00ad${line}` : line;
};

const ELLIPSIS: Piece = { text: '…', write: plain };

/** A line within a section. */
const cut = (pieces: readonly Piece[]): string => {
  const whole = joined(pieces);
  if (whole.length <= MOST.section) return whole;
  // An ellipsis of its own, and what may stand before it.
  const most = MOST.section - 2;
  const kept: Piece[] = [];
  for (const one of pieces) {
    const write = (text: string) => joined([...kept, { ...one, text }]);
    if (write(one.text).length > most) {
      return write('…').length > most ? joined([...kept, ELLIPSIS]) : fitted(one.text, most, write);
    }
    kept.push(one);
  }
  return joined([...kept, ELLIPSIS]);
};

/** As many lines as a card holds. */
const fit = (lines: readonly Line[]): readonly string[] => {
  const kept: string[] = [];
  let room = MOST.card;
  for (const line of lines) {
    const text = cut(line.map(pieceOf));
    if (text.length + 1 > room) return [...kept, '…'];
    kept.push(text);
    room -= text.length + 1;
  }
  return kept;
};

/** Parts put together, as many as fit into each section. */
const packed = (parts: readonly string[], between: string): readonly string[] => {
  const sections: string[] = [];
  for (const part of parts) {
    const last = sections.at(-1);
    const longer = `${last}${between}${part}`;
    if (last === undefined || longer.length > MOST.section) sections.push(part);
    else sections[sections.length - 1] = longer;
  }
  return sections;
};
