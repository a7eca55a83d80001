import { explainMeasure, explainOrder, explainPhase } from '../../phrases/index.ts';
import { phaseKey } from '../../session.ts';
import type { PersonId } from '../../types.ts';
import type { Leading, Sight } from '../../view.ts';
import type { Card, Choice, Line } from '../reply.ts';
import { atStart, card, choice, moment, named, type Reader, type Row, strong, timed, when } from './card.ts';
import { type AboutMine, agenda, opens } from './meeting.ts';

/** How much one tap adds to a phase. */
const MORE = 5;

/** The leader's panel while a meeting runs: where it is, who would present, and what can be done next. */
export const panelCard = (reader: Reader, { shown, leading }: Sight, about: AboutMine): Card => {
  const { t } = reader;
  const at = leading?.at;
  if (!leading || !at) return card(t, [t.say('meeting-running')]);
  return card(
    t,
    [
      strong(headOf(reader, leading)),
      ...timeLines(reader, leading, about),
      ...momentLines(reader, leading),
      ...when(opens(leading), ...agenda(reader, shown)),
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

const timeLines = ({ t }: Reader, leading: Leading, { group }: AboutMine): readonly (string | Line)[] => {
  const { at, usual, seats } = leading;
  if (!at) return [];
  const since = t.time(at.since, group.zone);
  const here = seats.filter((seat) => seat.arrived !== undefined && seat.left === undefined).length;
  return [
    timed(
      usual === undefined ? t.say('panel-since', { since }) : t.say('panel-since-usual', { since, usual }),
      moment(at.since, since, 'time'),
    ),
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

const caseLines = (reader: Reader, leading: Leading, about: AboutMine): readonly string[] => {
  const { t, name, now } = reader;
  const chosen = leading.slots.map((slot, index) =>
    slot === 'nobody'
      ? t.say('panel-no-more-cases', { case: index + 1 })
      : t.say('panel-presents', { case: index + 1, name: name(slot.presented) }),
  );
  const told = { zone: about.group.zone, now, name: (person: PersonId) => atStart(reader, person) };
  const waiting = leading.order.filter((one) => !isChosen(leading, one.offer.by));
  const open =
    waiting.length > 0
      ? [
          t.say('panel-offers'),
          ...when(waiting.length > 1, explainMeasure(t, about.order)),
          ...explainOrder(t, waiting, about.order, told),
        ]
      : [t.say(chosen.length > 0 ? 'panel-no-more-offers' : 'panel-no-offers')];
  const offers = isChoosing(leading) ? open : [];
  return [...when(chosen.length + offers.length > 0, ''), ...chosen, ...offers];
};

/** While a case is being worked on, the next one can wait until the presenter is back. */
const isBetween = ({ at, phase }: Leading): boolean =>
  at === undefined || at.case === 0 || at.phase === 'call' || phase?.stage === 'return';

const isChoosing = (leading: Leading): boolean => leading.choosing && isBetween(leading);

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
            named(explainPhase(t, next.phase, protocol).name, { do: 'advance', session, from }, (phase) =>
              t.say('button-next', { phase }),
            ),
          ];
  return [
    forward,
    [
      ...(previous === undefined
        ? []
        : [
            named(explainPhase(t, previous.phase, protocol).name, { do: 'back', session, from }, (phase) =>
              t.say('button-back-to-phase', { phase }),
            ),
          ]),
      ...when(
        usual !== undefined,
        choice(t.say('button-more', { minutes: MORE }), { do: 'extend', session, from, to: at.extended + MORE }),
      ),
    ],
  ];
};

/** The first in the queue with one tap; anyone else, or nobody, with two. */
const caseRows = (reader: Reader, leading: Leading, session: string): readonly Row[] => [
  ...nextCaseRows(reader, leading, session),
  ...(isBetween(leading) ? againRows(reader, leading, session) : []),
];

/** Who was chosen, or that nobody was, can be otherwise until the case begins. */
const againRows = ({ t }: Reader, { openCases, slots }: Leading, session: string): readonly Row[] =>
  openCases
    .filter((of) => of <= slots.length)
    .map((of) => {
      const label =
        slots[of - 1] === 'nobody' ? t.say('button-choose-after-all') : t.say('button-choose-again', { case: of });
      return [choice(label, { do: 'choose-list', session, case: of, page: 0 })];
    });

const nextCaseRows = ({ t, name }: Reader, leading: Leading, session: string): readonly Row[] => {
  if (!isChoosing(leading)) return [];
  const number = leading.slots.length + 1;
  const first = leading.order.find((one) => !isChosen(leading, one.offer.by));
  return [
    first
      ? [
          named(name(first.offer.by), { do: 'choose', session, case: number, presenter: first.offer.by }, (presenter) =>
            t.say('button-choose-first', { case: number, name: presenter }),
          ),
        ]
      : [],
    [
      choice(t.say(first ? 'button-choose-other' : 'button-choose'), {
        do: 'choose-list',
        session,
        case: number,
        page: 0,
      }),
      choice(t.say('button-choose-nobody', { case: number }), {
        do: 'choose',
        session,
        case: number,
        presenter: 'nobody',
      }),
    ],
  ];
};

const toolRows = ({ t }: Reader, leading: Leading, session: string): readonly Row[] => {
  const at = leading.at;
  const inPhase = at !== undefined && at.phase !== 'gathering' && at.phase !== 'call';
  return [
    [
      ...(inPhase ? [choice(t.say('button-say'), { do: 'remind-list', session, from: phaseKey(at) })] : []),
      choice(t.say('button-people'), { do: 'arrived-list', session, page: 0 }),
    ],
    [
      choice(t.say('button-hand-over'), { do: 'hand-list', session }),
      // Where the way on is the end, it stands above already.
      ...when(leading.next !== 'end', choice(t.say('button-close'), { do: 'close', session })),
    ],
  ];
};
