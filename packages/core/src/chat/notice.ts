import type { App, Notification } from '../app/index.ts';
import { type Group, leadersOf, membershipOf } from '../group.ts';
import type { NotificationKind } from '../notification.ts';
import { type Identity, type Person, type Place, samePlace } from '../person.ts';
import { type Phrases, phrases } from '../phrases/index.ts';
import type { Instant } from '../types.ts';
import { readerWith } from './asking.ts';
import { card, choice, type Moment, moment, type Row, strong, timed } from './cards/card.ts';
import { askedCard, welcomeCard } from './cards/joining.ts';
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
  const { aim, platform } = notification;
  if ('place' in aim) {
    const made = await placeCard(app, notification, aim.place, now);
    return made && { place: aim.place, card: made };
  }
  const [person] = await app.store.people([aim.person]);
  const identity = person?.identities.find((one) => one.platform === platform);
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
  if (kind === 'asked-to-join') {
    const asked = about.request === undefined ? undefined : await app.joining.asked({ identity }, about.request);
    return asked?.ok && asked.value.request.state === 'asked'
      ? askedCard(await spokenTo(app, person), asked.value)
      : undefined;
  }
  if (kind === 'added') return about.chat && added(app, phrases(person.language), about.chat);
  if (kind === 'named-role') return namedRole(app, person);
  const words = ABOUT_A_GROUP[kind];
  if (!words) return meetingNotice(app, notification, person, identity, now);
  const group = about.group === undefined ? undefined : await app.store.group(about.group);
  const isTrue = group && (group.ended !== undefined) === (kind === 'ended');
  return isTrue ? words({ app, notification, person, group, now, t: await spokenTo(app, person) }) : undefined;
};

/** The language somebody reads, with their society's own words. */
const spokenTo = async ({ store }: App, { language, society }: Person): Promise<Phrases> =>
  phrases(language, (await store.society(society))?.words);

/** To whoever put the bot into a chat; nothing where it is bound: it had another id before, or they knew. */
const added = async (app: App, t: Phrases, chat: Place): Promise<Card | undefined> => {
  const groups = await app.store.groupsAt(chat);
  return groups.length > 0 ? undefined : card(t, [t.say('added')]);
};

/** To somebody who holds roles in the society now; nothing where they were taken back. */
const namedRole = async ({ store }: App, person: Person): Promise<Card | undefined> => {
  const [society, roles] = await Promise.all([store.society(person.society), store.roles({ person: person.id })]);
  if (!society || roles.length === 0) return undefined;
  const t = phrases(person.language, society.words);
  const held = t.list([...new Set(roles.map(({ role }) => t.say(`society-role-${role}`)))]);
  return card(
    t,
    [strong(society.name), t.say('named-role-text', { roles: held })],
    [[choice(t.say('button-home'), { do: 'home' })]],
  );
};

/** A notification about a group, with everything its words are made from. */
interface Told {
  readonly app: App;
  readonly notification: Notification;
  readonly person: Person;
  readonly group: Group;
  readonly now: Instant;
  readonly t: Phrases;
}

type Words = (told: Told) => Card | undefined | Promise<Card | undefined>;

const welcome: Words = ({ t, person, group }) =>
  membershipOf(group, person.id) ? welcomeCard(t, group, person.id) : undefined;

const firstTalk: Words = ({ t, person, group }) => {
  if (membershipOf(group, person.id)) return undefined;
  return card(t, [strong(t.say('first-talk-title', { group: group.name })), t.say('first-talk-text')]);
};

const namedLeader: Words = ({ t, person, group }) => {
  if (!leadersOf(group).includes(person.id)) return undefined;
  const role = membershipOf(group, person.id)?.role ?? 'leader';
  return card(
    t,
    [strong(group.name), t.say('named-leader-text', { role: t.say(`role-${role}`) })],
    [toGroup(t, group)],
  );
};

const toGroup = (t: Phrases, group: Group): Row => [choice(t.say('button-to-group'), { do: 'group', group: group.id })];

/** To a leader, about somebody at whom nothing arrives; with what to send them. */
const unreachable: Words = async ({ app, notification: { about }, person, group, now, t }) => {
  const [lost] = await app.store.people(about.person === undefined ? [] : [about.person]);
  const isLost = lost?.unreachable !== undefined && membershipOf(group, lost.id) !== undefined;
  if (!isLost || !leadersOf(group).includes(person.id)) return undefined;
  const { name } = await readerWith(app, { t, zone: person.zone, now }, person.society, [lost.id]);
  return card(
    t,
    [t.say('unreachable-text', { name: name(lost.id), group: group.name }), [{ start: 'hello' }]],
    [[choice(t.say('button-to-member'), { do: 'member', group: group.id, person: lost.id })]],
  );
};

/** To a leader, about a member who has left by themselves; why is nobody's business. */
const left: Words = async ({ app, notification: { about }, person, group, now, t }) => {
  const isBack = about.person === undefined || membershipOf(group, about.person) !== undefined;
  if (isBack || !leadersOf(group).includes(person.id)) return undefined;
  const { name } = await readerWith(app, { t, zone: person.zone, now }, person.society, [about.person]);
  return card(t, [t.capital(t.say('left-text', { name: name(about.person), group: group.name }))], [toGroup(t, group)]);
};

/** To a leader: the group's cards have nowhere to stand; nothing where they stand there again. */
const chatLost: Words = ({ notification: { about }, person, group, t }) => {
  const isBack = about.chat && isBound(group, about.chat);
  if (isBack || !leadersOf(group).includes(person.id)) return undefined;
  return card(t, [strong(group.name), t.say('chat-lost-text')], [toGroup(t, group)]);
};

const ended: Words = ({ t, group }) =>
  card(t, [strong(t.say('ended-title', { group: group.name })), t.say('ended-text')]);

/** The words of each notification that is about a group and aims at a person. */
const ABOUT_A_GROUP: Readonly<Partial<Record<NotificationKind, Words>>> = {
  welcome,
  'first-talk': firstTalk,
  'named-leader': namedLeader,
  unreachable,
  left,
  'chat-lost': chatLost,
  ended,
};

/** A word to a group's chat: dates alone, and that the group has ended, in the group's own language and zone. */
const placeCard = async (
  app: App,
  { kind, about }: Notification,
  place: Place,
  now: Instant,
): Promise<Card | undefined> => {
  if (kind === 'group-ended') {
    const group = about.group === undefined ? undefined : await app.store.group(about.group);
    const t = group && phrases(group.language);
    return t && card(t, [strong(group.name), t.say('group-ended')]);
  }
  const seen = about.session === undefined ? undefined : await app.meetings.display(about.session);
  if (!seen) return undefined;
  const { group, session, society } = seen;
  const isMoved = about.revision !== undefined && session.revision !== about.revision;
  if (isMoved || !(isBound(group, place) || group.ended !== undefined)) return undefined;
  const t = phrases(group.language, society.words);
  const here = { zone: group.zone, now };
  const date = moment(session.starts, t.dateTime(session.starts, { ...here, city: true }));
  const { number } = session;
  const isOn = session.state !== 'cancelled' && group.ended === undefined;
  const says = (text: string, ...moments: readonly Moment[]): Card =>
    card(t, [strong(group.name), timed(text, ...moments)]);
  switch (kind) {
    case 'group-season':
      return isOn ? says(t.say('group-season', { count: about.count ?? 1, date: date.said }), date) : undefined;
    case 'group-moved': {
      const before = about.from ?? session.starts;
      const from = moment(before, t.dateTime(before, here));
      return isOn ? says(t.say('group-moved', { number, from: from.said, to: date.said }), from, date) : undefined;
    }
    case 'group-cancelled':
      return says(t.say('group-cancelled', { number, date: date.said }), date);
    default:
      return undefined;
  }
};

const isBound = ({ places }: Group, place: Place): boolean => places.some((one) => samePlace(one, place));
