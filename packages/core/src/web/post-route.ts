import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';

/** Where something is posted, and who takes it. */
export interface PostRouteOptions {
  readonly path: string;
  /** By what stands in front of the message: whoever is not known is answered with 401, and nothing is read. */
  readonly isKnown?: (context: Context) => boolean;
  readonly take: (context: Context) => Promise<Response>;
  /** Routes that are served beside. */
  readonly beside: Hono;
}

/** The largest message that is read, in bytes. */
const LARGEST = 1_000_000;

const tooLarge = (context: Context): Response => context.body(null, 413);
const counted = bodyLimit({ maxSize: LARGEST, onError: tooLarge });

/** What says how long it is need not be counted, which would make a stream of each message. */
const limited: MiddlewareHandler = async (context, next) => {
  const length = context.req.header('content-length');
  if (length === undefined || context.req.header('transfer-encoding') !== undefined) return counted(context, next);
  return Number(length) > LARGEST ? tooLarge(context) : next();
};

/** A route to which something is posted: 413 for what is too large, 405 for another method, 500 and nothing more for what breaks. */
export const createPostRoute = ({ path, isKnown = () => true, take, beside }: PostRouteOptions): Hono =>
  new Hono()
    .post(path, async (context, next) => (isKnown(context) ? next() : context.body(null, 401)))
    .post(path, limited, take)
    .route('/', beside)
    .all(path, (context) => context.body(null, 405, { allow: 'POST' }))
    .notFound((context) => context.body(null, 404))
    .onError((_, context) => context.body(null, 500));
