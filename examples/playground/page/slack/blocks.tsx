import { useState } from 'preact/hooks';
import type { BlockSeen, ButtonSeen, Words } from '../../slack/wire.ts';
import { type Reactions, Text } from '../chats/text.tsx';
import * as Icon from '../icons.tsx';

interface Props extends Reactions {
  readonly blocks: readonly BlockSeen[];
  /** Presses a button, by what it sends. */
  readonly onPress: (sends: string) => Promise<void>;
}

/** Blocks one under the other; questions are asked elsewhere. */
export const Blocks = ({ blocks, onPress, ...reactions }: Props) => {
  // A press that waits for its answer holds back the same press alone.
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set());
  const press = async ({ sends, url }: ButtonSeen): Promise<void> => {
    if (url !== undefined) return reactions.onLink(url);
    if (sends === undefined || busy.has(sends)) return;
    setBusy((all) => new Set([...all, sends]));
    await onPress(sends);
    setBusy((all) => new Set([...all].filter((one) => one !== sends)));
  };
  const button = (one: ButtonSeen) => (
    <button
      key={one.sends ?? one.url ?? one.id}
      type="button"
      class={`block-button ${one.style ?? ''}`}
      aria-busy={one.sends !== undefined && busy.has(one.sends)}
      onClick={() => void press(one)}
    >
      {one.text}
      {one.url !== undefined && <Icon.Outward />}
    </button>
  );
  const all = (words: readonly Words[]) => words.map((one, index) => <Text key={index} {...one} {...reactions} />);
  const draw = (block: BlockSeen) => {
    switch (block.kind) {
      case 'words':
        return (
          <div class={block.button ? 'block beside' : 'block'}>
            <div class={block.words.length > 2 ? 'block-words fields' : 'block-words'}>{all(block.words)}</div>
            {block.button && button(block.button)}
          </div>
        );
      case 'small':
        return <div class="block context">{all(block.words)}</div>;
      case 'heading':
        return <h3 class="block block-heading">{block.text}</h3>;
      case 'line':
        return <hr class="block-line" />;
      case 'picture':
        return (
          <p class="block block-picture">
            <Icon.Picture />
            {block.alt}
          </p>
        );
      case 'buttons':
        return <div class="block block-buttons rows">{block.buttons.map(button)}</div>;
      case 'question':
        return null;
    }
  };
  return (
    <>
      {blocks.map((block) => (
        <Keyed key={block.id}>{draw(block)}</Keyed>
      ))}
    </>
  );
};

const Keyed = ({ children }: { readonly children: preact.ComponentChildren }) => <>{children}</>;
