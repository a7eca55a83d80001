import { type Fact, standing } from '../fact.ts';
import { type Group, type MemberRole, membershipOf } from '../group.ts';
import { toPerson } from '../notification.ts';
import { may, type Permission } from '../permission.ts';
import { DEFAULT_SETTINGS, type Person, type Place, sameChat, samePlace } from '../person.ts';
import type { Refusal } from '../refusal.ts';
import { no, ok, type Result } from '../result.ts';
import { following, type Session } from '../session.ts';
import { step } from '../step.ts';
import type { GroupId, Instant, Minutes, PersonId } from '../types.ts';
import { moveCards, nextCard } from './cards.ts';
import { isLastLeader, seatedAs, without } from './circle.ts';
import type { Caller, Context } from './context.ts';
import { concerned, notices } from './notices.ts';
import { cardOf } from './post.ts';
import { askAbout, denied, type GroupSeen, standpointOf } from './standpoint.ts';
import type { Change } from './store.ts';
import { ripples } from './upcoming.ts';

/** What describes a group: all that an administrator or leader may set. */
export type Frame = Omit<Group, 'id' | 'version' | 'society' | 'members' | 'places' | 'ended'>;

/** A history that somebody brings along; it counts in the queue alone. */
export interface Balance {
  readonly minutes: Minutes;
  readonly sessions: number;
  readonly presented: number;
  readonly from: Instant;
}

type GroupAnswer = Result<GroupSeen, Refusal>;
/** What becomes of a group, and what is written besides; neither where all is as it was. */
type Altered = Result<{ readonly group?: Group; readonly change?: Change }, Refusal>;

export const groups = (context: Context) => {
  const { store, decide, id } = context;

  /** A group, for those who belong to it or keep it. */
  const load = async (caller: Caller, group: GroupId): Promise<GroupAnswer> => {
    const seen = await askAbout(store, caller, group);
    if (!seen.ok) return seen;
    const { standpoint } = seen.value;
    if (standpoint.role === undefined && !may('see-members', standpoint)) return no({ code: 'members-only' });
    return seen.value.group.ended === undefined ? seen : no({ code: 'group-ended' });
  };

  /** The group, if somebody may do this with it. */
  const allowed = async (caller: Caller, group: GroupId, permission: Permission): Promise<GroupAnswer> => {
    const seen = await load(caller, group);
    const refusal = seen.ok ? denied(permission, seen.value.standpoint) : undefined;
    return refusal ? no(refusal) : seen;
  };

  /** Changes a group, if that is allowed; its meetings to come follow. */
  const alter = (
    caller: Caller,
    group: GroupId,
    permission: Permission | ((seen: GroupSeen) => Permission),
    make: (seen: GroupSeen, now: Instant) => Altered | Promise<Altered>,
  ): Promise<GroupAnswer> =>
    decide<GroupAnswer>(
      caller,
      async (now, again) => {
        const found = await askAbout(store, caller, group);
        if (!found.ok) return { answer: found };
        const seen = found.value;
        const asked = typeof permission === 'function' ? permission(seen) : permission;
        const refusal = denied(asked, seen.standpoint);
        if (refusal) return { answer: no(refusal) };
        if (again) return { answer: found };
        if (seen.group.ended !== undefined && asked !== 'end-group') return { answer: no({ code: 'group-ended' }) };
        const made = await make(seen, now);
        if (!made.ok) return { answer: made };
        const { group: next = seen.group, change } = made.value;
        if (next === seen.group && !change) return { answer: found };
        const rippled = next === seen.group ? {} : await ripples(store, [group], now);
        return { answer: ok(seenAs(seen, next)), change: { ...rippled, ...change, groups: [next] } };
      },
      group,
    );

  /** Registers a group; whoever registers it may lead it themselves. */
  const create = (caller: Caller, frame: Frame, leads: boolean): Promise<GroupAnswer> =>
    decide<GroupAnswer>(caller, async (now, again) => {
      const me = await store.personBy(caller.identity);
      if (!me) return { answer: no({ code: 'not-known' }) };
      const plain: Group = { ...frame, id: id(), version: 0, society: me.society, members: [], places: [] };
      const group = leads ? seatedAs(plain, me.id, 'leader', now) : plain;
      const roles = await store.roles({ person: me.id });
      const refusal = denied('register-group', standpointOf(me, roles, plain));
      if (refusal) return { answer: no(refusal) };
      const stands = (one: Group) => ok({ me, group: one, standpoint: standpointOf(me, roles, one) });
      if (!again) return { answer: stands(group), change: { groups: [group], ...endsForm(caller) } };
      const created = (await store.groups({ society: me.society })).find(
        (one) => one.name === frame.name && one.ended === undefined,
      );
      return { answer: created ? stands(created) : no({ code: 'group-ended' }) };
    });

  /** Sets something about a group. Whether it is registered, and in which branch, is for the society to say. */
  const edit = (caller: Caller, group: GroupId, patch: Partial<Frame>): Promise<GroupAnswer> =>
    alter(
      caller,
      group,
      () => ('registered' in patch || 'branch' in patch ? 'register-group' : 'edit-group'),
      (seen) => {
        const next = { ...seen.group, ...patch };
        const same = JSON.stringify(next) === JSON.stringify(seen.group);
        return ok({ ...(same ? {} : { group: next }), change: endsForm(caller) });
      },
    );

  /** Ends a group. Its facts stay; meetings still planned are cancelled, and people are told of the next one. */
  const end = (caller: Caller, group: GroupId): Promise<GroupAnswer> =>
    alter(caller, group, 'end-group', async (seen, now) => {
      if (seen.group.ended !== undefined) return ok({});
      const left = await store.sessions({ groups: [group], states: ['planned'], from: now });
      const cancelled = left.flatMap((session): readonly Session[] => {
        const done = step(following(session, seen.group), { act: 'cancel', by: seen.me.id }, now);
        return done.ok ? [done.value.session] : [];
      });
      const notifications = cancelled[0] ? await toldOf(cancelled[0], seen, now) : [];
      const change = { sessions: cancelled, raise: left.map((session) => cardOf(session.id)), notifications };
      return ok({ group: { ...seen.group, ended: now, places: [] }, change });
    });

  const toldOf = async (session: Session, { me, group }: GroupSeen, now: Instant) => {
    const happened = [{ what: 'cancelled' }] as const;
    const people = await store.people(concerned(session, happened));
    return notices(happened, { session, group, people, holders: [], by: me.id, now });
  };

  /** Names a member leader, co-leader, member or observer. Naming a leader makes the former one a member. */
  const setRole = (caller: Caller, group: GroupId, person: PersonId, role: MemberRole): Promise<GroupAnswer> =>
    alter(
      caller,
      group,
      (seen) =>
        role === 'leader' || membershipOf(seen.group, person)?.role === 'leader' ? 'register-group' : 'keep-frame',
      async (seen, now) => {
        const member = membershipOf(seen.group, person);
        if (!member) return no({ code: 'not-seated', person });
        if (member.role === role) return ok({});
        if (isLastLeader(seen.group, person)) return no({ code: 'last-leader' });
        const notifications = role === 'leader' || role === 'co-leader' ? await named(seen, person, now) : [];
        return ok({ group: seatedAs(seen.group, person, role, now), change: { notifications } });
      },
    );

  const named = async ({ me, group }: GroupSeen, person: PersonId, now: Instant) => {
    if (person === me.id) return [];
    const [leader] = await store.people([person]);
    const key = `${group.id}:${group.version}:${person}:named-leader`;
    return toPerson(leader, 'named-leader', now, { group: group.id, person }, key);
  };

  /** Ends somebody's membership. A person tells them, never the bot. */
  const remove = (caller: Caller, group: GroupId, person: PersonId): Promise<GroupAnswer> =>
    alter(caller, group, 'keep-frame', (seen, now) => gone(seen, person, now));

  /** Leaves a group. */
  const leave = (caller: Caller, group: GroupId): Promise<GroupAnswer> =>
    alter(caller, group, 'see-self', (seen, now) => gone(seen, seen.me.id, now));

  const gone = ({ group }: GroupSeen, person: PersonId, now: Instant): Altered => {
    if (!membershipOf(group, person)) return ok({});
    return isLastLeader(group, person) ? no({ code: 'last-leader' }) : ok({ group: without(group, person, now) });
  };

  /** Enters somebody by name: a person without a messenger, for whom the leader answers and settles. */
  const enter = (caller: Caller, group: GroupId, name: string, role: MemberRole): Promise<GroupAnswer> =>
    alter(caller, group, role === 'leader' ? 'register-group' : 'keep-frame', (seen, now) => {
      const { society, language, zone } = seen.group;
      const settings = DEFAULT_SETTINGS;
      const person: Person = { id: id(), version: 0, society, name, language, zone, settings, identities: [] };
      const change = { people: [person], ...endsForm(caller) };
      return ok({ group: seatedAs(seen.group, person.id, role, now), change });
    });

  /** Enters what somebody brings along from before, in the place of what was entered then. */
  const balance = (caller: Caller, group: GroupId, person: PersonId, brought: Balance): Promise<GroupAnswer> =>
    alter(caller, group, 'keep-frame', async (seen, now) => {
      if (!membershipOf(seen.group, person)) return no({ code: 'not-seated', person });
      const { minutes, sessions, presented, from } = brought;
      const { society, zone } = seen.group;
      const facts = await store.facts({ society, people: [person] });
      const former = standing(facts).find((one) => one.activity === 'opening-balance');
      const fact: Fact = {
        id: id(),
        society,
        person,
        activity: 'opening-balance',
        role: 'member',
        start: from,
        zone,
        minutes,
        sum: { until: now, sessions, presented },
        declaredBy: seen.me.id,
        confirmedBy: seen.me.id,
        ...(former ? { amends: { fact: former.id, why: 'minutes' } } : {}),
        at: now,
      };
      return ok({ change: { facts: [fact], ...endsForm(caller) } });
    });

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
      return ok({ group: bound, change: { ...moved, posts: [...moved.posts, ...next], ...endsForm(caller) } });
    });

  /** Takes a group's cards out of its chat. */
  const unbind = (caller: Caller, group: GroupId): Promise<GroupAnswer> =>
    alter(caller, group, 'keep-frame', async (seen, now) => {
      if (seen.group.places.length === 0) return ok({});
      const moved = await moveCards(context, [group], () => undefined, now);
      return ok({ group: { ...seen.group, places: [] }, change: moved });
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

  /** The groups somebody belongs to, or keeps. */
  const mine = async (
    caller: Caller,
  ): Promise<{ readonly member: readonly Group[]; readonly kept: readonly Group[] }> => {
    const me = await store.personBy(caller.identity);
    if (!me) return { member: [], kept: [] };
    const [member, roles] = await Promise.all([store.groups({ person: me.id }), store.roles({ person: me.id })]);
    if (!roles.some((one) => one.role === 'administrator' || one.role === 'coordinator')) return { member, kept: [] };
    const others = (await store.groups({ society: me.society })).filter(
      (group) => group.ended === undefined && !member.some((one) => one.id === group.id),
    );
    return { member, kept: others.filter((group) => may('edit-group', standpointOf(me, roles, group))) };
  };

  return { load, allowed, create, edit, end, setRole, remove, leave, enter, balance, bind, unbind, chatMoved, mine };
};

/** The form that asked for this is over. */
const endsForm = (caller: Caller): Change => ({ forget: { dialogues: [caller.identity] } });

/** The group after a change, in which whoever asks may have another part now. */
const seenAs = ({ me, standpoint: { role: _, ...rest } }: GroupSeen, group: Group): GroupSeen => {
  const role = membershipOf(group, me.id)?.role;
  return { me, group, standpoint: role === undefined ? rest : { ...rest, role } };
};

/** A place in the chat's new id, in the thread it had. */
const inChat = (place: Place, to: Place): Place => (place.thread === undefined ? to : { ...to, thread: place.thread });
