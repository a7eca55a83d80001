import type { Group, Person, Seen } from '@balintkit/telegram-bot/loopback';
import type { Step } from './steps.ts';

/** What an update is forged from. */
export interface Forging {
  readonly person: Person;
  readonly chat: Group;
  /** Something that stands somewhere, if anything does. */
  readonly seen: Seen | undefined;
  /** What a button there carries, or anything. */
  readonly data: string;
  /** Words that nobody may keep. */
  readonly talk: string;
  readonly now: number;
  readonly number: number;
}

const HUGE = [0, -1, 2 ** 31, -(2 ** 63), Number.MAX_SAFE_INTEGER, 1e300, 0.5] as const;
const TONGUES = ['', 'xx', 'de-AT-1996', 'zh-Hans', 'e n', '\u0000', 'x'.repeat(300), 'EN', '../../etc', 'constructor'];
const FIRST_NAMES = ['', ' ', '\u200b', 'x'.repeat(300), '\ud83d', 'a\nb'];
const KINDS = [
  'edited_message',
  'channel_post',
  'edited_channel_post',
  'business_message',
  'guest_message',
  'no_such_kind',
] as const;
const THINGS = [
  { contact: { phone_number: '+46', first_name: 'x', user_id: 5 } },
  { location: { latitude: 59.3, longitude: 18 } },
  { dice: { emoji: '🎲', value: 3 } },
  { voice: { file_id: 'v', file_unique_id: 'v', duration: 2 } },
  { photo: [] },
  { poll: { id: '1', question: 'x', options: [] } },
  { story: { id: 1 } },
  { new_chat_members: [] },
  { left_chat_member: null },
  { pinned_message: null },
  { group_chat_created: true },
  { web_app_data: { data: 'x', button_text: 'y' } },
  { users_shared: { request_id: 1, users: [] } },
  { giveaway_created: {} },
] as const;
/** What stands where an object should. */
const NOTHINGS = [null, 7, 'x', [], {}, true] as const;

/** Updates as Telegram could send them one day, and as it never will. */
export const forge = (
  { which, more, odd }: Step,
  { person, chat, seen, data, talk, now, number }: Forging,
): Readonly<Record<string, unknown>> => {
  const any = <T>(list: readonly T[], of = more): T => list[of % list.length] as T;
  const from = person.user;
  const alone = { id: person.id, type: 'private', first_name: from.first_name };
  const group = { id: chat.id, type: chat.type, title: chat.title };
  const here = more % 2 ? alone : group;
  const date = Math.floor(now / 1000);
  const message = { message_id: 900_000 + number, from, chat: here, date };
  const command = { text: '/next', entities: [{ type: 'bot_command', offset: 0, length: 5 }] };
  const tap = { id: `forged-${number}`, from, chat_instance: '1' };
  const on = { message_id: seen?.id ?? 1, chat: alone, date };
  const huge = any(HUGE);
  const { from: _, ...anonymous } = message;

  const forms: readonly (() => Readonly<Record<string, unknown>>)[] = [
    () => ({}),
    () => ({ message: { ...anonymous, text: talk } }),
    () => ({ message: { ...message, sender_chat: group, ...command } }),
    () => ({ message: { ...message, ...any(THINGS), caption: talk } }),
    () => ({ message: { ...message, text: odd || talk, chat: group } }),
    () => ({
      message: { ...message, text: `/next@${odd}`, entities: [{ type: 'bot_command', offset: 0, length: 99 }] },
    }),
    () => ({ message: { ...message, text: talk, chat: group, entities: any([null, {}, [null], [{}], 'x']) } }),
    () => ({ message: { ...message, text: any([7, null, {}, [], true] as const) } }),
    () => ({ message: { ...message, ...command, chat: { ...here, id: huge } } }),
    () => ({ message: { ...message, ...command, from: { ...from, id: huge }, chat: { ...alone, id: huge } } }),
    () => ({ message: { ...message, ...command, message_id: huge, date: any([0, -1, 2 ** 40]) } }),
    () => ({ message: { ...message, ...command, message_thread_id: huge, is_topic_message: true } }),
    () => ({ message: { ...message, ...command, from: { ...from, language_code: any(TONGUES) } } }),
    () => ({
      message: { ...message, ...command, from: { id: 77_000 + more, language_code: any(TONGUES), first_name: 'x' } },
    }),
    () => ({ message: { ...message, ...command, from: { ...from, language_code: any(NOTHINGS) } } }),
    () => ({ message: { ...message, ...command, from: { ...from, first_name: any(FIRST_NAMES) } } }),
    () => ({ message: { ...message, ...command, from: { ...from, is_bot: true } } }),
    () => ({
      message: { ...message, ...command, chat: any([{ id: -5, type: 'channel', title: 'x' }, { id: 5 }, {}]) },
    }),
    () => ({
      message: { ...message, migrate_to_chat_id: -900_000 - number, chat: { ...group, id: -800_000 - number } },
    }),
    () => ({
      message: { ...message, migrate_from_chat_id: any([0, -7, 'x', null] as const), chat: { ...group, id: -700_000 } },
    }),
    () => ({ message: any(NOTHINGS) }),
    () => ({ message: { ...message, from: any(NOTHINGS), ...command } }),
    () => ({ message: { ...message, chat: any(NOTHINGS), ...command } }),
    () => ({ callback_query: { ...tap, data } }),
    () => ({ callback_query: { ...tap, data, inline_message_id: 'inline' } }),
    () => ({ callback_query: { ...tap, message: { ...on, date: 0 }, data } }),
    () => ({ callback_query: { ...tap, message: { ...on, chat: group }, data } }),
    () => ({ callback_query: { ...tap, message: { ...on, chat: { id: -5, type: 'channel', title: 'x' } }, data } }),
    () => ({ callback_query: { ...tap, message: on } }),
    () => ({ callback_query: { ...tap, message: on, game_short_name: 'x' } }),
    () => ({ callback_query: { ...tap, message: on, data: odd } }),
    () => ({ callback_query: { ...tap, message: on, data: odd.slice(0, 64).padEnd(64, data) } }),
    () => ({ callback_query: { ...tap, message: any(NOTHINGS), data } }),
    () => ({ callback_query: { ...tap, message: { ...on, message_id: huge }, data } }),
    () => ({ callback_query: { ...tap, from: any(NOTHINGS), message: on, data } }),
    () => ({ callback_query: { ...tap, message: on, data: any(NOTHINGS) } }),
    () => ({ callback_query: any(NOTHINGS) }),
    () => ({ my_chat_member: any(NOTHINGS) }),
    () => ({ my_chat_member: { from, chat: group, date, old_chat_member: {}, new_chat_member: any(NOTHINGS) } }),
    () => ({
      my_chat_member: { from, chat: alone, date, old_chat_member: { status: 'x' }, new_chat_member: { status: 'y' } },
    }),
    () => ({ [any(KINDS)]: { ...message, text: talk } }),
    () => ({ inline_query: { id: '1', from, query: talk, offset: '' } }),
    () => ({ chosen_inline_result: { result_id: '1', from, query: talk } }),
    () => ({ poll: { id: '1', question: talk, options: [] } }),
    () => ({ poll_answer: { poll_id: '1', user: from, option_ids: [0] } }),
    () => ({ message_reaction: { chat: group, message_id: 1, user: from, date, old_reaction: [], new_reaction: [] } }),
    () => ({ chat_member: { from, chat: group, date } }),
    () => ({ chat_join_request: { from, chat: group, date, user_chat_id: 1, bio: talk } }),
    () => ({ pre_checkout_query: { id: '1', from, currency: 'XTR', total_amount: 1, invoice_payload: talk } }),
    () => ({ message: { ...message, text: talk, chat: group }, callback_query: { ...tap, message: on, data } }),
  ];
  return any(forms, which)();
};
