import { localDateOf } from './clock.ts';
import { type CreditRule, countingRule, hoursOf, worth } from './credit.ts';
import { type Activity, type Fact, standing } from './fact.ts';
import type { Group } from './group.ts';
import { compare, type Ratio, ratio, sum, ZERO } from './ratio.ts';
import type { Instant, LocalDate, PersonId } from './types.ts';

export const OFFERS_OPEN = ['in-the-room', 'from-the-gathering', 'from-the-announcement'] as const;
/** From when people may offer a case (domain, section 4). `in-the-room`: the leader asks and enters the name. */
export type OffersOpen = (typeof OFFERS_OPEN)[number];

export const MEASURES = [
  'credits',
  'credits-since',
  'presentations-in-group',
  'presentations-in-society',
  'presentations-since',
  'none',
] as const;
/** A name of a measure, without the date that some are counted since. */
export type MeasureKind = (typeof MEASURES)[number];

/** What puts one offer before another. `none`: the group talks it out. */
export type QueueMeasure =
  | { readonly by: 'credits' | 'presentations-in-group' | 'presentations-in-society' | 'none' }
  | { readonly by: 'credits-since' | 'presentations-since'; readonly since: LocalDate };

/** A volunteer's wish to present. There is nothing about the case in it, and no field for that. */
export interface Offer {
  readonly by: PersonId;
  readonly at: Instant;
}

/** What the order reads of a person. */
export interface Standing {
  /** Points, minutes or presentations, as the group's measure says; exact. */
  readonly amount: Ratio;
  /** When the person last presented; absent means never, which counts as longest ago. */
  readonly presented?: Instant;
  /** Whether the person presented at this very meeting; such people stand behind everyone else. */
  readonly presentedTonight: boolean;
}

export const COMPARISONS = [
  'presented-tonight',
  'fewer',
  'never-presented',
  'presented-longest-ago',
  'offered-first',
  'talked-out',
] as const;
/**
 * What decided between two neighbours in the queue, said of the one in front; `presented-tonight` is said of the one
 * behind. `fewer`: credits or cases, as the measure counts. `talked-out`: nothing did, the group talks it out.
 */
export type Comparison = (typeof COMPARISONS)[number];

/** An offer in its place, with the reasons: what put it before the next one, and after the one in front. */
export interface Ranked {
  readonly offer: Offer;
  readonly standing: Standing;
  /** From 1. */
  readonly place: number;
  readonly because: { readonly before?: Comparison; readonly after?: Comparison };
}

/**
 * Fewest first, then longest unheard, then earliest offer; whoever presented at this meeting stands behind everyone
 * who has not. Where the group talks it out, the order is that of the offers and says nothing. Advice to the leader,
 * who may choose anyone.
 */
export const order = (
  offers: readonly Offer[],
  standingOf: (person: PersonId) => Standing,
  measure: QueueMeasure,
): readonly Ranked[] => {
  const decide = measure.by === 'none' ? byTonightThenTalk : byTonightThenAmountThenWaitThenOffer;
  const line = offers
    .map((offer): Waiting => ({ offer, standing: standingOf(offer.by) }))
    .sort((a, b) => decide(a, b).sign || byOffer(a, b));
  return line.map((one, index) => {
    const [ahead, next] = [line[index - 1], line[index + 1]];
    const because = { ...(next && { before: decide(one, next).by }), ...(ahead && { after: decide(ahead, one).by }) };
    // What was spread first would take further fields slowly.
    return { place: index + 1, because, ...one };
  });
};

/** Somebody's place in the order, if they offered. */
export const placeOf = (ranked: readonly Ranked[], person: PersonId): Ranked | undefined =>
  ranked.find(({ offer }) => offer.by === person);

type Waiting = Pick<Ranked, 'offer' | 'standing'>;
/** Which of two goes first, as a sign for `Array.sort`, and what decided it. */
type Decision = { readonly sign: number; readonly by: Comparison };

const byTonightThenTalk = (a: Waiting, b: Waiting): Decision => {
  const tonight = Number(a.standing.presentedTonight) - Number(b.standing.presentedTonight);
  return tonight === 0 ? { sign: 0, by: 'talked-out' } : { sign: tonight, by: 'presented-tonight' };
};

const byTonightThenAmountThenWaitThenOffer = (a: Waiting, b: Waiting): Decision => {
  const tonight = byTonightThenTalk(a, b);
  if (tonight.sign !== 0) return tonight;
  const amount = compare(a.standing.amount, b.standing.amount);
  if (amount !== 0) return { sign: amount, by: 'fewer' };
  const [mine, theirs] = [a.standing.presented, b.standing.presented];
  if (mine === theirs) return { sign: byOffer(a, b), by: 'offered-first' };
  if (mine === undefined || theirs === undefined) return { sign: mine === undefined ? -1 : 1, by: 'never-presented' };
  return { sign: mine - theirs, by: 'presented-longest-ago' };
};

/** Two offers in the same millisecond go by their key, so that everybody sees the same order. */
const byOffer = (a: Waiting, b: Waiting): number =>
  a.offer.at - b.offer.at || Number(a.offer.by > b.offer.by) - Number(a.offer.by < b.offer.by);

/** What a person's standing is measured against. */
export interface Yardstick {
  readonly group: Pick<Group, 'id' | 'society' | 'zone' | 'measure'>;
  /** The society's credit rule; minutes are counted where there is none, or it gives no points. */
  readonly rule: CreditRule | undefined;
  /** Everybody whose case this meeting has taken up or is about to. */
  readonly tonight: readonly PersonId[];
}

/**
 * Somebody's standing by the group's measure: over what was sealed in this society, and the opening balance, which
 * counts here and nowhere else. Hours from elsewhere move nothing. A measure since a date reads dates in the group's
 * zone, and no sums: those have none.
 */
export const standingOf = (
  facts: readonly Fact[],
  { group, rule, tonight }: Yardstick,
): ((person: PersonId) => Standing) => {
  const here = standing(facts).filter(
    (fact) => fact.society === group.society && (fact.held !== undefined || fact.activity === 'opening-balance'),
  );
  return (person) => {
    const theirs = here.filter((fact) => fact.person === person);
    const presented = theirs.filter((fact) => casesPresented(fact) > 0).map((fact) => fact.sum?.until ?? fact.start);
    return {
      amount: amountOf(theirs, group, rule),
      ...(presented.length > 0 && { presented: Math.max(...presented) }),
      presentedTonight: tonight.includes(person),
    };
  };
};

const amountOf = (facts: readonly Fact[], group: Yardstick['group'], rule: CreditRule | undefined): Ratio => {
  const { measure } = group;
  const since = (date: LocalDate) => (fact: Fact) => !fact.sum && localDateOf(fact.start, group.zone) >= date;
  switch (measure.by) {
    case 'credits':
      return credits(facts, rule);
    case 'credits-since':
      return credits(facts.filter(since(measure.since)), rule);
    case 'presentations-in-group':
      return cases(facts.filter((fact) => !fact.held || fact.held.group === group.id));
    case 'presentations-in-society':
      return cases(facts);
    case 'presentations-since':
      return cases(facts.filter(since(measure.since)));
    case 'none':
      return ZERO;
  }
};

const credits = (facts: readonly Fact[], rule: CreditRule | undefined): Ratio => {
  const by = countingRule(rule);
  return sum(facts.map((fact) => worth(by, { ...hoursOf(fact), activity: lived(fact.activity) })?.points ?? ZERO));
};

/** In the queue an opening balance is hours of a Balint group like any other. */
const lived = (activity: Activity): Activity => (activity === 'opening-balance' ? 'balint-group' : activity);

const cases = (facts: readonly Fact[]): Ratio => ratio(facts.reduce((total, fact) => total + casesPresented(fact), 0));

const casesPresented = (fact: Fact): number =>
  (fact.held?.cases.filter(({ presented }) => presented === fact.person).length ?? 0) + (fact.sum?.presented ?? 0);
