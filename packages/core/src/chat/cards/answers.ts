import { isComing } from '../../attendance.ts';
import { type Group, membershipOf } from '../../group.ts';
import type { Session } from '../../session.ts';
import type { PersonId } from '../../types.ts';
import type { Card } from '../reply.ts';
import { atStart, card, choice, listRows, named, type Reader, strong, when } from './card.ts';

type Seats = Session['seats'];

/** Who comes and who does not, and the way to answer for those who have no messenger. */
export const answersCard = (reader: Reader, meeting: Session, page: number): Card => {
  const { t } = reader;
  const { id: session } = meeting;
  const seats = meeting.seats.filter((seat) => seat.role !== 'observer');
  const entry = (seat: Seats[number]) => {
    const { person, answer } = seat;
    const is = answer?.is ?? (isComing(meeting, seat) ? 'coming' : undefined);
    // Whoever waits has no place that could be given; they can be taken off the list.
    const next = is === 'coming' || is === 'late' || is === 'waiting' ? 'not-coming' : 'coming';
    return named(atStart(reader, person), { do: 'answer-for', session, person, is: next }, (who) =>
      t.say('answers-line', { name: who, answer: t.say(is === undefined ? 'answer-none' : `answer-${is}`) }),
    );
  };
  return card(
    t,
    [strong(t.say('answers-title')), t.say('answers-text')],
    [
      ...listRows(t, seats, page, 1, entry, (to) => ({ do: 'answers', session, page: to })),
      [choice(t.say('button-back-to-meeting'), { do: 'session', session })],
    ],
  );
};

/** Who leads one meeting in the leader's place. */
export const standInCard = (
  reader: Reader,
  { id: session, seats, standIn }: Pick<Session, 'id' | 'seats' | 'standIn'>,
  group: Group,
  page: number,
): Card => {
  const { t } = reader;
  const leads = (person: PersonId) => membershipOf(group, person)?.role === 'leader' || person === standIn;
  const others = seats.filter((seat) => seat.role !== 'observer' && !leads(seat.person));
  const entry = ({ person }: Seats[number]) => named(atStart(reader, person), { do: 'stand-in', session, person });
  return card(
    t,
    [strong(t.say('stand-in-title')), t.say(others.length > 0 ? 'stand-in-text' : 'stand-in-nobody')],
    [
      ...listRows(t, others, page, 2, entry, (to) => ({ do: 'stand-ins', session, page: to })),
      when(
        standIn !== undefined,
        choice(t.say('button-no-stand-in'), { do: 'stand-in' as const, session, person: 'nobody' }),
      ),
      [choice(t.say('button-back-to-meeting'), { do: 'session', session })],
    ],
  );
};
