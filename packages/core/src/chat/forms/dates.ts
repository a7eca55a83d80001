import { type Rhythm, WEEKDAYS } from '../../calendar.ts';
import { daysLater, instantOf, localDateOf, localTimeOf } from '../../clock.ts';
import type { Refusal, RefusalCode } from '../../refusal.ts';
import { type Asking, say, toast } from '../asking.ts';
import { seasonCard } from '../cards/dates.ts';
import { ask, choiceField, dateField, datesField, timeField } from '../fields.ts';
import {
  type Answers,
  anew,
  type Begun,
  done,
  ended,
  type Form,
  type Reading,
  refused,
  type Submitted,
} from '../form.ts';
import { sessionView } from '../views/meeting.ts';

const HOURS = ['17.00', '17.30', '18.00', '18.30', '19.00', '19.30'];
const WEEKLY = ['week-1', 'week-2', 'week-3', 'week-4'] as const;

/** The weekday of the first day, which is that of the whole season. */
const weekdayOf = ({ from }: Answers) => WEEKDAYS[(new Date(`${String(from)}T00:00Z`).getUTCDay() + 6) % 7] ?? 'monday';

/** The rhythms that a first day begins: by weeks, or by where it stands in its month. */
const rhythmsFrom = ({ from: first }: Answers): readonly string[] => {
  if (typeof first !== 'string') return WEEKLY;
  const nth = Math.ceil(Number(first.slice(8)) / 7);
  const isLast = daysLater(first, 7).slice(0, 7) !== first.slice(0, 7);
  return [...WEEKLY, ...(nth <= 4 ? [`month-${nth}`] : []), ...(isLast ? ['month-last'] : [])];
};

const rhythmWords = (value: string, { t, answers }: Reading): string => {
  const [every, which] = value.split('-');
  if (every === 'week') return t.find(`rhythm-${value}`) ?? value;
  const weekday = weekdayOf(answers);
  return which === 'last'
    ? t.say('rhythm-month-last', { weekday })
    : t.say('rhythm-month', { nth: Number(which), weekday });
};

const rhythms = (reading: Reading) =>
  rhythmsFrom(reading.answers).map((value) => ({ value, label: reading.t.capital(rhythmWords(value, reading)) }));

const hours = ({ t }: Reading) => HOURS.map((value) => ({ value, label: value.replace('.', t.say('time-separator')) }));

/** The next days, as buttons. */
const nextDays = ({ t, zone, now }: Reading) =>
  [1, 2, 3, 4, 5, 6, 7].map((days) => {
    const date = daysLater(localDateOf(now, zone), days);
    return { value: date, label: t.capital(t.day(date, { zone, now })) };
  });

/** The group's own zone and length, in which dates are read. */
const inGroup = async (asking: Asking, about: string): Promise<Begun> => {
  const seen = await asking.app.groups.allowed(asking.caller, about, 'keep-frame');
  if (!seen.ok) return refused(asking, seen.refusal);
  const { group } = seen.value;
  const { t } = asking;
  return {
    answers: { zone: group.zone },
    intro: [t.say('dates-intro', { group: group.name, city: t.city(group.zone), minutes: t.duration(group.minutes) })],
  };
};

const repeatsOf = (answers: Answers): Rhythm['repeats'] => {
  const on = weekdayOf(answers);
  const [every = '', which = ''] = String(answers.rhythm).split('-');
  if (every === 'week') return { every: 'weeks', weeks: Number(which), on };
  const nth = which === 'last' ? 'last' : (([1, 2, 3, 4] as const).find((one) => one === Number(which)) ?? 1);
  return { every: 'month', nth, on };
};

/** How far from the first meeting the last one may be, as buttons. */
const lastDays = ({ t, answers }: Reading) =>
  [90, 180, 300].map((days) => {
    const date = daysLater(String(answers.from), days);
    return { value: date, label: t.short(date) };
  });

/** Which answer has to be another one, where dates cannot be put into the calendar so. */
const AGAIN: Readonly<Partial<Record<RefusalCode, string>>> = {
  'date-past': 'on',
  'date-taken': 'at',
};
const AGAIN_IN_SEASON: typeof AGAIN = {
  'no-dates': 'until',
  'too-many-dates': 'until',
  'date-past': 'from',
  'date-taken': 'without',
};

const notSo = (asking: Asking, refusal: Refusal, again = AGAIN): Promise<Submitted> => {
  const field = again[refusal.code];
  return field === undefined ? ended(asking, refusal) : anew(asking, refusal, field);
};

/** A whole season. The first date gives the weekday. */
export const season: Form = {
  id: 'season',
  fields: [
    dateField({ key: 'from', ask: ask('ask-season-from', 'ask-season-from-help'), options: nextDays }),
    timeField({ key: 'at', ask: ask('ask-at'), options: hours }),
    choiceField({ key: 'rhythm', ask: ask('ask-rhythm'), columns: 2, options: rhythms }),
    dateField({ key: 'until', ask: ask('ask-until', 'ask-until-help'), options: lastDays }),
    datesField({ key: 'without', ask: ask('ask-without', 'ask-without-help'), most: 60, optional: true }),
  ],
  begin: (asking, { about = '' }) => inGroup(asking, about),
  submit: async (asking, { about = '' }, answers) => {
    const without = Array.isArray(answers.without) ? answers.without.map(String) : [];
    const rhythm: Rhythm = {
      repeats: repeatsOf(answers),
      from: String(answers.from),
      until: String(answers.until),
      at: String(answers.at),
      zone: String(answers.zone),
      without,
    };
    const scheduled = await asking.app.dates.schedule(asking.caller, about, { rhythm });
    if (!scheduled.ok) return notSo(asking, scheduled.refusal, AGAIN_IN_SEASON);
    return done(say(seasonCard(asking, scheduled.value)));
  },
};

/** One meeting by itself. */
export const singleDate: Form = {
  id: 'date',
  fields: [
    dateField({ key: 'on', ask: ask('ask-date'), options: nextDays }),
    timeField({ key: 'at', ask: ask('ask-at'), options: hours }),
  ],
  begin: (asking, { about = '' }) => inGroup(asking, about),
  submit: async (asking, { about = '' }, answers) => {
    const starts = instantOf(String(answers.on), String(answers.at), String(answers.zone));
    const scheduled = await asking.app.dates.schedule(asking.caller, about, { starts });
    if (!scheduled.ok) return notSo(asking, scheduled.refusal);
    return done(say(seasonCard(asking, scheduled.value)));
  },
};

/** Another date for a meeting. */
export const move: Form = {
  id: 'move',
  fields: [
    dateField({
      key: 'on',
      ask: ask('ask-move-date'),
      options: (reading) => {
        const same = sameDay(reading);
        return [...same, ...nextDays(reading).filter(({ value }) => value !== same[0]?.value)];
      },
    }),
    timeField({ key: 'at', ask: ask('ask-at'), options: (reading) => [...sameTime(reading), ...hours(reading)] }),
  ],
  begin: async (asking, { about = '' }) => {
    const meeting = await asking.app.meetings.look(asking.caller, about);
    if (!meeting.ok) return refused(asking, meeting.refusal);
    const { session, group, keeps } = meeting.value;
    if (!keeps) return refused(asking, { code: 'leaders-only' });
    if (session.state === 'cancelled') return refused(asking, { code: 'cancelled' });
    if (session.state !== 'planned') return refused(asking, { code: 'already-begun' });
    const { t, now } = asking;
    return {
      answers: {
        zone: group.zone,
        day: localDateOf(session.starts, group.zone),
        time: localTimeOf(session.starts, group.zone),
      },
      intro: [
        t.say('move-intro', {
          group: group.name,
          number: session.number,
          date: t.dateTime(session.starts, { zone: group.zone, now, city: true }),
        }),
      ],
    };
  },
  submit: async (asking, { about = '' }, answers) => {
    const starts = instantOf(String(answers.on), String(answers.at), String(answers.zone));
    const look = await asking.app.meetings.look(asking.caller, about);
    if (!look.ok) return ended(asking, look.refusal);
    const moved = await asking.app.meetings.act(asking.caller, about, {
      act: 'move',
      starts,
      minutes: look.value.session.minutes,
    });
    if (!moved.ok) return notSo(asking, moved.refusal);
    return done(toast(asking.t.say('meeting-moved')), say(await sessionView(asking, moved.value)));
  },
};

const sameDay = ({ t, zone, now, answers }: Reading) => {
  const day = String(answers.day);
  return day >= localDateOf(now, zone) ? [{ value: day, label: t.capital(t.day(day, { zone, now })) }] : [];
};
const sameTime = ({ t, answers }: Reading) => {
  const time = String(answers.time).replace(':', '.');
  return HOURS.includes(time) ? [] : [{ value: time, label: time.replace('.', t.say('time-separator')) }];
};
