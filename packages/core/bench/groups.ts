import {
  DEFAULT_SETTINGS,
  type Group,
  type Identity,
  type MemberRole,
  type Person,
  type Place,
  planSession,
} from '../src/index.ts';
import { openStore } from '../src/store/index.ts';
import { heldFact, northGroup } from '../src/testing/index.ts';
import { multiplyFacts } from './facts.ts';

/** How many groups there are, each with its chat, and how many people in each. */
export const [CHATS, SEATS] = [50, 8];
/** Who offers a case. */
export const OFFERING = [2, 3, 4];

const DAY = 86_400_000;
const ZONE = 'Europe/Stockholm';
const SOCIETY = 'society00001';

/** Somebody's key, and their number on a platform. */
export const idOf = (chat: number, seat: number): string => String(1_000_000 + chat * 100 + seat);
/** The meeting that a group waits for. */
export const sessionOf = (chat: number): string => `session${String(chat).padStart(5, '0')}`;
const groupOf = (chat: number): string => `group${String(chat).padStart(7, '0')}`;
const roleOf = (seat: number): MemberRole => (seat === 0 ? 'leader' : seat === 1 ? 'co-leader' : 'member');

const of = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, i) => make(i));

/** Whose facts the others' are made from. */
const TEMPLATE = idOf(0, 0);

/** What a store holds: the facts of each one in the groups, and how many strangers of the society there are for each, with as many facts. */
export interface Size {
  readonly facts: number;
  readonly strangers: number;
}

/** Two years of meetings every six weeks or so, and as many strangers as people in the groups. */
export const PLAIN: Size = { facts: 20, strangers: 1 };

/** Where the groups are: who somebody is on a platform, and each group's chat. */
export interface Platform {
  readonly identity: (id: string) => Identity;
  readonly places: readonly Place[];
}

/** What lies in the store before anybody taps. */
export const found = async (
  database: string,
  { identity, places }: Platform,
  { facts, strangers }: Size,
): Promise<void> => {
  const store = await openStore(database);
  const now = Date.now();
  const person = (id: string): Person => ({
    id,
    version: 0,
    society: SOCIETY,
    name: `Somebody ${id}`,
    language: 'en',
    zone: ZONE,
    settings: DEFAULT_SETTINGS,
    identities: [identity(id)],
    accepted: now,
    heard: now,
  });
  const groups = places.map(
    (place, chat): Group =>
      northGroup({
        id: groupOf(chat),
        version: 0,
        society: SOCIETY,
        name: `Group ${chat}`,
        language: 'en',
        offers: 'from-the-announcement',
        members: of(SEATS, (seat) => ({ person: idOf(chat, seat), role: roleOf(seat), since: now })),
        places: [place],
      }),
  );
  const sessions = groups.map((group, chat) => {
    const planned = planSession(group, { id: sessionOf(chat), number: 1, starts: now + 60 * DAY });
    return { ...planned, plannedFor: planned.revision };
  });
  const known = places.flatMap((_, chat) => of(SEATS, (seat) => idOf(chat, seat)));
  const history = of(facts, (index) =>
    heldFact({
      id: `fact${index}`,
      society: SOCIETY,
      person: TEMPLATE,
      start: now - (facts - index) * 7 * DAY,
      at: now,
      held: { group: groupOf(0), session: `earlier${index}` },
    }),
  );
  const commit = async (change: Parameters<typeof store.commit>[0]): Promise<void> => {
    if ((await store.commit(change)) !== 'committed') throw new Error('the groups could not be founded');
  };
  await commit({
    societies: [
      { id: SOCIETY, version: 0, name: 'Bench', language: 'en', zone: ZONE, creditRule: 'se-sfam', since: now },
    ],
    people: known.map(person),
    groups,
    sessions,
    roles: [{ society: SOCIETY, person: idOf(0, 0), role: 'administrator' }],
    posts: places.map((place, chat) => ({
      id: `post${chat}`,
      subject: `card:${sessionOf(chat)}`,
      place,
      wanted: 1,
      shown: 0,
    })),
  });
  await commit({ facts: history });
  await store.close();
  multiplyFacts(database, strangers);
};
