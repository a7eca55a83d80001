import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CreditRule } from './credit.ts';
import { seSfam } from './credit-rules/se-sfam.ts';
import type { Fact } from './fact.ts';
import {
  type Comparison,
  order,
  placeOf,
  type QueueMeasure,
  type Standing,
  standingOf,
  type Yardstick,
} from './queue.ts';
import { add, ratio, ZERO } from './ratio.ts';
import { aQueue, heldFact, openingBalance } from './testing/index.ts';

const credits: QueueMeasure = { by: 'credits' };
const talk: QueueMeasure = { by: 'none' };

/** People in the order in which they offered, and how each stands. */
const queue = (standings: Record<string, Partial<Standing>>, measure = credits) => {
  const offers = Object.keys(standings).map((by, at) => ({ by, at }));
  const ranked = order(offers, (person) => ({ amount: ZERO, presentedTonight: false, ...standings[person] }), measure);
  return ranked.map(({ offer, place, because }) => [place, offer.by, because.before, because.after]);
};
type Row = [number, string, Comparison | undefined, Comparison | undefined];

describe('the queue', () => {
  // Domain, section 4: fewer credits first; ties: presented longest ago (never counts as longest), then offered first.
  it.each<[string, Record<string, Partial<Standing>>, Row[]]>([
    [
      'fewer credits go first',
      { anna: { amount: ratio(15, 2) }, boris: { amount: ratio(22, 3) } },
      [
        [1, 'boris', 'fewer', undefined],
        [2, 'anna', undefined, 'fewer'],
      ],
    ],
    [
      'with equal credits, who presented longest ago',
      { anna: { presented: 200 }, boris: { presented: 100 } },
      [
        [1, 'boris', 'presented-longest-ago', undefined],
        [2, 'anna', undefined, 'presented-longest-ago'],
      ],
    ],
    [
      'never presented counts as longest ago',
      { anna: { presented: 0 }, boris: {} },
      [
        [1, 'boris', 'never-presented', undefined],
        [2, 'anna', undefined, 'never-presented'],
      ],
    ],
    [
      'with all that equal, who offered first',
      { anna: {}, boris: {} },
      [
        [1, 'anna', 'offered-first', undefined],
        [2, 'boris', undefined, 'offered-first'],
      ],
    ],
    [
      'who presented tonight stands last, with however few credits',
      { anna: { presentedTonight: true }, boris: { amount: ratio(90) }, carla: { amount: ratio(80) } },
      [
        [1, 'carla', 'fewer', undefined],
        [2, 'boris', 'presented-tonight', 'fewer'],
        [3, 'anna', undefined, 'presented-tonight'],
      ],
    ],
    ['alone, nothing had to be decided', { anna: {} }, [[1, 'anna', undefined, undefined]]],
  ])('%s', (_, standings, rows) => {
    expect(queue(standings)).toEqual(rows);
  });

  it('says nothing about who goes first where the group talks it out', () => {
    const standings = { anna: { amount: ratio(9), presented: 5 }, boris: {}, carla: { presentedTonight: true } };
    expect(queue(standings, talk)).toEqual([
      [1, 'anna', 'talked-out', undefined],
      [2, 'boris', 'presented-tonight', 'talked-out'],
      [3, 'carla', undefined, 'presented-tonight'],
    ]);
  });

  it('tells a person the own place, and nothing to who did not offer', () => {
    const ranked = order([{ by: 'anna', at: 0 }], () => ({ amount: ZERO, presentedTonight: false }), credits);
    expect(placeOf(ranked, 'anna')?.place).toBe(1);
    expect(placeOf(ranked, 'boris')).toBeUndefined();
  });

  const standingIn = (standings: ReadonlyMap<string, Standing>) => (person: string) =>
    standings.get(person) ?? { amount: ZERO, presentedTonight: false };
  const aMeasure = fc.constantFrom(credits, talk);

  it('has everybody in it once, in places from 1 on', () => {
    fc.assert(
      fc.property(aQueue(), aMeasure, ({ offers, standings }, measure) => {
        const ranked = order(offers, standingIn(standings), measure);
        expect(new Set(ranked.map(({ offer }) => offer))).toEqual(new Set(offers));
        expect(ranked.map(({ place }) => place)).toEqual(offers.map((_, index) => index + 1));
      }),
    );
  });

  it('does not depend on the order in which offers are kept', () => {
    fc.assert(
      fc.property(aQueue(), aMeasure, fc.infiniteStream(fc.nat()), ({ offers, standings }, measure, chance) => {
        const other = [...offers].map((offer) => ({ offer, at: chance.next().value })).sort((a, b) => a.at - b.at);
        expect(
          order(
            other.map(({ offer }) => offer),
            standingIn(standings),
            measure,
          ),
        ).toEqual(order(offers, standingIn(standings), measure));
      }),
    );
  });

  it('never moves a person up for one more credit', () => {
    fc.assert(
      fc.property(aQueue(), fc.nat(), ({ offers, standings }, which) => {
        const by = offers[which % offers.length]?.by ?? '';
        const before = standingIn(standings)(by);
        const richer = new Map(standings).set(by, { ...before, amount: add(before.amount, ratio(1)) });
        const place = (all: ReadonlyMap<string, Standing>) =>
          placeOf(order(offers, standingIn(all), credits), by)?.place ?? 0;
        expect(place(richer)).toBeGreaterThanOrEqual(place(standings));
      }),
    );
  });

  it('has who presented tonight behind everyone who has not', () => {
    fc.assert(
      fc.property(aQueue(), aMeasure, ({ offers, standings }, measure) => {
        const tonight = order(offers, standingIn(standings), measure).map(({ standing }) => standing.presentedTonight);
        expect(tonight).toEqual([...tonight].sort((a, b) => Number(a) - Number(b)));
      }),
    );
  });
});

describe('how somebody stands', () => {
  const anna = 'anna00000001';
  const group = { id: 'north0000001', society: 'society00001', zone: 'Europe/Stockholm' };
  const by = (measure: QueueMeasure, facts: readonly Fact[], over: Partial<Yardstick> = {}) =>
    standingOf(facts, { group: { ...group, measure }, rule: seSfam, tonight: [], ...over })(anna);
  const presenting = { cases: [{ presented: anna, led: 'leader000001' }] };

  // Design, section 3, "The queue's measure".
  it('is the exact points of what was sealed in this society, over all time, under its rule', () => {
    const facts = [
      heldFact({ minutes: 50 }),
      heldFact({ id: 'fact00000002', start: 0 }),
      heldFact({ id: 'fact00000003', society: 'elsewhere001' }),
      heldFact({ id: 'fact00000004', person: 'boris0000001' }),
      heldFact({ id: 'fact00000005', held: { format: 'lecture' } }),
    ];
    expect(by(credits, facts).amount).toEqual(ratio(50 + 90, 60));
  });

  it('is minutes where the society has no rule, or its rule gives no points', () => {
    const yesOrNo: CreditRule = { ...seSfam, id: 'own', clauses: [] };
    expect(by(credits, [heldFact()], { rule: undefined }).amount).toEqual(ratio(90));
    expect(by(credits, [heldFact()], { rule: yesOrNo }).amount).toEqual(ratio(90));
  });

  it('is not moved by hours from elsewhere', () => {
    const { held: _, ...elsewhere } = heldFact({ minutes: 6000 });
    expect(by(credits, [elsewhere]).amount).toEqual(ZERO);
  });

  it('takes an opening balance for credits and for cases', () => {
    const facts = [openingBalance(), heldFact({ held: presenting })];
    expect(by(credits, facts).amount).toEqual(ratio(60 * 60 + 90, 60));
    expect(by(credits, facts, { rule: undefined }).amount).toEqual(ratio(60 * 60 + 90));
    expect(by({ by: 'presentations-in-society' }, facts).amount).toEqual(ratio(4));
    expect(by({ by: 'presentations-in-group' }, facts).amount).toEqual(ratio(4));
    expect(by({ by: 'presentations-in-society' }, [openingBalance({ minutes: 0 })]).amount).toEqual(ratio(3));
  });

  it('counts the cases presented in this group, or in the whole society', () => {
    const facts = [
      heldFact({ held: presenting }),
      heldFact({ id: 'fact00000002', held: { ...presenting, group: 'south0000001' } }),
      heldFact({ id: 'fact00000003' }),
    ];
    expect(by({ by: 'presentations-in-group' }, facts).amount).toEqual(ratio(1));
    expect(by({ by: 'presentations-in-society' }, facts).amount).toEqual(ratio(2));
  });

  it('since a date reads dates in the zone of the group, that day included, and no sums', () => {
    const midnight = Date.parse('2026-09-01T00:00+02:00');
    const facts = [
      heldFact({ start: midnight, held: presenting }),
      heldFact({ id: 'fact00000002', start: midnight - 60_000, held: presenting }),
      openingBalance({ start: midnight }),
    ];
    const since = '2026-09-01';
    expect(by({ by: 'credits-since', since }, facts).amount).toEqual(ratio(3, 2));
    expect(by({ by: 'presentations-since', since }, facts).amount).toEqual(ratio(1));
    const measure: QueueMeasure = { by: 'presentations-since', since };
    const inNewYork = { ...group, zone: 'America/New_York', measure };
    expect(by(measure, facts, { group: inNewYork }).amount).toEqual(ZERO);
  });

  it('remembers when somebody last presented, in an opening balance by its last day', () => {
    const facts = [heldFact({ held: presenting }), heldFact({ id: 'fact00000002', start: heldFact().start + 1000 })];
    expect(by(credits, facts).presented).toBe(heldFact().start);
    expect(by(credits, [openingBalance()]).presented).toBe(openingBalance().sum?.until);
    expect(by(credits, [heldFact()])).not.toHaveProperty('presented');
  });

  it('knows who presented tonight', () => {
    expect(by(credits, []).presentedTonight).toBe(false);
    expect(by(credits, [], { tonight: [anna] }).presentedTonight).toBe(true);
  });

  it('holds what was amended no longer', () => {
    const amended = heldFact({ id: 'fact00000002', minutes: 60, amends: { fact: 'fact00000001', why: 'minutes' } });
    expect(by(credits, [heldFact(), amended]).amount).toEqual(ratio(1));
  });

  it('counts nothing where the group talks it out, and keeps who presented', () => {
    expect(by(talk, [heldFact({ held: presenting })])).toEqual({
      amount: ZERO,
      presented: heldFact().start,
      presentedTonight: false,
    });
  });
});
