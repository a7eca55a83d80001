import type { App, Meeting, Notification } from '../app/index.ts';
import { attended, isComing } from '../attendance.ts';
import { MINUTES, worth } from '../credit.ts';
import { creditRuleOf } from '../credit-rules/index.ts';
import { membershipOf } from '../group.ts';
import type { NotificationKind } from '../notification.ts';
import type { Identity, Person } from '../person.ts';
import { explainPhase, phrases } from '../phrases/index.ts';
import { phaseKey, type Seat, seatOf } from '../session.ts';
import { HOUR, type Instant, MINUTE } from '../types.ts';
import { readerWith } from './asking.ts';
import { card, choice, type Moment, moment, type Reader, strong, timed, when } from './cards/card.ts';
import { titleOf } from './cards/meeting.ts';
import { privateCard, venueLines } from './cards/own.ts';
import type { Card, Line } from './reply.ts';
import { aboutOf, nextPlanned, ownView, peopleOf } from './views/meeting.ts';

/** A notification about a meeting, with everything its words are made from. */
interface Told {
  readonly app: App;
  readonly notification: Notification;
  readonly person: Person;
  readonly meeting: Meeting;
  readonly seat: Seat;
  readonly reader: Reader;
}

type Words = (told: Told) => Card | undefined | Promise<Card | undefined>;

/** What somebody is told about a meeting, from what is true now; nothing where it has been overtaken. */
export const meetingNotice = async (
  app: App,
  notification: Notification,
  person: Person,
  identity: Identity,
  now: Instant,
): Promise<Card | undefined> => {
  const { about, kind } = notification;
  const words = WORDS[kind];
  if (about.session === undefined || !words) return undefined;
  const found = await app.meetings.look({ identity }, about.session);
  if (!found.ok) return undefined;
  const meeting = found.value;
  const seat = seatOf(meeting.session, person.id);
  if (!seat || (about.revision !== undefined && about.revision !== meeting.session.revision)) return undefined;
  const reader = await readerWith(
    app,
    { t: phrases(person.language, meeting.society.words), zone: person.zone, now },
    person.society,
    peopleOf(meeting.session),
  );
  return words({ app, notification, person, meeting, seat, reader });
};

const titled = ({ meeting, reader }: Told) => strong(titleOf(reader, meeting.group, meeting.session.number));
const dated = ({ meeting: { session, group }, reader: { t, now } }: Told, instant = session.starts): Moment =>
  moment(instant, t.dateTime(instant, { zone: group.zone, now, city: true }));
/** The date on a line of its own. */
const dateLine = (told: Told): Line => {
  const { at, said } = dated(told);
  return [moment(at, told.reader.t.capital(said))];
};
const toMeeting = ({ meeting, reader: { t } }: Told) =>
  choice(t.say('button-to-meeting'), { do: 'session', session: meeting.session.id });
/** Whether somebody is to be reminded: whoever comes, and observers, who are not asked. */
const comes = ({ meeting: { session }, seat }: Told): boolean => seat.role === 'observer' || isComing(session, seat);

const dayBefore: Words = (told) => {
  const { meeting, person, reader } = told;
  const early = reader.now < meeting.session.starts - HOUR;
  const wanted = meeting.session.state === 'planned' && early && comes(told) && person.settings.reminders;
  return wanted ? privateCard(reader, meeting.sight, aboutOf(meeting)) : undefined;
};

const hourBefore: Words = (told) => {
  const { meeting, person, reader } = told;
  const { session, sight } = meeting;
  const on = session.state === 'planned' || session.state === 'running';
  // Whoever reads it when the meeting has long begun is helped no more.
  const late = reader.now > session.starts + HOUR / 2;
  if (!on || late || !comes(told) || !person.settings.reminders || !sight.mine) return undefined;
  const time = reader.t.when(session.starts, reader);
  const soon = timed(reader.t.say('reminder-soon', { time }), moment(session.starts, time));
  return card(reader.t, [titled(told), soon, ...venueLines(reader, sight.mine, sight.shown)], [[toMeeting(told)]]);
};

/** Whether somebody belongs to the group today: who has left it hears no more of its dates. */
const belongs = ({ meeting: { group }, person }: Told): boolean => membershipOf(group, person.id) !== undefined;

const moved: Words = (told) => {
  const { t } = told.reader;
  if (told.meeting.session.state === 'cancelled' || !belongs(told)) return undefined;
  const from = dated(told, told.notification.about.from ?? told.meeting.session.starts);
  const to = dated(told);
  const text = timed(t.say('moved-text', { from: from.said, to: to.said }), from, to);
  return card(t, [titled(told), text], [[toMeeting(told)]]);
};

const cancelled: Words = (told) => {
  const { t } = told.reader;
  if (!belongs(told)) return undefined;
  const date = dated(told);
  return card(t, [titled(told), timed(t.say('cancelled-text', { date: date.said }), date)]);
};

const placeOffered: Words = (told) => {
  const { t } = told.reader;
  const session = told.meeting.session.id;
  if (told.seat.answer?.is !== 'offered') return undefined;
  return card(
    t,
    [titled(told), dateLine(told), t.say('place-offered-text')],
    [
      [
        choice(t.say('button-take-place'), { do: 'answer', session, is: 'coming' }),
        choice(t.say('button-leave-place'), { do: 'answer', session, is: 'not-coming' }),
      ],
    ],
  );
};

/** To whoever leads this one meeting. Taken back before it was read, it is dropped. */
const standIn: Words = (told) => {
  const { session } = told.meeting;
  if (session.state !== 'planned' || session.standIn !== told.person.id) return undefined;
  return card(told.reader.t, [titled(told), dateLine(told), told.reader.t.say('mine-stand-in')], [[toMeeting(told)]]);
};

/** Somebody else closed it, and it is now to be settled. */
const closed: Words = ({ app, reader, meeting }) =>
  meeting.session.state === 'settling' ? ownView(app, reader, meeting) : undefined;

/** Planned for after the meeting; whoever is to settle one that was closed by then has heard so. */
const settle: Words = (told) => {
  const { reader, meeting } = told;
  const { t } = reader;
  const { state, id: session } = meeting.session;
  if (state !== 'planned' && state !== 'running') return undefined;
  const running = state === 'running';
  return card(
    t,
    [titled(told), t.say(running ? 'settle-still-running' : 'settle-not-entered')],
    [
      [
        running
          ? choice(t.say('button-panel'), { do: 'panel', session })
          : choice(t.say('button-enter-afterwards'), { do: 'close', session }),
      ],
    ],
  );
};

/** A whisper without a sound. One planned before a pause, or before more time was given, has been overtaken. */
const overTime: Words = ({ notification, meeting: { session, sight }, reader }) => {
  const { t } = reader;
  const { at } = session;
  const usual = sight.leading?.usual;
  if (session.state !== 'running' || !at || usual === undefined || session.moment?.halt) return undefined;
  if (phaseKey(at) !== notification.about.phase || at.since + usual * MINUTE > reader.now) return undefined;
  const phase = t.capital(explainPhase(t, at.phase, session.protocol).name);
  return { ...card(t, [t.say('over-time-text', { phase, usual })]), silent: true };
};

const nextMorning: Words = async ({ app, meeting, person, seat, reader }) => {
  const { t } = reader;
  const { session, group, society, sight } = meeting;
  const minutes = sight.mine?.minutes ?? 0;
  if (session.state !== 'sealed' || minutes === 0 || !person.settings.nextMorning) return undefined;
  const rule = creditRuleOf(session.creditRule ?? society.creditRule ?? '') ?? MINUTES;
  const present = attended(session).length;
  const earned = worth(rule, { activity: 'balint-group', format: session.format, role: seat.role, minutes, present });
  const what = { number: session.number, minutes, role: t.say(`role-${seat.role}`) };
  const inPoints = earned && rule.unit !== 'minute';
  const text = inPoints
    ? t.say('next-morning', { ...what, credits: t.credits(earned.points, rule.unit) })
    : t.say('next-morning-plain', what);
  const next = sight.mine?.chosen ? await nextPlanned(app, group.id, session, reader.now) : undefined;
  const followUp = { do: 'follow-up', session: next?.id ?? '', presenter: person.id, earlier: session.id } as const;
  return {
    ...card(
      t,
      [strong(group.name), text],
      [
        [choice(t.say('button-see-all'), { do: 'credits', period: 'this-year' })],
        when(next !== undefined, choice(t.say('button-follow-up'), followUp)),
      ],
    ),
    silent: true,
  };
};

/** The words of each notification that is about a meeting and aims at a person. */
const WORDS: Readonly<Partial<Record<NotificationKind, Words>>> = {
  'reminder-day': dayBefore,
  'reminder-hour': hourBefore,
  moved,
  cancelled,
  'place-offered': placeOffered,
  'stand-in': standIn,
  closed,
  settle,
  'over-time': overTime,
  'next-morning': nextMorning,
};
