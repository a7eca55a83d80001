import { requirementAt } from '../assess.ts';
import type { Forecast, Forecasts } from '../assess-ahead.ts';
import type { Assessed, Assessment } from '../assessment.ts';
import { compare, ZERO } from '../ratio.ts';
import type { Requirement, Scheme } from '../scheme.ts';
import type { LocalDate } from '../types.ts';
import {
  amountOf,
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
  const { from, until, ask } = scheme.entrance;
  const where = t.say('helps-ask', { whom: societyName(t, ask) });
  if (from !== undefined && on < from) return [t.say('entering-too-early', { day: longDate(t, from) }), where];
  if (until !== undefined && on > until) return [t.say('entering-too-late', { day: longDate(t, until) }), where];
  return [t.say('entering-may', { until: until === undefined ? 'none' : longDate(t, until) })];
};

/** When a scheme could be met, and each part of it that is not met yet. */
export const explainForecast = (t: Phrases, { whole, parts }: Forecasts, scheme: Scheme): readonly string[] => {
  const open = parts.filter(
    ({ pace, path }) => pace !== 'done' && !parts.some((one) => one.path.startsWith(`${path}/`)),
  );
  return [
    t.say('forecast-part', {
      asked: t.capital(t.say('forecast-whole')),
      when: whole.pace === 'no-pace' ? t.say('forecast-whole-no-pace') : foreseen(t, whole),
    }),
    ...open.flatMap((part) => {
      const asked = requirementAt(scheme, part.path);
      if (!asked) return [];
      const asking = { scheme, renewing: false };
      // These are leaves: what holds others and is one holds nothing that could be read below.
      const words = holderName(t, asked, asking) ?? asksInShort(t, asked, asking);
      return [t.say('forecast-part', { asked: t.capital(words), when: foreseen(t, part) })];
    }),
  ];
};

const foreseen = (t: Phrases, { pace, on, earliest, latest }: Forecast): string => {
  if (pace !== 'dated' && pace !== 'paced') return t.say(`forecast-${pace}`);
  if (on === undefined) return t.say('forecast-not-foreseen');
  if (pace === 'dated') return t.say('forecast-dated', { on: longDate(t, on) });
  const days = { on: longDate(t, on), earliest: longDate(t, earliest ?? on) };
  if (earliest === latest && earliest === on) return t.say('forecast-paced-sure', days);
  return latest === undefined
    ? t.say('forecast-paced-open', days)
    : t.say('forecast-paced', { ...days, latest: longDate(t, latest) });
};

const leaves = (tree: Assessed): readonly Assessed[] =>
  tree.of && tree.of.length > 0 ? tree.of.flatMap(leaves) : [tree];

const isDone = ({ status }: Assessed): boolean => status === 'met' || status === 'waived';

/** What would be different if what is planned took place: the assessment before, and the one with it. */
export const explainWhatIf = (t: Phrases, before: Assessment, after: Assessment, scheme: Scheme): readonly string[] => {
  const former = new Map(leaves(before.tree).map((one) => [one.path, one]));
  const changed = leaves(after.tree).flatMap((one) => {
    const was = former.get(one.path);
    const said = was && changeSaid(t, was, one, scheme);
    return said === undefined ? [] : [said];
  });
  const isWhole = isDone(after.tree) && !isDone(before.tree);
  return [...(isWhole ? [t.say('what-if-whole')] : []), ...(changed.length > 0 ? changed : [t.say('what-if-same')])];
};

const changeSaid = (t: Phrases, was: Assessed, one: Assessed, scheme: Scheme): string | undefined => {
  const requirement = requirementAt(scheme, one.path);
  if (!requirement || isDone(was)) return undefined;
  const asked = asksInShort(t, requirement, { scheme, renewing: false });
  if (isDone(one)) return t.say('what-if-met', { asked });
  const [before, have] = [was.have ?? ZERO, one.have ?? ZERO];
  if (compare(have, before) <= 0 || !one.need) return undefined;
  const words = (amount: typeof have) => (one.unit === 'part' ? amountOf(t, 'part', amount) : t.number(amount));
  return t.say('what-if-more', { asked, have: words(have), need: words(one.need) });
};
