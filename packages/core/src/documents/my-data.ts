import { localDateOf } from '../clock.ts';
import type { MyCase, MyData, MyFact, MyMeeting } from '../my-data.ts';
import { ALWAYS } from '../path.ts';
import {
  endonym,
  explainEntry,
  longDate,
  type MessageId,
  type Phrases,
  phrases,
  societyName,
  statusNames,
  trainingNames,
} from '../phrases/index.ts';
import type { Instant, Language } from '../types.ts';
import { pageOf, type Section } from './page.ts';

/** Seen from here every date has its year: the page is read years after it was made. */
const LONG_AGO = 0;

/** Raised when a field goes or changes its meaning; new fields may come at any time. */
const VERSION = 1;

/** Fields that are moments, wherever they stand. */
const MOMENTS: ReadonlySet<string> = new Set(
  'made accepted heard unreachable since until start at starts arrived left offered expires revoked due'.split(' '),
);

/** The name of its files, without an ending. */
export const dataName = ({ made, person }: MyData): string => `my-data-${localDateOf(made, person.zone)}`;

/** For other programs: one object, moments as ISO 8601 in UTC, lengths in minutes. */
export const dataJson = (data: MyData): string => {
  const moments = (key: string, value: unknown): unknown =>
    typeof value === 'number' && MOMENTS.has(key) ? new Date(value).toISOString() : value;
  // How the society words things is nothing about the person.
  const { words: _, ...society } = data.society;
  return `${JSON.stringify({ document: 'my-data', version: VERSION, ...data, society }, moments, 2)}\n`;
};

/** For people: everything on one page, in their language, in the time of their zone. */
export const dataPage = (data: MyData, language: Language): string => {
  const { person, society, made } = data;
  const t = phrases(language, society.words);
  return pageOf({
    language: t.language,
    heading: t.say('data-title', { name: person.name }),
    lines: [
      t.say('data-made', { date: t.dateTime(made, { zone: person.zone, now: LONG_AGO }), society: society.name }),
      t.say('data-how', { city: t.city(person.zone) }),
    ],
    sections: sectionsOf(t, data),
    none: t.say('data-none'),
  });
};

type Heading = Extract<MessageId, `data-part-${string}`>;
type Column = Extract<MessageId, `data-column-${string}`>;

const sectionsOf = (t: Phrases, data: MyData): readonly Section[] => {
  const when = (at: Instant | undefined): string =>
    at === undefined ? '' : t.dateTime(at, { zone: data.person.zone, now: LONG_AGO });
  const word = (id: string, otherwise: string): string => t.capital(t.find(id) ?? otherwise);
  const part = (heading: Heading, columns: readonly Column[], rows: readonly (readonly string[])[]): Section => ({
    heading: t.say(heading),
    columns: columns.map((column) => t.say(column)),
    rows,
  });
  return [
    part('data-part-person', ['data-column-what', 'data-column-value'], personRows(t, data, when)),
    part(
      'data-part-accounts',
      ['data-column-platform', 'data-column-account'],
      data.accounts.map(({ platform, tenant, id }) => [
        t.capital(platform),
        [tenant, id].filter((one) => one !== '').join(' · '),
      ]),
    ),
    part(
      'data-part-roles',
      ['data-column-role'],
      data.roles.map(({ role }) => [word(`society-role-${role}`, role)]),
    ),
    part('data-part-path', ['data-column-what', 'data-column-value'], pathRows(t, data)),
    part(
      'data-part-statuses',
      ['data-column-what', 'data-column-since', 'data-column-until'],
      data.statuses.map(({ status, society, from, until }) => [
        society === undefined
          ? t.capital(statusNames(t, [status]))
          : t.capital(t.say('status-of', { status: statusNames(t, [status]), society: societyName(t, society) })),
        longDate(t, from),
        until === undefined ? '' : longDate(t, until),
      ]),
    ),
    part(
      'data-part-groups',
      ['data-column-group', 'data-column-role', 'data-column-since', 'data-column-until'],
      data.memberships.map(({ group, role, since, until }) => [
        group,
        word(`role-${role}`, role),
        when(since),
        when(until),
      ]),
    ),
    part(
      'data-part-hours',
      [
        'data-column-date',
        'data-column-what',
        'data-column-role',
        'data-column-length',
        'data-column-cases',
        'data-column-stands',
      ],
      data.facts.map((fact) => factRow(t, fact, data, when)),
    ),
    part(
      'data-part-meetings',
      ['data-column-date', 'data-column-meeting', 'data-column-state', 'data-column-role', 'data-column-part'],
      data.meetings.map((meeting) => meetingRow(t, meeting, when)),
    ),
    part(
      'data-part-requests',
      ['data-column-group', 'data-column-date', 'data-column-state'],
      data.requests.map(({ group, at, state }) => [group, when(at), t.say(`data-request-${state}`)]),
    ),
    part(
      'data-part-links',
      ['data-column-group', 'data-column-what', 'data-column-role', 'data-column-until', 'data-column-state'],
      data.links.map(({ group, how, as, expires, revoked, used }) => [
        group,
        t.say(`data-link-${how}`),
        word(`role-${as}`, as),
        when(expires),
        t.say(used ? 'data-link-was-used' : revoked === undefined ? 'data-link-open' : 'data-link-revoked'),
      ]),
    ),
    part(
      'data-part-forms',
      ['data-column-what', 'data-column-date', 'data-column-value'],
      data.forms.map(({ form, at, answers }) => [formName(t, form), when(at), JSON.stringify(answers)]),
    ),
    part(
      'data-part-guesses',
      ['data-column-platform', 'data-column-date', 'data-column-count'],
      data.guesses.map(({ platform, at, count }) => [t.capital(platform), when(at), t.number(count)]),
    ),
    part(
      'data-part-due',
      ['data-column-what', 'data-column-date', 'data-column-platform'],
      data.due.map(({ kind, due, platform }) => [word(`data-due-${kind}`, kind), when(due), t.capital(platform)]),
    ),
    part(
      'data-part-living',
      ['data-column-what', 'data-column-platform'],
      data.living.map(({ subject, platform }) => [panelName(t, subject, data), t.capital(platform)]),
    ),
    part(
      'data-part-journal',
      ['data-column-date', 'data-column-what', 'data-column-part'],
      data.journal.map((line) => [
        when(line.at),
        entryName(t, line, data),
        t.say(line.byMe ? 'data-by-me' : 'data-about-me'),
      ]),
    ),
  ];
};

/** A form by what it is for: one that sets a single thing by whose it is, and what. */
const formName = (t: Phrases, form: string): string => {
  const [whose = '', ...field] = form.split('-');
  const [of, set] = [t.find(`data-form-${whose}`), t.find(`field-${field.join('-')}`)];
  return t.find(`data-form-${form}`) ?? (of && set ? `${of}: ${set}` : form);
};

/** In a private chat there lives nothing but panels. */
const panelName = (t: Phrases, subject: string, { meetings }: MyData): string => {
  const meeting = meetings.find(({ session }) => subject.endsWith(`:${session}`));
  const text = meeting
    ? t.say('data-living-panel', { meeting: t.say('meeting-title', { group: meeting.group, number: meeting.number }) })
    : t.say('data-living-panel-other');
  return t.capital(text);
};

/** A line of the journal, in which nobody has a name but whom the page is about. */
const entryName = (t: Phrases, line: MyData['journal'][number], { person: { name } }: MyData): string =>
  explainEntry(t, line, {
    by: line.byMe ? name : t.say('data-somebody'),
    person: line.aboutMe ? name : t.say('data-somebody'),
    group: line.group,
  });

type When = (at: Instant | undefined) => string;

const personRows = (t: Phrases, { person, society }: MyData, when: When): readonly (readonly string[])[] => {
  const { profession, settings } = person;
  const yes = (is: boolean): string => t.say(is ? 'yes' : 'no');
  return [
    [t.say('data-row-name'), person.name],
    [t.say('data-row-society'), society.name],
    [t.say('data-row-profession'), profession === undefined ? '' : t.capital(t.say(`profession-${profession}`))],
    [t.say('field-language'), endonym(person.language)],
    [t.say('field-zone'), t.city(person.zone)],
    [t.say('data-row-reminders'), yes(settings.reminders)],
    [t.say('data-row-morning'), yes(settings.nextMorning)],
    [t.say('data-row-accepted'), when(person.accepted)],
    [t.say('data-row-heard'), when(person.heard)],
    [t.say('data-row-unreachable'), when(person.unreachable)],
    [t.say('data-row-key'), [person.key, ...(person.aliases ?? [])].join(', ')],
    ...(society.administratorByCode ? [[t.say('data-row-founder'), t.say('yes')]] : []),
  ];
};

const pathRows = (t: Phrases, { path }: MyData): readonly (readonly string[])[] => {
  const { entries = [], professions = [], trainings, practiceSince } = path ?? {};
  return [
    ...entries.map(({ scheme, on }) => [
      t.say('data-path-scheme', { scheme: t.find(`scheme-${scheme}`) ?? scheme }),
      longDate(t, on),
    ]),
    ...professions.map(({ profession, from }) => [
      t.capital(t.say(`profession-${profession}`)),
      from === ALWAYS ? '' : longDate(t, from),
    ]),
    ...(trainings?.length === 0 ? [[t.say('trainings-title'), t.say('path-trainings-none')]] : []),
    ...(trainings ?? []).map(({ training, on }) => [t.capital(trainingNames(t, [training])), longDate(t, on)]),
    ...(practiceSince === undefined ? [] : [[t.say('form-title-my-practice'), longDate(t, practiceSince)]]),
  ];
};

const casesLine = (t: Phrases, cases: readonly MyCase[]): string =>
  cases
    .map(({ presented, ledBy, coLedBy }) =>
      [
        t.say(presented ? 'data-case-mine' : 'data-case'),
        ...(ledBy === undefined ? [] : [t.say('data-case-led', { name: ledBy })]),
        ...(coLedBy === undefined ? [] : [t.say('data-case-co-led', { name: coLedBy })]),
      ].join(', '),
    )
    .join('; ');

const factRow = (t: Phrases, fact: MyFact, { facts }: MyData, when: When): readonly string[] => {
  const { meeting, sum } = fact;
  const isReplaced = facts.some(({ amends }) => amends?.fact === fact.id);
  const stands = isReplaced ? 'data-fact-replaced' : fact.confirmed ? 'data-fact-confirmed' : 'data-fact-waiting';
  const amends = fact.amends ? [t.say('data-fact-amends', { why: t.say(`amend-${fact.amends.why}`) })] : [];
  return [
    when(fact.start),
    meeting?.group || t.say(`activity-${fact.activity}`),
    t.capital(t.say(`role-${fact.role}`)),
    t.duration(fact.minutes),
    sum ? t.say('count-cases', { cases: sum.presented }) : casesLine(t, meeting?.cases ?? []),
    [t.say(stands), ...amends].join(', '),
  ];
};

const meetingRow = (t: Phrases, meeting: MyMeeting, when: When): readonly string[] => {
  const { answer, arrived, left, settled, offered, presented, led, followUp, addedSelf } = meeting;
  const parts = [
    answer && t.say('data-answered', { answer: t.say(`answer-${answer.is}`), date: when(answer.at) }),
    arrived === undefined ? undefined : t.say('data-arrived', { date: when(arrived) }),
    left === undefined ? undefined : t.say('data-left', { date: when(left) }),
    addedSelf ? t.say('data-added-self') : undefined,
    settled === undefined ? undefined : t.say('data-settled', { length: t.duration(settled) }),
    offered === undefined ? undefined : t.say('data-offered', { date: when(offered) }),
    presented > 0 ? t.say('data-presented', { cases: presented }) : undefined,
    led > 0 ? t.say('data-led', { cases: led }) : undefined,
    followUp ? t.say('data-follow-up') : undefined,
  ];
  return [
    when(meeting.starts),
    t.say('meeting-title', { group: meeting.group, number: meeting.number }),
    t.capital(t.say(`state-${meeting.state}`)),
    meeting.role === undefined ? '' : t.capital(t.say(`role-${meeting.role}`)),
    parts.filter((one) => one !== undefined).join('; '),
  ];
};
