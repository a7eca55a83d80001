import type { Protocol } from '../protocol.ts';

/**
 * Our own template: 90 minutes with two cases, 48 or more with one. The opening's four minutes hold follow-ups and
 * the call for cases too; the silence after the call belongs to the method.
 */
export const standard: Protocol = {
  id: 'default',
  edition: '1',
  title: 'Balint group',
  source: { cite: 'Balint Kit, domain section 3', read: 'ours' },
  completeness: 'complete',
  phases: [
    { id: 'opening', stage: 'opening', per: 'meeting', presenter: 'takes-part', guide: { from: 4, to: 4 } },
    { id: 'case', stage: 'case', per: 'case', presenter: 'tells', guide: { from: 7, to: 7 } },
    { id: 'questions', stage: 'questions', per: 'case', presenter: 'answers', guide: { from: 5, to: 5 } },
    {
      id: 'discussion',
      stage: 'discussion',
      per: 'case',
      presenter: 'listens-when-pushed-back',
      guide: { from: 27, to: 27, alone: 60 },
    },
    { id: 'return', stage: 'return', per: 'case', presenter: 'returns', guide: { from: 3, to: 3 } },
    { id: 'close', stage: 'close', per: 'meeting', presenter: 'takes-part', guide: { from: 2, to: 2 } },
  ],
};
