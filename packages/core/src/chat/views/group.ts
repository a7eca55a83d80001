import type { GroupSeen } from '../../app/index.ts';
import { membersOf } from '../../group.ts';
import { may } from '../../permission.ts';
import type { PersonId } from '../../types.ts';
import { type Asking, readerFor } from '../asking.ts';
import { pageWith } from '../cards/card.ts';
import { groupCard } from '../cards/group.ts';
import { invitationsCard } from '../cards/invitations.ts';
import { memberCard, membersCard } from '../cards/members.ts';
import type { Card } from '../reply.ts';

/** How many dates to come and gone by, and how many requests, stand on a group's page. */
const DATES = 3;
const PAST = 4;
const REQUESTS = 6;

/** A group's page, for whoever belongs to it or keeps it. */
export const groupView = async (asking: Asking, seen: GroupSeen): Promise<Card> => {
  const { app, now } = asking;
  const { id } = seen.group;
  const keeps = may('keep-frame', seen.standpoint);
  const [next, past, waiting] = await Promise.all([
    app.dates.coming([id], now, DATES),
    keeps ? app.dates.past(id, now, PAST) : [],
    keeps ? app.joining.waitingRequests(id) : [],
  ]);
  const requests = waiting.filter(({ person }) => person !== seen.me.id).slice(0, REQUESTS);
  const reader = await readerFor(
    asking,
    requests.map((one) => one.person),
  );
  return groupCard(reader, seen, { next, past, requests });
};

/** Who belongs to a group: the page that was asked for, or the one on which somebody stands. */
export const membersView = async (asking: Asking, { group }: GroupSeen, page: number | PersonId): Promise<Card> => {
  const members = membersOf(group).map((member) => member.person);
  const reader = await readerFor(asking, members);
  return membersCard(reader, group, typeof page === 'number' ? page : pageWith(members, (one) => one === page));
};

export const memberView = async (asking: Asking, seen: GroupSeen, person: PersonId): Promise<Card> => {
  const [reader, [found]] = await Promise.all([readerFor(asking, [person]), asking.app.store.people([person])]);
  return memberCard(reader, seen, person, found);
};

export const invitationsView = async (asking: Asking, seen: GroupSeen): Promise<Card> => {
  const [reader, living] = await Promise.all([readerFor(asking, []), asking.app.joining.living(seen.group.id)]);
  return invitationsCard(reader, seen, living);
};
