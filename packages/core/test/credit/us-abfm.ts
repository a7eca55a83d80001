import { SERIES_TICKS } from '../../src/credit.ts';
import type { SeriesTicked } from '../../src/credit-series.ts';
import type { Fact } from '../../src/fact.ts';
import { ratio, ZERO } from '../../src/ratio.ts';
import { hours, type WorkedCase } from './worked.ts';

const FLOOR = 'a series of 8 monthly sessions; all 8 are expected, at least 6 is the floor of attendance';
const TICKS = 'also needed: patient surveys before and after, changes made, a learning log (ticks)';

const inMonths = (...months: readonly number[]): readonly Fact[] =>
  months.map((month) => hours(`${String(month).padStart(2, '0')}-10T18:30`, 90, { series: 'series000001' }));
const ticked: readonly SeriesTicked[] = SERIES_TICKS.map((tick) => ({ series: 'series000001', tick }));

export const usAbfm: readonly WorkedCase[] = [
  { what: 'all 8 months: yes', clause: FLOOR, attended: inMonths(1, 2, 3, 4, 5, 6, 7, 8), ticked, points: ratio(1) },
  { what: '6 of 8 months: yes', clause: FLOOR, attended: inMonths(1, 2, 3, 4, 5, 6), ticked, points: ratio(1) },
  { what: '5 of 8 months: no', clause: FLOOR, attended: inMonths(1, 2, 3, 4, 5), ticked, points: ZERO },
  {
    what: '6 of 8 months, the last of them the eighth: yes',
    clause: FLOOR,
    attended: inMonths(1, 2, 3, 4, 5, 8),
    ticked,
    points: ratio(1),
  },
  {
    what: '5 of 8 months and the ninth: no',
    clause: FLOOR,
    attended: inMonths(1, 2, 3, 4, 5, 9),
    ticked,
    points: ZERO,
  },
  {
    what: '6 meetings in 5 months: a month counts once, no',
    clause: FLOOR,
    attended: inMonths(1, 2, 3, 4, 5, 5),
    ticked,
    points: ZERO,
  },
  {
    what: '6 meetings of no series: no',
    clause: FLOOR,
    attended: inMonths(1, 2, 3, 4, 5, 6).map((fact) => ({ ...fact, elsewhere: { format: 'small-group' } })),
    ticked,
    points: ZERO,
  },
  ...SERIES_TICKS.map(
    (tick): WorkedCase => ({
      what: `8 of 8 months without ${tick}: no`,
      clause: TICKS,
      attended: inMonths(1, 2, 3, 4, 5, 6, 7, 8),
      ticked: ticked.filter((one) => one.tick !== tick),
      points: ZERO,
    }),
  ),
  {
    what: 'what is ticked for another series: no',
    clause: TICKS,
    attended: inMonths(1, 2, 3, 4, 5, 6),
    ticked: ticked.map((one) => ({ ...one, series: 'series000002' })),
    points: ZERO,
  },
];
