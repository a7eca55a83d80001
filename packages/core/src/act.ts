import type { AmendReason } from './fact.ts';
import type { Protocol } from './protocol.ts';
import type { Reminder, Session } from './session.ts';
import type { Instant, Minutes, PersonId, SessionId } from './types.ts';

/** Who acts; `person`, where an act has it, is whom it concerns. */
export interface ByPerson {
  readonly by: PersonId;
}

/** An act that moves a meeting names the phase it leaves, as `phaseKey` writes it. */
export interface FromPhase extends ByPerson {
  readonly from: string;
}

/** Who presented, led and co-led a case, counted from 1; presented by `nobody`: there was no such case. */
export interface CaseEntry {
  readonly case: number;
  readonly presented: PersonId | 'nobody';
  readonly led: PersonId;
  readonly coLed?: PersonId;
}

/** What a person does with a meeting. `step` says what follows. */
export type Act =
  // before
  | (ByPerson & { readonly act: 'answer'; readonly person: PersonId; readonly is: 'coming' | 'not-coming' | 'late' })
  | (ByPerson & { readonly act: 'stand-in'; readonly person: PersonId | 'nobody' })
  | (ByPerson & { readonly act: 'move'; readonly starts: Instant; readonly minutes: Minutes })
  | (ByPerson & { readonly act: 'cancel' })
  | (ByPerson & { readonly act: 'follow-up'; readonly presenter: PersonId; readonly session: SessionId })
  | (ByPerson & { readonly act: 'drop-follow-up'; readonly presenter: PersonId; readonly session: SessionId })
  // cases
  /** `kept`: the earlier meeting at which the offer came too late; it stands for this one, whenever offers open. */
  | (ByPerson & { readonly act: 'offer'; readonly person: PersonId; readonly kept?: SessionId })
  | (ByPerson & { readonly act: 'withdraw'; readonly person: PersonId })
  | (ByPerson & { readonly act: 'choose'; readonly case: number; readonly presenter: PersonId | 'nobody' })
  // running
  | (ByPerson & { readonly act: 'open'; readonly protocol: Protocol; readonly creditRule?: string })
  | (ByPerson & { readonly act: 'arrive'; readonly person: PersonId })
  | (ByPerson & { readonly act: 'leave'; readonly person: PersonId })
  | (FromPhase & { readonly act: 'advance' })
  | (FromPhase & { readonly act: 'back' })
  /** `to`: how many minutes are added in all, so that a second tap adds nothing. */
  | (FromPhase & { readonly act: 'extend'; readonly to: Minutes })
  | (ByPerson & { readonly act: 'stop' })
  | (ByPerson & { readonly act: 'pause' })
  | (ByPerson & { readonly act: 'resume' })
  | (FromPhase & { readonly act: 'decline' })
  | (FromPhase & { readonly act: 'remind'; readonly of: Reminder; readonly onCard: boolean })
  | (ByPerson & { readonly act: 'hand-over'; readonly to: PersonId })
  /** Ends the case at hand and goes on to what follows it. */
  | (FromPhase & { readonly act: 'next-case' })
  /** Ends the meeting, or begins to settle one that was not run here. */
  | (ByPerson & { readonly act: 'close' })
  /** Takes a close back. */
  | (ByPerson & { readonly act: 'reopen' })
  // after
  | (ByPerson & { readonly act: 'add-self' })
  | (ByPerson & { readonly act: 'settle-seat'; readonly person: PersonId; readonly minutes: Minutes })
  | (ByPerson & { readonly act: 'settle-length'; readonly minutes: Minutes })
  | (ByPerson & CaseEntry & { readonly act: 'settle-case' })
  | (ByPerson & { readonly act: 'attest'; readonly as: 'leader' | 'co-leader' | 'coordinator' })
  | (ByPerson & {
      readonly act: 'amend';
      readonly person: PersonId;
      readonly minutes: Minutes;
      readonly why: AmendReason;
    })
  | (ByPerson & CaseEntry & { readonly act: 'amend-case' });

/** What an act is called. */
export type ActName = Act['act'];

/** The act of that name. */
export type ActOf<A extends ActName> = Extract<Act, { readonly act: A }>;

/** What followed from an act, for those who have to tell somebody. */
export type Happening =
  | {
      readonly what: 'answered' | 'place-offered' | 'offered' | 'withdrew' | 'arrived' | 'left' | 'added-self';
      readonly person: PersonId;
    }
  | { readonly what: 'chosen'; readonly case: number; readonly presenter: PersonId | 'nobody' }
  | { readonly what: 'moved'; readonly from: Instant }
  | { readonly what: 'handed-over'; readonly to: PersonId }
  | { readonly what: 'stand-in'; readonly person: PersonId | 'nobody' }
  /** `people`: those whose facts are replaced. */
  | { readonly what: 'amended'; readonly people: readonly PersonId[]; readonly why: AmendReason }
  | {
      readonly what:
        | 'cancelled'
        | 'opened'
        | 'phase-changed'
        | 'extended'
        | 'stopped'
        | 'paused'
        | 'resumed'
        | 'declined'
        | 'reminded'
        | 'closed'
        | 'reopened'
        | 'settled'
        | 'sealed'
        | 'agenda-changed';
    };

/** The meeting after an act, and what happened. An act that changed nothing gives the same object and an empty list. */
export interface Step {
  readonly session: Session;
  readonly happened: readonly Happening[];
}
