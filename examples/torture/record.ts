import type { Act, Instant, PersonId, Session } from '@balintkit/core';
import type { Intent, IntentName } from '@balintkit/core/chat';

/** A tap that was answered: when it began, and was taken for good, in the order of all that was seen; and what was said. */
export interface Tap {
  readonly by: PersonId;
  readonly intent: Intent;
  readonly began: number;
  readonly ended: number;
  readonly at: Instant;
  readonly said: string;
}

/** The words by which each act is answered as done. */
const DONE: Partial<Record<IntentName, RegExp>> = {
  answer: /^Noted: you (are coming|cannot come|will be late)/,
  offer: /^Noted\. You(r offer)? stand/,
  withdraw: /^Withdrawn\.$/,
  open: /^The meeting is open\.$/,
  arrive: /^Welcome\.$/,
  arrived: /^Noted\.$/,
  left: /^Noted\.$/,
  choose: / presents the (first|second) case\.$|^Noted: no (further )?case/,
  advance: /^Now: |^The meeting is closed/,
  back: /^Now: /,
  'next-case': /^Now: |^The meeting is closed/,
  extend: /^Now \d+ min more/,
  stop: /^Stop\. We pause\.$/,
  pause: /^A pause\.$/,
  resume: /^We go on\.$/,
  decline: /^Declined\./,
  remind: /^The sentence stands/,
  'hand-over': / leads now\.$/,
  close: /^The meeting is closed/,
  'settle-set': /^Noted\.$/,
  attest: /^Confirmed, and counted\.$/,
  set: /^Noted\.$/,
};

/** Whether a tap was answered as done. */
export const isDone = ({ intent, said }: Tap): boolean => DONE[intent.do]?.test(said) === true;

/** What is done by an intent to a meeting; nothing where it only looks. */
export const actOf = ({ intent, by }: Tap, session: Session): Act | undefined => {
  switch (intent.do) {
    case 'answer':
      return { act: 'answer', by, person: by, is: intent.is };
    case 'offer':
    case 'withdraw':
    case 'arrive':
      return { act: intent.do, by, person: by };
    case 'arrived':
      return { act: 'arrive', by, person: intent.person };
    case 'left':
      return { act: 'leave', by, person: intent.person };
    case 'open':
      return { act: 'open', by, protocol: session.protocol };
    case 'choose':
      return { act: 'choose', by, case: intent.case, presenter: intent.presenter };
    case 'advance':
    case 'back':
    case 'next-case':
    case 'decline':
      return { act: intent.do, by, from: intent.from };
    case 'extend':
      return { act: 'extend', by, from: intent.from, to: intent.to };
    case 'stop':
    case 'pause':
    case 'resume':
    case 'close':
      return { act: intent.do, by };
    case 'remind':
      return { act: 'remind', by, from: intent.from, of: intent.of, onCard: intent.card };
    case 'hand-over':
      return { act: 'hand-over', by, to: intent.to };
    case 'settle-set':
      return { act: 'settle-seat', by, person: intent.person, minutes: intent.minutes };
    case 'attest':
      return { act: 'attest', by, as: 'leader' };
    default:
      return undefined;
  }
};
