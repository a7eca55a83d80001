import { assessing } from './assessing.ts';
import type { Bench } from './bench.ts';
import { rules } from './rules.ts';
import { store } from './store.ts';
import { worker } from './worker.ts';

/** What is measured of core. */
export const benches: readonly Bench[] = [...rules, ...assessing, ...store, worker];
