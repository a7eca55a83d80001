import type { Card, Choice, Deliver, Edited, Reply, Request, Sent } from '@balintkit/core/chat';
import { type Api, GrammyError } from 'grammy';
import { addressOf } from './address.ts';
import { faultOf, type Log } from './log.ts';
import { renderToast } from './render.ts';
import { type Me, placeOf } from './request.ts';

export interface AnswerOptions {
  readonly api: Pick<Api, 'answerCallbackQuery'>;
  readonly deliver: Deliver;
  readonly me: () => Me;
  /** What a group reads where somebody has to open a chat with the bot first; its button hands over `start`. */
  readonly unreachable: (language: string) => Card;
  /** What is said where a file could not be made. */
  readonly apology: (language: string) => readonly Reply[];
  readonly log: Log;
}

/** Gives somebody the replies to what they did. What could not be said is logged. */
export interface Answer {
  /** Ends the waiting of a tap; true where that opened `address`, or nobody waits any more. */
  acknowledge(tap: string, text: string, address?: string): Promise<boolean>;
  /** What a group must not read goes first, so that a tap can still open the chat in which it would be heard. */
  (request: Request, tap: string | undefined, replies: readonly Reply[]): Promise<void>;
}

export const createAnswer = ({ api, deliver, me, unreachable, apology, log }: AnswerOptions): Answer => {
  const note = (request: Request, outcome: Sent | Edited): void => {
    if (outcome.is === 'sent' || outcome.is === 'edited') return;
    const why = outcome.is === 'poison' ? outcome.why : undefined;
    log('warn', 'answer.lost', { update: request.update, is: outcome.is, why });
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

  /** In words, since whoever asked for files waits for them. */
  const apologise = async (request: Request): Promise<void> => {
    const { language, identity } = request;
    const lines = apology(language).flatMap((reply) => (reply.reply === 'toast' ? [[reply.text]] : []));
    note(request, await deliver.send(placeOf(identity.id), { lines, language }));
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
      const outcome = await deliver.send(request.private ? place : placeOf(request.identity.id), card);
      if (outcome.is === 'unreachable' && !request.private) door = unreachable(language);
      else note(request, outcome);
      if (outcome.is === 'poison' && card.files) await apologise(request);
      if (door) break;
    }
    const start = door?.choices?.flat().find(isStart)?.start;
    const address = start ? addressOf(me(), start) : undefined;
    const isOpened = tap !== undefined && (await acknowledge(tap, toasts.join('\n'), address));
    if (door && !isOpened) note(request, await deliver.send(place, door));

    for (const reply of replies) {
      if (reply.reply === 'show') note(request, await show(request, reply.card));
      if (reply.reply === 'say' && !isAside(reply)) {
        const outcome = await deliver.send(place, reply.card);
        note(request, outcome);
        if (outcome.is === 'poison' && reply.card.files) await apologise(request);
      }
    }
  };

  return Object.assign(answer, { acknowledge });
};

const isStart = (choice: Choice): choice is Extract<Choice, { readonly start: string }> => 'start' in choice;
