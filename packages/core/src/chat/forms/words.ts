import { countedIn, endonym, LANGUAGES, type Phrases, phrases, readUnit } from '../../phrases/index.ts';
import { LONGEST_WORD, unitSchema, WORD_KEYS, type WordChange, type WordKey, wordSchema } from '../../wording.ts';
import { say, toast } from '../asking.ts';
import { ask, choiceField, clean, languageField } from '../fields.ts';
import { type Answers, done, ended, type Field, type Form, type Reading, refused } from '../form.ts';
import { societyView } from '../views/society.ts';

/** Which word of which language is being asked for. */
interface Asked {
  readonly language: string;
  readonly word: WordKey;
}

const askedFor = ({ language, word }: Answers): Asked => ({
  language: LANGUAGES.find((one) => one === language) ?? 'en',
  word: WORD_KEYS.find((one) => one === word) ?? 'role-leader',
});

/** What somebody who chooses calls a word, whatever the society calls it. */
const named = ({ t }: Pick<Reading, 't'>, word: WordKey): string =>
  t.capital(word === 'credit-points' ? t.say('word-unit') : phrases(t.language).say(word));

/** A word as it is said: that of a role as it is, a unit behind a number of each kind. */
const said = (t: Phrases, word: WordKey): string =>
  word === 'credit-points'
    ? countedIn(t.language)
        .map(({ example }) => t.credits({ of: example * 2, over: 2 }, 'point'))
        .join(', ')
    : t.say(word);

/** What a button carries that gives the language its own word back. */
const RESET = 'own-of-language';

/** A word as it was typed; `RESET` for that of the language. */
const readWord = (text: string, { language, word }: Asked): WordChange | undefined => {
  if (text === RESET) return { language, reset: word };
  if (word !== 'credit-points') {
    const read = wordSchema.safeParse(clean(text));
    return read.success ? { language, set: { [word]: read.data } } : undefined;
  }
  const unit = unitSchema.safeParse(readUnit(clean(text), language));
  return unit.success ? { language, set: { 'credit-points': unit.data } } : undefined;
};

const wordField: Field = {
  kind: 'text',
  key: 'own',
  ask: (reading) => {
    const { t, words, answers } = reading;
    const { language, word } = askedFor(answers);
    const numbers = countedIn(language).map(({ example }) => phrases(language).number(example));
    return [
      t.say('ask-word-text', { word: named(reading, word), language: endonym(language) }),
      t.say('ask-word-now', { word: said(phrases(language, words), word) }),
      word === 'credit-points'
        ? t.say('ask-word-unit-help', { numbers: t.list(numbers), forms: numbers.length })
        : t.say('ask-word-text-help'),
    ];
  },
  options: ({ t, words, answers }) => {
    const { language, word } = askedFor(answers);
    const own = said(phrases(language), word);
    return words?.[language]?.[word] === undefined
      ? []
      : [{ value: RESET, label: t.say('button-own-word', { word: own }) }];
  },
  parse: (text, { answers }) => readWord(text, askedFor(answers)),
  misread: (_text, { t, answers }) => {
    const { language, word } = askedFor(answers);
    return word === 'credit-points'
      ? t.say('misread-unit', { forms: countedIn(language).length, most: LONGEST_WORD })
      : t.say('misread-text', { most: LONGEST_WORD });
  },
};

/** What a society calls roles and the unit of credits, a word at a time. */
export const ourWords: Form = {
  id: 'our-words',
  fields: [
    languageField({ key: 'language', ask: ask('ask-word-language') }),
    choiceField({
      key: 'word',
      ask: (reading) => {
        const spoken = phrases(askedFor(reading.answers).language, reading.words);
        return [
          reading.t.say('ask-word'),
          ...WORD_KEYS.map((word) =>
            reading.t.say('edit-line', { field: named(reading, word), value: said(spoken, word) }),
          ),
        ];
      },
      options: (reading) => WORD_KEYS.map((value) => ({ value, label: named(reading, value) })),
      columns: 2,
    }),
    wordField,
  ],
  begin: async (asking) => {
    const seen = await asking.app.societies.load(asking.caller);
    return seen.ok ? { answers: {} } : refused(asking, seen.refusal);
  },
  submit: async (asking, _about, answers) => {
    const set = await asking.app.societies.set(asking.caller, { words: answers.own as WordChange });
    if (!set.ok) return ended(asking, set.refusal);
    return done(toast(asking.t.say('changed')), say(await societyView(asking, set.value)));
  },
};
