import type { SocietySeen } from '../../app/index.ts';
import type { Permission } from '../../permission.ts';
import type { Refusal } from '../../refusal.ts';
import type { Result } from '../../result.ts';
import { type Asking, type Replies, refuse, show, toast } from '../asking.ts';
import type { Card } from '../reply.ts';
import { homeView } from '../views/home.ts';
import { journalView, nameWhatView, nameWhoView, rolesView, societyView, takeRoleView } from '../views/society.ts';
import type { Handlers } from './handler.ts';

/** Shows something of the society to those who may do this with it. */
const kept = async (
  asking: Asking,
  make: (seen: SocietySeen) => Promise<Card>,
  permission: Permission = 'keep-society',
): Replies => {
  const seen = await asking.app.societies.load(asking.caller, permission);
  return seen.ok ? [show(await make(seen.value))] : refuse(asking, seen.refusal);
};

const changed = async (
  asking: Asking,
  answer: Promise<Result<SocietySeen, Refusal>>,
  make: (seen: SocietySeen) => Promise<Card>,
): Replies => {
  const seen = await answer;
  return seen.ok ? [toast(asking.t.say('changed')), show(await make(seen.value))] : refuse(asking, seen.refusal);
};

type Society = 'society' | 'roles' | 'name-who' | 'name-what' | 'name-role' | 'take-role-ask' | 'take-role' | 'journal';

/** A society, for its administrators. */
export const society: Handlers<Society> = {
  society: (asking) => kept(asking, (seen) => societyView(asking, seen)),
  roles: (asking, { page }) => kept(asking, (seen) => rolesView(asking, seen, page), 'name-roles'),
  'name-who': (asking, { page }) => kept(asking, (seen) => nameWhoView(asking, seen, page), 'name-roles'),
  'name-what': (asking, { person }) => kept(asking, (seen) => nameWhatView(asking, seen, person), 'name-roles'),
  'name-role': (asking, { person, role }) =>
    changed(asking, asking.app.societies.nameRole(asking.caller, person, role), (seen) => rolesView(asking, seen, 0)),
  'take-role-ask': (asking, held) => kept(asking, (seen) => takeRoleView(asking, seen, held), 'name-roles'),
  // Whoever lays down their own keeps the society no more, and is shown what is theirs.
  'take-role': (asking, { person, role }) =>
    changed(asking, asking.app.societies.takeRole(asking.caller, person, role), async (seen) =>
      seen.roles.some((one) => one.person === seen.me.id && one.role === 'administrator')
        ? rolesView(asking, seen, 0)
        : homeView({ ...asking, known: await asking.app.people.known(asking.caller) }),
    ),
  journal: (asking, { page }) => kept(asking, (seen) => journalView(asking, seen, page)),
};
