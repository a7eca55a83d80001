import { type Group, leadersOf } from '../group.ts';
import { type Notification, toPerson } from '../notification.ts';
import { type Identity, type Person, sameIdentity } from '../person.ts';
import type { Instant, PersonId, SessionId } from '../types.ts';
import type { Caller, Context } from './context.ts';
import { panelOf } from './post.ts';
import type { Change } from './store.ts';

/** Where people are reached: at the identity used last, then at their others. */
export const reaching = ({ store, decide }: Context) => {
  /** Somebody shut a door: their other identities come first; where there is none, their leaders are told. */
  const lost = (identity: Identity, caller: Partial<Caller> = {}): Promise<void> =>
    decide<void>(caller, async (now) => {
      const person = await store.personBy(identity);
      if (!person || person.unreachable !== undefined) return { answer: undefined };
      const open = others(person, identity);
      if (open.length === 0) {
        const groups = await store.groups({ person: person.id });
        return { answer: undefined, change: await outOfReach(person, groups, now) };
      }
      return { answer: undefined, change: { people: [{ ...person, identities: [...open, identity] }] } };
    });

  /**
   * Nothing arrives at somebody on this platform: the one to try next. Where there is none they are marked, and the
   * leaders of the group that the message was about are told, once.
   */
  const unreached = (
    id: PersonId,
    platform: string,
    { about }: Pick<Notification, 'about'>,
    tries = 1,
  ): Promise<string | undefined> =>
    decide<string | undefined>({}, async (now) => {
      const [[person], session] = await Promise.all([
        store.people([id]),
        about.session === undefined ? undefined : store.session(about.session),
      ]);
      const platforms = [...new Set(person?.identities.map((one) => one.platform))];
      // The first try of all, and yet not where they are heard of now: nothing else was tried.
      const at = platforms.indexOf(platform);
      const next = platforms[at + 1] ?? (tries === 0 && at > 0 ? platforms[0] : undefined);
      if (!person || next !== undefined || person.unreachable !== undefined) return { answer: next };
      const group = await store.group(about.group ?? session?.group ?? '');
      return { answer: undefined, change: await outOfReach(person, group ? [group] : [], now) };
    });

  /** An answer that was to change the panel that was tapped did not arrive: it lags, and is the worker's. */
  const missed = (session: SessionId): Promise<void> =>
    decide<void>({}, async () => ({ answer: undefined, change: { raise: [panelOf(session)] } }));

  const outOfReach = async (person: Person, groups: readonly Group[], now: Instant): Promise<Change> => {
    const leaders = await store.people(groups.flatMap(leadersOf).filter((id) => id !== person.id));
    const notifications = groups.flatMap((group) =>
      leaders
        .filter((leader) => leadersOf(group).includes(leader.id))
        .flatMap((leader) => {
          const key = `${person.id}:${person.version}:${group.id}:${leader.id}:unreachable`;
          return toPerson(leader, 'unreachable', now, { group: group.id, person: person.id }, key);
        }),
    );
    return { people: [{ ...person, unreachable: now }], notifications };
  };

  return { lost, unreached, missed };
};

const others = (person: Person, identity: Identity): readonly Identity[] =>
  person.identities.filter((one) => !sameIdentity(one, identity));
