import { membersOf } from '../group.ts';
import { BY_ACCOUNT } from '../guess.ts';
import { planned } from '../notification.ts';
import { following } from '../session.ts';
import { DAY, HOUR, type Id, type Instant, MINUTE, type SessionId } from '../types.ts';
import type { Context } from './context.ts';

/** How far ahead notifications are planned: the earliest reminder comes a day before. */
const AHEAD = DAY + HOUR;
const AT_ONCE = 50;

/** How long things are kept that serve for a time only (design, section 3). */
const KEPT = { seen: 7 * DAY, sent: 90 * DAY, dialogues: DAY, guesses: BY_ACCOUNT.kept, codes: HOUR };

/**
 * What time alone brings about: reminders are planned, and what was kept for a time is dropped, people too. Every process calls it
 * every few seconds; one of them works.
 */
export const ticking = (
  { store, decide }: Context,
  holder: Id,
  lapse: (now: Instant) => Promise<boolean>,
): ((now: Instant) => Promise<void>) => {
  let pruned = Number.NEGATIVE_INFINITY;
  let lapsed = Number.NEGATIVE_INFINITY;

  /** An hour has gone by, or the clock ran ahead then and was put right. */
  const isDue = (last: Instant, now: Instant): boolean => now - last >= HOUR || now < last;

  /** Plans what is due around one meeting, once for each of its dates. */
  const plan = (id: SessionId, now: Instant): Promise<void> =>
    decide<void>(
      {},
      async () => {
        const stored = await store.session(id);
        const group = stored && (await store.group(stored.group));
        if (!group || stored.state !== 'planned') return { answer: undefined };
        const people = await store.people(membersOf(group).map((member) => member.person));
        const meeting = following({ ...stored, plannedFor: stored.revision }, group);
        return { answer: undefined, change: { sessions: [meeting], notifications: planned(meeting, people, now) } };
      },
      id,
    );

  return async (now) => {
    if (!(await store.lease('tick', holder, now, now + MINUTE))) return;
    for (const session of await store.unplanned(now + AHEAD, AT_ONCE)) await plan(session.id, now);
    if (isDue(lapsed, now) && !(await lapse(now))) lapsed = now;
    if (!isDue(pruned, now)) return;
    const { seen, sent, dialogues, guesses, codes } = KEPT;
    await store.prune({
      seen: now - seen,
      sent: now - sent,
      dialogues: now - dialogues,
      guesses: now - guesses,
      codes: now - codes,
    });
    pruned = now;
  };
};
