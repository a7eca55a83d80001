import type { GroupSeen } from '../../app/index.ts';
import { type Group, membershipOf, membersOf } from '../../group.ts';
import type { Permission } from '../../permission.ts';
import type { Refusal } from '../../refusal.ts';
import type { Result } from '../../result.ts';
import { type Asking, type Replies, readerFor, refuse, show, toast, whyNot } from '../asking.ts';
import { sureCard } from '../cards/card.ts';
import { editCard, openCard } from '../cards/group.ts';
import { beginForm } from '../dialogue.ts';
import type { Card } from '../reply.ts';
import { groupView, membersView, memberView } from '../views/group.ts';
import { homeView } from '../views/home.ts';
import type { Handlers } from './handler.ts';

type Seen = Promise<Result<GroupSeen, Refusal>>;

/** A group as a card, for those who may do this with it. */
export const kept = async (
  asking: Asking,
  group: string,
  make: (seen: GroupSeen) => Card | Promise<Card>,
  permission: Permission = 'keep-frame',
): Replies => {
  const seen = await asking.app.groups.allowed(asking.caller, group, permission);
  return seen.ok ? [show(await make(seen.value))] : refuse(asking, seen.refusal);
};

/** A change to a group, and what is shown after it. */
const altered = async (asking: Asking, answer: Seen, make: (seen: GroupSeen) => Card | Promise<Card>): Replies => {
  const seen = await answer;
  return seen.ok ? [toast(asking.t.say('changed')), show(await make(seen.value))] : refuse(asking, seen.refusal);
};

/** Whether somebody is the only leader a group has, and can neither leave it nor be removed. */
const leadsAlone = ({ group }: GroupSeen, person: string): boolean =>
  membershipOf(group, person)?.role === 'leader' &&
  membersOf(group).every((one) => one.role !== 'leader' || one.person === person);

/** The meetings for which a group cannot be ended yet; nothing where there is none. */
const openView = async (asking: Asking, group: Group): Promise<Card | undefined> => {
  const open = await asking.app.dates.open(group.id, asking.now);
  const [first] = open;
  if (!first) return undefined;
  const { number, starts } = first;
  return openCard(asking.t, group, open, await whyNot(asking, { code: 'meetings-open', number, starts }));
};

type Groups =
  | 'group'
  | 'members'
  | 'member'
  | 'role'
  | 'remove-ask'
  | 'remove'
  | 'leave-ask'
  | 'leave-group'
  | 'end-ask'
  | 'end-group'
  | 'edit'
  | 'unbind'
  | 'unbind-from'
  | 'balance';

/** A group, its members, and what can be changed about them. */
export const groups: Handlers<Groups> = {
  group: async (asking, { group }) => {
    const seen = await asking.app.groups.load(asking.caller, group);
    return seen.ok ? [show(await groupView(asking, seen.value))] : refuse(asking, seen.refusal);
  },
  edit: (asking, { group }) => kept(asking, group, ({ group: one }) => editCard(asking.t, one), 'edit-group'),
  members: (asking, { group, page }) => kept(asking, group, (seen) => membersView(asking, seen, page)),
  member: (asking, { group, person }) => kept(asking, group, (seen) => memberView(asking, seen, person)),
  role: (asking, { group, person, role }) =>
    altered(asking, asking.app.groups.setRole(asking.caller, group, person, role), (seen) =>
      memberView(asking, seen, person),
    ),
  'remove-ask': async (asking, { group, person }) => {
    const seen = await asking.app.groups.allowed(asking.caller, group, 'keep-frame');
    if (!seen.ok) return refuse(asking, seen.refusal);
    if (!membershipOf(seen.value.group, person)) return [show(await memberView(asking, seen.value, person))];
    if (leadsAlone(seen.value, person)) return refuse(asking, { code: 'last-leader' });
    const { t, name } = await readerFor(asking, [person]);
    const question = t.capital(t.say('remove-ask', { name: name(person), group: seen.value.group.name }));
    return [
      show(
        sureCard(
          t,
          question,
          [t.say('button-remove-yes'), { do: 'remove', group, person }],
          [t.say('button-back'), { do: 'member', group, person }],
        ),
      ),
    ];
  },
  remove: (asking, { group, person }) =>
    altered(asking, asking.app.groups.remove(asking.caller, group, person), (seen) => membersView(asking, seen, 0)),
  'leave-ask': async (asking, { group }) => {
    const seen = await asking.app.groups.load(asking.caller, group);
    if (!seen.ok) return refuse(asking, seen.refusal);
    const me = seen.value.me.id;
    if (!membershipOf(seen.value.group, me)) return refuse(asking, { code: 'members-only' });
    if (leadsAlone(seen.value, me)) return refuse(asking, { code: 'last-leader' });
    const { t } = asking;
    return [
      show(
        sureCard(
          t,
          t.say('leave-ask', { group: seen.value.group.name }),
          [t.say('button-leave-yes'), { do: 'leave-group', group }],
          [t.say('button-back'), { do: 'group', group }],
        ),
      ),
    ];
  },
  'leave-group': (asking, { group }) =>
    altered(asking, asking.app.groups.leave(asking.caller, group), () => homeView(asking)),
  'end-ask': (asking, { group }) =>
    kept(
      asking,
      group,
      async ({ group: one }) =>
        (await openView(asking, one)) ??
        sureCard(
          asking.t,
          asking.t.say('end-ask', { group: one.name }),
          [asking.t.say('button-end-yes'), { do: 'end-group', group }],
          [asking.t.say('button-back'), { do: 'edit', group }],
        ),
      'end-group',
    ),
  'end-group': async (asking, { group }) => {
    const ended = await asking.app.groups.end(asking.caller, group);
    if (ended.ok) return [toast(asking.t.say('changed')), show(await homeView(asking))];
    const refused = await refuse(asking, ended.refusal);
    if (ended.refusal.code !== 'meetings-open') return refused;
    return [
      ...refused,
      ...(await kept(
        asking,
        group,
        async ({ group: one }) => (await openView(asking, one)) ?? editCard(asking.t, one),
        'end-group',
      )),
    ];
  },
  unbind: async (asking, { group }) => {
    const { app, caller, t } = asking;
    // One that came since this button was made is not meant by it.
    const several = ((await app.store.group(group))?.places.length ?? 0) > 1;
    const edited = ({ group: one }: GroupSeen) => editCard(t, one);
    return several ? kept(asking, group, edited) : altered(asking, app.groups.unbind(caller, group), edited);
  },
  'unbind-from': (asking, { group, ...where }) =>
    altered(asking, asking.app.groups.unbind(asking.caller, group, where), ({ group: one }) => editCard(asking.t, one)),
  balance: (asking, { group, person }) => beginForm(asking, 'opening-balance', { about: group, person }),
};
