import { type Activity, EVENT_KINDS } from '../fact.ts';
import { compare, type Ratio, ratio, toNumber } from '../ratio.ts';
import type {
  Condition,
  Filter,
  Limits,
  Mark,
  MembershipRequirement,
  PracticeRequirement,
  Requirement,
  Scheme,
  ShareRequirement,
  Span,
  StatusRequirement,
  SumRequirement,
  SumUnit,
  TickRequirement,
} from '../scheme.ts';
import type { LocalDate } from '../types.ts';
import { namesIn } from './names.ts';
import type { Phrases } from './phrases.ts';
import { localeOf } from './say.ts';

/** What the words of a requirement depend on: its scheme, and whether it is part of a renewal. */
export interface Asking {
  readonly scheme: Scheme;
  readonly renewing: boolean;
}

/** `a, b or c` */
const anyOfThese = (t: Phrases, items: readonly string[]): string =>
  new Intl.ListFormat(localeOf(t.language), { type: 'disjunction' }).format(items);

/** `20 January 2024` */
export const longDate = (t: Phrases, date: LocalDate): string => {
  const [year = '', month = '', day = ''] = date.split('-');
  const name = namesIn(t.language).months[Number(month) - 1] ?? '';
  return t.say('date-short-year', { day: `${Number(day)}`, month: name, year });
};

/** A society by its short name. */
export const societyName = (t: Phrases, society: string): string => t.find(`society-name-${society}`) ?? society;

/** The title of a scheme: ours for what ships, its own for a society's. */
export const schemeTitle = (t: Phrases, { id, title }: Pick<Scheme, 'id' | 'title'>): string =>
  t.find(`scheme-${id}`) ?? title;

/** Statuses by what they are called, by the society itself where its own name is known: `leader or supervisor`. */
export const statusNames = (t: Phrases, statuses: readonly string[], society?: string): string =>
  anyOfThese(
    t,
    statuses.map((status) => t.find(`held-${society}-${status}`) ?? t.find(`held-${status}`) ?? status),
  );

/** Trainings by what they are called: `psychoanalytic or psychodynamic training`. */
export const trainingNames = (t: Phrases, trainings: readonly string[]): string =>
  anyOfThese(
    t,
    trainings.map((training) => t.find(`training-${training}`) ?? training),
  );

/** Every requirement of a scheme. */
const requirementsOf = ({ requires, renewal }: Scheme): readonly Requirement[] => {
  const flat = (one: Requirement): readonly Requirement[] =>
    'of' in one && Array.isArray(one.of) ? [one, ...one.of.flatMap(flat)] : [one];
  return [...flat(requires), ...(renewal ? flat(renewal) : [])];
};

/** What a tick is called: by us, by the society, or else by its kind. */
const tickName = (t: Phrases, tick: string, scheme: Scheme): string => {
  const asked = requirementsOf(scheme).find((one) => one.kind === 'tick' && one.tick === tick);
  const own = asked?.words?.[t.language] ?? Object.values(asked?.words ?? {})[0];
  return t.find(`tick-${tick}`) ?? own ?? (asked?.kind === 'tick' ? t.say(`tick-kind-${asked.is}`) : tick);
};

const isTherapy = (activities: readonly Activity[]): boolean =>
  activities.every((one) => one === 'personal-therapy' || one === 'psychotherapy');

/** Whether one of them is called a meeting or a session of therapy. */
export const meetingOrTherapy = (activities: readonly Activity[]): string =>
  isTherapy(activities) ? 'therapy' : 'meeting';

/** `12 meetings`: as it stands behind "at least" and "still missing". */
export const amountOf = (
  t: Phrases,
  unit: SumUnit | 'tick' | 'part' | 'requirement',
  amount: number | Ratio,
  filter?: Filter,
): string => {
  const [kind, ...others] = filter?.events ?? [];
  if (unit === 'event' && kind && others.length === 0) return t.say(`amount-event-${kind}`, { amount });
  const value =
    unit === 'part' ? Math.round(1000 * (typeof amount === 'number' ? amount : toNumber(amount))) / 10 : amount;
  return t.say(`amount-${unit}`, { amount: value, of: meetingOrTherapy(filter?.activities ?? []) });
};

const spanOf = (t: Phrases, span: Span): string =>
  'years' in span ? t.say('amount-year', { amount: span.years }) : t.say('amount-month', { amount: span.months });

const lasting = (t: Phrases, { least, most }: Limits): readonly string[] => {
  const words = (minutes = 0) => t.say('amount-minute', { amount: minutes });
  if (least !== undefined && most !== undefined)
    return [t.say('which-lasts-both', { least: words(least), most: words(most) })];
  if (least !== undefined) return [t.say('which-lasts-least', { least: words(least) })];
  return most === undefined ? [] : [t.say('which-lasts-most', { most: words(most) })];
};

const attended = (t: Phrases, { least, most }: Limits): readonly string[] => {
  if (least !== undefined && most !== undefined) return [t.say('which-present-both', { least, most })];
  if (least !== undefined) return [t.say('which-present-least', { least })];
  return most === undefined ? [] : [t.say('which-present-most', { most })];
};

const byWhom = (t: Phrases, who: 'led' | 'confirmed', asked: Filter['ledBy']): readonly string[] => {
  if (!asked) return [];
  const statuses = statusNames(t, asked.statuses, asked.society);
  return asked.society === undefined
    ? [t.say(`which-${who}-by`, { statuses })]
    : [t.say(`which-${who}-by-of`, { statuses, society: societyName(t, asked.society) })];
};

/** What is asked of hours beside their activity, each for behind a comma. */
const whichOnes = (t: Phrases, filter: Filter, unit?: SumUnit): readonly string[] => {
  const { roles, formats, modes, events, outside, international, lasts, present, societies } = filter;
  const isCounted = unit === 'event' && events?.length === 1;
  const places = events && !isCounted ? events.map((event) => t.say(`which-at-${event}`)) : [];
  return [
    ...(roles
      ? [
          t.say('which-roles', {
            roles: anyOfThese(
              t,
              roles.map((role) => t.say(`which-role-${role}`)),
            ),
          }),
        ]
      : []),
    ...(formats
      ? [
          t.say('which-formats', {
            formats: anyOfThese(
              t,
              formats.map((format) => t.say(`format-${format}`)),
            ),
          }),
        ]
      : []),
    ...(modes
      ? [
          t.say('which-modes', {
            modes: anyOfThese(
              t,
              modes.map((mode) => t.say(`mode-${mode}`)),
            ),
          }),
        ]
      : []),
    ...(places.length > 0 ? [anyOfThese(t, places)] : []),
    ...(outside
      ? [
          EVENT_KINDS.every((event) => outside.includes(event))
            ? t.say('which-standing')
            : t.say('which-outside', { places: t.list(outside.map((event) => t.say(`which-outside-${event}`))) }),
        ]
      : []),
    ...(international === undefined ? [] : [t.say(international ? 'which-international' : 'which-national')]),
    ...(filter.certified ? [t.say('which-certified')] : []),
    ...(filter.registered ? [t.say('which-registered')] : []),
    ...(filter.onTape ? [t.say('which-on-tape')] : []),
    ...(lasts ? lasting(t, lasts) : []),
    ...(present ? attended(t, present) : []),
    ...byWhom(t, 'led', filter.ledBy),
    ...byWhom(t, 'confirmed', filter.confirmedBy),
    ...(societies
      ? [
          t.say('which-societies', {
            societies: anyOfThese(
              t,
              societies.map((society) => societyName(t, society)),
            ),
          }),
        ]
      : []),
    ...(filter.ownWord ? [t.say('which-own-word')] : []),
  ];
};

const activitiesOf = (t: Phrases, { activities }: Filter): string =>
  anyOfThese(
    t,
    activities.map((activity) => t.say(`activity-${activity}`)),
  );

/** Hours as they are called on their own: `Balint group, as leader, online` */
const hoursOf = (t: Phrases, filter: Filter): string => [activitiesOf(t, filter), ...whichOnes(t, filter)].join(', ');

/** Hours as they stand behind "the meetings": `in a Balint group, as leader, online` */
const behindMeetings = (t: Phrases, filter: Filter): string => {
  const what = anyOfThese(
    t,
    filter.activities.map((activity) => t.say(`of-${activity}`)),
  );
  return [what, ...whichOnes(t, filter)].join(', ');
};

/** What some hours ask beyond others. */
const beyond = (filter: Filter, among: Filter): Filter => {
  const known = new Map<string, unknown>(Object.entries(among));
  const more = Object.entries(filter).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(known.get(key)),
  );
  return { ...Object.fromEntries(more), activities: filter.activities };
};

/** What is particular about some hours among others. */
const particular = (t: Phrases, filter: Filter, among: Filter): string => {
  const which = whichOnes(t, beyond(filter, among));
  const isSame = filter.activities.join() === among.activities.join();
  return isSame && which.length > 0 ? which.join(', ') : hoursOf(t, filter);
};

/** The day that a mark names, as it stands behind "before" and "from". */
const markOf = (t: Phrases, mark: Mark, { scheme, renewing }: Asking): string => {
  switch (mark.is) {
    case 'entry':
      return t.say(renewing ? 'mark-award' : 'mark-entry');
    case 'first':
      return t.say('mark-first', { what: behindMeetings(t, mark.of) });
    case 'tick':
      return t.find(`mark-of-${mark.tick}`) ?? t.say('mark-tick', { tick: tickName(t, mark.tick, scheme) });
    case 'training':
      return t.say('mark-training', { trainings: trainingNames(t, mark.trainings) });
    case 'status':
      return mark.society === undefined
        ? t.say('mark-status', { statuses: statusNames(t, mark.statuses) })
        : t.say('mark-status-of', {
            statuses: statusNames(t, mark.statuses, mark.society),
            society: societyName(t, mark.society),
          });
    case 'decision':
      return t.say('mark-decision', { by: mark.by });
  }
};

const between = (
  t: Phrases,
  { from, until }: { readonly from?: Mark; readonly until?: Mark },
  asking: Asking,
): readonly string[] => {
  const edge = (of: 'from' | 'until', mark: Mark) =>
    mark.plus
      ? t.say(`which-${of}-after`, { mark: markOf(t, mark, asking), span: spanOf(t, mark.plus) })
      : t.say(`which-${of}`, { mark: markOf(t, mark, asking) });
  if (from && until?.plus && JSON.stringify({ ...until, plus: undefined }) === JSON.stringify(from))
    return [t.say('which-within', { mark: markOf(t, from, asking), span: spanOf(t, until.plus) })];
  return [...(from ? [edge('from', from)] : []), ...(until ? [edge('until', until)] : [])];
};

const isOneOf = <T extends string>(all: readonly T[], one: string): one is T =>
  (all as readonly string[]).includes(one);

const BEHIND_AN_AMOUNT = ['minute', 'academic-hour', 'hour', 'double-hour', 'session', 'day'] as const;

/** `12 meetings of supervision`; cases are those of Balint groups unless it is said. */
const amountWithKind = (t: Phrases, unit: SumUnit, amount: number, filter: Filter): string => {
  const bare = amountOf(t, unit, amount, filter);
  if (!isOneOf(BEHIND_AN_AMOUNT, unit)) return bare;
  const what = anyOfThese(
    t,
    filter.activities.map((activity) => t.say(`of-${activity}`)),
  );
  return t.say('amount-of', { amount: bare, what });
};

const BUCKETS_WITH_MORE = ['event', 'group', 'leader', 'month', 'year'] as const;

const sumAsks = (t: Phrases, one: SumRequirement, asking: Asking): string => {
  const { of, unit, atLeast } = one;
  const isBucket = isOneOf(BUCKETS_WITH_MORE, unit) || (unit === 'day' && one.each !== undefined);
  const each = one.each ?? { unit: 'session' as const, atLeast: 1 };
  const isElsewhere = unit.startsWith('case') || (isBucket && !isOneOf(BEHIND_AN_AMOUNT, each.unit));
  return [
    t.say('asks-sum', { amount: isBucket ? amountOf(t, unit, atLeast, of) : amountWithKind(t, unit, atLeast, of) }),
    ...(isBucket
      ? [t.say('which-each', { amount: amountWithKind(t, each.unit, each.atLeast, of), unit, count: atLeast })]
      : []),
    ...(isElsewhere && of.activities.join() !== 'balint-group'
      ? [t.say('which-activities', { activities: activitiesOf(t, of) })]
      : []),
    ...whichOnes(t, of, unit),
    ...(one.inARow ? [t.say('which-in-a-row')] : []),
    ...(one.inOne ? [t.say(`which-in-one-${one.inOne}`)] : []),
    ...between(t, one, asking),
  ].join(', ');
};

const isAll = (part: Ratio): boolean => compare(part, ratio(1)) === 0;

/** `half of the meetings in a Balint group` */
const partOf = (t: Phrases, { unit, among }: ShareRequirement, of: Ratio): string => {
  const what = behindMeetings(t, among);
  const half = compare(of, ratio(1, 2)) === 0 ? 'half' : amountOf(t, 'part', of);
  const part = isAll(of) ? 'all' : half;
  if (unit === 'session') return t.say('whole-session', { part, what });
  return unit.startsWith('case') ? t.say('whole-case', { part, what }) : t.say('whole-time', { part, what });
};

const shareAsks = (t: Phrases, one: ShareRequirement): string => {
  const { least, most } = one;
  const what = particular(t, one.of, one.among);
  if (least && isAll(least)) return t.say('asks-share-all', { among: partOf(t, one, least), what });
  if (least && most)
    return t.say('asks-share-both', { part: amountOf(t, 'part', least), among: partOf(t, one, most), what });
  if (least) return t.say('asks-share-least', { among: partOf(t, one, least), what });
  return t.say('asks-share-most', { among: partOf(t, one, most ?? ratio(1)), what });
};

const tickAsks = (t: Phrases, one: TickRequirement, { scheme }: Asking): string => {
  const tick = tickName(t, one.tick, scheme);
  const times = t.say('amount-tick', { amount: one.times ?? 1 });
  const years = t.say('amount-year', { amount: one.years ?? 1 });
  const isOften = (one.times ?? 1) > 1;
  if (one.years !== undefined)
    return isOften
      ? t.say('asks-tick-times-years', { tick, times, years, count: one.years })
      : t.say('asks-tick-years', { tick, years, count: one.years });
  return isOften ? t.say('asks-tick-times', { tick, times }) : t.say('asks-tick', { tick });
};

const memberAsks = (t: Phrases, { from }: MembershipRequirement, asking: Asking): string => {
  const society = societyName(t, asking.scheme.society);
  return from
    ? t.say('asks-membership-from', { society, mark: markOf(t, from, asking) })
    : t.say('asks-membership', { society });
};

const statusAsks = (t: Phrases, one: StatusRequirement): string => {
  const statuses = statusNames(t, one.statuses, one.society);
  const status =
    one.society === undefined
      ? t.say('asks-status', { statuses })
      : t.say('asks-status-of', { statuses, society: societyName(t, one.society) });
  return one.years === undefined
    ? status
    : t.say('asks-status-years', { status, span: t.say('amount-year', { amount: one.years }) });
};

const practiceAsks = (t: Phrases, { years, after }: PracticeRequirement): string => {
  const span = t.say('amount-year', { amount: years });
  return after
    ? t.say('asks-practice-after', { span, trainings: trainingNames(t, after) })
    : t.say('asks-practice', { span });
};

const professionNames = (t: Phrases, professions: NonNullable<Condition['professions']>): string =>
  anyOfThese(
    t,
    professions.map((one) => t.say(`profession-${one}`)),
  );

/** What is true of a person, each as a clause. */
const conditionsOf = (t: Phrases, { professions, trainings, without }: Condition): readonly string[] => [
  ...(professions ? [t.say('condition-professions', { professions: professionNames(t, professions) })] : []),
  ...(trainings ? [t.say('condition-trainings', { trainings: trainingNames(t, trainings) })] : []),
  ...(without ? [t.say('condition-without', { trainings: trainingNames(t, without) })] : []),
];

const profileAsks = (t: Phrases, { professions, trainings, without }: Condition): string => {
  const all = [
    ...(professions ? [t.say('asks-profile-professions', { professions: professionNames(t, professions) })] : []),
    ...(trainings ? [t.say('asks-profile-trainings', { trainings: trainingNames(t, trainings) })] : []),
    ...(without ? [t.say('asks-profile-without', { trainings: trainingNames(t, without) })] : []),
  ];
  return all.length > 0 ? t.list(all) : t.say('asks-profile-any');
};

/** What is asked, as a piece of a sentence that begins with a small letter. */
const asks = (t: Phrases, one: Requirement, asking: Asking): string => {
  switch (one.kind) {
    case 'all':
    case 'stages':
    case 'split':
    case 'unknown':
      return t.say(`asks-${one.kind}`);
    case 'any':
      return t.say('asks-any', { count: one.atLeast ?? 1 });
    case 'sum':
      return sumAsks(t, one, asking);
    case 'window':
      return t.say('asks-window', { span: spanOf(t, one.length) });
    case 'share':
      return [shareAsks(t, one), ...between(t, one, asking)].join(', ');
    case 'apart':
      return [
        t.say('asks-apart', { span: spanOf(t, one.length), what: behindMeetings(t, one.of) }),
        ...between(t, one, asking),
      ].join(', ');
    case 'ends':
      return [
        t.say('asks-ends', { what: behindMeetings(t, one.of), such: particular(t, one.are, one.of) }),
        ...between(t, one, asking),
      ].join(', ');
    case 'tick':
      return [tickAsks(t, one, asking), ...between(t, one, asking)].join(', ');
    case 'membership':
      return memberAsks(t, one, asking);
    case 'status':
      return statusAsks(t, one);
    case 'practice':
      return practiceAsks(t, one);
    case 'profile':
      return profileAsks(t, one.is);
    case 'decision':
      return t.say('asks-decision', { by: one.by });
  }
};

/** What the society calls it, in the reader's language or else in one it has; ours for what ships. */
export const nameOf = (t: Phrases, { id, words }: Requirement, { scheme }: Asking): string | undefined =>
  words?.[t.language] ?? t.find(`asks-of-${scheme.id}-${id}`) ?? Object.values(words ?? {})[0];

/** What a requirement that holds others is called where those stand elsewhere. */
export const holderName = (t: Phrases, one: Requirement, asking: Asking): string | undefined => {
  const name = nameOfHolder(t, one, asking);
  return name === undefined ? undefined : t.capital(name);
};

/** What says nothing of its own, or all that there is to say, is called by its name alone. */
const isCalled = (one: Requirement): boolean => {
  if (one.kind === 'tick') return (one.times ?? one.years ?? one.from ?? one.until) === undefined;
  return one.kind === 'all' || one.kind === 'unknown';
};

/** What is asked in short, as a piece of a sentence: of what holds others its name, since they do not stand below it. */
export const asksInShort = (t: Phrases, one: Requirement, asking: Asking): string =>
  (isCalled(one) || isHolder(t, one) ? nameOf(t, one, asking) : undefined) ?? asks(t, one, asking);

const isHolder = (t: Phrases, { kind }: Requirement): boolean => t.find(`holds-${kind}`) !== undefined;

/** What is asked where nothing that it would hold can be read below, as a piece of a sentence. */
export const asksAlone = (t: Phrases, one: Requirement, asking: Asking): string =>
  nameOfHolder(t, one, asking) ?? asksInShort(t, one, asking);

const nameOfHolder = (t: Phrases, one: Requirement, asking: Asking): string | undefined =>
  isHolder(t, one) ? (nameOf(t, one, asking) ?? t.find(`holds-${one.kind}`)) : undefined;

/** What is asked as it begins a line: with its name before it where it has one. */
export const asksInFull = (t: Phrases, one: Requirement, asking: Asking): string => {
  const name = nameOf(t, one, asking);
  const isSaid = one.kind === 'tick' && tickName(t, one.tick, asking.scheme) === name;
  if (name === undefined || isSaid) return t.capital(asks(t, one, asking));
  if (isCalled(one)) return t.capital(name);
  return t.capital(t.say('asks-named', { name, asked: asks(t, one, asking) }));
};

const capsOf = (t: Phrases, { caps = [], of, unit }: SumRequirement): readonly string[] =>
  caps.map((cap) => t.say('asks-cap', { most: amountOf(t, unit, cap.most, cap.of), what: particular(t, cap.of, of) }));

/** What else belongs to what is asked: whole sentences. */
export const asksBeside = (t: Phrases, one: Requirement): readonly string[] => {
  const conditions = one.when ? conditionsOf(t, one.when) : [];
  return [
    ...(one.kind === 'sum' ? capsOf(t, one) : []),
    ...(conditions.length > 0 ? [t.say('asks-when', { conditions: t.list(conditions) })] : []),
    ...(one.weight ? [t.say(`weight-${one.weight}`)] : []),
    ...(one.ours ? [t.say('asks-ours')] : []),
  ];
};
