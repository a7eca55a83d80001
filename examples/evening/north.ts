import type { Person, Seen } from '@balintkit/telegram-bot/loopback';
import { oneDate, standing, toNext } from './company.ts';
import { playedOn } from './played.ts';
import { EVENING } from './script.ts';
import { labels } from './seen.ts';

// A small group online, for tests of one thing each.

export const NORTH = 'Balint group North';
export const ONLINE = {
  name: NORTH,
  openness: 'Closed',
  mode: 'Online',
  where: 'https://meet.example.org/north',
} as const;

/** Astrid leads, Bo co-leads, Clara and David are members; they meet on these days at half past six. */
export const smallGroup = async (...dates: readonly string[]) => {
  const played = await playedOn();
  const cast = await standing(played.actors, played.stage, ONLINE, { coLeader: 'Bo', members: ['Clara', 'David'] });
  for (const date of dates) await oneDate(played.actors, cast.people.Astrid, NORTH, date, '18:30');
  return { ...played, ...cast, leader: cast.people.Astrid };
};

/** The same in the opening of its first meeting; Clara has a case. */
export const meetingBegun = async (...dates: readonly string[]) => {
  const all = await smallGroup(...dates);
  await all.actors.taps(all.people.Clara, 'I have a case', all.chat);
  await all.actors.at(EVENING);
  await toNext(all.actors, all.leader, NORTH);
  await all.actors.tapsAll(all.leader, 'Open the meeting', 'Next: opening');
  return all;
};

/** What somebody holds to lead with. */
export const panelOf = (person: Person): Seen => {
  const panel = person.chat.messages.findLast((message) => labels(message).includes('Hand over…'));
  if (!panel) throw new Error(`${person.name} holds no panel`);
  return panel;
};
