import type { Rhythm } from '../calendar.ts';
import type { Entry } from '../entry.ts';
import type { Fact } from '../fact.ts';
import type { Group } from '../group.ts';
import type { Wrong } from '../guess.ts';
import type { Notification } from '../notification.ts';
import type { Identity, Person, Place } from '../person.ts';
import type { Session, SessionState } from '../session.ts';
import type { RoleHeld, Society } from '../society.ts';
import type { StatusHistory } from '../status.ts';
import type { GroupId, Id, Instant, PersonId, SeriesId, SessionId, SocietyId } from '../types.ts';

/** The one-time code by which the first administrator is made; kept as a hash. There is at most one. */
export interface Setup {
  readonly version: number;
  readonly hash: string;
  readonly at: Instant;
  /** How often it was guessed wrong, by whomever. */
  readonly wrong?: Wrong;
  /** Absent until the code was used. */
  readonly usedBy?: PersonId;
}

/** How often an account showed a code or a link that is none. */
export interface Guesses extends Wrong {
  readonly identity: Identity;
  readonly version: number;
}

/** A short code by which somebody takes an account on another platform to themselves; kept as a hash, one a person at most. */
export interface LinkCode {
  /** Whose it is. */
  readonly id: PersonId;
  readonly version: number;
  /** Its first letters, by which it is found; no two codes have the same. */
  readonly sign: string;
  readonly hash: string;
  readonly at: Instant;
  /** How often the rest of it was guessed wrong, by whomever. */
  readonly wrong: number;
}

/** What brought the sessions of a season forth. */
export interface Series {
  readonly id: SeriesId;
  readonly group: GroupId;
  readonly rhythm: Rhythm;
}

/** A link that lets somebody in: as a member who is asked about, as a named leader, or as a person already entered. */
export interface Invitation {
  /** 22 characters from the source of chance; a secret of those who hold the link. */
  readonly token: string;
  readonly society: SocietyId;
  readonly group: GroupId;
  readonly as: 'member' | 'leader' | 'co-leader' | 'observer';
  /** Somebody who exists and gets this identity: entered by name, or moved from a lost account. One use. */
  readonly person?: PersonId;
  readonly by: PersonId;
  readonly expires: Instant;
  readonly revoked?: Instant;
  readonly usedBy?: PersonId;
}

/** How far a request to join has come. `by-hand`: the leader writes to the person. */
export const JOIN_STATES = ['asked', 'first-talk', 'welcome', 'by-hand', 'withdrawn'] as const;
/** One of them. */
export type JoinState = (typeof JOIN_STATES)[number];

/** Somebody who asked to join a group. Why somebody was not admitted is kept nowhere. */
export interface JoinRequest {
  readonly id: Id;
  readonly group: GroupId;
  readonly person: PersonId;
  readonly as: Invitation['as'];
  readonly at: Instant;
  readonly state: JoinState;
}

/** A form somebody is in the middle of. Answers are what the form's own closed schemas let through. */
export interface Dialogue {
  /** Whose it is: an identity, since a newcomer is nobody yet. */
  readonly identity: Identity;
  readonly version: number;
  readonly form: string;
  /** What the form is about, such as a group's id. */
  readonly about: Readonly<Record<string, string>>;
  readonly answers: Readonly<Record<string, unknown>>;
  /** The field being asked. */
  readonly field: string;
  readonly at: Instant;
}

/** A message that lives: which subject it shows, and how far it is behind. */
export interface Post {
  readonly id: Id;
  /** What it shows, such as `card:SESSION`, `panel:SESSION` or `left:SESSION`. */
  readonly subject: string;
  readonly place: Place;
  /** The platform's own name for the message; absent until it was sent. */
  readonly ref?: string;
  /** Raised by each commit that touches the subject. */
  readonly wanted: number;
  /** The `wanted` that the message shows. */
  readonly shown: number;
  /** What it was turned to, as a button carries it: a list that was opened in it and not left yet. */
  readonly page?: string;
}

/** A due notification, held for the one who claimed it. */
export interface Claimed {
  readonly notification: Notification;
  /** How often it was tried before. */
  readonly tries: number;
}

/** What became of a claimed notification. `later` gives it back; `dead` puts it aside for an operator. */
export type Outcome =
  | { readonly is: 'sent' | 'dropped' | 'dead' }
  | { readonly is: 'later'; readonly due: Instant; readonly platform?: string };

/** What became of a claimed post: what it shows now, and until when it rests however much it lags; try again `at`; or the message is no more. */
export type Settled =
  | { readonly shown: number; readonly ref: string; readonly until?: Instant }
  | { readonly at: Instant }
  | { readonly gone: true };

/**
 * What one decision writes, together or not at all. Aggregates (society, people, groups, sessions, histories, dialogues, guesses, codes, setup)
 * carry the version at which they were read, 0 for a new one, and are in a change once at most. The commit is stale
 * when any of them has moved on, when `seen` or the id of a fact or an entry is known already, and when an identity, a place or the sign of
 * a code belongs to somebody else. The store writes each aggregate with its version raised by one. What goes (`forget`, `retire`) goes before anything comes.
 */
export interface Change {
  readonly setup?: Setup;
  readonly societies?: readonly Society[];
  readonly people?: readonly Person[];
  readonly groups?: readonly Group[];
  readonly sessions?: readonly Session[];
  readonly histories?: readonly StatusHistory[];
  readonly dialogues?: readonly Dialogue[];
  readonly guesses?: readonly Guesses[];
  readonly codes?: readonly LinkCode[];
  readonly forget?: {
    readonly dialogues?: readonly Identity[];
    readonly roles?: readonly RoleHeld[];
    /** The codes of these people. */
    readonly codes?: readonly PersonId[];
    /** Accounts that are nobody's any more: with them go the forms they are in, their guesses, and what stands in their private chats. */
    readonly accounts?: readonly Identity[];
    /**
     * At the version at which they were read. With a person go their accounts, roles, requests and code, what waits to be
     * sent to them, and the links that were made for them, with the forms that those opened. What carries their key alone stays.
     */
    readonly people?: readonly Person[];
  };
  readonly roles?: readonly RoleHeld[];
  readonly series?: readonly Series[];
  readonly invitations?: readonly Invitation[];
  readonly requests?: readonly JoinRequest[];
  readonly facts?: readonly Fact[];
  /** New lines of the journal. */
  readonly entries?: readonly Entry[];
  /** Planned by key: one that is there already stays as it is. */
  readonly notifications?: readonly Notification[];
  /** New living messages; one that shows the same subject in the same place stays as it is. */
  readonly posts?: readonly Post[];
  /** Subjects whose posts now lag; those that come with this change stay as they are given. */
  readonly raise?: readonly string[];
  /** The one message that does not lag: the answer to the tap on it changes it. */
  readonly spare?: { readonly place: Place; readonly ref: string };
  /** Subjects whose posts are to be edited no more: they are forgotten. */
  readonly retire?: readonly string[];
  /** The id of the update this decision answers: its effect happens once. */
  readonly seen?: { readonly key: string; readonly at: Instant };
}

/** What is kept about somebody beside their row, their facts, and the meetings of their groups. */
export interface Traces {
  readonly roles: readonly RoleHeld[];
  /** Every group they are or were in, also those that have ended; `byName`. */
  readonly groups: readonly Group[];
  /** Oldest first. */
  readonly requests: readonly JoinRequest[];
  /** Links they made, and those that were made for them or used by them; the first to expire first. */
  readonly invitations: readonly Invitation[];
  /** The forms they are in. */
  readonly dialogues: readonly Dialogue[];
  /** What their accounts guessed wrong. */
  readonly guesses: readonly Guesses[];
  /** What is still to be sent to them, the earliest first. */
  readonly notifications: readonly Notification[];
  /** What stands in their private chats. */
  readonly posts: readonly Post[];
  /** Lines of the journal by them or about them, the newest first. */
  readonly entries: readonly Entry[];
}

/** Which sessions are asked for. */
export interface SessionQuery {
  readonly groups: readonly GroupId[];
  readonly states?: readonly SessionState[];
  /** Start at or after, before. */
  readonly from?: Instant;
  readonly to?: Instant;
  readonly newestFirst?: boolean;
  readonly limit?: number;
}

/** Which requests to join are asked for: those to these groups, and those of this person. */
export interface RequestQuery {
  readonly groups?: readonly GroupId[];
  readonly person?: PersonId;
  /** In any of these; in whichever state unless told. */
  readonly states?: readonly JoinState[];
}

/**
 * Where everything is kept: reads, and one way to write. Every driver passes `storeContract` of `./testing`. All
 * methods reject with a `StoreError` when the store itself breaks.
 */
export interface Store {
  /** All or nothing. `stale`: somebody was faster; load and decide again. */
  commit(change: Change): Promise<'committed' | 'stale'>;

  /** The one-time code; `undefined` while none was ever made. */
  setup(): Promise<Setup | undefined>;
  /** The society of that id. */
  society(id: SocietyId): Promise<Society | undefined>;
  /** All societies of this store, oldest first. */
  societies(): Promise<readonly Society[]>;
  /** Who holds which role in a society, or which roles somebody holds. */
  roles(of: { readonly society: SocietyId } | { readonly person: PersonId }): Promise<readonly RoleHeld[]>;
  /** In no particular order; those that do not exist are left out. */
  people(ids: readonly PersonId[]): Promise<readonly Person[]>;
  /** Whose account this is; `undefined` for somebody who is not known. */
  personBy(identity: Identity): Promise<Person | undefined>;
  /**
   * People of a society who are in no group now and hold no role, and of whom neither a fact nor a sign of life is as
   * late as `before`; by their keys, so many after one of them.
   */
  idle(society: SocietyId, before: Instant, after: PersonId, limit: number): Promise<readonly Person[]>;
  /** All that leads to somebody, in a fixed number of queries. */
  traces(person: Person): Promise<Traces>;
  /** The group of that id, also one that has ended. */
  group(id: GroupId): Promise<Group | undefined>;
  /** Groups bound to this chat, in whichever of its threads, by name. */
  groupsAt(chat: Place): Promise<readonly Group[]>;
  /** Groups not ended in which the person is a member now, or all of a society; `byName`. */
  groups(of: { readonly person: PersonId } | { readonly society: SocietyId }): Promise<readonly Group[]>;
  /** The session of that id, in whichever state. */
  session(id: SessionId): Promise<Session | undefined>;
  /** The earliest first, unless asked otherwise. */
  sessions(query: SessionQuery): Promise<readonly Session[]>;
  /** The highest number a session of the group has; 0 where there is none. */
  lastNumber(group: GroupId): Promise<number>;
  /** The season of that id. */
  series(id: SeriesId): Promise<Series | undefined>;
  /** Facts of these people in this society, oldest first; one query however many they are. */
  facts(
    of: { readonly society: SocietyId; readonly people: readonly PersonId[] } | { readonly session: SessionId },
  ): Promise<readonly Fact[]>;
  /** The statuses of these people, in no particular order; those of whom nothing was entered are left out. */
  histories(ids: readonly PersonId[]): Promise<readonly StatusHistory[]>;
  /** The society's journal, the newest first: so many lines, after so many. */
  entries(of: SocietyId, from: number, limit: number): Promise<readonly Entry[]>;
  /** The link of that token, also one that was used, revoked or has expired. */
  invitation(token: string): Promise<Invitation | undefined>;
  /** The first to expire first. */
  invitations(group: GroupId): Promise<readonly Invitation[]>;
  /** The request to join of that id. */
  request(id: Id): Promise<JoinRequest | undefined>;
  /** Oldest first. */
  requests(query: RequestQuery): Promise<readonly JoinRequest[]>;
  /** The form somebody is in; `undefined` where they are in none. */
  dialogue(identity: Identity): Promise<Dialogue | undefined>;
  /** How often this account guessed wrong; `undefined` where it did not, or that was pruned. */
  guesses(identity: Identity): Promise<Guesses | undefined>;
  /** The code of that sign, or of that person, also one that has run out; `undefined` where there is none. */
  linkCode(of: { readonly sign: string } | { readonly id: PersonId }): Promise<LinkCode | undefined>;
  /** Whether a change with this `seen` was committed, and not pruned yet. */
  seen(key: string): Promise<boolean>;
  /** The living messages that show a subject, in all places. */
  posts(subject: string): Promise<readonly Post[]>;

  /** Sessions whose notifications are to be planned: planned, starting before `to`, at a revision not planned yet; the earliest first. */
  unplanned(to: Instant, limit: number): Promise<readonly Session[]>;

  /**
   * Due notifications of one platform, held for this process until `until`; the longest due first. Nobody else gets
   * them before that; one that was not settled by then comes back, as one tried once more.
   */
  claim(platform: string, now: Instant, until: Instant, limit: number): Promise<readonly Claimed[]>;
  /** A notification that is settled for good stays so. */
  settle(key: string, outcome: Outcome): Promise<void>;
  /** Lagging posts of one platform, held until `until`; the longest free first. */
  claimPosts(platform: string, now: Instant, until: Instant, limit: number): Promise<readonly Post[]>;
  settlePost(id: Id, outcome: Settled): Promise<void>;
  /**
   * What of one platform was claimed once and is held or to be tried again beyond `until`, comes back then: the clock by
   * which it was put off ran ahead.
   */
  recall(platform: string, until: Instant): Promise<void>;
  /** Turns a post to a page, or back to what it shows by itself. Nothing lags because of it. */
  turnPost(id: Id, page: string | undefined): Promise<void>;
  /** Notifications in a state, the earliest first: to come, or put aside as dead. */
  notifications(state: 'due' | 'dead', limit: number): Promise<readonly Notification[]>;
  /** Gives a dead notification another chance. */
  revive(key: string, due: Instant): Promise<boolean>;

  /**
   * True where this holder has the lease until then: it was free, expired, or theirs; or it holds far longer than leases
   * do, since the clock of its holder ran ahead.
   */
  lease(name: string, holder: string, now: Instant, until: Instant): Promise<boolean>;
  /**
   * Drops what is kept for a time only: update ids, abandoned dialogues, wrong guesses, codes, and notifications that were sent or dropped,
   * by when they were due.
   */
  prune(before: {
    readonly seen: Instant;
    readonly sent: Instant;
    readonly dialogues: Instant;
    readonly guesses: Instant;
    readonly codes: Instant;
  }): Promise<void>;
  /** After this nothing else may be called. */
  close(): Promise<void>;
}

const unicode = new Intl.Collator('en');
/** The order of names for people to read, the same in every store, whatever the language of machine or database. */
export const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  unicode.compare(a.name, b.name);
