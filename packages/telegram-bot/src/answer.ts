import { faultOf } from '@balintkit/core';
import {
  type Card,
  type Chat,
  createAnswering,
  type Deliver,
  type Reply,
  type Request,
  toastsOf,
} from '@balintkit/core/chat';
import type { Log } from '@balintkit/core/operator';
import { type Api, GrammyError } from 'grammy';
import { addressOf } from './address.ts';
import { renderToast } from './render.ts';
import type { Me } from './request.ts';

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
  const passing = (texts: readonly string[], { language }: Request): Card => ({
    lines: texts.map((text) => [text]),
    language,
  });
  const pass = async (request: Request, texts: readonly string[]): Promise<unknown> =>
    note(request, await deliver.send(request.identity, passing(texts, request)));

  const { note, send, say, show } = createAnswering({ chat, deliver, pass, log });

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

  const answer = async (request: Request, tap: string | undefined, replies: readonly Reply[]): Promise<void> => {
    const { language, place } = request;
    const toasts = toastsOf(replies);
    const said = tap === undefined && toasts.length > 0 ? [passing(toasts, request)] : [];
    const isAside = (reply: Reply): boolean => reply.reply === 'say' && reply.private === true && !request.private;
    const aside = replies.flatMap((reply) => (reply.reply === 'say' && isAside(reply) ? [reply.card] : []));

    let door: Card | undefined;
    for (const card of [...aside, ...said]) {
      const outcome = await send(request, request.private ? place : request.identity, card);
      if (outcome.is === 'unreachable' && !request.private) door = chat.unreachable(language);
      else note(request, outcome);
      if (door) break;
    }
    const start = door?.choices?.flat().find((choice) => 'start' in choice)?.start;
    const address = start ? addressOf(me(), start) : undefined;
    const isOpened = tap !== undefined && (await acknowledge(tap, toasts.join('\n'), address));
    if (door && !isOpened) note(request, await deliver.send(place, door));

    for (const reply of replies) {
      if (reply.reply === 'show') await show(request, reply.card);
      if (reply.reply === 'say' && !isAside(reply)) await say(request, place, reply.card);
    }
  };

  return Object.assign(answer, { acknowledge });
};
