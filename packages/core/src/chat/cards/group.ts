import type { GroupSeen } from '../../app/index.ts';
import { localDateOf } from '../../clock.ts';
import { type Group, membershipOf, membersOf } from '../../group.ts';
import { may } from '../../permission.ts';
import { endonym, LANGUAGES, type Phrases, protocolTitle } from '../../phrases/index.ts';
import { protocolOf } from '../../protocols/index.ts';
import type { Session } from '../../session.ts';
import type { Id } from '../../types.ts';
import type { Card } from '../reply.ts';
import { card, choice, grid, joinRow, type Reader, type Row, strong, when } from './card.ts';
import { platformName } from './erasing.ts';

/** What a group's page shows beside the group. */
export interface GroupPage {
  /** Its next meetings. */
  readonly next: readonly Session[];
  /** Its last ones, to be settled or corrected; for those who keep the group. */
  readonly past: readonly Session[];
  /** Who asked to join and waits for an answer; for those who keep the group. */
  readonly requests: readonly { readonly id: Id; readonly person: Id }[];
}

/** A group: its frame, its next dates, and for those who keep it the ways to change it. */
export const groupCard = (
  reader: Reader,
  { group, standpoint, me }: GroupSeen,
  { next, past, requests }: GroupPage,
): Card => {
  const { t, now } = reader;
  const keeps = may('keep-frame', standpoint);
  const member = membershipOf(group, me.id);
  const role = member ? [t.say('group-your-role', { role: t.say(`role-${member.role}`) })] : [];
  return card(
    t,
    [strong(group.name), ...role, ...frameLines(t, group, keeps), ...when(next.length === 0, t.say('group-no-dates'))],
    [
      ...next.map(
        ({ id, starts }): Row => [
          choice(t.capital(t.dateTime(starts, { zone: group.zone, now })), { do: 'session', session: id }),
        ],
      ),
      ...past.map((session) => pastRow(t, group, session)),
      ...requests.map((one) => joinRow(reader, one)),
      ...(keeps ? keeperRows(t, group) : []),
      when(member !== undefined, choice(t.say('button-leave-group'), { do: 'leave-ask', group: group.id })),
    ],
  );
};

/** A meeting that is over, or by its plan should be. */
const pastRow = (t: Phrases, { zone }: Group, { id, number, starts, state }: Session): Row => [
  choice(
    t.say('list-past', {
      number,
      date: t.short(localDateOf(starts, zone)),
      state: t.say(state === 'sealed' ? 'state-sealed' : 'state-settling'),
    }),
    { do: 'session', session: id },
  ),
];

/** How many meetings that are open stand on one card; the others come when these are done. */
const OPEN = 6;

/** Why a group cannot be ended yet, with the ways to its open meetings: to confirm them, or to cancel them. */
export const openCard = (t: Phrases, group: Group, open: readonly Session[], why: string): Card =>
  card(
    t,
    [why],
    [
      ...open.slice(0, OPEN).flatMap((session) => [
        pastRow(t, group, session),
        when(
          session.state !== 'running',
          choice(t.say('button-cancel-number', { number: session.number }), {
            do: 'cancel-ask',
            session: session.id,
          }),
        ),
      ]),
      [choice(t.say('button-back'), { do: 'edit', group: group.id })],
    ],
  );

const frameLines = (t: Phrases, group: Group, keeps: boolean): readonly string[] => [
  t.capital(
    t.say('group-frame', {
      openness: t.say(`openness-${group.openness}`),
      format: t.say(`format-${group.format}`),
      mode: t.say(`mode-${group.mode}`),
    }),
  ),
  t.say('group-members', { members: membersOf(group).length, from: group.room.from, to: group.room.to }),
  ...when(keeps && membersOf(group).every((one) => one.role !== 'leader'), t.say('group-no-leader')),
  ...when(keeps && group.places.length === 0, t.say('group-no-chat')),
  ...when(group.places.length > 1, t.say('group-chats', { chats: t.list(group.places.map(platformName)) })),
];

const keeperRows = (t: Phrases, { id }: Group): readonly Row[] => [
  [
    choice(t.say('button-season'), { do: 'form', form: 'season', about: id }),
    choice(t.say('button-date'), { do: 'form', form: 'date', about: id }),
  ],
  [
    choice(t.say('button-members'), { do: 'members', group: id, page: 0 }),
    choice(t.say('button-invitations'), { do: 'invitations', group: id }),
  ],
  [choice(t.say('button-edit'), { do: 'edit', group: id })],
];

const measureOf = (t: Phrases, { measure }: Group): string =>
  'since' in measure
    ? t.say('measure-since', { measure: t.say(`measure-${measure.by}`), since: t.short(measure.since) })
    : t.say(`measure-${measure.by}`);

/** Everything about a group that can be changed, with how it is now. */
export const editCard = (t: Phrases, group: Group): Card => {
  const protocol = protocolOf(group.protocol);
  const venue = [t.say(`mode-${group.mode}`), group.venue.address, group.venue.link];
  const now = {
    name: group.name,
    openness: t.say(`openness-${group.openness}`),
    format: t.say(`format-${group.format}`),
    venue: venue.filter((one) => one !== undefined).join(' · '),
    language: endonym(group.language),
    zone: t.city(group.zone),
    room: `${group.room.from}–${group.room.to}`,
    minutes: t.duration(group.minutes),
    cases: String(group.cases),
    protocol: protocol ? protocolTitle(t, protocol) : group.protocol,
    'push-back': t.say(group.pushBack ? 'yes' : 'no'),
    measure: measureOf(t, group),
    offers: t.say(`offers-${group.offers}`),
    presence: t.say(`presence-${group.presence}`),
  } as const;
  const keys = Object.keys(now) as readonly (keyof typeof now)[];
  return card(
    t,
    [
      strong(t.say('edit-title', { group: group.name })),
      ...keys.map((key) => t.say('edit-line', { field: t.say(`field-${key}`), value: now[key] })),
    ],
    [
      ...grid(
        keys
          .filter((key) => key !== 'language' || LANGUAGES.length > 1)
          .map((key) => choice(t.say(`field-${key}`), { do: 'form', form: `edit-${key}`, about: group.id })),
        2,
      ),
      ...unbindRows(t, group),
      [choice(t.say('button-end-group'), { do: 'end-ask', group: group.id })],
      [choice(t.say('button-back'), { do: 'group', group: group.id })],
    ],
  );
};

/** The ways to take the cards out of a chat; of several, each by its platform. */
const unbindRows = (t: Phrases, { id, places }: Group): readonly Row[] =>
  places.length === 1
    ? [[choice(t.say('button-unbind'), { do: 'unbind', group: id })]]
    : places.map(({ platform, tenant }) => [
        choice(t.say('button-unbind-from', { chat: platformName({ platform }) }), {
          do: 'unbind-from',
          group: id,
          platform,
          tenant,
        }),
      ]);
