import type { App, Post, Subject } from '../app/index.ts';
import { samePlace } from '../person.ts';
import { phrases } from '../phrases/index.ts';
import type { Session } from '../session.ts';
import type { Instant } from '../types.ts';
import { readerWith } from './asking.ts';
import { leftCard, meetingCard } from './cards/meeting.ts';
import type { Card } from './reply.ts';
import { peopleOf } from './views/meeting.ts';
import { turnedView } from './views/panel.ts';

/** What a living message shows now, and whether people still need it where it was deleted. */
export interface Shows {
  readonly card: Card;
  readonly needed: boolean;
}

/**
 * What a post shows: a meeting's card in its group's chat, or the last word of one that has left it, or a leader's panel
 * in theirs; nothing where it is over.
 */
export const showsOf = async (
  app: App,
  { shows, session }: Subject,
  post: Post,
  now: Instant,
): Promise<Shows | undefined> => {
  if (shows === 'panel') return ofLeader(app, session, post, now);
  return shows === 'left' ? atLast(app, session, post, now) : inChat(app, session, now);
};

const isOver = ({ state }: Session): boolean => state === 'settling' || state === 'sealed' || state === 'cancelled';

const inChat = async (app: App, id: string, now: Instant): Promise<Shows | undefined> => {
  const seen = await app.meetings.display(id);
  if (!seen) return undefined;
  const { session, group, society, sight } = seen;
  const { now: running, followUps } = sight.shown;
  const people = [
    ...(running?.presenter === undefined ? [] : [running.presenter]),
    ...followUps.map((item) => item.presenter),
  ];
  const [reader, [next]] = await Promise.all([
    readerWith(app, { t: phrases(group.language, society.words), zone: group.zone, now }, group.society, people),
    isOver(session) ? app.dates.coming([group.id], session.starts + 1, 1) : [],
  ]);
  return { card: meetingCard(reader, sight, { group, ...(next ? { next } : {}) }), needed: !isOver(session) };
};

/** A meeting that is over reads as ever; any other one says that it is told of here no more. */
const atLast = async (app: App, id: string, { place }: Post, now: Instant): Promise<Shows | undefined> => {
  const seen = await app.meetings.display(id);
  if (!seen || isOver(seen.session)) return inChat(app, id, now);
  const { session, group, society } = seen;
  const elsewhere = group.places.some((one) => !samePlace(one, place));
  return { card: leftCard(phrases(group.language, society.words), group, session.number, elsewhere), needed: false };
};

const ofLeader = async (app: App, id: string, post: Post, now: Instant): Promise<Shows | undefined> => {
  const { platform, tenant, id: account } = post.place;
  const found = await app.meetings.look({ identity: { platform, tenant, id: account } }, id);
  if (!found.ok || !found.value.sight.leading) return undefined;
  const meeting = found.value;
  const { session, society, me } = meeting;
  const t = phrases(me.language, society.words);
  const reader = await readerWith(app, { t, zone: me.zone, now }, me.society, peopleOf(session));
  const needed = session.state === 'running' || session.state === 'settling';
  return { card: await turnedView(app, reader, meeting, post), needed };
};
