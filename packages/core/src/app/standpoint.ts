import { type Group, membershipOf } from '../group.ts';
import { may, type Permission, refusalFor, type Standpoint } from '../permission.ts';
import type { Person } from '../person.ts';
import type { Refusal } from '../refusal.ts';
import { no, ok, type Result } from '../result.ts';
import { type Session, seatOf } from '../session.ts';
import type { RoleHeld } from '../society.ts';
import type { GroupId } from '../types.ts';
import type { Caller } from './context.ts';
import type { Store } from './store.ts';

/** A group as somebody who asks about it stands to it. */
export interface GroupSeen {
  readonly me: Person;
  readonly group: Group;
  readonly standpoint: Standpoint;
}

/** How somebody stands to their society, to a group of it, or to one of its meetings, in which they may have another part. */
export const standpointOf = (me: Person, roles: readonly RoleHeld[], group?: Group, session?: Session): Standpoint => {
  const here = roles.filter((one) => one.society === me.society);
  const role = (session && seatOf(session, me.id)?.role) ?? (group && membershipOf(group, me.id)?.role);
  return {
    known: true,
    society: here.map((one) => one.role),
    branch: here.some(
      (one) => one.role === 'coordinator' && (one.branch === undefined || one.branch === group?.branch),
    ),
    ...(role === undefined ? {} : { role }),
  };
};

/** Who asks about a group, which is of their own society: any other is as one that does not exist. */
export const askAbout = async (store: Store, caller: Caller, id: GroupId): Promise<Result<GroupSeen, Refusal>> => {
  const [me, group] = await Promise.all([store.personBy(caller.identity), store.group(id)]);
  if (!me) return no({ code: 'not-known' });
  if (!group || group.society !== me.society) return no({ code: 'not-yours' });
  return ok({ me, group, standpoint: standpointOf(me, await store.roles({ person: me.id }), group) });
};

/** Why somebody may not do this, or nothing. */
export const denied = (permission: Permission, standpoint: Standpoint): Refusal | undefined =>
  may(permission, standpoint) ? undefined : refusalFor(permission, standpoint);
