import { type Acting, type Actors, actorsOn } from './acting.ts';
import { type Cast, castOn } from './cast.ts';
import { acceptRules, fillIn, fillInUpToRules, found, invite, newGroup, welcome } from './company.ts';
import type { Stage } from './stage.ts';
import { ENGLISH, NAMES, type Name } from './story.ts';

export type { Acting } from './acting.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** When it all begins: Monday 9 November 2026, 10:00 in Stockholm. */
export const BEGINS = ENGLISH.begins;
/** Thursday 26 November 2026, 18:30 in Stockholm. */
export const EVENING = ENGLISH.evening;

/** The evening on Telegram. */
export const playEvening = async (acting: Acting): Promise<Cast> => {
  const cast = castOn(acting.stage.telegram, acting.story);
  acting.transcript.forget();
  await actEvening(actorsOn(acting), acting.stage, cast);
  return cast;
};

/** A whole evening, from the one-time code to the morning after. Ten people have a chat of their own; the bot is not in it. */
export const actEvening = async <Who, Where>(
  actors: Actors<Who, Where>,
  stage: Pick<Stage, 'code'>,
  cast: Cast<Who, Where>,
): Promise<void> => {
  await actBeginning(actors, stage, cast);
  await actMeeting(actors, cast);
};

/** As far as that everybody belongs to the group. */
export const actBeginning = async <Who, Where>(
  actors: Actors<Who, Where>,
  stage: Pick<Stage, 'code'>,
  { people, chat }: Cast<Who, Where>,
): Promise<void> => {
  const { story, called, addsBot, taps, tapsAll, says, opens, invitation, at, part, leftOut } = actors;
  const { t, group } = story;
  const { Astrid: leader, Bo: coLeader } = people;

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
  await opens(coLeader, invitation(leader));
  await fillIn(actors, coLeader);
  const link = await invite(actors, leader, group, 'member');
  await opens(people.Clara, link);
  await leftOut(`${called(people.Clara)} is asked the same as ${called(coLeader)}, and answers.`, () =>
    fillInUpToRules(actors, people.Clara),
  );
  await acceptRules(actors, people.Clara);
  await taps(leader, t.say('button-join-first-talk'));
  await welcome(actors, leader);
  const others = NAMES.slice(3);
  await leftOut(`${namesOf(actors, people, others)} join by the same link.`, async () => {
    for (const name of others) {
      await opens(people[name], link);
      await fillIn(actors, people[name]);
      await welcome(actors, leader);
    }
  });
};

/** From there on: the dates, the days before, the meeting, and the morning after. */
export const actMeeting = async <Who, Where>(
  actors: Actors<Who, Where>,
  { people, chat }: Cast<Who, Where>,
): Promise<void> => {
  const { story, called, taps, tapsAll, says, fillsIn, at, part, leftOut } = actors;
  const { t, group, evening } = story;
  const { Astrid: leader, Bo: coLeader } = people;
  const after = (minutes: number) => at(evening + minutes * MINUTE);
  const next = (phase: Phase) => t.say('button-next', { phase: t.say(`phase-${phase}`) });

  part('Dates, and the days before');
  await says(leader, '/groups');
  await tapsAll(leader, group, t.say('button-season'));
  await fillsIn(
    leader,
    { says: story.first },
    { taps: '18:30' },
    { taps: t.capital(t.say('rhythm-week-2')) },
    { says: story.last },
    { taps: t.say('button-skip') },
  );
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
  await leftOut(`${namesOf(actors, people, members)} say so too.`, async () => {
    for (const name of members) await taps(people[name], t.say('button-arrive'), chat);
  });
  await after(0);
  await taps(leader, next('opening'));
  await taps(people.Elin, t.say('button-offer'), chat);
  await taps(leader, new RegExp(`^${t.say('button-choose-first', { case: 1, name: '' })}`));
  const first = people[presenterOf(actors, leader)];
  await after(4);
  await taps(leader, next('case'));
  await after(11);
  await taps(leader, next('questions'));
  await taps(first, t.say('button-decline'), chat);
  await after(16);
  await taps(leader, next('discussion'));
  await after(20);
  await tapsAll(leader, t.say('button-people'), called(people.Ivan), t.say('button-to-panel'));
  await tapsAll(leader, t.say('button-say'), t.capital(t.say('reminder-advice')));
  await taps(people.Hanna, t.say('button-stop'), chat);
  await after(22);
  await taps(leader, t.say('button-resume'));
  await after(44);
  await after(46);
  await taps(leader, t.say('button-more', { minutes: 5 }));
  await taps(leader, next('return'));
  await tapsAll(leader, t.say('button-hand-over'), called(coLeader));
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
  await tapsAll(leader, t.say('button-settle-person'), new RegExp(`^${called(people.Gustav)}`), t.minutes(60));
  await tapsAll(leader, t.say('button-back'), t.say('button-attest', { people: 9 }));
  await says(people.Clara, '/credits');
  await at(evening + 15 * HOUR);
  await taps(first, t.say('button-follow-up'));
  await says(people.Jonna, '/next');
};

/** The phases of the evening that are gone on to. */
type Phase = 'opening' | 'case' | 'questions' | 'discussion' | 'return' | 'close';

const namesOf = <Who, Where>(
  { called }: Actors<Who, Where>,
  people: Cast<Who, Where>['people'],
  list: readonly Name[],
): string => {
  const names = list.map((name) => called(people[name]));
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
};

/** Who presents the first case, as the leader's panel says. */
const presenterOf = <Who, Where>({ reads, story: { t, called } }: Actors<Who, Where>, leader: Who): Name => {
  const saysOf = (name: Name) => t.say('panel-presents', { case: 1, name: called[name] });
  const name = reads(leader)
    .flatMap((line) => NAMES.find((one) => line === saysOf(one)) ?? [])
    .at(-1);
  if (name === undefined) throw new Error('nobody presents');
  return name;
};
