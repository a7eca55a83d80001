import type { Filter, Scheme } from '../scheme.ts';

const AS_MEMBER: Filter = { activities: ['balint-group'], roles: ['member'] };
const TRAINED = ['psychoanalysis', 'psychodynamic-psychotherapy'];

/**
 * The criteria of April 2020, a guideline. Who entered since June 2023 falls under others, which are not on file; who was
 * on the pathway before keeps those of their time, and that they are these is probable, not certain. Of other societies'
 * hours those count that a table of recognition names: our reading. So is that a member's session counts whenever it was,
 * since the day on which professional training began is not asked.
 */
export const uk2020: Scheme = {
  id: 'uk-2020',
  edition: '2020',
  title: 'Balint Society accredited leader',
  society: 'balint-uk',
  source: {
    cite: 'balint.co.uk/leadership-2: required-experience-and-training-programme, and criteria-for-accreditation; April 2020',
    read: 'primary',
  },
  completeness: 'guideline',
  entrance: { until: '2023-05-31', ask: 'balint.co.uk' },
  awards: 'leader',
  hours: 'own',
  requires: {
    kind: 'all',
    id: 'accreditation',
    of: [
      {
        kind: 'unknown',
        id: 'edition',
        weight: 'guideline',
        why: 'not-published',
        words: {
          en: 'Whether the criteria of 2020 are the ones that people keep who entered before June 2023: probably, not certainly',
          ru: 'Сохраняются ли для вступивших до июня 2023 года именно критерии 2020 года: вероятно, но не наверняка',
          sv: 'Om det är 2020 års kriterier som de som började före juni 2023 behåller: troligen, men inte säkert',
        },
      },
      { kind: 'membership', id: 'membership' },
      {
        kind: 'any',
        id: 'member-if-trained',
        when: { trainings: TRAINED },
        ours: true,
        of: [
          { kind: 'sum', id: 'sessions', of: AS_MEMBER, unit: 'session', atLeast: 8 },
          {
            kind: 'sum',
            id: 'weekends',
            of: { ...AS_MEMBER, events: ['weekend'], societies: ['balint-uk'] },
            unit: 'event',
            atLeast: 2,
          },
        ],
      },
      {
        kind: 'sum',
        id: 'member-if-untrained',
        when: { without: TRAINED },
        of: { ...AS_MEMBER, outside: ['course', 'seminar', 'intensive', 'conference'] },
        unit: 'session',
        atLeast: 20,
      },
      {
        kind: 'sum',
        id: 'co-leading',
        of: { activities: ['balint-group'], roles: ['co-leader'] },
        unit: 'session',
        atLeast: 20,
      },
      { kind: 'sum', id: 'leadership-events', of: { activities: ['leader-training'] }, unit: 'event', atLeast: 2 },
      { kind: 'tick', id: 'supervisor', tick: 'supervisor-report', is: 'report' },
      { kind: 'decision', id: 'council', by: 'council' },
    ],
  },
};
