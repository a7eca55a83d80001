import { type App, type Claimed, type Post, type Subject, subjectOf } from '../app/index.ts';
import { StoreError } from '../errors.ts';
import { faultOf } from '../fault.ts';
import { type Instant, MINUTE } from '../types.ts';
import type { Deliver } from './deliver.ts';
import { inOrder } from './in-order.ts';
import { noticeOf } from './notice.ts';
import { type Shows, showsOf } from './posts.ts';
import type { Edited, Sent } from './reply.ts';

/** How long a claim holds. */
const HOLD = MINUTE;
/** What has to be left of that to begin one more message, which may take several calls. */
const ENOUGH = HOLD / 2;
const AT_ONCE = 25;
/** After so many tries a notification that breaks in our own hands is put aside; a store that is broken is mended one day. */
const TRIES = 5;
/** For how long what was read for one message is taken for true for the next, in ms. */
const FRESH = 1_000;
/** How often other processes' commits are looked for. */
const LOOK = 1_000;
/** No two looks follow closer than this: what many commit at one moment is looked for once. */
const APART = 50;
/** How long a message stands as it is: platforms take one change a second in a chat, and many changes are one edit. */
const STANDS = 1_000;
const TICK = 5_000;

/** What happened on the way out, for the log: names of events with data, never anything personal. */
export type WorkerEvent = (event: string, data: Readonly<Record<string, unknown>>) => void;

/** What came of claiming once: how many messages went out, and how many living messages or notifications were claimed, whichever were more. */
interface Batch {
  readonly delivered: number;
  readonly claimed: number;
}

/** The one loop that delivers, for one platform. */
export interface Worker {
  /** Delivers all that is due at a moment, and says how many messages went out. */
  drain(now: Instant): Promise<number>;
  /** From now on delivers what is due, by itself. */
  start(): void;
  /** Resolves when nothing is under way; what was not begun is left for the next start. */
  stop(): Promise<void>;
  /** Looks at once. */
  wake(): void;
}

/**
 * Claims what is due, builds its card from what is true now, sends it, marks it. A crash between sending and marking
 * may repeat one message, and loses none. What breaks on one message holds up no other.
 */
export const createWorker = (app: App, wayOut: Deliver, log: WorkerEvent = () => {}): Worker => {
  const { clock } = app;
  const deliver = inOrder(wayOut, clock);
  const notify = notifying(app, deliver, log);
  const post = posting(app, deliver, log);

  let stopping = false;

  /** Delivers what is due, as much as is claimed at once. */
  const batch = async (now: Instant, stands: number): Promise<Batch> => {
    const began = clock();
    const at = Math.max(now, began);
    // What a slow platform leaves no time for comes free again, for whoever claims it then.
    const goesOn = () => !stopping && Math.abs(clock() - began) <= HOLD - ENOUGH;
    const posts = await app.store.claimPosts(deliver.platform, at, at + HOLD, AT_ONCE);
    const due = await app.store.claim(deliver.platform, at, at + HOLD, AT_ONCE);
    const glance = glancing(app, due);
    let delivered = 0;
    for (const one of posts) if (goesOn() && (await post(one, at, stands))) delivered += 1;
    for (const one of due) if (goesOn() && (await notify(one, at, glance))) delivered += 1;
    return { delivered, claimed: Math.max(posts.length, due.length) };
  };

  const drain = async (now: Instant): Promise<number> => {
    let all = 0;
    while (!stopping) {
      const { delivered, claimed } = await batch(now, 0);
      if (claimed === 0) break;
      all += delivered;
    }
    return all;
  };

  let wake: () => void = () => {};
  let running: Promise<void> | undefined;
  let unsubscribe: () => void = () => {};

  const loop = async (): Promise<void> => {
    let ticked = Number.NEGATIVE_INFINITY;
    let latest = Number.POSITIVE_INFINITY;
    while (!stopping) {
      const woken = new Promise<void>((resolve) => {
        wake = resolve;
      });
      const apart = new Promise((done) => setTimeout(done, APART));
      try {
        const now = clock();
        // The clock was set back, or may have been while nobody looked: what was put off waits no longer for that.
        if (now < latest - HOLD) await app.store.recall(deliver.platform, now + HOLD);
        latest = now;
        if (now - ticked >= TICK || now < ticked) {
          ticked = now;
          await app.tick(now);
        }
        // Where fewer came than fit, the rest is for a later look: what is committed meanwhile wakes this loop.
        let claimed: number;
        do ({ claimed } = await batch(clock(), STANDS));
        while (claimed === AT_ONCE && !stopping);
      } catch (error) {
        log('worker.failed', faultOf(error));
      }
      if (!stopping) await Promise.race([woken, pause(LOOK)]);
      if (!stopping) await apart;
    }
  };

  return {
    drain,
    wake: () => wake(),
    start: () => {
      if (running) return;
      stopping = false;
      unsubscribe = app.onCommit(() => wake());
      running = loop();
    },
    stop: async () => {
      if (!running) return;
      stopping = true;
      unsubscribe();
      wake();
      await running;
      running = undefined;
      stopping = false;
    },
  };
};

/** What messages that go out together are made from. */
interface Glancing {
  take(): Promise<App>;
  /** After what may have changed anything, and after a fault. */
  putAway(): void;
}

const glancing = ({ glance, clock }: App, due: readonly Claimed[]): Glancing => {
  const people = due.flatMap(({ notification: { aim } }) => ('person' in aim ? [aim.person] : []));
  let held: { readonly app: App; readonly since: Instant } | undefined;
  return {
    take: async () => {
      const now = clock();
      if (held && Math.abs(now - held.since) <= FRESH) return held.app;
      held = { app: glance(), since: now };
      await held.app.store.people(people);
      return held.app;
    },
    putAway: () => {
      held = undefined;
    },
  };
};

/** Sends one notification, and says whether it went out. */
const notifying = (app: App, deliver: Deliver, log: WorkerEvent) => {
  const { store } = app;

  const send = async ({ notification, tries }: Claimed, now: Instant, glance: Glancing): Promise<boolean> => {
    const { key, kind, aim } = notification;
    const seen = await glance.take();
    // Planned while they used another platform: they hear on the one used last.
    const [person] = 'person' in aim && tries === 0 ? await seen.store.people([aim.person]) : [];
    const first = person?.identities[0]?.platform;
    if (first !== undefined && first !== deliver.platform) {
      await store.settle(key, { is: 'later', due: now, platform: first });
      return false;
    }
    const notice = await noticeOf(seen, notification, now);
    if (!notice) {
      await store.settle(key, { is: 'dropped' });
      return false;
    }
    const sent = await deliver.send(notice.place, notice.card);
    if (sent.is !== 'sent') glance.putAway();
    switch (sent.is) {
      case 'sent':
        await store.settle(key, { is: 'sent' });
        return true;
      case 'retry':
        await store.settle(key, { is: 'later', due: Math.max(sent.at, now + 1) });
        return false;
      case 'poison':
        log('notification.dead', { kind, why: sent.why });
        await store.settle(key, { is: 'dead' });
        return false;
      case 'unreachable': {
        if ('place' in aim) await app.groups.chatLost(aim.place);
        const platform =
          'person' in aim ? await app.reach.unreached(aim.person, deliver.platform, notification, tries) : undefined;
        await store.settle(key, platform === undefined ? { is: 'dropped' } : { is: 'later', due: now, platform });
        return false;
      }
    }
  };

  return async (claimed: Claimed, now: Instant, glance: Glancing): Promise<boolean> => {
    const { kind, key } = claimed.notification;
    try {
      return await send(claimed, now, glance);
    } catch (error) {
      glance.putAway();
      // It is still held, and comes back when that runs out.
      log('notification.failed', { kind, ...faultOf(error) });
      if (!(error instanceof StoreError) && claimed.tries + 1 >= TRIES)
        await store.settle(key, { is: 'dead' }).catch(() => undefined);
      return false;
    }
  };
};

/** When a message was claimed, and for how long it is to stand as it is then, in ms. */
interface Moment {
  readonly now: Instant;
  readonly stands: number;
}

/** Brings one living message up to date, and says whether it was. */
const posting = (app: App, deliver: Deliver, log: WorkerEvent) => {
  const { store } = app;

  /** A card that has left its chat shows its last once. A chat that has another id by now has no such message. */
  const forget = async (one: Post, outcome: Sent | Edited): Promise<boolean> => {
    const later = outcome.is === 'retry' && outcome.at > app.clock();
    await store.settlePost(one.id, later ? { at: outcome.at } : { gone: true });
    return outcome.is === 'edited';
  };

  /** Nothing arrives there any more: at somebody who held a panel, or in a group's chat. */
  const lost = async ({ shows }: Subject, { place }: Post): Promise<void> => {
    if (shows === 'card') return app.groups.chatLost(place);
    // A private chat carries the id of whom it is with.
    const { platform, tenant, id } = place;
    return app.reach.lost({ platform, tenant, id });
  };

  const settle = async (
    subject: Subject,
    one: Post,
    outcome: Sent | Edited,
    { card, needed }: Shows,
    { now, stands }: Moment,
  ): Promise<boolean> => {
    if (subject.shows === 'left') return forget(one, outcome);
    switch (outcome.is) {
      case 'sent':
      case 'edited': {
        const ref = outcome.is === 'sent' ? outcome.ref : (one.ref ?? '');
        await store.settlePost(one.id, {
          shown: one.wanted,
          ref,
          ...(stands > 0 ? { until: app.clock() + stands } : {}),
        });
        return true;
      }
      case 'retry':
        await store.settlePost(one.id, { at: Math.max(outcome.at, now + 1) });
        return false;
      case 'gone':
        // The message was deleted. What people still need is sent anew.
        if (needed)
          return settle(subject, one, await deliver.send(one.place, card), { card, needed: false }, { now, stands });
        await store.settlePost(one.id, { gone: true });
        return false;
      case 'poison':
        log('post.dead', { subject: subject.shows, why: outcome.why });
        await store.settlePost(one.id, { gone: true });
        return false;
      case 'unreachable':
        await lost(subject, one);
        await store.settlePost(one.id, { gone: true });
        return false;
    }
  };

  return async (one: Post, now: Instant, stands: number): Promise<boolean> => {
    const subject = subjectOf(one.subject);
    try {
      const shows = subject && (await showsOf(app, subject, one, now));
      if (!subject || !shows) {
        await store.settlePost(one.id, { gone: true });
        return false;
      }
      const { card } = shows;
      const outcome =
        one.ref === undefined ? await deliver.send(one.place, card) : await deliver.edit(one.place, one.ref, card);
      return await settle(subject, one, outcome, shows, { now, stands });
    } catch (error) {
      log('post.failed', { subject: subject?.shows, ...faultOf(error) });
      return false;
    }
  };
};

const pause = (milliseconds: number): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, milliseconds).unref();
  });
