import type { Scheduled } from '../../app/index.ts';
import type { Asking } from '../asking.ts';
import type { Card } from '../reply.ts';
import { card, choice, moment, strong, when } from './card.ts';

/** How many dates of a season are told one by one. */
const TOLD = 12;

/** What was put into the calendar. */
export const seasonCard = ({ t, now }: Asking, { group, sessions }: Scheduled): Card => {
  const here = { zone: group.zone, now };
  const dates = sessions.slice(0, TOLD).map(({ starts }) => [moment(starts, t.capital(t.dateTime(starts, here)))]);
  return card(
    t,
    [
      strong(t.say('scheduled-title', { group: group.name, count: sessions.length })),
      ...dates,
      ...when(sessions.length > TOLD, t.say('scheduled-more', { count: sessions.length - TOLD })),
      t.say(group.places.length > 0 ? 'scheduled-told' : 'scheduled-no-chat'),
    ],
    [[choice(t.say('button-to-group'), { do: 'group', group: group.id })]],
  );
};
