import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerTo, isComing, minutesOf, placesLeft, waiting } from './attendance.ts';
import { type Answer, type Seat, type Session, seatOf } from './session.ts';
import {
  ANNA,
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

const answerOf = (session: Session, person: string): Answer | undefined => seatOf(session, person)?.answer?.is;
const coming = (session: Session) =>
  session.seats.filter((seat) => isComing(session, seat)).map(({ person }) => person);

/** An open meeting with a place for two besides the leaders. */
const four = plannedMeeting({}, northGroup({ openness: 'open', room: { from: 2, to: 4 } }));

describe('coming to a meeting of a closed group', () => {
  const closed = plannedMeeting();

  it('is what membership means; one says only that one cannot, or will be late', () => {
    expect(coming(closed)).toEqual([LEADER, CO_LEADER, ...MEMBERS]);
    const said = play(closed, [does.answer(ANNA, 'not-coming'), does.answer(BORIS, 'late')]).session;
    expect(coming(said)).not.toContain(ANNA);
    expect(coming(said)).toContain(BORIS);
  });

  it('is presumed of no observer, who was there when they came', () => {
    const seat = (session: Session) => minutesOf(session, session.seats.find((one) => one.person === OBSERVER) as Seat);
    const running = play(closed, [does.open]).session;
    expect(seat(play(running, [does.close]).session)).toBe(0);
    expect(seat(play(running, [does.arrive(OBSERVER), does.close]).session)).toBe(90);
  });

  it('knows no waiting list, however small the room', () => {
    const small = plannedMeeting({}, northGroup({ room: { from: 1, to: 2 } }));
    const back = play(small, [does.answer(ANNA, 'not-coming'), does.answer(ANNA, 'coming')]).session;
    expect(answerOf(back, ANNA)).toBe('coming');
  });
});

describe('coming to an open meeting', () => {
  it('is what one says; the leaders come unless they say otherwise', () => {
    expect(coming(four)).toEqual([LEADER, CO_LEADER]);
  });

  it('puts people on the waiting list when it is full, and offers each place that is freed to the next in line', () => {
    const moves: Move[] = [ANNA, BORIS, CARL, DORA].flatMap((person) => [does.answer(person, 'coming'), 1]);
    const full = play(four, moves).session;
    expect(coming(full)).toEqual([LEADER, CO_LEADER, ANNA, BORIS]);
    expect(waiting(full).map(({ person }) => person)).toEqual([CARL, DORA]);
    const freed = play(full, [does.answer(ANNA, 'not-coming')], EVENING + 9 * MINUTE);
    expect(freed.happened).toEqual([
      { what: 'answered', person: ANNA },
      { what: 'place-offered', person: CARL },
    ]);
    expect(answerOf(freed.session, CARL)).toBe('offered');
    expect(answerOf(play(freed.session, [does.answer(CARL, 'late')]).session, CARL)).toBe('late');
  });

  it('knows who has waited longest, whatever the order in which people joined the group', () => {
    const moves: Move[] = [ANNA, BORIS, DORA, CARL].flatMap((person) => [does.answer(person, 'coming'), 1]);
    const full = play(four, moves).session;
    expect(waiting(full).map(({ person }) => person)).toEqual([DORA, CARL]);
    expect(answerOf(play(full, [does.answer(ANNA, 'not-coming')]).session, DORA)).toBe('offered');
  });

  it('gives the place to the one after, when the next in line says no', () => {
    const moves = [ANNA, BORIS, CARL, DORA].map((person) => does.answer(person, 'coming'));
    const declined = play(four, [...moves, does.answer(ANNA, 'not-coming'), does.answer(CARL, 'not-coming')]).session;
    expect([answerOf(declined, CARL), answerOf(declined, DORA)]).toEqual(['not-coming', 'offered']);
  });

  it('holds a place that is offered against everybody who comes later', () => {
    const moves = [ANNA, BORIS, CARL].map((person) => does.answer(person, 'coming'));
    const held = play(four, [...moves, does.answer(ANNA, 'not-coming')]).session;
    expect(answerOf(held, CARL)).toBe('offered');
    expect(answerOf(play(held, [does.answer(ANNA, 'coming')]).session, ANNA)).toBe('waiting');
  });

  it('lets nobody go round the line: a new wish stands behind those who wait', () => {
    const moves = [ANNA, BORIS, CARL].map((person) => does.answer(person, 'coming'));
    const roomier = { ...play(four, moves).session, room: { from: 2, to: 5 } };
    const dora = seatOf(roomier, DORA);
    const carl = seatOf(roomier, CARL);
    expect(dora && answerTo(roomier, dora, 'coming')).toBe('waiting');
    expect(carl && answerTo(roomier, carl, 'coming')).toBe('coming');
  });

  it('says to whoever waits already that they wait, and keeps their place in line', () => {
    const moves: Move[] = [ANNA, BORIS, CARL, DORA].flatMap((person) => [does.answer(person, 'coming'), 1]);
    const full = play(four, moves).session;
    expect(play(full, [does.answer(CARL, 'late')], EVENING + 20 * MINUTE).session).toBe(full);
  });

  it('never promises more places than there are, and lets nobody wait beside a free one', () => {
    const wish = fc.record({
      person: fc.constantFrom(...MEMBERS, LEADER, CO_LEADER, OBSERVER),
      is: fc.constantFrom('coming', 'not-coming', 'late'),
    });
    const offer = fc.record({ offers: fc.constantFrom(...MEMBERS) });
    const wishes = fc.array(fc.oneof({ weight: 4, arbitrary: wish }, { weight: 1, arbitrary: offer }), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(wishes, fc.integer({ min: 2, max: 8 }), (all, to) => {
        const group = northGroup({ openness: 'open', room: { from: 1, to }, offers: 'from-the-announcement' });
        let session = plannedMeeting({}, group);
        let line = waiting(session);
        all.forEach((one, index) => {
          const act = 'offers' in one ? does.offer(one.offers) : does.answer(one.person, one.is);
          if (refusalOf(session, act, EVENING + index)) return;
          session = play(session, [act], EVENING + index).session;
          expect(placesLeft(session)).toBeGreaterThanOrEqual(0);
          const now = waiting(session);
          if (now.length > 0) expect(placesLeft(session)).toBe(0);
          // Whoever stays in line keeps their order.
          const stayed = (people: typeof line) =>
            people
              .map(({ person }) => person)
              .filter((person) => [line, now].every((some) => some.some((seat) => seat.person === person)));
          expect(stayed(now)).toEqual(stayed(line));
          line = now;
        });
      }),
    );
  });
});

describe('an answer', () => {
  it('comes from those who belong to the meeting, before it opens', () => {
    expect(refusalOf(plannedMeeting(), does.answer(STRANGER, 'coming'))).toBe('not-seated');
    const running = play(plannedMeeting(), [does.open]).session;
    expect(refusalOf(running, does.answer(ANNA, 'late'))).toBe('already-begun');
    expect(refusalOf(play(running, [does.close]).session, does.answer(ANNA, 'late'))).toBe('closed');
  });
});

describe('how long somebody was there', () => {
  const minutes = (moves: readonly Move[], person = ANNA, meeting = plannedMeeting()): number => {
    const { session } = play(meeting, moves);
    const seat = seatOf(session, person);
    return seat ? minutesOf(session, seat) : 0;
  };
  const begins = [5, does.advance];

  it('is the whole meeting for all who were there when it began, also where that was late', () => {
    expect(minutes([does.open, does.arrive(ANNA), ...begins])).toBe(90);
    expect(minutes([does.open, 4, does.arrive(ANNA), 1, does.advance, 70, does.close])).toBe(90);
  });

  it('is less by as much as somebody came late, or went early', () => {
    expect(minutes([does.open, ...begins, 20, does.arrive(ANNA)])).toBe(70);
    expect(minutes([does.open, does.arrive(ANNA), ...begins, 55, does.leave(ANNA), 30, does.close])).toBe(60);
    expect(minutes([does.open, ...begins, 20, does.arrive(ANNA), 35, does.leave(ANNA), 30, does.close])).toBe(40);
  });

  it('counts from the hour where a meeting began before it', () => {
    const early = [-30, does.open, 10, does.advance];
    expect(minutes([...early, 10, does.arrive(ANNA)])).toBe(90);
    expect(minutes([...early, 35, does.arrive(ANNA)])).toBe(75);
  });

  it('is the whole for whoever came back', () => {
    expect(minutes([does.open, does.arrive(ANNA), ...begins, 20, does.leave(ANNA), 10, does.arrive(ANNA)])).toBe(90);
  });

  it('is none for whoever went before it began', () => {
    expect(minutes([-20, does.open, does.arrive(ANNA), 5, does.leave(ANNA), 15, does.advance, 90, does.close])).toBe(0);
  });

  it('is not less for leaving after the time, where a meeting runs over', () => {
    expect(minutes([does.open, does.arrive(ANNA), ...begins, 90, does.leave(ANNA), 10, does.close])).toBe(90);
  });

  it('follows answers where nobody noted who arrived', () => {
    expect(minutes([does.close])).toBe(90);
    expect(minutes([does.answer(ANNA, 'not-coming'), does.close])).toBe(0);
    const open = plannedMeeting({}, northGroup({ openness: 'open' }));
    expect(minutes([does.close], ANNA, open)).toBe(0);
    expect(minutes([does.answer(ANNA, 'coming'), does.close], ANNA, open)).toBe(90);
    expect(minutes([does.answer(ANNA, 'not-coming'), does.open, does.arrive(ANNA), ...begins], ANNA)).toBe(90);
  });

  it('is noted only for those who belong to the meeting', () => {
    const running = play(plannedMeeting(), [does.open]).session;
    expect(refusalOf(running, does.arrive(STRANGER))).toBe('not-seated');
    expect(refusalOf(running, does.leave(STRANGER))).toBe('not-seated');
  });
});
