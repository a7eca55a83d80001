import type { Group, Loopback, Person, Seen } from '@balintkit/telegram-bot/loopback';
import { ENGLISH, NAMES, type Name, type Story } from './story.ts';

/** Everybody with an account, and the chat of their group; on Telegram unless told. */
export interface Cast<Who = Person, Where = Group> {
  readonly people: Readonly<Record<Name, Who>>;
  readonly chat: Where;
}

export const castOn = (telegram: Loopback, story: Story = ENGLISH): Cast => {
  const people = Object.fromEntries(
    NAMES.map((name, index) => [
      name,
      telegram.person({ id: 1001 + index, firstName: story.called[name], languageCode: story.language }),
    ]),
  ) as Record<Name, Person>;
  const chat = telegram.group({ title: story.chat, owner: people.Astrid });
  for (const name of NAMES) if (name !== 'Astrid') chat.adds(people[name]);
  return { people, chat };
};

/** The last message somebody has in private. */
export const lastOf = (person: Person): Seen => {
  const message = person.chat.messages.at(-1);
  if (!message) throw new Error(`${person.name} has no message`);
  return message;
};

/** The invitation in the newest message that shows one. */
export const linkIn = (person: Person): string => {
  const links = person.chat.messages.map((message) => /https:\/\/t\.me\/\S+/.exec(message.text)?.[0]);
  const link = links.findLast((one) => one !== undefined);
  if (link === undefined) throw new Error(`no link in sight of ${person.name}`);
  return link;
};
