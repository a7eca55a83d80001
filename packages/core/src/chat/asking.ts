import type { App, Caller, Known } from '../app/index.ts';
import { explainRefusal, type Phrases, phrases } from '../phrases/index.ts';
import type { Protocol } from '../protocol.ts';
import type { Refusal } from '../refusal.ts';
import type { Instant, PersonId, SocietyId, Zone } from '../types.ts';
import { card, type Reader } from './cards/card.ts';
import type { Card, Reply } from './reply.ts';
import type { Request } from './request.ts';

/** How forms are told: field by field, or whole, a page with all that can be asked at once. */
export type Forms = 'whole' | 'stepwise';

/** One request on its way to its replies: who asks, in which language, and what answers it. */
export interface Asking {
  readonly app: App;
  readonly forms: Forms;
  readonly request: Request;
  readonly caller: Caller;
  /** Whoever asks, if the society knows them. */
  readonly known: Known | undefined;
  readonly t: Phrases;
  readonly zone: Zone;
  readonly now: Instant;
}

/** What is answered. */
export type Replies = Promise<readonly Reply[]>;

/** The language that somebody not known yet has chosen in the form they are in. */
const chosen = async (app: App, caller: Caller): Promise<string | undefined> => {
  const language = (await app.dialogues.current(caller))?.answers.language;
  return typeof language === 'string' ? language : undefined;
};

/** Who asks, and what their answer is made with. */
export const createAsking = async (app: App, request: Request, forms: Forms): Promise<Asking> => {
  const asks: Caller = { identity: request.identity, update: request.update };
  const known = await app.people.known(asks);
  const caller = known ? { ...asks, known } : asks;
  const language = known?.me.language ?? (await chosen(app, caller)) ?? request.language;
  return {
    app,
    forms,
    request,
    caller,
    known,
    t: phrases(language, known?.society.words),
    zone: known?.me.zone ?? 'UTC',
    now: app.clock(),
  };
};

/**
 * A reader who knows these people of a society: one query, however many they are. Nobody of another society is known
 * by name.
 */
export const readerWith = async (
  app: App,
  reader: Pick<Reader, 't' | 'zone' | 'now'>,
  society: SocietyId | undefined,
  people: readonly PersonId[],
): Promise<Reader> => {
  const found = people.length === 0 ? [] : await app.store.people([...new Set(people)]);
  const known = new Map(found.filter((one) => one.society === society).map((one) => [one.id, one]));
  return {
    ...reader,
    name: (person) => known.get(person)?.name ?? reader.t.say('name-unknown'),
    reached: (person) => {
      const one = known.get(person);
      return one === undefined || (one.identities.length > 0 && one.unreachable === undefined);
    },
  };
};

/** The reader of a private answer, who knows these people. */
export const readerFor = ({ app, known, t, zone, now }: Asking, people: readonly PersonId[]): Promise<Reader> =>
  readerWith(app, { t, zone, now }, known?.society.id, people);

/** The caller, where the answer to a tap changes the tapped message by itself. In a group's chat it is everybody's. */
export const changing = ({ caller, request }: Asking): Caller => {
  const { doing, place } = request;
  if (!request.private || doing.did !== 'tap' || doing.message === undefined) return caller;
  return { ...caller, changes: { place, ref: doing.message } };
};

export const toast = (text: string): Reply => ({ reply: 'toast', text });
export const say = (made: Card): Reply => ({ reply: 'say', card: made });
export const show = (made: Card): Reply => ({ reply: 'show', card: made });
/** For this person alone, wherever they asked. */
export const whisper = (made: Card): Reply => ({ reply: 'say', card: made, private: true });

/** What was made for somebody alone, on its way to them from a group's chat: nothing of it is shown there. */
export const privately = ({ t, request }: Asking, reply: Reply): Reply => {
  // Nobody else sees the questions somebody is asked.
  if (reply.reply === 'form' || reply.reply === 'wrong') return reply;
  if (reply.reply !== 'toast') return whisper(reply.card);
  return request.doing.did === 'tap' ? reply : whisper(card(t, [reply.text]));
};

/** Why not, in the reader's words. */
export const whyNot = async (
  asking: Asking,
  refusal: Refusal,
  protocol?: Pick<Protocol, 'phases'>,
): Promise<string> => {
  const { t, zone, now } = asking;
  const { name } = await readerFor(asking, 'person' in refusal ? [refusal.person] : []);
  return explainRefusal(t, refusal, { zone, now, name, ...(protocol ? { protocol } : {}) });
};

/** Says why not: a toast where a button was tapped, a private message where something was written. */
export const refuse = async (asking: Asking, refusal: Refusal, protocol?: Pick<Protocol, 'phases'>): Replies => {
  const text = await whyNot(asking, refusal, protocol);
  return asking.request.doing.did === 'tap' ? [toast(text)] : [whisper(card(asking.t, [text]))];
};

/** Whether somebody may register groups: everywhere, or in their branch. */
export const mayRegister = (known: Known | undefined): boolean =>
  known?.roles.some((one) => one.role === 'administrator' || one.role === 'coordinator') ?? false;

/** Whether somebody keeps the society: its settings, roles and journal. */
export const mayKeep = (known: Known | undefined): boolean =>
  known?.roles.some((one) => one.role === 'administrator') ?? false;
