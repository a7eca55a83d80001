import type { Person } from '@balintkit/telegram-bot/loopback';
import { type Acting, actorsOn } from './acting.ts';
import { type Cast, castOn, linkIn, NAMES, type Name } from './cast.ts';
import { bind, fillIn, found, invite, newGroup } from './company.ts';

export type { Acting } from './acting.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** When it all begins: Monday 9 November 2026, 10:00 in Stockholm. */
export const BEGINS = Date.UTC(2026, 10, 9, 9, 0);
/** Thursday 26 November 2026, 18:30 in Stockholm. */
export const EVENING = Date.UTC(2026, 10, 26, 17, 30);

const NORTH = 'Balint group North';

/** A whole evening, from the one-time code to the morning after. Ten people have a chat of their own; the bot is not in it. */
export const playEvening = async (acting: Acting): Promise<Cast> => {
  const { stage, transcript } = acting;
  const cast = castOn(stage.telegram);
  transcript.forget();
  const { people, chat } = cast;
  const { Astrid: leader, Bo: coLeader } = people;
  const actors = actorsOn(acting);
  const { taps, tapsAll, says, opens, at, part, leftOut } = actors;
  const after = (minutes: number) => at(EVENING + minutes * MINUTE);

  part('The first start: a society is founded');
  await at(BEGINS);
  await found(actors, stage, leader);

  part('A group, its chat, and its people');
  await newGroup(actors, leader, {
    name: NORTH,
    openness: 'Closed',
    mode: 'Online',
    where: 'https://meet.example.org/north',
  });
  await bind(actors, leader, chat);
  await tapsAll(leader, 'Invitations', 'Invite: co-leader');
  await opens(coLeader, linkIn(leader));
  await fillIn(actors, coLeader);
  const link = await invite(actors, leader, NORTH, 'member');
  await opens(people.Clara, link);
  await leftOut('Clara is asked the same as Bo, and answers.', () =>
    tapsAll(people.Clara, 'Clara', 'Doctor', 'Stockholm', 'I have read this'),
  );
  await taps(people.Clara, 'I accept the rules');
  await tapsAll(leader, 'Invite to a first talk', 'Welcome…', 'None of these: welcome');
  await leftOut('David, Elin, Fatima, Gustav, Hanna, Ivan and Jonna join by the same link.', async () => {
    for (const name of NAMES.slice(3)) {
      await opens(people[name], link);
      await fillIn(actors, people[name]);
      await tapsAll(leader, 'Welcome…', 'None of these: welcome');
    }
  });

  part('Dates, and the days before');
  await says(leader, '/groups');
  await tapsAll(leader, NORTH, 'A whole season…');
  await says(leader, '26.11');
  await tapsAll(leader, '18:30', 'Every 2 weeks');
  await says(leader, '24.12');
  await taps(leader, 'Skip');
  await taps(people.Jonna, 'I cannot come', chat);
  await taps(people.Ivan, 'I shall be late', chat);
  await taps(people.Clara, 'I have a case', chat);
  await taps(people.Clara, 'I have a case', chat);
  await taps(people.David, 'I have a case', chat);
  await says(people.Elin, '/queue');
  await says(leader, '/queue');
  await at(EVENING - 24 * HOUR);
  await at(EVENING - HOUR);

  part('The meeting');
  await after(-10);
  await says(leader, '/next');
  await tapsAll(leader, /Balint group North/, 'Open the meeting');
  await taps(coLeader, 'I am here', chat);
  await leftOut('Clara, David, Elin, Fatima, Gustav and Hanna say so too.', async () => {
    for (const name of ['Clara', 'David', 'Elin', 'Fatima', 'Gustav', 'Hanna'] as const) {
      await taps(people[name], 'I am here', chat);
    }
  });
  await after(0);
  await taps(leader, /^Next: opening/);
  await taps(people.Elin, 'I have a case', chat);
  await taps(leader, /^First case: /);
  const first = people[presenterOf(leader)];
  await after(4);
  await taps(leader, /^Next: presentation/);
  await after(11);
  await taps(leader, /^Next: questions/);
  await taps(first, 'I decline this question', chat);
  await after(16);
  await taps(leader, /^Next: discussion/);
  await after(20);
  await tapsAll(leader, 'Who is here…', 'Ivan', 'Back to the panel');
  await tapsAll(leader, 'A sentence to say…', 'Advice');
  await taps(people.Hanna, 'Stop', chat);
  await after(22);
  await taps(leader, 'Go on, all agree');
  await after(44);
  await after(46);
  await taps(leader, '+5 min');
  await taps(leader, /^Next: presenter's return/);
  await tapsAll(leader, 'Hand over…', 'Bo');
  await taps(coLeader, /^Second case: /);
  await after(50);
  await taps(coLeader, /^Next: presentation/);
  await after(57);
  await taps(coLeader, /^Next: questions/);
  await after(58);
  await taps(coLeader, /^Next: discussion/);
  await after(85);
  await taps(coLeader, /^Next: presenter's return/);
  await after(88);
  await taps(coLeader, /^Next: close/);
  await after(90);
  await taps(coLeader, 'Close the meeting…');

  part('Afterwards');
  await tapsAll(leader, 'Change a person…', /^Gustav/, '60 min', 'Back');
  await taps(leader, /^Confirm for all/);
  await says(people.Clara, '/credits');
  await at(EVENING + 15 * HOUR);
  await taps(first, 'A follow-up next time');
  await says(people.Jonna, '/next');
  return cast;
};

/** Who presents the first case, as the leader's panel says. */
const presenterOf = (leader: Person): Name => {
  const said = leader.chat.messages.map((message) => /First case: (\w+)/.exec(message.text)?.[1]).findLast(Boolean);
  const name = NAMES.find((one) => one === said);
  if (name === undefined) throw new Error('nobody presents');
  return name;
};
