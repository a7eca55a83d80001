import * as z from 'zod';
import { PERIODS } from '../app/index.ts';
import { MINUTES } from '../credit.ts';
import { CREDIT_RULES } from '../credit-rules/index.ts';
import { TRAININGS } from '../path.ts';
import { SCHEMES } from '../schemes/index.ts';
import { REMINDERS } from '../session.ts';
import { SOCIETY_ROLES } from '../society.ts';
import { PROFESSIONS } from '../types.ts';

const id = z.string().regex(/^[0-9a-zA-Z]{12}$/);
const idOrNobody = z.union([id, z.literal('nobody')]);
/** A phase and its case, as `phaseKey` writes them. */
const phase = z.string().regex(/^[a-z-]{1,16}\.\d$/);
const number = z
  .string()
  .regex(/^(?:0|[1-9]\d{0,3})$/)
  .transform(Number);
/** The key of a form or a field. */
const word = z.string().regex(/^[A-Za-z-]{1,16}$/);
/** One of the values that a field offers: a word of a closed list, a date, a zone, a number. */
const value = z.string().regex(/^[A-Za-z0-9_./+-]{1,40}$/);
const flag = z.enum(['y', 'n']).transform((sign) => sign === 'y');
const period = z.enum(PERIODS);
/** A credit rule that ships, or the society's own. */
const rule = z.enum(['own', MINUTES.id, ...CREDIT_RULES.map(({ id }) => id)]);
/** A platform's word, and where an account or a chat is on it; empty where the platform is one place. */
const platform = z.string().regex(/^[a-z][a-z0-9-]{0,15}$/);
const tenant = z.string().regex(/^[\w-]{0,22}$/);
/** A scheme that ships. */
const scheme = z.enum(SCHEMES.map(({ id }) => id));
/** A part of a scheme's tree by the numbers of the branches that lead to it; `r`: of its renewal; 0: the whole. */
const part = z.string().regex(/^(?:0|r|(?:r\.)?[1-9]\d?(?:\.[1-9]\d?){0,4})$/);
const answer = z.enum(['coming', 'not-coming', 'late']);

/** Each intent and what it carries, in the order in which a button holds it. */
const INTENTS = {
  // to look at something
  home: {},
  help: {},
  groups: { page: number },
  group: { group: id },
  next: {},
  session: { session: id },
  queue: { session: id },
  'how-order': { session: id },
  credits: { period },
  'credits-by': { period, rule, by: z.enum(['whole', 'month', 'session']), page: number },
  'credits-line': { period, rule, page: number, fact: id },
  'credits-rules': { period, rule },
  'credits-rule': { period, rule },
  rule: { rule: z.enum(['1', '2', '3', '4', '5', '6', '7', '8', '9']) },
  settings: {},
  'my-data': {},
  set: { key: z.enum(['reminders', 'nextMorning']), is: flag },
  // the way to accreditation
  path: {},
  professions: {},
  'drop-profession': { profession: z.enum(PROFESSIONS) },
  practice: {},
  'drop-practice': {},
  trainings: {},
  'drop-training': { training: z.enum(TRAININGS) },
  'no-trainings': {},
  schemes: { page: number },
  scheme: { scheme },
  follow: { scheme },
  unfollow: { scheme },
  progress: {},
  'progress-of': { scheme, part },
  forecast: { scheme },
  // one's accounts
  link: {},
  'link-yes': { code: z.string().regex(/^[0-9A-Za-z]{8}$/) },
  'unlink-ask': { platform, tenant },
  unlink: { platform, tenant },
  // a form that is under way
  pick: { field: word, value },
  'form-skip': { field: word },
  'form-back': { field: word },
  'form-leave': {},
  'form-resume': {},
  form: { form: word, about: id },
  // a group
  members: { group: id, page: number },
  member: { group: id, person: id },
  role: { group: id, person: id, role: z.enum(['leader', 'co-leader', 'member', 'observer']) },
  'remove-ask': { group: id, person: id },
  remove: { group: id, person: id },
  'leave-ask': { group: id },
  'leave-group': { group: id },
  balance: { group: id, person: id },
  'end-ask': { group: id },
  'end-group': { group: id },
  edit: { group: id },
  unbind: { group: id },
  'unbind-from': { group: id, platform, tenant },
  // the society
  society: {},
  roles: { page: number },
  'name-who': { page: number },
  'name-what': { person: id },
  'name-role': { person: id, role: z.enum(SOCIETY_ROLES) },
  'take-role-ask': { person: id, role: z.enum(SOCIETY_ROLES) },
  'take-role': { person: id, role: z.enum(SOCIETY_ROLES) },
  journal: { page: number },
  'status-people': { page: number },
  statuses: { person: id },
  status: { person: id, status: id },
  'end-status': { person: id, status: id },
  'drop-status': { person: id, status: id },
  'erase-ask': { group: id, person: id },
  'erase-sure': { group: id, person: id },
  'erase-person': { group: id, person: id },
  // joining
  invitations: { group: id },
  invite: { group: id, as: z.enum(['member', 'leader', 'co-leader', 'observer']) },
  'invite-person': { group: id, person: id },
  'new-account': { group: id, person: id },
  invitation: { group: id, invitation: z.string().regex(/^[0-9a-zA-Z]{22}$/) },
  revoke: { group: id, invitation: z.string().regex(/^[0-9a-zA-Z]{22}$/) },
  'join-request': { request: id },
  'join-answer': { request: id, is: z.enum(['first-talk', 'welcome-ask', 'welcome', 'by-hand']) },
  // dates
  answer: { session: id, is: answer },
  'answer-for': { session: id, person: id, is: answer },
  answers: { session: id, page: number },
  'cancel-ask': { session: id },
  'cancel-session': { session: id },
  'stand-in': { session: id, person: idOrNobody },
  'stand-ins': { session: id, page: number },
  'follow-up': { session: id, presenter: id, earlier: id },
  'drop-follow-up': { session: id, presenter: id, earlier: id },
  // cases
  offer: { session: id },
  /** `from`: the meeting at which it came too late. */
  'keep-offer': { session: id, from: id },
  'offer-for': { session: id, person: id },
  withdraw: { session: id },
  // a meeting that runs
  panel: { session: id },
  open: { session: id },
  'arrived-list': { session: id, page: number },
  arrive: { session: id },
  arrived: { session: id, person: id },
  left: { session: id, person: id },
  enter: { session: id, page: number },
  'choose-list': { session: id, case: number, page: number },
  choose: { session: id, case: number, presenter: idOrNobody },
  advance: { session: id, from: phase },
  back: { session: id, from: phase },
  extend: { session: id, from: phase, to: number },
  stop: { session: id },
  pause: { session: id },
  resume: { session: id },
  decline: { session: id, from: phase },
  'remind-list': { session: id, from: phase },
  remind: { session: id, from: phase, of: z.enum(REMINDERS), card: flag },
  'hand-over': { session: id, to: id },
  'hand-list': { session: id },
  'next-case': { session: id, from: phase },
  close: { session: id },
  reopen: { session: id },
  // afterwards
  'settle-list': { session: id, page: number },
  'settle-one': { session: id, person: id },
  'settle-set': { session: id, person: id, minutes: number },
  'settle-other': { session: id, person: id },
  'settle-long': { session: id },
  'settle-length': { session: id, minutes: number },
  'settle-cases': { session: id },
  'settle-case': { session: id, case: number, page: number },
  'case-presented': { session: id, case: number, person: idOrNobody },
  'case-led': { session: id, case: number, person: id },
  'case-co-led': { session: id, case: number, person: idOrNobody },
  'add-self': { session: id },
  attest: { session: id },
  amend: { session: id, person: id, minutes: number },
} as const;

type Shapes = typeof INTENTS;

/** What an intent is called; a button begins with it. */
export type IntentName = keyof Shapes;

/** What a person wants, on any platform; a button is an intent with a label. */
export type Intent = {
  [N in IntentName]: { readonly do: N } & {
    readonly [K in keyof Shapes[N]]: Shapes[N][K] extends z.ZodType ? z.output<Shapes[N][K]> : never;
  };
}[IntentName];

/** Every intent there is. */
export const INTENT_NAMES = Object.keys(INTENTS) as readonly IntentName[];

/** The most bytes a button may carry on the narrowest platform. */
export const MOST_BYTES = 64;

/** What a button holds behind the name of its intent, each as it is read; for tests of all there can be. */
export const shapeOf = (name: IntentName): Readonly<Record<string, z.ZodType>> => INTENTS[name];

/** Made once: to make a schema takes longer than to read a hundred buttons by it. */
const SCHEMAS = new Map<string, z.ZodObject>(INTENT_NAMES.map((name) => [name, z.object(shapeOf(name))]));

/** An intent as a button carries it: at most 64 bytes of plain letters. Throws a `RangeError` for a longer one. */
export const encodeIntent = (intent: Intent): string => {
  const values = intent as Readonly<Record<string, string | number | boolean>>;
  const text = [intent.do, ...Object.keys(INTENTS[intent.do]).map((key) => plain(values[key]))].join(':');
  if (text.length > MOST_BYTES) throw new RangeError(`an intent of ${text.length} bytes: ${intent.do}`);
  return text;
};

const plain = (one: string | number | boolean | undefined): string =>
  typeof one === 'boolean' ? (one ? 'y' : 'n') : String(one);

/** Reads what a button carried; `undefined` for anything `encodeIntent` did not write. */
export const parseIntent = (text: string): Intent | undefined => {
  const [name = '', ...values] = text.split(':');
  const schema = SCHEMAS.get(name);
  if (schema === undefined) return undefined;
  const keys = Object.keys(schema.shape);
  if (keys.length !== values.length) return undefined;
  const read = schema.safeParse(Object.fromEntries(keys.map((key, index) => [key, values[index]])));
  return read.success ? ({ do: name, ...read.data } as Intent) : undefined;
};
