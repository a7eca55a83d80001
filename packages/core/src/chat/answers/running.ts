import type { Deed, Meeting } from '../../app/index.ts';
import { panelOf } from '../../app/index.ts';
import { explainPhase } from '../../phrases/index.ts';
import { type Asking, type Replies, readerFor, refuse, show, toast } from '../asking.ts';
import type { Reader } from '../cards/card.ts';
import { chooseCard, handCard, panelCard, peopleCard, remindCard } from '../cards/panel.ts';
import type { Card } from '../reply.ts';
import type { Handlers } from './handler.ts';
import { aboutOf, acting, looking, readerOf, sessionView, showing } from './sessions.ts';

/** An act from the panel: a word at once, and the panel as it is now. The other leaders' panels are the worker's. */
const fromPanel = (asking: Asking, session: string, deed: Deed, word: (meeting: Meeting) => string): Replies =>
  showing(asking, session, deed, word, (reader, meeting) => panelView(asking, reader, meeting));

const panelView = async (asking: Asking, reader: Reader, meeting: Meeting): Promise<Card> =>
  meeting.session.state === 'running'
    ? panelCard(reader, meeting.sight, aboutOf(meeting))
    : sessionView(asking, meeting);

type Panel =
  | 'panel'
  | 'open'
  | 'arrived-list'
  | 'arrived'
  | 'left'
  | 'choose-list'
  | 'choose'
  | 'advance'
  | 'back'
  | 'extend'
  | 'stop'
  | 'pause'
  | 'resume'
  | 'decline'
  | 'remind-list'
  | 'remind'
  | 'hand-over'
  | 'hand-list'
  | 'next-case'
  | 'close'
  | 'reopen';

export const running: Handlers<Panel> = {
  panel: async (asking, { session }) => {
    const meeting = await asking.app.meetings.look(asking.caller, session);
    if (!meeting.ok) return refuse(asking, meeting.refusal);
    if (!meeting.value.sight.leading) return refuse(asking, { code: 'leaders-only' });
    if (await isMyPanel(asking, session))
      return [show(await panelView(asking, await readerOf(asking, meeting.value), meeting.value))];
    const taken = await asking.app.meetings.takePanel(asking.caller, session);
    return taken.ok ? [toast(asking.t.say('toast-panel'))] : refuse(asking, taken.refusal);
  },
  open: (asking, { session }) =>
    acting(asking, session, { act: 'open' }, async (meeting) => [
      toast(asking.t.say('toast-opened')),
      show(await sessionView(asking, meeting)),
    ]),
  'arrived-list': (asking, { session }) => looking(asking, session, (reader, { sight }) => peopleCard(reader, sight)),
  arrived: (asking, { session, person }) => cameOrWent(asking, session, { act: 'arrive', person }),
  left: (asking, { session, person }) => cameOrWent(asking, session, { act: 'leave', person }),
  'choose-list': (asking, { session, case: of }) =>
    looking(asking, session, (reader, { sight, session: one }) =>
      chooseCard(reader, sight, of, one.offersOpen === 'in-the-room'),
    ),
  choose: async (asking, { session, case: of, presenter }) => {
    const names = presenter === 'nobody' ? undefined : await asking.app.people.names([presenter]);
    const name = names?.get(presenter) ?? asking.t.say('name-unknown');
    return fromPanel(asking, session, { act: 'choose', case: of, presenter }, () =>
      names === undefined ? asking.t.say('toast-no-more-cases') : asking.t.say('toast-chosen', { name, case: of }),
    );
  },
  advance: (asking, intent) => moved(asking, intent.session, { act: 'advance', from: intent.from }),
  back: (asking, intent) => moved(asking, intent.session, { act: 'back', from: intent.from }),
  'next-case': (asking, intent) => moved(asking, intent.session, { act: 'next-case', from: intent.from }),
  extend: (asking, { session, from, to }) =>
    fromPanel(asking, session, { act: 'extend', from, to }, () => asking.t.say('toast-extended', { minutes: to })),
  stop: (asking, { session }) => acting(asking, session, { act: 'stop' }, () => [toast(asking.t.say('toast-stop'))]),
  pause: (asking, { session }) => fromPanel(asking, session, { act: 'pause' }, () => asking.t.say('toast-pause')),
  resume: (asking, { session }) => fromPanel(asking, session, { act: 'resume' }, () => asking.t.say('toast-resumed')),
  decline: (asking, { session, from }) =>
    acting(asking, session, { act: 'decline', from }, () => [toast(asking.t.say('toast-declined'))]),
  'remind-list': (asking, { session, from }) =>
    looking(asking, session, (reader, { sight }) => remindCard(reader, sight, from)),
  remind: (asking, { session, from, of, card }) =>
    fromPanel(asking, session, { act: 'remind', from, of, onCard: card }, () =>
      asking.t.say(card ? 'toast-remind-card' : 'toast-remind'),
    ),
  'hand-list': (asking, { session }) => looking(asking, session, (reader, { sight }) => handCard(reader, sight)),
  'hand-over': async (asking, { session, to }) => {
    const reader = await readerFor(asking, [to]);
    return fromPanel(asking, session, { act: 'hand-over', to }, () =>
      asking.t.say('toast-handed', { name: reader.name(to) }),
    );
  },
  close: (asking, { session }) => fromPanel(asking, session, { act: 'close' }, () => asking.t.say('toast-closed')),
  reopen: (asking, { session }) => fromPanel(asking, session, { act: 'reopen' }, () => asking.t.say('toast-reopened')),
};

/** Whether the message that was tapped is this person's living panel, which the worker edits by itself. */
const isMyPanel = async ({ app, request }: Asking, session: string): Promise<boolean> => {
  if (request.doing.did !== 'tap' || request.doing.message === undefined) return false;
  const message = request.doing.message;
  return (await app.store.posts(panelOf(session))).some(
    (post) => post.ref === message && post.place.id === request.place.id,
  );
};

const moved = (
  asking: Asking,
  session: string,
  deed: Extract<Deed, { act: 'advance' | 'back' | 'next-case' }>,
): Replies => fromPanel(asking, session, deed, (meeting) => phaseWord(asking, meeting));

const phaseWord = ({ t }: Asking, meeting: Meeting): string => {
  const at = meeting.session.at;
  if (meeting.session.state !== 'running' || !at) return t.say('toast-closed');
  return t.say('toast-phase', { phase: explainPhase(t, at.phase, meeting.session.protocol).name });
};

/** Somebody came or went: the list stays open, so that the next can be tapped. */
const cameOrWent = (asking: Asking, session: string, deed: Extract<Deed, { act: 'arrive' | 'leave' }>): Replies =>
  showing(
    asking,
    session,
    deed,
    () => asking.t.say('changed'),
    (reader, meeting) => peopleCard(reader, meeting.sight),
  );
