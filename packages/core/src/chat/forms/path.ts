import { followed, inPractice, type Path, TRAININGS, withProfession, withTraining } from '../../path.ts';
import { schemeTitle, trainingNames } from '../../phrases/index.ts';
import { schemeOf } from '../../schemes/index.ts';
import { PROFESSIONS } from '../../types.ts';
import { type Asking, readerFor, say, toast } from '../asking.ts';
import { pathCard } from '../cards/path.ts';
import { ask, choiceField, dateField, todayOption, wordsOf } from '../fields.ts';
import { type About, type Answers, done, ended, type Field, type Form, refused, type Submitted } from '../form.ts';

/** Keeps what somebody said, and shows their path with it. */
const told = async (asking: Asking, change: (path: Path) => Path): Promise<Submitted> => {
  const set = await asking.app.paths.tell(asking.caller, change);
  if (!set.ok) return ended(asking, set.refusal);
  const { known: _, ...caller } = asking.caller;
  const seen = await asking.app.paths.seen(caller);
  if (!seen.ok) return ended(asking, seen.refusal);
  return done(toast(asking.t.say('changed')), say(pathCard(await readerFor(asking, []), seen.value)));
};

const aboutMe = (id: string, fields: readonly Field[], change: (path: Path, answers: Answers) => Path): Form => ({
  id,
  fields,
  begin: async (asking) => (asking.known ? { answers: {} } : refused(asking, { code: 'not-known' })),
  submit: (asking, _about, answers) => told(asking, (path) => change(path, answers)),
});

const schemeAbout = ({ scheme = '' }: About) => schemeOf(scheme);

/** Entering a scheme. */
const follow: Form = {
  id: 'follow',
  fields: [
    dateField({ key: 'on', ask: ask('ask-entered-on', 'ask-entered-on-help'), past: true, options: todayOption }),
  ],
  begin: async (asking, about) => {
    const scheme = schemeAbout(about);
    if (!scheme) return refused(asking, { code: 'scheme-gone' });
    return { answers: {}, intro: [schemeTitle(asking.t, scheme)] };
  },
  submit: async (asking, about, { on }) => {
    const scheme = schemeAbout(about);
    if (!scheme) return ended(asking, { code: 'scheme-gone' });
    return told(asking, (path) => followed(path, scheme, String(on)));
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
    dateField({ key: 'from', ask: ask('ask-profession-since', 'ask-balance-from-help'), past: true }),
  ],
  (path, { profession: of, from }) => {
    const one = PROFESSIONS.find((each) => each === of);
    return one ? withProfession(path, one, String(from)) : path;
  },
);

const training = aboutMe(
  'my-training',
  [
    choiceField({
      key: 'training',
      ask: ask('ask-training'),
      options: ({ t }) => TRAININGS.map((value) => ({ value, label: t.capital(trainingNames(t, [value])) })),
    }),
    dateField({ key: 'on', ask: ask('ask-training-on', 'ask-balance-from-help'), past: true }),
  ],
  (path, { training: of, on }) => {
    const one = TRAININGS.find((each) => each === of);
    return one ? withTraining(path, one, String(on)) : path;
  },
);

const practice = aboutMe(
  'my-practice',
  [
    dateField({
      key: 'since',
      ask: ask('ask-practice', 'ask-practice-help'),
      past: true,
      optional: true,
    }),
  ],
  (path, { since }) => inPractice(path, typeof since === 'string' ? since : undefined),
);

/** What somebody says of themselves for the schemes they follow. */
export const pathForms: readonly Form[] = [follow, profession, training, practice];
