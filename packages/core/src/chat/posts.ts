import type { App, Post } from '../app/index.ts';
import { phrases } from '../phrases/index.ts';
import type { Session } from '../session.ts';
import type { Instant } from '../types.ts';
import { readerWith } from './asking.ts';
import { meetingCard } from './cards/meeting.ts';
import type { Card } from './reply.ts';
import { peopleOf } from './views/meeting.ts';
import { turnedView } from './views/panel.ts';

/** What a living message shows now, and whether people still need it where it was deleted. */
export interface Shows {
  readonly card: Card;
  readonly needed: boolean;
}

/** What a post shows: a meeting's card in its group's chat, or a leader's panel in theirs; nothing where it is over. */
export const showsOf = async (
  app: App,
  subject: { readonly shows: 'card' | 'panel'; readonly session: string },
  post: Post,
  now: Instant,
): Promise<Shows | undefined> =>
  subject.shows === 'card' ? inChat(app, subject.session, now) : ofLeader(app, subject.session, post, now);

const isOver = ({ state }: Session): boolean => state === 'settling' || state === 'sealed' || state === 'cancelled';

const inChat = async (app: App, id: string, now: Instant): Promise<Shows | undefined> => {
  const seen = await app.meetings.display(id);
  if (!seen) return undefined;
  const { session, group, sight } = seen;
  const { now: running, followUps } = sight.shown;
  const people = [
    ...(running?.presenter === undefined ? [] : [running.presenter]),
    ...followUps.map((item) => item.presenter),
  ];
  const [reader, [next]] = await Promise.all([
    readerWith(app, { t: phrases(group.language), zone: group.zone, now }, group.society, people),
    isOver(session) ? app.dates.coming([group.id], session.starts + 1, 1) : [],
  ]);
  return { card: meetingCard(reader, sight, { group, ...(next ? { next } : {}) }), needed: !isOver(session) };
};

const ofLeader = async (app: App, id: string, post: Post, now: Instant): Promise<Shows | undefined> => {
  const { platform, tenant, id: account } = post.place;
  const found = await app.meetings.look({ identity: { platform, tenant, id: account } }, id);
  if (!found.ok || !found.value.sight.leading) return undefined;
  const meeting = found.value;
  const { session, me } = meeting;
  const reader = await readerWith(app, { t: phrases(me.language), zone: me.zone, now }, me.society, peopleOf(session));
  const needed = session.state === 'running' || session.state === 'settling';
  return { card: await turnedView(app, reader, meeting, post), needed };
};
