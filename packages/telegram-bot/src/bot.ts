import type { Instant } from '@balintkit/core';
import type { Chat, Reply, Request, Worker } from '@balintkit/core/chat';
import { Api, Bot, GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import { createAnswer } from './answer.ts';
import { registerCommands } from './commands.ts';
import { createDeliver, type DeliverOptions } from './deliver.ts';
import { faultOf, type Log } from './log.ts';
import { onceMore } from './once-more.ts';
import { createPoll, PACE, TokenRefused } from './poll.ts';
import { identityOf, type Me, toRequest } from './request.ts';

/** What a bot is made of. */
export interface BotOptions {
  /** The conversation behind the bot. */
  readonly chat: Chat;
  readonly token: string;
  /** Another Bot API server; without it Telegram's own. */
  readonly apiRoot?: string;
  readonly now: () => Instant;
  readonly log: Log;
}

/** A bot that serves until it is stopped. */
export interface TelegramBot {
  /** grammY's bot, for a webhook of one's own; it wants `init` first. */
  readonly bot: Bot;
  readonly worker: Worker;
  /** Serves until it is stopped; rejects with `TokenRefused`. `onReady` is waited for before the first update is fetched. */
  start(options?: { readonly onReady?: (me: Me) => unknown }): Promise<void>;
  /** Finishes what is in hand; resolves when `start` does. */
  stop(): Promise<void>;
}

/** Seconds after which a call is given up. */
const PATIENCE = 10;

/** Balint Kit's bot on Telegram: two translations and a wire. */
export const createBot = ({ chat, token, apiRoot, now, log }: BotOptions): TelegramBot => {
  const client = { timeoutSeconds: PATIENCE, ...(apiRoot === undefined ? {} : { apiRoot }) };
  const bot = new Bot(token, { client });
  bot.api.config.use(onceMore);
  const me = (): Me => bot.botInfo;

  const outside: DeliverOptions = {
    me,
    now,
    make: chat.make,
    onMigrated: async (place, to) => {
      const request: Request = {
        update: `migrated:${place.id}`,
        identity: identityOf(me().id),
        called: me().username,
        language: 'en',
        place,
        private: false,
        doing: { did: 'migrated', to: { ...place, id: to } },
        at: now(),
      };
      await chat.respond(request).catch((error) => log('error', 'migration.failed', faultOf(error)));
    },
  };
  const deliver = createDeliver(bot.api, outside);
  const answer = createAnswer({
    api: bot.api,
    deliver,
    me,
    unreachable: (language) => chat.unreachable(language),
    apology: (language) => chat.apology(language),
    log,
  });
  const worker = chat.worker(createDeliver(new Api(token, client), outside), (event, data) => log('warn', event, data));

  const respond = (request: Request): Promise<readonly Reply[]> =>
    chat.respond(request).catch((error: unknown) => {
      log('error', 'respond.failed', { update: request.update, did: request.doing.did, ...faultOf(error) });
      return ASKED.has(request.doing.did) ? chat.apology(request.language) : [];
    });

  const handle = async (update: Update): Promise<void> => {
    const request = toRequest(update, me(), now());
    const tap = update.callback_query?.id;
    log('debug', 'update', { update: update.update_id, did: request?.doing.did ?? 'nothing' });
    if (request) await answer(request, tap, await respond(request));
    else if (tap !== undefined) await answer.acknowledge(tap, '');
  };
  bot.use((context) => handle(context.update));

  const polling = new Api(token, { ...client, timeoutSeconds: PACE.longest + PATIENCE });
  const poll = createPoll({ api: polling, handle: (update) => bot.handleUpdate(update), log });
  const stopping = new AbortController();
  let running: Promise<void> | undefined;

  const serve = async (onReady?: (me: Me) => unknown): Promise<void> => {
    log('info', 'starting');
    try {
      await bot.init(stopping.signal as never);
    } catch (error) {
      if (stopping.signal.aborted) return;
      throw error instanceof GrammyError && REFUSED.has(error.error_code) ? new TokenRefused() : error;
    }
    await bot.api.deleteWebhook().catch((error) => log('warn', 'webhook.stays', faultOf(error)));
    await registerCommands(bot.api, chat.commands, log);
    await onReady?.(me());
    worker.start();
    log('info', 'started');
    await poll.run().finally(() => worker.stop());
    log('info', 'stopped');
  };

  return {
    bot,
    worker,
    start: ({ onReady } = {}) => {
      running ??= serve(onReady);
      return running;
    },
    stop: async () => {
      stopping.abort();
      poll.stop();
      await running?.catch(() => undefined);
    },
  };
};

/** What a person waits for an answer to. */
const ASKED: ReadonlySet<Request['doing']['did']> = new Set(['tap', 'command', 'text', 'other']);

/** How Telegram answers to a token it does not know, and to one that is none. */
const REFUSED: ReadonlySet<number> = new Set([401, 404]);
