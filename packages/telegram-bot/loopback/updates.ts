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
  forge(update: object): void;
  drop(): void;
  /** Those that were not confirmed, the oldest first. */
  waiting(): readonly Waiting[];
  /** Confirms one by itself. */
  done(waiting: Waiting): void;
  /** With `wake` getUpdates is refused, a poll that waits is ended, and `wake` is called when something comes. */
  bringTo(wake: (() => void) | undefined, allowed?: readonly string[]): void;
}

/** An update that was not confirmed. */
export interface Waiting {
  readonly update: Update;
  /** Came once already and was confirmed: the offset does not hide it until it is delivered. */
  readonly again: boolean;
  delivered: boolean;
}

interface Poll {
  readonly wake: () => void;
  readonly conflict: (why: string) => void;
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
  let bring: (() => void) | undefined;

  const isWanted = (update: NewUpdate): boolean =>
    Object.keys(update).some((kind) => (allowed.length === 0 ? !BY_NAME_ONLY.includes(kind) : allowed.includes(kind)));

  const enqueue = (waiting: Waiting): void => {
    queue.push(waiting);
    if (waiting.again) queue.sort((a, b) => a.update.update_id - b.update.update_id);
    const wake = poll?.wake ?? bring;
    if (wake) setImmediate(wake);
  };

  const repeat = ({ update, again }: Waiting): void => {
    if (options.deliverTwice && !again) enqueue({ update, again: true, delivered: false });
  };

  const confirm = (offset: number): void => {
    if (offset <= 0) return;
    const isConfirmed = ({ update, again, delivered }: Waiting): boolean =>
      update.update_id < offset && (delivered || !again);
    const confirmed = queue.filter(isConfirmed);
    if (confirmed.length === 0) return;
    queue = queue.filter((waiting) => !isConfirmed(waiting));
    confirmed.forEach(repeat);
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
      const end =
        <T extends readonly unknown[]>(finish: (...given: T) => void) =>
        (...given: T): void => {
          if (isOver) return;
          isOver = true;
          if (poll === own) poll = undefined;
          clearTimeout(timer);
          finish(...given);
        };
      const own: Poll = {
        wake: end(() => resolve(take(ask))),
        conflict: end((why: string) => reject(new ApiError(409, `Conflict: ${why}`))),
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
      if (bring) throw new ApiError(409, `Conflict: ${CONFLICTS.webhook}`);
      if (ask.allowed) allowed = ask.allowed;
      confirm(ask.offset < 0 ? (queue.at(ask.offset)?.update.update_id ?? 0) : ask.offset);
      const limit = Math.min(Math.max(ask.limit, 1), LIMITS.updatesAtOnce);
      const timeout = Math.min(ask.timeout, LIMITS.longPoll);
      if (queue.length > 0 || timeout <= 0) return take({ ...ask, limit });
      poll?.conflict(CONFLICTS.poll);
      return wait({ ...ask, limit, timeout }, onGone);
    },
    redeliver: (updateId) => {
      const update = all.find((known) => known.update_id === updateId);
      if (!update) throw new RangeError(`no update ${updateId}`);
      enqueue({ update, again: true, delivered: false });
    },
    forge: (given) => {
      const update = { update_id: FIRST_ID + all.length, ...given };
      all.push(update);
      enqueue({ update, again: true, delivered: false });
    },
    drop: () => {
      queue = [];
      options.onConfirmed();
    },
    waiting: () => queue,
    done: (waiting) => {
      queue = queue.filter((other) => other !== waiting);
      repeat(waiting);
      options.onConfirmed();
    },
    bringTo: (wake, asked) => {
      if (asked) allowed = asked;
      bring = wake;
      if (wake) poll?.conflict(CONFLICTS.set);
    },
  };
};

const CONFLICTS = {
  poll: 'terminated by other getUpdates request; make sure that only one bot instance is running',
  webhook: "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
  set: 'terminated by setWebhook request',
};

const FIRST_ID = 100_001;
