import { expect, test } from 'vitest';
import { surfaces } from './doors.ts';

test('everything that can be imported says what it is', { timeout: 120_000 }, () => {
  const all = [...surfaces().values()].flat();
  expect(all.length).toBeGreaterThan(200);
  const silent = all.filter(({ hasWords }) => !hasWords).map(({ name, at }) => `${at} ${name}`);
  expect([...new Set(silent)].toSorted()).toEqual([]);
});
