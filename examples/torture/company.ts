import type { Group, Person as Member, MemberRole } from '@balintkit/core';
import { createApp, type Store } from '@balintkit/core/app';
import { northGroup } from '@balintkit/core/testing';
import type { Group as Chat, Person } from '@balintkit/telegram-bot/loopback';
import type { OwnStage } from '../evening/stage.ts';

// Two societies that share one bot, and people who know neither. Every name holds a sign that no other name holds.

const HOUR = 3_600_000;

/** The sign of a name: wherever it is read, whose name it is can be told. */
export const SIGN = /Zq\d+z/g;
export const signed = (name: string, number: number): string => `${name} Zq${number}z`;

const identity = (id: number | string) => ({ platform: 'telegram', tenant: '', id: String(id) });

/** How people's messengers are set, some of them to nothing that is shipped, some to nothing at all. */
const LANGUAGES = ['en', 'ru', 'sv', 'de', undefined] as const;
const READS = ['en', 'ru', 'sv', 'en', 'ru'] as const;

/** Who is in which circle; the first of each leads it. */
const CIRCLES = {
  north: { society: 0, seats: [0, 1, 2, 3, 4, 5], observers: [5] },
  east: { society: 0, seats: [6, 2, 3, 7], observers: [] },
  west: { society: 1, seats: [8, 9, 10, 11], observers: [] },
} as const;
const KNOWN = 12;
const STRANGERS = 3;

/** Everybody and everything the steps are about. */
export interface Company {
  readonly people: readonly Person[];
  /** Each with the chats that its people see. */
  readonly chats: readonly Chat[];
}

/** Founds both societies by their one-time codes, seats everybody, binds two groups, plans their meetings. */
export const companyOn = async (
  stage: OwnStage,
  store: Store,
  chance: (length: number) => string,
): Promise<Company> => {
  const { telegram, clock } = stage;
  const app = createApp({ store, clock: clock.now, chance });
  const people = Array.from({ length: KNOWN + STRANGERS }, (_, index) => {
    const languageCode = LANGUAGES[index % LANGUAGES.length];
    const firstName = signed(`P${index}`, 1000 + index);
    return telegram.person({ id: 3001 + index, firstName, ...(languageCode === undefined ? {} : { languageCode }) });
  });
  const of = (index: number): Person => people[index] as Person;
  const caller = (index: number) => ({ identity: identity(of(index).id) });

  const founded = async (index: number, code: string | undefined, number: number, zone: string): Promise<Member> => {
    const said = { society: signed('Society', number), name: of(index).name, language: READS[index % 5] ?? 'en', zone };
    const made = await app.founding.found(caller(index), code ?? '', { ...said, creditRule: 'se-sfam' });
    if (!made.ok) throw new Error('not founded');
    return made.value.person;
  };
  const first = await founded(0, stage.code, 2001, 'Europe/Stockholm');
  const { usedBy: _, ...setup } = (await store.setup()) ?? { version: 0, hash: '', at: 0 };
  await store.commit({ setup });
  const second = await founded(8, await app.founding.firstCode(), 2002, 'Europe/Moscow');
  const founders = [first, second];

  const members = Array.from({ length: KNOWN }, (_, index): Member => {
    const founder = founders.find(({ identities }) => identities[0]?.id === String(of(index).id));
    const { society, zone } = (index < 8 ? first : second) satisfies Member;
    const row = { society, zone, name: of(index).name, language: READS[index % 5] ?? 'en' };
    const plain = { settings: { reminders: true, nextMorning: true }, identities: [identity(of(index).id)] };
    return founder ?? { id: chance(12), version: 0, ...row, ...plain, accepted: clock.now() };
  });
  await store.commit({
    people: members.filter((one) => !founders.includes(one)),
    roles: [{ society: first.society, person: members[6]?.id ?? '', role: 'coordinator' }],
  });

  const groups = Object.entries(CIRCLES).map(([name, { society, seats, observers }], index): Group => {
    const role = (seat: number, at: number): MemberRole =>
      at === 0
        ? 'leader'
        : at === 1
          ? 'co-leader'
          : (observers as readonly number[]).includes(seat)
            ? 'observer'
            : 'member';
    return northGroup({
      id: chance(12),
      version: 0,
      society: founders[society]?.society ?? '',
      name: signed(name, 2101 + index),
      openness: name === 'east' ? 'open' : 'closed',
      mode: name === 'east' ? 'in-person' : 'online',
      venue: name === 'east' ? { address: 'Storgatan 1' } : { link: 'https://meet.example.org/it' },
      language: society === 0 ? 'en' : 'ru',
      zone: society === 0 ? 'Europe/Stockholm' : 'Europe/Moscow',
      room: name === 'east' ? { from: 2, to: 3 } : { from: 5, to: 12 },
      offers: 'from-the-announcement',
      presence: name === 'west' ? 'panel' : 'card-and-panel',
      members: seats.map((seat, at) => ({ person: members[seat]?.id ?? '', role: role(seat, at), since: clock.now() })),
    });
  });
  await store.commit({ groups });

  const chatOf = (title: string, owner: number, seats: readonly number[], forum = false): Chat => {
    const chat = telegram.group({ title, owner: of(owner), forum });
    for (const seat of seats) if (seat !== owner) chat.adds(of(seat));
    return chat;
  };
  const everybody = people.map((_, index) => index);
  const chats = [
    chatOf('North', 0, CIRCLES.north.seats),
    chatOf('House', 6, [...CIRCLES.east.seats, 12], true),
    chatOf('West', 8, CIRCLES.west.seats),
    chatOf('Unbound', 13, everybody),
    chatOf('Left', 8, [8, 0, 14]),
  ];
  const topic = chats[1]?.topic('Dates');
  chats[1]?.topic('Talk');
  for (const chat of chats) chat.adds('bot');
  for (const person of people) person.start();
  await stage.quiet();
  chats[4]?.removes('bot');

  const bind = async (leader: number, group: Group | undefined, chat: Chat | undefined, thread?: number) => {
    const place = { ...identity(chat?.id ?? 0), ...(thread === undefined ? {} : { thread: String(thread) }) };
    await app.groups.bind(caller(leader), group?.id ?? '', place);
  };
  await bind(0, groups[0], chats[0]);
  await bind(6, groups[1], chats[1], topic?.id);
  const leaders = [0, 6, 8];
  for (const [index, group] of groups.entries())
    for (const hours of [3, 30 + index * 3])
      await app.dates.schedule(caller(leaders[index] ?? 0), group.id, { starts: clock.now() + hours * HOUR });
  await stage.quiet();
  return { people, chats };
};
