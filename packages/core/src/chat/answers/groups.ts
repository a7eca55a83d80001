import type { GroupSeen } from '../../app/index.ts';
import { membersOf } from '../../group.ts';
import { may } from '../../permission.ts';
import { type Asking, type Replies, readerFor, refuse, show, toast } from '../asking.ts';
import {
  editCard,
  groupCard,
  invitationCard,
  invitationsCard,
  memberCard,
  membersCard,
  sureCard,
} from '../cards/group.ts';
import { askedCard, welcomeAskCard } from '../cards/joining.ts';
import { beginForm } from '../forms.ts';
import type { Card } from '../reply.ts';
import type { Handlers } from './handler.ts';
import { homeView } from './home.ts';

export const groupView = async (asking: Asking, seen: GroupSeen): Promise<Card> => {
  const next = await asking.app.dates.coming([seen.group.id], asking.now, 3);
  return groupCard(asking.t, seen, next, asking.now);
};

export const membersView = async (asking: Asking, seen: GroupSeen): Promise<Card> => {
  const reader = await readerFor(
    asking,
    membersOf(seen.group).map((member) => member.person),
  );
  return membersCard(reader, seen.group);
};

const memberView = async (asking: Asking, seen: GroupSeen, person: string): Promise<Card> => {
  const [found] = await asking.app.store.people([person]);
  const reader = await readerFor(asking, [person]);
  return memberCard(
    reader,
    seen,
    person,
    found !== undefined && found.identities.length > 0 && found.unreachable === undefined,
  );
};

/** A group of those who keep it. */
const kept = async (asking: Asking, group: string, make: (seen: GroupSeen) => Card | Promise<Card>): Replies => {
  const seen = await asking.app.groups.allowed(asking.caller, group, 'keep-frame');
  return seen.ok ? [show(await make(seen.value))] : refuse(asking, seen.refusal);
};

/** A change to a group, and what is shown after it. */
const altered = async (
  asking: Asking,
  answer: Promise<Awaited<ReturnType<Asking['app']['groups']['edit']>>>,
  make: (seen: GroupSeen) => Card | Promise<Card>,
): Replies => {
  const seen = await answer;
  return seen.ok ? [toast(asking.t.say('changed')), show(await make(seen.value))] : refuse(asking, seen.refusal);
};

const invite = async (
  asking: Asking,
  group: string,
  as: 'member' | 'leader' | 'co-leader' | 'observer',
  person?: string,
): Replies => {
  const invited = await asking.app.joining.invite(asking.caller, group, as, person);
  if (!invited.ok) return refuse(asking, invited.refusal);
  const names = await asking.app.people.names(person === undefined ? [] : [person]);
  const { t, zone, now } = asking;
  return [
    show(
      invitationCard(
        t,
        invited.value.group,
        invited.value.invitation,
        person && (names.get(person) ?? t.say('name-unknown')),
        zone,
        now,
      ),
    ),
  ];
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
  | 'invitations'
  | 'invite'
  | 'invite-person'
  | 'revoke'
  | 'edit'
  | 'unbind'
  | 'balance'
  | 'dates'
  | 'join-answer';

export const groups: Handlers<Groups> = {
  group: async (asking, { group }) => {
    const seen = await asking.app.groups.load(asking.caller, group);
    if (!seen.ok) return refuse(asking, seen.refusal);
    if (seen.value.standpoint.role === undefined && !may('see-members', seen.value.standpoint))
      return refuse(asking, { code: 'members-only' });
    return [show(await groupView(asking, seen.value))];
  },
  dates: (asking, { group }) => kept(asking, group, (seen) => groupView(asking, seen)),
  edit: (asking, { group }) => kept(asking, group, ({ group: one }) => editCard(asking.t, one)),
  members: (asking, { group }) => kept(asking, group, (seen) => membersView(asking, seen)),
  member: (asking, { group, person }) => kept(asking, group, (seen) => memberView(asking, seen, person)),
  role: (asking, { group, person, role }) =>
    altered(asking, asking.app.groups.setRole(asking.caller, group, person, role), (seen) =>
      memberView(asking, seen, person),
    ),
  'remove-ask': (asking, { group, person }) =>
    kept(asking, group, async ({ group: one }) => {
      const { t, name } = await readerFor(asking, [person]);
      return sureCard(
        t,
        t.say('remove-ask', { name: name(person), group: one.name }),
        [t.say('button-remove-yes'), { do: 'remove', group, person }],
        [t.say('button-back'), { do: 'member', group, person }],
      );
    }),
  remove: (asking, { group, person }) =>
    altered(asking, asking.app.groups.remove(asking.caller, group, person), (seen) => membersView(asking, seen)),
  'leave-ask': async (asking, { group }) => {
    const seen = await asking.app.groups.load(asking.caller, group);
    if (!seen.ok) return refuse(asking, seen.refusal);
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
    kept(asking, group, ({ group: one }) =>
      sureCard(
        asking.t,
        asking.t.say('end-ask', { group: one.name }),
        [asking.t.say('button-end-yes'), { do: 'end-group', group }],
        [asking.t.say('button-back'), { do: 'edit', group }],
      ),
    ),
  'end-group': (asking, { group }) =>
    altered(asking, asking.app.groups.end(asking.caller, group), () => homeView(asking)),
  invitations: (asking, { group }) =>
    kept(asking, group, async (seen) =>
      invitationsCard(asking.t, seen, await asking.app.joining.living(group), asking.zone, asking.now),
    ),
  invite: (asking, { group, as }) => invite(asking, group, as),
  'invite-person': (asking, { group, person }) => invite(asking, group, 'member', person),
  revoke: async (asking, { group, invitation }) => {
    const revoked = await asking.app.joining.revoke(asking.caller, group, invitation);
    if (!revoked.ok) return refuse(asking, revoked.refusal);
    const shown = await kept(asking, group, async (seen) =>
      invitationsCard(asking.t, seen, await asking.app.joining.living(group), asking.zone, asking.now),
    );
    return [toast(asking.t.say('toast-revoked')), ...shown];
  },
  unbind: (asking, { group }) =>
    altered(asking, asking.app.groups.unbind(asking.caller, group), ({ group: one }) => editCard(asking.t, one)),
  balance: (asking, { group, person }) => beginForm(asking, 'opening-balance', { about: group, person }),
  'join-answer': async (asking, { request, is }) => {
    if (is === 'welcome-ask') {
      const asked = await asking.app.joining.asked(asking.caller, request);
      if (!asked.ok) return refuse(asking, asked.refusal);
      return [
        show(
          asked.value.request.state === 'welcome'
            ? askedCard(asking.t, asked.value)
            : welcomeAskCard(asking.t, asked.value),
        ),
      ];
    }
    const answered = await asking.app.joining.answerJoin(asking.caller, request, is);
    if (!answered.ok) return refuse(asking, answered.refusal);
    return [toast(asking.t.say(`toast-join-${is}`)), show(askedCard(asking.t, answered.value))];
  },
};

/** Which group meets in this chat: bound at once where there is only one to choose, asked in private otherwise. */
export const bindHere = async (asking: Asking): Replies => {
  const { request } = asking;
  if (request.private) return refuse(asking, { code: 'not-in-a-chat' });
  const { platform, tenant, id, thread } = request.place;
  return beginForm(asking, 'bind', {
    platform,
    tenant,
    chat: id,
    title: request.title ?? '',
    ...(thread === undefined ? {} : { thread }),
  });
};
