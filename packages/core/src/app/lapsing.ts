import { yearsBefore } from '../clock.ts';
import type { Group } from '../group.ts';
import type { Society } from '../society.ts';
import type { Instant, PersonId } from '../types.ts';
import type { Context } from './context.ts';
import type { erasing } from './erasing.ts';

/** How many people are erased in one go, and how many are looked at for that. */
const [AT_ONCE, LOOKED_AT] = [20, 50];

/**
 * Erases whoever has been out of every group for longer than their society keeps people: so long after the last thing
 * that happened with them. Gives back whether there may be more.
 */
export const lapsing = ({ store }: Context, { erase }: Pick<ReturnType<typeof erasing>, 'erase'>) => {
  const inSociety = async (society: Society, years: number, now: Instant, most: number): Promise<number> => {
    const before = yearsBefore(now, years, society.zone);
    const groups = await store.groups({ society: society.id });
    let count = 0;
    let after = '';
    while (count < most) {
      const idle = await store.idle(society.id, before, after, LOOKED_AT);
      const last = idle.at(-1);
      if (!last) return count;
      after = last.id;
      const lapsed = idle
        // A key that is an alias goes with whom it belongs to.
        .filter(({ id, aliasOf }) => aliasOf === undefined && lastIn(groups, id) < before)
        .slice(0, most - count);
      for (const person of lapsed) await erase(person);
      count += lapsed.length;
    }
    return count;
  };

  return async (now: Instant): Promise<boolean> => {
    let left = AT_ONCE;
    for (const society of await store.societies())
      if (society.retention !== undefined && left > 0) left -= await inSociety(society, society.retention, now, left);
    return left === 0;
  };
};

/** When somebody was in a group for the last time. */
const lastIn = (groups: readonly Group[], person: PersonId): Instant =>
  Math.max(
    Number.NEGATIVE_INFINITY,
    ...groups.flatMap(({ members, ended }) =>
      members.filter((one) => one.person === person).map(({ since, until }) => until ?? ended ?? since),
    ),
  );
