import { expect, test } from 'vitest';
import { isActing, isShown } from './chats/shown.ts';
import { isBoolean, isOneOf } from './remember.ts';

test('what a browser remembered counts only where it is as it should be', () => {
  for (const whole of [[1, -2], [1, 'U0HELEN'], []]) expect(isShown(whole), JSON.stringify(whole)).toBe(true);
  for (const broken of [null, undefined, 7, 'x', {}, ['1'], ['u/../'], { rooms: [1] }])
    expect(isShown(broken), JSON.stringify(broken)).toBe(false);
  for (const whole of [
    { opened: 7, as: { '-2': 1 } },
    { opened: 7, as: {} },
  ])
    expect(isActing(whole), JSON.stringify(whole)).toBe(true);
  for (const broken of [
    null,
    undefined,
    7,
    [],
    {},
    { opened: 7 },
    { opened: 7, as: null },
    { opened: 7, as: { '-2': 'x' } },
  ])
    expect(isActing(broken), JSON.stringify(broken)).toBe(false);
  expect(['auto', 'blue', null, 1].map(isOneOf(['auto', 'dark']))).toEqual([true, false, false, false]);
  expect([true, false, 'true', null].map(isBoolean)).toEqual([true, true, false, false]);
});
