import type { Group } from '../../group.ts';
import type { Phrases } from '../../phrases/index.ts';
import type { Session } from '../../session.ts';
import type { Card } from '../reply.ts';
import { card, choice, listRows, named, type Reader, type Row, strong, when } from './card.ts';

/** A meeting in a list: of which group, and when. */
export interface Listed {
  readonly session: Session;
  readonly group: Group;
}

const listedRow = ({ t, zone, now }: Reader, { session, group }: Listed): Row => [
  named(group.name, { do: 'session', session: session.id }, (name) =>
    t.say('list-meeting', { date: t.relative(session.starts, { zone, now }), group: name }),
  ),
];

/** What a first look shows: the next dates, what waits, and the ways on. */
export interface Home {
  readonly society: string;
  readonly coming: readonly Listed[];
  /** Meetings in which somebody has something to confirm. */
  readonly waiting: readonly Listed[];
  /** Groups whose leader was asked and has not answered yet, by name. */
  readonly asked: readonly string[];
  readonly groups: number;
  readonly mayRegister: boolean;
  /** Whether they keep the society. */
  readonly mayKeep: boolean;
  /** Whether a form is open that can be gone on with. */
  readonly form: boolean;
}

export const homeCard = (reader: Reader, home: Home): Card => {
  const { t } = reader;
  const { coming, waiting, asked, mayRegister } = home;
  return card(
    t,
    [
      strong(home.society),
      ...asked.map((group) => t.say('home-asked', { group })),
      ...when(asked.length === 0 || home.groups > 0, homeLine(t, home)),
      ...when(waiting.length > 0, t.say('home-waiting')),
    ],
    [
      when(home.form, choice(t.say('button-resume-form'), { do: 'form-resume' as const })),
      ...coming.map((one) => listedRow(reader, one)),
      ...waiting.map(
        ({ group, session: { id, number } }): Row => [
          named(group.name, { do: 'session', session: id }, (name) => t.say('list-waiting', { group: name, number })),
        ],
      ),
      [
        choice(t.say('button-groups'), { do: 'groups', page: 0 }),
        choice(t.say('button-credits'), { do: 'credits', period: 'this-year' }),
      ],
      [choice(t.say('button-rules'), { do: 'rule', rule: '1' }), choice(t.say('button-settings'), { do: 'settings' })],
      [
        ...when(mayRegister, newGroup(t)),
        ...when(home.mayKeep, choice(t.say('button-society'), { do: 'society' as const })),
      ],
    ],
  );
};

const homeLine = (t: Phrases, { groups, mayRegister, coming }: Home): string => {
  if (groups === 0) return t.say(mayRegister ? 'home-no-groups-admin' : 'home-no-groups');
  return t.say(coming.length > 0 ? 'home-coming' : 'home-no-dates');
};

/** What a form is about that is about nothing yet. */
const NOTHING = '000000000000';

const newGroup = (t: Phrases) =>
  choice(t.say('button-new-group'), { do: 'form', form: 'new-group', about: NOTHING } as const);

export const nextCard = (reader: Reader, coming: readonly Listed[]): Card => {
  const { t } = reader;
  return coming.length === 0
    ? card(t, [t.say('next-none')], [[choice(t.say('button-groups'), { do: 'groups', page: 0 })]])
    : card(
        t,
        [strong(t.say('next-title'))],
        coming.map((one) => listedRow(reader, one)),
      );
};

/** The groups somebody belongs to, then those they keep for the society. */
export const groupsCard = (
  t: Phrases,
  { member, kept }: { readonly member: readonly Group[]; readonly kept: readonly Group[] },
  mayRegister: boolean,
  page: number,
): Card => {
  const all = [...member, ...kept];
  const entry = (group: Group) =>
    named(group.name, { do: 'group', group: group.id }, (name) =>
      member.includes(group) ? name : t.say('groups-kept', { group: name }),
    );
  const none = mayRegister ? 'home-no-groups-admin' : 'home-no-groups';
  return card(
    t,
    [all.length === 0 ? t.say(none) : strong(t.say('groups-title'))],
    [...listRows(t, all, page, 1, entry, (to) => ({ do: 'groups', page: to })), when(mayRegister, newGroup(t))],
  );
};
