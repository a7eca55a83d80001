import type { PathSeen } from '../../app/index.ts';
import { localDateOf } from '../../clock.ts';
import { ALWAYS, inPractice, notAdmitted, type Path, TRAININGS, withProfession, withTraining } from '../../path.ts';
import type { Person } from '../../person.ts';
import { schemeTitle, trainingNames } from '../../phrases/index.ts';
import type { Refusal } from '../../refusal.ts';
import type { Result } from '../../result.ts';
import { schemeOf } from '../../schemes/index.ts';
import { PROFESSIONS } from '../../types.ts';
import { type Asking, readerFor, say, toast } from '../asking.ts';
import type { Reader } from '../cards/card.ts';
import { pathCard, practiceCard, professionsCard, trainingsCard } from '../cards/path.ts';
import { ask, choiceField, dateField, todayOption, wordsOf } from '../fields.ts';
import {
  type About,
  type Answers,
  anew,
  done,
  ended,
  type Field,
  type Form,
  refused,
  type Submitted,
} from '../form.ts';
import type { Card } from '../reply.ts';

type Show = (reader: Reader, seen: PathSeen) => Card;

/** What somebody said was kept, and is shown. */
const told = async (asking: Asking, set: Result<Person, Refusal>, make: Show): Promise<Submitted> => {
  if (!set.ok) return ended(asking, set.refusal);
  const { known: _, ...caller } = asking.caller;
  const seen = await asking.app.paths.seen(caller);
  if (!seen.ok) return ended(asking, seen.refusal);
  return done(toast(asking.t.say('changed')), say(make(await readerFor(asking, []), seen.value)));
};

const aboutMe = (
  id: string,
  fields: readonly Field[],
  change: (path: Path, answers: Answers) => Path,
  make: Show,
): Form => ({
  id,
  fields,
  begin: async (asking) => (asking.known ? { answers: {} } : refused(asking, { code: 'not-known' })),
  submit: async (asking, _about, answers) =>
    told(asking, await asking.app.paths.tell(asking.caller, (path) => change(path, answers)), make),
});

const schemeAbout = ({ scheme = '' }: About) => schemeOf(scheme);

/** Entering a scheme; today is offered where one may still enter. */
const follow: Form = {
  id: 'follow',
  fields: [
    dateField({
      key: 'on',
      ask: ask('ask-entered-on', 'ask-entered-on-help'),
      past: true,
      options: (reading) => (reading.answers.open === true ? todayOption(reading) : []),
    }),
  ],
  begin: async (asking, about) => {
    const scheme = schemeAbout(about);
    if (!scheme) return refused(asking, { code: 'scheme-gone' });
    const open = notAdmitted(scheme, localDateOf(asking.now, asking.zone)) === undefined;
    return { answers: { open }, intro: [schemeTitle(asking.t, scheme)] };
  },
  submit: async (asking, about, { on }) => {
    const scheme = schemeAbout(about);
    if (!scheme) return ended(asking, { code: 'scheme-gone' });
    const set = await asking.app.paths.follow(asking.caller, scheme, String(on));
    const isClosed = !set.ok && (set.refusal.code === 'entrance-closed' || set.refusal.code === 'entrance-not-yet');
    return isClosed ? anew(asking, set.refusal, 'on') : told(asking, set, pathCard);
  },
};

const profession = aboutMe(
  'my-profession',
  [
    choiceField({
      key: 'profession',
      ask: ask('ask-profession'),
      options: wordsOf(PROFESSIONS, 'profession'),
      columns: 2,
    }),
    dateField({
      key: 'from',
      ask: ask('ask-profession-since', 'ask-roughly-help'),
      past: true,
      roughly: true,
      optional: true,
    }),
  ],
  (path, { profession: of, from }) => {
    const one = PROFESSIONS.find((each) => each === of);
    return one ? withProfession(path, one, typeof from === 'string' ? from : ALWAYS) : path;
  },
  ({ t }, seen) => professionsCard(t, seen),
);

const training = aboutMe(
  'my-training',
  [
    choiceField({
      key: 'training',
      ask: ask('ask-training'),
      options: ({ t }) => TRAININGS.map((value) => ({ value, label: t.capital(trainingNames(t, [value])) })),
    }),
    dateField({ key: 'on', ask: ask('ask-training-on', 'ask-roughly-help'), past: true, roughly: true }),
  ],
  (path, { training: of, on }) => {
    const one = TRAININGS.find((each) => each === of);
    return one ? withTraining(path, one, String(on)) : path;
  },
  ({ t }, seen) => trainingsCard(t, seen),
);

const practice = aboutMe(
  'my-practice',
  [dateField({ key: 'since', ask: ask('ask-practice', 'ask-roughly-help'), past: true, roughly: true })],
  (path, { since }) => inPractice(path, String(since)),
  ({ t }, seen) => practiceCard(t, seen),
);

/** What somebody says of themselves for the schemes they follow. */
export const pathForms: readonly Form[] = [follow, profession, training, practice];
