import type { App, Meeting } from '../../app/index.ts';
import { creditRuleOf } from '../../credit-rules/index.ts';
import { leadersOf } from '../../group.ts';
import { may } from '../../permission.ts';
import type { Session } from '../../session.ts';
import type { PersonId } from '../../types.ts';
import { type Asking, readerFor } from '../asking.ts';
import type { Reader } from '../cards/card.ts';
import type { AboutMine } from '../cards/meeting.ts';
import { privateCard } from '../cards/own.ts';
import { settleCard } from '../cards/settling.ts';
import type { Card } from '../reply.ts';

/** What a meeting's cards need beside the sight of it. */
export const aboutOf = (meeting: Meeting): AboutMine => {
  const { group, session, society, standpoint, keeps, confirms, sight, me } = meeting;
  const runs = may('run-session', standpoint);
  return {
    group,
    order: { measure: group.measure, rule: creditRuleOf(session.creditRule ?? society.creditRule ?? '') },
    runs,
    keeps,
    confirms,
    inStead: sight.leading !== undefined && !runs && !leadersOf(group).includes(me.id),
  };
};

/** Everybody whose name a meeting's cards may need. */
export const peopleOf = (session: Session): readonly PersonId[] => [
  ...session.seats.map((seat) => seat.person),
  ...session.followUps.map((item) => item.presenter),
  ...session.slots.flatMap((slot) => (slot === 'nobody' ? [] : [slot.presented, slot.led])),
];

/** The reader of a meeting, who knows the names of all its people. */
export const readerOf = (asking: Asking, { session }: Pick<Meeting, 'session'>): Promise<Reader> =>
  readerFor(asking, peopleOf(session));

/** A meeting for whoever asks, in private. */
export const sessionView = async (asking: Asking, meeting: Meeting): Promise<Card> =>
  ownView(asking.app, await readerOf(asking, meeting), meeting);

/** A meeting in private: settling for its leaders once it is over, and one's own card otherwise. */
export const ownView = async (app: App, reader: Reader, meeting: Meeting): Promise<Card> => {
  const next = await nextOf(app, meeting);
  const about = { ...aboutOf(meeting), ...(next ? { next } : {}) };
  const settles = meeting.sight.leading && isOver(meeting.session);
  return settles ? settleCard(reader, meeting.sight, about) : privateCard(reader, meeting.sight, about);
};

const isOver = ({ state }: Session): boolean => state === 'settling' || state === 'sealed';

/** Once a meeting is over: the group's next one, where a follow-up can be put on the agenda. */
const nextOf = async (
  app: App,
  { group, session }: Pick<Meeting, 'group' | 'session'>,
): Promise<Session | undefined> => (isOver(session) ? nextPlanned(app, group.id, session, app.clock()) : undefined);

/** The first meeting of the group that is still to be held, other than this one. */
export const nextPlanned = async (
  app: App,
  group: string,
  other: Pick<Session, 'id'>,
  from: number,
): Promise<Session | undefined> =>
  (await app.dates.coming([group], from, 3)).find((one) => one.state === 'planned' && one.id !== other.id);
