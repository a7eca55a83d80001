import type { Update } from 'grammy/types';
import { ApiError } from './errors.ts';
import { LIMITS } from './limits.ts';

/** Kinds a bot gets only when it asks for them by name. */
const BY_NAME_ONLY: readonly string[] = ['chat_member', 'message_reaction', 'message_reaction_count'];

/** What happened, without its id. */
type NewUpdate = Omit<Update, 'update_id'>;

/** Registers what to do when the caller hangs up. */
export type OnGone = (hangUp: () => void) => void;

/** What a getUpdates asks for. */
interface Ask {
  readonly offset: number;
  readonly limit: number;
  /** Seconds. */
  readonly timeout: number;
  /** Empty means the default kinds; undefined keeps what was asked before. */
  readonly allowed?: readonly string[];
}

/** The updates that wait for the bot. */
export interface Updates {
  readonly all: readonly Update[];
  /** Ids delivered or not, as long as they are not confirmed. */
  readonly unconfirmed: () => readonly number[];
  push(update: NewUpdate): void;
  /** Confirms what lies before the offset and returns what waits, at once or when something comes. A second call that would wait ends the first with 409. */
  get(ask: Ask, onGone: OnGone): Promise<readonly Update[]>;
  redeliver(updateId: number): void;
  drop(): void;
}

interface Waiting {
  readonly update: Update;
  /** Came once already and was confirmed: the offset does not hide it until it is delivered. */
  readonly again: boolean;
  delivered: boolean;
}

interface Poll {
  readonly wake: () => void;
  readonly conflict: () => void;
}

/** A queue as Telegram keeps one per bot: ids grow by one, and a fetched update stays until a later offset confirms it. */
export const createUpdates = (options: {
  readonly deliverTwice: boolean;
  readonly onConfirmed: () => void;
}): Updates => {
  const all: Update[] = [];
  let queue: Waiting[] = [];
  let allowed: readonly string[] = [];
  let poll: Poll | undefined;

  const isWanted = (update: NewUpdate): boolean =>
    Object.keys(update).some((kind) => (allowed.length === 0 ? !BY_NAME_ONLY.includes(kind) : allowed.includes(kind)));

  const enqueue = (waiting: Waiting): void => {
    queue.push(waiting);
    if (waiting.again) queue.sort((a, b) => a.update.update_id - b.update.update_id);
    if (poll) setImmediate(poll.wake);
  };

  const confirm = (offset: number): void => {
    if (offset <= 0) return;
    const isConfirmed = ({ update, again, delivered }: Waiting): boolean =>
      update.update_id < offset && (delivered || !again);
    const confirmed = queue.filter(isConfirmed);
    if (confirmed.length === 0) return;
    queue = queue.filter((waiting) => !isConfirmed(waiting));
    const repeats = options.deliverTwice ? confirmed.filter(({ again }) => !again) : [];
    for (const { update } of repeats) enqueue({ update, again: true, delivered: false });
    options.onConfirmed();
  };

  const take = (ask: Ask): readonly Update[] => {
    const batch = queue.slice(0, ask.limit);
    for (const waiting of batch) waiting.delivered = true;
    return batch.map(({ update }) => update);
  };

  const wait = (ask: Ask, onGone: OnGone): Promise<readonly Update[]> =>
    new Promise((resolve, reject) => {
      let isOver = false;
      const end = (finish: () => void) => (): void => {
        if (isOver) return;
        isOver = true;
        if (poll === own) poll = undefined;
        clearTimeout(timer);
        finish();
      };
      const own: Poll = {
        wake: end(() => resolve(take(ask))),
        conflict: end(() =>
          reject(
            new ApiError(
              409,
              'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
            ),
          ),
        ),
      };
      const timer = setTimeout(own.wake, ask.timeout * 1000);
      onGone(end(() => resolve([])));
      poll = own;
    });

  return {
    all,
    unconfirmed: () => queue.map(({ update }) => update.update_id),
    push: (news) => {
      if (!isWanted(news)) return;
      const update: Update = { update_id: FIRST_ID + all.length, ...news };
      all.push(update);
      enqueue({ update, again: false, delivered: false });
    },
    get: async (ask, onGone) => {
      if (ask.allowed) allowed = ask.allowed;
      confirm(ask.offset < 0 ? (queue.at(ask.offset)?.update.update_id ?? 0) : ask.offset);
      const limit = Math.min(Math.max(ask.limit, 1), LIMITS.updatesAtOnce);
      const timeout = Math.min(ask.timeout, LIMITS.longPoll);
      if (queue.length > 0 || timeout <= 0) return take({ ...ask, limit });
      poll?.conflict();
      return wait({ ...ask, limit, timeout }, onGone);
    },
    redeliver: (updateId) => {
      const update = all.find((known) => known.update_id === updateId);
      if (!update) throw new RangeError(`no update ${updateId}`);
      enqueue({ update, again: true, delivered: false });
    },
    drop: () => {
      queue = [];
      options.onConfirmed();
    },
  };
};

const FIRST_ID = 100_001;
