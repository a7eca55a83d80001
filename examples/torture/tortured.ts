import { setTimeout as pause } from 'node:timers/promises';
import { attended, DAY, following, HOUR, MINUTE, minutesOf, type Session } from '@balintkit/core';
import type { Intent, IntentName } from '@balintkit/core/chat';
import { expect, onTestFinished } from 'vitest';
import { openProcessStage, type ProcessStage } from '../evening/process-stage.ts';
import { BEGINS, EVENING } from '../evening/script.ts';
import type { Name } from '../evening/story.ts';
import {
  anyOf,
  type Crowd,
  cardOf,
  choicesOn,
  dayOf,
  idOf,
  LEADERS,
  MEMBERS,
  onCard,
  openCrowd,
  setDate,
  takesPart,
  taps,
} from './crowd.ts';
import { unexplained } from './explain.ts';
import { createKiller, type Killer } from './killer.ts';
import { freshened, noticesOf, tellsOf } from './outside.ts';
import { isDone } from './record.ts';
import { KILLS, oneOf, SEED } from './size.ts';

/** What happened, in figures. */
export interface Figures {
  readonly kills: number;
  readonly during: ReadonlyMap<string, number>;
  readonly meetings: number;
  readonly taps: number;
  readonly done: number;
  readonly facts: number;
  readonly notices: number;
  readonly repeats: number;
}

/** A group of ten meets evening after evening on these processes until they were killed so often, and nothing is lost. */
export const tortured = async (database: string, processes: number): Promise<Figures> => {
  const stage = await openProcessStage({ database, starts: BEGINS, processes, byWebhook: true });
  onTestFinished(stage.close);
  const told = tellsOf(stage.telegram);
  const crowd = await openCrowd(stage, database);
  onTestFinished(crowd.store.close);
  const killer = createKiller(stage, processes, KILLS);

  let meetings = 0;
  do {
    await meet(stage, crowd, killer, EVENING + meetings * DAY);
    meetings += 1;
  } while (killer.left() > 0);

  expect(stage.deaths(), 'as often as they were to be').toBe(KILLS);
  const facts = await factsHold(crowd);
  const notices = await noticesOf(database);
  expect(notices.filter(({ state }) => state === 'dead')).toEqual([]);
  const sent = notices.filter(({ state }) => state === 'sent');
  expect(told.missing(sent), 'what is marked as sent was sent').toEqual([]);
  const repeats = told.repeats();
  expect(repeats.length, repeats.join('\n')).toBeLessThanOrEqual(KILLS);
  expect(await freshened(stage, database), 'what a card shows is what one made now would').toEqual([]);

  return {
    kills: stage.deaths(),
    during: killer.during,
    meetings,
    taps: crowd.taps.length,
    done: crowd.taps.filter(isDone).length,
    facts,
    notices: sent.length,
    repeats: repeats.length,
  };
};

/** One evening, from its date to the morning after. After each part all is quiet, and what was answered explains how things stand. */
const meet = async (stage: ProcessStage, crowd: Crowd, killer: Killer, starts: number): Promise<void> => {
  const { clock } = stage;
  const part = async (what: string, work: () => Promise<unknown>): Promise<void> => {
    try {
      await killer.while(what, work);
      await stage.quiet();
    } catch (error) {
      throw new Error(`while ${what}, with seed ${SEED} and ${killer.left()} kills left`, { cause: error });
    }
  };
  /** Time alone; somebody is killed while things are sent, or soon after. */
  const until = (instant: number) =>
    part('things are sent', async () => {
      clock.moveTo(instant);
      await pause(crowd.dice() * 1_500);
    });
  const explained = async (what: string, id: string, work: (before: Session) => Promise<unknown>): Promise<void> => {
    const before = await theMeeting(crowd, id);
    const [from, deaths] = [crowd.taps.length, stage.deaths()];
    await part(what, () => work(before));
    const taps = crowd.taps.slice(from).filter(({ intent }) => 'session' in intent && intent.session === id);
    // Where a process dies after refusing, the same tap comes again, and may not be refused by then.
    const maybe = stage.deaths() > deaths ? taps.filter((tap) => !isDone(tap)) : [];
    const left = unexplained({ before, after: await theMeeting(crowd, id), taps, maybe });
    expect(left, `${what}, with seed ${SEED}`).toBe('');
  };

  await part('a form is filled in', () =>
    Promise.all([setDate(crowd, starts), ...MEMBERS.map((who) => toggles(crowd, who))]),
  );
  await settingsHold(crowd);
  const id = await dateHolds(crowd, starts);

  await explained('people say whether they come', id, () =>
    Promise.all([...MEMBERS, 'Bo' as const].map((who) => crowd.each(3, (dice) => takesPart(crowd, who, id, dice)))),
  );
  await until(starts - DAY);
  await until(starts - HOUR);
  await until(starts - 10 * MINUTE);
  await explained('people gather', id, () => gather(crowd, id));
  for (let round = 0; round < ROUNDS; round += 1) {
    clock.moveTo(clock.now() + Math.ceil(crowd.dice() * 8) * MINUTE);
    await explained('they meet', id, () =>
      Promise.all([...LEADERS.map((who) => leads(crowd, who)), ...MEMBERS.map((who) => during(crowd, who, id))]),
    );
  }
  clock.moveTo(Math.max(clock.now(), starts + 85 * MINUTE));
  await explained('they close', id, () => taps(crowd, 'Astrid', { do: 'close', session: id }));
  await explained('the leaders settle', id, (meeting) =>
    Promise.all(LEADERS.map((who) => settles(crowd, who, meeting))),
  );
  await explained('the leader confirms', id, () => taps(crowd, 'Astrid', { do: 'attest', session: id }));
  expect((await crowd.session(id)).state).toBe('sealed');
  await until(starts + 16 * HOUR);
};

/** How often time passes in a meeting. */
const ROUNDS = 3;

/** A meeting as everybody sees it. */
const theMeeting = async (crowd: Crowd, id: string): Promise<Session> => {
  const session = await crowd.session(id);
  const group = await crowd.store.group(session.group);
  return group ? following(session, group) : session;
};

const dateHolds = async (crowd: Crowd, starts: number): Promise<string> => {
  const [session, ...others] = (await crowd.sessions()).filter((one) => one.starts === starts);
  expect(others).toEqual([]);
  if (!session) throw new Error(`there is no meeting on ${dayOf(starts)}, with seed ${SEED}`);
  expect(cardOf(crowd.chat, session.id), 'it has a card').toBeDefined();
  return session.id;
};

const toggles = (crowd: Crowd, who: Name): Promise<void> =>
  crowd.each(2, (dice) =>
    taps(crowd, who, { do: 'set', key: oneOf(dice, ['reminders', 'nextMorning']), is: dice() < 0.7 }),
  );

/** What somebody set last is what is kept. */
const settingsHold = async (crowd: Crowd): Promise<void> => {
  for (const person of await crowd.store.people(MEMBERS.map(idOf)))
    for (const key of ['reminders', 'nextMorning'] as const) {
      const last = crowd.taps.findLast(
        (tap) => tap.by === person.id && tap.intent.do === 'set' && tap.intent.key === key,
      );
      if (last && 'is' in last.intent && isDone(last)) expect(person.settings[key], person.name).toBe(last.intent.is);
    }
};

const gather = (crowd: Crowd, session: string): Promise<unknown> =>
  Promise.all([
    taps(crowd, 'Astrid', { do: 'open', session }),
    ...[...MEMBERS, 'Bo' as const].map((who) =>
      crowd.each(2, (dice) =>
        onCard(
          crowd,
          who,
          session,
          oneOf<Intent>(dice, [
            { do: 'arrive', session },
            { do: 'offer', session },
          ]),
        ),
      ),
    ),
  ]);

const during = (crowd: Crowd, who: Name, session: string): Promise<void> =>
  crowd.each(1, (dice) => {
    const from = partOf(crowd, session);
    if (dice() < 0.4) return undefined;
    return onCard(
      crowd,
      who,
      session,
      oneOf<Intent>(dice, [
        { do: 'arrive', session },
        { do: 'offer', session },
        { do: 'withdraw', session },
        { do: 'stop', session },
        { do: 'decline', session, from },
      ]),
    );
  });

/** The phase in which the group is, as a button on its card has it. */
const partOf = (crowd: Crowd, session: string): string => {
  const [shown] = choicesOn(cardOf(crowd.chat, session), new Set<IntentName>(['decline']));
  return shown && 'from' in shown && typeof shown.from === 'string' ? shown.from : 'questions.1';
};

const LEADS: ReadonlySet<IntentName> = new Set([
  ...(['panel', 'arrived-list', 'choose-list', 'hand-list', 'remind-list'] as const),
  ...([
    'arrived',
    'left',
    'choose',
    'advance',
    'back',
    'extend',
    'pause',
    'resume',
    'remind',
    'hand-over',
    'next-case',
  ] as const),
]);
/** What brings a meeting on, which is tapped as often as all the rest. */
const ON: ReadonlySet<IntentName> = new Set(['advance', 'resume', 'choose']);

/** Something that stands on the panel. */
const leads = (crowd: Crowd, who: Name): Promise<void> =>
  crowd.each(4, async (dice) => {
    const panel = crowd.people[who].chat.messages.findLast((message) => choicesOn(message, LEADS).length > 0);
    const intent = anyOf(dice, choicesOn(panel, dice() < 0.5 ? ON : LEADS)) ?? anyOf(dice, choicesOn(panel, LEADS));
    if (panel && intent) await crowd.does(who, intent, panel);
  });

const settles = (crowd: Crowd, who: Name, { id, seats }: Session): Promise<void> =>
  crowd.each(4, (dice) => {
    const person = anyOf(dice, seats)?.person ?? idOf('Clara');
    return taps(crowd, who, { do: 'settle-set', session: id, person, minutes: oneOf(dice, [0, 30, 45, 60, 90]) });
  });

/** Each who was there has one fact of each meeting, with the minutes that were settled; the number of facts. */
const factsHold = async (crowd: Crowd): Promise<number> => {
  let count = 0;
  for (const session of await crowd.sessions()) {
    const facts = await crowd.store.facts({ session: session.id });
    const kept = facts.map(({ person, minutes }) => `${person} ${minutes}`).toSorted();
    const there = attended(session).map((seat) => `${seat.person} ${minutesOf(session, seat)}`);
    expect(kept, `meeting ${session.number}`).toEqual(there.toSorted());
    count += facts.length;
  }
  return count;
};

/** The figures in one line. */
export const worded = (where: string, { during, ...figures }: Figures, ms: number): string =>
  [
    `${where}, seed ${SEED}: ${Math.round(ms / 1000)} s`,
    ...Object.entries(figures).map(([what, count]) => `${what} ${count}`),
    `killed while ${[...during].map(([what, count]) => `${what} (${count})`).join(', ')}`,
  ].join('; ');
