import type { Protocol } from '../protocol.ts';

/** Five steps, the last of them the relationship: the source has no return, and gives no times. */
export const fiveStep: Protocol = {
  id: 'five-step',
  edition: 'undated',
  title: 'Five steps',
  source: { cite: 'a text this project began with; its address was not kept', read: 'primary' },
  completeness: 'partial',
  phases: [
    { id: 'case', stage: 'case', per: 'case', presenter: 'tells' },
    { id: 'questions', stage: 'questions', per: 'case', presenter: 'answers' },
    // Our reading: steps 3 to 5 are the group's discussion; the source does not say where the presenter sits in them.
    { id: 'feelings', stage: 'discussion', per: 'case', presenter: 'listens-when-pushed-back' },
    { id: 'images', stage: 'discussion', per: 'case', presenter: 'listens-when-pushed-back' },
    { id: 'relationship', stage: 'discussion', per: 'case', presenter: 'listens-when-pushed-back' },
  ],
};
