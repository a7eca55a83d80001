/** Something that serves until it is stopped. */
export interface Serving<Me> {
  /** Serves until it is stopped; rejects with what has to be mended. `onReady` is waited for before anything is answered. */
  start(options?: { readonly onReady?: (me: Me) => unknown }): Promise<void>;
  /** Finishes what is in hand; resolves when `start` does. */
  stop(): Promise<void>;
}

/** Serves until the signal is aborted, and aborts it where it ends by itself. */
export type Serve<Me> = (stopping: AbortController, onReady: (me: Me) => unknown) => Promise<void>;

/** Starts and stops what serves, once. `ending` is waited for before that is told to stop. */
export const createServing = <Me>(serve: Serve<Me>, ending: () => unknown): Serving<Me> => {
  const stopping = new AbortController();
  let running: Promise<void> | undefined;
  return {
    start: ({ onReady = () => {} } = {}) => {
      running ??= serve(stopping, onReady);
      return running;
    },
    stop: async () => {
      await ending();
      stopping.abort();
      await running?.catch(() => undefined);
    },
  };
};
