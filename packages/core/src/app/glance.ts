import type { Identity, Person } from '../person.ts';
import type { PersonId } from '../types.ts';
import type { Store } from './store.ts';

/**
 * A store at a glance: a society, a role, a person, a group or a meeting that was read once is not read again, however
 * many answers are made from it. It changes nothing, and is put away before what it holds grows old.
 */
export const glanceAt = (store: Store): Store => {
  const seen: Partial<Store> = {
    society: once((id) => store.society(id)),
    roles: once((of) => store.roles(of)),
    group: once((id) => store.group(id)),
    session: once((id) => store.session(id)),
    ...peopleOnce(store),
    commit: async () => {
      throw new TypeError('a glance changes nothing');
    },
  };
  // Whatever the store is made of, the rest of it is asked as ever.
  return new Proxy(store, {
    get: (_, name) => {
      const own: unknown = Reflect.get(store, name);
      return Reflect.get(seen, name) ?? (typeof own === 'function' ? own.bind(store) : own);
    },
  });
};

const once = <K, T>(read: (of: K) => Promise<T>): ((of: K) => Promise<T>) => {
  const known = new Map<string, Promise<T>>();
  return (of) => {
    const key = JSON.stringify(of);
    const found = known.get(key) ?? read(of);
    known.set(key, found);
    return found;
  };
};

const accountOf = ({ platform, tenant, id }: Identity): string => JSON.stringify([platform, tenant, id]);

/** People are asked for in different company: whoever is known is left out of the next query. */
const peopleOnce = (store: Store): Pick<Store, 'people' | 'personBy'> => {
  const known = new Map<PersonId, Person | undefined>();
  const byAccount = new Map<string, Person>();
  const asked = once((identity: Identity) => store.personBy(identity));

  const people: Store['people'] = async (ids) => {
    const missing = ids.filter((one) => !known.has(one));
    for (const person of missing.length > 0 ? await store.people(missing) : []) {
      known.set(person.id, person);
      for (const identity of person.identities) byAccount.set(accountOf(identity), person);
    }
    for (const one of missing) if (!known.has(one)) known.set(one, undefined);
    return ids.flatMap((one) => known.get(one) ?? []);
  };

  return { people, personBy: async (identity) => byAccount.get(accountOf(identity)) ?? asked(identity) };
};
