import { describe, expect, test } from 'vitest';
import type { Messenger, Room } from '../../messenger/wire.ts';
import { completionsOf, proposed } from './completion.ts';
import { botLinkOf } from './links.ts';
import { actorIn, initialsOf } from './people.ts';

test('initials are the first letters of the first and the last name, in any alphabet', () => {
  expect(initialsOf('Alice Hart')).toBe('AH');
  expect(initialsOf('Анна')).toBe('А');
  expect(initialsOf('maria del mar')).toBe('MM');
  expect(initialsOf('Olle Sjö (Uppsala)')).toBe('OU');
  expect(initialsOf(' … ')).toBe('?');
});

describe('commands', () => {
  const commands = ['next', 'new', 'newgroup', 'help'].map((command) => ({ command, description: '' }));
  const named = (typed: string) => completionsOf(typed, commands).map(({ command }) => command);

  test('are proposed while one is being typed', () => {
    expect(named('/')).toEqual(['next', 'new', 'newgroup', 'help']);
    expect(named('/Ne')).toEqual(['next', 'new', 'newgroup']);
    for (const typed of ['', 'ne', '/new ', '/start 7', '/zzz', 'see /new']) expect(named(typed), typed).toEqual([]);
  });

  test('may be of several words', () => {
    const behind = ['balint', 'balint next', 'balint rules'].map((command) => ({ command, description: '' }));
    const found = (typed: string) => completionsOf(typed, behind).map(({ command }) => command);
    expect(found('/ba')).toEqual(['balint', 'balint next', 'balint rules']);
    expect(found('/balint n')).toEqual(['balint next']);
    expect(found('/balint next now')).toEqual([]);
  });

  test('the one that was typed in full comes before those it begins', () => {
    expect(proposed('/new', completionsOf('/new', commands))).toBe(0);
    expect(proposed('/new', completionsOf('/n', commands))).toBe(1);
    expect(proposed('/n', completionsOf('/n', commands))).toBe(0);
  });
});

test('a link to the bot is told from a link elsewhere', () => {
  expect(botLinkOf('https://t.me/a_bot?start=j-7')).toEqual({ kind: 'start', payload: 'j-7' });
  expect(botLinkOf('t.me/a_bot')).toEqual({ kind: 'start', payload: undefined });
  expect(botLinkOf('https://t.me/a_bot?startgroup=x')).toEqual({ kind: 'group' });
  for (const link of ['https://meet.example.org/t.me/a_bot', 'https://example.org', 'https://t.me/', 'nonsense'])
    expect(botLinkOf(link), link).toBeUndefined();
});

test('in a group one acts as whoever was chosen while they are in it, in a private chat as its person', () => {
  const account = (id: number, isBot = false) => ({ id, name: `${id}`, isBot, started: true, blocked: false });
  const room = (kind: Room['kind'], id: number, members: readonly number[]): Room => ({
    id,
    kind,
    title: '',
    members,
    messages: [],
  });
  const group = room('group', -1, [9, 1, 2]);
  const messenger: Messenger = {
    version: 1,
    opened: 1,
    platform: 'telegram',
    bot: account(9, true),
    accounts: [account(1), account(2), account(3)],
    rooms: [group],
  };
  expect(actorIn(messenger, group, 2)?.id).toBe(2);
  expect(actorIn(messenger, group, 3)?.id).toBe(1);
  expect(actorIn(messenger, group, undefined)?.id).toBe(1);
  expect(actorIn(messenger, room('group', -2, [9]), 1)).toBeUndefined();
  expect(actorIn(messenger, room('private', 3, [3, 9]), 1)?.id).toBe(3);
});
