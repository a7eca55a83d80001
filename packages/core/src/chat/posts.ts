import type { App } from '../app/index.ts';
import type { Place } from '../person.ts';
import { phrases } from '../phrases/index.ts';
import type { Instant } from '../types.ts';
import { aboutOf, nextOf, ownCard, peopleOf } from './answers/sessions.ts';
import { readerWith } from './asking.ts';
import { groupCard } from './cards/meeting.ts';
import { panelCard } from './cards/panel.ts';
import type { Card } from './reply.ts';

/** What a living message shows now: a meeting's card in its group's chat, or a leader's panel in theirs. */
export const postCard = async (
  app: App,
  subject: { readonly shows: 'card' | 'panel'; readonly session: string },
  place: Place,
  now: Instant,
): Promise<Card | undefined> =>
  subject.shows === 'card' ? meetingCard(app, subject.session, now) : panel(app, subject.session, place, now);

const meetingCard = async (app: App, id: string, now: Instant): Promise<Card | undefined> => {
  const seen = await app.meetings.display(id);
  if (!seen) return undefined;
  const { session, group, sight } = seen;
  const { now: running, followUps } = sight.shown;
  const people = [
    ...(running?.presenter === undefined ? [] : [running.presenter]),
    ...followUps.map((item) => item.presenter),
  ];
  const [reader, [next]] = await Promise.all([
    readerWith(app, { t: phrases(group.language), zone: group.zone, now }, people),
    session.state === 'planned' || session.state === 'running'
      ? []
      : app.dates.coming([group.id], session.starts + 1, 1),
  ]);
  return groupCard(reader, sight, {
    group,
    order: { measure: group.measure, rule: undefined },
    ...(next ? { next } : {}),
  });
};

const panel = async (app: App, id: string, place: Place, now: Instant): Promise<Card | undefined> => {
  const { platform, tenant, id: account } = place;
  const meeting = await app.meetings.look({ identity: { platform, tenant, id: account } }, id);
  if (!meeting.ok || !meeting.value.sight.leading) return undefined;
  const { session, sight, me } = meeting.value;
  const [reader, next] = await Promise.all([
    readerWith(app, { t: phrases(me.language), zone: me.zone, now }, peopleOf(session)),
    nextOf(app, meeting.value),
  ]);
  return session.state === 'running'
    ? panelCard(reader, sight, aboutOf(meeting.value))
    : ownCard(reader, meeting.value, next);
};
