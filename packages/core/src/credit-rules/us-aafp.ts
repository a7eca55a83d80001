import type { CreditRule } from '../credit.ts';

/**
 * Clock hours in steps of a quarter, to the nearest. Welcomes, announcements, introductory remarks, receptions and
 * adjournment are left out; what runs at the same time counts once. Whether a series is rounded once or meeting by
 * meeting is not said: meeting by meeting is our reading, and so is it that a leader's training and theory count.
 */
export const usAafp: CreditRule = {
  id: 'us-aafp',
  edition: 'undated',
  title: 'AAFP, United States',
  unit: 'clock-hour',
  source: { cite: 'aafp.org/cme/credit-system/credit-calculation-and-terms.html', read: 'primary' },
  completeness: 'partial',
  once: true,
  clauses: [
    { kind: 'omission', id: 'frame', of: { activities: ['frame'] } },
    {
      kind: 'rate',
      id: 'hours',
      of: { activities: ['balint-group', 'theory', 'leader-training'] },
      points: 1,
      per: 60,
      round: { to: 15, mode: 'nearest' },
    },
  ],
};
