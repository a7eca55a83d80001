import { BALINT_GROUP, type CreditRule } from '../credit.ts';

/** One point per hour attended; the attendance is entered in the national system and validated yearly. */
export const nlKnmg: CreditRule = {
  id: 'nl-knmg',
  edition: 'undated',
  title: 'KNMG, the Netherlands',
  unit: 'point',
  source: { cite: 'balintnederland.nl', read: 'primary' },
  completeness: 'complete',
  clauses: [
    {
      kind: 'rate',
      id: 'balint-group',
      of: { activities: ['balint-group'], formats: BALINT_GROUP },
      points: 1,
      per: 60,
    },
  ],
};
