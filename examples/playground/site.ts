import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { createChanges } from './changes.ts';
import type { Command, Refused } from './messenger/wire.ts';

/** A platform as the page reaches it. What it shows may be replaced as a whole. */
export interface Site<Shown> {
  readonly routes: Hono;
  /** From now on this is shown; until it is there, whoever asks waits. */
  readonly show: (shown: Promise<Shown>) => void;
  /** Ends all streams. */
  readonly close: () => void;
}

/** How a platform is looked at, and how people act on it. */
export interface Platform<Shown, Deed, Id> {
  readonly deeds: z.ZodType<Deed>;
  readonly id: z.ZodType<Id>;
  readonly seen: (shown: Shown, version: number, opened: number) => object;
  readonly carryOut: (shown: Shown, deed: Deed) => Promise<object>;
  /** What is proposed to somebody who types `/`. */
  readonly commands: (shown: Shown, who: Id, room: Id) => readonly Command[];
  readonly download: (shown: Shown, id: string) => Response | undefined;
  /** Listens to everything that changes. Returns what stops it. */
  readonly on: (shown: Shown, listener: () => void) => () => void;
  /** What is thrown where the platform would not let somebody. */
  readonly CannotDo: new () => Error;
}

/** Routes over a platform's server. They know no bot in particular. */
export const createSite = <Shown, Deed, Id>(platform: Platform<Shown, Deed, Id>): Site<Shown> => {
  const changes = createChanges();
  const asked = z.object({ who: platform.id, room: platform.id });
  let shown: Promise<Shown> = new Promise(() => {});
  /** Begins with the time, so that a server that was started again is told from the one before. */
  let opened = Date.now();
  let forget: () => void = () => {};

  const show = (next: Promise<Shown>): void => {
    shown = next;
    opened += 1;
    next.then(
      (arrived) => {
        if (shown !== next) return;
        forget();
        forget = platform.on(arrived, changes.changed);
        changes.changed();
      },
      () => undefined,
    );
  };

  /** What a platform answers; 400 where what was asked for cannot be read, or would not be let. */
  const answer = async <Asked>(
    c: Context,
    read: z.ZodSafeParseResult<Asked>,
    work: (asked: Asked) => object | Promise<object>,
  ): Promise<Response> => {
    if (!read.success) return c.json({ why: oddOf(read.error) } satisfies Refused, 400);
    try {
      return c.json(await work(read.data));
    } catch (error) {
      if (error instanceof platform.CannotDo) return c.json({ why: sentence(error.message) } satisfies Refused, 400);
      throw error;
    }
  };

  const routes = new Hono()
    .get('/state', async (c) => {
      const which = opened;
      return c.json(platform.seen(await shown, changes.version(), which));
    })
    .get('/events', (c) => changes.stream(c))
    .post('/deeds', async (c) =>
      answer(c, platform.deeds.safeParse(await c.req.json().catch(() => undefined)), async (deed) => {
        const done = await platform.carryOut(await shown, deed);
        changes.changed();
        return done;
      }),
    )
    .get('/commands', (c) =>
      answer(c, asked.safeParse(c.req.query()), async ({ who, room }) => platform.commands(await shown, who, room)),
    )
    .get(
      '/files/:id',
      async (c) =>
        platform.download(await shown, c.req.param('id')) ??
        c.json({ why: 'There is no such file.' } satisfies Refused, 404),
    );

  return {
    routes,
    show,
    close: () => {
      forget();
      changes.close();
    },
  };
};

/** What could not be read, by its name alone. */
const oddOf = ({ issues: [issue] }: z.ZodError): string => {
  const name = issue?.path.join('.') ?? '';
  return name === '' ? 'This is nothing one can do here.' : `“${name}” is not as it should be.`;
};

const sentence = (words: string): string =>
  `${words.charAt(0).toUpperCase()}${words.slice(1)}${words.endsWith('.') ? '' : '.'}`;
