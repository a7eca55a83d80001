import { faultOf, type Place } from '@balintkit/core';
import type { Card, Chat, Deliver, Edited, Reply, Request, Sent } from '@balintkit/core/chat';
import { type Api, GrammyError } from 'grammy';
import { addressOf } from './address.ts';
import type { Log } from './log.ts';
import { renderToast } from './render.ts';
import { type Me, placeOf } from './request.ts';

export interface AnswerOptions {
  readonly api: Pick<Api, 'answerCallbackQuery'>;
  readonly deliver: Deliver;
  readonly me: () => Me;
  readonly chat: Pick<Chat, 'unreachable' | 'apology' | 'missed'>;
  readonly log: Log;
}

/** Gives somebody the replies to what they did. What could not be said is logged. */
export interface Answer {
  /** Ends the waiting of a tap; true where that opened `address`, or nobody waits any more. */
  acknowledge(tap: string, text: string, address?: string): Promise<boolean>;
  /** What a group must not read goes first, so that a tap can still open the chat in which it would be heard. */
  (request: Request, tap: string | undefined, replies: readonly Reply[]): Promise<void>;
}

export const createAnswer = ({ api, deliver, me, chat, log }: AnswerOptions): Answer => {
  const note = (request: Request, outcome: Sent | Edited): boolean => {
    if (outcome.is === 'sent' || outcome.is === 'edited') return true;
    const why = outcome.is === 'poison' ? outcome.why : undefined;
    log('warn', 'answer.lost', { update: request.update, is: outcome.is, why });
    return false;
  };

  const show = async ({ place, doing }: Request, card: Card): Promise<Sent | Edited> => {
    const tapped = doing.did === 'tap' ? doing.message : undefined;
    const edited = tapped === undefined ? undefined : await deliver.edit(place, tapped, card);
    return edited && edited.is !== 'gone' ? edited : deliver.send(place, card);
  };

  const acknowledge: Answer['acknowledge'] = async (tap, text, address) => {
    const toast = renderToast(text);
    try {
      await api.answerCallbackQuery(tap, { ...(toast ? { text: toast } : {}), ...(address ? { url: address } : {}) });
      return address !== undefined;
    } catch (error) {
      const isOver = error instanceof GrammyError && /query is too old|query id is invalid/i.test(error.description);
      if (address !== undefined && !isOver) return acknowledge(tap, text);
      log('info', 'tap.unanswered', faultOf(error));
      return isOver;
    }
  };

  /** Where a file could not be made, whoever waits for it hears so. */
  const send = async (request: Request, place: Place, card: Card): Promise<Sent> => {
    const sent = await deliver.send(place, card);
    if (sent.is !== 'poison' || !card.files) return sent;
    const { language, identity } = request;
    const lines = chat.apology(language).flatMap((reply) => (reply.reply === 'toast' ? [[reply.text]] : []));
    note(request, await deliver.send(placeOf(identity.id), { lines, language }));
    return sent;
  };

  const answer = async (request: Request, tap: string | undefined, replies: readonly Reply[]): Promise<void> => {
    const { language, place } = request;
    const toasts = replies.flatMap((reply) => (reply.reply === 'toast' ? [reply.text] : []));
    const passing: readonly Card[] =
      tap === undefined && toasts.length > 0 ? [{ lines: toasts.map((text) => [text]), language }] : [];
    const isAside = (reply: Reply): boolean => reply.reply === 'say' && reply.private === true && !request.private;
    const aside = replies.flatMap((reply) => (reply.reply === 'say' && isAside(reply) ? [reply.card] : []));

    let door: Card | undefined;
    for (const card of [...aside, ...passing]) {
      const outcome = await send(request, request.private ? place : placeOf(request.identity.id), card);
      if (outcome.is === 'unreachable' && !request.private) door = chat.unreachable(language);
      else note(request, outcome);
      if (door) break;
    }
    const start = door?.choices?.flat().find((choice) => 'start' in choice)?.start;
    const address = start ? addressOf(me(), start) : undefined;
    const isOpened = tap !== undefined && (await acknowledge(tap, toasts.join('\n'), address));
    if (door && !isOpened) note(request, await deliver.send(place, door));

    for (const reply of replies) {
      if (reply.reply === 'show' && !note(request, await show(request, reply.card)))
        await chat.missed(request).catch((error) => log('error', 'missed.failed', faultOf(error)));
      if (reply.reply === 'say' && !isAside(reply)) note(request, await send(request, place, reply.card));
    }
  };

  return Object.assign(answer, { acknowledge });
};
