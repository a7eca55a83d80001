import { describe, expect, it } from 'vitest';
import { guidance, phaseAt } from './course.ts';
import type { Protocol } from './protocol.ts';
import { PROTOCOLS, protocolOf } from './protocols/index.ts';
import { caseNow, type Session } from './session.ts';
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
  plannedMeeting,
  play,
  refusalOf,
} from './testing/index.ts';
import { HOUR, MINUTE } from './types.ts';

const known = (id: string): Protocol => {
  const protocol = protocolOf(id);
  if (!protocol) throw new Error(`no protocol ${id}`);
  return protocol;
};

/** A meeting whose people have gathered, with offers from Anna and Boris. */
const gathered = (protocol: Protocol, change: Partial<Session> = {}): Session =>
  play(plannedMeeting(change), [does.openBy(protocol), does.offer(ANNA), does.offer(BORIS)]).session;

const where = (session: Session): string => (session.at ? `${session.at.phase}.${session.at.case}` : session.state);

/** Every station a meeting comes to, its cases being chosen in the call, and what the presenter does there. */
const walk = (session: Session, presenters: readonly string[]): readonly (readonly [string, string])[] => {
  const part = phaseAt(session)?.presenter ?? '';
  const here = [[where(session), part] as const];
  const chosen =
    session.at?.phase === 'call' ? [does.choose(session.at.case, presenters[session.at.case - 1] ?? 'nobody')] : [];
  const { session: next } = play(session, [...chosen, does.advance]);
  return next.state === 'settling' ? here : [...here, ...walk(next, presenters)];
};
const stations = (session: Session, ...presenters: string[]) => walk(session, presenters).map(([station]) => station);

/** Domain, section 3, "Known sequences" and our template: once before the cases, of each case, once after them. */
const SEQUENCES: readonly (readonly [string, readonly string[], readonly string[], readonly string[]])[] = [
  ['default', ['opening'], ['case', 'questions', 'discussion', 'return'], ['close']],
  ['five-step', [], ['case', 'questions', 'feelings', 'images', 'relationship'], []],
  ['hungarian', [], ['case', 'questions', 'discussion', 'return'], ['looking-back']],
  ['rbo', ['opening'], ['case', 'questions', 'associations', 'identification', 'problem', 'return'], ['close']],
  ['saint-petersburg', [], ['case', 'request', 'discussion', 'return'], []],
  ['dutch', [], ['case', 'questions', 'recognition', 'problem', 'closing-round'], []],
  ['swedish', [], ['case', 'discussion', 'return'], []],
  ['anz', [], ['case', 'discussion'], []],
];

const ofCase = (phases: readonly string[], number: number) => phases.map((phase) => `${phase}.${number}`);

describe('the course of a meeting', () => {
  it.each(SEQUENCES)(
    'goes through a %s meeting as domain section 3 has it, with one case',
    (id, before, each, after) => {
      expect(stations(gathered(known(id), { cases: 1 }), ANNA)).toEqual([
        'gathering.0',
        ...ofCase(before, 0),
        'call.1',
        ...ofCase(each, 1),
        ...ofCase(after, 0),
      ]);
    },
  );

  it.each(SEQUENCES)('goes through a %s meeting with two cases', (id, before, each, after) => {
    expect(stations(gathered(known(id)), ANNA, BORIS)).toEqual([
      'gathering.0',
      ...ofCase(before, 0),
      'call.1',
      ...ofCase(each, 1),
      'call.2',
      ...ofCase(each, 2),
      ...ofCase(after, 0),
    ]);
  });

  it.each(SEQUENCES)(
    'leaves a second case of a %s meeting out where nobody presents one',
    (id, before, each, after) => {
      expect(stations(gathered(known(id)), ANNA, 'nobody')).toEqual([
        'gathering.0',
        ...ofCase(before, 0),
        'call.1',
        ...ofCase(each, 1),
        'call.2',
        ...ofCase(after, 0),
      ]);
    },
  );

  it.each(SEQUENCES)('goes through a %s meeting without any case', (id, before, _, after) => {
    const expected = ['gathering.0', ...ofCase(before, 0), 'call.1', ...ofCase(after, 0)];
    expect(stations(gathered(known(id)), 'nobody')).toEqual(expected);
  });

  // Domain, section 3: the Hungarian and the Swedish source say that the presenter listens; elsewhere it is a switch.
  it.each(SEQUENCES)('keeps the presenter out of a %s discussion by the switch, and nothing else', (id) => {
    const parts = (pushBack: boolean) => walk(gathered(known(id), { pushBack, cases: 1 }), [ANNA]);
    const always = id === 'hungarian' || id === 'swedish';
    const discussed = known(id).phases.filter(({ stage }) => stage === 'discussion').length;
    expect(parts(true).filter(([, part]) => part === 'listens')).toHaveLength(discussed);
    expect(parts(false).filter(([, part]) => part === 'listens')).toHaveLength(always ? discussed : 0);
    expect(parts(false).map(([station]) => station)).toEqual(parts(true).map(([station]) => station));
  });

  it('is walked here for every protocol that ships', () => {
    expect(SEQUENCES.map(([id]) => id)).toEqual(PROTOCOLS.map(({ id }) => id));
  });

  it('passes no call for a case that was chosen before', () => {
    const chosen = play(gathered(known('default')), [does.choose(1, ANNA), does.choose(2, BORIS)]).session;
    expect(stations(chosen).filter((station) => station.startsWith('call'))).toEqual([]);
  });

  it('rests in the call until somebody, or nobody, is chosen', () => {
    const call = play(gathered(known('swedish')), [does.advance]).session;
    expect(refusalOf(call, does.advance)).toBe('no-presenter');
    expect(where(play(call, [does.choose(1, ANNA), does.advance]).session)).toBe('case.1');
    expect(play(call, [does.choose(1, 'nobody'), does.advance]).session.state).toBe('settling');
  });

  it('has nothing before the gathering', () => {
    expect(refusalOf(gathered(known('default')), does.back)).toBe('nothing-before');
  });
});

describe('going back', () => {
  /** A meeting at every station it comes to, in the call before the choice is made. */
  const every = (session: Session, presenters: readonly string[]): readonly Session[] => {
    const next = play(session, [...chosenAt(session, presenters), does.advance]).session;
    return next.state === 'settling' ? [session] : [session, ...every(next, presenters)];
  };
  const chosenAt = ({ at }: Session, presenters: readonly string[]): readonly Move[] =>
    at?.phase === 'call' ? [does.choose(at.case, presenters[at.case - 1] ?? 'nobody')] : [];

  it.each(
    SEQUENCES.flatMap(([id]) => [
      [id, 1, [ANNA]] as const,
      [id, 2, [ANNA, BORIS]] as const,
      [id, 2, [ANNA, 'nobody']] as const,
      [id, 2, ['nobody']] as const,
    ]),
  )('undoes an advance and is undone by one, at every step of a %s meeting of %i: %j', (id, cases, presenters) => {
    const [gathering, ...later] = every(gathered(known(id), { cases }), presenters);
    expect(gathering && where(gathering)).toBe('gathering.0');
    for (const session of later) {
      expect(where(play(session, [does.back, does.advance]).session)).toBe(where(session));
      const next = play(session, [...chosenAt(session, presenters), does.advance]).session;
      if (next.state === 'running') expect(where(play(next, [does.back]).session)).toBe(where(session));
    }
  });

  it('comes from a case to its call, also where it was chosen before, so that the choice can be made anew', () => {
    const chosen = [does.choose(1, ANNA), does.advance, does.advance];
    const telling = play(gathered(known('default')), chosen).session;
    expect(where(telling)).toBe('case.1');
    const call = play(telling, [does.back]).session;
    expect(where(call)).toBe('call.1');
    const other = play(call, [does.choose(1, BORIS), does.advance]).session;
    expect(caseNow(other)?.presented).toBe(BORIS);
  });

  it('does not make a case begin anew: who led it stays', () => {
    const second = [does.advance, does.choose(1, ANNA), does.advance, does.advance, does.handOver(CO_LEADER)];
    const there = play(gathered(known('anz')), [...second, does.advance, does.back, does.back]).session;
    expect(where(there)).toBe('case.1');
    expect(caseNow(there)).toEqual({ presented: ANNA, led: LEADER, coLed: CO_LEADER });
  });

  it('does not return to a case whose presenter leads by now', () => {
    const moves = [does.advance, does.handOver(CO_LEADER), does.offer(LEADER), does.choose(1, LEADER), does.advance];
    const over = play(gathered(known('anz')), [...moves, does.advance, does.advance, does.handOver(LEADER)]).session;
    expect(where(over)).toBe('call.2');
    expect(refusalOf(over, does.back)).toBe('leading-now');
    expect(where(play(over, [does.handOver(CO_LEADER), does.back]).session)).toBe('discussion.1');
  });
});

describe('an act that moves a meeting', () => {
  const discussion = play(gathered(known('default')), [
    does.choose(1, ANNA),
    ...Array.from({ length: 4 }, () => does.advance),
  ]).session;

  it('names the phase it leaves: from another one it moves nothing and says where the meeting is', () => {
    for (const act of ['advance', 'back', 'next-case'] as const) {
      const result = attempt(discussion, { act, by: LEADER, from: 'opening.0' });
      expect(result).toEqual({ ok: false, refusal: { code: 'moved-on', phase: 'discussion', case: 1 } });
    }
    expect(refusalOf(discussion, { act: 'extend', by: LEADER, from: 'questions.1', to: 5 })).toBe('moved-on');
    expect(refusalOf(discussion, { act: 'remind', by: LEADER, from: 'case.1', of: 'advice', onCard: false })).toBe(
      'moved-on',
    );
    expect(refusalOf(discussion, { act: 'decline', by: CARL, from: 'questions.1' })).toBe('moved-on');
  });

  it('does nothing from a phase that no meeting has', () => {
    const start = gathered(known('default'));
    for (const from of ['', 'nowhere.0', 'case.7', 'call.9', 'gathering', 'call.0']) {
      expect(refusalOf(start, { act: 'advance', by: LEADER, from }), from).toBe('moved-on');
    }
  });

  it('ends the case at hand and goes to what follows it', () => {
    expect(where(play(discussion, [does.nextCase]).session)).toBe('call.2');
    const last = play(discussion, [does.choose(2, BORIS), does.nextCase, does.nextCase]).session;
    expect(where(last)).toBe('close.0');
    expect(refusalOf(last, does.nextCase)).toBe('not-in-this-phase');
    expect(refusalOf(play(discussion, [does.nextCase]).session, does.nextCase)).toBe('not-in-this-phase');
  });

  it('closes the meeting where a case that is ended was all there is', () => {
    const only = play(gathered(known('swedish'), { cases: 1 }), [does.choose(1, ANNA), does.advance]).session;
    expect(play(only, [does.nextCase]).session.state).toBe('settling');
  });

  it('does nothing before a meeting is opened, and nothing after it is over', () => {
    const acts = [does.advance, does.back, does.nextCase, does.extend(5), does.remind('advice'), does.decline(ANNA)];
    const others = [does.stop(ANNA), does.pause, does.resume, does.handOver(CO_LEADER), does.choose(1, ANNA)];
    const over = play(discussion, [does.close]).session;
    const sealed = play(over, [does.attest]).session;
    for (const act of [...acts, ...others, does.arrive(DORA), does.leave(DORA)]) {
      expect(refusalOf(plannedMeeting(), act)).toBe('not-running');
      expect(refusalOf(over, act)).toBe('closed');
      expect(refusalOf(sealed, act)).toBe('sealed');
    }
  });
});

describe('time in a meeting', () => {
  it('begins when the gathering ends, however often one goes back to it', () => {
    const begun = play(plannedMeeting(), [does.open, 3, does.advance, 4, does.back, 1, does.advance]).session;
    expect(begun.begun).toBe(EVENING + 3 * MINUTE);
  });

  it('is kept by stage, each visit added to the last, the last phase included once it is sealed', () => {
    const moves: Move[] = [does.offer(ANNA), 5, does.advance, 4, does.advance, 2, does.choose(1, ANNA), does.advance];
    const told: Move[] = [7, does.advance, 3, does.back, 1, does.advance, 2, does.advance, 27, does.nextCase];
    const rest: Move[] = [1, does.choose(2, 'nobody'), does.advance, 2, does.advance];
    const over = play(plannedMeeting(), [does.open, ...moves, ...told, ...rest]);
    const sealed = play(over.session, [30, does.attest], over.now).session;
    const minutes = Object.fromEntries(Object.entries(sealed.spent).map(([stage, time]) => [stage, time / MINUTE]));
    expect(minutes).toEqual({ opening: 4, call: 3, case: 8, questions: 5, discussion: 27, close: 2 });
  });

  it('is never less than none, where a clock was put back', () => {
    const there = play(plannedMeeting(), [does.open, 10, does.advance, -60, does.advance]).session;
    expect(there.spent).toEqual({ opening: 0 });
  });

  it('goes on in a halt, so that no time tells of a Stop', () => {
    const opening = play(plannedMeeting(), [does.open, does.advance, 2, does.pause, 15, does.resume]).session;
    expect(opening.at?.since).toBe(EVENING);
    const next = play(plannedMeeting(), [does.open, does.advance, 2, does.pause, 15, does.resume, 3, does.advance]);
    expect(next.session.spent).toEqual({ opening: 20 * MINUTE });
  });

  it('goes on where a case is ended, or the meeting closed, in a halt', () => {
    const moves = [
      does.open,
      does.offer(ANNA),
      does.choose(1, ANNA),
      does.advance,
      does.advance,
      6,
      does.stop(CARL),
      9,
    ];
    expect(play(plannedMeeting(), [...moves, does.nextCase]).session.spent.case).toBe(15 * MINUTE);
    expect(play(plannedMeeting(), [...moves, does.close, 5, does.attest]).session.spent.case).toBe(15 * MINUTE);
  });

  it('has the guidance of its phase, longer where the meeting has a single case, and what the leader adds', () => {
    const discussion = (cases: number, second: readonly Move[] = []) =>
      play(gathered(known('default'), { cases }), [
        does.choose(1, ANNA),
        ...second,
        ...Array.from({ length: 4 }, () => does.advance),
      ]).session;
    expect(guidance(discussion(2))).toBe(27);
    expect(guidance(discussion(1))).toBe(60);
    expect(guidance(discussion(2, [does.choose(2, 'nobody')]))).toBe(60);
    expect(guidance(discussion(2, [does.choose(2, BORIS)]))).toBe(27);
    const longer = play(discussion(2), [does.extend(5), does.extend(10)]).session;
    expect(guidance(longer)).toBe(37);
    expect(guidance(play(longer, [does.advance]).session)).toBe(3);
    expect(guidance(gathered(known('swedish')))).toBeUndefined();
  });
});

describe('opening a meeting', () => {
  it('is possible from two hours before, and at any time after', () => {
    const planned = plannedMeeting();
    expect(refusalOf(planned, does.open, EVENING - 2 * HOUR - 1)).toBe('not-open-yet');
    expect(refusalOf(planned, does.open, EVENING - 2 * HOUR)).toBeUndefined();
    expect(refusalOf(planned, does.open, EVENING + 48 * HOUR)).toBeUndefined();
  });

  it('freezes the protocol with its push-back, and the credit rule, and lets the leader lead', () => {
    const open = { act: 'open', by: CO_LEADER, protocol: known('rbo'), creditRule: 'se-sfam' } as const;
    const { session } = play(plannedMeeting({ pushBack: false }), [open]);
    expect(session.protocol.id).toBe('rbo');
    expect(session.protocol.phases.map(({ presenter }) => presenter)).not.toContain('listens-when-pushed-back');
    expect(session.creditRule).toBe('se-sfam');
    expect(session.leading).toBe(LEADER);
    expect(where(session)).toBe('gathering.0');
  });

  it('lets the co-leader lead where the leader cannot come, and whoever opens it where neither can', () => {
    const absent = play(plannedMeeting(), [does.answer(LEADER, 'not-coming')]).session;
    expect(play(absent, [does.open]).session.leading).toBe(CO_LEADER);
    const both = play(absent, [does.answer(CO_LEADER, 'not-coming')]).session;
    expect(play(both, [{ act: 'open', by: CO_LEADER, protocol: known('default') }]).session.leading).toBe(CO_LEADER);
  });

  it('comes too late once the meeting is over', () => {
    const over = play(gathered(known('default')), [does.close]).session;
    expect(refusalOf(over, does.open)).toBe('closed');
    expect(refusalOf(play(over, [does.attest]).session, does.open)).toBe('sealed');
  });
});

describe('closing a meeting', () => {
  const running = gathered(known('default'));

  it('works from any phase, and for a meeting that was not run here once its time has come', () => {
    expect(play(running, [does.close]).session.state).toBe('settling');
    expect(refusalOf(plannedMeeting(), does.close, EVENING - 1)).toBe('not-open-yet');
    const entered = play(plannedMeeting(), [does.close]).session;
    expect(entered).toMatchObject({ state: 'settling', closed: EVENING });
    expect(entered.at).toBeUndefined();
  });

  it('is taken back by reopening, with everything as it was', () => {
    const telling = play(running, [does.choose(1, ANNA), does.advance, does.advance]).session;
    for (const session of [running, telling]) {
      const reopened = play(session, [does.close, does.reopen]).session;
      expect(reopened).toEqual(session);
    }
    expect(play(plannedMeeting(), [does.close, does.reopen]).session).toEqual(plannedMeeting());
  });

  it('leaves out a case that was chosen and did not begin; its offer stands where the close is taken back', () => {
    const both = play(running, [does.choose(1, ANNA), does.choose(2, BORIS)]).session;
    const telling = play(both, [does.advance, does.advance, does.close]).session;
    expect(telling.slots).toEqual([{ presented: ANNA, led: LEADER, coLed: CO_LEADER }]);
    const reopened = play(telling, [does.reopen]).session;
    expect(reopened.offers.map(({ by }) => by)).toEqual([BORIS]);
    expect(play(both, [does.close]).session.slots).toEqual([]);
    const none = play(running, [does.choose(1, ANNA), does.choose(2, 'nobody')]).session;
    expect(play(none, [does.close]).session.slots).toEqual([]);
    expect(play(none, [does.advance, does.advance, does.close, does.reopen]).session.slots).toHaveLength(2);
  });

  it('leaves the clock of the phase standing until it is reopened', () => {
    const opening = play(running, [does.advance, 3, does.close, 20, does.reopen]).session;
    expect(opening.at?.since).toBe(EVENING + 20 * MINUTE);
    expect(play(opening, [1, does.advance], EVENING + 23 * MINUTE).session.spent).toEqual({ opening: 4 * MINUTE });
  });

  it('ends a halt', () => {
    const halted = play(running, [does.stop(CARL), does.close]).session;
    expect(halted.moment).toBeUndefined();
    expect(play(halted, [does.reopen]).session.moment).toBeUndefined();
  });

  it('is not taken back from what was settled of seats and length: they are asked for again', () => {
    const settled = [does.close, does.settleLength(60), does.settleSeat(CARL, 30)];
    const absent = play(plannedMeeting(), [does.answer(DORA, 'not-coming'), does.open]).session;
    const reopened = play(absent, [...settled, does.addSelf(DORA), does.reopen]).session;
    expect(reopened).toEqual(absent);
  });

  it('cannot be taken back once a case was put right, where the meeting had been run here', () => {
    const telling = play(running, [does.choose(1, ANNA), does.advance, does.advance, 7, does.close]);
    const corrected = play(telling.session, [does.settleCase(1, DORA)], telling.now).session;
    expect(refusalOf(corrected, does.reopen)).toBe('closed');
    expect(play(corrected, [30, does.attest], telling.now).session.spent.case).toBe(7 * MINUTE);
    expect(play(plannedMeeting(), [does.close, does.settleCase(1, DORA), does.reopen]).session).toEqual(
      plannedMeeting(),
    );
  });

  it('cannot be taken back once it is sealed', () => {
    expect(refusalOf(play(running, [does.close, does.attest]).session, does.reopen)).toBe('sealed');
  });
});

it('needs no more people than are there: a meeting goes on when somebody leaves', () => {
  const empty = play(gathered(known('default')), MEMBERS.map(does.leave)).session;
  expect(where(play(empty, [does.advance, does.advance, does.choose(1, 'nobody'), does.advance]).session)).toBe(
    'close.0',
  );
});
