import { daysLater, instantOf, localDateOf } from './clock.ts';
import type { CreditRule } from './credit.ts';
import type { Instant, LocalDate, Zone } from './types.ts';

/** A stretch of time: `from` is in it, `to` is not. */
export interface Period {
  readonly from: Instant;
  readonly to: Instant;
}

/** As far back and ahead as a date can be written. */
export const ALL_TIME: Period = { from: -8.64e15, to: 8.64e15 };

/** Whether a period is all time. */
export const isAllTime = ({ from, to }: Period): boolean => from <= ALL_TIME.from && to >= ALL_TIME.to;

/** From the first day to the last, both included, as a calendar in that zone has them. */
export const between = (first: LocalDate, last: LocalDate, zone: Zone): Period => ({
  from: instantOf(first, '00:00', zone),
  to: instantOf(daysLater(last, 1), '00:00', zone),
});

/** A calendar year in a zone. */
export const calendarYear = (year: number, zone: Zone): Period => between(`${year}-01-01`, `${year}-12-31`, zone);

/** What a rule names as its period, as it stands at a moment in a zone; nothing where its source names none. */
export const periodOfRule = ({ period }: CreditRule, now: Instant, zone: Zone): Period | undefined => {
  if (!period) return undefined;
  const today = localDateOf(now, zone);
  const begins = period.begins ?? '01-01';
  const year = Number(today.slice(0, 4)) - (today.slice(5) < begins ? 1 : 0);
  return {
    from: instantOf(`${year + 1 - period.years}-${begins}`, '00:00', zone),
    to: instantOf(`${year + 1}-${begins}`, '00:00', zone),
  };
};
