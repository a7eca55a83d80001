import type {
  DecisionRequirement,
  Filter,
  Mark,
  PracticeRequirement,
  Requirement,
  Scheme,
  SumRequirement,
  TickRequirement,
} from '../scheme.ts';
import type { Profession, Source } from '../types.ts';

/** The society's regulation; its statuses and its programme are schemes of their own. */
export const RBO_2020 = {
  edition: '2020',
  society: 'rbo',
  source: {
    cite: 'balint-movement.ru/podgotovka-liderov/polozhenie-o-lidere-bg/, text of 1 December 2020',
    read: 'primary',
  } satisfies Source,
} as const;

const CLINICAL: readonly Profession[] = ['psychologist', 'psychotherapist'];

const experience = (years: number): PracticeRequirement => ({ kind: 'practice', id: 'experience', years });

const personalTherapy = (atLeast: number): SumRequirement => ({
  kind: 'sum',
  id: 'personal-therapy',
  of: { activities: ['personal-therapy'], ownWord: true },
  unit: 'academic-hour',
  atLeast,
});

const LEADER_COURSE: TickRequirement = { kind: 'tick', id: 'leader-course', tick: 'leader-course', is: 'certificate' };

const psychotherapy = (atLeast: number): SumRequirement => ({
  kind: 'sum',
  id: 'psychotherapy',
  when: { professions: CLINICAL },
  of: { activities: ['psychotherapy'] },
  unit: 'academic-hour',
  atLeast,
});

const supervision = (atLeast: number): SumRequirement => ({
  kind: 'sum',
  id: 'supervision',
  when: { professions: CLINICAL },
  of: { activities: ['supervision'], ledBy: { statuses: ['supervisor', 'supervisor-leader'] } },
  unit: 'academic-hour',
  atLeast,
  ours: true,
});

/** From the day on which somebody was first given the status before. */
const since = (status: string): Mark => ({ is: 'status', statuses: [status], society: 'rbo' });

const leading = (before: string): SumRequirement => ({
  kind: 'sum',
  id: 'leading',
  of: { activities: ['balint-group'], roles: ['leader'] },
  from: since(before),
  unit: 'year',
  each: { unit: 'month', atLeast: 9 },
  atLeast: 3,
  ours: true,
});

const supervisedEachYear = (before: string, atLeast: number): SumRequirement => ({
  kind: 'sum',
  id: 'supervised-each-year',
  of: { activities: ['supervision'] },
  from: since(before),
  unit: 'year',
  each: { unit: 'session', atLeast },
  atLeast: 3,
  ours: true,
});

const INTERNATIONAL: Filter = { activities: ['leader-training'], events: ['seminar'], international: true };

const INTERVIEW: TickRequirement = { kind: 'tick', id: 'interview', tick: 'interview', is: 'interview' };
const COMMITTEE: DecisionRequirement = { kind: 'decision', id: 'committee', by: 'committee' };

/** Only hours from groups that were registered and reported count; how many are needed is not published. */
const renewal = (...duties: readonly Requirement[]): Requirement => ({
  kind: 'all',
  id: 'renewal',
  of: [
    {
      kind: 'sum',
      id: 'registered-hours',
      of: { activities: ['balint-group'], registered: true },
      unit: 'session',
      atLeast: 1,
      ours: true,
    },
    { kind: 'unknown', id: 'how-many', why: 'not-published' },
    ...duties,
  ],
});

/**
 * The leader. Complete for the first award; of the renewal no number is published, so that one session is ours. Hours are
 * of 45 minutes. To be supervised is a duty while the status is held, without a number. That the supervisor held a
 * status then, here or elsewhere, is ours.
 */
export const ruRbo2020Leader: Scheme = {
  ...RBO_2020,
  id: 'ru-rbo-2020-leader',
  title: 'RBO leader',
  completeness: 'complete',
  awards: 'leader',
  valid: { years: 3 },
  requires: {
    kind: 'all',
    id: 'leader',
    of: [experience(3), personalTherapy(100), LEADER_COURSE, psychotherapy(300), supervision(30), INTERVIEW, COMMITTEE],
  },
  renewal: renewal({
    kind: 'sum',
    id: 'supervised',
    of: { activities: ['supervision'] },
    unit: 'session',
    atLeast: 1,
    ours: true,
  }),
};

/**
 * The training leader. That three years as a leader come before is our reading of 3.2.2, and so is that in three years of
 * them there were nine months with a group led, and the supervisions.
 */
export const ruRbo2020TrainingLeader: Scheme = {
  ...RBO_2020,
  id: 'ru-rbo-2020-training-leader',
  title: 'RBO training leader',
  completeness: 'complete',
  awards: 'training-leader',
  valid: { years: 5 },
  requires: {
    kind: 'all',
    id: 'training-leader',
    of: [
      experience(6),
      personalTherapy(200),
      LEADER_COURSE,
      psychotherapy(2000),
      supervision(200),
      { kind: 'status', id: 'before', statuses: ['leader'], society: 'rbo', years: 3, ours: true },
      leading('leader'),
      supervisedEachYear('leader', 4),
      { kind: 'sum', id: 'international-seminars', of: INTERNATIONAL, unit: 'event', atLeast: 6 },
      { kind: 'sum', id: 'international-hours', of: INTERNATIONAL, unit: 'academic-hour', atLeast: 120 },
      INTERVIEW,
      COMMITTEE,
    ],
  },
  renewal: renewal(),
};

/**
 * The supervisor leader. A seminar is one for supervisors where it is held as a supervisors' group, which is ours, as it is
 * that the nine months and the supervisions are those of three years as a training leader.
 */
export const ruRbo2020SupervisorLeader: Scheme = {
  ...RBO_2020,
  id: 'ru-rbo-2020-supervisor-leader',
  title: 'RBO supervisor leader',
  completeness: 'complete',
  awards: 'supervisor-leader',
  valid: { years: 5 },
  requires: {
    kind: 'all',
    id: 'supervisor-leader',
    of: [
      experience(8),
      personalTherapy(250),
      LEADER_COURSE,
      psychotherapy(3000),
      supervision(250),
      { kind: 'status', id: 'before', statuses: ['training-leader'], society: 'rbo', years: 3 },
      leading('training-leader'),
      supervisedEachYear('training-leader', 5),
      {
        kind: 'sum',
        id: 'international-seminars',
        of: { ...INTERNATIONAL, activities: ['leader-training', 'supervision'], formats: ['supervisors-group'] },
        unit: 'event',
        atLeast: 3,
        ours: true,
      },
      INTERVIEW,
      COMMITTEE,
    ],
  },
  renewal: renewal(),
};
