import { BALINT_GROUP, type CreditRule } from '../credit.ts';

/** One point per hour, as it was from 2011 to 2013; superseded since, by what we do not know. */
export const nzCpd: CreditRule = {
  id: 'nz-cpd',
  edition: '2011–2013',
  title: 'CPD for general practitioners, New Zealand',
  unit: 'point',
  source: { cite: 'balintaustralianewzealand.org/cpd-points-for-gps', read: 'primary' },
  completeness: 'complete',
  superseded: true,
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
