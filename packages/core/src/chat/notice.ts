import type { App, Notification } from '../app/index.ts';
import { leadersOf, membershipOf } from '../group.ts';
import type { Identity, Person, Place } from '../person.ts';
import { phrases } from '../phrases/index.ts';
import type { Instant } from '../types.ts';
import { card, choice, strong } from './cards/card.ts';
import { askedCard, welcomeLines } from './cards/joining.ts';
import { meetingNotice } from './meeting-notice.ts';
import type { Card } from './reply.ts';

/** A message on its way: where to, and what it says. */
export interface Notice {
  readonly place: Place;
  readonly card: Card;
}

/**
 * What a notification says, made from what is true now; nothing where it has been overtaken: the meeting was moved
 * or cancelled, the person does not come, does not want it, or belongs to the group no more.
 */
export const noticeOf = async (app: App, notification: Notification, now: Instant): Promise<Notice | undefined> => {
  const { aim } = notification;
  if ('place' in aim) return placeNotice(app, notification, aim.place, now);
  const [person] = await app.store.people([aim.person]);
  const identity = person?.identities.find((one) => one.platform === notification.platform);
  if (!person || !identity) return undefined;
  const made = await personCard(app, notification, person, identity, now);
  return made && { place: identity, card: made };
};

const personCard = async (
  app: App,
  notification: Notification,
  person: Person,
  identity: Identity,
  now: Instant,
): Promise<Card | undefined> => {
  const { kind, about } = notification;
  const t = phrases(person.language);
  if (kind === 'asked-to-join') {
    const asked = about.request === undefined ? undefined : await app.joining.asked({ identity }, about.request);
    return asked?.ok && asked.value.request.state === 'asked' ? askedCard(t, asked.value) : undefined;
  }
  if (kind === 'welcome' || kind === 'first-talk' || kind === 'unreachable')
    return groupWord(app, notification, person);
  return meetingNotice(app, notification, person, identity, now);
};

const groupWord = async (app: App, { kind, about }: Notification, person: Person): Promise<Card | undefined> => {
  const group = about.group === undefined ? undefined : await app.store.group(about.group);
  if (!group || group.ended !== undefined) return undefined;
  const t = phrases(person.language);
  if (kind === 'welcome')
    return membershipOf(group, person.id)
      ? card(t, welcomeLines(t, group), [[choice(t.say('button-to-group'), { do: 'group', group: group.id })]])
      : undefined;
  if (kind === 'first-talk')
    return card(t, [strong(t.say('first-talk-title', { group: group.name })), t.say('first-talk-text')]);
  const names = await app.people.names(about.person === undefined ? [] : [about.person]);
  const name = names.get(about.person ?? '') ?? t.say('name-unknown');
  const member = choice(t.say('button-link-for'), { do: 'invite-person', group: group.id, person: about.person ?? '' });
  return leadersOf(group).includes(person.id)
    ? card(t, [t.say('unreachable-text', { name, group: group.name })], [[member]])
    : undefined;
};

const placeNotice = async (
  app: App,
  { kind, about }: Notification,
  place: Place,
  now: Instant,
): Promise<Notice | undefined> => {
  const group = about.group === undefined ? undefined : await app.store.group(about.group);
  const seen = about.session === undefined ? undefined : await app.meetings.display(about.session);
  const of = group ?? seen?.group;
  if (!of || !seen || of.ended !== undefined) return undefined;
  if (about.revision !== undefined && seen.session.revision !== about.revision) return undefined;
  const t = phrases(of.language);
  const here = { zone: of.zone, now, city: true };
  const date = t.dateTime(seen.session.starts, here);
  switch (kind) {
    case 'group-season':
      return { place, card: card(t, [strong(of.name), t.say('group-season', { count: about.count ?? 1, date })]) };
    case 'group-moved':
      return {
        place,
        card: card(t, [
          strong(of.name),
          t.say('group-moved', {
            number: seen.session.number,
            from: t.dateTime(about.from ?? seen.session.starts, { zone: of.zone, now }),
            to: date,
          }),
        ]),
      };
    case 'group-cancelled':
      return {
        place,
        card: card(t, [strong(of.name), t.say('group-cancelled', { number: seen.session.number, date })]),
      };
    default:
      return undefined;
  }
};
