import type { Happening } from '../act.ts';
import { attended } from '../attendance.ts';
import type { Group } from '../group.ts';
import {
  type Notification,
  type NotificationKind,
  nextMorning,
  overTime,
  toPerson,
  toPlaces,
} from '../notification.ts';
import { type Person, privatePlace } from '../person.ts';
import { leadersOfSession, type Session, seatOf } from '../session.ts';
import type { Instant, PersonId } from '../types.ts';

/** What an act is told with: the meeting after it, and whom it concerns. */
export interface Told {
  readonly session: Session;
  readonly group: Group;
  /** Those whom what happened concerns (`concerned`). */
  readonly people: readonly Person[];
  /** Those of them who hold a panel. */
  readonly holders: readonly Person[];
  /** Whoever acted, and knows. */
  readonly by: PersonId;
  readonly now: Instant;
}

/** Whom an act concerns: everybody seated where all are told, those who lead where it moves the meeting on. */
export const concerned = (session: Session, happened: readonly Happening[]): readonly PersonId[] => [
  ...new Set(
    happened.flatMap((one): readonly PersonId[] => {
      switch (one.what) {
        case 'moved':
        case 'cancelled':
        case 'sealed':
          return session.seats.map((seat) => seat.person);
        case 'handed-over':
        case 'opened':
        case 'phase-changed':
        case 'extended':
          return leadersOfSession(session);
        case 'closed':
          return session.seats.filter((seat) => seat.role === 'leader').map((seat) => seat.person);
        case 'place-offered':
          return [one.person];
        case 'stand-in':
          return one.person === 'nobody' ? [] : [one.person];
        case 'arrived':
          return leadersOfSession(session).includes(one.person) ? leadersOfSession(session) : [];
        default:
          return [];
      }
    }),
  ),
];

/** Who hears what, after an act. */
export const notices = (happened: readonly Happening[], told: Told): readonly Notification[] =>
  happened.flatMap((one) => {
    const { session, group, people, holders, now } = told;
    switch (one.what) {
      case 'moved':
        return toAll('moved', told, { from: one.from });
      case 'cancelled':
        return toAll('cancelled', told);
      case 'place-offered':
        return atOnce(
          one.what,
          session,
          people.find(({ id }) => id === one.person),
          now,
        );
      case 'stand-in':
        return toOthers('stand-in', told);
      case 'closed':
        return toOthers('closed', told);
      case 'phase-changed':
      case 'extended':
        return whispers(session, group, holders, now);
      case 'sealed': {
        const there = new Set(attended(session).map((seat) => seat.person));
        const wished = people.filter((person) => there.has(person.id) && person.settings.nextMorning);
        return nextMorning(session, wished, now);
      }
      default:
        return [];
    }
  });

/** A word to one person about what has just become theirs: a place that came free, a meeting to lead or to settle. */
export const atOnce = (
  kind: 'place-offered' | 'stand-in' | 'closed',
  { id, revision }: Session,
  person: Person | undefined,
  now: Instant,
): readonly Notification[] =>
  toPerson(person, kind, now, { session: id, revision }, `${id}:${revision}:${person?.id}:${kind}:${now}`);

/** A word to those who hold a panel, when the phase has taken as long as it usually does; none in a silent group. */
export const whispers = (
  session: Session,
  group: Group,
  holders: readonly Person[],
  now: Instant,
): readonly Notification[] => (group.presence === 'silent' ? [] : overTime(session, holders, now));

/** To those whom it concerns, but whoever did it, and whoever sees it on the panel they hold. */
const toOthers = (kind: 'stand-in' | 'closed', { session, people, holders, by, now }: Told): readonly Notification[] =>
  people
    .filter((person) => person.id !== by && !holders.includes(person))
    .flatMap((person) => atOnce(kind, session, person, now));

/** To each who is seated, but whoever did it, and to the group's chats. */
const toAll = (
  kind: 'moved' | 'cancelled',
  { session, group, people, by, now }: Told,
  more: { readonly from?: Instant } = {},
): readonly Notification[] => {
  const about = { session: session.id, revision: session.revision, ...more };
  const key = (whom: string) => `${session.id}:${session.revision}:${whom}`;
  return [
    ...people
      .filter((person) => person.id !== by)
      .flatMap((person) => toPerson(person, kind, now, about, key(`${person.id}:${kind}`))),
    ...toPlaces(group.places, `group-${kind}` satisfies NotificationKind, now, about, key(`group-${kind}`)),
  ];
};

/** Who holds a panel while a meeting runs: in a silent group nobody; one leader, best the co-leader; or each leader. */
export const holdersOf = (session: Session, group: Group, people: readonly Person[]): readonly Person[] => {
  if (group.presence === 'silent') return [];
  const coming = leadersOfSession(session).filter((id) => {
    const seat = seatOf(session, id);
    return seat?.arrived !== undefined || seat?.answer?.is !== 'not-coming';
  });
  const reachable = coming.flatMap((id) => people.find((person) => person.id === id && privatePlace(person)) ?? []);
  if (group.presence === 'card-and-panel') return reachable;
  const best = reachable.find((person) => seatOf(session, person.id)?.role === 'co-leader') ?? reachable[0];
  return best ? [best] : [];
};
