import type { GroupSeen, Invitation } from '../../app/index.ts';
import { localDateOf } from '../../clock.ts';
import type { Group } from '../../group.ts';
import { may } from '../../permission.ts';
import type { Place } from '../../person.ts';
import type { Card, Line } from '../reply.ts';
import { card, choice, grid, type Reader, type Row, strong, when } from './card.ts';
import { platformName } from './erasing.ts';

/** Links that let people in, and the ways to a new one. */
export const invitationsCard = (
  { t, zone }: Reader,
  { group, standpoint }: GroupSeen,
  living: readonly Invitation[],
): Card => {
  const open = living.filter((one) => one.person === undefined);
  const roles = (['member', 'co-leader', 'observer', 'leader'] as const).filter(
    (as) => as !== 'leader' || may('register-group', standpoint),
  );
  return card(
    t,
    [
      strong(t.say('invitations-title', { group: group.name })),
      t.say(open.length === 0 ? 'invitations-none' : 'invitations-text'),
    ],
    [
      ...open.map(
        ({ as, expires, token }): Row => [
          choice(
            t.say('button-show-invitation', {
              role: t.capital(t.say(`role-${as}`)),
              date: t.short(localDateOf(expires, zone)),
            }),
            { do: 'invitation', group: group.id, invitation: token },
          ),
          choice(t.say('button-revoke'), { do: 'revoke', group: group.id, invitation: token }),
        ],
      ),
      ...grid(
        roles.map((as) => choice(t.say('button-invite', { role: as }), { do: 'invite', group: group.id, as })),
        2,
      ),
      [choice(t.say('button-back'), { do: 'group', group: group.id })],
    ],
  );
};

/** One link, to be passed on; where the group is also on platforms other than this one, with what is typed there. */
export const invitationCard = (
  { t, zone, now, name }: Reader,
  group: Group,
  invitation: Invitation,
  here: Place['platform'],
): Card => {
  const { person, as, token, expires } = invitation;
  const elsewhere = new Set(group.places.filter(({ platform }) => platform !== here).map(platformName));
  const back =
    person === undefined
      ? ({ do: 'invitations', group: group.id } as const)
      : ({ do: 'member', group: group.id, person } as const);
  return card(
    t,
    [
      person === undefined
        ? t.say('invitation-text', { group: group.name, role: t.say(`role-${as}`) })
        : t.say('invitation-person', { name: name(person) }),
      [{ start: `j-${token}` }],
      ...when<string | Line>(
        elsewhere.size > 0,
        t.say('invitation-elsewhere', { platforms: t.list([...elsewhere]) }),
        [{ code: `/start j-${token}` }],
        t.say('link-or'),
        [{ code: `/balint start j-${token}` }],
      ),
      t.say('invitation-holds', { date: t.date(expires, { zone, now }) }),
    ],
    [
      [
        choice(t.say('button-revoke'), { do: 'revoke', group: group.id, invitation: token }),
        choice(t.say('button-back'), back),
      ],
    ],
  );
};
