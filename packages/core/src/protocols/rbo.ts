import type { Protocol } from '../protocol.ts';

/** Russkoe balintovskoe obshchestvo: about 120 minutes in all, one case. */
export const rbo: Protocol = {
  id: 'rbo',
  edition: 'undated',
  title: 'Russkoe balintovskoe obshchestvo (RBO)',
  source: { cite: 'balint-movement.ru', read: 'primary' },
  completeness: 'complete',
  whole: { meeting: { from: 120, to: 120 } },
  phases: [
    { id: 'opening', stage: 'opening', per: 'meeting', presenter: 'takes-part' },
    { id: 'case', stage: 'case', per: 'case', presenter: 'tells' },
    // The source keeps the questions at the end of the case; they are a phase here so that the presenter may decline one.
    { id: 'questions', stage: 'questions', per: 'case', presenter: 'answers' },
    // Our reading: "presenter's feedback" comes after these three; whether they are pushed back before it is left open.
    { id: 'associations', stage: 'discussion', per: 'case', presenter: 'listens-when-pushed-back' },
    { id: 'identification', stage: 'discussion', per: 'case', presenter: 'listens-when-pushed-back' },
    { id: 'problem', stage: 'discussion', per: 'case', presenter: 'listens-when-pushed-back' },
    { id: 'return', stage: 'return', per: 'case', presenter: 'returns' },
    { id: 'close', stage: 'close', per: 'meeting', presenter: 'takes-part' },
  ],
};
