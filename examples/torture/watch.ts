import type { Dialogue, Invitation, JoinRequest, Store } from '@balintkit/core/app';
import { parseIntent } from '@balintkit/core/chat';
import type { Log } from '@balintkit/core/operator';
import type { Kept } from '@balintkit/core/testing';
import type { Loopback } from '@balintkit/telegram-bot/loopback';
import { SIGN } from './company.ts';

/** What was reached, so that it can be told that a run was not blind. */
export type Reached = Map<string, number>;

/** Whose a name is, or was. */
interface Owner {
  readonly society: string;
  readonly person?: string;
  readonly group?: string;
}

const sets = () => {
  const all = new Map<string, Set<string>>();
  const of = (key: string): ReadonlySet<string> => all.get(key) ?? new Set();
  const add = (key: string, value: string): unknown => all.set(key, new Set([...of(key), value]));
  return { of, add };
};

/** Everything that is written, as it is written: what is kept now, and who ever had to do with whom. */
export const watched = (store: Store, reached: Reached) => {
  const count = (what: string): unknown => reached.set(what, (reached.get(what) ?? 0) + 1);
  const ids = { people: new Set<string>(), groups: new Set<string>(), sessions: new Set<string>() };
  const subjects = new Set<string>();
  const dialogues = new Map<string, Dialogue>();
  const invitations = new Map<string, Invitation>();
  const requests = new Map<string, JoinRequest>();
  const owners = new Map<string, Owner[]>();
  const [circles, accounts, societies, bound, invited] = [sets(), sets(), sets(), sets(), sets()];
  const offices = new Set<string>();

  const owned = (name: string, owner: Owner): void => {
    for (const sign of name.match(SIGN) ?? []) owners.set(sign, [...(owners.get(sign) ?? []), owner]);
  };

  const note = (change: Parameters<Store['commit']>[0]): void => {
    for (const one of change.societies ?? []) owned(one.name, { society: one.id });
    for (const one of change.people ?? []) {
      ids.people.add(one.id);
      owned(one.name, { society: one.society, person: one.id });
      societies.add(one.id, one.society);
      for (const { id } of one.identities) accounts.add(id, one.id);
      if (one.version === 0) count('person');
    }
    for (const one of change.roles ?? []) offices.add(one.person);
    for (const one of change.groups ?? []) {
      ids.groups.add(one.id);
      owned(one.name, { society: one.society, group: one.id });
      societies.add(one.id, one.society);
      for (const { person } of one.members) circles.add(person, one.id);
      for (const { id } of one.places) bound.add(id, one.id);
      if (one.version === 0) count('group');
    }
    for (const one of change.sessions ?? []) {
      ids.sessions.add(one.id);
      count(`session ${one.state}`);
    }
    for (const one of change.invitations ?? []) invitations.set(one.token, one);
    for (const one of change.requests ?? []) {
      requests.set(one.id, one);
      circles.add(one.person, one.group);
      count(`request ${one.state}`);
    }
    for (const { subject } of change.posts ?? []) subjects.add(subject);
    for (const one of change.forget?.dialogues ?? []) if (dialogues.delete(one.id)) count('form ended');
    for (const one of change.forget?.people ?? []) {
      count('erased');
      for (const [id, { person }] of requests) if (person === one.id) requests.delete(id);
      for (const [token, { person }] of invitations) if (person === one.id) invitations.delete(token);
    }
    for (const one of change.dialogues ?? []) {
      if (!dialogues.has(one.identity.id)) count(`form ${one.form}`);
      dialogues.set(one.identity.id, one);
      const link = invitations.get(one.about.token ?? '');
      if (link) invited.add(one.identity.id, link.group);
    }
    for (const fact of change.facts ?? []) count(fact.amends ? 'amendment' : 'fact');
    if (change.entries?.length) count('journal');
  };

  const watching: Store = {
    ...store,
    commit: async (change) => {
      const answer = await store.commit(change);
      if (answer === 'committed') note(change);
      else count('stale');
      return answer;
    },
  };

  /** All that is kept now. */
  const kept = async (): Promise<Kept> => {
    const all = await store.societies();
    const each = async <T>(of: Iterable<string>, read: (id: string) => Promise<T | readonly T[] | undefined>) =>
      (await Promise.all([...of].map(read))).flatMap((one) => one ?? []) as T[];
    const people = await store.people([...ids.people]);
    const groups = await each(ids.groups, store.group);
    return {
      societies: all,
      roles: await each(
        all.map(({ id }) => id),
        (society) => store.roles({ society }),
      ),
      people,
      groups,
      sessions: await each(ids.sessions, store.session),
      facts: await each(
        all.map(({ id }) => id),
        (society) => store.facts({ society, people: [...ids.people] }),
      ),
      histories: await store.histories([...ids.people]),
      invitations: await each(ids.groups, store.invitations),
      requests: await each(ids.groups, (group) => store.requests({ groups: [group] })),
      dialogues: await each(dialogues.keys(), (id) => store.dialogue({ platform: 'telegram', tenant: '', id })),
      posts: await each(subjects, store.posts),
    };
  };

  /** Whether whoever reads in a chat may know whose name this is. */
  const mayRead = (chat: string, { society, person, group }: Owner): boolean => {
    const here = [...bound.of(chat), ...invited.of(chat)];
    const own = [...accounts.of(chat)];
    const theirs = own.flatMap((one) => [...circles.of(one)]);
    const groups = new Set([...here, ...theirs]);
    const isOffice = own.some((one) => offices.has(one) && societies.of(one).has(society));
    if (isOffice || (person !== undefined && own.includes(person))) return true;
    if (group !== undefined) return groups.has(group);
    if (person !== undefined) return [...circles.of(person)].some((one) => groups.has(one));
    return [...groups, ...own].some((one) => societies.of(one).has(society));
  };

  return { store: watching, kept, dialogues, invitations, requests, owners, mayRead, count };
};

/** What `watched` makes. */
export type Watched = ReturnType<typeof watched>;

/** A line of the log. */
export interface Line {
  readonly level: Parameters<Log>[0];
  readonly event: string;
  readonly data: string;
}

/** What must never be logged, unless a fault that was put in explains it. */
const BAD = /^(respond|update|missed|migration|worker|notification|post|poll|confirm)\.failed$|\.dead$|^answer\.lost$/;

export const isBad = ({ level, event, data }: Line): boolean => {
  if (data.includes(' injected')) return false;
  if (event === 'answer.lost') return data.includes('poison');
  return level === 'error' || BAD.test(event);
};

/** How often each tap was answered, for the taps that were not as often as they should. */
export const unanswered = (telegram: Loopback, again: ReadonlyMap<number, number>, faulty: ReadonlySet<string>) => {
  const answers = new Map<string, number>();
  for (const { method, payload } of telegram.calls) {
    const id = String(payload.callback_query_id);
    if (method === 'answerCallbackQuery') answers.set(id, (answers.get(id) ?? 0) + 1);
  }
  return telegram.updates.flatMap((update) => {
    const { callback_query: tap, update_id } = update;
    if (typeof tap?.id !== 'string') return [];
    const count = answers.get(tap.id) ?? 0;
    const most = 1 + (again.get(update_id) ?? 0);
    const fits = again.has(update_id) || faulty.has(tap.id) ? count >= 1 && count <= 3 * most : count === 1;
    return fits ? [] : [`a tap was answered ${count} times: ${JSON.stringify(update)}`];
  });
};

/** What buttons were about, for the count. */
export const intentOf = (data: string | undefined): string => parseIntent(data ?? '')?.do ?? 'none';
