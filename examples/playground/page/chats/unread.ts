import { useEffect, useRef } from 'preact/hooks';
import type { Room } from '../../messenger/wire.ts';

const lastOf = (room: Room): number => room.messages.at(-1)?.id ?? 0;

/** How many messages came into a chat since it was last shown. What was there when the page was opened counts as read. */
export const useUnread = (rooms: readonly Room[], shown: readonly Room[]): ((room: Room) => number) => {
  const seen = useRef<Map<number, number>>(undefined);
  seen.current ??= new Map(rooms.map((room) => [room.id, lastOf(room)]));
  const read = seen.current;
  useEffect(() => {
    for (const room of shown) read.set(room.id, lastOf(room));
    for (const room of rooms) if ((read.get(room.id) ?? 0) > lastOf(room)) read.set(room.id, lastOf(room));
  });
  return (room) =>
    room.messages.filter(
      ({ id, from, kind }) => id > (read.get(room.id) ?? 0) && kind !== 'service' && from !== room.id,
    ).length;
};
