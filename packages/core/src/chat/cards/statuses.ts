import type { StatusesSeen } from '../../app/index.ts';
import type { Person } from '../../person.ts';
import type { StatusEntry } from '../../status.ts';
import type { Card } from '../reply.ts';
import { card, choice, listRows, named, type Reader, strong } from './card.ts';
import { statusLine } from './path.ts';

/** Whose statuses can be looked at and entered. */
export const statusPeopleCard = ({ t }: Reader, people: readonly Person[], page: number): Card =>
  card(
    t,
    [strong(t.say('statuses-title')), t.say('statuses-text')],
    [
      ...listRows(
        t,
        people,
        page,
        2,
        ({ id, name }) => named(name, { do: 'statuses', person: id }),
        (to) => ({ do: 'status-people', page: to }),
      ),
      [choice(t.say('button-back'), { do: 'society' })],
    ],
  );

/** Somebody's statuses from day to day. */
export const statusesCard = ({ t }: Reader, { person, society, history: { held } }: StatusesSeen): Card =>
  card(
    t,
    [
      strong(person.name),
      // A button may be too short for the last day.
      ...held.map((entry) => t.say('list-item', { item: statusLine(t, entry) })),
      t.say(held.length === 0 ? 'statuses-none' : 'statuses-tap'),
    ],
    [
      ...held.map((entry) => [
        named(t.capital(statusLine(t, entry, society.short)), { do: 'status', person: person.id, status: entry.id }),
      ]),
      [choice(t.say('button-enter-status'), { do: 'form', form: 'enter-status', about: person.id })],
      [choice(t.say('button-back'), { do: 'status-people', page: 0 })],
    ],
  );

/** A status, which may end or have been a mistake. */
export const statusCard = ({ t }: Reader, { person, society }: StatusesSeen, entry: StatusEntry): Card => {
  const about = { person: person.id, status: entry.id };
  return card(
    t,
    [strong(person.name), t.capital(statusLine(t, entry, society.short))],
    [
      [choice(t.say('button-end-status'), { do: 'end-status', ...about })],
      [choice(t.say('button-drop-status'), { do: 'drop-status', ...about })],
      [choice(t.say('button-back'), { do: 'statuses', person: person.id })],
    ],
  );
};
