import { createHistogram } from 'node:perf_hooks';

/** One figure. `p50` and `p99` are in its unit. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What it is compared with, measured in the same run. */
  readonly versus?: string;
  /** Ours ÷ theirs, of rates alone: above 1 is better. */
  readonly ratio?: number;
  readonly p50?: number;
  readonly p99?: number;
}

/** Something to be measured; the names of its figures begin with its own. */
export interface Bench {
  readonly name: string;
  readonly run: () => Promise<readonly Figure[]>;
}

/** Does something so many times, and gives the rate in times a second. */
export const rateOf = async (times: number, work: () => unknown): Promise<number> => {
  const began = performance.now();
  await work();
  return (times * 1_000) / (performance.now() - began);
};

/** The one in the middle. */
export const median = (all: readonly number[]): number => {
  const sorted = all.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

/** Measures ours and theirs by turns, so that what else the machine does hits both, and takes the median of each and of their ratios. */
export const byTurns = async (
  rounds: number,
  ours: () => Promise<number>,
  theirs: () => Promise<number>,
): Promise<{ readonly ours: number; readonly theirs: number; readonly ratio: number }> => {
  const pairs: [number, number][] = [];
  // The first round warms up both.
  for (let round = 0; round <= rounds; round += 1) pairs.push([await ours(), await theirs()]);
  const counted = pairs.slice(1);
  return {
    ours: median(counted.map(([one]) => one)),
    theirs: median(counted.map(([, other]) => other)),
    ratio: median(counted.map(([one, other]) => one / other)),
  };
};

/** How long something took each time, in ms. */
export const createLatencies = () => {
  const histogram = createHistogram();
  return {
    note: (ms: number): void => histogram.record(Math.max(1, Math.round(ms * 1_000))),
    at: (percentile: number): number => histogram.percentile(percentile) / 1_000,
    count: (): number => histogram.count,
  };
};
