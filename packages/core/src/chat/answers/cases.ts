import type { Meeting } from '../../app/index.ts';
import { type Asking, changing, refuse, show, toast, whisper } from '../asking.ts';
import { card, choice, type Reader } from '../cards/card.ts';
import { howCard, orderCard, placeCard } from '../cards/order.ts';
import type { Card, Reply } from '../reply.ts';
import { aboutOf, nextPlanned, ownView, readerOf } from '../views/meeting.ts';
import { panelView } from '../views/panel.ts';
import { acting, looking, showing } from './acting.ts';
import type { Handlers } from './handler.ts';
import { opening, turn } from './turning.ts';

/** The queue as this person may see it: the whole order, or their own place. */
const queueCard = (reader: Reader, meeting: Meeting): Card =>
  meeting.sight.leading
    ? orderCard(reader, meeting.sight, aboutOf(meeting))
    : placeCard(reader, meeting.sight, aboutOf(meeting), false);

/** What somebody reads after offering a case: a short word at once, and their place in private. */
const offered = async (asking: Asking, meeting: Meeting): Promise<readonly Reply[]> => {
  const { t, now, request } = asking;
  const { mine } = meeting.sight;
  const day = t.forDay(meeting.session.starts, { zone: meeting.group.zone, now });
  const said = toast(
    mine?.place && meeting.group.measure.by !== 'none'
      ? t.say('toast-offered', { place: mine.place.place, day })
      : t.say('toast-offered-plain', { day }),
  );
  const place = placeCard(await readerOf(asking, meeting), meeting.sight, aboutOf(meeting), true);
  if (request.private) return [said, show(place)];
  // A second tap says the same, and sends no second message.
  return meeting.happened.length === 0 ? [said] : [said, whisper(place)];
};

/** An offer that comes too late can stand for the next date, with one tap, whenever cases are offered in the group. */
const keepForNext = async (asking: Asking, id: string): Promise<readonly Reply[]> => {
  const { app, caller, t, now } = asking;
  const late = await app.meetings.look(caller, id);
  if (!late.ok) return [];
  const { group, session } = late.value;
  const next = await nextPlanned(app, group.id, session, session.starts + 1);
  if (!next) return [];
  const date = t.dateTime(next.starts, { zone: group.zone, now });
  const keep = choice(t.say('button-keep-offer'), { do: 'keep-offer', session: next.id, from: id });
  return [whisper(card(t, [t.say('keep-offer', { date })], [[keep]]))];
};

type Cases = 'queue' | 'how-order' | 'offer' | 'keep-offer' | 'offer-for' | 'withdraw' | 'enter';

/** Offers of cases, and the order they stand in. */
export const cases: Handlers<Cases> = {
  queue: (asking, { session }) => looking(asking, session, queueCard),
  'how-order': (asking, { session }) =>
    looking(asking, session, (reader, meeting) => howCard(reader, aboutOf(meeting), session)),
  offer: async (asking, { session }) => {
    const person = asking.known?.me.id ?? '';
    const meeting = await asking.app.meetings.act(changing(asking), session, { act: 'offer', person });
    if (meeting.ok) return offered(asking, meeting.value);
    const refusal = await refuse(asking, meeting.refusal);
    return meeting.refusal.code === 'offers-closed' ? [...refusal, ...(await keepForNext(asking, session))] : refusal;
  },
  'keep-offer': (asking, { session, from }) =>
    acting(
      asking,
      session,
      { act: 'offer', person: asking.known?.me.id ?? '', kept: from },
      (meeting) => offered(asking, meeting),
      changing(asking),
    ),
  'offer-for': (asking, { session, person }) =>
    acting(
      asking,
      session,
      { act: 'offer', person },
      async (meeting) => {
        const reader = await readerOf(asking, meeting);
        const isRunning = meeting.session.state === 'running';
        if (isRunning) await turn(asking, session);
        const after = isRunning ? await panelView(asking.app, reader, meeting) : queueCard(reader, meeting);
        return [toast(asking.t.say('toast-offer-for', { name: reader.name(person) })), show(after)];
      },
      changing(asking),
    ),
  withdraw: (asking, { session }) =>
    showing(
      asking,
      session,
      { act: 'withdraw', person: asking.known?.me.id ?? '' },
      () => asking.t.say('toast-withdrawn'),
      (reader, meeting) => ownView(asking.app, reader, meeting),
    ),
  enter: opening,
};
