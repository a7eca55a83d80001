import type { Scheme } from '../scheme.ts';

/** The statuses by which a society says that it accredited a leader. */
const ACCREDITED = ['leader', 'training-leader', 'leader-trainer', 'supervisor-leader'] as const;

/**
 * The federation's guidelines of 2016, a frame for societies to fill; item 6 is cut. How long is long enough in a group
 * is for each society to say, so that having been in one at all, and having co-led at all, is ours.
 */
export const ibfFrame: Scheme = {
  id: 'ibf-frame',
  edition: '2016',
  title: 'IBF guidelines on leadership',
  society: 'ibf',
  source: { cite: 'balintinternational.com/guidelines-on-balint-group-leadership/', read: 'primary' },
  completeness: 'partial',
  requires: {
    kind: 'all',
    id: 'frame',
    of: [
      { kind: 'tick', id: 'professional-training', tick: 'professional-training', is: 'document' },
      {
        kind: 'sum',
        id: 'in-a-group',
        of: { activities: ['balint-group'], roles: ['member'] },
        unit: 'session',
        atLeast: 1,
        ours: true,
      },
      { kind: 'unknown', id: 'long-enough', why: 'not-published' },
      {
        kind: 'sum',
        id: 'co-leading',
        of: { activities: ['balint-group'], roles: ['co-leader'], ledBy: { statuses: ACCREDITED } },
        unit: 'session',
        atLeast: 1,
        ours: true,
      },
      { kind: 'tick', id: 'leader-report', tick: 'leader-report', is: 'report' },
      { kind: 'tick', id: 'supervisor-report', tick: 'supervisor-report', is: 'report' },
      {
        kind: 'all',
        id: 'judged-on',
        of: [
          { kind: 'tick', id: 'safety', tick: 'safety-and-boundaries', is: 'evaluation' },
          { kind: 'tick', id: 'relationship', tick: 'focus-on-the-relationship', is: 'evaluation' },
          { kind: 'tick', id: 'own-style', tick: 'openness-about-own-style', is: 'evaluation' },
          { kind: 'tick', id: 'group-processes', tick: 'awareness-of-group-processes', is: 'evaluation' },
          { kind: 'tick', id: 'a-beginning', tick: 'accreditation-as-a-beginning', is: 'evaluation' },
        ],
      },
      { kind: 'unknown', id: 'item-6', why: 'not-read' },
    ],
  },
};
