import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { MessageSeen, PersonSeen, SlackDeed, Workspace } from '../../slack/wire.ts';
import { Composer } from '../chats/composer.tsx';
import { Log } from '../chats/log.tsx';
import { initialsOf, tintOf } from '../chats/people.ts';
import type { Key } from '../chats/shown.ts';
import { Toasts, useExcuse, useToasts } from '../chats/toasts.tsx';
import { dayOf, languageOf } from '../formats.ts';
import * as Icon from '../icons.tsx';
import { act } from '../live.ts';
import { Menu, type MenuItem } from '../menu.tsx';
import { useSetting } from '../setting.ts';
import { Blocks } from './blocks.tsx';
import { Message } from './message.tsx';
import { Modal } from './modal.tsx';
import { ReaderContext } from './moments.ts';
import { channelsOf, HOME, keyOf, MESSAGES, messagesIn, orderOf, type Tab } from './rooms.ts';

interface Props {
  readonly address: string;
  readonly workspace: Workspace;
  readonly person: PersonSeen;
  readonly tab: Tab;
  readonly onTab: (tab: Tab) => void;
  readonly unread: (key: Key) => number;
  readonly drafts: Map<Key, string>;
  readonly onClose: () => void;
  /** How many messages wait in columns that are not shown; where one is shown at a time. */
  readonly waiting: number;
}

/** Somebody's client: the app's Home, the messages with it, and the channels they are in. */
export const SlackColumn = (props: Props) => {
  const { address, workspace, person, onTab, drafts } = props;
  const { words, now } = useSetting();
  const { chats, slack } = words;
  const channels = channelsOf(workspace, person);
  const tab = [HOME, MESSAGES, ...channels.map(({ id }) => id)].includes(props.tab) ? props.tab : HOME;
  const [deeds, setDeeds] = useState(0);
  const { toasts, show, drop } = useToasts();
  const excuse = useExcuse();
  const reader = useMemo(() => ({ locale: person.locale, zone: person.zone, now }), [person.locale, person.zone, now]);

  const doIt = async (deed: SlackDeed): Promise<boolean> => {
    const outcome = await act(address, deed);
    if (!outcome.ok) show(excuse(outcome.why), true);
    return outcome.ok;
  };
  const open = (next: Tab): void => {
    onTab(next);
    if (next === MESSAGES) drop(slack.answered);
    if (next === HOME || next === MESSAGES)
      void doIt({ do: 'open', who: person.id, tab: next === HOME ? 'home' : 'messages' });
  };
  useEffect(() => {
    if (person.home.length === 0) void doIt({ do: 'open', who: person.id, tab: 'home' });
  }, []);
  const newest = person.messages.at(-1);
  const heard = useRef(newest?.id);
  useEffect(() => {
    if (tab === HOME && newest?.from === workspace.bot.id && newest.id !== heard.current) show(slack.answered);
    heard.current = newest?.id;
  }, [newest?.id]);
  const reactions = {
    onLink: (link: string) => show(chats.elsewhere(link)),
    onCommand: (command: string) =>
      void navigator.clipboard.writeText(command).then(
        () => show(slack.copied),
        () => show(command),
      ),
  };
  const title = tab === HOME ? slack.home : tab === MESSAGES ? workspace.bot.name : `#${nameIn(workspace, tab)}`;
  const room = tab === MESSAGES ? person.id : tab;
  const messages = messagesIn(workspace, person, tab);
  const bot = workspace.bot.id;
  const hasBot = tab === MESSAGES || workspace.channels.some(({ id, members }) => id === tab && members.includes(bot));

  return (
    <ReaderContext.Provider value={reader}>
      <section class="column slack" aria-label={slack.clientOf(person.name)} data-room={person.id}>
        <Head {...props} tab={tab} doIt={doIt} />
        <Tabs {...props} tab={tab} onTab={open} />
        <div class="tab-panel" role="tabpanel" aria-label={title}>
          {tab === HOME ? (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
            <div class="log home" lang={person.language} tabIndex={0}>
              {person.home.length === 0 && <p class="empty">{slack.nothingYet}</p>}
              <Blocks
                blocks={person.home}
                onPress={async (sends) => void (await doIt({ do: 'press', who: person.id, on: 'home', sends }))}
                {...reactions}
              />
            </div>
          ) : (
            <Log
              key={tab}
              label={chats.messagesOf(title)}
              lang={person.language}
              last={messages.length === 0 ? 0 : Math.max(...messages.map(orderOf))}
              deeds={deeds}
            >
              {messages.length === 0 && <p class="empty">{chats.empty}</p>}
              <Messages
                {...{ messages, bot, reactions }}
                files={`${address}/files`}
                onPress={async (message, sends) =>
                  void (await doIt({ do: 'press', who: person.id, on: { room, message }, sends }))
                }
              />
            </Log>
          )}
        </div>
        <Toasts toasts={toasts} />
        {tab !== HOME && (
          <footer class="column-foot">
            {!hasBot && <p class="foot-note">{chats.withoutBot}</p>}
            <Composer
              key={keyOf(person.id, tab)}
              address={address}
              room={{ id: room, title }}
              actor={person}
              draft={keyOf(person.id, tab)}
              drafts={drafts}
              onSay={(text) => {
                setDeeds((count) => count + 1);
                return doIt({ do: 'say', who: person.id, room, text });
              }}
            />
          </footer>
        )}
        {person.modal && (
          <Modal
            key={`${person.modal.id} ${person.modal.hash}`}
            {...{ address, ...reactions }}
            who={person}
            modal={person.modal}
          />
        )}
      </section>
    </ReaderContext.Provider>
  );
};

const nameIn = ({ channels }: Workspace, id: string): string => channels.find((one) => one.id === id)?.name ?? '';

/** The tabs of a client; arrow keys go from one to the next. */
const Tabs = ({ workspace, person, tab, onTab, unread }: Props) => {
  const { words } = useSetting();
  const { slack, chats } = words;
  const row = useRef<HTMLDivElement>(null);
  const tabs: readonly (readonly [Tab, string])[] = [
    [HOME, slack.home],
    [MESSAGES, slack.messages],
    ...channelsOf(workspace, person).map(({ id, name }) => [id, `#${name}`] as const),
  ];
  const go = (by: number): void => {
    const at = (tabs.findIndex(([key]) => key === tab) + by + tabs.length) % tabs.length;
    const [next] = tabs[at] ?? [HOME];
    onTab(next);
    row.current?.querySelectorAll('button')[at]?.focus();
  };
  return (
    <div
      class="client-tabs"
      role="tablist"
      aria-label={slack.clientOf(person.name)}
      ref={row}
      onKeyDown={(event) => {
        if (event.key === 'ArrowRight') go(1);
        if (event.key === 'ArrowLeft') go(-1);
      }}
    >
      {tabs.map(([key, label]) => {
        const fresh = key === tab ? 0 : unread(keyOf(person.id, key));
        return (
          <button
            key={key}
            type="button"
            role="tab"
            aria-selected={key === tab}
            tabIndex={key === tab ? 0 : -1}
            onClick={() => onTab(key)}
          >
            <span>{label}</span>
            {fresh > 0 && (
              <span class="badge">
                {fresh}
                <span class="unseen"> {chats.unread}</span>
              </span>
            )}
          </button>
        );
      })}
    </div>
  );
};

interface HeadProps extends Props {
  readonly doIt: (deed: SlackDeed) => Promise<boolean>;
}

const Head = ({ workspace, person, tab, onClose, waiting, doIt }: HeadProps) => {
  const { words, locale, isNarrow } = useSetting();
  const { chats, slack } = words;
  const { bot } = workspace;
  const bring = (account: string, room: string, isIn: boolean) => () =>
    void doIt({ do: isIn ? 'remove' : 'add', who: person.id, room, account });
  const items: readonly MenuItem[] = [
    ...workspace.channels.flatMap(({ id, name, members }): readonly MenuItem[] => {
      const [isMember, hasBot] = [members.includes(person.id), members.includes(bot.id)];
      if (!isMember) return [{ label: slack.join(name), choose: bring(person.id, id, false) }];
      if (id !== tab) return [];
      return [
        {
          label: hasBot ? slack.takeOut(bot.name, name) : slack.bringIn(bot.name, name),
          choose: bring(bot.id, id, hasBot),
        },
        { label: slack.leave(name), choose: bring(person.id, id, true) },
      ];
    }),
    ...(isNarrow ? [] : [{ label: chats.close, icon: <Icon.Cross />, choose: onClose }]),
  ];
  return (
    <header class="column-head">
      {isNarrow && (
        <button type="button" class="icon-button" aria-label={chats.back} onClick={onClose}>
          <Icon.Back />
          {waiting > 0 && <span class="badge">{waiting}</span>}
        </button>
      )}
      <span class={`avatar square ${tintOf(person.id)}`} aria-hidden="true">
        {initialsOf(person.name)}
      </span>
      <div class="column-title">
        <h2>{person.name}</h2>
        <p>
          Slack · {workspace.team} · {languageOf(person.language, locale)}
        </p>
      </div>
      {items.length > 0 && <Menu label={chats.more(person.name)} icon={<Icon.Dots />} items={items} />}
    </header>
  );
};

interface MessagesProps {
  readonly messages: readonly MessageSeen[];
  readonly bot: string;
  readonly files: string;
  readonly reactions: { readonly onLink: (link: string) => void; readonly onCommand: (command: string) => void };
  readonly onPress: (message: string, sends: string) => Promise<void>;
}

const Messages = ({ messages, bot, files, reactions, onPress }: MessagesProps) => {
  const { locale, zone } = useSetting();
  return (
    <>
      {messages.map((message, index) => {
        const before = messages[index - 1];
        const day = dayOf(message.at, locale, zone);
        const isNewDay = !before || dayOf(before.at, locale, zone) !== day;
        // What the app writes is a card each, with its own beginning.
        const isNamed = isNewDay || message.from === bot || before.told !== undefined || before.from !== message.from;
        return (
          <div key={message.id}>
            {isNewDay && <p class="day">{day}</p>}
            <Message
              {...{ message, isNamed, files, ...reactions }}
              isBot={message.from === bot}
              onPress={(sends) => onPress(message.id, sends)}
            />
          </div>
        );
      })}
    </>
  );
};
