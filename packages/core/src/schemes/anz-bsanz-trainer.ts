import { EVENT_KINDS } from '../fact.ts';
import type { Filter, Scheme } from '../scheme.ts';

const LED: Filter = { activities: ['balint-group'], roles: ['leader'] };
const WORKSHOP: Filter = {
  activities: ['balint-group', 'leader-training'],
  roles: ['co-leader'],
  events: ['intensive', 'weekend'],
};
const WITH_TRAINER: Filter = { ...WORKSHOP, ledBy: { statuses: ['leader-trainer'], society: 'bsanz' } };

/**
 * The leader trainer, by invitation; the source is cut. Readings of ours: a residential workshop is an intensive or a
 * weekend, and of the years of the training, whose number was not read, one with two reports is asked. How varied the
 * settings and how many the co-leaders have to be is for the committee.
 */
export const anzBsanzTrainer: Scheme = {
  id: 'anz-bsanz-trainer',
  edition: 'undated',
  title: 'BSANZ leader trainer',
  society: 'bsanz',
  source: { cite: 'balintanz.org/accredited-leadership/accreditation-pathway/', read: 'primary' },
  completeness: 'partial',
  awards: 'leader-trainer',
  requires: {
    kind: 'all',
    id: 'trainer',
    of: [
      { kind: 'tick', id: 'invitation', tick: 'invitation', is: 'approval' },
      { kind: 'status', id: 'accredited', statuses: ['leader'], society: 'bsanz', years: 2 },
      { kind: 'sum', id: 'led', of: LED, unit: 'hour', atLeast: 20 },
      {
        kind: 'sum',
        id: 'ongoing-group',
        of: { ...LED, outside: EVENT_KINDS },
        unit: 'group',
        atLeast: 1,
      },
      { kind: 'unknown', id: 'varied-settings', why: 'for-the-committee' },
      { kind: 'unknown', id: 'several-co-leaders', why: 'for-the-committee' },
      {
        kind: 'any',
        id: 'workshops',
        ours: true,
        of: [
          { kind: 'sum', id: 'two-with-trainer', of: WITH_TRAINER, unit: 'event', atLeast: 2 },
          {
            kind: 'all',
            id: 'one-with-leader',
            of: [
              { kind: 'sum', id: 'with-trainer', of: WITH_TRAINER, unit: 'event', atLeast: 1 },
              {
                kind: 'sum',
                id: 'with-either',
                of: { ...WORKSHOP, ledBy: { statuses: ['leader', 'leader-trainer'], society: 'bsanz' } },
                unit: 'event',
                atLeast: 2,
              },
              { kind: 'tick', id: 'supervised', tick: 'workshop-supervised', is: 'report' },
            ],
          },
        ],
      },
      {
        kind: 'tick',
        id: 'supervisor',
        tick: 'supervisor-report',
        is: 'report',
        times: 2,
        years: 1,
        ours: true,
      },
      { kind: 'tick', id: 'portfolio', tick: 'portfolio', is: 'document' },
      { kind: 'unknown', id: 'rest', why: 'not-read' },
    ],
  },
};
