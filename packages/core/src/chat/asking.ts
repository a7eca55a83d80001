import type { App, Caller, Known } from '../app/index.ts';
import { explainRefusal, type Phrases, phrases } from '../phrases/index.ts';
import type { Protocol } from '../protocol.ts';
import type { Refusal } from '../refusal.ts';
import type { Instant, PersonId, Zone } from '../types.ts';
import type { Reader } from './cards/card.ts';
import type { Card, Reply } from './reply.ts';
import type { Request } from './request.ts';

/** One request on its way to its replies: who asks, in which language, and what answers it. */
export interface Asking {
  readonly app: App;
  readonly request: Request;
  readonly caller: Caller;
  /** Whoever asks, if the society knows them. */
  readonly known: Known | undefined;
  readonly t: Phrases;
  readonly zone: Zone;
  readonly now: Instant;
}

export type Replies = Promise<readonly Reply[]>;

export const createAsking = async (app: App, request: Request): Promise<Asking> => {
  const caller: Caller = { identity: request.identity, update: request.update };
  const known = await app.people.known(caller);
  return {
    app,
    request,
    caller,
    known,
    t: phrases(known?.me.language ?? request.language),
    zone: known?.me.zone ?? 'UTC',
    now: app.clock(),
  };
};

/** A reader who knows the names of these people: one query, however many they are. */
export const readerWith = async (
  app: App,
  reader: Pick<Reader, 't' | 'zone' | 'now'>,
  people: readonly PersonId[],
): Promise<Reader> => {
  const names = await app.people.names(people);
  return { ...reader, name: (person) => names.get(person) ?? reader.t.say('name-unknown') };
};

/** The reader of a private answer, with the names of these people. */
export const readerFor = ({ app, t, zone, now }: Asking, people: readonly PersonId[]): Promise<Reader> =>
  readerWith(app, { t, zone, now }, people);

/** The caller, where the answer to a tap changes the tapped message by itself. In a group's chat it is everybody's. */
export const changing = ({ caller, request }: Asking): Caller => {
  const { doing, place } = request;
  if (!request.private || doing.did !== 'tap' || doing.message === undefined) return caller;
  return { ...caller, changes: { place, ref: doing.message } };
};

export const toast = (text: string): Reply => ({ reply: 'toast', text });
export const say = (card: Card): Reply => ({ reply: 'say', card });
export const show = (card: Card): Reply => ({ reply: 'show', card });
/** For this person alone, wherever they asked. */
export const whisper = (card: Card): Reply => ({ reply: 'say', card, private: true });

/** Why not, in the reader's words: a toast where a button was tapped, a message where something was written. */
export const refuse = async (asking: Asking, refusal: Refusal, protocol?: Pick<Protocol, 'phases'>): Replies => {
  const { t, zone, now, request } = asking;
  const { name } = await readerFor(asking, 'person' in refusal ? [refusal.person] : []);
  const text = explainRefusal(t, refusal, { zone, now, name, ...(protocol ? { protocol } : {}) });
  return request.doing.did === 'tap' ? [toast(text)] : [whisper({ lines: [[text]], language: t.language })];
};

/** Whether this person keeps the society, and may register groups. */
export const isAdministrator = (known: Known | undefined): boolean =>
  known?.roles.some((one) => one.role === 'administrator' || one.role === 'coordinator') ?? false;
