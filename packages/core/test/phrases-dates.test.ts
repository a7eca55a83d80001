import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  endonym,
  LANGUAGES,
  type Phrases,
  phrases,
  readDate,
  readDuration,
  readTime,
  readZone,
} from '../src/phrases/index.ts';

const MACHINES = ['UTC', 'America/New_York', 'Asia/Vladivostok'];
const t = phrases('en');

/** Tuesday 24 November 2026, 13:00 in Stockholm. */
const now = Date.UTC(2026, 10, 24, 12);
const thursday = Date.UTC(2026, 10, 26, 17, 30);
const stockholm = { zone: 'Europe/Stockholm', now };

describe.each(MACHINES)('on a machine in %s', (machine) => {
  const before = process.env.TZ;
  let t: Phrases;
  /** Loaded anew, since the names of days and months are made once. */
  beforeAll(async () => {
    process.env.TZ = machine;
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(machine);
    vi.resetModules();
    t = (await import('../src/phrases/index.ts')).phrases('en');
  });
  afterAll(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });

  it.each([
    ['Europe/Stockholm', 'Thursday 26 November, 18:30 (Stockholm)'],
    ['America/New_York', 'Thursday 26 November, 12:30 (New York)'],
    ['Asia/Vladivostok', 'Friday 27 November, 03:30 (Vladivostok)'],
    ['Asia/Kolkata', 'Thursday 26 November, 23:00 (Kolkata)'],
    ['America/Argentina/Buenos_Aires', 'Thursday 26 November, 14:30 (Buenos Aires)'],
    ['UTC', 'Thursday 26 November, 17:30 (UTC)'],
  ])('tells a moment as people in %s do', (zone, said) => {
    expect(t.dateTime(thursday, { zone, now, city: true })).toBe(said);
  });

  it('shows the year where it is another than that of now, as the zone has it', () => {
    const eve = Date.UTC(2026, 11, 31, 20);
    expect(t.dateTime(eve, stockholm)).toBe('Thursday 31 December, 21:00');
    expect(t.dateTime(eve, { zone: 'Asia/Vladivostok', now })).toBe('Friday 1 January 2027, 06:00');
    expect(t.dateTime(eve, { zone: 'Asia/Vladivostok', now: eve })).toBe('Friday 1 January, 06:00');
  });

  it('tells from when to when', () => {
    expect(t.range(thursday, 90, { ...stockholm, city: true })).toBe('18:30–20:00 (Stockholm)');
    expect(t.dateRange(thursday, 90, { ...stockholm, city: true })).toBe(
      'Thursday 26 November, 18:30–20:00 (Stockholm)',
    );
  });

  it('keeps to the wall clock of its zone over a change of clocks', () => {
    const starts = Date.UTC(2026, 9, 25, 0, 30); // 02:30, half an hour before clocks go back
    expect(t.range(starts, 90, stockholm)).toBe('02:30–03:00');
  });

  it.each([
    [Date.UTC(2026, 10, 24, 19, 30), 'today at 20:30'],
    [Date.UTC(2026, 10, 24, 23, 30), 'tomorrow at 00:30'],
    [Date.UTC(2026, 10, 23, 17, 30), 'yesterday at 18:30'],
    [thursday, 'Thursday at 18:30'],
    [Date.UTC(2026, 10, 30, 17, 30), 'Monday at 18:30'],
    [Date.UTC(2026, 11, 1, 17, 30), 'Tuesday 1 December, 18:30'],
    [Date.UTC(2026, 10, 19, 17, 30), 'Thursday 19 November, 18:30'],
    [Date.UTC(2027, 0, 7, 17, 30), 'Thursday 7 January 2027, 18:30'],
  ])('tells a moment from now: %i', (instant, said) => {
    expect(t.relative(instant, stockholm)).toBe(said);
    expect(t.when(instant, stockholm)).toBe(said);
    expect(t.relative(instant, { ...stockholm, city: true })).toBe(`${said} (Stockholm)`);
  });

  it.each([
    [Date.UTC(2026, 10, 24, 19, 30), 'for today'],
    [thursday, 'for Thursday'],
    [Date.UTC(2026, 11, 3, 17, 30), 'for 3 December'],
  ])('names the day a place in the queue is for: %i', (instant, said) => {
    expect(t.forDay(instant, stockholm)).toBe(said);
  });

  it.each([
    ['26.11', '2026-11-26'],
    ['tomorrow', '2026-11-25'],
    ['Thursday', '2026-11-26'],
  ])('reads %s', (typed, date) => {
    expect(readDate(typed, { language: 'en', ...stockholm })).toBe(date);
  });
});

it('tells periods, months and lengths', () => {
  expect(t.period('2026-01-01', '2026-11-26')).toBe('1 Jan – 26 Nov 2026');
  expect(t.period('2025-12-01', '2026-02-28')).toBe('1 Dec 2025 – 28 Feb 2026');
  expect(t.period('2026-11-26', '2026-11-26')).toBe('26 Nov 2026');
  expect(t.day('2026-11-26', stockholm)).toBe('Thursday 26 November');
  expect(t.month('2026-11-26')).toBe('November 2026');
  expect([0, 45, 60, 90, 750].map(t.duration)).toEqual(['0 min', '45 min', '1 h', '1 h 30 min', '12 h 30 min']);
  expect(t.minutes(90)).toBe('90 min');
  expect(['en', 'ru', 'sv'].map(endonym)).toEqual(['English', 'Русский', 'Svenska']);
});

describe('in Russian', () => {
  const ru = phrases('ru');

  it.each([
    [Date.UTC(2026, 10, 24, 19, 30), 'сегодня в 20:30'],
    [Date.UTC(2026, 10, 24, 23, 30), 'завтра в 00:30'],
    [Date.UTC(2026, 10, 23, 17, 30), 'вчера в 18:30'],
    [Date.UTC(2026, 10, 25, 23, 30), 'в четверг в 00:30'],
    [Date.UTC(2026, 11, 1, 17, 30), 'во вторник, 1 декабря, в 18:30'],
    [Date.UTC(2027, 0, 6, 17, 30), 'в среду, 6 января 2027, в 18:30'],
  ])('a moment from now stands in a sentence: %i', (instant, said) => {
    expect(ru.when(instant, stockholm)).toBe(said);
    expect(ru.when(instant, { ...stockholm, city: true })).toBe(`${said} (Стокгольм)`);
  });

  it('a date is told with its month in the genitive, and without a stray word behind the year', () => {
    expect(ru.dateTime(thursday, { ...stockholm, city: true })).toBe('четверг, 26 ноября, 18:30 (Стокгольм)');
    expect(ru.relative(Date.UTC(2026, 11, 1, 17, 30), stockholm)).toBe('вторник, 1 декабря, 18:30');
    expect(ru.day('2027-05-08', stockholm)).toBe('суббота, 8 мая 2027');
    expect(ru.month('2026-11-26')).toBe('ноябрь 2026');
    expect(ru.period('2026-01-01', '2026-11-26')).toBe('1 янв. – 26 нояб. 2026');
    expect(ru.forDay(thursday, stockholm)).toBe('на четверг');
    expect(ru.forDay(Date.UTC(2026, 11, 3, 17, 30), stockholm)).toBe('на 3 декабря');
    expect([45, 60, 90].map(ru.duration)).toEqual(['45 мин', '1 ч', '1 ч 30 мин']);
  });

  it('every zone of Europe and of the countries where Russian is read has its city', () => {
    const latin = Intl.supportedValuesOf('timeZone')
      .filter((zone) => zone.startsWith('Europe/'))
      .map(ru.city)
      .filter((city) => /[a-z]/i.test(city));
    expect(latin).toEqual([]);
    expect(['Europe/Moscow', 'Asia/Yekaterinburg', 'Asia/Almaty'].map(ru.city)).toEqual([
      'Москва',
      'Екатеринбург',
      'Алматы',
    ]);
  });

  it.each([
    ['26.11', '2026-11-26'],
    ['26.11.2026 г.', '2026-11-26'],
    ['26 ноября', '2026-11-26'],
    ['26-го ноября', '2026-11-26'],
    ['26 нояб. 2027 года', '2027-11-26'],
    ['26 ноябрь', '2026-11-26'],
    ['8 мая', '2027-05-08'],
    ['12 июл', '2027-07-12'],
    ['сегодня', '2026-11-24'],
    ['Завтра', '2026-11-25'],
    ['послезавтра', '2026-11-26'],
    ['вчера', '2026-11-23'],
    ['четверг', '2026-11-26'],
    ['в среду', '2026-11-25'],
    ['во вторник', '2026-11-24'],
    ['в пятницу', '2026-11-27'],
    ['чт', '2026-11-26'],
    ['чт, 26.11', '2026-11-26'],
    ['в четверг, 26 ноября', '2026-11-26'],
    ['в пятницу, 26 ноября', undefined],
    ['в следующий четверг', undefined],
    ['32.13', undefined],
    ['ма 5', undefined],
  ])('reads the day %s', (typed, date) => {
    expect(readDate(typed, { language: 'ru', ...stockholm })).toBe(date);
  });

  it('reads back every day it tells', () => {
    for (let day = 0; day < 366; day += 1) {
      const instant = now + day * 86_400_000;
      const date = new Date(instant).toISOString().slice(0, 10);
      expect(readDate(ru.date(instant, stockholm), { language: 'ru', ...stockholm })).toBe(date);
    }
  });

  it.each([
    ['18:30', '18:30'],
    ['18.30', '18:30'],
    ['18-30', '18:30'],
    ['в 18:30', '18:30'],
    ['18 ч 30 мин', '18:30'],
    ['18ч30', '18:30'],
    ['в 19 часов', '19:00'],
    ['7 вечера', '19:00'],
    ['7 часов вечера', '19:00'],
    ['6:30 вечера', '18:30'],
    ['9 утра', '09:00'],
    ['12 дня', '12:00'],
    ['полседьмого', undefined],
    ['25:00', undefined],
  ])('reads the time %s', (typed, time) => {
    expect(readTime(typed, 'ru')).toBe(time);
  });

  it.each([
    ['1,5', 90],
    ['1,5 часа', 90],
    ['1 ч 30', 90],
    ['1 час 30 минут', 90],
    ['1 час и 30 минут', 90],
    ['37 ч 30 мин', 2250],
    ['90 мин.', 90],
    ['90', 90],
    ['90 яблок', undefined],
  ])('reads the length %s', (typed, minutes) => {
    expect(readDuration(typed, 'ru')).toBe(minutes);
  });

  it.each([
    ['Москва', 'Europe/Moscow'],
    ['санкт-петербург', 'Europe/Moscow'],
    ['СПб', 'Europe/Moscow'],
    ['Нижний Новгород', 'Europe/Moscow'],
    ['Тбилиси', 'Asia/Tbilisi'],
    ['Stockholm', 'Europe/Stockholm'],
    ['Атлантида', undefined],
  ])('reads the zone %s', (typed, zone) => {
    expect(readZone(typed, 'ru')).toBe(zone);
  });
});

describe('a day as people type it, on Tuesday 24 November 2026', () => {
  it.each([
    ['26.11', '2026-11-26'],
    ['26.11.', '2026-11-26'],
    ['26/11', '2026-11-26'],
    ['26. 11. 2027', '2027-11-26'],
    ['26.11.27', '2027-11-26'],
    ['26-11-2026', '2026-11-26'],
    ['2026-11-26', '2026-11-26'],
    ['2025-11-26', '2025-11-26'],
    ['11/26', '2026-11-26'],
    ['12/3', '2027-03-12'],
    ['26 November', '2026-11-26'],
    ['26 nov', '2026-11-26'],
    ['26 Nov.', '2026-11-26'],
    ['26nov', '2026-11-26'],
    ['November 26', '2026-11-26'],
    ['November 26th, 2027', '2027-11-26'],
    ['the 26th of November', '2026-11-26'],
    ['Thursday', '2026-11-26'],
    ['on thu', '2026-11-26'],
    ['Tuesday', '2026-11-24'],
    ['Thursday 26 November', '2026-11-26'],
    ['Thu, 26.11.', '2026-11-26'],
    [' TODAY ', '2026-11-24'],
    ['the day after tomorrow', '2026-11-26'],
    ['yesterday', '2026-11-23'],
    ['24.11', '2026-11-24'],
    ['23.11', '2027-11-23'],
    ['29.2', '2028-02-29'],
  ])('reads %s', (typed, date) => {
    expect(readDate(typed, { language: 'en', ...stockholm })).toBe(date);
  });

  it.each([
    '',
    '32.13',
    '31.11',
    '29.2.2027',
    '0.1',
    '26',
    'Nov',
    'hello',
    'next Thursday',
    'Friday 26 November',
    '26.11 or 27.11',
    '11-26',
    '26 mumble',
    '2026-13-01',
    'Ju 5',
    '1/2/3/4',
    '18:30',
  ])('does not guess at "%s"', (typed) => {
    expect(readDate(typed, { language: 'en', ...stockholm })).toBeUndefined();
  });

  it('puts the month first with slashes only for readers in the United States', () => {
    expect(readDate('12/3', { language: 'en-US', ...stockholm })).toBe('2026-12-03');
    expect(readDate('26/11', { language: 'en-US', ...stockholm })).toBe('2026-11-26');
    expect(readDate('3.12', { language: 'en-US', ...stockholm })).toBe('2026-12-03');
  });

  it("takes today from the reader's zone", () => {
    expect(readDate('today', { language: 'en', zone: 'Asia/Vladivostok', now: Date.UTC(2026, 10, 24, 15) })).toBe(
      '2026-11-25',
    );
  });

  it('reads back every day it tells', () => {
    for (let day = 0; day < 366; day += 1) {
      const instant = now + day * 86_400_000;
      const date = new Date(instant).toISOString().slice(0, 10);
      expect(readDate(t.date(instant, stockholm), { language: 'en', ...stockholm })).toBe(date);
    }
  });
});

it.each([
  ['18:30', '18:30'],
  ['18.30', '18:30'],
  ['1830', '18:30'],
  ['930', '09:30'],
  ['18', '18:00'],
  ['at 18:30', '18:30'],
  ['18 h', '18:00'],
  ['18h30', '18:30'],
  ['6:30 pm', '18:30'],
  ['6 PM', '18:00'],
  ['6.30 p.m.', '18:30'],
  ['12 am', '00:00'],
  ['12pm', '12:00'],
  ['18 h 30 min', '18:30'],
  ['18-30', '18:30'],
  ["6 o'clock", '06:00'],
  ['24:00', undefined],
  ['18:60', undefined],
  ['13 pm', undefined],
  ['183', undefined],
  ['half past six', undefined],
  ['', undefined],
  ['26.11.2026', undefined],
])('reads the time %s', (typed, time) => {
  expect(readTime(typed, 'en')).toBe(time);
});

it.each([
  ['90', 90],
  ['90 min', 90],
  ['1 h 30', 90],
  ['1h30', 90],
  ['1:30', 90],
  ['1 h 30 min', 90],
  ['1 hour and 30 minutes', 90],
  ['1.5 h', 90],
  ['1,5 h', 90],
  ['1.5', 90],
  ['1½ hours', 90],
  ['½ h', 30],
  ['0', 0],
  ['1.30', undefined],
  ['0.3 min', undefined],
  ['90 min 1 h', undefined],
  ['90 apples', undefined],
  ['1 2', undefined],
  ['-5', undefined],
  ['', undefined],
])('reads the length %s', (typed, minutes) => {
  expect(readDuration(typed, 'en')).toBe(minutes);
});

it.each([
  ['Stockholm', 'Europe/Stockholm'],
  ['europe/stockholm', 'Europe/Stockholm'],
  ['new york', 'America/New_York'],
  ['São Paulo', 'America/Sao_Paulo'],
  ['Sao Paulo', 'America/Sao_Paulo'],
  ['utc', 'UTC'],
  ['Gothenburg', 'Europe/Stockholm'],
  ['Atlantis', undefined],
  ['+03:00', undefined],
  ['', undefined],
])('reads the zone %s', (typed, zone) => {
  expect(readZone(typed, 'en')).toBe(zone);
});

it('knows a zone behind every city it is told of', () => {
  for (const language of LANGUAGES)
    for (const entry of phrases(language).say('read-cities').split(',')) {
      const [name = '', zone = ''] = entry.split(' = ');
      expect(readZone(name.trim(), language), entry).toBe(zone);
      expect(() => new Intl.DateTimeFormat('en', { timeZone: zone }), entry).not.toThrow();
    }
});

it('knows the zone of Kyiv by both of its names', () => {
  expect(readZone('Kyiv', 'en')).toBeDefined();
  expect(readZone('Kiev', 'en')).toBe(readZone('Kyiv', 'en'));
});
