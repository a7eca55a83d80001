import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { MessageSeen } from '../../messenger/wire.ts';
import { timeOf } from '../formats.ts';
import * as Icon from '../icons.tsx';
import { useSetting } from '../setting.ts';
import type { Words } from '../words.ts';
import { Attachment } from './attachment.tsx';
import { initialsOf } from './people.ts';
import { type Reactions, Text } from './text.tsx';

interface Props extends Reactions {
  readonly message: MessageSeen;
  /** The message it answers. */
  readonly replied: MessageSeen | undefined;
  readonly isOwn: boolean;
  /** Whether whoever wrote it is shown: in groups, at the first of several. */
  readonly isNamed: boolean;
  readonly inGroup: boolean;
  /** The colour of whoever wrote it. */
  readonly tint: string;
  readonly files: string;
  /** Taps a button, by what it sends. */
  readonly onTap: (sends: string) => Promise<void>;
  readonly onReply: () => void;
}

const FRESH = 1_600;

/** A message as a bubble, with its buttons under it. */
export const Message = ({
  message,
  replied,
  isOwn,
  isNamed,
  inGroup,
  tint,
  files,
  onTap,
  onReply,
  ...reactions
}: Props) => {
  const { words, locale, zone } = useSetting();
  const { chats } = words;
  // A tap that waits for its answer holds back the same tap alone: whatever the message has become may be tapped at once.
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set());
  const isFresh = useFresh(message.edited);
  const around = useKeptFocus(message);
  if (message.kind === 'service') return <p class="service">{toldIn(message, chats)}</p>;

  const tap = async (sends: string | undefined, url: string | undefined): Promise<void> => {
    if (url !== undefined) return reactions.onLink(url);
    if (sends === undefined || busy.has(sends)) return;
    setBusy((all) => new Set([...all, sends]));
    await onTap(sends);
    setBusy((all) => new Set([...all].filter((one) => one !== sends)));
  };
  const classes = [
    'message',
    isOwn ? 'own' : 'other',
    isFresh ? 'fresh' : '',
    isNamed ? 'first' : '',
    `kind-${message.kind}`,
  ];
  return (
    <article class={classes.join(' ')} ref={around} tabIndex={-1}>
      {inGroup && !isOwn && (
        <span class={`avatar small ${isNamed ? tint : 'hidden'}`} aria-hidden="true">
          {initialsOf(message.name)}
        </span>
      )}
      <div class="message-body">
        <div class="bubble">
          {inGroup && isNamed && !isOwn ? (
            <div class={`name ${tint}`}>{message.name}</div>
          ) : (
            <span class="unseen">{message.name}: </span>
          )}
          {replied && (
            <div class="replied">
              <strong>{replied.name}</strong>
              <span>{replied.text || chats.kinds[replied.kind]}</span>
            </div>
          )}
          <Attachment message={message} files={files} />
          {message.text !== '' && message.kind !== 'sticker' && (
            <Text text={message.text} spans={message.spans} {...reactions} />
          )}
          <div class="meta">
            {message.silent && (
              <span title={chats.silent}>
                <Icon.Quiet />
                <span class="unseen">{chats.silent}</span>
              </span>
            )}
            {message.edited !== undefined && <span>{chats.edited}</span>}
            <time dateTime={new Date(message.at).toISOString()}>{timeOf(message.at, locale, zone)}</time>
          </div>
        </div>
        {message.buttons.length > 0 && (
          <div class="rows">
            {message.buttons.map((row) => (
              <div class="row" key={row.map(({ sends, url }) => sends ?? url).join(' ')}>
                {row.map(({ text, url, sends }) => (
                  // Another button in the same spot is another element: nobody presses one and lets go of the other.
                  <button
                    type="button"
                    key={sends ?? url}
                    aria-busy={sends !== undefined && busy.has(sends)}
                    onClick={() => void tap(sends, url)}
                  >
                    {text}
                    {url !== undefined && <Icon.Outward />}
                  </button>
                ))}
              </div>
            ))}
          </div>
        )}
      </div>
      <button
        type="button"
        class="reply icon-button"
        tabIndex={-1}
        title={chats.replyHint}
        aria-label={chats.reply}
        onClick={onReply}
      >
        <Icon.Reply />
      </button>
    </article>
  );
};

/** What a service message tells, in the language of the page where it is of a kind that is known. */
const toldIn = ({ text, name, told }: MessageSeen, { service }: Words['chats']): string => {
  if (!told) return text;
  return told.does === 'leaves' ? service.leaves(name) : service[told.does](name, told.whom.join(', '));
};

/** Whether it was edited a moment ago, while it was in sight. */
export const useFresh = (edited: number | undefined): boolean => {
  const before = useRef(edited);
  const [isFresh, setFresh] = useState(false);
  useEffect(() => {
    if (before.current === edited) return;
    before.current = edited;
    setFresh(true);
    const end = setTimeout(() => setFresh(false), FRESH);
    return () => clearTimeout(end);
  }, [edited]);
  return isFresh;
};

/** Keeps the focus of a keyboard in a message whose focused button was edited away. */
export const useKeptFocus = (message: object) => {
  const around = useRef<HTMLElement>(null);
  const hadFocus = useRef(false);
  useEffect(() => {
    const note = (): void => {
      hadFocus.current = around.current?.contains(document.activeElement) ?? false;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  useLayoutEffect(() => {
    if (!hadFocus.current || document.activeElement !== document.body) return;
    const next = around.current?.querySelector<HTMLElement>('.rows button, .block-button') ?? around.current;
    next?.focus({ preventScroll: true });
  }, [message]);
  return around;
};
