import { type Bench, byTurns, type Figure } from '../../core/bench/bench.ts';
import type { Which } from '../../core/bench/process.ts';
import { on, waitsOf } from '../../core/bench/tapping.ts';
import { openStage } from './stage.ts';

const ROUNDS = 3;
const LOAD = { aSecond: 100, seconds: 20 };

const pressing: Bench = {
  name: 'slack.press',
  run: () =>
    on([() => openStage('ours'), () => openStage('bare')], async (whole, bare) => {
      const { ours, ratio } = await byTurns(
        ROUNDS,
        () => whole.taps(1),
        () => bare.taps(1),
      );
      const versus = 'Bolt and the same Prisma calls alone';
      return [{ name: 'slack.press', value: ours, unit: 'presses/s', versus, ratio }];
    }),
};

const acknowledging: Bench = {
  name: 'slack.ack',
  run: async () => {
    const of = async (which: Which, name: string): Promise<readonly Figure[]> => {
      const { acknowledged, answered } = await on([() => openStage(which)], (stage) => waitsOf(stage, LOAD));
      const unit = `ms, ${LOAD.aSecond} presses/s`;
      return [
        { name, value: acknowledged.p99, unit, ...acknowledged },
        { name: `${name} answered`, value: answered.p99, unit, ...answered },
      ];
    };
    return [...(await of('ours', 'slack.ack')), ...(await of('bare', 'slack.ack bare'))];
  },
};

/** Presses on cards in groups' channels, through the whole app. */
export const presses: readonly Bench[] = [pressing, acknowledging];
