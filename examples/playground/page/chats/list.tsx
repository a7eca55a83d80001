import type { ComponentChildren } from 'preact';
import type { Messenger, Room } from '../../messenger/wire.ts';
import type { PersonSeen, Workspace } from '../../slack/wire.ts';
import { languageOf } from '../formats.ts';
import * as Icon from '../icons.tsx';
import { useSetting } from '../setting.ts';
import { channelsOf } from '../slack/rooms.ts';
import { accountOf, initialsOf, tintOf } from './people.ts';
import type { Key, Shown } from './shown.ts';

interface Props {
  readonly messenger: Messenger;
  readonly workspace: Workspace;
  readonly shown: Shown;
  readonly unread: (key: Key) => number;
  readonly onToggle: (key: Key) => void;
  readonly onNewPerson: () => void;
  readonly onNewGroup: () => void;
  readonly onNewColleague: () => void;
}

/** All chats of Telegram, and everybody on Slack. One chooses which are shown. */
export const ChatList = ({ messenger, workspace, shown, unread, ...on }: Props) => {
  const { words, locale } = useSetting();
  const { chats, slack } = words;
  const entry = (key: Key, title: string, about: readonly (string | undefined)[], avatar: ComponentChildren) => (
    <Entry
      key={key}
      {...{ title, avatar }}
      about={about.filter(Boolean).join(' · ')}
      isShown={shown.includes(key)}
      unread={shown.includes(key) ? 0 : unread(key)}
      onToggle={() => on.onToggle(key)}
    />
  );
  const chat = (room: Room) => {
    const own = room.kind === 'private' ? accountOf(messenger, room.id) : undefined;
    const about = own
      ? [own.language && languageOf(own.language, locale), own.started ? '' : chats.notStarted]
      : [chats.people(room.members.filter((id) => id !== messenger.bot.id).length)];
    return entry(
      room.id,
      room.title,
      about,
      <span class={`avatar small ${tintOf(room.id)}`} aria-hidden="true">
        {own ? initialsOf(room.title) : <Icon.People />}
      </span>,
    );
  };
  const colleague = (person: PersonSeen) =>
    entry(
      person.id,
      person.name,
      [languageOf(person.language, locale), ...channelsOf(workspace, person).map(({ name }) => `#${name}`)],
      <span class={`avatar small square ${tintOf(person.id)}`} aria-hidden="true">
        {initialsOf(person.name)}
      </span>,
    );
  const part = (title: string, anew: string, onNew: () => void, entries: ComponentChildren) => (
    <>
      <div class="list-head">
        <h3>{title}</h3>
        <button type="button" class="icon-button" aria-label={anew} title={anew} onClick={onNew}>
          <Icon.Plus />
        </button>
      </div>
      <ul>{entries}</ul>
    </>
  );
  const rooms = (kind: Room['kind']) => messenger.rooms.filter((room) => room.kind === kind).map(chat);
  return (
    <nav class="list" aria-label={chats.list}>
      <details open>
        <summary>
          <h2>Telegram</h2>
        </summary>
        {part(chats.groups, chats.newGroup, on.onNewGroup, rooms('group'))}
        {part(chats.privateChats, chats.newPerson, on.onNewPerson, rooms('private'))}
      </details>
      {workspace.people.length > 0 && (
        <details open>
          <summary>
            <h2>Slack · {workspace.team}</h2>
          </summary>
          {part(slack.people, slack.newPerson, on.onNewColleague, workspace.people.map(colleague))}
        </details>
      )}
    </nav>
  );
};

interface EntryProps {
  readonly title: string;
  readonly about: string;
  readonly avatar: ComponentChildren;
  readonly isShown: boolean;
  readonly unread: number;
  readonly onToggle: () => void;
}

const Entry = ({ title, about, avatar, isShown, unread, onToggle }: EntryProps) => {
  const { words, isNarrow } = useSetting();
  return (
    <li>
      <button type="button" class="entry" {...(isNarrow ? {} : { 'aria-pressed': isShown })} onClick={onToggle}>
        {avatar}
        <span class="entry-words">
          <span>{title}</span>
          <small>{about}</small>
        </span>
        {unread > 0 && (
          <span class="badge">
            {unread}
            <span class="unseen"> {words.chats.unread}</span>
          </span>
        )}
      </button>
    </li>
  );
};
