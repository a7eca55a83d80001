import { DAY, MINUTE } from '../../types.ts';
import type { Leading, Mine, Shown, Sight } from '../../view.ts';
import { choice, named, type Reader, type Row, when } from './card.ts';
import type { AboutMine } from './meeting.ts';

/** How many people who are not reached get a button of their own on a meeting's card; the others are under Members. */
const LINKS = 4;

/** What a meeting's card says to those who lead it: who comes, and at whom messages do not arrive. */
export const leaderLines = (reader: Reader, leading: Leading, { shown, mine }: Sight): readonly string[] => {
  const lost = notReached(reader, leading, shown);
  const { t, name } = reader;
  return [
    ...(shown.state === 'planned' ? ['', ...comingLines(reader, leading, shown, mine)] : []),
    ...when(lost.length > 0, t.say('leader-not-reached', { names: t.list(lost.map(name)) })),
  ];
};

const comingLines = (
  { t, name, zone, now }: Reader,
  leading: Leading,
  shown: Shown,
  mine: Mine | undefined,
): readonly string[] => {
  const soon = now < leading.opens && leading.opens - now < DAY;
  const said = (is: string) => leading.seats.filter((seat) => seat.answer?.is === is).map((seat) => name(seat.person));
  const [absent, late, waiting] = [said('not-coming'), said('late'), said('waiting')];
  return [
    t.say('leader-coming', { coming: shown.coming, all: shown.of }),
    ...when(absent.length > 0, t.say('leader-absent', { names: t.list(absent) })),
    ...when(late.length > 0, t.say('leader-late', { names: t.list(late) })),
    ...when(waiting.length > 0, t.say('leader-waiting', { names: t.list(waiting) })),
    ...when(leading.order.length > 0, t.say('leader-offers', { offers: leading.order.length })),
    ...(leading.standIn === undefined || leading.standIn === mine?.person
      ? []
      : [t.capital(t.say('leader-stand-in', { name: name(leading.standIn) }))]),
    ...when(
      soon && leading.presence !== 'silent',
      t.say('leader-opens', { opens: t.when(leading.opens, { zone, now }) }),
    ),
  ];
};

/** Those of a meeting at whom messages do not arrive, so that the leader tells them; nobody while it runs. */
const notReached = ({ reached }: Reader, { seats }: Leading, { state }: Shown): readonly string[] =>
  state === 'running' ? [] : seats.map((seat) => seat.person).filter((person) => !reached(person));

/** The links to send them. */
export const linkRows = (reader: Reader, leading: Leading, shown: Shown, { group }: AboutMine): readonly Row[] =>
  notReached(reader, leading, shown)
    .slice(0, LINKS)
    .map((person) => [
      named(reader.name(person), { do: 'invite-person', group: group.id, person }, (name) =>
        reader.t.say('button-link-for-name', { name }),
      ),
    ]);

/** What those who lead, or keep the group, can do with a meeting now. */
export const leaderRows = ({ t, now }: Reader, shown: Shown, about: AboutMine, leading?: Leading): readonly Row[] => {
  const session = shown.id;
  const runs = about.runs && leading !== undefined;
  if (shown.state === 'running')
    return [
      when(runs, choice(t.say('button-panel'), { do: 'panel', session })),
      when(about.inStead, choice(t.say('button-close'), { do: 'close', session })),
    ];
  if (shown.state !== 'planned') return [];
  const isOver = now >= shown.starts + shown.minutes * MINUTE;
  const silent = about.group.presence === 'silent';
  const opens = runs && !silent && !isOver && now >= leading.opens;
  const enters = leading !== undefined && (silent && !about.inStead ? now >= shown.starts : isOver);
  return [
    when(opens, choice(t.say('button-open'), { do: 'open', session })),
    when(enters, choice(t.say('button-enter-afterwards'), { do: 'close', session })),
    [
      ...when(about.keeps && !isOver, choice(t.say('button-answers'), { do: 'answers', session, page: 0 })),
      ...when(leading !== undefined && !about.inStead, choice(t.say('button-queue'), { do: 'queue', session })),
    ],
    when(
      about.keeps,
      ...when(!isOver, choice(t.say('button-move'), { do: 'form', form: 'move' as const, about: session })),
      choice(t.say('button-cancel-meeting'), { do: 'cancel-ask', session }),
    ),
    when(about.keeps && !isOver, choice(t.say('button-stand-in'), { do: 'stand-ins', session, page: 0 })),
  ];
};
