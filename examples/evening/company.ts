import { endonym } from '@balintkit/core/phrases';
import type { Actors } from './acting.ts';
import { type Cast, castOn } from './cast.ts';
import type { Stage } from './stage.ts';
import type { Name } from './story.ts';

/** The society is founded, by whoever has the one-time code. */
export const found = async <Who, Where>(
  { starts, fillsIn, called, story }: Actors<Who, Where>,
  { code }: Pick<Stage, 'code'>,
  founder: Who,
): Promise<void> => {
  await starts(founder, code);
  await fillsIn(
    founder,
    { taps: endonym(story.language) },
    { says: story.society },
    { taps: called(founder) },
    { says: story.city },
    { taps: story.rule },
    { taps: story.t.say('button-agree-data') },
  );
};

/** What a group is registered with; all else is its default. */
export interface NewCircle {
  readonly name: string;
  readonly openness: 'Closed' | 'Open';
  readonly mode: 'In person' | 'Online';
  readonly where: string;
}

/** A group that its founder leads. */
export const newGroup = async <Who, Where>(
  { taps, fillsIn, story: { t } }: Actors<Who, Where>,
  founder: Who,
  circle: NewCircle,
): Promise<void> => {
  await taps(founder, t.say('button-new-group'));
  await fillsIn(
    founder,
    { says: circle.name },
    { taps: t.capital(t.say(circle.openness === 'Open' ? 'openness-open' : 'openness-closed')) },
    { taps: t.capital(t.say(circle.mode === 'Online' ? 'mode-online' : 'mode-in-person')) },
    { says: circle.where },
    { taps: t.capital(t.say('leads-yes')) },
  );
};

/** The group's cards from now on stand in this chat. */
export const bind = async <Who, Where>(
  { addsBot, says }: Actors<Who, Where>,
  leader: Who,
  chat: Where,
): Promise<void> => {
  await addsBot(leader, chat);
  await says(leader, '/bind', chat);
};

/** An invitation into the group, as its leader gets it. */
export const invite = async <Who, Where>(
  { says, taps, invitation, story: { t } }: Actors<Who, Where>,
  leader: Who,
  group: string,
  as: 'member' | 'co-leader' | 'observer',
): Promise<string> => {
  await says(leader, '/groups');
  await taps(leader, group);
  await taps(leader, t.say('button-invitations'));
  await taps(leader, t.say('button-invite', { role: as }));
  return invitation(leader);
};

/** Who somebody is, what is kept about them, and the nine rules; the invitation was opened already. */
export const fillIn = async <Who, Where>(actors: Actors<Who, Where>, person: Who): Promise<void> => {
  await fillInUpToRules(actors, person);
  await acceptRules(actors, person);
};

/** The same as far as the rules. */
export const fillInUpToRules = <Who, Where>(
  { fillsIn, called, story: { t, language, zone } }: Actors<Who, Where>,
  person: Who,
): Promise<void> =>
  fillsIn(
    person,
    { taps: endonym(language) },
    { taps: called(person) },
    { taps: t.capital(t.say('profession-doctor')) },
    { taps: t.city(zone) },
    { taps: t.say('button-agree-data') },
  );

/** The last of it. */
export const acceptRules = <Who, Where>({ fillsIn, story: { t } }: Actors<Who, Where>, person: Who): Promise<void> =>
  fillsIn(person, { taps: t.say('button-accept-rules') });

/** Somebody joins by an invitation, and the leader welcomes them at once. */
export const join = async <Who, Where>(
  actors: Actors<Who, Where>,
  leader: Who,
  person: Who,
  invitation: string,
): Promise<void> => {
  await actors.opens(person, invitation);
  await fillIn(actors, person);
  await welcome(actors, leader);
};

/** The leader says yes to whoever asked last. */
export const welcome = <Who, Where>({ tapsAll, story: { t } }: Actors<Who, Where>, leader: Who): Promise<void> =>
  tapsAll(leader, t.say('button-join-welcome-ask'), t.say('button-welcome-yes'));

/** The leader's card of the next meeting, in private. */
export const toNext = async <Who, Where>(
  { says, taps }: Actors<Who, Where>,
  leader: Who,
  group: string,
): Promise<void> => {
  await says(leader, '/next');
  await taps(leader, new RegExp(`^${group}`));
};

/** Something about the group is changed by its leader: which thing, and what is chosen. */
export const change = async <Who, Where>(
  { says, tapsAll, fillsIn }: Actors<Who, Where>,
  leader: Who,
  group: string,
  field: string,
  choice: string,
): Promise<void> => {
  await says(leader, '/groups');
  await tapsAll(leader, group, 'Change…', field);
  await fillsIn(leader, { taps: choice });
};

/** One date, by two answers. */
export const oneDate = async <Who, Where>(
  { says, tapsAll, fillsIn }: Actors<Who, Where>,
  leader: Who,
  group: string,
  on: string,
  at: string,
): Promise<void> => {
  await says(leader, '/groups');
  await tapsAll(leader, group, 'One date…');
  await fillsIn(leader, { says: on }, { says: at });
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
