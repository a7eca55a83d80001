import { expect, it } from 'vitest';
import { PROTOCOLS } from './protocols/index.ts';
import type { Session } from './session.ts';
import {
  ANNA,
  attempt,
  BORIS,
  CO_LEADER,
  does,
  EVENING,
  LEADER,
  type Move,
  northGroup,
  OBSERVER,
  plannedMeeting,
  play,
} from './testing/index.ts';

const CAST = [LEADER, CO_LEADER, ANNA, BORIS, OBSERVER];

/** All that this cast can try at any moment. Whoever leads does what is the leader's. */
const ACTS: readonly Exclude<Move, number>[] = [
  does.advance,
  does.back,
  does.nextCase,
  does.extend(5),
  does.pause,
  does.resume,
  does.remind('advice'),
  does.close,
  does.reopen,
  ...[LEADER, CO_LEADER].map(does.handOver),
  ...[1, 2].flatMap((number) => [...CAST, 'nobody'].map((presenter) => does.choose(number, presenter))),
  ...CAST.flatMap((person) => [does.offer(person), does.withdraw(person), does.decline(person), does.stop(person)]),
  ...[ANNA, OBSERVER].flatMap((person) => [does.arrive(person), does.leave(person)]),
];

/**
 * How many ways there are to go on for so many acts, each of which changes the meeting, no time passing; like the
 * perft counts of chess. Ways that lead to the same meeting are followed together.
 */
const continuations = (start: Session, depth: number): number => {
  let ways = [{ session: start, count: 1 }];
  for (let done = 0; done < depth; done += 1) {
    const next = new Map<string, { session: Session; count: number }>();
    for (const { session, count } of ways) {
      for (const move of ACTS) {
        const result = attempt(session, move, EVENING);
        if (!result.ok || result.value.session === session) continue;
        const { protocol: _, ...rest } = result.value.session;
        const key = JSON.stringify(rest);
        next.set(key, { session: result.value.session, count: (next.get(key)?.count ?? 0) + count });
      }
    }
    ways = [...next.values()];
  }
  return ways.reduce((total, { count }) => total + count, 0);
};

/** A meeting at each station of its course, Anna presenting and then Boris, each chosen in the call. */
const everyStation = (session: Session): readonly Session[] => {
  const { at } = session;
  if (session.state !== 'running') return [];
  const chosen = at?.phase === 'call' ? [does.choose(at.case, at.case === 1 ? ANNA : BORIS)] : [];
  return [session, ...everyStation(play(session, [...chosen, does.advance]).session)];
};

/**
 * For each protocol, with two cases and push-back, Anna and Boris having offered: the continuations from the gathering
 * for one, two and three acts; then those for two acts from every station of its course. They stand for all rules at
 * once. Whoever changes a rule changes them knowingly, and says in the commit which rule it was.
 */
const GOLDEN: Readonly<Record<string, readonly [readonly number[], readonly number[]]>> = {
  default: [
    [21, 361, 5667],
    [361, 394, 364, 360, 387, 288, 354, 326, 225, 246, 223, 221, 177],
  ],
  'five-step': [
    [21, 360, 5604],
    [360, 363, 360, 387, 286, 283, 284, 324, 210, 231, 208, 207, 191],
  ],
  hungarian: [
    [21, 360, 5619],
    [360, 363, 360, 387, 288, 354, 326, 225, 246, 223, 221, 177],
  ],
  rbo: [
    [21, 361, 5667],
    [361, 394, 364, 360, 387, 286, 283, 285, 354, 326, 225, 246, 223, 222, 222, 221, 177],
  ],
  'saint-petersburg': [
    [21, 360, 5604],
    [360, 363, 359, 355, 287, 354, 326, 209, 207, 207, 191],
  ],
  dutch: [
    [21, 360, 5604],
    [360, 363, 360, 387, 286, 285, 354, 326, 210, 231, 208, 207, 191],
  ],
  swedish: [
    [21, 360, 5604],
    [360, 363, 357, 287, 354, 326, 209, 207, 191],
  ],
  anz: [
    [21, 360, 5604],
    [360, 363, 357, 286, 324, 209, 191],
  ],
};

it.each(PROTOCOLS)('a meeting goes on in as many ways as it did: $id', (protocol) => {
  const members = northGroup().members.filter(({ person }) => CAST.includes(person));
  const planned = plannedMeeting({}, northGroup({ members }));
  const gathered = play(planned, [does.openBy(protocol), does.offer(ANNA), does.offer(BORIS)]).session;
  const counts = [
    [1, 2, 3].map((depth) => continuations(gathered, depth)),
    everyStation(gathered).map((session) => continuations(session, 2)),
  ];
  expect(counts).toEqual(GOLDEN[protocol.id]);
});
