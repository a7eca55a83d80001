import { faultOf, type Identity, type Instant, type Place } from '@balintkit/core';
import { createLanes } from '@balintkit/core/app';
import type { Chat, Deliver, Edited, Sent } from '@balintkit/core/chat';
import type { Log } from '@balintkit/core/operator';
import { refusalOf, type Web } from './calls.ts';
import type { People } from './people.ts';
import { renderHome } from './render.ts';

export interface HomesOptions {
  readonly web: Web;
  readonly chat: Pick<Chat, 'home'>;
  readonly people: People;
  readonly now: () => Instant;
  readonly log: Log;
}

/** Publishes somebody's Home as it is now; where it is as it was, only `anew`. What fails is logged: the next time brings it. */
export type Homes = (whose: Identity, anew?: 'anew') => Promise<void>;

const LOOKS = { did: 'tap', intent: { do: 'home' } } as const;

/** One Home is published after another, never an older one last; whoever asks while one waits its turn is content with that. */
export const createHomes = ({ web, chat, people, now, log }: HomesOptions): Homes => {
  const waiting = new Map<string, Promise<void>>();
  /** What was published last to whom. */
  const published = new Map<string, string>();
  const { take } = createLanes<symbol, void>();
  return (identity, anew) => {
    const { id } = identity;
    if (anew) published.delete(id);
    const publish = async (): Promise<void> => {
      waiting.delete(id);
      const where = { identity, place: identity, private: true, update: '', at: now() };
      const request = { ...where, called: '', language: 'en', doing: LOOKS } as const;
      const view = renderHome(await chat.home(await people.introduce(request)));
      const drawn = JSON.stringify(view);
      if (published.get(id) === drawn) return;
      await web.views.publish({ user_id: id, view });
      published.set(id, drawn);
    };
    const shown =
      waiting.get(id) ??
      take(Symbol(), id, publish).catch((error) =>
        log('info', 'home.unpublished', { ...faultOf(error), why: refusalOf(error) }),
      );
    waiting.set(id, shown);
    return shown;
  };
};

/** Lets the Home of whoever got something in private follow it. */
export const withHomes = (deliver: Deliver, homes: Homes): Deliver => {
  const follow = async <T extends Sent | Edited>(place: Place, outcome: T): Promise<T> => {
    if (isPerson(place) && (outcome.is === 'sent' || outcome.is === 'edited')) await homes(place);
    return outcome;
  };
  return {
    platform: deliver.platform,
    send: async (place, card) => follow(place, await deliver.send(place, card)),
    edit: async (place, ref, card) => follow(place, await deliver.edit(place, ref, card)),
  };
};

/** A private place carries the id of whom it is with. */
const isPerson = ({ id }: Place): boolean => /^[UW]/.test(id);
