import { describe, expect, it } from 'vitest';
import { OFFERS_OPEN } from './queue.ts';
import { caseNow, following, presenters, type Session, seatOf } from './session.ts';
import {
  ANNA,
  attempt,
  BORIS,
  CARL,
  CO_LEADER,
  DORA,
  does,
  EVENING,
  LEADER,
  MEMBERS,
  type Move,
  northGroup,
  OBSERVER,
  plannedMeeting,
  play,
  refusalOf,
  STRANGER,
} from './testing/index.ts';
import { MINUTE } from './types.ts';

const run = (moves: readonly Move[] = [], change: Partial<Session> = {}): Session =>
  play(plannedMeeting(change), [does.open, ...moves]).session;
const offered = (session: Session) => session.offers.map(({ by }) => by);

/** To the first phase of a case, from wherever a meeting stands before it. */
const first = [does.choose(1, ANNA), does.advance, does.advance];

describe('offering a case', () => {
  // Domain, section 4, and design, section 3: as the group chose, until the last case is chosen.
  it.each([
    ['from-the-announcement', undefined, undefined],
    ['from-the-gathering', 'offers-not-yet', undefined],
    ['in-the-room', 'offers-not-yet', 'offers-not-yet'],
  ] as const)('is open %s', (offersOpen, before, gathering) => {
    expect(refusalOf(plannedMeeting({ offersOpen }), does.offer(ANNA))).toBe(before);
    expect(refusalOf(run([], { offersOpen }), does.offer(ANNA))).toBe(gathering);
  });

  it.each(OFFERS_OPEN)('is over once the last case is chosen, or nobody is, and then the meeting: %s', (offersOpen) => {
    const later = offersOpen === 'in-the-room' ? [] : [does.offer(ANNA), does.offer(BORIS)];
    const full = run([...later, does.choose(1, ANNA), does.choose(2, BORIS)], { offersOpen });
    expect(refusalOf(full, does.offer(CARL))).toBe('offers-closed');
    const none = run([does.choose(1, 'nobody')], { offersOpen });
    expect(refusalOf(none, does.offer(CARL))).toBe('offers-closed');
    const half = run([...later, does.choose(1, ANNA)], { offersOpen });
    expect(refusalOf(half, does.offer(CARL, LEADER))).toBeUndefined();
    expect(refusalOf(play(half, [does.close]).session, does.offer(CARL, LEADER))).toBe('offers-closed');
  });

  it('is still entered by a leader until the last case begins, so that who presents can be chosen anew', () => {
    const full = run([does.offer(ANNA), does.offer(BORIS), does.choose(1, ANNA), does.choose(2, BORIS)]);
    const other = play(full, [does.offer(CARL, LEADER), does.choose(2, CARL)]).session;
    expect(presenters(other)).toEqual([ANNA, CARL]);
    const none = run([does.choose(1, 'nobody')]);
    const after = play(none, [does.offer(CARL, CO_LEADER), does.choose(1, CARL)]).session;
    expect(presenters(after)).toEqual([CARL]);
    const both = [does.advance, does.advance, does.advance, does.nextCase, does.advance];
    expect(refusalOf(play(full, both).session, does.offer(CARL, LEADER))).toBe('offers-closed');
  });

  it('in the room means that a leader enters the name', () => {
    const room = run([], { offersOpen: 'in-the-room' });
    expect(offered(play(room, [does.offer(ANNA, LEADER), does.offer(BORIS, CO_LEADER)]).session)).toEqual([
      ANNA,
      BORIS,
    ]);
    expect(refusalOf(room, does.offer(ANNA, BORIS))).toBe('offers-not-yet');
    expect(refusalOf(plannedMeeting({ offersOpen: 'in-the-room' }), does.offer(ANNA, LEADER))).toBe('offers-not-yet');
  });

  it('is for those who belong to the meeting, and not for observers', () => {
    expect(refusalOf(run(), does.offer(STRANGER))).toBe('not-seated');
    expect(refusalOf(plannedMeeting({ offersOpen: 'from-the-announcement' }), does.offer(OBSERVER))).toBe(
      'observers-only-stop',
    );
    expect(refusalOf(run(), does.offer(OBSERVER, LEADER))).toBe('observers-only-stop');
  });

  it('is not for whoever leads; after handing over it is', () => {
    expect(refusalOf(run(), does.offer(LEADER))).toBe('leading-now');
    expect(offered(run([does.handOver(CO_LEADER), does.offer(LEADER)]))).toEqual([LEADER]);
    expect(refusalOf(run([does.handOver(CO_LEADER)]), does.offer(CO_LEADER))).toBe('leading-now');
  });

  it('is not for whoever will lead when the meeting opens', () => {
    const announced = plannedMeeting({ offersOpen: 'from-the-announcement' });
    expect(refusalOf(announced, does.offer(LEADER))).toBe('leading-now');
    expect(refusalOf(announced, does.offer(CO_LEADER))).toBeUndefined();
    const absent = play(announced, [does.answer(LEADER, 'not-coming')]).session;
    expect(refusalOf(absent, does.offer(CO_LEADER))).toBe('leading-now');
    const early = play(announced, [does.offer(CO_LEADER), does.offer(ANNA), does.answer(LEADER, 'not-coming')]).session;
    expect(offered(play(early, [does.open]).session)).toEqual([ANNA]);
  });

  it('means coming to a meeting that is planned, and being at one that runs', () => {
    const announced = plannedMeeting({ offersOpen: 'from-the-announcement' });
    const changed = play(announced, [does.answer(ANNA, 'not-coming'), does.offer(ANNA)]).session;
    expect(seatOf(changed, ANNA)?.answer?.is).toBe('coming');
    const late = play(announced, [does.answer(ANNA, 'late'), does.offer(ANNA)]).session;
    expect(seatOf(late, ANNA)?.answer?.is).toBe('late');
    const came = play(plannedMeeting(), [does.answer(ANNA, 'not-coming'), does.open, 3, does.offer(ANNA)]).session;
    expect(seatOf(came, ANNA)?.arrived).toBe(EVENING + 3 * MINUTE);
    const back = run([does.arrive(ANNA), 3, does.leave(ANNA), does.offer(ANNA)]);
    expect(seatOf(back, ANNA)).toEqual({ person: ANNA, role: 'member', arrived: EVENING });
    const counted = run([does.offer(BORIS)]);
    expect(seatOf(counted, BORIS)).toEqual({ person: BORIS, role: 'member' });
  });

  it('waits for a place, as coming does, until people gather', () => {
    const open = { openness: 'open', room: { from: 2, to: 3 }, offersOpen: 'from-the-announcement' } as const;
    const full = play(plannedMeeting(open), [does.answer(BORIS, 'coming')]).session;
    expect(refusalOf(full, does.offer(ANNA))).toBe('waiting-for-a-place');
    const queued = play(full, [does.answer(ANNA, 'coming')]).session;
    expect(refusalOf(queued, does.offer(ANNA))).toBe('waiting-for-a-place');
    const freed = play(queued, [does.answer(BORIS, 'not-coming')]).session;
    expect(seatOf(freed, ANNA)?.answer?.is).toBe('offered');
    expect(seatOf(play(freed, [does.offer(ANNA)]).session, ANNA)?.answer?.is).toBe('coming');
    expect(offered(play(queued, [does.open, does.offer(ANNA)]).session)).toEqual([ANNA]);
  });

  it('has led where it should once one is chosen, and is open again after one’s case', () => {
    const chosen = run([does.offer(ANNA), does.choose(1, ANNA)]);
    expect(attempt(chosen, does.offer(ANNA))).toEqual({ ok: true, value: { session: chosen, happened: [] } });
    const telling = play(chosen, [does.advance, does.advance]).session;
    const again = attempt(telling, does.offer(ANNA));
    expect(again.ok && again.value.session).toBe(telling);
    expect(offered(play(telling, [does.nextCase, does.offer(ANNA)]).session)).toEqual([ANNA]);
  });
});

describe('withdrawing', () => {
  it('is possible before the meeting, in it, and in a halt', () => {
    const announced = plannedMeeting({ offersOpen: 'from-the-announcement' });
    expect(offered(play(announced, [does.offer(ANNA), does.withdraw(ANNA)]).session)).toEqual([]);
    expect(offered(run([does.offer(ANNA), does.stop(CARL), does.withdraw(ANNA)]))).toEqual([]);
  });

  it('is possible for somebody who was chosen, until their case begins; a later case moves up', () => {
    const both = run([does.offer(ANNA), does.offer(BORIS), does.choose(1, ANNA), does.choose(2, BORIS)]);
    const one = play(both, [does.withdraw(ANNA)]).session;
    expect([presenters(one), offered(one)]).toEqual([[BORIS], [BORIS]]);
    const telling = play(one, [does.advance, does.advance]).session;
    expect(caseNow(telling)?.presented).toBe(BORIS);
    expect(refusalOf(telling, does.withdraw(BORIS))).toBe('case-begun');
    const later = play(both, [does.advance, does.advance, does.withdraw(BORIS)]).session;
    expect([presenters(later), offered(later)]).toEqual([[ANNA], []]);
  });

  it('opens the choice again, also where nobody was to present after it', () => {
    const freed = run([does.offer(ANNA), does.choose(1, ANNA), does.choose(2, 'nobody'), does.withdraw(ANNA)]);
    expect(freed.slots).toEqual([]);
    expect(refusalOf(freed, does.offer(CARL))).toBeUndefined();
  });

  it('takes no case away once the meeting is over', () => {
    const over = run([does.offer(BORIS), does.offer(ANNA), ...first, does.close]);
    expect(play(over, [does.withdraw(ANNA)]).session).toBe(over);
    expect(offered(play(over, [does.withdraw(BORIS)]).session)).toEqual([]);
  });

  it('happens with leaving, and with saying that one cannot come', () => {
    const left = run([does.offer(ANNA), does.choose(1, ANNA), does.leave(ANNA)]);
    expect([left.slots, left.offers]).toEqual([[], []]);
    const announced = plannedMeeting({ offersOpen: 'from-the-announcement' });
    expect(offered(play(announced, [does.offer(ANNA), does.answer(ANNA, 'not-coming')]).session)).toEqual([]);
  });
});

describe('choosing who presents', () => {
  const three = [does.offer(ANNA), does.offer(BORIS), does.offer(CARL)];

  it('is free: the leader picks any offer, or nobody, and may change it until the case begins', () => {
    for (const presenter of [ANNA, BORIS, CARL]) {
      expect(presenters(run([...three, does.choose(1, presenter)]))).toEqual([presenter]);
    }
    const changed = run([...three, does.choose(1, CARL), does.choose(1, 'nobody'), does.choose(1, ANNA)]);
    expect(presenters(changed)).toEqual([ANNA]);
    expect(offered(changed)).toEqual([ANNA, BORIS, CARL]);
    expect(refusalOf(play(changed, [does.advance, does.advance]).session, does.choose(1, BORIS))).toBe('case-begun');
  });

  it('knows only those who offered', () => {
    expect(refusalOf(run(three), does.choose(1, DORA))).toBe('no-offer');
    expect(refusalOf(run(three), does.choose(1, STRANGER))).toBe('not-seated');
  });

  it('in the room is naming somebody, whose offer that is', () => {
    const room = run([does.leave(DORA), does.choose(1, DORA)], { offersOpen: 'in-the-room' });
    expect([presenters(room), offered(room)]).toEqual([[DORA], [DORA]]);
    expect(seatOf(room, DORA)?.left).toBeUndefined();
    expect(refusalOf(room, does.choose(2, OBSERVER))).toBe('observers-only-stop');
    expect(refusalOf(room, does.choose(2, LEADER))).toBe('leading-now');
    const telling = play(room, [does.advance, does.advance]).session;
    expect(refusalOf(telling, does.choose(2, DORA))).toBe('no-offer');
  });

  it('takes the cases in their order: a second needs a first, and there are no more than there is time for', () => {
    expect(refusalOf(run(three), does.choose(2, ANNA))).toBe('no-such-case');
    expect(refusalOf(run(three), does.choose(0, ANNA))).toBe('no-such-case');
    expect(refusalOf(run(three, { cases: 1 }), does.choose(2, ANNA))).toBe('no-such-case');
    expect(refusalOf(run([...three, does.choose(1, ANNA)]), does.choose(3, BORIS))).toBe('no-such-case');
    expect(refusalOf(run([...three, does.choose(1, 'nobody')]), does.choose(2, BORIS))).toBe('no-such-case');
  });

  it('gives nobody two cases: who is chosen again moves, and leaves no hole', () => {
    const both = run([...three, does.choose(1, ANNA), does.choose(2, BORIS)]);
    expect(presenters(play(both, [does.choose(1, BORIS)]).session)).toEqual([BORIS]);
    expect(presenters(play(both, [does.choose(2, ANNA)]).session)).toEqual([BORIS, ANNA]);
    const one = run([...three, does.choose(1, ANNA)]);
    expect(refusalOf(one, does.choose(2, ANNA))).toBe('no-such-case');
    expect(refusalOf(play(one, [does.choose(2, 'nobody')]).session, does.choose(2, ANNA))).toBe('no-such-case');
  });

  it('waits while the meeting is halted', () => {
    expect(refusalOf(run([...three, does.stop(ANNA)]), does.choose(1, ANNA))).toBe('halted');
  });

  it('takes the offer out of the queue when the case begins, and not before', () => {
    const chosen = run([...three, does.choose(1, ANNA)]);
    expect(offered(chosen)).toEqual([ANNA, BORIS, CARL]);
    expect(offered(play(chosen, [does.advance]).session)).toEqual([ANNA, BORIS, CARL]);
    expect(offered(play(chosen, [does.advance, does.advance]).session)).toEqual([BORIS, CARL]);
  });

  it('has nobody in the queue whose case is at hand, also where one goes back to it', () => {
    const second = run([does.offer(ANNA), ...first, does.nextCase, does.offer(ANNA), does.back]);
    expect(caseNow(second)?.presented).toBe(ANNA);
    expect(offered(second)).toEqual([]);
  });
});

describe('who leads', () => {
  it('hands over to another leader of the meeting, and back', () => {
    const over = run([does.handOver(CO_LEADER)]);
    expect(over.leading).toBe(CO_LEADER);
    expect(play(over, [does.handOver(LEADER)]).session.leading).toBe(LEADER);
    expect(refusalOf(over, does.handOver(ANNA))).toBe('not-a-leader-here');
  });

  it('presents nothing: with the lead, an offer and a case to come are given up', () => {
    const moves = [does.offer(CO_LEADER), does.offer(ANNA), does.choose(1, CO_LEADER), does.choose(2, ANNA)];
    const over = run([...moves, does.handOver(CO_LEADER)]);
    expect([presenters(over), offered(over)]).toEqual([[ANNA], [ANNA]]);
    const called = run([does.advance, does.advance, does.offer(CO_LEADER), does.choose(1, CO_LEADER)]);
    expect(presenters(play(called, [does.handOver(CO_LEADER)]).session)).toEqual([]);
  });

  it('does not hand over to whoever presents the case at hand', () => {
    const telling = run([does.offer(CO_LEADER), does.choose(1, CO_LEADER), does.advance, does.advance]);
    expect(refusalOf(telling, does.handOver(CO_LEADER))).toBe('presenting-now');
    expect(refusalOf(play(telling, [does.nextCase]).session, does.handOver(CO_LEADER))).toBeUndefined();
  });

  it('is booked for a case when it begins, with the first other leader there as co-leader', () => {
    const roles = (moves: readonly Move[]) => caseNow(run([does.offer(ANNA), does.choose(1, ANNA), ...moves]));
    const begin = [does.advance, does.advance];
    expect(roles(begin)).toEqual({ presented: ANNA, led: LEADER, coLed: CO_LEADER });
    expect(roles([does.handOver(CO_LEADER), ...begin])).toEqual({ presented: ANNA, led: CO_LEADER, coLed: LEADER });
    expect(roles([...begin, does.handOver(CO_LEADER)])).toEqual({ presented: ANNA, led: LEADER, coLed: CO_LEADER });
    expect(roles([does.leave(CO_LEADER), ...begin])).toEqual({ presented: ANNA, led: LEADER });
    const absent = play(plannedMeeting(), [does.answer(CO_LEADER, 'not-coming'), does.open, does.offer(ANNA)]).session;
    expect(caseNow(play(absent, first).session)).toEqual({ presented: ANNA, led: LEADER });
    const came = play(absent, [does.arrive(CO_LEADER), ...first]).session;
    expect(caseNow(came)?.coLed).toBe(CO_LEADER);
  });

  it('does not co-lead a case of their own', () => {
    const own = run([does.offer(CO_LEADER), does.choose(1, CO_LEADER), does.advance, does.advance]);
    expect(caseNow(own)).toEqual({ presented: CO_LEADER, led: LEADER });
  });
});

describe('a planned meeting', () => {
  const announced = plannedMeeting({ offersOpen: 'from-the-announcement' });
  const group = northGroup({ offers: 'from-the-announcement' });

  it('follows its group: people, frame, and the roles of today', () => {
    const grown = northGroup({
      mode: 'online',
      venue: { link: 'https://example.org/room' },
      room: { from: 4, to: 8 },
      cases: 1,
      members: [...group.members, { person: STRANGER, role: 'member', since: 0 }],
    });
    const today = following(plannedMeeting(), grown);
    expect(today).toMatchObject({ mode: 'online', venue: { link: 'https://example.org/room' }, cases: 1 });
    expect(seatOf(today, STRANGER)?.role).toBe('member');
    expect(following(today, grown)).toBe(today);
  });

  it('keeps what people answered', () => {
    const answered = play(announced, [does.answer(ANNA, 'late')]).session;
    const today = following(answered, { ...group, mode: 'online' });
    expect(seatOf(today, ANNA)?.answer?.is).toBe('late');
  });

  it('loses the offer of somebody who left the group, became an observer, or leads by now', () => {
    const all = play(announced, [does.offer(ANNA), does.offer(BORIS), does.offer(CARL), does.offer(DORA)]).session;
    const role = (person: string) =>
      ({ [BORIS]: 'observer', [CARL]: 'leader', [LEADER]: 'member' })[person] as
        | 'observer'
        | 'leader'
        | 'member'
        | undefined;
    const members = group.members
      .map((one) => (one.person === ANNA ? { ...one, until: 1 } : one))
      .map((one) => ({ ...one, role: role(one.person) ?? one.role }));
    expect(offered(following(all, { ...group, members }))).toEqual([DORA]);
  });

  it('keeps its own once it is opened', () => {
    const running = run();
    expect(following(running, northGroup({ mode: 'online', members: [] }))).toBe(running);
  });

  it('has a stand-in lead in the leader’s place, who then offers nothing', () => {
    const stood = play(announced, [does.offer(ANNA), does.standIn(ANNA)]).session;
    expect(stood.offers).toEqual([]);
    const today = following(stood, group);
    expect([seatOf(today, ANNA)?.role, seatOf(today, LEADER)?.role]).toEqual(['leader', 'member']);
    expect(play(today, [does.open]).session.leading).toBe(ANNA);
    expect(refusalOf(today, does.offer(ANNA))).toBe('leading-now');
    expect(refusalOf(today, does.offer(LEADER))).toBeUndefined();
    const again = following(play(today, [does.standIn('nobody')]).session, group);
    expect(again).toEqual({ ...announced, offers: [] });
  });

  it('falls back to its leader where the stand-in leaves the group', () => {
    const stood = following(play(announced, [does.standIn(ANNA)]).session, group);
    const without = { ...group, members: group.members.filter(({ person }) => person !== ANNA) };
    const today = following(stood, without);
    expect(today.standIn).toBeUndefined();
    expect(seatOf(today, LEADER)?.role).toBe('leader');
  });
});

it('asks nothing of members who offered nothing', () => {
  const quiet = run([does.advance, does.advance, does.choose(1, 'nobody'), does.advance, does.advance]);
  expect(quiet.state).toBe('settling');
  expect(quiet.seats.filter(({ person }) => MEMBERS.includes(person)).every((seat) => seat.arrived === undefined)).toBe(
    true,
  );
});
