import { type Bench, byTurns, type Figure } from '../../core/bench/bench.ts';
import { PLAIN } from '../../core/bench/groups.ts';
import type { Which } from '../../core/bench/process.ts';
import { on, waitsOf } from '../../core/bench/tapping.ts';
import { openStage, type Stage } from './stage.ts';

const ROUNDS = 5;

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

const LOAD = { aSecond: 200, seconds: 20 };

const waiting: Bench = {
  name: 'telegram.latency',
  run: async () => {
    const of = async (which: Which, name: string): Promise<Figure> => {
      const { answered: waits } = await on([() => openStage(which)], (stage) => waitsOf(stage, LOAD));
      return { name, value: waits.p50, unit: `ms, ${LOAD.aSecond} taps/s`, ...waits };
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
