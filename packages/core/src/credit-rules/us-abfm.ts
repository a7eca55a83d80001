import { BALINT_GROUP, type CreditRule } from '../credit.ts';

/**
 * A series of eight monthly meetings: all are expected, six are the least. Surveys of patients before and after, changes
 * made and a learning log belong to it. No amount of credit is published, so a series is complete or not. The eight
 * months run from the first meeting attended: our reading.
 */
export const usAbfm: CreditRule = {
  id: 'us-abfm',
  edition: 'undated',
  title: 'ABFM, United States',
  unit: 'series',
  source: { cite: 'americanbalintsociety.org', read: 'primary' },
  completeness: 'partial',
  clauses: [
    {
      kind: 'series',
      id: 'monthly-series',
      of: { activities: ['balint-group'], formats: BALINT_GROUP },
      meetings: 8,
      least: 6,
      needs: ['survey-before', 'survey-after', 'changes-made', 'learning-log'],
    },
  ],
};
