import { LONGEST } from '../../settling.ts';
import { MINUTE, type Minutes, type PersonId } from '../../types.ts';
import type { Leading, Shown, Sight } from '../../view.ts';
import type { Card, Line } from '../reply.ts';
import {
  atStart,
  card,
  choice,
  grid,
  listRows,
  moment,
  named,
  type Reader,
  type Row,
  strong,
  timed,
  when,
} from './card.ts';
import { type AboutMine, titleOf } from './meeting.ts';
import { backRow, caseLines, casesOf } from './settling-cases.ts';

/** Lengths offered for somebody who was there for a part, and for a whole meeting. */
const PARTS = [15, 30, 45, 60, 75, 90, 105, 120];
/** In steps of so many minutes a meeting's length is offered. */
const STEP = 5;
/** A meeting closed so many minutes before its time is taken for a shorter one that should be looked at. */
const SHORT = 10;
const WHOLES = [45, 60, 75, 90, 105, 120, 150, 180];

/** Attendance on one screen: everything is set to what is known, and what is wrong is changed. */
export const settleCard = (reader: Reader, { shown, leading }: Sight, about: AboutMine): Card => {
  const { t } = reader;
  if (!leading) return card(t, [t.say('meeting-took-place')]);
  const session = shown.id;
  const title = { title: titleOf(reader, about.group, shown.number), minutes: leading.lasted };
  const cases = about.inStead ? [] : caseLines(reader, leading);
  const lines = [...attendanceLines(reader, leading), ...cases];
  const caseButton = when(!about.inStead, choice(t.say('button-settle-case'), { do: 'settle-cases', session }));
  if (shown.state === 'sealed')
    return card(
      t,
      [
        strong(t.say('settle-sealed-title', title)),
        ...(leading.inStead === undefined ? [] : [t.say(`settle-in-stead-${leading.inStead}`)]),
        ...lines,
      ],
      [
        [choice(t.say('button-amend'), { do: 'settle-list', session, page: 0 }), ...caseButton],
        ...followUpRows(reader, leading, session, about),
      ],
    );
  const people = leading.seats.filter((seat) => seat.minutes > 0).length;
  return card(
    t,
    [
      strong(t.say('settle-title', title)),
      t.say('settle-text'),
      ...shortLines(reader, leading, shown, about),
      ...lines,
      ...when(!about.confirms, t.say('settle-leader-confirms')),
    ],
    [
      lengthRow(reader, leading, shown),
      [choice(t.say('button-settle-person'), { do: 'settle-list', session, page: 0 }), ...caseButton],
      [
        choice(t.say('button-settle-long'), { do: 'settle-long', session }),
        ...when(about.runs && leading.at !== undefined, choice(t.say('button-reopen'), { do: 'reopen', session })),
      ],
      when(about.confirms && people > 0, choice(t.say('button-attest', { people }), { do: 'attest', session })),
    ],
  );
};

/** How long a meeting was open, in steps of five minutes; nothing where that is no length of one. */
const openFor = ({ closed }: Leading, { starts }: Shown): Minutes | undefined => {
  if (closed === undefined) return undefined;
  const minutes = Math.round((closed - starts) / (STEP * MINUTE)) * STEP;
  return minutes > 0 && minutes <= LONGEST ? minutes : undefined;
};

/** The length a meeting really had, where it was closed so much sooner than planned that it is looked at. */
const shorter = (leading: Leading, shown: Shown): Minutes | undefined => {
  const isShort = leading.closed !== undefined && leading.closed < shown.starts + (shown.minutes - SHORT) * MINUTE;
  return isShort ? openFor(leading, shown) : undefined;
};

/** Nothing is changed by itself. */
const shortLines = ({ t }: Reader, leading: Leading, shown: Shown, { group }: AboutMine): readonly Line[] => {
  const { closed, lasted } = leading;
  if (closed === undefined || lasted !== shown.minutes || shorter(leading, shown) === undefined) return [];
  const time = t.time(closed, group.zone);
  return [timed(t.say('settle-short', { time, minutes: shown.minutes }), moment(closed, time, 'time'))];
};

/** The planned length and the one it really had, and which of them counts. */
const lengthRow = ({ t }: Reader, leading: Leading, shown: Shown): Row => {
  const real = shorter(leading, shown);
  if (real === undefined) return [];
  return [shown.minutes, real].map((minutes) => {
    const label = t.duration(minutes);
    return choice(minutes === leading.lasted ? t.say('marked', { label }) : label, {
      do: 'settle-length',
      session: shown.id,
      minutes,
    });
  });
};

/** A follow-up to each case, at the group's next meeting. */
const followUpRows = ({ t, name }: Reader, { slots }: Leading, session: string, { next }: AboutMine): readonly Row[] =>
  next === undefined
    ? []
    : casesOf(slots).map(({ presented }) => [
        named(
          name(presented),
          { do: 'follow-up', session: next.id, presenter: presented, earlier: session },
          (presenter) => t.say('button-follow-up-of', { name: presenter }),
        ),
      ]);

/** How many were there the whole time, who for a part, who not. To leaders alone. */
const attendanceLines = (reader: Reader, { seats, lasted }: Leading): readonly string[] => {
  const { t, name } = reader;
  const whole = seats.filter((seat) => seat.minutes === lasted).length;
  const part = seats.filter((seat) => seat.minutes > 0 && seat.minutes < lasted);
  const absent = seats.filter((seat) => seat.minutes === 0);
  const self = seats.filter((seat) => seat.addedSelf);
  return [
    t.say('settle-whole', { people: whole }),
    ...part.map((seat) => t.say('settle-part', { name: atStart(reader, seat.person), minutes: seat.minutes })),
    ...when(absent.length > 0, t.say('settle-absent', { names: t.list(absent.map((seat) => name(seat.person))) })),
    ...when(self.length > 0, t.say('settle-self', { names: t.list(self.map((seat) => name(seat.person))) })),
  ];
};

/** Whose entry is changed; above the list, what was `changed` just now. */
export const settleListCard = (reader: Reader, { shown, leading }: Sight, page: number, changed?: PersonId): Card => {
  const { t } = reader;
  const session = shown.id;
  const seats = leading?.seats ?? [];
  const said =
    ({ minutes }: Leading['seats'][number]) =>
    (name: string) =>
      minutes === 0 ? t.say('settle-entry-not', { name }) : t.say('settle-entry', { name, minutes });
  const entry = (seat: Leading['seats'][number]) =>
    named(atStart(reader, seat.person), { do: 'settle-one', session, person: seat.person }, said(seat));
  const news = seats
    .filter((seat) => seat.person === changed)
    .map((seat) => t.say('settle-changed', { entry: said(seat)(reader.name(seat.person)) }));
  return card(
    t,
    [strong(t.say(shown.state === 'sealed' ? 'amend-title' : 'settle-list-title')), ...news],
    [
      ...listRows(t, seats, page, 2, entry, (to) => ({ do: 'settle-list', session, page: to })),
      backRow(reader, session),
    ],
  );
};

/** There, not there, or for how long. */
export const settleOneCard = (reader: Reader, { shown, leading }: Sight, person: string, page: number): Card => {
  const { t } = reader;
  const session = shown.id;
  const most = leading?.lasted ?? shown.minutes;
  const verb = shown.state === 'sealed' ? 'amend' : 'settle-set';
  const set = (label: string, minutes: number) => choice(label, { do: verb, session, person, minutes });
  return card(
    t,
    [strong(atStart(reader, person)), t.say('settle-one-text')],
    [
      [set(t.say('button-was-there'), most), set(t.say('button-was-not-there'), 0)],
      ...grid(
        PARTS.filter((minutes) => minutes < most).map((minutes) => set(t.minutes(minutes), minutes)),
        4,
      ),
      [choice(t.say('button-other-minutes'), { do: 'settle-other', session, person })],
      [choice(t.say('button-back'), { do: 'settle-list', session, page })],
    ],
  );
};

/** The length it was open for, in steps of five minutes, stands among the usual ones. */
export const settleLongCard = (reader: Reader, { shown, leading }: Sight): Card => {
  const { t } = reader;
  const session = shown.id;
  const open = leading && openFor(leading, shown);
  const lengths = open === undefined ? WHOLES : [...new Set([...WHOLES, open])].sort((a, b) => a - b);
  const choices = lengths.map((minutes) => choice(t.duration(minutes), { do: 'settle-length', session, minutes }));
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
