import type { Group } from '../group.ts';
import type { Place } from '../person.ts';
import type { Session } from '../session.ts';
import { DAY, type GroupId, type Id, type Instant, type SessionId } from '../types.ts';
import type { Context } from './context.ts';
import { cardOf, leftOf, postOf } from './post.ts';
import type { Change, Post } from './store.ts';
import { comingOf, isToCome } from './upcoming.ts';

/** How long after a meeting its card may still change: until it is settled at the latest. */
const LIVES = 15 * DAY;
const AT_MOST = 12;

type Outside = Pick<Context, 'store' | 'id'>;

/** The card of the group's next meeting where it has none yet, as it will be when these meetings have changed. */
export const nextCard = async (
  { store, id }: Outside,
  group: Group,
  changed: readonly Session[],
  now: Instant,
): Promise<readonly Post[]> => {
  if (group.places.length === 0) return [];
  const former = changed.filter((session) => session.version > 0);
  const found = await comingOf(store, [group.id], now, 1 + former.length);
  const others = found.filter((one) => !former.some((session) => session.id === one.id));
  const [next] = [...changed.filter((one) => isToCome(one, now)), ...others].sort((a, b) => a.starts - b.starts);
  return next ? group.places.map((place) => postOf(id(), cardOf(next.id), place)) : [];
};

/** The card of the group's last meeting, which says when the next one is. */
export const lastCard = async ({ store }: Pick<Context, 'store'>, group: GroupId, now: Instant) => {
  const query = { groups: [group], states: ['settling', 'sealed'], to: now, newestFirst: true, limit: 1 } as const;
  return (await store.sessions(query)).map((session) => cardOf(session.id));
};

/** What stands in the group's chats, looked at anew: the next card where it is missing, and those that were deleted. */
export const cardsAnew = async (outside: Outside, group: Group, now: Instant) => {
  const [coming, posts] = await Promise.all([
    comingOf(outside.store, [group.id], now, AT_MOST),
    nextCard(outside, group, [], now),
  ]);
  return { raise: coming.map((session) => cardOf(session.id)), posts };
};

/** Where cards leave a chat: one in which they can still be changed, or one that is lost. */
type Leaving = 'open' | 'lost';

/**
 * Cards that leave their chat for another one, as new messages, or for none. In a chat that is open the old messages
 * show their last.
 */
export const moveCards = async (
  { store, id }: Outside,
  groups: readonly GroupId[],
  to: (place: Place) => Place | undefined,
  now: Instant,
  from: Leaving,
): Promise<Required<Pick<Change, 'retire' | 'posts'>>> => {
  const sessions = await store.sessions({ groups, from: now - LIVES, limit: AT_MOST * groups.length });
  const moved = async (session: Session) => {
    const all = await store.posts(cardOf(session.id));
    const leaving = all.filter((post) => to(post.place) !== post.place);
    if (leaving.length === 0) return { retire: [], posts: [] };
    const anew = leaving
      .flatMap((post) => to(post.place) ?? [])
      .map((place) => postOf(id(), cardOf(session.id), place));
    const last = from === 'lost' ? [] : leaving.flatMap((post) => lastOf(id(), session.id, post));
    return {
      retire: [cardOf(session.id)],
      posts: [...all.filter((post) => !leaving.includes(post)), ...anew, ...last],
    };
  };
  const cards = await Promise.all(sessions.map(moved));
  return { retire: cards.flatMap(({ retire }) => retire), posts: cards.flatMap(({ posts }) => posts) };
};

/** A message that was sent, as one that is changed once more. */
const lastOf = (id: Id, session: SessionId, { place, ref }: Post): readonly Post[] =>
  ref === undefined ? [] : [{ ...postOf(id, leftOf(session), place), ref }];
