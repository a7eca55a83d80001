import * as fc from 'fast-check';
import type { Act } from '../act.ts';
import { AMEND_REASONS, type Fact, type MeetingHeld } from '../fact.ts';
import { MEMBER_ROLES } from '../group.ts';
import { PROTOCOLS } from '../protocols/index.ts';
import type { Offer, Standing } from '../queue.ts';
import { type Ratio, ratio } from '../ratio.ts';
import { phaseKey, REMINDERS, type Session } from '../session.ts';
import { DAY, FORMATS, type Id, type Instant, MODES, type PersonId, type SocietyId, type Zone } from '../types.ts';

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** A few zones with a trap each: clocks that change in either half of the world, half an hour, and none at all. */
export const ZONES: readonly Zone[] = [
  'Europe/Stockholm',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Asia/Vladivostok',
  'UTC',
];

/** Any id. */
export const anId = (): fc.Arbitrary<Id> =>
  fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 12, maxLength: 12 });

/** Different people, as many as asked for. */
export const people = (most: number): fc.Arbitrary<readonly PersonId[]> =>
  fc.uniqueArray(anId(), { minLength: 1, maxLength: most });

/** A whole minute between 2015 and 2034. */
export const anInstant = (): fc.Arbitrary<Instant> =>
  fc.integer({ min: Date.UTC(2015, 0) / 60_000, max: Date.UTC(2035, 0) / 60_000 - 1 }).map((minute) => minute * 60_000);

/** A quotient of small numbers, 0 or more; equal ones are common. */
export const aRatio = (): fc.Arbitrary<Ratio> =>
  fc.tuple(fc.nat({ max: 20 }), fc.constantFrom(1, 2, 3, 4, 60)).map(([of, over]) => ratio(of, over));

/** Offers of different people, in any order, some of them in the same moment. */
export const offers = (most = 8): fc.Arbitrary<readonly Offer[]> =>
  people(most).chain((all) => fc.tuple(...all.map((by) => fc.record({ by: fc.constant(by), at: fc.nat({ max: 5 }) }))));

/** How somebody stands in a queue; equal standings are common. */
export const aStanding = (): fc.Arbitrary<Standing> =>
  fc.record(
    { amount: aRatio(), presented: fc.nat({ max: 5 }), presentedTonight: fc.boolean() },
    { requiredKeys: ['amount', 'presentedTonight'] },
  );

/** Offers and how each of their people stands. */
export const aQueue = (
  most = 8,
): fc.Arbitrary<{ offers: readonly Offer[]; standings: ReadonlyMap<PersonId, Standing> }> =>
  offers(most).chain((all) =>
    fc.tuple(...all.map(() => aStanding())).map((found) => ({
      offers: all,
      standings: new Map(all.flatMap(({ by }, index) => (found[index] ? [[by, found[index]] as const] : []))),
    })),
  );

/** What a fact is about: whose, and in which society. */
export interface Whose {
  readonly person: PersonId;
  readonly society: SocietyId;
}

const aMeeting = ({ person }: Whose): fc.Arbitrary<MeetingHeld> =>
  fc.record({
    group: anId(),
    session: anId(),
    format: fc.constantFrom(...FORMATS),
    mode: fc.constantFrom(...MODES),
    present: fc.integer({ min: 5, max: 12 }),
    cases: fc.array(fc.record({ presented: fc.oneof(fc.constant(person), anId()), led: anId() }), { maxLength: 2 }),
    registered: fc.boolean(),
    byStage: fc.constant({}),
  });

const aBasis = ({ person, society }: Whose) =>
  fc.record({
    id: anId(),
    society: fc.constant(society),
    person: fc.constant(person),
    role: fc.constantFrom(...MEMBER_ROLES),
    start: anInstant(),
    zone: fc.constantFrom(...ZONES),
    minutes: fc.integer({ min: 1, max: 240 }),
    declaredBy: anId(),
    at: anInstant(),
  });

/** A fact from a meeting that was held; confirmed. */
export const aHeldFact = (whose: Whose): fc.Arbitrary<Fact> =>
  fc
    .tuple(aBasis(whose), aMeeting(whose), anId())
    .map(([basis, held, confirmedBy]) => ({ ...basis, activity: 'balint-group', held, confirmedBy }));

/** An opening balance: a sum over a stretch of days. */
export const anOpeningBalance = (whose: Whose): fc.Arbitrary<Fact> =>
  fc
    .tuple(aBasis(whose), fc.nat({ max: 700 }), fc.nat({ max: 40 }), fc.nat({ max: 6 }))
    .map(([basis, days, sessions, presented]) => ({
      ...basis,
      activity: 'opening-balance',
      sum: { until: basis.start + days * DAY, sessions, presented },
    }));

/** Facts with ids of their own, an opening balance among them now and then. */
export const facts = (whose: Whose, most = 12): fc.Arbitrary<readonly Fact[]> =>
  fc.uniqueArray(
    fc.oneof({ weight: 5, arbitrary: aHeldFact(whose) }, { weight: 1, arbitrary: anOpeningBalance(whose) }),
    {
      selector: ({ id }) => id,
      maxLength: most,
    },
  );

/** Stands in an act for the phase at hand, whichever that is when it is done. */
const HERE = 'here';

/** An act as the meeting stands: one that leaves the phase at hand names it. */
export const inTime = (act: Act, { at }: Session): Act =>
  'from' in act && act.from === HERE ? { ...act, from: at ? phaseKey(at) : 'gathering.0' } : act;

/**
 * Any act, by any of these people about any of them, fitting or not; `inTime` fits it to a meeting. One that names the
 * phase it leaves names the one at hand, or now and then another.
 */
export const anAct = (people: readonly PersonId[]): fc.Arbitrary<Act> => {
  const by = fc.constantFrom(...people);
  const person = by;
  const presenter = fc.constantFrom(...people, 'nobody');
  const number = fc.constantFrom(1, 1, 1, 2, 2, 2, 0, 3);
  const minutes = fc.constantFrom(0, 0, 1, 30, 60, 90, 120);
  const session = fc.constant('session00007');
  const from = fc.oneof(
    { weight: 8, arbitrary: fc.constant(HERE) },
    { weight: 1, arbitrary: fc.constantFrom('gathering.0', 'call.1', 'case.1', 'discussion.1', 'case.2', 'close.0') },
  );
  const entry = { by, case: number, presented: presenter, led: person, coLed: person };
  const often = (weight: number, ...acts: readonly fc.Arbitrary<Act>[]) =>
    acts.map((arbitrary) => ({ weight, arbitrary }));
  return fc.oneof(
    ...often(
      12,
      fc.record({ act: fc.constant('advance'), by, from }),
      fc.record({ act: fc.constant('choose'), by, case: number, presenter }),
    ),
    ...often(
      6,
      fc.record({ act: fc.constant('offer'), by, person }),
      fc.record({ act: fc.constant('open'), by, protocol: fc.constantFrom(...PROTOCOLS) }),
      fc.record({ act: fc.constant('back'), by, from }),
      fc.record({ act: fc.constant('resume'), by }),
      fc.record({ act: fc.constant('decline'), by, from }),
      fc.record({ act: fc.constant('add-self'), by }),
      fc.record({ act: fc.constant('follow-up'), by, presenter: person, session }),
      fc.record({ act: fc.constant('drop-follow-up'), by, presenter: person, session }),
    ),
    ...often(
      2,
      fc.record({ act: fc.constant('answer'), by, person, is: fc.constantFrom('coming', 'not-coming', 'late') }),
      fc.record({ act: fc.constant('arrive'), by, person }),
      fc.record({ act: fc.constant('leave'), by, person }),
      fc.record({ act: fc.constant('withdraw'), by, person }),
      fc.record({ act: fc.constant('stop'), by }),
      fc.record({ act: fc.constant('pause'), by }),
      fc.record({ act: fc.constant('next-case'), by, from }),
      fc.record({ act: fc.constant('extend'), by, from, to: minutes }),
      fc.record({ act: fc.constant('remind'), by, from, of: fc.constantFrom(...REMINDERS), onCard: fc.boolean() }),
      fc.record({ act: fc.constant('hand-over'), by, to: person }),
      fc.record({ act: fc.constant('reopen'), by }),
      fc.record({ act: fc.constant('settle-seat'), by, person, minutes }),
      fc.record({ ...entry, act: fc.constant('settle-case') }),
      fc.record({ act: fc.constant('stand-in'), by, person: presenter }),
    ),
    ...often(
      1,
      fc.record({ act: fc.constant('move'), by, starts: fc.nat({ max: 7 * DAY }), minutes: fc.constantFrom(60, 90) }),
      fc.record({ act: fc.constant('cancel'), by }),
      fc.record({ act: fc.constant('close'), by }),
      fc.record({ act: fc.constant('settle-length'), by, minutes }),
      fc.record({ act: fc.constant('attest'), by, as: fc.constantFrom('leader', 'co-leader', 'coordinator') }),
      fc.record({ act: fc.constant('amend'), by, person, minutes, why: fc.constantFrom(...AMEND_REASONS) }),
      fc.record({ ...entry, act: fc.constant('amend-case') }),
    ),
  );
};
