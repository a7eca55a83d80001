import { describe, expect, it } from 'vitest';
import { phaseAt } from './course.ts';
import { PROTOCOLS } from './protocols/index.ts';
import type { Session } from './session.ts';
import {
  ANNA,
  attempt,
  BORIS,
  CARL,
  CO_LEADER,
  does,
  LEADER,
  MEMBERS,
  type Move,
  OBSERVER,
  plannedMeeting,
  play,
  refusalOf,
} from './testing/index.ts';

/** A meeting by our own protocol in which Anna presents first, so many steps after its opening. */
const at = (steps: number, change: Partial<Session> = {}): Session =>
  play(plannedMeeting(change), [
    does.open,
    does.offer(ANNA),
    does.offer(BORIS),
    does.choose(1, ANNA),
    ...Array.from({ length: steps }, () => does.advance),
  ]).session;

const GATHERING = at(0);
const OPENING = at(1);
const CASE = at(2);
const QUESTIONS = at(3);
const DISCUSSION = at(4);
const RETURN = at(5);
const CALL = at(6);
const ALL = [GATHERING, OPENING, CASE, QUESTIONS, DISCUSSION, RETURN, CALL];

describe('Stop', () => {
  it('is open to everyone, the presenter and observers too, in every phase, and pauses', () => {
    for (const session of ALL) {
      for (const person of [LEADER, CO_LEADER, OBSERVER, ...MEMBERS]) {
        const stopped = play(session, [does.stop(person)]).session;
        expect(stopped.moment?.halt?.for).toBe('stop');
        expect(refusalOf(stopped, does.advance)).toBe('halted');
      }
    }
  });

  it('is told as what it is, and so is a pause', () => {
    const { happened } = play(DISCUSSION, [does.stop(CARL), does.pause, does.resume]);
    expect(happened).toEqual([{ what: 'stopped' }, { what: 'paused' }, { what: 'resumed' }]);
  });

  it('keeps no name', () => {
    const said = (person: string) => play(DISCUSSION, [does.stop(person)]).session;
    expect(said(CARL)).toEqual(said(BORIS));
  });

  it('leaves the leader four ways: going on, a pause, ending the case, closing', () => {
    const stopped = play(DISCUSSION, [does.stop(CARL)]).session;
    for (const act of [does.advance, does.back, does.extend(5), does.remind('advice'), does.choose(2, BORIS)])
      expect(refusalOf(stopped, act)).toBe('halted');
    expect(play(stopped, [does.resume]).session).toEqual(DISCUSSION);
    expect(play(stopped, [does.pause]).session.moment?.halt?.for).toBe('pause');
    expect(play(stopped, [does.nextCase]).session.at?.phase).toBe('call');
    expect(play(stopped, [does.close]).session.state).toBe('settling');
  });

  it('said twice is said once, and stands above a pause', () => {
    const once = play(DISCUSSION, [does.stop(CARL)]).session;
    expect(play(once, [does.stop(BORIS)]).session).toBe(once);
    expect(play(DISCUSSION, [does.pause, does.stop(CARL)]).session.moment?.halt?.for).toBe('stop');
  });
});

describe('a pause', () => {
  it('leaves no time behind that tells of it, a Stop in it included', () => {
    const since = DISCUSSION.at?.since ?? 0;
    const resumed = play(DISCUSSION, [2, does.pause, 3, does.stop(CARL), 4, does.resume], since).session;
    expect(resumed).toEqual(DISCUSSION);
  });

  it('has nothing to resume where there is none', () => {
    expect(play(DISCUSSION, [does.resume]).session).toBe(DISCUSSION);
  });
});

describe('declining a question', () => {
  // Domain, section 3: in questions the presenter answers or declines.
  it('belongs to questions, in every protocol', () => {
    for (const protocol of PROTOCOLS) {
      const moves = [does.openBy(protocol), does.offer(ANNA), does.choose(1, ANNA)];
      const station = (session: Session): readonly Session[] =>
        session.state === 'running'
          ? [session, ...station(play(session, [does.choose(2, 'nobody'), does.advance]).session)]
          : [];
      for (const session of station(play(plannedMeeting({ pushBack: false }), moves).session)) {
        const asked = phaseAt(session)?.stage === 'questions';
        const expected = asked ? undefined : protocolSays(session);
        expect(refusalOf(session, does.decline(ANNA)), `${protocol.id} ${session.at?.phase}`).toBe(expected);
      }
    }
  });

  const protocolSays = (session: Session) =>
    phaseAt(session)?.presenter === 'listens' ? 'presenter-listens' : 'not-in-this-phase';

  it('belongs to the presenter', () => {
    for (const person of [LEADER, CO_LEADER, BORIS, CARL])
      expect(refusalOf(QUESTIONS, does.decline(person))).toBe('presenter-only');
    expect(refusalOf(QUESTIONS, does.decline(OBSERVER))).toBe('observers-only-stop');
    expect(play(QUESTIONS, [does.decline(ANNA)]).session.moment).toEqual({ declined: true });
  });
});

describe('a reminder of a rule', () => {
  it('is for the leader to say; it stands on the card only where the meeting is held online as well', () => {
    expect(refusalOf(DISCUSSION, does.remind('advice', true))).toBe('card-only-online');
    expect(refusalOf(DISCUSSION, does.remind('advice', false))).toBeUndefined();
    for (const mode of ['online', 'hybrid'] as const)
      expect(play(at(4, { mode }), [does.remind('evaluation', true)]).session.moment?.reminder).toEqual({
        of: 'evaluation',
        onCard: true,
      });
  });

  it('gives way to the next one', () => {
    const moves = [does.remind('advice'), does.remind('personal-question')];
    expect(play(DISCUSSION, moves).session.moment?.reminder?.of).toBe('personal-question');
  });
});

describe('while the presenter listens', () => {
  it('Stop is their one act', () => {
    const acts: readonly Exclude<Move, number>[] = [
      does.withdraw(ANNA),
      does.offer(ANNA),
      does.decline(ANNA),
      does.arrive(ANNA),
      does.leave(ANNA),
      { act: 'resume', by: ANNA },
      { act: 'follow-up', by: ANNA, presenter: ANNA, session: 'session00000' },
    ];
    for (const act of acts) expect(refusalOf(DISCUSSION, act)).toBe('presenter-listens');
    expect(refusalOf(DISCUSSION, does.stop(ANNA))).toBeUndefined();
  });

  it('everybody else acts as before, and so does the presenter where the group does not push back', () => {
    expect(refusalOf(DISCUSSION, does.withdraw(BORIS))).toBeUndefined();
    const inside = at(4, { pushBack: false });
    expect(refusalOf(inside, does.arrive(ANNA))).toBeUndefined();
  });

  it('comes to an end by advancing to the return', () => {
    expect(refusalOf(play(DISCUSSION, [does.advance]).session, does.arrive(ANNA))).toBeUndefined();
  });
});

describe('observers', () => {
  it('may say Stop, arrive and leave in a meeting that runs, and nothing else', () => {
    for (const session of ALL) {
      for (const act of ['stop', 'arrive', 'leave'] as const)
        expect(attempt(session, { act, by: OBSERVER, person: OBSERVER }).ok).toBe(true);
      const acts: readonly Exclude<Move, number>[] = [
        does.offer(OBSERVER),
        does.withdraw(OBSERVER),
        does.decline(OBSERVER),
        { act: 'pause', by: OBSERVER },
        { act: 'resume', by: OBSERVER },
        { act: 'follow-up', by: OBSERVER, presenter: ANNA, session: 'session00000' },
        { act: 'choose', by: OBSERVER, case: 2, presenter: BORIS },
        { act: 'close', by: OBSERVER },
      ];
      for (const act of acts) expect(refusalOf(session, act)).toBe('observers-only-stop');
    }
  });
});

// Domain, section 8: that Stop was used, a question declined or removed is nowhere once the case is over.
describe('once a case is over', () => {
  const plain = [does.advance, does.advance, does.advance, does.advance, does.advance];
  const full = [
    does.stop(CARL),
    does.resume,
    does.advance, // questions
    does.decline(ANNA),
    does.remind('personal-question', true),
    does.advance, // discussion
    does.stop(ANNA),
    does.pause,
    does.resume,
    does.remind('advice'),
    does.advance, // return
    does.remind('evaluation', true),
    does.stop(OBSERVER),
    does.resume,
    does.advance, // the second case
    does.pause,
    does.resume,
    does.advance,
  ];

  it('nothing of Stop, of a declined question or of a reminder is left, not even in the order of the fields', () => {
    const telling = at(2, { mode: 'online' });
    const chosen = play(telling, [does.choose(2, BORIS)]).session;
    const [quiet, loud] = [play(chosen, plain).session, play(chosen, full).session];
    expect(quiet.at).toMatchObject({ phase: 'questions', case: 2 });
    expect(JSON.stringify(loud)).toBe(JSON.stringify(quiet));
  });

  it('nothing is left in what was closed, sealed, or closed and reopened in such a moment', () => {
    const moments = [does.decline(ANNA), does.remind('advice', true), does.stop(CARL)];
    const questions = at(3, { mode: 'online' });
    for (const end of [
      [does.close],
      [does.close, does.attest],
      [does.close, does.reopen],
      [does.nextCase],
      [does.advance],
    ]) {
      const calm = end[0] === does.advance ? [...moments, does.resume] : moments;
      const [quiet, loud] = [play(questions, end).session, play(questions, [...calm, ...end]).session];
      expect(JSON.stringify(loud)).toBe(JSON.stringify(quiet));
    }
  });
});
