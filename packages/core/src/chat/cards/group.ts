import type { GroupSeen, Invitation } from '../../app/index.ts';
import { localDateOf } from '../../clock.ts';
import { type Group, membershipOf, membersOf } from '../../group.ts';
import { may } from '../../permission.ts';
import { endonym, type Phrases, protocolTitle } from '../../phrases/index.ts';
import { protocolOf } from '../../protocols/index.ts';
import type { Session } from '../../session.ts';
import type { Instant } from '../../types.ts';
import type { Card } from '../reply.ts';
import { card, choice, grid, type Reader, type Row, strong, when } from './card.ts';

/** A group: its frame, its next dates, and for those who keep it the ways to change it. */
export const groupCard = (
  t: Phrases,
  { group, standpoint, me }: GroupSeen,
  next: readonly Session[],
  now: Instant,
): Card => {
  const keeps = may('keep-frame', standpoint);
  const member = membershipOf(group, me.id);
  const role = member ? [t.say('group-your-role', { role: t.say(`role-${member.role}`) })] : [];
  const dates = next.map((session) =>
    choice(t.dateTime(session.starts, { zone: group.zone, now }), { do: 'session', session: session.id }),
  );
  return card(
    t,
    [strong(group.name), ...role, ...frameLines(t, group, keeps), ...when(next.length === 0, t.say('group-no-dates'))],
    [
      ...dates.map((one): Row => [one]),
      ...(keeps ? keeperRows(t, group) : []),
      when(member !== undefined, choice(t.say('button-leave-group'), { do: 'leave-ask', group: group.id })),
    ],
  );
};

const frameLines = (t: Phrases, group: Group, keeps: boolean): readonly string[] => [
  t.capital(
    t.say('group-frame', {
      openness: t.say(`openness-${group.openness}`),
      format: t.say(`format-${group.format}`),
      mode: t.say(`mode-${group.mode}`),
    }),
  ),
  t.say('group-members', { members: membersOf(group).length, from: group.room.from, to: group.room.to }),
  ...when(
    keeps && group.members.every((one) => one.role !== 'leader' || one.until !== undefined),
    t.say('group-no-leader'),
  ),
  ...when(keeps && group.places.length === 0, t.say('group-no-chat')),
];

const keeperRows = (t: Phrases, group: Group): readonly Row[] => [
  [
    choice(t.say('button-season'), { do: 'form', form: 'season', about: group.id }),
    choice(t.say('button-date'), { do: 'form', form: 'date', about: group.id }),
  ],
  [
    choice(t.say('button-members'), { do: 'members', group: group.id }),
    choice(t.say('button-invitations'), { do: 'invitations', group: group.id }),
  ],
  [choice(t.say('button-edit'), { do: 'edit', group: group.id })],
];

/** Everything about a group that can be changed, with how it is now. */
export const editCard = (t: Phrases, group: Group): Card => {
  const protocol = protocolOf(group.protocol);
  const yesNo = (holds: boolean) => t.say(holds ? 'yes' : 'no');
  const line = (key: string, value: string) => `${t.find(`field-${key}`) ?? key}: ${value}`;
  const venue = [t.say(`mode-${group.mode}`), group.venue.address, group.venue.link]
    .filter((one) => one !== undefined)
    .join(' · ');
  const lines = [
    line('name', group.name),
    line('openness', t.say(`openness-${group.openness}`)),
    line('format', t.say(`format-${group.format}`)),
    line('venue', venue),
    line('language', endonym(group.language)),
    line('zone', t.city(group.zone)),
    line('room', `${group.room.from}–${group.room.to}`),
    line('minutes', t.duration(group.minutes)),
    line('cases', String(group.cases)),
    line('protocol', protocol ? protocolTitle(t, protocol) : group.protocol),
    line('push-back', yesNo(group.pushBack)),
    line('measure', t.say(`measure-${group.measure.by}`)),
    line('offers', t.say(`offers-${group.offers}`)),
    line('presence', t.say(`presence-${group.presence}`)),
  ];
  const keys = [
    'name',
    'openness',
    'format',
    'venue',
    'language',
    'zone',
    'room',
    'minutes',
    'cases',
    'protocol',
    'push-back',
    'measure',
    'offers',
    'presence',
  ];
  const choices = keys.map((key) =>
    choice(t.find(`field-${key}`) ?? key, { do: 'form', form: `edit-${key}`, about: group.id }),
  );
  return card(
    t,
    [strong(t.say('edit-title', { group: group.name })), ...lines],
    [
      ...grid(choices, 2),
      when(group.places.length > 0, choice(t.say('button-unbind'), { do: 'unbind', group: group.id })),
      [choice(t.say('button-end-group'), { do: 'end-ask', group: group.id })],
      [choice(t.say('button-back'), { do: 'group', group: group.id })],
    ],
  );
};

/** Who belongs to a group, for those who keep it. */
export const membersCard = ({ t, name }: Reader, group: Group): Card => {
  const members = membersOf(group);
  return card(
    t,
    [strong(t.say('members-title', { group: group.name })), ...when(members.length === 0, t.say('members-none'))],
    [
      ...members.map(
        (one): Row => [
          choice(t.say('members-line', { name: name(one.person), role: t.say(`role-${one.role}`) }), {
            do: 'member',
            group: group.id,
            person: one.person,
          }),
        ],
      ),
      [
        choice(t.say('button-invite-member'), { do: 'invite', group: group.id, as: 'member' }),
        choice(t.say('button-enter-person'), { do: 'form', form: 'enter-person', about: group.id }),
      ],
      [choice(t.say('button-back'), { do: 'group', group: group.id })],
    ],
  );
};

/** One member: role, whether messages reach them, and what can be done. */
export const memberCard = (
  { t, name }: Reader,
  { group, standpoint }: GroupSeen,
  person: string,
  reached: boolean,
): Card => {
  const member = membershipOf(group, person);
  if (!member)
    return card(
      t,
      [t.say('member-gone', { name: name(person) })],
      [[choice(t.say('button-back'), { do: 'members', group: group.id })]],
    );
  const roles = (['leader', 'co-leader', 'member', 'observer'] as const).filter(
    (role) => role !== member.role && (role !== 'leader' || may('register-group', standpoint)),
  );
  return card(
    t,
    [
      strong(name(person)),
      t.capital(t.say(`role-${member.role}`)),
      t.say(reached ? 'member-reached' : 'member-not-reached'),
    ],
    [
      ...grid(
        roles.map((role) =>
          choice(t.say('button-make', { role: t.say(`role-${role}`) }), { do: 'role', group: group.id, person, role }),
        ),
        2,
      ),
      [choice(t.say('button-balance'), { do: 'balance', group: group.id, person })],
      [
        choice(t.say(reached ? 'button-new-account' : 'button-link-for'), {
          do: 'invite-person',
          group: group.id,
          person,
        }),
      ],
      [choice(t.say('button-remove'), { do: 'remove-ask', group: group.id, person })],
      [choice(t.say('button-back'), { do: 'members', group: group.id })],
    ],
  );
};

/** Links that let people in. */
export const invitationsCard = (
  t: Phrases,
  { group, standpoint }: GroupSeen,
  living: readonly Invitation[],
  zone: string,
  _now: Instant,
): Card =>
  card(
    t,
    [
      strong(t.say('invitations-title', { group: group.name })),
      living.length === 0 ? t.say('invitations-none') : t.say('invitations-text'),
    ],
    [
      ...living
        .filter((one) => one.person === undefined)
        .map(
          (one): Row => [
            choice(
              t.say('button-show-invitation', {
                role: t.say(`role-${one.as}`),
                date: t.short(localDateOf(one.expires, zone)),
              }),
              { do: 'invite', group: group.id, as: one.as },
            ),
            choice(t.say('button-revoke'), { do: 'revoke', group: group.id, invitation: one.token }),
          ],
        ),
      ...grid(
        (['member', 'co-leader', 'observer', 'leader'] as const)
          .filter((as) => as !== 'leader' || may('register-group', standpoint))
          .map((as) =>
            choice(t.say('button-invite', { role: t.say(`role-${as}`) }), { do: 'invite', group: group.id, as }),
          ),
        2,
      ),
      [choice(t.say('button-back'), { do: 'group', group: group.id })],
    ],
  );

/** One link, to be passed on. */
export const invitationCard = (
  t: Phrases,
  group: Group,
  invitation: Invitation,
  person: string | undefined,
  zone: string,
  now: Instant,
): Card =>
  card(
    t,
    [
      person === undefined
        ? t.say('invitation-text', { group: group.name, role: t.say(`role-${invitation.as}`) })
        : t.say('invitation-person', { name: person }),
      [{ start: `j-${invitation.token}` }],
      t.say('invitation-holds', { date: t.date(invitation.expires, { zone, now }) }),
    ],
    [
      [
        choice(t.say('button-revoke'), { do: 'revoke', group: group.id, invitation: invitation.token }),
        choice(t.say('button-back'), { do: 'invitations', group: group.id }),
      ],
    ],
  );

/** Asks once before something that cannot be undone, and names what will happen. */
export const sureCard = (
  t: Phrases,
  question: string,
  yes: Parameters<typeof choice>,
  no: Parameters<typeof choice>,
): Card => card(t, [question], [[choice(...yes)], [choice(...no)]]);
