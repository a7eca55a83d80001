import type { Scheme } from '../scheme.ts';

/**
 * Who may lead groups in the Netherlands, by the page for those who begin one; its annex was not read. The co-led
 * sessions, the supervision and the course may be imposed on somebody, so here they never block. Which further training
 * is comparable to intervision is ours: supervision, the training of leaders and theory.
 */
export const nlBalint: Scheme = {
  id: 'nl-balint',
  edition: 'undated',
  title: 'Balint group leader in the Netherlands',
  society: 'balint-nederland',
  source: { cite: 'balintnederland.nl, nieuwe_groep_starten', read: 'primary' },
  completeness: 'partial',
  awards: 'leader',
  valid: { years: 5 },
  requires: {
    kind: 'all',
    id: 'entry',
    of: [
      { kind: 'profile', id: 'degree', is: { trainings: ['medical-degree', 'behavioural-degree'] } },
      { kind: 'tick', id: 'general-practice', tick: 'general-practice', is: 'document' },
      {
        kind: 'any',
        id: 'one-of',
        of: [
          { kind: 'tick', id: 'national-register', tick: 'national-register', is: 'document' },
          { kind: 'tick', id: 'psychotherapy-society', tick: 'psychotherapy-society', is: 'document' },
          { kind: 'tick', id: 'supervision-or-groups', tick: 'supervision-or-groups', is: 'document' },
        ],
      },
      {
        kind: 'sum',
        id: 'co-led',
        weight: 'guideline',
        of: { activities: ['balint-group'], roles: ['co-leader'] },
        unit: 'session',
        atLeast: 3,
      },
      {
        kind: 'sum',
        id: 'supervision',
        weight: 'guideline',
        of: { activities: ['supervision'] },
        unit: 'hour',
        atLeast: 5,
      },
      {
        kind: 'sum',
        id: 'course',
        weight: 'guideline',
        of: { activities: ['leader-training'], events: ['course'] },
        unit: 'event',
        atLeast: 1,
      },
      { kind: 'unknown', id: 'annex', why: 'not-read' },
    ],
  },
  renewal: {
    kind: 'all',
    id: 'renewal',
    of: [
      {
        kind: 'sum',
        id: 'led',
        of: { activities: ['balint-group'], roles: ['leader'] },
        unit: 'session',
        atLeast: 1,
      },
      {
        kind: 'sum',
        id: 'each-year',
        of: { activities: ['intervision', 'supervision', 'leader-training', 'theory'] },
        unit: 'year',
        each: { unit: 'session', atLeast: 1 },
        atLeast: 5,
        ours: true,
      },
    ],
  },
};
