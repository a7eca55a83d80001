import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Act } from './act.ts';
import { OPENNESS, type Openness, type Presence } from './group.ts';
import { order } from './queue.ts';
import { ratio } from './ratio.ts';
import { phaseKey, REMINDERS, type Session } from './session.ts';
import { step } from './step.ts';
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
  OBSERVER,
  plannedMeeting,
  play,
  STRANGER,
} from './testing/meetings.ts';
import { HOUR, MINUTE, type PersonId } from './types.ts';
import { view } from './view.ts';

const PEOPLE = [LEADER, CO_LEADER, ...MEMBERS, OBSERVER];

/** Each person stands differently, by an amount that is found in any text it leaks into. */
const amountOf = (person: PersonId): number => 7_000_001 + PEOPLE.indexOf(person) * 1_009;
const ordered = (session: Session) =>
  order(session.offers, (by) => ({ amount: ratio(amountOf(by)), presentedTonight: false }), { by: 'credits' });

/** What anybody may try at a meeting; the rules refuse what does not fit. */
const ACTS: readonly ((session: Session, by: PersonId, other: PersonId) => Act)[] = [
  (_, by) => ({ act: 'answer', by, person: by, is: 'not-coming' }),
  (_, by) => ({ act: 'answer', by, person: by, is: 'late' }),
  (_, by) => ({ act: 'answer', by, person: by, is: 'coming' }),
  (_, by) => ({ act: 'offer', by, person: by }),
  (_, by) => ({ act: 'withdraw', by, person: by }),
  ({ protocol }) => ({ act: 'open', by: LEADER, protocol }),
  (_, by) => ({ act: 'arrive', by, person: by }),
  (_, by) => ({ act: 'leave', by, person: by }),
  ({ slots }, _, other) => ({ act: 'choose', by: LEADER, case: slots.length + 1, presenter: other }),
  ({ slots }) => ({ act: 'choose', by: LEADER, case: slots.length + 1, presenter: 'nobody' }),
  ({ at }) => ({ act: 'advance', by: LEADER, from: at ? phaseKey(at) : '' }),
  ({ at }) => ({ act: 'advance', by: LEADER, from: at ? phaseKey(at) : '' }),
  ({ at }) => ({ act: 'extend', by: LEADER, from: at ? phaseKey(at) : '', to: 5 }),
  (_, by) => ({ act: 'stop', by }),
  () => ({ act: 'resume', by: LEADER }),
  ({ at }, by) => ({ act: 'decline', by, from: at ? phaseKey(at) : '' }),
  ({ at }, _, other) => ({
    act: 'remind',
    by: LEADER,
    from: at ? phaseKey(at) : '',
    of: REMINDERS[PEOPLE.indexOf(other) % 3] ?? 'advice',
    onCard: false,
  }),
  () => ({ act: 'hand-over', by: LEADER, to: CO_LEADER }),
  () => ({ act: 'close', by: LEADER }),
  (_, by) => ({ act: 'add-self', by }),
  (_, by) => ({ act: 'settle-seat', by: LEADER, person: by, minutes: 40 }),
  () => ({ act: 'attest', by: LEADER, as: 'leader' }),
];

const aTry = fc.record({
  act: fc.nat({ max: ACTS.length - 1 }),
  by: fc.constantFrom(...PEOPLE),
  other: fc.constantFrom(...PEOPLE),
});

/** Every state that a meeting went through. */
const statesOf = (
  start: Session,
  tries: readonly { act: number; by: PersonId; other: PersonId }[],
): readonly Session[] => {
  const states = [start];
  tries.forEach(({ act, by, other }, index) => {
    const session = states.at(-1) ?? start;
    const result = step(session, ACTS[act]?.(session, by, other) ?? { act: 'stop', by }, EVENING + index * MINUTE);
    if (result.ok) states.push(result.value.session);
  });
  return states;
};

const aCourse = (most = 60) => fc.array(aTry, { minLength: 20, maxLength: most });
const meeting = (presence: Presence, openness: Openness = 'closed') => {
  const room = { from: 2, to: 4 };
  return plannedMeeting({}, northGroup({ presence, openness, room, mode: 'online', offers: 'from-the-announcement' }));
};

const others = (person: PersonId): readonly PersonId[] => PEOPLE.filter((one) => one !== person);
const mentions = (value: unknown, people: readonly PersonId[]): readonly PersonId[] => {
  const text = JSON.stringify(value);
  return people.filter((person) => text.includes(person) || text.includes(String(amountOf(person))));
};

describe('who may see what of a meeting', () => {
  it('never shows the group points, places, seats or names, but of whoever presents now', () => {
    fc.assert(
      fc.property(aCourse(), fc.constantFrom<Presence>('silent', 'panel', 'card-and-panel'), (tries, presence) => {
        for (const session of statesOf(meeting(presence), tries)) {
          const sight = view(session, presence, ordered(session), 'group');
          expect(Object.keys(sight)).toEqual(['shown']);
          const presenter = sight.shown.now?.presenter;
          expect(mentions(sight, PEOPLE)).toEqual(presenter === undefined ? [] : [presenter]);
        }
      }),
    );
  });

  it('tells the group how many come, and nothing that depends on who', () => {
    const swapped = (session: Session): Session => {
      const [anna, boris] = [ANNA, BORIS].map((person) => session.seats.find((seat) => seat.person === person));
      const seats = session.seats.map((seat) => {
        if (seat.person === ANNA && boris) return { ...boris, person: ANNA };
        return seat.person === BORIS && anna ? { ...anna, person: BORIS } : seat;
      });
      return { ...session, seats };
    };
    fc.assert(
      fc.property(aCourse(), (tries) => {
        for (const session of statesOf(meeting('card-and-panel'), tries)) {
          const shown = (one: Session) => view(one, 'card-and-panel', [], 'group').shown;
          expect(shown(swapped(session))).toEqual(shown(session));
        }
      }),
    );
  });

  it('never tells a member anything of another one’s part, points or place', () => {
    fc.assert(
      fc.property(aCourse(), fc.constantFrom(...MEMBERS, OBSERVER), (tries, person) => {
        for (const session of statesOf(meeting('card-and-panel'), tries)) {
          const { mine, ...rest } = view(session, 'card-and-panel', ordered(session), person);
          expect(mentions(mine, others(person))).toEqual([]);
          expect(Object.keys(rest)).toEqual(['shown']);
          expect(rest).toEqual(view(session, 'card-and-panel', [], 'group'));
        }
      }),
    );
  });

  it('changes nothing on the card of a silent group from the opening to the close', () => {
    fc.assert(
      fc.property(aCourse(), fc.boolean(), (tries, early) => {
        const group = northGroup({
          presence: 'silent',
          offers: early ? 'from-the-announcement' : 'from-the-gathering',
        });
        const start = play(plannedMeeting({}, group), [does.open]);
        const shown = (session: Session) => view(session, 'silent', ordered(session), 'group').shown;
        const running = statesOf(start.session, tries).filter((session) => session.state === 'running');
        for (const session of running) expect(shown(session)).toEqual(shown(plannedMeeting({}, group)));
      }),
    );
  });

  it('offers a case only to somebody from whom the rules would take it', () => {
    fc.assert(
      fc.property(aCourse(), fc.constantFrom(...PEOPLE), fc.constantFrom(...OPENNESS), (tries, by, openness) => {
        for (const session of statesOf(meeting('panel', openness), tries)) {
          if (!view(session, 'panel', [], by).mine?.mayOffer) continue;
          const now = session.state === 'planned' ? EVENING - HOUR : EVENING + 3 * HOUR;
          const result = step(session, { act: 'offer', by, person: by }, now);
          expect(result.ok && result.value.happened.length).toBe(1);
        }
      }),
    );
  });

  it('lets somebody whose case is over offer another one', () => {
    const { session } = play(meeting('panel'), [
      does.offer(DORA),
      does.open,
      does.choose(1, DORA),
      does.advance,
      does.advance,
    ]);
    expect(view(session, 'panel', [], DORA).mine).toMatchObject({ chosen: true, mayOffer: false });
    const over = play(session, [does.nextCase]).session;
    expect(view(over, 'panel', [], DORA).mine).toMatchObject({ chosen: false, mayOffer: true });
  });

  it('shows a stranger no more than the group', () => {
    const session = plannedMeeting();
    expect(view(session, 'panel', [], STRANGER)).toEqual(view(session, 'panel', [], 'group'));
  });

  it('shows those who lead the seats and the whole order', () => {
    const { session } = play(
      meeting('panel'),
      [ANNA, BORIS].map((by) => does.offer(by)),
    );
    for (const leader of [LEADER, CO_LEADER]) {
      const { leading } = view(session, 'panel', ordered(session), leader);
      expect(leading?.order.map(({ offer }) => offer.by)).toEqual([ANNA, BORIS]);
      expect(leading?.seats).toHaveLength(11);
    }
  });

  it('shows a leader of the group a meeting that somebody else leads, but not while it runs', () => {
    const session = plannedMeeting();
    expect(view(session, 'panel', [], ANNA, 'leads-group').leading?.seats).toHaveLength(11);
    const running = play(session, [does.open]).session;
    expect(view(running, 'panel', [], ANNA, 'leads-group')).not.toHaveProperty('leading');
    const over = play(running, [does.close]).session;
    expect(view(over, 'panel', [], ANNA, 'leads-group').leading?.seats).toHaveLength(11);
  });

  it('shows whoever settles in stead who was there, and neither order nor who presented', () => {
    const { session } = play(meeting('panel'), [does.offer(CARL), does.open, does.choose(1, CARL)]);
    const early = view(session, 'panel', ordered(session), STRANGER, 'settles-in-stead').leading;
    expect(early).toMatchObject({ order: [], slots: [] });
    expect([early?.at, early?.moment, early?.phase]).toEqual([undefined, undefined, undefined]);
    for (const state of ['sealed', 'cancelled'] as const)
      expect(view({ ...session, state }, 'panel', [], STRANGER, 'settles-in-stead')).not.toHaveProperty('leading');
    const over = play(session, [does.close]).session;
    const { leading, mine } = view(over, 'panel', ordered(session), STRANGER, 'settles-in-stead');
    expect(leading).toMatchObject({ order: [], slots: [] });
    expect(leading?.seats).toHaveLength(11);
    expect(mine).toBeUndefined();
  });

  it('tells a presenter that they present while they do, and may decline in the questions alone', () => {
    const start = play(meeting('panel'), [does.offer(DORA), does.open, does.choose(1, DORA)]).session;
    const seen: string[] = [];
    let session = start;
    for (let steps = 0; session.state === 'running' && steps < 9; steps += 1) {
      const mine = view(session, 'panel', [], DORA).mine;
      if (mine?.presenting)
        seen.push(`${session.at?.phase}${mine.declineIn ? ` may decline in ${mine.declineIn}` : ''}`);
      session = play(session, [session.at?.phase === 'call' ? does.close : does.advance]).session;
    }
    expect(seen).toEqual(['case', 'questions may decline in questions.1', 'discussion', 'return']);
    const early = play(start, [does.advance, does.advance, does.close]).session;
    expect(view(early, 'panel', [], DORA).mine).toMatchObject({ presenting: false, chosen: true });
    expect(view(session, 'panel', [], DORA).mine).toMatchObject({ presenting: false, chosen: true });
  });
});
