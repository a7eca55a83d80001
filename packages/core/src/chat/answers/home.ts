import type { PeriodName } from '../../app/index.ts';
import { minutesOf } from '../../attendance.ts';
import { type Group, leadersOf } from '../../group.ts';
import { endsAt, type Session, seatOf } from '../../session.ts';
import { DAY, type Instant, type PersonId } from '../../types.ts';
import { type Asking, isAdministrator, type Replies, readerFor, refuse, say, show, toast } from '../asking.ts';
import {
  creditsCard,
  groupsCard,
  helpCard,
  homeCard,
  type Listed,
  nextCard,
  ruleCard,
  settingsCard,
} from '../cards/home.ts';
import type { Card } from '../reply.ts';
import type { Handlers } from './handler.ts';

/** How far back a meeting counts as one that waits to be settled. */
const WAITS = 60 * DAY;

/** The meetings to come of somebody's groups, and those in which they have something to settle or to add. */
const meetingsOf = async ({ app, known, now }: Asking, groups: readonly Group[], limit: number) => {
  const ids = groups.map((group) => group.id);
  const [coming, begun] = await Promise.all([
    app.dates.coming(ids, now, limit),
    app.dates.unsettled(ids, now - WAITS, now),
  ]);
  const listed = (sessions: readonly Session[]): readonly Listed[] =>
    sessions.flatMap((session) => {
      const group = groups.find((one) => one.id === session.group);
      return group ? [{ session, group }] : [];
    });
  return { coming: listed(coming), waiting: listed(begun).filter((one) => waitsFor(one, known?.me.id ?? '', now)) };
};

/** Whether somebody has something to confirm: its leaders a meeting that is over, others that they were there. */
const waitsFor = ({ session, group }: Listed, person: PersonId, now: Instant): boolean => {
  if (leads(group, person)) return session.state === 'settling' || endsAt(session) <= now;
  const seat = seatOf(session, person);
  return session.state === 'settling' && seat !== undefined && minutesOf(session, seat) === 0;
};

const leads = (group: Group, person: PersonId): boolean => leadersOf(group).includes(person);

export const homeView = async (asking: Asking): Promise<Card> => {
  const { app, caller, known, t } = asking;
  if (!known) return helpCard(t, { known: false, leads: false, administrator: false });
  const { member, kept } = await app.groups.mine(caller);
  const { coming, waiting } = await meetingsOf(asking, member, 4);
  const reader = await readerFor(asking, []);
  return homeCard(reader, {
    coming,
    waiting,
    administrator: isAdministrator(known),
    society: known.society.name,
    groups: member.length + kept.length,
  });
};

const nextView = async (asking: Asking): Promise<Card> => {
  const { member } = await asking.app.groups.mine(asking.caller);
  const { coming } = await meetingsOf(asking, member, 8);
  return nextCard(await readerFor(asking, []), coming);
};

const groupsView = async (asking: Asking): Promise<Card> => {
  const { member, kept } = await asking.app.groups.mine(asking.caller);
  return groupsCard(asking.t, member, kept, isAdministrator(asking.known));
};

const creditsReply = async (asking: Asking, period: PeriodName, detail?: 'month' | 'session'): Replies => {
  const credits = await asking.app.people.credits(asking.caller, period);
  if (!credits.ok) return refuse(asking, credits.refusal);
  return [show(creditsCard(await readerFor(asking, []), credits.value, period, detail))];
};

const helpView = async (asking: Asking): Promise<Card> => {
  const { known, t } = asking;
  if (!known) return helpCard(t, { known: false, leads: false, administrator: false });
  const { member } = await asking.app.groups.mine(asking.caller);
  const leading = member.some((group) => leads(group, known.me.id));
  return helpCard(t, { known: true, leads: leading, administrator: isAdministrator(known) });
};

/** The meeting that `/queue` is about: the next one of somebody's groups, or the one that runs. */
export const nextMeeting = async (asking: Asking) => {
  const { member } = await asking.app.groups.mine(asking.caller);
  const here = await asking.app.store.groupsAt(asking.request.place);
  const groups = asking.request.private ? member : member.filter((group) => here.some((one) => one.id === group.id));
  return (
    await asking.app.dates.coming(
      (groups.length > 0 ? groups : member).map((group) => group.id),
      asking.now,
      1,
    )
  )[0];
};

const NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

export const home: Handlers<
  'home' | 'help' | 'groups' | 'next' | 'credits' | 'credits-by' | 'rule' | 'settings' | 'set'
> = {
  home: async (asking) => [show(await homeView(asking))],
  help: async (asking) => [show(await helpView(asking))],
  groups: async (asking) => [show(await groupsView(asking))],
  next: async (asking) => [show(await nextView(asking))],
  credits: (asking, { period }) => creditsReply(asking, period),
  'credits-by': (asking, { period, by }) => creditsReply(asking, period, by),
  rule: async (asking, { rule }) => [show(ruleCard(asking.t, NUMBERS.find((one) => one === rule) ?? 1))],
  settings: async (asking) =>
    asking.known ? [show(settingsCard(asking.t, asking.known.me))] : refuse(asking, { code: 'not-known' }),
  set: async (asking, { key, value }) => {
    const { known } = asking;
    if (!known) return refuse(asking, { code: 'not-known' });
    if (key !== 'reminders' && key !== 'nextMorning') return [toast(asking.t.say('form-gone'))];
    const set = await asking.app.people.set(asking.caller, {
      settings: { ...known.me.settings, [key]: value === 'on' },
    });
    if (!set.ok) return refuse(asking, set.refusal);
    return [toast(asking.t.say('changed')), show(settingsCard(asking.t, set.value))];
  },
};

export const greet = async (asking: Asking): Replies => [say(await homeView(asking))];
