import type { Instant, Place } from '@balintkit/core';
import { type Card, type Chat, type Deliver, type Edited, filesOf, type Sent, unmade } from '@balintkit/core/chat';
import * as z from 'zod';
import { isTokenRefused, refusalOf, type Web, waitOf } from './calls.ts';
import { render } from './render.ts';
import { channelAndTs, PLATFORM, refOf } from './request.ts';

/** What delivering leans on. */
export interface DeliverOptions {
  readonly now: () => Instant;
  /** Makes the files that a card names. */
  readonly chat: Pick<Chat, 'make'>;
}

/** How long to wait, in ms, after an answer that names no time of its own. */
const WAITS = { network: 5_000, refusedToken: 60_000 } as const;

type Upload = Parameters<Web['files']['uploadV2']>[0];

const POSTED = z.object({ channel: z.string().min(1), ts: z.string().min(1) });

/** Slack's way out. Nothing is tried twice here: when to try again is said to the caller, who keeps it. */
export const createDeliver = (web: Web, { now, chat }: DeliverOptions): Deliver => {
  const failed = (error: unknown): Exclude<Sent, { readonly is: 'sent' }> => {
    const wait = waitOf(error);
    if (wait !== undefined) return { is: 'retry', at: now() + wait * 1_000 };
    const why = refusalOf(error);
    if (why === undefined || THEIRS.test(why)) return { is: 'retry', at: now() + WAITS.network };
    if (isTokenRefused(error) || why === 'missing_scope') return { is: 'retry', at: now() + WAITS.refusedToken };
    return UNREACHABLE.test(why) ? { is: 'unreachable' } : { is: 'poison', why };
  };

  const post = async (place: Place, card: Card): Promise<() => Promise<Sent>> => {
    const [drawn, files] = [render(card), await filesOf(chat.make, card)];
    return async () => {
      const posted = await web.chat.postMessage({ channel: place.id, ...drawn, ...UNFOLDED });
      const { channel, ts } = POSTED.parse(posted);
      for (const { bytes, name: filename } of files)
        await web.files.uploadV2({ channel_id: channel, file: Buffer.from(bytes), filename } as Upload);
      return { is: 'sent', ref: refOf(channel, ts) };
    };
  };

  const change = async (ref: string, card: Card): Promise<() => Promise<Edited>> => {
    const changed = { ...channelAndTs(ref), ...render(card) };
    return () => web.chat.update(changed).then(() => ({ is: 'edited' }));
  };

  return {
    platform: PLATFORM,
    send: (place, card) => post(place, card).then((go) => go().catch(failed), unmade),
    edit: (_, ref, card) =>
      change(ref, card).then(
        (go) => go().catch((error) => (GONE.test(refusalOf(error) ?? '') ? { is: 'gone' } : failed(error))),
        unmade,
      ),
  };
};

/** Links stand as they are, without a picture of where they lead. */
const UNFOLDED = { unfurl_links: false, unfurl_media: false } as const;

const GONE = /^(message_not_found|cant_update_message|edit_window_closed)$/;
const UNREACHABLE =
  /^(channel_not_found|not_in_channel|is_archived|user_not_found|user_disabled|cannot_dm_bot|messages_tab_disabled)$|^restricted_action/;
const THEIRS = /^(internal_error|fatal_error|service_unavailable|request_timeout)$/;
