import { assess } from '../assess.ts';
import { dateOf, dayOf, later } from '../assess-day.ts';
import type { Assessed } from '../assessment.ts';
import { instantOf } from '../clock.ts';
import type { Fact, MeetingHeld } from '../fact.ts';
import type { PersonRecord } from '../record.ts';
import type { Filter, Requirement, Scheme, SumRequirement } from '../scheme.ts';
import { parseScheme } from '../scheme-schema.ts';
import type { LocalDate } from '../types.ts';
import { heldFact } from './facts.ts';

/** A record with nothing in it but the person, a doctor since 2000. */
export const aRecord = (change: Partial<PersonRecord> = {}): PersonRecord => ({
  person: 'anna00000001',
  facts: [],
  profile: { professions: [{ profession: 'doctor', from: '2000-01-01' }] },
  memberships: [],
  statuses: [],
  entries: [],
  ticks: [],
  decisions: [],
  waivers: [],
  ...change,
});

/** What is changed of a fact, as `heldFact` takes it; the hours are on the evening of a day. */
export type FactChange = Partial<Omit<Fact, 'held' | 'start'>> & { readonly held?: Partial<MeetingHeld> };

/** A meeting of 90 minutes on the evening of a day, here or elsewhere; its id is a word and that day. */
export const onDay = (day: LocalDate, word: string, { held, ...change }: FactChange = {}): Fact => {
  const start = instantOf(day, '18:30', change.zone ?? 'Europe/Stockholm');
  const { held: here, ...fact } = heldFact({ id: `${word}-${day}`, start, ...change, ...(held && { held }) });
  return here && !change.elsewhere ? { ...fact, held: here } : fact;
};

/** The same, while nobody has confirmed it. */
export const unconfirmed = ({ confirmedBy: _, ...fact }: Fact): Fact => fact;

/** So many meetings from a day on, each so many days or months after the one before. */
export const meetings = (
  count: number,
  {
    from,
    every,
  }: { readonly from: LocalDate; readonly every: { readonly days: number } | { readonly months: number } },
  word: string,
  change: FactChange = {},
): readonly Fact[] =>
  Array.from({ length: count }, (_, index) => {
    const first = dayOf(from);
    const day = 'days' in every ? first + index * every.days : later(first, { months: index * every.months });
    return onDay(dateOf(day), word, change);
  });

/** A complete scheme of the society `north` that asks for this. */
export const northAsks = (requires: Requirement, change: Partial<Scheme> = {}): Scheme => ({
  id: 'north-2026',
  edition: '2026',
  title: 'Our own',
  society: 'north',
  source: { cite: 'society of the north', read: 'ours' },
  completeness: 'complete',
  ...change,
  requires,
});

/** How it stands with a requirement of `north`, which went through JSON before. */
export const standing = (
  requires: Requirement,
  record: Partial<PersonRecord>,
  { on = '2026-11-22', ...change }: Partial<Scheme> & { readonly on?: LocalDate } = {},
): Assessed => {
  const scheme = parseScheme(JSON.parse(JSON.stringify(northAsks(requires, change))));
  return assess(aRecord(record), scheme, on).tree;
};

/** That somebody entered the scheme of `north` on a day. */
export const entered = (on: LocalDate): Pick<PersonRecord, 'entries'> => ({
  entries: [{ scheme: 'north-2026', edition: '2026', on }],
});

/** Hours in Balint groups. */
export const GROUP: Filter = { activities: ['balint-group'] };

/** One session of a Balint group, unless it is changed. */
export const sum = (change: Partial<SumRequirement> = {}): SumRequirement => ({
  kind: 'sum',
  id: 'sum',
  of: GROUP,
  unit: 'session',
  atLeast: 1,
  ...change,
});
