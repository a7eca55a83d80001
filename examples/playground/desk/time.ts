import { DAY, HOUR, type Instant, membersOf, planned } from '@balintkit/core';
import type { Scene } from '../scene.ts';

/** How far ahead the next message is looked for. */
const AHEAD = 400 * DAY;
const AT_ONCE = 500;

type Timed = Pick<Scene, 'app' | 'clock' | 'quiet' | 'telegram' | 'slack'>;

/** When the next message is due: one that is planned already, or will be when its meeting comes nearer. */
export const nextDue = async ({
  app: { store },
  clock,
}: Pick<Timed, 'app' | 'clock'>): Promise<Instant | undefined> => {
  const now = clock.now();
  const [due, sessions] = await Promise.all([
    store.notifications('due', AT_ONCE),
    store.unplanned(now + AHEAD, AT_ONCE),
  ]);
  const later = sessions.map(async (session) => {
    const group = await store.group(session.group);
    const people = group ? await store.people(membersOf(group).map(({ person }) => person)) : [];
    return planned(session, people, now);
  });
  const moments = [...due, ...(await Promise.all(later)).flat()].map((one) => one.due).filter((one) => one > now);
  return moments.length === 0 ? undefined : Math.min(...moments);
};

const STEPS = { hour: HOUR, day: DAY };

/** Moves the clock on, by way of everything that is due until then. False where nothing is due that it could be moved to. */
export const moveOn = async (scene: Timed, by: 'hour' | 'day' | 'next'): Promise<boolean> => {
  const { clock, quiet } = scene;
  if (by === 'next') return moveToNext(scene);
  const to = clock.now() + STEPS[by];
  for (let next = await nextDue(scene); next !== undefined && next < to; next = await nextDue(scene)) {
    clock.moveTo(next);
    await quiet();
  }
  clock.moveTo(to);
  await quiet();
  return true;
};

/** Moves the clock on until something arrives: what has been overtaken by its time is passed by without a word. */
const moveToNext = async (scene: Timed): Promise<boolean> => {
  const { clock, quiet, telegram, slack } = scene;
  let isHeard = false;
  const forgets = [
    telegram.on((one) => {
      isHeard ||= one.kind === 'sent' && one.message.from.is_bot;
    }),
    slack?.loopback.on((one) => {
      isHeard ||= one.kind === 'sent' && one.message.from.isBot;
    }),
  ];
  try {
    for (let tried = 0; !isHeard; tried += 1) {
      const next = await nextDue(scene);
      if (next === undefined || tried === AT_ONCE) return tried > 0;
      clock.moveTo(next);
      await quiet();
    }
    return true;
  } finally {
    for (const forget of forgets) forget?.();
  }
};
