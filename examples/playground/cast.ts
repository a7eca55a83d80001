import type { Language, LocalTime, Profession, Zone } from '@balintkit/core';
import type { Frame } from '@balintkit/core/app';

// The demo society: four groups that could exist, in three languages and time zones, on two platforms.

/** Somebody of the demo. */
export interface Figure {
  /** A number on Telegram, `U…` on Slack. */
  readonly account: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly profession: Profession;
  /** How many meetings ago they joined; from the first without it. */
  readonly joined?: number;
  /** At which meetings they were not there, counted back from the last one, which is 1. */
  readonly away?: readonly number[];
  /** What they have said about tonight already, where their group meets. */
  readonly tonight?: readonly ('offers' | 'late' | 'not-coming')[];
}

/** A group of the demo: the leader first, then the co-leader where it has one, then members. */
export interface Circle {
  readonly frame: Pick<Frame, 'name' | 'language' | 'zone' | 'mode' | 'venue' | 'presence' | 'openness'>;
  /** What its chat on Telegram is called, and its channel on Slack; it meets in both where it has both. */
  readonly title?: string;
  readonly channel?: string;
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

/** The workspace of those on Slack. */
export const TEAM = { id: 'T0THREERIVERS', name: 'Three Rivers', domain: 'three-rivers' };

/** Where the demo is set, and when it begins: shortly before the reminder of tonight's meeting. */
export const ZONE: Zone = 'Europe/London';
export const BEGINS: LocalTime = '17:50';

/** Where somebody has their account. */
export const platformOf = ({ account }: Figure): 'telegram' | 'slack' =>
  account.startsWith('U') ? 'slack' : 'telegram';

const figure = (
  account: number | string,
  firstName: string,
  lastName: string,
  profession: Profession,
  past: Pick<Figure, 'joined' | 'away' | 'tonight'> = {},
): Figure => ({ account: `${account}`, firstName, lastName, profession, ...past });

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
      figure(1003, 'Chloe', 'Marsh', 'doctor', { away: [2], tonight: ['offers'] }),
      figure(1004, 'Daniel', 'Frost', 'nurse', { tonight: ['offers'] }),
      figure(1005, 'Emma', 'Reid', 'midwife', { away: [1, 3, 5], tonight: ['offers', 'late'] }),
      figure(1006, 'Farid', 'Nazari', 'psychologist', { joined: 3, tonight: ['not-coming'] }),
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
      name: 'Harbour group',
      language: 'en',
      zone: 'Europe/London',
      mode: 'online',
      venue: { link: 'https://meet.example.org/harbour' },
      presence: 'card-and-panel',
      openness: 'closed',
    },
    title: 'Harbour',
    channel: 'harbour',
    language: 'en',
    at: '19:15',
    next: 0,
    held: 4,
    coLed: true,
    people: [
      figure('U0HELEN', 'Helen', 'Byrne', 'psychotherapist'),
      figure('U0IAN', 'Ian', 'Duffy', 'doctor', { away: [3] }),
      figure('U0JOY', 'Joy', 'Mensah', 'doctor', { away: [1], tonight: ['offers'] }),
      figure('U0KIRAN', 'Kiran', 'Rao', 'psychologist'),
      figure(1301, 'Leah', 'Stone', 'nurse', { joined: 2, tonight: ['late'] }),
    ],
  },
  {
    frame: {
      name: 'Fyrisgruppen',
      language: 'sv',
      zone: 'Europe/Stockholm',
      mode: 'hybrid',
      venue: { address: 'Svartbäcksgatan 1, Uppsala', link: 'https://meet.example.org/fyris' },
      presence: 'card-and-panel',
      openness: 'open',
    },
    channel: 'fyrisgruppen',
    language: 'sv',
    at: '19:30',
    next: 1,
    held: 4,
    coLed: true,
    people: [
      figure('U0KARIN', 'Karin', 'Lind', 'doctor'),
      figure('U0LARS', 'Lars', 'Ek', 'psychologist', { away: [3] }),
      figure('U0MAJA', 'Maja', 'Berg', 'nurse'),
      figure('U0NILS', 'Nils', 'Holm', 'doctor', { away: [1, 2] }),
      figure('U0OLLE', 'Olle', 'Sjö', 'social-worker', { joined: 3 }),
    ],
  },
];
