import { type Day, dayIn, dayOf } from './assess-day.ts';
import { type Elsewhere, type Fact, settingOf, standing } from './fact.ts';
import { groupBy } from './group-by.ts';
import { RECOGNITIONS, type Recognition } from './recognition.ts';
import type { PersonRecord, StatusHeld } from './record.ts';
import { type Amount, type Filter, type Limits, MINUTES_OF, type Scheme, type StatusAsked } from './scheme.ts';
import type { Mode, PersonId } from './types.ts';

/** A fact, made ready to be counted again and again. */
export interface Item {
  readonly fact: Fact;
  readonly setting: Elsewhere;
  /** As an overlay reads it. */
  readonly mode: Mode | undefined;
  readonly society: string;
  /** The last day of it; of most facts the only one. */
  readonly day: Day;
  readonly firstDay: Day;
  /** In how many parts of `Hours.scale` one of them counts; the row of recognition by which it does. */
  readonly weight: number;
  readonly row: Recognition | undefined;
}

/** What a filter means, by date: what counts as it is, and what waits for somebody to confirm it. */
export interface Chosen {
  readonly attested: readonly Item[];
  readonly waiting: readonly Item[];
}

/** The facts of a record that stand, as a scheme reads them. */
export interface Hours {
  /** What was chosen once is remembered. */
  readonly of: (filter: Filter) => Chosen;
  /** Into how many parts a minute or a session is divided, so that a factor leaves whole numbers. */
  readonly scale: number;
  /** The rows of recognition by which some of them count. */
  readonly recognised: readonly string[];
  readonly held: (person: PersonId, asked: StatusAsked, day: Day) => boolean;
}

/** Makes ready what counts on a day: amended facts, opening balances and what is not recognised are gone. */
export const prepare = (
  record: PersonRecord,
  scheme: Scheme,
  on: Day,
  recognitions: readonly Recognition[] = RECOGNITIONS,
): Hours => {
  const rows = recognitions.filter((row) => row.scheme === scheme.id);
  const scale = rows.reduce((all, { factor }) => lowestCommon(all, factor?.over ?? 1), 1);
  const read = reader(record, scheme, rows, scale);
  const all: Item[] = [];
  for (const fact of standing(record.facts)) {
    if (fact.activity === 'opening-balance') continue;
    const item = read(fact);
    if (item.weight > 0 && item.day <= on) all.push(item);
  }
  all.sort((a, b) => a.day - b.day || a.fact.start - b.fact.start || (a.fact.id < b.fact.id ? -1 : 1));
  const items = rows.some(({ cap }) => cap) ? withinCaps(all) : all;
  const recognised = rows.filter(({ id }) => items.some(({ row }) => row?.id === id)).map(({ id }) => id);
  const held = statusBook(record.statuses, scheme.society);
  return { of: chooser(items, held), scale, recognised, held };
};

const greatest = (a: number, b: number): number => (b === 0 ? a : greatest(b, a % b));
const lowestCommon = (a: number, b: number): number => (a * b) / greatest(a, b);

/** Whether a row speaks of a fact. */
const isOf = ({ of }: Recognition, { activity, role }: Fact): boolean =>
  !of || (of.activities.includes(activity) && (of.roles?.includes(role) ?? true));

const reader = (record: PersonRecord, scheme: Scheme, rows: readonly Recognition[], scale: number) => {
  const overlays = scheme.overlays?.map((one) => ({ ...one, ...days(one) })) ?? [];
  const recognised = rows.map((row) => ({ ...row, ...days(row) }));
  const rowOf = (fact: Fact, society: string, day: Day) =>
    society === scheme.society
      ? undefined
      : recognised.find((one) => one.society === society && isOf(one, fact) && day >= one.first && day <= one.last);
  const weightOf = (society: string, row: Recognition | undefined): number => {
    if (row) return row.factor ? (row.factor.of * scale) / row.factor.over : scale;
    return society === scheme.society || scheme.hours !== 'own' ? scale : 0;
  };
  return (fact: Fact): Item => {
    const setting = settingOf(fact);
    const firstDay = dayIn(fact.start, fact.zone);
    const day = fact.sum ? dayIn(fact.sum.until, fact.zone) : firstDay;
    const society = record.societies?.[fact.society] ?? scheme.society;
    const row = rowOf(fact, society, day);
    const overlay =
      overlays.length > 0
        ? overlays.find((one) => one.mode === setting.mode && day >= one.first && day <= one.last)
        : undefined;
    return {
      fact,
      setting,
      mode: overlay?.as ?? setting.mode,
      society,
      day,
      firstDay,
      weight: weightOf(society, row),
      row,
    };
  };
};

const days = ({ from, until }: { readonly from?: string; readonly until?: string }) => ({
  first: from === undefined ? Number.NEGATIVE_INFINITY : dayOf(from),
  last: until === undefined ? Number.POSITIVE_INFINITY : dayOf(until),
});

/** What waits to be confirmed comes last, so that it takes the place of nothing that counts. */
const withinCaps = (items: readonly Item[]): readonly Item[] => {
  const used = new Map<Recognition, number>();
  const fits = (item: Item): boolean => {
    const { row } = item;
    if (!row?.cap) return true;
    const amount = (used.get(row) ?? 0) + plain(row.cap.unit, item);
    if (amount > row.cap.most * minutesOf(row.cap.unit)) return false;
    used.set(row, amount);
    return true;
  };
  const isOpen = ({ fact }: Item): number => (fact.confirmedBy === undefined ? 1 : 0);
  const fitting = new Set(items.toSorted((a, b) => isOpen(a) - isOpen(b)).filter(fits));
  return items.filter((item) => fitting.has(item));
};

/** How many minutes one of the unit is; 1 where it is counted and not measured. */
export const minutesOf = (unit: Amount): number =>
  unit in MINUTES_OF ? MINUTES_OF[unit as keyof typeof MINUTES_OF] : 1;

/** How much of the unit is in an item: minutes where it is a length of time. */
const plain = (unit: Amount, { fact, setting }: Item): number => {
  const cases = setting.cases ?? [];
  const { person } = fact;
  switch (unit) {
    case 'session':
      return fact.sum?.sessions ?? 1;
    case 'case':
      return cases.length;
    case 'case-led':
      return cases.filter(({ led }) => led === person).length;
    case 'case-co-led':
      return cases.filter(({ coLed }) => coLed === person).length;
    case 'case-led-or-co-led':
      return cases.filter(({ led, coLed }) => led === person || coLed === person).length;
    case 'case-presented':
      return fact.sum?.presented ?? cases.filter(({ presented }) => presented === person).length;
    default:
      return fact.minutes;
  }
};

/** How much of the unit an item counts, in parts of `Hours.scale`. */
export const amountIn = (unit: Amount, item: Item): number => plain(unit, item) * item.weight;

/** Who led or co-led besides the person. Where nobody is written down it was whoever confirmed as the leader. */
export const leadersOf = ({ fact, setting: { ledBy, cases = [] } }: Item): readonly PersonId[] => {
  const named = new Set<PersonId>();
  if (ledBy !== undefined) named.add(ledBy);
  for (const { led, coLed } of cases) {
    named.add(led);
    if (coLed !== undefined) named.add(coLed);
  }
  if (named.size === 0 && fact.held && !fact.inStead && fact.confirmedBy !== undefined) named.add(fact.confirmedBy);
  named.delete(fact.person);
  return [...named];
};

const statusBook = (statuses: readonly StatusHeld[], home: string): Hours['held'] => {
  const book = groupBy(
    statuses.map((held) => ({ ...held, ...days(held) })),
    ({ person }) => person,
  );
  return (person, asked, day) =>
    (book.get(person) ?? []).some((held) => held.first <= day && day <= held.last && isAsked(held, asked, home));
};

/** Whether a status is one of those asked for; where no society is written down it is the home society's. */
export const isAsked = (held: StatusHeld, { statuses, society }: StatusAsked, home: string): boolean =>
  statuses.includes(held.status) && (society === undefined || (held.society ?? home) === society);

const within = (value: number | undefined, limits: Limits): boolean =>
  value !== undefined && value >= (limits.least ?? 0) && value <= (limits.most ?? Number.POSITIVE_INFINITY);

type Check = (item: Item) => boolean;

/** Whether a filter means an item: a look at what it names, and at nothing else. */
export const meaning = (filter: Filter, held: Hours['held']): Check => {
  const checks = checksOf(filter, held);
  return (item) => {
    for (const check of checks) if (!check(item)) return false;
    return true;
  };
};

/**
 * Where no format was written down it is read as a small group's; where nobody confirmed yet, whoever will is not asked
 * for a status.
 */
const checksOf = (filter: Filter, held: Hours['held']): readonly Check[] => {
  const { activities, roles, formats, modes, events, outside, international, lasts, present } = filter;
  const { societies, ledBy, confirmedBy } = filter;
  const checks: (Check | false | undefined)[] = [
    ({ fact }) => activities.includes(fact.activity),
    roles && (({ fact }) => roles.includes(fact.role)),
    formats && (({ setting }) => formats.includes(setting.format ?? 'small-group')),
    modes && (({ mode }) => mode !== undefined && modes.includes(mode)),
    events && (({ setting: { event } }) => event !== undefined && events.includes(event.kind)),
    outside && (({ setting: { event } }) => event === undefined || !outside.includes(event.kind)),
    international !== undefined && (({ setting: { event } }) => (event?.international ?? false) === international),
    filter.certified && (({ setting: { event } }) => event?.certified === true),
    filter.registered && (({ setting }) => setting.registered === true),
    filter.onTape && (({ fact }) => fact.elsewhere?.onTape === true),
    lasts && (({ fact }) => !fact.sum && within(fact.minutes, lasts)),
    present && (({ setting }) => within(setting.present, present)),
    societies && (({ society }) => societies.includes(society)),
    ledBy && ((item) => leadersOf(item).some((one) => held(one, ledBy, item.day))),
    confirmedBy && (({ fact, day }) => fact.confirmedBy === undefined || held(fact.confirmedBy, confirmedBy, day)),
  ];
  return checks.filter((check) => typeof check === 'function');
};

const isAttested = (filter: Filter, { fact }: Item): boolean =>
  fact.confirmedBy !== undefined || (filter.ownWord === true && filter.confirmedBy === undefined);

const chooser = (items: readonly Item[], held: Hours['held']): Hours['of'] => {
  const byActivity = groupBy(items, ({ fact }) => fact.activity);
  const known = new Map<string, Chosen>();
  return (filter) => {
    const key = JSON.stringify(filter);
    const [only, ...others] = filter.activities;
    const candidates = only && others.length === 0 ? (byActivity.get(only) ?? []) : items;
    const chosen = known.get(key) ?? chooseFrom(candidates, filter, held);
    known.set(key, chosen);
    return chosen;
  };
};

const chooseFrom = (items: readonly Item[], filter: Filter, held: Hours['held']): Chosen => {
  const isMeant = meaning(filter, held);
  const attested: Item[] = [];
  const waiting: Item[] = [];
  for (const item of items) if (isMeant(item)) (isAttested(filter, item) ? attested : waiting).push(item);
  return { attested, waiting };
};
