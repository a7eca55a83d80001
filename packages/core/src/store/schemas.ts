import * as z from 'zod';
import {
  type Dialogue,
  type Guesses,
  type Invitation,
  JOIN_STATES,
  type JoinRequest,
  type LinkCode,
  type Post,
  type Series,
  type Setup,
} from '../app/store.ts';
import { rhythmSchema } from '../calendar.ts';
import { localDateSchema } from '../clock.ts';
import { type Entry, OFFICE_DEEDS } from '../entry.ts';
import {
  ACTIVITIES,
  AMEND_REASONS,
  type CaseRoles,
  type Elsewhere,
  EVENT_KINDS,
  type EventAttended,
  type Fact,
  type MeetingHeld,
} from '../fact.ts';
import { type Group, MEMBER_ROLES, type Membership, OPENNESS, PRESENCES, type Room, type Venue } from '../group.ts';
import type { Wrong } from '../guess.ts';
import { type About, type Aim, NOTIFICATION_KINDS, type Notification } from '../notification.ts';
import { type Path, TRAININGS } from '../path.ts';
import type { Alias, Identity, Person, Place, Settings } from '../person.ts';
import { protocolSchema, STAGES } from '../protocol.ts';
import { OFFERS_OPEN, type Offer, type QueueMeasure } from '../queue.ts';
import {
  ANSWERS,
  type At,
  type FollowUp,
  type Moment,
  REMINDERS,
  SESSION_STATES,
  type Seat,
  type Session,
  type Slot,
} from '../session.ts';
import { RETENTIONS, type RoleHeld, SOCIETY_ROLES, type Society } from '../society.ts';
import { STATUSES, type StatusEntry, type StatusHistory } from '../status.ts';
import { FORMATS, MODES, PROFESSIONS } from '../types.ts';
import { wordsSchema } from '../wording.ts';

// What may be kept, closed: everything goes through these schemas on its way to a database and on its way back, and a
// key that is not here is refused. A text that people word is `wording`, and a test keeps the list of all of them.

/** Exactly the fields of the type: a field that the type gains or loses no longer compiles. */
type Fields<T> = { readonly [K in keyof T]-?: z.ZodType<T[K]> };

const id = z.string().regex(/^[\w-]{1,32}$/);
/** A word of ours or of a platform's: no spaces, so no sentence. */
const code = z.string().regex(/^\S{1,160}$/);
/** What schemes and societies are called in them. */
const word = z.string().regex(/^[a-z0-9-]{1,40}$/);
const maybeEmpty = z.string().regex(/^\S{0,160}$/);
/** Names, titles and the venue: the only texts that are worded. */
const wording = z.string().max(4096);

const instant = z.int();
const count = z.int32().min(0);
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
const zone = z.string().regex(/^[A-Za-z][\w+/-]{0,63}$/);
const yes = z.literal(true).exactOptional();

export const identitySchema: z.ZodType<Identity> = z.strictObject({
  platform: code,
  tenant: maybeEmpty,
  id: code,
} satisfies Fields<Identity>);

export const placeSchema: z.ZodType<Place> = z.strictObject({
  platform: code,
  tenant: maybeEmpty,
  id: code,
  thread: code.exactOptional(),
} satisfies Fields<Place>);

const wrong: z.ZodType<Wrong> = z.strictObject({ count, at: instant } satisfies Fields<Wrong>);

export const setupSchema: z.ZodType<Setup> = z.strictObject({
  version: count,
  hash: code,
  at: instant,
  wrong: wrong.exactOptional(),
  usedBy: id.exactOptional(),
} satisfies Fields<Setup>);

export const societySchema: z.ZodType<Society> = z.strictObject({
  id,
  version: count,
  name: wording,
  language,
  zone,
  creditRule: code.exactOptional(),
  short: word.exactOptional(),
  retention: z.literal(RETENTIONS).exactOptional(),
  words: z.record(language, wordsSchema).exactOptional(),
  since: instant,
} satisfies Fields<Society>);

export const roleSchema: z.ZodType<RoleHeld> = z.strictObject({
  society: id,
  person: id,
  role: z.enum(SOCIETY_ROLES),
  branch: id.exactOptional(),
} satisfies Fields<RoleHeld>);

const settings = z.strictObject({ reminders: z.boolean(), nextMorning: z.boolean() } satisfies Fields<Settings>);

const alias = z.strictObject({ key: id, identities: z.array(identitySchema) } satisfies Fields<Alias>);

const path: z.ZodType<Path> = z.strictObject({
  entries: z.array(
    z.strictObject({ scheme: word, edition: code, on: localDateSchema } satisfies Fields<Path['entries'][number]>),
  ),
  professions: z.array(z.strictObject({ profession: z.enum(PROFESSIONS), from: localDateSchema })).exactOptional(),
  trainings: z.array(z.strictObject({ training: z.enum(TRAININGS), on: localDateSchema })).exactOptional(),
  practiceSince: localDateSchema.exactOptional(),
} satisfies Fields<Path>);

export const personSchema: z.ZodType<Person> = z.strictObject({
  id,
  version: count,
  society: id,
  name: wording,
  profession: z.enum(PROFESSIONS).exactOptional(),
  path: path.exactOptional(),
  language,
  zone,
  settings,
  identities: z.array(identitySchema),
  accepted: instant.exactOptional(),
  heard: instant.exactOptional(),
  unreachable: instant.exactOptional(),
  aliases: z.array(alias).exactOptional(),
  aliasOf: id.exactOptional(),
} satisfies Fields<Person>);

const venue = z.strictObject({
  address: wording.exactOptional(),
  link: wording.exactOptional(),
} satisfies Fields<Venue>);

const room = z.strictObject({ from: count, to: count } satisfies Fields<Room>);

const measure: z.ZodType<QueueMeasure> = z.union([
  z.strictObject({ by: z.enum(['credits', 'presentations-in-group', 'presentations-in-society', 'none']) }),
  z.strictObject({ by: z.enum(['credits-since', 'presentations-since']), since: z.iso.date() }),
]);

const membership = z.strictObject({
  person: id,
  role: z.enum(MEMBER_ROLES),
  since: instant,
  until: instant.exactOptional(),
} satisfies Fields<Membership>);

export const groupSchema: z.ZodType<Group> = z.strictObject({
  id,
  version: count,
  society: id,
  branch: id.exactOptional(),
  name: wording,
  openness: z.enum(OPENNESS),
  format: z.enum(FORMATS),
  mode: z.enum(MODES),
  venue,
  language,
  zone,
  room,
  protocol: code,
  pushBack: z.boolean(),
  cases: z.literal([1, 2]),
  minutes: count,
  measure,
  offers: z.enum(OFFERS_OPEN),
  presence: z.enum(PRESENCES),
  registered: z.boolean(),
  members: z.array(membership),
  places: z.array(placeSchema),
  ended: instant.exactOptional(),
} satisfies Fields<Group>);

export const seriesSchema: z.ZodType<Series> = z.strictObject({
  id,
  group: id,
  rhythm: rhythmSchema,
} satisfies Fields<Series>);

const caseRoles = z.strictObject({ presented: id, led: id, coLed: id.exactOptional() } satisfies Fields<CaseRoles>);
// No lower bound: a clock that is set back while a phase runs must not keep an evening from being written.
const byStage = z.partialRecord(z.enum(STAGES), z.int());

const seat = z.strictObject({
  person: id,
  role: z.enum(MEMBER_ROLES),
  answer: z.strictObject({ is: z.enum(ANSWERS), at: instant }).exactOptional(),
  arrived: instant.exactOptional(),
  left: instant.exactOptional(),
  addedSelf: yes,
  settled: count.exactOptional(),
} satisfies Fields<Seat>);

const moment = z.strictObject({
  halt: z.strictObject({ for: z.enum(['stop', 'pause']), since: instant }).exactOptional(),
  declined: yes,
  reminder: z.strictObject({ of: z.enum(REMINDERS), onCard: z.boolean() }).exactOptional(),
} satisfies Fields<Moment>);

const at = z.strictObject({ phase: code, case: count, since: instant, extended: count } satisfies Fields<At>);
const offer = z.strictObject({ by: id, at: instant } satisfies Fields<Offer>);
const slot: z.ZodType<Slot> = z.union([z.literal('nobody'), caseRoles]);
const followUp = z.strictObject({ presenter: id, session: id } satisfies Fields<FollowUp>);

export const sessionSchema: z.ZodType<Session> = z.strictObject({
  id,
  version: count,
  society: id,
  group: id,
  series: id.exactOptional(),
  number: count,
  starts: instant,
  minutes: count,
  zone,
  format: z.enum(FORMATS),
  mode: z.enum(MODES),
  venue,
  revision: count,
  plannedFor: count,
  state: z.enum(SESSION_STATES),
  protocol: protocolSchema,
  creditRule: code.exactOptional(),
  registered: z.boolean(),
  openness: z.enum(OPENNESS),
  room,
  offersOpen: z.enum(OFFERS_OPEN),
  pushBack: z.boolean(),
  cases: count,
  seats: z.array(seat),
  leading: id.exactOptional(),
  standIn: id.exactOptional(),
  offers: z.array(offer),
  slots: z.array(slot),
  followUps: z.array(followUp),
  at: at.exactOptional(),
  moment: moment.exactOptional(),
  begun: instant.exactOptional(),
  closed: instant.exactOptional(),
  lasted: count.exactOptional(),
  inStead: z.enum(['co-leader', 'coordinator']).exactOptional(),
  spent: byStage,
} satisfies Fields<Session>);

const event = z.strictObject({
  id,
  kind: z.enum(EVENT_KINDS),
  certified: yes,
  test: yes,
  international: yes,
} satisfies Fields<EventAttended>);

const held = z.strictObject({
  group: id,
  session: id,
  series: id.exactOptional(),
  format: z.enum(FORMATS),
  mode: z.enum(MODES),
  present: count,
  cases: z.array(caseRoles),
  registered: z.boolean(),
  byStage,
  event: event.exactOptional(),
} satisfies Fields<MeetingHeld>);

const elsewhere = z.strictObject({
  group: id.exactOptional(),
  series: id.exactOptional(),
  format: z.enum(FORMATS).exactOptional(),
  mode: z.enum(MODES).exactOptional(),
  present: count.exactOptional(),
  cases: z.array(caseRoles).exactOptional(),
  registered: z.boolean().exactOptional(),
  event: event.exactOptional(),
  ledBy: id.exactOptional(),
  onTape: yes,
} satisfies Fields<Elsewhere>);

export const factSchema: z.ZodType<Fact> = z.strictObject({
  id,
  society: id,
  person: id,
  activity: z.enum(ACTIVITIES),
  role: z.enum(MEMBER_ROLES),
  start: instant,
  zone,
  minutes: count,
  held: held.exactOptional(),
  elsewhere: elsewhere.exactOptional(),
  sum: z.strictObject({ until: instant, sessions: count, presented: count }).exactOptional(),
  declaredBy: id,
  confirmedBy: id.exactOptional(),
  inStead: z.enum(['co-leader', 'coordinator']).exactOptional(),
  addedSelf: yes,
  amends: z.strictObject({ fact: id, why: z.enum(AMEND_REASONS) }).exactOptional(),
  at: instant,
} satisfies Fields<Fact>);

const statusEntry: z.ZodType<StatusEntry> = z.strictObject({
  id,
  status: z.enum(STATUSES),
  society: word.exactOptional(),
  from: localDateSchema,
  until: localDateSchema.exactOptional(),
} satisfies Fields<StatusEntry>);

export const statusHistorySchema: z.ZodType<StatusHistory> = z.strictObject({
  id,
  version: count,
  society: id,
  held: z.array(statusEntry),
} satisfies Fields<StatusHistory>);

export const entrySchema: z.ZodType<Entry> = z.strictObject({
  id,
  society: id,
  at: instant,
  did: z.enum(OFFICE_DEEDS),
  by: id.exactOptional(),
  person: id.exactOptional(),
  group: id.exactOptional(),
  session: id.exactOptional(),
  what: code.exactOptional(),
} satisfies Fields<Entry>);

const memberRole = z.enum(MEMBER_ROLES);

export const invitationSchema: z.ZodType<Invitation> = z.strictObject({
  token: id,
  society: id,
  group: id,
  as: memberRole,
  person: id.exactOptional(),
  by: id,
  expires: instant,
  revoked: instant.exactOptional(),
  usedBy: id.exactOptional(),
} satisfies Fields<Invitation>);

export const requestSchema: z.ZodType<JoinRequest> = z.strictObject({
  id,
  group: id,
  person: id,
  as: memberRole,
  at: instant,
  state: z.enum(JOIN_STATES),
} satisfies Fields<JoinRequest>);

/** What was answered so far. The form's own closed schemas say which answers there are; this says only how large. */
const answer = z.json().refine((value) => JSON.stringify(value).length <= 32_768, { error: 'too-long' });

export const dialogueSchema: z.ZodType<Dialogue> = z.strictObject({
  identity: identitySchema,
  version: count,
  form: code,
  about: z.record(code, maybeEmpty),
  answers: z.record(code, answer),
  field: maybeEmpty,
  at: instant,
} satisfies Fields<Dialogue>);

export const guessesSchema: z.ZodType<Guesses> = z.strictObject({
  identity: identitySchema,
  version: count,
  count,
  at: instant,
} satisfies Fields<Guesses>);

export const linkCodeSchema: z.ZodType<LinkCode> = z.strictObject({
  id,
  version: count,
  sign: code,
  hash: code,
  at: instant,
  wrong: count,
} satisfies Fields<LinkCode>);

const aim: z.ZodType<Aim> = z.union([z.strictObject({ person: id }), z.strictObject({ place: placeSchema })]);

const about = z.strictObject({
  group: id.exactOptional(),
  session: id.exactOptional(),
  revision: count.exactOptional(),
  person: id.exactOptional(),
  request: id.exactOptional(),
  chat: placeSchema.exactOptional(),
  from: instant.exactOptional(),
  count: count.exactOptional(),
  phase: code.exactOptional(),
} satisfies Fields<About>);

export const notificationSchema: z.ZodType<Notification> = z.strictObject({
  key: code,
  kind: z.enum(NOTIFICATION_KINDS),
  platform: code,
  aim,
  due: instant,
  about,
} satisfies Fields<Notification>);

export const postSchema: z.ZodType<Post> = z.strictObject({
  id,
  subject: code,
  place: placeSchema,
  ref: code.exactOptional(),
  wanted: count,
  shown: count,
  page: code.exactOptional(),
} satisfies Fields<Post>);
