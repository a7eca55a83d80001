import { ratio } from '../../src/ratio.ts';
import { hours, type WorkedCase } from './worked.ts';

/** The three rules that give one point per hour: `se-sfam`, `nl-knmg` and `nz-cpd`. */
export const perHour = (clause: string): readonly WorkedCase[] => [
  { what: '90 ÷ 60 × 1 = 1.5', clause, attended: [hours('01-15T18:30', 90)], points: ratio(3, 2) },
  { what: '1 ÷ 60 × 1 = 1/60, exactly', clause, attended: [hours('01-15T18:30', 1)], points: ratio(1, 60) },
  {
    what: '50 ÷ 60 + 100 ÷ 60 = 2.5, and a lecture of 180 minutes has no rate: 0',
    clause,
    attended: [
      hours('02-12T18:30', 50),
      hours('02-26T18:30', 100, { format: 'fishbowl' }),
      hours('03-01T09:00', 180, { format: 'lecture' }),
    ],
    points: ratio(5, 2),
  },
];
