import { endonym } from '@balintkit/core/phrases';
import type { Group, Person } from '@balintkit/telegram-bot/loopback';
import type { Actors } from './acting.ts';
import { type Cast, castOn, linkIn } from './cast.ts';
import type { Stage } from './stage.ts';
import type { Name } from './story.ts';

/** The society is founded, by whoever has the one-time code. */
export const found = async ({ starts, says, taps, story }: Actors, stage: Stage, founder: Person): Promise<void> => {
  await starts(founder, stage.code);
  await taps(founder, endonym(story.language));
  await says(founder, story.society);
  await taps(founder, founder.name);
  await says(founder, story.city);
  await taps(founder, story.rule);
  await taps(founder, story.t.say('button-agree-data'));
};

/** What a group is registered with; all else is its default. */
export interface NewCircle {
  readonly name: string;
  readonly openness: 'Closed' | 'Open';
  readonly mode: 'In person' | 'Online';
  readonly where: string;
}

/** A group that its founder leads. */
export const newGroup = async ({ says, taps, story }: Actors, founder: Person, circle: NewCircle): Promise<void> => {
  const { t } = story;
  await taps(founder, t.say('button-new-group'));
  await says(founder, circle.name);
  await taps(founder, t.capital(t.say(circle.openness === 'Open' ? 'openness-open' : 'openness-closed')));
  await taps(founder, t.capital(t.say(circle.mode === 'Online' ? 'mode-online' : 'mode-in-person')));
  await says(founder, circle.where);
  await taps(founder, t.capital(t.say('leads-yes')));
};

/** The group's cards from now on stand in this chat. */
export const bind = async ({ addsBot, says }: Actors, leader: Person, chat: Group): Promise<void> => {
  await addsBot(leader, chat);
  await says(leader, '/bind', chat);
};

/** A link into the group, as its leader gets it. */
export const invite = async (
  { says, taps, story: { t } }: Actors,
  leader: Person,
  group: string,
  as: 'member' | 'co-leader' | 'observer',
): Promise<string> => {
  await says(leader, '/groups');
  await taps(leader, group);
  await taps(leader, t.say('button-invitations'));
  await taps(leader, t.say('button-invite', { role: as }));
  return linkIn(leader);
};

/** Who somebody is, what is kept about them, and the nine rules; the link was opened already. */
export const fillIn = async (actors: Actors, person: Person): Promise<void> => {
  await fillInUpToRules(actors, person);
  await actors.taps(person, actors.story.t.say('button-accept-rules'));
};

/** The same as far as the rules. */
export const fillInUpToRules = ({ tapsAll, story: { t, language, zone } }: Actors, person: Person): Promise<void> =>
  tapsAll(
    person,
    endonym(language),
    person.name,
    t.capital(t.say('profession-doctor')),
    t.city(zone),
    t.say('button-agree-data'),
  );

/** Somebody joins by a link, and the leader welcomes them at once. */
export const join = async (actors: Actors, leader: Person, person: Person, link: string): Promise<void> => {
  await actors.opens(person, link);
  await fillIn(actors, person);
  await welcome(actors, leader);
};

/** The leader says yes to whoever asked last. */
export const welcome = ({ tapsAll, story: { t } }: Actors, leader: Person): Promise<void> =>
  tapsAll(leader, t.say('button-join-welcome-ask'), t.say('button-welcome-yes'));

/** The leader's card of the next meeting, in private. */
export const toNext = async ({ says, taps }: Actors, leader: Person, group: string): Promise<void> => {
  await says(leader, '/next');
  await taps(leader, new RegExp(`^${group}`));
};

/** Something about the group is changed by its leader: which thing, and what is chosen. */
export const change = async (
  { says, tapsAll }: Actors,
  leader: Person,
  group: string,
  field: string,
  choice: string,
): Promise<void> => {
  await says(leader, '/groups');
  await tapsAll(leader, group, 'Change…', field, choice);
};

/** One date, by two answers. */
export const oneDate = async (
  { says, taps }: Actors,
  leader: Person,
  group: string,
  on: string,
  at: string,
): Promise<void> => {
  await says(leader, '/groups');
  await taps(leader, group);
  await taps(leader, 'One date…');
  await says(leader, on);
  await says(leader, at);
};

/** Who belongs to a group that stands already; Astrid leads it. */
export interface Members {
  readonly coLeader?: Name;
  readonly members: readonly Name[];
}

/** A group that stands: founded, with its chat and its people, left out of the transcript in one sentence. */
export const standing = async (
  actors: Actors,
  stage: Stage,
  circle: NewCircle,
  { coLeader, members }: Members,
): Promise<Cast> => {
  const cast = castOn(stage.telegram);
  const { people, chat } = cast;
  const leader = people.Astrid;
  const where = circle.mode === 'Online' ? 'online' : 'in person';
  const others = [...(coLeader ? [`${coLeader} co-leads`] : []), `${members.join(', ')} belong to it`].join('; ');
  await actors.leftOut(
    `${circle.name} stands: ${circle.openness.toLowerCase()}, ${where}. Astrid leads; ${others}.`,
    async () => {
      await found(actors, stage, leader);
      await newGroup(actors, leader, circle);
      await bind(actors, leader, chat);
      if (coLeader) {
        await actors.opens(people[coLeader], await invite(actors, leader, circle.name, 'co-leader'));
        await fillIn(actors, people[coLeader]);
      }
      if (members.length === 0) return;
      const link = await invite(actors, leader, circle.name, 'member');
      for (const name of members) await join(actors, leader, people[name], link);
    },
  );
  return cast;
};
