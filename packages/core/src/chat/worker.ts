import type { App, Claimed, Post } from '../app/index.ts';
import { subjectOf } from '../app/index.ts';
import { type Instant, MINUTE } from '../types.ts';
import type { Deliver } from './deliver.ts';
import { noticeOf } from './notice.ts';
import { postCard } from './posts.ts';
import type { Card } from './reply.ts';

/** How long a claim holds: longer than any call to a platform takes. */
const HOLD = MINUTE;
const AT_ONCE = 25;
/** How often other processes' commits are looked for. */
const LOOK = 1_000;
const TICK = 5_000;

/** What happened on the way out, for the log: names of events with data, never anything personal. */
export type WorkerEvent = (event: string, data: Readonly<Record<string, unknown>>) => void;

/** The one loop that delivers, for one platform. */
export interface Worker {
  /** Delivers all that is due at a moment, and says how many messages went out. */
  drain(now: Instant): Promise<number>;
  start(): void;
  /** Resolves when nothing is under way. */
  stop(): Promise<void>;
  /** Looks at once. */
  wake(): void;
}

/**
 * Claims what is due, builds its card from what is true now, sends it, marks it. A crash between sending and marking
 * may repeat one message, and loses none.
 */
export const createWorker = (app: App, deliver: Deliver, log: WorkerEvent = () => {}): Worker => {
  const { store, clock } = app;
  const notify = async ({ notification }: Claimed, now: Instant): Promise<boolean> => {
    const notice = await noticeOf(app, notification, now);
    if (!notice) {
      await store.settle(notification.key, { is: 'dropped' });
      return false;
    }
    const sent = await deliver.send(notice.place, notice.card);
    switch (sent.is) {
      case 'sent':
        await store.settle(notification.key, { is: 'sent' });
        return true;
      case 'retry':
        await store.settle(notification.key, { is: 'later', due: Math.max(sent.at, now + 1) });
        return false;
      case 'poison':
        log('notification.dead', { kind: notification.kind, why: sent.why });
        await store.settle(notification.key, { is: 'dead' });
        return false;
      case 'unreachable':
        if ('person' in notification.aim) {
          const platform = await app.reach.unreached(notification.aim.person, deliver.platform, notification);
          await store.settle(
            notification.key,
            platform === undefined ? { is: 'dropped' } : { is: 'later', due: now, platform },
          );
        } else await store.settle(notification.key, { is: 'dropped' });
        return false;
    }
  };

  const post = async (one: Post, now: Instant): Promise<boolean> => {
    const subject = subjectOf(one.subject);
    const made = subject && (await postCard(app, subject, one.place, now));
    if (!made) {
      await store.settlePost(one.id, { gone: true });
      return false;
    }
    const outcome =
      one.ref === undefined ? await deliver.send(one.place, made) : await deliver.edit(one.place, one.ref, made);
    return settlePost(one, outcome, made, now);
  };

  const settlePost = async (
    one: Post,
    outcome: Awaited<ReturnType<Deliver['edit']>> | Awaited<ReturnType<Deliver['send']>>,
    made: Card,
    now: Instant,
  ): Promise<boolean> => {
    switch (outcome.is) {
      case 'sent':
      case 'edited':
        await store.settlePost(one.id, {
          shown: one.wanted,
          ref: outcome.is === 'sent' ? outcome.ref : (one.ref ?? ''),
        });
        return true;
      case 'retry':
        await store.settlePost(one.id, { at: Math.max(outcome.at, now + 1) });
        return false;
      case 'gone':
        // The message was deleted: a card that people still need is sent anew.
        return settlePost(one, await deliver.send(one.place, made), made, now);
      case 'poison':
        log('post.dead', { subject: one.subject.split(':')[0], why: outcome.why });
        await store.settlePost(one.id, { gone: true });
        return false;
      case 'unreachable':
        await store.settlePost(one.id, { gone: true });
        return false;
    }
  };

  const drain = async (now: Instant): Promise<number> => {
    let delivered = 0;
    for (;;) {
      const posts = await store.claimPosts(deliver.platform, now, now + HOLD, AT_ONCE);
      const due = await store.claim(deliver.platform, now, now + HOLD, AT_ONCE);
      for (const one of posts) if (await post(one, now)) delivered += 1;
      for (const one of due) if (await notify(one, now)) delivered += 1;
      if (posts.length + due.length === 0) return delivered;
    }
  };

  let stopped = true;
  let wake: () => void = () => {};
  let running: Promise<void> = Promise.resolve();
  let unsubscribe: () => void = () => {};

  const loop = async (): Promise<void> => {
    let ticked = 0;
    while (!stopped) {
      const woken = new Promise<void>((resolve) => {
        wake = resolve;
      });
      try {
        const now = clock();
        if (now - ticked >= TICK || now < ticked) {
          ticked = now;
          await app.tick(now);
        }
        await drain(clock());
      } catch (error) {
        log('worker.failed', { error: error instanceof Error ? error.name : 'unknown' });
      }
      if (!stopped) await Promise.race([woken, pause(LOOK)]);
    }
  };

  return {
    drain,
    wake: () => wake(),
    start: () => {
      if (!stopped) return;
      stopped = false;
      unsubscribe = app.onCommit(() => wake());
      running = loop();
    },
    stop: async () => {
      stopped = true;
      unsubscribe();
      wake();
      await running;
    },
  };
};

const pause = (milliseconds: number): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, milliseconds).unref();
  });
