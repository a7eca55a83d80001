import { setTimeout as pause } from 'node:timers/promises';
import { type Bench, byTurns, createLatencies, type Figure } from '../../core/bench/bench.ts';
import { CHATS } from './found.ts';
import { openStage, PLAIN, STEPS, type Stage, type Which } from './stage.ts';

const ROUNDS = 5;

/** Measures something on stages that are open meanwhile. */
const on = async <T>(open: readonly (() => Promise<Stage>)[], measure: (...stages: Stage[]) => Promise<T>) => {
  const stages: Stage[] = [];
  for (const one of open) stages.push(await one());
  const measured = await measure(...stages);
  for (const stage of stages) await stage.close();
  return measured;
};

const tapping: Bench = {
  name: 'telegram.tap',
  run: () =>
    on([() => openStage('ours'), () => openStage('bare')], async (whole, bare) => {
      const { ours, ratio } = await byTurns(
        ROUNDS,
        () => whole.taps(1),
        () => bare.taps(1),
      );
      const versus = 'grammY and the same Prisma calls alone';
      return [{ name: 'telegram.tap', value: ours, unit: 'taps/s', versus, ratio }];
    }),
};

const A_SECOND = 200;
const SECONDS = 20;

/**
 * From the moment a tap was to come, however late the one before it was answered, to the moment its answer is there.
 * No two groups do the same at the same time.
 */
const waitsOf = async (stage: Stage) => {
  await stage.taps(1);
  await Promise.all(
    Array.from({ length: CHATS }, async (_, chat) => {
      for (let ahead = 0; ahead < chat % STEPS; ahead += 1) await stage.tap(chat);
    }),
  );
  const waits = createLatencies();
  const begins = performance.now() + 100;
  const all = Array.from({ length: A_SECOND * SECONDS }, async (_, index) => {
    const due = begins + (index * 1_000) / A_SECOND;
    await pause(due - performance.now());
    await stage.tap(index % CHATS);
    waits.note(performance.now() - due);
  });
  await Promise.all(all);
  if (waits.count() !== A_SECOND * SECONDS) throw new Error('not every tap was measured');
  return { p50: waits.at(50), p99: waits.at(99) };
};

const waiting: Bench = {
  name: 'telegram.latency',
  run: async () => {
    const of = async (which: Which, name: string): Promise<Figure> => {
      const waits = await on([() => openStage(which)], waitsOf);
      return { name, value: waits.p50, unit: `ms, ${A_SECOND} taps/s`, ...waits };
    };
    return [await of('ours', 'telegram.latency'), await of('bare', 'telegram.latency bare')];
  },
};

const growing: Bench = {
  name: 'growth.tap',
  run: () => {
    const sizes = [PLAIN, { ...PLAIN, strangers: 10 * PLAIN.strangers }, { ...PLAIN, facts: 10 * PLAIN.facts }];
    const open = sizes.map((size) => () => openStage('ours', size));
    return on(open, async (...stages) => {
      const [plain, strangers, own] = stages as [Stage, Stage, Stage];
      const against = async (name: string, grown: Stage) => {
        const { ours, ratio } = await byTurns(
          3,
          () => grown.taps(1),
          () => plain.taps(1),
        );
        return { name, value: ours, unit: 'taps/s', versus: 'the plain store', ratio };
      };
      return [await against('growth.tap others x 10', strangers), await against('growth.tap own x 10', own)];
    });
  },
};

/** Taps on cards in groups' chats, through the whole bot. */
export const taps: readonly Bench[] = [tapping, waiting, growing];
