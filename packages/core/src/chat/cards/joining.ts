import type { Asked } from '../../app/index.ts';
import { type Group, membershipOf } from '../../group.ts';
import type { Phrases } from '../../phrases/index.ts';
import type { PersonId } from '../../types.ts';
import type { Card, Line } from '../reply.ts';
import { card, choice, strong, when } from './card.ts';

/** What somebody reads who belongs to a group from now on; in which part, where it is not that of all. */
export const welcomeLines = (t: Phrases, group: Group, person: PersonId): readonly (string | Line)[] => {
  const { role = 'member' } = membershipOf(group, person) ?? {};
  const title =
    role === 'member'
      ? t.say('join-welcome', { group: group.name })
      : t.say('join-welcome-as', { group: group.name, role: t.say(`role-${role}`) });
  return [strong(title), t.say('join-welcome-text')];
};

/** The same with a way to the group, where nothing was just being asked. */
export const welcomeCard = (t: Phrases, group: Group, person: PersonId): Card =>
  card(t, welcomeLines(t, group, person), [[choice(t.say('button-to-group'), { do: 'group', group: group.id })]]);

/** Somebody asks to join: the leader answers, and what the leader does not answer the bot does not say. */
export const askedCard = (t: Phrases, { request, group, person }: Asked): Card => {
  const answer = (is: 'first-talk' | 'welcome-ask' | 'by-hand') =>
    choice(t.say(`button-join-${is}`), { do: 'join-answer', request: request.id, is });
  const profession = person.profession === undefined ? [] : [t.capital(t.say(`profession-${person.profession}`))];
  const lines = [strong(t.say('asked-title', { name: person.name, group: group.name })), ...profession];
  const toGroup = choice(t.say('button-to-group'), { do: 'group', group: group.id });
  if (request.state === 'welcome') return card(t, [...lines, t.say('asked-welcome')], [[toGroup]]);
  const { state } = request;
  const words = state === 'first-talk' || state === 'by-hand' ? (`asked-${state}` as const) : 'asked-text';
  return card(
    t,
    [...lines, t.say(words)],
    [
      when(state === 'asked', answer('first-talk')),
      [answer('welcome-ask')],
      when(state !== 'by-hand', answer('by-hand')),
    ],
  );
};

/** What is asked before somebody is welcome (domain section 2). */
export const welcomeAskCard = (t: Phrases, { request, person, group }: Asked): Card =>
  card(
    t,
    [strong(t.say('welcome-ask-title', { name: person.name, group: group.name })), t.say('welcome-ask-text')],
    [
      [choice(t.say('button-welcome-yes'), { do: 'join-answer', request: request.id, is: 'welcome' })],
      [choice(t.say('button-join-by-hand'), { do: 'join-answer', request: request.id, is: 'by-hand' })],
    ],
  );
