import { encodeIntent } from '@balintkit/core/chat';
import type { Chat, Update } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { chatOf, type Me, toRequest } from '../src/request.ts';

const ME: Me = { id: 77, username: 'BalintBot' };
const AT = 1_800_000_000_000;
const ANNA = { id: 1001, is_bot: false, first_name: 'Anna', last_name: 'Berg', language_code: 'sv' };
const PRIVATE = { id: 1001, type: 'private', first_name: 'Anna', last_name: 'Berg' };
const GROUP = { id: -4001, type: 'group', title: 'Balint North' };
const FORUM = { id: -1_001_000_000_009, type: 'supergroup', title: 'Balint South', is_forum: true };
const BOT = { id: 77, is_bot: true, first_name: 'Balint', username: 'BalintBot' };

const read = (update: object) => toRequest({ update_id: 500, ...update } as Update, ME, AT);
const message = (chat: object, more: object) =>
  read({ message: { message_id: 9, date: 1_800_000_000, from: ANNA, chat, ...more } });
const command = (length: number, text: string) => ({ text, entities: [{ type: 'bot_command', offset: 0, length }] });
const member = (chat: object, was: object, is: object) =>
  read({
    my_chat_member: {
      chat,
      from: ANNA,
      date: 1_800_000_000,
      old_chat_member: { user: BOT, ...was },
      new_chat_member: { user: BOT, ...is },
    },
  });
const tap = (chat: object, data: string | undefined, more: object = {}) =>
  read({
    callback_query: {
      id: 'q',
      from: ANNA,
      chat_instance: '1',
      ...(data === undefined ? {} : { data }),
      message: { message_id: 33, date: 1, chat, from: BOT, text: 'card', ...more },
    },
  });

const anna = { identity: { platform: 'telegram', tenant: '', id: '1001' }, called: 'Anna Berg', language: 'sv' };
const inPrivate = { ...anna, update: '500', at: AT, private: true, place: { ...anna.identity } };
const inGroup = {
  ...anna,
  update: '500',
  at: AT,
  private: false,
  title: 'Balint North',
  place: { ...anna.identity, id: '-4001' },
};

describe('a message in private', () => {
  it('is read as what was written', () => {
    expect(message(PRIVATE, { text: '  26.11 ' })).toEqual({ ...inPrivate, doing: { did: 'text', text: '  26.11 ' } });
  });
  it('is a command where it begins with one, with what stood behind it', () => {
    const doing = { did: 'command', name: 'start', rest: 'a-b_C9' };
    expect(message(PRIVATE, command(6, '/start a-b_C9'))).toEqual({ ...inPrivate, doing });
    expect(message(PRIVATE, command(7, '/Cancel'))?.doing).toEqual({ did: 'command', name: 'cancel', rest: '' });
    // Never an answer to what a form asks, such as somebody's name.
    expect(message(PRIVATE, command(15, '/next@OtherBot'))?.doing).toEqual({ did: 'command', name: 'next', rest: '' });
  });
  it('is text where a command stands further on', () => {
    const text = { text: 'see /help', entities: [{ type: 'bot_command', offset: 4, length: 5 }] };
    expect(message(PRIVATE, text)?.doing).toEqual({ did: 'text', text: 'see /help' });
  });
  it.each([
    ['a photograph', { photo: [] }],
    ['a photograph with words', { photo: [], caption: '26.11' }],
    ['a sticker', { sticker: {} }],
    ['a voice', { voice: {} }],
    ['a document', { document: {} }],
    ['a place', { location: {} }],
  ])('is something without words: %s', (_, more) => {
    expect(message(PRIVATE, more)).toEqual({ ...inPrivate, doing: { did: 'other' } });
  });
  it('is nothing where Telegram notes that a message was pinned', () => {
    expect(message(PRIVATE, { pinned_message: {} })).toBeUndefined();
  });
  it('names a language even where Telegram does not', () => {
    const { language_code: _, ...from } = ANNA;
    expect(message(PRIVATE, { from, text: 'x' })?.language).toBe('en');
  });
});

describe('a message in a group', () => {
  it.each([
    ['talk', { text: 'I had a patient' }],
    ['a reply to the bot', { text: 'yes', reply_to_message: { from: BOT } }],
    ['a photograph', { photo: [] }],
    ['a command to another bot', command(14, '/next@OtherBot')],
    ['somebody who joined', { new_chat_members: [BOT] }],
  ])('is not looked at: %s', (_, more) => {
    expect(message(GROUP, more)).toBeUndefined();
  });
  it('is a command with and without the name of this bot', () => {
    const doing = { did: 'command', name: 'next', rest: '' };
    expect(message(GROUP, command(5, '/next'))).toEqual({ ...inGroup, doing });
    expect(message(GROUP, command(15, '/next@balintbot'))).toEqual({ ...inGroup, doing });
    expect(message(GROUP, command(16, '/start@BalintBot g1'))?.doing).toEqual({
      did: 'command',
      name: 'start',
      rest: 'g1',
    });
  });
  it('keeps the topic in a forum, and only there', () => {
    const topic = { message_thread_id: 12, is_topic_message: true };
    expect(message(FORUM, { ...command(5, '/next'), ...topic })?.place.thread).toBe('12');
    expect(message(GROUP, { ...command(5, '/next'), message_thread_id: 12 })?.place).not.toHaveProperty('thread');
  });
  it('tells that the group has another id, from either side', () => {
    const doing = { did: 'migrated', to: { platform: 'telegram', tenant: '', id: String(FORUM.id) } };
    expect(message(GROUP, { migrate_to_chat_id: FORUM.id })).toEqual({ ...inGroup, doing });
    const other = message(FORUM, {
      migrate_from_chat_id: GROUP.id,
      from: { ...BOT, id: 1087968824 },
      sender_chat: FORUM,
    });
    expect(other?.place.id).toBe('-4001');
    expect(other?.doing).toEqual(doing);
  });
});

describe('a tap', () => {
  const intent = { do: 'offer', session: 'abcdefghijkl' } as const;
  it('carries the intent and the message it stood under', () => {
    const doing = { did: 'tap', intent, message: '33' };
    expect(tap(GROUP, encodeIntent(intent))).toEqual({ ...inGroup, doing });
    expect(tap(PRIVATE, encodeIntent(intent))).toEqual({ ...inPrivate, doing });
  });
  it('keeps the topic', () => {
    const topic = { message_thread_id: 12, is_topic_message: true };
    expect(tap(FORUM, encodeIntent(intent), topic)?.place.thread).toBe('12');
  });
  it('has no intent where the button carried nothing of ours', () => {
    expect(tap(GROUP, 'menu/17/3')?.doing).toEqual({ did: 'tap', intent: undefined, message: '33' });
    expect(tap(GROUP, undefined)?.doing).toEqual({ did: 'tap', intent: undefined, message: '33' });
  });
  it('counts on a message that is too old to be seen', () => {
    const old = {
      callback_query: {
        id: 'q',
        from: ANNA,
        chat_instance: '1',
        data: 'home',
        message: { message_id: 33, date: 0, chat: GROUP },
      },
    };
    expect(read(old)).toEqual({ ...inGroup, doing: { did: 'tap', intent: { do: 'home' }, message: '33' } });
  });
});

describe('membership', () => {
  const IN = { status: 'member' };
  const OUT = { status: 'left' };
  it.each([
    ['added', OUT, IN, { did: 'added' }],
    ['added as administrator', OUT, { status: 'administrator' }, { did: 'added' }],
    ['let in again', { status: 'kicked' }, { status: 'restricted', is_member: true }, { did: 'added' }],
    ['removed', IN, { status: 'kicked' }, { did: 'removed' }],
    ['left', { status: 'administrator' }, OUT, { did: 'removed' }],
    ['restricted and out', IN, { status: 'restricted', is_member: false }, { did: 'removed' }],
    ['promoted', IN, { status: 'administrator' }, undefined],
  ])('in a group: %s', (_, was, is, doing) => {
    expect(member(GROUP, was, is)).toEqual(doing && { ...inGroup, doing });
  });
  it('in private tells of a block, and nothing of its end', () => {
    expect(member(PRIVATE, IN, { status: 'kicked' })).toEqual({ ...inPrivate, doing: { did: 'removed' } });
    expect(member(PRIVATE, { status: 'kicked' }, IN)).toBeUndefined();
  });
  it('in a channel is nothing', () => {
    expect(member({ id: -100, type: 'channel', title: 'News' }, OUT, IN)).toBeUndefined();
  });
});

describe('what is not a person doing something', () => {
  const said = { message_id: 9, date: 1, from: ANNA, chat: PRIVATE, text: 'x' };
  it.each([
    ['an edited message', { edited_message: said }],
    ['a channel post', { channel_post: { ...said, chat: { id: -100, type: 'channel', title: 'News' } } }],
    ['another bot', { message: { ...said, ...command(5, '/next'), from: { ...BOT, id: 5 } } }],
    ['a chat that speaks as itself', { message: { ...said, ...command(5, '/next'), chat: GROUP, sender_chat: GROUP } }],
    ['a reaction', { message_reaction: { chat: PRIVATE } }],
  ])('is nothing: %s', (_, update) => {
    expect(read(update)).toBeUndefined();
  });
});

it('updates of one chat belong together, whoever sent them', () => {
  const chat = GROUP as Chat;
  const of = (update: object) => chatOf({ update_id: 1, ...update } as Update);
  const all = [
    of({ message: { chat } }),
    of({ callback_query: { from: ANNA, message: { chat } } }),
    of({ my_chat_member: { chat, from: ANNA } }),
  ];
  expect(all).toEqual(['-4001', '-4001', '-4001']);
  expect(of({ callback_query: { from: ANNA } })).toBe('1001');
});
