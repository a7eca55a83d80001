import {
  type Identity,
  type Notification,
  type Person,
  type Place,
  type RoleHeld,
  sameChat,
  sameIdentity,
  samePlace,
} from '@balintkit/core';
import type { Change } from '@balintkit/core/app';
import type { Data } from './data.ts';

type Same<T> = (a: T, b: T) => boolean;
const sameId: Same<{ readonly id: string }> = (a, b) => a.id === b.id;
const sameRole: Same<RoleHeld> = (a, b) =>
  a.society === b.society && a.person === b.person && a.role === b.role && a.branch === b.branch;
const sameAccount: Same<{ readonly identity: Identity }> = (a, b) => sameIdentity(a.identity, b.identity);

/** Puts one in the place of the same one, or at the end. */
const put = <T>(rows: T[], one: T, same: Same<T>): void => {
  const at = rows.findIndex((row) => same(row, one));
  rows.splice(at < 0 ? rows.length : at, 1, one);
};

/** Puts each in the place of what was read, one version on. False where one of them has moved on since. */
const follow = <T extends { readonly version: number }>(rows: T[], all: readonly T[] = [], same: Same<T>): boolean =>
  all.every((one) => {
    const isFresh = (rows.find((row) => same(row, one))?.version ?? 0) === one.version;
    if (isFresh) put(rows, { ...one, version: one.version + 1 }, same);
    return isFresh;
  });

const differ = (names: readonly string[]): boolean => new Set(names).size === names.length;
const nameOf = ({ platform, tenant, id, thread = '' }: Place): string => JSON.stringify([platform, tenant, id, thread]);

/** Accounts that are nobody's any more, with what was theirs. */
const forgetAccounts = (data: Data, accounts: readonly Identity[]): void => {
  const stays = (place: Place): boolean => !accounts.some((one) => sameChat(place, one));
  data.dialogues = data.dialogues.filter(({ identity }) => stays(identity));
  data.guesses = data.guesses.filter(({ identity }) => stays(identity));
  data.posted = data.posted.filter(({ post }) => stays(post.place));
};

/** Somebody, with all that leads to them. What carries their key alone stays. */
const forgetPerson = (data: Data, { id, identities }: Person): void => {
  const links = data.invitations.filter(({ person }) => person === id).map(({ token }) => token);
  const opensOne = (about: object): boolean => Object.values(about).some((one) => links.includes(one));
  data.people = data.people.filter((one) => one.id !== id);
  data.roles = data.roles.filter(({ person }) => person !== id);
  data.codes = data.codes.filter((one) => one.id !== id);
  data.requests = data.requests.filter(({ person }) => person !== id);
  data.invitations = data.invitations.filter(({ person }) => person !== id);
  data.dialogues = data.dialogues.filter(({ about }) => !opensOne(about));
  data.planned = data.planned.filter(({ notification: { aim } }) => !('person' in aim && aim.person === id));
  forgetAccounts(data, identities);
};

/** Planned once: one of the same key stays as it is, sent or not. */
const planNotification = ({ planned }: Data, notification: Notification): void => {
  const isThere = planned.some((one) => one.notification.key === notification.key);
  if (!isThere) planned.push({ notification, state: 'due', free: notification.due, tries: 0 });
};

/** Living messages: those of a retired subject go, those of a raised one lag, and new ones come. */
const changePosts = (data: Data, { retire = [], raise = [], spare, posts = [] }: Change): void => {
  data.posted = data.posted
    .filter(({ post }) => !retire.includes(post.subject))
    .map(({ post, free }) => {
      const isSpared = spare !== undefined && post.ref === spare.ref && sameChat(post.place, spare.place);
      const lags = raise.includes(post.subject) && !isSpared;
      return { post: lags ? { ...post, wanted: post.wanted + 1 } : post, free };
    });
  for (const one of posts) {
    const isThere = data.posted.some(
      ({ post }) => post.id === one.id || (post.subject === one.subject && samePlace(post.place, one.place)),
    );
    if (!isThere) data.posted.push({ post: one, free: 0 });
  }
};

/** Writes a change into the data. False where it is stale: the data is then half written, and to be thrown away. */
export const apply = (data: Data, change: Change): boolean => {
  const { forget = {} } = change;
  const leaving = forget.people ?? [];
  if (!leaving.every(({ id, version }) => data.people.some((one) => one.id === id && one.version === version)))
    return false;

  // What goes, goes before anything comes.
  const isForgotten = (identity: Identity) => forget.dialogues?.some((one) => sameIdentity(one, identity)) ?? false;
  data.dialogues = data.dialogues.filter(({ identity }) => !isForgotten(identity));
  data.roles = data.roles.filter((role) => !forget.roles?.some((one) => sameRole(one, role)));
  data.codes = data.codes.filter(({ id }) => !forget.codes?.includes(id));
  forgetAccounts(data, forget.accounts ?? []);
  for (const one of leaving) forgetPerson(data, one);

  // What carries a version.
  const isFresh =
    follow(data.setup, change.setup && [change.setup], () => true) &&
    follow(data.societies, change.societies, sameId) &&
    follow(data.people, change.people, sameId) &&
    follow(data.groups, change.groups, sameId) &&
    follow(data.sessions, change.sessions, sameId) &&
    follow(data.histories, change.histories, sameId) &&
    follow(data.dialogues, change.dialogues, sameAccount) &&
    follow(data.guesses, change.guesses, sameAccount) &&
    follow(data.codes, change.codes, sameId);
  if (!isFresh) return false;

  // What is added once, and what replaces its former self.
  if (change.seen) data.seen.push(change.seen);
  data.facts.push(...(change.facts ?? []));
  data.entries.push(...(change.entries ?? []));
  for (const one of change.roles ?? []) put(data.roles, one, sameRole);
  for (const one of change.series ?? []) put(data.series, one, sameId);
  for (const one of change.invitations ?? []) put(data.invitations, one, (a, b) => a.token === b.token);
  for (const one of change.requests ?? []) put(data.requests, one, sameId);
  for (const one of change.notifications ?? []) planNotification(data, one);
  changePosts(data, change);

  return [
    data.seen.map(({ key }) => key),
    data.facts.map(({ id }) => id),
    data.entries.map(({ id }) => id),
    data.codes.map(({ sign }) => sign),
    data.people.flatMap(({ identities }) => identities.map(nameOf)),
    data.groups.flatMap(({ places }) => places.map(nameOf)),
  ].every(differ);
};
