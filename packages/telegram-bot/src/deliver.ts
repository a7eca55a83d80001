import { faultOf, type Instant, type Place } from '@balintkit/core';
import { type Chat, type Deliver, type Edited, filesOf, type Sent, unmade } from '@balintkit/core/chat';
import type { Log } from '@balintkit/core/operator';
import { type Api, GrammyError, HttpError, InputFile } from 'grammy';
import { render } from './render.ts';
import { type Me, PLATFORM } from './request.ts';

/** What delivering leans on. */
export interface DeliverOptions {
  readonly me: () => Me;
  readonly now: () => Instant;
  /** Makes the files that a card names, and hears of a group that has become a supergroup. */
  readonly chat: Pick<Chat, 'make' | 'migrated'>;
  readonly log: Log;
}

/** How long to wait, in ms, after an answer that names no time of its own. */
const WAITS = { network: 5_000, refusedToken: 60_000 } as const;

/** Telegram's way out. Nothing is tried twice here: when to try again is said to the caller, who keeps it. */
export const createDeliver = (api: Api, { me, now, chat, log }: DeliverOptions): Deliver => {
  const failed = async (error: unknown, place: Place): Promise<Exclude<Sent, { readonly is: 'sent' }>> => {
    const isTheirs = error instanceof HttpError || (error instanceof GrammyError && error.error_code >= 500);
    if (isTheirs) return { is: 'retry', at: now() + WAITS.network };
    if (!(error instanceof GrammyError)) return unmade(error);
    const { error_code: code, description, parameters } = error;
    if (parameters.migrate_to_chat_id !== undefined) {
      const to = { ...place, id: String(parameters.migrate_to_chat_id) };
      await chat.migrated(place, to).catch((fault) => log('error', 'migration.failed', faultOf(fault)));
      return { is: 'retry', at: now() };
    }
    if (code === 429) return { is: 'retry', at: now() + (parameters.retry_after ?? 1) * 1_000 };
    if (code === 403 || UNREACHABLE.test(description)) return { is: 'unreachable' };
    if (code === 401) return { is: 'retry', at: now() + WAITS.refusedToken };
    return { is: 'poison', why: `${code} ${codeOf(description)}` };
  };

  return {
    platform: PLATFORM,
    send: async (place, card) => {
      try {
        const { text, ...rest } = render(card, me());
        const files = await filesOf(chat.make, card);
        const { message_id: ref } = await api.sendMessage(place.id, text, { ...rest, ...threadOf(place) });
        for (const { bytes, name } of files)
          await api.sendDocument(place.id, new InputFile(bytes, name), threadOf(place));
        return { is: 'sent', ref: String(ref) };
      } catch (error) {
        return failed(error, place);
      }
    },
    edit: async (place, ref, card): Promise<Edited> => {
      try {
        const { text, disable_notification: _, ...rest } = render(card, me());
        await api.editMessageText(place.id, Number(ref), text, rest);
        return { is: 'edited' };
      } catch (error) {
        const description = error instanceof GrammyError ? error.description : '';
        if (UNCHANGED.test(description)) return { is: 'edited' };
        if (GONE.test(description)) return { is: 'gone' };
        return failed(error, place);
      }
    },
  };
};

const UNCHANGED = /message is not modified/i;
const GONE =
  /message to edit not found|message can't be edited|there is no text in the message|message_id_invalid|message identifier is not specified/i;
const UNREACHABLE =
  /chat not found|user not found|peer_id_invalid|thread not found|topic_closed|topic_deleted|not enough rights|have no rights|chat_write_forbidden|chat_restricted|user_deactivated/i;

const threadOf = ({ thread }: Place): { readonly message_thread_id?: number } =>
  thread === undefined ? {} : { message_thread_id: Number(thread) };

/** The part of a description that Telegram wrote itself, without what it quotes from the message. */
const codeOf = (description: string): string =>
  description
    .replace(/^Bad Request: /, '')
    .replace(/(:| ['"]).*$/s, '')
    .slice(0, 80);
