import { fill, questionsOf } from './answers.ts';
import { tell } from './chat.ts';
import { CannotDo } from './errors.ts';
import { pushEvent } from './events.ts';
import { findButton, type Place } from './finding.ts';
import { close, command, press, submit } from './interacting.ts';
import { leave } from './members.ts';
import { escapeText } from './mrkdwn.ts';
import { list } from './payload.ts';
import { namesIn, readerOf, rowsIn, seenBy, textIn } from './reading.ts';
import { drawChat, drawHome, drawModal } from './screen.ts';
import type { Channel, Chat, Modal, NewPerson, Person, Raw, Seen, Where, WhereToPress } from './types.ts';
import { messageOf, userOf, viewOf } from './wire.ts';
import {
  type Account,
  idFor,
  isStranger,
  openDirect,
  post,
  type Room,
  type Stored,
  type View,
  type World,
} from './world.ts';

/** Finds the room of a channel's handle. */
export type RoomOfChannel = (channel: Channel) => Room;

/** Somebody new, with a client. */
export const createPerson = (world: World, who: NewPerson, roomOfChannel: RoomOfChannel): Person => {
  const user = {
    id: who.id ?? idFor(world, 'U'),
    name: who.name,
    realName: who.realName ?? who.name,
    team: who.guestOf ?? world.team.id,
    tz: who.tz ?? 'Europe/London',
    locale: who.locale ?? 'en-US',
  };
  if (world.accounts.has(user.id)) throw new CannotDo(`there is somebody with the id ${user.id} already`);
  const account: Account = { user, deactivated: false, modals: [], ephemerals: [] };
  world.accounts.set(user.id, account);
  const isGuest = isStranger(world, account);
  const names = namesIn(world);
  const reader = () => readerOf(world, user.id);
  if (!isGuest) pushEvent(world, { type: 'team_join', user: userOf(world, account, false) });

  /** Refuses what a closed account cannot do, nor one of another workspace. */
  const mayAct = (what: string, isOfWorkspace = false): void => {
    if (account.deactivated) throw new CannotDo(`${user.realName} has no account any more`);
    if (isOfWorkspace && isGuest) throw new CannotDo(`${user.realName} is of another workspace and has no ${what}`);
  };
  const roomAt = (where: Where | undefined): Room => {
    if (!where?.in) {
      mayAct('direct message', true);
      return openDirect(world, account);
    }
    const room = roomOfChannel(where.in);
    if (!room.members.has(user.id)) throw new CannotDo(`${user.realName} is not in #${room.name}`);
    return room;
  };
  const storedIn = (room: Room | undefined): readonly Stored[] =>
    room
      ? [...room.messages.values(), ...account.ephemerals.filter(({ channel }) => channel === room.id)].sort(byTime)
      : [];
  const messagesIn = (room: Room | undefined): readonly Seen[] =>
    storedIn(room).map((message) => seenBy(world, message, reader()));

  /** Where a button is looked for, first what is most in sight. */
  const placesFor = (options: WhereToPress | undefined): readonly Place[] => {
    const onHome = account.home ? [placeOf(account.home)] : [];
    const top = account.modals.at(-1);
    if (options?.home) return onHome;
    if (options?.message !== undefined) return [messageAt(options.message)];
    const inRoom = (room: Room | undefined): readonly Place[] =>
      room
        ? storedIn(room)
            .toReversed()
            .map((message) => ({ blocks: message.blocks, standing: { room, message } }))
        : [];
    if (options?.in) return inRoom(roomAt(options));
    return top ? [placeOf(top)] : [...inRoom(account.dm), ...onHome];
  };
  const messageAt = (which: Seen | string): Place => {
    const ts = typeof which === 'string' ? which : which.ts;
    const rooms = [...world.rooms.values()].filter(({ members }) => members.has(user.id));
    for (const room of rooms) {
      const message = storedIn(room).find((each) => each.ts === ts);
      if (message) return { blocks: message.blocks, standing: { room, message } };
    }
    throw new CannotDo(`there is no message ${ts} in sight of ${user.realName}`);
  };

  const modalOf = (view: View): Modal => {
    const blocks = list(view.raw.blocks);
    const { submit: does, close: leaves } = view.raw;
    const modal = {
      id: view.id,
      hash: view.hash,
      title: plainOf(view.raw.title) ?? '',
      ...(does === undefined ? {} : { submit: plainOf(does) ?? '' }),
      ...(leaves === undefined ? {} : { close: plainOf(leaves) ?? '' }),
      text: textIn(blocks, names, reader()),
      questions: questionsOf(view),
      errors: view.errors,
      buttons: rowsIn(blocks),
      blocks,
    };
    return { ...modal, screen: drawModal(modal, names, reader()) };
  };

  const dm: Chat = {
    get id() {
      return account.dm?.id ?? '';
    },
    name: user.realName,
    kind: 'direct',
    get messages() {
      return messagesIn(account.dm).filter(({ onlyFor }) => onlyFor === undefined);
    },
    get screen() {
      return drawChat(messagesIn(account.dm));
    },
  };

  return {
    id: user.id,
    name: user.name,
    realName: user.realName,
    team: user.team,
    tz: user.tz,
    dm,
    get home() {
      const blocks = list(account.home?.raw.blocks);
      return {
        published: account.home !== undefined,
        blocks,
        text: textIn(blocks, names, reader()),
        buttons: rowsIn(blocks),
        screen: drawHome(blocks, names, reader()),
      };
    },
    get modal() {
      const top = account.modals.at(-1);
      return top && modalOf(top);
    },
    get ephemerals() {
      return account.ephemerals.map((message) => seenBy(world, message, reader()));
    },
    sees: (where) => drawChat(messagesIn(where?.in ? roomAt(where) : account.dm)),
    messages: (where) => messagesIn(where?.in ? roomAt(where) : account.dm),
    commands: async (text, where) => {
      mayAct('commands of this app', true);
      await command(world, account, roomAt(where), text);
    },
    says: (text, where) => {
      mayAct('client');
      const room = roomAt(where);
      if (room.archived) throw new CannotDo(`#${room.name} is archived`);
      if (text.trim() === '') throw new CannotDo('an empty message cannot be sent');
      const words = escapeText(text).replaceAll(`@${world.bot.name}`, `<@${world.bot.userId}>`);
      const message = post(world, room, { from: user.id, text: words });
      tell(world, 'sent', room, message);
      pushMessage(world, room, message);
      return seenBy(world, message, reader());
    },
    presses: async (which, options) => {
      mayAct('client');
      const { button, on } = findButton(user.realName, placesFor(options), which, options?.message !== undefined);
      await press(world, account, button, on);
      return button;
    },
    opensHome: (tab = 'home') => {
      mayAct('Home of this app', true);
      const room = openDirect(world, account);
      const view = account.home && { view: viewOf(world, account.home) };
      pushEvent(world, { type: 'app_home_opened', user: user.id, channel: room.id, tab, ...view });
    },
    fills: (answers) => {
      const top = account.modals.at(-1);
      if (!top) throw new CannotDo(`${user.realName} has no modal open`);
      for (const [question, answer] of Object.entries(answers)) fill(top, question, answer);
    },
    submits: async () => {
      mayAct('client');
      return submit(world, account);
    },
    closes: () => close(world, account),
    leaves: (channel) => leave(world, roomAt({ in: channel }), user.id),
    deactivates: () => {
      account.deactivated = true;
      for (const room of world.rooms.values()) if (room.kind !== 'direct') room.members.delete(user.id);
      pushEvent(world, { type: 'user_change', user: userOf(world, account, true) });
    },
  };
};

/** Sends a message to the app, where it is in the conversation; a mention of it too. */
const pushMessage = (world: World, room: Room, message: Stored): void => {
  if (!room.members.has(world.bot.userId)) return;
  const kind = room.kind === 'direct' ? 'im' : room.kind === 'private' ? 'group' : 'channel';
  const wire = { ...messageOf(world, message), channel: room.id, event_ts: message.ts };
  pushEvent(world, { ...wire, channel_type: kind }, room);
  if (kind !== 'im' && message.text.includes(`<@${world.bot.userId}>`))
    pushEvent(world, { ...wire, type: 'app_mention' }, room);
};

const placeOf = (view: View): Place => ({ blocks: list(view.raw.blocks), standing: { view } });

const plainOf = (object: unknown): string | undefined => (object as Raw | null)?.text as string | undefined;

/** In the order in which they were sent. */
const byTime = (one: Stored, other: Stored): number =>
  one.at - other.at || Number(one.ts.split('.')[1]) - Number(other.ts.split('.')[1]);
