import type { Session } from '@balintkit/core';
import type { Intent } from '@balintkit/core/chat';
import { ANNA, BORIS, does, LEADER, plannedMeeting, play } from '@balintkit/core/testing';
import { expect, test } from 'vitest';
import { unexplained } from './explain.ts';
import type { Tap } from './record.ts';

const before = play(plannedMeeting({ offersOpen: 'from-the-announcement' }), [does.open]).session;
const session = before.id;
const tap = (by: string, intent: Intent, began: number, ended: number, said: string): Tap => ({
  by,
  intent,
  began,
  ended,
  at: before.starts,
  said,
});
const offer = (by: string, began: number, ended: number) =>
  tap(by, { do: 'offer', session }, began, ended, 'Noted. You stand first on Thursday.');
const withdraw = (by: string, began: number, ended: number) =>
  tap(by, { do: 'withdraw', session }, began, ended, 'Withdrawn.');
const after = (...by: readonly string[]): Session =>
  play(
    before,
    by.map((one) => does.offer(one)),
  ).session;

test('what was answered as done explains how a meeting stands, in whichever order it was decided', () => {
  expect(
    unexplained({ before, after: after(BORIS), taps: [offer(ANNA, 1, 2), offer(BORIS, 3, 4), withdraw(ANNA, 5, 6)] }),
  ).toBe('');
  // The two overlap: either may have been first.
  const taps = [withdraw(ANNA, 1, 4), offer(ANNA, 2, 3)];
  expect(unexplained({ before, after: before, taps })).toBe('');
  expect(unexplained({ before, after: after(ANNA), taps })).toBe('');
});

test('what is missing, or was done without having been asked for, is found', () => {
  const taps = [offer(ANNA, 1, 2), offer(BORIS, 3, 4)];
  expect(unexplained({ before, after: after(ANNA, BORIS), taps })).toBe('');
  expect(unexplained({ before, after: after(ANNA), taps })).toContain('no order of 2 acts');
  expect(unexplained({ before, after: after(ANNA, BORIS), taps: [offer(ANNA, 1, 2)] })).toContain('no order');
  expect(unexplained({ before, after: before, taps: [withdraw(ANNA, 1, 2), offer(ANNA, 3, 4)] })).toContain('no order');
  const refused = tap(BORIS, { do: 'offer', session }, 3, 4, 'Offers are closed.');
  expect(unexplained({ before, after: after(ANNA), taps: [offer(ANNA, 1, 2), refused] })).toBe('');
  const moved = tap(LEADER, { do: 'advance', session, from: 'gathering.0' }, 1, 2, 'Now: opening');
  expect(unexplained({ before, after: before, taps: [moved] })).toContain('no order');
});

test('what was under way at a cut may have had its effect or not', () => {
  const maybe = [offer(BORIS, 3, 4)];
  const taps = [offer(ANNA, 1, 2)];
  expect(unexplained({ before, after: after(ANNA), taps, maybe })).toBe('');
  expect(unexplained({ before, after: after(ANNA, BORIS), taps, maybe })).toBe('');
  expect(unexplained({ before, after: before, taps, maybe })).toContain('no order');
});
