import { faultOf } from '@balintkit/core';
import type { Request } from '@balintkit/core/chat';
import type { Log } from '@balintkit/core/operator';
import * as z from 'zod';
import type { Web } from './calls.ts';

const text = z.string().min(1).optional().catch(undefined);
const INFO = z.object({ user: z.object({ real_name: text, locale: text }) });

/** As many as are remembered at once; all are asked for anew then. */
const MOST = 1_000;

/** Says of people what Slack's messages leave out: what they are called, and the language they read. */
export interface People {
  introduce(request: Request): Promise<Request>;
  /** What is known of somebody may have changed. */
  forget(id: string): void;
}

export const createPeople = (web: Pick<Web, 'users'>, log: Log): People => {
  const known = new Map<string, Partial<Pick<Request, 'called' | 'language'>>>();

  const ask = async (id: string) => {
    const { user } = INFO.parse(await web.users.info({ user: id, include_locale: true }));
    if (known.size >= MOST) known.clear();
    const found = { ...(user.real_name && { called: user.real_name }), ...(user.locale && { language: user.locale }) };
    known.set(id, found);
    return found;
  };

  return {
    introduce: async (request) => {
      const { id } = request.identity;
      const found = known.get(id) ?? (await ask(id).catch((error) => log('info', 'person.unknown', faultOf(error))));
      return { ...request, ...found };
    },
    forget: (id) => void known.delete(id),
  };
};
