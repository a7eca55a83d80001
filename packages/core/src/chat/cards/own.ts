import { explainPlace } from '../../phrases/index.ts';
import type { Leading, Mine, Shown, Sight } from '../../view.ts';
import type { Card, Line } from '../reply.ts';
import { card, choice, type Reader, type Row, strong, when } from './card.ts';

import { type About, agenda, titleOf, whenLine } from './meeting.ts';

/** A meeting as one person reads it in private: place or link, their answer, their offer and its place. */
export const privateCard = (reader: Reader, sight: Sight, about: About): Card => {
  const { t, zone, now } = reader;
  const { shown, mine, leading } = sight;
  const own =
    zone === about.group.zone ? [] : [t.say('meeting-your-time', { time: t.relative(shown.starts, { zone, now }) })];
  const lines = [
    strong(titleOf(reader, about.group, shown.number)),
    whenLine(reader, shown, about),
    ...own,
    ...(shown.state === 'planned' ? [] : [t.say(`meeting-state-${shown.state}`)]),
    ...(mine && shown.state === 'planned' ? venueLines(reader, mine, shown) : []),
    ...agenda(reader, shown),
    ...(mine ? ['', ...myLines(reader, mine, shown, about)] : []),
    ...(leading && shown.state === 'planned' ? leaderLines(reader, leading, shown) : []),
  ];
  return card(t, lines, [
    ...(mine ? myRows(reader, mine, shown, about) : []),
    ...(leading ? leaderRows(reader, leading, shown, about) : []),
    ...(shown.state === 'planned' ? dropRows(reader, shown, mine, leading) : []),
  ]);
};

/** Where to go, told to members alone. */
export const venueLines = ({ t }: Reader, { venue }: Mine, shown: Shown): readonly Line[] => {
  const address = shown.mode === 'online' ? undefined : venue.address;
  const link = shown.mode === 'in-person' ? undefined : venue.link;
  return [
    [t.say(`mode-line-${shown.mode}`)],
    ...(address === undefined ? [] : [[t.say('meeting-address'), ' ', address]]),
    ...(link === undefined ? [] : [[t.say('meeting-link'), ' ', link]]),
  ];
};

const myLines = (reader: Reader, mine: Mine, shown: Shown, about: About): readonly string[] => {
  const { t, now } = reader;
  if (shown.state === 'sealed')
    return [
      mine.minutes === 0
        ? t.say('mine-not-there')
        : t.say('mine-sealed', { minutes: mine.minutes, role: t.say(`role-${mine.role}`) }),
    ];
  if (shown.state === 'settling') return [t.say(mine.minutes > 0 ? 'mine-settling-there' : 'mine-settling-not')];
  if (shown.state === 'cancelled') return [];
  const answer = mine.answer
    ? t.say(`mine-answer-${mine.answer.is}`)
    : t.say(shown.openness === 'closed' ? 'mine-expected' : 'mine-unanswered');
  const day = t.forDay(shown.starts, { zone: about.group.zone, now });
  return [
    ...when(shown.state === 'planned', answer),
    ...(mine.place ? ['', ...explainPlace(t, mine.place, about.order, day)] : []),
    ...when(mine.chosen, t.say('mine-chosen')),
  ];
};

const myRows = ({ t }: Reader, mine: Mine, shown: Shown, { next }: About): readonly Row[] => {
  const session = shown.id;
  const label = (is: 'coming' | 'not-coming' | 'late') =>
    is === 'coming' && mine.answer?.is === 'not-coming'
      ? t.say('button-answer-after-all')
      : t.say(`button-answer-${is}`);
  const say = (is: 'coming' | 'not-coming' | 'late') => choice(label(is), { do: 'answer', session, is });
  const is = mine.answer?.is;
  const followUp = when(
    mine.chosen && next !== undefined,
    choice(t.say('button-follow-up'), {
      do: 'follow-up',
      session: next?.id ?? '',
      presenter: mine.person,
      earlier: session,
    }),
  );
  if (shown.state === 'settling')
    return [when(mine.minutes === 0, choice(t.say('button-add-self'), { do: 'add-self', session })), followUp];
  if (shown.state === 'sealed') return [followUp];
  if (shown.state !== 'planned' && shown.state !== 'running') return [];
  const open = shown.openness === 'open';
  const answers = [
    ...when((open && is !== 'coming') || is === 'not-coming' || is === 'late', say('coming')),
    ...when(is !== 'not-coming', say('not-coming')),
    ...when(is !== 'late' && is !== 'not-coming' && (!open || is === 'coming'), say('late')),
  ];
  return [
    when(shown.state === 'planned' && mine.role !== 'observer', ...answers),
    when(shown.state === 'running' && !mine.arrived, choice(t.say('button-arrive'), { do: 'arrive', session })),
    when(mine.mayOffer, choice(t.say('button-offer'), { do: 'offer', session })),
    when(
      mine.offered || mine.chosen,
      choice(t.say('button-withdraw'), { do: 'withdraw', session }),
      choice(t.say('button-how-order'), { do: 'how-order', session }),
    ),
  ];
};

const leaderLines = ({ t, name }: Reader, leading: Leading, shown: Shown): readonly string[] => {
  const absent = leading.seats.filter((seat) => seat.answer?.is === 'not-coming').map((seat) => name(seat.person));
  const late = leading.seats.filter((seat) => seat.answer?.is === 'late').map((seat) => name(seat.person));
  return [
    '',
    t.say('leader-coming', { coming: shown.coming, all: shown.of }),
    ...when(absent.length > 0, t.say('leader-absent', { names: t.list(absent) })),
    ...when(late.length > 0, t.say('leader-late', { names: t.list(late) })),
    ...when(leading.order.length > 0, t.say('leader-offers', { offers: leading.order.length })),
    ...(leading.standIn === undefined ? [] : [t.say('leader-stand-in', { name: name(leading.standIn) })]),
  ];
};

const leaderRows = ({ t, now }: Reader, leading: Leading, shown: Shown, about: About): readonly Row[] => {
  const session = shown.id;
  const open = shown.state === 'planned' && now >= leading.opens;
  const silent = about.group.presence === 'silent';
  const over = shown.state === 'planned' && now >= shown.starts;
  if (shown.state === 'running') return [[choice(t.say('button-panel'), { do: 'panel', session })]];
  if (shown.state === 'settling') return [[choice(t.say('button-settle'), { do: 'settle', session })]];
  if (shown.state === 'sealed') return [[choice(t.say('button-amend'), { do: 'amend-list', session })]];
  if (shown.state !== 'planned') return [];
  return [
    when(open && !silent, choice(t.say('button-open'), { do: 'open', session })),
    when(over && (silent || now >= shown.starts), choice(t.say('button-enter-afterwards'), { do: 'close', session })),
    [
      choice(t.say('button-answers'), { do: 'answers', session }),
      choice(t.say('button-queue'), { do: 'queue', session }),
    ],
    [
      choice(t.say('button-move'), { do: 'form', form: 'move', about: session }),
      choice(t.say('button-cancel-meeting'), { do: 'cancel-ask', session }),
    ],
    [choice(t.say('button-stand-in'), { do: 'stand-ins', session })],
  ];
};

/** A follow-up can be taken off again by its presenter and by the leaders. */
const dropRows = ({ t, name }: Reader, { id, followUps }: Shown, mine?: Mine, leading?: Leading): readonly Row[] =>
  followUps
    .filter((item) => leading !== undefined || item.presenter === mine?.person)
    .map((item) => [
      choice(t.say('button-drop-follow-up', { name: name(item.presenter) }), {
        do: 'drop-follow-up',
        session: id,
        presenter: item.presenter,
        earlier: item.session,
      }),
    ]);
