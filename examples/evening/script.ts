import type { Person } from '@balintkit/telegram-bot/loopback';
import { type Cast, castOn, lastOf, NAMES, type Name } from './cast.ts';
import type { Stage } from './stage.ts';
import type { Transcript } from './transcript.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** When it all begins: Monday 9 November 2026, 10:00 in Stockholm. */
export const BEGINS = Date.UTC(2026, 10, 9, 9, 0);
/** Thursday 26 November 2026, 18:30 in Stockholm. */
export const EVENING = Date.UTC(2026, 10, 26, 17, 30);

/** How an evening is acted: each step is one thing somebody does, after which all is quiet. */
export interface Acting {
  readonly stage: Stage;
  readonly transcript: Transcript;
  /** Called after each step; a test may kill the bot there, or deliver an update again. */
  readonly between?: () => Promise<void>;
}

/** A whole evening, from the one-time code to the credits of the morning after. */
export const playEvening = async (acting: Acting): Promise<Cast> => {
  const { stage, transcript } = acting;
  const cast = castOn(stage.telegram);
  const { people, chat } = cast;
  const { Astrid: leader, Bo: coLeader } = people;

  let written = true;
  const step = async (act: () => unknown): Promise<void> => {
    await act();
    await stage.quiet();
    if (written) transcript.step();
    else transcript.leaveOut();
    await acting.between?.();
  };
  const taps = (person: Person, which: string | RegExp, inChat = false): Promise<void> =>
    step(() => person.taps(which, inChat ? { in: chat } : {}));
  const says = (person: Person, text: string): Promise<void> => step(() => person.says(text));

  transcript.part('The first start: a society is founded');
  await step(() => leader.start(stage.code));
  await says(leader, 'Balint Society North');
  await taps(leader, 'Astrid');
  await says(leader, 'Stockholm');
  await taps(leader, 'SFAM');

  transcript.part('A group, its chat, and its people');
  await taps(leader, 'New group');
  await says(leader, 'Balint group North');
  await taps(leader, 'Closed');
  await taps(leader, 'Online');
  await says(leader, 'https://meet.example.org/north');
  await taps(leader, 'I do');
  await step(() => chat.adds('bot', { by: leader }));
  await step(() => leader.says('/bind', { in: chat }));
  await taps(leader, 'Invitations');
  await taps(leader, 'Invite: co-leader');
  const coLink = linkIn(leader);
  await step(() => coLeader.opens(coLink));
  await join(coLeader);
  await says(leader, '/groups');
  await taps(leader, 'Balint group North');
  await taps(leader, 'Invitations');
  await taps(leader, 'Invite: member');
  const link = linkIn(leader);
  for (const name of NAMES.slice(2)) {
    if (name === 'Elin') transcript.leaveOut('Elin, Fatima, Gustav, Hanna, Ivan and Jonna join in the same way.');
    written = NAMES.indexOf(name) < 4;
    await step(() => people[name].opens(link));
    await join(people[name]);
    await taps(leader, name === 'Clara' ? 'Invite to a first talk' : 'Welcome…');
    if (name === 'Clara') await taps(leader, 'Welcome…');
    await taps(leader, 'None of these: welcome');
  }

  written = true;

  async function join(person: Person): Promise<void> {
    await taps(person, person.name);
    await taps(person, 'Doctor');
    await taps(person, 'Stockholm');
    await taps(person, 'I have read this');
    await taps(person, 'I accept the rules');
  }

  transcript.part('Dates, and the days before');
  await says(leader, '/groups');
  await taps(leader, 'Balint group North');
  await taps(leader, 'A whole season…');
  await says(leader, '26.11');
  await taps(leader, '18:30');
  await taps(leader, 'Every 2 weeks');
  await says(leader, '24.12');
  await taps(leader, 'Skip');
  await taps(people.Jonna, 'I cannot come', true);
  await taps(people.Ivan, 'I shall be late', true);
  await taps(people.Clara, 'I have a case', true);
  await taps(people.Clara, 'I have a case', true);
  await taps(people.David, 'I have a case', true);
  await says(people.Elin, '/queue');
  await says(leader, '/queue');
  await step(() => stage.clock.moveTo(EVENING - 24 * HOUR));
  await step(() => stage.clock.moveTo(EVENING - HOUR));

  transcript.part('The evening');
  await step(() => stage.clock.moveTo(EVENING - 10 * MINUTE));
  await says(leader, '/next');
  await taps(leader, /Balint group North/);
  await taps(leader, 'Open the meeting');
  for (const name of ['Bo', 'Clara', 'David', 'Elin', 'Fatima', 'Gustav', 'Hanna'] as const) {
    await taps(people[name], 'I am here', true);
  }
  await step(() => stage.clock.moveTo(EVENING));
  await taps(leader, /^Next: opening/);
  await taps(people.Elin, 'I have a case', true);
  await taps(leader, /^First case: /);
  const first = presenterOf(leader);
  await step(() => stage.clock.moveTo(EVENING + 4 * MINUTE));
  await taps(leader, /^Next: case/);
  await step(() => stage.clock.moveTo(EVENING + 11 * MINUTE));
  await taps(leader, /^Next: questions/);
  await taps(people[first], 'I decline this question', true);
  await step(() => stage.clock.moveTo(EVENING + 16 * MINUTE));
  await taps(leader, /^Next: discussion/);
  await step(() => stage.clock.moveTo(EVENING + 20 * MINUTE));
  await taps(leader, 'Who is here…');
  await taps(leader, 'Ivan');
  await taps(leader, 'Back to the panel');
  await taps(leader, 'A sentence to say…');
  await taps(leader, 'Advice');
  await taps(people.Hanna, 'Stop', true);
  await step(() => stage.clock.moveTo(EVENING + 22 * MINUTE));
  await taps(leader, 'Go on, all agree');
  await step(() => stage.clock.moveTo(EVENING + 46 * MINUTE));
  await taps(leader, '+5 min');
  await taps(leader, /^Next: presenter's return/);
  await taps(leader, 'Hand over…');
  await taps(leader, 'Bo');
  await taps(coLeader, /^Second case: /);
  await step(() => stage.clock.moveTo(EVENING + 50 * MINUTE));
  await taps(coLeader, /^Next: case/);
  await step(() => stage.clock.moveTo(EVENING + 57 * MINUTE));
  await taps(coLeader, /^Next: questions/);
  await taps(coLeader, /^Next: discussion/);
  await step(() => stage.clock.moveTo(EVENING + 85 * MINUTE));
  await taps(coLeader, /^Next: presenter's return/);
  await taps(coLeader, /^Next: close/);
  await step(() => stage.clock.moveTo(EVENING + 90 * MINUTE));
  await taps(coLeader, 'Close the meeting…');

  transcript.part('Afterwards');
  await taps(leader, 'Change a person…');
  await taps(leader, /^Gustav/);
  await taps(leader, '60 min');
  await taps(leader, 'Back');
  await taps(leader, /^Confirm for all/);
  await says(people.Clara, '/credits');
  await step(() => stage.clock.moveTo(EVENING + 15 * HOUR));
  await taps(people[first], 'A follow-up next time');
  await says(people.Jonna, '/next');
  return cast;
};

/** The link in the last message somebody has. */
const linkIn = (person: Person): string => {
  const link = /https:\/\/t\.me\/\S+/.exec(lastOf(person).text)?.[0];
  if (link === undefined) throw new Error(`no link in sight of ${person.name}`);
  return link;
};

/** Who presents the first case, as the leader's panel says. */
const presenterOf = (leader: Person): Name => {
  const said = leader.chat.messages.map((message) => /First case: (\w+)/.exec(message.text)?.[1]).findLast(Boolean);
  const name = NAMES.find((one) => one === said);
  if (name === undefined) throw new Error('nobody presents');
  return name;
};
