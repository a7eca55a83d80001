import { DEFAULT_SETTINGS, type Group, type MemberRole, type Person, planSession } from '@balintkit/core';
import { openStore } from '@balintkit/core/store';
import { heldFact, northGroup } from '@balintkit/core/testing';
import { multiplyFacts } from '../../core/bench/facts.ts';

/** How many groups there are, each with its chat, and how many people in each. */
export const [CHATS, SEATS] = [50, 8];
/** Who offers a case. */
export const OFFERING = [2, 3, 4];

const DAY = 86_400_000;
const ZONE = 'Europe/Stockholm';
const SOCIETY = 'society00001';

/** Somebody's number on the platform, and their key. */
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

/** What lies in the store before anybody taps. */
export const found = async (database: string, chats: readonly number[], { facts, strangers }: Size): Promise<void> => {
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
    identities: [{ platform: 'telegram', tenant: '', id }],
    accepted: now,
    heard: now,
  });
  const groups = chats.map(
    (place, chat): Group =>
      northGroup({
        id: groupOf(chat),
        version: 0,
        society: SOCIETY,
        name: `Group ${chat}`,
        language: 'en',
        offers: 'from-the-announcement',
        members: of(SEATS, (seat) => ({ person: idOf(chat, seat), role: roleOf(seat), since: now })),
        places: [{ platform: 'telegram', tenant: '', id: String(place) }],
      }),
  );
  const sessions = groups.map((group, chat) => {
    const planned = planSession(group, { id: sessionOf(chat), number: 1, starts: now + 60 * DAY });
    return { ...planned, plannedFor: planned.revision };
  });
  const known = chats.flatMap((_, chat) => of(SEATS, (seat) => idOf(chat, seat)));
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
    posts: groups.flatMap(({ places }, chat) =>
      places.map((place) => ({ id: `post${chat}`, subject: `card:${sessionOf(chat)}`, place, wanted: 1, shown: 0 })),
    ),
  });
  await commit({ facts: history });
  await store.close();
  multiplyFacts(database, strangers);
};
