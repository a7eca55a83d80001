import type { Fact } from '../fact.ts';
import type { Group } from '../group.ts';
import type { Person } from '../person.ts';
import type { PersonId, SocietyId } from '../types.ts';
import { asOne, keysOf } from '../uniting.ts';
import { byName, type Store, type Traces } from './store.ts';

/** Facts of these people in a society, each as of one person, whichever of their keys they were written under. */
export const factsOfPeople = async (
  store: Store,
  society: SocietyId,
  ids: readonly PersonId[],
  known?: readonly Person[],
): Promise<readonly Fact[]> => {
  const [own, people] = await Promise.all([store.facts({ society, people: ids }), known ?? store.people(ids)]);
  const others = people.flatMap((one) => keysOf(one).slice(1));
  if (others.length === 0) return own;
  const facts = [...own, ...(await store.facts({ society, people: others }))];
  return asOne(
    facts.sort((a, b) => a.start - b.start),
    people,
  );
};

/** All that leads to somebody, under whichever of their keys; and the rows that rest. */
export const tracesOf = async (
  store: Store,
  person: Person,
): Promise<{ readonly traces: Traces; readonly resting: readonly Person[] }> => {
  const aliases = keysOf(person).slice(1);
  if (aliases.length === 0) return { traces: await store.traces(person), resting: [] };
  const resting = await store.people(aliases);
  const [own, others] = await Promise.all([store.traces(person), Promise.all(resting.map((one) => store.traces(one)))]);
  const all = [own, ...others];
  const each = <T>(of: (traces: Traces) => readonly T[], name: (one: T) => string, order: (a: T, b: T) => number) =>
    [...new Map(all.flatMap(of).map((one) => [name(one), one])).values()].sort(order);
  return {
    resting,
    traces: {
      ...own,
      roles: all.flatMap(({ roles }) => roles),
      groups: each(
        ({ groups }) => groups,
        ({ id }: Group) => id,
        byName,
      ),
      requests: all.flatMap(({ requests }) => requests).sort((a, b) => a.at - b.at),
      invitations: each(
        ({ invitations }) => invitations,
        ({ token }) => token,
        (a, b) => a.expires - b.expires,
      ),
      notifications: all.flatMap(({ notifications }) => notifications).sort((a, b) => a.due - b.due),
      entries: each(
        ({ entries }) => entries,
        ({ id }) => id,
        (a, b) => b.at - a.at,
      ),
    },
  };
};
