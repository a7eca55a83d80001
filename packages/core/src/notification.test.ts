import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localTimeOf } from './clock.ts';
import { nextMorning, overTime, planned, type Reachable, toPerson, toPlaces } from './notification.ts';
import { anInstant, ZONES } from './testing/index.ts';
import { ANNA, CO_LEADER, does, EVENING, LEADER, plannedMeeting, play } from './testing/meetings.ts';
import { DAY, HOUR, MINUTE, type PersonId } from './types.ts';

const person = (id: PersonId, zone = 'Europe/Stockholm', platforms: readonly string[] = ['pigeon']): Reachable => ({
  id,
  zone,
  identities: platforms.map((platform) => ({ platform, tenant: '', id: `account of ${id}` })),
});
const CIRCLE = [LEADER, CO_LEADER, ANNA].map((id) => person(id));

const ends = EVENING + 90 * MINUTE;

describe('what is due around a meeting', () => {
  it('is a reminder a day and an hour before to each, and a word to settle to those who lead', () => {
    const notes = planned(plannedMeeting(), CIRCLE, EVENING - DAY - HOUR);
    const of = (id: PersonId) =>
      notes.filter(({ aim }) => 'person' in aim && aim.person === id).map(({ kind, due }) => [kind, due]);
    const reminders = [
      ['reminder-day', EVENING - DAY],
      ['reminder-hour', EVENING - HOUR],
    ];
    expect(of(ANNA)).toEqual(reminders);
    expect(of(LEADER)).toEqual([...reminders, ['settle', ends + 10 * MINUTE]]);
    expect(of(CO_LEADER)).toEqual(of(LEADER));
  });

  it('leaves out what is of no more use when it is planned late', () => {
    const kinds = (now: number) => [...new Set(planned(plannedMeeting(), CIRCLE, now).map(({ kind }) => kind))];
    expect(kinds(EVENING - DAY + HOUR)).toEqual(['reminder-day', 'reminder-hour', 'settle']);
    expect(kinds(EVENING - DAY + 2 * HOUR)).toEqual(['reminder-hour', 'settle']);
    expect(kinds(EVENING - 1)).toEqual(['reminder-hour', 'settle']);
    expect(kinds(EVENING)).toEqual(['settle']);
    expect(kinds(ends + 14 * DAY)).toEqual([]);
  });

  it('has keys that differ by date, and are the same for the same plan', () => {
    const keys = (revision: number) =>
      planned(plannedMeeting({ revision }), CIRCLE, EVENING - DAY).map(({ key }) => key);
    expect(new Set([...keys(1), ...keys(2)]).size).toBe(16);
    expect(keys(1)).toEqual(keys(1));
  });

  it('carries ids, and nothing else of anybody', () => {
    for (const note of planned(plannedMeeting(), CIRCLE, EVENING - DAY)) {
      expect(JSON.stringify(note)).not.toContain('account');
      expect(note.key).toMatch(/^[0-9a-zA-Z]{12}:1:[0-9a-zA-Z]{12}:[a-z-]+$/);
    }
  });
});

describe('whom a notification reaches', () => {
  it('is somebody on the platform they used last, and nobody who has none', () => {
    const note = (who: Reachable | undefined) => toPerson(who, 'welcome', 0, {}, 'key');
    expect(note(person(ANNA, 'UTC', ['letters', 'pigeon']))).toMatchObject([
      { platform: 'letters', aim: { person: ANNA } },
    ]);
    expect(note(person(ANNA, 'UTC', []))).toEqual([]);
    expect(note(undefined)).toEqual([]);
  });

  it('is each place of a group, by a key of its own', () => {
    const places = [
      { platform: 'pigeon', tenant: '', id: '-1', thread: '7' },
      { platform: 'letters', tenant: 'T1', id: 'C1' },
    ];
    const notes = toPlaces(places, 'group-moved', 5, {}, 'key');
    expect(notes.map(({ key, platform, aim }) => [key, platform, aim])).toEqual([
      ['key:pigeon::-1', 'pigeon', { place: places[0] }],
      ['key:letters:T1:C1', 'letters', { place: places[1] }],
    ]);
  });
});

describe('the whisper of over time', () => {
  const running = play(plannedMeeting(), [does.open, does.advance]).session;

  it('comes when the phase has taken as long as it usually does, and later where it was extended', () => {
    const due = (session: typeof running) => overTime(session, CIRCLE, EVENING).map((note) => note.due);
    expect(due(running)).toEqual([1, 2, 3].map(() => EVENING + 4 * MINUTE));
    const extended = play(running, [does.extend(5)]).session;
    expect(due(extended)).toEqual([1, 2, 3].map(() => EVENING + 9 * MINUTE));
    expect(overTime(extended, CIRCLE, EVENING + 8 * MINUTE)).toHaveLength(3);
    expect(overTime(extended, CIRCLE, EVENING + 9 * MINUTE)).toEqual([]);
    expect(overTime(running, CIRCLE, EVENING)[0]?.about.phase).toBe('opening.0');
  });

  it('does not come in a phase without a usual time, during a pause, or once the meeting is over', () => {
    const gathering = play(plannedMeeting(), [does.open]).session;
    const halted = play(running, [does.stop(ANNA)]).session;
    const over = play(running, [does.close]).session;
    for (const session of [gathering, halted, over, plannedMeeting()]) expect(overTime(session, CIRCLE, 0)).toEqual([]);
  });
});

describe('the line of the next morning', () => {
  it('comes at eight where each person lives, the first time after the meeting and its settling', () => {
    fc.assert(
      fc.property(anInstant(), fc.nat({ max: 40 * 24 * 60 }), fc.constantFrom(...ZONES), (starts, later, zone) => {
        const session = plannedMeeting({ starts });
        const now = starts + later * MINUTE;
        const [note] = nextMorning(session, [person(ANNA, zone)], now);
        const after = Math.max(now, starts + 90 * MINUTE);
        if (!note) throw new Error('nothing is due');
        expect(localTimeOf(note.due, zone)).toBe('08:00');
        expect(note.due).toBeGreaterThan(after);
        expect(note.due - after).toBeLessThanOrEqual(25 * HOUR);
      }),
    );
  });

  it('does not come before a morning meeting would have ended', () => {
    const session = plannedMeeting({ starts: Date.UTC(2026, 10, 26, 6) });
    const [note] = nextMorning(session, [person(ANNA)], session.starts + 10 * MINUTE);
    expect(note?.due).toBe(Date.UTC(2026, 10, 27, 7));
  });

  it('is one for each meeting, however often it is planned', () => {
    const keys = [EVENING, EVENING + DAY].map((now) => nextMorning(plannedMeeting(), [person(ANNA)], now)[0]?.key);
    expect(new Set(keys).size).toBe(1);
  });
});
