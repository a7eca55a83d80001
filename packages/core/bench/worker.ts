import { createApp, type Notification, type Store } from '../src/app/index.ts';
import { type Card, createChat, type Deliver } from '../src/chat/index.ts';
import type { Group } from '../src/group.ts';
import type { NotificationKind } from '../src/notification.ts';
import type { Person, Place } from '../src/person.ts';
import { planSession, type Session } from '../src/session.ts';
import { EVENING, northGroup } from '../src/testing/index.ts';
import { DAY, HOUR } from '../src/types.ts';
import { type Bench, rateOf } from './bench.ts';
import { besideEachOther, withDatabases } from './databases.ts';

const PLATFORM = 'bench';
const SOCIETY = 'society00001';
const NOW = EVENING - 20 * HOUR;
/** Each of the ten people of a group is told all of these. */
const KINDS = ['reminder-day', 'moved', 'cancelled', 'welcome'] as const satisfies readonly NotificationKind[];
const [GROUPS, PEOPLE] = [500, 10];
const ROWS = GROUPS * PEOPLE * KINDS.length;
/** As many rows lie there for later; they are passed by at each claim. */
const LATER = ROWS;
const LANGUAGES = ['en', 'ru', 'sv'];

const idOf = (kind: string, number: number): string => `${kind}${String(number).padStart(12 - kind.length, '0')}`;

const personOf = (number: number): Person => ({
  id: idOf('p', number),
  version: 0,
  society: SOCIETY,
  name: `Person ${number}`,
  language: LANGUAGES[number % LANGUAGES.length] ?? 'en',
  zone: 'Europe/Stockholm',
  settings: { reminders: true, nextMorning: true },
  identities: [{ platform: PLATFORM, tenant: '', id: String(number) }],
  accepted: NOW - DAY,
});

/** A group with what is told to each of its people: a meeting tomorrow, one that was moved, one that was cancelled. */
const circleOf = (number: number) => {
  const people = Array.from({ length: PEOPLE }, (_, index) => personOf(number * PEOPLE + index));
  const group: Group = {
    ...northGroup(),
    id: idOf('g', number),
    version: 0,
    society: SOCIETY,
    name: `Group ${number}`,
    members: people.map(({ id }, index) => ({ person: id, role: index === 0 ? 'leader' : 'member', since: 0 })),
  };
  const meeting = (of: (typeof KINDS)[number], starts: number, change: Partial<Session> = {}): Session => ({
    ...planSession(group, { id: idOf(of.slice(0, 3), number), number: 1, starts }),
    plannedFor: 1,
    ...change,
  });
  const sessions = [
    meeting('reminder-day', EVENING),
    meeting('moved', EVENING + 7 * DAY),
    meeting('cancelled', EVENING + 14 * DAY, { state: 'cancelled' }),
  ];
  const notifications = KINDS.flatMap((kind, index) =>
    people.map(({ id: person }): Notification => {
      const session = sessions[index]?.id;
      const about = session === undefined ? { group: group.id } : { session, revision: 1 };
      const key = `${group.id}:${kind}:${person}`;
      return { key, kind, platform: PLATFORM, aim: { person }, due: NOW - HOUR + number, about };
    }),
  );
  return { people, group, sessions, notifications };
};

const fill = async (store: Store): Promise<void> => {
  const society = { id: SOCIETY, version: 0, name: 'Society', language: 'en', zone: 'Europe/Stockholm', since: 0 };
  await store.commit({ societies: [society] });
  const circles = Array.from({ length: GROUPS }, (_, number) => circleOf(number));
  const due = circles.flatMap(({ notifications }) => notifications);
  const later = Array.from({ length: LATER / ROWS }, (_, week) =>
    due.map((one) => ({ ...one, key: `${one.key}:${week}`, due: NOW + (week + 1) * 7 * DAY })),
  );
  await store.commit({
    people: circles.flatMap(({ people }) => people),
    groups: circles.map(({ group }) => group),
    sessions: circles.flatMap(({ sessions }) => sessions),
    notifications: [...due, ...later.flat()],
  });
};

/** Rows a second, from the claim of the first to the mark of the last. Throws unless each was handed over once. */
const drained = async (store: Store): Promise<number> => {
  await fill(store);
  const handed: { readonly place: Place; readonly card: Card }[] = [];
  const deliver: Deliver = {
    platform: PLATFORM,
    send: async (place, card) => ({ is: 'sent', ref: String(handed.push({ place, card })) }),
    edit: async () => ({ is: 'edited' }),
  };
  const chance = (length: number) => 'x'.repeat(length);
  const worker = createChat(createApp({ store, clock: () => NOW, chance })).worker(deliver, (event, data) => {
    throw new Error(`${event}: ${JSON.stringify(data)}`);
  });
  const rate = await rateOf(ROWS, () => worker.drain(NOW));
  const different = new Set(handed.map((message) => JSON.stringify(message)));
  const [next] = await store.notifications('due', 1);
  if (handed.length !== ROWS || different.size !== ROWS || next === undefined || next.due <= NOW)
    throw new Error(`of ${ROWS} messages ${handed.length} were handed over, ${different.size} different ones`);
  return rate;
};

/** How fast what is due goes out where the platform takes no time: claimed, made into a card, handed over, marked. */
export const worker: Bench = {
  name: 'worker.notifications',
  run: () =>
    withDatabases(async (databases) => {
      const sqlite = await drained(databases.sqlite);
      const postgresql = await drained(databases.postgresql);
      const ratio = postgresql / sqlite;
      return besideEachOther('worker.notifications', 'rows/s', { sqlite, postgresql, ratio });
    }),
};
