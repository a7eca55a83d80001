import type { Place } from '../person.ts';
import type { Id, SessionId } from '../types.ts';
import type { Post } from './store.ts';

const CARD = 'card:';
const PANEL = 'panel:';
const LEFT = 'left:';

/** The subject of a meeting's card in its group's chat. */
export const cardOf = (session: SessionId): string => CARD + session;

/** The subject of the panel that a meeting's leaders hold in private. */
export const panelOf = (session: SessionId): string => PANEL + session;

/** The subject of a card that has left its chat: the message there shows its last, and is forgotten. */
export const leftOf = (session: SessionId): string => LEFT + session;

/** What a post shows, and of which meeting. */
export interface Subject {
  readonly shows: 'card' | 'panel' | 'left';
  readonly session: SessionId;
}

/** Reads what a post shows. */
export const subjectOf = (subject: string): Subject | undefined => {
  const of = (shows: Subject['shows'], prefix: string) => ({ shows, session: subject.slice(prefix.length) });
  if (subject.startsWith(CARD)) return of('card', CARD);
  if (subject.startsWith(PANEL)) return of('panel', PANEL);
  return subject.startsWith(LEFT) ? of('left', LEFT) : undefined;
};

/** A living message that is still to be sent. */
export const postOf = (id: Id, subject: string, place: Place): Post => ({ id, subject, place, wanted: 1, shown: 0 });
