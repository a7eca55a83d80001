import { type Group, membershipOf } from '../group.ts';
import type { Permission } from '../permission.ts';
import type { Refusal } from '../refusal.ts';
import { no, ok, type Result } from '../result.ts';
import type { GroupId, Instant } from '../types.ts';
import type { Caller, Context } from './context.ts';
import { type Done, deedOf, entriesOf } from './journal.ts';
import { askAbout, denied, type GroupSeen } from './standpoint.ts';
import type { Change } from './store.ts';
import { ripples } from './upcoming.ts';

export type GroupAnswer = Result<GroupSeen, Refusal>;
/**
 * What becomes of a group, and what is written besides; neither where all is as it was. `done`: what the journal says
 * of it beside the group.
 */
export type Altered = Result<
  { readonly group?: Group; readonly change?: Change; readonly done?: Partial<Done> },
  Refusal
>;

/** Changes a group, if that is allowed; its meetings to come follow. */
export const altering =
  ({ store, decide, id }: Pick<Context, 'store' | 'decide' | 'id'>) =>
  (
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
        const { group: next = seen.group, change, done } = made.value;
        if (next === seen.group && !change) return { answer: found };
        const follows = next !== seen.group && next.ended === undefined;
        const rippled = follows ? await ripples(store, next, now) : undefined;
        const notifications = [...(rippled?.notifications ?? []), ...(change?.notifications ?? [])];
        const isDone = next !== seen.group || done !== undefined;
        const line: Done = { did: deedOf(asked), ...done, group };
        const entries = isDone ? entriesOf({ id }, asked, seen, line, now) : [];
        const answer = ok(seenAs(seen, next));
        return { answer, change: { ...rippled, ...change, notifications, groups: [next], entries } };
      },
      group,
    );

/** The form that asked for this is over. */
export const endsForm = (caller: Caller): Change => ({ forget: { dialogues: [caller.identity] } });

/** The group after a change, in which whoever asks may have another part now. */
const seenAs = ({ me, standpoint: { role: _, ...rest } }: GroupSeen, group: Group): GroupSeen => {
  const role = membershipOf(group, me.id)?.role;
  return { me, group, standpoint: role === undefined ? rest : { ...rest, role } };
};
