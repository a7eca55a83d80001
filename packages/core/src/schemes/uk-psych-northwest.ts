import type { Scheme } from '../scheme.ts';

/**
 * What psychiatrists in core training in the north-west of England take part in. That the groups count from the day of
 * entry, and that the two forms have no day to be ready by, is our reading.
 */
export const ukPsychNorthwest: Scheme = {
  id: 'uk-psych-northwest',
  edition: 'undated',
  title: 'Core psychiatry training, North West: Balint group',
  society: 'uk-psych-northwest',
  source: { cite: 'nwb-extranet.frank-digital.co.uk, psychotherapy FAQ', read: 'primary' },
  completeness: 'complete',
  requires: {
    kind: 'all',
    id: 'training',
    of: [
      {
        kind: 'sum',
        id: 'groups',
        of: { activities: ['balint-group'], roles: ['member'] },
        unit: 'session',
        atLeast: 25,
        from: { is: 'entry' },
        until: { is: 'entry', plus: { years: 2 } },
        ours: true,
      },
      { kind: 'tick', id: 'forms', tick: 'assessment-form', is: 'form', times: 2 },
    ],
  },
};
