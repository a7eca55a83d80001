import type { Language } from '../types.ts';
import { PLURAL_FORMS, type PluralForm, type UnitForms } from '../wording.ts';
import { localeOf } from './say.ts';

/** A kind of number that a language tells apart, with a number of that kind. */
export interface Counted {
  readonly form: PluralForm;
  readonly example: number;
}

/** Numbers in which each kind of some language is found, those that come to mind first. */
const EXAMPLES = [...Array.from({ length: 100 }, (_, index) => index + 1), 0, 1.5, 1_000_000];

/** The kinds of numbers a language tells apart, each once, such as 1, 2, 5 and 1.5 in Russian. */
export const countedIn = (language: Language): readonly Counted[] => {
  const rules = new Intl.PluralRules(localeOf(language));
  const found = PLURAL_FORMS.flatMap((form) => {
    const example = EXAMPLES.find((number) => rules.select(number) === form);
    return example === undefined ? [] : [{ form, example }];
  });
  return found.sort((a, b) => EXAMPLES.indexOf(a.example) - EXAMPLES.indexOf(b.example));
};

/** Commas, but not those within a number. */
const COMMA = /(?<!\d)[,،、，]|[,،、，](?!\d)/;

/**
 * Reads a unit: one form, or one for each kind of number of the language with commas between them. The numbers may be
 * written with them, as they are shown.
 */
export const readUnit = (text: string, language: Language): UnitForms | undefined => {
  const words = text.split(COMMA).map((word) => word.trim());
  const [only = ''] = words;
  if (words.length === 1) return only === '' ? undefined : { other: only };
  const forms = countedIn(language);
  if (words.length !== forms.length || words.includes('')) return undefined;
  const numbers = new Intl.NumberFormat(localeOf(language));
  const by = new Map(
    forms.map(({ form, example }, index) => [form, withoutNumber(words[index] ?? '', numbers.format(example))]),
  );
  const given = PLURAL_FORMS.flatMap((form) => (by.has(form) ? [[form, by.get(form)] as const] : []));
  return { other: only, ...Object.fromEntries(given) };
};

const withoutNumber = (word: string, number: string): string =>
  word.startsWith(`${number} `) ? word.slice(number.length).trim() : word;
