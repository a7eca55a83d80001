import type { Entry } from '../entry.ts';
import type { Fact } from '../fact.ts';
import { frozen } from '../frozen.ts';
import { type Group, membershipOf } from '../group.ts';
import type { Notification } from '../notification.ts';
import { type Identity, type Person, type Place, sameChat } from '../person.ts';
import type { Session } from '../session.ts';
import type { RoleHeld, Society } from '../society.ts';
import type { StatusHistory } from '../status.ts';
import type { Instant } from '../types.ts';
import {
  byName,
  type Change,
  type Dialogue,
  type Guesses,
  type Invitation,
  type JoinRequest,
  type LinkCode,
  type Post,
  type Series,
  type Setup,
  type Store,
} from './store.ts';

interface Planned {
  readonly notification: Notification;
  readonly state: 'due' | 'sent' | 'dropped' | 'dead';
  /** From when it may be claimed: when it is due, or when a claim runs out. */
  readonly free: Instant;
  readonly tries: number;
}

interface Posted {
  readonly post: Post;
  readonly free: Instant;
}

const key = (...parts: readonly string[]): string => JSON.stringify(parts);
const identityKey = (one: Identity): string => key(one.platform, one.tenant, one.id);
const placeKey = (one: Place): string => key(one.platform, one.tenant, one.id, one.thread ?? '');
const roleKey = (one: RoleHeld): string => key(one.society, one.person, one.role, one.branch ?? '');

const ascending =
  <T>(by: (one: T) => Instant) =>
  (a: T, b: T): number =>
    by(a) - by(b);

const newestFirst = (a: Entry, b: Entry): number => b.at - a.at || (a.id < b.id ? 1 : -1);

const isSpared = ({ place, ref }: Post, { spare }: Change): boolean =>
  spare !== undefined && ref === spare.ref && sameChat(place, spare.place);

/** What a store in memory holds, by the names of its tables. */
export type Tables = Map<string, ReadonlyMap<string, unknown>>;

/**
 * A store in the memory of this process: for tests, and the plainest reading of what the port promises. Whoever passes
 * in `tables` can look at everything that is in it.
 */
export const memoryStore = (tables: Tables = new Map()): Store => {
  const table = <T>(name: string): Map<string, T> => {
    const made = new Map<string, T>();
    tables.set(name, made);
    return made;
  };

  const setups = table<Setup>('setups');
  const societies = table<Society>('societies');
  const roles = table<RoleHeld>('roles');
  const people = table<Person>('people');
  const identities = table<string>('identities');
  const groups = table<Group>('groups');
  const bindings = table<string>('bindings');
  const series = table<Series>('series');
  const sessions = table<Session>('sessions');
  const facts = table<Fact>('facts');
  /** By society and person, and by session. */
  const factsBy = table<readonly Fact[]>('factsBy');
  const histories = table<StatusHistory>('histories');
  const entries = table<Entry>('entries');
  const invitations = table<Invitation>('invitations');
  const requests = table<JoinRequest>('requests');
  const dialogues = table<Dialogue>('dialogues');
  const guesses = table<Guesses>('guesses');
  const codes = table<LinkCode>('codes');
  const planned = table<Planned>('planned');
  const posted = table<Posted>('posted');
  const seen = table<Instant>('seen');
  const leases = table<{ readonly holder: string; readonly until: Instant }>('leases');

  /** How to take back what a commit has written so far. */
  let undo: (() => void)[] = [];

  const set = <T>(table: Map<string, T>, at: string, value: T | undefined): void => {
    const before = table.get(at);
    undo.push(() => (before === undefined ? table.delete(at) : table.set(at, before)));
    if (value === undefined) table.delete(at);
    else table.set(at, frozen(value));
  };

  /** Writes an aggregate if it is as it was read. */
  const follow = <T extends { readonly version: number }>(table: Map<string, T>, at: string, value: T): boolean => {
    if ((table.get(at)?.version ?? 0) !== value.version) return false;
    set(table, at, { ...value, version: value.version + 1 });
    return true;
  };

  /** Writes what must not be there yet. */
  const add = <T>(table: Map<string, T>, at: string, value: T): boolean => {
    if (table.has(at)) return false;
    set(table, at, value);
    return true;
  };

  const drop = <T>(table: Map<string, T>, fits: (value: T) => boolean): void => {
    for (const [at, value] of table) if (fits(value)) set(table, at, undefined);
  };

  const addFact = (fact: Fact): boolean => {
    const places = [key(fact.society, fact.person), ...(fact.held ? [key(fact.held.session)] : [])];
    for (const at of places) set(factsBy, at, [...(factsBy.get(at) ?? []), fact]);
    return add(facts, fact.id, fact);
  };

  /** Whether no other code has this sign. */
  const isAlone = ({ id, sign }: LinkCode): boolean =>
    [...codes.values()].every((one) => one.id === id || one.sign !== sign);

  const isPosted = ({ subject, place }: Post): boolean =>
    [...posted.values()].some(({ post }) => post.subject === subject && placeKey(post.place) === placeKey(place));

  const forgetAccounts = (own: readonly Identity[]): void => {
    const isOwn = (place: Place): boolean => own.some((one) => sameChat(place, one));
    drop(dialogues, ({ identity }) => isOwn(identity));
    drop(guesses, ({ identity }) => isOwn(identity));
    drop(posted, ({ post }) => isOwn(post.place));
  };

  const forgetPerson = ({ id, identities: own }: Person): void => {
    const links = [...invitations.values()].filter(({ person }) => person === id).map(({ token }) => token);
    set(people, id, undefined);
    set(codes, id, undefined);
    drop(identities, (person) => person === id);
    drop(roles, ({ person }) => person === id);
    drop(requests, ({ person }) => person === id);
    drop(dialogues, ({ about }) => Object.values(about).some((one) => links.includes(one)));
    drop(invitations, ({ person }) => person === id);
    drop(planned, ({ notification: { aim } }) => 'person' in aim && aim.person === id);
    forgetAccounts(own);
  };

  /** True when all of it is written; false leaves a part of it, to be taken back. */
  const write = (change: Change): boolean => {
    const { forget = {}, people: somebody = [], groups: some = [], retire = [], raise = [] } = change;

    const leaves = forget.people ?? [];
    const fresh =
      leaves.every(({ id, version }) => people.get(id)?.version === version) &&
      [...(change.setup ? [change.setup] : [])].every((one) => follow(setups, '', one)) &&
      (change.societies ?? []).every((one) => follow(societies, one.id, one)) &&
      somebody.every((one) => follow(people, one.id, one)) &&
      some.every((one) => follow(groups, one.id, one)) &&
      (change.sessions ?? []).every((one) => follow(sessions, one.id, one)) &&
      (change.histories ?? []).every((one) => follow(histories, one.id, one)) &&
      (change.seen === undefined || add(seen, change.seen.key, change.seen.at));
    if (!fresh) return false;

    for (const one of forget.dialogues ?? []) set(dialogues, identityKey(one), undefined);
    for (const one of forget.roles ?? []) set(roles, roleKey(one), undefined);
    for (const one of forget.codes ?? []) set(codes, one, undefined);

    forgetAccounts(forget.accounts ?? []);
    for (const one of leaves) forgetPerson(one);

    drop(identities, (person) => somebody.some(({ id }) => id === person));
    drop(bindings, (group) => some.some(({ id }) => id === group));
    const alone =
      (change.dialogues ?? []).every((one) => follow(dialogues, identityKey(one.identity), one)) &&
      (change.guesses ?? []).every((one) => follow(guesses, identityKey(one.identity), one)) &&
      [...(change.codes ?? [])]
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .every((one) => isAlone(one) && follow(codes, one.id, one)) &&
      somebody.every(({ id, identities: all }) => all.every((one) => add(identities, identityKey(one), id))) &&
      some.every(({ id, places }) => places.every((one) => add(bindings, placeKey(one), id))) &&
      (change.facts ?? []).every(addFact) &&
      (change.entries ?? []).every((one) => add(entries, one.id, one));
    if (!alone) return false;

    for (const one of change.roles ?? []) set(roles, roleKey(one), one);
    for (const one of change.series ?? []) set(series, one.id, one);
    for (const one of change.invitations ?? []) set(invitations, one.token, one);
    for (const one of change.requests ?? []) set(requests, one.id, one);
    for (const one of change.notifications ?? [])
      add(planned, one.key, { notification: one, state: 'due', free: one.due, tries: 0 });

    drop(posted, ({ post }) => retire.includes(post.subject));
    for (const [id, { post, free }] of posted)
      if (raise.includes(post.subject) && !isSpared(post, change))
        set(posted, id, { post: { ...post, wanted: post.wanted + 1 }, free });
    for (const one of change.posts ?? []) if (!isPosted(one)) add(posted, one.id, { post: one, free: 0 });
    return true;
  };

  return {
    async commit(change) {
      undo = [];
      // A copy: the caller may go on changing what it gave.
      if (write(structuredClone(change))) return 'committed';
      for (const step of undo.reverse()) step();
      return 'stale';
    },

    setup: async () => setups.get(''),
    society: async (id) => societies.get(id),
    societies: async () => [...societies.values()].sort(ascending(({ since }) => since)),
    roles: async (of) =>
      [...roles.values()].filter((one) => ('society' in of ? one.society === of.society : one.person === of.person)),
    people: async (ids) => [...new Set(ids)].flatMap((id) => people.get(id) ?? []),
    personBy: async (identity) => people.get(identities.get(identityKey(identity)) ?? ''),
    idle: async (society, before, after, limit) => {
      const isIn = (id: string): boolean =>
        [...groups.values()].some((one) => one.ended === undefined && membershipOf(one, id) !== undefined);
      const isLater = ({ start, at }: Fact): boolean => start >= before || at >= before;
      return [...people.values()]
        .filter((one) => one.society === society && one.id > after)
        .filter(({ heard = -Infinity, accepted = -Infinity }) => heard < before && accepted < before)
        .filter(({ id }) => !isIn(id) && ![...roles.values()].some(({ person }) => person === id))
        .filter(({ id }) => !(factsBy.get(key(society, id)) ?? []).some(isLater))
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .slice(0, limit);
    },
    async traces({ id, society, identities: own }) {
      const isOwn = (place: Place): boolean => own.some((one) => sameChat(place, one));
      const isIn = ({ members }: Group): boolean => members.some(({ person }) => person === id);
      return {
        roles: [...roles.values()].filter(({ person }) => person === id),
        groups: [...groups.values()].filter((one) => one.society === society && isIn(one)).sort(byName),
        requests: [...requests.values()].filter(({ person }) => person === id).sort(ascending(({ at }) => at)),
        invitations: [...invitations.values()]
          .filter(({ by, person, usedBy }) => [by, person, usedBy].includes(id))
          .sort(ascending(({ expires }) => expires)),
        dialogues: own.flatMap((one) => dialogues.get(identityKey(one)) ?? []),
        guesses: own.flatMap((one) => guesses.get(identityKey(one)) ?? []),
        notifications: [...planned.values()]
          .filter(({ state, notification: { aim } }) => state === 'due' && 'person' in aim && aim.person === id)
          .map(({ notification }) => notification)
          .sort(ascending(({ due }) => due)),
        posts: [...posted.values()].map(({ post }) => post).filter(({ place }) => isOwn(place)),
        entries: [...entries.values()]
          .filter((one) => one.society === society && [one.by, one.person].includes(id))
          .sort(newestFirst),
      };
    },
    group: async (id) => groups.get(id),
    groupsAt: async (chat) =>
      [...groups.values()].filter((one) => one.places.some((place) => sameChat(place, chat))).sort(byName),
    groups: async (of) =>
      [...groups.values()]
        .filter((one) =>
          'society' in of
            ? one.society === of.society
            : one.ended === undefined && membershipOf(one, of.person) !== undefined,
        )
        .sort(byName),
    session: async (id) => sessions.get(id),
    async sessions({ groups: of, states, from = -Infinity, to = Infinity, newestFirst = false, limit }) {
      const found = [...sessions.values()]
        .filter((one) => of.includes(one.group) && (states?.includes(one.state) ?? true))
        .filter((one) => one.starts >= from && one.starts < to)
        .sort(ascending(({ starts }) => (newestFirst ? -starts : starts)));
      return found.slice(0, limit);
    },
    lastNumber: async (group) =>
      Math.max(0, ...[...sessions.values()].filter((one) => one.group === group).map(({ number }) => number)),
    series: async (id) => series.get(id),
    async facts(of) {
      const places = 'session' in of ? [key(of.session)] : [...new Set(of.people)].map((one) => key(of.society, one));
      return places.flatMap((at) => factsBy.get(at) ?? []).sort(ascending(({ start }) => start));
    },
    histories: async (ids) => [...new Set(ids)].flatMap((id) => histories.get(id) ?? []),
    entries: async (of, from, limit) =>
      [...entries.values()]
        .filter(({ society }) => society === of)
        .sort(newestFirst)
        .slice(from, from + limit),
    invitation: async (token) => invitations.get(token),
    invitations: async (group) =>
      [...invitations.values()].filter((one) => one.group === group).sort(ascending(({ expires }) => expires)),
    request: async (id) => requests.get(id),
    requests: async ({ groups = [], person, states }) =>
      [...requests.values()]
        .filter((one) => groups.includes(one.group) || one.person === person)
        .filter(({ state }) => states?.includes(state) ?? true)
        .sort(ascending(({ at }) => at)),
    dialogue: async (identity) => dialogues.get(identityKey(identity)),
    guesses: async (identity) => guesses.get(identityKey(identity)),
    linkCode: async (of) => ('id' in of ? codes.get(of.id) : [...codes.values()].find(({ sign }) => sign === of.sign)),
    seen: async (id) => seen.has(id),
    posts: async (subject) => [...posted.values()].map(({ post }) => post).filter((post) => post.subject === subject),

    unplanned: async (to, limit) =>
      [...sessions.values()]
        .filter((one) => one.state === 'planned' && one.plannedFor < one.revision && one.starts < to)
        .sort(ascending(({ starts }) => starts))
        .slice(0, limit),

    async claim(platform, now, until, limit) {
      const free = [...planned.values()]
        .filter(({ notification, state }) => notification.platform === platform && state === 'due')
        .filter((one) => one.free <= now)
        .sort(ascending((one) => one.free))
        .slice(0, limit);
      for (const one of free) planned.set(one.notification.key, { ...one, free: until, tries: one.tries + 1 });
      return free
        .map(({ notification, tries }) => ({ notification, tries }))
        .sort(ascending(({ notification }) => notification.due));
    },
    async settle(id, outcome) {
      const one = planned.get(id);
      if (one?.state !== 'due') return;
      if (outcome.is !== 'later') return void planned.set(id, { ...one, state: outcome.is });
      const { due, platform = one.notification.platform } = outcome;
      planned.set(id, { ...one, notification: frozen({ ...one.notification, due, platform }), free: due });
    },
    async claimPosts(platform, now, until, limit) {
      const free = [...posted.values()]
        .filter(({ post }) => post.place.platform === platform && post.shown < post.wanted)
        .filter((one) => one.free <= now)
        .sort(ascending((one) => one.free))
        .slice(0, limit);
      for (const { post } of free) posted.set(post.id, { post, free: until });
      return free.map(({ post }) => post);
    },
    async settlePost(id, outcome) {
      const one = posted.get(id);
      if (one === undefined) return;
      if ('gone' in outcome) posted.delete(id);
      else if ('at' in outcome) posted.set(id, { ...one, free: outcome.at });
      else {
        const { until: free = 0, ...shows } = outcome;
        posted.set(id, { post: frozen({ ...one.post, ...shows }), free });
      }
    },
    async recall(platform, until) {
      for (const [id, one] of planned)
        if (one.notification.platform === platform && one.tries > 0 && one.free > until)
          planned.set(id, { ...one, free: until });
      for (const [id, one] of posted)
        if (one.post.place.platform === platform && one.free > until) posted.set(id, { ...one, free: until });
    },
    async turnPost(id, page) {
      const one = posted.get(id);
      if (!one) return;
      const { page: _, ...post } = one.post;
      posted.set(id, { ...one, post: frozen(page === undefined ? post : { ...post, page }) });
    },
    notifications: async (state, limit) =>
      [...planned.values()]
        .filter((one) => one.state === state)
        .map(({ notification }) => notification)
        .sort(ascending(({ due }) => due))
        .slice(0, limit),
    async revive(id, due) {
      const one = planned.get(id);
      if (one?.state !== 'dead') return false;
      planned.set(id, { notification: frozen({ ...one.notification, due }), state: 'due', free: due, tries: 0 });
      return true;
    },

    async lease(name, holder, now, until) {
      const held = leases.get(name);
      const isHeld = held !== undefined && held.until > now && held.until <= until + (until - now);
      if (isHeld && held.holder !== holder) return false;
      leases.set(name, { holder, until });
      return true;
    },
    async prune(before) {
      undo = [];
      drop(seen, (at) => at < before.seen);
      drop(dialogues, ({ at }) => at < before.dialogues);
      drop(guesses, ({ at }) => at < before.guesses);
      drop(codes, ({ at }) => at < before.codes);
      drop(
        planned,
        ({ state, notification: { due } }) => (state === 'sent' || state === 'dropped') && due < before.sent,
      );
    },
    async close() {},
  };
};
