import { localDateOf } from '../clock.ts';
import { type Clause, type CreditRule, clauseFor, hoursOf, type Rate } from '../credit.ts';
import type { Earned, Line } from '../credit-line.ts';
import type { Statement } from '../credit-statement.ts';
import { type Fact, settingOf } from '../fact.ts';
import { ratio, sum } from '../ratio.ts';
import type { Minutes } from '../types.ts';
import type { Here } from './dates.ts';
import { clauseTitle, limitInWords, rateInWords, ticksInWords } from './explain-credit.ts';
import type { Phrases } from './phrases.ts';

/**
 * One line of a statement in a few sentences: what the fact behind it was and how long, by which clause it counts, the
 * arithmetic, what was rounded, added or cut; or why it earns nothing.
 */
export const explainLine = (
  t: Phrases,
  line: Line,
  fact: Fact,
  { rule, statement }: { readonly rule: CreditRule; readonly statement: Pick<Statement, 'series'> },
  here: Here,
): readonly string[] => {
  const clause = clauseFor(rule, hoursOf(fact));
  const meeting = meetingInWords(t, fact, here);
  if (line.is === 'not-counted') return [meeting, whyNot(t, line, fact, { rule, clause, statement })];
  const earned =
    clause?.kind === 'rate' ? byRate(t, line, { rule, rate: clause }) : bySeries(t, line.fact, clause, statement);
  return [meeting, ...earned, ...(line.is === 'waiting' ? [t.say('line-waiting')] : [])];
};

const meetingInWords = (t: Phrases, fact: Fact, here: Here): string => {
  const { activity, role, minutes, sum: whole, start } = fact;
  const { format } = settingOf(fact);
  const what = { activity: t.say(`activity-${activity}`), length: t.duration(minutes) };
  if (whole) {
    const [first, last] = [localDateOf(start, here.zone), localDateOf(whole.until, here.zone)];
    return t.capital(t.say('line-sum', { ...what, period: t.period(first, last), meetings: whole.sessions }));
  }
  const how = { ...what, date: t.date(start, here), role: t.say(`role-${role}`) };
  const said =
    format === undefined
      ? t.say('line-hours', how)
      : t.say('line-meeting', { ...how, format: t.say(`format-${format}`) });
  return t.capital(said);
};

const byRate = (
  t: Phrases,
  line: Earned & { readonly minutes: Minutes },
  { rule, rate }: { readonly rule: CreditRule; readonly rate: Rate },
): readonly string[] => {
  const { points, overlap = 0, rounded, extras = [], tooLong = [], cuts = [] } = line;
  const free = line.minutes - overlap;
  const counts = rounded ?? free;
  return [
    ...(overlap > 0 ? [t.say('line-overlap', { length: t.minutes(overlap) })] : []),
    ...(rounded !== undefined && rate.round
      ? [
          t.say(`line-rounded-${rate.round.mode}`, {
            step: t.minutes(rate.round.to),
            length: t.minutes(free),
            counted: t.minutes(rounded),
          }),
        ]
      : []),
    arithmetic(t, counts, { rule, rate }),
    ...extras.map(({ of, points: more }) =>
      t.say('line-extra', { title: clauseTitle(t, of), credits: t.credits(more, rule.unit) }),
    ),
    ...tooLong.map((id) =>
      t.say('line-too-long', {
        title: clauseTitle(t, id),
        credits: t.credits(ratio(rule.extras?.find((extra) => extra.id === id)?.upTo ?? 0), rule.unit),
      }),
    ),
    ...(rule.limits ?? []).flatMap((limit) => {
      const by = sum(cuts.flatMap((cut) => (cut.limit === limit.id ? [cut.by] : [])));
      return by.of === 0
        ? []
        : [t.say('line-cut', { limit: limitInWords(t, rule, limit), credits: t.credits(by, rule.unit) })];
    }),
    ...(extras.length + cuts.length > 0 ? [t.say('line-total', { credits: t.credits(points, rule.unit) })] : []),
  ];
};

const arithmetic = (
  t: Phrases,
  minutes: Minutes,
  { rule, rate }: { readonly rule: CreditRule; readonly rate: Rate },
): string => {
  const credits = t.credits(ratio(minutes * rate.points, rate.per), rule.unit);
  if (rule.unit === 'minute') return t.say('line-minutes', { credits });
  const clause = clauseTitle(t, rate.id);
  const numbers = { minutes, per: rate.per, points: rate.points };
  const way = rate.points === 1 ? t.say('line-division', numbers) : t.say('line-division-times', numbers);
  return t.say('line-arithmetic', { clause, rate: rateInWords(t, rule, rate), way, credits });
};

const bySeries = (
  t: Phrases,
  fact: string,
  clause: Clause | undefined,
  { series }: Pick<Statement, 'series'>,
): readonly string[] => {
  const found = series.find((one) => one.facts.includes(fact));
  if (!found || clause?.kind !== 'series') return [];
  const { meetings, least } = clause;
  return [t.say('line-series', { attended: found.attended, meetings, least })];
};

const whyNot = (
  t: Phrases,
  line: Extract<Line, { readonly is: 'not-counted' }>,
  fact: Fact,
  found: {
    readonly rule: CreditRule;
    readonly clause: Clause | undefined;
    readonly statement: Pick<Statement, 'series'>;
  },
): string => {
  const { rule, clause, statement } = found;
  const series = statement.series.find((one) => one.facts.includes(line.fact));
  const asked = clause?.kind === 'series' ? clause : { meetings: 0, least: 0 };
  const rate = clause?.kind === 'rate' ? clause : undefined;
  const cut = new Set(line.cuts?.map((one) => one.limit));
  const limits = (rule.limits ?? []).filter((limit) => cut.has(limit.id));
  return t.say(`line-not-${line.why}`, {
    length: t.duration(line.minutes),
    step: t.minutes(rate?.round?.to ?? 0),
    present: settingOf(fact).present ?? 0,
    people: rate?.people ?? 0,
    limit: limits.map((limit) => limitInWords(t, rule, limit)).join(' '),
    attended: series?.attended ?? 0,
    meetings: asked.meetings,
    least: asked.least,
    needs: ticksInWords(t, series?.missing ?? []),
  });
};
