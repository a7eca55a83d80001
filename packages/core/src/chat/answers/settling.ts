import type { Deed, Meeting } from '../../app/index.ts';
import { minutesOf } from '../../attendance.ts';
import type { AmendReason, CaseRoles } from '../../fact.ts';
import { leadersOfSession, type Session, seatOf } from '../../session.ts';
import { type Asking, type Replies, refuse, show } from '../asking.ts';
import type { Reader } from '../cards/card.ts';
import {
  settleCard,
  settleCaseCard,
  settleCasesCard,
  settleListCard,
  settleLongCard,
  settleOneCard,
} from '../cards/settling.ts';
import { beginForm } from '../forms.ts';
import type { Card } from '../reply.ts';
import type { Handlers } from './handler.ts';
import { aboutOf, looking, sessionView, showing } from './sessions.ts';

/** Something was put right: the screen it was put right on is shown again. */
const putRight = (
  asking: Asking,
  session: string,
  deed: Deed,
  make: (reader: Reader, meeting: Meeting) => Card,
): Replies => showing(asking, session, deed, () => asking.t.say('changed'), make);

const list = (reader: Reader, meeting: Meeting): Card => settleListCard(reader, meeting.sight);

/** The cases of a meeting that have a presenter, in order. */
const casesOf = (session: Session): readonly CaseRoles[] =>
  session.slots.flatMap((slot) => (slot === 'nobody' ? [] : [slot]));

/** A case with one of its people changed. A case that is new is led by who led the meeting. */
const caseDeed = (
  session: Session,
  of: number,
  change: { readonly presented?: string; readonly led?: string; readonly coLed?: string | 'nobody' },
): Deed => {
  const former = casesOf(session)[of - 1];
  const presented = change.presented ?? former?.presented ?? 'nobody';
  const leaders = leadersOfSession(session).filter((person) => person !== presented);
  const led = change.led ?? former?.led ?? leaders[0] ?? presented;
  const kept = change.coLed ?? former?.coLed ?? leaders.find((person) => person !== led && there(session, person));
  const coLed = kept === 'nobody' || kept === led || kept === presented ? undefined : kept;
  const act = session.state === 'sealed' ? 'amend-case' : 'settle-case';
  return { act, case: of, presented, led, ...(coLed === undefined ? {} : { coLed }) };
};

const there = (session: Session, person: string): boolean => {
  const seat = seatOf(session, person);
  return seat !== undefined && minutesOf(session, seat) > 0;
};

const changeCase = async (asking: Asking, id: string, of: number, change: Parameters<typeof caseDeed>[2]): Replies => {
  const look = await asking.app.meetings.look(asking.caller, id);
  if (!look.ok) return refuse(asking, look.refusal);
  return putRight(asking, id, caseDeed(look.value.session, of, change), (reader, { sight }) =>
    change.presented === 'nobody' ? settleCasesCard(reader, sight) : settleCaseCard(reader, sight, of),
  );
};

/** The code of an amendment, from what was true before. */
const whyOf = (before: number, after: number): AmendReason =>
  after === 0 ? 'was-not-there' : before === 0 ? 'was-there' : 'minutes';

type Settling =
  | 'settle'
  | 'settle-list'
  | 'settle-one'
  | 'settle-set'
  | 'settle-other'
  | 'settle-long'
  | 'settle-length'
  | 'settle-cases'
  | 'settle-case'
  | 'case-presented'
  | 'case-led'
  | 'case-co-led'
  | 'attest'
  | 'amend-list'
  | 'amend-one'
  | 'amend';

export const settling: Handlers<Settling> = {
  settle: async (asking, { session }) => {
    const meeting = await asking.app.meetings.look(asking.caller, session);
    if (!meeting.ok) return refuse(asking, meeting.refusal);
    return meeting.value.sight.leading
      ? [show(await sessionView(asking, meeting.value))]
      : refuse(asking, { code: 'leaders-only' });
  },
  'settle-list': (asking, { session }) => looking(asking, session, list),
  'settle-one': (asking, { session, person }) =>
    looking(asking, session, (reader, { sight }) => settleOneCard(reader, sight, person)),
  'settle-set': (asking, { session, person, minutes }) =>
    putRight(asking, session, { act: 'settle-seat', person, minutes }, list),
  'settle-other': (asking, { session, person }) => beginForm(asking, 'settle-minutes', { about: session, person }),
  'settle-long': (asking, { session }) =>
    looking(asking, session, (reader, { sight }) => settleLongCard(reader, sight)),
  'settle-length': (asking, { session, minutes }) =>
    putRight(asking, session, { act: 'settle-length', minutes }, (reader, meeting) =>
      settleCard(reader, meeting.sight, aboutOf(meeting)),
    ),
  'settle-cases': (asking, { session }) =>
    looking(asking, session, (reader, { sight }) => settleCasesCard(reader, sight)),
  'settle-case': (asking, { session, case: of }) =>
    looking(asking, session, (reader, { sight }) => settleCaseCard(reader, sight, of)),
  'case-presented': (asking, { session, case: of, person }) => changeCase(asking, session, of, { presented: person }),
  'case-led': (asking, { session, case: of, person }) => changeCase(asking, session, of, { led: person }),
  'case-co-led': (asking, { session, case: of, person }) => changeCase(asking, session, of, { coLed: person }),
  attest: (asking, { session }) =>
    showing(
      asking,
      session,
      { act: 'attest' },
      () => asking.t.say('toast-attested'),
      (_reader, meeting) => sessionView(asking, meeting),
    ),
  'amend-list': (asking, { session }) => looking(asking, session, list),
  'amend-one': (asking, { session, person }) =>
    looking(asking, session, (reader, { sight }) => settleOneCard(reader, sight, person)),
  amend: async (asking, { session, person, minutes }) => {
    const look = await asking.app.meetings.look(asking.caller, session);
    if (!look.ok) return refuse(asking, look.refusal);
    const before = look.value.sight.leading?.seats.find((seat) => seat.person === person)?.minutes ?? 0;
    return putRight(asking, session, { act: 'amend', person, minutes, why: whyOf(before, minutes) }, list);
  },
};
