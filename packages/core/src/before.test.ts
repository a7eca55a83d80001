import { describe, expect, it } from 'vitest';
import type { Session } from './session.ts';
import {
  ANNA,
  BORIS,
  CO_LEADER,
  does,
  EVENING,
  LEADER,
  OBSERVER,
  plannedMeeting,
  play,
  refusalOf,
  STRANGER,
} from './testing/index.ts';
import { DAY } from './types.ts';

const planned = plannedMeeting({ offersOpen: 'from-the-announcement' });
const running = play(planned, [does.open]).session;
const settling = play(running, [does.close]).session;
const sealed = play(settling, [does.attest]).session;
const cancelled = play(planned, [does.cancel]).session;

describe('moving a meeting', () => {
  const moved = play(planned, [
    does.answer(ANNA, 'late'),
    does.answer(BORIS, 'not-coming'),
    does.offer(ANNA),
    does.move(EVENING + 7 * DAY, 120),
  ]);

  it('asks everybody anew, keeps what they offered, and raises the revision', () => {
    expect(moved.session).toMatchObject({ starts: EVENING + 7 * DAY, minutes: 120, revision: 2 });
    expect(moved.session.seats).toEqual(planned.seats);
    expect(moved.session.offers.map(({ by }) => by)).toEqual([ANNA]);
    expect(moved.happened.at(-1)).toEqual({ what: 'moved', from: EVENING });
  });

  it('raises the revision each time, also on the way back', () => {
    const back = play(moved.session, [does.move(EVENING)]).session;
    expect(back.revision).toBe(3);
  });

  it('comes too late once the meeting is open', () => {
    for (const session of [running, settling, sealed])
      expect(refusalOf(session, does.move(EVENING + DAY))).toBe('already-begun');
  });
});

describe('cancelling a meeting', () => {
  it('drops offers, and nothing can be done with it afterwards', () => {
    const offered = play(planned, [does.offer(ANNA), does.cancel]).session;
    expect(offered).toMatchObject({ state: 'cancelled', offers: [], slots: [] });
    const acts = [
      does.answer(ANNA, 'coming'),
      does.open,
      does.close,
      does.reopen,
      does.offer(ANNA),
      does.move(EVENING),
    ];
    for (const act of acts) expect(refusalOf(cancelled, act)).toBe('cancelled');
  });

  it('is not for a meeting that runs, nor for one that is sealed; one that was only closed did not take place', () => {
    expect(refusalOf(running, does.cancel)).toBe('already-begun');
    expect(refusalOf(sealed, does.cancel)).toBe('sealed');
    expect(play(settling, [does.settleCase(1, ANNA), does.cancel]).session).toMatchObject({
      state: 'cancelled',
      slots: [],
    });
  });
});

describe('a stand-in', () => {
  it('is somebody of the meeting, but no observer, named before it is open', () => {
    expect(refusalOf(planned, does.standIn(STRANGER))).toBe('not-seated');
    expect(refusalOf(planned, does.standIn(OBSERVER))).toBe('observers-only-stop');
    for (const session of [running, settling, sealed])
      expect(refusalOf(session, does.standIn(CO_LEADER))).toBe('already-begun');
    expect(play(planned, [does.standIn(ANNA)]).session.standIn).toBe(ANNA);
    expect(play(planned, [does.standIn(ANNA), does.standIn(BORIS)]).session.standIn).toBe(BORIS);
    expect('standIn' in play(planned, [does.standIn(ANNA), does.standIn('nobody')]).session).toBe(false);
  });
});

describe('a follow-up', () => {
  it('names the presenter and the earlier meeting, and nothing else', () => {
    const { followUps } = play(planned, [does.followUp(ANNA, 'session00007')]).session;
    expect(followUps).toEqual([{ presenter: ANNA, session: 'session00007' }]);
  });

  it('is put on the agenda of a meeting to come or at hand, once, by several people, and taken off again', () => {
    const agenda = (session: Session) => session.followUps.map(({ presenter, session }) => `${presenter} ${session}`);
    const moves = [does.followUp(ANNA, 'session00007'), does.followUp(BORIS, 'session00007')];
    for (const session of [planned, running]) {
      const both = play(session, moves).session;
      expect(agenda(both)).toEqual([`${ANNA} session00007`, `${BORIS} session00007`]);
      expect(agenda(play(both, [does.dropFollowUp(ANNA, 'session00007')]).session)).toEqual([`${BORIS} session00007`]);
    }
  });

  it('stays as it is once the meeting is over', () => {
    const put = play(running, [does.followUp(ANNA, 'session00007'), does.close]).session;
    expect(refusalOf(put, does.followUp(BORIS, 'session00007'))).toBe('closed');
    expect(refusalOf(put, does.dropFollowUp(ANNA, 'session00007'))).toBe('closed');
    expect(refusalOf(play(put, [does.attest]).session, does.dropFollowUp(ANNA, 'session00007'))).toBe('sealed');
  });

  it('is of somebody who belongs to the meeting', () => {
    expect(refusalOf(planned, does.followUp(STRANGER, 'session00007'))).toBe('not-seated');
    expect(refusalOf(planned, does.followUp(LEADER, 'session00007'))).toBeUndefined();
  });
});
