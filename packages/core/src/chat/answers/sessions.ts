import type { Meeting } from '../../app/index.ts';
import { type Asking, show, toast } from '../asking.ts';
import { answersCard, standInCard } from '../cards/answers.ts';
import { pageWith, type Reader, sureCard } from '../cards/card.ts';
import { ownView, sessionView } from '../views/meeting.ts';
import { acting, keepsIt, looking, showing } from './acting.ts';
import type { Handlers } from './handler.ts';

const dateOf = ({ t, now }: Asking, { session, group }: Meeting): string =>
  t.dateTime(session.starts, { zone: group.zone, now });

type Sessions =
  | 'session'
  | 'answer'
  | 'answer-for'
  | 'answers'
  | 'cancel-ask'
  | 'cancel-session'
  | 'stand-in'
  | 'stand-ins'
  | 'follow-up'
  | 'drop-follow-up'
  | 'add-self'
  | 'arrive';

/** A meeting in private: who comes, when it is, who leads it, and what it comes back to. */
export const sessions: Handlers<Sessions> = {
  session: (asking, { session }) => looking(asking, session, (reader, meeting) => ownView(asking.app, reader, meeting)),
  answer: (asking, { session, is }) =>
    showing(
      asking,
      session,
      { act: 'answer', person: asking.known?.me.id ?? '', is },
      (meeting) =>
        asking.t.say(`toast-answer-${meeting.sight.mine?.answer?.is ?? is}`, { date: dateOf(asking, meeting) }),
      (reader, meeting) => ownView(asking.app, reader, meeting),
    ),
  'answer-for': (asking, { session, person, is }) =>
    showing(
      asking,
      session,
      { act: 'answer', person, is },
      () => asking.t.say('changed'),
      (reader, { session: one }) =>
        answersCard(
          reader,
          one,
          pageWith(one.seats, (seat) => seat.person === person),
        ),
    ),
  answers: (asking, { session, page }) =>
    looking(asking, session, (reader, meeting) => answersCard(reader, meeting.session, page), keepsIt),
  'cancel-ask': (asking, { session }) => looking(asking, session, cancelCard, keepsIt),
  'cancel-session': (asking, { session }) =>
    showing(
      asking,
      session,
      { act: 'cancel' },
      () => asking.t.say('toast-cancelled'),
      (reader, meeting) => ownView(asking.app, reader, meeting),
    ),
  'stand-ins': (asking, { session, page }) =>
    looking(asking, session, (reader, meeting) => standInCard(reader, meeting.session, meeting.group, page), keepsIt),
  'stand-in': (asking, { session, person }) =>
    showing(
      asking,
      session,
      { act: 'stand-in', person },
      () => asking.t.say('changed'),
      (reader, meeting) => ownView(asking.app, reader, meeting),
    ),
  'follow-up': (asking, { session, presenter, earlier }) =>
    acting(asking, session, { act: 'follow-up', presenter, session: earlier }, (meeting) => [
      toast(asking.t.say('toast-follow-up', { date: dateOf(asking, meeting) })),
    ]),
  'drop-follow-up': (asking, { session, presenter, earlier }) =>
    showing(
      asking,
      session,
      { act: 'drop-follow-up', presenter, session: earlier },
      () => asking.t.say('changed'),
      (reader, meeting) => ownView(asking.app, reader, meeting),
    ),
  arrive: (asking, { session }) =>
    showing(
      asking,
      session,
      { act: 'arrive', person: asking.known?.me.id ?? '' },
      () => asking.t.say('toast-arrived'),
      (reader, meeting) => ownView(asking.app, reader, meeting),
    ),
  'add-self': (asking, { session }) =>
    acting(asking, session, { act: 'add-self' }, async (meeting) => [
      toast(asking.t.say('toast-add-self')),
      show(await sessionView(asking, meeting)),
    ]),
};

const cancelCard = ({ t, now }: Reader, { group, session: { id, starts } }: Meeting) =>
  sureCard(
    t,
    t.say('cancel-ask', { group: group.name, date: t.dateTime(starts, { zone: group.zone, now, city: true }) }),
    [t.say('button-cancel-yes'), { do: 'cancel-session', session: id }],
    [t.say('button-back'), { do: 'session', session: id }],
  );
