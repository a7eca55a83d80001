import { faultOf, type Instant, StoreError } from '@balintkit/core';
import { apologizing, type Chat, type Worker } from '@balintkit/core/chat';
import { createServing, type Log, type Serve, type Serving } from '@balintkit/core/operator';
import { listen } from '@balintkit/core/web';
import { Api, type ApiClientOptions, Bot } from 'grammy';
import type { Update } from 'grammy/types';
import { Hono } from 'hono';
import { createAnswer } from './answer.ts';
import { sound, twice } from './calls.ts';
import { registerCommands } from './commands.ts';
import type { Config } from './config.ts';
import { createDeliver } from './deliver.ts';
import { createPoll, PACE, persist } from './poll.ts';
import { type Me, toRequest, UPDATES } from './request.ts';
import { createWebhook } from './webhook.ts';

/** What a bot is made of; at `http` it serves `web`. */
export interface BotOptions extends Omit<Config, 'databaseUrl' | 'logLevel'> {
  /** The conversation behind the bot. */
  readonly chat: Chat;
  /** What calls that server, in the place of HTTP. */
  readonly fetch?: ApiClientOptions['fetch'];
  /** Routes for others, such as `createWeb` makes. */
  readonly web?: Hono;
  /** Seconds after which a call is given up; 10 unless told. */
  readonly patience?: number;
  readonly now: () => Instant;
  readonly log: Log;
}

/** A bot that serves until it is stopped; `start` rejects with `TokenRefused`. */
export interface TelegramBot extends Serving<Me> {
  /** grammY's bot, for a webhook of one's own; it wants `init` first. */
  readonly bot: Bot;
  readonly worker: Worker;
}

/** Balint Kit's bot on Telegram: two translations and a wire. */
export const createBot = (options: BotOptions): TelegramBot => {
  const { chat, token, apiRoot, fetch, http, web = new Hono(), patience = 10, now, log } = options;
  const client = { timeoutSeconds: patience, ...(apiRoot && { apiRoot }), ...(fetch && { fetch }) };
  const bot = new Bot(token, { client });
  const apart = new Api(token, client);
  const polling = new Api(token, { ...client, timeoutSeconds: PACE.longest + patience });
  for (const api of [bot.api, apart, polling]) api.config.use(sound);
  bot.api.config.use(twice);
  const me = (): Me => bot.botInfo;

  const outside = { me, now, chat, log };
  const answer = createAnswer({ api: bot.api, deliver: createDeliver(bot.api, outside), me, chat, log });
  const worker = chat.worker(createDeliver(apart, outside), (event, data) => log('warn', event, data));

  const respond = apologizing(chat, log, (fault) => webhook !== undefined && fault instanceof StoreError);

  bot.use(async ({ update }) => {
    const request = toRequest(update, me(), now());
    const tap = update.callback_query?.id;
    log('debug', 'update', { update: update.update_id, did: request?.doing.did ?? 'nothing' });
    if (request) await answer(request, tap, await respond(request));
    else if (tap !== undefined) await answer.acknowledge(tap, '');
  });

  const handleUpdate = (update: Update): Promise<void> =>
    bot.handleUpdate(update).catch((error) => {
      log('error', 'update.failed', { update: update.update_id, ...faultOf(error.error ?? error) });
      throw error;
    });
  const webhook = http?.webhook && createWebhook({ ...http.webhook, handle: handleUpdate, beside: web });
  const source = webhook ?? createPoll({ api: polling, handle: handleUpdate, log });
  const serve: Serve<Me> = async (stopping, onReady) => {
    const { signal } = stopping;
    log('info', 'starting');
    const known = await persist('getMe', () => apart.getMe(signal as never), { log, signal });
    if (!known) return;
    bot.botInfo = known;
    await onReady(known);
    const site = http && (await listen({ ...http, fetch: (webhook?.routes ?? web).fetch }));
    worker.start();
    const registered = registerCommands(bot.api, chat.commands, { log, signal });
    try {
      if (http?.webhook) {
        const { url, secret } = http.webhook;
        const invite = () => apart.setWebhook(url, { secret_token: secret, allowed_updates: UPDATES }, signal as never);
        await persist('setWebhook', invite, { log, signal });
      }
      log('info', 'started');
      await source.run();
    } finally {
      stopping.abort();
      await Promise.all([worker.stop(), registered]);
      await site?.stop();
    }
    log('info', 'stopped');
  };

  return { bot, worker, ...createServing(serve, () => source.stop()) };
};
