import type { GroupSeen } from '../../app/index.ts';
import { type Group, membershipOf, membersOf } from '../../group.ts';
import { may } from '../../permission.ts';
import type { Person } from '../../person.ts';
import type { Card } from '../reply.ts';
import { atStart, card, choice, grid, listRows, named, type Reader, type Row, strong, when } from './card.ts';

/** Who belongs to a group, for those who keep it. */
export const membersCard = (reader: Reader, group: Group, page: number): Card => {
  const { t, reached } = reader;
  const members = membersOf(group);
  const entry = ({ person, role }: (typeof members)[number]) =>
    named(atStart(reader, person), { do: 'member', group: group.id, person }, (who) =>
      t.say(reached(person) ? 'members-line' : 'members-line-not-reached', { name: who, role: t.say(`role-${role}`) }),
    );
  return card(
    t,
    [strong(t.say('members-title', { group: group.name })), ...when(members.length === 0, t.say('members-none'))],
    [
      ...listRows(t, members, page, 1, entry, (to) => ({ do: 'members', group: group.id, page: to })),
      [
        choice(t.say('button-invite-member'), { do: 'invite', group: group.id, as: 'member' }),
        choice(t.say('button-enter-person'), { do: 'form', form: 'enter-person', about: group.id }),
      ],
      [choice(t.say('button-back'), { do: 'group', group: group.id })],
    ],
  );
};

/** One member: role, whether messages arrive, and what can be done. */
export const memberCard = (
  reader: Reader,
  { group, standpoint }: GroupSeen,
  person: Person['id'],
  found: Person | undefined,
): Card => {
  const { t } = reader;
  const member = membershipOf(group, person);
  const back: Row = [choice(t.say('button-back'), { do: 'members', group: group.id, page: 0 })];
  if (!member) return card(t, [t.say('member-gone', { name: atStart(reader, person) })], [back]);
  const about = { group: group.id, person };
  const reach = reachOf(found);
  const roles = (['leader', 'co-leader', 'member', 'observer'] as const).filter(
    (role) => role !== member.role && (role !== 'leader' || may('register-group', standpoint)),
  );
  return card(
    t,
    [strong(atStart(reader, person)), t.capital(t.say(`role-${member.role}`)), t.say(`member-${reach}`)],
    [
      ...grid(
        roles.map((role) =>
          choice(t.say('button-make', { role: t.say(`role-${role}`) }), { do: 'role', ...about, role }),
        ),
        2,
      ),
      [choice(t.say('button-balance'), { do: 'balance', ...about })],
      [
        reach === 'reached'
          ? choice(t.say('button-new-account'), { do: 'new-account', ...about })
          : choice(t.say('button-link-for'), { do: 'invite-person', ...about }),
      ],
      [choice(t.say('button-remove'), { do: 'remove-ask', ...about })],
      when(
        may('keep-society', standpoint),
        choice(t.say('button-erase-for-ask'), { do: 'erase-ask' as const, ...about }),
      ),
      back,
    ],
  );
};

/** Whether messages arrive at somebody, and if not why. */
const reachOf = (person: Person | undefined): 'reached' | 'by-name' | 'blocked' => {
  if (!person || person.identities.length === 0) return 'by-name';
  return person.unreachable === undefined ? 'reached' : 'blocked';
};

/** What to send somebody at whom messages do not arrive any more, though their account is known. */
export const wayBackCard = ({ t, name }: Reader, group: Group, person: Person['id']): Card =>
  card(
    t,
    [t.say('way-back', { name: name(person) }), [{ start: 'hello' }]],
    [
      [choice(t.say('button-new-account'), { do: 'new-account', group: group.id, person })],
      [choice(t.say('button-back'), { do: 'member', group: group.id, person })],
    ],
  );
