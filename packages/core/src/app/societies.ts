import type { Entry } from '../entry.ts';
import { membersOf } from '../group.ts';
import { toPerson } from '../notification.ts';
import type { Permission } from '../permission.ts';
import type { Person } from '../person.ts';
import type { Refusal } from '../refusal.ts';
import { no, ok, type Result } from '../result.ts';
import { isLastAdministrator, type Retention, type RoleHeld, type Society, type SocietyRole } from '../society.ts';
import type { PersonId } from '../types.ts';
import { reworded, type WordChange } from '../wording.ts';
import { endsForm } from './alter.ts';
import type { Caller, Context } from './context.ts';
import { entryOf } from './journal.ts';
import { denied, standpointOf } from './standpoint.ts';
import { byName, type Change } from './store.ts';

/** A society, with all roles held in it, for somebody who keeps it. */
export interface SocietySeen {
  readonly me: Person;
  readonly society: Society;
  readonly roles: readonly RoleHeld[];
}

/** What an administrator may set; `none` takes away what need not be there. */
export type SocietyPatch = Partial<Pick<Society, 'name' | 'language' | 'zone'>> & {
  readonly creditRule?: string | 'none';
  readonly retention?: Retention | 'none';
  readonly words?: WordChange;
};

type Answer = Promise<Result<SocietySeen, Refusal>>;

/** A society as its administrators keep it: what is set for it, who holds which role, and what was done by office. */
export const societies = (context: Context) => {
  const { store, decide } = context;

  /** The society of somebody who may do this with it. */
  const load = async (caller: Caller, permission: Permission = 'keep-society'): Answer => {
    const me = await store.personBy(caller.identity);
    if (!me) return no({ code: 'not-known' });
    const [society, roles] = await Promise.all([store.society(me.society), store.roles({ society: me.society })]);
    const own = roles.filter((one) => one.person === me.id);
    const refusal = denied(permission, standpointOf(me, own));
    if (refusal || !society) return no(refusal ?? { code: 'not-known' });
    return ok({ me, society, roles });
  };

  /** Sets something from now on: what was sealed keeps the rule it was opened under. */
  const set = (caller: Caller, patch: SocietyPatch): Answer =>
    decide(caller, async (now, again) => {
      const found = await load(caller);
      if (!found.ok || again) return { answer: found };
      const { me, society } = found.value;
      const next = patched(society, patch);
      if (isSame(next, society)) return { answer: found, change: endsForm(caller) };
      const entries = [entryOf(context, me, { did: 'set-society', what: Object.keys(patch).join('.') }, now)];
      return {
        answer: ok({ ...found.value, society: next }),
        change: { ...endsForm(caller), societies: [next], entries },
      };
    });

  /** Gives somebody a role; they are told. */
  const nameRole = (caller: Caller, person: PersonId, role: SocietyRole): Answer =>
    change(caller, 'name-roles', async ({ me, society, roles }, now) => {
      const [named] = await store.people([person]);
      if (named?.society !== society.id || named.identities.length === 0) return no({ code: 'not-seated', person });
      if (roles.some((one) => one.person === person && one.role === role && one.branch === undefined)) return ok({});
      const key = `${society.id}:${society.version}:${person}:named-role`;
      return ok({
        roles: [{ society: society.id, person, role }],
        // Written as they are: whoever goes at the same moment holds no role.
        people: [named],
        notifications: person === me.id ? [] : toPerson(named, 'named-role', now, { person }, key),
        entries: [entryOf(context, me, { did: 'name-role', person, what: role }, now)],
      });
    });

  /** Takes a role back, in whichever branch; also one's own, unless no administrator would be left. */
  const takeRole = (caller: Caller, person: PersonId, role: SocietyRole): Answer =>
    change(caller, 'name-roles', async ({ me, roles }, now) => {
      const held = roles.filter((one) => one.person === person && one.role === role);
      if (held.length === 0) return ok({});
      if (role === 'administrator' && isLastAdministrator(roles, person)) return no({ code: 'last-administrator' });
      const entries = [entryOf(context, me, { did: 'take-role', person, what: role }, now)];
      return ok({ forget: { roles: held }, entries });
    });

  /** Who holds which role is guarded by the society's version, so that two do not both take back the last but one. */
  const change = (
    caller: Caller,
    permission: Permission,
    make: (seen: SocietySeen, now: number) => Promise<Result<Change, Refusal>>,
  ): Answer =>
    decide(caller, async (now, again) => {
      const found = await load(caller, permission);
      if (!found.ok || again) return { answer: found };
      const { society, roles } = found.value;
      const made = await make(found.value, now);
      if (!made.ok) return { answer: made };
      if (Object.keys(made.value).length === 0) return { answer: found };
      const gone = made.value.forget?.roles ?? [];
      const next = [...roles.filter((one) => !gone.includes(one)), ...(made.value.roles ?? [])];
      return { answer: ok({ ...found.value, roles: next }), change: { ...made.value, societies: [society] } };
    });

  /** Everybody in a group of the society who has an account, by name; whom a role can be given to. */
  const members = async ({ society }: SocietySeen): Promise<readonly Person[]> => {
    const groups = await store.groups({ society: society.id });
    const living = groups.filter((one) => one.ended === undefined);
    const ids = new Set(living.flatMap((group) => membersOf(group).map((member) => member.person)));
    const found = ids.size === 0 ? [] : await store.people([...ids]);
    return found.filter((person) => person.identities.length > 0).sort(byName);
  };

  /** Lines of the journal, the newest first. */
  const journal = (society: Society, from: number, limit: number): Promise<readonly Entry[]> =>
    store.entries(society.id, from, limit);

  return { load, set, nameRole, takeRole, members, journal };
};

const patched = (society: Society, { creditRule, retention, words: change, ...plain }: SocietyPatch): Society => {
  const { creditRule: rule, retention: years, words: own, ...rest } = society;
  const words = change ? reworded(own, change) : own;
  const next = { creditRule: creditRule ?? rule, retention: retention ?? years };
  return {
    ...rest,
    ...plain,
    ...(next.creditRule === undefined || next.creditRule === 'none' ? {} : { creditRule: next.creditRule }),
    ...(next.retention === undefined || next.retention === 'none' ? {} : { retention: next.retention }),
    ...(words === undefined ? {} : { words }),
  };
};

const isSame = (a: Society, b: Society): boolean =>
  (Object.keys({ ...a, ...b }) as (keyof Society)[]).every((key) => a[key] === b[key]);
