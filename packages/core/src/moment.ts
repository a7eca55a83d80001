import { phaseAt, stillIn, underway } from './course.ts';
import { changed, type Outcome, type Rule, unchanged } from './outcome.ts';
import { no } from './result.ts';
import { caseNow, type Halt, type Session } from './session.ts';
import type { Instant } from './types.ts';

const halts =
  (why: Halt['for']) =>
  (session: Session, _act: unknown, now: Instant): Outcome => {
    const meeting = underway(session);
    if (!meeting.ok) return meeting;
    const { halt } = session.moment ?? {};
    if (halt?.for === why) return unchanged(session);
    const moment = { ...session.moment, halt: { for: why, since: halt?.since ?? now } };
    return changed({ ...session, moment }, { what: why === 'stop' ? 'stopped' : 'paused' });
  };

/** Anybody, at any time, without a reason; who it was is kept nowhere. */
export const stop = halts('stop');

/** The leader interrupts the meeting; a Stop becomes a pause. */
export const pause = halts('pause');

/** All agree to go on. */
export const resume: Rule<'resume'> = (session) => {
  const meeting = underway(session);
  if (!meeting.ok) return meeting;
  return session.moment?.halt ? changed(goOn(session), { what: 'resumed' }) : unchanged(session);
};

/** The meeting without its halt. Its clocks go on as if there had been none, so that no time tells of a Stop. */
const goOn = (session: Session): Session => {
  const { moment, ...rest } = session;
  if (!moment?.halt) return session;
  const { halt: _, ...others } = moment;
  return { ...rest, ...(Object.keys(others).length > 0 && { moment: others }) };
};

/** The presenter leaves a question without an answer; which one is kept nowhere. */
export const decline: Rule<'decline'> = (session, act) => {
  const meeting = stillIn(session, act.from);
  if (!meeting.ok) return meeting;
  if (phaseAt(session)?.presenter !== 'answers') return no({ code: 'not-in-this-phase' });
  if (caseNow(session)?.presented !== act.by) return no({ code: 'presenter-only' });
  if (session.moment?.declined) return unchanged(session);
  return changed({ ...session, moment: { ...session.moment, declined: true } }, { what: 'declined' });
};

/** The leader gets a sentence to say; only online may it also stand on the card. */
export const remind: Rule<'remind'> = (session, act) => {
  const meeting = stillIn(session, act.from);
  if (!meeting.ok) return meeting;
  if (act.onCard && session.mode === 'in-person') return no({ code: 'card-only-online' });
  const { of, onCard } = act;
  const { reminder } = session.moment ?? {};
  if (reminder?.of === of && reminder.onCard === onCard) return unchanged(session);
  return changed({ ...session, moment: { ...session.moment, reminder: { of, onCard } } }, { what: 'reminded' });
};
