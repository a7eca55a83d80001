import { type Context, choose, merged, type Stretch, stretchOf } from './assess-context.ts';
import { type Day, dateOf, later, monthsBetween, monthsOf } from './assess-day.ts';
import { amountIn, type Item } from './assess-hours.ts';
import { type Counted, countOf, partsOf } from './assess-tally.ts';
import type { Assessed, Help } from './assessment.ts';
import { compare, type Ratio, ratio, ZERO } from './ratio.ts';
import type { Amount, ApartRequirement, EndsRequirement, ShareRequirement, SumRequirement } from './scheme.ts';
import type { FactId } from './types.ts';

/** What a leaf of the tree says, without its name. */
export type Said = Omit<Assessed, 'path' | 'kind' | 'weight' | 'of'>;

const NOTHING: Pick<Said, 'evidence' | 'helps'> = { evidence: [], helps: [] };

/** What it counts from is not there yet. */
const notBegun = (need: Ratio, unit: Assessed['unit'] & string): Said => ({
  ...NOTHING,
  status: 'waiting',
  why: 'not-begun',
  have: ZERO,
  need,
  unit,
});

const idsOf = (items: readonly Item[]): readonly FactId[] => items.map(({ fact }) => fact.id);

/** What is said of an amount: enough, enough once it is confirmed, or too little. `all`: with what waits. */
export const saidOf = (
  { unit, atLeast }: Pick<SumRequirement, 'unit' | 'atLeast'>,
  parts: number,
  { now, all, waiting: open }: { readonly now: Counted; readonly all: Counted; readonly waiting: readonly Item[] },
): Said => {
  const said = { have: ratio(now.have, parts), need: ratio(atLeast), unit, evidence: idsOf(now.items) };
  const more = all.have - now.have;
  const waiting = more > 0 ? { waiting: ratio(more, parts) } : {};
  if (now.have >= atLeast * parts)
    return {
      ...said,
      ...waiting,
      status: 'met',
      why: 'enough',
      helps: [],
      ...(now.since === undefined ? {} : { since: dateOf(now.since) }),
    };
  const toConfirm = new Set(open);
  const confirm: readonly Help[] =
    more > 0 ? [{ is: 'confirm', facts: idsOf(all.items.filter((item) => toConfirm.has(item))) }] : [];
  if (all.have >= atLeast * parts)
    return { ...said, ...waiting, status: 'waiting', why: 'unconfirmed', helps: confirm };
  const missing = ratio(atLeast * parts - all.have, parts);
  return {
    ...said,
    ...waiting,
    status: 'short',
    why: 'too-few',
    helps: [...confirm, { is: 'more', amount: missing, unit }],
  };
};

/** The day the years of a sum run from: its own mark, the entry, or else its first item. */
const baseOf = (sum: SumRequirement, stretch: Stretch, items: readonly Item[], { base }: Context): Day => {
  if (sum.from && Number.isFinite(stretch.from)) return stretch.from;
  return base ?? items[0]?.day ?? 0;
};

export const sumSaid = (sum: SumRequirement, context: Context): Said => {
  const stretch = stretchOf(sum, context);
  if (!stretch) return notBegun(ratio(sum.atLeast), sum.unit);
  const chosen = choose(sum.of, stretch, context);
  const { attested, waiting } = chosen;
  const parts = partsOf(sum.unit, context.hours);
  const count = (items: readonly Item[]) => countOf(sum, items, context.hours, baseOf(sum, stretch, items, context));
  const now = count(attested);
  const all = waiting.length > 0 ? count(merged(chosen)) : now;
  const said = saidOf(sum, parts, { now, all, waiting });
  return stretch.until > context.on ? said : closed(said, context);
};

/** What is too little when its time is over stays so; only what waits may still be confirmed. */
const closed = (said: Said, { scheme }: Context): Said => {
  if (said.status !== 'short') return said;
  const confirm = said.helps.filter(({ is }) => is === 'confirm');
  return { ...said, why: 'too-late', helps: [...confirm, { is: 'ask', whom: scheme.society }] };
};

/** Those in which there is something of the unit. */
export const withAny = (unit: Amount, items: readonly Item[]): readonly Item[] =>
  items.filter((item) => amountIn(unit, item) > 0);

const totalOf = (unit: Amount, items: readonly Item[]): number =>
  items.reduce((all, item) => all + amountIn(unit, item), 0);

/** A part of a whole; of nothing there is no part, so that `have` is not there and at least a part of it is not reached. */
export const shareSaid = (share: ShareRequirement, context: Context): Said => {
  const { most, least, unit } = share;
  const need = least ?? most ?? ZERO;
  const stretch = stretchOf(share, context);
  if (!stretch) return notBegun(need, 'part');
  const whole = choose(share.among, stretch, context).attested;
  const inWhole = new Set(whole);
  const part = choose(share.of, stretch, context).attested.filter((item) => inWhole.has(item));
  const total = totalOf(unit, whole);
  const have = total === 0 ? undefined : ratio(totalOf(unit, part), total);
  const said = { ...(have && { have }), need, unit: 'part' as const, evidence: idsOf(withAny(unit, part)), helps: [] };
  if (least && (!have || compare(have, least) < 0)) return { ...said, status: 'short', why: 'too-few' };
  if (most && have && compare(have, most) > 0) return { ...said, status: 'short', why: 'too-much' };
  return { ...said, status: 'met', why: 'enough' };
};

/** Facts that have a day of their own. */
const dated = (items: readonly Item[]): readonly Item[] => items.filter(({ fact }) => !fact.sum);

export const apartSaid = (apart: ApartRequirement, context: Context): Said => {
  const unit = 'years' in apart.length ? ('year' as const) : ('month' as const);
  const need = ratio('years' in apart.length ? apart.length.years : apart.length.months);
  const stretch = stretchOf(apart, context);
  if (!stretch) return notBegun(need, unit);
  const items = dated(choose(apart.of, stretch, context).attested);
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last) return { ...NOTHING, status: 'short', why: 'too-few', have: ZERO, need, unit };
  const whole = monthsBetween(first.day, last.day);
  const have = ratio(unit === 'year' ? Math.floor(whole / 12) : whole);
  const end = later(first.day, apart.length);
  const said = { have, need, unit, evidence: [first.fact.id, ...(last === first ? [] : [last.fact.id])] };
  if (whole < monthsOf(apart.length))
    return { ...said, status: 'waiting', why: 'not-yet', helps: [{ is: 'wait', until: dateOf(end) }] };
  const since = items.find(({ day }) => day >= end)?.day ?? last.day;
  return { ...said, status: 'met', why: 'enough', since: dateOf(since), helps: [] };
};

export const endsSaid = (ends: EndsRequirement, context: Context): Said => {
  const stretch = stretchOf(ends, context);
  const items = stretch ? dated(choose(ends.of, stretch, context).attested) : [];
  const [first, last] = [items[0], items.at(-1)];
  if (!stretch || !first || !last) return { ...NOTHING, status: 'waiting', why: 'not-begun' };
  const such = new Set(choose(ends.are, stretch, context).attested);
  const evidence = [first, last].filter((item) => such.has(item)).map(({ fact }) => fact.id);
  return such.has(first) && such.has(last)
    ? { evidence: [...new Set(evidence)], helps: [], status: 'met', why: 'enough' }
    : { evidence, helps: [], status: 'short', why: 'not-such' };
};
