import { expect, test } from 'vitest';
import { isShown } from './chats/shown.ts';
import { isBoolean, isOneOf } from './remember.ts';

test('what a browser remembered counts only where it is as it should be', () => {
  expect(isShown({ rooms: [1, -2], acting: { '-2': 1 } })).toBe(true);
  expect(isShown({ rooms: [], acting: {} })).toBe(true);
  for (const broken of [null, undefined, 7, 'x', [], {}, { rooms: [1] }, { rooms: 1, acting: {} }])
    expect(isShown(broken), JSON.stringify(broken)).toBe(false);
  for (const broken of [
    { rooms: ['1'], acting: {} },
    { rooms: [1], acting: null },
    { rooms: [1], acting: { '-2': 'x' } },
  ])
    expect(isShown(broken), JSON.stringify(broken)).toBe(false);
  expect(['auto', 'blue', null, 1].map(isOneOf(['auto', 'dark']))).toEqual([true, false, false, false]);
  expect([true, false, 'true', null].map(isBoolean)).toEqual([true, true, false, false]);
});
