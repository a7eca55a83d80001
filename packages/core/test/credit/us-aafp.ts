import { ratio, ZERO } from '../../src/ratio.ts';
import { hours, type WorkedCase } from './worked.ts';

const QUARTERS = 'clock hours in steps of 0.25, to the nearest quarter';
const EACH = 'whether a series is rounded once or per session is not said: per session, and said so';
const FRAME = 'welcomes, announcements, introductory remarks, receptions and adjournment excluded';
const ONCE = 'concurrent sessions count once';

export const usAafp: readonly WorkedCase[] = [
  { what: '90 ÷ 60 = 1.5', clause: QUARTERS, attended: [hours('01-15T18:30', 90)], points: ratio(3, 2) },
  { what: '97 is nearest to 90: 1.5', clause: QUARTERS, attended: [hours('01-15T18:30', 97)], points: ratio(3, 2) },
  { what: '98 is nearest to 105: 1.75', clause: QUARTERS, attended: [hours('01-15T18:30', 98)], points: ratio(7, 4) },
  { what: '7 is nearest to 0', clause: QUARTERS, attended: [hours('01-15T18:30', 7)], points: ZERO },
  { what: '8 is nearest to 15: 0.25', clause: QUARTERS, attended: [hours('01-15T18:30', 8)], points: ratio(1, 4) },
  {
    what: '50 is nearest to 45, twice: 0.75 + 0.75 = 1.5, not 100 ÷ 60 = 1.75 rounded once',
    clause: EACH,
    attended: [hours('01-15T18:30', 50), hours('01-22T18:30', 50)],
    points: ratio(3, 2),
  },
  {
    what: 'a reception of an hour: 0; the meeting after it: 1.5',
    clause: FRAME,
    attended: [hours('01-15T17:30', 60, { activity: 'frame' }), hours('01-15T18:30', 90)],
    points: ratio(3, 2),
  },
  {
    what: '9:00–10:30 and 9:00–10:00: the hour counts once, 1.5',
    clause: ONCE,
    attended: [hours('01-15T09:00', 90), hours('01-15T09:00', 60, { activity: 'theory' })],
    points: ratio(3, 2),
  },
  {
    what: '9:00–10:30 and 10:00–11:30: 1.5, and of the second the hour after 10:30: 2.5',
    clause: ONCE,
    attended: [hours('01-15T09:00', 90), hours('01-15T10:00', 90)],
    points: ratio(5, 2),
  },
  {
    what: '9:00–10:30 and 10:30–12:00 meet and do not overlap: 3',
    clause: ONCE,
    attended: [hours('01-15T09:00', 90), hours('01-15T10:30', 90)],
    points: ratio(3),
  },
  {
    what: '9:00–12:00 unconfirmed, 10:00–11:00 confirmed: what is confirmed counts, 1',
    clause: ONCE,
    attended: [hours('01-15T09:00', 180, { confirmed: false }), hours('01-15T10:00', 60)],
    points: ratio(1),
  },
];
