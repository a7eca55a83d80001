import type { Act, Happening } from '../act.ts';
import type { Group, MemberRole } from '../group.ts';
import type { Outcome } from '../outcome.ts';
import type { Protocol } from '../protocol.ts';
import { standard } from '../protocols/default.ts';
import type { RefusalCode } from '../refusal.ts';
import { phaseKey, planSession, type Reminder, type Session } from '../session.ts';
import { step } from '../step.ts';
import { DAY, type Instant, MINUTE, type Minutes, type PersonId, type SessionId } from '../types.ts';

// One group and its meetings, as plain values for the tests of every ring.

/** Thursday 26 November 2026, 18:30 in Stockholm. */
export const EVENING: Instant = Date.UTC(2026, 10, 26, 17, 30);

/** Leads the group. */
export const LEADER: PersonId = 'leader000001';
/** Co-leads it. */
export const CO_LEADER: PersonId = 'coleader0001';
/** A member; presents the first case where nothing else is said. */
export const ANNA: PersonId = 'anna00000001';
/** A member; presents the second. */
export const BORIS: PersonId = 'boris0000001';
/** A member. */
export const CARL: PersonId = 'carl00000001';
/** A member. */
export const DORA: PersonId = 'dora00000001';
/** Sits outside the circle. */
export const OBSERVER: PersonId = 'observer0001';

/** The members, eight of them. */
export const MEMBERS: readonly PersonId[] = [
  ANNA,
  BORIS,
  CARL,
  DORA,
  'erik00000001',
  'fanny0000001',
  'greta0000001',
  'hanna0000001',
];

/** Somebody the group does not know. */
export const STRANGER: PersonId = 'stranger0001';

const membership = (role: MemberRole) => (person: PersonId) => ({ person, role, since: EVENING - 365 * DAY });

/** A closed group in Stockholm that meets in person: a leader, a co-leader, eight members, an observer; two cases. */
export const northGroup = (change: Partial<Group> = {}): Group => ({
  id: 'north0000001',
  version: 1,
  society: 'society00001',
  name: 'North',
  openness: 'closed',
  format: 'small-group',
  mode: 'in-person',
  venue: { address: 'Storgatan 1' },
  language: 'sv',
  zone: 'Europe/Stockholm',
  room: { from: 5, to: 12 },
  protocol: standard.id,
  pushBack: true,
  cases: 2,
  minutes: 90,
  measure: { by: 'credits' },
  offers: 'from-the-gathering',
  presence: 'card-and-panel',
  registered: true,
  members: [
    membership('leader')(LEADER),
    membership('co-leader')(CO_LEADER),
    ...MEMBERS.map(membership('member')),
    membership('observer')(OBSERVER),
  ],
  places: [],
  ...change,
});

/** A meeting planned for that evening, stored once, its frame taken from its group. */
export const plannedMeeting = (change: Partial<Session> = {}, group: Group = northGroup()): Session => ({
  ...planSession(group, { id: 'session00001', number: 14, starts: EVENING }),
  version: 1,
  ...change,
});

/** What comes next in a meeting that is played: an act, one that depends on how it stands by then, or minutes pass. */
export type Move = Act | ((session: Session) => Act) | Minutes;

/** A meeting after some moves, the time by then, and all that happened. */
export interface Played {
  readonly session: Session;
  readonly now: Instant;
  readonly happened: readonly Happening[];
}

/** Plays a meeting move by move, from its start unless said otherwise. Throws where an act is refused. */
export const play = (meeting: Session, moves: readonly Move[], from: Instant = meeting.starts): Played => {
  const happened: Happening[] = [];
  let [session, now] = [meeting, from];
  for (const move of moves) {
    if (typeof move === 'number') {
      now += move * MINUTE;
      continue;
    }
    const act = typeof move === 'function' ? move(session) : move;
    const result = step(session, act, now);
    if (!result.ok) throw new Error(`${act.act} was refused: ${JSON.stringify(result.refusal)}`);
    session = result.value.session;
    happened.push(...result.value.happened);
  }
  return { session, now, happened };
};

/** One act, and whatever comes of it. */
export const attempt = (
  session: Session,
  move: Exclude<Move, Minutes>,
  now: Instant = session.at?.since ?? EVENING,
): Outcome => step(session, typeof move === 'function' ? move(session) : move, now);

/** Why an act is refused; nothing where it is not. */
export const refusalOf = (session: Session, move: Exclude<Move, Minutes>, now?: Instant): RefusalCode | undefined => {
  const result = attempt(session, move, now);
  return result.ok ? undefined : result.refusal.code;
};

const from = (session: Session): string => (session.at ? phaseKey(session.at) : 'gathering.0');
const leads = (session: Session): PersonId => session.leading ?? LEADER;

/** What people do in a meeting. Whoever leads does what nobody is named for. */
export const does = {
  open: (session: Session): Act => ({ act: 'open', by: LEADER, protocol: session.protocol }),
  openBy: (protocol: Protocol): Act => ({ act: 'open', by: LEADER, protocol }),
  advance: (session: Session): Act => ({ act: 'advance', by: leads(session), from: from(session) }),
  back: (session: Session): Act => ({ act: 'back', by: leads(session), from: from(session) }),
  nextCase: (session: Session): Act => ({ act: 'next-case', by: leads(session), from: from(session) }),
  extend:
    (to: Minutes) =>
    (session: Session): Act => ({ act: 'extend', by: leads(session), from: from(session), to }),
  offer: (person: PersonId, by = person): Act => ({ act: 'offer', by, person }),
  withdraw: (person: PersonId): Act => ({ act: 'withdraw', by: person, person }),
  choose:
    (number: number, presenter: PersonId | 'nobody') =>
    (session: Session): Act => ({ act: 'choose', by: leads(session), case: number, presenter }),
  stop: (by: PersonId): Act => ({ act: 'stop', by }),
  pause: (session: Session): Act => ({ act: 'pause', by: leads(session) }),
  resume: (session: Session): Act => ({ act: 'resume', by: leads(session) }),
  decline:
    (by: PersonId) =>
    (session: Session): Act => ({ act: 'decline', by, from: from(session) }),
  remind:
    (of: Reminder, onCard = false) =>
    (session: Session): Act => ({ act: 'remind', by: leads(session), from: from(session), of, onCard }),
  handOver:
    (to: PersonId) =>
    (session: Session): Act => ({ act: 'hand-over', by: leads(session), to }),
  arrive: (person: PersonId): Act => ({ act: 'arrive', by: person, person }),
  leave: (person: PersonId): Act => ({ act: 'leave', by: person, person }),
  close: (session: Session): Act => ({ act: 'close', by: leads(session) }),
  reopen: (session: Session): Act => ({ act: 'reopen', by: leads(session) }),
  answer: (person: PersonId, is: 'coming' | 'not-coming' | 'late'): Act => ({ act: 'answer', by: person, person, is }),
  standIn: (person: PersonId | 'nobody'): Act => ({ act: 'stand-in', by: LEADER, person }),
  move: (starts: Instant, minutes: Minutes = 90): Act => ({ act: 'move', by: LEADER, starts, minutes }),
  cancel: { act: 'cancel', by: LEADER } satisfies Act,
  followUp: (presenter: PersonId, session: SessionId): Act => ({ act: 'follow-up', by: LEADER, presenter, session }),
  dropFollowUp: (presenter: PersonId, session: SessionId): Act => ({
    act: 'drop-follow-up',
    by: LEADER,
    presenter,
    session,
  }),
  addSelf: (by: PersonId): Act => ({ act: 'add-self', by }),
  settleSeat: (person: PersonId, minutes: Minutes): Act => ({ act: 'settle-seat', by: LEADER, person, minutes }),
  settleLength: (minutes: Minutes): Act => ({ act: 'settle-length', by: LEADER, minutes }),
  settleCase: (number: number, presented: PersonId | 'nobody', led = LEADER, coLed?: PersonId): Act => ({
    act: 'settle-case',
    by: LEADER,
    case: number,
    presented,
    led,
    ...(coLed === undefined ? {} : { coLed }),
  }),
  attest: { act: 'attest', by: LEADER, as: 'leader' } satisfies Act,
  amend: (person: PersonId, minutes: Minutes, why: 'was-there' | 'was-not-there' | 'minutes' = 'minutes'): Act => ({
    act: 'amend',
    by: LEADER,
    person,
    minutes,
    why,
  }),
  amendCase: (number: number, presented: PersonId | 'nobody', led = LEADER, coLed?: PersonId): Act => ({
    act: 'amend-case',
    by: LEADER,
    case: number,
    presented,
    led,
    ...(coLed === undefined ? {} : { coLed }),
  }),
} as const;

/**
 * A whole evening by our own protocol: leader, co-leader and eight members, two cases, one Stop, one declined
 * question, one reminder of a rule, one hand-over; somebody comes late and somebody goes early.
 */
export const wholeEvening: readonly Move[] = [
  does.open,
  ...[LEADER, CO_LEADER, ...MEMBERS.slice(0, 7)].map(does.arrive),
  does.offer(ANNA),
  does.offer(BORIS),
  2,
  does.advance, // the opening
  4,
  does.advance, // the call
  1,
  does.choose(1, ANNA),
  does.advance, // the first case
  7,
  does.advance, // its questions
  2,
  does.decline(ANNA),
  3,
  does.arrive('hanna0000001'),
  does.advance, // its discussion
  10,
  does.remind('advice'),
  5,
  does.stop(CARL),
  2,
  does.resume,
  12,
  does.advance, // the return
  3,
  does.handOver(CO_LEADER),
  does.advance, // the call again
  1,
  does.choose(2, BORIS),
  does.advance, // the second case
  6,
  does.advance, // its questions
  4,
  does.leave('greta0000001'),
  does.advance, // its discussion
  21,
  does.advance, // the return
  3,
  does.advance, // the close
  2,
  does.advance, // the end
];
