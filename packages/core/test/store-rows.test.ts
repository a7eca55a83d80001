import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { openStore } from '../src/store/index.ts';
import { asSession, sessionRow } from '../src/store/rows.ts';
import { sessionSchema } from '../src/store/schemas.ts';
import { plannedMeeting, play, wholeEvening } from '../src/testing/index.ts';
import * as of from '../src/testing/store-values.ts';
import { testDatabase } from './support/postgresql.ts';
import { temporaryFile } from './support/temporary.ts';

// What is written is taken for what will be read. So it has to be the same: here rows are read that nobody has written.

const database = await testDatabase();
const PLACES = [
  ['SQLite', async () => `file:${temporaryFile('balint.db')}`],
  ['PostgreSQL', database.emptied],
] as const;

const meeting = plannedMeeting();
const evening = wholeEvening.map((_, moves) => play(meeting, wholeEvening.slice(0, moves + 1)).session);
const ELSE = of.id('else');

describe('a meeting', () => {
  test.each([
    ['as it is planned', [meeting]],
    ['after each step of an evening', evening],
    ['with everything that it can have', [of.fullSession]],
  ])('is read as it was written, %s', (_, sessions) => {
    for (const session of sessions) {
      const read = asSession({ ...sessionRow(session), id: ELSE });
      expect(read).toStrictEqual({ ...session, id: ELSE, version: session.version + 1 });
    }
  });

  test('is the same one in whichever way a database gives its numbers, and frozen', () => {
    const row = sessionRow(of.fullSession);
    const read = asSession(row);
    expect(asSession({ ...row, starts: BigInt(row.starts), minutes: BigInt(row.minutes) })).toBe(read);
    expect(Object.isFrozen(read.seats[0])).toBe(true);
  });

  test.each(PLACES)('that was written is not parsed when it is read: %s', async (name, place) => {
    const store = await openStore(await place());
    onTestFinished(() => store.close());
    // One that nobody has read before.
    const session = { ...of.fullSession, id: of.id(name) };
    await store.commit({ sessions: [session] });
    const parse = vi.spyOn(sessionSchema, 'safeParse');
    onTestFinished(() => parse.mockRestore());
    expect(await store.session(session.id)).toEqual({ ...session, version: 1 });
    expect(parse).not.toHaveBeenCalled();
  });

  test.each([
    { version: 9 },
    { starts: BigInt(of.START + 1) },
    { registered: false },
    { creditRule: null },
    { state: 'settling' },
  ])('of which anything is another is read as it is: %o', (change) => {
    const row = sessionRow(of.fullSession);
    const [read, other] = [asSession(row), asSession({ ...row, ...change })];
    expect(other).not.toEqual(read);
    expect(asSession(row)).toEqual(read);
  });
});
