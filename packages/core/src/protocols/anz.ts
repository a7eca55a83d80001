import type { Protocol } from '../protocol.ts';

/** Presentation and discussion about 45 minutes a case, in 90 or 90 to 120: that two cases fit is inferred. */
export const anz: Protocol = {
  id: 'anz',
  edition: 'undated',
  title: 'Australia and New Zealand',
  source: { cite: 'balintanz.org', read: 'primary' },
  completeness: 'complete',
  whole: { case: { from: 45, to: 45 }, meeting: { from: 90, to: 120 } },
  phases: [
    { id: 'case', stage: 'case', per: 'case', presenter: 'tells' },
    // Our reading: the source names no push-back, so it is the group's switch.
    { id: 'discussion', stage: 'discussion', per: 'case', presenter: 'listens-when-pushed-back' },
  ],
};
