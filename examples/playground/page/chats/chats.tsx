import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Messenger } from '../../messenger/wire.ts';
import type { Workspace } from '../../slack/wire.ts';
import { useLive } from '../live.ts';
import { useRemembered } from '../remember.ts';
import { useSetting } from '../setting.ts';
import { SlackColumn } from '../slack/column.tsx';
import { HOME, keyOf, streamsOf, type Tab } from '../slack/rooms.ts';
import { Column } from './column.tsx';
import { ChatList } from './list.tsx';
import { NewGroup } from './new-group.tsx';
import { NewPerson } from './new-person.tsx';
import { isActing, isShown, type Key, type Shown } from './shown.ts';
import { streamOf, useUnread } from './unread.ts';

interface Props {
  /** Where the platforms' servers are, such as `/telegram`. */
  readonly telegram: string;
  readonly slack: string;
  /** Under what the choice of chats is remembered. */
  readonly memory: string;
  /** The columns shown at first. */
  readonly first: Shown;
  /** A chat in which something is being done; with each new turn it is brought into view. */
  readonly focus: { readonly room: number; readonly turn: number } | undefined;
  readonly onLost: (isLost: boolean) => void;
  /** Stands above the chats. */
  readonly children?: ComponentChildren;
}

/** About as much of a window's width as a chat needs, with its share of the list. */
const COLUMN = 440;

/** Both platforms: a list of chats and of people, and some of them side by side; on a narrow screen one at a time. */
export const Chats = ({ onLost, ...props }: Props) => {
  const { words } = useSetting();
  const { state: messenger, isLost: isMessengerLost } = useLive<Messenger>(props.telegram);
  const { state: workspace, isLost: isWorkspaceLost } = useLive<Workspace>(props.slack);
  const isLost = isMessengerLost || isWorkspaceLost;
  useEffect(() => onLost(isLost), [isLost]);
  if (messenger === undefined || workspace === undefined)
    return <main class="chats" aria-busy="true" aria-label={words.chats.list} />;
  // Where everything began anew, chats have the ids of those before: nothing begun in one may go on in another.
  return <Board key={`${messenger.opened} ${workspace.opened}`} {...{ ...props, messenger, workspace }} />;
};

interface BoardProps extends Omit<Props, 'onLost'> {
  readonly messenger: Messenger;
  readonly workspace: Workspace;
}

const Board = ({ telegram, slack, memory, first, focus, messenger, workspace, children }: BoardProps) => {
  const { words, isNarrow } = useSetting();
  const [chosen, keep] = useRemembered(`${telegram}:${memory}:${isNarrow ? 'narrow' : 'wide'}`, undefined, isShown);
  const [acting, actAs] = useRemembered(`${telegram}:${memory}:acting`, undefined, isActing);
  const [guest, setGuest] = useState<number>();
  const [turn, setTurn] = useState<{ readonly room: Key }>();
  const [making, setMaking] = useState<'person' | 'group' | 'colleague'>();
  const [tabs, setTabs] = useState<Readonly<Record<string, Tab>>>({});
  const drafts = useRef(new Map<Key, string>());

  const isThere = (id: Key): boolean =>
    messenger.rooms.some((room) => room.id === id) || workspace.people.some((person) => person.id === id);
  const known = chosen?.filter(isThere) ?? [];
  const isEmptied = chosen?.length === 0;
  const { opened } = messenger;
  const actors = acting?.opened === opened ? acting.as : {};
  const fitting = isNarrow ? 1 : Math.max(2, Math.floor(innerWidth / COLUMN));
  const kept = known.length > 0 || isEmptied ? known : first.filter(isThere).slice(0, fitting);
  const isGuest = guest !== undefined && !isNarrow && isThere(guest) && !kept.includes(guest);
  /** A guest takes the last place, unless somebody chose what is shown. */
  const places = isGuest && chosen === undefined ? kept.slice(0, fitting - 1) : kept;
  const shown = (isGuest ? [...places, guest] : places).filter(isThere);
  // Whom the page shows first is at the Home, and whoever it shows beside them in their channel.
  const [, ...beside] = first.filter((id) => typeof id === 'string');
  const tabOf = (id: string): Tab => {
    const channel = beside.includes(id) && workspace.channels.find(({ members }) => members.includes(id));
    return tabs[id] ?? (channel ? channel.id : HOME);
  };
  const streams = new Map(workspace.people.map((person) => [person.id, streamsOf(workspace, person)]));
  const unread = useUnread(
    [...messenger.rooms.map(streamOf), ...[...streams.values()].flat()],
    shown.map((id) => (typeof id === 'number' ? id : keyOf(id, tabOf(id)))),
  );
  const unreadBy = (person: string): number =>
    (streams.get(person) ?? []).reduce((sum, { key }) => sum + unread(key), 0);

  const show = (id: Key): void => {
    if (isNarrow) keep([id]);
    else if (!kept.includes(id)) keep([...kept, id]);
    setTurn({ room: id });
  };
  const close = (id: Key): void => {
    if (id === guest) setGuest(undefined);
    if (kept.includes(id)) keep(kept.filter((one) => one !== id));
    if (isNarrow) keep([]);
  };
  const toggle = (id: Key): void => (!isNarrow && shown.includes(id) ? close(id) : show(id));

  useEffect(() => {
    if (!focus) return setGuest(undefined);
    if (isNarrow) keep([focus.room]);
    else if (!places.includes(focus.room)) setGuest(kept.includes(focus.room) ? undefined : focus.room);
    setTurn({ room: focus.room });
  }, [focus?.room, focus?.turn]);
  const board = useBroughtIntoView(turn, turn !== undefined && shown.includes(turn.room));

  const everything = [
    ...messenger.rooms.map(({ id }) => ({ id, count: unread(id) })),
    ...workspace.people.map(({ id }) => ({ id, count: unreadBy(id) })),
  ];
  const waiting = everything.reduce((sum, { id, count }) => sum + (shown.includes(id) ? 0 : count), 0);
  const column = (id: Key) => {
    const common = { drafts: drafts.current, waiting, onClose: () => close(id) };
    const person = workspace.people.find((one) => one.id === id);
    if (person)
      return (
        <SlackColumn
          key={id}
          {...{ workspace, person, unread, ...common }}
          address={slack}
          tab={tabOf(person.id)}
          onTab={(tab) => setTabs((all) => ({ ...all, [person.id]: tab }))}
        />
      );
    const room = messenger.rooms.find((one) => one.id === id);
    return (
      room && (
        <Column
          key={id}
          {...{ messenger, room, ...common }}
          address={telegram}
          chosen={actors[room.id]}
          onChoose={(who) => actAs({ opened, as: { ...actors, [room.id]: who } })}
          onShow={show}
          onKeep={isGuest && room.id === guest ? () => keep([...places, guest]) : undefined}
        />
      )
    );
  };
  const list = (
    <ChatList
      {...{ messenger, workspace, shown }}
      unread={(id) => (typeof id === 'number' ? unread(id) : unreadBy(id))}
      onToggle={toggle}
      onNewPerson={() => setMaking('person')}
      onNewGroup={() => setMaking('group')}
      onNewColleague={() => setMaking('colleague')}
    />
  );
  return (
    <div class={isNarrow && shown.length === 0 ? 'chats listing' : 'chats'}>
      {!isNarrow && list}
      <main class="board-frame" id="chats" tabIndex={-1}>
        {children}
        {isNarrow && shown.length === 0 && list}
        <div class="board" ref={board}>
          {shown.map(column)}
          {!isNarrow && shown.length === 0 && <p class="empty">{words.chats.noneShown}</p>}
        </div>
      </main>
      {(making === 'person' || making === 'colleague') && (
        <NewPerson
          address={making === 'person' ? telegram : slack}
          onMade={show}
          onClose={() => setMaking(undefined)}
        />
      )}
      {making === 'group' && (
        <NewGroup {...{ messenger }} address={telegram} onMade={show} onClose={() => setMaking(undefined)} />
      )}
    </div>
  );
};

/** Scrolls to a column, once it is there, and marks it for a moment. */
const useBroughtIntoView = (turn: { readonly room: Key } | undefined, isShown: boolean) => {
  const board = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const column = turn && isShown && board.current?.querySelector(`[data-room="${turn.room}"]`);
    if (!column) return;
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    column.scrollIntoView({ behavior: isCalm ? 'auto' : 'smooth', inline: 'nearest', block: 'nearest' });
    if (document.activeElement === document.body) column.querySelector<HTMLElement>('.log')?.focus();
    column.classList.add('in-turn');
    const end = setTimeout(() => column.classList.remove('in-turn'), 1_600);
    return () => {
      clearTimeout(end);
      column.classList.remove('in-turn');
    };
  }, [turn, isShown]);
  return board;
};
