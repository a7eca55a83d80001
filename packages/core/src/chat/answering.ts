import { faultOf } from '../fault.ts';
import type { Place } from '../person.ts';
import type { Language } from '../types.ts';
import type { Deliver } from './deliver.ts';
import type { Card, Edited, Reply, Sent } from './reply.ts';
import type { Request } from './request.ts';

/** What answering leans on. */
export interface AnsweringOptions {
  readonly chat: {
    apology(language: Language): readonly Reply[];
    missed(request: Request): Promise<unknown>;
  };
  readonly deliver: Deliver;
  /** Says lines that pass to the sender alone. */
  readonly pass: (request: Request, texts: readonly string[]) => Promise<unknown>;
  readonly log: AnsweringLog;
}

/** Hears of what could not be answered. */
export type AnsweringLog = (level: 'warn' | 'error', event: string, data: Readonly<Record<string, unknown>>) => void;

/** What is the same on every platform when somebody is given replies. */
export interface Answering {
  /** Whether something was said; logged where it was not. */
  note(request: Request, outcome: Sent | Edited): boolean;
  /** Sends; where a file could not be made, the sender of the request hears so. */
  send(request: Request, place: Place, card: Card): Promise<Sent>;
  /** Sends, and whether that was said. */
  say(request: Request, place: Place, card: Card): Promise<boolean>;
  /** Puts a card in the place of what was tapped, or below; told of where neither can be done. */
  show(request: Request, card: Card): Promise<void>;
}

/** Answering over one way out. */
export const createAnswering = ({ chat, deliver, pass, log }: AnsweringOptions): Answering => {
  const note: Answering['note'] = ({ update }, outcome) => {
    if (outcome.is === 'sent' || outcome.is === 'edited') return true;
    log('warn', 'answer.lost', { update, is: outcome.is, why: outcome.is === 'poison' ? outcome.why : undefined });
    return false;
  };

  const send: Answering['send'] = async (request, place, card) => {
    const sent = await deliver.send(place, card);
    if (sent.is === 'poison' && card.files) await pass(request, toastsOf(chat.apology(request.language)));
    return sent;
  };

  return {
    note,
    send,
    say: async (request, place, card) => note(request, await send(request, place, card)),
    show: async (request, card) => {
      const { place, doing } = request;
      const tapped = doing.did === 'tap' ? doing.message : undefined;
      const edited = tapped === undefined ? undefined : await deliver.edit(place, tapped, card);
      if (note(request, edited && edited.is !== 'gone' ? edited : await deliver.send(place, card))) return;
      await chat.missed(request).catch((fault) => log('error', 'missed.failed', faultOf(fault)));
    },
  };
};

/** The lines that pass. */
export const toastsOf = (replies: readonly Reply[]): readonly string[] =>
  replies.flatMap((reply) => (reply.reply === 'toast' ? [reply.text] : []));

/** The lines that pass, for where they stay: none where a private message was tapped and now shows what was done. */
export const lastingOf = ({ private: isPrivate, doing }: Request, replies: readonly Reply[]): readonly string[] => {
  const isShown = isPrivate && doing.did === 'tap' && doing.message !== undefined;
  return isShown && replies.some(({ reply }) => reply === 'show') ? [] : toastsOf(replies);
};

/** Whether somebody waits for an answer to what they did. */
export const isAsked = ({ doing }: Request): boolean => !UNASKED.has(doing.did);

const UNASKED: ReadonlySet<Request['doing']['did']> = new Set(['added', 'removed', 'migrated']);

/** Request in, replies out. */
export type Respond = (request: Request) => Promise<readonly Reply[]>;

/** A way to respond in which whoever waits hears an apology where that breaks; what `isFatal` is thrown all the same. */
export const apologizing =
  (
    { respond, apology }: { readonly respond: Respond; readonly apology: AnsweringOptions['chat']['apology'] },
    log: AnsweringLog,
    isFatal: (fault: unknown) => boolean = () => false,
  ): Respond =>
  (request) =>
    respond(request).catch((fault: unknown) => {
      if (isFatal(fault)) throw fault;
      log('error', 'respond.failed', { update: request.update, did: request.doing.did, ...faultOf(fault) });
      return isAsked(request) ? apology(request.language) : [];
    });
