import type { ChatHead, Seen, Loopback as Slack } from '@balintkit/slack-app/loopback';
import type { Loopback as Telegram } from '@balintkit/telegram-bot/loopback';

/** Everything the bot sends on Telegram from now on, each as the chat and the words it was sent with. */
export const sentOn = (telegram: Telegram): readonly string[] => {
  const sent: string[] = [];
  telegram.on((one) => {
    if (one.kind === 'sent' && one.message.from.is_bot) sent.push(line(one.chat.title, one.message.text));
  });
  return sent;
};

/** Everything the app sends on Slack from now on, what one person alone sees too. */
export const sentOnSlack = (slack: Slack): readonly string[] => {
  const sent: string[] = [];
  slack.on((one) => {
    if (one.kind === 'sent' && one.message.from.isBot && one.message.subtype === undefined)
      sent.push(line(readerOf(slack, one.chat, one.message) ?? one.chat.name, one.message.text));
  });
  return sent;
};

/** Who alone reads a message; undefined in a channel. */
const readerOf = ({ people }: Slack, chat: ChatHead, { onlyFor }: Seen): string | undefined =>
  people.find(({ id, dm }) => (onlyFor === undefined ? dm.id === chat.id : id === onlyFor))?.realName;

/** Something said somewhere; an invitation is another one in every evening. */
export const line = (where: string, text: string): string => `${where}: ${text.replace(/j-\w+/, 'j-…')}`;

/** What is more often in the first list than in the second. */
export const missing = (all: readonly string[], there: readonly string[]): readonly string[] => {
  const left = [...there];
  return all.filter((one) => {
    const index = left.indexOf(one);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
};
