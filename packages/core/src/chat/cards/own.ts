import { explainPlace } from '../../phrases/index.ts';
import { DAY, MINUTE } from '../../types.ts';
import type { Leading, Mine, Shown, Sight } from '../../view.ts';
import type { Card, Line } from '../reply.ts';
import { card, choice, named, type Reader, type Row, strong, when } from './card.ts';
import { type AboutMine, agenda, titleOf, whenLine } from './meeting.ts';
import { notYetLines } from './order.ts';

/** How many people who are not reached get a button of their own on a meeting's card; the others are under Members. */
const LINKS = 4;

/** A meeting as one person reads it in private: place or link, their answer, their offer and its place. */
export const privateCard = (reader: Reader, sight: Sight, about: AboutMine): Card => {
  const { t, zone, now } = reader;
  const { shown, mine, leading } = sight;
  const own =
    zone === about.group.zone ? [] : [t.say('meeting-your-time', { time: t.relative(shown.starts, { zone, now }) })];
  const lost = leading && shown.state !== 'running' ? notReached(reader, leading) : [];
  const lines = [
    strong(titleOf(reader, about.group, shown.number)),
    whenLine(reader, shown, about),
    ...own,
    ...(shown.state === 'planned' ? [] : [t.say(`meeting-state-${shown.state}`)]),
    ...(mine && shown.state === 'planned' ? venueLines(reader, mine, shown) : []),
    ...agenda(reader, shown),
    ...(mine ? ['', ...myLines(reader, mine, sight, about)] : []),
    ...(leading && shown.state === 'planned' ? leaderLines(reader, leading, sight) : []),
    ...when(lost.length > 0, t.say('leader-not-reached', { names: t.list(lost.map(reader.name)) })),
  ];
  return card(t, lines, [
    ...(mine ? myRows(reader, mine, shown, about) : []),
    ...leaderRows(reader, shown, about, leading),
    ...lost
      .slice(0, LINKS)
      .map(
        (person): Row => [
          named(reader.name(person), { do: 'invite-person', group: about.group.id, person }, (name) =>
            t.say('button-link-for-name', { name }),
          ),
        ],
      ),
    ...(shown.state === 'planned' ? dropRows(reader, shown, mine, leading) : []),
  ]);
};

/** Those of a meeting at whom messages do not arrive, so that the leader tells them. */
const notReached = ({ reached }: Reader, { seats }: Leading): readonly string[] =>
  seats.map((seat) => seat.person).filter((person) => !reached(person));

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
  return [
    ...when(shown.state === 'planned' && mine.role !== 'observer', answer),
    ...when(standsIn, t.say('mine-stand-in')),
    ...(mine.place ? ['', ...explainPlace(t, mine.place, about.order, day)] : []),
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
        when(shown.state === 'planned' && mine.role !== 'observer', ...answerChoices(reader, mine, shown)),
        when(shown.state === 'running' && !mine.arrived, choice(t.say('button-arrive'), { do: 'arrive', session })),
        when(mine.mayOffer, choice(t.say('button-offer'), { do: 'offer', session })),
        when(
          mine.offered || mine.chosen,
          choice(t.say('button-withdraw'), { do: 'withdraw', session }),
          choice(t.say('button-how-order'), { do: 'how-order', session }),
        ),
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

const leaderLines = ({ t, name, zone, now }: Reader, leading: Leading, { shown, mine }: Sight): readonly string[] => {
  const soon = now < leading.opens && leading.opens - now < DAY;
  const said = (is: string) => leading.seats.filter((seat) => seat.answer?.is === is).map((seat) => name(seat.person));
  const [absent, late, waiting] = [said('not-coming'), said('late'), said('waiting')];
  return [
    '',
    t.say('leader-coming', { coming: shown.coming, all: shown.of }),
    ...when(absent.length > 0, t.say('leader-absent', { names: t.list(absent) })),
    ...when(late.length > 0, t.say('leader-late', { names: t.list(late) })),
    ...when(waiting.length > 0, t.say('leader-waiting', { names: t.list(waiting) })),
    ...when(leading.order.length > 0, t.say('leader-offers', { offers: leading.order.length })),
    ...(leading.standIn === undefined || leading.standIn === mine?.person
      ? []
      : [t.say('leader-stand-in', { name: name(leading.standIn) })]),
    ...when(
      soon && leading.presence !== 'silent',
      t.say('leader-opens', { opens: t.relative(leading.opens, { zone, now }) }),
    ),
  ];
};

const leaderRows = ({ t, now }: Reader, shown: Shown, about: AboutMine, leading?: Leading): readonly Row[] => {
  const session = shown.id;
  const runs = about.runs && leading !== undefined;
  if (shown.state === 'running') return [when(runs, choice(t.say('button-panel'), { do: 'panel', session }))];
  if (shown.state !== 'planned') return [];
  const isOver = now >= shown.starts + shown.minutes * MINUTE;
  const silent = about.group.presence === 'silent';
  const opens = runs && !silent && !isOver && now >= leading.opens;
  const enters = runs && (silent ? now >= shown.starts : isOver);
  return [
    when(opens, choice(t.say('button-open'), { do: 'open', session })),
    when(enters, choice(t.say('button-enter-afterwards'), { do: 'close', session })),
    [
      ...when(about.keeps, choice(t.say('button-answers'), { do: 'answers', session, page: 0 })),
      ...when(leading !== undefined, choice(t.say('button-queue'), { do: 'queue', session })),
    ],
    when(
      about.keeps,
      choice(t.say('button-move'), { do: 'form', form: 'move', about: session }),
      choice(t.say('button-cancel-meeting'), { do: 'cancel-ask', session }),
    ),
    when(about.keeps, choice(t.say('button-stand-in'), { do: 'stand-ins', session, page: 0 })),
  ];
};

/** A follow-up can be taken off again by its presenter and by the leaders. */
const dropRows = ({ t, name }: Reader, { id, followUps }: Shown, mine?: Mine, leading?: Leading): readonly Row[] =>
  followUps
    .filter((item) => leading !== undefined || item.presenter === mine?.person)
    .map(({ presenter, session: earlier }) => [
      named(name(presenter), { do: 'drop-follow-up', session: id, presenter, earlier }, (who) =>
        t.say('button-drop-follow-up', { name: who }),
      ),
    ]);
