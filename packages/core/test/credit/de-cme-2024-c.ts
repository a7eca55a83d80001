import type { EventAttended } from '../../src/fact.ts';
import { ratio, ZERO } from '../../src/ratio.ts';
import { hours, type WorkedCase } from './worked.ts';

const PER_UNIT = '1 point per 45-min unit; part units differ by Land: whole units only';
const PEOPLE = 'at most 25 people';
const EVENT = '+1 per certified event (not per session) of up to 5 units';
const A_DAY = 'at most 2 such extras a day';
const TEST = '+1 with a documented test';

const certified = (id: string): EventAttended => ({ id, kind: 'seminar', certified: true });

export const deCme2024C: readonly WorkedCase[] = [
  { what: '90 ÷ 45 × 1 = 2', clause: PER_UNIT, attended: [hours('01-15T18:30', 90)], points: ratio(2) },
  { what: '45 ÷ 45 × 1 = 1', clause: PER_UNIT, attended: [hours('01-15T18:30', 45)], points: ratio(1) },
  { what: '44 minutes are no whole unit: 0', clause: PER_UNIT, attended: [hours('01-15T18:30', 44)], points: ZERO },
  {
    what: '89 minutes are 1 whole unit, twice: 1 + 1 = 2, not 178 ÷ 45 = 3 units together',
    clause: PER_UNIT,
    attended: [hours('01-15T18:30', 89), hours('01-22T18:30', 89)],
    points: ratio(2),
  },
  { what: '25 people: 2', clause: PEOPLE, attended: [hours('01-15T18:30', 90, { present: 25 })], points: ratio(2) },
  { what: '26 people: 0', clause: PEOPLE, attended: [hours('01-15T18:30', 90, { present: 26 })], points: ZERO },
  {
    what: 'two meetings of one event: 2 + 2, and 1 for the event and not for each of them: 5',
    clause: EVENT,
    attended: [
      hours('01-15T09:00', 90, { event: certified('a') }),
      hours('01-15T14:00', 90, { event: certified('a') }),
    ],
    points: ratio(5),
  },
  {
    what: 'an event of 5 units: 5 + 1 = 6',
    clause: EVENT,
    attended: [hours('01-15T09:00', 225, { event: certified('a') })],
    points: ratio(6),
  },
  {
    what: 'an event of 6 units: 6, and nothing more',
    clause: EVENT,
    attended: [hours('01-15T09:00', 270, { event: certified('a') })],
    points: ratio(6),
  },
  {
    what: 'an event that was not certified: 2',
    clause: EVENT,
    attended: [hours('01-15T09:00', 90, { event: { id: 'a', kind: 'seminar' } })],
    points: ratio(2),
  },
  {
    what: 'three events of 2 units on one day: 3 × 2, and 2 of the 3 extras: 8',
    clause: A_DAY,
    attended: [
      hours('01-15T09:00', 90, { event: certified('a') }),
      hours('01-15T12:00', 90, { event: certified('b') }),
      hours('01-15T15:00', 90, { event: certified('c') }),
    ],
    points: ratio(8),
  },
  {
    what: 'the same three, the last of them a day later: 3 × 2 + 3 = 9',
    clause: A_DAY,
    attended: [
      hours('01-15T09:00', 90, { event: certified('a') }),
      hours('01-15T12:00', 90, { event: certified('b') }),
      hours('01-16T15:00', 90, { event: certified('c') }),
    ],
    points: ratio(9),
  },
  {
    what: 'a test at the end of a certified event: 2 + 1 + 1 = 4',
    clause: TEST,
    attended: [hours('01-15T09:00', 90, { event: { ...certified('a'), test: true } })],
    points: ratio(4),
  },
  {
    what: 'a test is no extra of the day’s two: 3 × 2 + 2 + 1 = 9',
    clause: `${TEST}; ${A_DAY}`,
    attended: [
      hours('01-15T09:00', 90, { event: certified('a') }),
      hours('01-15T12:00', 90, { event: certified('b') }),
      hours('01-15T15:00', 90, { event: { ...certified('c'), test: true } }),
    ],
    points: ratio(9),
  },
  {
    what: 'a test at the end of 6 units: 6 + 1 = 7',
    clause: TEST,
    attended: [hours('01-15T09:00', 270, { event: { ...certified('a'), test: true } })],
    points: ratio(7),
  },
];
