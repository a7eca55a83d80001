import type { JoinRequest } from '../../app/index.ts';
import { minutesOf } from '../../attendance.ts';
import { type Group, leadersOf, membershipOf } from '../../group.ts';
import { endsAt, type Session, seatOf } from '../../session.ts';
import { ATTEST_BY_LEADER } from '../../settling.ts';
import { DAY, type Instant, type PersonId } from '../../types.ts';
import { type Asking, mayKeep, mayRegister, readerFor } from '../asking.ts';
import { helpCard, helpCardForStranger } from '../cards/help.ts';
import { groupsCard, type Home, homeCard, type Listed, nextCard } from '../cards/home.ts';
import type { Card } from '../reply.ts';
import { aboutOf } from './meeting.ts';

/** How far back a meeting counts as one that waits to be settled. */
const WAITS = 60 * DAY;
/** How many meetings, requests and groups stand on the first screen, and how many meetings on the list of the next ones. */
const FIRST = { coming: 4, waiting: 4, joining: 4, leads: 4 };
const NEXT = 12;
/** Requests that wait for an answer. What is answered by hand is for a person to say. */
const UNANSWERED = ['asked', 'first-talk'] as const;

/** Meetings of these groups as a list names them. */
const listed = (sessions: readonly Session[], groups: readonly Group[]): readonly Listed[] =>
  sessions.flatMap((session) => {
    const group = groups.find((one) => one.id === session.group);
    return group ? [{ session, group }] : [];
  });

/** Whether somebody has something to confirm: its leaders a meeting that is over, others that they were there. */
const waitsFor = ({ session, group }: Listed, person: PersonId, now: Instant): boolean => {
  if (leadersOf(group).includes(person)) return session.state === 'settling' || endsAt(session) <= now;
  const seat = seatOf(session, person);
  const mayAdd = seat !== undefined && seat.role !== 'observer';
  return session.state === 'settling' && mayAdd && minutesOf(session, seat) === 0;
};

/** The first screen: of somebody known, or what a stranger can do. It costs as many queries for many groups as for one. */
export const homeView = async (asking: Asking): Promise<Card> => {
  const { app, caller, known, now } = asking;
  if (!known) return helpView(asking);
  const { me } = known;
  const { member, kept } = await app.groups.mine(caller);
  const ids = member.map((group) => group.id);
  const leads = ledBy(me.id, member);
  const left = known.roles.some((one) => one.role === 'coordinator') ? kept.map((group) => group.id) : [];
  const [{ coming, begun }, leftOver, requests, form, credits] = await Promise.all([
    app.dates.around(ids, now - WAITS, now, NEXT),
    app.dates.unsettled(left, now - WAITS, now - ATTEST_BY_LEADER),
    app.store.requests({ person: me.id, groups: leads.map(({ group }) => group.id), states: UNANSWERED }),
    app.dialogues.current(caller),
    app.people.credits(caller, 'this-year'),
  ]);
  const joining = requests.filter(({ person }) => person !== me.id).slice(0, FIRST.joining);
  const [asked, reader] = await Promise.all([
    namesOf(
      asking,
      requests.filter(({ person }) => person === me.id),
    ),
    readerFor(
      asking,
      joining.map(({ person }) => person),
    ),
  ]);
  const meetings = await app.meetings.lookAtAll(known, listed(coming, member));
  const running = meetings.filter((one) => one.session.state === 'running' && aboutOf(one).runs);
  const isOn = ({ session }: Listed) => running.some((one) => one.session.id === session.id);
  const waiting = [
    ...listed(begun, member).filter((one) => !isOn(one) && waitsFor(one, me.id, now)),
    ...listed(leftOver, kept).filter(({ session }) => endsAt(session) + ATTEST_BY_LEADER <= now),
  ];
  return homeCard(reader, {
    society: known.society.name,
    running,
    coming: meetings.filter((one) => !isOn(one)).slice(0, FIRST.coming),
    mine: meetings,
    waiting: waiting.slice(0, FIRST.waiting),
    asked,
    joining,
    earned: credits.ok ? credits.value.statement : undefined,
    leads: leads.slice(0, FIRST.leads),
    groups: member.length + kept.length,
    mayRegister: mayRegister(known),
    mayKeep: mayKeep(known),
    form: form !== undefined,
  });
};

/** The groups somebody leads, and in what part. */
const ledBy = (person: PersonId, groups: readonly Group[]): Home['leads'] =>
  groups.flatMap((group) => {
    const role = membershipOf(group, person)?.role;
    return role === 'leader' || role === 'co-leader' ? [{ group, role }] : [];
  });

/** The names of the groups that somebody has asked to join. */
const namesOf = async ({ app, known }: Asking, open: readonly JoinRequest[]): Promise<readonly string[]> => {
  if (!known || open.length === 0) return [];
  const groups = await app.store.groups({ society: known.society.id });
  return groups.flatMap(({ id, ended, name }) =>
    ended === undefined && open.some((one) => one.group === id) ? [name] : [],
  );
};

/** The next meetings of somebody's groups. */
export const nextView = async (asking: Asking): Promise<Card> => {
  const { member } = await asking.app.groups.mine(asking.caller);
  const ids = member.map((group) => group.id);
  const [coming, reader] = await Promise.all([asking.app.dates.coming(ids, asking.now, NEXT), readerFor(asking, [])]);
  return nextCard(reader, listed(coming, member));
};

/** The groups somebody belongs to or keeps. */
export const groupsView = async (asking: Asking, page: number): Promise<Card> =>
  groupsCard(asking.t, await asking.app.groups.mine(asking.caller), mayRegister(asking.known), page);

/** What can be done here, for whoever asks. */
export const helpView = async ({ app, caller, known, t }: Asking): Promise<Card> => {
  if (!known) return helpCardForStranger(t, (await app.dialogues.current(caller)) !== undefined);
  const { member, kept } = await app.groups.mine(caller);
  const observes = (group: Group) => membershipOf(group, known.me.id)?.role === 'observer';
  return helpCard(t, {
    takesPart: member.length === 0 || !member.every(observes),
    leads: kept.length > 0 || member.some((group) => leadersOf(group).includes(known.me.id)),
    mayRegister: mayRegister(known),
  });
};
