/** One piece of work after another for the same key, whatever becomes of each. */
export const createTurns = () => {
  const tails = new Map<string, Promise<unknown>>();
  return <T>(key: string, work: () => Promise<T>): Promise<T> => {
    const turn = (tails.get(key) ?? Promise.resolve()).then(work);
    const tail: Promise<unknown> = turn.catch(() => undefined).then(() => tails.get(key) === tail && tails.delete(key));
    tails.set(key, tail);
    return turn;
  };
};
