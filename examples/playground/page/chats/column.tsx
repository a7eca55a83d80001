import { useState } from 'preact/hooks';
import type { Done, MessageSeen, Messenger, MessengerDeed, Room } from '../../messenger/wire.ts';
import { Dialog } from '../dialog.tsx';
import { dayOf, languageOf } from '../formats.ts';
import * as Icon from '../icons.tsx';
import { act, type Outcome } from '../live.ts';
import { Menu, type MenuItem } from '../menu.tsx';
import { useSetting } from '../setting.ts';
import { Composer } from './composer.tsx';
import { botLinkOf } from './links.ts';
import { Log } from './log.tsx';
import { Message } from './message.tsx';
import { OpenLink } from './open-link.tsx';
import { accountOf, actorIn, initialsOf, peopleIn, tintIn, tintOf } from './people.ts';
import { RoomPeople } from './room-people.tsx';
import type { Key } from './shown.ts';
import { Toasts, useExcuse, useToasts } from './toasts.tsx';

interface Props {
  readonly address: string;
  readonly messenger: Messenger;
  readonly room: Room;
  /** As whom one acts in it, if it is a group and somebody was chosen. */
  readonly chosen: number | undefined;
  readonly onChoose: (who: number) => void;
  readonly drafts: Map<Key, string>;
  /** Shows a chat, and brings it into view. */
  readonly onShow: (room: number) => void;
  readonly onClose: () => void;
  /** For a chat that is shown only while something happens in it. */
  readonly onKeep: (() => void) | undefined;
  /** How many messages wait in chats that are not shown; where one chat is shown at a time. */
  readonly waiting: number;
}

/** One chat, as one of the people in it sees it. */
export const Column = (props: Props) => {
  const { address, messenger, room, onChoose, drafts, onShow } = props;
  const { words } = useSetting();
  const { chats } = words;
  const actor = actorIn(messenger, room, props.chosen);
  const [deeds, setDeeds] = useState(0);
  const [replyTo, setReplyTo] = useState<MessageSeen>();
  const [alert, setAlert] = useState<string>();
  const [link, setLink] = useState<string>();
  const [isPeople, setPeople] = useState(false);
  const { toasts, show } = useToasts();
  const excuse = useExcuse();

  const did = (outcome: Outcome<Done>): boolean => {
    if (!outcome.ok) {
      show(excuse(outcome.why), true);
      return false;
    }
    const toast = outcome.answer?.toast;
    if (toast?.alert) setAlert(toast.text);
    else if (toast && toast.text !== '') show(toast.text);
    return true;
  };
  const doIt = async (deed: MessengerDeed): Promise<boolean> => did(await act<Done>(address, deed));
  const say = async (text: string): Promise<boolean> => {
    if (!actor) return false;
    setDeeds((count) => count + 1);
    const reply = replyTo ? { replyTo: replyTo.id } : {};
    setReplyTo(undefined);
    const isSaid = await doIt({ do: 'say', who: actor.id, room: room.id, text, ...reply });
    if (!isSaid) setReplyTo(replyTo);
    return isSaid;
  };
  const tap = async (message: number, sends: string): Promise<void> => {
    if (actor) await doIt({ do: 'tap', who: actor.id, room: room.id, message, sends });
  };
  const follow = (url: string): void => {
    if (botLinkOf(url)) setLink(url);
    else show(chats.elsewhere(url));
  };

  return (
    <section class={props.onKeep ? 'column guest' : 'column'} aria-label={chats.chatOf(room.title)} data-room={room.id}>
      <Head {...props} onPeople={() => setPeople(true)} doIt={doIt} />
      <Log
        label={chats.messagesOf(room.title)}
        lang={actor?.language}
        last={room.messages.at(-1)?.id ?? 0}
        deeds={deeds}
      >
        {room.messages.length === 0 && <p class="empty">{chats.empty}</p>}
        <Messages
          {...{ messenger, room, address }}
          me={actor?.id}
          onTap={tap}
          onReply={setReplyTo}
          onLink={follow}
          onCommand={(command) => void say(command)}
        />
      </Log>
      <Toasts toasts={toasts} />
      <footer class="column-foot">
        {room.kind === 'group' && actor && (
          <label class="acting">
            {chats.actingAs}
            <select value={actor.id} onChange={(event) => onChoose(Number(event.currentTarget.value))}>
              {peopleIn(messenger, room).map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        {!actor && <p class="empty">{chats.nobodyHere}</p>}
        {actor && room.kind === 'private' && (!actor.started || actor.blocked) ? (
          <button
            type="button"
            class="primary wide"
            onClick={() =>
              void doIt(actor.blocked ? { do: 'block', who: actor.id, is: false } : { do: 'start', who: actor.id })
            }
          >
            {actor.blocked ? chats.unblock : chats.start}
          </button>
        ) : (
          actor && (
            <Composer
              {...{ address, room, actor, drafts }}
              draft={room.id}
              replying={{ messages: room.messages, to: replyTo, onReplyTo: setReplyTo }}
              onSay={say}
              onSend={(what) => {
                setDeeds((count) => count + 1);
                void doIt({ do: 'send', who: actor.id, room: room.id, what });
              }}
            />
          )
        )}
      </footer>
      {alert !== undefined && (
        <Dialog title={messenger.bot.name} onClose={() => setAlert(undefined)}>
          <p class="alert-text">{alert}</p>
          <div class="dialog-buttons">
            <button type="button" class="primary" onClick={() => setAlert(undefined)}>
              {words.ok}
            </button>
          </div>
        </Dialog>
      )}
      {link !== undefined && (
        <OpenLink {...{ address, messenger, link, onShow }} reader={actor?.id} onClose={() => setLink(undefined)} />
      )}
      {isPeople && <RoomPeople {...{ address, messenger, room }} actor={actor?.id} onClose={() => setPeople(false)} />}
    </section>
  );
};

interface HeadProps extends Props {
  readonly onPeople: () => void;
  readonly doIt: (deed: MessengerDeed) => Promise<boolean>;
}

const Head = ({ messenger, room, onClose, onKeep, onPeople, doIt, waiting }: HeadProps) => {
  const { words, locale, isNarrow } = useSetting();
  const { chats } = words;
  const own = room.kind === 'private' ? accountOf(messenger, room.id) : undefined;
  const people = room.members.filter((id) => id !== messenger.bot.id).length;
  const about = own
    ? [
        own.blocked ? chats.hasBlocked : chats.withBot(messenger.bot.name),
        own.language && languageOf(own.language, locale),
      ]
    : [chats.people(people), room.members.includes(messenger.bot.id) ? '' : chats.withoutBot];
  const items: readonly MenuItem[] = [
    ...(own?.started
      ? [
          {
            label: own.blocked ? chats.unblock : chats.block,
            choose: () => void doIt({ do: 'block', who: own.id, is: !own.blocked }),
          },
        ]
      : []),
    ...(own ? [] : [{ label: chats.bringIn, icon: <Icon.People />, choose: onPeople }]),
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
      <span class={`avatar ${tintOf(room.id)}`} aria-hidden="true">
        {own ? initialsOf(room.title) : <Icon.People />}
      </span>
      <div class="column-title">
        <h2>{room.title}</h2>
        <p>{about.filter(Boolean).join(' · ')}</p>
      </div>
      {onKeep && (
        <button type="button" class="icon-button" aria-label={chats.keep} title={chats.keep} onClick={onKeep}>
          <Icon.Pin />
        </button>
      )}
      {items.length > 0 && <Menu label={chats.more(room.title)} icon={<Icon.Dots />} items={items} />}
    </header>
  );
};

interface MessagesProps {
  readonly address: string;
  readonly messenger: Messenger;
  readonly room: Room;
  readonly me: number | undefined;
  readonly onTap: (message: number, sends: string) => Promise<void>;
  readonly onReply: (message: MessageSeen) => void;
  readonly onLink: (link: string) => void;
  readonly onCommand: (command: string) => void;
}

const Messages = ({ address, messenger, room, me, onTap, onReply, onLink, onCommand }: MessagesProps) => {
  const { locale, zone } = useSetting();
  const inGroup = room.kind === 'group';
  return (
    <>
      {room.messages.map((message, index) => {
        const before = room.messages[index - 1];
        const day = dayOf(message.at, locale, zone);
        const isNewDay = !before || dayOf(before.at, locale, zone) !== day;
        const isNamed = isNewDay || before.kind === 'service' || before.from !== message.from;
        return (
          <div key={message.id}>
            {isNewDay && <p class="day">{day}</p>}
            <Message
              {...{ message, inGroup, isNamed, onLink, onCommand }}
              tint={tintIn(messenger, message.from)}
              replied={room.messages.find(({ id }) => id === message.replyTo)}
              isOwn={message.from === me && message.from !== messenger.bot.id}
              files={`${address}/files`}
              onTap={(sends) => onTap(message.id, sends)}
              onReply={() => onReply(message)}
            />
          </div>
        );
      })}
    </>
  );
};
