import type { Protocol } from '../protocol.ts';

/** "The group reflects, the presenter listens", whatever a group's switch says; the source gives no times. */
export const swedish: Protocol = {
  id: 'swedish',
  edition: 'undated',
  title: 'Swedish',
  source: { cite: 'sfam.se', read: 'primary' },
  completeness: 'partial',
  phases: [
    { id: 'case', stage: 'case', per: 'case', presenter: 'tells' },
    { id: 'discussion', stage: 'discussion', per: 'case', presenter: 'listens' },
    { id: 'return', stage: 'return', per: 'case', presenter: 'returns' },
  ],
};
