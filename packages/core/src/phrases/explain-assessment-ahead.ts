import { requirementAt } from '../assess.ts';
import type { Forecast, Forecasts } from '../assess-ahead.ts';
import { dayOf, later } from '../assess-day.ts';
import { type Assessed, type Assessment, isMetOrWaived } from '../assessment.ts';
import { compare, ZERO } from '../ratio.ts';
import { outsideEntrance, type Requirement, type Scheme } from '../scheme.ts';
import type { LocalDate } from '../types.ts';
import {
  amountOf,
  asksAlone,
  asksInFull,
  asksInShort,
  holderName,
  longDate,
  schemeTitle,
  societyName,
} from './explain-assessment-asks.ts';
import type { Phrases } from './phrases.ts';
import { explainOrigin } from './words.ts';

/** A scheme in words, for somebody who thinks of entering it. */
export interface ExplainedScheme {
  readonly title: string;
  /** Whether they may enter it on the day in question, and where to ask if not. */
  readonly entrance: readonly string[];
  /** What it asks, a sentence for each of its parts. */
  readonly asked: readonly string[];
  /** Where it comes from, and how complete it is. */
  readonly origin: readonly string[];
}

/** A scheme for somebody who thinks of entering it on a day: what it asks, where it comes from, and whether they may. */
export const explainEntering = (t: Phrases, scheme: Scheme, on: LocalDate): ExplainedScheme => ({
  title: schemeTitle(t, scheme),
  entrance: entrance(t, scheme, on),
  asked: partsOf(scheme).map((one) => askedSaid(t, one, scheme)),
  origin: [...explainOrigin(t, scheme), ...(scheme.completeness === 'partial' ? [t.say('standing-partial')] : [])],
});

/** The parts of a scheme that bind; of one that is not made of several things, itself. */
const partsOf = ({ requires }: Scheme): readonly Requirement[] =>
  requires.kind === 'all' ? requires.of.filter(({ weight }) => weight === undefined) : [requires];

/** What is asked, in a sentence; of what holds others its name. */
const askedSaid = (t: Phrases, one: Requirement, scheme: Scheme): string => {
  const asking = { scheme, renewing: false };
  return t.say('line-end', { text: holderName(t, one, asking) ?? asksInFull(t, one, asking) });
};

const entrance = (t: Phrases, scheme: Scheme, on: LocalDate): readonly string[] => {
  if (!scheme.entrance) return [t.say('entering-always')];
  const { from = on, until, ask } = scheme.entrance;
  const last = until === undefined ? 'none' : longDate(t, until);
  const where = t.say('helps-ask', { whom: societyName(t, ask) });
  switch (outsideEntrance(scheme, on)) {
    case 'before':
      return [t.say('entering-too-early', { day: longDate(t, from) }), where];
    case 'after':
      return [t.say('entering-too-late', { day: last }), where];
    case undefined:
      return [t.say('entering-may', { until: last })];
  }
};

/**
 * When a scheme could be met: the whole first, then each part that has a day, and the others together by what they wait
 * for. A day at a pace that is more than two years ahead is named by its year alone.
 */
export const explainForecast = (t: Phrases, ahead: Forecasts, scheme: Scheme): readonly string[] => {
  const { parts, on } = ahead;
  const open = parts.flatMap((part) => {
    const isHolder = parts.some((one) => one.path.startsWith(`${part.path}/`));
    const asked = part.pace === 'done' || isHolder ? undefined : requirementAt(scheme, part.path);
    return asked ? [{ ...part, asked: asksAlone(t, asked, { scheme, renewing: false }) }] : [];
  });
  const dated = open.flatMap((part) => {
    const when = dayForeseen(t, part, on);
    return when === undefined ? [] : [t.say('forecast-part', { asked: t.capital(part.asked), when: t.capital(when) })];
  });
  const gathered = GATHERED.flatMap((pace) => {
    const all = open.filter((part) => part.pace === pace).map((part) => namedWith(t, part));
    return all.length === 0 ? [] : [t.say(`forecast-${pace}`, { asked: all.join('; ') })];
  });
  return [wholeForeseen(t, ahead), ...dated, ...gathered];
};

/** What has no day, in the order in which it is told. */
const GATHERED = ['too-early', 'no-pace', 'not-foreseen', 'not-known'] as const;

const namedWith = (t: Phrases, { asked, since }: Forecast & { readonly asked: string }): string =>
  since === undefined ? asked : t.say('forecast-since', { asked, since: longDate(t, since) });

const wholeForeseen = (t: Phrases, { whole, parts, on }: Forecasts): string => {
  const when = dayForeseen(t, whole, on);
  const has = (pace: Forecast['pace']) => parts.some((part) => part.pace === pace);
  const beside = [...(has('not-foreseen') ? ['people'] : []), ...(has('not-known') ? ['unknown'] : [])].join('-');
  if (when !== undefined) return t.say('forecast-whole', { when, beside: beside === '' ? 'none' : beside });
  if (whole.pace === 'dated' || whole.pace === 'paced') return t.say('forecast-whole-not-foreseen');
  if (whole.pace !== 'too-early') return t.say(`forecast-whole-${whole.pace}`);
  return t.say('forecast-whole-too-early', {
    since: longDate(t, whole.since ?? on),
    of: parts.length > 0 ? 'part' : 'whole',
  });
};

/** When it could be, as a piece of a sentence; nothing where there is no day. */
const dayForeseen = (t: Phrases, { pace, on, earliest, latest }: Forecast, today: LocalDate): string | undefined => {
  if (on === undefined || (pace !== 'dated' && pace !== 'paced')) return undefined;
  if (pace === 'dated') return t.say('forecast-dated', { on: longDate(t, on) });
  const isFar = dayOf(on) > later(dayOf(today), { years: 2 });
  const words = (day: LocalDate) => (isFar ? day.slice(0, 4) : longDate(t, day));
  const [day, from, to] = [words(on), words(earliest ?? on), latest === undefined ? undefined : words(latest)];
  const years = isFar ? '-years' : '';
  if (to === undefined)
    return t.say(`forecast-paced-open${years}`, { on: day, earliest: from === day ? 'none' : from });
  return from === day && to === day
    ? t.say(`forecast-paced-sure${years}`, { on: day })
    : t.say(`forecast-paced${years}`, { on: day, earliest: from, latest: to });
};

const leaves = (tree: Assessed): readonly Assessed[] =>
  tree.of && tree.of.length > 0 ? tree.of.flatMap(leaves) : [tree];

/** What would be different if what is planned took place: the assessment before, and the one with it. */
export const explainWhatIf = (t: Phrases, before: Assessment, after: Assessment, scheme: Scheme): readonly string[] => {
  const former = new Map(leaves(before.tree).map((one) => [one.path, one]));
  const changed = leaves(after.tree).flatMap((one) => {
    const was = former.get(one.path);
    const said = was && changeSaid(t, was, one, scheme);
    return said === undefined ? [] : [said];
  });
  const isWhole = isMetOrWaived(after.tree) && !isMetOrWaived(before.tree);
  return [...(isWhole ? [t.say('what-if-whole')] : []), ...(changed.length > 0 ? changed : [t.say('what-if-same')])];
};

const changeSaid = (t: Phrases, was: Assessed, one: Assessed, scheme: Scheme): string | undefined => {
  const requirement = requirementAt(scheme, one.path);
  if (!requirement || isMetOrWaived(was)) return undefined;
  const asked = asksInShort(t, requirement, { scheme, renewing: false });
  if (isMetOrWaived(one)) return t.say('what-if-met', { asked });
  const [before, have] = [was.have ?? ZERO, one.have ?? ZERO];
  if (compare(have, before) <= 0 || !one.need) return undefined;
  const words = (amount: typeof have) => (one.unit === 'part' ? amountOf(t, 'part', amount) : t.number(amount));
  return t.say('what-if-more', { asked, have: words(have), need: words(one.need) });
};
