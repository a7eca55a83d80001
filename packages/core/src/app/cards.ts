import type { Group } from '../group.ts';
import type { Place } from '../person.ts';
import type { Session } from '../session.ts';
import { DAY, type GroupId, type Instant } from '../types.ts';
import type { Context } from './context.ts';
import { cardOf, postOf } from './post.ts';
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

/** Cards that leave their chat for another one, as new messages, or for none. */
export const moveCards = async (
  { store, id }: Outside,
  groups: readonly GroupId[],
  to: (place: Place) => Place | undefined,
  now: Instant,
): Promise<Required<Pick<Change, 'retire' | 'posts'>>> => {
  const sessions = await store.sessions({ groups, from: now - LIVES, limit: AT_MOST * groups.length });
  const posts = (await Promise.all(sessions.map((session) => store.posts(cardOf(session.id))))).flat();
  const left = new Set(posts.filter((post) => to(post.place) !== post.place).map((post) => post.subject));
  const moved = (post: Post): readonly Post[] => {
    const place = to(post.place);
    if (place === post.place) return [post];
    return place ? [postOf(id(), post.subject, place)] : [];
  };
  return { retire: [...left], posts: posts.filter((post) => left.has(post.subject)).flatMap(moved) };
};
