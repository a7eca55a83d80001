import type { Act } from '../act.ts';
import { type Group, membershipOf } from '../group.ts';
import { ASKS, may, type Permission, refusalFor, type Standpoint } from '../permission.ts';
import type { Person } from '../person.ts';
import { protocolOf } from '../protocols/index.ts';
import type { Refusal } from '../refusal.ts';
import { endsAt, type Session, seatOf } from '../session.ts';
import { ATTEST_BY_LEADER } from '../settling.ts';
import type { RoleHeld, Society } from '../society.ts';
import type { Instant } from '../types.ts';
import type { Right } from '../view.ts';
import type { Done } from './journal.ts';
import { standpointOf } from './standpoint.ts';

type Unsigned<A> = A extends Act ? Omit<A, 'by'> : never;

/** What somebody wants to do with a meeting; the app adds who they are and what the group's frame supplies. */
export type Deed =
  | Exclude<Unsigned<Act>, { act: 'open' } | { act: 'attest' }>
  | { readonly act: 'open' }
  | { readonly act: 'attest' };

/** A meeting with whoever wants something of it. */
export interface Loaded {
  readonly me: Person;
  readonly session: Session;
  readonly group: Group;
  readonly society: Society;
  readonly roles: readonly RoleHeld[];
}

/** How somebody stands to the meeting, in which they may have another part than in the group. */
export const here = ({ me, roles, group, session }: Loaded): Standpoint => standpointOf(me, roles, group, session);

/** Whether that is the part of a leader. */
export const leads = ({ role }: Pick<Standpoint, 'role'>): boolean => role === 'leader' || role === 'co-leader';

/** What is for the group's own leaders too where somebody leads a meeting in their place. */
const OF_THE_GROUP: ReadonlySet<Permission> = new Set(['keep-frame', 'settle', 'attest-in-stead']);

/** Why somebody may not do this with the meeting, or nothing. */
export const denies = (permission: Permission, loaded: Loaded): Refusal | undefined => {
  const standpoint = here(loaded);
  if (may(permission, standpoint)) return undefined;
  const asInGroup = standpointOf(loaded.me, loaded.roles, loaded.group);
  return OF_THE_GROUP.has(permission) && may(permission, asInGroup) ? undefined : refusalFor(permission, standpoint);
};

/** Which row of the table a deed asks for. Doing something for somebody else is the leader's part. */
export const permissionFor = (deed: Deed, loaded: Loaded, now: Instant): Permission => {
  const { me } = loaded;
  const permission = ASKS[deed.act];
  if ('person' in deed && deed.person !== me.id) {
    if (deed.act === 'answer') return 'keep-frame';
    if (permission === 'take-part' || permission === 'say-stop') return 'run-session';
  }
  if ((deed.act === 'follow-up' || deed.act === 'drop-follow-up') && deed.presenter !== me.id) return 'run-session';
  if (deed.act === 'attest') return attestsAs(loaded) === 'leader' ? 'settle' : 'attest-in-stead';
  // One that nobody opened is entered, which the group's own leader may do in place of a stand-in.
  if (deed.act === 'close' && loaded.session.state === 'planned' && !settlesInStead(loaded, now)) return 'settle';
  const settles = deed.act === 'close' || deed.act.startsWith('settle-');
  return settles && settlesInStead(loaded, now) ? 'attest-in-stead' : permission;
};

/** What the journal keeps of a deed that an office allowed, and no part in the meeting or its group. */
export const doneByOffice = (deed: Deed, loaded: Loaded, now: Instant): Done | undefined => {
  const permission = permissionFor(deed, loaded, now);
  if (!denies(permission, { ...loaded, roles: [] })) return undefined;
  const { group, session } = loaded;
  const about = { group: group.id, session: session.id, ...('person' in deed ? whom(deed.person) : {}) };
  const did = permission === 'attest-in-stead' ? 'settle-in-stead' : 'keep-meeting';
  return { did, ...about, what: deed.act };
};

const whom = (person: string) => (person === 'nobody' ? {} : { person });

/** In what capacity somebody attests: whoever leads, or led to the end, is the leader of that meeting. */
const attestsAs = ({ me, group, session }: Loaded): 'leader' | 'co-leader' | 'coordinator' => {
  const roles = [seatOf(session, me.id)?.role, membershipOf(group, me.id)?.role];
  if (roles.includes('leader') || session.leading === me.id) return 'leader';
  return roles.includes('co-leader') ? 'co-leader' : 'coordinator';
};

/** Whether somebody may confirm the attendance now: the leader at any time, others when it was theirs long enough. */
export const confirms = (loaded: Loaded, now: Instant): boolean =>
  attestsAs(loaded) === 'leader' || now >= endsAt(loaded.session) + ATTEST_BY_LEADER;

/** Whether nothing of a meeting is left to be settled. */
const isDone = ({ state }: Session): boolean => state === 'sealed' || state === 'cancelled';

/** Whether a meeting may be closed and settled by a coordinator: its leaders did not, for as long as it is theirs alone to do. */
const settlesInStead = (loaded: Loaded, now: Instant): boolean =>
  !isDone(loaded.session) &&
  attestsAs(loaded) === 'coordinator' &&
  now >= endsAt(loaded.session) + ATTEST_BY_LEADER &&
  !denies('attest-in-stead', loaded);

/** By what right somebody who has no leader's seat sees the meeting as its leaders do. */
export const rightOf = (loaded: Loaded, now: Instant): Right | undefined => {
  if (leads(membershipOf(loaded.group, loaded.me.id) ?? {})) return 'leads-group';
  return settlesInStead(loaded, now) ? 'settles-in-stead' : undefined;
};

/** The act of a deed: who does it, and what the group's frame supplies. */
export const signed = (deed: Deed, loaded: Loaded): Act => {
  const { me, group, society, session } = loaded;
  if (deed.act === 'attest') return { act: 'attest', by: me.id, as: attestsAs(loaded) };
  if (deed.act !== 'open') return { ...deed, by: me.id } as Act;
  const protocol = protocolOf(group.protocol) ?? session.protocol;
  const rule = society.creditRule === undefined ? {} : { creditRule: society.creditRule };
  return { act: 'open', by: me.id, protocol, ...rule };
};

/** How a fact is marked that was not confirmed by the leader. */
export const inStead = (loaded: Loaded) => {
  const as = attestsAs(loaded);
  return as === 'leader' ? {} : { inStead: as };
};
