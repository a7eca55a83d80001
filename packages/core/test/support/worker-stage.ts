import { memoryStore, type Store } from '../../src/app/index.ts';
import { createChat, type Sent, type Worker } from '../../src/chat/index.ts';
import type { Session } from '../../src/session.ts';
import { DAY } from '../../src/types.ts';
import { type Platform, platformOf } from './platform.ts';
import { EVENING, peopled, scheduled, type World } from './world.ts';

/** A group with a date, and the worker that tells it what is due. */
export interface Stage {
  readonly world: World;
  readonly platform: Platform;
  readonly worker: Worker;
  readonly session: Session;
  readonly group: string;
  readonly log: string[];
  /** What is due at a moment is planned and delivered. */
  readonly at: (now: number) => Promise<number>;
}

export const onStage = async (
  frame: Parameters<typeof peopled>[1] = {},
  store: Store = memoryStore(),
): Promise<Stage> => {
  const { world, north } = await peopled(async () => store, frame);
  const session = await scheduled(world, north);
  const platform = platformOf();
  const log: string[] = [];
  const worker = createChat(world.app).worker(platform.deliver, (event, data) =>
    log.push([event, ...Object.entries(data).flatMap(([key, value]) => (key === 'at' ? [] : [value]))].join(' ')),
  );
  const at = async (now: number) => {
    world.now = now;
    await world.app.tick(now);
    return worker.drain(now);
  };
  return { world, platform, worker, session, group: north.id, log, at };
};

export const retry = (at: number): Sent => ({ is: 'retry', at });
/** Before anybody is reminded. */
export const BEFORE = EVENING - 7 * DAY;
