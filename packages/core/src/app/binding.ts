import { type Place, sameChat, samePlace } from '../person.ts';
import { no, ok } from '../result.ts';
import type { GroupId } from '../types.ts';
import { altering, endsForm, type GroupAnswer } from './alter.ts';
import { moveCards, nextCard } from './cards.ts';
import type { Caller, Context } from './context.ts';

/** The chats in which groups have their cards. */
export const binding = (context: Context) => {
  const { store, decide } = context;
  const alter = altering(context);

  /** Binds a group to the chat in which its cards stand; one chat of a platform at a time. */
  const bind = (caller: Caller, group: GroupId, place: Place): Promise<GroupAnswer> =>
    alter(caller, group, 'keep-frame', async (seen, now) => {
      const { places } = seen.group;
      if (places.some((one) => samePlace(one, place))) return ok({ change: endsForm(caller) });
      const others = (await store.groupsAt(place)).flatMap((one) => one.places);
      if (others.some((taken) => samePlace(taken, place))) return no({ code: 'chat-taken' });
      const stays = (one: Place) => (one.platform === place.platform ? undefined : one);
      const bound = { ...seen.group, places: [...places.filter(stays), place] };
      const [moved, next] = await Promise.all([
        moveCards(context, [group], stays, now),
        nextCard(context, bound, [], now),
      ]);
      const change = { ...moved, posts: [...moved.posts, ...next], ...endsForm(caller) };
      return ok({ group: bound, change, done: { what: 'bind' } });
    });

  /** Takes a group's cards out of its chat. */
  const unbind = (caller: Caller, group: GroupId): Promise<GroupAnswer> =>
    alter(caller, group, 'keep-frame', async (seen, now) => {
      if (seen.group.places.length === 0) return ok({});
      const moved = await moveCards(context, [group], () => undefined, now);
      return ok({ group: { ...seen.group, places: [] }, change: moved, done: { what: 'unbind' } });
    });

  /** A chat got another id, or is gone: told by the platform, not asked for by a person. Cards are sent anew. */
  const chatMoved = (from: Place, to: Place | undefined): Promise<void> =>
    decide<void>({}, async (now) => {
      const [bound, there] = await Promise.all([store.groupsAt(from), to ? store.groupsAt(to) : []]);
      if (bound.length === 0) return { answer: undefined };
      const taken = there.flatMap((group) => group.places);
      const moved = (place: Place): Place | undefined => {
        if (!sameChat(place, from)) return place;
        const next = to && inChat(place, to);
        return next && taken.some((one) => samePlace(one, next)) ? undefined : next;
      };
      const groups = bound.map((group) => ({ ...group, places: group.places.flatMap((place) => moved(place) ?? []) }));
      const ids = bound.map((group) => group.id);
      return { answer: undefined, change: { ...(await moveCards(context, ids, moved, now)), groups } };
    });

  return { bind, unbind, chatMoved };
};

/** A place in the chat's new id, in the thread it had. */
const inChat = (place: Place, to: Place): Place => (place.thread === undefined ? to : { ...to, thread: place.thread });
