import { layout, type Phase, type Stage } from './protocol.ts';
import type { Refusal } from './refusal.ts';
import { no, ok, type Result } from './result.ts';
import { type At, caseOf, phaseKey, type Session } from './session.ts';
import type { Instant, Minutes, PersonId } from './types.ts';

/** A station of a meeting: a phase and the case it belongs to, 0 for the meeting as a whole. */
export type Station = Pick<At, 'phase' | 'case'>;

export const GATHERING: Station = { phase: 'gathering', case: 0 };

const callFor = (number: number): Station => ({ phase: 'call', case: number });

const stationsOf = (phases: readonly Phase[], number: number): readonly Station[] =>
  phases.map((phase) => ({ phase: phase.id, case: number }));

const same = (a: Station, b: Station): boolean => a.phase === b.phase && a.case === b.case;

/**
 * Every station of a meeting as it stands, in order: the gathering, what precedes the cases, each case that has a
 * presenter, the call where one is still to be chosen, and what follows the cases.
 */
const course = (session: Session): readonly Station[] => {
  const { before, each, after } = layout(session.protocol);
  const cases = session.slots.flatMap((slot, index) => (slot === 'nobody' ? [] : stationsOf(each, index + 1)));
  const call = choosing(session) ? [callFor(session.slots.length + 1)] : [];
  return [GATHERING, ...stationsOf(before, 0), ...cases, ...call, ...stationsOf(after, 0)];
};

/** Whether cases are still being chosen: a slot is left, and nobody was not the answer. */
export const choosing = (session: Session): boolean =>
  session.slots.length < session.cases && !session.slots.includes('nobody');

/** The cases for which somebody can be chosen now, the first time or anew: those that have not begun. */
export const openCases = (session: Session): readonly number[] => {
  const { slots, cases } = session;
  const nobody = slots.indexOf('nobody');
  const last = nobody < 0 ? Math.min(slots.length + 1, cases) : nobody + 1;
  return Array.from({ length: last }, (_, index) => index + 1).filter((number) => !hasBegun(session, number));
};

/** Whether this is a station of a meeting as it stands, or a call, which is none any more once somebody was chosen. */
export const isStation = (session: Session, at: Station): boolean =>
  at.phase === 'call' || course(session).some((one) => same(one, at));

/**
 * Where a meeting goes from here. `no-presenter`: it rests in the call until somebody, or nobody, is chosen.
 * `end`: nothing follows but settling.
 */
export const next = (session: Session, at: Station): Station | 'no-presenter' | 'end' => {
  if (at.phase === 'call') {
    if (session.slots[at.case - 1] === undefined) return 'no-presenter';
    return firstOfCase(session, at.case) ?? stationsOf(layout(session.protocol).after, 0)[0] ?? 'end';
  }
  const stations = course(session);
  return stations[stations.findIndex((one) => same(one, at)) + 1] ?? 'end';
};

/**
 * What a meeting goes back to; nothing precedes the gathering. From the beginning of a case, and from what follows
 * when nobody was chosen, it is the call, in which the choice can be made anew.
 */
export const previous = (session: Session, at: Station): Station | undefined => {
  const { before, each, after } = layout(session.protocol);
  if (at.phase === 'call') {
    const left = at.case > 1 ? stationsOf(each, at.case - 1) : stationsOf(before, 0);
    return left.at(-1) ?? GATHERING;
  }
  if (at.phase === each[0]?.id) return callFor(at.case);
  const nobody = session.slots.indexOf('nobody');
  if (nobody >= 0 && at.phase === after[0]?.id) return callFor(nobody + 1);
  const stations = course(session);
  return stations[stations.findIndex((one) => same(one, at)) - 1];
};

/** Where a meeting goes when the case at hand ends here. */
export const afterCase = (session: Session, at: Station): ReturnType<typeof next> | 'not-in-this-phase' => {
  const last = layout(session.protocol).each.at(-1);
  if (at.case === 0 || at.phase === 'call' || last === undefined) return 'not-in-this-phase';
  return next(session, { phase: last.id, case: at.case });
};

/** The station at which a case begins, where it has a presenter. */
const firstOfCase = (session: Session, number: number): Station | undefined =>
  caseOf(session, number) && stationsOf(layout(session.protocol).each, number)[0];

/** Whether a case, counted from 1, has begun or is over. */
export const hasBegun = (session: Session, number: number): boolean => {
  const { state, at } = session;
  if (state !== 'running' || at === undefined) return state !== 'planned';
  if (at.case === number) return at.phase !== 'call';
  return at.case > number || layout(session.protocol).after.some((phase) => phase.id === at.phase);
};

/** The phase a meeting is in; none while it gathers or calls for a case. */
export const phaseAt = (session: Session): Phase | undefined =>
  session.protocol.phases.find((phase) => phase.id === session.at?.phase);

/** How long the phase usually takes, with what the leader added; `undefined` where the protocol gives no time. */
export const guidance = (session: Session): Minutes | undefined => {
  const guide = phaseAt(session)?.guide;
  if (guide === undefined || session.at === undefined) return undefined;
  const cases = choosing(session) ? session.cases : session.slots.filter((slot) => slot !== 'nobody').length;
  return (cases < 2 ? (guide.alone ?? guide.to) : guide.to) + session.at.extended;
};

/** Milliseconds spent by stage, those of the phase at hand included. A halt leaves no gap in them. */
export const spentUntil = (session: Session, now: Instant): Session['spent'] => {
  const { at, spent } = session;
  const stage: Stage | undefined = at?.phase === 'call' ? 'call' : phaseAt(session)?.stage;
  if (at === undefined || stage === undefined) return spent;
  return { ...spent, [stage]: (spent[stage] ?? 0) + Math.max(0, now - at.since) };
};

/** A meeting that runs: it is somewhere, and somebody leads it. */
export type Underway = Session & { readonly at: At; readonly leading: PersonId };

/** The meeting where it runs; else why an act that belongs to its course cannot be. */
export const underway = (session: Session): Result<Underway, Refusal> => {
  if (runs(session)) return ok(session);
  if (session.state === 'settling') return no({ code: 'closed' });
  return no({ code: session.state === 'sealed' ? 'sealed' : 'not-running' });
};

const runs = (session: Session): session is Underway =>
  session.state === 'running' && session.at !== undefined && session.leading !== undefined;

/** The meeting where it runs and is still in the phase that an act named, as `phaseKey` writes it. */
export const stillIn = (session: Session, from: string): Result<Underway, Refusal> => {
  const meeting = underway(session);
  if (!meeting.ok) return meeting;
  const { at } = meeting.value;
  return phaseKey(at) === from ? meeting : no({ code: 'moved-on', phase: at.phase, case: at.case });
};
