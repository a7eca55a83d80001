import { join } from '@prisma/client/runtime/client';
import { LRUCache } from 'lru-cache';
import type { Fact } from '../fact.ts';
import { frozen } from '../frozen.ts';
import { groupBy } from '../group-by.ts';
import type { PersonId, SocietyId } from '../types.ts';
import { type Database, read } from './database.ts';
import { pieces } from './plain.ts';
import * as rows from './rows.ts';

/** As many facts as are held at most. */
const MOST = 50_000;

/** As many facts as somebody has, and when the latest of them began: by that it is seen whether they are the same. */
type Extent = readonly [facts: number, latest: number];

const NONE: Extent = [0, Number.NEGATIVE_INFINITY];

const extentOf = (facts: readonly Fact[]): Extent => [
  facts.length,
  facts.reduce((latest, { start }) => Math.max(latest, start), Number.NEGATIVE_INFINITY),
];

/**
 * Facts by whose they are. They are written once, and neither changed nor dropped: where as many are there as when they
 * were read, they are the same, and mostly they are counted and not read again. `ask` reads those of several people by
 * one state.
 */
export const ledger = (
  { reader }: Pick<Database, 'reader'>,
  ask: (society: SocietyId, people: readonly PersonId[]) => Promise<readonly rows.Columns[]>,
) => {
  const held = new LRUCache<string, readonly Fact[]>({ maxSize: MOST, sizeCalculation: ({ length }) => length + 1 });
  const nameOf = (society: SocietyId, person: PersonId): string => `${society} ${person}`;

  const extents = async (society: SocietyId, people: readonly PersonId[]): Promise<ReadonlyMap<unknown, Extent>> => {
    const found = pieces(people).map((some) =>
      read(
        reader.$queryRaw<rows.Columns[]>`
          SELECT "person", COUNT(*) AS "facts", MAX("start") AS "latest" FROM "Fact"
          WHERE "society" = ${society} AND "person" IN (${join(some)}) GROUP BY "person"`,
      ),
    );
    const all = (await Promise.all(found)).flat();
    return new Map(all.map(({ person, facts, latest }) => [person, [Number(facts), Number(latest)]]));
  };

  /** What is held of all of them, if nothing has come since. */
  const remembered = async (society: SocietyId, people: readonly PersonId[]): Promise<readonly Fact[] | undefined> => {
    const all = people.map((person) => held.get(nameOf(society, person)));
    if (!all.every((one) => one !== undefined)) return undefined;
    const there = await extents(society, people);
    const isSame = all.every((facts, index) => {
      const [count, latest] = there.get(people[index]) ?? NONE;
      const [known, latestKnown] = extentOf(facts);
      return count === known && latest === latestKnown;
    });
    return isSame ? all.flat() : undefined;
  };

  const readAnew = async (society: SocietyId, people: readonly PersonId[]): Promise<readonly Fact[]> => {
    const facts = (await ask(society, people)).map((row) => frozen(rows.asFact(row)));
    const theirs = groupBy(facts, ({ person }) => person);
    for (const person of people) held.set(nameOf(society, person), theirs.get(person) ?? []);
    return facts;
  };

  return async (society: SocietyId, people: readonly PersonId[]): Promise<readonly Fact[]> =>
    (await remembered(society, people)) ?? readAnew(society, people);
};
