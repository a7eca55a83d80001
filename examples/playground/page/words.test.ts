import { createApp, memoryStore } from '@balintkit/core/app';
import { expect, test } from 'vitest';
import { tablesOf } from '../desk/tables.ts';
import { LANGUAGES, languageFor, WORDS } from './words.ts';

test('the page speaks the first language somebody wants that it knows', () => {
  expect(languageFor(['de-DE', 'sv', 'ru'])).toBe('sv');
  expect(languageFor(['RU-ru'])).toBe('ru');
  expect(languageFor(['de'])).toBe('en');
  expect(languageFor([])).toBe('en');
});

test('counts have their right forms', () => {
  expect([1, 2, 5, 11, 21, 22].map(WORDS.ru.chats.people)).toEqual([
    '1 участник',
    '2 участника',
    '5 участников',
    '11 участников',
    '21 участник',
    '22 участника',
  ]);
  expect([1, 2].map(WORDS.en.desk.steps)).toEqual(['1 step', '2 steps']);
});

test('no word is missing in any language', () => {
  const empty = (words: object): readonly string[] =>
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === 'object' && value !== null ? empty(value) : value === '' ? [key] : [],
    );
  for (const language of LANGUAGES) expect(empty(WORDS[language]), language).toEqual([]);
});

test('every column of what is stored has its heading', async () => {
  const nothingYet = createApp({ store: memoryStore(), clock: () => 0, chance: (length) => '0'.repeat(length) });
  const tables = await tablesOf(nothingYet, { now: 0, language: 'en', chatOf: () => '' });
  expect(tables.length).toBeGreaterThan(0);
  for (const { name, columns } of tables)
    for (const column of columns) expect(Object.keys(WORDS.en.stored.columns), name).toContain(column);
});
