import { faultOf } from '@balintkit/core';
import { type Chat, createAnswering, type Deliver, lastingOf, type Reply, type Request } from '@balintkit/core/chat';
import type { Log } from '@balintkit/core/operator';
import type { ViewResponseAction } from '@slack/bolt';
import { refusalOf, type Web } from './calls.ts';
import { renderPage, renderWrong } from './modal.ts';
import { render } from './render.ts';
import { channelAndTs } from './request.ts';

export interface AnswerOptions {
  readonly web: Web;
  readonly deliver: Deliver;
  readonly chat: Pick<Chat, 'apology' | 'missed'>;
  readonly log: Log;
}

/** What came with a request, and lets its answer open or close a window for a moment. */
export interface Window {
  /** Opens one, within three seconds. */
  readonly trigger?: string;
  /** Answers whoever handed a page in, and closes it where nothing is said; false where they wait no more. */
  readonly settle?: (response?: ViewResponseAction) => Promise<boolean>;
}

/** Gives somebody the replies to what they did. What could not be said is logged. */
export type Answer = (request: Request, window: Window, replies: readonly Reply[]) => Promise<void>;

type Only<K extends Reply['reply']> = Extract<Reply, { readonly reply: K }>;

export const createAnswer = ({ web, deliver, chat, log }: AnswerOptions): Answer => {
  /** A line that passes, in the conversation where something was tapped; from a Home it is one that stays. */
  const pass = async (request: Request, texts: readonly string[]): Promise<void> => {
    const { place, identity, language, doing } = request;
    if (texts.length === 0) return;
    const card = { lines: texts.map((text) => [text]), language };
    const tapped = 'message' in doing && doing.message ? channelAndTs(doing.message).channel : undefined;
    const channel = request.private ? tapped : place.id;
    if (!channel) return void note(request, await deliver.send(identity, card));
    await web.chat.postEphemeral({ channel, user: identity.id, ...render(card) }).catch(async (error) => {
      log('info', 'toast.unseen', { ...faultOf(error), why: refusalOf(error) });
      note(request, await deliver.send(identity, card));
    });
  };

  const { note, say, show } = createAnswering({ chat, deliver, pass, log });

  /** The page in the window that is open, or in a new one, or the door to it. */
  const ask = async (request: Request, { trigger, settle }: Window, { page, door }: Only<'form'>): Promise<void> => {
    const view = renderPage(page);
    if (await settle?.({ response_action: 'update', view })) return;
    const unopened = (error: unknown): void =>
      log('info', 'window.unopened', { ...faultOf(error), why: refusalOf(error) });
    if (trigger !== undefined && (await web.views.open({ trigger_id: trigger, view }).catch(unopened))) return;
    await say(request, request.identity, door);
  };

  const object = async (request: Request, { settle }: Window, { why, door }: Only<'wrong'>): Promise<void> => {
    if (!(await settle?.(renderWrong(why)))) await say(request, request.identity, door);
  };

  return async (request, window, replies) => {
    // What opens or keeps a window goes first, since it cannot wait; without it the window is closed.
    for (const reply of replies) {
      if (reply.reply === 'form') await ask(request, window, reply);
      if (reply.reply === 'wrong') await object(request, window, reply);
    }
    await window.settle?.();
    for (const reply of replies) {
      if (reply.reply === 'show') await show(request, reply.card);
      if (reply.reply === 'say') await say(request, reply.private ? request.identity : request.place, reply.card);
    }
    await pass(request, lastingOf(request, replies));
  };
};
