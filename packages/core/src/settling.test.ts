import { describe, expect, it } from 'vitest';
import { attended, lasted, minutesOf } from './attendance.ts';
import { type Session, seatOf } from './session.ts';
import { ATTEST_BY_LEADER, LONGEST, MOST_CASES } from './settling.ts';
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
  OBSERVER,
  plannedMeeting,
  play,
  refusalOf,
  STRANGER,
} from './testing/index.ts';
import { DAY, MINUTE } from './types.ts';

/** A meeting that was not run here and Anna could not come to. */
const over: Session = play(plannedMeeting(), [does.answer(ANNA, 'not-coming'), does.close]).session;
const sealed: Session = play(over, [does.settleCase(1, BORIS), does.attest]).session;
const after = (moves: readonly Move[], session = over): Session => play(session, moves).session;
const minutes = (session: Session, person: string): number => {
  const seat = seatOf(session, person);
  return seat ? minutesOf(session, seat) : -1;
};

describe('settling a meeting', () => {
  it('begins when it is closed and ends when it is sealed', () => {
    const acts = [does.addSelf(ANNA), does.settleSeat(ANNA, 90), does.settleLength(60), does.settleCase(1, ANNA)];
    for (const act of acts) {
      expect(refusalOf(plannedMeeting(), act)).toBe('not-over');
      expect(refusalOf(after([does.open], plannedMeeting()), act)).toBe('not-over');
      expect(refusalOf(over, act)).toBeUndefined();
      expect(refusalOf(sealed, act)).toBe('sealed');
    }
    expect(refusalOf(plannedMeeting(), does.attest)).toBe('not-over');
  });

  it('sets how long one person was there, up to the length of the meeting', () => {
    expect(minutes(after([does.settleSeat(ANNA, 45)]), ANNA)).toBe(45);
    expect(minutes(after([does.settleSeat(BORIS, 0)]), BORIS)).toBe(0);
    for (const wrong of [-1, 91, 12.5, Number.NaN])
      expect(refusalOf(over, does.settleSeat(BORIS, wrong))).toBe('minutes-out-of-range');
    expect(refusalOf(over, does.settleSeat(STRANGER, 90))).toBe('not-seated');
  });

  it('sets how long it lasted, and nobody was there for longer', () => {
    const shorter = after([does.settleSeat(BORIS, 80), does.settleLength(60)]);
    expect([lasted(shorter), minutes(shorter, BORIS), minutes(shorter, CARL)]).toEqual([60, 60, 60]);
    expect(minutes(after([does.settleLength(120)], shorter), BORIS)).toBe(80);
    for (const wrong of [0, LONGEST + 1, 1.5])
      expect(refusalOf(over, does.settleLength(wrong))).toBe('minutes-out-of-range');
  });
});

describe('adding oneself', () => {
  it('is marked, and counts as the whole meeting until the leader says otherwise', () => {
    const added = after([does.addSelf(ANNA)]);
    expect(seatOf(added, ANNA)).toMatchObject({ addedSelf: true, settled: 90 });
    expect(seatOf(after([does.settleSeat(ANNA, 60)], added), ANNA)).toMatchObject({ addedSelf: true, settled: 60 });
    expect(seatOf(after([does.settleSeat(ANNA, 0)], added), ANNA)?.addedSelf).toBeUndefined();
  });

  it('is nothing where one is counted already', () => {
    expect(after([does.addSelf(BORIS)])).toBe(over);
    expect(refusalOf(over, does.addSelf(STRANGER))).toBe('not-seated');
  });
});

describe('the cases of a meeting', () => {
  it('are put right, entered and taken out by their numbers, which stay', () => {
    const two = after([does.settleCase(1, BORIS, LEADER, CO_LEADER), does.settleCase(2, CARL, CO_LEADER)]);
    expect(two.slots).toEqual([
      { presented: BORIS, led: LEADER, coLed: CO_LEADER },
      { presented: CARL, led: CO_LEADER },
    ]);
    const one = after([does.settleCase(1, 'nobody')], two);
    expect(one.slots).toEqual(['nobody', { presented: CARL, led: CO_LEADER }]);
    expect(after([does.settleCase(1, 'nobody')], one)).toBe(one);
    expect(after([does.settleCase(1, DORA)], one).slots[0]).toEqual({ presented: DORA, led: LEADER });
  });

  it('are put right one person at a time', () => {
    const one = after([does.settleCase(1, BORIS, LEADER, CO_LEADER)]);
    const slot = (...entry: Parameters<typeof does.settleCase>) => after([does.settleCase(...entry)], one).slots[0];
    expect(slot(1, CARL, LEADER, CO_LEADER)).toEqual({ presented: CARL, led: LEADER, coLed: CO_LEADER });
    expect(slot(1, BORIS, DORA, CO_LEADER)).toEqual({ presented: BORIS, led: DORA, coLed: CO_LEADER });
    expect(slot(1, BORIS, LEADER)).toEqual({ presented: BORIS, led: LEADER });
  });

  it('take the place of one that nobody presented', () => {
    const none = play(plannedMeeting(), [does.open, does.choose(1, 'nobody'), does.close]).session;
    expect(after([does.settleCase(1, BORIS)], none).slots).toEqual([{ presented: BORIS, led: LEADER }]);
  });

  it('are at most six, entered one after another', () => {
    const all = MEMBERS.slice(0, MOST_CASES).map((person, index) => does.settleCase(index + 1, person));
    expect(after(all).slots).toHaveLength(MOST_CASES);
    expect(refusalOf(after(all), does.settleCase(MOST_CASES + 1, BORIS))).toBe('no-such-case');
    expect(refusalOf(over, does.settleCase(2, BORIS))).toBe('no-such-case');
    expect(refusalOf(over, does.settleCase(0, BORIS))).toBe('no-such-case');
  });

  it('name people of the meeting: one presents, another leads, and no observer presents', () => {
    expect(refusalOf(over, does.settleCase(1, STRANGER))).toBe('not-seated');
    expect(refusalOf(over, does.settleCase(1, BORIS, STRANGER))).toBe('not-seated');
    expect(refusalOf(over, does.settleCase(1, BORIS, LEADER, STRANGER))).toBe('not-seated');
    expect(refusalOf(over, does.settleCase(1, OBSERVER))).toBe('observers-only-stop');
    expect(refusalOf(over, does.settleCase(1, BORIS, BORIS))).toBe('leading-now');
    expect(refusalOf(over, does.settleCase(1, CO_LEADER, LEADER, CO_LEADER))).toBe('leading-now');
    expect(after([does.settleCase(1, BORIS, LEADER, LEADER)]).slots).toEqual([{ presented: BORIS, led: LEADER }]);
  });
});

describe('attesting', () => {
  const end = EVENING + 90 * MINUTE;
  const attest = (as: 'leader' | 'co-leader' | 'coordinator') => ({ act: 'attest', by: CO_LEADER, as }) as const;

  it('seals: nothing of the course is kept, and no offer', () => {
    const moves = [does.open, does.offer(ANNA), does.close, does.attest];
    const done = play(plannedMeeting(), moves).session;
    expect(done).toMatchObject({ state: 'sealed', offers: [] });
    expect('at' in done || 'moment' in done).toBe(false);
  });

  // Issue 2, flow 7: nobody did for 14 days, then the co-leader, then the coordinator may.
  it('is the leader’s for fourteen days after the meeting, and then the co-leader’s and the coordinator’s too', () => {
    for (const as of ['co-leader', 'coordinator'] as const) {
      expect(refusalOf(over, attest(as), end + ATTEST_BY_LEADER - 1)).toBe('attest-later');
      expect(refusalOf(over, attest(as), end + 14 * DAY)).toBeUndefined();
    }
    expect(refusalOf(over, attest('leader'), EVENING)).toBeUndefined();
  });

  it('does not wait longer because nobody closed the meeting for days', () => {
    const late = play(plannedMeeting(), [does.close], end + 14 * DAY).session;
    expect(refusalOf(late, attest('co-leader'), end + 14 * DAY)).toBeUndefined();
  });

  it('needs somebody who was there', () => {
    const nobody = after(over.seats.map(({ person }) => does.settleSeat(person, 0)));
    expect(attended(nobody)).toEqual([]);
    expect(refusalOf(nobody, does.attest)).toBe('nobody-there');
  });
});

describe('correcting what was sealed', () => {
  it('sets minutes and says whose fact is replaced, and why', () => {
    const { session, happened } = play(sealed, [does.amend(CARL, 30)]);
    expect(minutes(session, CARL)).toBe(30);
    expect(happened).toEqual([{ what: 'amended', people: [CARL], why: 'minutes' }]);
    expect(refusalOf(sealed, does.amend(CARL, 91))).toBe('minutes-out-of-range');
    expect(refusalOf(sealed, does.amend(STRANGER, 30))).toBe('not-seated');
  });

  it('sets who presented and led, in the facts of all who were there', () => {
    const { session, happened } = play(sealed, [does.amendCase(1, CARL, CO_LEADER)]);
    expect(session.slots).toEqual([{ presented: CARL, led: CO_LEADER }]);
    const [amended] = happened;
    expect(amended).toMatchObject({ what: 'amended', why: 'case' });
    expect(amended?.what === 'amended' && amended.people).toEqual(attended(session).map(({ person }) => person));
  });

  it('is for sealed meetings', () => {
    expect(refusalOf(over, does.amend(CARL, 30))).toBe('not-sealed');
    expect(refusalOf(over, does.amendCase(1, CARL))).toBe('not-sealed');
  });
});
