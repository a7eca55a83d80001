import { EVENT_KINDS } from '../fact.ts';
import type { Filter, Requirement, Scheme, SumRequirement } from '../scheme.ts';

const LED: Filter = { activities: ['balint-group'], roles: ['leader', 'co-leader'] };
const SUPERVISION: Filter = { activities: ['supervision'] };
const OWN: Filter = {
  activities: ['leader-training'],
  events: ['intensive'],
  societies: ['bsanz'],
  international: false,
};

const intensives = (id: string, atLeast: number, of: Filter): SumRequirement => ({
  kind: 'sum',
  id,
  of,
  unit: 'event',
  atLeast,
});

/** What is wished for, and blocks nothing. */
const DESIRABLE: readonly Requirement[] = [
  {
    kind: 'sum',
    id: 'co-led-with-accredited',
    weight: 'desirable',
    of: {
      activities: ['balint-group'],
      roles: ['co-leader'],
      ledBy: { statuses: ['leader', 'leader-trainer'], society: 'bsanz' },
    },
    unit: 'session',
    atLeast: 20,
  },
  {
    kind: 'sum',
    id: 'ongoing-group',
    weight: 'desirable',
    of: { ...LED, outside: EVENT_KINDS },
    unit: 'group',
    atLeast: 1,
  },
  {
    kind: 'sum',
    id: 'supervision-group',
    weight: 'desirable',
    of: { ...SUPERVISION, formats: ['supervision-group'] },
    unit: 'session',
    atLeast: 1,
    from: { is: 'entry' },
    until: { is: 'entry', plus: { years: 1 } },
  },
  {
    kind: 'share',
    id: 'face-to-face',
    weight: 'desirable',
    of: { ...LED, modes: ['in-person'] },
    among: LED,
    unit: 'session',
    least: { of: 1, over: 2 },
    ours: true,
  },
];

/**
 * The pathway to an accredited leader in Australia and New Zealand: a guideline, since each candidate agrees a plan with
 * the committee. Of a course of two to three years, two years in a row have to be full: our reading, as is that the half
 * face to face is of the groups led. Earlier learning is recognised by a waiver.
 */
export const anzBsanz: Scheme = {
  id: 'anz-bsanz',
  edition: 'undated',
  title: 'BSANZ accredited leader',
  society: 'bsanz',
  source: { cite: 'balintanz.org/accredited-leadership/accreditation-pathway/', read: 'primary' },
  completeness: 'guideline',
  awards: 'leader',
  requires: {
    kind: 'all',
    id: 'pathway',
    of: [
      { kind: 'tick', id: 'plan', tick: 'plan', is: 'approval' },
      { kind: 'sum', id: 'cases', of: { activities: ['balint-group'] }, unit: 'case-led-or-co-led', atLeast: 30 },
      { kind: 'sum', id: 'meetings', of: LED, unit: 'session', atLeast: 20 },
      {
        kind: 'sum',
        id: 'supervision',
        of: { ...SUPERVISION, ledBy: { statuses: ['leader-trainer'], society: 'bsanz' } },
        unit: 'year',
        each: { unit: 'session', atLeast: 10 },
        atLeast: 2,
        inARow: true,
        ours: true,
      },
      {
        kind: 'any',
        id: 'intensives',
        of: [
          intensives('two-own', 2, OWN),
          {
            kind: 'all',
            id: 'one-international',
            of: [
              intensives('own', 1, OWN),
              intensives('international', 1, {
                activities: ['leader-training'],
                events: ['intensive'],
                international: true,
              }),
              { kind: 'tick', id: 'approval', tick: 'international-intensive', is: 'approval' },
            ],
          },
        ],
      },
      { kind: 'tick', id: 'yearly-record', tick: 'yearly-record', is: 'document', years: 2, ours: true },
      ...DESIRABLE,
      { kind: 'decision', id: 'committee', by: 'committee' },
    ],
  },
};
