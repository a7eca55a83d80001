import { fileURLToPath } from 'node:url';
import { encodeIntent } from '@balintkit/core/chat';
import { CHATS, found, idOf, PLAIN, SEATS } from '../../core/bench/groups.ts';
import { ask, end, openFolder, PATIENCE, until, type Which } from '../../core/bench/process.ts';
import { createTapping, type Tapping } from '../../core/bench/tapping.ts';
import { createTurns } from '../../core/src/app/turns.ts';
import { freePort } from '../../core/test/support/free-port.ts';
import { type Channel, createLoopback, type Loopback, type Person, type Seen } from '../loopback/index.ts';

const TOKEN = 'xoxb-11-22-benchbenchbenchbench';
const SECRET = 'benchbenchbenchbenchbenchbenchbe';

const MAIN: Readonly<Record<Which, string>> = {
  ours: fileURLToPath(new URL('../src/main.ts', import.meta.url)),
  bare: fileURLToPath(new URL('bare.ts', import.meta.url)),
};

/**
 * An app in a process of its own, against a server of Slack's web API on loopback HTTP that posts to it, with fifty groups
 * that wait for their meeting.
 */
export interface Stage extends Omit<Tapping, 'check'> {
  /** Looks whether the store holds what was pressed and whether each Home is there, and ends. */
  readonly close: () => Promise<void>;
}

/** People by channel and seat, in their channels. */
const populate = (slack: Loopback) =>
  Array.from({ length: CHATS }, (_, chat) => {
    const people = Array.from({ length: SEATS }, (_, seat): Person => {
      const id = idOf(chat, seat);
      return slack.person({ id: `U${id}`, name: `p${id}`, realName: `P${seat}`, locale: 'en-US' });
    });
    const channel = slack.channel({ name: `group-${chat}`, owner: people[0] as Person });
    for (const person of people.slice(1)) channel.adds(person);
    channel.adds('bot');
    return { people, channel };
  });

const cardIn = (channel: Channel): Seen | undefined =>
  channel.messages.findLast(({ from, buttons }) => from.isBot && buttons.length > 0);

/** Somebody who waits to be told something in a channel. */
interface Waiting {
  readonly who: string;
  readonly says: RegExp;
  readonly tell: (text: string) => void;
}

/** What is said to one person alone in a channel. Where they wait for several answers, those may come in any order. */
const listening = (slack: Loopback) => {
  const waiting = new Set<Waiting>();
  slack.on((happening) => {
    if (happening.kind !== 'sent' || happening.message.onlyFor === undefined) return;
    const { chat, message } = happening;
    const theirs = [...waiting].filter(({ who }) => who === `${chat.id} ${message.onlyFor}`);
    const told = theirs.find(({ says }) => says.test(message.text)) ?? theirs[0];
    if (!told) return;
    waiting.delete(told);
    told.tell(message.text);
  });
  return (channel: Channel, person: Person, says: RegExp): Promise<string> =>
    new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('a press was not answered')), PATIENCE);
      const tell = (text: string): void => {
        clearTimeout(late);
        resolve(text);
      };
      waiting.add({ who: `${channel.id} ${person.id}`, says, tell });
    });
};

/** Groups that stand already, and an app that has posted their cards. */
export const openStage = async (which: Which): Promise<Stage> => {
  const { database, start, remove } = openFolder();
  const port = await freePort();
  // What people did so far is nothing to measure.
  const options = { token: TOKEN, appToken: 'xapp-1-none', signingSecret: SECRET, limits: 'off', events: [] } as const;
  // On a machine that is busy elsewhere an acknowledgement may take longer than Slack waits.
  const slack = await createLoopback({ ...options, now: Date.now, pace: { timeout: PATIENCE } });
  const chats = populate(slack);
  const at = { platform: 'slack', tenant: slack.team.id };
  const places = chats.map(({ channel }) => ({ ...at, id: channel.id }));
  await found(database, { identity: (id) => ({ ...at, id: `U${id}` }), places }, PLAIN);
  slack.postTo(`http://127.0.0.1:${port}/slack/events`);
  const child = start(MAIN[which], {
    SLACK_BOT_TOKEN: TOKEN,
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_API_URL: slack.apiUrl,
    SLACK_PORT: String(port),
  });
  await until(() => chats.every(({ channel }) => cardIn(channel) !== undefined), 'the cards');
  await slack.idle({ timeout: PATIENCE });
  const cards = chats.map(({ channel }) => cardIn(channel) as Seen);
  const [answerTo, inChat] = [listening(slack), createTurns()];

  const { check, ...tapping } = createTapping(
    async (chat, { seat, intent, says }, onAcknowledged) => {
      const { people, channel } = chats[chat] as (typeof chats)[number];
      const person = people[seat] as Person;
      const answered = answerTo(channel, person, says);
      const on = { message: cards[chat] as Seen, in: channel };
      // Nobody presses before the press before theirs is acknowledged, or it might overtake that on its way.
      await inChat(channel.id, () => person.presses({ value: encodeIntent(intent) }, on));
      onAcknowledged();
      return answered;
    },
    // Homes are drawn after the answers; of one that stays as it is nobody hears.
    async () => {
      await slack.idle({ timeout: PATIENCE });
      await ask(child, 'rest');
    },
  );

  return {
    ...tapping,
    close: async () => {
      await slack.idle({ timeout: PATIENCE });
      await end(child);
      await check(database);
      const homeless = chats.flatMap(({ people }) => people.filter(({ home }) => !home.published));
      if (homeless.length > 0) throw new Error(`${homeless.length} people who pressed have no Home`);
      await slack.close();
      remove();
    },
  };
};
