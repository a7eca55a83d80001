import { createTurns } from '@balintkit/core/app';
import type { Update } from 'grammy/types';
import { chatOf } from './request.ts';

/** Updates in hand: chats side by side, one chat in order. */
export interface Lanes {
  /** What was taken and is not finished, by update id. */
  readonly open: ReadonlyMap<number, Promise<unknown>>;
  /** Settles as the handler does; an update that comes again while it is in hand is not handled twice. */
  take(update: Update): Promise<unknown>;
}

export const createLanes = (handle: (update: Update) => Promise<unknown>): Lanes => {
  const open = new Map<number, Promise<unknown>>();
  const inTurn = createTurns();
  return {
    open,
    take: (update) => {
      const { update_id: id } = update;
      const done = open.get(id) ?? inTurn(chatOf(update), () => handle(update).finally(() => open.delete(id)));
      open.set(id, done);
      return done;
    },
  };
};
