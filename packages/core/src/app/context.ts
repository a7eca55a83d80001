import { StoreError } from '../errors.ts';
import type { Identity, Person, Place } from '../person.ts';
import type { RoleHeld, Society } from '../society.ts';
import type { Id, Instant } from '../types.ts';
import type { Change, Store } from './store.ts';
import { createTurns } from './turns.ts';

/** What the outside lends to the app: nothing here reads a clock or throws dice. */
export interface Outside {
  readonly store: Store;
  /** What time it is. */
  readonly clock: () => Instant;
  /** So many random characters of `[0-9a-zA-Z]`, which nobody can foresee: ids, codes and links are made of them. */
  readonly chance: (length: number) => string;
  /** Passes the time before another try; a timer unless told. */
  readonly wait?: (milliseconds: number) => Promise<void>;
}

/** Whoever asks, with what a first screen needs. */
export interface Known {
  readonly me: Person;
  readonly society: Society;
  readonly roles: readonly RoleHeld[];
}

/** Who asks, and by which update of their platform: the effect of an update happens once. */
export interface Caller {
  readonly identity: Identity;
  readonly update?: string;
  /** What was read of them for this very request: a meeting takes it for true, and reads it no more. */
  readonly known?: Known;
  /** The message they tapped, where the answer changes it: it is not left to the worker. */
  readonly changes?: { readonly place: Place; readonly ref: string };
}

/** What a use case decided: its answer, and what it writes if anything. */
export interface Decision<T> {
  readonly answer: T;
  readonly change?: Change;
}

/** Loads and decides. `again`: this update had its effect before; nothing is written, and today's state is the answer. */
type Attempt<T> = (now: Instant, again: boolean) => Promise<Decision<T>>;

export interface Context {
  readonly store: Store;
  readonly clock: () => Instant;
  readonly chance: (length: number) => string;
  readonly id: () => Id;
  /** A secret of 22 characters, about 131 bits. */
  readonly secret: () => string;
  /**
   * Decides and commits; when somebody was faster, loads and decides again, at most sixteen times. Decisions `about` the
   * same thing are taken one after another, so that a stale commit comes from another process only.
   */
  readonly decide: <T>(caller: Partial<Caller>, attempt: Attempt<T>, about?: string) => Promise<T>;
  /** Whether this update had its effect before: it was delivered twice. */
  readonly repeated: (caller: Partial<Caller>) => Promise<boolean>;
  /** Calls back after each commit of this process. */
  readonly onCommit: (listener: () => void) => () => void;
}

/** More than a group has people: where all of them tap at once, each try that is lost is somebody else's tap that is done. */
const TRIES = 16;
/** The longest step of waiting, in milliseconds, of which there are one to eight. */
const STEP = 32;

export const createContext = (outside: Outside): Context => {
  const { store, clock, chance } = outside;
  const wait = outside.wait ?? ((milliseconds) => new Promise<void>((done) => setTimeout(done, milliseconds)));
  const inTurn = createTurns();
  const listeners = new Set<() => void>();

  const repeated: Context['repeated'] = async (caller) => {
    const key = keyOf(caller);
    return key !== undefined && store.seen(key);
  };

  const decideNow = async <T>(caller: Partial<Caller>, attempt: Attempt<T>): Promise<T> => {
    const key = keyOf(caller);
    for (let tries = 1; ; tries += 1) {
      const now = clock();
      const { answer, change } = await attempt(now, false);
      const seen = key === undefined ? {} : { seen: { key, at: now } };
      const spare = caller.changes === undefined ? {} : { spare: caller.changes };
      if (change && (await store.commit({ ...change, ...seen, ...spare })) === 'committed') {
        for (const listener of listeners) listener();
        return answer;
      }
      // Few updates come twice: one that was to have an effect is looked up when the commit has said that it may have.
      if (await repeated(caller)) return (await attempt(now, true)).answer;
      if (!change) return answer;
      if (tries === TRIES) throw new StoreError('contended', 'too many others wrote at the same time');
      await wait(Math.min(2 ** tries, STEP) * (1 + (chance(1).charCodeAt(0) % 8)));
    }
  };

  return {
    store,
    clock,
    chance,
    id: () => chance(12),
    secret: () => chance(22),
    decide: (caller, attempt, about) =>
      about === undefined ? decideNow(caller, attempt) : inTurn(about, () => decideNow(caller, attempt)),
    repeated,
    onCommit: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

/** Who asks; nothing for somebody the society does not know. */
export const knownBy = async (store: Store, { identity }: Caller): Promise<Known | undefined> => {
  const me = await store.personBy(identity);
  if (!me) return undefined;
  const [society, roles] = await Promise.all([store.society(me.society), store.roles({ person: me.id })]);
  return society ? { me, society, roles } : undefined;
};

/** An update's key in the store: its id means something on one platform, in one workspace only. */
const keyOf = ({ identity, update }: Partial<Caller>): string | undefined =>
  update === undefined ? undefined : [identity?.platform, identity?.tenant, update].join(':');
