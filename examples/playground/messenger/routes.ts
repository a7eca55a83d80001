import { CannotDo, type Loopback } from '@balintkit/telegram-bot/loopback';
import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { createChanges } from '../changes.ts';
import { carryOut, commandsFor } from './deeds.ts';
import { downloadOf } from './download.ts';
import { seenOf } from './seen.ts';
import { type Command, deedSchema, type Refused } from './wire.ts';

/** A messenger as the page knows it. What it shows may be replaced as a whole. */
export interface MessengerSite {
  readonly routes: Hono;
  /** From now on this server is shown; until it is there, whoever asks waits. */
  readonly show: (telegram: Promise<Loopback>) => void;
  /** Ends all streams. */
  readonly close: () => void;
}

const askedSchema = z.object({ who: z.coerce.number().int(), room: z.coerce.number().int() });

/** Routes over a loopback server. They know no bot in particular. */
export const createMessenger = (): MessengerSite => {
  const changes = createChanges();
  let shown: Promise<Loopback> = new Promise(() => {});
  /** Begins with the time, so that a server that was started again is told from the one before. */
  let opened = Date.now();
  let forget: () => void = () => {};

  const show = (telegram: Promise<Loopback>): void => {
    shown = telegram;
    opened += 1;
    telegram.then(
      (arrived) => {
        if (shown !== telegram) return;
        forget();
        forget = arrived.on(changes.changed);
        changes.changed();
      },
      () => undefined,
    );
  };

  const routes = new Hono()
    .get('/state', async (c) => {
      const which = opened;
      return c.json(seenOf(await shown, changes.version(), which));
    })
    .get('/events', (c) => changes.stream(c))
    .post('/deeds', async (c) => {
      const read = deedSchema.safeParse(await c.req.json().catch(() => undefined));
      if (!read.success) return refused(c, oddOf(read.error));
      try {
        const done = await carryOut(await shown, read.data);
        changes.changed();
        return c.json(done);
      } catch (error) {
        if (error instanceof CannotDo) return refused(c, sentence(error.message));
        throw error;
      }
    })
    .get('/commands', async (c) => {
      const read = askedSchema.safeParse(c.req.query());
      if (!read.success) return refused(c, oddOf(read.error));
      try {
        const commands: readonly Command[] = commandsFor(await shown, read.data.who, read.data.room);
        return c.json(commands);
      } catch (error) {
        if (error instanceof CannotDo) return refused(c, sentence(error.message));
        throw error;
      }
    })
    .get('/files/:id', async (c) => {
      const file = (await shown).file(c.req.param('id'));
      return file ? downloadOf(file) : c.json({ why: 'There is no such file.' } satisfies Refused, 404);
    });

  return {
    routes,
    show,
    close: () => {
      forget();
      changes.close();
    },
  };
};

const refused = (c: Context, why: string) => c.json({ why } satisfies Refused, 400);

/** What could not be read, by its name alone. */
const oddOf = ({ issues: [issue] }: z.ZodError): string => {
  const name = issue?.path.join('.') ?? '';
  return name === '' ? 'This is nothing one can do here.' : `“${name}” is not as it should be.`;
};

const sentence = (words: string): string =>
  `${words.charAt(0).toUpperCase()}${words.slice(1)}${words.endsWith('.') ? '' : '.'}`;
