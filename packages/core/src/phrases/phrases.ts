import type { Unit } from '../credit.ts';
import { type Ratio, toNumber } from '../ratio.ts';
import type { Language } from '../types.ts';
import type { OwnWords } from '../wording.ts';
import { createDates, type Dates } from './dates.ts';
import { capital } from './names.ts';
import { createSay, isWord, localeOf, type Say, spoken } from './say.ts';

/** Everything that can be said in one language. */
export interface Phrases extends Dates {
  /** The language it really is, where another was asked for. */
  readonly language: Language;
  readonly say: Say;
  /** The words for something that data names by its id, where there are any: a message without variables. */
  find(id: string): string | undefined;
  /** `7.5`: to two decimals at most, as the language writes numbers. */
  number(amount: number | Ratio): string;
  /** `7.5 points`, `2.25 clock hours`, `1 complete series`, or `12 h 30 min` where minutes are counted. */
  credits(amount: Ratio, unit: Unit): string;
  /** `Anna, Bo and Cleo` */
  list(items: readonly string[]): string;
  /** The text with its first letter raised: words of closed lists are in lower case, labels and lines are not. */
  capital(text: string): string;
}

const made = new Map<Language, Phrases>();

/** Kept as long as the words they are made with. */
const reworded = new WeakMap<OwnWords, Map<Language, Phrases>>();

/**
 * The phrases of a language: of the language it is a kind of (`ru-RU`), or English, where it has no text of its own;
 * with a society's own words in the place of the language's.
 */
export const phrases = (language: Language, words?: OwnWords): Phrases => {
  const tag = spoken(language);
  const own = words?.[tag];
  const plain = phrasesOf(tag);
  if (!words || !own) return plain;
  const kept = reworded.get(words) ?? new Map<Language, Phrases>();
  reworded.set(words, kept);
  const all = kept.get(tag) ?? { ...plain, ...saying(plain, createSay(tag, own)) };
  kept.set(tag, all);
  return all;
};

/** What is said with the words of a text. */
const saying = (dates: Dates, say: Say): Pick<Phrases, 'say' | 'find' | 'credits'> => ({
  say,
  find: (id) => (isWord(id) ? say(id) : undefined),
  credits: (amount, unit) => {
    switch (unit) {
      case 'point':
        return say('credit-points', { points: amount });
      case 'clock-hour':
        return say('credit-clock-hours', { hours: amount });
      case 'series':
        return say('credit-series', { series: amount });
      case 'minute':
        return dates.duration(Math.round(toNumber(amount)));
    }
  },
});

const phrasesOf = (tag: ReturnType<typeof spoken>): Phrases => {
  const before = made.get(tag);
  if (before) return before;
  const say = createSay(tag);
  const dates = createDates(tag, say);
  const numbers = new Intl.NumberFormat(localeOf(tag), { maximumFractionDigits: 2 });
  const lists = new Intl.ListFormat(localeOf(tag), { type: 'conjunction' });
  const all: Phrases = {
    ...dates,
    language: tag,
    ...saying(dates, say),
    number: (amount) => numbers.format(typeof amount === 'number' ? amount : toNumber(amount)),
    list: (items) => lists.format(items),
    capital: (text) => capital(text, tag),
  };
  made.set(tag, all);
  return all;
};
