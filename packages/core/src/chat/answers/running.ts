import type { Deed, Meeting } from '../../app/index.ts';
import { panelOf } from '../../app/index.ts';
import { sameChat } from '../../person.ts';
import { explainPhase } from '../../phrases/index.ts';
import { type Asking, type Replies, readerFor, refuse, show, toast } from '../asking.ts';
import { pageWith } from '../cards/card.ts';
import { chooseCard, handCard, peopleCard, remindCard } from '../cards/panel-lists.ts';
import { ownView, panelView, readerOf, sessionView } from '../views/meeting.ts';
import { acting, looking, runsIt, showing } from './acting.ts';
import type { Handlers } from './handler.ts';

/** An act from the panel: a word at once, and the panel as it is now. The other leaders' panels are the worker's. */
const fromPanel = (asking: Asking, session: string, deed: Deed, word: (meeting: Meeting) => string): Replies =>
  showing(asking, session, deed, word, (reader, meeting) => panelView(asking.app, reader, meeting));

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

/** A meeting that runs: the leader's panel, and what the group says on its card. */
export const running: Handlers<Panel> = {
  panel: async (asking, { session }) => {
    const meeting = await asking.app.meetings.look(asking.caller, session);
    if (!meeting.ok) return refuse(asking, meeting.refusal);
    const refusal = runsIt(meeting.value);
    if (refusal) return refuse(asking, refusal);
    if (meeting.value.session.state !== 'running') return [show(await sessionView(asking, meeting.value))];
    if (await isMyPanel(asking, session))
      return [show(await panelView(asking.app, await readerOf(asking, meeting.value), meeting.value))];
    const taken = await asking.app.meetings.takePanel(asking.caller, session);
    return taken.ok ? [toast(asking.t.say('toast-panel'))] : refuse(asking, taken.refusal);
  },
  open: (asking, { session }) =>
    showing(
      asking,
      session,
      { act: 'open' },
      () => asking.t.say('toast-opened'),
      (reader, meeting) => ownView(asking.app, reader, meeting),
    ),
  'arrived-list': (asking, { session, page }) =>
    looking(asking, session, (reader, { sight }) => peopleCard(reader, sight, page), runsIt),
  arrived: (asking, { session, person }) => cameOrWent(asking, session, { act: 'arrive', person }),
  left: (asking, { session, person }) => cameOrWent(asking, session, { act: 'leave', person }),
  'choose-list': (asking, { session, case: of, page }) =>
    looking(
      asking,
      session,
      (reader, { sight, session: one }) => chooseCard(reader, sight, of, one.offersOpen === 'in-the-room', page),
      runsIt,
    ),
  choose: async (asking, { session, case: of, presenter }) => {
    const { t } = asking;
    const { name } = await readerFor(asking, [presenter]);
    const word =
      presenter === 'nobody'
        ? t.say('toast-no-more-cases')
        : t.say('toast-chosen', { name: name(presenter), case: of });
    return fromPanel(asking, session, { act: 'choose', case: of, presenter }, () => word);
  },
  advance: (asking, { session, from }) => moved(asking, session, { act: 'advance', from }),
  back: (asking, { session, from }) => moved(asking, session, { act: 'back', from }),
  'next-case': (asking, { session, from }) => moved(asking, session, { act: 'next-case', from }),
  extend: (asking, { session, from, to }) =>
    fromPanel(asking, session, { act: 'extend', from, to }, () => asking.t.say('toast-extended', { minutes: to })),
  stop: (asking, { session }) => acting(asking, session, { act: 'stop' }, () => [toast(asking.t.say('toast-stop'))]),
  pause: (asking, { session }) => fromPanel(asking, session, { act: 'pause' }, () => asking.t.say('toast-pause')),
  resume: (asking, { session }) => fromPanel(asking, session, { act: 'resume' }, () => asking.t.say('toast-resumed')),
  decline: (asking, { session, from }) =>
    acting(asking, session, { act: 'decline', from }, () => [toast(asking.t.say('toast-declined'))]),
  'remind-list': (asking, { session, from }) =>
    looking(asking, session, (reader, { sight }) => remindCard(reader, sight, from), runsIt),
  remind: (asking, { session, from, of, card }) =>
    fromPanel(asking, session, { act: 'remind', from, of, onCard: card }, () =>
      asking.t.say(card ? 'toast-remind-card' : 'toast-remind'),
    ),
  'hand-list': (asking, { session }) =>
    looking(asking, session, (reader, { sight }) => handCard(reader, sight), runsIt),
  'hand-over': async (asking, { session, to }) => {
    const { name } = await readerFor(asking, [to]);
    return fromPanel(asking, session, { act: 'hand-over', to }, () => asking.t.say('toast-handed', { name: name(to) }));
  },
  close: (asking, { session }) => fromPanel(asking, session, { act: 'close' }, () => asking.t.say('toast-closed')),
  reopen: (asking, { session }) => fromPanel(asking, session, { act: 'reopen' }, () => asking.t.say('toast-reopened')),
};

/** Whether the message that was tapped is this person's living panel, which the worker edits by itself. */
const isMyPanel = async ({ app, request }: Asking, session: string): Promise<boolean> => {
  const { doing, place } = request;
  if (doing.did !== 'tap' || doing.message === undefined) return false;
  const posts = await app.store.posts(panelOf(session));
  return posts.some((post) => post.ref === doing.message && sameChat(post.place, place));
};

const moved = (
  asking: Asking,
  session: string,
  deed: Extract<Deed, { act: 'advance' | 'back' | 'next-case' }>,
): Replies => fromPanel(asking, session, deed, (meeting) => phaseWord(asking, meeting));

const phaseWord = ({ t }: Asking, { session: { state, at, protocol } }: Meeting): string =>
  state !== 'running' || !at
    ? t.say('toast-closed')
    : t.say('toast-phase', { phase: explainPhase(t, at.phase, protocol).name });

/** Somebody came or went: the list stays open, so that the next can be tapped. */
const cameOrWent = (asking: Asking, session: string, deed: Extract<Deed, { act: 'arrive' | 'leave' }>): Replies =>
  showing(
    asking,
    session,
    deed,
    () => asking.t.say('changed'),
    (reader, { sight }) =>
      peopleCard(
        reader,
        sight,
        pageWith(sight.leading?.seats ?? [], (seat) => seat.person === deed.person),
      ),
  );
