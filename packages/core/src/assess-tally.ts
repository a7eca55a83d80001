import { type Day, later, monthOf } from './assess-day.ts';
import { amountIn, type Hours, type Item, leadersOf, meaning, minutesOf } from './assess-hours.ts';
import type { Amount, Bucket, Sum, SumUnit } from './scheme.ts';
import { isBucket } from './scheme-schema.ts';

/** Adds items up. `have` is in the parts of a tally's own measure; `need` says how many of them are enough. */
export interface Tally {
  readonly add: (item: Item) => void;
  /** Takes one out again; not of a tally of rows or of one that is the best of several. */
  readonly take: (item: Item) => void;
  readonly have: () => number;
}

/** How many parts of a tally one of its unit is. */
export const partsOf = (unit: SumUnit, { scale }: Hours): number => (isBucket(unit) ? 1 : minutesOf(unit) * scale);

/** What a sum adds up with. `base`: the day its years run from. */
export const tallyOf = (sum: Sum, hours: Hours, base: Day): Tally => {
  const { caps } = sum;
  if (caps) return capped(sum, caps, hours, base);
  if (sum.inOne) return bestOf(sum.inOne, () => plainTally(sum, hours, base), base);
  return plainTally(sum, hours, base);
};

const plainTally = (sum: Sum, hours: Hours, base: Day): Tally =>
  isBucket(sum.unit) ? filling(sum.unit, sum, hours, base) : adding(sum.unit);

const adding = (unit: Amount): Tally => {
  let total = 0;
  return {
    add: (item) => {
      total += amountIn(unit, item);
    },
    take: (item) => {
      total -= amountIn(unit, item);
    },
    have: () => total,
  };
};

/** How many different ones are full, or how long the longest row of full ones is. */
const filling = (of: Bucket, { each, inARow }: Sum, hours: Hours, base: Day): Tally => {
  const need = each ? each.atLeast * partsOf(each.unit, hours) : 1;
  const put = each ? (isBucket(each.unit) ? different(each.unit, base) : amounts(each.unit)) : amounts();
  const keys = keysOf(of, base);
  let full = 0;
  let row = 0;
  let longest = 0;
  let last = Number.NaN;
  const move = (item: Item, sign: 1 | -1): void => {
    const at = keys(item);
    for (const key of typeof at === 'object' ? at : [at]) {
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
    const at = keys(item);
    for (const one of typeof at === 'object' ? at : [at]) {
      const count = (known.get(one) ?? 0) + sign;
      if (count === 0) known.delete(one);
      else known.set(one, count);
    }
    return { was, is: known.size };
  };
};

/** As much as there is in the one group, event or leader that has most. */
const bestOf = (of: Bucket, inner: () => Tally, base: Day): Tally => {
  const all = new Map<Key, Tally>();
  const keys = keysOf(of, base);
  let best = 0;
  return {
    add: (item) => {
      const at = keys(item);
      for (const key of typeof at === 'object' ? at : [at]) {
        const one = all.get(key) ?? inner();
        all.set(key, one);
        one.add(item);
        best = Math.max(best, one.have());
      }
    },
    take: () => {
      throw new RangeError('the best of several cannot be taken back');
    },
    have: () => best,
  };
};

const capped = (sum: Sum, caps: NonNullable<Sum['caps']>, hours: Hours, base: Day): Tally => {
  const most = caps.map((cap) => cap.most * partsOf(sum.unit, hours));
  const tallies = [...caps, undefined].map(() => plainTally(sum, hours, base));
  const kinds = caps.map((cap) => meaning(cap.of, hours.held));
  const tallyFor = (item: Item): Tally | undefined => tallies.at(kinds.findIndex((isMeant) => isMeant(item)));
  return {
    add: (item) => tallyFor(item)?.add(item),
    take: (item) => tallyFor(item)?.take(item),
    have: () =>
      tallies.reduce((all, tally, index) => all + Math.min(tally.have(), most[index] ?? Number.POSITIVE_INFINITY), 0),
  };
};

const NONE: readonly Key[] = [];

/** In which event, group, day … an item is, or in which several; in none where that is not known of it. */
const keysOf = (of: Bucket, base: Day): ((item: Item) => Key | readonly Key[]) => {
  switch (of) {
    case 'event':
      return ({ setting }) => setting.event?.id ?? NONE;
    case 'group':
      return ({ setting }) => setting.group ?? NONE;
    case 'leader':
      return leadersOf;
    case 'day':
      return ({ fact, day }) => (fact.sum ? NONE : day);
    case 'month':
      return ({ fact, day }) => (fact.sum ? NONE : monthOf(day));
    case 'year': {
      const year = yearsFrom(base);
      return ({ fact, day }) => (fact.sum || day < base ? NONE : year(day));
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
