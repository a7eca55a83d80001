import { localDateOf } from '../clock.ts';
import type { CreditRule } from '../credit.ts';
import type { Line, NotCounted } from '../credit-line.ts';
import { partsOf } from '../credit-over.ts';
import { isAllTime } from '../credit-period.ts';
import type { SeriesAttended } from '../credit-series.ts';
import type { Statement } from '../credit-statement.ts';
import { groupBy } from '../group-by.ts';
import { type Ratio, sum } from '../ratio.ts';
import type { LocalDate, Zone } from '../types.ts';
import type { Here } from './dates.ts';
import { clauseTitle, creditRuleInShort, limitInWords, ticksInWords } from './explain-credit.ts';
import type { Phrases } from './phrases.ts';

type Counted = Extract<Line, { readonly is: 'counted' }>;

/** A statement of credits in sentences: the period and the rule, what counts, what waits, what does not and why. */
export const explainStatement = (t: Phrases, statement: Statement, rule: CreditRule, here: Here): readonly string[] => {
  const counted = statement.lines.filter((line) => line.is === 'counted');
  const begun = statement.series.length > 0;
  return [
    t.say('statement-title', { period: periodOf(t, statement, here), rule: creditRuleInShort(t, rule) }),
    ...countedByClause(t, counted, statement),
    ...onTop(t, counted, rule),
    ...(counted.length === 0 && !begun ? [t.say('statement-none')] : []),
    ...rounded(t, counted),
    ...cuts(t, statement, rule),
    ...waiting(t, statement),
    ...notCounted(t, statement),
    ...statement.series.flatMap((one) => seriesInWords(t, one, here.zone)),
    ...(rule.superseded ? [t.say('credit-rule-superseded')] : []),
  ];
};

/** The months of a statement in which something counts, one line each, oldest first. */
export const explainMonths = (t: Phrases, statement: Statement, zone: Zone): readonly string[] => {
  const counted = statement.lines.filter((line) => line.is === 'counted');
  const byMonth = groupBy(counted, (line) => localDateOf(line.start, zone).slice(0, 7));
  return [...byMonth].map(([month, lines]) =>
    t.say('statement-month', {
      month: t.capital(t.month(`${month}-01`)),
      credits: t.credits(sum(lines.map((line) => line.points)), statement.unit),
      meetings: meetingsOf(lines),
    }),
  );
};

const countedByClause = (t: Phrases, counted: readonly Counted[], { unit }: Statement): readonly string[] =>
  [...groupBy(counted, (line) => line.clause)].map(([clause, lines]) =>
    t.say('statement-counted', {
      clause: clauseTitle(t, clause),
      credits: t.credits(sum(lines.map((line) => partOf(line, clause))), unit),
      meetings: meetingsOf(lines),
    }),
  );

const onTop = (t: Phrases, counted: readonly Counted[], { unit, extras = [] }: CreditRule): readonly string[] =>
  extras.flatMap(({ id }) => {
    const points = sum(counted.map((line) => partOf(line, id)));
    return points.of === 0
      ? []
      : [t.say('statement-extra', { title: clauseTitle(t, id), credits: t.credits(points, unit) })];
  });

const partOf = (line: Counted, id: string): Ratio =>
  sum(partsOf(line).flatMap(({ of, points }) => (of === id ? [points] : [])));

const rounded = (t: Phrases, counted: readonly Counted[]): readonly string[] => {
  const some = counted.filter((line) => line.rounded !== undefined);
  const overlap = counted.reduce((total, line) => total + (line.overlap ?? 0), 0);
  const attended = some.reduce((total, line) => total + line.minutes - (line.overlap ?? 0), 0);
  const counts = some.reduce((total, line) => total + (line.rounded ?? 0), 0);
  return [
    ...(overlap > 0 ? [t.say('statement-overlap', { length: t.duration(overlap) })] : []),
    ...(some.length > 0
      ? [
          t.say('statement-rounded', {
            meetings: meetingsOf(some),
            attended: t.duration(attended),
            counted: t.duration(counts),
          }),
        ]
      : []),
  ];
};

const cuts = (t: Phrases, { lines, unit }: Statement, rule: CreditRule): readonly string[] =>
  (rule.limits ?? []).flatMap((limit) => {
    const all = lines.flatMap((line) => (line.is === 'waiting' ? [] : (line.cuts ?? [])));
    const by = sum(all.flatMap((cut) => (cut.limit === limit.id ? [cut.by] : [])));
    if (by.of === 0) return [];
    return [t.say('statement-cut', { limit: limitInWords(t, rule, limit), credits: t.credits(by, unit) })];
  });

const waiting = (t: Phrases, { lines, waiting, unit }: Statement): readonly string[] => {
  const some = lines.filter((line) => line.is === 'waiting');
  const count = meetingsOf(some);
  if (some.length === 0) return [];
  if (unit === 'series') return [t.say('statement-waiting-meetings', { meetings: count })];
  return [t.say('statement-waiting', { credits: t.credits(waiting, unit), count })];
};

const seriesInWords = (t: Phrases, { clause, since, attended, missing, complete }: SeriesAttended, zone: Zone) => {
  const { meetings, least } = clause;
  const far = { since: t.short(localDateOf(since, zone)), attended, meetings, least };
  if (complete) return [t.say('statement-series-complete', far)];
  return [
    t.say('statement-series', far),
    ...(missing.length > 0 ? [t.say('statement-series-needs', { needs: ticksInWords(t, missing) })] : []),
  ];
};

const meetingsOf = (lines: readonly Line[]): number => lines.reduce((total, line) => total + line.sessions, 0);

/** A period that is still running is shown as far as today. */
const periodOf = (t: Phrases, { period }: Statement, { zone, now }: Here): string => {
  if (isAllTime(period)) return t.say('date-period-all');
  const first: LocalDate = localDateOf(period.from, zone);
  const last = localDateOf(Math.max(period.from, Math.min(period.to - 1, now)), zone);
  return t.period(first, last);
};

const notCounted = (t: Phrases, { lines }: Statement): readonly string[] => {
  const left = lines.flatMap((line) => (line.is === 'not-counted' ? [line] : []));
  return [...groupBy(left, (line): NotCounted => line.why)].map(([why, some]) => {
    const minutes = some.reduce((total, line) => total + line.minutes, 0);
    return t.say(`not-counted-${why}`, { length: t.duration(minutes), meetings: meetingsOf(some) });
  });
};
