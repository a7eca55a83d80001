import { REMINDERS } from '../../session.ts';
import type { Leading, Sight } from '../../view.ts';
import type { Card } from '../reply.ts';
import { atStart, card, choice, listRows, named, type Reader, type Row, strong, when } from './card.ts';

// What opens from the panel and leads back to it.

type Seats = Leading['seats'];

const backToPanel = ({ t }: Reader, session: string): Row => [
  choice(t.say('button-to-panel'), { do: 'panel', session }),
];

/** Anyone who offered, in the order of the queue; anybody seated, where offers are made in the room. */
export const chooseCard = (reader: Reader, { shown, leading }: Sight, of: number, inTheRoom: boolean, page: number) => {
  const { t } = reader;
  const session = shown.id;
  const offered = leading?.order.map((one) => one.offer.by) ?? [];
  const seated = (leading?.seats ?? [])
    .filter((seat) => seat.role !== 'observer' && seat.person !== leading?.leading && !offered.includes(seat.person))
    .map((seat) => seat.person);
  const people = inTheRoom ? [...offered, ...seated] : offered;
  const entry = (person: string) =>
    named(atStart(reader, person), { do: 'choose', session, case: of, presenter: person });
  return card(
    t,
    [
      strong(t.say('choose-title', { case: of })),
      people.length > 0 ? t.say('queue-how-advice') : t.say('choose-empty'),
    ],
    [
      ...listRows(t, people, page, 2, entry, (to) => ({ do: 'choose-list', session, case: of, page: to })),
      [
        ...when(!inTheRoom, choice(t.say('button-offer-for'), { do: 'enter' as const, session, page: 0 })),
        choice(t.say('button-choose-nobody', { case: of }), { do: 'choose', session, case: of, presenter: 'nobody' }),
      ],
      backToPanel(reader, session),
    ],
  );
};

/** Whose offer the leader enters: somebody who said so in the room. */
export const enterCard = (reader: Reader, { shown, leading }: Sight, page: number): Card => {
  const { t } = reader;
  const session = shown.id;
  const offered = new Set(leading?.order.map((one) => one.offer.by));
  const leads = leading?.leading ?? leading?.seats.find((seat) => seat.role === 'leader')?.person;
  const people = (leading?.seats ?? []).filter(
    (seat) => seat.role !== 'observer' && seat.person !== leads && !offered.has(seat.person),
  );
  const entry = ({ person }: Seats[number]) => named(atStart(reader, person), { do: 'offer-for', session, person });
  return card(
    t,
    [strong(t.say('enter-title')), t.say('enter-text')],
    [
      ...listRows(t, people, page, 2, entry, (to) => ({ do: 'enter', session, page: to })),
      shown.state === 'running'
        ? backToPanel(reader, session)
        : [choice(t.say('button-back-to-meeting'), { do: 'session', session })],
    ],
  );
};

/** Who is here: a tap says that somebody came, or went. */
export const peopleCard = (reader: Reader, { shown, leading }: Sight, page: number): Card => {
  const { t } = reader;
  const session = shown.id;
  const entry = ({ person, arrived, left }: Seats[number]) => {
    const here = arrived !== undefined && left === undefined;
    return named(atStart(reader, person), { do: here ? 'left' : 'arrived', session, person }, (who) =>
      here ? t.say('marked', { label: who }) : who,
    );
  };
  return card(
    t,
    [strong(t.say('people-title')), t.say('people-text')],
    [
      ...listRows(t, leading?.seats ?? [], page, 2, entry, (to) => ({ do: 'arrived-list', session, page: to })),
      backToPanel(reader, session),
    ],
  );
};

/** Sentences for the leader to say aloud; only online may one stand on the card. */
export const remindCard = (reader: Reader, { shown }: Sight, from: string): Card => {
  const { t } = reader;
  const session = shown.id;
  const hasCard = shown.mode !== 'in-person' && shown.now !== undefined;
  const lines = REMINDERS.flatMap((one) => [
    '',
    strong(t.capital(t.say(`reminder-${one}`))),
    t.say(`reminder-${one}-say`),
  ]);
  const rows = REMINDERS.map(
    (of): Row => [
      choice(t.capital(t.say(`reminder-${of}`)), { do: 'remind', session, from, of, card: false }),
      ...when(hasCard, choice(t.say('button-remind-card'), { do: 'remind', session, from, of, card: true })),
    ],
  );
  return card(t, [t.say('remind-title'), ...lines], [...rows, backToPanel(reader, session)]);
};

/** To whom leading can be handed. */
export const handCard = (reader: Reader, { shown, leading }: Sight): Card => {
  const { t } = reader;
  const session = shown.id;
  const others = (leading?.seats ?? []).filter(
    ({ role, person }) => (role === 'leader' || role === 'co-leader') && person !== leading?.leading,
  );
  return card(
    t,
    [strong(t.say('hand-title')), t.say(others.length > 0 ? 'hand-text' : 'hand-nobody')],
    [
      ...others.map(({ person }): Row => [named(atStart(reader, person), { do: 'hand-over', session, to: person })]),
      backToPanel(reader, session),
    ],
  );
};
