import { cardOf, panelOf, type Store } from '../src/app/index.ts';
import { postOf } from '../src/app/post.ts';
import { EVENING, plannedMeeting, play, wholeEvening } from '../src/testing/index.ts';
import type { SessionId } from '../src/types.ts';
import { type Bench, byTurns, type Figure, rateOf } from './bench.ts';
import { besideEachOther, type Databases, withDatabases } from './databases.ts';

const ROUNDS = 3;
/** A meeting in the middle of its evening, with all that such a row carries. */
const RUNNING = play(plannedMeeting(), wholeEvening.slice(0, 30)).session;
/** So many of them run at the same time. */
const MEETINGS = Array.from({ length: 50 }, (_, number) => ({
  ...RUNNING,
  id: `session${String(number).padStart(5, '0')}`,
  version: 0,
}));

/** Puts the meetings there, each with its card and its panel. */
const fill = async (store: Store): Promise<void> => {
  const posts = MEETINGS.flatMap(({ id }, number) => [
    postOf(`card${String(number).padStart(8, '0')}`, cardOf(id), { platform: 'bench', tenant: '', id: `-${number}` }),
    postOf(`panel${String(number).padStart(7, '0')}`, panelOf(id), { platform: 'bench', tenant: '', id: `${number}` }),
  ]);
  await store.commit({ sessions: MEETINGS, posts });
};

type Act = (meeting: number) => Promise<void>;

/** Does something so often in each meeting, in one after another or in all of them at once; gives the times a second. */
const inEach = (often: number, how: 'in turn' | 'at once', act: Act): Promise<number> =>
  rateOf(often * MEETINGS.length, async () => {
    const inOne = async (meeting: number) => {
      for (let time = 0; time < often; time += 1) await act(meeting);
    };
    if (how === 'at once') await Promise.all(MEETINGS.map((_, meeting) => inOne(meeting)));
    else for (const meeting of MEETINGS.keys()) await inOne(meeting);
  });

/** Writes what a tap writes: the meeting, that its messages lag, and that this update was answered. */
const tapping = (store: Store): Act => {
  const versions = MEETINGS.map(() => 1);
  let updates = 0;
  return async (meeting) => {
    const [session, version] = [MEETINGS[meeting], versions[meeting]];
    if (!session || version === undefined) throw new Error('there is no such meeting');
    updates += 1;
    const written = await store.commit({
      sessions: [{ ...session, version }],
      raise: [cardOf(session.id), panelOf(session.id)],
      seen: { key: `bench:${updates}`, at: EVENING },
    });
    if (written !== 'committed') throw new Error('a tap was not written');
    versions[meeting] = version + 1;
  };
};

const looking =
  (store: Store): Act =>
  async (meeting) => {
    const id: SessionId = MEETINGS[meeting]?.id ?? '';
    if ((await store.session(id))?.id !== id) throw new Error('a meeting was not found');
  };

/** PostgreSQL and SQLite by turns: one after another, and 50 at once. */
const compared = async (
  name: string,
  unit: string,
  { sqlite, postgresql }: Databases,
  acting: (store: Store) => Act,
  often: number,
): Promise<readonly Figure[]> => {
  await Promise.all([fill(sqlite), fill(postgresql)]);
  const [here, there] = [acting(postgresql), acting(sqlite)];
  const both = async (how: 'in turn' | 'at once') => {
    const { ours, theirs, ratio } = await byTurns(
      ROUNDS,
      () => inEach(often, how, here),
      () => inEach(often, how, there),
    );
    return { postgresql: ours, sqlite: theirs, ratio };
  };
  return [
    ...besideEachOther(`${name}.one`, unit, await both('in turn')),
    ...besideEachOther(`${name}.fifty`, unit, await both('at once')),
  ];
};

/** The databases themselves: what a tap writes, and a meeting that is read. */
export const store: readonly Bench[] = [
  {
    name: 'store.commit',
    run: () => withDatabases((both) => compared('store.commit', 'commits/s', both, tapping, 4)),
  },
  {
    name: 'store.session',
    run: () => withDatabases((both) => compared('store.session', 'reads/s', both, looking, 20)),
  },
];
