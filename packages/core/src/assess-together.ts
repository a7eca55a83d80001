import { type Context, choose, merged, stretchOf } from './assess-context.ts';
import { type Day, dateOf, firstOf, later, monthOf, monthsOf } from './assess-day.ts';
import { amountIn, type Item } from './assess-hours.ts';
import { divide } from './assess-split.ts';
import { type Said, saidOf, withAny } from './assess-sum.ts';
import { countOf, partsOf, type Tally, tallyOf } from './assess-tally.ts';
import type { Amount, SplitRequirement, SumRequirement, WindowRequirement } from './scheme.ts';

/** The items of one sum, without and with what waits. */
interface Gathered {
  readonly sum: SumRequirement;
  readonly parts: number;
  readonly attested: readonly Item[];
  readonly waiting: readonly Item[];
  readonly all: readonly Item[];
}

const gather = (sums: readonly SumRequirement[], context: Context): readonly Gathered[] =>
  sums.map((sum) => {
    const stretch = stretchOf(sum, context);
    const chosen = stretch ? choose(sum.of, stretch, context) : { attested: [], waiting: [] };
    return { sum, parts: partsOf(sum.unit, context.hours), ...chosen, all: merged(chosen) };
  });

/** What a stretch holds of each sum. */
interface Found {
  readonly from: Day;
  readonly to: Day;
  readonly have: readonly number[];
  readonly isMet: boolean;
  /** False where it can be filled no more. */
  readonly isOpen: boolean;
}

/** What is said of each sum, and of the stretch itself. */
interface WindowSaid {
  readonly of: readonly Said[];
  readonly window?: { readonly from: string; readonly to: string };
  readonly isOpen: boolean;
}

/**
 * Looks for the stretch in which all sums are met, the earliest of them; else for the one that is furthest of those that
 * can still be filled, and else of those that are past. A stretch begins on a day of an item, or with its month where months are counted.
 */
export const windowSaid = (window: WindowRequirement, context: Context): WindowSaid => {
  const gathered = gather(window.of, context);
  const now = slide(window, gathered, 'attested', context);
  const then = gathered.some(({ waiting }) => waiting.length > 0) ? slide(window, gathered, 'all', context) : now;
  const shown = now && (now.isMet || !then?.isMet) ? now : then;
  const within = (items: readonly Item[]) =>
    shown ? items.filter(({ fact, day }) => !fact.sum && day >= shown.from && day < shown.to) : [];
  const of = gathered.map(({ sum, parts, attested, waiting, all }) => {
    const count = (items: readonly Item[]) => countOf(sum, within(items), context.hours, context.base ?? 0);
    return saidOf(sum, parts, { now: count(attested), all: count(all), waiting });
  });
  if (!shown) return { of, isOpen: true };
  const { from, to, isOpen } = shown;
  return {
    of: isOpen ? of : of.map((said) => ({ ...said, helps: [] })),
    window: { from: dateOf(from), to: dateOf(to) },
    isOpen,
  };
};

const countsMonths = ({ unit, each }: SumRequirement): boolean => unit === 'month' || each?.unit === 'month';

const slide = (
  window: WindowRequirement,
  gathered: readonly Gathered[],
  which: 'attested' | 'all',
  context: Context,
): Found | undefined => {
  const monthly = window.of.some(countsMonths);
  const lists = gathered.map((one) => one[which].filter(({ fact }) => !fact.sum));
  const starts = startsOf(lists, monthly);
  const movers = gathered.map(({ sum }, index) => moving(tallyOf(sum, context.hours, 0), lists[index] ?? []));
  let best: (Found & { readonly reached: number }) | undefined;
  let past: typeof best;
  for (const from of starts) {
    const to = later(from, window.length);
    const have = movers.map((move) => move(from, to));
    const parts = gathered.map(({ sum, parts }, index) => Math.min(1, (have[index] ?? 0) / (sum.atLeast * parts)));
    if (parts.every((part) => part === 1)) return { from, to, have, isMet: true, isOpen: true };
    const reached = parts.reduce((all, part) => all + part, 0);
    const isOpen = to > context.on && canBeFilled(window, gathered, lists, have, from, context);
    const former = isOpen ? best : past;
    if (reached < (former?.reached ?? 0)) continue;
    const found = { from, to, have, isMet: false, isOpen, reached };
    if (isOpen) best = found;
    else past = found;
  }
  return best ?? past;
};

/** How much a tally has of a stretch, and of the next, as long as they go forward. */
const moving = (tally: Tally, items: readonly Item[]): ((from: Day, to: Day) => number) => {
  let [first, end] = [0, 0];
  return (from, to) => {
    for (let item = items[end]; item && item.day < to; item = items[end]) {
      tally.add(item);
      end += 1;
    }
    for (let item = items[first]; item && item.day < from; item = items[first]) {
      tally.take(item);
      first += 1;
    }
    return tally.have();
  };
};

const startsOf = (lists: readonly (readonly Item[])[], monthly: boolean): readonly Day[] => {
  const starts = new Set<number>();
  for (const items of lists) for (const { day } of items) starts.add(monthly ? monthOf(day) : day);
  const sorted = [...starts].sort((a, b) => a - b);
  return monthly ? sorted.map(firstOf) : sorted;
};

const isIn = (month: number, item: Item | undefined): boolean => item !== undefined && monthOf(item.day) === month;

/** Whether the months that are left of a stretch are as many as those that miss. */
const canBeFilled = (
  window: WindowRequirement,
  gathered: readonly Gathered[],
  lists: readonly (readonly Item[])[],
  have: readonly number[],
  from: Day,
  { on }: Context,
): boolean =>
  gathered.every(({ sum }, index) => {
    if (sum.unit !== 'month') return true;
    const now = monthOf(on);
    const after = monthOf(from) + monthsOf(window.length) - 1 - now;
    const isNowFull = sum.each === undefined && isIn(now, lists[index]?.at(-1));
    return (have[index] ?? 0) + after + (isNowFull ? 0 : 1) >= sum.atLeast;
  });

/** Divides hours between sums that share none: exactly, since kinds of hours flow to where they are needed. */
export const splitSaid = (split: SplitRequirement, context: Context): readonly Said[] => {
  const gathered = gather(split.of, context);
  const needs = gathered.map(({ sum, parts }) => sum.atLeast * parts);
  // All are measured alike.
  const unit = gathered[0]?.sum.unit as Amount;
  const given = (which: 'attested' | 'all', upTo = Number.POSITIVE_INFINITY) =>
    divide(kindsOf(gathered, which, unit, upTo), needs);
  const have = given('attested');
  const hopes = gathered.some(({ waiting }) => waiting.length > 0) ? given('all') : have;
  const isMet = have.every((amount, index) => amount >= (needs[index] ?? 0));
  const since = isMet ? firstEnough(gathered, needs, given) : undefined;
  return gathered.map(({ sum, parts, attested, waiting, all }, index) =>
    saidOf(sum, parts, {
      now: { have: have[index] ?? 0, since, items: withAny(unit, attested) },
      all: { have: hopes[index] ?? 0, since: undefined, items: withAny(unit, all) },
      waiting,
    }),
  );
};

const kindsOf = (
  gathered: readonly Gathered[],
  which: 'attested' | 'all',
  unit: Amount,
  upTo: Day,
): ReadonlyMap<number, number> => {
  const serves = new Map<Item, number>();
  gathered.forEach((one, index) => {
    for (const item of one[which]) if (item.day <= upTo) serves.set(item, (serves.get(item) ?? 0) | (1 << index));
  });
  const kinds = new Map<number, number>();
  for (const [item, kind] of serves) kinds.set(kind, (kinds.get(kind) ?? 0) + amountIn(unit, item));
  return kinds;
};

/** The day on which all of them were met, by halving. */
const firstEnough = (
  gathered: readonly Gathered[],
  needs: readonly number[],
  given: (which: 'attested', upTo: Day) => readonly number[],
): Day | undefined => {
  const days = [...new Set(gathered.flatMap(({ attested }) => attested.map(({ day }) => day)))].sort((a, b) => a - b);
  let [low, high] = [0, days.length - 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const enough = given('attested', days[middle] ?? 0).every((amount, index) => amount >= (needs[index] ?? 0));
    if (enough) high = middle;
    else low = middle + 1;
  }
  return days[high];
};
