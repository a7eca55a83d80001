import type { Filter, Scheme, SumRequirement } from '../scheme.ts';

/** A leadership intensive of four days, held by whichever society. */
const INTENSIVES = (atLeast: number, id: string): SumRequirement => ({
  kind: 'sum',
  id,
  of: { activities: ['leader-training'], events: ['intensive'] },
  unit: 'event',
  each: { unit: 'day', atLeast: 4 },
  atLeast,
});

const LED: Filter = { activities: ['balint-group'], roles: ['leader', 'co-leader'] };

/**
 * The roadmap of 2014. It is cut in its step 11, and whether the credential expires is unknown. Twelve supervised
 * sessions bind; six a year are the planned pace. That each month of the two years is one of the calendar is ours.
 */
export const usAbs2014: Scheme = {
  id: 'us-abs-2014',
  edition: '2014',
  title: 'ABS leader credential',
  society: 'abs',
  source: {
    cite: 'americanbalintsociety.org/content.aspx?page_id=22&club_id=445043&module_id=170722 and 174147',
    read: 'primary',
  },
  completeness: 'partial',
  awards: 'leader',
  requires: {
    kind: 'all',
    id: 'credential',
    of: [
      { kind: 'membership', id: 'membership', from: { is: 'entry' } },
      { ...INTENSIVES(1, 'first-intensive'), until: { is: 'tick', tick: 'application' } },
      { kind: 'tick', id: 'application', tick: 'application', is: 'application' },
      {
        kind: 'tick',
        id: 'fee',
        tick: 'fee',
        is: 'fee',
        until: { is: 'first', of: { activities: ['supervision'], onTape: true } },
      },
      {
        kind: 'window',
        id: 'two-years',
        length: { years: 2 },
        of: [
          { kind: 'sum', id: 'leading', of: LED, unit: 'month', atLeast: 24 },
          {
            kind: 'sum',
            id: 'supervision',
            of: { activities: ['supervision'], onTape: true },
            unit: 'session',
            atLeast: 12,
          },
        ],
      },
      {
        kind: 'sum',
        id: 'planned-pace',
        weight: 'guideline',
        of: { activities: ['supervision'], onTape: true },
        unit: 'year',
        each: { unit: 'session', atLeast: 6 },
        atLeast: 2,
      },
      INTENSIVES(3, 'intensives'),
      { kind: 'tick', id: 'evaluation', tick: 'last-intensive-evaluated', is: 'evaluation' },
      { kind: 'unknown', id: 'step-11', why: 'not-read' },
      { kind: 'decision', id: 'committee', by: 'committee' },
      { kind: 'decision', id: 'council', by: 'council' },
    ],
  },
};
