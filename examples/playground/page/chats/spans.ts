import type { Span } from '../../messenger/wire.ts';

/** A stretch of text: plain, or marked and made of further stretches. */
export type Piece = string | { readonly span: Span; readonly pieces: readonly Piece[] };

const BLOCKS: ReadonlySet<string> = new Set(['pre', 'blockquote', 'expandable_blockquote']);

const isBlock = ({ type }: Span): boolean => BLOCKS.has(type);

const endOf = ({ offset, length }: Span): number => offset + length;

/** A text taken apart by its spans, the wider around the narrower. One that crosses another's end goes on behind it; line ends around a block are the block's own. */
export const piecesOf = (text: string, spans: readonly Span[]): readonly Piece[] => {
  const ordered = [...spans]
    .filter(({ offset, length }) => offset >= 0 && length > 0 && offset < text.length)
    .sort((a, b) => a.offset - b.offset || b.length - a.length);
  return grow(text, 0, text.length, ordered);
};

const grow = (text: string, from: number, to: number, spans: readonly Span[]): readonly Piece[] => {
  const pieces: Piece[] = [];
  let at = from;
  let open = spans;
  const plain = (end: number, before?: Span): void => {
    const last = pieces.at(-1);
    const afterBlock = typeof last === 'object' && isBlock(last.span);
    let words = text.slice(at, end);
    if (afterBlock) words = words.replace(/^\n/, '');
    if (before && isBlock(before)) words = words.replace(/\n$/, '');
    if (words !== '') pieces.push(words);
  };
  for (let [span] = open; span !== undefined; [span] = open) {
    const end = Math.min(endOf(span), to);
    const inside = open.slice(1).filter(({ offset }) => offset < end);
    const beyond = open.slice(1).filter(({ offset }) => offset >= end);
    plain(span.offset, span);
    pieces.push({
      span,
      pieces: grow(
        text,
        span.offset,
        end,
        inside.map((one) => cut(one, end)),
      ),
    });
    const rests = inside.filter((one) => endOf(one) > end).map((one) => rest(one, end));
    open = [...rests, ...beyond].sort((a, b) => a.offset - b.offset || b.length - a.length);
    at = end;
  }
  plain(to);
  return pieces;
};

const cut = (span: Span, end: number): Span => ({ ...span, length: Math.min(span.length, end - span.offset) });
const rest = (span: Span, from: number): Span => ({ ...span, offset: from, length: endOf(span) - from });

/** What a marked stretch says. */
export const textIn = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : textIn(piece.pieces))).join('');
