import { PLURAL_FORMS, ROLE_WORDS, type UnitForms, type Words } from '../wording.ts';

/** A society's own words as messages, in the form of the texts that they stand above. */
export const textOf = (words: Words): string => {
  const roles = ROLE_WORDS.flatMap((key) => (words[key] === undefined ? [] : [`${key} = ${literal(words[key])}`]));
  const unit = words['credit-points'];
  return [...roles, ...(unit ? [unitText(unit)] : [])].join('\n');
};

/** Nothing in a word means anything to the texts: it is quoted. */
const literal = (word: string): string => `{ ${JSON.stringify(word)} }`;

/** Behind a number, and where none is said: then as behind five. */
const unitText = (forms: UnitForms): string => {
  const variants = (before: string) =>
    PLURAL_FORMS.flatMap((form) => {
      const word = forms[form];
      return word === undefined ? [] : [`       ${form === 'other' ? '*' : ' '}[${form}] ${before}${literal(word)}`];
    });
  return [
    'credit-points =',
    '    { $points ->',
    ...variants('{ $points } '),
    '    }',
    'credit-units =',
    '    { 5 ->',
    ...variants(''),
    '    }',
  ].join('\n');
};
