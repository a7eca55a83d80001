import { useEffect, useRef } from 'preact/hooks';
import type { Room } from '../../messenger/wire.ts';

const lastOf = (room: Room): number => room.messages.at(-1)?.id ?? 0;

/** Another chat may get the id of one that is gone. */
const keyOf = ({ id, title }: Room): string => `${id} ${title}`;

/** How many messages came into a chat since it was last shown. What is there when a chat is first heard of counts as read. */
export const useUnread = (rooms: readonly Room[], shown: readonly Room[]): ((room: Room) => number) => {
  const read = useRef<ReadonlyMap<string, number>>(new Map());
  const isBegunAnew = rooms.some((room) => (read.current.get(keyOf(room)) ?? 0) > lastOf(room));
  const readIn = (room: Room): number => (isBegunAnew ? undefined : read.current.get(keyOf(room))) ?? lastOf(room);
  useEffect(() => {
    const isShown = new Set(shown.map(keyOf));
    read.current = new Map(rooms.map((room) => [keyOf(room), isShown.has(keyOf(room)) ? lastOf(room) : readIn(room)]));
  });
  return (room) =>
    room.messages.filter(({ id, from, kind }) => id > readIn(room) && kind !== 'service' && from !== room.id).length;
};
