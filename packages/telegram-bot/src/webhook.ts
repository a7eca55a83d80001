import { createHook, type Hook, type HookOptions } from '@balintkit/core/web';
import type { Update } from 'grammy/types';
import { chatOf, isUpdate } from './request.ts';

/** Takes updates as Telegram posts them: chats side by side, one chat in order, each confirmed when it was handled. */
export const createWebhook = (options: Pick<HookOptions<Update>, 'url' | 'secret' | 'handle' | 'beside'>): Hook =>
  createHook({
    ...options,
    header: 'x-telegram-bot-api-secret-token',
    read: (posted) => (isUpdate(posted) ? { id: posted.update_id, lane: chatOf(posted), what: posted } : undefined),
  });
