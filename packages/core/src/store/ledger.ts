import { join } from '@prisma/client/runtime/client';
import { LRUCache } from 'lru-cache';
import type { Fact } from '../fact.ts';
import { groupBy } from '../group-by.ts';
import type { PersonId, SocietyId } from '../types.ts';
import { type Database, read } from './database.ts';
import { pieces } from './plain.ts';
import * as rows from './rows.ts';

/** As many facts as are held at most. */
const MOST = 50_000;

/**
 * Facts by whose they are. They are written once, and neither changed nor dropped: where as many are there as when they
 * were read, they are the same, and mostly they are counted and not read again. (Who changes one by hand, in the
 * database, starts the program anew.) `ask` reads those of several people by one state.
 */
export const ledger = (
  { reader }: Pick<Database, 'reader'>,
  ask: (society: SocietyId, people: readonly PersonId[]) => Promise<readonly rows.Columns[]>,
) => {
  const held = new LRUCache<string, readonly Fact[]>({ maxSize: MOST, sizeCalculation: ({ length }) => length + 1 });
  const nameOf = (society: SocietyId, person: PersonId): string => `${society} ${person}`;

  const counted = async (society: SocietyId, people: readonly PersonId[]): Promise<ReadonlyMap<unknown, number>> => {
    const found = pieces(people).map((some) =>
      read(
        reader.$queryRaw<rows.Columns[]>`
          SELECT "person", COUNT(*) AS "facts" FROM "Fact"
          WHERE "society" = ${society} AND "person" IN (${join(some)}) GROUP BY "person"`,
      ),
    );
    return new Map((await Promise.all(found)).flat().map(({ person, facts }) => [person, Number(facts)]));
  };

  /** What is held of all of them, if nothing has come since. */
  const remembered = async (society: SocietyId, people: readonly PersonId[]): Promise<readonly Fact[] | undefined> => {
    const all = people.map((person) => held.get(nameOf(society, person)));
    if (!all.every((one) => one !== undefined)) return undefined;
    const there = await counted(society, people);
    return all.every(({ length }, index) => length === (there.get(people[index]) ?? 0)) ? all.flat() : undefined;
  };

  const readAnew = async (society: SocietyId, people: readonly PersonId[]): Promise<readonly Fact[]> => {
    const theirs = groupBy((await ask(society, people)).map(rows.asFact), ({ person }) => person);
    return people.flatMap((person) => {
      const facts = theirs.get(person) ?? [];
      held.set(nameOf(society, person), facts);
      return facts;
    });
  };

  return async (society: SocietyId, people: readonly PersonId[]): Promise<readonly Fact[]> =>
    (await remembered(society, people)) ?? readAnew(society, people);
};
