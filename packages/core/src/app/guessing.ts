import { BY_ACCOUNT, BY_ALL, counted, type Wrong, waitAfter } from '../guess.ts';
import type { Refusal } from '../refusal.ts';
import type { Instant } from '../types.ts';
import type { Caller } from './context.ts';
import type { Guesses } from './store.ts';

// The one-time code and the links of invitations open something for whoever shows them. An account that shows wrong
// ones has to wait; while it waits, nothing it shows is looked at.

/** That somebody has to wait before they show another; `all`: what was guessed wrong by everybody. */
export const waits = (own: Guesses | undefined, now: Instant, all?: Wrong): Refusal | undefined => {
  const wait = Math.max(waitAfter(own, BY_ACCOUNT, now), waitAfter(all, BY_ALL, now));
  return wait === 0 ? undefined : { code: 'too-many-guesses', wait };
};

/** An account with one more wrong guess. */
export const guessed = ({ identity }: Caller, own: Guesses | undefined, now: Instant): Guesses => ({
  ...counted(own, BY_ACCOUNT, now),
  identity,
  version: own?.version ?? 0,
});

/** A code as it is kept: nobody who reads it can show it. */
export const hashed = async (code: string): Promise<string> => {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(code));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};
