import { createApp } from '@balintkit/core/app';
import { openStage, type Stage, standingClock } from '../evening/stage.ts';
import type { Story } from '../evening/story.ts';
import { openAnew, type Scene, type SceneOptions } from './scene.ts';

/** The stage of the scripted evening: nobody is there, and the clock stands until it is moved. */
export interface PlayScene extends Scene {
  readonly stage: Stage;
  /** Sends what people brought about who act between the steps. */
  readonly catchUp: () => void;
}

export const openPlayScene = async (options: SceneOptions & { readonly story: Story }): Promise<PlayScene> => {
  const { file, token, chance, log, story } = options;
  const clock = standingClock(story.begins);
  const store = await openAnew(options);
  const opened = await openStage({ store, clock, token, chance, log, limits: 'off' }).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });

  let last: Promise<unknown> = Promise.resolve();
  let isWaiting = false;
  /** One after another: what a step waits for is then not in anybody else's hands. */
  const quiet = (): Promise<void> => {
    const turn = last.then(opened.quiet);
    last = turn.catch(() => undefined);
    return turn;
  };

  return {
    scene: 'play',
    file,
    telegram: opened.telegram,
    app: createApp({ store, clock: clock.now, chance }),
    clock,
    setFor: () => {
      const { people, groups } = opened.telegram;
      const accounts = people.slice(0, 3).map(({ id }) => id);
      return { zone: story.zone, first: { accounts, rooms: groups.slice(0, 1).map(({ id }) => id), people: [] } };
    },
    stage: { ...opened, quiet },
    quiet,
    catchUp: () => {
      if (isWaiting) return;
      isWaiting = true;
      last = last
        .then(() => {
          isWaiting = false;
          return opened.quiet();
        })
        .catch(() => undefined);
    },
    close: async () => {
      await last;
      await opened.close();
    },
  };
};
