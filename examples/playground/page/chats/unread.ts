import { useEffect, useRef } from 'preact/hooks';
import type { Room } from '../../messenger/wire.ts';

const lastOf = (room: Room): number => room.messages.at(-1)?.id ?? 0;

/** How many messages came into a chat since it was last shown. What is there when a chat is first heard of counts as read. */
export const useUnread = (rooms: readonly Room[], shown: readonly Room[]): ((room: Room) => number) => {
  const read = useRef<ReadonlyMap<number, number>>(new Map());
  const readIn = (room: Room): number => read.current.get(room.id) ?? lastOf(room);
  useEffect(() => {
    read.current = new Map(rooms.map((room) => [room.id, shown.includes(room) ? lastOf(room) : readIn(room)]));
  });
  return (room) =>
    room.messages.filter(({ id, from, kind }) => id > readIn(room) && kind !== 'service' && from !== room.id).length;
};
