import { harmless, isBlank, type Line, type Span, short } from '@balintkit/core/chat';
import { addressOf, webAddress } from './address.ts';
import type { Me } from './request.ts';

/** The most a message may hold, in UTF-16 units, after its tags are read. */
const MOST = 4096;

/** A stretch of text between two tags. */
interface Piece {
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

/** Lines as the HTML Telegram reads; too many are cut at the end of a line, a line too long by itself within it. */
export const toHtml = (lines: readonly Line[], me: Me): string => {
  const pieces = fit(lines.map((line) => line.map((span) => pieceOf(span, me))));
  if (pieces.flat().every(({ text }) => isBlank(text))) return '…';
  return pieces.map((line) => line.map(written).join('')).join('\n');
};

const pieceOf = (span: Span, me: Me): Piece => {
  if (typeof span === 'string') return piece(span);
  if ('strong' in span) return piece(span.strong, 'b');
  if ('soft' in span) return piece(span.soft, 'i');
  if ('code' in span) return piece(span.code, 'code');
  if ('start' in span) return piece(addressOf(me, span.start));
  if ('said' in span) return piece(span.said);
  const address = webAddress(span.to);
  if (address === undefined) return piece(`${span.link} (${span.to})`);
  return { ...piece(span.link), before: `<a href="${escaped(address)}">`, after: '</a>' };
};

const piece = (text: string, tag = ''): Piece => ({
  text: harmless(text),
  before: tag && `<${tag}>`,
  after: tag && `</${tag}>`,
});

const written = ({ text, before, after }: Piece): string => (text === '' ? '' : `${before}${escaped(text)}${after}`);

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const sizeOf = (line: readonly Piece[]): number => line.reduce((size, { text }) => size + text.length, 0);

const fit = (lines: readonly (readonly Piece[])[]): readonly (readonly Piece[])[] => {
  const whole = lines.reduce((size, line) => size + sizeOf(line) + 1, -1);
  if (whole <= MOST) return lines;
  const kept: (readonly Piece[])[] = [];
  let room = MOST - 2;
  for (const line of lines) {
    if (sizeOf(line) > MOST) return [...kept, cut(line, room)];
    if (sizeOf(line) > room) break;
    kept.push(line);
    room -= sizeOf(line) + 1;
  }
  return [...kept, [piece('…')]];
};

const cut = ([first, ...rest]: readonly Piece[], room: number): readonly Piece[] => {
  if (!first || room < 2) return [piece('…')];
  if (first.text.length > room) return [{ ...first, text: short(first.text, room) }];
  return [first, ...cut(rest, room - first.text.length)];
};
