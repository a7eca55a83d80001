import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Act, ActName } from './act.ts';
import type { Group } from './group.ts';
import { ASKS } from './permission.ts';
import { layout, type Protocol } from './protocol.ts';
import { PROTOCOLS } from './protocols/index.ts';
import { caseNow, following, type Session, type SessionState, seatOf } from './session.ts';
import { MOST_CASES } from './settling.ts';
import { step } from './step.ts';
import {
  ANNA,
  anAct,
  attempt,
  BORIS,
  CARL,
  CO_LEADER,
  does,
  EVENING,
  inTime,
  LEADER,
  type Move,
  northGroup,
  OBSERVER,
  plannedMeeting,
  play,
  STRANGER,
} from './testing/index.ts';
import { DAY, MINUTE } from './types.ts';

const planned = plannedMeeting({ offersOpen: 'from-the-announcement', mode: 'online' });
const gathering = play(planned, [does.open, does.offer(ANNA), does.offer(BORIS)]).session;
const telling = play(gathering, [does.choose(1, ANNA), does.advance, does.advance]).session;
const asking = play(telling, [does.advance]).session;
const over = play(telling, [does.leave(CARL), does.close]).session;
const sealed = play(over, [does.attest]).session;

/** Each kind of act, in a meeting that it changes. */
const EVERY: Readonly<Record<ActName, readonly [Session, Exclude<Move, number>]>> = {
  answer: [planned, does.answer(ANNA, 'late')],
  'stand-in': [planned, does.standIn(ANNA)],
  move: [planned, does.move(EVENING + DAY)],
  cancel: [planned, does.cancel],
  'follow-up': [planned, does.followUp(ANNA, 'session00007')],
  'drop-follow-up': [
    play(planned, [does.followUp(ANNA, 'session00007')]).session,
    does.dropFollowUp(ANNA, 'session00007'),
  ],
  offer: [planned, does.offer(ANNA)],
  withdraw: [gathering, does.withdraw(ANNA)],
  choose: [gathering, does.choose(1, BORIS)],
  open: [planned, does.open],
  arrive: [gathering, does.arrive(ANNA)],
  leave: [gathering, does.leave(ANNA)],
  advance: [telling, does.advance],
  back: [telling, does.back],
  'next-case': [telling, does.nextCase],
  extend: [telling, does.extend(5)],
  stop: [telling, does.stop(CARL)],
  pause: [telling, does.pause],
  resume: [play(telling, [does.pause]).session, does.resume],
  decline: [asking, does.decline(ANNA)],
  remind: [asking, does.remind('advice', true)],
  'hand-over': [telling, does.handOver(CO_LEADER)],
  close: [telling, does.close],
  reopen: [over, does.reopen],
  'add-self': [play(over, [does.settleSeat(ANNA, 0)]).session, does.addSelf(ANNA)],
  'settle-seat': [over, does.settleSeat(ANNA, 30)],
  'settle-length': [over, does.settleLength(60)],
  'settle-case': [over, does.settleCase(1, 'nobody')],
  attest: [over, does.attest],
  amend: [sealed, does.amend(ANNA, 30)],
  'amend-case': [sealed, does.amendCase(1, 'nobody')],
};

describe('an act that is repeated', () => {
  it.each(Object.entries(EVERY))('changes nothing and gives the same object back: %s', (name, [session, move]) => {
    const act: Act = typeof move === 'function' ? move(session) : move;
    expect(act.act).toBe(name);
    const once = play(session, [act]);
    expect(once.session).not.toBe(session);
    expect(once.happened.length).toBeGreaterThan(0);
    const twice = attempt(once.session, act, once.now + MINUTE);
    expect(twice.ok && twice.value.session).toBe(once.session);
    expect(twice).toMatchObject({ ok: true, value: { happened: [] } });
  });

  it('that ended a meeting is known again, in every kind of end', () => {
    const last = play(plannedMeeting({ cases: 1 }), [
      does.open,
      does.choose(1, 'nobody'),
      does.advance,
      does.advance,
    ]).session;
    const [act, none] = [does.advance(last), play(plannedMeeting(), [does.open]).session];
    const ended = play(last, [act]).session;
    expect(ended.state).toBe('settling');
    expect(play(ended, [act]).session).toBe(ended);
    expect(attempt(none, does.advance).ok).toBe(true);
  });

  it('is here for every act there is', () => {
    expect(Object.keys(EVERY).sort()).toEqual(Object.keys(ASKS).sort());
  });
});

// Where a meeting may go from each state in one step, other than staying there.
const EDGES: Readonly<Record<SessionState, readonly SessionState[]>> = {
  planned: ['running', 'settling', 'cancelled'],
  running: ['settling'],
  settling: ['running', 'planned', 'sealed', 'cancelled'],
  sealed: [],
  cancelled: [],
};

const frozen = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
};

/** What is so of every meeting, whatever was done with it. */
const holds = (session: Session): void => {
  const { slots, offers, at, moment, leading, state } = session;
  expect(slots.length).toBeLessThanOrEqual(state === 'settling' || state === 'sealed' ? MOST_CASES : session.cases);
  if (state === 'planned' || state === 'running') expect(slots.slice(0, -1)).not.toContain('nobody');
  const people = offers.map(({ by }) => by);
  expect(new Set(people).size).toBe(people.length);
  for (const person of people) {
    const seat = seatOf(session, person);
    expect(seat && seat.role !== 'observer').toBe(true);
  }
  expect(Object.values(session.spent).every((time) => time >= 0)).toBe(true);
  expect(JSON.parse(JSON.stringify(session))).toStrictEqual(session);
  if (state !== 'running') expect(moment).toBeUndefined();
  if (state === 'planned' || state === 'sealed' || state === 'cancelled') expect(at).toBeUndefined();
  if (state !== 'running') return;
  if (!at) throw new Error('a meeting runs and is nowhere');
  expect(people).not.toContain(leading);
  expect(people).not.toContain(caseNow(session)?.presented);
  expect(caseNow(session)?.presented).not.toBe(leading ?? '');
  const { before, each, after } = layout(session.protocol);
  const perCase = each.some(({ id }) => id === at.phase);
  if (perCase) expect(caseNow(session)).toBeDefined();
  else if (at.phase === 'call') expect(at.case).toBeGreaterThan(0);
  else expect(['gathering', ...before.map(({ id }) => id), ...after.map(({ id }) => id)]).toContain(at.phase);
  expect(perCase || at.phase === 'call').toBe(at.case > 0);
  expect(at.case).toBeLessThanOrEqual(session.cases);
};

describe('whatever anybody does with a meeting', () => {
  const people = [LEADER, CO_LEADER, ANNA, BORIS, OBSERVER, STRANGER];
  const members = northGroup().members.filter(({ person }) => people.includes(person));
  const frame = fc.record({
    openness: fc.constantFrom('closed', 'open'),
    offers: fc.constantFrom('in-the-room', 'from-the-gathering', 'from-the-announcement'),
    mode: fc.constantFrom('in-person', 'online'),
    pushBack: fc.boolean(),
    cases: fc.constantFrom(1, 2),
  });
  /** How far a meeting has come before people do as they like: planned, so many steps after its opening, or sealed. */
  const beginning = fc.record({ protocol: fc.constantFrom(...PROTOCOLS), steps: fc.integer({ min: -2, max: 20 }) });
  const begun = (
    group: Group,
    { protocol, steps }: { readonly protocol: Protocol; readonly steps: number },
  ): Session => {
    const planned = plannedMeeting({}, group);
    if (steps < 0) return planned;
    const offers = group.openness === 'open' ? [does.arrive(ANNA), does.arrive(BORIS)] : [];
    let session = play(planned, [
      does.openBy(protocol),
      ...offers,
      does.offer(ANNA, LEADER),
      does.choose(1, ANNA),
    ]).session;
    for (let taken = 0; taken < steps && session.state === 'running'; taken += 1) {
      const second = session.at?.phase === 'call' ? [does.offer(BORIS, LEADER), does.choose(2, BORIS)] : [];
      session = play(session, [...second, does.advance]).session;
    }
    // No meeting has more than 16 steps.
    return steps > 16 ? play(session, [does.attest]).session : session;
  };
  const history = fc.array(fc.tuple(anAct(people), fc.integer({ min: -1, max: 12 })), { minLength: 10, maxLength: 60 });

  it('it stays whole, and a refusal or a repetition changes nothing', () => {
    fc.assert(
      fc.property(frame, beginning, history, (change, start, acts) => {
        const group = northGroup({ ...change, members, room: { from: 2, to: 4 } });
        let session = frozen(begun(group, start));
        let now = EVENING;
        for (const [chosen, minutes] of acts) {
          now += minutes * MINUTE;
          const act = inTime(chosen, session);
          const result = step(session, act, now);
          if (!result.ok) continue;
          const { session: next, happened } = result.value;
          expect(next === session).toBe(happened.length === 0);
          if (next.state !== session.state) expect(EDGES[session.state]).toContain(next.state);
          const again = step(next, act, now + MINUTE);
          if (again.ok) expect(again.value.session).toBe(next);
          session = frozen(following(next, group));
          holds(session);
        }
      }),
      { numRuns: 250 },
    );
  });

  it('comes, in these histories, to every state and from every act to a meeting that it changed', () => {
    const seen = new Set<string>();
    const group = northGroup({ members });
    for (const [start, acts] of fc.sample(fc.tuple(beginning, history), { numRuns: 600, seed: 7 })) {
      let session = begun(group, start);
      for (const [chosen] of acts) {
        const act = inTime(chosen, session);
        const result = step(session, act, EVENING);
        if (result.ok && result.value.session !== session) seen.add(act.act);
        if (result.ok) session = result.value.session;
        seen.add(session.state);
      }
    }
    expect([...seen].sort()).toEqual([...Object.keys(EDGES), ...Object.keys(ASKS)].sort());
  });
});
