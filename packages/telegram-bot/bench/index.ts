import type { Bench } from '../../core/bench/bench.ts';
import { processes } from './process.ts';
import { taps } from './taps.ts';

/** What is measured of the bot as a whole. */
export const benches: readonly Bench[] = [...taps, ...processes];
