import { type Group, membershipOf } from '../group.ts';
import type { Permission } from '../permission.ts';
import type { Refusal } from '../refusal.ts';
import { no, ok, type Result } from '../result.ts';
import { DAY, type GroupId, type Instant, type PersonId } from '../types.ts';
import type { Caller, Context } from './context.ts';
import { type Done, entriesOf } from './journal.ts';
import { askAbout, denied, type GroupSeen, standpointOf } from './standpoint.ts';
import type { Invitation, Store } from './store.ts';

/** How long an invitation holds. */
const INVITATION_HOLDS = 30 * DAY;

type Invitable = Result<{ readonly invitation: Invitation; readonly group: Group }, Refusal>;

/** Links that let people into a group. */
export const invitations = (context: Context) => {
  const { store, decide, secret, clock } = context;

  /** A link by which people join; with a person, one for somebody who exists and gets a (new) identity by it. */
  const invite = (caller: Caller, groupId: GroupId, as: Invitation['as'], person?: PersonId): Promise<Invitable> =>
    decide<Invitable>(
      caller,
      async (now) => {
        const seen = await askAbout(store, caller, groupId);
        if (!seen.ok) return { answer: seen };
        const { me, group } = seen.value;
        if (group.ended !== undefined) return { answer: no({ code: 'group-ended' }) };
        const refusal = await mayNotInvite(store, seen.value, as, person);
        if (refusal) return { answer: no(refusal) };
        const former = (await store.invitations(groupId)).find(
          (one) => one.as === as && one.person === person && isAlive(one, now + INVITATION_HOLDS / 2),
        );
        if (former && (await isStoodBy(store, former, group))) return { answer: ok({ invitation: former, group }) };
        const invitation: Invitation = {
          token: secret(),
          society: group.society,
          group: group.id,
          as,
          by: me.id,
          expires: now + INVITATION_HOLDS,
          ...(person === undefined ? {} : { person }),
        };
        const [permission, done] = await asks(group, as, person);
        const entries = entriesOf(context, permission, seen.value, done, now);
        return { answer: ok({ invitation, group }), change: { groups: [group], invitations: [invitation], entries } };
      },
      groupId,
    );

  /** What such a link asks for, and what it is called in the journal. */
  const asks = async (
    { id }: Group,
    as: Invitation['as'],
    person: PersonId | undefined,
  ): Promise<readonly [Permission, Done]> => {
    if (person === undefined)
      return as === 'leader'
        ? ['register-group', { did: 'name-leader', group: id, what: as }]
        : ['keep-frame', { did: 'keep-group', group: id, what: 'invite' }];
    const [found] = await store.people([person]);
    return found && found.identities.length > 0
      ? ['move-identity', { did: 'move-identity', group: id, person }]
      : ['keep-frame', { did: 'keep-group', group: id, person, what: 'invite' }];
  };

  /** Invitations to a group that still let somebody in; secrets of those who keep its frame. */
  const living = async (group: GroupId): Promise<readonly Invitation[]> =>
    (await store.invitations(group)).filter((one) => isAlive(one, clock()));

  /** Makes a link dead. */
  const revoke = (caller: Caller, groupId: GroupId, token: string): Promise<Result<Group, Refusal>> =>
    decide<Result<Group, Refusal>>(
      caller,
      async (now) => {
        const [seen, invitation] = await Promise.all([askAbout(store, caller, groupId), store.invitation(token)]);
        if (!seen.ok) return { answer: seen };
        if (invitation?.group !== groupId) return { answer: no({ code: 'not-yours' }) };
        const { group, standpoint } = seen.value;
        const refusal = denied('keep-frame', standpoint);
        if (refusal) return { answer: no(refusal) };
        if (invitation.revoked !== undefined) return { answer: ok(group) };
        const done = { did: 'keep-group', group: groupId, what: 'revoke' } as const;
        const entries = entriesOf(context, 'keep-frame', seen.value, done, now);
        const change = { groups: [group], invitations: [{ ...invitation, revoked: now }], entries };
        return { answer: ok(group), change };
      },
      groupId,
    );

  return { invite, living, revoke };
};

/** Whether a link still lets somebody in. */
export const isAlive = (invitation: Invitation, now: Instant): boolean =>
  invitation.revoked === undefined && invitation.usedBy === undefined && invitation.expires > now;

/** Why somebody may not give out such a link; one that moves a person to a new account is guarded most. */
const mayNotInvite = async (
  store: Store,
  { group, standpoint }: Pick<GroupSeen, 'group' | 'standpoint'>,
  as: Invitation['as'],
  person: PersonId | undefined,
): Promise<Refusal | undefined> => {
  if (person === undefined) return denied(as === 'leader' ? 'register-group' : 'keep-frame', standpoint);
  if (!membershipOf(group, person)) return denied('keep-frame', standpoint) ?? { code: 'not-seated', person };
  const [[found], elsewhere, roles] = await Promise.all([
    store.people([person]),
    store.groups({ person }),
    store.roles({ person }),
  ]);
  if (!found || found.identities.length === 0) return denied('keep-frame', standpoint);
  const refusal = denied('move-identity', standpoint);
  if (refusal || standpoint.society.includes('administrator')) return refusal;
  if (roles.length > 0) return { code: 'administrators-only' };
  return elsewhere.some((one) => one.id !== group.id) ? { code: 'in-another-group' } : undefined;
};

/**
 * Whether whoever made a link could make it today, where it moves somebody to a new account: since then that person may
 * have got an office, or joined another group.
 */
export const isStoodBy = async (store: Store, { by, as, person }: Invitation, group: Group): Promise<boolean> => {
  const [[maker], [moved], roles] = await Promise.all([
    store.people([by]),
    store.people(person === undefined ? [] : [person]),
    store.roles({ person: by }),
  ]);
  if (!moved || moved.identities.length === 0) return true;
  if (!maker) return false;
  return !(await mayNotInvite(store, { group, standpoint: standpointOf(maker, roles, group) }, as, moved.id));
};
