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
import type { Society } from '../../society.ts';
import type { StatusEntry } from '../../status.ts';
import { type LocalDate, PROFESSIONS } from '../../types.ts';
import type { Card } from '../reply.ts';
import { card, choice, grid, listRows, named, type Reader, strong, when } from './card.ts';

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
      [choice(t.say('button-schemes'), { do: 'schemes', page: 0 })],
      [
        choice(t.say('button-professions'), { do: 'professions' }),
        choice(t.say('button-trainings'), { do: 'trainings' }),
      ],
      [choice(t.say('button-practice'), { do: 'form', form: 'my-practice', about: seen.me.id })],
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
export const schemesCard = (t: Phrases, { short }: Pick<Society, 'short'>, page: number): Card => {
  const isOwn = ({ society }: Scheme) => Number(society === short);
  const all = [...SCHEMES].sort((a, b) => isOwn(b) - isOwn(a));
  const entry = (scheme: Scheme) => named(t.capital(schemeTitle(t, scheme)), { do: 'scheme', scheme: scheme.id });
  return card(
    t,
    [strong(t.say('schemes-title')), t.say('schemes-text')],
    [
      ...listRows(t, all, page, 1, entry, (to) => ({ do: 'schemes', page: to })),
      [choice(t.say('button-back'), { do: 'path' })],
    ],
  );
};

/** Where a scheme comes from, whether one may enter it, and the way into it or out of it. */
export const schemeCard = ({ t, zone, now }: Reader, { path, society }: PathSeen, scheme: Scheme): Card => {
  const [title = '', ...rest] = explainEntering(t, scheme, localDateOf(now, zone));
  const entry = path.entries.find((one) => one.scheme === scheme.id);
  const entered = entry && t.say('standing-entered', { date: longDate(t, entry.on) });
  const follow = t.say(entry ? 'button-follow-anew' : 'button-follow');
  return card(
    t,
    [
      strong(title),
      ...rest,
      ...when(scheme.hours === 'own' && society.short === undefined, t.say('progress-home')),
      ...when(entered !== undefined, '', entered ?? ''),
    ],
    [
      ...grid(
        [
          ...when(
            entry !== undefined,
            choice(t.say('button-progress'), { do: 'progress-of', scheme: scheme.id, part: '0' } as const),
          ),
          choice(follow, { do: 'follow', scheme: scheme.id }),
          ...when(
            entry !== undefined,
            choice(t.say('button-unfollow'), { do: 'unfollow', scheme: scheme.id } as const),
          ),
        ],
        1,
      ),
      [choice(t.say('button-back'), { do: 'schemes', page: 0 })],
    ],
  );
};
