import type { Fact, MeetingHeld } from '../fact.ts';
import { DAY } from '../types.ts';

const START = Date.UTC(2026, 10, 26, 17, 30);

/** An ordinary fact: 90 minutes as a member of a small group in Stockholm, two cases, confirmed by its leader. */
export const heldFact = ({
  held,
  ...change
}: Partial<Omit<Fact, 'held'>> & { held?: Partial<MeetingHeld> } = {}): Fact => ({
  id: 'fact00000001',
  society: 'society00001',
  person: 'anna00000001',
  activity: 'balint-group',
  role: 'member',
  start: START,
  zone: 'Europe/Stockholm',
  minutes: 90,
  held: {
    group: 'north0000001',
    session: 'session00001',
    format: 'small-group',
    mode: 'in-person',
    present: 9,
    cases: [
      { presented: 'carl00000001', led: 'leader000001' },
      { presented: 'dora00000001', led: 'leader000001' },
    ],
    registered: true,
    byStage: {},
    ...held,
  },
  declaredBy: 'leader000001',
  confirmedBy: 'leader000001',
  at: START + DAY,
  ...change,
});

/** A history brought along: two years, 40 sessions of 90 minutes, three cases presented. */
export const openingBalance = (change: Partial<Fact> = {}): Fact => ({
  id: 'balance00001',
  society: 'society00001',
  person: 'anna00000001',
  activity: 'opening-balance',
  role: 'member',
  start: Date.UTC(2023, 8, 1),
  zone: 'Europe/Stockholm',
  minutes: 40 * 90,
  sum: { until: Date.UTC(2025, 5, 15), sessions: 40, presented: 3 },
  declaredBy: 'leader000001',
  at: START,
  ...change,
});
