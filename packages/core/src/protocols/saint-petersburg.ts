import type { Protocol } from '../protocol.ts';

/** The stored text ends after the request, which must concern the contact with the patient; what follows is ours. */
export const saintPetersburg: Protocol = {
  id: 'saint-petersburg',
  edition: 'undated',
  title: 'Saint Petersburg',
  source: { cite: 'balint.ru/?p=70', read: 'primary' },
  completeness: 'partial',
  phases: [
    { id: 'case', stage: 'case', per: 'case', presenter: 'tells', guide: { from: 5, to: 15 } },
    // The presenter words it as the end of the case, so its minutes are the case's.
    { id: 'request', stage: 'case', per: 'case', presenter: 'tells' },
    { id: 'discussion', stage: 'discussion', per: 'case', presenter: 'listens-when-pushed-back', ours: true },
    { id: 'return', stage: 'return', per: 'case', presenter: 'returns', ours: true },
  ],
};
