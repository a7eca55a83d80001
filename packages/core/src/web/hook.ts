import { createHash, timingSafeEqual } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Hono } from 'hono';
import { createLanes } from '../app/index.ts';
import { aborted } from './keep-trying.ts';
import { createPostRoute } from './post-route.ts';

/** Something a platform posted. */
export interface Posted<T> {
  /** The same when it is posted again. */
  readonly id: string | number;
  /** What has the same lane is handled in the order in which it came. */
  readonly lane: string;
  readonly what: T;
}

/** Where a platform posts what happened there, and who takes it. */
export interface HookOptions<T> {
  /** Only its path is looked at; the rest is the business of whatever stands in front. */
  readonly url: string;
  /** The header in which the platform shows the secret. */
  readonly header: string;
  readonly secret: string;
  /** `undefined` for what nobody should have posted. */
  readonly read: (posted: unknown) => Posted<T> | undefined;
  /** Where it rejects, the platform is to post it again. */
  readonly handle: (what: T) => Promise<unknown>;
  /** Routes that are served beside. */
  readonly beside: Hono;
  /** How long what is in hand is waited for at a stop, in ms; 20 seconds unless told. */
  readonly patience?: number;
}

/** Takes what is posted, while somebody serves its routes. */
export interface Hook {
  readonly routes: Hono;
  /** Resolves when it was stopped and what had begun is finished. */
  run(): Promise<void>;
  /** Takes no more updates. */
  stop(): void;
}

/**
 * A route that answers with 200 once what was posted is handled. What is posted again while it is in hand is joined,
 * what failed (500) is handled anew, and what had not begun at a stop is refused (503): the platform brings it again.
 * Without the secret it is 401 and nothing is read; 400 is no JSON or odd, 413 too large.
 */
export const createHook = <T>(options: HookOptions<T>): Hook => {
  const { url, header, secret, read, handle, beside, patience = 20_000 } = options;
  const path = decodeURI(new URL(url).pathname);
  const lanes = createLanes<Posted<T>['id'], Status>();
  const stopping = new AbortController();

  const take = async (posted: unknown): Promise<Status> => {
    const known = read(posted);
    if (!known) return 400;
    return lanes.take(known.id, known.lane, async () => {
      if (stopping.signal.aborted) return 503;
      await handle(known.what);
      return 200;
    });
  };

  return {
    routes: createPostRoute({
      path,
      isKnown: (context) => isSame(context.req.header(header) ?? '', secret),
      take: async (context) => context.body(null, await context.req.json().then(take, () => 400 as const)),
      beside,
    }),
    run: async () => {
      await aborted(stopping.signal);
      await Promise.race([Promise.allSettled(lanes.open.values()), sleep(patience, undefined, { ref: false })]);
    },
    stop: () => stopping.abort(),
  };
};

type Status = 200 | 400 | 503;

/** In constant time, whatever the lengths. */
const isSame = (shown: string, secret: string): boolean => timingSafeEqual(digest(shown), digest(secret));

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
