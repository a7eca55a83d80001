import type { Language } from '@balintkit/core';
import { type Context, Hono } from 'hono';
import type { Changes } from '../changes.ts';
import type { Refused } from '../messenger/wire.ts';
import type { Scene } from '../scene.ts';
import type { Stages } from '../stages.ts';
import { tablesOf } from './tables.ts';
import { moveOn, nextDue } from './time.ts';
import { type Desk, type DeskDeed, deskDeedSchema } from './wire.ts';

/** Routes to the clock, what is stored, the play and the reset. */
export const createDesk = (stages: Stages, changes: Changes): Hono => {
  const opened = Date.now();
  return new Hono()
    .get('/state', async (c) =>
      c.json({ ...(await look(stages, changes, c.req.query('language') ?? 'en')), opened } satisfies Desk),
    )
    .get('/events', (c) => changes.stream(c))
    .post('/deeds', async (c) => {
      const read = deskDeedSchema.safeParse(await c.req.json().catch(() => undefined));
      if (!read.success) return refused(c, 'This is nothing one can do here.');
      const why = await carryOut(stages, read.data);
      changes.changed();
      return why === undefined ? c.body(null, 204) : refused(c, why);
    });
};

const refused = (c: Context, why: string) => c.json({ why } satisfies Refused, 409);

/** Looked at anew where it was replaced meanwhile. */
const look = async (stages: Stages, changes: Changes, language: Language): Promise<Omit<Desk, 'opened'>> => {
  const scene = await stages.shown();
  const { app, clock } = scene;
  const version = changes.version();
  try {
    const now = clock.now();
    const [tables, next] = await Promise.all([
      tablesOf(app, { now, language, chatOf: (id) => chatOf(scene, id) }),
      nextDue(scene),
    ]);
    return {
      version,
      now,
      ...scene.setFor(language),
      ...(next === undefined ? {} : { next }),
      scene: scene.scene,
      tables,
      play: stages.play(),
      file: scene.file,
    };
  } catch (error) {
    if ((await stages.shown()) === scene) throw error;
    return look(stages, changes, language);
  }
};

/** What a chat is called. */
const chatOf = ({ telegram, slack }: Scene, id: string): string => {
  const channel = slack?.loopback.channels.find((one) => one.id === id);
  return channel ? `#${channel.name}` : (telegram.groups.find((group) => String(group.id) === id)?.title ?? '');
};

/** Does it, or says why not. */
const carryOut = async (stages: Stages, deed: DeskDeed): Promise<string | undefined> => {
  switch (deed.do) {
    case 'move':
      return move(stages, deed.by);
    case 'reset':
      await stages.reset();
      return undefined;
    case 'play':
      return play(stages, deed);
  }
};

const move = async (stages: Stages, by: 'hour' | 'day' | 'next'): Promise<string | undefined> => {
  const scene = await stages.shown();
  try {
    return (await moveOn(scene, by)) ? undefined : 'Nothing is due.';
  } catch (error) {
    if ((await stages.shown()) === scene) throw error;
    return 'Everything was set anew meanwhile.';
  }
};

const NOTHING_PLAYED = 'Nothing is being played.';

const play = async (
  stages: Stages,
  { how, language = 'en' }: Extract<DeskDeed, { readonly do: 'play' }>,
): Promise<string | undefined> => {
  if (how === 'begin') return void (await stages.begin(language));
  if (how === 'leave') return void (await stages.leave());
  await stages.shown();
  const playing = stages.playing();
  if (!playing) return NOTHING_PLAYED;
  if (how === 'step') return (await playing.step()) ? undefined : 'The play is over.';
  if (how === 'run') playing.run();
  else playing.pause();
  return undefined;
};
