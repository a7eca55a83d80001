import { describe, expect, it } from 'vitest';
import { texts } from '../src/phrases/generated/texts.ts';
import { phrases, readDate, readDuration, readTime, readZone } from '../src/phrases/index.ts';

const t = phrases('sv');

/** Tuesday 24 November 2026, 13:00 in Stockholm. */
const now = Date.UTC(2026, 10, 24, 12);
const thursday = Date.UTC(2026, 10, 26, 17, 30);
const stockholm = { zone: 'Europe/Stockholm', now };
const reader = { language: 'sv', ...stockholm };

describe('times as they are told in Swedish', () => {
  it('have the day before the month, and kl. before the hour', () => {
    expect(t.dateTime(thursday, { ...stockholm, city: true })).toBe('torsdag 26 november kl. 18:30 (Stockholm)');
    expect(t.dateRange(thursday, 90, stockholm)).toBe('torsdag 26 november kl. 18:30–20:00');
    expect(t.dateTime(Date.UTC(2027, 0, 7, 17, 30), stockholm)).toBe('torsdag 7 januari 2027 kl. 18:30');
    expect(t.period('2026-01-01', '2026-11-26')).toBe('1 jan. – 26 nov. 2026');
    expect(t.month('2026-11-26')).toBe('november 2026');
    expect([45, 60, 90].map(t.duration)).toEqual(['45 min', '1 tim', '1 tim 30 min']);
    expect(t.city('Europe/Helsinki')).toBe('Helsingfors');
  });

  it.each([
    [Date.UTC(2026, 10, 24, 19, 30), 'i dag kl. 20:30', 'till dagens träff'],
    [thursday, 'på torsdag kl. 18:30', 'till torsdagens träff'],
    [Date.UTC(2026, 11, 3, 17, 30), 'torsdag 3 december kl. 18:30', 'till träffen den 3 december'],
  ])('are told from now, and the queue by its meeting: %i', (instant, said, queue) => {
    expect(t.relative(instant, stockholm)).toBe(said);
    expect(t.forDay(instant, stockholm)).toBe(queue);
  });

  it.each([
    [thursday, 'på torsdag kl. 18:30'],
    [Date.UTC(2026, 11, 3, 17, 30), 'torsdagen den 3 december kl. 18:30'],
    [Date.UTC(2027, 0, 6, 17, 30), 'onsdagen den 6 januari 2027 kl. 18:30'],
  ])('stand in a sentence: %i', (instant, said) => {
    expect(t.when(instant, stockholm)).toBe(said);
  });
});

describe('a day as people type it in Swedish, on Tuesday 24 November 2026', () => {
  it.each([
    ['26/11', '2026-11-26'],
    ['26.11', '2026-11-26'],
    ['26/11 2027', '2027-11-26'],
    ['26/11-2027', '2027-11-26'],
    ['2026-11-26', '2026-11-26'],
    ['26 november', '2026-11-26'],
    ['26 nov.', '2026-11-26'],
    ['den 26:e november', '2026-11-26'],
    ['den 26 november 2027', '2027-11-26'],
    ['torsdag', '2026-11-26'],
    ['på torsdag', '2026-11-26'],
    ['nu på tors', '2026-11-26'],
    ['torsdagen den 26 november', '2026-11-26'],
    ['Lördag 28/11', '2026-11-28'],
    ['sön', '2026-11-29'],
    ['i dag', '2026-11-24'],
    ['Ikväll', '2026-11-24'],
    ['i morgon', '2026-11-25'],
    ['övermorgon', '2026-11-26'],
    ['igår', '2026-11-23'],
  ])('reads %s', (typed, date) => {
    expect(readDate(typed, reader)).toBe(date);
  });

  it.each(['fredagen den 26 november', 'nästa torsdag', 'november', '31/11', '26/11 27', 'halv sju', '18.30'])(
    'does not guess at "%s"',
    (typed) => {
      expect(readDate(typed, reader)).toBeUndefined();
    },
  );

  it('reads back every day it tells', () => {
    for (let day = 0; day < 366; day += 1) {
      const instant = now + day * 86_400_000;
      const date = new Date(instant).toISOString().slice(0, 10);
      expect(readDate(t.date(instant, stockholm), reader)).toBe(date);
      expect(readDate(t.short(date), reader)).toBe(date);
    }
  });
});

it.each([
  ['18.30', '18:30'],
  ['kl 18.30', '18:30'],
  ['kl. 18:30', '18:30'],
  ['klockan 18', '18:00'],
  ['7 på kvällen', '19:00'],
  ['klockan 9 på förmiddagen', '09:00'],
  ['halv sju', undefined],
])('reads the time %s', (typed, time) => {
  expect(readTime(typed, 'sv')).toBe(time);
});

it.each([
  ['1,5', 90],
  ['1,5 timmar', 90],
  ['1½ timme', 90],
  ['1 tim 30 min', 90],
  ['1 timme och 30 minuter', 90],
  ['1 t 30', 90],
  ['90 minuter', 90],
  ['90 äpplen', undefined],
])('reads the length %s', (typed, minutes) => {
  expect(readDuration(typed, 'sv')).toBe(minutes);
});

it('knows cities by their Swedish names and by their own', () => {
  expect(readZone('Köpenhamn', 'sv')).toBe('Europe/Copenhagen');
  expect(readZone('Copenhagen', 'sv')).toBe('Europe/Copenhagen');
  expect(readZone('Göteborg', 'sv')).toBe('Europe/Stockholm');
});

it('tells a place in the queue in one sentence', () => {
  const day = t.forDay(thursday, stockholm);
  expect(t.say('queue-place', { place: 1, day })).toBe('Du är först i kön till torsdagens träff.');
  expect(t.say('queue-place', { place: 2, day })).toBe('Du är nummer två i kön till torsdagens träff.');
  expect(t.say('toast-offered', { place: 7, day })).toBe('Noterat. Du är nummer 7 i kön till torsdagens träff.');
});

it('is silent about the gender of people, and quotes as Swedish does', () => {
  const lines = texts.sv.split('\n').filter((line) => !line.startsWith('#'));
  expect(lines.filter((line) => /(?<!\p{L})(?:han|hon|hans|hennes|honom|henne)(?!\p{L})/iu.test(line))).toEqual([]);
  expect(lines.filter((line) => /["“„«]/.test(line))).toEqual([]);
});
