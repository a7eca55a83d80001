import type { StatusesSeen } from '../../app/index.ts';
import type { Refusal } from '../../refusal.ts';
import type { Result } from '../../result.ts';
import { statusOf } from '../../status.ts';
import { type Asking, type Replies, readerFor, refuse, show, toast } from '../asking.ts';
import type { Reader } from '../cards/card.ts';
import { statusCard, statusesCard, statusPeopleCard } from '../cards/statuses.ts';
import { beginForm } from '../dialogue.ts';
import type { Card } from '../reply.ts';
import type { Handlers } from './handler.ts';

const shown = async (
  asking: Asking,
  answer: Promise<Result<StatusesSeen, Refusal>>,
  make: (reader: Reader, seen: StatusesSeen) => Card,
): Replies => {
  const seen = await answer;
  return seen.ok ? [show(make(await readerFor(asking, []), seen.value))] : refuse(asking, seen.refusal);
};

type Statuses = 'status-people' | 'statuses' | 'status' | 'end-status' | 'drop-status';

/** The dated statuses of a society's people, for its administrators. */
export const statuses: Handlers<Statuses> = {
  'status-people': async (asking, { page }) => {
    const people = await asking.app.statuses.people(asking.caller);
    if (!people.ok) return refuse(asking, people.refusal);
    return [show(statusPeopleCard(await readerFor(asking, []), people.value, page))];
  },
  statuses: (asking, { person }) => shown(asking, asking.app.statuses.seen(asking.caller, person), statusesCard),
  // One that was taken away meanwhile leads back to those there are.
  status: (asking, { person, status }) =>
    shown(asking, asking.app.statuses.seen(asking.caller, person), (reader, seen) => {
      const entry = statusOf(seen.history, status);
      return entry ? statusCard(reader, seen, entry) : statusesCard(reader, seen);
    }),
  'end-status': (asking, { person, status }) => beginForm(asking, 'end-status', { person, status }),
  'drop-status': async (asking, { person, status }) => {
    const dropped = asking.app.statuses.drop(asking.caller, person, status);
    const replies = await shown(asking, dropped, statusesCard);
    return (await dropped).ok ? [toast(asking.t.say('status-dropped')), ...replies] : replies;
  },
};
