import { createTurns } from './turns.ts';

/** Work in hand: lanes side by side, one lane in order. */
export interface Lanes<Id, T> {
  /** What was taken and is not finished. */
  readonly open: ReadonlyMap<Id, Promise<T>>;
  /** Settles as the work does. What comes again while it is in hand is not done twice: it is joined. */
  take(id: Id, lane: string, work: () => Promise<T>): Promise<T>;
}

/** Lanes with nothing in them. */
export const createLanes = <Id, T>(): Lanes<Id, T> => {
  const open = new Map<Id, Promise<T>>();
  const inTurn = createTurns();
  return {
    open,
    take: (id, lane, work) => {
      const done = open.get(id) ?? inTurn(lane, work).finally(() => open.delete(id));
      open.set(id, done);
      return done;
    },
  };
};
