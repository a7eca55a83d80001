import { creditRuleOf } from '../src/credit-rules/index.ts';
import { order, ratio, state } from '../src/index.ts';
import { EVENING, heldFact, plannedMeeting, play, wholeEvening } from '../src/testing/index.ts';
import { DAY } from '../src/types.ts';
import { type Bench, median, rateOf } from './bench.ts';

const ROUNDS = 5;

/** Does the same so many times in each round, and gives the median rate of the rounds. */
const steadily = async (times: number, work: () => unknown): Promise<number> => {
  const rates: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    rates.push(
      await rateOf(times, () => {
        for (let time = 0; time < times; time += 1) work();
      }),
    );
  }
  return median(rates.slice(1));
};

const stepping: Bench = {
  name: 'rules.step',
  run: async () => {
    const meeting = plannedMeeting({ offersOpen: 'from-the-announcement' });
    const evening = () => play(meeting, wholeEvening).session;
    const acts = wholeEvening.filter((move) => typeof move !== 'number').length;
    if (evening().state !== 'settling') throw new Error('the evening did not come to its end');
    return [{ name: 'rules.step', value: (await steadily(200, evening)) * acts, unit: 'acts/s' }];
  },
};

const ordering: Bench = {
  name: 'rules.order',
  run: async () => {
    const offers = Array.from({ length: 1_000 }, (_, index) => ({ by: `person${index}`, at: EVENING + (index % 7) }));
    const amounts = new Map(offers.map(({ by }, index) => [by, ratio((index * 7_919) % 40, 3)]));
    const sort = () =>
      order(offers, (person) => ({ amount: amounts.get(person) ?? ratio(0), presentedTonight: false }), {
        by: 'credits',
      });
    if (sort().length !== offers.length) throw new Error('somebody is not in the order');
    return [{ name: 'rules.order', value: await steadily(20, sort), unit: '1 000 offers/s' }];
  },
};

const stating: Bench = {
  name: 'rules.state',
  run: async () => {
    const facts = Array.from({ length: 100_000 }, (_, index) =>
      heldFact({ id: `fact${String(index).padStart(8, '0')}`, start: EVENING + index * DAY }),
    );
    const rule = creditRuleOf('nl-knmg');
    if (!rule) throw new Error('there is no such rule');
    const all = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
    const stated = () => state(facts, rule, all);
    if (stated().sessions !== facts.length) throw new Error('not every fact counts');
    return [{ name: 'rules.state', value: (await steadily(1, stated)) * facts.length, unit: 'facts/s' }];
  },
};

/** The pure rules by themselves. */
export const rules: readonly Bench[] = [stepping, ordering, stating];
