import { type Group, leadersOf } from '../group.ts';
import { type Notification, toPerson } from '../notification.ts';
import { type Place, sameChat, samePlace } from '../person.ts';
import { no, ok } from '../result.ts';
import type { GroupId, Instant } from '../types.ts';
import { altering, endsForm, type GroupAnswer } from './alter.ts';
import { cardsAnew, moveCards, nextCard } from './cards.ts';
import type { Caller, Context, Decision } from './context.ts';

/** How long somebody who added the bot to a chat is left alone: it may be a bound chat that gets another id. */
const MIGRATES = 3_000;

/** The chats in which groups have their cards. */
export const binding = (context: Context) => {
  const { store, decide } = context;
  const alter = altering(context);

  /**
   * Binds a group to a chat in which its cards stand: one in each place where its people are, a platform or a workspace
   * of it. Again, for cards that are missing.
   */
  const bind = (caller: Caller, group: GroupId, place: Place): Promise<GroupAnswer> =>
    alter(caller, group, 'keep-frame', async (seen, now) => {
      const { places } = seen.group;
      if (places.some((one) => samePlace(one, place)))
        return ok({ change: { ...(await cardsAnew(context, seen.group, now)), ...endsForm(caller) } });
      const others = (await store.groupsAt(place)).flatMap((one) => one.places);
      if (others.some((taken) => samePlace(taken, place))) return no({ code: 'chat-taken' });
      const stays = (one: Place) => (isBeside(one, place) ? undefined : one);
      const bound = { ...seen.group, places: [...places.filter(stays), place] };
      const [moved, next] = await Promise.all([
        moveCards(context, [group], stays, now, 'open'),
        nextCard(context, bound, [], now),
      ]);
      const change = { ...moved, posts: [...moved.posts, ...next], ...endsForm(caller) };
      return ok({ group: bound, change, done: { what: 'bind' } });
    });

  /** Takes a group's cards out of its chat in this place, or out of all of its chats. */
  const unbind = (caller: Caller, group: GroupId, where?: Where): Promise<GroupAnswer> =>
    alter(caller, group, 'keep-frame', async (seen, now) => {
      const stays = (one: Place) => (where && !isBeside(one, where) ? one : undefined);
      const places = seen.group.places.filter(stays);
      if (places.length === seen.group.places.length) return ok({});
      const moved = await moveCards(context, [group], stays, now, 'open');
      return ok({ group: { ...seen.group, places }, change: moved, done: { what: 'unbind' } });
    });

  /** A chat got another id, or is gone: told by the platform, not asked for by a person. Cards are sent anew. */
  const chatMoved = (from: Place, to: Place | undefined, caller: Partial<Caller> = {}): Promise<void> =>
    decide<void>(caller, async (now) => {
      const [bound, there] = await Promise.all([store.groupsAt(from), to ? store.groupsAt(to) : []]);
      const taken = there.flatMap((group) => group.places);
      const moved = (place: Place): Place | undefined => {
        if (!sameChat(place, from)) return place;
        const next = to && inChat(place, to);
        return next && taken.some((one) => samePlace(one, next)) ? undefined : next;
      };
      return relocated(bound, moved, now);
    });

  /** Nothing can be written in this very place any more. */
  const chatLost = (lost: Place): Promise<void> =>
    decide<void>({}, async (now) => {
      const stays = (place: Place) => (samePlace(place, lost) ? undefined : place);
      const bound = (await store.groupsAt(lost)).filter(({ places }) => !places.every(stays));
      return relocated(bound, stays, now);
    });

  /** Groups whose chats are elsewhere, or nowhere: who leads them hears once what was lost. */
  const relocated = async (
    bound: readonly Group[],
    to: (place: Place) => Place | undefined,
    now: Instant,
  ): Promise<Decision<void>> => {
    if (bound.length === 0) return { answer: undefined };
    const ids = bound.map((group) => group.id);
    const [moved, leaders] = await Promise.all([
      moveCards(context, ids, to, now, 'lost'),
      store.people(bound.flatMap(leadersOf)),
    ]);
    const told = (group: Group): readonly Notification[] =>
      group.places
        .filter((place) => to(place) === undefined)
        .flatMap((chat) =>
          leaders
            .filter(({ id }) => leadersOf(group).includes(id))
            .flatMap((leader) => {
              const key = `${group.id}:${group.version}:${leader.id}:${chat.platform}:chat-lost`;
              return toPerson(leader, 'chat-lost', now, { group: group.id, chat }, key);
            }),
        );
    const groups = bound.map((group) => ({ ...group, places: group.places.flatMap((place) => to(place) ?? []) }));
    return { answer: undefined, change: { ...moved, groups, notifications: bound.flatMap(told) } };
  };

  /** Whoever has added the bot to a chat hears soon what comes next, unless a group is bound to it by then. */
  const added = (caller: Caller, chat: Place): Promise<void> =>
    decide<void>(caller, async (now) => {
      const me = await store.personBy(caller.identity);
      if (!me) return { answer: undefined };
      const key = `${chat.platform}:${chat.tenant}:${chat.id}:${me.id}:added:${now}`;
      return { answer: undefined, change: { notifications: toPerson(me, 'added', now + MIGRATES, { chat }, key) } };
    });

  return { bind, unbind, chatMoved, chatLost, added };
};

type Where = Pick<Place, 'platform' | 'tenant'>;

/** Whether two chats are on the same platform, and in the same workspace of it. */
const isBeside = (a: Where, b: Where): boolean => a.platform === b.platform && a.tenant === b.tenant;

/** A place in the chat's new id, in the thread it had. */
const inChat = (place: Place, to: Place): Place => (place.thread === undefined ? to : { ...to, thread: place.thread });
