import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Command, MessageSeen } from '../../messenger/wire.ts';
import * as Icon from '../icons.tsx';
import { Menu } from '../menu.tsx';
import { useSetting } from '../setting.ts';
import { completionsOf, proposed } from './completion.ts';
import type { Key } from './shown.ts';

interface Props {
  readonly address: string;
  readonly room: { readonly id: Key; readonly title: string };
  readonly actor: { readonly id: Key; readonly name: string };
  /** Under what is kept what was not sent. */
  readonly draft: Key;
  readonly drafts: Map<Key, string>;
  /** Where messages can be answered: which there are, and which one is. */
  readonly replying?: {
    readonly messages: readonly MessageSeen[];
    readonly to: MessageSeen | undefined;
    readonly onReplyTo: (message: MessageSeen | undefined) => void;
  };
  /** Says whether it was taken; if not, the words come back. */
  readonly onSay: (text: string) => Promise<boolean>;
  readonly onSend?: (what: 'photo' | 'sticker') => void;
}

/** Where one writes: Enter sends, Shift+Enter begins a new line, `/` proposes commands, Ctrl+Up chooses what is answered. */
export const Composer = ({ address, room, actor, draft, drafts, replying, onSay, onSend }: Props) => {
  const { words } = useSetting();
  const { chats } = words;
  const replyTo = replying?.to;
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(drafts.get(draft) ?? '');
  const [chosen, setChosen] = useState<number>();
  const [isShut, setShut] = useState(false);
  const commands = useCommands(address, room.id, actor.id, text.startsWith('/'));
  const completions = isShut ? [] : completionsOf(text, commands);
  const active = Math.min(chosen ?? proposed(text, completions), completions.length - 1);

  const write = (next: string): void => {
    setText(next);
    setChosen(undefined);
    setShut(false);
    drafts.set(draft, next);
  };
  const say = async (what: string): Promise<void> => {
    if (what.trim() === '') return;
    write('');
    if (!(await onSay(what)) && (drafts.get(draft) ?? '') === '') write(what);
  };
  const answerEarlier = ({ messages, onReplyTo }: NonNullable<Props['replying']>): void => {
    const said = messages.filter(({ kind }) => kind !== 'service');
    const at = replyTo ? said.findIndex((one) => one.id === replyTo.id) : said.length;
    onReplyTo(said[at - 1] ?? replyTo);
  };
  const press = (event: KeyboardEvent): void => {
    const [isOpen, command] = [completions.length > 0, completions[active]?.command];
    const take = (): void => event.preventDefault();
    if (event.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      take();
      void say(command === undefined ? text : `/${command}`);
    } else if (isOpen && event.key === 'Tab' && !event.shiftKey && text !== `/${command} `) {
      take();
      write(`/${command} `);
    } else if (isOpen && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      take();
      setChosen((active + (event.key === 'ArrowDown' ? 1 : completions.length - 1)) % completions.length);
    } else if (replying && event.key === 'ArrowUp' && event.ctrlKey) {
      take();
      answerEarlier(replying);
    } else if (event.key === 'Escape' && (isOpen || replyTo)) {
      take();
      event.stopPropagation();
      if (isOpen) setShut(true);
      else replying?.onReplyTo(undefined);
    }
  };
  useEffect(() => {
    if (replyTo) field.current?.focus();
  }, [replyTo]);

  return (
    <div class="composer">
      {completions.length > 0 && (
        <Completions
          id={id}
          completions={completions}
          active={active}
          onChoose={(command) => void say(`/${command}`)}
        />
      )}
      {replying && replyTo && (
        <div class="replying">
          <Icon.Reply />
          <div class="replied">
            <strong>{replyTo.name}</strong>
            <span>{replyTo.text || chats.kinds[replyTo.kind]}</span>
          </div>
          <button
            type="button"
            class="icon-button"
            aria-label={chats.noReply}
            onClick={() => replying.onReplyTo(undefined)}
          >
            <Icon.Cross />
          </button>
        </div>
      )}
      <div class="composer-line">
        {onSend && (
          <Menu
            label={chats.attach}
            icon={<Icon.Attach />}
            class="upward"
            items={[
              { label: chats.sendPhoto, icon: <Icon.Picture />, choose: () => onSend('photo') },
              { label: chats.sendSticker, icon: <Icon.Smile />, choose: () => onSend('sticker') },
            ]}
          />
        )}
        <textarea
          ref={field}
          rows={1}
          maxLength={4096}
          value={text}
          placeholder={chats.write}
          aria-label={chats.writeAs(actor.name, room.title)}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls={`${id}-list`}
          aria-activedescendant={completions.length > 0 ? `${id}-${active}` : undefined}
          onInput={(event) => write(event.currentTarget.value)}
          onKeyDown={press}
        />
        <button
          type="button"
          class="icon-button send"
          aria-label={chats.send}
          title={chats.send}
          disabled={text.trim() === ''}
          onClick={() => {
            void say(text);
            field.current?.focus();
          }}
        >
          <Icon.Send />
        </button>
      </div>
    </div>
  );
};

interface CompletionsProps {
  readonly id: string;
  readonly completions: readonly Command[];
  readonly active: number;
  readonly onChoose: (command: string) => void;
}

const Completions = ({ id, completions, active, onChoose }: CompletionsProps) => {
  const { words } = useSetting();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div
      class="completions"
      role="listbox"
      id={`${id}-list`}
      aria-label={words.chats.commands}
      tabIndex={-1}
      ref={list}
    >
      {completions.map(({ command, description }, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field above it is what has the keyboard
        <div
          key={command}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          tabIndex={-1}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(command)}
        >
          <strong>/{command}</strong>
          <span>{description}</span>
        </div>
      ))}
    </div>
  );
};

/** What is proposed to somebody in a chat; asked when a command is begun. */
const useCommands = (address: string, room: Key, who: Key, isAsked: boolean): readonly Command[] => {
  const [commands, setCommands] = useState<readonly Command[]>([]);
  useEffect(() => {
    if (!isAsked) return;
    let isOver = false;
    const ask = async (): Promise<void> => {
      try {
        const answer = await fetch(`${address}/commands?${new URLSearchParams({ who: `${who}`, room: `${room}` })}`);
        if (answer.ok && !isOver) setCommands((await answer.json()) as Command[]);
      } catch {
        // Without proposals one still writes.
      }
    };
    void ask();
    return () => {
      isOver = true;
    };
  }, [address, room, who, isAsked]);
  return commands;
};
