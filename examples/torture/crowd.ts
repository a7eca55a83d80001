import { setTimeout as pause } from 'node:timers/promises';
import { DEFAULT_SETTINGS, type Person as Member, type Session } from '@balintkit/core';
import type { Store } from '@balintkit/core/app';
import { encodeIntent, type Intent, type IntentName, parseIntent } from '@balintkit/core/chat';
import { openStore } from '@balintkit/core/store';
import { northGroup } from '@balintkit/core/testing';
import type { Group, Loopback, Person, Seen } from '@balintkit/telegram-bot/loopback';
import { castOn } from '../evening/cast.ts';
import type { Stage } from '../evening/stage.ts';
import { NAMES, type Name } from '../evening/story.ts';
import type { Tap } from './record.ts';
import { diceOf, oneOf } from './size.ts';

/** How long an answer is waited for, in real ms: a process may be killed and started meanwhile, more than once. */
const PATIENCE = 60_000;
/** The longest anybody hesitates, in real ms. */
const HESITATES = 120;

export const LEADERS = ['Astrid', 'Bo'] as const;
export const MEMBERS = NAMES.filter((name) => name !== 'Astrid' && name !== 'Bo');

const SOCIETY = 'torture00001';
const GROUP = 'torturegroup';
/** The key of somebody. */
export const idOf = (name: Name): string => `${name.toLowerCase()}00000000`.slice(0, 12);

/** A group of ten that stands already, with everything that was tapped and answered. */
export interface Crowd {
  readonly people: Readonly<Record<Name, Person>>;
  readonly chat: Group;
  /** Reads the same database as the bot. */
  readonly store: Store;
  readonly dice: () => number;
  /** Everything answered so far. */
  readonly taps: readonly Tap[];
  /** A moment in the order of taps. */
  readonly moment: () => number;
  readonly sessions: () => Promise<readonly Session[]>;
  readonly session: (id: string) => Promise<Session>;
  /** Taps what is to be done on a message, whether it still shows that or not. */
  readonly does: (who: Name, intent: Intent, on: Seen, where?: Group) => Promise<void>;
  /** Several things one after another, with a moment's hesitation before each; undefined is let pass. */
  readonly each: (times: number, what: (dice: () => number) => Promise<void> | undefined) => Promise<void>;
}

/** The database of a group of ten. */
const found = async (database: string, now: number, chat: Group): Promise<void> => {
  const store = await openStore(database);
  const identity = (name: Name) => ({ platform: 'telegram', tenant: '', id: String(1001 + NAMES.indexOf(name)) });
  const person = (name: Name): Member => ({
    id: idOf(name),
    version: 0,
    society: SOCIETY,
    name,
    language: 'en',
    zone: 'Europe/Stockholm',
    settings: DEFAULT_SETTINGS,
    identities: [identity(name)],
    accepted: now,
    heard: now,
  });
  const role = (name: Name) => (name === 'Astrid' ? 'leader' : name === 'Bo' ? 'co-leader' : 'member');
  const group = northGroup({
    id: GROUP,
    version: 0,
    society: SOCIETY,
    mode: 'online',
    venue: { link: 'https://meet.example.org/north' },
    language: 'en',
    offers: 'from-the-announcement',
    members: NAMES.map((name) => ({ person: idOf(name), role: role(name), since: now })),
    places: [{ platform: 'telegram', tenant: '', id: String(chat.id) }],
  });
  const society = { id: SOCIETY, version: 0, name: 'Torture', language: 'en', zone: 'Europe/Stockholm', since: now };
  const done = await store.commit({
    societies: [society],
    people: NAMES.map(person),
    groups: [group],
    roles: [{ society: SOCIETY, person: idOf('Astrid'), role: 'administrator' }],
  });
  await store.close();
  if (done !== 'committed') throw new Error('the group could not be founded');
};

/** Everybody presses Start, and the bot is in their chat. */
export const openCrowd = async (stage: Stage, database: string): Promise<Crowd> => {
  const { people, chat } = castOn(stage.telegram);
  await found(database, stage.clock.now(), chat);
  chat.adds('bot', { by: people.Astrid });
  for (const name of NAMES) people[name].start();
  await stage.quiet();
  const store = await openStore(database);
  const taps: Tap[] = [];
  const dice = diceOf('crowd');
  let moments = 0;
  const moment = () => ++moments;

  const does: Crowd['does'] = async (who, intent, on, where) => {
    const began = moment();
    const answered = people[who].taps(
      { data: encodeIntent(intent) },
      { message: on, timeout: PATIENCE, ...(where ? { in: where } : {}) },
    );
    const update = stage.telegram.updates.at(-1)?.update_id ?? 0;
    const said = await answered;
    await confirmed(stage.telegram, update);
    const at = stage.clock.now();
    taps.push({ by: idOf(who), intent, began, ended: moment(), at, said: said.text });
  };

  return {
    people,
    chat,
    store,
    dice,
    taps,
    moment,
    does,
    sessions: () => store.sessions({ groups: [GROUP] }),
    session: async (id) => {
      const found = await store.session(id);
      if (!found) throw new Error(`there is no meeting ${id}`);
      return found;
    },
    each: async (times, what) => {
      // People choose side by side, each by dice of their own.
      const own = diceOf('one', Math.floor(dice() * 2 ** 31));
      for (let time = 0; time < times; time += 1) {
        await pause(own() * HESITATES);
        await what(own);
      }
    },
  };
};

/**
 * A tap is over when it was taken for good: where a process dies between answering and that, it comes again, and what had
 * no effect before may have one then.
 */
const confirmed = async ({ deliveries }: Loopback, update: number): Promise<void> => {
  const isTaken = () => deliveries.some((one) => one.update === update && one.outcome === 200);
  while (!isTaken()) await pause(5);
};

/** The newest message in which somebody could tap something about a meeting. */
export const cardOf = (chat: Pick<Group, 'messages'>, session: string): Seen | undefined =>
  chat.messages.findLast(({ buttons }) => buttons.flat().some(({ data = '' }) => data.split(':')[1] === session));

/** What one could tap on a message, of these kinds. */
export const choicesOn = (message: Seen | undefined, kinds: ReadonlySet<IntentName>): readonly Intent[] =>
  (message?.buttons.flat() ?? []).flatMap(({ data }) => {
    const intent = data === undefined ? undefined : parseIntent(data);
    return intent && kinds.has(intent.do) ? [intent] : [];
  });

/** One of several, if there are any. */
export const anyOf = <T>(dice: () => number, [first, ...rest]: readonly T[]): T | undefined =>
  first === undefined ? undefined : oneOf(dice, [first, ...rest]);

/** The day of a moment, as forms take it. */
export const dayOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

/** In private, on the newest message. */
export const taps = async (crowd: Crowd, who: Name, intent: Intent): Promise<void> => {
  const message = crowd.people[who].chat.messages.findLast(({ from }) => from.is_bot);
  if (message) await crowd.does(who, intent, message);
};

/** One date, set by the leader in a form. */
export const setDate = async (crowd: Crowd, starts: number): Promise<void> => {
  const about =
    (await crowd.store.groupsAt({ platform: 'telegram', tenant: '', id: String(crowd.chat.id) }))[0]?.id ?? '';
  await taps(crowd, 'Astrid', { do: 'form', form: 'date', about });
  await taps(crowd, 'Astrid', { do: 'pick', field: 'on', value: dayOf(starts) });
  await taps(crowd, 'Astrid', { do: 'pick', field: 'at', value: '18.30' });
};

/** On the group's card. */
export const onCard = async (crowd: Crowd, who: Name, id: string, intent: Intent): Promise<void> => {
  const card = cardOf(crowd.chat, id);
  if (card) await crowd.does(who, intent, card, crowd.chat);
};

/** One of the things people do before a meeting. */
export const takesPart = (crowd: Crowd, who: Name, session: string, dice = crowd.dice): Promise<void> =>
  onCard(
    crowd,
    who,
    session,
    oneOf<Intent>(dice, [
      { do: 'answer', session, is: oneOf(dice, ['coming', 'not-coming', 'late']) },
      { do: 'offer', session },
      { do: 'offer', session },
      { do: 'withdraw', session },
    ]),
  );
