import { type Day, earliest, later, monthOf } from './assess-day.ts';
import { amountIn, type Hours, type Item, leadersOf, meaning, minutesOf } from './assess-hours.ts';
import { groupBy } from './group-by.ts';
import type { Amount, Bucket, SumRequirement, SumUnit } from './scheme.ts';
import { isBucket } from './scheme-schema.ts';

/** Adds items up. `have` is in the parts of a tally's own measure. */
export interface Tally {
  /** Adds one, and says whether any of it counts. */
  readonly add: (item: Item) => boolean;
  /** Takes one out again; not of a tally of rows. */
  readonly take: (item: Item) => void;
  readonly have: () => number;
}

/** How many parts of a tally one of its unit is. */
export const partsOf = (unit: SumUnit, { scale }: Hours): number => (isBucket(unit) ? 1 : minutesOf(unit) * scale);

/** What a sum makes of items. */
export interface Counted {
  readonly have: number;
  /** The day on which it was enough. */
  readonly since: Day | undefined;
  /** Those of which at least a part counts. */
  readonly items: readonly Item[];
}

/**
 * Counts items, which come by date; where all of it has to be in one group, event or leader, those of the one that has
 * most. `base`: the day its years run from.
 */
export const countOf = (sum: SumRequirement, items: readonly Item[], hours: Hours, base: Day): Counted => {
  if (!sum.inOne) return counted(sum, items, hours, base);
  const keys = keysOf(sum.inOne, base);
  const placed = items.flatMap((item) => keys(item).map((key) => ({ key, item })));
  const each = [...groupBy(placed, ({ key }) => key).values()].map((some) =>
    counted(
      sum,
      some.map(({ item }) => item),
      hours,
      base,
    ),
  );
  const most = each.reduce((best, one) => (one.have > best.have ? one : best), NOTHING);
  return { ...most, since: earliest(each.flatMap(({ since }) => since ?? [])) };
};

const NOTHING: Counted = { have: 0, since: undefined, items: [] };

const counted = (sum: SumRequirement, all: readonly Item[], hours: Hours, base: Day): Counted => {
  const tally = tallyOf(sum, hours, base);
  const need = sum.atLeast * partsOf(sum.unit, hours);
  let since: Day | undefined;
  const items = all.filter((item) => {
    const counts = tally.add(item);
    if (since === undefined && tally.have() >= need) since = item.day;
    return counts;
  });
  return { have: tally.have(), since, items };
};

/** What a sum adds up with. */
export const tallyOf = (sum: SumRequirement, hours: Hours, base: Day): Tally =>
  sum.caps ? capped(sum, sum.caps, hours, base) : plainTally(sum, hours, base);

const plainTally = (sum: SumRequirement, hours: Hours, base: Day): Tally =>
  isBucket(sum.unit) ? filling(sum.unit, sum, hours, base) : adding(sum.unit);

const adding = (unit: Amount): Tally => {
  let total = 0;
  return {
    add: (item) => {
      const amount = amountIn(unit, item);
      total += amount;
      return amount > 0;
    },
    take: (item) => {
      total -= amountIn(unit, item);
    },
    have: () => total,
  };
};

/** How many different ones are full, or how long the longest row of full ones is. */
const filling = (of: Bucket, { each, inARow }: SumRequirement, hours: Hours, base: Day): Tally => {
  const need = each ? each.atLeast * partsOf(each.unit, hours) : 1;
  const put = each ? (isBucket(each.unit) ? different(each.unit, base) : amounts(each.unit)) : amounts();
  const keys = keysOf(of, base);
  let full = 0;
  let row = 0;
  let longest = 0;
  let last = Number.NaN;
  const move = (item: Item, sign: 1 | -1): boolean => {
    const at = keys(item);
    for (const key of at) {
      const change = put(key, item, sign);
      const [was, is] = [change.was >= need, change.is >= need];
      if (was === is) continue;
      full += sign;
      if (typeof key !== 'number') continue;
      // Days, months and years fill up in the order of the calendar, since items come by date.
      row = key === last + 1 ? row + 1 : 1;
      longest = Math.max(longest, row);
      last = key;
    }
    return at.length > 0;
  };
  return { add: (item) => move(item, 1), take: (item) => move(item, -1), have: () => (inARow ? longest : full) };
};

type Key = string | number;
/** Puts an item under a key, or takes it away: how much there was, and is. */
type Put = (key: Key, item: Item, sign: 1 | -1) => { readonly was: number; readonly is: number };

/** How much of a unit there is under each key; how many items where there is no unit. */
const amounts = (unit?: Amount): Put => {
  const all = new Map<Key, number>();
  return (key, item, sign) => {
    const was = all.get(key) ?? 0;
    const is = was + sign * (unit ? amountIn(unit, item) : 1);
    all.set(key, is);
    return { was, is };
  };
};

/** How many different days or months there are under each key. */
const different = (of: Bucket, base: Day): Put => {
  const all = new Map<Key, Map<Key, number>>();
  const keys = keysOf(of, base);
  return (key, item, sign) => {
    const known = all.get(key) ?? new Map<Key, number>();
    all.set(key, known);
    const was = known.size;
    for (const one of keys(item)) {
      const count = (known.get(one) ?? 0) + sign;
      if (count === 0) known.delete(one);
      else known.set(one, count);
    }
    return { was, is: known.size };
  };
};

const capped = (sum: SumRequirement, caps: NonNullable<SumRequirement['caps']>, hours: Hours, base: Day): Tally => {
  const kinds = caps.map(({ of, most }) => ({
    isMeant: meaning(of, hours.held),
    most: most * partsOf(sum.unit, hours),
    tally: plainTally(sum, hours, base),
  }));
  const rest = { most: Number.POSITIVE_INFINITY, tally: plainTally(sum, hours, base) };
  const kindOf = (item: Item) => kinds.find(({ isMeant }) => isMeant(item)) ?? rest;
  return {
    add: (item) => {
      const { tally, most } = kindOf(item);
      const isFull = tally.have() >= most;
      return tally.add(item) && !isFull;
    },
    take: (item) => kindOf(item).tally.take(item),
    have: () => [...kinds, rest].reduce((all, { tally, most }) => all + Math.min(tally.have(), most), 0),
  };
};

/** In which event, group, day … an item is, or in which several; in none where that is not known of it. */
const keysOf = (of: Bucket, base: Day): ((item: Item) => readonly Key[]) => {
  switch (of) {
    case 'event':
      return ({ setting: { event } }) => (event ? [event.id] : []);
    case 'group':
      return ({ setting: { group } }) => (group === undefined ? [] : [group]);
    case 'leader':
      return leadersOf;
    case 'day':
      return ({ fact, day }) => (fact.sum ? [] : [day]);
    case 'month':
      return ({ fact, day }) => (fact.sum ? [] : [monthOf(day)]);
    case 'year': {
      const year = yearsFrom(base);
      return ({ fact, day }) => (fact.sum || day < base ? [] : [year(day)]);
    }
  }
};

/** Which year of a course a day lies in, the first being 0; days come in the order of the calendar. */
export const yearsFrom = (base: Day): ((day: Day) => number) => {
  let year = 0;
  let next = later(base, { years: 1 });
  return (day) => {
    while (day >= next) {
      year += 1;
      next = later(base, { years: year + 1 });
    }
    return year;
  };
};
