import type { Person } from '@balintkit/telegram-bot/loopback';
import { type Acting, actorsOn } from './acting.ts';
import { type Cast, castOn, linkIn } from './cast.ts';
import { fillIn, fillInUpToRules, found, invite, newGroup, welcome } from './company.ts';
import { ENGLISH, NAMES, type Name, type Story } from './story.ts';

export type { Acting } from './acting.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** When it all begins: Monday 9 November 2026, 10:00 in Stockholm. */
export const BEGINS = ENGLISH.begins;
/** Thursday 26 November 2026, 18:30 in Stockholm. */
export const EVENING = ENGLISH.evening;

/** A whole evening, from the one-time code to the morning after. Ten people have a chat of their own; the bot is not in it. */
export const playEvening = async (acting: Acting): Promise<Cast> => {
  const { stage, transcript } = acting;
  const actors = actorsOn(acting);
  const { story, addsBot, taps, tapsAll, says, opens, at, part, leftOut } = actors;
  const { t, group, evening } = story;
  const cast = castOn(stage.telegram, story);
  transcript.forget();
  const { people, chat } = cast;
  const { Astrid: leader, Bo: coLeader } = people;
  const after = (minutes: number) => at(evening + minutes * MINUTE);
  const next = (phase: Phase) => t.say('button-next', { phase: t.say(`phase-${phase}`) });
  const names = (list: readonly Name[]) => listed(list.map((name) => people[name].name));

  part('The first start: a society is founded');
  await at(story.begins);
  await found(actors, stage, leader);

  part('A group, its chat, and its people');
  const where = 'https://meet.example.org/north';
  await newGroup(actors, leader, { name: group, openness: 'Closed', mode: 'Online', where });
  await addsBot(leader, chat);
  await at(story.begins + 10 * MINUTE);
  await says(leader, '/bind', chat);
  await tapsAll(leader, t.say('button-invitations'), t.say('button-invite', { role: 'co-leader' }));
  await opens(coLeader, linkIn(leader));
  await fillIn(actors, coLeader);
  const link = await invite(actors, leader, group, 'member');
  await opens(people.Clara, link);
  await leftOut(`${people.Clara.name} is asked the same as ${coLeader.name}, and answers.`, () =>
    fillInUpToRules(actors, people.Clara),
  );
  await taps(people.Clara, t.say('button-accept-rules'));
  await taps(leader, t.say('button-join-first-talk'));
  await welcome(actors, leader);
  const others = NAMES.slice(3);
  await leftOut(`${names(others)} join by the same link.`, async () => {
    for (const name of others) {
      await opens(people[name], link);
      await fillIn(actors, people[name]);
      await welcome(actors, leader);
    }
  });

  part('Dates, and the days before');
  await says(leader, '/groups');
  await tapsAll(leader, group, t.say('button-season'));
  await says(leader, story.first);
  await tapsAll(leader, '18:30', t.capital(t.say('rhythm-week-2')));
  await says(leader, story.last);
  await taps(leader, t.say('button-skip'));
  await taps(people.Jonna, t.say('button-answer-not-coming'), chat);
  await taps(people.Ivan, t.say('button-answer-late'), chat);
  for (const person of [people.Clara, people.Clara, people.David]) await taps(person, t.say('button-offer'), chat);
  await says(people.Elin, '/queue');
  await says(leader, '/queue');
  await at(evening - 24 * HOUR);
  await at(evening - HOUR);

  part('The meeting');
  await after(-10);
  await says(leader, '/next');
  await tapsAll(leader, new RegExp(`^${group}`), t.say('button-open'));
  await taps(coLeader, t.say('button-arrive'), chat);
  const members = ['Clara', 'David', 'Elin', 'Fatima', 'Gustav', 'Hanna'] as const;
  await leftOut(`${names(members)} say so too.`, async () => {
    for (const name of members) await taps(people[name], t.say('button-arrive'), chat);
  });
  await after(0);
  await taps(leader, next('opening'));
  await taps(people.Elin, t.say('button-offer'), chat);
  await taps(leader, new RegExp(`^${t.say('button-choose-first', { case: 1, name: '' })}`));
  const first = people[presenterOf(leader, story)];
  await after(4);
  await taps(leader, next('case'));
  await after(11);
  await taps(leader, next('questions'));
  await taps(first, t.say('button-decline'), chat);
  await after(16);
  await taps(leader, next('discussion'));
  await after(20);
  await tapsAll(leader, t.say('button-people'), people.Ivan.name, t.say('button-to-panel'));
  await tapsAll(leader, t.say('button-say'), t.capital(t.say('reminder-advice')));
  await taps(people.Hanna, t.say('button-stop'), chat);
  await after(22);
  await taps(leader, t.say('button-resume'));
  await after(44);
  await after(46);
  await taps(leader, t.say('button-more', { minutes: 5 }));
  await taps(leader, next('return'));
  await tapsAll(leader, t.say('button-hand-over'), coLeader.name);
  await taps(coLeader, new RegExp(`^${t.say('button-choose-first', { case: 2, name: '' })}`));
  await after(50);
  await taps(coLeader, next('case'));
  await after(57);
  await taps(coLeader, next('questions'));
  await after(58);
  await taps(coLeader, next('discussion'));
  await after(85);
  await taps(coLeader, next('return'));
  await after(88);
  await taps(coLeader, next('close'));
  await after(90);
  await taps(coLeader, t.say('button-close'));

  part('Afterwards');
  await tapsAll(leader, t.say('button-settle-person'), new RegExp(`^${people.Gustav.name}`), t.minutes(60));
  await tapsAll(leader, t.say('button-back'), t.say('button-attest', { people: 9 }));
  await says(people.Clara, '/credits');
  await at(evening + 15 * HOUR);
  await taps(first, t.say('button-follow-up'));
  await says(people.Jonna, '/next');
  return cast;
};

/** The phases of the evening that are gone on to. */
type Phase = 'opening' | 'case' | 'questions' | 'discussion' | 'return' | 'close';

const listed = (names: readonly string[]): string => `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** Who presents the first case, as the leader's panel says. */
const presenterOf = (leader: Person, { t, called }: Story): Name => {
  const saysOf = (name: Name) => t.say('panel-presents', { case: 1, name: called[name] });
  const said = leader.chat.messages.flatMap(({ text }) =>
    text.split('\n').flatMap((line) => NAMES.find((name) => line === saysOf(name)) ?? []),
  );
  const name = said.at(-1);
  if (name === undefined) throw new Error('nobody presents');
  return name;
};
