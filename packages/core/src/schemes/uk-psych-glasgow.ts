import type { Scheme } from '../scheme.ts';

/** What psychiatrists in training in Glasgow are expected to take part in: a guideline, in which thirty are expected. */
export const ukPsychGlasgow: Scheme = {
  id: 'uk-psych-glasgow',
  edition: 'undated',
  title: 'Core psychiatry training, Glasgow: Balint group',
  society: 'uk-psych-glasgow',
  source: { cite: 'mypsych.nhsggc.org.uk', read: 'primary' },
  completeness: 'guideline',
  requires: {
    kind: 'all',
    id: 'training',
    of: [
      {
        kind: 'sum',
        id: 'attendances',
        of: { activities: ['balint-group'], roles: ['member'] },
        unit: 'session',
        atLeast: 30,
      },
      { kind: 'tick', id: 'forms', tick: 'assessment-form', is: 'form', times: 2 },
    ],
  },
};
