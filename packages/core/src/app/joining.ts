import { type Group, leadersOf, membershipOf } from '../group.ts';
import { toPerson } from '../notification.ts';
import { DEFAULT_SETTINGS, type Identity, type Person, sameIdentity } from '../person.ts';
import type { Refusal } from '../refusal.ts';
import { no, ok, type Result } from '../result.ts';
import type { GroupId, Id, Instant, Language, PersonId, Profession, Zone } from '../types.ts';
import type { OwnWords } from '../wording.ts';
import { seatedAs } from './circle.ts';
import type { Caller, Context, Decision } from './context.ts';
import { guessed, waits } from './guessing.ts';
import { isAlive, isStoodBy } from './invitations.ts';
import { entriesOf } from './journal.ts';
import { askAbout, denied, type GroupSeen } from './standpoint.ts';
import type { Change, Invitation, JoinRequest } from './store.ts';
import { ripples } from './upcoming.ts';

/** What somebody says of themselves on joining. They have seen the data screen and accepted the nine rules. */
export interface Profile {
  readonly name: string;
  readonly profession?: Profession;
  readonly language: Language;
  readonly zone: Zone;
}

/** What an invitation invites to. */
export interface Invited {
  readonly invitation: Invitation;
  readonly group: Group;
  readonly society: string;
  /** How many years the society keeps people, where it has set it. */
  readonly retention?: number;
  /** The society's own words, where it has any. */
  readonly words?: OwnWords;
  /** Whoever holds the link, if they are known already. */
  readonly me?: Person;
  /** Whoever was entered by name, or lost their account, and is to get this identity. */
  readonly person?: Person;
}

/** What became of a join: a seat at once, or a question to the leader. */
export type Joined = { readonly is: 'in' | 'asked'; readonly group: Group; readonly me: Person };

/** A request to join, with whom it is about. */
export interface Asked {
  readonly request: JoinRequest;
  readonly group: Group;
  readonly person: Person;
}

export const joining = (context: Context) => {
  const { store, decide, id, clock } = context;

  /** What a link leads to, or that it is dead. One that never was is counted as guessed, and too many make wait. */
  const invited = async (caller: Caller, token: string): Promise<Result<Invited, Refusal>> => {
    const [own, found] = await Promise.all([store.guesses(caller.identity), led(caller, token)]);
    const wait = waits(own, clock());
    return wait ? no(wait) : (found ?? missed(caller));
  };

  const missed = (caller: Caller): Promise<Result<never, Refusal>> =>
    decide<Result<never, Refusal>>(caller, async (now) => {
      const own = await store.guesses(caller.identity);
      const wait = waits(own, now);
      if (wait) return { answer: no(wait) };
      return { answer: no({ code: 'invitation-dead' }), change: { guesses: [guessed(caller, own, now)] } };
    });

  /** What a link leads to; nowhere where there never was one. */
  const led = async (caller: Caller, token: string): Promise<Result<Invited, Refusal> | undefined> => {
    const [invitation, me] = await Promise.all([store.invitation(token), store.personBy(caller.identity)]);
    if (!invitation) return undefined;
    const [group, society, [person]] = await Promise.all([
      store.group(invitation.group),
      store.society(invitation.society),
      store.people(invitation.person === undefined ? [] : [invitation.person]),
    ]);
    if (!group || !society || group.ended !== undefined) return no({ code: 'invitation-dead' });
    if (me && isSomebodyElse(me, invitation)) return no({ code: 'identity-taken' });
    if (me && membershipOf(group, me.id) && !raises(invitation, group, me)) return no({ code: 'already-member' });
    if (!isAlive(invitation, clock())) return no({ code: 'invitation-dead' });
    if (invitation.person !== undefined && !(person && membershipOf(group, person.id)))
      return no({ code: 'invitation-dead' });
    if (!(await isStoodBy(store, invitation, group))) return no({ code: 'invitation-dead' });
    return ok({
      invitation,
      group,
      society: society.name,
      ...(society.retention === undefined ? {} : { retention: society.retention }),
      ...(society.words === undefined ? {} : { words: society.words }),
      ...(me ? { me } : {}),
      ...(person ? { person } : {}),
    });
  };

  /** Joins by a link: at once as a named leader or as a person already entered; otherwise the leader is asked. */
  const join = (caller: Caller, token: string, profile: Profile): Promise<Result<Joined, Refusal>> =>
    decide<Result<Joined, Refusal>>(caller, async (now) => {
      // It was shown before, when the form began.
      const found = (await led(caller, token)) ?? no({ code: 'invitation-dead' });
      if (!found.ok) return { answer: found };
      const { invitation, group, me, person } = found.value;
      if (person) return claim(caller, found.value, person, profile, now);
      const joined: Person = { ...(me ?? newPerson(id(), caller, group, profile)), accepted: me?.accepted ?? now };
      return leads(invitation) ? named(caller, found.value, joined, now) : ask(caller, invitation, group, joined, now);
    });

  type Join = Promise<Decision<Result<Joined, Refusal>>>;

  /** Gives an identity to somebody who exists: entered by name, or moved from an account that was lost. */
  const claim = async (caller: Caller, found: Invited, person: Person, profile: Profile, now: Instant): Join => {
    const { platform, tenant } = caller.identity;
    const isOther = (one: Identity) => one.platform !== platform || one.tenant !== tenant;
    const others = person.identities.filter(isOther);
    const former = person.identities.filter((one) => !isOther(one) && !sameIdentity(one, caller.identity));
    const { unreachable: _, ...rest } = person;
    const claimed: Person = { ...rest, ...profile, identities: [caller.identity, ...others], accepted: now };
    const change: Change = {
      ...(await ripples(store, found.group, now)),
      people: [claimed],
      invitations: [{ ...found.invitation, usedBy: person.id }],
      forget: { dialogues: [caller.identity], accounts: former },
    };
    return { answer: ok({ is: 'in', group: found.group, me: claimed }), change };
  };

  /** Seats a named leader or co-leader. */
  const named = async (caller: Caller, { invitation, group }: Invited, joined: Person, now: Instant): Join => {
    const seated = seatedAs(group, joined.id, invitation.as, now);
    const change: Change = {
      ...(await ripples(store, seated, now)),
      people: [joined],
      groups: [seated],
      invitations: [{ ...invitation, usedBy: joined.id }],
      forget: { dialogues: [caller.identity] },
    };
    return { answer: ok({ is: 'in', group: seated, me: joined }), change };
  };

  /** Asks the leaders, once; whoever was to hear from them in person may ask again. */
  const ask = async (caller: Caller, invitation: Invitation, group: Group, joined: Person, now: Instant): Join => {
    const [requests, leaders] = await Promise.all([
      store.requests({ person: joined.id, states: OPEN }),
      store.people([...leadersOf(group), invitation.by]),
    ]);
    const open = requests.filter((one) => one.group === group.id);
    const forget = { dialogues: [caller.identity] };
    const answer = ok({ is: 'asked', group, me: joined } as const);
    if (open.some((one) => one.state !== 'by-hand')) return { answer, change: { forget } };
    const { as } = invitation;
    const request: JoinRequest = { id: id(), group: group.id, person: joined.id, as, at: now, state: 'asked' };
    const about = { group: group.id, request: request.id, person: joined.id };
    const change: Change = {
      people: [joined],
      requests: [...open.map((one) => ({ ...one, state: 'withdrawn' as const })), request],
      notifications: decidersOf(group, leaders, joined).flatMap((one) =>
        toPerson(one, 'asked-to-join', now, about, `${request.id}:${one.id}:asked`),
      ),
      forget,
    };
    return { answer, change };
  };

  /** A request, for those who decide it; nobody decides their own. */
  const asked = async (caller: Caller, requestId: Id): Promise<Result<Asked & GroupSeen, Refusal>> => {
    const request = await store.request(requestId);
    const [seen, [person]] = await Promise.all([
      askAbout(store, caller, request?.group ?? ''),
      store.people(request ? [request.person] : []),
    ]);
    if (!seen.ok) return seen.refusal.code === 'not-known' ? seen : no({ code: 'request-gone' });
    if (!request || !person) return no({ code: 'request-gone' });
    const { me, group, standpoint } = seen.value;
    const refusal = denied('keep-frame', standpoint);
    if (refusal) return no(refusal);
    if (person.id === me.id) return no({ code: 'own-request' });
    if (group.ended !== undefined) return no({ code: 'group-ended' });
    return request.state === 'withdrawn' ? no({ code: 'request-gone' }) : ok({ ...seen.value, request, person });
  };

  /**
   * What the leader answers: invited to a first talk, welcome, or that they write themselves. A refusal is told by a
   * person; the software keeps neither it nor a reason.
   */
  const answerJoin = (
    caller: Caller,
    requestId: Id,
    is: 'first-talk' | 'welcome' | 'by-hand',
  ): Promise<Result<Asked, Refusal>> =>
    decide<Result<Asked, Refusal>>(
      caller,
      async (now, again) => {
        const found = await asked(caller, requestId);
        if (!found.ok || again) return { answer: found };
        const { request, group, person } = found.value;
        if (request.state === is || request.state === 'welcome') return { answer: found };
        const next = { ...request, state: is };
        const about = { group: group.id, person: person.id };
        const told = is === 'by-hand' ? [] : toPerson(person, is, now, about, `${request.id}:${is}`);
        const enters = is === 'welcome' && !membershipOf(group, person.id);
        const seated = enters ? seatedAs(group, person.id, request.as, now) : group;
        const rippled = enters ? await ripples(store, seated, now) : undefined;
        const notifications = [...told, ...(rippled?.notifications ?? [])];
        const done = { did: 'keep-group', group: group.id, person: person.id, what: is } as const;
        const entries = entriesOf(context, 'keep-frame', found.value, done, now);
        // The person is written as they are: nobody is seated who goes at the same moment.
        const people = enters ? [person] : [];
        const change: Change = { ...rippled, people, groups: [seated], requests: [next], notifications, entries };
        return { answer: ok({ request: next, group: seated, person }), change };
      },
      requestId,
    );

  /** Requests to a group that wait for its leader. */
  const waitingRequests = (group: GroupId): Promise<readonly JoinRequest[]> =>
    store.requests({ groups: [group], states: OPEN });

  return { invited, join, asked, answerJoin, waitingRequests };
};

/** The states of a request that is not settled. */
const OPEN = ['asked', 'first-talk', 'by-hand'] as const;

const leads = ({ as }: Invitation): boolean => as === 'leader' || as === 'co-leader';

/** Who is asked about a newcomer: the leaders that can be reached, or whoever gave out the link. */
const decidersOf = (group: Group, found: readonly Person[], newcomer: Person): readonly Person[] => {
  const reached = found.filter((person) => person.identities.length > 0 && person.id !== newcomer.id);
  const leaders = reached.filter((person) => leadersOf(group).includes(person.id));
  return leaders.length > 0 ? leaders : reached;
};

/** Whether the account that opened a link belongs to somebody for whom it cannot be. */
const isSomebodyElse = (me: Person, { person, society }: Invitation): boolean =>
  me.society !== society || (person !== undefined && me.id !== person);

/** Whether somebody who is a member already is named leader or co-leader by this link. */
const raises = (invitation: Invitation, group: Group, me: Person): boolean => {
  const role = membershipOf(group, me.id)?.role;
  if (invitation.person !== undefined || role === 'leader') return false;
  return invitation.as === 'leader' || (invitation.as === 'co-leader' && role !== 'co-leader');
};

const newPerson = (id: PersonId, caller: Caller, group: Group, profile: Profile): Person => ({
  id,
  version: 0,
  society: group.society,
  ...profile,
  settings: DEFAULT_SETTINGS,
  identities: [caller.identity],
});
