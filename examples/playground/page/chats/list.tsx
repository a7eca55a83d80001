import type { Messenger, Room } from '../../messenger/wire.ts';
import { languageOf } from '../formats.ts';
import * as Icon from '../icons.tsx';
import { useSetting } from '../setting.ts';
import { accountOf, initialsOf, tintOf } from './people.ts';

interface Props {
  readonly messenger: Messenger;
  readonly shown: readonly number[];
  readonly unread: (room: Room) => number;
  readonly onToggle: (room: number) => void;
  readonly onNewPerson: () => void;
  readonly onNewGroup: () => void;
}

/** All chats: the groups, and each person's own chat with the bot. One chooses which are shown. */
export const ChatList = ({ messenger, shown, unread, onToggle, onNewPerson, onNewGroup }: Props) => {
  const { words, locale, isNarrow } = useSetting();
  const { chats } = words;
  const entry = (room: Room) => {
    const own = room.kind === 'private' ? accountOf(messenger, room.id) : undefined;
    const isShown = shown.includes(room.id);
    const fresh = isShown ? 0 : unread(room);
    const about = own
      ? [own.language && languageOf(own.language, locale), own.started ? '' : chats.notStarted]
      : [chats.people(room.members.filter((id) => id !== messenger.bot.id).length)];
    return (
      <li key={room.id}>
        <button
          type="button"
          class="entry"
          {...(isNarrow ? {} : { 'aria-pressed': isShown })}
          onClick={() => onToggle(room.id)}
        >
          <span class={`avatar small ${tintOf(room.id)}`} aria-hidden="true">
            {own ? initialsOf(room.title) : <Icon.People />}
          </span>
          <span class="entry-words">
            <span>{room.title}</span>
            <small>{about.filter(Boolean).join(' · ')}</small>
          </span>
          {fresh > 0 && (
            <span class="badge">
              {fresh}
              <span class="unseen"> {chats.unread}</span>
            </span>
          )}
        </button>
      </li>
    );
  };
  const part = (kind: Room['kind'], title: string, anew: string, onNew: () => void) => (
    <>
      <div class="list-head">
        <h2>{title}</h2>
        <button type="button" class="icon-button" aria-label={anew} title={anew} onClick={onNew}>
          <Icon.Plus />
        </button>
      </div>
      <ul>{messenger.rooms.filter((room) => room.kind === kind).map(entry)}</ul>
    </>
  );
  return (
    <nav class="list" aria-label={chats.list}>
      {part('group', chats.groups, chats.newGroup, onNewGroup)}
      {part('private', chats.privateChats, chats.newPerson, onNewPerson)}
    </nav>
  );
};
