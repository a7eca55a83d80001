import type { Act, ActName } from './act.ts';
import { cancel, dropFollowUp, followUp, move, standIn } from './before.ts';
import { choose, handOver, offer, rolesOf, slotsLeft, withdraw } from './choosing.ts';
import { answer, arrive, leave } from './coming.ts';
import {
  afterCase,
  GATHERING,
  hasBegun,
  isStation,
  next,
  phaseAt,
  previous,
  type Station,
  spentUntil,
  stillIn,
  type Underway,
} from './course.ts';
import { decline, pause, remind, resume, stop } from './moment.ts';
import { changed, type Outcome, type Rule, unchanged } from './outcome.ts';
import { freeze } from './protocol.ts';
import type { Refusal } from './refusal.ts';
import { no } from './result.ts';
import { caseNow, caseOf, leaderOf, phaseKey, type Session, seatOf } from './session.ts';
import { addSelf, amend, amendCase, attest, settleCase, settleLength, settleSeat } from './settling.ts';
import { HOUR, type Instant } from './types.ts';

/**
 * The next meeting after an act, and what happened; or why not. Who may act is for `permission` to say; here the
 * course of a meeting decides. An act that is repeated changes nothing and gives the same object back.
 */
export const step = (session: Session, act: Act, now: Instant): Outcome => {
  const refusal = refuses(session, act);
  if (refusal) return no(refusal);
  const rule = RULES[act.act] as Rule<ActName>;
  return rule(session, act, now);
};

/** What stands before every act in the course of a meeting: an observer's place, a listening presenter, a halt. */
const refuses = (session: Session, act: Act): Refusal | undefined => {
  if (session.state === 'cancelled' && act.act !== 'cancel') return { code: 'cancelled' };
  if (session.state !== 'running') return undefined;
  if (seatOf(session, act.by)?.role === 'observer' && !FOR_OBSERVERS.has(act.act))
    return { code: 'observers-only-stop' };
  const listens = phaseAt(session)?.presenter === 'listens' && caseNow(session)?.presented === act.by;
  if (listens && act.act !== 'stop') return { code: 'presenter-listens' };
  if (session.moment?.halt && NOT_WHILE_HALTED.has(act.act)) return { code: 'halted' };
  return undefined;
};

const FOR_OBSERVERS: ReadonlySet<ActName> = new Set(['stop', 'arrive', 'leave']);
const NOT_WHILE_HALTED: ReadonlySet<ActName> = new Set(['advance', 'back', 'extend', 'decline', 'remind', 'choose']);

/** How long before its time a meeting may be opened. */
export const OPENS_BEFORE = 2 * HOUR;

/** People gather. From now on the meeting keeps its frame, its protocol and its credit rule. */
const open: Rule<'open'> = (session, act, now) => {
  if (session.state === 'running') return unchanged(session);
  if (session.state !== 'planned') return no({ code: session.state === 'sealed' ? 'sealed' : 'closed' });
  if (now < session.starts - OPENS_BEFORE) return no({ code: 'not-open-yet', starts: session.starts });
  const leading = leaderOf(session) ?? act.by;
  const opened: Session = {
    ...session,
    state: 'running',
    protocol: freeze(act.protocol, { pushBack: session.pushBack }),
    leading,
    // Whoever opens it is there.
    seats: session.seats.map((seat) => (seat.person === act.by ? { ...seat, arrived: now } : seat)),
    offers: session.offers.filter((one) => one.by !== leading),
    at: { ...GATHERING, since: now, extended: 0 },
    ...(act.creditRule === undefined ? {} : { creditRule: act.creditRule }),
  };
  return changed(opened, { what: 'opened' });
};

/** A way along the course of a meeting: to a station, to its end, or why there is none. */
type Way = (session: Session, at: Station) => Station | 'end' | 'no-presenter' | 'nothing-before' | 'not-in-this-phase';

/** Moves a meeting one way. A second tap on the button that has moved it moves nothing. */
const moves =
  (way: Way) =>
  (session: Session, { from }: { readonly from: string }, now: Instant): Outcome => {
    const meeting = stillIn(session, from);
    if (!meeting.ok) return hasMoved(session, from, way) ? unchanged(session) : meeting;
    const { at, leading } = meeting.value;
    const station = way(session, at);
    if (station === 'end') return changed(ended(session, now), { what: 'closed' });
    if (typeof station === 'string') return no({ code: station });
    if (caseOf(session, station.case)?.presented === leading && station.phase !== 'call')
      return no({ code: 'leading-now' });
    return changed(goTo(meeting.value, station, now), { what: 'phase-changed' });
  };

/** Whether a meeting stands where this way leads from the phase that a button named. */
const hasMoved = (session: Session, from: string, way: Way): boolean => {
  const [phase = '', number = ''] = from.split('.');
  const former = { phase, case: Number(number) };
  if (!session.at || !isStation(session, former)) return false;
  const station = way(session, former);
  if (station === 'end') return session.state === 'settling';
  return session.state === 'running' && typeof station === 'object' && phaseKey(station) === phaseKey(session.at);
};

/** The meeting at another station: time is booked, and what concerned the former moment is gone. */
const goTo = (session: Underway, station: Station, now: Instant): Session => {
  const { moment: _, ...rest } = session;
  const gone = { ...rest, spent: spentUntil(session, now), at: { ...station, since: now, extended: 0 } };
  return intoCase(session, { ...gone, begun: session.begun ?? now }, station);
};

/** Whose case is at hand waits in no queue; who leads a case is whoever leads when it begins. */
const intoCase = (former: Underway, session: Session, { phase, case: number }: Station): Session => {
  const roles = phase === 'call' ? undefined : caseOf(session, number);
  if (!roles) return session;
  const { presented } = roles;
  const begins = !hasBegun(former, number);
  const slots = begins ? session.slots.with(number - 1, rolesOf(session, presented, former.leading)) : session.slots;
  return { ...session, slots, offers: session.offers.filter((one) => one.by !== presented) };
};

const advance = moves(next);
const back = moves((session, at) => previous(session, at) ?? 'nothing-before');
/** The case at hand ends here. */
const nextCase = moves(afterCase);

const extend: Rule<'extend'> = (session, act) => {
  const meeting = stillIn(session, act.from);
  if (!meeting.ok) return meeting;
  const { at } = meeting.value;
  if (at.extended >= act.to) return unchanged(session);
  return changed({ ...session, at: { ...at, extended: act.to } }, { what: 'extended' });
};

/** Ends a meeting; one that was not run here is from now on entered as a whole. */
const close: Rule<'close'> = (session, _act, now) => {
  if (session.state === 'settling' || session.state === 'sealed') return unchanged(session);
  if (session.state === 'planned' && now < session.starts) return no({ code: 'not-open-yet', starts: session.starts });
  return changed(ended(session, now), { what: 'closed' });
};

/**
 * The meeting over and to be settled: a case that was chosen and did not begin is none. Where it stood and who offered
 * is kept, so that a close can be taken back.
 */
const ended = (session: Session, now: Instant): Session => {
  const { moment: _, ...rest } = session;
  return { ...rest, state: 'settling', slots: slotsLeft(session, () => false), closed: now };
};

/**
 * Takes a close back, and with it what was settled of seats and length since: the meeting was not over. Where a case
 * was put right since, it stays closed.
 */
const reopen: Rule<'reopen'> = (session, _act, now) => {
  if (session.state === 'running' || session.state === 'planned') return unchanged(session);
  if (session.state === 'sealed') return no({ code: 'sealed' });
  const { closed = now, lasted: _, at, ...rest } = session;
  const seats = session.seats.map(({ settled: _, addedSelf: __, ...seat }) => seat);
  if (at) {
    const since = at.since + Math.max(0, now - closed);
    return changed({ ...rest, seats, at: { ...at, since }, state: 'running' }, { what: 'reopened' });
  }
  if (session.leading !== undefined) return no({ code: 'closed' });
  return changed({ ...rest, seats, slots: [], state: 'planned' }, { what: 'reopened' });
};

const RULES: { readonly [A in ActName]: Rule<A> } = {
  answer,
  'stand-in': standIn,
  move,
  cancel,
  'follow-up': followUp,
  'drop-follow-up': dropFollowUp,
  offer,
  withdraw,
  choose,
  open,
  arrive,
  leave,
  advance,
  back,
  extend,
  stop,
  pause,
  resume,
  decline,
  remind,
  'hand-over': handOver,
  'next-case': nextCase,
  close,
  reopen,
  'add-self': addSelf,
  'settle-seat': settleSeat,
  'settle-length': settleLength,
  'settle-case': settleCase,
  attest,
  amend,
  'amend-case': amendCase,
};
