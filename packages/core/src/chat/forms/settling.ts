import { seatOf } from '../../session.ts';
import { LONGEST } from '../../settling.ts';
import { type Asking, say, toast } from '../asking.ts';
import { amendDeed } from '../deeds.ts';
import { ask, minutesField } from '../fields.ts';
import { anew, type Begun, done, ended, type Form, refused, type Submitted } from '../form.ts';
import { sessionView } from '../views/meeting.ts';

/** For those who settle the meeting, or put it right; about somebody of it, where a person is named. */
const begin = async (asking: Asking, about: string, person?: string): Promise<Begun> => {
  const meeting = await asking.app.meetings.look(asking.caller, about);
  if (!meeting.ok) return refused(asking, meeting.refusal);
  const { sight, session } = meeting.value;
  if (!sight.leading) return refused(asking, { code: 'leaders-only' });
  if (person !== undefined && !seatOf(session, person)) return refused(asking, { code: 'not-seated', person });
  return { answers: {} };
};

/** A length that no button names, for somebody at a meeting. */
export const settleMinutes: Form = {
  id: 'settle-minutes',
  fields: [minutesField({ key: 'minutes', ask: ask('ask-minutes', 'ask-minutes-help'), from: 0, to: LONGEST })],
  begin: (asking, { about = '', person = '' }) => begin(asking, about, person),
  submit: async (asking, { about = '', person = '' }, answers) => {
    const minutes = Number(answers.minutes);
    const look = await asking.app.meetings.look(asking.caller, about);
    if (!look.ok) return ended(asking, look.refusal);
    const { session } = look.value;
    const deed =
      session.state === 'sealed'
        ? amendDeed(session, person, minutes)
        : ({ act: 'settle-seat', person, minutes } as const);
    return settled(asking, await asking.app.meetings.act(asking.caller, about, deed));
  },
};

/** A length that no button names, for the whole meeting. */
export const settleLength: Form = {
  id: 'settle-length',
  fields: [minutesField({ key: 'minutes', ask: ask('ask-lasted', 'ask-minutes-help'), from: 1, to: LONGEST })],
  begin: (asking, { about = '' }) => begin(asking, about),
  submit: async (asking, { about = '' }, answers) => {
    const deed = { act: 'settle-length', minutes: Number(answers.minutes) } as const;
    return settled(asking, await asking.app.meetings.act(asking.caller, about, deed));
  },
};

const settled = async (
  asking: Asking,
  answer: Awaited<ReturnType<Asking['app']['meetings']['act']>>,
): Promise<Submitted> => {
  if (answer.ok) return done(toast(asking.t.say('changed')), say(await sessionView(asking, answer.value)));
  const { refusal } = answer;
  return refusal.code === 'minutes-out-of-range' ? anew(asking, refusal, 'minutes') : ended(asking, refusal);
};
