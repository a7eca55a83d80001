import type { Scheme, SumRequirement } from '../scheme.ts';
import { RBO_2020 } from './ru-rbo-2020.ts';

/** Who may certify the base course, and who the training of leaders. */
const BASE = { statuses: ['leader', 'training-leader', 'supervisor-leader'], society: 'rbo' } as const;
const TRAINING = { statuses: ['training-leader', 'supervisor-leader'], society: 'rbo' } as const;

const SEMINARS = { activities: ['leader-training'], events: ['seminar'], confirmedBy: TRAINING } as const;

/** A stage takes ten months: a plan. That they are those with a group in them is ours. */
const TEN_MONTHS: SumRequirement = {
  kind: 'sum',
  id: 'ten-months',
  weight: 'guideline',
  of: { activities: ['balint-group'] },
  unit: 'month',
  atLeast: 10,
  ours: true,
};

/**
 * The society's programme for leaders, in hours of 45 minutes. Ours: the theory of the first stage counts among the 120
 * hours too, to lead or co-lead once is to do so for one case, and who is in both lists of professions needs the
 * personal therapy of either. The 40 hours of basics that a leader may certify too stand in neither stage. Of block 4 of
 * the theory, which is for all, the hours are not given: that it was attended is ticked off.
 */
export const ruRbo2020Programme: Scheme = {
  ...RBO_2020,
  id: 'ru-rbo-2020-programme',
  title: 'RBO leader programme',
  completeness: 'complete',
  requires: {
    kind: 'all',
    id: 'programme',
    of: [
      {
        kind: 'stages',
        id: 'stages',
        of: [
          {
            kind: 'all',
            id: 'stage-1',
            of: [
              {
                kind: 'sum',
                id: 'practice',
                of: { activities: ['balint-group'], confirmedBy: BASE },
                unit: 'academic-hour',
                atLeast: 72,
              },
              { kind: 'sum', id: 'theory', of: { activities: ['theory'] }, unit: 'academic-hour', atLeast: 8 },
              { ...TEN_MONTHS, until: { is: 'tick', tick: 'stage-1' } },
              { kind: 'tick', id: 'certificate', tick: 'stage-1', is: 'certificate' },
            ],
          },
          {
            kind: 'all',
            id: 'stage-2',
            of: [
              { kind: 'sum', id: 'practice', of: { activities: ['balint-group'] }, unit: 'academic-hour', atLeast: 48 },
              {
                kind: 'sum',
                id: 'seminars',
                of: SEMINARS,
                unit: 'event',
                each: { unit: 'academic-hour', atLeast: 16 },
                atLeast: 6,
              },
              {
                kind: 'sum',
                id: 'two-days-each',
                of: SEMINARS,
                unit: 'event',
                each: { unit: 'day', atLeast: 2 },
                atLeast: 6,
              },
              { kind: 'sum', id: 'leading', of: SEMINARS, unit: 'case-led', atLeast: 2, ours: true },
              { kind: 'sum', id: 'co-leading', of: SEMINARS, unit: 'case-co-led', atLeast: 2, ours: true },
              TEN_MONTHS,
            ],
          },
        ],
      },
      {
        kind: 'sum',
        id: 'theory',
        when: { without: ['psychoanalysis'] },
        of: { activities: ['theory'] },
        unit: 'academic-hour',
        atLeast: 120,
        ours: true,
      },
      { kind: 'tick', id: 'theory-block-4', tick: 'theory-block-4', is: 'document' },
      {
        kind: 'any',
        id: 'personal-therapy',
        ours: true,
        of: [
          {
            kind: 'sum',
            id: 'hundred',
            when: { professions: ['psychologist', 'psychotherapist', 'coach'] },
            of: { activities: ['personal-therapy'], ownWord: true },
            unit: 'session',
            atLeast: 100,
          },
          {
            kind: 'sum',
            id: 'fifty',
            when: { professions: ['teacher', 'social-worker'] },
            of: { activities: ['personal-therapy'], ownWord: true },
            unit: 'session',
            atLeast: 50,
          },
          {
            kind: 'unknown',
            id: 'in-neither-list',
            when: { professions: ['doctor', 'nurse', 'midwife', 'other'] },
            why: 'for-the-committee',
          },
        ],
      },
    ],
  },
};
