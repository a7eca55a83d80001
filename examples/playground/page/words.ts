import { en } from './words/en.ts';
import { ru } from './words/ru.ts';
import { sv } from './words/sv.ts';

/** Every word of the page's own, in one language. What the bot says is not among them. */
export type Words = typeof en;

/** The languages of the page. */
export const LANGUAGES = ['en', 'ru', 'sv'] as const;
/** One of them. */
export type Language = (typeof LANGUAGES)[number];

/** The words of each language. */
export const WORDS: Readonly<Record<Language, Words>> = { en, ru, sv };

/** How each language writes dates and numbers. */
export const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', ru: 'ru-RU', sv: 'sv-SE' };

/** The first of somebody's languages that the page speaks, English if it speaks none. */
export const languageFor = (wanted: readonly string[]): Language => {
  const codes = wanted.map((tag) => tag.toLowerCase().slice(0, 2));
  const [found] = codes.flatMap((code) => LANGUAGES.find((language) => language === code) ?? []);
  return found ?? 'en';
};
