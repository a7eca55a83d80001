import type { Language, LocalTime, Profession, Zone } from '@balintkit/core';
import type { Frame } from '@balintkit/core/app';

// The demo society: three groups that could exist, in three languages and time zones.

/** Somebody of the demo. */
export interface Figure {
  /** The account in the messenger. */
  readonly account: number;
  readonly firstName: string;
  readonly lastName: string;
  readonly profession: Profession;
  /** How many meetings ago they joined; from the first without it. */
  readonly joined?: number;
  /** At which meetings they were not there, counted back from the last one, which is 1. */
  readonly away?: readonly number[];
}

/** A group of the demo: the leader first, then the co-leader where it has one, then members. */
export interface Circle {
  readonly frame: Pick<Frame, 'name' | 'language' | 'zone' | 'mode' | 'venue' | 'presence' | 'openness'>;
  readonly title: string;
  readonly language: Language;
  readonly at: LocalTime;
  /** In how many days it meets next. */
  readonly next: number;
  /** How many meetings it has held, one every fortnight. */
  readonly held: number;
  readonly coLed: boolean;
  readonly people: readonly [Figure, ...Figure[]];
}

export const SOCIETY = 'Balint Society of Three Rivers';

/** Where the demo is set, and when it begins: shortly before the reminder of tonight's meeting. */
export const ZONE: Zone = 'Europe/London';
export const BEGINS: LocalTime = '17:50';

const figure = (
  account: number,
  firstName: string,
  lastName: string,
  profession: Profession,
  past: Pick<Figure, 'joined' | 'away'> = {},
): Figure => ({ account, firstName, lastName, profession, ...past });

export const CIRCLES: readonly [Circle, ...Circle[]] = [
  {
    frame: {
      name: 'Riverside group',
      language: 'en',
      zone: 'Europe/London',
      mode: 'online',
      venue: { link: 'https://meet.example.org/riverside' },
      presence: 'card-and-panel',
      openness: 'closed',
    },
    title: 'Riverside',
    language: 'en',
    at: '19:00',
    next: 0,
    held: 6,
    coLed: true,
    people: [
      figure(1001, 'Alice', 'Hart', 'psychotherapist'),
      figure(1002, 'Ben', 'Okafor', 'doctor', { away: [4] }),
      figure(1003, 'Chloe', 'Marsh', 'doctor', { away: [2] }),
      figure(1004, 'Daniel', 'Frost', 'nurse'),
      figure(1005, 'Emma', 'Reid', 'midwife', { away: [1, 3, 5] }),
      figure(1006, 'Farid', 'Nazari', 'psychologist', { joined: 3 }),
      figure(1007, 'Grace', 'Lowe', 'social-worker', { joined: 2 }),
    ],
  },
  {
    frame: {
      name: 'Невская группа',
      language: 'ru',
      zone: 'Europe/Moscow',
      mode: 'in-person',
      venue: { address: 'Литейный проспект, 1' },
      presence: 'panel',
      openness: 'closed',
    },
    title: 'Невская группа',
    language: 'ru',
    at: '19:30',
    next: 2,
    held: 4,
    coLed: false,
    people: [
      figure(1101, 'Анна', 'Орлова', 'psychotherapist'),
      figure(1102, 'Борис', 'Седов', 'doctor', { away: [1] }),
      figure(1103, 'Вера', 'Лунина', 'psychologist'),
      figure(1104, 'Глеб', 'Жуков', 'doctor', { away: [2, 3] }),
      figure(1105, 'Дарья', 'Белова', 'teacher', { joined: 2 }),
    ],
  },
  {
    frame: {
      name: 'Fyrisgruppen',
      language: 'sv',
      zone: 'Europe/Stockholm',
      mode: 'hybrid',
      venue: { address: 'Svartbäcksgatan 1, Uppsala', link: 'https://meet.example.org/fyris' },
      presence: 'silent',
      openness: 'open',
    },
    title: 'Fyrisgruppen',
    language: 'sv',
    at: '19:30',
    next: 1,
    held: 4,
    coLed: true,
    people: [
      figure(1201, 'Karin', 'Lind', 'doctor'),
      figure(1202, 'Lars', 'Ek', 'psychologist', { away: [3] }),
      figure(1203, 'Maja', 'Berg', 'nurse'),
      figure(1204, 'Nils', 'Holm', 'doctor', { away: [1, 2] }),
      figure(1205, 'Olle', 'Sjö', 'social-worker', { joined: 3 }),
    ],
  },
];
