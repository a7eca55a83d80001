import { localDateOf } from '../clock.ts';
import {
  ALL_TIME,
  type CreditRule,
  type Line,
  MINUTES,
  type NotCounted,
  type Statement,
  type Unit,
} from '../credit.ts';
import type { QueueMeasure, Ranked, Standing } from '../queue.ts';
import { type Ratio, sum } from '../ratio.ts';
import type { LocalDate, Zone } from '../types.ts';
import type { Here } from './dates.ts';
import type { Phrases } from './phrases.ts';
import { explainOrigin } from './words.ts';

/** By what a group puts its offers in order: its measure, and the credit rule of its society. */
export interface Order {
  readonly measure: QueueMeasure;
  readonly rule: CreditRule | undefined;
}

/** A credit rule without clauses gives no points, and minutes are counted in its stead. */
const unitOf = (rule: CreditRule | undefined): Unit => (rule && rule.clauses.length > 0 ? rule.unit : MINUTES.unit);

/** The rule of the order, in a sentence. */
export const explainMeasure = (t: Phrases, { measure, rule }: Order): string =>
  t.say(`measure-${measure.by}-rule`, {
    unit: unitOf(rule),
    since: 'since' in measure ? t.short(measure.since) : '',
  });

/** The rule of the order with everything beside it, for who asks how it works. */
export const explainHow = (t: Phrases, order: Order): readonly string[] => {
  const ordered = order.measure.by !== 'none';
  return [
    explainMeasure(t, order),
    ...(ordered ? [t.say('queue-how-never')] : []),
    t.say('queue-how-tonight'),
    ...(ordered ? [t.say('queue-how-counts')] : []),
    t.say('queue-how-advice'),
    t.say('queue-how-seen'),
  ];
};

/** Somebody's own place: "You stand second for Thursday", the rule, and what they have. `day` is from `forDay`. */
export const explainPlace = (t: Phrases, ranked: Ranked, order: Order, day: string): readonly string[] => {
  const talked = order.measure.by === 'none';
  return [
    talked ? t.say('queue-offered', { day }) : t.say('queue-place', { place: ranked.place, day }),
    explainMeasure(t, order),
    ...(talked ? [] : [explainAmount(t, ranked.standing, order)]),
    ...(ranked.standing.presentedTonight ? [t.say('queue-tonight')] : []),
  ];
};

const explainAmount = (t: Phrases, { amount }: Standing, { measure, rule }: Order): string =>
  countsCases(measure)
    ? t.say('queue-have-cases', { cases: amount })
    : t.say('queue-have', { credits: t.credits(amount, unitOf(rule)) });

const countsCases = ({ by }: QueueMeasure): boolean => by.startsWith('presentations');

/** The whole order for the leaders, one line each, with what is particular about it; its rule is `explainMeasure`. */
export const explainOrder = (
  t: Phrases,
  ranked: readonly Ranked[],
  order: Order,
  told: Here & { readonly name: (person: Ranked['offer']['by']) => string },
): readonly string[] =>
  ranked.map((one) => {
    const reasons = [...amountOf(t, one.standing, order), lastPresented(t, one.standing, told), ...because(t, one)];
    return t.say('queue-line', { place: one.place, name: told.name(one.offer.by), reasons: reasons.join(', ') });
  });

const amountOf = (t: Phrases, { amount }: Standing, { measure, rule }: Order): readonly string[] => {
  if (measure.by === 'none') return [];
  return [countsCases(measure) ? t.say('count-cases', { cases: amount }) : t.credits(amount, unitOf(rule))];
};

const lastPresented = (t: Phrases, { presented }: Standing, { zone }: Here): string =>
  presented === undefined
    ? t.say('queue-line-never')
    : t.say('queue-line-presented', { date: t.short(localDateOf(presented, zone)) });

/**
 * What is particular about a place. That fewer go first is the rule, said once above the order; that somebody never
 * presented is said of them already, and that the group talks it out is said of all.
 */
const because = (t: Phrases, { because: { before, after } }: Ranked): readonly string[] => {
  if (after === 'presented-tonight') return [t.say('comparison-presented-tonight')];
  return before === 'presented-longest-ago' || before === 'offered-first' ? [t.say(`comparison-${before}`)] : [];
};

/** The title of a credit rule: ours for what ships, its own for a society's. */
export const creditRuleTitle = (t: Phrases, { id, title }: Pick<CreditRule, 'id' | 'title'>): string =>
  t.find(`credit-rule-${id}`) ?? title;

/** `SFAM: 1 point per hour` */
const ruleInShort = (t: Phrases, rule: CreditRule): string => {
  const title = creditRuleTitle(t, rule);
  const [clause, second] = rule.clauses;
  if (rule.unit === 'minute' || clause === undefined || second !== undefined) return title;
  return t.say('credit-rule-rate', { title, rate: rateOf(t, clause) });
};

const rateOf = (t: Phrases, { points, per }: CreditRule['clauses'][number]): string =>
  t.say('credit-rate', { points, minutes: per });

/** A credit rule for somebody who chooses one: its rates, where it comes from, how complete it is. */
export const explainCreditRule = (t: Phrases, rule: CreditRule): readonly string[] => [
  ...(rule.clauses.length === 1 ? [ruleInShort(t, rule)] : [creditRuleTitle(t, rule)]),
  ...(rule.clauses.length > 1
    ? rule.clauses.map((one) => t.say('credit-rule-rate', { title: clauseTitle(t, one.id), rate: rateOf(t, one) }))
    : []),
  ...explainOrigin(t, rule),
  ...(rule.superseded ? [t.say('credit-rule-superseded')] : []),
];

const clauseTitle = (t: Phrases, id: string): string => t.find(`credit-clause-${id}`) ?? id;

/** A statement of credits in sentences: the period and the rule, what counts, what waits, what does not and why. */
export const explainStatement = (t: Phrases, statement: Statement, rule: CreditRule, here: Here): readonly string[] => {
  const counted = statement.lines.filter((line) => line.is === 'counted');
  const waiting = statement.lines.filter((line) => line.is === 'waiting');
  return [
    t.say('statement-title', { period: periodOf(t, statement, here), rule: ruleInShort(t, rule) }),
    ...[...groupBy(counted, (line) => line.clause)].map(([clause, lines]) =>
      t.say('statement-counted', { clause: clauseTitle(t, clause), ...totals(t, lines, statement.unit) }),
    ),
    ...(counted.length === 0 ? [t.say('statement-none')] : []),
    ...(waiting.length > 0
      ? [
          t.say('statement-waiting', {
            credits: t.credits(statement.waiting, statement.unit),
            count: meetingsOf(waiting),
          }),
        ]
      : []),
    ...notCounted(t, statement),
    ...(rule.superseded ? [t.say('credit-rule-superseded')] : []),
  ];
};

/** The months of a statement in which something counts, one line each, oldest first. */
export const explainMonths = (t: Phrases, statement: Statement, zone: Zone): readonly string[] => {
  const counted = statement.lines.filter((line) => line.is === 'counted');
  const byMonth = groupBy(counted, (line) => localDateOf(line.start, zone).slice(0, 7));
  return [...byMonth].map(([month, lines]) =>
    t.say('statement-month', { month: t.capital(t.month(`${month}-01`)), ...totals(t, lines, statement.unit) }),
  );
};

const meetingsOf = (lines: readonly Line[]): number => lines.reduce((total, line) => total + line.sessions, 0);

const totals = (t: Phrases, lines: readonly (Line & { readonly points: Ratio })[], unit: Unit) => ({
  credits: t.credits(sum(lines.map((line) => line.points)), unit),
  meetings: meetingsOf(lines),
});

/** A period that is still running is shown as far as today. */
const periodOf = (t: Phrases, { period }: Statement, { zone, now }: Here): string => {
  if (period.from === ALL_TIME.from) return t.say('date-period-all');
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

const groupBy = <T, Key>(all: readonly T[], keyOf: (one: T) => Key): ReadonlyMap<Key, readonly T[]> => {
  const groups = new Map<Key, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
};
