import type { Chat, Loopback, Person, Seen } from '@balintkit/telegram-bot/loopback';
import { typeOf } from './download.ts';
import type { Account, MessageSeen, Messenger, Room } from './wire.ts';

/** Everything in a messenger, as the page shows it. */
export const seenOf = (telegram: Loopback, version: number, opened: number): Messenger => ({
  version,
  opened,
  platform: 'telegram',
  bot: { id: telegram.bot.id, name: telegram.bot.first_name, isBot: true, started: true, blocked: false },
  accounts: telegram.people.map(accountOf),
  rooms: [
    ...telegram.people.map((person) => roomOf(person.chat, [person.id, telegram.bot.id])),
    ...telegram.groups.map((group) =>
      roomOf(
        group,
        group.members.map(({ id }) => id),
      ),
    ),
  ],
});

const accountOf = ({ id, name, user, started, blocked }: Person): Account => ({
  id,
  name,
  isBot: false,
  ...(user.language_code === undefined ? {} : { language: user.language_code }),
  started,
  blocked,
});

const roomOf = ({ id, type, title, messages }: Chat, members: readonly number[]): Room => ({
  id,
  kind: type === 'private' ? 'private' : 'group',
  title,
  members,
  messages: messages.map(messageOf),
});

const messageOf = ({
  id,
  from,
  at,
  edited,
  kind,
  text,
  entities,
  buttons,
  file,
  replyTo,
  silent,
  service,
}: Seen): MessageSeen => ({
  id,
  from: from.id,
  name: nameOf(from),
  at,
  ...(edited === undefined ? {} : { edited }),
  kind,
  text,
  spans: entities.map((entity) => ({
    type: entity.type,
    offset: entity.offset,
    length: entity.length,
    ...(entity.type === 'text_link' ? { url: entity.url } : {}),
  })),
  buttons: buttons.map((row) =>
    row.map(({ text, url, data }) => ({
      text,
      ...(url === undefined ? {} : { url }),
      ...(data === undefined ? {} : { sends: data }),
    })),
  ),
  ...(file ? { file: { id: file.id, name: file.name, mime: typeOf(file), size: file.bytes.length } } : {}),
  ...(replyTo === undefined ? {} : { replyTo }),
  silent,
  ...toldOf(from, service),
});

const nameOf = ({ first_name, last_name }: Seen['from']): string => [first_name, last_name].filter(Boolean).join(' ');

const toldOf = (from: Seen['from'], service: Seen['service']): Pick<MessageSeen, 'told'> => {
  const { new_chat_members: came, left_chat_member: left } = service ?? {};
  if (came) return { told: { does: 'adds', whom: came.map(nameOf) } };
  if (!left) return {};
  return { told: left.id === from.id ? { does: 'leaves' } : { does: 'removes', whom: [nameOf(left)] } };
};
