import { deCme2024C } from './de-cme-2024-c.ts';
import { perHour } from './per-hour.ts';
import { usAafp } from './us-aafp.ts';
import { usAbfm } from './us-abfm.ts';
import type { WorkedCase } from './worked.ts';

/** The worked cases of each rule that ships, by its id (domain, section 5). */
export const WORKED: Readonly<Record<string, readonly WorkedCase[]>> = {
  'se-sfam': perHour('1 point per hour of Balint group; rounding unpublished: keep exact'),
  'nl-knmg': perHour('1 point per hour attended'),
  'nz-cpd': perHour('1 point per hour'),
  'de-cme-2024-c': deCme2024C,
  'us-aafp': usAafp,
  'us-abfm': usAbfm,
};
