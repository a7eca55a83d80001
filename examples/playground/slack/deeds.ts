import { CannotDo, type Channel, type Loopback, type Person } from '@balintkit/slack-app/loopback';
import { arrive, type Slack } from './people.ts';
import type { Done, SlackDeed } from './wire.ts';

type DeedOf<D extends SlackDeed['do']> = Extract<SlackDeed, { readonly do: D }>;

/** Does what somebody wants to do in the workspace. Rejects with `CannotDo` where it would not let them. */
export const carryOut = async (slack: Slack | undefined, deed: SlackDeed): Promise<Done> => {
  if (!slack) throw new CannotDo('There is no workspace here.');
  const done = await (DEEDS[deed.do] as (slack: Slack, deed: SlackDeed) => unknown)(slack, deed);
  return (deed.do === 'new-account' ? done : {}) as Done;
};

const DEEDS: { readonly [D in SlackDeed['do']]: (slack: Slack, deed: DeedOf<D>) => unknown } = {
  say: ({ loopback }, { who, room, text }) => {
    const person = personOf(loopback, who);
    const where = whereOf(loopback, who, room);
    return text.startsWith('/') ? person.commands(text, where) : person.says(text, where);
  },
  press: ({ loopback }, { who, on, sends }) => {
    const where =
      typeof on === 'object'
        ? { ...whereOf(loopback, who, on.room), message: on.message }
        : on === 'home'
          ? { home: true as const }
          : {};
    return personOf(loopback, who).presses({ value: sends }, where);
  },
  open: ({ loopback }, { who, tab }) => personOf(loopback, who).opensHome(tab),
  'hand-in': ({ loopback }, { who, answers }) => {
    const person = personOf(loopback, who);
    person.fills(Object.fromEntries(Object.entries(answers).map(([key, answer]) => [key, answer ?? undefined])));
    return person.submits();
  },
  close: ({ loopback }, { who }) => personOf(loopback, who).closes(),
  'new-account': (slack, newcomer) => ({ made: arrive(slack, newcomer).id }),
  add: ({ loopback }, { who, room, account }) => {
    const by = account === who ? {} : { by: personOf(loopback, who) };
    channelOf(loopback, room).adds(memberOf(loopback, account), by);
  },
  remove: ({ loopback }, { who, room, account }) => {
    const channel = channelOf(loopback, room);
    if (account === who) personOf(loopback, who).leaves(channel);
    else channel.removes(memberOf(loopback, account));
  },
};

const personOf = (slack: Loopback, id: string): Person => {
  const person = slack.people.find((one) => one.id === id);
  if (!person) throw new CannotDo('There is nobody with this account.');
  return person;
};

const channelOf = (slack: Loopback, id: string): Channel => {
  const channel = slack.channels.find((one) => one.id === id);
  if (!channel) throw new CannotDo('There is no such channel.');
  return channel;
};

const memberOf = (slack: Loopback, id: string): Person | 'bot' =>
  id === slack.bot.userId ? 'bot' : personOf(slack, id);

/** A direct message carries the id of whose it is. */
const whereOf = (slack: Loopback, who: string, room: string): { readonly in?: Channel } =>
  room === who ? {} : { in: channelOf(slack, room) };
