import type { Store } from '@balintkit/core/app';
import { memoryStore } from '@balintkit/core/app';
import { openStore } from '@balintkit/core/store';
import { onTestFinished } from 'vitest';
import { type Actors, actorsOn } from './acting.ts';
import { type Clock, counted, type OwnStage, openStage, type StageOptions, standingClock } from './stage.ts';
import { ENGLISH, type Story } from './story.ts';
import { type Transcript, transcriptOf } from './transcript.ts';

/** A stage for one test, with everything in hand; it is closed when the test is over, if not before. */
export interface Played {
  readonly store: Store;
  readonly stage: OwnStage;
  readonly clock: Clock;
  readonly transcript: Transcript;
  readonly actors: Actors;
  readonly close: () => Promise<void>;
}

/** A stage on the database at a URL, or in memory where none is named. */
export const playedOn = async (
  url?: string,
  options: Pick<StageOptions, 'deliverTwice' | 'byWebhook' | 'webhook'> & {
    readonly from?: number;
    readonly story?: Story;
  } = {},
): Promise<Played> => {
  const { from, story = ENGLISH, ...rest } = options;
  const store = url === undefined ? memoryStore() : await openStore(url);
  const clock = standingClock(story.begins);
  const stage = await openStage({ store, clock, chance: counted(from), limits: 'off', ...rest });
  const transcript = transcriptOf(stage.telegram, undefined, story.zone);
  let isOpen = true;
  const close = async () => {
    if (isOpen) await stage.close();
    isOpen = false;
  };
  onTestFinished(close);
  return { store, stage, clock, transcript, actors: actorsOn({ stage, transcript, story }), close };
};
