import { localDateOf } from '../clock.ts';
import { type CreditRule, countingRule } from '../credit.ts';
import type { QueueMeasure, Ranked, Standing } from '../queue.ts';
import type { Here } from './dates.ts';
import type { Phrases } from './phrases.ts';

/** By what a group puts its offers in order: its measure, and the credit rule of its society. */
export interface Order {
  readonly measure: QueueMeasure;
  readonly rule: CreditRule | undefined;
}

/** Where a rule gives no points, minutes are counted in its stead. */
const unitOf = (rule: CreditRule | undefined) => countingRule(rule).unit;

/** The rule of the order, in a sentence. */
export const explainMeasure = (t: Phrases, { measure, rule }: Order): string =>
  t.say(`measure-${measure.by}-rule`, {
    unit: unitOf(rule) === 'point' ? 'point' : 'minute',
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
