import type { PathSeen, Progress } from '../../app/index.ts';
import { inPractice, type Path, unfollowed, withNoTraining, withoutProfession, withoutTraining } from '../../path.ts';
import { schemeTitle } from '../../phrases/index.ts';
import type { Scheme } from '../../scheme.ts';
import { schemeOf } from '../../schemes/index.ts';
import { type Asking, type Replies, readerFor, refuse, show, toast } from '../asking.ts';
import type { Reader } from '../cards/card.ts';
import { pathCard, practiceCard, professionsCard, schemeCard, schemesCard, trainingsCard } from '../cards/path.ts';
import { forecastCard, progressCard, progressOfCard } from '../cards/progress.ts';
import { beginForm } from '../dialogue.ts';
import type { Card } from '../reply.ts';
import type { Handlers } from './handler.ts';

// What is asked for is always one's own: whose path it is, nobody says.

const looked = async (asking: Asking, make: (reader: Reader, seen: PathSeen) => Card): Replies => {
  const seen = await asking.app.paths.seen(asking.caller);
  return seen.ok ? [show(make(await readerFor(asking, []), seen.value))] : refuse(asking, seen.refusal);
};

const altered = async (
  asking: Asking,
  change: (path: Path) => Path,
  make: (reader: Reader, seen: PathSeen) => Card,
  word: string = asking.t.say('changed'),
): Replies => {
  const set = await asking.app.paths.alter(asking.caller, change);
  if (!set.ok) return refuse(asking, set.refusal);
  const { known: _, ...caller } = asking.caller;
  const shown = await looked({ ...asking, caller }, make);
  return [toast(word), ...shown];
};

const assessed = async (asking: Asking, make: (reader: Reader, progress: Progress) => Card): Replies => {
  const progress = await asking.app.paths.progress(asking.caller);
  return progress.ok ? [show(make(await readerFor(asking, []), progress.value))] : refuse(asking, progress.refusal);
};

/** Does it with a scheme, unless that ships no more. */
const under = (asking: Asking, id: string, answer: (scheme: Scheme) => Replies): Replies => {
  const scheme = schemeOf(id);
  return scheme ? answer(scheme) : refuse(asking, { code: 'scheme-gone' });
};

type OfPath =
  | 'path'
  | 'professions'
  | 'drop-profession'
  | 'practice'
  | 'drop-practice'
  | 'trainings'
  | 'drop-training'
  | 'no-trainings'
  | 'schemes'
  | 'scheme'
  | 'follow'
  | 'unfollow'
  | 'progress'
  | 'progress-of'
  | 'forecast';

/** The way to accreditation: which scheme, what it asks of a person, and how far it is. */
export const path: Handlers<OfPath> = {
  path: (asking) => looked(asking, pathCard),
  professions: (asking) => looked(asking, ({ t }, seen) => professionsCard(t, seen)),
  'drop-profession': (asking, { profession }) =>
    altered(
      asking,
      (before) => withoutProfession(before, profession),
      ({ t }, seen) => professionsCard(t, seen),
    ),
  practice: (asking) => looked(asking, ({ t }, seen) => practiceCard(t, seen)),
  'drop-practice': (asking) =>
    altered(
      asking,
      (before) => inPractice(before, undefined),
      ({ t }, seen) => practiceCard(t, seen),
    ),
  trainings: (asking) => looked(asking, ({ t }, seen) => trainingsCard(t, seen)),
  'drop-training': (asking, { training }) =>
    altered(
      asking,
      (before) => withoutTraining(before, training),
      ({ t }, seen) => trainingsCard(t, seen),
    ),
  'no-trainings': (asking) => altered(asking, withNoTraining, pathCard),
  schemes: (asking, { page }) => looked(asking, ({ t }, seen) => schemesCard(t, seen, page)),
  scheme: (asking, { scheme: id }) =>
    under(asking, id, (scheme) => looked(asking, (reader, seen) => schemeCard(reader, seen, scheme))),
  follow: (asking, { scheme }) => beginForm(asking, 'follow', { scheme }),
  unfollow: (asking, { scheme: id }) =>
    under(asking, id, (scheme) =>
      altered(
        asking,
        (before) => unfollowed(before, id),
        pathCard,
        asking.t.say('scheme-unfollowed', { scheme: schemeTitle(asking.t, scheme) }),
      ),
    ),
  progress: (asking) => assessed(asking, progressCard),
  'progress-of': (asking, { scheme: id, part }) =>
    under(asking, id, (scheme) =>
      assessed(asking, (reader, progress) => progressOfCard(reader, progress, scheme, part)),
    ),
  forecast: (asking, { scheme: id }) =>
    under(asking, id, (scheme) => assessed(asking, (reader, progress) => forecastCard(reader, progress, scheme))),
};
