import { BALINT_GROUP, type CreditRule } from '../credit.ts';

/**
 * A voluntary scheme, begun in 2015. How it rounds is unpublished, so points stay exact until they are shown. For the
 * half-day introduction, supervision and top-up courses for leaders and 1–2-day leader conferences no rate is published:
 * they earn nothing, with that reason.
 */
export const seSfam: CreditRule = {
  id: 'se-sfam',
  edition: '2015',
  title: 'SFAM, Sweden',
  unit: 'point',
  source: { cite: 'sfam.se', read: 'primary' },
  completeness: 'partial',
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
