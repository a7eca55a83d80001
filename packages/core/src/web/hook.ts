import { createHash, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createLanes } from '../app/index.ts';

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

/** The largest message that is read, in bytes. */
const LARGEST = 1_000_000;

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
    routes: new Hono()
      .post(path, (context, next) => (isSame(context.req.header(header) ?? '', secret) ? next() : end(401)(context)))
      .post(path, bodyLimit({ maxSize: LARGEST, onError: end(413) }), async (context) =>
        end(await context.req.json().then(take, () => 400 as const))(context),
      )
      .route('/', beside)
      .all(path, (context) => context.body(null, 405, { allow: 'POST' }))
      .notFound(end(404))
      .onError((_, context) => end(500)(context)),
    run: async () => {
      if (!stopping.signal.aborted) await once(stopping.signal, 'abort');
      await Promise.race([Promise.allSettled(lanes.open.values()), sleep(patience, undefined, { ref: false })]);
    },
    stop: () => stopping.abort(),
  };
};

type Status = 200 | 400 | 401 | 404 | 413 | 500 | 503;

const end =
  (status: Status) =>
  (context: Context): Response =>
    context.body(null, status);

/** In constant time, whatever the lengths. */
const isSame = (shown: string, secret: string): boolean => timingSafeEqual(digest(shown), digest(secret));

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
