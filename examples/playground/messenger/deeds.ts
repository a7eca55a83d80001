import { CannotDo, type Group, type Loopback, type Person } from '@balintkit/telegram-bot/loopback';
import type { Done, MessengerDeed } from './wire.ts';

type DeedOf<D extends MessengerDeed['do']> = Extract<MessengerDeed, { readonly do: D }>;

/** Does what somebody wants to do in the messenger. Rejects with `CannotDo` where it would not let them. */
export const carryOut = async (telegram: Loopback, deed: MessengerDeed): Promise<Done> =>
  (DEEDS[deed.do] as (telegram: Loopback, deed: MessengerDeed) => Done | Promise<Done>)(telegram, deed);

/** The commands proposed to somebody in a room. */
export const commandsFor = (telegram: Loopback, who: number, room: number) =>
  personOf(telegram, who).commands(whereOf(telegram, who, room));

const DEEDS: { readonly [D in MessengerDeed['do']]: (telegram: Loopback, deed: DeedOf<D>) => Done | Promise<Done> } = {
  start: (telegram, { who, payload }) => {
    personOf(telegram, who).start(payload);
    return {};
  },
  say: (telegram, { who, room, text, replyTo }) => {
    const where = whereOf(telegram, who, room);
    personOf(telegram, who).says(text, { ...where, ...(replyTo === undefined ? {} : { replyTo }) });
    return {};
  },
  tap: async (telegram, { who, room, message, sends }) => {
    const where = whereOf(telegram, who, room);
    const { text, alert } = await personOf(telegram, who).taps({ data: sends }, { ...where, message });
    return { toast: { text, alert } };
  },
  open: (telegram, { who, link, room }) => {
    personOf(telegram, who).opens(link, room === undefined ? {} : whereOf(telegram, who, room));
    return {};
  },
  send: (telegram, { who, room, what }) => {
    const person = personOf(telegram, who);
    const where = whereOf(telegram, who, room);
    if (what === 'photo') person.sendsPhoto(where);
    else person.sendsSticker(where);
    return {};
  },
  block: (telegram, { who, is }) => {
    const person = personOf(telegram, who);
    if (is) person.blocks();
    else person.unblocks();
    return {};
  },
  'new-account': (telegram, { name, language }) => {
    const id = Math.max(telegram.bot.id, ...telegram.people.map((person) => person.id)) + 1;
    telegram.person({ id, firstName: name, languageCode: language });
    return { made: id };
  },
  'new-group': (telegram, { who, title }) => ({
    made: telegram.group({ title, owner: personOf(telegram, who) }).id,
  }),
  add: (telegram, { who, room, account }) => {
    groupOf(telegram, room).adds(memberOf(telegram, account), { by: personOf(telegram, who) });
    return {};
  },
  remove: (telegram, { who, room, account }) => {
    const group = groupOf(telegram, room);
    if (account === who) personOf(telegram, who).leaves(group);
    else group.removes(memberOf(telegram, account), { by: personOf(telegram, who) });
    return {};
  },
};

const personOf = (telegram: Loopback, id: number): Person => {
  const person = telegram.people.find((one) => one.id === id);
  if (!person) throw new CannotDo('There is nobody with this account.');
  return person;
};

const groupOf = (telegram: Loopback, id: number): Group => {
  const group = telegram.groups.find((one) => one.id === id);
  if (!group) throw new CannotDo('There is no such group.');
  return group;
};

const memberOf = (telegram: Loopback, id: number): Person | 'bot' =>
  id === telegram.bot.id ? 'bot' : personOf(telegram, id);

/** A private room carries the id of whose it is. */
const whereOf = (telegram: Loopback, who: number, room: number): { readonly in?: Group } => {
  if (room === who) return {};
  if (telegram.people.some(({ id }) => id === room)) throw new CannotDo('This is the chat of somebody else.');
  return { in: groupOf(telegram, room) };
};
