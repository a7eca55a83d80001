import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Act } from './act.ts';
import { attended, minutesOf } from './attendance.ts';
import { type Fact, standing } from './fact.ts';
import { type Attestation, amendments, factsOf } from './sealing.ts';
import { type Session, seatOf } from './session.ts';
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
  northGroup,
  plannedMeeting,
  play,
  refusalOf,
  wholeEvening,
} from './testing/index.ts';
import { DAY, HOUR } from './types.ts';

/** Fresh ids, as a source of chance would give them. */
const attestation = (change: Partial<Attestation> = {}): Attestation => {
  let count = 0;
  return { by: LEADER, at: EVENING + 2 * HOUR, id: () => `fact${String(++count).padStart(8, '0')}`, ...change };
};
const of = (facts: readonly Fact[], person: string): Fact | undefined => facts.find((fact) => fact.person === person);

const closed = play(plannedMeeting({ series: 'season000001' }), wholeEvening).session;

describe('what a sealed meeting proves', () => {
  const sealed = play(closed, [does.attest]).session;
  const facts = factsOf(sealed, attestation());

  // Design, section 3, "A fact": everything it lists.
  it('is one fact for each person who was there, with all that was true', () => {
    const there = sealed.seats.filter(({ role }) => role !== 'observer');
    expect(facts.map(({ person }) => person)).toEqual(there.map(({ person }) => person));
    expect(of(facts, BORIS)).toEqual({
      id: 'fact00000004',
      society: 'society00001',
      person: BORIS,
      activity: 'balint-group',
      role: 'member',
      start: EVENING,
      zone: 'Europe/Stockholm',
      minutes: 90,
      held: {
        group: 'north0000001',
        session: 'session00001',
        series: 'season000001',
        format: 'small-group',
        mode: 'in-person',
        present: 10,
        cases: [
          { presented: ANNA, led: LEADER, coLed: CO_LEADER },
          { presented: BORIS, led: CO_LEADER, coLed: LEADER },
        ],
        registered: true,
        byStage: { opening: 4, call: 2, case: 13, questions: 9, discussion: 50, return: 6, close: 2 },
      },
      declaredBy: LEADER,
      confirmedBy: LEADER,
      at: EVENING + 2 * HOUR,
    });
  });

  it('holds each person’s own role and minutes', () => {
    const minutes = (person: string) => of(facts, person)?.minutes;
    expect([LEADER, CO_LEADER].map((person) => of(facts, person)?.role)).toEqual(['leader', 'co-leader']);
    // Hanna came 17 minutes after it began, and Greta went 28 before its time was over.
    expect([minutes('hanna0000001'), minutes('greta0000001')]).toEqual([73, 62]);
  });

  it('says nothing of Stop, of the question that was declined, or of the reminder', () => {
    const quiet = wholeEvening.filter((move) => {
      if (typeof move === 'number') return true;
      const act = typeof move === 'function' ? move(closed).act : move.act;
      return !['stop', 'resume', 'decline', 'remind'].includes(act);
    });
    const { session, now } = play(plannedMeeting({ series: 'season000001' }), quiet);
    const without = factsOf(play(session, [does.attest], now).session, attestation());
    expect(without).toEqual(facts);
  });

  it('leaves out who was not there, cases that nobody presented, stages without a minute, and what there is none of', () => {
    const none = play(plannedMeeting({}, northGroup({ registered: false })), [
      does.answer(ANNA, 'not-coming'),
      does.close,
      does.settleCase(1, BORIS),
      does.settleCase(2, CARL),
      does.settleCase(1, 'nobody'),
      does.attest,
    ]).session;
    const [first, ...others] = factsOf(none, attestation());
    expect([first, ...others].map((fact) => fact?.person)).not.toContain(ANNA);
    expect(first?.held).toMatchObject({ present: 9, cases: [{ presented: CARL, led: LEADER }], byStage: {} });
    expect(first?.held?.registered).toBe(false);
    expect(Object.keys(first?.held ?? {})).not.toContain('series');
    for (const key of ['inStead', 'addedSelf', 'amends']) expect(Object.keys(first ?? {})).not.toContain(key);
  });

  it('counts whole minutes of each stage', () => {
    const moves = [
      does.open,
      does.advance,
      0.4,
      does.advance,
      1.6,
      does.choose(1, 'nobody'),
      does.advance,
      2,
      does.close,
    ];
    const over = play(plannedMeeting(), moves);
    const [fact] = factsOf(play(over.session, [does.attest], over.now).session, attestation());
    expect(fact?.held?.byStage).toEqual({ call: 2, close: 2 });
  });

  it('marks who added themselves, and who confirmed in the leader’s stead', () => {
    const added = play(plannedMeeting(), [does.answer(ANNA, 'not-coming'), does.close, does.addSelf(ANNA)]).session;
    const attested = { act: 'attest', by: CO_LEADER, as: 'co-leader' } as const;
    const late = play(added, [attested], EVENING + 15 * DAY).session;
    const stead = factsOf(late, attestation({ by: CO_LEADER, inStead: 'co-leader' }));
    expect(of(stead, ANNA)).toMatchObject({
      addedSelf: true,
      declaredBy: ANNA,
      confirmedBy: CO_LEADER,
      inStead: 'co-leader',
    });
    expect(of(stead, BORIS)).toMatchObject({ declaredBy: CO_LEADER, confirmedBy: CO_LEADER, inStead: 'co-leader' });
    expect(of(stead, BORIS)?.addedSelf).toBeUndefined();
  });
});

describe('correcting it', () => {
  const sealed = play(plannedMeeting(), [
    does.answer(ANNA, 'not-coming'),
    does.close,
    does.settleCase(1, BORIS),
    does.attest,
  ]).session;
  const before = factsOf(sealed, attestation());

  /** Corrects a meeting and writes what replaces its facts, as the app does. */
  const corrected = (session: Session, facts: readonly Fact[], act: Act, fresh: Attestation) => {
    const played = play(session, [act]);
    const [happened] = played.happened;
    if (happened?.what !== 'amended') return { session, facts };
    const replaced = amendments(played.session, happened.people, happened.why, facts, fresh);
    return { session: played.session, facts: [...facts, ...replaced] };
  };
  const fresh = () => attestation({ id: (person) => `new${person.slice(0, 9)}` });

  it('replaces the fact of that person and says why', () => {
    const { facts } = corrected(sealed, before, does.amend(CARL, 30), fresh());
    expect(facts).toHaveLength(before.length + 1);
    expect(facts.at(-1)).toMatchObject({
      person: CARL,
      minutes: 30,
      amends: { fact: of(before, CARL)?.id, why: 'minutes' },
    });
    expect(standing(facts).filter(({ person }) => person === CARL)).toEqual([facts.at(-1)]);
  });

  it('writes a fact of no minutes for somebody who was not there after all, and none of it stands', () => {
    const { session, facts } = corrected(sealed, before, does.amend(CARL, 0, 'was-not-there'), fresh());
    expect(facts.at(-1)).toMatchObject({ person: CARL, minutes: 0, amends: { why: 'was-not-there' } });
    expect(of(standing(facts), CARL)).toBeUndefined();
    const again = corrected(
      session,
      facts,
      does.amend(CARL, 90, 'was-there'),
      attestation({ id: () => 'again0000001' }),
    );
    expect(standing(again.facts).filter(({ person }) => person === CARL)).toMatchObject([
      { id: 'again0000001', minutes: 90 },
    ]);
  });

  it('writes a first fact for somebody who was there after all', () => {
    const { facts } = corrected(sealed, before, does.amend(ANNA, 90, 'was-there'), fresh());
    expect(facts.at(-1)).toMatchObject({ person: ANNA, minutes: 90 });
    expect(facts.at(-1)?.amends).toBeUndefined();
    expect(of(standing(facts), ANNA)).toBeDefined();
  });

  it('says of a case what was so in the fact of everybody', () => {
    const { facts } = corrected(sealed, before, does.amendCase(1, DORA, CO_LEADER), fresh());
    expect(standing(facts)).toHaveLength(before.length);
    for (const fact of standing(facts)) {
      expect(fact.held?.cases).toEqual([{ presented: DORA, led: CO_LEADER }]);
      expect(fact.amends?.why).toBe('case');
    }
  });

  it('leaves exactly one fact a person there, and none of anybody else, after any corrections', () => {
    const person = fc.constantFrom(...MEMBERS, LEADER, CO_LEADER);
    const amend = fc
      .tuple(person, fc.integer({ min: 0, max: 3 }))
      .map(([one, thirds]): Act => does.amend(one, 30 * thirds) as Act);
    const amendCase = fc
      .tuple(fc.integer({ min: 1, max: 3 }), fc.oneof(person, fc.constant('nobody')), person)
      .map(([number, presented, led]): Act => does.amendCase(number, presented, led) as Act);
    fc.assert(
      fc.property(fc.array(fc.oneof(amend, amendCase), { maxLength: 25 }), (acts) => {
        const source = attestation({
          id: (
            (count) => () =>
              `amend${String(++count).padStart(7, '0')}`
          )(0),
        });
        let now = { session: sealed, facts: before };
        for (const act of acts) if (!refusalOf(now.session, act)) now = corrected(now.session, now.facts, act, source);
        const stands = standing(now.facts);
        expect(stands.map((fact) => fact.person).sort()).toEqual(
          attended(now.session)
            .map((seat) => seat.person)
            .sort(),
        );
        for (const fact of stands) {
          const seat = seatOf(now.session, fact.person);
          expect(fact.minutes).toBe(seat && minutesOf(now.session, seat));
          expect(fact.held?.cases).toEqual(now.session.slots.filter((slot) => slot !== 'nobody'));
        }
        expect(new Set(now.facts.map(({ id }) => id)).size).toBe(now.facts.length);
      }),
    );
  });
});
