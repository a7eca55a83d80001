import type { ChannelSeen, MessageSeen, PersonSeen, Workspace } from '../../slack/wire.ts';
import type { Stream } from '../chats/unread.ts';

/** A tab of somebody's client: the app's Home, the messages with it, or a channel by its id. */
export type Tab = string;
export const HOME: Tab = 'home';
export const MESSAGES: Tab = 'messages';

/** The channels somebody is in. */
export const channelsOf = ({ channels }: Workspace, { id }: PersonSeen): readonly ChannelSeen[] =>
  channels.filter(({ members }) => members.includes(id));

/** Everything that stands under a tab for somebody, in the order in which it came; of the Home nothing. */
export const messagesIn = (workspace: Workspace, person: PersonSeen, tab: Tab): readonly MessageSeen[] => {
  if (tab === MESSAGES) return person.messages;
  const channel = workspace.channels.find(({ id }) => id === tab);
  if (!channel) return [];
  return [...channel.messages, ...(person.alone[tab] ?? [])].sort((a, b) => orderOf(a) - orderOf(b));
};

/** A later message has a higher one. */
export const orderOf = ({ id }: MessageSeen): number => Number(id);

/** What a tab of somebody's is remembered under. */
export const keyOf = (person: string, tab: Tab): string => `${person}/${tab}`;

/** What somebody reads, tab by tab. */
export const streamsOf = (workspace: Workspace, person: PersonSeen): readonly Stream[] =>
  [MESSAGES, ...channelsOf(workspace, person).map(({ id }) => id)].map((tab) => ({
    key: keyOf(person.id, tab),
    messages: messagesIn(workspace, person, tab).map((message) => ({
      at: orderOf(message),
      isNews: message.told === undefined && message.from !== person.id,
    })),
  }));
