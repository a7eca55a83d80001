import { expect, test } from 'vitest';
import type { Span } from '../../messenger/wire.ts';
import { type Piece, piecesOf } from './spans.ts';

/** Pieces in brackets, so that they can be read. */
const drawn = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : `[${piece.span.type} ${drawn(piece.pieces)}]`)).join('');

const span = (type: string, offset: number, length: number): Span => ({ type, offset, length });

test.each<[string, string, readonly Span[], string]>([
  ['plain text stays whole', 'Hello', [], 'Hello'],
  ['marks stand where they stood', 'one two three', [span('bold', 4, 3)], 'one [bold two] three'],
  ['the narrower mark lies in the wider', 'abcd', [span('italic', 1, 2), span('bold', 0, 4)], '[bold a[italic bc]d]'],
  ['two marks on the same words are both kept', 'ab', [span('bold', 0, 2), span('italic', 0, 2)], '[bold [italic ab]]'],
  [
    'a mark that crosses another goes on behind it',
    'abcd',
    [span('bold', 0, 3), span('code', 2, 2)],
    '[bold ab[code c]][code d]',
  ],
  ['offsets count UTF-16 code units', '😀 ok', [span('bold', 3, 2)], '😀 [bold ok]'],
  ['line ends around a block belong to it', 'a\nb\nc', [span('blockquote', 2, 1)], 'a[blockquote b]c'],
  ['a mark outside the text is left out', 'ab', [span('bold', 5, 2)], 'ab'],
  ['a mark that is too long ends with the text', 'ab', [span('bold', 1, 9)], 'a[bold b]'],
])('%s', (_promise, text, spans, expected) => {
  expect(drawn(piecesOf(text, spans))).toBe(expected);
});
