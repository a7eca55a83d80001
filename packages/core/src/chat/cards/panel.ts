import { explainOrder, explainPhase } from '../../phrases/index.ts';
import { phaseKey, REMINDERS } from '../../session.ts';
import type { Leading, Sight } from '../../view.ts';
import type { Card, Choice } from '../reply.ts';
import { card, choice, grid, type Reader, type Row, strong, when } from './card.ts';
import type { About } from './meeting.ts';

/** How much one tap adds to a phase. */
const MORE = 5;

/** The leader's panel while a meeting runs: where it is, who would present, and what can be done next. */
export const panelCard = (reader: Reader, { shown, leading }: Sight, about: About): Card => {
  const { t } = reader;
  const at = leading?.at;
  if (!leading || !at) return card(t, [t.say('meeting-running')]);
  return card(
    t,
    [
      strong(headOf(reader, leading)),
      ...timeLines(reader, leading, about),
      ...momentLines(reader, leading),
      ...caseLines(reader, leading, about),
    ],
    leading.moment?.halt
      ? haltRows(reader, leading, shown.id)
      : [
          ...courseRows(reader, leading, shown.id),
          ...caseRows(reader, leading, shown.id),
          ...toolRows(reader, leading, shown.id),
        ],
  );
};

const headOf = ({ t }: Reader, leading: Leading): string => {
  const at = leading.at ?? { phase: 'gathering', case: 0 };
  const { name } = explainPhase(t, at.phase, leading.protocol);
  return at.case > 0 && at.phase !== 'call' ? t.say('panel-case', { case: at.case, phase: name }) : t.capital(name);
};

const timeLines = ({ t }: Reader, leading: Leading, { group }: About): readonly string[] => {
  const { at, usual, seats } = leading;
  if (!at) return [];
  const since = t.time(at.since, group.zone);
  const here = seats.filter((seat) => seat.arrived !== undefined && seat.left === undefined).length;
  return [
    usual === undefined ? t.say('panel-since', { since }) : t.say('panel-since-usual', { since, usual }),
    ...when(at.phase === 'gathering', t.say('panel-here', { here, all: seats.length })),
  ];
};

const momentLines = ({ t, name }: Reader, leading: Leading): readonly string[] => {
  const { moment, phase, leading: person } = leading;
  const said = moment?.reminder;
  return [
    ...(person === undefined ? [] : [t.say('panel-leading', { name: name(person) })]),
    ...when(phase?.presenter === 'listens', t.say('panel-listens')),
    ...(moment?.halt ? [t.say(`meeting-halt-${moment.halt.for}`)] : []),
    ...when(moment?.declined ?? false, t.say('meeting-declined')),
    ...(said ? [t.say('panel-say', { sentence: t.say(`reminder-${said.of}-say`) })] : []),
  ];
};

const caseLines = (reader: Reader, leading: Leading, about: About): readonly string[] => {
  const { t, name, now } = reader;
  const chosen = leading.slots.map((slot, index) =>
    slot === 'nobody'
      ? t.say('panel-no-more-cases')
      : t.say('panel-presents', { case: index + 1, name: name(slot.presented) }),
  );
  const told = { zone: about.group.zone, now, name };
  const offers = isChoosing(leading)
    ? leading.order.length > 0
      ? [
          t.say('panel-offers'),
          ...explainOrder(
            t,
            leading.order.filter((one) => !isChosen(leading, one.offer.by)),
            about.order,
            told,
          ),
        ]
      : [t.say('panel-no-offers')]
    : [];
  return [...when(chosen.length + offers.length > 0, ''), ...chosen, ...offers];
};

/** While a case is being worked on, the next one can wait until the presenter is back. */
const isChoosing = ({ choosing, at, phase }: Leading): boolean =>
  choosing && (at === undefined || at.case === 0 || at.phase === 'call' || phase?.stage === 'return');

const isChosen = (leading: Leading, person: string): boolean =>
  leading.slots.some((slot) => slot !== 'nobody' && slot.presented === person);

const haltRows = ({ t }: Reader, leading: Leading, session: string): readonly Row[] => {
  const at = leading.at;
  return [
    [choice(t.say('button-resume'), { do: 'resume', session })],
    when(leading.moment?.halt?.for === 'stop', choice(t.say('button-pause'), { do: 'pause', session })),
    at && at.case > 0 && at.phase !== 'call'
      ? [choice(t.say('button-end-case'), { do: 'next-case', session, from: phaseKey(at) })]
      : [],
    [
      choice(t.say('button-hand-over'), { do: 'hand-list', session }),
      choice(t.say('button-close'), { do: 'close', session }),
    ],
  ];
};

const courseRows = ({ t }: Reader, leading: Leading, session: string): readonly Row[] => {
  const { at, next, previous, protocol, usual } = leading;
  if (!at) return [];
  const from = phaseKey(at);
  const forward: readonly Choice[] =
    next === undefined || next === 'no-presenter'
      ? []
      : next === 'end'
        ? [choice(t.say('button-close'), { do: 'close', session })]
        : [
            choice(t.say('button-next', { phase: explainPhase(t, next.phase, protocol).name }), {
              do: 'advance',
              session,
              from,
            }),
          ];
  return [
    forward,
    [
      ...when(previous !== undefined, choice(t.say('button-back'), { do: 'back', session, from })),
      ...when(
        usual !== undefined,
        choice(t.say('button-more', { minutes: MORE }), { do: 'extend', session, from, to: at.extended + MORE }),
      ),
    ],
  ];
};

/** The first in the queue with one tap; anyone else, or nobody, with two. */
const caseRows = ({ t, name }: Reader, leading: Leading, session: string): readonly Row[] => {
  if (!isChoosing(leading)) return [];
  const number = leading.slots.length + 1;
  const first = leading.order.find((one) => !isChosen(leading, one.offer.by));
  return [
    first
      ? [
          choice(t.say('button-choose-first', { case: number, name: name(first.offer.by) }), {
            do: 'choose',
            session,
            case: number,
            presenter: first.offer.by,
          }),
        ]
      : [],
    [
      choice(t.say('button-choose-other'), { do: 'choose-list', session, case: number }),
      choice(t.say('button-choose-nobody'), { do: 'choose', session, case: number, presenter: 'nobody' }),
    ],
  ];
};

const toolRows = ({ t }: Reader, leading: Leading, session: string): readonly Row[] => {
  const at = leading.at;
  const inPhase = at !== undefined && at.phase !== 'gathering' && at.phase !== 'call';
  return [
    [
      ...when(
        inPhase,
        choice(t.say('button-say'), { do: 'remind-list' as const, session, from: at ? phaseKey(at) : '' }),
      ),
      choice(t.say('button-people'), { do: 'arrived-list', session }),
    ],
    [
      choice(t.say('button-hand-over'), { do: 'hand-list', session }),
      choice(t.say('button-close'), { do: 'close', session }),
    ],
  ];
};

const backToPanel = ({ t }: Reader, session: string): Row => [
  choice(t.say('button-to-panel'), { do: 'panel', session }),
];

/** Anyone who offered, in the order of the queue; anybody seated, where offers are made in the room. */
export const chooseCard = (reader: Reader, sight: Sight, of: number, inTheRoom: boolean): Card => {
  const { t, name } = reader;
  const leading = sight.leading;
  const session = sight.shown.id;
  const offered = leading?.order.map((one) => one.offer.by) ?? [];
  const seated = inTheRoom
    ? (leading?.seats
        .filter((seat) => seat.role !== 'observer' && seat.person !== leading.leading && !offered.includes(seat.person))
        .map((seat) => seat.person) ?? [])
    : [];
  const people = [...offered, ...seated];
  return card(
    t,
    [
      strong(t.say('choose-title', { case: of })),
      people.length > 0 ? t.say('queue-how-advice') : t.say('choose-empty'),
    ],
    [
      ...grid(
        people.map((person) => choice(name(person), { do: 'choose', session, case: of, presenter: person })),
        2,
      ),
      when(!inTheRoom, choice(t.say('button-offer-for'), { do: 'enter', session })),
      backToPanel(reader, session),
    ],
  );
};

/** Whose offer the leader enters: somebody who said so in the room. */
export const enterCard = (reader: Reader, sight: Sight): Card => {
  const { t, name } = reader;
  const session = sight.shown.id;
  const offered = new Set(sight.leading?.order.map((one) => one.offer.by));
  const leads =
    sight.shown.state === 'planned'
      ? sight.leading?.seats.find((seat) => seat.role === 'leader')?.person
      : sight.leading?.leading;
  const people =
    sight.leading?.seats.filter(
      (seat) => seat.role !== 'observer' && seat.person !== leads && !offered.has(seat.person),
    ) ?? [];
  return card(
    t,
    [strong(t.say('enter-title')), t.say('enter-text')],
    [
      ...grid(
        people.map((seat) => choice(name(seat.person), { do: 'offer-for', session, person: seat.person })),
        2,
      ),
      sight.shown.state === 'running'
        ? backToPanel(reader, session)
        : [choice(t.say('button-back-to-meeting'), { do: 'session', session })],
    ],
  );
};

/** Who is here: a tap says that somebody came, or went. */
export const peopleCard = (reader: Reader, sight: Sight): Card => {
  const { t, name } = reader;
  const session = sight.shown.id;
  const choices = (sight.leading?.seats ?? []).map((seat) => {
    const here = seat.arrived !== undefined && seat.left === undefined;
    const label = t.say(here ? 'people-here' : 'people-not-here', { name: name(seat.person) });
    return choice(label, { do: here ? 'left' : 'arrived', session, person: seat.person });
  });
  return card(
    t,
    [strong(t.say('people-title')), t.say('people-text')],
    [...grid(choices, 2), backToPanel(reader, session)],
  );
};

/** Sentences for the leader to say aloud; only online may one stand on the card. */
export const remindCard = (reader: Reader, sight: Sight, from: string): Card => {
  const { t } = reader;
  const session = sight.shown.id;
  const online = sight.shown.mode !== 'in-person' && sight.shown.now !== undefined;
  const lines = REMINDERS.flatMap((one) => [
    '',
    [{ strong: t.capital(t.say(`reminder-${one}`)) }],
    t.say(`reminder-${one}-say`),
  ]);
  const rows = REMINDERS.map(
    (of): Row => [
      choice(t.capital(t.say(`reminder-${of}`)), { do: 'remind', session, from, of, card: false }),
      ...when(online, choice(t.say('button-remind-card'), { do: 'remind', session, from, of, card: true })),
    ],
  );
  return card(t, [t.say('remind-title'), ...lines.map((line) => line)], [...rows, backToPanel(reader, session)]);
};

/** To whom leading can be handed. */
export const handCard = (reader: Reader, sight: Sight): Card => {
  const { t, name } = reader;
  const session = sight.shown.id;
  const others =
    sight.leading?.seats.filter(
      (seat) => (seat.role === 'leader' || seat.role === 'co-leader') && seat.person !== sight.leading?.leading,
    ) ?? [];
  return card(
    t,
    [strong(t.say('hand-title')), t.say(others.length > 0 ? 'hand-text' : 'hand-nobody')],
    [
      ...others.map((seat): Row => [choice(name(seat.person), { do: 'hand-over', session, to: seat.person })]),
      backToPanel(reader, session),
    ],
  );
};
