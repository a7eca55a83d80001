import { localDateOf } from './clock.ts';
import type { Extra, ExtraFor, Limit } from './credit.ts';
import type { Cut, Line } from './credit-line.ts';
import { type EventAttended, type Fact, settingOf } from './fact.ts';
import { add, compare, type Ratio, ratio, subtract, sum, ZERO } from './ratio.ts';
import type { Id } from './types.ts';

/** A line that earns something, or will. */
type Earning = Exclude<Line, { readonly is: 'not-counted' }>;

const isFor: Readonly<Record<ExtraFor, (event: EventAttended) => boolean>> = {
  'certified-event': ({ certified }) => certified === true,
  test: ({ test }) => test === true,
};

/** The lines with what whole events earn on top, each at the last of its meetings that earns something. */
export const withExtras = (
  facts: readonly Fact[],
  lines: readonly Line[],
  extras: readonly Extra[],
): readonly Line[] => {
  if (extras.length === 0) return lines;
  const next = [...lines];
  for (const places of byEvent(facts).values()) {
    const earning = places.flatMap((place) => earningAt(lines, place));
    const counted = earning.filter(({ line }) => line.is === 'counted');
    const chosen = counted.length > 0 ? counted : earning;
    const last = chosen.at(-1);
    const due = extras.filter((extra) => places.some((place) => isDue(extra, facts[place])));
    if (!last || due.length === 0) continue;
    const points = sum(chosen.map(({ line }) => line.points));
    next[last.place] = withDue(last.line, due, points);
  }
  return next;
};

const byEvent = (facts: readonly Fact[]): ReadonlyMap<Id, readonly number[]> => {
  const events = new Map<Id, number[]>();
  facts.forEach((fact, place) => {
    const { event } = settingOf(fact);
    if (!event) return;
    const places = events.get(event.id);
    if (places) places.push(place);
    else events.set(event.id, [place]);
  });
  return events;
};

const earningAt = (lines: readonly Line[], place: number) => {
  const line = lines[place];
  return line && line.is !== 'not-counted' ? [{ place, line }] : [];
};

const isDue = (extra: Extra, fact: Fact | undefined): boolean => {
  const event = fact && settingOf(fact).event;
  return event !== undefined && isFor[extra.for](event);
};

const withDue = (line: Earning, due: readonly Extra[], points: Ratio): Line => {
  const fits = ({ upTo }: Extra): boolean => upTo === undefined || compare(points, ratio(upTo)) <= 0;
  const extras = due.filter(fits).map((extra) => ({ of: extra.id, points: ratio(extra.points) }));
  const tooLong = due.filter((extra) => !fits(extra)).map(({ id }) => id);
  return {
    ...line,
    points: add(line.points, sum(extras.map((extra) => extra.points))),
    ...(extras.length > 0 && { extras }),
    ...(tooLong.length > 0 && { tooLong }),
  };
};

/** The lines as the limits leave them, one limit after the other. What counts goes before what waits, then by date. */
export const limitedTo = (facts: readonly Fact[], lines: readonly Line[], limits: readonly Limit[]): readonly Line[] =>
  limits.reduce((left, limit) => limitedBy(facts, left, limit), lines);

const limitedBy = (facts: readonly Fact[], lines: readonly Line[], limit: Limit): readonly Line[] => {
  const left = new Map<string, Ratio>();
  const fitted = (line: Line, fact: Fact | undefined): Line => {
    if (line.is === 'not-counted' || !fact) return line;
    const parts = partsOf(line).filter(({ of }) => limit.of.includes(of));
    if (parts.length === 0) return line;
    const stretch = stretchOf(limit, fact);
    const room = left.get(stretch) ?? ratio(limit.most);
    const over = subtract(sum(parts.map(({ points }) => points)), room);
    left.set(stretch, over.of > 0 ? ZERO : subtract(ZERO, over));
    return over.of > 0 ? cut(line, limit, parts, over) : line;
  };
  const counted = lines.map((line, place) => (line.is === 'counted' ? fitted(line, facts[place]) : line));
  return counted.map((line, place) => (line.is === 'waiting' ? fitted(line, facts[place]) : line));
};

const stretchOf = ({ each }: Limit, { start, zone }: Fact): string =>
  each === 'period' ? '' : localDateOf(start, zone).slice(0, each === 'day' ? 10 : 4);

interface Part {
  readonly of: string;
  readonly points: Ratio;
}

/** What a line's clause and its extras still give; the extras first, which are cut first. */
export const partsOf = ({ clause, points, extras = [], cuts = [] }: Earning): readonly Part[] => {
  const cutFrom = (part: string): Ratio => sum(cuts.flatMap(({ of, by }) => (of === part ? [by] : [])));
  const before = add(points, sum(cuts.map(({ by }) => by)));
  const hours = { of: clause, points: subtract(before, sum(extras.map((extra) => extra.points))) };
  return [...extras, hours].map((part) => ({ of: part.of, points: subtract(part.points, cutFrom(part.of)) }));
};

const cut = (line: Earning, { id }: Limit, parts: readonly Part[], over: Ratio): Line => {
  const taken: Cut[] = [];
  let rest = over;
  for (const { of, points } of parts) {
    const by = compare(points, rest) < 0 ? points : rest;
    if (by.of > 0) taken.push({ limit: id, of, by });
    rest = subtract(rest, by);
  }
  const cuts = [...(line.cuts ?? []), ...taken];
  const points = subtract(line.points, over);
  const { fact, start, minutes, sessions } = line;
  if (points.of <= 0) return { fact, start, minutes, sessions, is: 'not-counted', why: 'capped', cuts };
  return { ...line, points, cuts };
};
