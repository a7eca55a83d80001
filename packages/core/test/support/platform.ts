import type { Card, Deliver, Edited, Sent } from '../../src/chat/index.ts';
import type { Place } from '../../src/person.ts';
import { expectSound, textOf } from './talk.ts';

/** A message that went out. */
interface Message {
  readonly place: Place;
  readonly ref: string;
  card: Card;
}

/** A platform that takes what it is given, unless it is told to do otherwise. */
export interface Platform {
  readonly deliver: Deliver;
  readonly messages: Message[];
  /** How many calls there were. */
  readonly calls: { sent: number; edited: number };
  /** What the next calls say or throw, before all is as usual. */
  readonly sends: (() => Sent | Promise<Sent>)[];
  readonly edits: (() => Edited | Promise<Edited>)[];
  /** Answers what stays so, by the place. */
  refuses?: ((place: Place) => Exclude<Sent, { is: 'sent' }> | undefined) | undefined;
  /** The messages somebody, or a chat, has. */
  readonly at: (id: string) => readonly string[];
}

export const platformOf = (platform = 'telegram'): Platform => {
  const made: Platform = {
    messages: [],
    calls: { sent: 0, edited: 0 },
    sends: [],
    edits: [],
    at: (id) => made.messages.filter(({ place }) => place.id === id).map(({ card }) => textOf(card)),
    deliver: {
      platform,
      send: async (place, card) => {
        made.calls.sent += 1;
        expectSound(card);
        const outcome = made.refuses?.(place) ?? (await made.sends.shift()?.());
        if (outcome !== undefined && outcome.is !== 'sent') return outcome;
        const ref = String(made.messages.length + 1);
        made.messages.push({ place, ref, card });
        return { is: 'sent', ref };
      },
      edit: async (place, ref, card) => {
        made.calls.edited += 1;
        expectSound(card);
        const outcome = made.refuses?.(place) ?? (await made.edits.shift()?.());
        if (outcome !== undefined && outcome.is !== 'edited') return outcome;
        const message = made.messages.find((one) => one.ref === ref && one.place.id === place.id);
        if (!message) return { is: 'gone' };
        message.card = card;
        return { is: 'edited' };
      },
    },
  };
  return made;
};
