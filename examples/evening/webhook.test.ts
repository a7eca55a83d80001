import { setTimeout as pause } from 'node:timers/promises';
import { memoryStore, type Store } from '@balintkit/core/app';
import { expect, onTestFinished, test } from 'vitest';
import { actorsOn } from './acting.ts';
import { castOn } from './cast.ts';
import { found, newGroup } from './company.ts';
import { BEGINS } from './script.ts';
import { counted, openStage, standingClock } from './stage.ts';
import { transcriptOf } from './transcript.ts';

/** How long Telegram waits for an answer here, in ms; the store takes longer. */
const WAITS = 300;

test('what takes longer than Telegram waits is done once, and said once', async () => {
  const store = memoryStore();
  const slow: Store = {
    ...store,
    commit: async (change) => {
      await pause(WAITS + 100);
      return store.commit(change);
    },
  };
  const webhook = { timeout: WAITS, retry: 20 };
  const clock = standingClock(BEGINS);
  const stage = await openStage({ store: slow, clock, chance: counted(), limits: 'off', byWebhook: true, webhook });
  onTestFinished(stage.close);
  const actors = actorsOn({ stage, transcript: transcriptOf(stage.telegram) });
  const leader = castOn(stage.telegram).people.Astrid;
  await found(actors, stage, leader);
  await newGroup(actors, leader, { name: 'South', openness: 'Closed', mode: 'Online', where: 'https://example.org' });

  const late = stage.telegram.deliveries.filter(({ outcome }) => outcome === 'Read timeout expired');
  expect(late.length).toBeGreaterThan(5);
  const [society] = await store.societies();
  expect(await store.societies()).toHaveLength(1);
  const groups = await store.groups({ society: society?.id ?? '' });
  expect(groups.map(({ name }) => name)).toEqual(['South']);
  const sent = stage.telegram.calls.filter(({ method }) => method === 'sendMessage').map(({ payload }) => payload.text);
  expect(new Set(sent).size).toBe(sent.length);
});
