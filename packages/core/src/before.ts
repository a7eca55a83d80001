import { changed, type Rule, unchanged } from './outcome.ts';
import type { Refusal } from './refusal.ts';
import { no } from './result.ts';
import { type FollowUp, type Session, seatOf } from './session.ts';

/** Somebody leads this one meeting in the leader's place, or nobody does any more. `following` gives them the role. */
export const standIn: Rule<'stand-in'> = (session, act) => {
  if (session.state !== 'planned') return no({ code: 'already-begun' });
  const { standIn: former, ...rest } = session;
  if ((former ?? 'nobody') === act.person) return unchanged(session);
  const happening = { what: 'stand-in', person: act.person } as const;
  if (act.person === 'nobody') return changed(rest, happening);
  const seat = seatOf(session, act.person);
  if (!seat) return no({ code: 'not-seated', person: act.person });
  if (seat.role === 'observer') return no({ code: 'observers-only-stop' });
  const offers = session.offers.filter((one) => one.by !== act.person);
  return changed({ ...rest, offers, standIn: act.person }, happening);
};

/** Another date: people are asked anew whether they come, and what they offered stands. */
export const move: Rule<'move'> = (session, act) => {
  if (session.state !== 'planned') return no({ code: 'already-begun' });
  const { starts, minutes } = act;
  if (session.starts === starts && session.minutes === minutes) return unchanged(session);
  const seats = session.seats.map(({ answer: _, ...seat }) => seat);
  const moved = { ...session, seats, starts, minutes, revision: session.revision + 1 };
  return changed(moved, { what: 'moved', from: session.starts });
};

/** It does not take place, or, where it was only closed so far, did not. */
export const cancel: Rule<'cancel'> = (session) => {
  if (session.state === 'cancelled') return unchanged(session);
  if (session.state === 'sealed') return no({ code: 'sealed' });
  if (session.state === 'running') return no({ code: 'already-begun' });
  const { at: _, ...rest } = session;
  return changed({ ...rest, state: 'cancelled', offers: [], slots: [] }, { what: 'cancelled' });
};

/** Puts an earlier case on the agenda: who presented it and when, nothing else. */
export const followUp: Rule<'follow-up'> = (session, act) => {
  const { presenter, session: earlier } = act;
  if (session.followUps.some(isItem(act))) return unchanged(session);
  const refusal = agendaOver(session);
  if (refusal) return no(refusal);
  if (!seatOf(session, presenter)) return no({ code: 'not-seated', person: presenter });
  const followUps = [...session.followUps, { presenter, session: earlier }];
  return changed({ ...session, followUps }, { what: 'agenda-changed' });
};

/** Takes it off the agenda again. */
export const dropFollowUp: Rule<'drop-follow-up'> = (session, act) => {
  if (!session.followUps.some(isItem(act))) return unchanged(session);
  const refusal = agendaOver(session);
  if (refusal) return no(refusal);
  const isOther = (one: FollowUp) => !isItem(act)(one);
  return changed({ ...session, followUps: session.followUps.filter(isOther) }, { what: 'agenda-changed' });
};

const isItem =
  ({ presenter, session }: FollowUp) =>
  (one: FollowUp): boolean =>
    one.presenter === presenter && one.session === session;

const agendaOver = ({ state }: Session): Refusal | undefined => {
  if (state === 'planned' || state === 'running') return undefined;
  return { code: state === 'sealed' ? 'sealed' : 'closed' };
};
