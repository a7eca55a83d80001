import { occurrences, type Rhythm } from '../calendar.ts';
import type { Group } from '../group.ts';
import { toPlaces } from '../notification.ts';
import type { Refusal } from '../refusal.ts';
import { no, ok, type Result } from '../result.ts';
import { endsAt, planSession, type Session } from '../session.ts';
import type { GroupId, Instant, SeriesId } from '../types.ts';
import { lastCard, nextCard } from './cards.ts';
import type { Caller, Context } from './context.ts';
import { entriesOf } from './journal.ts';
import { cardOf, postOf } from './post.ts';
import { askAbout, denied } from './standpoint.ts';
import { type Around, aroundOf, clashWith, comingOf, openOf } from './upcoming.ts';

/** A whole season by its rhythm, or a single date. */
export type Dates = { readonly rhythm: Rhythm } | { readonly starts: Instant };

/** What was put into the calendar. */
export interface Scheduled {
  readonly group: Group;
  readonly sessions: readonly Session[];
}

export const dates = (context: Context) => {
  const { store, decide, id } = context;

  /**
   * Puts a season, or one meeting, into the group's calendar. Dates that have gone by are left out of a season. Dates
   * that are there already are answered as they are.
   */
  const schedule = (caller: Caller, groupId: GroupId, wanted: Dates): Promise<Result<Scheduled, Refusal>> =>
    decide<Result<Scheduled, Refusal>>(
      caller,
      async (now, again) => {
        const seen = await askAbout(store, caller, groupId);
        if (!seen.ok) return { answer: seen };
        const { group, standpoint } = seen.value;
        if (group.ended !== undefined) return { answer: no({ code: 'group-ended' }) };
        const refusal = denied('keep-frame', standpoint);
        if (refusal) return { answer: no(refusal) };
        const found = 'rhythm' in wanted ? occurrences(wanted.rhythm) : ok([wanted.starts]);
        if (!found.ok) return { answer: found };
        const starts = found.value.filter((one) => one > now);
        const [first] = starts;
        if (first === undefined) return { answer: no({ code: 'date-past' }) };
        if (again) return { answer: ok({ group, sessions: await at(groupId, starts) }) };
        const [clash, last] = await Promise.all([
          clashWith(
            store,
            groupId,
            starts.map((one) => ({ starts: one, minutes: group.minutes })),
          ),
          store.lastNumber(groupId),
        ]);
        if (clash) return { answer: no({ code: 'date-taken', starts: clash.starts }) };
        const series = 'rhythm' in wanted ? { id: id(), group: groupId, rhythm: wanted.rhythm } : undefined;
        const sessions = starts.map((one, index) =>
          planSession(group, {
            id: id(),
            number: last + index + 1,
            starts: one,
            ...(series ? { series: series.id } : {}),
          }),
        );
        const change = {
          groups: [group],
          sessions,
          posts: series ? await nextCard(context, group, sessions, now) : cards(group, sessions),
          raise: await lastCard(context, groupId, now),
          ...(series ? { series: [series], notifications: season(group, series.id, sessions, now) } : {}),
          forget: { dialogues: [caller.identity] },
          entries: entriesOf(
            context,
            'keep-frame',
            seen.value,
            { did: 'keep-group', group: groupId, what: 'dates' },
            now,
          ),
        };
        return { answer: ok({ group, sessions }), change };
      },
      groupId,
    );

  /** The group's meetings that begin at these moments. */
  const at = async (group: GroupId, starts: readonly Instant[]): Promise<readonly Session[]> => {
    const from = Math.min(...starts);
    const found = await store.sessions({
      groups: [group],
      states: ['planned', 'running'],
      from,
      to: Math.max(...starts) + 1,
    });
    return found.filter((session) => starts.includes(session.starts));
  };

  const cards = (group: Group, sessions: readonly Session[]) =>
    sessions.flatMap((session) => group.places.map((place) => postOf(id(), cardOf(session.id), place)));

  /** Meetings that run or are to come in these groups, the earliest first. A late one can be opened until it would end. */
  const coming = (groups: readonly GroupId[], from: Instant, limit: number): Promise<readonly Session[]> =>
    comingOf(store, groups, from, limit);

  /** The same, so many, with those that began since an instant and are not sealed yet: over or not, opened or not. */
  const around = (groups: readonly GroupId[], since: Instant, now: Instant, limit: number): Promise<Around> =>
    aroundOf(store, groups, { since, now, limit });

  /** Meetings that began since `from` and are not sealed yet. The earliest first. */
  const unsettled = (groups: readonly GroupId[], from: Instant, to: Instant): Promise<readonly Session[]> =>
    groups.length === 0
      ? Promise.resolve([])
      : store.sessions({ groups, states: ['planned', 'running', 'settling'], from, to });

  /** The last meetings of a group that are over, or by their plan should be: settled, or still to be. The latest first. */
  const past = async (group: GroupId, now: Instant, limit: number): Promise<readonly Session[]> => {
    const query = { groups: [group], states: ['planned', 'running', 'settling', 'sealed'], to: now } as const;
    const found = await store.sessions({ ...query, newestFirst: true, limit: limit + 1 });
    const isOver = (one: Session) => one.state === 'settling' || one.state === 'sealed' || endsAt(one) <= now;
    return found.filter(isOver).slice(0, limit);
  };

  /** Meetings that stand in the way of ending a group: begun, and neither confirmed nor cancelled. The earliest first. */
  const open = (group: GroupId, now: Instant): Promise<readonly Session[]> => openOf(store, group, now);

  return { schedule, coming, around, unsettled, past, open };
};

/** One word to the group's chat about a whole season. */
const season = (group: Group, series: SeriesId, sessions: readonly Session[], now: Instant) => {
  const [first] = sessions;
  const about = { group: group.id, count: sessions.length, ...(first ? { session: first.id } : {}) };
  return toPlaces(group.places, 'group-season', now, about, `${series}:season`);
};
