import type { App, Deed, Meeting } from '../../app/index.ts';
import { creditRuleOf } from '../../credit-rules/index.ts';
import type { Session } from '../../session.ts';
import type { PersonId } from '../../types.ts';
import { type Asking, changing, type Replies, readerFor, refuse, show, toast, whisper } from '../asking.ts';
import { card, choice, grid, type Reader, strong } from '../cards/card.ts';
import { sureCard } from '../cards/group.ts';
import type { About } from '../cards/meeting.ts';
import { howCard, orderCard, placeCard } from '../cards/order.ts';
import { privateCard } from '../cards/own.ts';
import { enterCard } from '../cards/panel.ts';
import { settleCard } from '../cards/settling.ts';
import type { Card, Reply } from '../reply.ts';
import type { Handlers } from './handler.ts';

/** What a meeting's cards need beside the sight of it. */
export const aboutOf = ({ group, session, society }: Pick<Meeting, 'group' | 'session' | 'society'>): About => ({
  group,
  order: { measure: group.measure, rule: creditRuleOf(session.creditRule ?? society.creditRule ?? '') },
});

/** Everybody whose name a meeting's cards may need. */
export const peopleOf = (session: Session): readonly PersonId[] => [
  ...session.seats.map((seat) => seat.person),
  ...session.followUps.map((item) => item.presenter),
  ...session.slots.flatMap((slot) => (slot === 'nobody' ? [] : [slot.presented, slot.led])),
];

/** The reader of a meeting, who knows the names of all its people. */
export const readerOf = (asking: Asking, { session }: Pick<Meeting, 'session'>): Promise<Reader> =>
  readerFor(asking, peopleOf(session));

/** A meeting for whoever asks: settling for its leaders once it is over, and its private card otherwise. */
export const sessionView = async (asking: Asking, meeting: Meeting): Promise<Card> => {
  const [reader, next] = await Promise.all([readerOf(asking, meeting), nextOf(asking.app, meeting)]);
  return ownCard(reader, meeting, next);
};

/** A meeting in private: settling for its leaders once it is over, and one's own card otherwise. */
export const ownCard = (reader: Reader, meeting: Meeting, next: Session | undefined): Card => {
  const about = { ...aboutOf(meeting), ...(next ? { next } : {}) };
  const settles = meeting.sight.leading && isOver(meeting.session);
  return settles ? settleCard(reader, meeting.sight, about) : privateCard(reader, meeting.sight, about);
};

const isOver = ({ state }: Session): boolean => state === 'settling' || state === 'sealed';

/** Once a meeting is over: the group's next one, where a follow-up can be put on the agenda. */
export const nextOf = async (
  app: App,
  { group, session }: Pick<Meeting, 'group' | 'session'>,
): Promise<Session | undefined> => {
  if (!isOver(session)) return undefined;
  const coming = await app.dates.coming([group.id], app.clock(), 3);
  return coming.find((one) => one.state === 'planned' && one.id !== session.id);
};

/** Looks at a meeting, and shows what is made of it. */
export const looking = async (
  asking: Asking,
  id: string,
  make: (reader: Reader, meeting: Meeting) => Card,
): Replies => {
  const meeting = await asking.app.meetings.look(asking.caller, id);
  if (!meeting.ok) return refuse(asking, meeting.refusal);
  return [show(make(await readerOf(asking, meeting.value), meeting.value))];
};

/** Does something with a meeting, and answers with what is made of it. */
export const acting = async (
  asking: Asking,
  id: string,
  deed: Deed,
  answer: (meeting: Meeting) => Promise<readonly Reply[]> | readonly Reply[],
  caller = asking.caller,
): Replies => {
  const meeting = await asking.app.meetings.act(caller, id, deed);
  if (!meeting.ok) return refuse(asking, meeting.refusal, await protocolFor(asking, meeting.refusal.code, id));
  return answer(meeting.value);
};

const protocolFor = async ({ app }: Asking, code: string, id: string) =>
  code === 'moved-on' ? (await app.store.session(id))?.protocol : undefined;

/** Does something with a meeting, says a word, and changes the tapped message where it is in private. */
export const showing = (
  asking: Asking,
  id: string,
  deed: Deed,
  word: (meeting: Meeting) => string,
  make: (reader: Reader, meeting: Meeting) => Card | Promise<Card>,
): Replies =>
  acting(
    asking,
    id,
    deed,
    async (meeting) => {
      const said = toast(word(meeting));
      return asking.request.private ? [said, show(await make(await readerOf(asking, meeting), meeting))] : [said];
    },
    changing(asking),
  );

/** Only in private is the tapped message this person's own; in the group the card is everybody's. */
export const showIfPrivate = async (asking: Asking, make: () => Promise<Card>): Promise<readonly Reply[]> =>
  asking.request.private ? [show(await make())] : [];

/** What somebody reads after offering a case: a short word at once, and their place in private. */
const offered = async (asking: Asking, meeting: Meeting): Promise<readonly Reply[]> => {
  const reader = await readerOf(asking, meeting);
  const place = placeCard(reader, meeting.sight, aboutOf(meeting), true);
  const day = asking.t.forDay(meeting.session.starts, { zone: meeting.group.zone, now: asking.now });
  const text =
    meeting.sight.mine?.place && meeting.group.measure.by !== 'none'
      ? asking.t.say('toast-offered', { place: meeting.sight.mine.place.place, day })
      : asking.t.say('toast-offered-plain', { day });
  if (asking.request.private) return [toast(text), show(place)];
  return meeting.happened.length === 0 ? [toast(text)] : [toast(text), whisper(place)];
};

export const sessions: Handlers<
  | 'session'
  | 'queue'
  | 'how-order'
  | 'answer'
  | 'answer-for'
  | 'answers'
  | 'cancel-ask'
  | 'cancel-session'
  | 'stand-in'
  | 'stand-ins'
  | 'follow-up'
  | 'drop-follow-up'
  | 'offer'
  | 'offer-for'
  | 'withdraw'
  | 'enter'
  | 'add-self'
  | 'arrive'
> = {
  session: async (asking, { session }) => {
    const meeting = await asking.app.meetings.look(asking.caller, session);
    return meeting.ok ? [show(await sessionView(asking, meeting.value))] : refuse(asking, meeting.refusal);
  },
  queue: async (asking, { session }) => {
    const meeting = await asking.app.meetings.look(asking.caller, session);
    if (!meeting.ok) return refuse(asking, meeting.refusal);
    const reader = await readerOf(asking, meeting.value);
    const make = meeting.value.sight.leading
      ? orderCard(reader, meeting.value.sight, aboutOf(meeting.value))
      : placeCard(reader, meeting.value.sight, aboutOf(meeting.value), false);
    return asking.request.private ? [show(make)] : [whisper(make)];
  },
  'how-order': (asking, { session }) =>
    looking(asking, session, (reader, meeting) => howCard(reader, aboutOf(meeting), session)),
  answer: (asking, { session, is }) =>
    acting(asking, session, { act: 'answer', person: asking.known?.me.id ?? '', is }, async (meeting) => {
      const answered = meeting.sight.mine?.answer?.is ?? is;
      const date = asking.t.dateTime(meeting.session.starts, { zone: meeting.group.zone, now: asking.now });
      return [
        toast(asking.t.say(`toast-answer-${answered}`, { date })),
        ...(await showIfPrivate(asking, () => sessionView(asking, meeting))),
      ];
    }),
  'answer-for': (asking, { session, person, is }) =>
    acting(asking, session, { act: 'answer', person, is }, async (meeting) => [
      toast(asking.t.say('changed')),
      show(await answersView(asking, meeting)),
    ]),
  answers: async (asking, { session }) => {
    const meeting = await asking.app.meetings.look(asking.caller, session);
    if (!meeting.ok) return refuse(asking, meeting.refusal);
    return meeting.value.sight.leading
      ? [show(await answersView(asking, meeting.value))]
      : refuse(asking, { code: 'leaders-only' });
  },
  'cancel-ask': (asking, { session }) =>
    looking(asking, session, ({ t, now }, { group, session: one }) =>
      sureCard(
        t,
        t.say('cancel-ask', { group: group.name, date: t.dateTime(one.starts, { zone: group.zone, now, city: true }) }),
        [t.say('button-cancel-yes'), { do: 'cancel-session', session }],
        [t.say('button-back'), { do: 'session', session }],
      ),
    ),
  'cancel-session': (asking, { session }) =>
    acting(asking, session, { act: 'cancel' }, async (meeting) => [
      toast(asking.t.say('toast-cancelled')),
      show(await sessionView(asking, meeting)),
    ]),
  'stand-ins': (asking, { session }) =>
    looking(asking, session, ({ t, name }, { session: one, sight }) =>
      card(
        t,
        [strong(t.say('stand-in-title')), t.say('stand-in-text')],
        [
          ...grid(
            (sight.leading?.seats ?? [])
              .filter((seat) => seat.role !== 'observer' && seat.role !== 'leader')
              .map((seat) => choice(name(seat.person), { do: 'stand-in', session, person: seat.person })),
            2,
          ),
          one.standIn === undefined
            ? []
            : [choice(t.say('button-no-stand-in'), { do: 'stand-in', session, person: 'nobody' })],
          [choice(t.say('button-back'), { do: 'session', session })],
        ],
      ),
    ),
  'stand-in': (asking, { session, person }) =>
    acting(asking, session, { act: 'stand-in', person }, async (meeting) => [
      toast(asking.t.say('changed')),
      show(await sessionView(asking, meeting)),
    ]),
  'follow-up': (asking, { session, presenter, earlier }) =>
    acting(asking, session, { act: 'follow-up', presenter, session: earlier }, (meeting) => {
      const date = asking.t.dateTime(meeting.session.starts, { zone: meeting.group.zone, now: asking.now });
      return [toast(asking.t.say('toast-follow-up', { date }))];
    }),
  'drop-follow-up': (asking, { session, presenter, earlier }) =>
    acting(asking, session, { act: 'drop-follow-up', presenter, session: earlier }, async (meeting) => [
      toast(asking.t.say('changed')),
      show(await sessionView(asking, meeting)),
    ]),
  offer: async (asking, { session }) => {
    const meeting = await asking.app.meetings.act(asking.caller, session, {
      act: 'offer',
      person: asking.known?.me.id ?? '',
    });
    if (meeting.ok) return offered(asking, meeting.value);
    const refusal = await refuse(asking, meeting.refusal);
    return meeting.refusal.code === 'offers-closed' ? [...refusal, ...(await keepForNext(asking, session))] : refusal;
  },
  'offer-for': (asking, { session, person }) =>
    acting(asking, session, { act: 'offer', person }, async (meeting) => {
      const reader = await readerOf(asking, meeting);
      const { name } = reader;
      return [
        toast(asking.t.say('toast-offer-for', { name: name(person) })),
        ...(meeting.session.state === 'running' ? [] : [show(orderCard(reader, meeting.sight, aboutOf(meeting)))]),
      ];
    }),
  withdraw: (asking, { session }) =>
    acting(asking, session, { act: 'withdraw', person: asking.known?.me.id ?? '' }, async (meeting) => [
      toast(asking.t.say('toast-withdrawn')),
      ...(await showIfPrivate(asking, () => sessionView(asking, meeting))),
    ]),
  enter: (asking, { session }) => looking(asking, session, (reader, meeting) => enterCard(reader, meeting.sight)),
  arrive: (asking, { session }) =>
    acting(asking, session, { act: 'arrive', person: asking.known?.me.id ?? '' }, async (meeting) => [
      toast(asking.t.say('toast-arrived')),
      ...(await showIfPrivate(asking, () => sessionView(asking, meeting))),
    ]),
  'add-self': (asking, { session }) =>
    acting(asking, session, { act: 'add-self' }, async (meeting) => [
      toast(asking.t.say('toast-add-self')),
      show(await sessionView(asking, meeting)),
    ]),
};

/** An offer that comes too late can stand for the next date, with one tap. */
const keepForNext = async (asking: Asking, id: string): Promise<readonly Reply[]> => {
  const { app, caller, t, now } = asking;
  const late = await app.meetings.look(caller, id);
  if (!late.ok) return [];
  const next = (await app.dates.coming([late.value.group.id], late.value.session.starts + 1, 3)).find(
    (one) => one.id !== id && one.state === 'planned',
  );
  if (!next || late.value.group.offers !== 'from-the-announcement') return [];
  const date = t.dateTime(next.starts, { zone: late.value.group.zone, now });
  const keep = card(
    t,
    [t.say('keep-offer', { date })],
    [[choice(t.say('button-keep-offer'), { do: 'offer', session: next.id })]],
  );
  return [whisper(keep)];
};

/** Who comes and who does not, and the leader's way to answer for those who have no messenger. */
const answersView = async (asking: Asking, meeting: Meeting): Promise<Card> => {
  const { t, name } = await readerOf(asking, meeting);
  const session = meeting.session.id;
  const closed = meeting.session.openness === 'closed';
  const rows = meeting.session.seats.map((seat) => {
    const is = seat.answer?.is ?? (closed ? 'coming' : undefined);
    const next = is === 'coming' || is === 'late' ? 'not-coming' : 'coming';
    const answer = is === undefined ? t.say('answer-none') : t.say(`answer-${is}`);
    return choice(t.say('answers-line', { name: name(seat.person), answer }), {
      do: 'answer-for' as const,
      session,
      person: seat.person,
      is: next,
    });
  });
  return card(
    t,
    [strong(t.say('answers-title')), t.say('answers-text')],
    [...grid(rows, 1), [choice(t.say('button-back'), { do: 'session', session })]],
  );
};
