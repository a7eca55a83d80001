import type { Invitation } from '../../app/index.ts';
import { membershipOf } from '../../group.ts';
import { type Asking, type Replies, readerFor, refuse, show, toast } from '../asking.ts';
import { invitationCard } from '../cards/invitations.ts';
import { askedCard, welcomeAskCard } from '../cards/joining.ts';
import { wayBackCard } from '../cards/members.ts';
import { invitationsView, memberView } from '../views/group.ts';
import { kept } from './groups.ts';
import type { Handlers } from './handler.ts';

const invite = async (asking: Asking, group: string, as: Invitation['as'], person?: string): Replies => {
  const invited = await asking.app.joining.invite(asking.caller, group, as, person);
  if (!invited.ok) return refuse(asking, invited.refusal);
  const reader = await readerFor(asking, person === undefined ? [] : [person]);
  return [show(invitationCard(reader, invited.value.group, invited.value.invitation, asking.caller.identity.platform))];
};

type Joining =
  | 'invitations'
  | 'invite'
  | 'invite-person'
  | 'new-account'
  | 'invitation'
  | 'revoke'
  | 'join-request'
  | 'join-answer';

/** Links that let people in, and the leader's answer to those who asked. */
export const joining: Handlers<Joining> = {
  invitations: (asking, { group }) => kept(asking, group, (seen) => invitationsView(asking, seen)),
  invite: (asking, { group, as }) => invite(asking, group, as),
  'new-account': (asking, { group, person }) => invite(asking, group, 'member', person),
  'invite-person': async (asking, { group, person }) => {
    const seen = await asking.app.groups.allowed(asking.caller, group, 'keep-frame');
    if (!seen.ok) return refuse(asking, seen.refusal);
    const [found] = membershipOf(seen.value.group, person) ? await asking.app.store.people([person]) : [];
    if (found?.identities.length === 0) return invite(asking, group, 'member', person);
    const isBlocked = found?.unreachable !== undefined;
    const reader = await readerFor(asking, [person]);
    return [
      show(isBlocked ? wayBackCard(reader, seen.value.group, person) : await memberView(asking, seen.value, person)),
    ];
  },
  invitation: (asking, { group, invitation }) =>
    kept(asking, group, async (seen) => {
      const one = (await asking.app.joining.living(group)).find(({ token }) => token === invitation);
      const reader = await readerFor(asking, one?.person === undefined ? [] : [one.person]);
      return one
        ? invitationCard(reader, seen.group, one, asking.caller.identity.platform)
        : invitationsView(asking, seen);
    }),
  revoke: async (asking, { group, invitation }) => {
    const revoked = await asking.app.joining.revoke(asking.caller, group, invitation);
    if (!revoked.ok) return refuse(asking, revoked.refusal);
    const shown = await kept(asking, group, (seen) => invitationsView(asking, seen));
    return [toast(asking.t.say('toast-revoked')), ...shown];
  },
  'join-request': async (asking, { request }) => {
    const asked = await asking.app.joining.asked(asking.caller, request);
    return asked.ok ? [show(askedCard(asking.t, asked.value))] : refuse(asking, asked.refusal);
  },
  'join-answer': async (asking, { request, is }) => {
    if (is === 'welcome-ask') {
      const asked = await asking.app.joining.asked(asking.caller, request);
      if (!asked.ok) return refuse(asking, asked.refusal);
      const make = asked.value.request.state === 'welcome' ? askedCard : welcomeAskCard;
      return [show(make(asking.t, asked.value))];
    }
    const answered = await asking.app.joining.answerJoin(asking.caller, request, is);
    if (!answered.ok) return refuse(asking, answered.refusal);
    return [toast(asking.t.say(`toast-join-${is}`)), show(askedCard(asking.t, answered.value))];
  },
};
