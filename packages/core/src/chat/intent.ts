import * as z from 'zod';
import { REMINDERS } from '../session.ts';

const id = z.string().regex(/^[0-9a-zA-Z]{12}$/);
const idOrNobody = z.union([id, z.literal('nobody')]);
/** A phase and its case, as `phaseKey` writes them. */
const phase = z.string().regex(/^[a-z-]{1,16}\.\d$/);
const small = z.union([
  z.number().int().min(0).max(9999),
  z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number),
]);
/** The key of a field, a setting, a page; or the value of a field that offers a closed list. */
const word = z.string().regex(/^[A-Za-z0-9_./+-]{1,40}$/);
const flag = z.union([z.boolean(), z.enum(['y', 'n']).transform((value) => value === 'y')]);

/** Each intent and what it carries, in the order in which a button holds it. */
const INTENTS = {
  // to look at something
  home: {},
  help: {},
  groups: {},
  group: { group: id },
  next: {},
  session: { session: id },
  queue: { session: id },
  'how-order': { session: id },
  credits: { period: z.enum(['this-year', 'last-year', 'all']) },
  'credits-by': { period: z.enum(['this-year', 'last-year', 'all']), by: z.enum(['month', 'session']) },
  rule: { rule: small },
  settings: {},
  set: { key: word, value: word },
  // a form that is under way
  pick: { field: word, value: word },
  'form-skip': { field: word },
  'form-back': { field: word },
  'form-leave': {},
  'form-resume': {},
  form: { form: word, about: id },
  // a group
  members: { group: id },
  member: { group: id, person: id },
  role: { group: id, person: id, role: z.enum(['leader', 'co-leader', 'member', 'observer']) },
  'remove-ask': { group: id, person: id },
  remove: { group: id, person: id },
  'leave-ask': { group: id },
  'leave-group': { group: id },
  balance: { group: id, person: id },
  'end-ask': { group: id },
  'end-group': { group: id },
  invitations: { group: id },
  invite: { group: id, as: z.enum(['member', 'leader', 'co-leader', 'observer']) },
  'invite-person': { group: id, person: id },
  revoke: { group: id, invitation: z.string().regex(/^[0-9a-zA-Z]{22}$/) },
  edit: { group: id },
  unbind: { group: id },
  // joining
  'join-answer': { request: id, is: z.enum(['first-talk', 'welcome-ask', 'welcome', 'by-hand']) },
  // dates
  dates: { group: id },
  answer: { session: id, is: z.enum(['coming', 'not-coming', 'late']) },
  'answer-for': { session: id, person: id, is: z.enum(['coming', 'not-coming', 'late']) },
  answers: { session: id },
  'cancel-ask': { session: id },
  'cancel-session': { session: id },
  'stand-in': { session: id, person: idOrNobody },
  'stand-ins': { session: id },
  'follow-up': { session: id, presenter: id, earlier: id },
  'drop-follow-up': { session: id, presenter: id, earlier: id },
  // cases
  offer: { session: id },
  'offer-for': { session: id, person: id },
  withdraw: { session: id },
  // a meeting that runs
  panel: { session: id },
  open: { session: id },
  'arrived-list': { session: id },
  arrive: { session: id },
  arrived: { session: id, person: id },
  left: { session: id, person: id },
  enter: { session: id },
  'choose-list': { session: id, case: small },
  choose: { session: id, case: small, presenter: idOrNobody },
  advance: { session: id, from: phase },
  back: { session: id, from: phase },
  extend: { session: id, from: phase, to: small },
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
  settle: { session: id },
  'settle-list': { session: id },
  'settle-one': { session: id, person: id },
  'settle-set': { session: id, person: id, minutes: small },
  'settle-other': { session: id, person: id },
  'settle-long': { session: id },
  'settle-length': { session: id, minutes: small },
  'settle-cases': { session: id },
  'settle-case': { session: id, case: small },
  'case-presented': { session: id, case: small, person: idOrNobody },
  'case-led': { session: id, case: small, person: id },
  'case-co-led': { session: id, case: small, person: idOrNobody },
  'add-self': { session: id },
  attest: { session: id },
  'amend-list': { session: id },
  'amend-one': { session: id, person: id },
  amend: { session: id, person: id, minutes: small },
} as const;

type Shapes = typeof INTENTS;
export type IntentName = keyof Shapes;

/** What a person wants, on any platform; a button is an intent with a label. */
export type Intent = {
  [N in IntentName]: { readonly do: N } & {
    readonly [K in keyof Shapes[N]]: Shapes[N][K] extends z.ZodType ? z.output<Shapes[N][K]> : never;
  };
}[IntentName];

export const INTENT_NAMES = Object.keys(INTENTS) as readonly IntentName[];

/** The most bytes a button may carry on the narrowest platform. */
export const MOST_BYTES = 64;

/** An intent as a button carries it: at most 64 bytes of plain letters. */
export const encodeIntent = (intent: Intent): string => {
  const values = intent as Readonly<Record<string, string | number | boolean>>;
  const text = [intent.do, ...Object.keys(INTENTS[intent.do]).map((key) => plain(values[key]))].join(':');
  if (text.length > MOST_BYTES) throw new RangeError(`an intent of ${text.length} bytes: ${intent.do}`);
  return text;
};

const plain = (value: string | number | boolean | undefined): string =>
  typeof value === 'boolean' ? (value ? 'y' : 'n') : String(value);

/** Reads what a button carried; `undefined` for anything `encodeIntent` did not write. */
export const parseIntent = (text: string): Intent | undefined => {
  const [name = '', ...values] = text.split(':');
  if (!Object.hasOwn(INTENTS, name)) return undefined;
  const shape: Readonly<Record<string, z.ZodType>> = INTENTS[name as IntentName];
  const keys = Object.keys(shape);
  if (keys.length !== values.length) return undefined;
  const read = z.object(shape).safeParse(Object.fromEntries(keys.map((key, index) => [key, values[index]])));
  return read.success ? ({ do: name, ...read.data } as Intent) : undefined;
};
