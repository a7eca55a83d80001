import { type Context, holds, markOf, stretchOf, trained } from './assess-context.ts';
import { type Day, dateOf, dayOf, later, monthsBetween } from './assess-day.ts';
import { isAsked } from './assess-hours.ts';
import type { Said } from './assess-sum.ts';
import { yearsFrom } from './assess-tally.ts';
import type { AssessedAs, Help, Why } from './assessment.ts';
import { ratio } from './ratio.ts';
import type {
  DecisionRequirement,
  MembershipRequirement,
  PracticeRequirement,
  ProfileRequirement,
  StatusRequirement,
  TickRequirement,
  UnknownRequirement,
} from './scheme.ts';

/** What stands so, and what would help. */
const said = (status: AssessedAs, why: Why, ...helps: readonly Help[]): Said => ({ status, why, evidence: [], helps });

const met = (since?: Day): Said =>
  since === undefined ? said('met', 'enough') : { ...said('met', 'enough'), since: dateOf(since) };

/** The ticks of the scheme by that name which count, by date. */
const ticksOf = (asked: TickRequirement, context: Context): readonly Day[] | undefined => {
  const stretch = stretchOf(asked, context);
  return (
    stretch &&
    context.record.ticks
      .filter(({ scheme, tick }) => scheme === context.scheme.id && tick === asked.tick)
      .map(({ on }) => dayOf(on))
      .filter((day) => day >= stretch.from && day < stretch.until && day <= context.on)
      .sort((a, b) => a - b)
  );
};

/** Counts ticks, or the years of the course that have enough of them. */
export const tickSaid = (asked: TickRequirement, context: Context): Said => {
  const { times = 1, years } = asked;
  const days = ticksOf(asked, context);
  const unit = years === undefined ? ('tick' as const) : ('year' as const);
  const need = ratio(years ?? times);
  if (!days) return { ...said('waiting', 'not-begun'), have: ratio(0), need, unit };
  const reached = years === undefined ? days : fullYears(days, times, context);
  const have = ratio(reached.length);
  const since = reached[(years ?? times) - 1];
  if (since !== undefined) return { ...met(since), have, need, unit };
  return { ...said('short', 'not-on-file', { is: 'tick', tick: asked.tick, kind: asked.is }), have, need, unit };
};

/** Of each year of the course that has so many, the day on which it had. */
const fullYears = (days: readonly Day[], times: number, { base = days[0] ?? 0 }: Context): readonly Day[] => {
  const yearOf = yearsFrom(base);
  const counts = new Map<number, number>();
  return days.filter((day) => {
    if (day < base) return false;
    const year = yearOf(day);
    counts.set(year, (counts.get(year) ?? 0) + 1);
    return counts.get(year) === times;
  });
};

/** From the first to the last day, joined where one goes on as the other ends. */
interface Run {
  readonly first: Day;
  readonly last: Day;
}

const runsOf = (all: readonly { readonly from: string; readonly until?: string }[], on: Day): readonly Run[] => {
  const sorted = all
    .map(({ from, until }) => ({
      first: dayOf(from),
      last: until === undefined ? Number.POSITIVE_INFINITY : dayOf(until),
    }))
    .filter(({ first }) => first <= on)
    .sort((a, b) => a.first - b.first);
  const runs: Run[] = [];
  for (const one of sorted) {
    const before = runs.at(-1);
    if (before && one.first <= before.last + 1)
      runs[runs.length - 1] = { first: before.first, last: Math.max(before.last, one.last) };
    else runs.push(one);
  }
  return runs;
};

export const memberSaid = (asked: MembershipRequirement, context: Context): Said => {
  const { record, scheme, on } = context;
  const runs = runsOf(
    record.memberships.filter(({ society }) => society === scheme.society),
    on,
  );
  const now = runs.find(({ last }) => last >= on);
  const join: Help = { is: 'join', society: scheme.society };
  if (!now) return runs.length > 0 ? said('expired', 'membership-ended', join) : said('short', 'not-a-member', join);
  const since = asked.from && markOf(asked.from, context);
  if (since !== undefined && now.first > since)
    return said('short', 'membership-broken', { is: 'ask', whom: scheme.society });
  return met(now.first);
};

export const statusSaid = (asked: StatusRequirement, { record, scheme, on }: Context): Said => {
  const { years, statuses } = asked;
  const runs = runsOf(
    record.statuses.filter((one) => one.person === record.person && isAsked(one, asked, scheme.society)),
    on,
  );
  const now = runs.find(({ last }) => last >= on);
  const hold: Help = { is: 'hold', statuses };
  if (!now) return runs.length > 0 ? said('expired', 'status-ended', hold) : said('short', 'no-status', hold);
  return years === undefined ? met(now.first) : forYears(now.first, years, on);
};

/** So many years from a day on. */
const forYears = (first: Day, years: number, on: Day): Said => {
  const end = later(first, { years });
  const amounts = {
    have: ratio(Math.max(0, Math.floor(monthsBetween(first, on) / 12))),
    need: ratio(years),
    unit: 'year' as const,
  };
  return end <= on
    ? { ...met(end), ...amounts }
    : { ...said('waiting', 'not-yet', { is: 'wait', until: dateOf(end) }), ...amounts };
};

export const practiceSaid = ({ years, after }: PracticeRequirement, { record, on }: Context): Said => {
  const { practiceSince, trainings } = record.profile;
  if (practiceSince === undefined) return said('not-assessable', 'profile-unknown', { is: 'tell-practice' });
  if (!after) return forYears(dayOf(practiceSince), years, on);
  if (!trainings) return said('not-assessable', 'profile-unknown', { is: 'tell-trainings' });
  const qualified = trained(record, after);
  if (qualified === undefined || qualified > on) return said('short', 'no-training', { is: 'train', trainings: after });
  return forYears(Math.max(dayOf(practiceSince), qualified), years, on);
};

export const profileSaid = ({ is }: ProfileRequirement, context: Context): Said => {
  const truth = holds(is, context);
  if (truth === true) return met();
  if (truth === false)
    return said('short', 'profile-other', ...(is.trainings ? [{ is: 'train' as const, trainings: is.trainings }] : []));
  return said('not-assessable', 'profile-unknown', { is: truth });
};

export const decisionSaid = ({ by }: DecisionRequirement, { record, scheme, on, from, until }: Context): Said => {
  const decisions = record.decisions
    .filter((one) => one.scheme === scheme.id && one.by === by)
    .map(({ verdict, on: day }) => ({ verdict, day: dayOf(day) }))
    .filter(({ day }) => day <= on && day >= from && day < until)
    .sort((a, b) => a.day - b.day);
  const last = decisions.at(-1);
  const decide: Help = { is: 'decide', by };
  if (!last) return said('waiting', 'undecided', decide);
  if (last.verdict === 'approved') return met(last.day);
  return last.verdict === 'deferred' ? said('waiting', 'deferred', decide) : said('short', 'not-approved', decide);
};

export const unknownSaid = ({ why }: UnknownRequirement, { scheme }: Context): Said =>
  said('not-assessable', why, { is: 'ask', whom: scheme.society });
