import type { Instant, LocalDate, Minutes, PersonId } from './types.ts';

/**
 * Why the rules said no, with the data a sentence needs. The list is closed: a code without words in every language
 * fails a test by its name.
 */
export type Refusal =
  // who
  | { readonly code: 'leaders-only' }
  | { readonly code: 'administrators-only' }
  | { readonly code: 'members-only' }
  | { readonly code: 'presenter-only' }
  | { readonly code: 'observers-only-stop' }
  | { readonly code: 'not-yours' }
  | { readonly code: 'not-known' }
  | { readonly code: 'code-dead' }
  | { readonly code: 'too-many-guesses'; readonly wait: Minutes }
  // accounts
  | { readonly code: 'link-dead' }
  | { readonly code: 'own-link' }
  | { readonly code: 'another-society' }
  | { readonly code: 'platform-taken' }
  | { readonly code: 'only-account' }
  // groups and joining
  | { readonly code: 'group-ended' }
  | { readonly code: 'already-member' }
  | { readonly code: 'invitation-dead' }
  | { readonly code: 'request-gone' }
  | { readonly code: 'own-request' }
  | { readonly code: 'in-another-group' }
  | { readonly code: 'identity-taken' }
  | { readonly code: 'last-leader' }
  | { readonly code: 'meetings-open'; readonly number: number; readonly starts: Instant }
  | { readonly code: 'last-administrator' }
  | { readonly code: 'leads-alone' }
  | { readonly code: 'leads-a-meeting' }
  | { readonly code: 'chat-taken' }
  | { readonly code: 'not-in-a-chat' }
  // the way to accreditation
  | { readonly code: 'scheme-gone' }
  | { readonly code: 'status-gone' }
  | { readonly code: 'ends-too-early' }
  | { readonly code: 'entrance-not-yet'; readonly day: LocalDate; readonly ask: string }
  | { readonly code: 'entrance-closed'; readonly day: LocalDate; readonly ask: string }
  // dates
  | { readonly code: 'no-dates' }
  | { readonly code: 'too-many-dates'; readonly most: number }
  | { readonly code: 'date-past' }
  | { readonly code: 'date-taken'; readonly starts: Instant }
  // where a meeting stands
  | { readonly code: 'not-open-yet'; readonly starts: Instant }
  | { readonly code: 'already-begun' }
  | { readonly code: 'not-running' }
  | { readonly code: 'cancelled' }
  | { readonly code: 'closed' }
  | { readonly code: 'sealed' }
  | { readonly code: 'not-over' }
  | { readonly code: 'not-sealed' }
  | { readonly code: 'moved-on'; readonly phase: string; readonly case: number }
  | { readonly code: 'nothing-before' }
  | { readonly code: 'halted' }
  | { readonly code: 'not-in-this-phase' }
  // cases
  | { readonly code: 'presenter-listens' }
  | { readonly code: 'no-presenter' }
  | { readonly code: 'case-begun' }
  | { readonly code: 'presenting-now' }
  | { readonly code: 'card-only-online' }
  | { readonly code: 'no-such-case' }
  | { readonly code: 'waiting-for-a-place' }
  | { readonly code: 'leading-now' }
  | { readonly code: 'offers-not-yet'; readonly opens: 'from-the-gathering' | 'in-the-room' }
  | { readonly code: 'offers-closed' }
  | { readonly code: 'no-offer' }
  // people
  | { readonly code: 'not-a-leader-here'; readonly person: PersonId }
  | { readonly code: 'not-seated'; readonly person: PersonId }
  | { readonly code: 'minutes-out-of-range'; readonly most: Minutes }
  | { readonly code: 'attest-later'; readonly from: Instant }
  | { readonly code: 'nobody-there' };

/** The code of a refusal, by which `phrases` words it. */
export type RefusalCode = Refusal['code'];
