import { faultOf } from '../fault.ts';
import type { Place } from '../person.ts';
import type { Card, Edited, Sent } from './reply.ts';

/** One platform's way out. The worker alone uses it; a handler answers its own tap by itself. */
export interface Deliver {
  /** The platform's own word, as identities and places carry it. */
  readonly platform: string;
  /** A private place of the identity, or a chat. */
  send(place: Place, card: Card): Promise<Sent>;
  /** Puts another card in the place of one that was sent. */
  edit(place: Place, ref: string, card: Card): Promise<Edited>;
}

/** What could not be drawn or made can never be sent. */
export const unmade = (error: unknown): Extract<Sent, { readonly is: 'poison' }> => ({
  is: 'poison',
  why: faultOf(error).fault,
});
