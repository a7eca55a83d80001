import type { Deed, Meeting } from '../../app/index.ts';
import { explainPhase } from '../../phrases/index.ts';
import { type Asking, type Replies, readerFor, refuse, show, toast } from '../asking.ts';
import { pageWith } from '../cards/card.ts';
import { peopleCard } from '../cards/panel-lists.ts';
import { ownView, readerOf, sessionView } from '../views/meeting.ts';
import { panelView } from '../views/panel.ts';
import { acting, runsIt, showing } from './acting.ts';
import type { Handlers } from './handler.ts';
import { fromPanel, myPanel, opening, turn } from './turning.ts';

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
    if (await myPanel(asking, session)) {
      await turn(asking, session);
      return [show(await panelView(asking.app, await readerOf(asking, meeting.value), meeting.value))];
    }
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
  'arrived-list': opening,
  arrived: (asking, { session, person }) => cameOrWent(asking, session, { act: 'arrive', person }),
  left: (asking, { session, person }) => cameOrWent(asking, session, { act: 'leave', person }),
  'choose-list': opening,
  choose: async (asking, { session, case: of, presenter }) => {
    const { t } = asking;
    const { name } = await readerFor(asking, [presenter]);
    const word =
      presenter === 'nobody'
        ? t.say('toast-no-more-cases', { case: of })
        : t.capital(t.say('toast-chosen', { name: name(presenter), case: of }));
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
  'remind-list': opening,
  remind: (asking, { session, from, of, card }) =>
    fromPanel(asking, session, { act: 'remind', from, of, onCard: card }, () =>
      asking.t.say(card ? 'toast-remind-card' : 'toast-remind'),
    ),
  'hand-list': opening,
  'hand-over': async (asking, { session, to }) => {
    const { name } = await readerFor(asking, [to]);
    const { t } = asking;
    const word = t.capital(t.say('toast-handed', { name: name(to) }));
    return fromPanel(asking, session, { act: 'hand-over', to }, () => word);
  },
  close: (asking, { session }) =>
    fromPanel(asking, session, { act: 'close' }, ({ session: { state } }) =>
      asking.t.say(state === 'sealed' ? 'meeting-state-sealed' : 'toast-closed'),
    ),
  reopen: (asking, { session }) => fromPanel(asking, session, { act: 'reopen' }, () => asking.t.say('toast-reopened')),
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
    async (reader, { sight }) => {
      const page = pageWith(sight.leading?.seats ?? [], (seat) => seat.person === deed.person);
      await turn(asking, session, { do: 'arrived-list', session, page });
      return peopleCard(reader, sight, page);
    },
  );
