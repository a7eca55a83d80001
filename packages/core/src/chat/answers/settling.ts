import type { Deed, Meeting } from '../../app/index.ts';
import type { PersonId } from '../../types.ts';
import { type Asking, type Replies, refuse } from '../asking.ts';
import { pageWith, type Reader } from '../cards/card.ts';
import { settleCard, settleListCard, settleLongCard, settleOneCard } from '../cards/settling.ts';
import { settleCaseCard, settleCasesCard } from '../cards/settling-cases.ts';
import { amendDeed, type CaseChange, caseDeed } from '../deeds.ts';
import { beginForm } from '../dialogue.ts';
import type { Card } from '../reply.ts';
import { aboutOf, ownView } from '../views/meeting.ts';
import { leading, looking, seesCases, showing } from './acting.ts';
import type { Handlers } from './handler.ts';

/** Something was put right: the screen it was put right on is shown again. */
const putRight = (
  asking: Asking,
  session: string,
  deed: Deed,
  make: (reader: Reader, meeting: Meeting) => Card,
): Replies => showing(asking, session, deed, () => asking.t.say('changed'), make);

/** On which page of the list somebody stands. */
const pageOf = ({ sight }: Meeting, person: PersonId): number =>
  pageWith(sight.leading?.seats ?? [], (seat) => seat.person === person);

/** The list again, with what was changed; a second tap has changed nothing. */
const listWith =
  (person: PersonId) =>
  (reader: Reader, meeting: Meeting): Card =>
    settleListCard(reader, meeting.sight, pageOf(meeting, person), meeting.happened.length > 0 ? person : undefined);

const changeCase = async (asking: Asking, id: string, of: number, change: CaseChange): Replies => {
  const look = await asking.app.meetings.look(asking.caller, id);
  if (!look.ok) return refuse(asking, look.refusal);
  const refusal = seesCases(look.value);
  if (refusal) return refuse(asking, refusal);
  return putRight(asking, id, caseDeed(look.value.session, of, change), (reader, { sight }) =>
    change.presented === 'nobody' ? settleCasesCard(reader, sight) : settleCaseCard(reader, sight, of, 0),
  );
};

type Settling =
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
  | 'amend';

/** Who was there and who did what, confirmed by the leader, and corrected afterwards. */
export const settling: Handlers<Settling> = {
  'settle-list': (asking, { session, page }) =>
    looking(asking, session, (reader, { sight }) => settleListCard(reader, sight, page), leading),
  'settle-one': (asking, { session, person }) =>
    looking(
      asking,
      session,
      (reader, meeting) => settleOneCard(reader, meeting.sight, person, pageOf(meeting, person)),
      leading,
    ),
  'settle-set': (asking, { session, person, minutes }) =>
    putRight(asking, session, { act: 'settle-seat', person, minutes }, listWith(person)),
  'settle-other': (asking, { session, person }) => beginForm(asking, 'settle-minutes', { about: session, person }),
  'settle-long': (asking, { session }) =>
    looking(asking, session, (reader, { sight }) => settleLongCard(reader, sight), leading),
  'settle-length': (asking, { session, minutes }) =>
    putRight(asking, session, { act: 'settle-length', minutes }, (reader, meeting) =>
      settleCard(reader, meeting.sight, aboutOf(meeting)),
    ),
  'settle-cases': (asking, { session }) =>
    looking(asking, session, (reader, { sight }) => settleCasesCard(reader, sight), seesCases),
  'settle-case': (asking, { session, case: of, page }) =>
    looking(asking, session, (reader, { sight }) => settleCaseCard(reader, sight, of, page), seesCases),
  'case-presented': (asking, { session, case: of, person }) => changeCase(asking, session, of, { presented: person }),
  'case-led': (asking, { session, case: of, person }) => changeCase(asking, session, of, { led: person }),
  'case-co-led': (asking, { session, case: of, person }) => changeCase(asking, session, of, { coLed: person }),
  attest: (asking, { session }) =>
    showing(
      asking,
      session,
      { act: 'attest' },
      () => asking.t.say('toast-attested'),
      (reader, meeting) => ownView(asking.app, reader, meeting),
    ),
  amend: async (asking, { session, person, minutes }) => {
    const look = await asking.app.meetings.look(asking.caller, session);
    if (!look.ok) return refuse(asking, look.refusal);
    return putRight(asking, session, amendDeed(look.value.session, person, minutes), listWith(person));
  },
};
