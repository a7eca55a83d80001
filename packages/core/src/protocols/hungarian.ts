import type { Protocol } from '../protocol.ts';

/** The discussion goes on "without the presenter", whatever a group's switch says. */
export const hungarian: Protocol = {
  id: 'hungarian',
  edition: 'undated',
  title: 'Hungarian',
  source: { cite: 'balintcsoport.suli.hu', read: 'secondary' },
  completeness: 'complete',
  phases: [
    { id: 'case', stage: 'case', per: 'case', presenter: 'tells', guide: { from: 10, to: 15 } },
    { id: 'questions', stage: 'questions', per: 'case', presenter: 'answers', guide: { from: 10, to: 10 } },
    { id: 'discussion', stage: 'discussion', per: 'case', presenter: 'listens', guide: { from: 30, to: 60 } },
    { id: 'return', stage: 'return', per: 'case', presenter: 'returns' },
    // "Short talk about the session": about the session, so once a meeting.
    { id: 'looking-back', stage: 'close', per: 'meeting', presenter: 'takes-part' },
  ],
};
