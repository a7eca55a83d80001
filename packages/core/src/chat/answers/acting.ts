import type { Deed, Meeting } from '../../app/index.ts';
import type { Refusal } from '../../refusal.ts';
import { type Asking, changing, type Replies, refuse, show, toast } from '../asking.ts';
import type { Reader } from '../cards/card.ts';
import type { Card, Reply } from '../reply.ts';
import { aboutOf, readerOf } from '../views/meeting.ts';

/** Why a meeting is not shown so to somebody, or nothing. */
type Denies = (meeting: Meeting) => Refusal | undefined;

/** Everybody who may look at the meeting at all. */
const nobodyElse: Denies = () => undefined;

/** For those who lead the meeting, or settle it in their stead. */
export const leading: Denies = ({ sight }) => (sight.leading ? undefined : { code: 'leaders-only' });

/** For those who run it, while it runs. */
export const runsIt: Denies = (meeting) =>
  leading(meeting) ?? (aboutOf(meeting).runs ? undefined : { code: 'leaders-only' });

/** For those who lead it and may see who presented. */
export const seesCases: Denies = (meeting) =>
  leading(meeting) ?? (aboutOf(meeting).inStead ? { code: 'leaders-only' } : undefined);

/** For those who move and cancel it. */
export const keepsIt: Denies = ({ keeps }) => (keeps ? undefined : { code: 'leaders-only' });

/** Looks at a meeting, and shows what is made of it, unless somebody is denied that. */
export const looking = async (
  asking: Asking,
  id: string,
  make: (reader: Reader, meeting: Meeting) => Card | Promise<Card>,
  denies: Denies = nobodyElse,
): Replies => {
  const meeting = await asking.app.meetings.look(asking.caller, id);
  if (!meeting.ok) return refuse(asking, meeting.refusal);
  const refusal = denies(meeting.value);
  if (refusal) return refuse(asking, refusal);
  return [show(await make(await readerOf(asking, meeting.value), meeting.value))];
};

/** Does something with a meeting, and answers with what is made of it. */
export const acting = async (
  asking: Asking,
  id: string,
  deed: Deed,
  answer: (meeting: Meeting) => Promise<readonly Reply[]> | readonly Reply[],
  caller = asking.caller,
): Replies => {
  const meeting = await asking.app.meetings.act(caller, id, deed);
  if (!meeting.ok) return refuse(asking, meeting.refusal, await protocolFor(asking, meeting.refusal, id));
  return answer(meeting.value);
};

/** A meeting that has moved on names its phase in the words of its own protocol. */
const protocolFor = async ({ app }: Asking, { code }: Refusal, id: string) =>
  code === 'moved-on' ? (await app.store.session(id))?.protocol : undefined;

/**
 * Does something with a meeting, says a word, and in private shows the tapped message anew: the worker need not. In the
 * group's chat it is everybody's, and is left to the worker.
 */
export const showing = (
  asking: Asking,
  id: string,
  deed: Deed,
  word: (meeting: Meeting) => string,
  make: (reader: Reader, meeting: Meeting) => Card | Promise<Card>,
): Replies =>
  acting(
    asking,
    id,
    deed,
    async (meeting) => [
      toast(word(meeting)),
      ...(asking.request.private ? [show(await make(await readerOf(asking, meeting), meeting))] : []),
    ],
    changing(asking),
  );
