import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Messenger, Room } from '../../messenger/wire.ts';
import { useLive } from '../live.ts';
import { useRemembered } from '../remember.ts';
import { useSetting } from '../setting.ts';
import { Column } from './column.tsx';
import { ChatList } from './list.tsx';
import { NewGroup } from './new-group.tsx';
import { NewPerson } from './new-person.tsx';
import { isActing, isShown } from './shown.ts';
import { useUnread } from './unread.ts';

interface Props {
  /** Where the messenger's server is, such as `/telegram`. */
  readonly address: string;
  /** Under what the choice of chats is remembered. */
  readonly memory: string;
  /** The chats shown at first. */
  readonly first: readonly number[];
  /** A chat in which something is being done; with each new turn it is brought into view. */
  readonly focus: { readonly room: number; readonly turn: number } | undefined;
  readonly onLost: (isLost: boolean) => void;
  /** Stands above the chats. */
  readonly children?: ComponentChildren;
}

/** About as much of a window's width as a chat needs, with its share of the list. */
const COLUMN = 440;

/** A messenger: a list of chats, and some of them side by side; on a narrow screen one at a time. */
export const Chats = ({ address, memory, first, focus, onLost, children }: Props) => {
  const { words } = useSetting();
  const { state, isLost } = useLive<Messenger>(address);
  useEffect(() => onLost(isLost), [isLost]);
  if (state === undefined) return <main class="chats" aria-busy="true" aria-label={words.chats.list} />;
  // Where everything began anew, chats have the ids of those before: nothing begun in one may go on in another.
  return <Board key={state.opened} {...{ address, memory, first, focus, children }} messenger={state} />;
};

const Board = ({
  address,
  memory,
  first,
  focus,
  messenger,
  children,
}: Omit<Props, 'onLost'> & { messenger: Messenger }) => {
  const { words, isNarrow } = useSetting();
  const [chosen, keep] = useRemembered(`${address}:${memory}:${isNarrow ? 'narrow' : 'wide'}`, undefined, isShown);
  const [acting, actAs] = useRemembered(`${address}:${memory}:acting`, undefined, isActing);
  const [guest, setGuest] = useState<number>();
  const [turn, setTurn] = useState<{ readonly room: number }>();
  const [making, setMaking] = useState<'person' | 'group'>();
  const drafts = useRef(new Map<number, string>());

  const isThere = (id: number): boolean => messenger.rooms.some((room) => room.id === id);
  const known = chosen?.filter(isThere) ?? [];
  const isEmptied = chosen?.length === 0;
  const { opened } = messenger;
  const actors = acting?.opened === opened ? acting.as : {};
  const fitting = isNarrow ? 1 : Math.max(2, Math.floor(innerWidth / COLUMN));
  const kept = known.length > 0 || isEmptied ? known : first.filter(isThere).slice(0, fitting);
  const isGuest = guest !== undefined && !isNarrow && isThere(guest) && !kept.includes(guest);
  /** A guest takes the last place, unless somebody chose what is shown. */
  const places = isGuest && chosen === undefined ? kept.slice(0, fitting - 1) : kept;
  const rooms = (isGuest ? [...places, guest] : places).flatMap(
    (id) => messenger.rooms.find((room) => room.id === id) ?? [],
  );
  const unread = useUnread(messenger.rooms, rooms);

  const show = (id: number): void => {
    if (isNarrow) keep([id]);
    else if (!kept.includes(id)) keep([...kept, id]);
    setTurn({ room: id });
  };
  const close = (id: number): void => {
    if (id === guest) setGuest(undefined);
    if (kept.includes(id)) keep(kept.filter((one) => one !== id));
    if (isNarrow) keep([]);
  };
  const toggle = (id: number): void => (!isNarrow && rooms.some((room) => room.id === id) ? close(id) : show(id));

  useEffect(() => {
    if (!focus) return setGuest(undefined);
    if (isNarrow) keep([focus.room]);
    else if (!places.includes(focus.room)) setGuest(kept.includes(focus.room) ? undefined : focus.room);
    setTurn({ room: focus.room });
  }, [focus?.room, focus?.turn]);
  const board = useBroughtIntoView(
    turn,
    rooms.some(({ id }) => id === turn?.room),
  );

  const waiting = messenger.rooms.reduce((sum, room) => sum + (rooms.includes(room) ? 0 : unread(room)), 0);
  const list = (
    <ChatList
      {...{ messenger, unread }}
      shown={rooms.map(({ id }) => id)}
      onToggle={toggle}
      onNewPerson={() => setMaking('person')}
      onNewGroup={() => setMaking('group')}
    />
  );
  return (
    <div class={isNarrow && rooms.length === 0 ? 'chats listing' : 'chats'}>
      {!isNarrow && list}
      <main class="board-frame" id="chats" tabIndex={-1}>
        {children}
        {isNarrow && rooms.length === 0 && list}
        <div class="board" ref={board}>
          {rooms.map((room: Room) => (
            <Column
              key={room.id}
              {...{ address, messenger, room, waiting }}
              chosen={actors[room.id]}
              onChoose={(who) => actAs({ opened, as: { ...actors, [room.id]: who } })}
              drafts={drafts.current}
              onShow={show}
              onClose={() => close(room.id)}
              onKeep={isGuest && room.id === guest ? () => keep([...places, guest]) : undefined}
            />
          ))}
          {!isNarrow && rooms.length === 0 && <p class="empty">{words.chats.noneShown}</p>}
        </div>
      </main>
      {making === 'person' && <NewPerson address={address} onMade={show} onClose={() => setMaking(undefined)} />}
      {making === 'group' && (
        <NewGroup {...{ address, messenger }} onMade={show} onClose={() => setMaking(undefined)} />
      )}
    </div>
  );
};

/** Scrolls to a column, once it is there, and marks it for a moment. */
const useBroughtIntoView = (turn: { readonly room: number } | undefined, isShown: boolean) => {
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
