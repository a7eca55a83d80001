import type { Protocol } from '../protocol.ts';

/** The Dutch sequence, whose closing round goes back to the presenter; the source gives no times. */
export const dutch: Protocol = {
  id: 'dutch',
  edition: 'undated',
  title: 'Dutch',
  source: { cite: 'balintnederland.nl', read: 'primary' },
  completeness: 'partial',
  phases: [
    { id: 'case', stage: 'case', per: 'case', presenter: 'tells' },
    { id: 'questions', stage: 'questions', per: 'case', presenter: 'answers' },
    // Our reading: the round goes "back to" the presenter, so these two are the group's; pushed back or not is not said.
    { id: 'recognition', stage: 'discussion', per: 'case', presenter: 'listens-when-pushed-back' },
    { id: 'problem', stage: 'discussion', per: 'case', presenter: 'listens-when-pushed-back' },
    { id: 'closing-round', stage: 'return', per: 'case', presenter: 'returns' },
  ],
};
