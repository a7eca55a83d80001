import type { Credits, PeriodName } from '../../app/index.ts';
import { localDateOf } from '../../clock.ts';
import type { Group } from '../../group.ts';
import type { Person } from '../../person.ts';
import { endonym, explainMonths, explainStatement, LANGUAGES, type Phrases } from '../../phrases/index.ts';
import { compare, ZERO } from '../../ratio.ts';
import type { Session } from '../../session.ts';
import type { Card } from '../reply.ts';
import { card, choice, type Reader, type Row, strong, when } from './card.ts';

/** A meeting in a list: of which group, and when. */
export interface Listed {
  readonly session: Session;
  readonly group: Group;
}

export const listedRow = ({ t, zone, now }: Reader, { session, group }: Listed): Row => [
  choice(t.say('list-meeting', { date: t.relative(session.starts, { zone, now }), group: group.name }), {
    do: 'session',
    session: session.id,
  }),
];

/** What a first look shows: the next dates, what waits, and the ways on. */
export const homeCard = (
  reader: Reader,
  what: {
    readonly coming: readonly Listed[];
    readonly waiting: readonly Listed[];
    readonly administrator: boolean;
    readonly society: string;
    readonly groups: number;
  },
): Card => {
  const { t } = reader;
  const { coming, waiting, administrator, groups } = what;
  return card(
    t,
    [
      strong(what.society),
      groups === 0
        ? t.say(administrator ? 'home-no-groups-admin' : 'home-no-groups')
        : t.say(coming.length > 0 ? 'home-coming' : 'home-no-dates'),
      ...when(waiting.length > 0, t.say('home-waiting')),
    ],
    [
      ...coming.map((one) => listedRow(reader, one)),
      ...waiting.map(
        (one): Row => [
          choice(t.say('list-waiting', { group: one.group.name, number: one.session.number }), {
            do: 'session',
            session: one.session.id,
          }),
        ],
      ),
      [
        choice(t.say('button-groups'), { do: 'groups' }),
        choice(t.say('button-credits'), { do: 'credits', period: 'this-year' }),
      ],
      [choice(t.say('button-rules'), { do: 'rule', rule: 1 }), choice(t.say('button-settings'), { do: 'settings' })],
      when(administrator, choice(t.say('button-new-group'), { do: 'form' as const, form: 'new-group', about: NOBODY })),
    ],
  );
};

/** A form that is about nothing yet. */
export const NOBODY = '000000000000';

export const nextCard = (reader: Reader, coming: readonly Listed[]): Card =>
  coming.length === 0
    ? card(reader.t, [reader.t.say('next-none')], [[choice(reader.t.say('button-groups'), { do: 'groups' })]])
    : card(
        reader.t,
        [strong(reader.t.say('next-title'))],
        coming.map((one) => listedRow(reader, one)),
      );

export const groupsCard = (
  t: Phrases,
  member: readonly Group[],
  kept: readonly Group[],
  administrator: boolean,
): Card =>
  card(
    t,
    member.length + kept.length === 0
      ? [t.say(administrator ? 'home-no-groups-admin' : 'home-no-groups')]
      : [strong(t.say('groups-title'))],
    [
      ...member.map((group): Row => [choice(group.name, { do: 'group', group: group.id })]),
      ...kept.map(
        (group): Row => [choice(t.say('groups-kept', { group: group.name }), { do: 'group', group: group.id })],
      ),
      when(administrator, choice(t.say('button-new-group'), { do: 'form' as const, form: 'new-group', about: NOBODY })),
    ],
  );

/** The statement of credits, and how to look at it otherwise. */
export const creditsCard = (
  { t, zone, now }: Reader,
  { statement, rule }: Credits,
  period: PeriodName,
  detail?: 'month' | 'session',
): Card => {
  const lines = explainStatement(t, statement, rule, { zone, now });
  const months = detail === 'month' ? explainMonths(t, statement, zone) : [];
  const each =
    detail === 'session'
      ? statement.lines.flatMap((line) =>
          line.is === 'not-counted'
            ? []
            : [
                t.say('credits-line', {
                  date: t.short(localDateOf(line.start, zone)),
                  minutes: line.minutes,
                  credits: t.credits(line.points, statement.unit),
                }),
              ],
        )
      : [];
  const [title = '', ...rest] = lines;
  const any = compare(statement.points, ZERO) > 0;
  const others = (['this-year', 'last-year', 'all'] as const).filter((one) => one !== period);
  return card(
    t,
    [strong(title), ...rest, ...when(months.length + each.length > 0, ''), ...months, ...each],
    [
      when(
        any,
        choice(t.say('button-by-month'), { do: 'credits-by', period, by: 'month' }),
        choice(t.say('button-by-meeting'), { do: 'credits-by', period, by: 'session' }),
      ),
      others.map((one) => choice(t.say(`button-period-${one}`), { do: 'credits', period: one })),
    ],
  );
};

/** One of the nine rules, as a card to turn over. */
export const ruleCard = (t: Phrases, number: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9): Card =>
  card(
    t,
    [strong(t.say('rule-card', { number, title: t.say(`rule-${number}-title`) })), t.say(`rule-${number}`)],
    [
      [
        ...when(number > 1, choice(t.say('button-previous'), { do: 'rule', rule: number - 1 })),
        ...when(number < 9, choice(t.say('button-next-rule'), { do: 'rule', rule: number + 1 })),
      ],
    ],
  );

export const settingsCard = (t: Phrases, me: Person): Card => {
  const on = (key: 'reminders' | 'nextMorning') =>
    choice(
      t.say(
        me.settings[key]
          ? `button-${key === 'reminders' ? 'reminders' : 'morning'}-off`
          : `button-${key === 'reminders' ? 'reminders' : 'morning'}-on`,
      ),
      { do: 'set', key, value: me.settings[key] ? 'off' : 'on' },
    );
  const form = (id: string, label: string) => choice(label, { do: 'form', form: id, about: me.id });
  return card(
    t,
    [
      strong(t.say('settings-title')),
      t.say('settings-name', { name: me.name }),
      t.say('settings-language', { language: endonym(me.language) }),
      t.say('settings-zone', { city: t.city(me.zone) }),
      t.say(me.settings.reminders ? 'settings-reminders-on' : 'settings-reminders-off'),
      t.say(me.settings.nextMorning ? 'settings-morning-on' : 'settings-morning-off'),
    ],
    [
      [
        form('my-name', t.say('button-name')),
        ...when(LANGUAGES.length > 1, form('my-language', t.say('button-language'))),
        form('my-zone', t.say('button-zone')),
      ],
      [on('reminders')],
      [on('nextMorning')],
    ],
  );
};

/** What can be done here, for this person. */
export const helpCard = (
  t: Phrases,
  who: { readonly known: boolean; readonly leads: boolean; readonly administrator: boolean },
): Card => {
  if (!who.known) return card(t, [strong(t.say('help-stranger-title')), t.say('help-stranger')]);
  return card(
    t,
    [
      strong(t.say('help-title')),
      t.say('help-member'),
      ...when(who.leads, '', t.say('help-leader')),
      ...when(who.administrator, '', t.say('help-administrator')),
      '',
      t.say('help-reads'),
    ],
    [[choice(t.say('button-groups'), { do: 'groups' }), choice(t.say('button-settings'), { do: 'settings' })]],
  );
};
