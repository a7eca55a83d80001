import type { Instant } from '../types.ts';
import type { Deliver } from './deliver.ts';
import type { Edited, Sent } from './reply.ts';

/** A chat that is left alone until a moment, since when, and how many messages wait for it behind the first. */
interface Waiting {
  readonly from: Instant;
  readonly until: Instant;
  behind: number;
}

/**
 * A way out on which a chat that asked to wait is left alone for as long: it is not asked again for each message, and
 * what waits for it keeps its order, one ms apart. Other chats go on.
 */
export const inOrder = (wayOut: Deliver, clock: () => Instant): Deliver => {
  const waiting = new Map<string, Waiting>();

  const patiently = async <T extends Sent | Edited>(chat: string, call: () => Promise<T>) => {
    const [now, known] = [clock(), waiting.get(chat)];
    if (known && now >= known.from && now < known.until) {
      known.behind += 1;
      return { is: 'retry', at: known.until + known.behind } as const;
    }
    waiting.delete(chat);
    const outcome = await call();
    if (outcome.is === 'retry' && outcome.at > clock()) waiting.set(chat, { from: now, until: outcome.at, behind: 0 });
    return outcome;
  };

  return {
    platform: wayOut.platform,
    send: (place, card) => patiently(`${place.tenant} ${place.id}`, () => wayOut.send(place, card)),
    edit: (place, ref, card) => patiently(`${place.tenant} ${place.id}`, () => wayOut.edit(place, ref, card)),
  };
};
