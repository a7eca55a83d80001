import type { Place } from '../person.ts';
import type { Id, SessionId } from '../types.ts';
import type { Post } from './store.ts';

const CARD = 'card:';
const PANEL = 'panel:';

/** The subject of a meeting's card in its group's chat. */
export const cardOf = (session: SessionId): string => CARD + session;

/** The subject of the panel that a meeting's leaders hold in private. */
export const panelOf = (session: SessionId): string => PANEL + session;

/** Reads what a post shows. */
export const subjectOf = (
  subject: string,
): { readonly shows: 'card' | 'panel'; readonly session: SessionId } | undefined => {
  if (subject.startsWith(CARD)) return { shows: 'card', session: subject.slice(CARD.length) };
  return subject.startsWith(PANEL) ? { shows: 'panel', session: subject.slice(PANEL.length) } : undefined;
};

/** A living message that is still to be sent. */
export const postOf = (id: Id, subject: string, place: Place): Post => ({ id, subject, place, wanted: 1, shown: 0 });
