import { LRUCache } from 'lru-cache';
import type * as z from 'zod';
import type { Dialogue, Guesses, Invitation, JoinRequest, LinkCode, Post, Series, Setup } from '../app/store.ts';
import type { Entry } from '../entry.ts';
import { InvalidData } from '../errors.ts';
import type { Fact } from '../fact.ts';
import { frozen } from '../frozen.ts';
import { type Group, membersOf } from '../group.ts';
import type { Notification } from '../notification.ts';
import type { Identity, Person, Place } from '../person.ts';
import type { Session } from '../session.ts';
import type { RoleHeld, Society } from '../society.ts';
import type { StatusHistory } from '../status.ts';
import type { Instant } from '../types.ts';
import * as schemas from './schemas.ts';

// Values and their rows. `…Row` makes the columns, having checked the value, and that of a meeting knows from then on what
// they are read as; `as…` reads them. Both throw `InvalidData` for what its schema refuses.

/** A row as either database and either kind of query gives it. */
export type Columns = Readonly<Record<string, unknown>>;

const checked = <T>(what: string, schema: z.ZodType<T>, value: unknown): T => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new InvalidData(what, parsed.error.issues);
};

/** Columns as fields: an empty one is no field, and a whole number is a number. */
const fields = (columns: Columns): Record<string, unknown> => {
  const all: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(columns))
    if (value !== null) all[name] = typeof value === 'bigint' ? Number(value) : value;
  return all;
};

/** What a column of JSON holds; nothing where it is not JSON, which the schema then finds missing. */
const json = (text: unknown): unknown => {
  try {
    return typeof text === 'string' ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
};

/** Several fields kept in one column. */
const spread = (text: unknown): object => {
  const value = json(text);
  return typeof value === 'object' && value !== null ? value : {};
};

const text = (value: unknown): string => JSON.stringify(value);
const maybeText = (value: unknown): string | null => (value === undefined ? null : text(value));

/** The columns of an aggregate as they are after it was written. */
const raised = <T extends { readonly version: number }>(value: T): T => ({ ...value, version: value.version + 1 });

/** Reads rows of a kind. */
interface Reading<T> {
  /** As the last time, where the columns are the same. What it gives is frozen, for it goes to whoever asks. */
  readonly read: (row: Columns) => T;
  /** Takes for known what a row will be read as. */
  readonly know: (row: Columns, value: T) => T;
}

/** Reads what was read or written lately without parsing it anew. Nothing that names a person is held here. */
const lately = <T extends object>(most: number, as: (row: Columns) => T): Reading<T> => {
  const known = new LRUCache<string, { readonly row: Columns; readonly value: T }>({ max: most });
  const know: Reading<T>['know'] = (row, value) => {
    known.set(String(row.id), { row, value: frozen(value) });
    return value;
  };
  return {
    know,
    read: (row) => {
      const found = known.get(String(row.id));
      return found && isSame(found.row, row) ? found.value : know(row, as(row));
    },
  };
};

const isSame = (one: Columns, other: Columns): boolean =>
  Object.keys(one).length === Object.keys(other).length &&
  Object.entries(one).every(([column, value]) => isSameValue(value, other[column]));

/** The same text or number, in whichever way a database gives the latter; nothing is the same as nothing alone. */
const isSameValue = (one: unknown, other: unknown): boolean =>
  one === other || (isNumeric(one) && isNumeric(other) && Number(one) === Number(other));

const isNumeric = (value: unknown): boolean => typeof value === 'number' || typeof value === 'bigint';

export const SETUP = 'setup';

export const setupRow = (value: Setup) => {
  const { usedBy = null, wrong, ...rest } = raised(checked('setup', schemas.setupSchema, value));
  return { id: SETUP, ...rest, wrong: wrong?.count ?? null, wrongAt: wrong?.at ?? null, usedBy };
};

export const asSetup = (row: Columns): Setup => {
  const { id: _, wrong: count, wrongAt: at, ...rest } = fields(row);
  const wrong = count === undefined ? {} : { wrong: { count, at } };
  return checked('setup', schemas.setupSchema, { ...rest, ...wrong });
};

export const societyRow = (value: Society) => {
  const {
    creditRule = null,
    short = null,
    retention = null,
    words,
    ...rest
  } = raised(checked('society', schemas.societySchema, value));
  return { ...rest, creditRule, short, retention, words: maybeText(words) };
};

const societies = lately(100, (row: Columns): Society => {
  const { words, ...rest } = fields(row);
  return checked('society', schemas.societySchema, words === undefined ? rest : { ...rest, words: json(words) });
});

export const asSociety = societies.read;

export const roleRow = (value: RoleHeld) => {
  const { branch = '', ...rest } = checked('role', schemas.roleSchema, value);
  return { ...rest, branch };
};

export const asRole = (row: Columns): RoleHeld => {
  const { branch, ...rest } = fields(row);
  return checked('role', schemas.roleSchema, branch === '' ? rest : { ...rest, branch });
};

export const personRow = (value: Person) => {
  const {
    profession = null,
    path,
    settings,
    identities,
    accepted = null,
    heard = null,
    unreachable = null,
    aliases,
    aliasOf = null,
    ...rest
  } = raised(checked('person', schemas.personSchema, value));
  const own = { settings: text(settings), identities: text(identities), aliases: maybeText(aliases), aliasOf };
  return { ...rest, ...own, profession, path: maybeText(path), accepted, heard, unreachable };
};

export const asPerson = (row: Columns): Person => {
  const { path, settings, identities, aliases, ...rest } = fields(row);
  return checked('person', schemas.personSchema, {
    ...rest,
    settings: json(settings),
    identities: json(identities),
    ...(path === undefined ? {} : { path: json(path) }),
    ...(aliases === undefined ? {} : { aliases: json(aliases) }),
  });
};

/** By which a person is looked up. */
export const identityRows = (person: Person) => person.identities.map((one) => ({ ...one, person: person.id }));

export const identityKey = ({ platform, tenant, id }: Identity) => ({ platform, tenant, id });

export const groupRow = (value: Group) => {
  const {
    branch = null,
    ended = null,
    members,
    places,
    venue,
    room,
    pushBack,
    measure,
    offers,
    presence,
    ...rest
  } = raised(checked('group', schemas.groupSchema, value));
  const customs = text({ venue, room, pushBack, measure, offers, presence });
  return { ...rest, branch, ended, customs, members: text(members), places: text(places) };
};

const groups = lately(1_000, (row: Columns): Group => {
  const { customs, members, places, ...rest } = fields(row);
  const value = { ...rest, ...spread(customs), members: json(members), places: json(places) };
  return checked('group', schemas.groupSchema, value);
});

export const asGroup = groups.read;

/** By which the groups somebody is in now are looked up. */
export const memberRows = (group: Group) => {
  const now = group.ended === undefined ? membersOf(group).map(({ person }) => person) : [];
  return [...new Set(now)].map((person) => ({ person, group: group.id }));
};

const placeKey = ({ platform, tenant, id, thread = '' }: Place) => ({ platform, tenant, id, thread });

/** By which a group is looked up from its chat. */
export const bindingRows = (group: Group) => group.places.map((one) => ({ ...placeKey(one), group: group.id }));

export const seriesRow = (value: Series) => {
  const { rhythm, ...rest } = checked('series', schemas.seriesSchema, value);
  return { ...rest, rhythm: text(rhythm) };
};

export const asSeries = (row: Columns): Series => {
  const { rhythm, ...rest } = fields(row);
  return checked('series', schemas.seriesSchema, { ...rest, rhythm: json(rhythm) });
};

/** By when `tick` has to plan for a session: its start, until its notifications are planned. */
const wakeOf = ({ state, plannedFor, revision, starts }: Session): Instant | null =>
  state === 'planned' && plannedFor < revision ? starts : null;

export const sessionRow = (value: Session) => {
  const written = raised(checked('session', schemas.sessionSchema, value));
  const {
    id,
    version,
    society,
    group,
    series = null,
    number,
    starts,
    minutes,
    zone,
    format,
    mode,
    revision,
    plannedFor,
    state,
    creditRule = null,
    registered,
    protocol,
    ...course
  } = written;
  const plan = { id, version, society, group, series, number, starts, minutes, zone, format, mode, revision };
  const rest = { plannedFor, state, creditRule, registered, protocol: text(protocol), course: text(course) };
  const row = { ...plan, ...rest, wake: wakeOf(value) };
  sessions.know(row, written);
  return row;
};

const sessions = lately(1_000, (row: Columns): Session => {
  const { wake: _, protocol, course, ...rest } = fields(row);
  return checked('session', schemas.sessionSchema, { ...rest, protocol: json(protocol), ...spread(course) });
});

export const asSession = sessions.read;

export const factRow = (value: Fact) => {
  const {
    held,
    elsewhere,
    sum,
    confirmedBy = null,
    inStead = null,
    addedSelf = false,
    amends,
    ...rest
  } = checked('fact', schemas.factSchema, value);
  const where = {
    session: held?.session ?? null,
    held: maybeText(held),
    elsewhere: maybeText(elsewhere),
    sum: maybeText(sum),
  };
  return { ...rest, ...where, confirmedBy, inStead, addedSelf, amends: maybeText(amends) };
};

/** Frozen, for somebody's facts go to whoever asks. */
export const asFact = (row: Columns): Fact => {
  const { session: _, held, elsewhere, sum, amends, addedSelf, ...rest } = fields(row);
  const fact = checked('fact', schemas.factSchema, {
    ...rest,
    ...(held === undefined ? {} : { held: json(held) }),
    ...(elsewhere === undefined ? {} : { elsewhere: json(elsewhere) }),
    ...(sum === undefined ? {} : { sum: json(sum) }),
    ...(amends === undefined ? {} : { amends: json(amends) }),
    ...(addedSelf === true ? { addedSelf } : {}),
  });
  return frozen(fact);
};

export const historyRow = (value: StatusHistory) => {
  const { held, ...rest } = raised(checked('status history', schemas.statusHistorySchema, value));
  return { ...rest, held: text(held) };
};

export const asHistory = (row: Columns): StatusHistory => {
  const { held, ...rest } = fields(row);
  return checked('status history', schemas.statusHistorySchema, { ...rest, held: json(held) });
};

export const entryRow = (value: Entry) => {
  const {
    by = null,
    person = null,
    group = null,
    session = null,
    what = null,
    ...rest
  } = checked('entry', schemas.entrySchema, value);
  return { ...rest, by, person, group, session, what };
};

export const asEntry = (row: Columns): Entry => checked('entry', schemas.entrySchema, fields(row));

export const invitationRow = (value: Invitation) => {
  const {
    person = null,
    revoked = null,
    usedBy = null,
    ...rest
  } = checked('invitation', schemas.invitationSchema, value);
  return { ...rest, person, revoked, usedBy };
};

export const asInvitation = (row: Columns): Invitation => checked('invitation', schemas.invitationSchema, fields(row));

export const requestRow = (value: JoinRequest) => checked('request', schemas.requestSchema, value);

export const asRequest = (row: Columns): JoinRequest => checked('request', schemas.requestSchema, fields(row));

export const dialogueRow = (value: Dialogue) => {
  const { identity, about, answers, ...rest } = raised(checked('dialogue', schemas.dialogueSchema, value));
  return { ...identity, ...rest, about: text(about), answers: text(answers) };
};

export const asDialogue = (row: Columns): Dialogue => {
  const { platform, tenant, id, about, answers, ...rest } = fields(row);
  const value = { ...rest, identity: { platform, tenant, id }, about: json(about), answers: json(answers) };
  return checked('dialogue', schemas.dialogueSchema, value);
};

export const guessesRow = (value: Guesses) => {
  const { identity, ...rest } = raised(checked('guesses', schemas.guessesSchema, value));
  return { ...identity, ...rest };
};

export const asGuesses = (row: Columns): Guesses => {
  const { platform, tenant, id, ...rest } = fields(row);
  return checked('guesses', schemas.guessesSchema, { ...rest, identity: { platform, tenant, id } });
};

export const linkCodeRow = (value: LinkCode) => raised(checked('code', schemas.linkCodeSchema, value));

export const asLinkCode = (row: Columns): LinkCode => checked('code', schemas.linkCodeSchema, fields(row));

/** How a person stands in the column of those at whom something aims. */
export const aimText = (person: string): string => text({ person });

export const notificationRow = (value: Notification) => {
  const { aim, about, ...rest } = checked('notification', schemas.notificationSchema, value);
  const due = BigInt(value.due);
  return { ...rest, aim: text(aim), due, about: text(about), state: 'due', free: due, tries: 0 };
};

export const asNotification = (row: Columns): Notification => {
  const { aim, about, state: _, free: __, tries: ___, ...rest } = fields(row);
  return checked('notification', schemas.notificationSchema, { ...rest, aim: json(aim), about: json(about) });
};

export const postRow = (value: Post) => {
  const { id, subject, place, ref = null, wanted, shown, page = null } = checked('post', schemas.postSchema, value);
  const { platform, tenant, id: chat, thread } = placeKey(place);
  return { id, subject, platform, tenant, chat, thread, ref, wanted, behind: wanted - shown, free: 0n, page };
};

export const asPost = (row: Columns): Post => {
  const { platform, tenant, chat, thread, behind, free: _, ...rest } = fields(row);
  const place = { platform, tenant, id: chat, ...(thread === '' ? {} : { thread }) };
  return checked('post', schemas.postSchema, { ...rest, place, shown: Number(rest.wanted) - Number(behind) });
};
