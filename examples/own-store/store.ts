import { type Instant, membershipOf, type Place, sameChat, sameIdentity } from '@balintkit/core';
import { byName, type Store } from '@balintkit/core/app';
import { apply } from './change.ts';
import { type Data, load, save } from './data.ts';

/**
 * A store that keeps everything in one JSON file, for one process. Each change is made on a copy, which is written to the
 * file and then taken: a change that fails half-way leaves nothing behind. What is read is a copy too.
 */
export const jsonStore = (file: string): Store => {
  let data = load(file);

  const take = (next: Data): void => {
    save(file, next);
    data = next;
  };

  /** Changes the data by one step that cannot be refused. */
  const change = async <T>(work: (draft: Data) => T): Promise<T> => {
    const draft = structuredClone(data);
    const answer = work(draft);
    take(draft);
    return structuredClone(answer);
  };

  const find = async <T>(read: (data: Data) => T): Promise<T> => structuredClone(read(data));

  return {
    async commit(wanted) {
      const draft = structuredClone(data);
      if (!apply(draft, structuredClone(wanted))) return 'stale';
      take(draft);
      return 'committed';
    },

    // The society and its people.
    setup: () => find(({ setup }) => setup[0]),
    society: (id) => find(({ societies }) => societies.find((one) => one.id === id)),
    societies: () => find(({ societies }) => societies.toSorted((a, b) => a.since - b.since)),
    roles: (of) =>
      find(({ roles }) =>
        roles.filter((one) => ('society' in of ? one.society === of.society : one.person === of.person)),
      ),
    people: (ids) => find(({ people }) => people.filter(({ id }) => ids.includes(id))),
    personBy: (identity) => find(({ people }) => people.find(({ identities }) => hasChat(identities, identity))),
    idle: (society, before, after, limit) =>
      find(({ people, groups, roles, facts }) => {
        const isActive = (id: string): boolean =>
          groups.some((one) => one.ended === undefined && membershipOf(one, id)) ||
          roles.some(({ person }) => person === id) ||
          facts.some((one) => one.person === id && one.society === society && Math.max(one.start, one.at) >= before);
        return people
          .filter((one) => one.society === society && one.id > after && lastHeard(one) < before && !isActive(one.id))
          .toSorted(byKey)
          .slice(0, limit);
      }),
    histories: (ids) => find(({ histories }) => histories.filter(({ id }) => ids.includes(id))),
    entries: (of, from, limit) =>
      find(({ entries }) =>
        entries
          .filter(({ society }) => society === of)
          .toSorted(newestFirst)
          .slice(from, from + limit),
      ),
    traces: ({ id, society, identities }) =>
      find((all) => ({
        roles: all.roles.filter(({ person }) => person === id),
        groups: all.groups
          .filter((one) => one.society === society && one.members.some(({ person }) => person === id))
          .toSorted(byName),
        requests: all.requests.filter(({ person }) => person === id).toSorted((a, b) => a.at - b.at),
        invitations: all.invitations
          .filter(({ by, person, usedBy }) => [by, person, usedBy].includes(id))
          .toSorted((a, b) => a.expires - b.expires),
        dialogues: all.dialogues.filter(({ identity }) => hasChat(identities, identity)),
        guesses: all.guesses.filter(({ identity }) => hasChat(identities, identity)),
        notifications: all.planned
          .filter(({ state, notification: { aim } }) => state === 'due' && 'person' in aim && aim.person === id)
          .map(({ notification }) => notification)
          .toSorted((a, b) => a.due - b.due),
        posts: all.posted.map(({ post }) => post).filter(({ place }) => hasChat(identities, place)),
        entries: all.entries
          .filter((one) => one.society === society && [one.by, one.person].includes(id))
          .toSorted(newestFirst),
      })),

    // Groups and their meetings.
    group: (id) => find(({ groups }) => groups.find((one) => one.id === id)),
    groups: (of) =>
      find(({ groups }) =>
        groups
          .filter((one) =>
            'society' in of
              ? one.society === of.society
              : one.ended === undefined && membershipOf(one, of.person) !== undefined,
          )
          .toSorted(byName),
      ),
    groupsAt: (chat) => find(({ groups }) => groups.filter(({ places }) => hasChat(places, chat)).toSorted(byName)),
    session: (id) => find(({ sessions }) => sessions.find((one) => one.id === id)),
    sessions: ({ groups, states, from = -Infinity, to = Infinity, newestFirst = false, limit }) =>
      find(({ sessions }) =>
        sessions
          .filter((one) => groups.includes(one.group) && (states?.includes(one.state) ?? true))
          .filter(({ starts }) => starts >= from && starts < to)
          .toSorted((a, b) => (newestFirst ? b.starts - a.starts : a.starts - b.starts))
          .slice(0, limit),
      ),
    lastNumber: (group) =>
      find(({ sessions }) => Math.max(0, ...sessions.filter((one) => one.group === group).map(({ number }) => number))),
    series: (id) => find(({ series }) => series.find((one) => one.id === id)),
    unplanned: (to, limit) =>
      find(({ sessions }) =>
        sessions
          .filter((one) => one.state === 'planned' && one.plannedFor < one.revision && one.starts < to)
          .toSorted((a, b) => a.starts - b.starts)
          .slice(0, limit),
      ),
    facts: (of) =>
      find(({ facts }) =>
        facts
          .filter((one) =>
            'session' in of
              ? one.held?.session === of.session
              : one.society === of.society && of.people.includes(one.person),
          )
          .toSorted((a, b) => a.start - b.start),
      ),

    // Joining, and forms under way.
    invitation: (token) => find(({ invitations }) => invitations.find((one) => one.token === token)),
    invitations: (group) =>
      find(({ invitations }) =>
        invitations.filter((one) => one.group === group).toSorted((a, b) => a.expires - b.expires),
      ),
    request: (id) => find(({ requests }) => requests.find((one) => one.id === id)),
    requests: ({ groups = [], person, states }) =>
      find(({ requests }) =>
        requests
          .filter((one) => groups.includes(one.group) || one.person === person)
          .filter(({ state }) => states?.includes(state) ?? true)
          .toSorted((a, b) => a.at - b.at),
      ),
    dialogue: (of) => find(({ dialogues }) => dialogues.find(({ identity }) => sameIdentity(identity, of))),
    guesses: (of) => find(({ guesses }) => guesses.find(({ identity }) => sameIdentity(identity, of))),
    linkCode: (of) => find(({ codes }) => codes.find((one) => ('id' in of ? one.id === of.id : one.sign === of.sign))),
    seen: (key) => find(({ seen }) => seen.some((one) => one.key === key)),

    // Messages to be sent.
    notifications: (state, limit) =>
      find(({ planned }) =>
        planned
          .filter((one) => one.state === state)
          .map(({ notification }) => notification)
          .toSorted((a, b) => a.due - b.due)
          .slice(0, limit),
      ),
    claim: (platform, now, until, limit) =>
      change(({ planned }) => {
        const free = planned
          .filter((one) => one.notification.platform === platform && one.state === 'due' && one.free <= now)
          .toSorted((a, b) => a.free - b.free)
          .slice(0, limit);
        for (const one of free) Object.assign(one, { free: until, tries: one.tries + 1 });
        return free
          .map(({ notification, tries }) => ({ notification, tries: tries - 1 }))
          .toSorted((a, b) => a.notification.due - b.notification.due);
      }),
    settle: (key, outcome) =>
      change(({ planned }) => {
        const one = planned.find(({ notification, state }) => notification.key === key && state === 'due');
        if (!one) return;
        if (outcome.is !== 'later') return void Object.assign(one, { state: outcome.is });
        const { due, platform = one.notification.platform } = outcome;
        Object.assign(one, { notification: { ...one.notification, due, platform }, free: due });
      }),
    revive: (key, due) =>
      change(({ planned }) => {
        const one = planned.find(({ notification, state }) => notification.key === key && state === 'dead');
        if (one) Object.assign(one, { notification: { ...one.notification, due }, state: 'due', free: due, tries: 0 });
        return one !== undefined;
      }),

    // Messages that are kept up to date.
    posts: (subject) => find(({ posted }) => posted.map(({ post }) => post).filter((one) => one.subject === subject)),
    claimPosts: (platform, now, until, limit) =>
      change(({ posted }) => {
        const free = posted
          .filter(({ post, free }) => post.place.platform === platform && post.shown < post.wanted && free <= now)
          .toSorted((a, b) => a.free - b.free)
          .slice(0, limit);
        for (const one of free) Object.assign(one, { free: until });
        return free.map(({ post }) => post);
      }),
    settlePost: (id, outcome) =>
      change((draft) => {
        const one = draft.posted.find(({ post }) => post.id === id);
        if (!one) return;
        if ('gone' in outcome) draft.posted = draft.posted.filter((other) => other !== one);
        else if ('at' in outcome) Object.assign(one, { free: outcome.at });
        else {
          const { until: free = 0, ...shows } = outcome;
          Object.assign(one, { post: { ...one.post, ...shows }, free });
        }
      }),
    turnPost: (id, page) =>
      change(({ posted }) => {
        const one = posted.find(({ post }) => post.id === id);
        if (!one) return;
        const { page: _, ...post } = one.post;
        Object.assign(one, { post: page === undefined ? post : { ...post, page } });
      }),
    recall: (platform, until) =>
      change(({ planned, posted }) => {
        const early = [
          ...planned.filter(({ notification, tries }) => notification.platform === platform && tries > 0),
          ...posted.filter(({ post }) => post.place.platform === platform),
        ];
        for (const one of early) if (one.free > until) Object.assign(one, { free: until });
      }),

    // Upkeep.
    lease: (name, holder, now, until) =>
      change((draft) => {
        const held = draft.leases.find((one) => one.name === name);
        const isHeld = held !== undefined && held.until > now && held.until <= until + (until - now);
        if (isHeld && held.holder !== holder) return false;
        draft.leases = [...draft.leases.filter((one) => one !== held), { name, holder, until }];
        return true;
      }),
    prune: (before) =>
      change((draft) => {
        const isOver = ({ state }: Data['planned'][number]) => state === 'sent' || state === 'dropped';
        draft.seen = draft.seen.filter(({ at }) => at >= before.seen);
        draft.dialogues = draft.dialogues.filter(({ at }) => at >= before.dialogues);
        draft.guesses = draft.guesses.filter(({ at }) => at >= before.guesses);
        draft.codes = draft.codes.filter(({ at }) => at >= before.codes);
        draft.planned = draft.planned.filter((one) => !isOver(one) || one.notification.due >= before.sent);
      }),
    close: async () => {},
  };
};

const hasChat = (places: readonly Place[], chat: Place): boolean => places.some((one) => sameChat(one, chat));

const lastHeard = ({ heard = -Infinity, accepted = -Infinity }: { heard?: Instant; accepted?: Instant }): Instant =>
  Math.max(heard, accepted);

const byKey = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

const newestFirst = (a: { at: Instant; id: string }, b: { at: Instant; id: string }): number =>
  b.at - a.at || byKey(b, a);
