import type { MessageSeen } from '../../slack/wire.ts';
import { FileLink } from '../chats/attachment.tsx';
import { useFresh, useKeptFocus } from '../chats/message.tsx';
import { initialsOf, tintOf } from '../chats/people.ts';
import type { Reactions } from '../chats/text.tsx';
import { timeOf } from '../formats.ts';
import * as Icon from '../icons.tsx';
import { useSetting } from '../setting.ts';
import { Blocks } from './blocks.tsx';

interface Props extends Reactions {
  readonly message: MessageSeen;
  readonly isBot: boolean;
  /** Whether whoever wrote it is shown: at the first of several. */
  readonly isNamed: boolean;
  readonly files: string;
  readonly onPress: (sends: string) => Promise<void>;
}

/** A message over the whole width, with its blocks. */
export const Message = ({ message, isBot, isNamed, files, onPress, ...reactions }: Props) => {
  const { words, locale, zone } = useSetting();
  const { chats, slack } = words;
  const isFresh = useFresh(message.edited);
  const around = useKeptFocus(message);
  const { told, name } = message;
  if (told === 'came' || told === 'left') return <p class="service">{slack[told](name)}</p>;
  const classes = ['post', isFresh ? 'fresh' : '', isNamed ? 'first' : '', message.alone ? 'alone' : ''];
  return (
    <article class={classes.join(' ')} ref={around} tabIndex={-1}>
      <span
        class={`avatar small square ${isBot ? 'tint-bot' : tintOf(message.from)} ${isNamed ? '' : 'hidden'}`}
        aria-hidden="true"
      >
        {initialsOf(name)}
      </span>
      <div class="post-body">
        {message.alone && (
          <p class="only-you">
            <Icon.Eye />
            {slack.onlyYou}
          </p>
        )}
        <p class={isNamed ? 'post-head' : 'unseen'}>
          <strong>{name}</strong>
          {isBot && <span class="app-mark">{slack.app}</span>}
          <time dateTime={new Date(message.at).toISOString()}>{timeOf(message.at, locale, zone)}</time>
        </p>
        <Blocks blocks={message.blocks} onPress={onPress} {...reactions} />
        {message.files.map((file) => (
          <FileLink key={file.id} file={file} files={files} />
        ))}
        {message.edited !== undefined && <small class="edited">({chats.edited})</small>}
      </div>
    </article>
  );
};
