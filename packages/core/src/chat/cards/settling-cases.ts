import type { CaseRoles } from '../../fact.ts';
import type { Slot } from '../../session.ts';
import { MOST_CASES } from '../../settling.ts';
import type { Leading, Sight } from '../../view.ts';
import type { Card } from '../reply.ts';
import { atStart, card, choice, listRows, named, type Reader, type Row, strong } from './card.ts';

/** A case that was presented, by the number of its slot; slots of nobody stay between, and are counted by no reader. */
type Entry = CaseRoles & { readonly slot: number };

/** The cases of a meeting, in order. */
export const casesOf = (slots: readonly Slot[]): readonly Entry[] =>
  slots.flatMap((slot, index) => (slot === 'nobody' ? [] : [{ ...slot, slot: index + 1 }]));

/** The slot that one more case gets: behind the others, or else one that nobody has; none where there are the most. */
const nextSlot = (slots: readonly Slot[]): number | undefined => {
  if (slots.length < MOST_CASES) return slots.length + 1;
  const empty = slots.indexOf('nobody');
  return empty < 0 ? undefined : empty + 1;
};

/** Who presented, led and co-led each case. To leaders alone. */
export const caseLines = ({ t, name }: Reader, { slots }: Leading): readonly string[] => {
  const cases = casesOf(slots);
  if (cases.length === 0) return [t.say('settle-no-cases')];
  return cases.map((one, index) => {
    const who = { case: index + 1, presented: name(one.presented), led: name(one.led) };
    return one.coLed === undefined
      ? t.say('settle-case-led', who)
      : t.say('settle-case-co-led', { ...who, coLed: name(one.coLed) });
  });
};

/** The way back to the screen of attendance. */
export const backRow = ({ t }: Reader, session: string): Row => [
  choice(t.say('button-back'), { do: 'session', session }),
];

/** The cases of the meeting, and one more that was not run here. */
export const settleCasesCard = (reader: Reader, { shown, leading }: Sight): Card => {
  const { t } = reader;
  const session = shown.id;
  const slots = leading?.slots ?? [];
  const more = nextSlot(slots);
  return card(
    t,
    [strong(t.say('settle-cases-title')), ...(leading ? caseLines(reader, leading) : [])],
    [
      ...casesOf(slots).map(
        ({ presented, slot }, index): Row => [
          named(atStart(reader, presented), { do: 'settle-case', session, case: slot, page: 0 }, (who) =>
            t.say('button-case', { case: index + 1, name: who }),
          ),
        ],
      ),
      more === undefined ? [] : [choice(t.say('button-add-case'), { do: 'settle-case', session, case: more, page: 0 })],
      backRow(reader, session),
    ],
  );
};

/** Who presented the case in a slot; then who led and co-led it. */
export const settleCaseCard = (reader: Reader, { shown, leading }: Sight, slot: number, page: number): Card => {
  const { t } = reader;
  const session = shown.id;
  const cases = casesOf(leading?.slots ?? []);
  const one = cases.find((entry) => entry.slot === slot);
  const there = leading?.seats.filter((seat) => seat.minutes > 0) ?? [];
  const mayPresent = there.filter((seat) => seat.role !== 'observer' && seat.person !== one?.led);
  const marked = (is: boolean) => (label: string) => (is ? t.say('marked', { label }) : label);
  const presented = ({ person }: (typeof there)[number]) =>
    named(
      atStart(reader, person),
      { do: 'case-presented', session, case: slot, person },
      marked(person === one?.presented),
    );
  const to = (other: number) => ({ do: 'settle-case', session, case: slot, page: other }) as const;
  const number = one ? cases.indexOf(one) + 1 : cases.filter((entry) => entry.slot < slot).length + 1;
  return card(
    t,
    [strong(t.say('settle-case-title', { case: number })), t.say(one ? 'settle-case-text' : 'settle-case-who')],
    [
      ...listRows(t, mayPresent, page, 2, presented, to),
      ...(one ? ledRows(reader, session, one, there) : []),
      [choice(t.say('button-back'), { do: 'settle-cases', session })],
    ],
  );
};

/** Who led and co-led a case, and that there was no such case. */
const ledRows = ({ t, name }: Reader, session: string, one: Entry, there: Leading['seats']): readonly Row[] => {
  const leaders = there
    .filter((seat) => seat.role === 'leader' || seat.role === 'co-leader')
    .map((seat) => seat.person)
    .filter((person) => person !== one.presented);
  const marked = (is: boolean, label: string) => (is ? t.say('marked', { label }) : label);
  const on = { session, case: one.slot } as const;
  return [
    ...leaders.map(
      (person): Row => [
        named(name(person), { do: 'case-led', ...on, person }, (who) =>
          marked(person === one.led, t.say('button-led', { name: who })),
        ),
      ],
    ),
    ...leaders
      .filter((person) => person !== one.led)
      .map(
        (person): Row => [
          named(name(person), { do: 'case-co-led', ...on, person: person === one.coLed ? 'nobody' : person }, (who) =>
            marked(person === one.coLed, t.say('button-co-led', { name: who })),
          ),
        ],
      ),
    [choice(t.say('button-remove-case'), { do: 'case-presented', ...on, person: 'nobody' })],
  ];
};
