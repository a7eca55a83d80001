import { memoryStore } from '@balintkit/core/app';
import { BEGINS, playEvening } from './script.ts';
import { openStage, standingClock } from './stage.ts';
import { transcriptOf } from './transcript.ts';

let n = 0;
const chance = (length: number) => String(n++).padStart(length, '0').slice(-length);
const stage = await openStage({ store: memoryStore(), clock: standingClock(BEGINS), chance, limits: 'off' });
const transcript = transcriptOf(stage.telegram, console.log);
try {
  await playEvening({ stage, transcript });
} catch (e) {
  transcript.step();
  console.log('FAILED', e);
  console.log(stage.telegram.calls.filter((c) => c.answer && !c.answer.ok).slice(-5));
}
process.exit(0);
