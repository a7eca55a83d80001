import type { Credits, PeriodName } from '../../app/index.ts';
import { localDateOf } from '../../clock.ts';
import { explainMonths, explainStatement, type Phrases } from '../../phrases/index.ts';
import { compare, ZERO } from '../../ratio.ts';
import type { Zone } from '../../types.ts';
import type { Card } from '../reply.ts';
import { card, choice, pageOf, pageRow, type Reader, strong, when } from './card.ts';

/** How many lines of a statement stand on one card. */
const LINES = 30;

/** What a statement is taken apart by, and which page of that is shown. */
export interface Detail {
  readonly by: 'month' | 'session';
  readonly page: number;
}

/** The statement of credits, and how to look at it otherwise. */
export const creditsCard = (
  { t, zone, now }: Reader,
  credits: Credits,
  period: PeriodName,
  { by, page }: Partial<Detail> = {},
): Card => {
  const { statement, rule } = credits;
  const [title = '', ...rest] = explainStatement(t, statement, rule, { zone, now });
  const details = by === 'month' ? explainMonths(t, statement, zone) : by === 'session' ? eachOf(t, credits, zone) : [];
  const any = compare(statement.points, ZERO) > 0;
  const others = (['this-year', 'last-year', 'all'] as const).filter((one) => one !== period);
  return card(
    t,
    [strong(title), ...rest, ...when(details.length > 0, ''), ...pageOf(details, page ?? 0, LINES)],
    [
      by === undefined
        ? []
        : pageRow(t, details.length, page ?? 0, (to) => ({ do: 'credits-by', period, by, page: to }), LINES),
      when(
        any,
        choice(t.say('button-by-month'), { do: 'credits-by', period, by: 'month', page: 0 }),
        choice(t.say('button-by-meeting'), { do: 'credits-by', period, by: 'session', page: 0 }),
      ),
      others.map((one) => choice(t.say(`button-period-${one}`), { do: 'credits', period: one })),
      when(!any, choice(t.say('button-next-meetings'), { do: 'next' as const })),
    ],
  );
};

/** One line for each meeting that counts or waits, oldest first. */
const eachOf = (t: Phrases, { statement }: Credits, zone: Zone): readonly string[] =>
  statement.lines.flatMap((line) => {
    if (line.is === 'not-counted') return [];
    const { start, minutes, points } = line;
    const date = t.short(localDateOf(start, zone));
    return [t.say('credits-line', { date, minutes, credits: t.credits(points, statement.unit) })];
  });
