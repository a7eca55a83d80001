import * as fc from 'fast-check';
import type { Change, Store } from '../../src/app/store.ts';
import * as of from '../../src/testing/store-values.ts';
import { START } from '../../src/testing/store-values.ts';

// A history is a list of steps of small numbers. Each step reads what it needs from the store it is played on, so two
// stores that always answered alike are always asked alike.

const PARTS = [
  'setup',
  'society',
  'person',
  'group',
  'session',
  'statuses',
  'dialogue',
  'guesses',
  'code',
  'role',
  'series',
  'invitation',
  'request',
  'fact',
  'notification',
  'post',
  'raise',
  'retire',
  'spare',
  'forget-account',
  'forget-dialogue',
  'forget-role',
  'forget-code',
  'seen',
] as const;
const DEEDS = ['claim', 'settle', 'revive', 'claim-posts', 'settle-post', 'lease', 'prune'] as const;

interface Numbers {
  /** Which of a few. */
  readonly which: number;
  readonly other: number;
  /** How far the version is off; mostly not. */
  readonly off: number;
}
type Part = Numbers & { readonly part: (typeof PARTS)[number] };
type Deed = Numbers & { readonly deed: (typeof DEEDS)[number] };
export type Step = readonly Part[] | Deed;

const numbers = {
  which: fc.nat({ max: 3 }),
  other: fc.nat({ max: 5 }),
  off: fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 1, -1),
};

/** Parts of one change; an aggregate is in it once at most, as the port asks. */
const parts = fc.uniqueArray(fc.record({ part: fc.constantFrom(...PARTS), ...numbers }), {
  maxLength: 5,
  selector: ({ part, which }) => `${part}:${which}`,
});

export const aHistory = (most: number): fc.Arbitrary<readonly Step[]> =>
  fc.array(
    fc.oneof(
      { weight: 3, arbitrary: parts },
      { weight: 1, arbitrary: fc.record({ deed: fc.constantFrom(...DEEDS), ...numbers }) },
    ),
    { minLength: most, maxLength: most },
  );

const NAMES = ['anna', 'bo', 'cy', 'dag'] as const;
const nameOf = (which: number): string => NAMES[which] ?? 'anna';
const GROUPS = NAMES.map((name) => of.id(`g-${name}`));
const SUBJECTS = NAMES.map((name) => `card:${name}`);

/** Plays one step and tells what the store answered. Every moment is another, so that no order is left to chance. */
export const play = async (store: Store, step: Step, index: number): Promise<unknown> => {
  const at = START + index * 1000;
  if ('deed' in step) return doDeed(store, step, at);
  const parts = await Promise.all(step.map((part, place) => partOf(store, part, at + place)));
  const change = parts.reduce<Record<string, unknown>>((sum, part) => {
    for (const [key, value] of Object.entries(part)) {
      const before = sum[key];
      if (Array.isArray(before) && Array.isArray(value)) before.push(...value);
      else sum[key] = value;
    }
    return sum;
  }, {});
  return store.commit(change);
};

const partOf = async (store: Store, { part, which, other, off }: Part, at: number): Promise<Change> => {
  const name = nameOf(which);
  const next = (value: { readonly version: number } | undefined) => Math.max(0, (value?.version ?? 0) + off);
  const address = of.identity(`${other % 3}`);
  switch (part) {
    case 'setup':
      return {
        setup: of.setup({
          version: next(await store.setup()),
          at,
          ...(other > 2 ? { wrong: { count: other, at } } : {}),
        }),
      };
    case 'society': {
      const id = of.id(`s-${name}`);
      return {
        societies: [of.society({ id, version: next(await store.society(id)), since: START + which, name: `${other}` })],
      };
    }
    case 'person': {
      const [known] = await store.people([of.id(name)]);
      const identities = other > 2 ? [] : [address];
      return { people: [of.person(name, { version: next(known), identities, accepted: at })] };
    }
    case 'group': {
      const id = GROUPS[which] ?? '';
      const members = [{ person: of.id(nameOf(other % 4)), role: 'member', since: at } as const];
      const places = other > 2 ? [] : [of.chat(`-${other}`, other === 2 ? { thread: '1' } : {})];
      const ended = other === 5 ? { ended: at } : {};
      return { groups: [of.group(name, { id, version: next(await store.group(id)), members, places, ...ended })] };
    }
    case 'session': {
      const known = await store.session(of.id(name));
      const state = (['planned', 'running', 'settling', 'sealed', 'cancelled'] as const)[other] ?? 'planned';
      const plan = { group: GROUPS[other % 4] ?? '', number: other, starts: START + which, minutes: 60 + other };
      const revision = other % 2 === 0 ? 1 : 2;
      return { sessions: [of.session(name, { version: next(known), state, ...plan, revision, plannedFor: 1 })] };
    }
    case 'statuses': {
      const [known] = await store.histories([of.id(name)]);
      return { histories: [of.history(name, { version: next(known), held: other > 2 ? [] : [of.fullStatus] })] };
    }
    case 'dialogue': {
      const version = next(await store.dialogue(of.identity(name)));
      return { dialogues: [of.dialogue(name, { version, at, answers: { other } })] };
    }
    case 'guesses': {
      const version = next(await store.guesses(of.identity(name)));
      return { guesses: [of.guesses(name, { version, at, count: other })] };
    }
    case 'code': {
      const version = next(await store.linkCode({ id: of.id(name) }));
      return { codes: [of.linkCode(name, { version, at, sign: `S${other % 4}` })] };
    }
    case 'role':
      return { roles: [of.role({ person: of.id(name), ...(other > 2 ? { branch: of.id('b') } : {}) })] };
    case 'series':
      return { series: [of.series({ id: of.id(name), group: GROUPS[other % 4] ?? '' })] };
    case 'invitation':
      return { invitations: [of.invitation(name, { group: GROUPS[other % 4] ?? '', expires: at })] };
    case 'request':
      return { requests: [of.request(name, { group: GROUPS[0] ?? '', person: of.id(nameOf(other % 4)), at })] };
    case 'fact': {
      const held = { ...of.fullFact.held, session: of.id(nameOf(other % 4)) };
      const id = other === 0 ? of.id(`f-${name}`) : of.id(`f${at - START}`);
      return { facts: [{ ...of.fullFact, id, person: of.id(name), held, start: at }] };
    }
    case 'notification':
      return { notifications: [of.notification(`n${which}${other}`, { due: START + which * 10 + other })] };
    case 'post':
      return { posts: [of.post(`p${at - START}`, { subject: SUBJECTS[which] ?? '', place: of.chat(`${other % 2}`) })] };
    case 'raise':
      return { raise: [SUBJECTS[which] ?? ''] };
    case 'retire':
      return other === 0 ? { retire: [SUBJECTS[which] ?? ''] } : {};
    case 'spare': {
      const [post] = sorted(await store.posts(SUBJECTS[which] ?? ''));
      return { spare: { place: of.chat(`${other % 2}`), ref: post?.ref ?? 'none' }, raise: [SUBJECTS[which] ?? ''] };
    }
    case 'forget-account':
      return { forget: { accounts: [of.identity(name)] } };
    case 'forget-dialogue':
      return { forget: { dialogues: [of.identity(name)] } };
    case 'forget-role':
      return { forget: { roles: [of.role({ person: of.id(name) })] } };
    case 'forget-code':
      return { forget: { codes: [of.id(name)] } };
    case 'seen':
      return { seen: { key: `u${which}${other}`, at } };
  }
};

const doDeed = async (store: Store, { deed, which, other }: Deed, at: number): Promise<unknown> => {
  const key = `n${which}${other}`;
  switch (deed) {
    case 'claim':
      return store.claim('here', at, at + other * 500, 99);
    case 'settle': {
      const is = (['sent', 'dropped', 'dead'] as const)[other];
      return store.settle(key, is === undefined ? { is: 'later', due: at } : { is });
    }
    case 'revive':
      return store.revive(key, at);
    case 'claim-posts':
      return sorted(await store.claimPosts('here', at, at + other * 500, 99));
    case 'settle-post': {
      const [post] = sorted(await store.posts(SUBJECTS[which] ?? ''));
      if (post === undefined) return 'none';
      if (other === 0) return store.settlePost(post.id, { gone: true });
      if (other < 3) return store.settlePost(post.id, { at });
      return store.settlePost(post.id, { shown: post.wanted, ref: `${at}`, ...(which > 1 ? { until: at + 500 } : {}) });
    }
    case 'lease':
      return store.lease(`l${which % 2}`, `h${other % 3}`, at, at + 2000);
    case 'prune':
      return store.prune({
        seen: at - 9000,
        sent: START + which,
        dialogues: at - 9000,
        guesses: at - 9000,
        codes: at - 9000,
      });
  }
};

const sorted = <T>(list: readonly T[]): readonly T[] =>
  list.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

/** Everything a history can have touched, in an order of its own where the port promises none. */
export const everything = async (store: Store): Promise<unknown> => {
  const people = NAMES.map(of.id);
  const each = <K, T>(keys: readonly K[], read: (key: K) => Promise<T>) => Promise.all(keys.map(read));
  return {
    setup: await store.setup(),
    societies: await store.societies(),
    roles: sorted(await store.roles({ society: of.id('society') })),
    people: sorted(await store.people(people)),
    byIdentity: await each(['0', '1', '2'], (one) => store.personBy(of.identity(one))),
    groups: await store.groups({ society: of.id('society') }),
    groupsOf: await each(people, async (person) => sorted(await store.groups({ person }))),
    byPlace: await each([of.chat('-0'), of.chat('-1'), of.chat('-2', { thread: '1' })], (one) => store.groupsAt(one)),
    sessions: sorted(await store.sessions({ groups: GROUPS })),
    running: sorted(await store.sessions({ groups: GROUPS, states: ['running', 'sealed'] })),
    numbers: await each(GROUPS, (group) => store.lastNumber(group)),
    unplanned: sorted(await store.unplanned(START + 9, 99)),
    series: await each(people, (id) => store.series(id)),
    facts: await store.facts({ society: of.id('society'), people }),
    factsOf: await each(people, (session) => store.facts({ session })),
    invitations: await each(GROUPS, (group) => store.invitations(group)),
    requests: await each(people, (person) => store.requests({ person })),
    dialogues: await each([...NAMES], (name) => store.dialogue(of.identity(name))),
    guesses: await each([...NAMES], (name) => store.guesses(of.identity(name))),
    codes: await each(people, (id) => store.linkCode({ id })),
    histories: sorted(await store.histories(people)),
    due: await store.notifications('due', 99),
    dead: await store.notifications('dead', 99),
    posts: await each(SUBJECTS, async (subject) => sorted(await store.posts(subject))),
    seen: await each([0, 1, 2, 3, 10, 21, 32, 33, 14, 25], (key) => store.seen(`u${key}`)),
  };
};
