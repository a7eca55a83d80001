import type { Context } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';

/** How long changes are gathered before they are told, in ms. */
const GATHERED = 30;
/** How often a stream says that it is still there, in ms. */
const HEART_BEAT = 15_000;

/** How often something changed, and streams that tell it. */
export interface Changes {
  readonly version: () => number;
  readonly changed: () => void;
  /** Server-sent events: `changed` with the version, at once and after each change. */
  readonly stream: (context: Context) => Response;
  /** Ends all streams. */
  readonly close: () => void;
}

export const createChanges = (): Changes => {
  const sleepers = new Set<() => void>();
  let version = 1;
  let gathering: NodeJS.Timeout | undefined;
  let isClosed = false;

  const wake = (): void => {
    gathering = undefined;
    for (const one of sleepers) one();
  };

  /** Until something changed, or it is time for a sign of life. */
  const sleep = (): Promise<void> =>
    new Promise((resolve) => {
      const awake = (): void => {
        clearTimeout(timer);
        sleepers.delete(awake);
        resolve();
      };
      const timer = setTimeout(awake, HEART_BEAT);
      sleepers.add(awake);
    });

  const tell = async (stream: SSEStreamingApi): Promise<void> => {
    stream.onAbort(wake);
    let told = 0;
    while (!isClosed && !stream.aborted) {
      if (told === version) await stream.write(': still here\n\n');
      told = version;
      await stream.writeSSE({ event: 'changed', data: JSON.stringify({ version: told }) });
      if (told === version) await sleep();
    }
  };

  return {
    version: () => version,
    changed: () => {
      version += 1;
      gathering ??= setTimeout(wake, GATHERED);
    },
    stream: (context) => streamSSE(context, tell),
    close: () => {
      isClosed = true;
      clearTimeout(gathering);
      wake();
    },
  };
};
