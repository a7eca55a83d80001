import { expect, test } from 'vitest';
import { momentIn } from './moments.ts';

const AT = Date.UTC(2026, 10, 22, 23, 30);
const london = { locale: 'en-GB', zone: 'Europe/London', now: Date.UTC(2026, 10, 22, 12) };
const stockholm = { locale: 'sv-SE', zone: 'Europe/Stockholm', now: london.now };

test('a moment is shown to each reader in their own zone and language', () => {
  expect(momentIn(AT, '{date_long_pretty} {time}', london)).toBe('today 23:30');
  expect(momentIn(AT, '{date_long_pretty} {time}', stockholm)).toBe('i morgon 00:30');
  expect(momentIn(AT, '{date_long_pretty}', { ...stockholm, now: 0 })).toBe('måndag 23 november 2026');
});

test('a pattern of a kind unknown here leaves the words as they were written', () => {
  expect(momentIn(AT, '{week} {time}', london)).toBeUndefined();
});
