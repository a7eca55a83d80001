import type { Clause, CreditRule, Extra, Limit, Rate } from '../credit.ts';
import { ratio } from '../ratio.ts';
import type { Phrases } from './phrases.ts';
import { explainOrigin } from './words.ts';

/** The title of a credit rule: ours for what ships, its own for a society's. */
export const creditRuleTitle = (t: Phrases, { id, title }: Pick<CreditRule, 'id' | 'title'>): string =>
  t.find(`credit-rule-${id}`) ?? title;

/** What a clause or an extra is called: its id where a society's own rule has no word for it. */
export const clauseTitle = (t: Phrases, id: string): string => t.find(`credit-clause-${id}`) ?? t.capital(id);

/** `1 point per hour` */
export const rateInWords = (t: Phrases, { unit }: Pick<CreditRule, 'unit'>, { points, per }: Rate): string =>
  unit === 'clock-hour' && points * 60 === per
    ? t.say('credit-rate-clock-hours')
    : t.say('credit-rate', { credits: t.credits(ratio(points), unit), minutes: per });

const ratesOf = ({ clauses }: CreditRule): readonly Rate[] => clauses.filter((clause) => clause.kind === 'rate');

/** `SFAM: 1 point per hour`; the title alone where a rule has no rate, or several. */
export const creditRuleInShort = (t: Phrases, rule: CreditRule): string => {
  const title = creditRuleTitle(t, rule);
  const [rate, second] = ratesOf(rule);
  if (rule.unit === 'minute' || rate === undefined || second !== undefined) return title;
  return t.say('credit-rule-rate', { title, rate: rateInWords(t, rule, rate) });
};

/** A rule in one line of a list, with what is to be known before it is relied upon: history, a guideline, a part. */
export const creditRuleInList = (t: Phrases, rule: CreditRule): string => {
  const { completeness, superseded } = rule;
  const marks = [
    ...(superseded ? [t.say('credit-rule-history')] : []),
    ...(completeness === 'complete' ? [] : [t.say(`completeness-${completeness}`)]),
  ];
  return [creditRuleInShort(t, rule), ...marks].join(' · ');
};

/** A limit, in a sentence: of what, how much, for how long. */
export const limitInWords = (t: Phrases, { unit }: Pick<CreditRule, 'unit'>, { of, most, each }: Limit): string =>
  t.say(`credit-limit-${each}`, {
    what: t.list(of.map((id) => clauseTitle(t, id))),
    credits: t.credits(ratio(most), unit),
  });

/** A credit rule for somebody who reads it: what it gives and asks, where it comes from, how complete it is. */
export const explainCreditRule = (t: Phrases, rule: CreditRule): readonly string[] => {
  const { id, extras = [], limits = [], once, period, superseded } = rule;
  const note = t.find(`credit-note-${id}`);
  return [
    creditRuleInShort(t, rule),
    ...(ratesOf(rule).length > 1
      ? ratesOf(rule).map((one) =>
          t.say('credit-rule-rate', { title: clauseTitle(t, one.id), rate: rateInWords(t, rule, one) }),
        )
      : []),
    ...new Set(rule.clauses.flatMap((clause) => conditionsOf(t, clause))),
    ...(once ? [t.say('credit-rule-once')] : []),
    ...extras.map((extra) => extraInWords(t, rule, extra)),
    ...limits.map((limit) => limitInWords(t, rule, limit)),
    ...(period ? [t.say('credit-rule-period', { years: period.years })] : []),
    ...(note === undefined ? [] : [note]),
    ...explainOrigin(t, rule),
    ...(superseded ? [t.say('credit-rule-superseded')] : []),
  ];
};

const conditionsOf = (t: Phrases, clause: Clause): readonly string[] => {
  if (clause.kind === 'omission') {
    const what = t.list(clause.of.activities.map((one) => t.say(`activity-${one}`)));
    return [t.say('credit-rule-leaves-out', { what })];
  }
  if (clause.kind === 'series')
    return [
      t.say('credit-rule-series', { meetings: clause.meetings, least: clause.least }),
      ...(clause.needs.length > 0 ? [t.say('credit-rule-needs', { needs: ticksInWords(t, clause.needs) })] : []),
    ];
  return [
    ...(clause.round ? [t.say(`credit-rule-round-${clause.round.mode}`, { step: t.minutes(clause.round.to) })] : []),
    ...(clause.people === undefined ? [] : [t.say('credit-rule-people', { people: clause.people })]),
  ];
};

/** What a series needs beside its meetings, as a list within a sentence. */
export const ticksInWords = (
  t: Phrases,
  ticks: readonly (Clause & { readonly kind: 'series' })['needs'][number][],
): string => t.list(ticks.map((tick) => t.say(`series-tick-${tick}`)));

const extraInWords = (t: Phrases, { unit }: CreditRule, extra: Extra): string => {
  const credits = t.credits(ratio(extra.points), unit);
  if (extra.upTo === undefined) return t.say(`credit-extra-${extra.for}`, { credits });
  return t.say(`credit-extra-${extra.for}-up-to`, { credits, most: t.credits(ratio(extra.upTo), unit) });
};
