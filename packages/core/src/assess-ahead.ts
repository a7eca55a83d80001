import { assess } from './assess.ts';
import { type Day, dateOf, dayOf, later } from './assess-day.ts';
import { type Assessed, type Assessment, isMetOrWaived } from './assessment.ts';
import { localDateOf } from './clock.ts';
import type { Fact } from './fact.ts';
import { toNumber } from './ratio.ts';
import { RECOGNITIONS, type Recognition } from './recognition.ts';
import type { PersonRecord } from './record.ts';
import type { Scheme } from './scheme.ts';
import type { FactId, LocalDate } from './types.ts';

/** The record as it would be if what is planned took place: attended, and confirmed by whoever declares it. */
export const whatIf = (record: PersonRecord, planned: readonly Fact[]): PersonRecord => ({
  ...record,
  facts: [...record.facts, ...planned.map((fact) => ({ ...fact, confirmedBy: fact.confirmedBy ?? fact.declaredBy }))],
});

/** The parts that decide over a tree; those that are wished for or planned do not. */
const binding = ({ of = [] }: Assessed): readonly Assessed[] => of.filter(({ weight }) => weight === undefined);

const mean = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0) / Math.max(1, all.length);

/** How far somebody is, from 0 to 1: the mean of what binds, and of alternatives the best. For comparing alone. */
export const nearness = (tree: Assessed): number => {
  if (isMetOrWaived(tree)) return 1;
  const parts = binding(tree).map(nearness);
  if (tree.kind === 'any') {
    const need = tree.need ? toNumber(tree.need) : 1;
    return mean([...parts, ...Array.from({ length: need }, () => 0)].sort((a, b) => b - a).slice(0, need));
  }
  if (parts.length > 0) return mean(parts);
  if (!tree.have || !tree.need || tree.why === 'too-much') return 0;
  return Math.min(1, toNumber(tree.have) / toNumber(tree.need));
};

/** A person under several editions, as they were given, and which of them is nearer; the first where none is. */
export interface Editions {
  readonly all: readonly Assessment[];
  readonly nearest: number;
}

/** Whoever is pinned to an older edition sees both. Where none admits the person no index is nearest: it is -1. */
export const assessEditions = (
  record: PersonRecord,
  editions: readonly Scheme[],
  on: LocalDate,
  recognitions: readonly Recognition[] = RECOGNITIONS,
): Editions => {
  const all = editions.map((scheme) => assess(record, scheme, on, recognitions));
  const near = all.map(({ tree }) => (isAdmitted(tree) ? nearness(tree) : -1));
  const best = Math.max(...near);
  return { all, nearest: best < 0 ? -1 : near.indexOf(best) };
};

const isAdmitted = ({ why }: Assessed): boolean => why !== 'entered-earlier' && why !== 'entered-later';

export const PACES = ['done', 'dated', 'paced', 'too-early', 'no-pace', 'not-foreseen', 'not-known'] as const;
/**
 * How a day was foreseen: met already; a day the calendar gives; at the pace of the last twelve months, or of the time
 * since it began; begun less than three months ago; no pace, since nothing was added in the last twelve months; it hangs
 * on people, and nobody can say; or what is asked, or the person, is not known well enough.
 */
export type Pace = (typeof PACES)[number];

/** When a requirement could be met; of one with parts, as far as its parts can be foreseen. */
export interface Forecast {
  readonly path: string;
  readonly pace: Pace;
  /** At the pace of the last twelve months, or of the time since it began where that is shorter. */
  readonly on?: LocalDate;
  /** As in the best and in the poorest of their quarters; no latest day where one of them added nothing. */
  readonly earliest?: LocalDate;
  readonly latest?: LocalDate;
  /** The day of the first hours that count, where it is too early to name another. */
  readonly since?: LocalDate;
}

/** When everything could be met that can be foreseen, and each part of it. */
export interface Forecasts {
  /** The day it was asked on. */
  readonly on: LocalDate;
  readonly whole: Forecast;
  readonly parts: readonly Forecast[];
}

const QUARTERS = [12, 9, 6, 3] as const;

/** What the forecast of a leaf goes by. */
interface Past {
  readonly today: Day;
  /** Where the last quarters began, from the earliest on, and how much there was by then, by path. */
  readonly quarters: readonly { readonly from: Day; readonly haves: ReadonlyMap<string, number> }[];
  readonly facts: ReadonlyMap<FactId, Fact>;
}

/**
 * Answers "when could I": at the pace of the last twelve months, with the range of their quarters. What began within
 * them goes by the time since its first hours that count, and by the quarters since then; what began less than three
 * months ago has no day.
 */
export const forecast = (
  record: PersonRecord,
  scheme: Scheme,
  on: LocalDate,
  recognitions: readonly Recognition[] = RECOGNITIONS,
): Forecasts => {
  const today = dayOf(on);
  const quarters = QUARTERS.map((months) => {
    const from = later(today, { months: -months });
    return { from, haves: havesOf(assess(record, scheme, dateOf(from), recognitions).tree) };
  });
  const past: Past = { today, quarters, facts: new Map(record.facts.map((fact) => [fact.id, fact])) };
  const foresee = (tree: Assessed): readonly Forecast[] => {
    if (isMetOrWaived(tree)) return [{ path: tree.path, pace: 'done' }];
    if (tree.why === 'earlier-stage') return [{ path: tree.path, pace: 'no-pace' }];
    if (tree.why === 'too-late') return [{ path: tree.path, pace: 'not-foreseen' }];
    const below = binding(tree).map(foresee);
    if (below.length === 0) return [ofLeaf(tree, past)];
    const own = below.flatMap(([first]) => first ?? []);
    const need = tree.kind === 'any' && tree.need ? toNumber(tree.need) : undefined;
    return [{ ...together(own, need), path: tree.path }, ...below.flat()];
  };
  const [whole = { path: scheme.requires.id, pace: 'not-known' as const }, ...parts] = foresee(
    assess(record, scheme, on, recognitions).tree,
  );
  return { on, whole, parts };
};

/** How much there is of each part, by its path. */
const havesOf = (tree: Assessed): ReadonlyMap<string, number> => {
  const all = new Map<string, number>();
  const walk = (one: Assessed): void => {
    if (one.have) all.set(one.path, toNumber(one.have));
    one.of?.forEach(walk);
  };
  walk(tree);
  return all;
};

const ofLeaf = (leaf: Assessed, past: Past): Forecast => {
  const { path, have, need } = leaf;
  if (leaf.status === 'not-assessable' && leaf.why !== 'for-the-committee') return { path, pace: 'not-known' };
  const wait = leaf.helps.find((help) => help.is === 'wait');
  if (wait) return { path, pace: 'dated', on: wait.until, earliest: wait.until, latest: wait.until };
  return leaf.kind === 'sum' && have && need
    ? ofSum(leaf, toNumber(have), toNumber(need), past)
    : { path, pace: 'not-foreseen' };
};

/** So much in so many days. */
interface Gain {
  readonly gain: number;
  readonly days: number;
}

const ofSum = ({ path, unit, evidence }: Assessed, have: number, need: number, past: Past): Forecast => {
  const { today, quarters, facts } = past;
  const first = evidence.flatMap((id) => facts.get(id) ?? [])[0];
  const began = first && dayOf(localDateOf(first.start, first.zone));
  const marks = [...quarters.map(({ from, haves }) => ({ from, have: haves.get(path) ?? 0 })), { from: today, have }];
  const yearAgo = marks[0] ?? { from: today, have };
  const isNew = began !== undefined && began > yearAgo.from;
  const gained = isNew ? have : Math.max(0, have - yearAgo.have);
  if (gained === 0) return { path, pace: 'no-pace' };
  if (isNew && later(began, { months: 3 }) > today) return { path, pace: 'too-early', since: dateOf(began) };
  const all: Gain = { gain: gained, days: isNew ? today - began : 12 * DAYS_A_MONTH };
  const byQuarter = marks.slice(1).flatMap((mark, index): readonly Gain[] => {
    const before = marks[index];
    const isWhole = before !== undefined && (!isNew || before.from >= began);
    return isWhole ? [{ gain: Math.max(0, mark.have - before.have), days: 3 * DAYS_A_MONTH }] : [];
  });
  const sorted = [all, ...byQuarter].sort((a, b) => b.gain / b.days - a.gain / a.days);
  const after = (gain: Gain) => dateOf(today + daysFor(need - have, gain, unit));
  const [best = all, poorest = all] = [sorted[0], sorted.at(-1)];
  return {
    path,
    pace: 'paced',
    on: after(all),
    earliest: after(best),
    ...(poorest.gain > 0 && { latest: after(poorest) }),
  };
};

const DAYS_A_MONTH = 365.25 / 12;

/** How many days so much takes; things that are counted come whole. */
const daysFor = (missing: number, { gain, days }: Gain, unit: Assessed['unit']): number => {
  const whole =
    unit && ['minute', 'academic-hour', 'hour', 'double-hour'].includes(unit) ? missing : Math.ceil(missing);
  return Math.ceil((whole * days) / gain);
};

const lastOf = (days: readonly LocalDate[]): LocalDate | undefined => [...days].sort().at(-1);

/** All of them that can be foreseen, or the first so many: as late as the latest of those. */
const together = (all: readonly Forecast[], atLeast?: number): Omit<Forecast, 'path'> => {
  const parts = all.filter(({ pace }) => pace !== 'not-foreseen' && pace !== 'not-known');
  const need = atLeast ?? parts.length;
  const nth = (days: readonly (LocalDate | undefined)[]) => {
    const known = days.filter((day) => day !== undefined).sort();
    return known.length >= need ? known[need - 1] : undefined;
  };
  const done = '';
  const rest = parts.filter(({ pace }) => pace !== 'done').length;
  const daysOf = (of: 'on' | 'earliest' | 'latest') =>
    nth(parts.map((part) => (part.pace === 'done' ? done : part[of]))) || undefined;
  const [day, earliest, latest] = [daysOf('on'), daysOf('earliest'), daysOf('latest')];
  const began = lastOf(parts.flatMap(({ since }) => since ?? []));
  if (day === undefined && began !== undefined) return { pace: 'too-early', since: began };
  if (day === undefined && parts.length >= need && rest > 0) return { pace: 'no-pace' };
  if (day === undefined)
    return { pace: all.some(({ pace }) => pace === 'not-foreseen') ? 'not-foreseen' : 'not-known' };
  const isPaced = parts.some(({ pace }) => pace === 'paced');
  return { pace: isPaced ? 'paced' : 'dated', on: day, ...(earliest && { earliest }), ...(latest && { latest }) };
};
