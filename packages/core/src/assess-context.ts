import { type Day, dayOf, earliest, later } from './assess-day.ts';
import { type Chosen, type Hours, type Item, isAsked } from './assess-hours.ts';
import type { PersonRecord } from './record.ts';
import type { Condition, Filter, Mark, Scheme } from './scheme.ts';

/** What a requirement is assessed in. */
export interface Context {
  readonly record: PersonRecord;
  readonly scheme: Scheme;
  readonly hours: Hours;
  readonly on: Day;
  /** The day of entry, or of the award that is to be renewed. */
  readonly base: Day | undefined;
  /** What is earlier than the one, or not earlier than the other, does not count. */
  readonly from: Day;
  readonly until: Day;
}

/** A stretch of days; `until` is not in it. */
export interface Stretch {
  readonly from: Day;
  readonly until: Day;
}

/** What a filter means in a stretch. */
export const choose = (filter: Filter, { from, until }: Stretch, { hours }: Context): Chosen => {
  const chosen = hours.of(filter);
  if (from === Number.NEGATIVE_INFINITY && until === Number.POSITIVE_INFINITY) return chosen;
  const isWithin = ({ firstDay, day }: Item) => firstDay >= from && day < until;
  return { attested: chosen.attested.filter(isWithin), waiting: chosen.waiting.filter(isWithin) };
};

/** Both together, by date. */
export const merged = ({ attested, waiting }: Chosen): readonly Item[] =>
  waiting.length === 0
    ? attested
    : [...attested, ...waiting].sort((a, b) => a.day - b.day || a.fact.start - b.fact.start);

/** The day of a mark; nothing where what it hangs on has not happened by the day of the assessment. */
export const markOf = (mark: Mark, context: Context): Day | undefined => {
  const day = bareMark(mark, context);
  if (day === undefined || day > context.on) return undefined;
  return mark.plus ? later(day, mark.plus) : day;
};

const bareMark = (mark: Mark, context: Context): Day | undefined => {
  const { record, scheme, base } = context;
  switch (mark.is) {
    case 'entry':
      return base;
    case 'first':
      return choose(mark.of, { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY }, context).attested[0]
        ?.firstDay;
    case 'tick':
      return earliest(
        record.ticks.filter((one) => one.scheme === scheme.id && one.tick === mark.tick).map(({ on }) => dayOf(on)),
      );
    case 'training':
      return trained(record, mark.trainings);
    case 'status':
      return earliest(
        record.statuses
          .filter((one) => one.person === record.person && isAsked(one, mark, scheme.society))
          .map(({ from }) => dayOf(from)),
      );
    case 'decision':
      return earliest(
        record.decisions
          .filter((one) => one.scheme === scheme.id && one.by === mark.by && one.verdict === 'approved')
          .map(({ on }) => dayOf(on)),
      );
  }
};

/** The day on which the first of some trainings was completed. */
export const trained = ({ profile }: PersonRecord, trainings: readonly string[]): Day | undefined =>
  earliest((profile.trainings ?? []).filter((one) => trainings.includes(one.training)).map(({ on }) => dayOf(on)));

/** The stretch a requirement counts in; nothing where what it counts from is not there yet. */
export const stretchOf = (
  { from, until }: { readonly from?: Mark; readonly until?: Mark },
  context: Context,
): Stretch | undefined => {
  const first = from ? markOf(from, context) : Number.NEGATIVE_INFINITY;
  if (first === undefined) return undefined;
  const end = (until && markOf(until, context)) ?? Number.POSITIVE_INFINITY;
  return { from: Math.max(first, context.from), until: Math.min(end, context.until) };
};

/** Whether it is true of the person that day; what is not known of them is named instead. */
export const holds = (
  { professions, trainings, without }: Condition,
  { record, on }: Pick<Context, 'record' | 'on'>,
): boolean | 'tell-profession' | 'tell-trainings' => {
  const { profile } = record;
  if (professions) {
    const now = profile.professions.filter(({ from }) => dayOf(from) <= on);
    if (now.length === 0) return 'tell-profession';
    if (!now.some(({ profession }) => professions.includes(profession))) return false;
  }
  if (!trainings && !without) return true;
  if (!profile.trainings) return 'tell-trainings';
  const has = (asked: readonly string[]) => {
    const first = trained(record, asked);
    return first !== undefined && first <= on;
  };
  return !(trainings && !has(trainings)) && !(without && has(without));
};
