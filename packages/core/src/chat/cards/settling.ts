import type { CaseRoles } from '../../fact.ts';
import type { Leading, Sight } from '../../view.ts';
import type { Card } from '../reply.ts';
import { card, choice, grid, type Reader, type Row, strong, when } from './card.ts';
import { type About, titleOf } from './meeting.ts';

/** Lengths offered for somebody who was there for a part, and for a whole meeting. */
const PARTS = [15, 30, 45, 60, 75, 90, 105, 120];
const WHOLES = [45, 60, 75, 90, 105, 120, 150, 180];

const casesOf = (leading: Leading): readonly CaseRoles[] =>
  leading.slots.flatMap((slot) => (slot === 'nobody' ? [] : [slot]));

/** Attendance on one screen: everything is set to what is known, and what is wrong is changed. */
export const settleCard = (reader: Reader, sight: Sight, about: About): Card => {
  const { t } = reader;
  const { shown, leading } = sight;
  if (!leading) return card(t, [t.say('meeting-took-place')]);
  const session = shown.id;
  const sealed = shown.state === 'sealed';
  const there = leading.seats.filter((seat) => seat.minutes > 0);
  return card(
    t,
    [
      strong(
        t.say(sealed ? 'settle-sealed-title' : 'settle-title', {
          title: titleOf(reader, about.group, shown.number),
          minutes: leading.lasted,
        }),
      ),
      ...when(!sealed, t.say('settle-text')),
      ...attendanceLines(reader, leading),
      ...caseLines(reader, leading),
    ],
    sealed
      ? [
          [
            choice(t.say('button-amend'), { do: 'amend-list', session }),
            choice(t.say('button-settle-case'), { do: 'settle-cases', session }),
          ],
          ...followUpRows(reader, leading, session, about),
        ]
      : [
          [
            choice(t.say('button-settle-person'), { do: 'settle-list', session }),
            choice(t.say('button-settle-case'), { do: 'settle-cases', session }),
          ],
          [
            choice(t.say('button-settle-long'), { do: 'settle-long', session }),
            ...when(leading.at !== undefined, choice(t.say('button-reopen'), { do: 'reopen', session })),
          ],
          [choice(t.say('button-attest', { people: there.length }), { do: 'attest', session })],
        ],
  );
};

/** A follow-up to each case, at the group's next meeting. */
const followUpRows = ({ t, name }: Reader, leading: Leading, session: string, { next }: About): readonly Row[] =>
  next === undefined
    ? []
    : casesOf(leading).map(({ presented }) => [
        choice(t.say('button-follow-up-of', { name: name(presented) }), {
          do: 'follow-up',
          session: next.id,
          presenter: presented,
          earlier: session,
        }),
      ]);

/** How many were there the whole time, who for a part, how many not. To leaders alone. */
const attendanceLines = ({ t, name }: Reader, leading: Leading): readonly string[] => {
  const whole = leading.seats.filter((seat) => seat.minutes === leading.lasted).length;
  const part = leading.seats.filter((seat) => seat.minutes > 0 && seat.minutes < leading.lasted);
  const absent = leading.seats.filter((seat) => seat.minutes === 0);
  const self = leading.seats.filter((seat) => seat.addedSelf);
  return [
    t.say('settle-whole', { people: whole }),
    ...part.map((seat) => t.say('settle-part', { name: name(seat.person), minutes: seat.minutes })),
    ...when(absent.length > 0, t.say('settle-absent', { names: t.list(absent.map((seat) => name(seat.person))) })),
    ...when(self.length > 0, t.say('settle-self', { names: t.list(self.map((seat) => name(seat.person))) })),
  ];
};

const caseLines = ({ t, name }: Reader, leading: Leading): readonly string[] => {
  const cases = casesOf(leading);
  if (cases.length === 0) return [t.say('settle-no-cases')];
  return cases.map((one, index) => {
    const who = { case: index + 1, presented: name(one.presented), led: name(one.led) };
    return one.coLed === undefined
      ? t.say('settle-case-led', who)
      : t.say('settle-case-co-led', { ...who, coLed: name(one.coLed) });
  });
};

const backRow = ({ t }: Reader, session: string): Row => [choice(t.say('button-back'), { do: 'settle', session })];

/** Whose entry is changed. */
export const settleListCard = (reader: Reader, sight: Sight): Card => {
  const { t, name } = reader;
  const session = sight.shown.id;
  const sealed = sight.shown.state === 'sealed';
  const choices = (sight.leading?.seats ?? []).map((seat) =>
    choice(
      seat.minutes === 0
        ? t.say('settle-entry-not', { name: name(seat.person) })
        : t.say('settle-entry', { name: name(seat.person), minutes: seat.minutes }),
      { do: sealed ? 'amend-one' : 'settle-one', session, person: seat.person },
    ),
  );
  return card(
    t,
    [strong(t.say(sealed ? 'amend-title' : 'settle-list-title'))],
    [...grid(choices, 2), backRow(reader, session)],
  );
};

/** There, not there, or for how long. */
export const settleOneCard = (reader: Reader, sight: Sight, person: string): Card => {
  const { t, name } = reader;
  const session = sight.shown.id;
  const most = sight.leading?.lasted ?? sight.shown.minutes;
  const verb = sight.shown.state === 'sealed' ? 'amend' : 'settle-set';
  const set = (label: string, minutes: number) => choice(label, { do: verb, session, person, minutes });
  return card(
    t,
    [strong(name(person)), t.say('settle-one-text')],
    [
      [set(t.say('button-was-there'), most), set(t.say('button-was-not-there'), 0)],
      ...grid(
        PARTS.filter((minutes) => minutes < most).map((minutes) => set(t.minutes(minutes), minutes)),
        4,
      ),
      [choice(t.say('button-other-minutes'), { do: 'settle-other', session, person })],
      backRow(reader, session),
    ],
  );
};

export const settleLongCard = (reader: Reader, sight: Sight): Card => {
  const { t } = reader;
  const session = sight.shown.id;
  const choices = WHOLES.map((minutes) => choice(t.duration(minutes), { do: 'settle-length', session, minutes }));
  return card(
    t,
    [strong(t.say('settle-long-title'))],
    [
      ...grid(choices, 4),
      [choice(t.say('button-other-minutes'), { do: 'form', form: 'settle-length', about: session })],
      backRow(reader, session),
    ],
  );
};

/** The cases of the meeting, and one more that was not run here. */
export const settleCasesCard = (reader: Reader, sight: Sight): Card => {
  const { t, name } = reader;
  const session = sight.shown.id;
  const cases = sight.leading ? casesOf(sight.leading) : [];
  const rows = cases.map(
    (one, index): Row => [
      choice(t.say('button-case', { case: index + 1, name: name(one.presented) }), {
        do: 'settle-case',
        session,
        case: index + 1,
      }),
    ],
  );
  return card(
    t,
    [strong(t.say('settle-cases-title')), ...(sight.leading ? caseLines(reader, sight.leading) : [])],
    [
      ...rows,
      [choice(t.say('button-add-case'), { do: 'settle-case', session, case: cases.length + 1 })],
      backRow(reader, session),
    ],
  );
};

/** Who presented a case; then who led and co-led it. */
export const settleCaseCard = (reader: Reader, sight: Sight, of: number): Card => {
  const { t, name } = reader;
  const session = sight.shown.id;
  const leading = sight.leading;
  const one = leading ? casesOf(leading)[of - 1] : undefined;
  const there = leading?.seats.filter((seat) => seat.minutes > 0 && seat.role !== 'observer') ?? [];
  const marked = (label: string, is: boolean) => (is ? t.say('marked', { label }) : label);
  const presented = there
    .filter((seat) => seat.person !== one?.led)
    .map((seat) =>
      choice(marked(name(seat.person), seat.person === one?.presented), {
        do: 'case-presented',
        session,
        case: of,
        person: seat.person,
      }),
    );
  const leaders =
    leading?.seats.filter((seat) => seat.minutes > 0 && (seat.role === 'leader' || seat.role === 'co-leader')) ?? [];
  const led = leaders
    .filter((seat) => seat.person !== one?.presented)
    .map((seat) =>
      choice(marked(t.say('button-led', { name: name(seat.person) }), seat.person === one?.led), {
        do: 'case-led',
        session,
        case: of,
        person: seat.person,
      }),
    );
  const coLed = leaders
    .filter((seat) => seat.person !== one?.presented && seat.person !== one?.led)
    .map((seat) =>
      choice(marked(t.say('button-co-led', { name: name(seat.person) }), seat.person === one?.coLed), {
        do: 'case-co-led',
        session,
        case: of,
        person: seat.person === one?.coLed ? 'nobody' : seat.person,
      }),
    );
  return card(
    t,
    [strong(t.say('settle-case-title', { case: of })), t.say(one ? 'settle-case-text' : 'settle-case-who')],
    [
      ...grid(presented, 2),
      ...when(one !== undefined, ...grid(led, 1), ...grid(coLed, 1)),
      when(
        one !== undefined,
        choice(t.say('button-remove-case'), { do: 'case-presented', session, case: of, person: 'nobody' }),
      ),
      [choice(t.say('button-back'), { do: 'settle-cases', session })],
    ],
  );
};
