import { explainPlace } from '../../phrases/index.ts';
import { MINUTE } from '../../types.ts';
import type { Leading, Mine, Shown, Sight } from '../../view.ts';
import type { Card, Line } from '../reply.ts';
import { card, choice, moment, named, type Reader, type Row, strong, timed, when } from './card.ts';
import { leaderLines, leaderRows, linkRows } from './leading.ts';
import { type AboutMine, agenda, titleOf, whenLine } from './meeting.ts';
import { notYetLines } from './order.ts';

/** A meeting as one person reads it in private: place or link, their answer, their offer and its place. */
export const privateCard = (reader: Reader, sight: Sight, about: AboutMine): Card => {
  const { t, zone, now } = reader;
  const { shown, mine, leading } = sight;
  const time = t.relative(shown.starts, { zone, now });
  const own =
    zone === about.group.zone ? [] : [timed(t.say('meeting-your-time', { time }), moment(shown.starts, time))];
  const said = mine ? myLines(reader, mine, sight, about) : [];
  const lines = [
    strong(titleOf(reader, about.group, shown.number)),
    whenLine(reader, shown, about),
    ...own,
    ...(shown.state === 'planned' ? [] : [t.say(`meeting-state-${shown.state}`)]),
    ...(mine && shown.state === 'planned' ? venueLines(reader, mine, shown) : []),
    ...agenda(reader, shown),
    ...(said.length > 0 ? ['', ...said] : []),
    ...(leading ? leaderLines(reader, leading, sight) : []),
  ];
  return card(t, lines, [
    ...(mine ? myRows(reader, mine, shown, about) : []),
    ...leaderRows(reader, shown, about, leading),
    ...(leading ? linkRows(reader, leading, shown, about) : []),
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

const myLines = (reader: Reader, mine: Mine, { shown, leading }: Sight, about: AboutMine): readonly string[] => {
  const { t, now } = reader;
  const standsIn = leading?.standIn === mine.person;
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
    : t.say(isAsked(mine, shown) ? 'mine-unanswered' : 'mine-expected');
  const day = t.forDay(shown.starts, { zone: about.group.zone, now });
  const comes = [
    ...when(shown.state === 'planned' && mine.role !== 'observer', answer),
    ...when(standsIn, t.say('mine-stand-in')),
  ];
  const place = mine.place ? explainPlace(t, mine.place, about.order, day) : [];
  return [
    ...comes,
    ...when(comes.length > 0 && place.length > 0, ''),
    ...place,
    ...when(mine.chosen, t.say('mine-chosen')),
    ...notYetLines(reader, mine, shown, about),
  ];
};

const myRows = (reader: Reader, mine: Mine, shown: Shown, about: AboutMine): readonly Row[] => {
  const { t } = reader;
  const session = shown.id;
  switch (shown.state) {
    case 'planned':
    case 'running':
      return [
        when(isAhead(reader, shown) && mine.role !== 'observer', ...answerChoices(reader, mine, shown)),
        when(shown.state === 'running' && !mine.arrived, choice(t.say('button-arrive'), { do: 'arrive', session })),
        when(
          mine.mayOffer && (shown.state === 'running' || isAhead(reader, shown)),
          choice(t.say('button-offer'), { do: 'offer', session }),
        ),
        when(
          (mine.offered || mine.chosen) && !mine.presenting,
          choice(t.say('button-withdraw'), { do: 'withdraw', session }),
          choice(t.say('button-how-order'), { do: 'how-order', session }),
        ),
        mine.declineIn === undefined
          ? []
          : [choice(t.say('button-decline'), { do: 'decline', session, from: mine.declineIn })],
        when(shown.state === 'running', choice(t.say('button-stop'), { do: 'stop', session })),
      ];
    case 'settling': {
      const mayAdd = mine.minutes === 0 && mine.role !== 'observer';
      return [
        when(mayAdd, choice(t.say('button-add-self'), { do: 'add-self', session })),
        followUpRow(reader, mine, shown, about),
      ];
    }
    case 'sealed':
      return [followUpRow(reader, mine, shown, about)];
    case 'cancelled':
      return [];
  }
};

/** Whether a meeting is planned, and not over by its plan. */
const isAhead = ({ now }: Reader, { state, starts, minutes }: Shown): boolean =>
  state === 'planned' && now < starts + minutes * MINUTE;

/** Whether somebody is asked whether they come: in an open group all are, but those who lead. */
const isAsked = ({ role }: Mine, { openness }: Shown): boolean =>
  openness === 'open' && role !== 'leader' && role !== 'co-leader';

/** What can be answered beside what was answered: where nobody is asked, only that somebody does not come, or late. */
const answerChoices = ({ t }: Reader, mine: Mine, shown: Shown): Row => {
  const say = (is: 'coming' | 'not-coming' | 'late', label: string) =>
    choice(label, { do: 'answer', session: shown.id, is });
  const [cannot, late] = [
    say('not-coming', t.say('button-answer-not-coming')),
    say('late', t.say('button-answer-late')),
  ];
  switch (mine.answer?.is) {
    case undefined:
      return isAsked(mine, shown) ? [say('coming', t.say('button-answer-coming')), cannot] : [cannot, late];
    case 'coming':
      return [cannot, late];
    case 'late':
      return [say('coming', t.say('button-answer-coming')), cannot];
    case 'not-coming':
      return [say('coming', t.say('button-answer-after-all'))];
    case 'offered':
      return [say('coming', t.say('button-take-place')), say('not-coming', t.say('button-leave-place'))];
    case 'waiting':
      return [cannot];
  }
};

const followUpRow = ({ t }: Reader, mine: Mine, shown: Shown, { next }: AboutMine): Row =>
  mine.chosen && next
    ? [
        choice(t.say('button-follow-up'), {
          do: 'follow-up',
          session: next.id,
          presenter: mine.person,
          earlier: shown.id,
        }),
      ]
    : [];

/** A follow-up can be taken off again by its presenter and by the leaders. */
const dropRows = ({ t, name }: Reader, { id, followUps }: Shown, mine?: Mine, leading?: Leading): readonly Row[] =>
  followUps
    .filter((item) => leading !== undefined || item.presenter === mine?.person)
    .map(({ presenter, session: earlier }) => [
      named(name(presenter), { do: 'drop-follow-up', session: id, presenter, earlier }, (who) =>
        t.say('button-drop-follow-up', { name: who }),
      ),
    ]);
