import type { Meeting } from '../../app/index.ts';
import type { Statement } from '../../credit-statement.ts';
import type { Group, MemberRole } from '../../group.ts';
import { explainPhase, type Phrases } from '../../phrases/index.ts';
import { compare, ZERO } from '../../ratio.ts';
import type { Session } from '../../session.ts';
import type { Id, PersonId } from '../../types.ts';
import type { Mine } from '../../view.ts';
import type { Card, Line } from '../reply.ts';
import {
  card,
  cardInParts,
  choice,
  grid,
  joinRow,
  listRows,
  moment,
  named,
  type Reader,
  type Row,
  strong,
  timed,
  when,
} from './card.ts';

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

/** What a first look shows: what is on now, what is somebody's own, the next dates, what waits, and the ways on. */
export interface Home {
  readonly society: string;
  /** Meetings that run, and that they lead. */
  readonly running: readonly Meeting[];
  readonly coming: readonly Listed[];
  /** Meetings to come in which something is theirs: an offer, a case, a place that is held. */
  readonly mine: readonly Meeting[];
  /** Meetings in which somebody has something to confirm. */
  readonly waiting: readonly Listed[];
  /** Groups whose leader was asked and has not answered yet, by name. */
  readonly asked: readonly string[];
  /** Who has asked to join a group that they lead. */
  readonly joining: readonly { readonly id: Id; readonly person: PersonId }[];
  /** What this year has brought, under the society's credit rule. */
  readonly earned: Pick<Statement, 'points' | 'unit'> | undefined;
  readonly leads: readonly { readonly group: Group; readonly role: MemberRole }[];
  readonly groups: number;
  readonly mayRegister: boolean;
  /** Whether they keep the society. */
  readonly mayKeep: boolean;
  /** Whether a form is open that can be gone on with. */
  readonly form: boolean;
}

export const homeCard = (reader: Reader, home: Home): Card => {
  const { t } = reader;
  const { running, coming, mine, waiting, asked, joining, earned } = home;
  const parts = [
    [
      [
        strong(home.society),
        ...asked.map((group) => t.say('home-asked', { group })),
        ...running.map((meeting) => nowLine(t, meeting)),
        ...mine.flatMap((meeting) => mineLine(reader, meeting, meeting.session.id === coming[0]?.session.id)),
        ...(earned && compare(earned.points, ZERO) > 0
          ? [t.say('home-credits', { credits: t.credits(earned.points, earned.unit) })]
          : []),
        ...noneLine(t, home),
      ],
      [
        when(home.form, choice(t.say('button-resume-form'), { do: 'form-resume' as const })),
        ...running.map(
          ({ group, session: { id } }): Row => [
            named(group.name, { do: 'panel', session: id }, (name) => t.say('home-panel', { group: name })),
          ],
        ),
        ...joining.map((one) => joinRow(reader, one)),
      ],
    ],
    ...when(coming.length > 0, [[t.say('home-coming')], coming.map((one) => listedRow(reader, one))] as const),
    ...when(waiting.length > 0, [[t.say('home-waiting')], waiting.map((one) => waitingRow(t, one))] as const),
  ] as const;
  const isLast = (index: number): boolean => index === parts.length - 1;
  return cardInParts(
    t,
    parts.map(([lines, rows], index) => [lines, isLast(index) ? [...rows, ...waysOn(t, home)] : rows] as const),
  );
};

const waitingRow = (t: Phrases, { group, session: { id, number } }: Listed): Row => [
  named(group.name, { do: 'session', session: id }, (name) => t.say('list-waiting', { group: name, number })),
];

/** The ways on from a first look, below all else. */
const waysOn = (t: Phrases, { leads, mayRegister, mayKeep }: Home): readonly Row[] => [
  ...grid(
    leads.map(({ group, role }) =>
      named(group.name, { do: 'group', group: group.id }, (name) =>
        t.say('home-leads', { group: name, role: t.say(`role-${role}`) }),
      ),
    ),
    2,
  ),
  [
    choice(t.say('button-groups'), { do: 'groups', page: 0 }),
    choice(t.say('button-credits'), { do: 'credits', period: 'this-year' }),
    choice(t.say('button-path'), { do: 'path' }),
  ],
  [choice(t.say('button-rules'), { do: 'rule', rule: '1' }), choice(t.say('button-settings'), { do: 'settings' })],
  [...when(mayRegister, newGroup(t)), ...when(mayKeep, choice(t.say('button-society'), { do: 'society' as const }))],
];

/** Where a meeting that runs has come to. */
const nowLine = (t: Phrases, { group, session: { at, protocol } }: Meeting): string => {
  const { phase, case: of } = at ?? { phase: 'gathering', case: 0 };
  return t.say('home-now', {
    group: group.name,
    case: phase === 'call' ? 0 : of,
    phase: explainPhase(t, phase, protocol).name,
  });
};

/** What is theirs in a meeting to come: a case, their place in the queue, a place that is held; of the next one also that they come late, or not. */
const mineLine = (
  { t, zone, now }: Reader,
  { group, session: { starts, state }, sight: { mine } }: Meeting,
  isNext: boolean,
): readonly Line[] => {
  const answer = mine?.answer?.is;
  const isTold = answer === 'offered' || (isNext && state === 'planned' && answer !== 'coming');
  const what = mine && (mineOf(t, group, mine) ?? (isTold && answer ? t.say(`home-answer-${answer}`) : undefined));
  if (what === undefined) return [];
  const date = t.relative(starts, { zone, now });
  const meeting = t.say('list-meeting', { group: group.name, date });
  return [timed(t.say('home-mine', { meeting, what }), moment(starts, date))];
};

const mineOf = (t: Phrases, { measure }: Group, { chosen, place }: Mine): string | undefined => {
  if (chosen) return t.say('home-chosen');
  if (place) return measure.by === 'none' ? t.say('home-offered') : t.say('home-place', { place: place.place });
  return undefined;
};

/** What is said in the place of the next dates; nothing where there is enough to look at. */
const noneLine = (t: Phrases, { asked, groups, mayRegister, running, coming }: Home): readonly string[] => {
  if (groups === 0) return when(asked.length === 0, t.say(mayRegister ? 'home-no-groups-admin' : 'home-no-groups'));
  return when(running.length + coming.length === 0, t.say('home-no-dates'));
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
