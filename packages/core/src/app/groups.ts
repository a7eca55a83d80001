import { type Fact, standing } from '../fact.ts';
import { type Group, leadersOf, type MemberRole, membershipOf, membersOf } from '../group.ts';
import { type Notification, toPerson, toPlaces } from '../notification.ts';
import { may, type Permission } from '../permission.ts';
import { DEFAULT_SETTINGS, type Person } from '../person.ts';
import { no, ok } from '../result.ts';
import { following, type Session } from '../session.ts';
import { step } from '../step.ts';
import type { GroupId, Instant, Minutes, PersonId } from '../types.ts';
import { type Altered, altering, endsForm, type GroupAnswer } from './alter.ts';
import { moveCards } from './cards.ts';
import { isLastLeader, seatedAs, without } from './circle.ts';
import { type Caller, type Context, knownBy } from './context.ts';
import { entriesOf } from './journal.ts';
import { factsOfPeople } from './keys.ts';
import { cardOf } from './post.ts';
import { askAbout, denied, type GroupSeen, standpointOf } from './standpoint.ts';
import { openOf } from './upcoming.ts';

/** What describes a group: all that an administrator or leader may set. */
export type Frame = Omit<Group, 'id' | 'version' | 'society' | 'members' | 'places' | 'ended'>;

/** A history that somebody brings along; it counts in the queue alone. */
export interface Balance {
  readonly minutes: Minutes;
  readonly sessions: number;
  readonly presented: number;
  readonly from: Instant;
}

export const groups = (context: Context) => {
  const { store, decide, id } = context;
  const alter = altering(context);

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
      if (!again) {
        const seen = { me, standpoint: standpointOf(me, roles, plain) };
        const entries = entriesOf(context, 'register-group', seen, { did: 'register-group', group: group.id }, now);
        return { answer: stands(group), change: { groups: [group], entries, ...endsForm(caller) } };
      }
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
        const done = { did: 'edit-group', what: Object.keys(patch).join('.') } as const;
        return ok({ ...(same ? {} : { group: next, done }), change: endsForm(caller) });
      },
    );

  /**
   * Ends a group, once each of its meetings that has begun is confirmed or cancelled. Its facts stay; meetings still
   * planned are cancelled, and its members and its chats are told.
   */
  const end = (caller: Caller, group: GroupId): Promise<GroupAnswer> =>
    alter(caller, group, 'end-group', async (seen, now) => {
      if (seen.group.ended !== undefined) return ok({});
      const [open] = await openOf(store, group, now);
      if (open) return no({ code: 'meetings-open', number: open.number, starts: open.starts });
      const left = await store.sessions({ groups: [group], states: ['planned'], from: now });
      const cancelled = left.flatMap((session): readonly Session[] => {
        const done = step(following(session, seen.group), { act: 'cancel', by: seen.me.id }, now);
        return done.ok ? [done.value.session] : [];
      });
      const [cards, notifications] = await Promise.all([
        moveCards(context, [group], () => undefined, now, 'open'),
        toldOfEnd(seen, now),
      ]);
      return ok({
        group: { ...seen.group, ended: now, places: [] },
        change: { ...cards, sessions: cancelled, raise: left.map((session) => cardOf(session.id)), notifications },
      });
    });

  const toldOfEnd = async ({ me, group }: GroupSeen, now: Instant): Promise<readonly Notification[]> => {
    const about = { group: group.id };
    const members = await store.people(membersOf(group).map((member) => member.person));
    return [
      ...members
        .filter((person) => person.id !== me.id)
        .flatMap((person) => toPerson(person, 'ended', now, about, `${group.id}:${person.id}:ended`)),
      ...toPlaces(group.places, 'group-ended', now, about, `${group.id}:group-ended`),
    ];
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
        const done = { did: role === 'leader' ? 'name-leader' : 'keep-group', person, what: role } as const;
        return ok({ group: seatedAs(seen.group, person, role, now), change: { notifications }, done });
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

  /** Leaves a group; its leaders are told. */
  const leave = (caller: Caller, group: GroupId): Promise<GroupAnswer> =>
    alter(caller, group, 'see-self', async (seen, now) => {
      const left = await gone(seen, seen.me.id, now);
      if (!left.ok || !left.value.group) return left;
      return ok({ ...left.value, change: { notifications: await toldOfLeaving(left.value.group, seen.me, now) } });
    });

  const toldOfLeaving = async (group: Group, { id: person }: Person, now: Instant): Promise<readonly Notification[]> =>
    (await store.people(leadersOf(group))).flatMap((leader) => {
      const key = `${group.id}:${group.version}:${person}:${leader.id}:left`;
      return toPerson(leader, 'left', now, { group: group.id, person }, key);
    });

  const gone = ({ group }: GroupSeen, person: PersonId, now: Instant): Altered => {
    if (!membershipOf(group, person)) return ok({});
    if (isLastLeader(group, person)) return no({ code: 'last-leader' });
    return ok({ group: without(group, person, now), done: { person, what: 'remove' } });
  };

  /** Enters somebody by name: a person without a messenger, for whom the leader answers and settles. */
  const enter = (caller: Caller, group: GroupId, name: string, role: MemberRole): Promise<GroupAnswer> =>
    alter(caller, group, role === 'leader' ? 'register-group' : 'keep-frame', (seen, now) => {
      const { society, language, zone } = seen.group;
      const settings = DEFAULT_SETTINGS;
      const person: Person = { id: id(), version: 0, society, name, language, zone, settings, identities: [] };
      const change = { people: [person], ...endsForm(caller) };
      const done = { did: role === 'leader' ? 'name-leader' : 'keep-group', person: person.id, what: role } as const;
      return ok({ group: seatedAs(seen.group, person.id, role, now), change, done });
    });

  /** Enters what somebody brings along from before, in the place of what was entered then. */
  const balance = (caller: Caller, group: GroupId, person: PersonId, brought: Balance): Promise<GroupAnswer> =>
    alter(caller, group, 'keep-frame', async (seen, now) => {
      if (!membershipOf(seen.group, person)) return no({ code: 'not-seated', person });
      const { minutes, sessions, presented, from } = brought;
      const { society, zone } = seen.group;
      const facts = await factsOfPeople(store, society, [person]);
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
      return ok({ change: { facts: [fact], ...endsForm(caller) }, done: { person, what: 'balance' } });
    });

  /** The groups somebody belongs to, or keeps. */
  const mine = async (
    caller: Caller,
  ): Promise<{ readonly member: readonly Group[]; readonly kept: readonly Group[] }> => {
    const known = caller.known ?? (await knownBy(store, caller));
    if (!known) return { member: [], kept: [] };
    const { me, roles } = known;
    const member = await store.groups({ person: me.id });
    if (!roles.some((one) => one.role === 'administrator' || one.role === 'coordinator')) return { member, kept: [] };
    const others = (await store.groups({ society: me.society })).filter(
      (group) => group.ended === undefined && !member.some((one) => one.id === group.id),
    );
    return { member, kept: others.filter((group) => may('edit-group', standpointOf(me, roles, group))) };
  };

  return { load, allowed, create, edit, end, setRole, remove, leave, enter, balance, mine };
};
