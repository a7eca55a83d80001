import { FluentBundle, FluentNumber, FluentResource } from '@fluent/bundle';
import { type Ratio, toNumber } from '../ratio.ts';
import type { Language } from '../types.ts';
import type { Words } from '../wording.ts';
import { LANGUAGES as TAGS, texts, type Variables } from './generated/texts.ts';
import { textOf } from './own.ts';

/** The languages that have a text, each by its tag. A language is added by adding its `.ftl` file. */
export const LANGUAGES: readonly Language[] = TAGS;

/** The name of a message, as it stands in `en.ftl`. */
export type MessageId = keyof Variables;

/** What a message can be given: a text, or a number, which takes the plural and the format of the language. */
export type Value = string | number | Ratio;

/** What `say` wants beside an id: all variables of the message, and nothing where it has none. */
type Args<Id extends MessageId> = [Variables[Id]] extends [never]
  ? []
  : [{ readonly [Name in Variables[Id] & string]: Value }];

/** The sentence of that name. */
export type Say = <Id extends MessageId>(id: Id, ...args: Args<Id>) => string;

/** A sentence that could not be said as it should: the message is not there, or a variable of it is not. */
export interface Broken {
  readonly language: Language;
  readonly id: string;
  readonly why: 'no-message' | 'no-variable';
}

let report: (broken: Broken) => void = () => {};

/**
 * Who is told of broken sentences from now on: a log in `main.ts`, a `throw` in tests. People are spared: they read
 * the English sentence, or the id where even that is broken. Gives back who was told before.
 */
export const onBroken = (listener: (broken: Broken) => void): ((broken: Broken) => void) => {
  const before = report;
  report = listener;
  return before;
};

/** The language whose text is used for a tag: itself, the language it is a kind of, or English. */
export const spoken = (tag: string): (typeof TAGS)[number] => {
  const [whole, base] = [tag.replace('_', '-').toLowerCase(), tag.split(/[-_]/)[0]?.toLowerCase()];
  const find = (wanted: string | undefined) => TAGS.find((one) => one.toLowerCase() === wanted);
  return find(whole) ?? find(base) ?? 'en';
};

/** The locale by which a language writes numbers, lists and names of days; English as it is written in Europe. */
export const localeOf = (language: Language): string => (language === 'en' ? 'en-GB' : language);

const bundles = new Map<Language, FluentBundle>();
const resources = new Map<Language, FluentResource>();

const resourceOf = (language: (typeof TAGS)[number]): FluentResource => {
  const known = resources.get(language);
  if (known) return known;
  const resource = new FluentResource(texts[language]);
  resources.set(language, resource);
  return resource;
};

const freshBundle = (language: (typeof TAGS)[number]): FluentBundle => {
  const bundle = new FluentBundle(localeOf(language), { useIsolating: false });
  bundle.addResource(resourceOf(language));
  return bundle;
};

const bundleOf = (language: (typeof TAGS)[number]): FluentBundle => {
  const known = bundles.get(language);
  if (known) return known;
  const bundle = freshBundle(language);
  bundles.set(language, bundle);
  return bundle;
};

/** The language's texts, with these words in the place of its own. */
const bundleWith = (language: (typeof TAGS)[number], words: Words): FluentBundle => {
  const bundle = freshBundle(language);
  bundle.addResource(new FluentResource(textOf(words)), { allowOverrides: true });
  return bundle;
};

/** Letters that run from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** A name that runs the other way is held together (FSI … PDI), so that it does not turn its neighbours around. */
const isolated = (text: string): string => (RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text);

const given = (value: Value): string | FluentNumber => {
  if (typeof value === 'string') return isolated(value);
  return new FluentNumber(typeof value === 'number' ? value : toNumber(value), { maximumFractionDigits: 2 });
};

/** Messages that need no variable. */
export type WordId = { [Id in MessageId]: [Variables[Id]] extends [never] ? Id : never }[MessageId];

/** Whether there is a message of that name; what data names by its id has none with variables. */
export const isWord = (id: string): id is WordId => bundleOf('en').hasMessage(id);

/** `say` in one language, with a society's own words. Throws nothing but what the `onBroken` listener throws. */
export const createSay = (language: (typeof TAGS)[number], words?: Words): Say => {
  const own = words && bundleWith(language, words);
  const attempt = (
    tag: (typeof TAGS)[number],
    id: string,
    args: Readonly<Record<string, Value>>,
  ): string | undefined => {
    const bundle = tag === language && own ? own : bundleOf(tag);
    const pattern = bundle.getMessage(id)?.value;
    const errors: Error[] = [];
    const values = Object.fromEntries(Object.entries(args).map(([name, value]) => [name, given(value)]));
    const text = pattern && bundle.formatPattern(pattern, values, errors);
    if (text && errors.length === 0) return text;
    report({ language: tag, id, why: text ? 'no-variable' : 'no-message' });
    return undefined;
  };
  return (id, ...[args = {}]) =>
    attempt(language, id, args) ?? (language === 'en' ? id : (attempt('en', id, args) ?? id));
};
