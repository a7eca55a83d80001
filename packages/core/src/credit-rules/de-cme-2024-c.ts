import { BALINT_GROUP, type CreditRule } from '../credit.ts';

/**
 * Category C of the model order: one point per unit of 45 minutes with at most 25 people, one more for each certified
 * event of up to five units (at most two such a day), one more where a documented test was passed. Part units and events
 * of more than five units differ from chamber to chamber: only whole units are counted, meeting by meeting, and nothing
 * is added to a longer event.
 */
export const deCme2024C: CreditRule = {
  id: 'de-cme-2024-c',
  edition: '2024-05-09',
  title: 'CME category C, Germany',
  unit: 'point',
  source: { cite: 'urologenportal.de/fachbesucher/akademie/cme-kriterien.html, §10', read: 'secondary' },
  completeness: 'guideline',
  clauses: [
    {
      kind: 'rate',
      id: 'balint-group',
      of: { activities: ['balint-group'], formats: BALINT_GROUP },
      points: 1,
      per: 45,
      round: { to: 45, mode: 'down' },
      people: 25,
    },
  ],
  extras: [
    { id: 'certified-event', for: 'certified-event', points: 1, upTo: 5 },
    { id: 'test', for: 'test', points: 1 },
  ],
  limits: [{ id: 'events-a-day', most: 2, each: 'day', of: ['certified-event'] }],
};
