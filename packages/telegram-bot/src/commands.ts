import { isDeepStrictEqual } from 'node:util';
import { faultOf } from '@balintkit/core';
import type { CommandList } from '@balintkit/core/chat';
import type { Api } from 'grammy';
import type { Persisting } from './poll.ts';

const SCOPES = { private: 'all_private_chats', group: 'all_group_chats' } as const;

/**
 * Tells Telegram the commands it proposes, where they differ from what it has; the English ones go to readers of every
 * other language too. What fails is logged: the commands work without.
 */
export const registerCommands = async (api: Api, lists: readonly CommandList[], { log, signal }: Persisting) => {
  for (const { scope, language, commands } of lists) {
    const where = { scope: { type: SCOPES[scope] }, ...(language === 'en' ? {} : { language_code: language as 'sv' }) };
    const wanted = commands.map(({ name, description }) => ({ command: name, description: description.slice(0, 256) }));
    try {
      const known = await api.getMyCommands(where, signal as never);
      if (!isDeepStrictEqual(known, wanted)) await api.setMyCommands(wanted, where, signal as never);
    } catch (error) {
      if (!signal.aborted) log('warn', 'commands.failed', { scope, language, ...faultOf(error) });
    }
  }
};
