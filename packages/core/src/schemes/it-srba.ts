import type { Scheme } from '../scheme.ts';

/**
 * The guideline of one school, in Rome. It asks for co-leading with a trainer and for supervision without saying how
 * much, so that once is enough is ours; the evaluation judges it. How long it is valid was not on the page.
 */
export const itSrba: Scheme = {
  id: 'it-srba',
  edition: 'undated',
  title: 'Scuola Romana Balint leader',
  society: 'srba',
  source: { cite: 'scuolaromanabalint.it/metodologia/accreditamento-conduttori.html', read: 'primary' },
  completeness: 'guideline',
  awards: 'leader',
  requires: {
    kind: 'all',
    id: 'accreditation',
    of: [
      { kind: 'tick', id: 'earlier-training', tick: 'earlier-training', is: 'document' },
      { kind: 'tick', id: 'two-year-course', tick: 'two-year-course', is: 'certificate' },
      {
        kind: 'window',
        id: 'three-years',
        length: { years: 3 },
        of: [
          {
            kind: 'sum',
            id: 'analytic-group',
            of: { activities: ['balint-group'], societies: ['srba'] },
            unit: 'session',
            atLeast: 60,
          },
        ],
      },
      {
        kind: 'sum',
        id: 'co-leading',
        of: {
          activities: ['balint-group'],
          roles: ['co-leader'],
          ledBy: { statuses: ['trainer'], society: 'srba' },
        },
        unit: 'session',
        atLeast: 1,
        ours: true,
      },
      { kind: 'tick', id: 'feedback', tick: 'feedback', is: 'report' },
      { kind: 'sum', id: 'supervision', of: { activities: ['supervision'] }, unit: 'session', atLeast: 1, ours: true },
      { kind: 'tick', id: 'evaluation', tick: 'positive-evaluation', is: 'evaluation' },
    ],
  },
};
