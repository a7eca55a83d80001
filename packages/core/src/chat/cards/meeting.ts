import type { Group } from '../../group.ts';
import { explainPhase, type Order, type Phrases } from '../../phrases/index.ts';
import type { Phase } from '../../protocol.ts';
import type { At, Session } from '../../session.ts';
import { MINUTE } from '../../types.ts';
import type { Shown, Sight } from '../../view.ts';
import type { Card, Line } from '../reply.ts';
import { card, choice, moment, type Reader, type Row, strong, timed, when } from './card.ts';

/** What a meeting's card says besides what is seen of it. */
export interface About {
  readonly group: Pick<Group, 'id' | 'name' | 'zone' | 'measure' | 'presence' | 'offers'>;
  /** The group's next meeting after this one. */
  readonly next?: Pick<Session, 'id' | 'starts'>;
}

/** The same for a card that one person reads. */
export interface AboutMine extends About {
  readonly order: Order;
  /** Whether they may open and run it. */
  readonly runs: boolean;
  /** Whether they may move and cancel it, and say who leads it. */
  readonly keeps: boolean;
  /** Whether they may confirm the attendance now. */
  readonly confirms: boolean;
  /** Whether they settle it in its leaders' stead: they see attendance, and not who presented. */
  readonly inStead: boolean;
}

/** `Balint group North · meeting 14` */
export const titleOf = (reader: Reader, group: Pick<Group, 'name'>, number: number): string =>
  reader.t.say('meeting-title', { group: group.name, number });

/** What is left of a card in a chat where the group has its cards no more. */
export const leftCard = (t: Phrases, group: Pick<Group, 'name'>, number: number, elsewhere: boolean): Card =>
  card(t, [
    strong(t.say('meeting-title', { group: group.name, number })),
    t.say(elsewhere ? 'meeting-card-elsewhere' : 'meeting-card-left'),
  ]);

/** The card in the group's chat: what everybody may read, and nobody put on show. */
export const meetingCard = (reader: Reader, { shown }: Sight, about: About): Card => {
  const { t } = reader;
  const title = strong(titleOf(reader, about.group, shown.number));
  switch (shown.state) {
    case 'cancelled':
      return card(t, [
        title,
        whenLine(reader, shown, about),
        '',
        t.say('meeting-cancelled'),
        ...nextLine(reader, about),
      ]);
    case 'settling':
    case 'sealed':
      return card(t, [title, t.say('meeting-took-place'), ...nextLine(reader, about)]);
    case 'running':
      return shown.now ? runningCard(reader, shown, about) : gatheringCard(reader, shown, about);
    case 'planned':
      return card(
        t,
        [
          title,
          whenLine(reader, shown, about),
          t.say(`meeting-where-${shown.mode}`),
          ...agenda(reader, shown),
          '',
          comingLine(reader, shown),
        ],
        answerRows(reader, shown),
      );
  }
};

export const whenLine = ({ t, now }: Reader, { starts, minutes }: Shown, { group: { zone } }: About): Line => {
  const ends = starts + minutes * MINUTE;
  return timed(
    t.capital(t.dateRange(starts, minutes, { zone, now, city: true })),
    moment(starts, t.capital(t.dateTime(starts, { zone, now }))),
    moment(ends, t.say('time-in-city', { time: t.time(ends, zone), city: t.city(zone) }), 'time'),
  );
};

const nextLine = ({ t, now }: Reader, { next, group }: About): readonly Line[] => {
  if (!next) return [];
  const date = t.dateTime(next.starts, { zone: group.zone, now });
  return [timed(t.say('meeting-next', { date }), moment(next.starts, date))];
};

const comingLine = ({ t }: Reader, shown: Shown): string =>
  shown.openness === 'closed'
    ? t.say('meeting-coming-of', { coming: shown.coming, all: shown.of })
    : t.say('meeting-coming', { coming: shown.coming });

export const agenda = ({ t, name }: Reader, shown: Shown): readonly string[] =>
  shown.followUps.map((item) => t.say('meeting-follow-up', { presenter: name(item.presenter) }));

const answerRows = ({ t }: Reader, shown: Shown): readonly Row[] => {
  const say = (is: 'coming' | 'not-coming' | 'late') =>
    choice(t.say(`button-answer-${is}`), { do: 'answer', session: shown.id, is });
  const answers = shown.openness === 'closed' ? [say('not-coming'), say('late')] : [say('coming'), say('not-coming')];
  return [answers, when(shown.offersOpen, choice(t.say('button-offer'), { do: 'offer', session: shown.id }))];
};

const gatheringCard = (reader: Reader, shown: Shown, about: About): Card => {
  const { t } = reader;
  const title = strong(titleOf(reader, about.group, shown.number));
  if (!shown.gathering) return card(t, [title, t.say('meeting-running')], [arriveRow(reader, shown)]);
  return card(
    t,
    [title, t.say('meeting-gathering'), ...agenda(reader, shown)],
    [
      arriveRow(reader, shown),
      when(shown.offersOpen, choice(t.say('button-offer'), { do: 'offer', session: shown.id })),
    ],
  );
};

/** It stands as long as the meeting runs, for whoever comes late, and for all: nobody is shown as missing. */
const arriveRow = ({ t }: Reader, { id }: Shown): Row => [
  choice(t.say('button-arrive'), { do: 'arrive', session: id }),
];

/** While people gather and the meeting opens, what the group comes back to is at hand. */
export const opens = ({ at, phase }: { readonly at?: Pick<At, 'phase'>; readonly phase?: Phase }): boolean =>
  at?.phase === 'gathering' || phase?.stage === 'opening';

/** The card while a meeting runs: phase, who speaks, its rule, and Stop for everyone. */
const runningCard = (reader: Reader, shown: Shown, about: About): Card => {
  const { t, name } = reader;
  const now = shown.now;
  if (!now) return gatheringCard(reader, shown, about);
  const words = explainPhase(t, now.at.phase, now.phase && { phases: [now.phase] });
  const head =
    now.at.case > 0 && now.at.phase !== 'call'
      ? t.say('meeting-case', { number: shown.number, case: now.at.case })
      : t.say('meeting-number', { number: shown.number });
  const stop = [choice(t.say('button-stop'), { do: 'stop', session: shown.id })];
  if (now.halt)
    return card(t, [strong(head), t.say(`meeting-halt-${now.halt.for}`)], [when(now.halt.for === 'pause', ...stop)]);
  const lines: (string | Line)[] = [
    strong(head),
    [t.say('phase-now'), ' ', { strong: words.name }],
    ...when(
      now.presenter !== undefined && now.at.phase !== 'call',
      t.say('meeting-presenter', { name: name(now.presenter ?? '') }),
    ),
    ...(words.who === undefined ? [] : [words.who]),
    ...(words.rule === undefined ? [] : [t.say('phase-line-rule', { rule: words.rule })]),
    ...when(now.declined, t.say('meeting-declined')),
    ...when(opens(now), ...agenda(reader, shown)),
    ...(now.reminder ? ['', t.say(`reminder-${now.reminder.of}-say`)] : []),
  ];
  const arrive = arriveRow(reader, shown);
  // During the work nothing on the card invites to present.
  const between = now.at.case === 0 || now.at.phase === 'call' || now.phase?.stage === 'return';
  const offer = when(shown.offersOpen && between, choice(t.say('button-offer'), { do: 'offer', session: shown.id }));
  const decline = when(
    now.phase?.presenter === 'answers',
    choice(t.say('button-decline'), { do: 'decline', session: shown.id, from: `${now.at.phase}.${now.at.case}` }),
  );
  // Once the group has gathered, Stop comes first.
  return card(t, lines, shown.gathering ? [arrive, offer, decline, stop] : [offer, decline, stop, arrive]);
};
