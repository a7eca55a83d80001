import type { ActName, ActOf, Happening, Step } from './act.ts';
import type { Refusal } from './refusal.ts';
import { ok, type Result } from './result.ts';
import type { Session } from './session.ts';
import type { Instant } from './types.ts';

/** What a rule about a meeting gives back. */
export type Outcome = Result<Step, Refusal>;

/** The rule for one kind of act. */
export type Rule<A extends ActName> = (session: Session, act: ActOf<A>, now: Instant) => Outcome;

/** The very same meeting: the act was done before. */
export const unchanged = (session: Session): Outcome => ok({ session, happened: [] });

export const changed = (session: Session, ...happened: readonly Happening[]): Outcome => ok({ session, happened });
