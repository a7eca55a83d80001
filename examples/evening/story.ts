import type { Instant, Language, Zone } from '@balintkit/core';
import { type Phrases, phrases } from '@balintkit/core/phrases';

/** Ten people of a group that could exist, by what the script calls them: a leader, a co-leader and eight members. */
export const NAMES = ['Astrid', 'Bo', 'Clara', 'David', 'Elin', 'Fatima', 'Gustav', 'Hanna', 'Ivan', 'Jonna'] as const;
export type Name = (typeof NAMES)[number];

/** The same evening in one language: where it is set, what everything is called, and how days are typed there. */
export interface Story {
  readonly language: Language;
  readonly t: Phrases;
  readonly called: Readonly<Record<Name, string>>;
  readonly society: string;
  readonly group: string;
  readonly chat: string;
  readonly zone: Zone;
  /** How its founder types the city of the zone. */
  readonly city: string;
  /** The button of the rule by which the society counts. */
  readonly rule: string;
  /** How the first and the last day of the season are typed. */
  readonly first: string;
  readonly last: string;
  /** When it all begins: Monday 9 November 2026, 10:00 there. */
  readonly begins: Instant;
  /** Thursday 26 November 2026, 18:30 there. */
  readonly evening: Instant;
}

const english = phrases('en');
const russian = phrases('ru');
const swedish = phrases('sv');

/** In English, in Stockholm. */
export const ENGLISH: Story = {
  language: 'en',
  t: english,
  called: Object.fromEntries(NAMES.map((name) => [name, name])) as Story['called'],
  society: 'Balint Society North',
  group: 'Balint group North',
  chat: 'Balint North',
  zone: 'Europe/Stockholm',
  city: 'Stockholm',
  rule: english.say('credit-rule-se-sfam'),
  first: '26.11',
  last: '24.12',
  begins: Date.UTC(2026, 10, 9, 9, 0),
  evening: Date.UTC(2026, 10, 26, 17, 30),
};

/** In Russian, in Saint Petersburg. */
export const RUSSIAN: Story = {
  language: 'ru',
  t: russian,
  called: {
    Astrid: 'Анна',
    Bo: 'Борис',
    Clara: 'Вера',
    David: 'Глеб',
    Elin: 'Дарья',
    Fatima: 'Фатима',
    Gustav: 'Игорь',
    Hanna: 'Ольга',
    Ivan: 'Иван',
    Jonna: 'Юлия',
  },
  society: 'Невское балинтовское общество',
  group: 'Невская группа',
  chat: 'Невская группа',
  zone: 'Europe/Moscow',
  city: 'Санкт-Петербург',
  rule: russian.say('credit-rule-none'),
  first: '26 ноября',
  last: '24 декабря',
  begins: Date.UTC(2026, 10, 9, 7, 0),
  evening: Date.UTC(2026, 10, 26, 15, 30),
};

/** In Swedish, in Gothenburg. */
export const SWEDISH: Story = {
  ...ENGLISH,
  language: 'sv',
  t: swedish,
  society: 'Balintföreningen Norr',
  group: 'Balintgrupp Norr',
  chat: 'Balint Norr',
  city: 'Göteborg',
  rule: swedish.say('credit-rule-se-sfam'),
  first: 'torsdag 26 november',
  last: '24/12',
};
