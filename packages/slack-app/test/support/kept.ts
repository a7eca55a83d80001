import { DEFAULT_SETTINGS, type Group, type Person as Member, type MemberRole } from '@balintkit/core';
import { type App, createApp, memoryStore, type Store, type Tables } from '@balintkit/core/app';
import { createChat } from '@balintkit/core/chat';
import { EVENING, northGroup } from '@balintkit/core/testing';
import type { Channel, LoopbackOptions, Person } from '../../loopback/index.ts';
import { type Served, serve, type Way } from './served.ts';

// Two societies in one workspace, with the real conversation behind the app, and everything that is kept in sight.

const DAY = 86_400_000;
const NOW = EVENING - 3 * DAY;

/** One of the two: its people by name, its group, its next meeting. */
export interface Circle {
  readonly society: string;
  readonly group: string;
  readonly session: string;
  readonly request: string;
  readonly token: string;
  readonly ids: Readonly<Record<string, string>>;
}

export interface Kept extends Omit<Served, 'chat'> {
  readonly core: App;
  readonly store: Store;
  /** Leads the one, is a member of it, leads the other, belongs to none. */
  readonly people: Readonly<Record<'anna' | 'bo' | 'otto' | 'eve', Person>>;
  readonly channel: Channel;
  readonly ours: Circle;
  readonly theirs: Circle;
  /** All there is in the store, by table. */
  readonly everything: () => Readonly<Record<string, unknown>>;
}

const counted = (): ((length: number) => string) => {
  let count = 0;
  return (length) => {
    count += 1;
    return String(count).padStart(length, '0').slice(-length);
  };
};

/** Plays it over a socket or over HTTP. Nothing is sent but answers. */
export const serveKept = async (way: Way, loopback: Partial<LoopbackOptions> = {}): Promise<Kept> => {
  const tables: Tables = new Map();
  const store = memoryStore(tables);
  const now = (): number => NOW;
  const core = createApp({ store, clock: now, chance: counted() });
  const chat = createChat(core, undefined, 'whole');
  const quiet: typeof chat = { ...chat, worker: (...given) => ({ ...chat.worker(...given), start: () => {} }) };
  const served = await serve(way, () => [], { app: { chat: quiet, now }, loopback: { now, ...loopback } });
  const { slack } = served;
  const named = (name: string, realName: string) => slack.person({ name, realName });
  const people = {
    anna: named('anna', 'Anna Berglund'),
    bo: named('bo', 'Bosse Carlsson'),
    otto: named('otto', 'Ottokar Hemlig'),
    eve: named('eve', 'Evelina Utomstad'),
  };
  const channel = slack.channel({ name: 'north-room', owner: people.anna });
  for (const who of [people.bo, people.otto, people.eve, 'bot'] as const) channel.adds(who);
  const circleOf = (of: string, name: string, members: Readonly<Record<string, MemberRole>>) =>
    circle({ core, store, slack: served.slack, people, channel, of, name, members });
  const ours = await circleOf('ours', 'North', { anna: 'leader', bo: 'member' });
  const theirs = await circleOf('thrs', 'Secretgroup', { otto: 'leader' });
  await served.idle();
  const everything = (): Readonly<Record<string, unknown>> =>
    structuredClone(Object.fromEntries([...tables].map(([name, rows]) => [name, [...rows]])));
  return { ...served, core, store, people, channel, ours, theirs, everything };
};

interface Making extends Pick<Kept, 'core' | 'store' | 'slack' | 'people' | 'channel'> {
  /** Four letters with which its ids begin. */
  readonly of: string;
  readonly name: string;
  readonly members: Readonly<Record<string, MemberRole>>;
}

const circle = async (making: Making): Promise<Circle> => {
  const { core, store, slack, people, channel, of, name, members } = making;
  const place = (id: string) => ({ platform: 'slack', tenant: slack.team.id, id });
  const society = `${of}society0`;
  const id = (who: string): string => `${of}${who}`.padEnd(12, '0');
  const all: readonly [string, MemberRole][] = Object.entries(members);
  const person = (who: string): Member => ({
    id: id(who),
    version: 0,
    society,
    name: people[who as 'anna'].realName,
    language: 'en',
    zone: 'Europe/Stockholm',
    settings: DEFAULT_SETTINGS,
    identities: [place(people[who as 'anna'].id)],
    accepted: NOW,
    heard: NOW,
  });
  const group: Group = northGroup({
    id: id('group'),
    version: 0,
    society,
    name,
    mode: 'online',
    venue: { link: `https://${of}.example.org/room` },
    language: 'en',
    offers: 'from-the-announcement',
    members: all.map(([who, role]) => ({ person: id(who), role, since: NOW })),
    places: of === 'ours' ? [place(channel.id)] : [],
  });
  const asks = { ...person(all[0]?.[0] ?? ''), id: id('asks'), name: 'Asking Person', identities: [] };
  const [first = ''] = all.map(([who]) => who);
  const request = {
    id: id('request'),
    group: group.id,
    person: asks.id,
    as: 'member',
    at: NOW,
    state: 'asked',
  } as const;
  await store.commit({
    societies: [{ id: society, version: 0, name, language: 'en', zone: 'Europe/Stockholm', since: NOW }],
    people: [...all.map(([who]) => person(who)), asks],
    groups: [group],
    roles: [{ society, person: id(first), role: 'administrator' }],
    requests: [request],
  });
  const leader = { identity: place(people[first as 'anna'].id) };
  const planned = await core.dates.schedule(leader, group.id, { starts: EVENING });
  const invited = await core.joining.invite(leader, group.id, 'member');
  if (!planned.ok || !invited.ok) throw new Error('the circle does not stand');
  const ids = Object.fromEntries(all.map(([who]) => [who, id(who)]));
  const session = planned.value.sessions[0]?.id ?? '';
  return { society, group: group.id, session, request: request.id, token: invited.value.invitation.token, ids };
};
