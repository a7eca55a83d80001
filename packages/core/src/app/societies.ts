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
import { byName, type Change, type Store } from './store.ts';

/** A society, with all roles held in it, for somebody who keeps it. */
export interface SocietySeen {
  readonly me: Person;
  readonly society: Society;
  readonly roles: readonly RoleHeld[];
}

/** What an administrator may set; `none` takes away what need not be there. */
export type SocietyPatch = Partial<Pick<Society, 'name' | 'language' | 'zone'>> & {
  readonly creditRule?: string | 'none';
  readonly short?: string;
  readonly retention?: Retention | 'none';
  readonly words?: WordChange;
};

type Answer = Promise<Result<SocietySeen, Refusal>>;

/** A society as its administrators keep it: what is set for it, who holds which role, and what was done by office. */
export const societies = (context: Context) => {
  const { store, decide } = context;

  const load = (caller: Caller, permission: Permission = 'keep-society'): Answer => kept(store, caller, permission);

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
        // Written as they are: a role is given to nobody who is erased at the same moment.
        people: [named],
        roles: [{ society: society.id, person, role }],
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

  /** Everybody with an account who is in a group of the society or holds a role in it, by name; whom a role can be given to. */
  const members = async (seen: SocietySeen): Promise<readonly Person[]> =>
    (await peopleOf(store, seen)).filter((person) => person.identities.length > 0);

  /** Lines of the journal, the newest first. */
  const journal = (society: Society, from: number, limit: number): Promise<readonly Entry[]> =>
    store.entries(society.id, from, limit);

  return { load, set, nameRole, takeRole, members, journal };
};

/** The society of somebody who may do this with it. */
export const kept = async (store: Store, caller: Caller, permission: Permission): Answer => {
  const me = await store.personBy(caller.identity);
  if (!me) return no({ code: 'not-known' });
  // Its version guards who holds which role: it is read before them, or it could be newer than they are.
  const society = await store.society(me.society);
  const roles = await store.roles({ society: me.society });
  const own = roles.filter((one) => one.person === me.id);
  const refusal = denied(permission, standpointOf(me, own));
  if (refusal || !society) return no(refusal ?? { code: 'not-known' });
  return ok({ me, society, roles });
};

/** Everybody who is in a group of the society or holds a role in it, by name. */
export const peopleOf = async (store: Store, { society, roles }: SocietySeen): Promise<readonly Person[]> => {
  const groups = await store.groups({ society: society.id });
  const living = groups.filter((one) => one.ended === undefined);
  const all = [...living.flatMap(membersOf), ...roles].map(({ person }) => person);
  return [...(await store.people([...new Set(all)]))].sort(byName);
};

const patched = (
  society: Society,
  { creditRule, short, retention, words: change, ...plain }: SocietyPatch,
): Society => {
  const { creditRule: rule, short: name, retention: years, words: own, ...rest } = society;
  const words = change ? reworded(own, change) : own;
  return {
    ...rest,
    ...plain,
    ...set('creditRule', creditRule ?? rule),
    ...set('short', short ?? name),
    ...set('retention', retention ?? years),
    ...(words === undefined ? {} : { words }),
  };
};

const set = <K extends string, T>(key: K, value: T | 'none' | undefined) =>
  value === undefined || value === 'none' ? {} : ({ [key]: value } as { readonly [P in K]: T });

const isSame = (a: Society, b: Society): boolean =>
  (Object.keys({ ...a, ...b }) as (keyof Society)[]).every((key) => a[key] === b[key]);
