import type { Happening } from '../act.ts';
import { choosing } from '../course.ts';
import { creditRuleOf } from '../credit-rules/index.ts';
import type { Fact } from '../fact.ts';
import type { Group } from '../group.ts';
import { may, type Standpoint } from '../permission.ts';
import { type Person, privatePlace, sameChat } from '../person.ts';
import { order, type Ranked, standingOf } from '../queue.ts';
import type { Refusal } from '../refusal.ts';
import { no, ok, type Result } from '../result.ts';
import { amendments, factsOf } from '../sealing.ts';
import { following, presenters, type Session } from '../session.ts';
import type { Society } from '../society.ts';
import { step } from '../step.ts';
import type { Instant, SessionId } from '../types.ts';
import { type Sight, view } from '../view.ts';
import { lastCard, nextCard } from './cards.ts';
import { type Caller, type Context, type Known, knownBy } from './context.ts';
import {
  confirms,
  type Deed,
  denies,
  doneByOffice,
  here,
  inStead,
  type Loaded,
  leads,
  permissionFor,
  rightOf,
  signed,
} from './deed.ts';
import { entryOf } from './journal.ts';
import { factsOfPeople } from './keys.ts';
import { concerned, holdersOf, notices, whispers } from './notices.ts';
import { cardOf, panelOf, postOf } from './post.ts';
import type { Change, Post } from './store.ts';
import { clashWith } from './upcoming.ts';

/** A meeting as it stands, for somebody who asked. */
export interface Meeting {
  readonly me: Person;
  readonly group: Group;
  readonly session: Session;
  readonly society: Society;
  readonly standpoint: Standpoint;
  /** Whether they may move and cancel it, and name who leads it: also where somebody leads it in their place. */
  readonly keeps: boolean;
  /** Whether they may confirm the attendance now. */
  readonly confirms: boolean;
  readonly sight: Sight;
  /** What this very request brought about; empty for a look, and for an act that had been done before. */
  readonly happened: readonly Happening[];
}

export const meetings = (context: Context) => {
  const { store, clock, decide, id } = context;

  const load = async (caller: Caller, session: SessionId): Promise<Result<Loaded, Refusal>> => {
    const [known, stored] = await Promise.all([caller.known ?? knownBy(store, caller), store.session(session)]);
    if (!known) return no({ code: 'not-known' });
    const group = stored?.society === known.me.society ? await store.group(stored.group) : undefined;
    if (!stored || !group) return no({ code: 'cancelled' });
    return ok({ ...known, session: following(stored, group), group });
  };

  const orderOf = async (session: Session, group: Group, society: Society): Promise<readonly Ranked[]> => {
    if (session.offers.length === 0) return [];
    const people = session.offers.map((offer) => offer.by);
    return ranked(await factsOfPeople(store, society.id, people), session, group, society);
  };

  const answer = async (loaded: Loaded, happened: readonly Happening[], now: Instant): Promise<Meeting> => {
    const { session, group, society } = loaded;
    const seen = readsOrder(loaded, now) ? await orderOf(session, group, society) : [];
    return seenBy(loaded, seen, happened, now);
  };

  /** A meeting as this person may see it. */
  const look = async (caller: Caller, session: SessionId): Promise<Result<Meeting, Refusal>> => {
    const loaded = await load(caller, session);
    if (!loaded.ok) return loaded;
    const standpoint = here(loaded.value);
    if (standpoint.role === undefined && !may('see-members', standpoint)) return no({ code: 'members-only' });
    return ok(await answer(loaded.value, [], clock()));
  };

  /** Meetings of groups somebody is in, all read before, as they may see each: one query however many they are. */
  const lookAtAll = async (
    known: Known,
    meetings: readonly { readonly session: Session; readonly group: Group }[],
  ): Promise<readonly Meeting[]> => {
    const now = clock();
    const loaded = meetings.map(({ session, group }) => ({ ...known, session: following(session, group), group }));
    const offers = loaded.filter((one) => readsOrder(one, now)).flatMap(({ session }) => session.offers);
    const people = [...new Set(offers.map((offer) => offer.by))];
    const facts = people.length === 0 ? [] : await factsOfPeople(store, known.society.id, people);
    return loaded.map((one) => {
      const seen = readsOrder(one, now) ? ranked(facts, one.session, one.group, one.society) : [];
      return seenBy(one, seen, [], now);
    });
  };

  /** A meeting as the group's chat sees it. */
  const display = async (
    id: SessionId,
  ): Promise<Pick<Meeting, 'session' | 'group' | 'society' | 'sight'> | undefined> => {
    const stored = await store.session(id);
    if (!stored) return undefined;
    const [group, society] = await Promise.all([store.group(stored.group), store.society(stored.society)]);
    if (!group || !society) return undefined;
    const session = following(stored, group);
    return { session, group, society, sight: view(session, group.presence, [], 'group') };
  };

  /** Does something with a meeting, together with all that follows from it: facts, notifications, posts. */
  const act = (caller: Caller, session: SessionId, deed: Deed): Promise<Result<Meeting, Refusal>> =>
    decide<Result<Meeting, Refusal>>(
      caller,
      async (now, again) => {
        const found = await load(caller, session);
        if (!found.ok) return { answer: found };
        const loaded = found.value;
        const refusal = denies(permissionFor(deed, loaded, now), loaded);
        if (refusal) return { answer: no(refusal) };
        if (again) return { answer: ok(await answer(loaded, [], now)) };
        const hindrance = await hinders(deed, loaded, now);
        if (hindrance) return { answer: no(hindrance) };
        const result = step(loaded.session, signed(deed, loaded), now);
        if (!result.ok) return { answer: no(result.refusal) };
        const { happened } = result.value;
        if (happened.length === 0) return { answer: ok(await answer(loaded, [], now)) };
        const next = { ...loaded, session: following(result.value.session, loaded.group) };
        const [seen, change] = await Promise.all([
          answer(next, happened, now),
          changeFor(next, loaded.session, happened, now),
        ]);
        const done = doneByOffice(deed, loaded, now);
        const entries = done ? [entryOf(context, loaded.me, done, now)] : [];
        return { answer: ok(seen), change: { ...change, entries } };
      },
      session,
    );

  /** What stands against a deed outside of its meeting: other dates of the group, and what was at an earlier meeting. */
  const hinders = async (deed: Deed, { session, group }: Loaded, now: Instant): Promise<Refusal | undefined> => {
    if (deed.act === 'move') {
      if (deed.starts <= now) return { code: 'date-past' };
      const clash = await clashWith(store, group.id, [deed], session.id);
      return clash && { code: 'date-taken', starts: clash.starts };
    }
    if (deed.act === 'offer' && deed.kept !== undefined) {
      const late = await store.session(deed.kept);
      const cameLate = late?.group === group.id && late.id !== session.id && (isOver(late) || !choosing(late));
      return cameLate ? undefined : { code: 'offers-closed' };
    }
    if (deed.act !== 'follow-up') return undefined;
    const earlier = await store.session(deed.session);
    const presented = earlier?.group === group.id && presenters(earlier).includes(deed.presenter);
    return presented && isOver(earlier) ? undefined : { code: 'no-such-case' };
  };

  /** All that one step of a meeting writes. */
  const changeFor = async (
    loaded: Loaded,
    before: Session,
    happened: readonly Happening[],
    now: Instant,
  ): Promise<Change> => {
    const { session, group, me } = loaded;
    const did = (...whats: readonly Happening['what'][]) => happened.some((one) => whats.includes(one.what));
    const ids = concerned(session, happened);
    const replaced = did('moved', 'cancelled');
    const [people, held, facts, next, last] = await Promise.all([
      ids.length > 0 ? store.people(ids) : [],
      ids.length > 0 && before.state === 'running' ? store.posts(panelOf(session.id)) : [],
      factsFor(loaded, happened, now),
      replaced || did('closed') ? nextCard(context, group, [session], now) : [],
      replaced ? lastCard(context, group.id, now) : [],
    ]);
    const holders = people.filter((person) => held.some((post) => isTheirs(post, person)));
    const holds = holders.length === 0 || group.presence === 'card-and-panel';
    const panels = did('opened', 'handed-over', 'arrived') && holds ? panelsFor(session, group, people, holders) : [];
    return {
      ...(replaced ? { groups: [group] } : {}),
      sessions: [session],
      raise: [...raised(before, session, group), ...last],
      facts,
      notifications: notices(happened, { session, group, people, holders, by: me.id, now }),
      posts: [...panels, ...next],
    };
  };

  const factsFor = async (loaded: Loaded, happened: readonly Happening[], now: Instant): Promise<readonly Fact[]> => {
    const { session, me } = loaded;
    const attestation = { by: me.id, at: now, id, ...inStead(loaded) };
    const amended = happened.filter((one) => one.what === 'amended');
    if (amended.length > 0) {
      const former = await store.facts({ session: session.id });
      return amended.flatMap(({ people, why }) => amendments(session, people, why, former, attestation));
    }
    return happened.some((one) => one.what === 'sealed') ? factsOf(session, attestation) : [];
  };

  /** The panel of each leader who is to hold one and does not yet. */
  const panelsFor = (
    session: Session,
    group: Group,
    people: readonly Person[],
    holders: readonly Person[],
  ): readonly Post[] =>
    holdersOf(session, group, people).flatMap((holder) => {
      if (holders.includes(holder)) return [];
      const place = privatePlace(holder);
      return place ? [postOf(id(), panelOf(session.id), place)] : [];
    });

  /**
   * Gives this leader the panel, as a fresh message at the end of their chat. Where only one holds it, the other
   * one's rests as it is.
   */
  const takePanel = (caller: Caller, session: SessionId): Promise<Result<Meeting, Refusal>> =>
    decide<Result<Meeting, Refusal>>(
      caller,
      async (now) => {
        const found = await load(caller, session);
        if (!found.ok) return { answer: found };
        const loaded = found.value;
        const refusal = denies('run-session', loaded);
        if (refusal) return { answer: no(refusal) };
        const seen = ok(await answer(loaded, [], now));
        const { me, group } = loaded;
        const others = (await store.posts(panelOf(session))).filter((post) => !isTheirs(post, me));
        const { platform, tenant, id: place } = caller.identity;
        const fresh = postOf(id(), panelOf(session), { platform, tenant, id: place });
        const change = {
          // Written as it is: nobody may move the meeting on while the panels change hands.
          sessions: [loaded.session],
          retire: [panelOf(session)],
          posts: [...(group.presence === 'card-and-panel' ? others : []), fresh],
          notifications: whispers(loaded.session, group, [me], now),
        };
        return { answer: seen, change };
      },
      session,
    );

  return { look, lookAtAll, display, act, takePanel, orderOf };
};

/** The order of a meeting's offers, by the facts of those who made them. */
const ranked = (facts: readonly Fact[], session: Session, group: Group, society: Society): readonly Ranked[] => {
  const rule = creditRuleOf(session.creditRule ?? society.creditRule ?? '');
  return order(session.offers, standingOf(facts, { group, rule, tonight: presenters(session) }), group.measure);
};

/** Whether anything of the order is for them: the whole of it, or their own place. */
const readsOrder = (loaded: Loaded, now: Instant): boolean =>
  rightOf(loaded, now) !== undefined ||
  leads(here(loaded)) ||
  loaded.session.offers.some((offer) => offer.by === loaded.me.id);

const seenBy = (loaded: Loaded, offers: readonly Ranked[], happened: readonly Happening[], now: Instant): Meeting => {
  const { me, session, group, society } = loaded;
  const sight = view(session, group.presence, offers, me.id, rightOf(loaded, now));
  const keeps = !denies('keep-frame', loaded);
  const standpoint = here(loaded);
  return { me, group, session, society, standpoint, keeps, confirms: confirms(loaded, now), sight, happened };
};

const isOver = ({ state }: Session): boolean => state === 'settling' || state === 'sealed';

/** Whether a living message stands in somebody's private chat. */
const isTheirs = ({ place }: Post, person: Person): boolean => person.identities.some((one) => sameChat(place, one));

/** The living messages that an act leaves behind: the panel at each act, the card where what it shows has changed. */
const raised = (before: Session, after: Session, group: Group): readonly string[] => {
  const was = JSON.stringify(view(before, group.presence, [], 'group'));
  const is = JSON.stringify(view(after, group.presence, [], 'group'));
  return was === is ? [panelOf(after.id)] : [cardOf(after.id), panelOf(after.id)];
};
