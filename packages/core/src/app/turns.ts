/** Does work of one key after another, work of several keys side by side; what becomes of one does not touch the next. */
export type InTurn = <T>(key: string, work: () => Promise<T>) => Promise<T>;

/** An order of work that nobody waits in yet. */
export const createTurns = (): InTurn => {
  const tails = new Map<string, Promise<unknown>>();
  return (key, work) => {
    const turn = (tails.get(key) ?? Promise.resolve()).then(work);
    const tail: Promise<unknown> = turn.catch(() => undefined).then(() => tails.get(key) === tail && tails.delete(key));
    tails.set(key, tail);
    return turn;
  };
};
