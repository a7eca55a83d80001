import { type Group, membershipOf } from '../group.ts';
import type { Notification } from '../notification.ts';
import { type Identity, type Person, privatePlace, sameIdentity } from '../person.ts';
import type { Refusal } from '../refusal.ts';
import { no, ok, type Result } from '../result.ts';
import { following, type Session } from '../session.ts';
import { type StatusHistory, withStatus } from '../status.ts';
import { type Instant, MINUTE, type PersonId } from '../types.ts';
import { keysOf, unitedGroup, unitedSession } from '../uniting.ts';
import type { Caller, Context, Decision } from './context.ts';
import { guessed, hashed, waits } from './guessing.ts';
import { isAlive } from './invitations.ts';
import { entryOf } from './journal.ts';
import { cardOf, panelOf } from './post.ts';
import type { Change, JoinRequest, LinkCode, Traces } from './store.ts';
import { ripples } from './upcoming.ts';

// One person on several platforms. An account that nobody knows becomes one more identity of theirs. Where it is known
// as somebody of the same society, two entries become one:
//
// - the key of whoever typed the code becomes an alias of the one that made it: `aliases` of the person names it with the
//   accounts that came by it, and its own row rests, with its name and without an account (`aliasOf`);
// - what is open goes over to the person in the same commit: memberships, seats, answers, offers, roles, requests, links
//   they gave, and what waits to be sent to them. Where both sat there is one seat;
// - what is written for good keeps the key it was written under, facts and sealed meetings first of all, and whoever
//   reads somebody's own reads all of their keys (`keysOf`, `asOne`).
//
// Taking an account back undoes the alias it came by and nothing else: its row wakes up with that account and the facts
// of its key, and the memberships stay where they are.

/** How long a code holds. */
const HOLDS = 10 * MINUTE;
/** After so many wrong guesses a code is dead. */
const MOST_WRONG = 5;

/** Letters and digits that nobody takes for one another; half as many as chance draws from, so that each is as likely. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const DRAWN = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** By its first letters a code is found, and the others are guessed at five times at most: one in five million. */
const [SIGN, REST] = [3, 5];
const CODE = new RegExp(`^[${ALPHABET}]{${SIGN + REST}}$`);

/** What a code leads to. */
export interface Linkable {
  /** Who made it. */
  readonly maker: Person;
  /** Whoever typed it, where they are known as somebody else. */
  readonly other?: Person;
}

/** Somebody as they are now, and the account that is theirs no more. */
export interface Unlinked {
  readonly me: Person;
  readonly identity?: Identity;
}

/** An account by where it is: nobody has two in one place. */
export type AccountPlace = Pick<Identity, 'platform' | 'tenant'>;

export const linking = (context: Context) => {
  const { store, decide, chance } = context;

  const drawn = (length: number): string =>
    [...chance(length)].map((one) => ALPHABET[DRAWN.indexOf(one) % ALPHABET.length]).join('');

  /** A fresh code of whoever asks, in the place of their last one. It can be shown once: only its hash is kept. */
  const makeCode = (caller: Caller): Promise<Result<string, Refusal>> =>
    // Asked for twice it is made twice: the first one cannot be told again.
    decide<Result<string, Refusal>>({}, async (now) => {
      const me = await store.personBy(caller.identity);
      if (!me) return { answer: no({ code: 'not-known' }) };
      const [former, sign, rest] = [await store.linkCode({ id: me.id }), drawn(SIGN), drawn(REST)];
      const hash = await hashed(sign + rest);
      const fresh: LinkCode = { id: me.id, version: former?.version ?? 0, sign, hash, at: now, wrong: 0 };
      // Whoever is erased at the same moment leaves no code behind.
      return { answer: ok(sign + rest), change: { codes: [fresh], people: [me] } };
    });

  /** What a code leads to, and why not. A wrong one is counted: for the account that shows it, and for the code it was close to. */
  const opened = async (caller: Caller, said: string, now: Instant): Promise<Decision<Result<Linkable, Refusal>>> => {
    const code = said.toUpperCase().replaceAll(/[\s-]/g, '');
    const [own, me, found] = await Promise.all([
      store.guesses(caller.identity),
      store.personBy(caller.identity),
      store.linkCode({ sign: code.slice(0, SIGN) }),
    ]);
    const wait = waits(own, now);
    if (wait) return { answer: no(wait) };
    if (!CODE.test(code)) return { answer: no({ code: 'link-dead' }) };
    const isRight = found?.hash === (await hashed(code));
    if (!found || !isRight)
      return {
        answer: no({ code: 'link-dead' }),
        change: { guesses: [guessed(caller, own, now)], ...(found ? missed(found) : {}) },
      };
    const [maker] = await store.people([found.id]);
    if (!maker || Math.abs(now - found.at) >= HOLDS) return { answer: no({ code: 'link-dead' }) };
    return { answer: linkable(caller, maker, me) };
  };

  /** What typing this code would do; nothing is done yet. */
  const shown = (caller: Caller, code: string): Promise<Result<Linkable, Refusal>> =>
    decide<Result<Linkable, Refusal>>(caller, (now) => opened(caller, code, now));

  /** Makes the account that types the code one of whoever made it, with all that it was known by. */
  const link = (caller: Caller, code: string): Promise<Result<Linkable, Refusal>> =>
    decide<Result<Linkable, Refusal>>(caller, async (now, again) => {
      if (again) return { answer: await linkedBefore(caller, code, now) };
      const { answer, change } = await opened(caller, code, now);
      if (!answer.ok) return { answer, ...(change ? { change } : {}) };
      const { maker, other } = answer.value;
      const united = other ? await unite(maker, other, caller, now) : taken(maker, caller, now);
      return { answer: ok({ ...answer.value, maker: united.person }), change: united.change };
    });

  /** The code was used by this very update: whose account it is by now. */
  const linkedBefore = async (caller: Caller, code: string, now: Instant): Promise<Result<Linkable, Refusal>> => {
    const [{ answer }, me] = await Promise.all([opened(caller, code, now), store.personBy(caller.identity)]);
    return !answer.ok && answer.refusal.code === 'link-dead' && me ? ok({ maker: me }) : answer;
  };

  /** One more account of somebody, which nobody was known by. */
  const taken = (maker: Person, { identity }: Caller, now: Instant) => {
    const person = heardNow({ ...maker, identities: [identity, ...maker.identities] }, now);
    const entries = [entryOf(context, maker, { did: 'link', person: maker.id, what: identity.platform }, now)];
    return {
      person,
      change: { people: [person], entries, forget: { codes: [maker.id], dialogues: [identity] } } satisfies Change,
    };
  };

  /** Two entries of one person become one. */
  const unite = async (maker: Person, other: Person, { identity }: Caller, now: Instant) => {
    // Read before the roles that it guards, or it could be newer than they are.
    const society = await store.society(maker.society);
    const [gone, kept, dormant, histories, codes] = await Promise.all([
      store.traces(other),
      store.traces(maker),
      store.people(keysOf(other).slice(1)),
      store.histories([maker.id, other.id]),
      Promise.all([maker, other].map(({ id }) => store.linkCode({ id }))),
    ]);
    const { aliases = [], ...plain } = other;
    const person = heardNow(
      {
        ...maker,
        ...(maker.accepted === undefined && other.accepted !== undefined ? { accepted: other.accepted } : {}),
        ...(maker.path === undefined && other.path !== undefined ? { path: other.path } : {}),
        identities: [identity, ...other.identities.filter((one) => !sameIdentity(one, identity)), ...maker.identities],
        aliases: [...(maker.aliases ?? []), { key: other.id, identities: ownAccounts(other) }, ...aliases],
      },
      now,
    );
    const resting = [{ ...plain, identities: [] }, ...dormant].map((one) => ({ ...one, aliasOf: maker.id }));
    const groups = gone.groups.map((group) => unitedGroup(group, other.id, maker.id));
    const going = await goingOver(groups, other.id, maker.id, now);
    return {
      person,
      change: {
        ...going,
        people: [person, ...resting],
        groups,
        histories: unitedHistories(histories, maker, other),
        roles: gone.roles.map((role) => ({ ...role, person: maker.id })),
        // Written as it is: who holds which role is guarded by it.
        societies: society && gone.roles.length > 0 ? [society] : [],
        requests: requestsOf(gone, kept, maker.id, groups),
        invitations: linksOf(gone, other.id, maker.id, now),
        notifications: [...going.notifications, ...dueTo(gone.notifications, other.id, person)],
        entries: [entryOf(context, maker, { did: 'unite', person: other.id, what: identity.platform }, now)],
        forget: { codes: codes.flatMap((one) => one?.id ?? []), dialogues: [identity], roles: gone.roles },
      } satisfies Change,
    };
  };

  /** The meetings in which somebody has one seat from now on, and what follows from that. */
  const goingOver = async (groups: readonly Group[], from: PersonId, to: PersonId, now: Instant) => {
    const open = groups.length
      ? await store.sessions({ groups: groups.map(({ id }) => id), states: ['planned', 'running', 'settling'] })
      : [];
    const as = (session: Session): Session => unitedSession(session, from, to);
    const moved = open.flatMap((session) => {
      const group = groups.find(({ id }) => id === session.group);
      const next = group && following(as(session), group);
      return !next || next === session ? [] : [next.state === 'planned' ? { ...next, plannedFor: 0 } : next];
    });
    const rippled = await Promise.all(
      groups.filter(({ ended }) => ended === undefined).map((group) => ripples(store, group, now, as)),
    );
    const last = new Map([...moved, ...rippled.flatMap(({ sessions }) => sessions)].map((one) => [one.id, one]));
    return {
      sessions: [...last.values()],
      raise: [
        ...new Set([...moved.flatMap(({ id }) => [cardOf(id), panelOf(id)]), ...rippled.flatMap(({ raise }) => raise)]),
      ],
      notifications: rippled.flatMap(({ notifications }) => notifications),
    };
  };

  /**
   * Takes an account away from whoever asks. One that came by an alias is again that of somebody else, as they were, with
   * the facts of their key.
   */
  const unlink = (caller: Caller, where: AccountPlace): Promise<Result<Unlinked, Refusal>> =>
    decide<Result<Unlinked, Refusal>>(caller, async (now) => {
      const me = await store.personBy(caller.identity);
      if (!me) return { answer: no({ code: 'not-known' }) };
      const identity = me.identities.find((one) => isAt(one, where));
      if (!identity) return { answer: ok({ me }) };
      if (me.identities.length === 1) return { answer: no({ code: 'only-account' }) };
      const { aliases = [], ...rest } = me;
      const alias = aliases.find(({ identities }) => identities.some((one) => sameIdentity(one, identity)));
      const left = aliases.filter((one) => one !== alias);
      const next: Person = {
        ...rest,
        identities: me.identities.filter((one) => one !== identity),
        ...(left.length > 0 ? { aliases: left } : {}),
      };
      const [resting] = alias ? await store.people([alias.key]) : [];
      const done = resting
        ? ({ did: 'part', person: resting.id } as const)
        : ({ did: 'unlink', person: me.id } as const);
      const change: Change = {
        people: [next, ...(resting ? [awake(resting, identity, now)] : [])],
        entries: [entryOf(context, me, { ...done, what: identity.platform }, now)],
        forget: { accounts: [identity] },
      };
      return { answer: ok({ me: next, identity }), change };
    });

  return { makeCode, shown, link, unlink };
};

/** The statuses of both, from now on kept under one key. */
const unitedHistories = (
  all: readonly StatusHistory[],
  { id, society }: Person,
  other: Person,
): readonly StatusHistory[] => {
  const own = all.find((one) => one.id === id) ?? { id, version: 0, society, held: [] };
  const theirs = all.find((one) => one.id === other.id)?.held ?? [];
  const united = theirs.reduce(withStatus, own);
  return united === own ? [] : [united];
};

const isAt = (one: AccountPlace, { platform, tenant }: AccountPlace): boolean =>
  one.platform === platform && one.tenant === tenant;

/** Whether an account may come to whoever made the code. */
const linkable = ({ identity }: Caller, maker: Person, me: Person | undefined): Result<Linkable, Refusal> => {
  if (me?.id === maker.id) return no({ code: 'own-link' });
  if (me && me.society !== maker.society) return no({ code: 'another-society' });
  const comes = me?.identities ?? [identity];
  if (comes.some((one) => maker.identities.some((own) => isAt(own, one)))) return no({ code: 'platform-taken' });
  return ok({ maker, ...(me ? { other: me } : {}) });
};

/** A code that was guessed at: a dead one is gone. */
const missed = (code: LinkCode): Change =>
  code.wrong + 1 >= MOST_WRONG ? { forget: { codes: [code.id] } } : { codes: [{ ...code, wrong: code.wrong + 1 }] };

const heardNow = ({ unreachable: _, ...person }: Person, now: Instant): Person => ({ ...person, heard: now });

/** The accounts that came by no alias. */
const ownAccounts = ({ identities, aliases = [] }: Person): readonly Identity[] =>
  identities.filter((one) => !aliases.some((alias) => alias.identities.some((came) => sameIdentity(came, one))));

/** Somebody who was an alias, with the account that is theirs again. */
const awake = ({ aliasOf: _, ...resting }: Person, identity: Identity, now: Instant): Person =>
  heardNow({ ...resting, identities: [identity] }, now);

const isOpen = ({ state }: JoinRequest): boolean => state === 'asked' || state === 'first-talk' || state === 'by-hand';

/** What somebody asked for goes on, but where they are in the group already, or asked twice. */
const requestsOf = (gone: Traces, kept: Traces, to: PersonId, groups: readonly Group[]): readonly JoinRequest[] => {
  const isIn = (id: string): boolean =>
    [...groups, ...kept.groups].some((group) => group.id === id && membershipOf(group, to) !== undefined);
  const asked = kept.requests.filter(isOpen);
  const isNeeded = ({ group }: JoinRequest): boolean => !isIn(group) && asked.every((one) => one.group !== group);
  return [
    ...gone.requests
      .filter(isOpen)
      .map((one) => (isNeeded(one) ? { ...one, person: to } : { ...one, person: to, state: 'withdrawn' as const })),
    ...asked.filter(({ group }) => isIn(group)).map((one) => ({ ...one, state: 'withdrawn' as const })),
  ];
};

/** Links they gave are the person's now; one that was made for the account is of no use any more. */
const linksOf = ({ invitations }: Traces, from: PersonId, to: PersonId, now: Instant) =>
  invitations
    .filter((one) => isAlive(one, now) && (one.by === from || one.person === from))
    .map((one) => ({
      ...one,
      by: one.by === from ? to : one.by,
      ...(one.person === from ? { revoked: now } : {}),
    }));

/** What waits to be sent to the former key, for the person; what they are told already is told once. */
const dueTo = (due: readonly Notification[], from: PersonId, person: Person): readonly Notification[] => {
  const platform = privatePlace(person)?.platform;
  return due.map((one) => ({
    ...one,
    key: one.key.includes(from) ? one.key.replaceAll(from, person.id) : `${one.key}:${person.id}`,
    platform: platform ?? one.platform,
    aim: { person: person.id },
    about: one.about.person === from ? { ...one.about, person: person.id } : one.about,
  }));
};
