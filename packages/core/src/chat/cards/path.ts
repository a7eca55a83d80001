import type { PathSeen } from '../../app/index.ts';
import { localDateOf } from '../../clock.ts';
import { ALWAYS, TRAININGS } from '../../path.ts';
import {
  explainEntering,
  longDate,
  type Phrases,
  schemeTitle,
  societyName,
  statusNames,
  trainingNames,
} from '../../phrases/index.ts';
import type { Scheme } from '../../scheme.ts';
import { SCHEMES, schemeOf } from '../../schemes/index.ts';
import type { StatusEntry } from '../../status.ts';
import { type LocalDate, PROFESSIONS } from '../../types.ts';
import type { Card } from '../reply.ts';
import { card, choice, listRows, named, type Reader, strong, when } from './card.ts';

/** The schemes somebody follows; one that ships no more is left out. */
export const followedSchemes = ({ path }: Pick<PathSeen, 'path'>): readonly Scheme[] =>
  path.entries.flatMap(({ scheme }) => schemeOf(scheme) ?? []);

/** `doctor, since 1 July 2014` */
const since = (t: Phrases, what: string, from: LocalDate): string =>
  from === ALWAYS ? what : t.say('since-day', { what, date: longDate(t, from) });

/** `leader, 1 July 2014 – 30 June 2019`, with the society whose it is where that is not `home`. */
export const statusLine = (t: Phrases, { status, society, from, until }: StatusEntry, home?: string): string => {
  const name = statusNames(t, [status], society ?? home);
  const what = society === undefined ? name : t.say('status-of', { status: name, society: societyName(t, society) });
  const dates = { from: longDate(t, from), until: until === undefined ? 'none' : longDate(t, until) };
  return t.say('status-line', { what, ...dates });
};

/** Which schemes somebody follows, what they said of themselves for that, and what their society entered. */
export const pathCard = ({ t }: Reader, seen: PathSeen): Card => {
  const { path, statuses } = seen;
  const { professions = [], trainings, practiceSince } = path;
  const entries = path.entries.flatMap(({ scheme: id, on }) => {
    const scheme = schemeOf(id);
    return scheme ? [{ scheme, on }] : [];
  });
  return card(
    t,
    [
      strong(t.say('path-title')),
      ...(entries.length === 0
        ? [t.say('path-none')]
        : entries.map(({ scheme, on }) =>
            t.say('path-entered', { scheme: schemeTitle(t, scheme), date: longDate(t, on) }),
          )),
      '',
      t.say('path-professions', {
        said: professions.length === 0 ? t.say('path-unsaid') : t.list(professions.map(professionLine(t))),
      }),
      t.say('path-trainings', { said: trainingsSaid(t, trainings) }),
      t.say('path-practice', {
        said:
          practiceSince === undefined
            ? t.say('path-unsaid')
            : t.say('path-since', { date: longDate(t, practiceSince) }),
      }),
      '',
      t.say(statuses.length === 0 ? 'path-statuses-none' : 'path-statuses'),
      ...statuses.map((entry) => t.say('list-item', { item: statusLine(t, entry, seen.society.short) })),
    ],
    [
      ...entries.map(({ scheme }) => [
        named(entries.length === 1 ? t.say('button-progress') : t.capital(schemeTitle(t, scheme)), {
          do: 'progress-of',
          scheme: scheme.id,
          part: '0',
        }),
      ]),
      [choice(t.say(entries.length === 0 ? 'button-schemes' : 'button-other-schemes'), { do: 'schemes', page: 0 })],
      [
        choice(t.say('button-professions'), { do: 'professions' }),
        choice(t.say('button-trainings'), { do: 'trainings' }),
      ],
      [choice(t.say('button-practice'), { do: 'practice' })],
    ],
  );
};

const professionLine =
  (t: Phrases) =>
  ({ profession, from }: NonNullable<PathSeen['path']['professions']>[number]): string =>
    since(t, t.say(`profession-${profession}`), from);

const trainingLine =
  (t: Phrases) =>
  ({ training, on }: NonNullable<PathSeen['path']['trainings']>[number]): string =>
    t.say('completed-on', { what: trainingNames(t, [training]), date: longDate(t, on) });

const trainingsSaid = (t: Phrases, trainings: PathSeen['path']['trainings']): string => {
  if (!trainings) return t.say('path-unsaid');
  return trainings.length === 0 ? t.say('path-trainings-none') : t.list(trainings.map(trainingLine(t)));
};

/** The professions somebody named; a tap takes one away. */
export const professionsCard = (t: Phrases, { me, path: { professions = [] } }: PathSeen): Card =>
  card(
    t,
    [strong(t.say('professions-title')), t.say(professions.length === 0 ? 'professions-none' : 'path-tap-away')],
    [
      ...professions.map((one) => [
        choice(t.capital(professionLine(t)(one)), { do: 'drop-profession' as const, profession: one.profession }),
      ]),
      when(
        professions.length < PROFESSIONS.length,
        choice(t.say('button-add-profession'), { do: 'form', form: 'my-profession', about: me.id } as const),
      ),
      [choice(t.say('button-back'), { do: 'path' })],
    ],
  );

/** The trainings somebody completed; a tap takes one away. */
export const trainingsCard = (t: Phrases, { me, path: { trainings } }: PathSeen): Card => {
  const all = trainings ?? [];
  return card(
    t,
    [
      strong(t.say('trainings-title')),
      t.say(all.length > 0 ? 'path-tap-away' : trainings ? 'trainings-none' : 'trainings-unsaid'),
    ],
    [
      ...all.map((one) => [
        choice(t.capital(trainingLine(t)(one)), { do: 'drop-training' as const, training: one.training }),
      ]),
      when(
        all.length < TRAININGS.length,
        choice(t.say('button-add-training'), { do: 'form', form: 'my-training', about: me.id } as const),
      ),
      when(trainings === undefined, choice(t.say('button-no-trainings'), { do: 'no-trainings' as const })),
      [choice(t.say('button-back'), { do: 'path' })],
    ],
  );
};

/** The schemes that ship; those of one's own society first. */
export const schemesCard = (t: Phrases, seen: PathSeen, page: number): Card => {
  const { short } = seen.society;
  const own = followedSchemes(seen);
  const isOwn = ({ society }: Scheme) => Number(society === short);
  const all = [...SCHEMES].sort((a, b) => isOwn(b) - isOwn(a));
  const entry = (scheme: Scheme) =>
    named(t.capital(schemeTitle(t, scheme)), { do: 'scheme', scheme: scheme.id }, (title) =>
      own.includes(scheme) ? t.say('scheme-followed', { scheme: title }) : title,
    );
  return card(
    t,
    [strong(t.say('schemes-title')), t.say('schemes-text')],
    [
      ...listRows(t, all, page, 1, entry, (to) => ({ do: 'schemes', page: to })),
      [choice(t.say('button-back'), { do: 'path' })],
    ],
  );
};

/** Since when somebody has been in practice. */
export const practiceCard = (t: Phrases, { me, path: { practiceSince } }: PathSeen): Card => {
  const form = { do: 'form', form: 'my-practice', about: me.id } as const;
  return card(
    t,
    [
      strong(t.say('practice-title')),
      practiceSince === undefined
        ? t.say('practice-unsaid')
        : t.capital(t.say('path-since', { date: longDate(t, practiceSince) })),
    ],
    [
      [choice(t.say(practiceSince === undefined ? 'button-enter-day' : 'button-other-day'), form)],
      when(practiceSince !== undefined, choice(t.say('button-take-away'), { do: 'drop-practice' as const })),
      [choice(t.say('button-back'), { do: 'path' })],
    ],
  );
};

/** What a scheme asks, whether one may enter it, where it comes from, and the way into it or out of it. */
export const schemeCard = ({ t, zone, now }: Reader, { path, society }: PathSeen, scheme: Scheme): Card => {
  const { title, entrance, asked, origin } = explainEntering(t, scheme, localDateOf(now, zone));
  const entry = path.entries.find((one) => one.scheme === scheme.id);
  const isHome = scheme.hours === 'own' && society.short === undefined;
  const about = { scheme: scheme.id };
  return card(
    t,
    [
      strong(title),
      ...(entry ? [t.say('standing-entered', { date: longDate(t, entry.on) })] : entrance),
      '',
      t.say('scheme-asks'),
      ...asked.map((item) => t.say('list-item', { item })),
      '',
      ...when(isHome, t.say('progress-home')),
      ...origin,
    ],
    entry
      ? [
          [choice(t.say('button-follow-anew'), { do: 'follow', ...about })],
          [choice(t.say('button-unfollow'), { do: 'unfollow', ...about })],
          [choice(t.say('button-back'), { do: 'progress-of', ...about, part: '0' })],
        ]
      : [
          [choice(t.say('button-follow'), { do: 'follow', ...about })],
          [choice(t.say('button-back'), { do: 'schemes', page: 0 })],
        ],
  );
};
