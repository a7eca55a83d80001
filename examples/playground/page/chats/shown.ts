/** Which chats are shown, from left to right. */
export interface Shown {
  readonly rooms: readonly number[];
  /** As whom one acts in each group. */
  readonly acting: Readonly<Record<string, number>>;
}

const isNumber = (one: unknown): one is number => typeof one === 'number';

/** Whether what a browser remembered is a choice of chats. */
export const isShown = (kept: unknown): kept is Shown => {
  if (typeof kept !== 'object' || kept === null || !('rooms' in kept) || !('acting' in kept)) return false;
  const { rooms, acting } = kept;
  if (!Array.isArray(rooms) || typeof acting !== 'object' || acting === null) return false;
  return rooms.every(isNumber) && Object.values(acting).every(isNumber);
};
