import type { Happening, Step } from '../act.ts';
import { passOn } from '../coming.ts';
import type { Group } from '../group.ts';
import type { Notification } from '../notification.ts';
import { endsAt, following, type Session } from '../session.ts';
import { LONGEST } from '../settling.ts';
import { type GroupId, type Instant, MINUTE, type Minutes, type SessionId } from '../types.ts';
import { atOnce } from './notices.ts';
import { cardOf } from './post.ts';
import type { Change, Store } from './store.ts';

const OPEN = ['planned', 'running'] as const;
const UNSETTLED = [...OPEN, 'settling'] as const;
/** What is still to end began no longer ago than the longest meeting takes. */
const BEGUN = LONGEST * MINUTE;
/** How many meetings that have begun wait to be settled where nothing was left undone. */
const FEW = 4;
/** How many meetings to come have a card in a chat at most: the next one, and single dates. */
const WITH_CARDS = 12;

/** Whether a meeting runs or is still to be held; for its whole length it may yet be opened. */
export const isToCome = (session: Session, now: Instant): boolean =>
  session.state === 'running' || (session.state === 'planned' && endsAt(session) > now);

/** Meetings around now, the earliest first. */
export interface Around {
  /** Begun, or by their plan they should have, and neither confirmed nor cancelled. */
  readonly begun: readonly Session[];
  /** Those that run or are still to be held. */
  readonly coming: readonly Session[];
}

/** Meetings of these groups that should have begun since an instant, and so many that run or are still to be held. */
export const aroundOf = async (
  store: Store,
  groups: readonly GroupId[],
  { since, now, limit }: { readonly since: Instant; readonly now: Instant; readonly limit: number },
): Promise<Around> => {
  if (groups.length === 0) return { begun: [], coming: [] };
  const near = await nearOf(store, groups, { from: Math.min(since, now - BEGUN), now, limit });
  const begun = near.filter(({ starts }) => starts >= since && starts < now);
  return { begun, coming: near.filter((one) => isToCome(one, now)).slice(0, limit) };
};

/** All that have begun since an instant and are not settled, and so many to come if there are; by one query as a rule. */
const nearOf = async (
  store: Store,
  groups: readonly GroupId[],
  { from, now, limit }: { readonly from: Instant; readonly now: Instant; readonly limit: number },
): Promise<readonly Session[]> => {
  const found = await store.sessions({ groups, states: UNSETTLED, from, limit: limit + FEW });
  const ahead = found.filter((one) => one.starts >= now && isToCome(one, now));
  if (found.length < limit + FEW || ahead.length >= limit) return found;
  const [begun, open] = await Promise.all([
    store.sessions({ groups, states: UNSETTLED, from, to: now }),
    store.sessions({ groups, states: OPEN, from: now, limit }),
  ]);
  return [...begun, ...open];
};

/** Meetings of these groups that run or are still to be held, the earliest first. */
export const comingOf = async (
  store: Store,
  groups: readonly GroupId[],
  now: Instant,
  limit: number,
): Promise<readonly Session[]> => (await aroundOf(store, groups, { since: now, now, limit })).coming;

/** Meetings of a group that have begun, or by their plan should have, and are neither confirmed nor cancelled. */
export const openOf = async (store: Store, group: GroupId, now: Instant): Promise<readonly Session[]> => {
  const [missed, begun] = await Promise.all([
    store.sessions({ groups: [group], states: ['planned'], to: now }),
    store.sessions({ groups: [group], states: ['running', 'settling'] }),
  ]);
  return [...missed, ...begun].sort((a, b) => a.starts - b.starts);
};

/** A meeting of the group that would be held at the same time, if there is one. */
export const clashWith = async (
  store: Store,
  group: GroupId,
  wanted: readonly { readonly starts: Instant; readonly minutes: Minutes }[],
  except?: SessionId,
): Promise<Session | undefined> => {
  const from = Math.min(...wanted.map(({ starts }) => starts)) - BEGUN;
  const to = Math.max(...wanted.map(({ starts, minutes }) => starts + minutes * MINUTE));
  const near = await store.sessions({ groups: [group], states: OPEN, from, to });
  const meets = (one: Session) =>
    wanted.some(({ starts, minutes }) => starts < endsAt(one) && one.starts < starts + minutes * MINUTE);
  return near.find((one) => one.id !== except && meets(one));
};

/**
 * What follows for meetings to come when a circle or its frame becomes what `group` is: their cards show it, places
 * that came free are offered to whoever waits, and reminders that were planned are planned again, for whoever is new.
 * `as`: what becomes of each meeting by the same commit.
 */
export const ripples = async (
  store: Store,
  group: Group,
  now: Instant,
  as: (session: Session) => Session = (session) => session,
): Promise<Required<Pick<Change, 'raise' | 'sessions' | 'notifications'>>> => {
  const query = { groups: [group.id], states: ['planned'], from: now - BEGUN, limit: WITH_CARDS } as const;
  const next = await store.sessions(query);
  const passed = next.map((session) => {
    const mine = as(session);
    const step = passOn(following(mine, group), now);
    return step.happened.length > 0 && endsAt(session) > now ? step : { session: mine, happened: [] };
  });
  return {
    raise: next.map((session) => cardOf(session.id)),
    sessions: passed
      .filter(({ session, happened }) => session.plannedFor > 0 || happened.length > 0)
      .map(({ session }) => ({ ...session, plannedFor: 0 })),
    notifications: await toldOf(store, passed, now),
  };
};

const isOffered = (one: Happening): one is Extract<Happening, { what: 'place-offered' }> =>
  one.what === 'place-offered';

/** To each for whom a place is held now. */
const toldOf = async (store: Store, passed: readonly Step[], now: Instant): Promise<readonly Notification[]> => {
  const held = passed.flatMap(({ session, happened }) =>
    happened.filter(isOffered).map(({ person }) => [session, person] as const),
  );
  const people = held.length === 0 ? [] : await store.people([...new Set(held.map(([, person]) => person))]);
  return held.flatMap(([session, id]) =>
    atOnce(
      'place-offered',
      session,
      people.find((person) => person.id === id),
      now,
    ),
  );
};
