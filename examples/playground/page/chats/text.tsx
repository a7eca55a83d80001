import { useContext } from 'preact/hooks';
import type { Span } from '../../messenger/wire.ts';
import { momentIn, ReaderContext } from '../slack/moments.ts';
import { type Piece, piecesOf, textIn } from './spans.ts';

/** What a tap on something in a text does. */
export interface Reactions {
  readonly onLink: (link: string) => void;
  readonly onCommand: (command: string) => void;
}

interface Props extends Reactions {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** A text as its spans mark it. */
export const Text = ({ text, spans, ...reactions }: Props) => (
  <div class="text" dir="auto">
    <Pieces pieces={piecesOf(text, spans)} {...reactions} />
  </div>
);

const Pieces = ({ pieces, ...reactions }: Reactions & { readonly pieces: readonly Piece[] }) => (
  <>
    {pieces.map((piece, index) =>
      typeof piece === 'string' ? piece : <Marked key={index} span={piece.span} pieces={piece.pieces} {...reactions} />,
    )}
  </>
);

interface MarkedProps extends Reactions {
  readonly span: Span;
  readonly pieces: readonly Piece[];
}

const Marked = ({ span, pieces, ...reactions }: MarkedProps) => {
  const inner = <Pieces pieces={pieces} {...reactions} />;
  const said = textIn(pieces);
  const reader = useContext(ReaderContext);
  switch (span.type) {
    case 'bold':
      return <strong>{inner}</strong>;
    case 'italic':
      return <em>{inner}</em>;
    case 'underline':
      return <u>{inner}</u>;
    case 'strikethrough':
      return <s>{inner}</s>;
    case 'code':
      return said.startsWith('/') ? (
        <button type="button" class="in-text command" onClick={() => reactions.onCommand(said)}>
          <code>{inner}</code>
        </button>
      ) : (
        <code>{inner}</code>
      );
    case 'pre':
      return <pre>{inner}</pre>;
    case 'blockquote':
    case 'expandable_blockquote':
      return <blockquote>{inner}</blockquote>;
    case 'date_time':
      return <span class="dated">{(reader && span.shows && momentIn(span.at ?? 0, span.shows, reader)) ?? inner}</span>;
    case 'mention':
    case 'text_mention':
    case 'hashtag':
      return <span class="mention">{inner}</span>;
    case 'bot_command':
      return (
        <button type="button" class="in-text command" onClick={() => reactions.onCommand(said)}>
          {said}
        </button>
      );
    case 'url':
    case 'email':
    case 'text_link':
      return (
        <button type="button" class="in-text" onClick={() => reactions.onLink(span.url ?? said)}>
          {inner}
        </button>
      );
    default:
      return <span>{inner}</span>;
  }
};
