import type { Bench } from './bench.ts';
import { rules } from './rules.ts';

/** What is measured of core. */
export const benches: readonly Bench[] = [...rules];
