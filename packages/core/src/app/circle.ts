import { type Group, type MemberRole, type Membership, membershipOf } from '../group.ts';
import type { Instant, PersonId } from '../types.ts';

/** The group with somebody in this role from now on. A group has one leader: a new one makes the former a member. */
export const seatedAs = (group: Group, person: PersonId, role: MemberRole, now: Instant): Group => {
  const former = membershipOf(group, person);
  const members = group.members.map((one): Membership => {
    if (one === former) return { ...one, role };
    return role === 'leader' && isLeader(one) ? { ...one, role: 'member' } : one;
  });
  return { ...group, members: former ? members : [...members, { person, role, since: now }] };
};

/** The group without somebody; that they were in it is kept. */
export const without = (group: Group, person: PersonId, now: Instant): Group => ({
  ...group,
  members: group.members.map((one) =>
    one.person === person && one.until === undefined ? { ...one, until: now } : one,
  ),
});

/** Whether the group would have no leader without this person. */
export const isLastLeader = (group: Group, person: PersonId): boolean =>
  group.members.filter(isLeader).every((one) => one.person === person) &&
  membershipOf(group, person)?.role === 'leader';

const isLeader = ({ role, until }: Membership): boolean => role === 'leader' && until === undefined;
