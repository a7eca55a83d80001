import { afterEach } from 'vitest';
import {
  type App,
  type Caller,
  createApp,
  type Deed,
  type Frame,
  memoryStore,
  type Store,
} from '../../src/app/index.ts';
import { DEFAULT_ROOM, type Group, type MemberRole } from '../../src/group.ts';
import { DEFAULT_SETTINGS, type Person, type Place } from '../../src/person.ts';
import type { Refusal } from '../../src/refusal.ts';
import type { Result } from '../../src/result.ts';
import type { Session } from '../../src/session.ts';
import type { RoleHeld } from '../../src/society.ts';
import { openStore } from '../../src/store/index.ts';
import { DAY, type Instant, MINUTE, type Zone } from '../../src/types.ts';
import { temporaryFile } from './temporary.ts';

const opened: Store[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((store) => store.close()));
});

/** The stores on which the app keeps its promises. */
export const STORES: readonly (readonly [string, () => Promise<Store>])[] = [
  ['memory', async () => memoryStore()],
  ['sqlite', () => openStore(`file:${temporaryFile('app.db')}`)],
];

/** Thursday, an evening in Stockholm. */
export const EVENING: Instant = Date.UTC(2026, 10, 26, 17, 30);

export const NORTH: Place = { platform: 'telegram', tenant: '', id: '-100' };

/** A group as an administrator would enter it, at its plainest. */
export const FRAME: Frame = {
  name: 'North',
  openness: 'closed',
  format: 'small-group',
  mode: 'in-person',
  venue: { address: 'Vasagatan 1', link: 'https://meet.example/north' },
  language: 'en',
  zone: 'Europe/Stockholm',
  room: DEFAULT_ROOM,
  protocol: 'default',
  pushBack: true,
  cases: 2,
  minutes: 90,
  measure: { by: 'credits' },
  offers: 'from-the-announcement',
  presence: 'card-and-panel',
  registered: true,
};

/** The value of an answer; a refusal fails the test by its code. */
export const must = <T>(result: Result<T, Refusal>): T => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
};

/** The code of a refusal, or `ok`. */
export const codeOf = (result: Result<unknown, Refusal>): string => (result.ok ? 'ok' : result.refusal.code);

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Characters that never repeat, and are the same in each run. */
export const counted = (salt = ''): ((length: number) => string) => {
  let count = 0;
  return (length) => {
    let text = '';
    for (let rest = ++count; rest > 0; rest = Math.floor(rest / 62)) text = `${LETTERS[rest % 62]}${text}`;
    return `${salt}${text.padStart(length - salt.length, '0')}`.slice(-length);
  };
};

/** An app on a store of its own, with a clock that stands until it is set, and people who are called by their names. */
export interface World {
  readonly app: App;
  readonly store: Store;
  now: Instant;
  /** Somebody by the identity that carries their name; `update` where its effect shall happen once. */
  readonly as: (name: string, update?: string) => Caller;
  readonly person: (name: string) => Promise<Person>;
  readonly id: (name: string) => string;
  /** People of the society, with the names of their identities. */
  readonly people: (...names: readonly string[]) => Promise<void>;
  readonly roles: (...roles: readonly RoleHeld[]) => Promise<void>;
  /** A group of these people, as it stands in the store. */
  readonly group: (
    frame: Partial<Frame>,
    members: Readonly<Record<string, MemberRole>>,
    place?: Place,
  ) => Promise<Group>;
  readonly act: (name: string, session: Pick<Session, 'id'>, deed: Deed) => Promise<Session>;
  readonly due: () => Promise<string[]>;
}

export const SOCIETY = 'society00001';
export const ELSEWHERE = 'society00002';

/** The key of somebody, made of their name. */
export const idOf = (name: string): string => name.padEnd(12, '0').slice(0, 12);

export const identityOf = (name: string) => ({ platform: 'telegram', tenant: '', id: name });

export const personOf = (name: string, change: Partial<Person> = {}): Person => ({
  id: idOf(name),
  version: 0,
  society: SOCIETY,
  name: name[0]?.toUpperCase() + name.slice(1),
  language: 'en',
  zone: 'Europe/Stockholm',
  settings: DEFAULT_SETTINGS,
  identities: [identityOf(name)],
  accepted: EVENING - 400 * DAY,
  heard: EVENING - 7 * DAY,
  ...change,
});

const societyOf = (id: string, name: string) => ({
  id,
  version: 0,
  name,
  language: 'en',
  zone: 'Europe/Stockholm' as Zone,
  creditRule: 'se-sfam',
  since: EVENING - 500 * DAY,
});

export const createWorld = async (open: () => Promise<Store> = async () => memoryStore()): Promise<World> => {
  const store = await open();
  opened.push(store);
  const world = { now: EVENING - 7 * DAY } as World;
  const app = createApp({ store, clock: () => world.now, chance: counted(), wait: async () => {} });
  const groupId = counted('g');
  return Object.assign(world, {
    app,
    store,
    as: (name: string, update?: string) => ({
      identity: identityOf(name),
      ...(update === undefined ? {} : { update }),
    }),
    id: idOf,
    person: async (name: string) => {
      const person = await store.personBy(identityOf(name));
      if (!person) throw new Error(`nobody is called ${name}`);
      return person;
    },
    people: async (...names: readonly string[]) => {
      await store.commit({ people: names.map((name) => personOf(name)) });
    },
    roles: async (...roles: readonly RoleHeld[]) => {
      await store.commit({ roles });
    },
    group: async (frame: Partial<Frame>, members: Readonly<Record<string, MemberRole>>, place?: Place) => {
      const group: Group = {
        ...FRAME,
        ...frame,
        id: groupId(12),
        version: 0,
        society: SOCIETY,
        members: Object.entries(members).map(([name, role]) => ({ person: idOf(name), role, since: 0 })),
        places: place ? [place] : [],
      };
      await store.commit({ groups: [group] });
      return { ...group, version: 1 };
    },
    act: async (name: string, session: Pick<Session, 'id'>, deed: Deed) => {
      const meeting = must(await app.meetings.act({ identity: identityOf(name) }, session.id, deed));
      return meeting.session;
    },
    due: async () =>
      (await store.notifications('due', 500)).map(({ kind, aim }) =>
        'person' in aim ? `${kind} ${aim.person.replace(/0+$/, '')}` : `${kind} in ${aim.place.id}`,
      ),
  });
};

/** Two societies; the group North with its people, and those who stand around it. */
export const peopled = async (open?: () => Promise<Store>, frame: Partial<Frame> = {}) => {
  const world = await createWorld(open);
  await world.store.commit({ societies: [societyOf(SOCIETY, 'SFAM'), societyOf(ELSEWHERE, 'Elsewhere')] });
  await world.people('ada', 'lena', 'cora', 'mia', 'max', 'noa', 'olga', 'carl', 'brit', 'kim', 'zoe');
  await world.store.commit({ people: [personOf('otto', { society: ELSEWHERE })] });
  await world.roles(
    { society: SOCIETY, person: idOf('ada'), role: 'administrator' },
    { society: SOCIETY, person: idOf('carl'), role: 'coordinator', branch: 'branchNorth0' },
    { society: SOCIETY, person: idOf('brit'), role: 'coordinator', branch: 'branchSouth0' },
    { society: SOCIETY, person: idOf('kim'), role: 'committee' },
    { society: ELSEWHERE, person: idOf('otto'), role: 'administrator' },
  );
  const north = await world.group(
    { branch: 'branchNorth0', ...frame },
    { lena: 'leader', cora: 'co-leader', mia: 'member', max: 'member', noa: 'member', olga: 'observer' },
    NORTH,
  );
  return { world, north };
};

/** A meeting of the group on the evening, as it stands in the store. */
export const scheduled = async (world: World, group: Pick<Group, 'id'>, starts = EVENING): Promise<Session> => {
  const [session] = must(await world.app.dates.schedule(world.as('lena'), group.id, { starts })).sessions;
  if (!session) throw new Error('nothing was scheduled');
  return session;
};

/** Twelve members. */
export const NAMES = ['ann', 'bea', 'cid', 'dan', 'eva', 'flo', 'gus', 'hal', 'ivy', 'joe', 'kay', 'liv'] as const;

/** A group of the leader and twelve members, who may offer a case in a meeting that gathers. */
export const gathering = async (open: () => Promise<Store>) => {
  const { world } = await peopled(open);
  await world.people(...NAMES);
  const members = Object.fromEntries(NAMES.map((name) => [name, 'member' as const]));
  const group = await world.group({ name: 'Twelve' }, { lena: 'leader', ...members });
  const session = await scheduled(world, group);
  world.now = EVENING - MINUTE;
  await world.act('lena', session, { act: 'open' });
  return { world, group, session };
};

/** Counts, from now on, how often each method of a store is called. */
export const countCalls = (store: Store): Record<string, number> => {
  const calls: Record<string, number> = {};
  const count = (name: string, of: (...args: readonly never[]) => unknown) => {
    Object.assign(store, {
      [name]: (...args: readonly never[]) => {
        calls[name] = (calls[name] ?? 0) + 1;
        return of(...args);
      },
    });
  };
  for (const [name, of] of Object.entries(store)) count(name, of);
  return calls;
};

/** Has `other` done right before the call of that number that the store gets from now on, 0 for never; gives back how many came. */
export const interrupted = (store: Store, number: number, other: () => Promise<unknown>): (() => number) => {
  let calls = 0;
  for (const [name, of] of Object.entries(store))
    Object.assign(store, {
      [name]: async (...args: readonly unknown[]) => {
        calls += 1;
        if (calls === number) await other();
        return of(...args);
      },
    });
  return () => calls;
};
