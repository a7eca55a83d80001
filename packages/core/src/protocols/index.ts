import type { Protocol } from '../protocol.ts';
import { anz } from './anz.ts';
import { standard } from './default.ts';
import { dutch } from './dutch.ts';
import { fiveStep } from './five-step.ts';
import { hungarian } from './hungarian.ts';
import { rbo } from './rbo.ts';
import { saintPetersburg } from './saint-petersburg.ts';
import { swedish } from './swedish.ts';

/** The protocols that ship: our own template first, then the seven sequences of domain section 3. */
export const PROTOCOLS: readonly Protocol[] = [
  standard,
  fiveStep,
  hungarian,
  rbo,
  saintPetersburg,
  dutch,
  swedish,
  anz,
];

/** The shipped protocol of that id, if there is one. */
export const protocolOf = (id: string): Protocol | undefined => PROTOCOLS.find((protocol) => protocol.id === id);
